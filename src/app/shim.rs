#![allow(warnings)]
use content::Words; use domain::{round::Round, score::Assessment, roadmap::{Plan,Step}, gate::GateId, question::QuestionId, action::Window, Date, risk::{SubRiskId,Band}};
pub fn amount(x:f64)->String{format!("{}", (x*10.0).round()/10.0)}
pub fn whole(x:f64)->String{format!("{}", x.round())}
macro_rules! f {($($n:ident),*)=>{$(pub fn $n(w:Words,r:&Round,a:&Assessment)->String{stringify!($n).into()})*}}
f!(headline,lede,profile_title,profile_foot,confidence_line,confidence_level);
macro_rules! g {($($n:ident),*)=>{$(pub fn $n(w:Words,r:&Round,a:&Assessment,p:&Plan)->String{stringify!($n).into()})*}}
g!(plan_headline,plan_lede,timeline_title,if_all_title);
pub fn window_name(w:Words,x:Window)->&'static str{["Now","Next","Later"][x.index()]}
pub fn window_dates(w:Words,r:&Round,x:Window)->String{"dates".into()}
pub fn capacity_line(w:Words,p:&Plan,x:Window)->String{format!("{} of {} person-weeks",amount(p.used(x)),amount(p.capacity[x.index()]))}
pub fn subrisk_text(w:Words,id:SubRiskId,b:Band)->&'static str{content::text::subrisk(w.0,id).high}
pub fn split_title(w:Words,a:&Assessment,q:QuestionId)->String{"split".into()}
pub fn sample_story(w:Words,r:&Round)->String{"story".into()}
pub fn blind_title(w:Words,a:&Assessment)->String{"blind".into()}
pub fn perception_title(w:Words,a:&Assessment)->String{"perc".into()}
pub fn gate_line(w:Words,r:&Round,a:&Assessment,g:GateId)->String{"gate".into()}
pub fn date_short(w:Words,d:Date)->String{exchange::date::write(d)}
pub fn component(w:Words,r:&Round,a:&Assessment,q:QuestionId)->String{"component".into()}
pub fn choice_title(w:Words,p:&Plan)->String{"choice".into()}
pub fn choice_line(w:Words,r:&Round,p:&Plan)->String{"choice".into()}
pub fn because(w:Words,r:&Round,a:&Assessment,s:&Step)->String{"Because".into()}
pub struct Section{pub title:&'static str,pub paragraphs:Vec<&'static str>}
pub fn method(w:Words)->Vec<Section>{vec![]}
pub fn privacy(w:Words)->Vec<Section>{vec![]}
