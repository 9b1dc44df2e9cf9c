//! How long links and codes are, and how large their pictures, as `cargo xtask test` prints it.
#![allow(clippy::print_stdout, reason = "a program that prints")]

use content::CATALOGUE;
use domain::{
    question::{Answer, Level, QuestionId},
    response::Response,
    round::{Form, ShortRoundId},
};
use exchange::pass::{self, Invite, Passed};

/// As long as the address of a page on a common host.
const SITE: &str = "https://someorg.github.io/unsolo/#";
const NOTES: [(&str, &str); 2] = [
    ("1.1a", "We plan two weeks ahead and then the pager decides what we build. Nobody says no to it."),
    ("3.2b", "Staging differs from production in at least the database version, and nobody wrote down why."),
];

fn main() {
    println!("{:<44} {:>9} {:>9} {:>9}", "at a site of 34 characters", "code", "link", "picture");
    let round = ShortRoundId(0x9e37_79b9);
    for (form, questions) in [(Form::Core, 10), (Form::Full, 30)] {
        let letters = Invite { round, form, language: 0 }.write(&CATALOGUE);
        let link = format!("{SITE}/join/{letters}");
        row(&format!("invitation to {questions} questions"), &letters, &link);
    }
    for (name, form, notes) in [
        ("10 questions", Form::Core, &NOTES[..0]),
        ("30 questions", Form::Full, &NOTES[..0]),
        ("30 questions with two notes (181 characters)", Form::Full, &NOTES[..]),
    ] {
        let mut response = Response::new(pass::response_id(round, 0x0bad_cafe));
        response.revision = 1;
        // Some of everything, without a pattern that packing would find.
        let answer = |n: usize| match (n * n + 3 * n) % 7 {
            5 => Answer::DontKnow,
            6 => Answer::DoesNotApply,
            level => Level::ALL.get(level).map_or(Answer::DontKnow, |&level| Answer::Level(level)),
        };
        response.answers = CATALOGUE.asked(form).zip(0..).map(|(q, n)| (q.id, answer(n))).collect();
        let note = |(id, note): &(&str, &str)| Some((id.parse::<QuestionId>().ok()?, (*note).to_owned()));
        response.notes = notes.iter().filter_map(note).collect();
        let passed = Passed { round, questions_version: CATALOGUE.version, response };
        let code = pass::write_code(&CATALOGUE, form, &passed).unwrap_or_default();
        let link = pass::write_link(&CATALOGUE, form, &passed).unwrap_or_default();
        row(name, &code, &format!("{SITE}{link}"));
    }
}

fn row(name: &str, code: &str, link: &str) {
    let side = pass::qr(link).map_or(0, |qr| qr.size);
    println!("{name:<44} {:>9} {:>9} {:>9}", code.len(), link.len(), format!("{side} x {side}"));
}
