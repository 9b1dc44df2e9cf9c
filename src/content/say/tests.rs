//! What is said of the two made-up teams.

use super::*;
use crate::{CATALOGUE, Language};
use domain::{roadmap, score};

#[test]
fn print() {
    let w = Words(Language::English);
    for r in [crate::samples::larkspur(), crate::samples::quayside()] {
        let a = score::score(&CATALOGUE, &r);
        let p = roadmap::plan(&CATALOGUE, &r, &a);
        println!("== {}", r.team);
        for f in [headline, lede, profile_title, profile_foot, confidence_level, confidence_line, visibility_line] { println!("{}", f(w, &r, &a)); }
        for g in CATALOGUE.gates { println!("[{:?}] {} | {}", a.gates[&g.id].state, gate_title(w, &a, g.id), gate_line(w, &r, &a, g.id)); }
        for q in CATALOGUE.questions { println!("{} {} -- {}", q.id, split_title(w, &a, q.id), component(w, &r, &a, q.id)); }
        println!("{}\n{}", blind_title(w, &a), perception_title(w, &a));
        for f in [plan_headline, plan_lede, timeline_title, if_all_title] { println!("{}", f(w, &r, &a, &p)); }
        for s in &p.steps { println!("{} {}: {}", s.action, crate::text::action(w.0, s.action).title, because(w, &r, &a, s)); }
        for win in domain::action::Window::ALL { println!("{} {} {}", window_name(w, win), window_dates(w, &r, win), capacity_line(w, &p, win)); }
        println!("{} {}", choice_title(w, &p), choice_line(w, &r, &p));
    }
}
