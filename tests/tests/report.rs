//! The report of a sample team, as Markdown.

use content::{CATALOGUE, Language, Words, samples};
use domain::{roadmap, round::Round, score};
use report::{compose, formats::markdown};

fn markdown_of(round: &Round) -> String {
    let assessment = score::score(&CATALOGUE, round);
    let plan = roadmap::plan(&CATALOGUE, round, &assessment);
    markdown::write(&compose(Words(Language::English), round, &assessment, &plan))
}

#[test]
fn larkspur_says_what_was_found_and_what_comes_first() {
    let text = markdown_of(&samples::larkspur());
    for line in [
        "# Larkspur Shop, 20 Nov 2026",
        "Three of your five risks are critical, and all three run through one person.",
        "| No platform, fragmented infrastructure | 85 | Critical |",
        "Now, 23 November to 18 December: 3.5 of 3.6 person\\-weeks",
        "- Restore drill. Because ",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
}

#[test]
fn few_answers_show_no_question() {
    let mut round = samples::larkspur();
    let ids: Vec<_> = round.responses.keys().copied().take(2).collect();
    for id in ids {
        round.responses.remove(&id);
    }
    let text = markdown_of(&round);
    for word in ["of three", "who knew", "answer says", "did not know"] {
        assert!(!text.contains(word), "{word}\n{text}");
    }
}
