//! Signs that an action is done already, such as `5.2b <= 1 or no gate shared_admin and E27 <= 90`.

use super::rust;
use domain::{evidence::MetricId, gate::GateId, question::QuestionId};

/// One sign.
#[derive(Debug, PartialEq)]
pub(crate) enum Sign {
    Answer(QuestionId, f64),
    Metric(MetricId, f64),
    NoGate(GateId),
}

/// Sets of signs joined by "or", signs within a set joined by "and"; the part that makes no sense otherwise.
pub(crate) fn parse(text: &str) -> Result<Vec<Vec<Sign>>, String> {
    let set =
        |set: &str| set.split(" and ").map(|sign| one(sign.trim()).ok_or_else(|| sign.trim().to_owned())).collect();
    text.split(" or ").map(set).collect()
}

fn one(text: &str) -> Option<Sign> {
    if let Some(gate) = text.strip_prefix("no gate ") {
        return gate.parse().ok().map(Sign::NoGate);
    }
    let (subject, most) = text.split_once(" <= ")?;
    let most = most.parse().ok()?;
    match subject.parse() {
        Ok(question) => Some(Sign::Answer(question, most)),
        Err(_) => subject.parse().ok().map(|metric| Sign::Metric(metric, most)),
    }
}

/// As a value.
pub(crate) fn literal(sets: &[Vec<Sign>]) -> String {
    let sign = |sign: &Sign| match *sign {
        Sign::Answer(id, most) => format!("Sign::TeamValueAtMost({}, {})", rust::question(id), rust::number(most)),
        Sign::Metric(id, most) => format!("Sign::MetricAtMost({}, {})", rust::metric(id), rust::number(most)),
        Sign::NoGate(id) => format!("Sign::NoGate({})", rust::gate(id)),
    };
    format!("&{}", rust::list(sets.iter().map(|set| format!("&{}", rust::list(set.iter().map(sign))))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_about_signs() {
        let check = |text: &str, expected: &str| {
            let found = parse(text).map(|sets| literal(&sets)).unwrap_or_else(|part| format!("? {part}"));
            assert_eq!(found, expected, "{text}");
        };
        check("2.1b <= 0", "&[&[Sign::TeamValueAtMost(question(subrisk(2, 1), b'b'), 0.0)]]");
        check(
            "E09 <= 1 or no gate shared_admin and 4.1a <= 2.5",
            "&[&[Sign::MetricAtMost(MetricId(9), 1.0)], \
             &[Sign::NoGate(GateId::SharedAdmin), Sign::TeamValueAtMost(question(subrisk(4, 1), b'a'), 2.5)]]",
        );
        check("5.2b < 1", "? 5.2b < 1");
        check("no gate nowhere", "? no gate nowhere");
        check("E27 <= soon", "? E27 <= soon");
        check("", "? ");
    }
}
