//! What only all kinds together can tell: whether every id that is named exists. And the whole as Rust.

use super::{
    actions::{self, Action, Ground},
    duties::{self, Duties},
    files::{At, Place, Problems},
    gates::{self, Gate},
    metrics::{self, Metric, Role},
    planning::Planning,
    questions::Questions,
    rust,
    samples::Sample,
    signs::Sign,
    sources::{Provenance, SourceId},
};
use domain::{action::ActionId, evidence::MetricId, gate::GateId, question::QuestionId, risk::SubRiskId};
use std::collections::BTreeMap;

/// Everything that was read.
pub(crate) struct All<'a> {
    pub(crate) sources: &'a BTreeMap<SourceId, String>,
    pub(crate) questions: &'a Questions,
    pub(crate) gates: &'a BTreeMap<GateId, At<Gate>>,
    pub(crate) metrics: &'a BTreeMap<MetricId, At<Metric>>,
    pub(crate) actions: &'a BTreeMap<ActionId, At<Action>>,
    pub(crate) duties: &'a Duties,
    pub(crate) planning: &'a Planning,
    pub(crate) samples: &'a [Sample],
}

/// Metrics that are never entered because they follow from knowledge and duties.
const DERIVED: [u8; 3] = [28, 29, 30];

impl All<'_> {
    /// Notes every reference to something that does not exist.
    pub(crate) fn check(&self, problems: &Problems) {
        for (id, At { value: q, .. }) in &self.questions.questions {
            self.check_sources(&id.to_string(), &q.provenance, problems);
        }
        for (id, findings) in &self.questions.findings {
            findings.iter().for_each(|finding| self.check_sources(&id.to_string(), finding, problems));
        }
        for (id, At { value: gate, .. }) in self.gates {
            if let Some(question) = &gate.question {
                self.check_question(id.as_str(), question.value, &question.place, problems);
            }
            if let Some(metric) = gate.proof.as_ref().and_then(|p| p.metric.as_ref()) {
                self.check_metric(id.as_str(), metric.value, &metric.place, problems);
            }
            if let Some(repair) = &gate.repair {
                self.check_action(id.as_str(), repair, problems);
            }
        }
        for (id, At { value: metric, place }) in self.metrics {
            self.check_sources(&id.to_string(), &metric.provenance, problems);
            problems.check(metric.working.is_none() == DERIVED.contains(&id.0), place, || {
                format!("{id} needs `working` exactly if a team looks it up")
            });
            if let Role::Replaces(q) | Role::Raises(q) = &metric.role {
                self.check_question(&id.to_string(), q.value, &q.place, problems);
            }
        }
        for (id, At { value: action, .. }) in self.actions {
            self.check_of_action(*id, action, problems);
        }
        for action in &self.planning.backbone {
            self.check_action("the backbone", action, problems);
        }
        for sample in self.samples {
            self.check_sample(sample, problems);
        }
    }

    fn check_of_action(&self, id: ActionId, action: &Action, problems: &Problems) {
        let name = id.to_string();
        self.check_sources(&name, &action.provenance, problems);
        for sign in action.looks_done.value.iter().flatten() {
            match *sign {
                Sign::Answer(question, _) => self.check_question(&name, question, &action.looks_done.place, problems),
                Sign::Metric(metric, _) => self.check_metric(&name, metric, &action.looks_done.place, problems),
                Sign::NoGate(_) => {}
            }
        }
        problems.check(!action.grounds.is_empty(), &action.looks_done.place, || format!("{id} has no `grounds`"));
        for At { value: ground, place } in &action.grounds {
            if let Ground::Question(question) = *ground {
                self.check_question(&name, question, place, problems);
                problems.check(action.lowers.iter().any(|(s, _)| *s == question.subrisk()), place, || {
                    format!("{question} does not speak for {id}, which does not lower {}", question.subrisk())
                });
            } else if let Ground::Metric(metric) = *ground {
                self.check_metric(&name, metric, place, problems);
            }
        }
    }

    fn check_sample(&self, sample: &Sample, problems: &Problems) {
        for question in &sample.questions {
            self.check_question(&sample.name, question.value, &question.place, problems);
        }
        for metric in &sample.metrics {
            self.check_metric(&sample.name, metric.value, &metric.place, problems);
            problems.check(!DERIVED.contains(&metric.value.0), &metric.place, || {
                format!("{} is never entered; it follows from knowledge and duties", metric.value)
            });
        }
        for action in &sample.actions {
            self.check_action(&sample.name, action, problems);
        }
        for duty in &sample.duties {
            let known = self.duties.contains_key(&duty.value);
            problems
                .check(known, &duty.place, || format!("{} names {}, which does not exist", sample.name, duty.value));
        }
    }

    fn check_sources(&self, who: &str, provenance: &Provenance, problems: &Problems) {
        for At { value, place } in &provenance.sources {
            let known = self.sources.contains_key(value);
            problems.check(known, place, || format!("{who} names S{:02}, which does not exist", value.0));
        }
    }

    fn check_question(&self, who: &str, id: QuestionId, place: &Place, problems: &Problems) {
        let known = self.questions.questions.contains_key(&id);
        problems.check(known, place, || format!("{who} names question {id}, which does not exist"));
    }

    fn check_metric(&self, who: &str, id: MetricId, place: &Place, problems: &Problems) {
        problems.check(self.metrics.contains_key(&id), place, || format!("{who} names {id}, which does not exist"));
    }

    fn check_action(&self, who: &str, At { value, place }: &At<ActionId>, problems: &Problems) {
        problems
            .check(self.actions.contains_key(value), place, || format!("{who} names {value}, which does not exist"));
    }

    /// `CATALOGUE`.
    pub(crate) fn catalogue(&self) -> String {
        format!(
            "/// Every question, gate, metric, action and duty, and the planning constants.\n\
             pub static CATALOGUE: Catalogue = Catalogue {{\nversion: VERSION,\nquestions: &{},\ngates: &{},\n\
             metrics: &{},\nactions: &{},\nduties: &{},\nplanning: {},\n}};\n",
            rust::list(self.questions.literals()),
            rust::list(gates::literals(self.gates)),
            rust::list(metrics::literals(self.metrics)),
            rust::list(actions::literals(self.actions)),
            rust::list(duties::literals(self.duties)),
            self.planning.literal
        )
    }

    /// Sources, and what rests on which.
    pub(crate) fn provenance(&self) -> String {
        let of = |literals: Vec<String>| (literals.len(), rust::list(literals));
        let (count, sources) = of(self.sources.values().cloned().collect());
        let mut out = format!("static SOURCES: [SourceText; {count}] = {sources};\n");
        let lists = [
            ("QUESTIONS", of(self.questions.questions.values().map(|q| q.value.provenance.literal()).collect())),
            ("METRICS", of(self.metrics.values().map(|m| m.value.provenance.literal()).collect())),
            ("ACTIONS", of(self.actions.values().map(|a| a.value.provenance.literal()).collect())),
        ];
        for (name, (count, list)) in lists {
            out += &format!("static {name}: [Provenance; {count}] = {list};\n");
        }
        let finding = |id: SubRiskId| {
            let findings = self.questions.findings.get(&id).map(Vec::as_slice).unwrap_or_default();
            format!("&{}", rust::list(findings.iter().map(Provenance::literal)))
        };
        out + &format!("static FINDINGS: [&[Provenance]; 10] = {};\n", rust::list(SubRiskId::ALL.map(finding)))
    }

    /// What speaks for each action.
    pub(crate) fn grounds(&self) -> String {
        let grounds: Vec<String> = actions::grounds(self.actions).collect();
        format!("static GROUNDS: [&[Ground]; {}] = {};\n", grounds.len(), rust::list(grounds))
    }
}
