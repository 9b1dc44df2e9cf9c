//! Counting pages in the columns that were found.

use super::{
    MOST_SKIPPED, Pages, PagesError,
    columns::{Found, yes},
    lines::Table,
    stamp::{self, Day, Stamp},
};
use domain::Date;
use std::ops::Range;

const DAY: i64 = 24 * 60 * 60;
/// 1970-01-01 as a Julian day.
const JULIAN_1970: i64 = 2_440_588;
/// Seconds of a day before which, and from which on, it is night.
const MORNING: i64 = 7 * 60 * 60;
const EVENING: i64 = 22 * 60 * 60;
/// Seconds within which pages to the same person are one.
const JOINED_WITHIN: i64 = 60;

/// A line of the file.
struct Row {
    number: u32,
    stamp: Option<Stamp>,
    /// Where the name stands among the names.
    name: Range<usize>,
    needed_action: Option<bool>,
}

/// A page that is counted.
struct Page {
    name: Range<usize>,
    /// Seconds since 1970; for a time where the reader is, as if that were UTC. Tells which pages are close to each other.
    moment: i64,
    /// Seconds since 1970 on the reader's clock.
    local: i64,
    needed_action: Option<bool>,
}

pub(super) fn count(
    table: &Table,
    found: Found,
    day_first: Option<bool>,
    today: Date,
    local: &dyn Fn(i64) -> i32,
) -> Result<Pages, PagesError> {
    let Found { columns, header_line, in_utc } = found;
    let (mut rows, mut names) = (Vec::new(), Vec::new());
    table.each(&mut |line| {
        if line.number > header_line {
            let start = names.len();
            names.extend(columns.person.map(|n| line.field(n)).unwrap_or_default().iter().map(u8::to_ascii_lowercase));
            rows.push(Row {
                number: line.number,
                stamp: stamp::parse(line.field(columns.time)),
                name: start..names.len(),
                needed_action: columns.action.and_then(|n| yes(line.field(n))),
            });
        }
        true
    });
    let order = order(&rows, day_first);
    let day_is_first = order.is_none_or(|(day_first, _)| day_first);

    let (mut skipped, mut skipped_total, mut future) = (Vec::new(), 0, 0);
    let mut pages = Vec::new();
    for row in rows {
        match row.stamp.and_then(|stamp| moments(stamp, day_is_first, in_utc, local)) {
            None => {
                skipped_total += 1;
                if skipped.len() < MOST_SKIPPED {
                    skipped.push(row.number);
                }
            }
            Some((_, local)) if local.div_euclid(DAY) > i64::from(today.to_julian_day()) - JULIAN_1970 => future += 1,
            Some((moment, local)) => {
                pages.push(Page { name: row.name, moment, local, needed_action: row.needed_action });
            }
        }
    }
    let days = pages.iter().map(|page| page.local.div_euclid(DAY));
    let dates = days.clone().min().and_then(date).zip(days.max().and_then(date));
    let Some((first, last)) = dates else {
        return Err(if future > 0 {
            PagesError::OnlyFuture { future }
        } else {
            PagesError::NoTimes { headers: columns.headers }
        });
    };
    let name = |page: &Page| names.get(page.name.clone()).unwrap_or_default();
    // All that decides anything is compared, so that the order of the lines decides nothing.
    let key = |page: &Page| (page.moment, page.local, page.needed_action);
    pages.sort_unstable_by(|a, b| name(a).cmp(name(b)).then_with(|| key(a).cmp(&key(b))));
    let tally = tally(&pages, &name);
    let (people, most_woken) = one_by_one(&pages, &name);
    Ok(Pages {
        pages: tally.pages,
        joined: pages.len() as u32 - tally.pages,
        first,
        last,
        days: (last.to_julian_day() - first.to_julian_day()).unsigned_abs() + 1,
        people,
        night_pages: tally.nights,
        most_woken: if people == 0 { tally.nights } else { most_woken },
        needed_action: Some((tally.yes, tally.known)).filter(|&(_, known)| known > 0),
        skipped,
        skipped_total,
        future,
        columns,
        day_first: order.map(|(day_first, _)| day_first),
        ambiguous_days: order.is_some_and(|(_, is_guess)| is_guess),
    })
}

/// Whether days come before months, and whether that is a guess; `None` if it does not matter.
fn order(rows: &[Row], chosen: Option<bool>) -> Option<(bool, bool)> {
    let (mut day_first, mut month_first, mut differ, mut any, mut any_twelve) = (0, 0, false, false, false);
    for row in rows {
        if let Some(Stamp::Wall { day: Day::Either(first, second, _), twelve, .. }) = row.stamp {
            day_first += u32::from(first > 12);
            month_first += u32::from(second > 12);
            differ |= first != second;
            any = true;
            any_twelve |= twelve;
        }
    }
    let found = match day_first.cmp(&month_first) {
        std::cmp::Ordering::Greater => (true, false),
        std::cmp::Ordering::Less => (false, false),
        std::cmp::Ordering::Equal => (!any_twelve, differ),
    };
    any.then(|| chosen.map_or(found, |chosen| (chosen, false)))
}

/// The moment, and what the reader's clock shows then, both in seconds since 1970.
fn moments(stamp: Stamp, day_first: bool, in_utc: bool, local: &dyn Fn(i64) -> i32) -> Option<(i64, i64)> {
    let moment = match stamp {
        Stamp::Moment(moment) => moment,
        Stamp::Wall { day, second, east, .. } => {
            let day = i64::from(day.date(day_first)?.to_julian_day()) - JULIAN_1970;
            let wall = day * DAY + second;
            match east.or(in_utc.then_some(0)) {
                Some(east) => wall - east * 60,
                None => return Some((wall, wall)),
            }
        }
    };
    // No clock is further away than a day, whatever the page says.
    let east = i64::from(local(moment)).clamp(-DAY / 60, DAY / 60);
    Some((moment, moment + east * 60))
}

fn date(day: i64) -> Option<Date> {
    Date::from_julian_day(i32::try_from(day + JULIAN_1970).ok()?).ok()
}

#[derive(Default)]
struct Tally {
    pages: u32,
    nights: u32,
    yes: u32,
    known: u32,
}

/// Counts pages that are in order of names and moments.
fn tally<'n>(pages: &[Page], name: &dyn Fn(&Page) -> &'n [u8]) -> Tally {
    let mut tally = Tally::default();
    let mut before: Option<&Page> = None;
    // The page to which others are joined, and what is known of them all.
    let (mut began, mut needed) = (0, None);
    for page in pages {
        let is_same = before.is_some_and(|before| name(before) == name(page));
        if !is_same || page.moment - began > JOINED_WITHIN {
            tally.note(needed);
            (began, needed) = (page.moment, None);
            tally.pages += 1;
            tally.nights += u32::from(page.is_at_night());
        }
        needed = needed.max(page.needed_action);
        before = Some(page);
    }
    tally.note(needed);
    tally
}

/// How many different people were paged, and how often the one with most pages at night. Several people in one field are each of
/// them, where one of them also stands in a field alone: "Doe, Jane" is one person, "U1,U2" beside "U1" is two.
fn one_by_one<'n>(pages: &[Page], name: &dyn Fn(&Page) -> &'n [u8]) -> (u16, u32) {
    let between = |byte: &u8| b",;|".contains(byte);
    let mut alone: Vec<&[u8]> = pages.iter().map(name).filter(|name| !name.iter().any(between)).collect();
    alone.sort_unstable();
    alone.dedup();
    let mut each: Vec<(&[u8], &Page)> = Vec::new();
    for page in pages {
        let names = || name(page).split(between).map(<[u8]>::trim_ascii).filter(|name| !name.is_empty());
        if names().count() > 1 && !names().any(|name| alone.binary_search(&name).is_ok()) {
            each.push((name(page), page));
        } else {
            each.extend(names().map(|name| (name, page)));
        }
    }
    each.sort_unstable_by(|a, b| (a.0, a.1.moment).cmp(&(b.0, b.1.moment)));
    let (mut people, mut nights, mut most, mut began) = (0_u16, 0_u32, 0_u32, 0_i64);
    let mut before: Option<&[u8]> = None;
    for (name, page) in each {
        let is_same = before == Some(name);
        if !is_same {
            people = people.saturating_add(1);
            nights = 0;
        }
        if !is_same || page.moment - began > JOINED_WITHIN {
            began = page.moment;
            nights += u32::from(page.is_at_night());
            most = most.max(nights);
        }
        before = Some(name);
    }
    (people, most)
}

impl Page {
    /// From 22:00 up to 07:00, where the reader is.
    fn is_at_night(&self) -> bool {
        !(MORNING..EVENING).contains(&self.local.rem_euclid(DAY))
    }
}

impl Tally {
    fn note(&mut self, needed_action: Option<bool>) {
        self.yes += u32::from(needed_action == Some(true));
        self.known += u32::from(needed_action.is_some());
    }
}
