//! How much room is left. Browsers count UTF-16 units, keys as well as values.

use crate::limits::{STORED_UNITS, STORED_UNITS_WARN};

/// How full the storage is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// Enough.
    Enough,
    /// It is time to delete an old round.
    Short,
    /// Nothing more is imported.
    None,
}

/// What a text takes in the browser's storage.
#[must_use]
pub fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// How full the storage is with this many units.
#[must_use]
pub const fn room(units: usize) -> Room {
    match units {
        0..STORED_UNITS_WARN => Room::Enough,
        STORED_UNITS_WARN..=STORED_UNITS => Room::Short,
        _ => Room::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rooms() {
        let check = |units, expected| assert_eq!(room(units), expected, "{units}");
        check(0, Room::Enough);
        check(1_499_999, Room::Enough);
        check(1_500_000, Room::Short);
        check(2_200_000, Room::Short);
        check(2_200_001, Room::None);
        assert_eq!(["", "a", "字", "é", "👨"].map(units), [0, 1, 1, 1, 2]);
    }
}
