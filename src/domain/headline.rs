//! From parts to one score without hiding the worst part (DOMAIN C.6).

/// `M + 0.5 * (Max - M)` with the mean M: for two parts three quarters of the larger and one quarter of the smaller.
/// The mirror image of the published mean-min penalty; a plain mean would let good parts pay for bad ones.
/// `None` without parts.
#[must_use]
pub fn mean_max(scores: &[f64]) -> Option<f64> {
    let largest = scores.iter().copied().reduce(f64::max)?;
    let mean = scores.iter().sum::<f64>() / scores.len() as f64;
    Some(f64::midpoint(mean, largest))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn halfway_between_mean_and_worst() {
        let check = |scores: &[f64], expected: f64| {
            assert!((mean_max(scores).unwrap() - expected).abs() < 1e-4, "{scores:?}");
        };
        check(&[80.0, 0.0], 60.0);
        check(&[50.0, 50.0], 50.0);
        check(&[100.0, 0.0], 75.0);
        check(&[33.3333, 80.0], 68.3333);
        check(&[71.3, 79.7, 82.6, 58.8, 77.9], 78.33);
        check(&[42.0], 42.0);
        assert_eq!(mean_max(&[]), None);
    }
}
