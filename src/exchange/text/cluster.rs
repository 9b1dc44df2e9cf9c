//! Signs as a reader counts them: a letter with its marks, a family of emoji, a flag.
//!
//! A small rule instead of the Unicode tables, which weigh 19 kB compressed in the page. It may differ by a sign or two
//! in rare scripts; it never cuts between a letter and a mark that it knows, and a sign of more than sixteen characters
//! counts as several, so that nothing endless counts as one.

/// Characters of the longest sign that counts as one; a family of four with skin tones has eleven.
const LONGEST: usize = 16;

/// How many signs a text has.
#[must_use]
pub fn count(text: &str) -> usize {
    ends(text).count()
}

/// The byte after the first `n` signs.
pub(super) fn end_of(text: &str, n: usize) -> usize {
    match n.checked_sub(1) {
        None => 0,
        Some(last) => ends(text).nth(last).unwrap_or(text.len()),
    }
}

/// The text with at most `most` marks in a row.
pub(super) fn limit_marks(text: &str, most: usize) -> String {
    let mut marks = 0;
    let keep = |c: &char| {
        marks = if is_mark(*c) { marks + 1 } else { 0 };
        marks <= most
    };
    text.chars().filter(keep).collect()
}

/// Nothing of it can be seen.
pub(crate) fn is_invisible(text: &str) -> bool {
    text.chars().all(|c| {
        c.is_whitespace()
            || is_mark(c)
            || matches!(c,
                '\u{AD}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180E}'
                | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}' | '\u{FFA0}'
                | '\u{FFF0}'..='\u{FFFB}' | '\u{1D159}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
    })
}

/// The byte after each sign.
fn ends(text: &str) -> impl Iterator<Item = usize> {
    let mut chars = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (_, first) = chars.next()?;
        let mut before = first;
        let mut length = 1;
        let mut is_flag_open = is_flag_letter(first);
        while let Some(&(_, next)) = chars.peek() {
            let joins = is_mark(next)
                || is_attached(next)
                || is_joiner(before)
                || (is_virama(before) && is_indic(next))
                || (is_flag_open && is_flag_letter(next));
            if !joins || length == LONGEST {
                break;
            }
            is_flag_open = false;
            before = next;
            length += 1;
            chars.next();
        }
        Some(chars.peek().map_or(text.len(), |&(at, _)| at))
    })
}

const fn is_joiner(c: char) -> bool {
    c == '\u{200D}'
}

const fn is_flag_letter(c: char) -> bool {
    matches!(c, '\u{1F1E6}'..='\u{1F1FF}')
}

/// Belongs to what stands before it without piling up on it: vowels and finals of Korean syllables written in parts,
/// joiners, the letters of subdivision flags.
const fn is_attached(c: char) -> bool {
    matches!(c, '\u{1160}'..='\u{11FF}' | '\u{D7B0}'..='\u{D7FF}' | '\u{200C}'..='\u{200D}' | '\u{E0020}'..='\u{E007F}')
}

const fn is_indic(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{DFF}')
}

/// The sign that joins two consonants; it has the same place in each of these scripts.
const fn is_virama(c: char) -> bool {
    matches!(c, '\u{94D}' | '\u{9CD}' | '\u{A4D}' | '\u{ACD}' | '\u{B4D}' | '\u{C4D}' | '\u{D4D}')
}

/// A mark that stands on, under or around the letter before it.
const fn is_mark(c: char) -> bool {
    let place = c as u32 & 0x7F;
    match c {
        // General marks, variation selectors, skin tones
        '\u{300}'..='\u{36F}'
        | '\u{1AB0}'..='\u{1AFF}'
        | '\u{1DC0}'..='\u{1DFF}'
        | '\u{20D0}'..='\u{20FF}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FE20}'..='\u{FE2F}'
        | '\u{1F3FB}'..='\u{1F3FF}'
        | '\u{E0100}'..='\u{E01EF}'
        // Cyrillic, Hebrew, Arabic, Syriac, Thaana, N'Ko, Samaritan, Mandaic
        | '\u{483}'..='\u{489}'
        | '\u{591}'..='\u{5BD}'
        | '\u{5BF}'
        | '\u{5C1}'..='\u{5C2}'
        | '\u{5C4}'..='\u{5C5}'
        | '\u{5C7}'
        | '\u{610}'..='\u{61A}'
        | '\u{64B}'..='\u{65F}'
        | '\u{670}'
        | '\u{6D6}'..='\u{6DC}'
        | '\u{6DF}'..='\u{6E4}'
        | '\u{6E7}'..='\u{6E8}'
        | '\u{6EA}'..='\u{6ED}'
        | '\u{711}'
        | '\u{730}'..='\u{74A}'
        | '\u{7A6}'..='\u{7B0}'
        | '\u{7EB}'..='\u{7F3}'
        | '\u{816}'..='\u{819}'
        | '\u{859}'..='\u{85B}'
        | '\u{8CA}'..='\u{8E1}'
        | '\u{8E3}'..='\u{8FF}'
        // Thai, Lao, Tibetan, Burmese, Khmer
        | '\u{E31}'
        | '\u{E33}'..='\u{E3A}'
        | '\u{E47}'..='\u{E4E}'
        | '\u{EB1}'
        | '\u{EB3}'..='\u{EBC}'
        | '\u{EC8}'..='\u{ECE}'
        | '\u{F18}'..='\u{F19}'
        | '\u{F35}'
        | '\u{F37}'
        | '\u{F39}'
        | '\u{F71}'..='\u{F84}'
        | '\u{F86}'..='\u{F87}'
        | '\u{F8D}'..='\u{FBC}'
        | '\u{102D}'..='\u{1030}'
        | '\u{1032}'..='\u{1037}'
        | '\u{1039}'..='\u{103A}'
        | '\u{103D}'..='\u{103E}'
        | '\u{135D}'..='\u{135F}'
        | '\u{17B4}'..='\u{17D3}'
        // Japanese and Chinese
        | '\u{302A}'..='\u{302F}'
        | '\u{3099}'..='\u{309A}' => true,
        // The scripts of India keep their signs in the same places.
        '\u{900}'..='\u{D7F}' => {
            matches!(place, 0x00..=0x03 | 0x3A..=0x3C | 0x3E..=0x4D | 0x51..=0x57 | 0x62..=0x63)
                && !matches!(c, '\u{980}' | '\u{C80}')
        }
        '\u{D80}'..='\u{DFF}' => matches!(place, 0x01..=0x03 | 0x4A..=0x5F | 0x72..=0x73),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs() {
        let check = |text: &str, expected: usize| assert_eq!(count(text), expected, "{text}");
        check("", 0);
        check("Larkspur", 8);
        check("e\u{301}", 1);
        check("渡达 家豪", 5);
        check("क्षत्रिय", 3);
        check("น้ำ", 1);
        check("👨‍👩‍👧", 1);
        check("👩🏽‍🚒👍🏿", 2);
        check("🇨🇱🇩🇪", 2);
        check("🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}", 1);
        check("한국", 2);
        check("\u{1112}\u{1161}\u{11ab}", 1);
        check(&"a\u{200d}".repeat(160), 20);
    }

    #[test]
    fn storms() {
        let storm = format!("Z{}", "\u{301}".repeat(200));
        assert_eq!(limit_marks(&storm, 4), "Z\u{301}\u{301}\u{301}\u{301}");
        let flag = "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}";
        assert_eq!(limit_marks(flag, 4), flag);
        assert_eq!(end_of("e\u{301}a", 1), 3);
        assert_eq!(end_of("ab", 5), 2);
        assert_eq!(end_of("ab", 0), 0);
    }

    /// The tables of Unicode count the same in the scripts that teams write in.
    #[test]
    fn the_full_tables_agree() {
        use unicode_segmentation::UnicodeSegmentation;
        let check = |text: &str| assert_eq!(count(text), text.graphemes(true).count(), "{text}");
        check("Larkspur Shop 7");
        check("Ärger im Größenwahn, naïve façade");
        check("A\u{30a}ngstro\u{308}m");
        check("Бригада Ёлка Їжак");
        check("Ομάδα υποδομής");
        check("צוות תפעול שָׁלוֹם");
        check("فريق التشغيل مُحَمَّد");
        check("运维团队 渡达 家豪");
        check("運用チーム がぎぐ か\u{3099}");
        check("운영 팀 \u{1112}\u{1161}\u{11ab}");
        check("ทีมปฏิบัติการ น้ำ");
        check("संचालन दल क्षत्रिय");
        check("অপারেশন দল");
        check("செயல்பாட்டுக் குழு");
        check("ఆపరేషన్స్ బృందం");
        check("Đội vận hành");
        check("👨‍👩‍👧👩🏽‍🚒👍🏿🇨🇱🇩🇪❤️1️⃣🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}");
    }
}
