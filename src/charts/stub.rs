//! stub
#![allow(missing_docs, dead_code, clippy::all, unreachable_pub)]
#[derive(Clone, Copy)]
pub struct Words;
impl Words {
    pub fn charts_risk_1(self) -> &'static str {
        "Context switching"
    }
    pub fn charts_risk_2(self) -> &'static str {
        "Fatigue and uptime"
    }
    pub fn charts_risk_3(self) -> &'static str {
        "No platform"
    }
    pub fn charts_risk_4(self) -> &'static str {
        "Lost visibility"
    }
    pub fn charts_risk_5(self) -> &'static str {
        "Bus factor"
    }
    pub fn charts_part_1_1(self) -> &'static str {
        "Broken focus"
    }
    pub fn charts_part_1_2(self) -> &'static str {
        "Review and tests"
    }
    pub fn charts_part_2_1(self) -> &'static str {
        "Tired judgement"
    }
    pub fn charts_part_2_2(self) -> &'static str {
        "Slow recovery"
    }
    pub fn charts_part_3_1(self) -> &'static str {
        "Built by hand"
    }
    pub fn charts_part_3_2(self) -> &'static str {
        "Drift"
    }
    pub fn charts_part_4_1(self) -> &'static str {
        "Too much access"
    }
    pub fn charts_part_4_2(self) -> &'static str {
        "No audit trail"
    }
    pub fn charts_part_5_1(self) -> &'static str {
        "Strain"
    }
    pub fn charts_part_5_2(self) -> &'static str {
        "Bus factor"
    }
    pub fn charts_profile(self) -> &'static str {
        "Risk profile"
    }
    pub fn charts_profile_value(self, score: &str, band: &str) -> String {
        format!("{score} {band}")
    }
    pub fn charts_profile_says(self, name: &str, score: &str, band: &str, low: &str, high: &str) -> String {
        format!("{name} {score} {band}, range {low} to {high}")
    }
    pub fn charts_profile_says_parts(self, risk: &str, parts: &str) -> String {
        format!("{risk} ({parts})")
    }
    pub fn charts_part_says(self, name: &str, score: &str) -> String {
        format!("{name} {score}")
    }
    pub fn charts_not_enough(self) -> &'static str {
        "not enough answers"
    }
    pub fn charts_not_enough_says(self, name: &str) -> String {
        format!("{name}: not enough answers")
    }
    pub fn charts_range(self, low: &str, high: &str) -> String {
        format!("{low} to {high}")
    }
    pub fn charts_head_risk(self) -> &'static str {
        "Risk"
    }
    pub fn charts_head_score(self) -> &'static str {
        "Score"
    }
    pub fn charts_head_band(self) -> &'static str {
        "Band"
    }
    pub fn charts_head_range(self) -> &'static str {
        "Range"
    }
    pub fn charts_dots(self) -> &'static str {
        "Answers"
    }
    pub fn charts_dots_says(self, anchor: &str, n: usize) -> String {
        format!("{anchor}: {n}")
    }
    pub fn charts_dont_know(self) -> &'static str {
        "Don’t know"
    }
    pub fn charts_times(self, n: usize) -> String {
        format!("× {n}")
    }
    pub fn charts_head_answer(self) -> &'static str {
        "Answer"
    }
    pub fn charts_head_people(self) -> &'static str {
        "People"
    }
    pub fn charts_blind(self) -> &'static str {
        "Blind spots"
    }
    pub fn charts_blind_value(self, n: usize, of: usize) -> String {
        format!("{n} of {of} don’t know")
    }
    pub fn charts_blind_says(self, question: &str, n: usize, of: usize) -> String {
        format!("{question} {n} of {of} don’t know")
    }
    pub fn charts_head_question(self) -> &'static str {
        "Question"
    }
    pub fn charts_head_dont_know(self) -> &'static str {
        "Don’t know"
    }
    pub fn charts_head_asked(self) -> &'static str {
        "Asked"
    }
    pub fn charts_perception(self) -> &'static str {
        "Perception against evidence"
    }
    pub fn charts_your_answers(self) -> &'static str {
        "Your answers"
    }
    pub fn charts_log(self) -> &'static str {
        "What the log shows"
    }
    pub fn charts_agree(self) -> &'static str {
        "Answers and log agree"
    }
    pub fn charts_at(self, name: &str, anchor: &str) -> String {
        format!("{name}: {anchor}")
    }
    pub fn charts_perception_says(self, name: &str, answers: &str, log: &str) -> String {
        format!("{name}: answers {answers} on the scale 0 to 4, log {log}")
    }
    pub fn charts_head_fact(self) -> &'static str {
        "Fact"
    }
    pub fn charts_head_answers(self) -> &'static str {
        "Your answers, 0 to 4"
    }
    pub fn charts_head_log(self) -> &'static str {
        "The log, 0 to 4"
    }
    pub fn charts_capacity(self, window: &str, used: &str, capacity: &str) -> String {
        format!("{window}: {used} of {capacity} person-weeks")
    }
    pub fn charts_now(self) -> &'static str {
        "Now"
    }
    pub fn charts_next(self) -> &'static str {
        "Next"
    }
    pub fn charts_later(self) -> &'static str {
        "Later"
    }
    pub fn charts_until(self, to: &str) -> String {
        format!("to {to}")
    }
    pub fn charts_span(self, from: &str, to: &str) -> String {
        format!("{from} to {to}")
    }
    pub fn charts_timeline(self, n: usize) -> String {
        format!("Timeline of {n} steps")
    }
    pub fn charts_timeline_says(self, step: &str, effort: &str) -> String {
        format!("{step} {effort}")
    }
    pub fn charts_timeline_says_after(self, step: &str, effort: &str, after: &str) -> String {
        format!("{step} {effort} {after}")
    }
    pub fn charts_after(self, step: &str) -> String {
        format!("after {step}")
    }
    pub fn charts_person_weeks(self) -> &'static str {
        "Person-weeks"
    }
    pub fn charts_head_step(self) -> &'static str {
        "Step"
    }
    pub fn charts_head_window(self) -> &'static str {
        "Window"
    }
    pub fn charts_head_after(self) -> &'static str {
        "After"
    }
    pub fn charts_day_month(self, day: &str, month: &str) -> String {
        format!("{day} {month}")
    }
    pub fn charts_month_year(self, month: &str, year: &str) -> String {
        format!("{month} {year}")
    }
    pub fn charts_month_1(self) -> &'static str {
        "Jan"
    }
    pub fn charts_month_2(self) -> &'static str {
        "Feb"
    }
    pub fn charts_month_3(self) -> &'static str {
        "Mar"
    }
    pub fn charts_month_4(self) -> &'static str {
        "Apr"
    }
    pub fn charts_month_5(self) -> &'static str {
        "May"
    }
    pub fn charts_month_6(self) -> &'static str {
        "Jun"
    }
    pub fn charts_month_7(self) -> &'static str {
        "Jul"
    }
    pub fn charts_month_8(self) -> &'static str {
        "Aug"
    }
    pub fn charts_month_9(self) -> &'static str {
        "Sep"
    }
    pub fn charts_month_10(self) -> &'static str {
        "Oct"
    }
    pub fn charts_month_11(self) -> &'static str {
        "Nov"
    }
    pub fn charts_month_12(self) -> &'static str {
        "Dec"
    }
    pub fn charts_what_if(self) -> &'static str {
        "What if"
    }
    pub fn charts_today(self) -> &'static str {
        "today"
    }
    pub fn charts_after_now(self) -> &'static str {
        "after the Now steps"
    }
    pub fn charts_if_all(self) -> &'static str {
        "if all is done"
    }
    pub fn charts_what_if_says(self, name: &str, today: &str, now: &str, all: &str) -> String {
        format!("{name}: today {today}, after the Now steps {now}, if all is done {all}")
    }
    pub fn charts_head_today(self) -> &'static str {
        "Today"
    }
    pub fn charts_head_after_now(self) -> &'static str {
        "After Now"
    }
    pub fn charts_head_if_all(self) -> &'static str {
        "If all is done"
    }
    pub fn charts_hour(self, n: usize) -> String {
        format!("The {n} parts of the hour")
    }
    pub fn charts_hour_1(self) -> &'static str {
        "Welcome and last actions"
    }
    pub fn charts_hour_2(self) -> &'static str {
        "Answer alone"
    }
    pub fn charts_hour_3(self) -> &'static str {
        "Collect and reveal"
    }
    pub fn charts_hour_4(self) -> &'static str {
        "Two facts"
    }
    pub fn charts_hour_5(self) -> &'static str {
        "Talk through two topics"
    }
    pub fn charts_hour_6(self) -> &'static str {
        "Choose and commit"
    }
    pub fn charts_hour_7(self) -> &'static str {
        "Share"
    }
    pub fn charts_hour_says(self, name: &str, n: usize) -> String {
        format!("{name} {n} min")
    }
    pub fn charts_hour_end(self, n: usize) -> String {
        format!("{n} min")
    }
    pub fn charts_head_part(self) -> &'static str {
        "Part"
    }
    pub fn charts_head_minutes(self) -> &'static str {
        "Minutes"
    }
    pub fn charts_count(self, n: usize, of: usize) -> String {
        format!("{n} of {of} responses are in")
    }
    pub fn charts_head_responses(self) -> &'static str {
        "Responses"
    }
    pub fn charts_head_team(self) -> &'static str {
        "Team"
    }
}
