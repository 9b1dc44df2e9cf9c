//! From values to pixels and back.

/// A straight line of values on a straight line of pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Scale {
    /// Where the lowest value stands, in pixels.
    pub(crate) from: f64,
    /// Where the highest value stands, in pixels.
    pub(crate) to: f64,
    /// The highest value; the lowest is 0.
    pub(crate) top: f64,
}

impl Scale {
    /// The axis of all scores: 0 to 100, never cut.
    pub(crate) const fn score(from: f64, to: f64) -> Self {
        Self { from, to, top: 100.0 }
    }

    /// The place of a value. What lies outside is drawn at the end; what is not a number, at the start.
    pub(crate) fn px(self, value: f64) -> f64 {
        let share = if self.top > 0.0 { value / self.top } else { 0.0 };
        let share = if share > 0.0 { share.min(1.0) } else { 0.0 };
        self.from + (self.to - self.from) * share
    }
}

/// A score as it is shown: whole, half up, but never across the border of its band, so that "80" is never "High".
pub(crate) fn figure(score: f64) -> String {
    use domain::risk::Band;
    let whole = (score.clamp(0.0, 100.0) + 0.5 + 1e-9).floor();
    let shown = if Band::of(whole) > Band::of(score) { whole - 1.0 } else { whole };
    (shown as u8).to_string()
}

/// A number with at most one decimal: "1.5", "3".
pub(crate) fn decimal(value: f64) -> String {
    crate::px::Px::of(value).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_comes_back_from_its_pixel() {
        for (from, to, top) in [(355.0, 971.0, 100.0), (6.0, 322.0, 100.0), (12.0, 484.0, 4.0), (0.0, 850.0, 182.0)] {
            let scale = Scale { from, to, top };
            for step in 0..=20 {
                let value = top * f64::from(step) / 20.0;
                let back = (scale.px(value) - from) / (to - from) * top;
                assert!((back - value).abs() < 1e-9, "{value} {back}");
            }
        }
    }

    #[test]
    fn what_lies_outside_stays_on_the_axis() {
        let scale = Scale::score(10.0, 20.0);
        assert_eq!([-5.0, 500.0, f64::NAN].map(|v| scale.px(v)), [10.0, 20.0, 10.0]);
        assert_eq!(Scale { top: 0.0, ..scale }.px(3.0), 10.0);
    }

    fn check(score: f64, text: &str) {
        assert_eq!(figure(score), text, "{score}");
    }

    #[test]
    fn figures_are_whole_and_keep_to_their_band() {
        check(0.0, "0");
        check(100.0, "100");
        check(65.625, "66");
        check(80.94, "81");
        check(79.17, "79");
        check(79.7, "79");
        check(79.96, "80");
        check(f64::NAN, "0");
    }
}
