//! Where the labels of two marks on one line can stand without touching each other or leaving their room.

use crate::drawing::Anchor;

/// A place for a label.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Place {
    pub(crate) x: f64,
    pub(crate) anchor: Anchor,
    /// On the line below, where there is no place beside the mark.
    pub(crate) below: bool,
}

impl Place {
    const fn beside(x: f64, anchor: Anchor) -> Self {
        Self { x, anchor, below: false }
    }

    const fn below(x: f64, anchor: Anchor) -> Self {
        Self { x, anchor, below: true }
    }
}

/// The room labels may use, and how far they keep from their marks.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Room {
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) gap: f64,
}

impl Room {
    /// How wide each of two labels may be, so that both always find a place.
    pub(crate) fn half(self) -> f64 {
        ((self.right - self.left) / 2.0 - 8.0).max(0.0)
    }

    /// Places for the label of the lower mark (at its left, if it can be) and of the higher one (at its right).
    /// `low` and `high` are mark and label width; labels are no wider than [`Room::half`].
    pub(crate) fn pair(self, low: (f64, f64), high: (f64, f64)) -> [Place; 2] {
        let first = if low.0 - self.gap - low.1 >= self.left {
            Place::beside(low.0 - self.gap, Anchor::End)
        } else {
            Place::below(self.left, Anchor::Start)
        };
        let second = if high.0 + self.gap + high.1 <= self.right {
            Place::beside(high.0 + self.gap, Anchor::Start)
        } else {
            Place::below(self.right, Anchor::End)
        };
        [first, second]
    }

    /// The place for the label of a lone mark.
    pub(crate) fn single(self, mark: f64, wide: f64) -> Place {
        if mark + self.gap + wide <= self.right {
            Place::beside(mark + self.gap, Anchor::Start)
        } else if mark - self.gap - wide >= self.left {
            Place::beside(mark - self.gap, Anchor::End)
        } else {
            Place::below(self.right, Anchor::End)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Room = Room { left: 0.0, right: 328.0, gap: 10.0 };

    fn extent(place: Place, wide: f64) -> (f64, f64) {
        match place.anchor {
            Anchor::Start => (place.x, place.x + wide),
            Anchor::Middle => (place.x - wide / 2.0, place.x + wide / 2.0),
            Anchor::End => (place.x - wide, place.x),
        }
    }

    #[test]
    fn labels_never_meet_and_never_leave_their_room() {
        for low in 0..=32 {
            for high in low..=32 {
                for (a, b) in [(20.0, 20.0), (120.0, 60.0), (156.0, 156.0), (0.0, 156.0)] {
                    let (low, high) = (f64::from(low) * 10.0, f64::from(high) * 10.0);
                    let [first, second] = ROOM.pair((low, a), (high, b));
                    let (one, two) = (extent(first, a), extent(second, b));
                    for (from, to) in [one, two] {
                        assert!(from >= -0.01 && to <= 328.01, "{low} {high} {first:?} {second:?}");
                    }
                    let apart = first.below != second.below || one.1 <= two.0 || two.1 <= one.0;
                    assert!(apart, "{low} {high} {first:?} {second:?}");
                }
            }
        }
    }

    #[test]
    fn labels_stand_outside_their_marks_where_they_can() {
        let [low, high] = ROOM.pair((150.0, 50.0), (180.0, 60.0));
        assert_eq!((low, high), (Place::beside(140.0, Anchor::End), Place::beside(190.0, Anchor::Start)));
        assert_eq!(ROOM.single(300.0, 60.0), Place::beside(290.0, Anchor::End));
    }
}
