//! Who may know what: nothing that only the team may know, and nothing of few people, is in a report.

use super::*;
use domain::{
    commitment::{Outcome, Standing},
    meeting::{Almost, Meeting, Talk},
    response::Hands,
    vote::{Candidate, List, Poll},
};

/// Begins whatever must not be found.
const SECRET: &str = "zqsecret";

/// The round with secrets in all that only the team may know: notes, reasons, people, and ids of responses.
fn with_secrets(mut round: Round) -> Round {
    let questions: Vec<QuestionId> = CATALOGUE.asked(round.form).map(|question| question.id).collect();
    let responses = std::mem::take(&mut round.responses);
    for (i, mut response) in responses.into_values().enumerate() {
        response.id = id(i);
        for question in &questions {
            response.notes.insert(*question, format!("{SECRET}note{i}of{question}"));
        }
        response.set_aside.insert("q9".to_owned(), format!("{SECRET}aside"));
        round.responses.insert(response.id, response);
    }
    round.removed = [id(99)].into();
    for (i, decision) in round.plan.decisions.values_mut().enumerate() {
        if i % 2 == 0 || decision.dropped.is_some() {
            decision.dropped = Some(format!("{SECRET}reason{i}"));
        }
        let note = format!("{SECRET}outcome{i}");
        decision.outcome = Some(Outcome { standing: Standing::GivenUp, note, on: Some(round.date) });
    }
    round.meeting = said_in_secret(&questions);
    let hidden = |label: &String| format!("{SECRET}{label}");
    let hide = |labels: &mut Vec<String>| labels.iter_mut().for_each(|label| *label = hidden(label));
    hide(&mut round.knowledge.people);
    for system in &mut round.knowledge.systems {
        system.levels = system.levels.iter().map(|(who, level)| (hidden(who), *level)).collect();
    }
    hide(&mut round.duties.people);
    for line in &mut round.duties.lines {
        hide(&mut line.able);
        line.carriers.iter_mut().for_each(|carrier| carrier.who = hidden(&carrier.who));
    }
    round
}

/// A meeting with secrets in all that was said and voted on.
fn said_in_secret(questions: &[QuestionId]) -> Meeting {
    let after = Hands { levels: [1, 0, 2, 0, 3], dont_know: 4, does_not_apply: 5 };
    let talk = |question: &QuestionId| (*question, Talk { note: format!("{SECRET}notetalk{question}"), after });
    let candidates = vec![Candidate::Own(format!("{SECRET}candidate")), Candidate::Action(ActionId(7))];
    let mut vote = Poll::new(List::new(1, candidates).unwrap());
    vote.count_hands(0, 7, 9);
    Meeting {
        topics: [questions.first().copied(), questions.last().copied()],
        talks: questions.iter().map(talk).collect(),
        almost: [(RiskId::ALL[4], Almost::ThisMonth)].into(),
        vote: Some(vote),
        parked: vec![format!("{SECRET}later")],
        worth: [6, 5, 4, 3, 2],
    }
}

/// The round as if nothing had been said in the meeting, and nobody had looked at what became of an action.
fn silent(mut round: Round) -> Round {
    round.meeting = Meeting::default();
    round.plan.decisions.values_mut().for_each(|decision| decision.outcome = None);
    round
}

fn id(n: usize) -> ResponseId {
    ResponseId(0xc0ff_ee00_dead_beef_feed_face_0000_0000 + n as u128)
}

/// Everything a reader of any format gets to see.
fn everything(document: &Document) -> Vec<String> {
    let mut all = vec![markdown_of(document), json_of(document)];
    all.extend(TABLES.iter().filter(|name| document.table(name).is_some()).map(|name| csv_of(document, name)));
    document.words(&mut |text| all.push(text.to_owned()));
    for drawing in document.figures().map(|figure| &figure.drawing).chain([&document.cover.art]) {
        let charts = &drawing.table;
        all.push(charts.caption.clone());
        all.extend(charts.head.iter().chain(charts.rows.iter().flatten()).cloned());
    }
    all
}

/// Whether a number stands behind this name: "Strain 57", "strain: 57", "| Strain | 57 |", `"Strain",57`.
fn is_scored(text: &str, name: &str) -> bool {
    let text = text.to_lowercase();
    text.match_indices(&name.to_lowercase()).any(|(at, name)| {
        let before = text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
        let between = |c: char| " :,;|*\"()=\t".contains(c);
        !before && text[at + name.len()..].trim_start_matches(between).starts_with(|c: char| c.is_ascii_digit())
    })
}

/// Names of sub-risks, but for those that end the name of a risk, which may stand before a number.
fn subrisk_names() -> impl Iterator<Item = &'static str> {
    let risks = RiskId::ALL.map(|id| text::risk(Language::English, id));
    let names = SubRiskId::ALL.into_iter().map(|id| text::subrisk(Language::English, id));
    let ends = move |name: &&str| {
        let name = name.to_lowercase();
        risks.iter().flat_map(|r| [r.name, r.short, r.subject]).any(|risk| risk.to_lowercase().ends_with(&name))
    };
    names.flat_map(|s| [s.name, s.short, s.subject]).filter(move |name| !ends(name))
}

/// Nothing that the team alone may know.
fn assert_for_leaders(round: &Round) {
    let document = compose(WORDS, round, Audience::Leadership);
    // Notes, hands after a talk, votes, what is parked, what the hour was worth, remarks: nothing of it, in whatever words.
    assert_eq!(document, compose(WORDS, &silent(round.clone()), Audience::Leadership));
    // What known steps take off a risk, and how wide the range of risk 5 is, would give its halves away.
    assert!(document.figures().all(|figure| !["what-if", "duties", "solo-ops"].contains(&figure.name.as_str())));
    let profile = document.figures().find(|figure| figure.name == "profile").unwrap();
    let strain = text::risk(Language::English, RiskId::new(5).unwrap()).name;
    let of_strain = profile.drawing.table.rows.iter().find(|row| row[0] == strain).unwrap();
    assert_eq!(of_strain.last().map(String::as_str), Some(""), "{of_strain:?}");
    assert_eq!(sheet::write(&document, "answers"), Err(sheet::NoSuchTable("answers".to_owned())));
    assert!(!document.blocks().any(|block| matches!(block, Block::Note(_))));
    assert!(!document.sections.iter().any(|section| ["notes", "talk", "unknown"].contains(&section.id.as_str())));
    let assessment = score::score(&CATALOGUE, round);
    let components: Vec<String> =
        CATALOGUE.asked(round.form).map(|question| say::component(WORDS, round, &assessment, question.id)).collect();
    let ids: Vec<String> = round.responses.keys().map(|id| format!("{:032x}", id.0)).collect();
    let found = [say::single_line, say::orphans_line, say::absence_line, say::pairing_line];
    let entered = found.map(|line| line(WORDS, &assessment)).into_iter().chain([say::undone_line(WORDS, &assessment)]);
    let entered: Vec<String> = entered.filter(|line| !line.is_empty()).map(|line| bare(&line)).collect();
    for text in everything(&document) {
        let small = text.to_lowercase();
        entered.iter().for_each(|line| assert!(!bare(&text).contains(line.as_str()), "{line}: {text}"));
        assert!(!small.contains("solo-ops"), "{text}");
        assert!(!small.contains(SECRET), "{text}");
        ids.iter().for_each(|id| assert!(!small.contains(id.as_str()), "{id}: {text}"));
        components.iter().for_each(|component| assert!(!text.contains(component.as_str()), "{component}: {text}"));
        subrisk_names().for_each(|name| assert!(!is_scored(&text, name), "{name}: {text}"));
        // From the other half of risk 5 and its score, strain could be worked out; so no half is spoken of at all.
        for id in SubRiskId::ALL {
            let words = text::subrisk(Language::English, id);
            let same_as_risk = text::risk(Language::English, id.risk());
            for name in [words.name, words.low, words.mid, words.high, words.mid_clause, words.high_clause] {
                let of_risk = [same_as_risk.name, same_as_risk.short].iter().any(|risk| risk.contains(name));
                assert!(of_risk || !text.contains(name), "{name}: {text}");
            }
        }
        let strain = text::subrisk(Language::English, SubRiskId::new(5, 1).unwrap());
        assert!(!small.contains(&format!("{} comes first", strain.subject)) && !small.contains("strain is"), "{text}");
        for count in
            ["did not know", "who knew", "the one who knew", "said so", "Don’t know", "answer says", "answers say"]
        {
            assert!(!text.contains(count), "{count}: {text}");
        }
    }
}

/// With fewer than five people not even the team is told of a question or a part of a risk.
fn assert_for_few(round: &Round) {
    assert!(round.respondents() < 5);
    let document = compose(WORDS, round, Audience::Team);
    assert!(document.table("answers").is_none());
    assert!(document.figures().all(|figure| figure.name != "what-if"));
    assert!(!document.blocks().any(|block| matches!(block, Block::Note(_))));
    assert!(!document.sections.iter().any(|section| section.id == "notes" || section.id.starts_with("risk-")));
    let assessment = score::score(&CATALOGUE, round);
    let shorts: BTreeSet<&str> =
        CATALOGUE.questions.iter().map(|question| text::question(Language::English, question.id).short).collect();
    for block in document.blocks() {
        let Block::Table(table) = block else { continue };
        let first = table.rows.iter().filter_map(|row| row.first());
        first.for_each(|cell| assert!(!shorts.contains(cell.plain().as_str()), "{cell:?}"));
    }
    let components: Vec<String> =
        CATALOGUE.asked(round.form).map(|question| say::component(WORDS, round, &assessment, question.id)).collect();
    // An alarm that rests on answers would say how somebody answered.
    for (id, gate) in assessment.gates.iter() {
        let title = text::gate(Language::English, *id).title;
        let may = gate.proven || gate.checked.is_some();
        assert!(may || !everything(&document).iter().any(|text| text.contains(title)), "{title}");
    }
    for text in everything(&document) {
        let small = text.to_lowercase();
        for secret in ["note", "aside", "p"] {
            assert!(!small.contains(&format!("{SECRET}{secret}")), "{text}");
        }
        components.iter().for_each(|component| assert!(!text.contains(component.as_str()), "{component}: {text}"));
        subrisk_names().for_each(|name| assert!(!is_scored(&text, name), "{name}: {text}"));
        for count in ["did not know", "who knew", "said so", "answer says", "answers say", "were “I don’t know”"]
        {
            assert!(!text.contains(count), "{count}: {text}");
        }
    }
}

#[test]
fn a_number_behind_a_name_is_found() {
    let check = |text: &str, expected: bool| assert_eq!(is_scored(text, "Strain"), expected, "{text}");
    check("Strain 57", true);
    check("made of strain 57 and error 40", true);
    check("| **Strain** | 57 |", true);
    check("\"Strain\",57", true);
    check("Strain: 57, High", true);
    check("Strain stands at High", false);
    check("constrain 57", false);
}

#[test]
fn secrets_are_there_to_be_found() {
    let document = compose(WORDS, &with_secrets(samples::larkspur()), Audience::Team);
    assert!(everything(&document).iter().any(|text| text.contains(SECRET)));
    assert!(document.table("answers").is_some());
    assert!(everything(&document).iter().any(|text| subrisk_names().any(|name| is_scored(text, name))));
}

#[test]
fn what_was_said_is_told_to_the_team_alone() {
    let round = with_secrets(samples::larkspur());
    let talk = |round: &Round, audience| {
        let document = compose(WORDS, round, audience);
        document.sections.into_iter().find(|section| section.id == "talk")
    };
    let section = talk(&round, Audience::Team).unwrap();
    let mut said = Vec::new();
    for block in &section.blocks {
        match block {
            Block::Note(note) => said.push(note.clone()),
            Block::Fine(text) => said.push(text.plain()),
            Block::List(items) => said.extend(items.iter().map(Text::plain)),
            _ => {}
        }
    }
    assert_eq!(
        said[..2],
        [
            format!("{SECRET}notetalk1.1a"),
            "Hands after the talk, from 0, healthy, to 4, critical: 1, 0, 2, 0, 3. “I don’t know”: 4. “Does not apply”: 5."
                .to_owned()
        ]
    );
    assert_eq!(said.last(), Some(&format!("{SECRET}later")));
    // Of questions on strain nothing, as on the page.
    let sensitive = CATALOGUE.questions.iter().filter(|question| question.sensitive);
    sensitive.for_each(|q| assert!(!said.contains(&format!("{SECRET}notetalk{}", q.id)), "{}", q.id));
    // Below five people no question, but what is parked.
    assert_eq!(talk(&only(&round, 4), Audience::Team).unwrap().blocks.len(), 2);
    assert_eq!(talk(&round, Audience::Leadership), None);
    assert_eq!(talk(&samples::larkspur(), Audience::Team), None);
    for text in everything(&compose(WORDS, &round, Audience::Team)) {
        ["candidate", "outcome"]
            .iter()
            .for_each(|secret| assert!(!text.contains(&format!("{SECRET}{secret}")), "{text}"));
    }
}

#[test]
fn leaders_get_no_answer_no_quote_no_count() {
    // Two risks of the same score share a place, also when one of them has no range to be seen.
    let document = compose(WORDS, &samples::larkspur(), Audience::Leadership);
    let title = document.figures().next().map(|figure| figure.title.as_str());
    assert!(title.is_some_and(|title| title.contains("share first place")), "{title:?}");
    for round in both().into_iter().chain(tests::sample::samples().into_iter().map(|sample| sample.round)) {
        assert_for_leaders(&round);
        let mut round = round;
        for action in planned(&round) {
            round.plan.decisions.insert(action, Decision { owner: "Zoë".to_owned(), ..Decision::default() });
        }
        let round = with_secrets(round);
        (0..=round.responses.len()).for_each(|people| assert_for_leaders(&only(&round, people)));
    }
}

#[test]
fn few_answers_show_no_question() {
    for round in both().map(with_secrets) {
        (0..5).for_each(|people| assert_for_few(&only(&round, people)));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_round_tells_leaders_more(round in rounds(&CATALOGUE, Range::Plausible)) {
        let round = with_secrets(round);
        assert_for_leaders(&round);
        if round.respondents() < 5 {
            assert_for_few(&round);
        }
    }
}
