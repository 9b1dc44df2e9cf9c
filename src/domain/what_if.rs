//! What would move if something were otherwise: actions done, a person gone, twice the pages. A planning assumption,
//! not a forecast.
//!
//! Assumptions stack. The departure, then the pages change a copy of the round, which the ordinary rules score; then
//! the actions reduce what came out, by the formula of the plan (DOMAIN D.2, steps 1, 2 and 8). Nothing here names a
//! person.

use crate::{
    absence::after_worst,
    action::ActionId,
    catalogue::Catalogue,
    confidentiality::Detail,
    effect::{ActionSet, Effects},
    evidence::{Evidence, HAIR, MetricId, Thousandths},
    ops_load::{OpsLoad, ops_load},
    risk::{RiskId, SubRiskId},
    roadmap::{Plan, have},
    round::Round,
    score::{Assessment, score},
    sorted::{SortedSet, sort_by},
};

/// What is assumed of a round.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assumed {
    /// These are done, whatever they need before. What the team has already changes nothing: its answers tell of that.
    pub actions: SortedSet<ActionId>,
    /// One person leaves: the one whose absence is the worst by the knowledge matrix, and nobody says who. Answers, the
    /// duty map, the rotation and the size of the team stay as they are: labels in the map need not mean the same
    /// people.
    pub departure: bool,
    /// What was counted of pages ([`PAGES`]) is twice as much. The answers stay as they are.
    pub doubled_pages: bool,
}

/// The figures that count pages per person or shift, and double with them.
pub const PAGES: [MetricId; 2] = [MetricId::INCIDENTS, MetricId::NIGHT_PAGES];

/// What moves something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// An action is done.
    Action(ActionId),
    /// One person left.
    Departure,
    /// There are twice as many pages.
    Pages,
}

/// A fact that an assumption speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// The bus factor, in people.
    BusFactor,
    /// Capable people on the least guarded system of weight 3.
    CriticalBusFactor,
    /// Systems with exactly one capable person.
    SingleHolders,
    /// Systems without a capable person.
    Orphans,
    /// A figure in its metric's unit: E28 and E29 after a departure, E01 and E02 with doubled pages.
    Metric(MetricId),
}

/// Where a number goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// It falls; for a score that is better.
    Down,
    /// It stays.
    Still,
    /// It rises; for a score that is worse.
    Up,
}

/// A number today and under the assumptions.
#[derive(Clone, Debug, PartialEq)]
pub struct Move<T> {
    /// Whose number.
    pub what: T,
    /// Today.
    pub from: f64,
    /// Under the assumptions.
    pub to: f64,
    /// What moves it: departure, pages, then actions, those that take most off first. Empty where nothing does.
    pub why: Vec<Cause>,
}

impl<T> Move<T> {
    /// Where it goes.
    #[must_use]
    pub fn direction(&self) -> Direction {
        match self.to - self.from {
            by if by < -HAIR => Direction::Down,
            by if by > HAIR => Direction::Up,
            _ => Direction::Still,
        }
    }
}

/// What an assumption needs and nobody entered; it moves nothing then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// A knowledge matrix that counts ([`crate::matrix`]).
    Knowledge,
    /// This figure.
    Figure(MetricId),
}

/// What follows from the assumptions.
#[derive(Clone, Debug, PartialEq)]
pub struct WhatIf {
    /// Every risk that has a score, by number; those that do not move as well.
    pub risks: Vec<Move<RiskId>>,
    /// Every sub-risk that has a score, by number. Empty below five people, when none may be told.
    pub subrisks: Vec<Move<SubRiskId>>,
    /// The facts that the assumptions speak of and that are known; those that do not move as well.
    pub facts: Vec<Move<Fact>>,
    /// Whether the bus factor is exact, today and then; otherwise it is "at most".
    pub exact: [bool; 2],
    /// The load of operations, today and then.
    pub load: [OpsLoad; 2],
    /// What would have to be entered first.
    pub missing: Vec<Missing>,
}

impl WhatIf {
    /// The move of a fact; `None` where no assumption speaks of it or it is not known.
    #[must_use]
    pub fn fact(&self, fact: Fact) -> Option<&Move<Fact>> {
        self.facts.iter().find(|found| found.what == fact)
    }
}

/// What moves in a round with this assessment.
#[must_use]
pub fn assume(catalogue: &Catalogue, round: &Round, today: &Assessment, assumed: &Assumed) -> WhatIf {
    let (mut changed, mut stages, mut missing) = (round.clone(), vec![], vec![]);
    if assumed.departure {
        match &today.knowledge {
            Some(found) => {
                changed.knowledge = after_worst(&today.matrix.counted, found);
                // Their rows are part of that matrix already.
                changed.responses.values_mut().for_each(|response| response.knows.clear());
                stages.push((Cause::Departure, score(catalogue, &changed)));
            }
            None => missing.push(Missing::Knowledge),
        }
    }
    if assumed.doubled_pages {
        PAGES.into_iter().for_each(|metric| double(&mut changed.evidence, metric));
        let unknown = PAGES.into_iter().filter(|metric| !today.metrics.contains_key(metric));
        missing.extend(unknown.map(Missing::Figure));
        stages.push((Cause::Pages, score(catalogue, &changed)));
    }
    let then = stages.last().map_or(today, |(_, then)| then);

    let had = have(catalogue, round, today);
    let actions: Vec<ActionId> = assumed.actions.iter().copied().filter(|id| !had.contains(id)).collect();
    let effects = Effects::of(catalogue, &round.plan.own);
    let scores = effects.scores_after(then, &actions);
    let moved = Moved { today, stages: &stages, effects: &effects, actions: ActionSet::of(&actions) };
    let subrisk = |id: SubRiskId| {
        let (from, to) = (today.subrisk(id).score?, (*scores.get(id.index())?)?);
        Some(Move { what: id, from, to, why: moved.by(&[id]) })
    };
    let risk = |id: RiskId| {
        let (from, to) = (today.risk(id).score?, Plan::risk_after(&scores, id)?);
        Some(Move { what: id, from, to, why: moved.by(&id.subrisks()) })
    };
    let load = |round: &Round, found: &Assessment| ops_load(round, found, &|metric| round.evidence.range(metric));
    let exact = |found: &Assessment| found.knowledge.as_ref().is_none_or(|found| found.exact);
    WhatIf {
        risks: RiskId::ALL.into_iter().filter_map(risk).collect(),
        subrisks: match today.detail {
            Detail::RisksOnly => Vec::new(),
            Detail::Questions => SubRiskId::ALL.into_iter().filter_map(subrisk).collect(),
        },
        facts: facts(assumed, today, then),
        exact: [exact(today), exact(then)],
        load: [load(round, today), load(&changed, then)],
        missing,
    }
}

/// Twice a figure and both ends of its "about".
fn double(evidence: &mut Evidence, metric: MetricId) {
    let twice = |Thousandths(amount): Thousandths| Thousandths(amount.saturating_mul(2));
    if let Some(figure) = evidence.values.get_mut(&metric) {
        *figure = twice(*figure);
    }
    if let Some(looked_up) = evidence.looked_up.get_mut(&metric) {
        looked_up.range = looked_up.range.map(|(low, high)| (twice(low), twice(high)));
    }
}

/// What stands behind the scores.
struct Moved<'a> {
    today: &'a Assessment,
    /// What changed the round, and the assessment after each.
    stages: &'a [(Cause, Assessment)],
    effects: &'a Effects<'a>,
    actions: ActionSet,
}

impl Moved<'_> {
    /// What moves one of these sub-risks.
    fn by(&self, subrisks: &[SubRiskId]) -> Vec<Cause> {
        let mut before = self.today;
        let mut why = Vec::new();
        for (cause, then) in self.stages {
            let score = |found: &Assessment, id: SubRiskId| found.subrisk(id).score.unwrap_or_default();
            if subrisks.iter().any(|&id| (score(then, id) - score(before, id)).abs() > HAIR) {
                why.push(*cause);
            }
            before = then;
        }
        let mut points: Vec<(ActionId, f64)> = Vec::new();
        for &id in subrisks {
            let score = before.subrisk(id).score.unwrap_or_default();
            for (action, share) in self.effects.lowering(id, &self.actions) {
                match points.iter_mut().find(|(known, _)| *known == action) {
                    Some((_, sum)) => *sum += share * score,
                    None => points.push((action, share * score)),
                }
            }
        }
        points.retain(|(_, points)| *points > HAIR);
        sort_by(&mut points, |a, b| b.1.total_cmp(&a.1));
        why.extend(points.into_iter().map(|(action, _)| Cause::Action(action)));
        why
    }
}

/// The facts that the assumptions speak of, as far as they are known.
fn facts(assumed: &Assumed, today: &Assessment, then: &Assessment) -> Vec<Move<Fact>> {
    let mut facts = Vec::new();
    let mut add = |what, from: Option<f64>, to: Option<f64>, cause| {
        let Some((from, to)) = from.zip(to) else { return };
        let mut found = Move { what, from, to, why: Vec::new() };
        if found.direction() != Direction::Still {
            found.why.push(cause);
        }
        facts.push(found);
    };
    let measured = |found: &Assessment, metric| found.metrics.get(&metric).map(|m| m.value);
    if let (true, Some(before), Some(after)) = (assumed.departure, &today.knowledge, &then.knowledge) {
        let critical = [before, after].map(|found| found.critical_bus_factor.map(|n| n as f64));
        let counts = [
            (Fact::BusFactor, [before, after].map(|found| Some(found.bus_factor as f64))),
            (Fact::CriticalBusFactor, critical),
            (Fact::SingleHolders, [before, after].map(|found| Some(found.single_holder.len() as f64))),
            (Fact::Orphans, [before, after].map(|found| Some(found.orphans.len() as f64))),
        ];
        for (what, [from, to]) in counts {
            add(what, from, to, Cause::Departure);
        }
        for metric in [MetricId::THIN_CRITICAL, MetricId::BUS_FACTOR] {
            add(Fact::Metric(metric), measured(today, metric), measured(then, metric), Cause::Departure);
        }
    }
    for metric in PAGES.into_iter().filter(|_| assumed.doubled_pages) {
        add(Fact::Metric(metric), measured(today, metric), measured(then, metric), Cause::Pages);
    }
    facts
}
