//! The few ways in which charts set text.

use crate::metrics::Widths;

/// A family, a weight and a size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Face {
    /// Sans 14: axis figures, sub-risks, words that explain a mark.
    Small,
    /// Sans 14, bold.
    SmallBold,
    /// Sans 15: names and values.
    Label,
    /// Sans 15, bold.
    Bold,
    /// Sans 17.
    Mid,
    /// Sans 19, for the strip of the hour on a projector.
    Hour,
    /// Sans 19, bold.
    HourBold,
    /// Sans 23, for labels on a projector.
    Stage,
    /// Serif 21: names of risks.
    Name,
    /// Serif 34: scores.
    Big,
}

impl Face {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Small,
        Self::SmallBold,
        Self::Label,
        Self::Bold,
        Self::Mid,
        Self::Hour,
        Self::HourBold,
        Self::Stage,
        Self::Name,
        Self::Big,
    ];

    /// Pixels per em.
    #[must_use]
    pub const fn size(self) -> f64 {
        match self {
            Self::Small | Self::SmallBold => 14.0,
            Self::Label | Self::Bold => 15.0,
            Self::Mid => 17.0,
            Self::Hour | Self::HourBold => 19.0,
            Self::Stage => 23.0,
            Self::Name => 21.0,
            Self::Big => 34.0,
        }
    }

    /// From one baseline to the next.
    #[must_use]
    pub const fn line(self) -> f64 {
        match self {
            Self::Small | Self::SmallBold => 17.0,
            Self::Label | Self::Bold => 19.0,
            Self::Mid => 21.0,
            Self::Hour | Self::HourBold => 22.0,
            Self::Stage => 27.0,
            Self::Name => 24.0,
            Self::Big => 38.0,
        }
    }

    /// 400, 500 or 650.
    #[must_use]
    pub const fn weight(self) -> u16 {
        match self {
            Self::Name | Self::Big => 500,
            Self::SmallBold | Self::Bold | Self::HourBold => 650,
            Self::Small | Self::Label | Self::Mid | Self::Hour | Self::Stage => 400,
        }
    }

    /// Whether the family is Newsreader; else it is Libre Franklin.
    #[must_use]
    pub const fn is_serif(self) -> bool {
        matches!(self, Self::Name | Self::Big)
    }

    /// The name in classes, `t-small`; also how the recorder knows the face again.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Small => "t-small",
            Self::SmallBold => "t-small-bold",
            Self::Label => "t-label",
            Self::Bold => "t-bold",
            Self::Mid => "t-mid",
            Self::Hour => "t-hour",
            Self::HourBold => "t-hour-bold",
            Self::Stage => "t-stage",
            Self::Name => "t-name",
            Self::Big => "t-big",
        }
    }

    /// How far letters reach above the baseline, accents of capitals apart.
    #[must_use]
    pub const fn ascent(self) -> f64 {
        self.size() * 0.75
    }

    /// How far letters reach below the baseline.
    #[must_use]
    pub const fn descent(self) -> f64 {
        self.size() * 0.22
    }

    pub(crate) const fn widths(self) -> Widths {
        match self {
            Self::Name | Self::Big => Widths::SERIF,
            Self::SmallBold | Self::Bold | Self::HourBold => Widths::SANS_BOLD,
            Self::Small | Self::Label | Self::Mid | Self::Hour | Self::Stage => Widths::SANS_REGULAR,
        }
    }
}
