//! The languages of the words, and how each counts. A language is a variant here and a folder in `lang/`.

/// A language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// English; the one in which everything is written first.
    English,
}

/// A form of words that goes with a count, as Fluent and CLDR name them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    /// As in Arabic or Latvian.
    Zero,
    /// One thing.
    One,
    /// As in Slovenian or Welsh.
    Two,
    /// As in Polish or Czech.
    Few,
    /// As in Polish or Arabic.
    Many,
    /// Everything else.
    Other,
}

impl Language {
    /// All of them, the first written first.
    pub const ALL: &'static [Self] = &[Self::English];

    /// The language's code in BCP 47, which is also its folder's name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
        }
    }

    /// The form of words for a count.
    #[must_use]
    pub const fn plural(self, n: usize) -> Plural {
        match self {
            Self::English => match n {
                1 => Plural::One,
                _ => Plural::Other,
            },
        }
    }
}
