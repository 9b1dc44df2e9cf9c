//! A soft warning: this looks like a password or a key.

/// Beginnings of keys that services hand out.
const BEGINNINGS: [&str; 14] = [
    "AKIA",
    "ASIA",
    "AIza",
    "eyJ",
    "ghp_",
    "gho_",
    "ghs_",
    "github_pat_",
    "glpat-",
    "sk-",
    "sk_live_",
    "xoxb-",
    "xoxp-",
    "xapp-",
];
/// Words that a secret may follow.
const NAMES: [&str; 8] = ["password", "passwd", "passphrase", "passwort", "pwd", "secret", "token", "apikey"];

/// Whether a note seems to contain a secret. It errs on both sides, so it may warn and never block.
#[must_use]
pub fn looks_like_secret(note: &str) -> bool {
    let words: Vec<&str> = note.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '"' | '\'')).collect();
    note.contains("-----BEGIN ") || words.iter().any(|word| is_key(word)) || names_its_secret(note)
}

/// A known beginning with enough after it, or a long run of capitals, small letters and digits without a break.
fn is_key(word: &str) -> bool {
    let word = word.rsplit(['=', ':']).next().unwrap_or(word);
    let known = BEGINNINGS.iter().any(|start| word.starts_with(start) && word.len() >= start.len() + 12);
    let has = |kind: fn(&char) -> bool| word.chars().any(|c| kind(&c));
    known
        || (word.len() >= 24
            && word.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'_' | b'-'))
            && has(char::is_ascii_uppercase)
            && has(char::is_ascii_lowercase)
            && has(char::is_ascii_digit))
}

/// "password is hunter2", "pwd=x1y2": a name, a sign of equality, and something with a digit in it.
fn names_its_secret(note: &str) -> bool {
    let lower = note.to_ascii_lowercase().replace(['=', ':'], " is ");
    let words: Vec<&str> = lower.split_whitespace().collect();
    words.windows(3).any(|three| match three {
        [name, "is", value] => {
            NAMES.iter().any(|end| name.trim_matches(|c: char| !c.is_ascii_alphanumeric()).ends_with(end))
                && value.chars().count() >= 4
                && value.chars().any(|c| c.is_ascii_digit())
        }
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_and_sentences() {
        let check = |note: &str, expected: bool| assert_eq!(looks_like_secret(note), expected, "{note}");
        check("root password is hunter2, AKIAIOSFODNN7EXAMPLE", true);
        check("root password is hunter2", true);
        check("(AWS_KEY=AKIAIOSFODNN7EXAMPLE)", true);
        check("DB_PASSWORD: s3cr3t!", true);
        check("Password: s3cr3t!", true);
        check("-----BEGIN OPENSSH PRIVATE KEY-----", true);
        check("ghp_16C7e42F292c6912E7710c838347Ae178B4a", true);
        check("mK3x9QpLw7ZtR2vB8nYc4HdJ", true);
        check("", false);
        check("The admin password is shared by all of us", false);
        check("The token is rotated, we think", false);
        check("Three of us were paged 12 times in 2026-11", false);
        check("https://status.example.org/incidents/2026-11-20-database", false);
        check("Donaudampfschifffahrtsgesellschaft", false);
    }
}
