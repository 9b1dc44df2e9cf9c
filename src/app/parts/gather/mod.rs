//! What came in for a round, by any way, before it counts: what each thing is, and one button that adds them all. Nothing of
//! the answers shows here.

mod tray;

pub(crate) use tray::{PasteField, Tray};

use super::refusal::{why_not_read, why_not_taken};
use crate::{
    browser,
    state::{Session, session, words},
};
use content::CATALOGUE;
use domain::{
    response::{Response, ResponseId},
    round::{Round, RoundId},
    sorted::SortedSet,
};
use exchange::{
    ReadError, What,
    limits::FILE_BYTES,
    merge::{self, Arrival, Fate, Refusal},
    pass::{self, Passed},
    stored::{Room, room},
};
use leptos::prelude::*;

/// What came in for a round and does not count yet; a handle.
#[derive(Clone, Copy)]
pub(crate) struct Gather {
    session: Session,
    id: RoundId,
    round: Memo<Round>,
    /// What stands in the field for pasted text.
    pasted: RwSignal<String>,
    /// Whoever types has finished.
    typed: RwSignal<bool>,
    /// What came by other ways.
    others: RwSignal<Vec<Line>>,
    /// The same as text.
    texts: StoredValue<String>,
    /// Whether what is not added yet is kept while the reader is elsewhere.
    keeps: bool,
    /// Responses that were removed here and are wanted after all.
    again: RwSignal<SortedSet<ResponseId>>,
    said: RwSignal<String>,
}

/// One thing that came in.
#[derive(Clone, PartialEq)]
struct Line {
    /// How it is written or called, so that a person knows which one is meant.
    name: String,
    /// What it brings, or why it is not taken.
    brings: Result<Brings, String>,
}

/// What comes in.
#[derive(Clone, PartialEq)]
enum Brings {
    /// One person's answers.
    One(Response),
    /// The same round, as another device has it.
    Round(Box<Round>),
}

/// What would become of it.
#[derive(Clone, PartialEq)]
enum Fortune {
    New,
    Replaces(usize),
    Same,
    Removed(Vec<ResponseId>),
    Refused(String),
}

impl Gather {
    /// For a round that is on this device.
    pub(crate) fn of(round: Memo<Round>) -> Self {
        Self {
            session: session(),
            id: round.with_untracked(|r| r.id),
            round,
            pasted: RwSignal::new(String::new()),
            typed: RwSignal::new(true),
            others: RwSignal::new(Vec::new()),
            texts: StoredValue::new(String::new()),
            keeps: false,
            again: RwSignal::new(SortedSet::new()),
            said: RwSignal::new(String::new()),
        }
    }

    /// The same, with what came in before and was not added yet.
    pub(crate) fn resumed(round: Memo<Round>) -> Self {
        let gather = Self { keeps: true, ..Self::of(round) };
        gather.pasted.set(gather.session.pending(gather.id));
        gather
    }

    /// Takes a text that a camera read, or an address. Says whether there was a response in it.
    pub(crate) fn take(self, text: &str) -> bool {
        let lines = self.read(text, true);
        let any = !lines.is_empty();
        self.said.set(if any { String::new() } else { words().gather_nothing().to_owned() });
        lines.into_iter().for_each(|line| self.put(line));
        if any {
            self.remember(text);
        }
        any
    }

    /// Keeps what came in and is not added yet.
    fn remember(self, text: &str) {
        self.texts.update_value(|texts| {
            texts.push_str(text);
            texts.push('\n');
        });
        self.keep();
    }

    fn keep(self) {
        if !self.keeps {
            return;
        }
        let all = self.pasted.with_untracked(|pasted| self.texts.with_value(|texts| format!("{pasted}\n{texts}")));
        self.session.keep_pending(self.id, all.trim().to_owned());
    }

    /// Takes files.
    pub(crate) fn take_files(self, files: Vec<web_sys::File>) {
        for file in files {
            leptos::task::spawn_local(async move {
                let name = exchange::text::label(&file.name());
                let brings = self.read_file(&file).await;
                if let Ok(Brings::One(response)) = &brings {
                    self.remember(&self.link(response).unwrap_or_default());
                }
                self.put(Line { name, brings });
            });
        }
    }

    /// Takes in answers that were given on this device. Says why not, if so.
    pub(crate) fn take_own(self, passed: Passed) -> Option<String> {
        let w = words();
        let line = Line { name: pass::mark(passed.response.id), brings: self.mine(passed) };
        match self.fortune(&line) {
            Fortune::New | Fortune::Replaces(_) => {
                self.put(line);
                self.add();
                Some(self.said.get_untracked()).filter(|_| self.others.with_untracked(|others| !others.is_empty()))
            }
            Fortune::Same => None,
            Fortune::Removed(_) => Some(w.send_here_removed().to_owned()),
            Fortune::Refused(why) => Some(why),
        }
    }

    /// A response as a link, where it was made to be sent.
    fn link(self, response: &Response) -> Option<String> {
        let (form, questions_version) = self.round.with_untracked(|round| (round.form, round.questions_version));
        let passed = Passed { round: self.id.short(), questions_version, response: response.clone() };
        pass::write_link(&CATALOGUE, form, &passed).map(|fragment| format!("#{fragment}"))
    }

    fn put(self, line: Line) {
        self.others.update(|others| push(others, line));
    }

    /// Somebody's answers, if they belong here.
    fn mine(self, passed: Passed) -> Result<Brings, String> {
        let w = words();
        let version = self.round.with_untracked(|round| round.questions_version);
        match passed {
            _ if passed.round != self.id.short() => Err(w.gather_other_round().to_owned()),
            _ if passed.questions_version != version => Err(w.gather_other_questions().to_owned()),
            passed => Ok(Brings::One(passed.response)),
        }
    }

    /// Links and codes out of a text. What looks like a code and is none is told once the text is complete.
    fn read(self, text: &str, complete: bool) -> Vec<Line> {
        let w = words();
        let mut rounds = self.session.round_ids();
        rounds.retain(|id| *id != self.id);
        rounds.insert(0, self.id);
        let found = match pass::find(&CATALOGUE, &rounds, text) {
            Ok(found) => found,
            Err(error) => return vec![Line { name: String::new(), brings: Err(why_not_taken(w, &error)) }],
        };
        let line = |found: pass::Found| {
            let brings = match found.outcome {
                Ok(passed) => self.mine(passed),
                Err(pass::NotTaken::Mistyped) if found.ends && !complete => return None,
                Err(error) => Err(why_not_taken(w, &error)),
            };
            Some(Line { name: found.written, brings })
        };
        found.into_iter().filter_map(line).collect()
    }

    async fn read_file(self, file: &web_sys::File) -> Result<Brings, String> {
        let w = words();
        let size = browser::file_size(file);
        if size > FILE_BYTES {
            return Err(why_not_read(w, &ReadError::TooLarge { bytes: size, of: FILE_BYTES }));
        }
        let bytes = browser::file_bytes(file).await.unwrap_or_default();
        // A link or a code that was saved as text.
        let text = String::from_utf8_lossy(&bytes);
        if !text.trim_start_matches('\u{feff}').trim_start().starts_with('{')
            && let Some(line) = self.read(&text, true).into_iter().next()
        {
            return line.brings;
        }
        let incoming = exchange::read(&CATALOGUE, &bytes).map_err(|error| why_not_read(w, &error))?;
        match incoming.what {
            What::Response(passed) => self.mine(passed),
            What::Rounds { rounds, .. } => {
                let same = rounds.into_iter().find(|round| round.id == self.id);
                same.map(|round| Brings::Round(Box::new(round))).ok_or_else(|| w.gather_other_file().to_owned())
            }
        }
    }

    /// Everything that came in.
    fn lines(self) -> Vec<Line> {
        let mut lines = self.others.get();
        for line in self.pasted.with(|text| self.read(text, self.typed.get())) {
            push(&mut lines, line);
        }
        lines
    }

    /// How many things came in that can be added.
    pub(crate) fn ready(self) -> Memo<usize> {
        Memo::new(move |_| self.lines().iter().filter(|line| self.counts(line)).count())
    }

    /// What would become of a line, as the round is now.
    fn fortune(self, line: &Line) -> Fortune {
        let w = words();
        let round = match &line.brings {
            Err(why) => return Fortune::Refused(why.clone()),
            Ok(Brings::One(response)) => {
                return self.round.with(|mine| match merge::arrival(mine, response) {
                    Arrival::New => Fortune::New,
                    Arrival::Replaces => Fortune::Replaces(1),
                    Arrival::Same => Fortune::Same,
                    Arrival::Removed => Fortune::Removed(vec![response.id]),
                });
            }
            Ok(Brings::Round(round)) => round,
        };
        self.round.track();
        let meeting = self.session.meet(round);
        match meeting.fate {
            Fate::Refused(Refusal::OtherQuestions { .. }) => Fortune::Refused(w.gather_other_questions().to_owned()),
            Fate::Refused(Refusal::TooManyResponses { n, of }) => {
                Fortune::Refused(w.exchange_too_many_responses(n, of))
            }
            Fate::Refused(Refusal::OtherRound) => Fortune::Refused(w.gather_other_round().to_owned()),
            _ if meeting.new_responses > 0 => Fortune::New,
            _ if !meeting.previously_removed.is_empty() => Fortune::Removed(meeting.previously_removed),
            _ if !meeting.replaced.is_empty() => Fortune::Replaces(meeting.replaced.len()),
            Fate::Same => Fortune::Same,
            Fate::New | Fate::Merged => Fortune::New,
        }
    }

    /// Whether adding a line would change anything.
    fn counts(self, line: &Line) -> bool {
        match self.fortune(line) {
            Fortune::New | Fortune::Replaces(_) => true,
            Fortune::Removed(ids) => self.again.with(|again| ids.iter().any(|id| again.contains(id))),
            Fortune::Same | Fortune::Refused(_) => false,
        }
    }

    /// Adds everything that can be added, and forgets the rest.
    fn add(self) {
        let w = words();
        let lines: Vec<Line> = untrack(|| self.lines().into_iter().filter(|line| self.counts(line)).collect());
        if lines.is_empty() {
            return;
        }
        if room(self.session.keeper.units()) == Room::None {
            self.said.set(w.exchange_no_room().to_owned());
            return;
        }
        let n = lines.len();
        let (mut responses, mut incoming) = (Vec::new(), Vec::new());
        for line in lines {
            match line.brings {
                Ok(Brings::One(response)) => responses.push(response),
                Ok(Brings::Round(round)) => incoming.push(*round),
                Err(_) => {}
            }
        }
        let copies = !incoming.is_empty();
        // All at once: one merge, however many there are.
        incoming.push(self.round.with_untracked(|mine| pass::gathered(mine, responses)));
        let meetings = incoming.iter().map(|round| self.session.meet(round).fate);
        if let Some(Fate::Refused(Refusal::TooManyResponses { n, of })) =
            meetings.into_iter().find(|fate| matches!(fate, Fate::Refused(_)))
        {
            self.said.set(w.exchange_too_many_responses(n, of));
            return;
        }
        let late = self.round.with_untracked(|r| r.opened);
        self.session.gather(self.id, incoming, copies, &self.again.get_untracked());
        self.clear();
        let at = browser::clock();
        self.said.set(if late { w.gather_added_late(n, &at) } else { w.gather_added(n, &at) });
    }

    fn clear(self) {
        self.pasted.set(String::new());
        self.typed.set(true);
        self.others.set(Vec::new());
        self.texts.set_value(String::new());
        self.keep();
        self.again.set(SortedSet::new());
    }
}

/// Adds a line. Of one person's answers only the newest are shown.
fn push(lines: &mut Vec<Line>, line: Line) {
    let id = |line: &Line| match &line.brings {
        Ok(Brings::One(response)) => Some(response.id),
        _ => None,
    };
    if let Some(at) = lines.iter().position(|other| id(other).is_some() && id(other) == id(&line)) {
        if let Some(other) = lines.get_mut(at)
            && let (Ok(Brings::One(old)), Ok(Brings::One(new))) = (&other.brings, &line.brings)
            && merge::responses(old, new) == *new
        {
            *other = line;
        }
    } else if !lines.contains(&line) {
        lines.push(line);
    }
}
