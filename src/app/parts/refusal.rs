//! Why something that came in is not taken: what happened, what is safe, what next.

use content::Words;
use exchange::{Expected, OtherKind, ReadError, Wrong, pass::NotTaken};

/// Why a file is not taken in: what happened, what is safe, what next.
pub(crate) fn why_not_read(w: Words, error: &ReadError) -> String {
    let (place, what) = match error {
        ReadError::At { place, what } => (place.as_str(), what),
        ReadError::TooLarge { of, .. } => return w.exchange_too_large(of >> 20),
        ReadError::Empty => return w.exchange_empty().to_owned(),
        ReadError::OtherKind(OtherKind::Pdf) => return w.exchange_pdf().to_owned(),
        ReadError::OtherKind(OtherKind::Zip) => return w.exchange_zip().to_owned(),
        ReadError::OtherKind(OtherKind::Gzip) => return w.exchange_gzip().to_owned(),
        ReadError::OtherKind(OtherKind::Utf16) => return w.exchange_utf16().to_owned(),
        ReadError::NotText => return w.exchange_not_text().to_owned(),
        ReadError::Damaged { line, column } => return w.exchange_damaged(&line.to_string(), &column.to_string()),
        ReadError::TooDeep { of } => return w.exchange_too_deep(*of),
        ReadError::NotOurs => return w.exchange_not_ours().to_owned(),
        ReadError::Newer { v } => return w.exchange_newer(&v.to_string()),
    };
    match what {
        Wrong::Missing => w.exchange_missing(place),
        Wrong::Twice => w.exchange_twice(place),
        Wrong::OutOfRange { least, most } => w.exchange_out_of_range(place, &least.to_string(), &most.to_string()),
        Wrong::TooLong { n, of } => w.exchange_too_long(place, *n, *of),
        Wrong::TooMany { n, of } => w.exchange_too_many(place, *n, *of),
        Wrong::Count { n, of } => w.exchange_count(*n, *of),
        Wrong::Invisible => w.exchange_invisible(place),
        Wrong::NotA(Expected::Fields) => w.exchange_not_fields(place),
        Wrong::NotA(Expected::List) => w.exchange_not_list(place),
        Wrong::NotA(Expected::Text) => w.exchange_not_words(place),
        Wrong::NotA(Expected::Whole) => w.exchange_not_whole(place),
        Wrong::NotA(Expected::YesOrNo) => w.exchange_not_yes_or_no(place),
        Wrong::NotA(Expected::Answer) => w.exchange_not_answer(place),
        Wrong::NotA(Expected::Id) => w.exchange_not_id(place),
        Wrong::NotA(Expected::Day) => w.exchange_not_day(place),
        Wrong::NotA(Expected::Word) => w.exchange_not_known(place),
    }
}

/// Why a link or a code is not taken in.
pub(crate) fn why_not_taken(w: Words, error: &NotTaken) -> String {
    match error {
        NotTaken::TooLong { n, of } => w.gather_too_long(*n, *of),
        NotTaken::Damaged => w.gather_damaged().to_owned(),
        NotTaken::Mistyped => w.gather_mistyped().to_owned(),
        NotTaken::Newer => w.gather_newer().to_owned(),
        NotTaken::OtherQuestions => w.gather_other_questions().to_owned(),
        NotTaken::OtherRound => w.gather_other_round().to_owned(),
        NotTaken::OtherList => w.gather_other_list().to_owned(),
        NotTaken::Content(error) => why_not_read(w, error),
    }
}
