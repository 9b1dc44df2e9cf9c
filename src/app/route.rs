//! Where the reader is, as the part of the address behind `#`. Any plain web server can serve it.
//!
//! Our own, because a router library weighs more than everything else on the page (50 kB compressed).

use domain::round::RoundId;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, closure::Closure};

/// Which round an address names: the first eight hex digits of its id, or a sample by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RoundRef {
    /// A made-up team.
    Sample(Sample),
    /// A round on this device, by the first 32 bits of its id.
    Stored(u32),
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
        Self::Stored((id.0 >> 96) as u32)
    }

    fn segment(self) -> String {
        match self {
            Self::Sample(Sample::Larkspur) => "larkspur".to_owned(),
            Self::Sample(Sample::Quayside) => "quayside".to_owned(),
            Self::Stored(prefix) => format!("{prefix:08x}"),
        }
    }

    fn parse(text: &str) -> Option<Self> {
        match text {
            "larkspur" => Some(Self::Sample(Sample::Larkspur)),
            "quayside" => Some(Self::Sample(Sample::Quayside)),
            _ if text.len() == 8 => u32::from_str_radix(text, 16).ok().map(Self::Stored),
            _ => None,
        }
    }
}

/// A page of answering in turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Turn {
    /// Between people: covers everything.
    Cover,
    /// A question, counted from 1.
    Question(usize),
    /// All answers of this person, before they are handed in.
    Check,
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
    /// The results for the first time, for a room to see together.
    Reveal(Stage),
    /// Risks, alarms, splits.
    Results,
    /// The roadmap.
    Plan,
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
        let number = |text: Option<&str>| text.and_then(|t| t.parse().ok()).filter(|&n: &usize| n >= 1);
        match (parts.next().unwrap_or_default(), parts.next()) {
            ("", _) | ("main", None) => Self::Home,
            ("new", None) => Self::New,
            ("import", None) => Self::Import,
            ("method", _) => Self::Method,
            ("privacy", _) => Self::Privacy,
            ("sample", None) => Self::Round(RoundRef::Sample(Sample::Larkspur), Step::Results),
            ("round", Some(round)) => {
                let Some(round) = RoundRef::parse(round) else { return Self::Missing };
                let step = match (parts.next(), parts.next()) {
                    (Some("prepare"), None) => Step::Prepare,
                    (None | Some("collect"), None) => Step::Collect,
                    (Some("answer"), None) => Step::Turn(Turn::Cover),
                    (Some("answer"), Some("check")) => Step::Turn(Turn::Check),
                    (Some("answer"), n) => match number(n) {
                        Some(n) => Step::Turn(Turn::Question(n)),
                        None => return Self::Missing,
                    },
                    (Some("hands"), None) => Step::Hands(1),
                    (Some("hands"), n) => match number(n) {
                        Some(n) => Step::Hands(n),
                        None => return Self::Missing,
                    },
                    (Some("reveal"), None) => Step::Reveal(Stage::Risks),
                    (Some("reveal"), Some("split")) => Step::Reveal(Stage::Split),
                    (Some("reveal"), Some("unknown")) => Step::Reveal(Stage::Unknown),
                    (Some("reveal"), Some("agreed")) => Step::Reveal(Stage::Agreed),
                    (Some("results"), _) => Step::Results,
                    (Some("plan"), _) => Step::Plan,
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
            Self::Round(round, step) => {
                let step = match step {
                    Step::Prepare => "prepare".to_owned(),
                    Step::Collect => "collect".to_owned(),
                    Step::Turn(Turn::Cover) => "answer".to_owned(),
                    Step::Turn(Turn::Question(n)) => format!("answer/{n}"),
                    Step::Turn(Turn::Check) => "answer/check".to_owned(),
                    Step::Hands(n) => format!("hands/{n}"),
                    Step::Reveal(Stage::Risks) => "reveal".to_owned(),
                    Step::Reveal(Stage::Split) => "reveal/split".to_owned(),
                    Step::Reveal(Stage::Unknown) => "reveal/unknown".to_owned(),
                    Step::Reveal(Stage::Agreed) => "reveal/agreed".to_owned(),
                    Step::Results => "results".to_owned(),
                    Step::Plan => "plan".to_owned(),
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

/// The current address as a signal. A fragment that only names a place on the page (`#main`) changes nothing.
pub(crate) fn watch_route() -> RwSignal<Route> {
    let read = || window().location().hash().unwrap_or_default();
    let route = RwSignal::new(Route::parse(&read()));
    let changed = Closure::<dyn FnMut()>::new(move || {
        let fragment = read();
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
