//! What stands behind the `#` of an address: a response, what comes with an invitation, or anything else.

use super::laws;
use crate::wire::{self, catalogue, question};
use exchange::{
    limits::{INFLATED_BYTES, LINK_CHARS, NAME_CLUSTERS},
    pass::{self, Behind, NotTaken},
    text,
};

/// The bytes as what stands there, as what is sealed in it, as its packed bytes, and as a note.
pub fn link(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let sealed = wire::sealed(&text);
    let [says, packed] = [sealed.clone(), wire::sealed_packed(bytes)].map(|sealed| format!("#r1.{sealed}"));
    for fragment in [&text, says.as_str(), &packed] {
        response(fragment);
    }
    laws::pasted(&text);
    behind(&text);
    if sealed.len() <= LINK_CHARS && text.len() <= INFLATED_BYTES {
        let first = text.split('\n').next().unwrap_or_default();
        assert_eq!(behind(&sealed).team, text::label(first));
    }
    noted(&text);
}

fn response(fragment: &str) {
    let is_ours = pass::is_response(fragment);
    match pass::read_link(catalogue(), fragment) {
        Ok((passed, report)) => {
            assert!(is_ours && fragment.len() <= LINK_CHARS);
            assert_eq!((report.responses, report.answers), (1, passed.response.answers.len()));
            assert_eq!(report.set_aside, passed.response.set_aside.len());
            laws::sent(&passed);
            let tracked = format!("{fragment}&utm_source=x");
            if tracked.len() <= LINK_CHARS {
                assert_eq!(pass::read_link(catalogue(), &tracked), Ok((passed, report)));
            }
        }
        Err(NotTaken::TooLong { n, of }) => assert!(n == fragment.len() && n > of && of == LINK_CHARS),
        Err(NotTaken::Damaged) => {}
        Err(error) => assert!(is_ours, "{error:?}"),
    }
}

/// What stands behind an invitation: clean, and the same when it is passed on.
fn behind(sealed: &str) -> Behind {
    let behind = Behind::read(sealed);
    let names = behind.systems.iter().map(|(_, name)| name);
    for name in names.chain([&behind.team]) {
        assert_eq!(text::label(name), *name);
        assert!(text::clusters(name) <= NAME_CLUSTERS);
    }
    assert!(behind.systems.iter().all(|(id, _)| pass::system_number(id).is_some()));
    let written = behind.write();
    if written.len() <= LINK_CHARS {
        assert_eq!(Behind::read(&written), behind);
    }
    behind
}

/// A note that nobody cleaned before it was sent.
fn noted(note: &str) {
    let mut passed = crate::nasty::sent();
    let first = question("1.1a");
    passed.response.notes.insert(first, note.to_owned());
    let Some(link) = pass::write_link(catalogue(), domain::round::Form::Full, &passed) else { panic!("no link") };
    if link.len() > LINK_CHARS {
        return;
    }
    let (read, _) = pass::read_link(catalogue(), &link).unwrap();
    let typed = text::note(note).ok().filter(|note| !note.trim().is_empty());
    match (typed, read.response.notes.get(&first)) {
        (Some(typed), kept) => assert_eq!(kept, Some(&typed)),
        // Nothing in it, or cut to its limit.
        (None, kept) => assert!(kept.is_none() == note_is_blank(note), "{kept:?}"),
    }
    laws::sent(&read);
}

fn note_is_blank(note: &str) -> bool {
    text::note(note).is_ok_and(|note| note.trim().is_empty())
}
