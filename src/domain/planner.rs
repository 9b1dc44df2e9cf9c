//! Which bundles go onto the board, in which order (DOMAIN D.2, steps 4 to 6 and 8).
//!
//! The last step is a greedy heuristic for a knapsack with prerequisites; an exact solution would be false precision
//! given the inputs.

use crate::{
    action::{ActionId, Window, Work},
    board::{Board, Piece, Slots},
    bundle::bundle_of,
    catalogue::Catalogue,
    effect::{ActionSet, Effects},
    evidence::HAIR,
    gate::GateId,
    organisation::Choice,
    roadmap::{LeftOut, Step, Why, decision},
    round::Round,
    score::Assessment,
    sorted::sort_by,
};

/// Chooses steps one bundle at a time.
pub(crate) struct Planner<'a> {
    catalogue: &'a Catalogue,
    round: &'a Round,
    assessment: &'a Assessment,
    choice: Choice,
    effects: &'a Effects<'a>,
    board: Board<'a>,
    steps: Vec<Step>,
    left_out: Vec<LeftOut>,
}

/// A bundle that could be next.
struct Candidate<'a> {
    action: ActionId,
    pieces: Vec<Piece<'a>>,
    value: f64,
    cost: f64,
    rank: Rank,
}

/// Larger is better: ratio, then less effort, then the lower id.
type Rank = (i64, i64, std::cmp::Reverse<ActionId>);

/// Rounded, so that a hair of floating point decides nothing and the order is total.
fn rank(ratio: f64, effort_pw: f64, action: ActionId) -> Rank {
    let rounded = |x: f64| (x / HAIR).round() as i64;
    (rounded(ratio), -rounded(effort_pw), std::cmp::Reverse(action))
}

impl<'a> Planner<'a> {
    pub(crate) const fn new(
        catalogue: &'a Catalogue,
        round: &'a Round,
        assessment: &'a Assessment,
        choice: Choice,
        effects: &'a Effects<'a>,
        board: Board<'a>,
    ) -> Self {
        Self { catalogue, round, assessment, choice, effects, board, steps: Vec::new(), left_out: Vec::new() }
    }

    /// What the team wants in a window of its own choice: neither hands nor prerequisites stand against it.
    pub(crate) fn pin(&mut self, pins: Vec<(ActionId, Window)>, why: impl Fn(ActionId) -> Why) {
        for (action, window) in pins {
            if let Some(piece) = self.piece(action) {
                let board = self.board.pinned(&piece, window);
                self.commit(&[piece], why(action), board);
            }
        }
    }

    /// What the team typed, in the order in which it did.
    pub(crate) fn typed(&mut self) {
        let round = self.round;
        for action in round.plan.own.keys() {
            self.place_or_leave_out(*action, Why::Team, Slots::Ignored);
        }
    }

    /// Gates first: cheapest bundle first, then by id. They ignore slots but need capacity.
    pub(crate) fn repair(&mut self, repairs: Vec<(GateId, ActionId)>) {
        let mut repairs: Vec<_> = repairs
            .into_iter()
            .filter_map(|(gate, repair)| Some((effort(&self.pieces(repair)?), repair, gate)))
            .collect();
        sort_by(&mut repairs, |a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        for (_, repair, gate) in repairs {
            self.place_or_leave_out(repair, Why::Gate(gate), Slots::Ignored);
        }
    }

    /// The action that carries out the organisational choice, ignoring slots.
    pub(crate) fn backbone(&mut self) {
        let backbone = self.catalogue.planning.backbone.iter().find(|(choice, _)| *choice == self.choice);
        if let Some(&(choice, action)) = backbone {
            self.place_or_leave_out(action, Why::Backbone(choice), Slots::Ignored);
        }
    }

    /// The bundle with the best value for its effort, again and again, until none fits.
    pub(crate) fn fill(&mut self) {
        loop {
            let candidates = self.candidates();
            let fits = |c: &Candidate<'a>| self.board.with(&c.pieces, Slots::Needed).map(|board| (why(c), board));
            match candidates.iter().find_map(|c| Some((&c.pieces, fits(c)?))) {
                Some((pieces, (why, board))) => self.commit(pieces, why, board),
                None => {
                    for c in &candidates {
                        self.leave_out(c.action, &c.pieces, why(c));
                    }
                    return;
                }
            }
        }
    }

    /// The steps and what did not fit, both in the order of choosing.
    pub(crate) fn finish(self) -> (Vec<Step>, Vec<LeftOut>) {
        (self.steps, self.left_out)
    }

    /// Bundles worth having, best first.
    fn candidates(&self) -> Vec<Candidate<'a>> {
        let planning = &self.catalogue.planning;
        let chosen = ActionSet::of(&self.steps.iter().map(|s| s.action).collect::<Vec<_>>());
        let candidate = |action: ActionId| {
            let pieces = self.pieces(action)?;
            if !pieces.iter().all(|p| p.action.only_for.is_empty() || p.action.only_for.contains(&self.choice)) {
                return None;
            }
            let ids: Vec<ActionId> = pieces.iter().map(|p| p.action.id).collect();
            let value = self.effects.value(&self.round.plan, self.assessment, &chosen, &ids);
            if value < planning.least_value - HAIR {
                return None;
            }
            let effort_pw = effort(&pieces);
            let cost = effort_pw + planning.coordination_pw * pieces.len() as f64;
            Some(Candidate { action, pieces, value, cost, rank: rank(value / cost, effort_pw, action) })
        };
        let mut candidates: Vec<Candidate<'a>> =
            self.catalogue.actions.iter().filter_map(|a| candidate(a.id)).collect();
        sort_by(&mut candidates, |a, b| b.rank.cmp(&a.rank));
        candidates
    }

    /// What is left to do for an action, prerequisites first; `None` when nothing is, or when the team dropped a part.
    fn pieces(&self, action: ActionId) -> Option<Vec<Piece<'a>>> {
        let before = |id: ActionId| self.work(id).map(|work| work.prerequisites);
        let open = bundle_of(&before, action, &self.board.settled());
        let pieces: Option<Vec<Piece<'a>>> = open.iter().map(|id| self.piece(*id)).collect();
        pieces.filter(|p| !p.is_empty())
    }

    /// One action with the team's own idea of its effort; `None` when the team left it out.
    fn piece(&self, id: ActionId) -> Option<Piece<'a>> {
        let action = self.work(id)?;
        let decided = decision(self.round, id);
        let effort_pw = decided.effort_tenths.map_or(action.effort_pw, |tenths| f64::from(tenths) / 10.0);
        decided.dropped.is_none().then_some(Piece { action, effort_pw })
    }

    fn work(&self, id: ActionId) -> Option<Work<'a>> {
        let typed = || self.round.plan.own.get(&id).map(|own| Work::typed(id, own));
        self.catalogue.action(id).map(Work::listed).or_else(typed)
    }

    fn place_or_leave_out(&mut self, action: ActionId, why: Why, slots: Slots) {
        let Some(pieces) = self.pieces(action) else { return };
        match self.board.with(&pieces, slots) {
            Some(board) => self.commit(&pieces, why, board),
            None => self.leave_out(action, &pieces, why),
        }
    }

    fn commit(&mut self, pieces: &[Piece<'_>], why: Why, board: Board<'a>) {
        self.steps.extend(pieces.iter().filter_map(|p| {
            let window = board.window_of(p.action.id)?;
            Some(Step { action: p.action.id, window, effort_pw: p.effort_pw, why })
        }));
        self.board = board;
    }

    fn leave_out(&mut self, action: ActionId, pieces: &[Piece<'_>], why: Why) {
        if !self.left_out.iter().any(|l| l.action == action) {
            let missing_pw = self.board.missing_pw(pieces);
            self.left_out.push(LeftOut { action, why, missing_pw });
        }
    }
}

fn effort(pieces: &[Piece<'_>]) -> f64 {
    pieces.iter().map(|p| p.effort_pw).sum()
}

const fn why(candidate: &Candidate<'_>) -> Why {
    Why::Ratio { value: candidate.value, cost: candidate.cost }
}
