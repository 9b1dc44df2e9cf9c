//! The name of a saved file.

use crate::date;
use domain::Date;

/// Longest stem; every system takes this much with any ending.
const LONGEST: usize = 60;

/// A name such as `unsolo-larkspur-shop-2026-11-20`: small Latin letters, digits and hyphens only, whatever the team is
/// called, so that no system reads a path, a device or an ending into it.
#[must_use]
pub fn file_stem(team: &str, day: Date) -> String {
    let day = date::write(day);
    let room = LONGEST - "unsolo--".len() - day.len();
    let mut words = String::new();
    for c in team.chars() {
        match plain(small(c)) {
            "" if !words.is_empty() && !words.ends_with('-') => words.push('-'),
            letters => words.push_str(letters),
        }
    }
    let words = words.get(..words.len().min(room)).unwrap_or_default().trim_matches('-');
    if words.is_empty() { format!("unsolo-{day}") } else { format!("unsolo-{words}-{day}") }
}

/// The small letter of a Latin capital; the tables for all other scripts would weigh more than the rest of this crate.
fn small(c: char) -> char {
    match c {
        'À'..='Þ' => char::from_u32(u32::from(c) + 32).unwrap_or(c),
        _ => c.to_ascii_lowercase(),
    }
}

/// What stands for a small letter or digit in a file's name; nothing for all other signs.
fn plain(c: char) -> &'static str {
    const ASCII: &str = "0123456789abcdefghijklmnopqrstuvwxyz";
    match c {
        'ä' | 'æ' => "ae",
        'à'..='å' => "a",
        'ç' => "c",
        'è'..='ë' => "e",
        'ì'..='ï' => "i",
        'ñ' => "n",
        'ò'..='õ' | 'ø' => "o",
        'ö' => "oe",
        'ù'..='û' => "u",
        'ü' => "ue",
        'ý' | 'ÿ' => "y",
        'ß' => "ss",
        _ => ASCII.find(c).and_then(|at| ASCII.get(at..=at)).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stems() {
        let check = |team: &str, expected: &str| {
            let stem = date::parse("2026-11-20").map(|day| file_stem(team, day));
            assert_eq!(stem.as_deref(), Some(expected), "{team}");
        };
        check("Larkspur Shop", "unsolo-larkspur-shop-2026-11-20");
        check("../../etc/passwd", "unsolo-etc-passwd-2026-11-20");
        check("CON", "unsolo-con-2026-11-20");
        check("a/b\\c:d*?", "unsolo-a-b-c-d-2026-11-20");
        check("Team\u{202e}gpj.exe", "unsolo-team-gpj-exe-2026-11-20");
        check(".htaccess", "unsolo-htaccess-2026-11-20");
        check("Straße Çà", "unsolo-strasse-ca-2026-11-20");
        check("渡达", "unsolo-2026-11-20");
        check("", "unsolo-2026-11-20");
        check(&"x".repeat(300), &format!("unsolo-{}-2026-11-20", "x".repeat(42)));
    }
}
