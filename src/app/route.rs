//! Where the reader is, as the part of the address behind `#`. Any plain web server can serve it.
//!
//! Our own, because a router library weighs more than everything else on the page (50 kB compressed).

use domain::{
    agenda::Part,
    evidence::MetricId,
    round::{RoundId, ShortRoundId},
};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// Which round an address names: the first eight hex digits of its id, or a sample by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RoundRef {
    /// A made-up team.
    Sample(Sample),
    /// A round on this device.
    Stored(ShortRoundId),
}

/// The made-up teams.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sample {
    /// An e-commerce startup of six.
    Larkspur,
    /// A fintech of twelve.
    Quayside,
}

impl RoundRef {
    /// The reference of a stored round.
    pub(crate) const fn of(id: RoundId) -> Self {
        Self::Stored(id.short())
    }

    fn segment(self) -> String {
        match self {
            Self::Sample(Sample::Larkspur) => "larkspur".to_owned(),
            Self::Sample(Sample::Quayside) => "quayside".to_owned(),
            Self::Stored(id) => short(id),
        }
    }

    fn parse(text: &str) -> Option<Self> {
        match text {
            "larkspur" => Some(Self::Sample(Sample::Larkspur)),
            "quayside" => Some(Self::Sample(Sample::Quayside)),
            _ => parse_short(text).map(Self::Stored),
        }
    }
}

/// A page of answering alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Turn {
    /// Before the questions; on a shared device it covers everything between people.
    Cover,
    /// A question, counted from 1.
    Question(usize),
    /// What this person can do on each system.
    Systems,
    /// All answers of this person, before they are handed in or sent.
    Check,
}

/// The letters of an invitation as they stand in an address, unchecked: what reads them comes with the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Letters([u8; 16]);

impl Letters {
    /// As many letters as any invitation has.
    pub(crate) fn new(text: &str) -> Self {
        let mut letters = [b' '; 16];
        letters.iter_mut().zip(text.bytes().filter(u8::is_ascii_alphanumeric)).for_each(|(to, letter)| *to = letter);
        Self(letters)
    }

    /// The letters.
    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default().trim_end()
    }
}

/// A stage of the reveal, in the order in which a room sees them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// All five risks at once.
    Risks,
    /// Where answers lie farthest apart.
    Split,
    /// What few or nobody know.
    Unknown,
    /// What all see alike, and it is bad.
    Agreed,
}

/// A page on which facts are entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Facts {
    /// What can be looked up, perhaps with one figure opened.
    Evidence(Option<MetricId>),
    /// Who can run what.
    Knowledge,
    /// Who carries what.
    Duties,
    /// What the team can do alone.
    Skills,
}

/// A step of a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// Team, form, context.
    Prepare,
    /// Gathering answers.
    Collect,
    /// Answering in turn on this device.
    Turn(Turn),
    /// Answering together by show of hands, question counted from 1.
    Hands(usize),
    /// Entering what can be looked up.
    Facts(Facts),
    /// The results for the first time, for a room to see together.
    Reveal(Stage),
    /// Risks, alarms, splits.
    Results,
    /// What follows from who knows and who carries what.
    Knowing,
    /// The roadmap.
    Plan,
    /// Platform team, SRE role, or a managed platform: the rules one by one.
    Choice,
    /// The guided hour: where its clock is, or one part.
    Hour(Option<Part>),
    /// Notes and controls of whoever leads the hour.
    Notes,
    /// What became of the steps of the round before.
    Last,
    /// How the steps of this round stand.
    Check,
    /// The next round of the same team.
    Next,
    /// What would move if something were otherwise.
    WhatIf,
    /// The team's rounds over time.
    History,
    /// Handing it over.
    Report,
}

/// Every address of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Route {
    /// First visit, or the teams on this device.
    Home,
    /// A new round.
    New,
    /// Bringing in a file.
    Import,
    /// How the score is made.
    Method,
    /// Where the data is.
    Privacy,
    /// An invitation, or a field for its letters.
    Join(Option<Letters>),
    /// Answering on the reader's own device, in a round that somebody else gathers.
    Own(ShortRoundId, Turn),
    /// A vote with dots on the reader's own device. The number tells one link from another.
    Dots(u64),
    /// A step of a round.
    Round(RoundRef, Step),
    /// An address we do not know.
    Missing,
}

impl Route {
    /// Reads the part of the address behind `#`.
    pub(crate) fn parse(fragment: &str) -> Self {
        let path = fragment.trim_start_matches('#').trim_matches('/');
        let mut parts = path.split('/');
        match (parts.next().unwrap_or_default(), parts.next()) {
            ("", _) | ("main", None) => Self::Home,
            ("new", None) => Self::New,
            ("import", None) => Self::Import,
            ("method", _) => Self::Method,
            ("privacy", _) => Self::Privacy,
            ("join", code) => Self::Join(code.filter(|code| !code.is_empty()).map(Letters::new)),
            ("own", Some(round)) => match (parse_short(round), parse_turn(parts.next())) {
                (Some(round), Some(turn)) => Self::Own(round, turn),
                _ => Self::Missing,
            },
            ("dots", Some(link)) => Self::Dots(crate::ui::dynamic::number_of(link)),
            ("sample", None) => Self::Round(RoundRef::Sample(Sample::Larkspur), Step::Results),
            ("round", Some(round)) => {
                let Some(round) = RoundRef::parse(round) else { return Self::Missing };
                let step = match (parts.next(), parts.next()) {
                    (Some("prepare"), None) => Step::Prepare,
                    (None | Some("collect"), None) => Step::Collect,
                    (Some("answer"), turn) => match parse_turn(turn) {
                        Some(turn) => Step::Turn(turn),
                        None => return Self::Missing,
                    },
                    (Some("hands"), None) => Step::Hands(1),
                    (Some("hands"), n) => match n.and_then(number) {
                        Some(n) => Step::Hands(n),
                        None => return Self::Missing,
                    },
                    (Some("facts"), None) => Step::Facts(Facts::Evidence(None)),
                    (Some("facts"), Some("knowledge")) => Step::Facts(Facts::Knowledge),
                    (Some("facts"), Some("duties")) => Step::Facts(Facts::Duties),
                    (Some("facts"), Some("skills")) => Step::Facts(Facts::Skills),
                    (Some("facts"), Some(metric)) => match metric.parse() {
                        Ok(metric) => Step::Facts(Facts::Evidence(Some(metric))),
                        Err(_) => return Self::Missing,
                    },
                    (Some("knowledge"), None) => Step::Knowing,
                    (Some("choice"), None) => Step::Choice,
                    (Some("reveal"), None) => Step::Reveal(Stage::Risks),
                    (Some("reveal"), Some("split")) => Step::Reveal(Stage::Split),
                    (Some("reveal"), Some("unknown")) => Step::Reveal(Stage::Unknown),
                    (Some("reveal"), Some("agreed")) => Step::Reveal(Stage::Agreed),
                    (Some("results"), _) => Step::Results,
                    (Some("plan"), _) => Step::Plan,
                    (Some("hour"), None) => Step::Hour(None),
                    (Some("hour"), Some(part)) => match Part::of(part) {
                        Some(part) => Step::Hour(Some(part)),
                        None => return Self::Missing,
                    },
                    (Some("notes"), _) => Step::Notes,
                    (Some("last"), _) => Step::Last,
                    (Some("check"), _) => Step::Check,
                    (Some("next"), _) => Step::Next,
                    (Some("what-if"), _) => Step::WhatIf,
                    (Some("history"), _) => Step::History,
                    (Some("report"), _) => Step::Report,
                    _ => return Self::Missing,
                };
                Self::Round(round, step)
            }
            _ => Self::Missing,
        }
    }

    /// The address, ready for `href`. It is made of our own words and hex digits only.
    pub(crate) fn href(self) -> String {
        match self {
            Self::Home | Self::Missing => "#/".to_owned(),
            Self::New => "#/new".to_owned(),
            Self::Import => "#/import".to_owned(),
            Self::Method => "#/method".to_owned(),
            Self::Privacy => "#/privacy".to_owned(),
            Self::Join(None) => "#/join".to_owned(),
            Self::Join(Some(letters)) => format!("#/join/{}", letters.text()),
            Self::Own(round, turn) => format!("#/own/{}{}", short(round), turn_path(turn)),
            // The link itself stands in the address; nothing of ours leads there.
            Self::Dots(_) => window().location().hash().unwrap_or_default(),
            Self::Round(round, step) => {
                let step = match step {
                    Step::Prepare => "prepare".to_owned(),
                    Step::Collect => "collect".to_owned(),
                    Step::Turn(turn) => format!("answer{}", turn_path(turn)),
                    Step::Hands(n) => format!("hands/{n}"),
                    Step::Facts(Facts::Evidence(None)) => "facts".to_owned(),
                    Step::Facts(Facts::Evidence(Some(metric))) => format!("facts/{metric}"),
                    Step::Facts(Facts::Knowledge) => "facts/knowledge".to_owned(),
                    Step::Facts(Facts::Duties) => "facts/duties".to_owned(),
                    Step::Facts(Facts::Skills) => "facts/skills".to_owned(),
                    Step::Knowing => "knowledge".to_owned(),
                    Step::Choice => "choice".to_owned(),
                    Step::Reveal(Stage::Risks) => "reveal".to_owned(),
                    Step::Reveal(Stage::Split) => "reveal/split".to_owned(),
                    Step::Reveal(Stage::Unknown) => "reveal/unknown".to_owned(),
                    Step::Reveal(Stage::Agreed) => "reveal/agreed".to_owned(),
                    Step::Results => "results".to_owned(),
                    Step::Plan => "plan".to_owned(),
                    Step::Hour(None) => "hour".to_owned(),
                    Step::Hour(Some(part)) => format!("hour/{}", part.as_str()),
                    Step::Notes => "notes".to_owned(),
                    Step::Last => "last".to_owned(),
                    Step::Check => "check".to_owned(),
                    Step::Next => "next".to_owned(),
                    Step::WhatIf => "what-if".to_owned(),
                    Step::History => "history".to_owned(),
                    Step::Report => "report".to_owned(),
                };
                format!("#/round/{}/{step}", round.segment())
            }
        }
    }

    /// Goes there; the back button leads back.
    pub(crate) fn go(self) {
        let _ = window().location().set_hash(&self.href());
    }

    /// Goes there without leaving a trace in the history.
    pub(crate) fn replace(self) {
        let _ = window().location().replace(&self.href());
    }
}

fn short(round: ShortRoundId) -> String {
    format!("{:08x}", round.0)
}

fn parse_short(text: &str) -> Option<ShortRoundId> {
    let digits = text.len() == 8 && text.bytes().all(|b| b.is_ascii_hexdigit());
    if digits { u32::from_str_radix(text, 16).ok().map(ShortRoundId) } else { None }
}

fn number(text: &str) -> Option<usize> {
    text.parse().ok().filter(|&n| n >= 1)
}

fn turn_path(turn: Turn) -> String {
    match turn {
        Turn::Cover => String::new(),
        Turn::Question(n) => format!("/{n}"),
        Turn::Systems => "/systems".to_owned(),
        Turn::Check => "/check".to_owned(),
    }
}

fn parse_turn(text: Option<&str>) -> Option<Turn> {
    match text {
        None => Some(Turn::Cover),
        Some("check") => Some(Turn::Check),
        Some("systems") => Some(Turn::Systems),
        Some(n) => number(n).map(Turn::Question),
    }
}

/// The current address as a signal. A fragment that only names a place on the page (`#main`) changes nothing. One that holds
/// somebody's answers is given to `arrived` and taken out of the address: nothing that is half typed is left for it.
pub(crate) fn watch_route(arrived: impl Fn(String) + 'static) -> RwSignal<Route> {
    let read = || window().location().hash().unwrap_or_default();
    let first = read();
    let arrives = exchange::pass::is_response(&first);
    let route = RwSignal::new(Route::parse(if arrives { "" } else { &first }));
    let take = move |fragment: String| {
        let here = window().location();
        let path = [here.pathname(), here.search()].map(Result::unwrap_or_default).concat();
        let address = path + &route.get_untracked().href();
        let _ = window().history().and_then(|h| h.replace_state_with_url(&JsValue::NULL, "", Some(&address)));
        arrived(fragment);
    };
    if arrives {
        take(first);
    }
    let changed = Closure::<dyn FnMut()>::new(move || {
        let fragment = read();
        if exchange::pass::is_response(&fragment) {
            return take(fragment);
        }
        if fragment.is_empty() || fragment.starts_with("#/") {
            let new = Route::parse(&fragment);
            if route.get_untracked() != new {
                route.set(new);
            }
        }
    });
    let _ = window().add_event_listener_with_callback("hashchange", changed.as_ref().unchecked_ref());
    changed.forget();
    route
}
