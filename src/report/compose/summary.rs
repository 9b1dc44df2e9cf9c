//! The page for whoever reads one page: how it stands, and what the team asks for.

use super::{Sources, WIDE, commitments::first_step};
use crate::document::{Block, Figure, Section, Text};
use content::{CATALOGUE, say, text};
use domain::{
    action::{ActionKind, Window},
    confidentiality::{Detail, gate_may_show},
    gate::{GateId, GateState},
    organisation::Choice,
    risk::Band,
    roadmap::{Step, Why},
};

/// A page that asks for more than this asks for nothing.
const MOST_ASKS: usize = 4;

/// From so many questions on, a sum of don't-knows says nothing of a single one.
const MANY_QUESTIONS: usize = 5;

pub(super) fn section(from: &Sources<'_>) -> Section {
    let Sources { words: w, round, assessment, .. } = *from;
    let asks = asks(from);
    let count = say::in_words(w, asks.len());
    let mut blocks = vec![profile(from)];
    let confirmed = raised(from, GateState::Confirmed);
    let alarms = confirmed.iter().map(|gate| Text::from(say::gate_title(w, assessment, *gate) + ".")).collect();
    let count_alarms = say::capitalised(&say::in_words(w, confirmed.len()));
    let mut left = vec![
        Block::Heading(w.report_confirmed(confirmed.len(), &count_alarms)),
        match confirmed.is_empty() {
            true if from.few => Block::Paragraph(w.report_alarms_few().into()),
            true => Block::Paragraph(w.report_no_alarm().into()),
            false => Block::Numbered(alarms),
        },
    ];
    let right = vec![
        Block::Heading(w.report_asks().to_owned()),
        match asks.is_empty() {
            true => Block::Paragraph(w.report_no_asks().into()),
            false => Block::Numbered(asks.clone()),
        },
    ];
    if !confirmed.is_empty() {
        left.push(Block::Fine(Text::default().and_to(w.report_alarms_more(), "alarms")));
    }
    // The left column is the shorter one as a rule.
    left.extend(unknown(from));
    blocks.push(Block::Columns([left, right]));
    if from.few {
        blocks.push(Block::Fine(w.report_few().into()));
    }
    let finding = finding(from);
    Section {
        id: "summary".to_owned(),
        eyebrow: if round.sample { w.sample_title().to_owned() } else { String::new() },
        title: w.report_summary(&finding, &w.report_asks_for(asks.len(), &count)),
        own_page: true,
        blocks,
    }
}

/// How many risks are worst.
fn finding(from: &Sources<'_>) -> String {
    let w = from.words;
    let bands: Vec<Band> = from.assessment.risks.iter().filter_map(domain::score::RiskResult::band).collect();
    let Some(worst) = bands.iter().max() else { return w.report_risks_none().to_owned() };
    let n = bands.iter().filter(|band| *band == worst).count();
    let count = say::capitalised(&say::in_words(w, n));
    match worst {
        Band::Critical => w.report_risks_critical(n, &count),
        Band::High => w.report_risks_high(n, &count),
        Band::Elevated => w.report_risks_elevated(n, &count),
        Band::Watch | Band::Healthy => w.report_risks_fine().to_owned(),
    }
}

/// The five risks; for the team with their sub-risks.
pub(super) fn profile(from: &Sources<'_>) -> Block {
    let Sources { words: w, round, assessment, .. } = *from;
    let detail = from.in_detail();
    let drawing =
        if detail { charts::profile(w, assessment, WIDE) } else { charts::profile_risks(w, assessment, WIDE) };
    let sub = if detail { w.report_profile_sub() } else { w.report_profile_sub_few() };
    Block::Figure(Box::new(Figure {
        name: "profile".to_owned(),
        title: say::profile_title(w, round, assessment),
        sub: sub.to_owned(),
        foot: String::new(),
        drawing,
    }))
}

/// Gates in a state.
pub(super) fn raised(from: &Sources<'_>, state: GateState) -> Vec<GateId> {
    let detail = if from.few { Detail::RisksOnly } else { Detail::Questions };
    let is = |gate: &GateId| {
        from.assessment.gates.get(gate).is_some_and(|found| found.state == state && gate_may_show(detail, found))
    };
    CATALOGUE.gates.iter().map(|gate| gate.id).filter(is).collect()
}

/// What is needed from others for the plan to hold.
fn asks(from: &Sources<'_>) -> Vec<Text> {
    let Sources { words: w, round, plan, .. } = *from;
    let mut asks = Vec::new();
    let [_, (_, next), (_, later)] = say::windows(round);
    let month = |day| say::month_name(w, day);
    let last = if plan.steps_in(Window::Later).next().is_some() { later } else { next };
    if !plan.steps.is_empty() && round.plan.capacity_percent > 0 {
        let says = w.report_ask_time(&round.plan.capacity_percent.to_string(), month(last), "\u{1F}");
        let (before, after) = says.split_once('\u{1F}').unwrap_or((&says, ""));
        asks.push(Text::from(before).and_to(w.report_ask_plan(), "plan").and(after));
    }
    if plan.choice.rotation_too_small {
        asks.push(w.report_ask_rotation(month(next)).into());
    }
    let backbone = |step: &&Step| matches!(step.why, Why::Backbone(_));
    if plan.steps.iter().any(|step| backbone(&step)) && plan.choice.choice != Choice::SharedDuty {
        asks.push(w.report_ask_choice(say::choice_name(w, plan.choice.choice)).into());
    }
    // A rule or a reorganisation holds only when those who decide stand behind it.
    let needs_yes = |step: &&Step| {
        CATALOGUE.action(step.action).is_some_and(|action| matches!(action.kind, ActionKind::Rule | ActionKind::Org))
    };
    if let Some(step) = plan.steps_in(Window::Now).find(needs_yes) {
        let title = say::action_title(w, round, step.action);
        asks.push(w.report_ask_yes(&title, first_step(from, step.action)).into());
    }
    asks.truncate(MOST_ASKS);
    asks
}

/// What nobody knows, and what somebody has to look up.
fn unknown(from: &Sources<'_>) -> Option<Block> {
    let Sources { words: w, assessment, .. } = *from;
    if from.few {
        return None;
    }
    let visibility = assessment.visibility;
    // Over a few questions the sum would be nearly a count by question.
    let many = visibility.total >= MANY_QUESTIONS * assessment.respondents;
    let said = if visibility.dont_know > 0 && (many || from.for_team()) {
        w.report_visibility(visibility.dont_know, visibility.total)
    } else {
        String::new()
    };
    let open = raised(from, GateState::Unverified);
    let doubts: Vec<String> = open.iter().map(|gate| text::gate(w.0, *gate).phrase.to_owned()).collect();
    let doubts = match doubts.len() {
        0 => String::new(),
        n => w.report_doubts(n, &say::nouns(w, &doubts), &say::capitalised(&say::in_words(w, n))),
    };
    let both = [said, doubts].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ");
    (!both.is_empty()).then(|| Block::Notice(both.into()))
}
