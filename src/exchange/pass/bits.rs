//! Bits in Crockford's base 32: digits and capitals without I, L, O and U, five bits a letter. Read aloud or typed from a screen
//! it forgives case, hyphens and spaces, O for 0, and I or L for 1.

const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Letters in a group of a code.
const GROUP: usize = 4;

/// Bits in the making, the first one first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Bits(Vec<bool>);

impl Bits {
    /// Adds the lowest `n` bits of a number, highest first.
    pub(super) fn put(&mut self, number: u32, n: u32) {
        for bit in (0..n).rev() {
            self.0.push((number >> bit) & 1 == 1);
        }
    }

    /// The bits packed into bytes, the last one filled with zeros.
    pub(super) fn bytes(&self) -> Vec<u8> {
        self.chunks(8).map(|n| n as u8).collect()
    }

    /// As letters, the last one filled with zeros.
    pub(super) fn letters(&self) -> String {
        self.chunks(5).filter_map(|n| LETTERS.get(n as usize)).map(|&letter| char::from(letter)).collect()
    }

    /// The bits of letters that are all of the alphabet.
    pub(super) fn of(letters: &str) -> Option<Self> {
        let mut bits = Self::default();
        for letter in letters.chars() {
            bits.put(value(letter)?, 5);
        }
        Some(bits)
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// The first `n` bits, and what follows them.
    pub(super) fn split(mut self, n: usize) -> (Self, Self) {
        let rest = self.0.split_off(n.min(self.0.len()));
        (self, Self(rest))
    }

    /// Takes the first `n` bits away and gives them as a number; missing ones are zeros.
    pub(super) fn take(&mut self, n: u32) -> u32 {
        let mut number = 0;
        for _ in 0..n {
            let bit = if self.0.is_empty() { false } else { self.0.remove(0) };
            number = number << 1 | u32::from(bit);
        }
        number
    }

    /// Whether no bit is set.
    pub(super) fn is_zero(&self) -> bool {
        self.0.iter().all(|bit| !bit)
    }

    fn chunks(&self, size: usize) -> impl Iterator<Item = u32> + '_ {
        self.0.chunks(size).map(move |chunk| {
            let number = chunk.iter().fold(0, |number, &bit| number << 1 | u32::from(bit));
            number << (size - chunk.len())
        })
    }
}

/// What a letter stands for, whatever its case.
fn value(letter: char) -> Option<u32> {
    let letter = match letter.to_ascii_uppercase() {
        'O' => b'0',
        'I' | 'L' => b'1',
        other => u8::try_from(other).ok()?,
    };
    LETTERS.iter().position(|&known| known == letter).and_then(|at| u32::try_from(at).ok())
}

/// Whether a sign may stand in a code as a letter.
pub(super) fn is_letter(sign: char) -> bool {
    value(sign).is_some()
}

/// Whether a sign stands between groups of letters, as written here or as some programs change it.
pub(super) const fn is_hyphen(sign: char) -> bool {
    matches!(sign, '-' | '\u{2010}' | '\u{2011}' | '\u{2013}')
}

/// A code as people read it: groups of four with hyphens.
#[must_use]
pub fn grouped(code: &str) -> String {
    let mut grouped = String::new();
    for (n, letter) in code.chars().enumerate() {
        if n > 0 && n % GROUP == 0 {
            grouped.push('-');
        }
        grouped.push(letter);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_back() {
        let check = |letters: &str, same_as: &str| {
            assert_eq!(Bits::of(letters).map(|bits| bits.letters()).as_deref(), Some(same_as), "{letters}");
        };
        check("0123456789ABCDEFGHJKMNPQRSTVWXYZ", "0123456789ABCDEFGHJKMNPQRSTVWXYZ");
        check("k7qm", "K7QM");
        check("oOiIlL", "001111");
        for wrong in ["U", "K7-M", "K 7", "é", "K7\u{200b}"] {
            assert_eq!(Bits::of(wrong), None, "{wrong:?}");
        }
        assert_eq!(grouped("K7QM42DX9W"), "K7QM-42DX-9W");
    }

    #[test]
    fn numbers_and_back() {
        let mut bits = Bits::default();
        bits.put(5, 3);
        bits.put(0xabcd, 16);
        bits.put(u32::MAX, 32);
        assert_eq!((bits.len(), bits.bytes().len()), (51, 7));
        assert_eq!([bits.take(3), bits.take(16), bits.take(32), bits.take(4)], [5, 0xabcd, u32::MAX, 0]);
    }
}
