//! Putting a short list in order.

use std::cmp::Ordering;

/// Puts a list of at most some hundred in order; what compares as equal keeps its order.
pub fn sort_by<T>(list: &mut [T], order: impl Fn(&T, &T) -> Ordering) {
    for end in 1..list.len() {
        let mut place = end;
        while let Some([before, here]) = list.get(place.wrapping_sub(1)..=place) {
            if order(before, here) != Ordering::Greater {
                break;
            }
            list.swap(place - 1, place);
            place -= 1;
        }
    }
}

/// Puts a list of at most some hundred in order.
pub fn sort<T: Ord>(list: &mut [T]) {
    sort_by(list, T::cmp);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_order_and_equals_as_they_came() {
        let check = |list: &[(u8, char)], expected: &str| {
            let mut list = list.to_vec();
            sort_by(&mut list, |a, b| a.0.cmp(&b.0));
            assert_eq!(list.iter().map(|(_, sign)| sign).collect::<String>(), expected);
        };
        check(&[], "");
        check(&[(1, 'a')], "a");
        check(&[(2, 'b'), (1, 'a')], "ab");
        check(&[(2, 'c'), (1, 'a'), (2, 'd'), (1, 'b')], "abcd");
        check(&[(5, 'e'), (4, 'd'), (3, 'c'), (2, 'b'), (1, 'a')], "abcde");
        let mut words = ["b", "c", "a"];
        sort(&mut words);
        assert_eq!(words, ["a", "b", "c"]);
    }
}
