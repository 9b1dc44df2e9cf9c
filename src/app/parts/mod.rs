//! Pieces of screens that speak of risks, questions and rounds. They use verbs of `state`, never storage.

mod alarm;
mod band;
mod because;
mod chart_table;
mod covered;
mod few_answers;
mod figure;
mod footer;
mod masthead;
mod organisation_fields;
mod other_ways;
mod plan_inputs;
mod plan_step;
mod progress;
mod question_card;
mod status;

pub(crate) use alarm::{Alarms, counted};
pub(crate) use band::Band;
pub(crate) use because::RiskDetails;
pub(crate) use chart_table::ChartTable;
pub(crate) use covered::Covered;
pub(crate) use few_answers::FewAnswers;
pub(crate) use figure::Figure;
pub(crate) use footer::Footer;
pub(crate) use masthead::{Masthead, Saved};
pub(crate) use organisation_fields::OrganisationFields;
pub(crate) use other_ways::OtherWays;
pub(crate) use plan_inputs::{Assumptions, SetAside};
pub(crate) use plan_step::PlanStep;
pub(crate) use progress::Progress;
pub(crate) use question_card::{QuestionAside, QuestionCard, answer_for_key};
pub(crate) use status::Status;
