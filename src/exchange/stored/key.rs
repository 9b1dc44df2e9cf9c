//! Names of the values in the browser's storage: `unsolo:<path>:<kind>:…`. The path is part of it, because every page of an
//! origin shares one storage; it stands there as it is, so that the last screen finds its keys without the program.

use crate::form::{hex, parse_hex, parse_short, short_hex};
use domain::{
    response::ResponseId,
    round::{RoundId, ShortRoundId},
};

/// What is stored under a key.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// A round without responses and hands.
    Round(RoundId),
    /// One response of a round.
    Response(RoundId, ResponseId),
    /// One response of a round that came after its results were shown.
    Late(RoundId, ResponseId),
    /// The hands of a round.
    Tally(RoundId),
    /// The answers being given in a round.
    Draft(RoundId),
    /// The clock of a round's retro.
    Hour(RoundId),
    /// The reader's own answers to a round that somebody else gathers.
    Own(ShortRoundId),
    /// The reader's settings.
    Settings,
    /// A value that could not be read, as it was.
    Quarantine {
        /// A number that was free.
        n: u32,
        /// The key under which it was, without the prefix.
        of: String,
    },
}

/// What every key of a page begins with. `path` is the page's path; what follows its last slash is a file's name and does
/// not count, as in every relative address.
#[must_use]
pub fn prefix(path: &str) -> String {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    format!("unsolo:{folder}/:")
}

impl Key {
    /// The key's name.
    #[must_use]
    pub fn name(&self, prefix: &str) -> String {
        match self {
            Self::Round(round) => format!("{prefix}round:{}", hex(round.0)),
            Self::Response(round, id) => format!("{prefix}resp:{}:{}", hex(round.0), hex(id.0)),
            Self::Late(round, id) => format!("{prefix}late:{}:{}", hex(round.0), hex(id.0)),
            Self::Own(round) => format!("{prefix}own:{}", short_hex(*round)),
            Self::Tally(round) => format!("{prefix}tally:{}", hex(round.0)),
            Self::Draft(round) => format!("{prefix}draft:{}", hex(round.0)),
            Self::Hour(round) => format!("{prefix}hour:{}", hex(round.0)),
            Self::Settings => format!("{prefix}settings"),
            Self::Quarantine { n, of } => format!("{prefix}quarantine:{n}:{of}"),
        }
    }

    /// What a name means; `None` if it is not one of ours. A key has one name: other spellings of it are left alone, or one value
    /// would hide another.
    #[must_use]
    pub fn parse(prefix: &str, name: &str) -> Option<Self> {
        Self::spelled(name.strip_prefix(prefix)?).filter(|key| key.name(prefix) == name)
    }

    fn spelled(rest: &str) -> Option<Self> {
        let (kind, rest) = rest.split_once(':').unwrap_or((rest, ""));
        let round = |text: &str| parse_hex(text).map(RoundId);
        match kind {
            "round" => round(rest).map(Self::Round),
            "tally" => round(rest).map(Self::Tally),
            "draft" => round(rest).map(Self::Draft),
            "hour" => round(rest).map(Self::Hour),
            "settings" if rest.is_empty() => Some(Self::Settings),
            "own" => parse_short(rest).filter(|_| rest.len() == 8).map(Self::Own),
            "resp" | "late" => {
                let (of, id) = rest.split_once(':')?;
                let (of, id) = (round(of)?, ResponseId(parse_hex(id)?));
                Some(if kind == "late" { Self::Late(of, id) } else { Self::Response(of, id) })
            }
            "quarantine" => {
                let (n, of) = rest.split_once(':').unwrap_or((rest, ""));
                Some(Self::Quarantine { n: n.parse().ok()?, of: of.to_owned() })
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths() {
        let check = |path: &str, expected: &str| assert_eq!(prefix(path), expected);
        check("/", "unsolo:/:");
        check("/team/", "unsolo:/team/:");
        check("/team/index.html", "unsolo:/team/:");
        check("/team", "unsolo:/:");
        check("", "unsolo:/:");
    }

    #[test]
    fn names() {
        let check = |key: Key, name: &str| {
            assert_eq!(key.name("unsolo:/:"), format!("unsolo:/:{name}"));
            assert_eq!(Key::parse("unsolo:/:", &key.name("unsolo:/:")), Some(key));
        };
        let (zeros, one) = ("0".repeat(31), "0".repeat(32));
        check(Key::Round(RoundId(10)), &format!("round:{zeros}a"));
        check(Key::Response(RoundId(0), ResponseId(2)), &format!("resp:{one}:{zeros}2"));
        check(Key::Late(RoundId(0), ResponseId(2)), &format!("late:{one}:{zeros}2"));
        check(Key::Own(ShortRoundId(0xab)), "own:000000ab");
        check(Key::Tally(RoundId(0)), &format!("tally:{one}"));
        check(Key::Draft(RoundId(0)), &format!("draft:{one}"));
        check(Key::Hour(RoundId(0)), &format!("hour:{one}"));
        check(Key::Settings, "settings");
        check(Key::Quarantine { n: 3, of: "round:x".to_owned() }, "quarantine:3:round:x");
        let foreign = |name: &str| assert_eq!(Key::parse("unsolo:/:", name), None, "{name}");
        foreign("unsolo:/other/:settings");
        foreign("theme");
        foreign("unsolo:/:probe");
        foreign("unsolo:/:round:1");
        foreign("unsolo:/:resp:1:2");
        foreign(&format!("unsolo:/:own:{one}"));
        foreign(&format!("unsolo:/:round:{zeros}A"));
        foreign("unsolo:/:own:000000AB");
        foreign("unsolo:/:quarantine:+3:round:x");
    }
}
