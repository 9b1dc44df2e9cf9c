//! Which column of an export says when, to whom, and whether there was something to do: by its name, or else by what is in it.

use super::{
    PagesError,
    lines::{Line, MOST_FIELDS, Table},
    stamp,
};
use crate::{
    limits::{LINES, PAGES_LINES},
    text,
};

/// What the reader has chosen. By default everything is found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The column of times, counted from 0.
    pub time: Option<usize>,
    /// The column of people.
    pub person: Pick,
    /// The column that says whether a page needed an action.
    pub action: Pick,
    /// Whether days come before months in dates such as 03/04/2026.
    pub day_first: Option<bool>,
}

/// What the reader has chosen for a column that need not be there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pick {
    /// To have it found.
    #[default]
    Find,
    /// That there is none.
    Nothing,
    /// This one, counted from 0.
    Column(usize),
}

/// The columns of an export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    /// Their names as they stand, cleaned and cut like labels; empty where there is none. At most 100.
    pub headers: Vec<String>,
    /// Place of the column of times, counted from 0.
    pub time: usize,
    /// Place of the column of people.
    pub person: Option<usize>,
    /// Place of the column that says whether a page needed an action.
    pub action: Option<usize>,
}

/// The columns, and what the counting needs to know about them.
pub(super) struct Found {
    pub(super) columns: Columns,
    /// Line of the names; 0 if there are none. What is above it is no page.
    pub(super) header_line: u32,
    /// The name of the column of times says that they are in UTC.
    pub(super) in_utc: bool,
}

/// Words that name a column, better ones first. A name that is one of them goes before a name that holds one.
struct Words {
    /// Also as a part of a name.
    anywhere: &'static [&'static str],
    /// As the whole name.
    alone: &'static [&'static str],
    /// Never together with one of these.
    without: &'static [&'static str],
}

const TIME: Words = Words {
    anywhere: &[
        "triggered",
        "created",
        "started",
        "start",
        "starts",
        "fired",
        "occurred",
        "opened",
        "notified",
        "sent",
        "timestamp",
        "datetime",
        "time",
        "date",
    ],
    alone: &["when", "at", "createdat", "startedat", "triggeredat", "createdon"],
    without: &[
        "resolved",
        "acknowledged",
        "acked",
        "ack",
        "updated",
        "modified",
        "closed",
        "ended",
        "end",
        "ends",
        "due",
        "zone",
        "duration",
    ],
};
const PERSON: Words = Words {
    anywhere: &[
        "assigned to",
        "assignee",
        "assignees",
        "assigned",
        "responder",
        "responders",
        "recipient",
        "recipients",
        "notified",
        "person",
        "engineer",
        "on call",
        "oncall",
        "owner",
        "user",
        "users",
        "username",
    ],
    alone: &["name", "names", "who", "to", "email", "contact", "member", "assignedto", "acknowledged by", "people"],
    without: &["resolved", "closed", "created", "opened"],
};
const ACTION: Words =
    Words { anywhere: &["action", "actions", "actionable", "acted"], alone: &["needed"], without: &[] };
/// What describes a page and nobody who got it. Some of it takes as few values as a rotation has people.
const NOBODY: Words = Words {
    anywhere: &[
        "urgency",
        "priority",
        "severity",
        "status",
        "state",
        "service",
        "team",
        "type",
        "title",
        "description",
        "summary",
        "message",
        "host",
        "source",
        "channel",
        "policy",
        "id",
        "level",
        "environment",
        "region",
        "tags",
    ],
    alone: &[],
    without: &[],
};

impl Words {
    /// How well they fit a name, 0 best.
    fn rank(&self, name: &str) -> Option<usize> {
        let has = |word: &&str| name.contains(&format!(" {word} "));
        let is = |word: &&str| name.trim() == *word;
        if self.without.iter().any(has) {
            return None;
        }
        let all = || self.anywhere.iter().chain(self.alone);
        all().position(is).or_else(|| Some(100 + self.anywhere.iter().position(has)?))
    }
}

/// The words of a name in small letters, each between spaces: " created at " for "Created_At" and "createdAt".
fn words(name: &[u8]) -> String {
    let mut words = String::from(" ");
    let mut after_small = false;
    for &b in name {
        if (!b.is_ascii_alphanumeric() && b.is_ascii() || b.is_ascii_uppercase() && after_small)
            && !words.ends_with(' ')
        {
            words.push(' ');
        }
        if b.is_ascii_alphanumeric() {
            words.push(char::from(b.to_ascii_lowercase()));
        }
        after_small = b.is_ascii_lowercase() || b.is_ascii_digit();
    }
    if !words.ends_with(' ') {
        words.push(' ');
    }
    words
}

/// What is in a column, in numbers of fields.
#[derive(Clone, Copy, Default)]
struct Contents {
    filled: u32,
    /// Times that are written as such; a number that could be one may be an id.
    written: u32,
    numbers: u32,
    yes_or_no: u32,
    lettered: u32,
}

impl Contents {
    fn note(&mut self, field: &[u8]) {
        let stamp = stamp::parse(field);
        self.filled += u32::from(!field.is_empty());
        self.written += u32::from(matches!(stamp, Some(stamp::Stamp::Wall { .. })));
        self.numbers += u32::from(matches!(stamp, Some(stamp::Stamp::Moment(_))));
        self.yes_or_no += u32::from(yes(field).is_some());
        self.lettered += u32::from(field.iter().any(|b| b.is_ascii_alphabetic() || !b.is_ascii()));
    }

    const fn is_mostly(&self, fields: u32) -> bool {
        fields > 0 && fields * 2 >= self.filled
    }
}

/// Yes or no in the words and numbers tools have for it.
pub(super) fn yes(field: &[u8]) -> Option<bool> {
    let is = |words: &[&str]| words.iter().any(|word| field.eq_ignore_ascii_case(word.as_bytes()));
    if is(&["yes", "true", "1", "y"]) { Some(true) } else { is(&["no", "false", "0", "n"]).then_some(false) }
}

/// Lines above the first time among which the names of the columns are looked for.
const HEAD_LINES: usize = 20;

/// Bytes of a column's name that are looked at; it is cut further when it is shown.
const NAME_BYTES: usize = 1000;

/// A line above the first time.
struct Above {
    number: u32,
    fields: Vec<Vec<u8>>,
}

/// Looks through all lines once.
#[derive(Default)]
struct Survey {
    lines: u32,
    contents: Vec<Contents>,
    head: Vec<Above>,
    header: Option<Above>,
    /// The first line with a time was there, so it is known which line has the names.
    begun: bool,
    /// The names were taken for names only because they look like it.
    is_guess: bool,
}

impl Survey {
    /// Whether to go on.
    fn take(&mut self, line: &Line) -> bool {
        self.lines += 1;
        if self.lines > PAGES_LINES {
            return false;
        }
        if self.begun {
            self.note(line.fields());
        } else if line.fields().any(|field| stamp::parse(field).is_some()) {
            self.begin(line.len());
            self.note(line.fields());
        } else if self.head.len() < HEAD_LINES {
            let fields = line.fields().map(|field| field.get(..NAME_BYTES).unwrap_or(field).to_vec()).collect();
            self.head.push(Above { number: line.number, fields });
        }
        true
    }

    fn note<'f>(&mut self, fields: impl Iterator<Item = &'f [u8]>) {
        for (n, field) in fields.enumerate() {
            if n == self.contents.len() {
                self.contents.push(Contents::default());
            }
            if let Some(contents) = self.contents.get_mut(n) {
                contents.note(field);
            }
            // A name of a column does not come again below it. Where it does it is no name, but perhaps somebody's.
            let name = self.header.as_ref().filter(|_| self.is_guess).and_then(|header| header.fields.get(n));
            if !field.is_empty() && name.is_some_and(|name| name == field) {
                self.header = None;
            }
        }
    }

    /// Finds the names of the columns above a first line of so many fields.
    fn begin(&mut self, fields: usize) {
        self.begun = true;
        let head = std::mem::take(&mut self.head);
        let is_wide = |line: &&Above| line.fields.len() * 2 > fields;
        let known = |line: &&Above| {
            let names = || line.fields.iter().map(|name| words(name));
            [TIME, PERSON, ACTION, NOBODY].iter().any(|list| names().any(|name| list.rank(&name).is_some()))
        };
        let plain = |line: &&Above| {
            let few_digits = |name: &Vec<u8>| name.iter().filter(|b| b.is_ascii_digit()).count() < 4;
            line.fields.iter().all(few_digits)
        };
        let place = head.iter().position(|line| is_wide(&line) && known(&line));
        self.is_guess = place.is_none();
        let place =
            place.or_else(|| head.iter().position(|line| is_wide(&line) && plain(&line)).filter(|_| head.len() == 1));
        let mut below = head.into_iter().skip(place.unwrap_or(0));
        self.header = place.and_then(|_| below.next());
        for line in below {
            self.note(line.fields.iter().map(Vec::as_slice));
        }
    }
}

/// The columns of a table.
pub(super) fn find(table: &Table, choice: &Choice) -> Result<Found, PagesError> {
    let mut survey = Survey::default();
    table.each(&mut |line| survey.take(line));
    if survey.lines > PAGES_LINES {
        return Err(PagesError::TooManyLines { most: PAGES_LINES });
    }
    if survey.lines == 0 {
        return Err(PagesError::Empty);
    }
    if !survey.begun {
        survey.begin(survey.head.iter().map(|line| line.fields.len()).max().unwrap_or_default());
    }
    let Survey { contents, header, .. } = survey;
    let header_line = header.as_ref().map_or(0, |header| header.number);
    let raw = header.map(|header| header.fields).unwrap_or_default();
    let names: Vec<String> = raw.iter().map(|name| words(name)).collect();
    let columns = contents.len().max(raw.len());
    let headers = (0..columns)
        .map(|n| {
            raw.get(n)
                .and_then(|name| name.utf8_chunks().next())
                .map(|name| text::label(name.valid()))
                .unwrap_or_default()
        })
        .collect();
    // The best of the columns that have a fitting name and the right contents.
    let named = |list: &Words, fits: &dyn Fn(usize, &Contents) -> bool| {
        let ranked = names.iter().enumerate().filter_map(|(n, name)| Some((list.rank(name)?, n)));
        ranked.filter(|&(_, n)| contents.get(n).is_some_and(|contents| fits(n, contents))).min().map(|(_, n)| n)
    };
    let times = |contents: &Contents| contents.written + contents.numbers;
    let is_time = |contents: &Contents| contents.is_mostly(times(contents));

    let most_times = || {
        let weighed = contents.iter().enumerate().map(|(n, contents)| (contents.written * 2 + contents.numbers, n));
        weighed.filter(|&(times, _)| times > 0).max_by_key(|&(times, n)| (times, MOST_FIELDS - n)).map(|(_, n)| n)
    };
    let time = choice.time.or_else(|| named(&TIME, &|_, contents| is_time(contents))).or_else(most_times);
    let Some(time) = time.filter(|&time| contents.get(time).is_some_and(|contents| times(contents) > 0)) else {
        return Err(PagesError::NoTimes { headers });
    };
    let picked = |pick: Pick, find: &dyn Fn() -> Option<usize>| match pick {
        Pick::Find => find(),
        Pick::Nothing => None,
        Pick::Column(n) => Some(n).filter(|&n| n < columns),
    };
    let action =
        picked(choice.action, &|| named(&ACTION, &|n, contents| n != time && contents.is_mostly(contents.yes_or_no)));
    let is_other = |n: usize, contents: &Contents| {
        n != time
            && Some(n) != action
            && contents.filled > 0
            && !is_time(contents)
            && !contents.is_mostly(contents.yes_or_no)
    };
    let person = picked(choice.person, &|| {
        named(&PERSON, &is_other).or_else(|| {
            let mut could_be = Vec::new();
            for (n, contents) in contents.iter().enumerate() {
                let is_nobody =
                    names.get(n).is_some_and(|name| NOBODY.rank(name).is_some() || TIME.rank(name).is_some());
                could_be.push(is_other(n, contents) && contents.is_mostly(contents.lettered) && !is_nobody);
            }
            fewest_values(table, header_line, could_be)
        })
    });
    let in_utc = names.get(time).is_some_and(|name| name.contains(" utc ") || name.contains(" gmt "));
    Ok(Found { columns: Columns { headers, time, person, action }, header_line, in_utc })
}

/// The first of these columns with the fewest different values. One that always says the same tells nobody from anybody; one
/// with more values than a team has people holds something else.
fn fewest_values(table: &Table, header_line: u32, mut could_be: Vec<bool>) -> Option<usize> {
    let mut values: Vec<Vec<u64>> = vec![Vec::new(); could_be.len()];
    table.each(&mut |line| {
        for (n, (values, could_be)) in values.iter_mut().zip(&mut could_be).enumerate() {
            let field = line.field(n);
            if !*could_be || line.number <= header_line || field.is_empty() {
                continue;
            }
            // FNV-1a: two names with the same one would be counted as one, in a guess that is shown.
            let value = field.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, b| {
                (hash ^ u64::from(b.to_ascii_lowercase())).wrapping_mul(0x0100_0000_01b3)
            });
            if !values.contains(&value) {
                values.push(value);
                *could_be = values.len() <= LINES;
            }
        }
        could_be.contains(&true)
    });
    let counts =
        values.iter().zip(&could_be).enumerate().filter(|(_, (values, could_be))| **could_be && values.len() > 1);
    counts.min_by_key(|(_, (values, _))| values.len()).map(|(n, _)| n)
}
