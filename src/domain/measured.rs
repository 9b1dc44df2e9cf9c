//! What was measured and at which level it stands, with the circumstances some numbers need (DOMAIN B.2, notes).

use crate::{
    catalogue::Catalogue,
    duties::DutyResult,
    evidence::{Evidence, HAIR, Metric, MetricId, Role, level},
    knowledge::KnowledgeResult,
    risk::SubRiskId,
    score::MetricResult,
    sorted::SortedMap,
};

/// Burn-out is scored from answers alone: counted hours and calls do not explain fatigue, people's experience does (S23).
const FROM_ANSWERS_ALONE: Option<SubRiskId> = SubRiskId::new(5, 1);

/// What a metric may do to the score: nothing in burn-out, otherwise what the catalogue says.
pub(crate) fn role(metric: &Metric) -> Role {
    if Some(metric.subrisk) == FROM_ANSWERS_ALONE { Role::Compare } else { metric.role }
}

/// Every metric that has a value, entered or derived, without what the answers said about it.
#[inline(never)]
pub(crate) fn measure(
    catalogue: &Catalogue,
    evidence: &Evidence,
    knowledge: Option<&KnowledgeResult>,
    duties: Option<&DutyResult>,
) -> SortedMap<MetricId, MetricResult> {
    let value = |metric: &Metric| match metric.id {
        // Without a critical system there is no share of them.
        MetricId::THIN_CRITICAL => {
            knowledge.filter(|k| k.critical_bus_factor.is_some()).map(|k| k.thin_critical_percent)
        }
        MetricId::BUS_FACTOR => knowledge.map(|k| k.guarded_by() as f64),
        MetricId::SOLO_OPS => duties.map(|d| d.index),
        id => evidence.values.get(&id).map(|v| v.value()),
    };
    let measured = |metric: &Metric| {
        let value = value(metric)?;
        let level = in_context(metric.id, level(metric.scale, value), value, evidence);
        Some((metric.id, MetricResult { value, level, perceived: None }))
    };
    catalogue.metrics.iter().filter_map(measured).collect()
}

/// The level with what else is known about the number.
fn in_context(id: MetricId, level: f64, value: f64, evidence: &Evidence) -> f64 {
    match id {
        // Cover in office hours needs fewer people.
        MetricId::ROTATION if !evidence.promised_24x7 => (level - 1.0).max(0.0),
        // Two holders are needed for cover, however small the team.
        MetricId::STANDING_ADMINS if matches!(evidence.admin_count, Some(1 | 2)) => 1.0,
        MetricId::ABLE_TO_RELEASE if (value - 1.0).abs() <= HAIR && evidence.release_steps_written == Some(false) => {
            4.0
        }
        _ => level,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn circumstances() {
        let plain = Evidence::default();
        let around_the_clock = Evidence { promised_24x7: true, ..Evidence::default() };
        let two_admins = Evidence { admin_count: Some(2), ..Evidence::default() };
        let four_admins = Evidence { admin_count: Some(4), ..Evidence::default() };
        let unwritten = Evidence { release_steps_written: Some(false), ..Evidence::default() };
        let check = |id, level: f64, value, evidence: &Evidence, expected: f64| {
            let found = in_context(id, level, value, evidence);
            assert!((found - expected).abs() < 1e-12, "{id} {level} {evidence:?}: {found}");
        };
        check(MetricId::ROTATION, 4.0, 1.0, &around_the_clock, 4.0);
        check(MetricId::ROTATION, 4.0, 1.0, &plain, 3.0);
        check(MetricId::ROTATION, 0.0, 9.0, &plain, 0.0);
        check(MetricId::STANDING_ADMINS, 4.0, 100.0, &two_admins, 1.0);
        check(MetricId::STANDING_ADMINS, 0.0, 0.0, &two_admins, 1.0);
        check(MetricId::STANDING_ADMINS, 3.0, 33.0, &four_admins, 3.0);
        check(MetricId::ABLE_TO_RELEASE, 3.0, 1.0, &unwritten, 4.0);
        check(MetricId::ABLE_TO_RELEASE, 3.0, 1.0, &plain, 3.0);
        check(MetricId::ABLE_TO_RELEASE, 2.0, 2.0, &unwritten, 2.0);
    }
}
