//! Days for a calendar: iCalendar, RFC 5545.
//!
//! Events take whole days, so no time zone and no change of clocks moves them. A calendar that has an event of the same
//! id replaces it, where it can.

use crate::{
    date,
    text::{clean, clean_line, file_stem},
};
use domain::{Date, round::RoundId};

/// Bytes of a line without its end (RFC 5545, 3.1).
const LINE_BYTES: usize = 75;
/// The hour of the day at which an alarm rings. On a day on which clocks change it may be the one before or after.
const ALARM_HOUR: u16 = 9;

/// A whole day with something to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What it is known by, as [`uid`] makes it: two events of one id are one.
    pub uid: String,
    /// When.
    pub day: Date,
    /// One line.
    pub title: String,
    /// Lines stay lines; may be empty.
    pub text: String,
    /// Days before at which it says so, at nine in the morning; 0 is the day itself.
    pub alarm_days_before: Option<u8>,
}

/// The id of an event of a round: the same whenever it is made, another for everything else. `what` is what the round
/// has one of: an action's id, "check", "round".
#[must_use]
pub fn uid(round: RoundId, what: &str) -> String {
    format!("{:032x}-{what}@unsolo", round.0)
}

/// The calendar. `stamped` is the day on which it is made; it counts as midnight UTC. A calendar of no events is none:
/// programs refuse it.
#[must_use]
pub fn write(events: &[Event], stamped: Date) -> String {
    let mut out = String::new();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Unsolo//Unsolo//EN", "CALSCALE:GREGORIAN"] {
        push_folded(&mut out, line);
    }
    for event in events {
        push_event(&mut out, event, stamped);
    }
    push_folded(&mut out, "END:VCALENDAR");
    out
}

/// The name of a saved calendar.
#[must_use]
pub fn file_name(team: &str, day: Date) -> String {
    format!("{}-dates.ics", file_stem(team, day))
}

fn push_event(out: &mut String, event: &Event, stamped: Date) {
    let title = escaped(clean_line(&event.title).trim());
    let text = escaped(clean(&event.text).trim());
    let mut push = |line: &str| push_folded(out, line);
    push("BEGIN:VEVENT");
    push(&format!("UID:{}", escaped(clean_line(&event.uid).trim())));
    push(&format!("DTSTAMP:{}T000000Z", digits(stamped)));
    push(&format!("DTSTART;VALUE=DATE:{}", digits(event.day)));
    // The day after, which is no longer part of it. Without one it is one day as well.
    if let Some(end) = event.day.next_day().map(digits).filter(|end| *end > digits(event.day)) {
        push(&format!("DTEND;VALUE=DATE:{end}"));
    }
    push(&format!("SUMMARY:{title}"));
    if !text.is_empty() {
        push(&format!("DESCRIPTION:{text}"));
    }
    // Nobody is busy all day because of it.
    push("TRANSP:TRANSPARENT");
    if let Some(days) = event.alarm_days_before {
        push("BEGIN:VALARM");
        push("ACTION:DISPLAY");
        push(&format!("TRIGGER:{}", trigger(days)));
        push(&format!("DESCRIPTION:{title}"));
        push("END:VALARM");
    }
    push("END:VEVENT");
}

/// How long before the midnight that the day begins with.
fn trigger(days_before: u8) -> String {
    match days_before.checked_sub(1) {
        None => format!("PT{ALARM_HOUR}H"),
        Some(0) => format!("-PT{}H", 24 - ALARM_HOUR),
        Some(days) => format!("-P{days}DT{}H", 24 - ALARM_HOUR),
    }
}

/// "20261218".
fn digits(day: Date) -> String {
    date::write(day).replace('-', "")
}

/// A cleaned text as a value (RFC 5545, 3.3.11).
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\\' | ',' | ';' => out.extend(['\\', sign]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push(' '),
            _ => out.push(sign),
        }
    }
    out
}

/// Adds a line, which goes on after a line end and a space where it is too long; never within a character.
fn push_folded(out: &mut String, line: &str) {
    let mut length = 0;
    for sign in line.chars() {
        if length + sign.len_utf8() > LINE_BYTES {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(sign);
        length += sign.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(day: &str) -> Option<Event> {
        Some(Event {
            uid: uid(RoundId(10), "A07"),
            day: date::parse(day)?,
            title: "Look at the plan".to_owned(),
            text: String::new(),
            alarm_days_before: None,
        })
    }

    fn lines(event: Option<Event>) -> String {
        let stamped = date::parse("2026-11-20");
        event.zip(stamped).map(|(event, stamped)| write(&[event], stamped)).unwrap_or_default()
    }

    #[test]
    fn a_calendar() {
        let said = event("2026-12-18").map(|event| Event {
            text: "a, b; c\\d\r\ne\tf\0".to_owned(),
            alarm_days_before: Some(1),
            ..event
        });
        let expected = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Unsolo//Unsolo//EN\r\nCALSCALE:GREGORIAN\r\n\
                        BEGIN:VEVENT\r\nUID:0000000000000000000000000000000a-A07@unsolo\r\nDTSTAMP:20261120T000000Z\r\n\
                        DTSTART;VALUE=DATE:20261218\r\nDTEND;VALUE=DATE:20261219\r\nSUMMARY:Look at the plan\r\n\
                        DESCRIPTION:a\\, b\\; c\\\\d\\ne f\r\nTRANSP:TRANSPARENT\r\n\
                        BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT15H\r\nDESCRIPTION:Look at the plan\r\n\
                        END:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        assert_eq!(lines(said), expected);
    }

    #[test]
    fn whole_days() {
        let check = |day: &str, start: &str, end: &str| {
            let text = lines(event(day));
            let expected = format!("\r\nDTSTART;VALUE=DATE:{start}\r\n{end}SUMMARY:");
            assert!(text.contains(&expected), "{text}");
        };
        // Clocks change.
        check("2027-03-28", "20270328", "DTEND;VALUE=DATE:20270329\r\n");
        check("2026-10-25", "20261025", "DTEND;VALUE=DATE:20261026\r\n");
        check("2026-12-31", "20261231", "DTEND;VALUE=DATE:20270101\r\n");
        check("2028-02-28", "20280228", "DTEND;VALUE=DATE:20280229\r\n");
        check("2028-02-29", "20280229", "DTEND;VALUE=DATE:20280301\r\n");
        check("2027-02-28", "20270228", "DTEND;VALUE=DATE:20270301\r\n");
        // Where the days end that we write.
        check("2999-12-31", "29991231", "");
    }

    #[test]
    fn alarms_ring_in_the_morning() {
        let check = |days, expected: &str| assert_eq!(trigger(days), expected);
        check(0, "PT9H");
        check(1, "-PT15H");
        check(2, "-P1DT15H");
        check(7, "-P6DT15H");
        check(255, "-P254DT15H");
    }

    #[test]
    fn lines_are_folded() {
        let check = |line: &str, expected: &str| {
            let mut out = String::new();
            push_folded(&mut out, line);
            assert_eq!(out, expected);
        };
        let a = |n| "a".repeat(n);
        check(&a(75), &format!("{}\r\n", a(75)));
        check(&a(76), &format!("{}\r\n a\r\n", a(75)));
        check(&a(150), &format!("{}\r\n {}\r\n a\r\n", a(75), a(74)));
        check(&format!("{}é", a(74)), &format!("{}\r\n é\r\n", a(74)));
        check(&format!("{}👍", a(71)), &format!("{}👍\r\n", a(71)));
        check(&format!("{}👍", a(72)), &format!("{}\r\n 👍\r\n", a(72)));
    }

    #[test]
    fn names() {
        let name = date::parse("2026-11-20").map(|day| file_name("Larkspur Shop", day));
        assert_eq!(name.as_deref(), Some("unsolo-larkspur-shop-2026-11-20-dates.ics"));
    }
}
