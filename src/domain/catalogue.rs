//! Everything that is asked and every number the rules use, without the words. The content layer makes one.

use crate::{
    action::{Action, ActionId, ActionKind},
    duties::Duty,
    evidence::{Metric, MetricId},
    gate::{Gate, GateId},
    organisation::Choice,
    question::{Question, QuestionId},
    risk::SubRiskId,
    round::Form,
};

/// Questions, gates, metrics, actions, duties and planning constants.
#[derive(Clone, Copy, Debug)]
pub struct Catalogue {
    /// Version of the question set; grows when wording or meaning of a question changes.
    pub version: u32,
    /// In the order in which they are asked.
    pub questions: &'static [Question],
    /// What must not average out.
    pub gates: &'static [Gate],
    /// What a team can look up.
    pub metrics: &'static [Metric],
    /// What a roadmap is made of.
    pub actions: &'static [Action],
    /// The standard duties of running a service.
    pub duties: &'static [Duty],
    /// Numbers of the planning rules.
    pub planning: Planning,
}

/// The constants of the roadmap rules (DOMAIN D.2); our own estimates, in data so that they can be changed.
#[derive(Clone, Copy, Debug)]
pub struct Planning {
    /// Reduction of a sub-risk by an effect of 1, 2 or 3, as a share of 1.
    pub reduction: [f64; 3],
    /// Each further action on the same sub-risk counts this much of the one before.
    pub diminishing: f64,
    /// No set of actions lowers a sub-risk by more than this share.
    pub reduction_cap: f64,
    /// Length of Now, Next and Later in weeks.
    pub window_weeks: [u16; 3],
    /// For Now, Next and Later: how many actions of each kind, in the order rule, fix, build, org.
    pub slots: [[u8; 4]; 3],
    /// Sub-risks below this score need no action.
    pub worth_lowering_from: f64,
    /// A bundle worth less than this is left out.
    pub least_value: f64,
    /// Coordination in person-weeks per action; counts in the ratio, not in capacity.
    pub coordination_pw: f64,
    /// The action that carries out each organisational choice.
    pub backbone: &'static [(Choice, ActionId)],
}

impl Planning {
    /// How many actions of a kind fit into a window (0 Now, 1 Next, 2 Later).
    #[must_use]
    pub fn slots(&self, window: usize, kind: ActionKind) -> usize {
        self.slots.get(window).and_then(|row| row.get(kind as usize)).map_or(0, |&n| usize::from(n))
    }
}

impl Catalogue {
    /// The questions of a form, in order.
    pub fn asked(&self, form: Form) -> impl Iterator<Item = &'static Question> + use<> {
        self.questions.iter().filter(move |q| q.is_asked(form))
    }

    /// A question by id.
    #[must_use]
    pub fn question(&self, id: QuestionId) -> Option<&'static Question> {
        self.questions.iter().find(|q| q.id == id)
    }

    /// The questions of one sub-risk in a form.
    pub fn asked_in(&self, form: Form, subrisk: SubRiskId) -> impl Iterator<Item = &'static Question> + use<> {
        self.asked(form).filter(move |q| q.id.subrisk() == subrisk)
    }

    /// A gate by id.
    #[must_use]
    pub fn gate(&self, id: GateId) -> Option<&'static Gate> {
        self.gates.iter().find(|g| g.id == id)
    }

    /// A metric by id.
    #[must_use]
    pub fn metric(&self, id: MetricId) -> Option<&'static Metric> {
        self.metrics.iter().find(|m| m.id == id)
    }

    /// An action by id.
    #[must_use]
    pub fn action(&self, id: ActionId) -> Option<&'static Action> {
        self.actions.iter().find(|a| a.id == id)
    }
}
