//! The charts of the sample teams, through the public functions and the whole of the rules.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use crate::{
    blind_spots, blind_worst, capacity, compared, cover, dots,
    drawing::Drawing,
    duties, hour, knowledge, perception, profile, profile_compact, reveal, solo_ops,
    testing::{WIDTHS, check, page_snapshot, snapshot, words},
    timeline, what_if,
};
use content::{CATALOGUE, samples};
use domain::{
    action::{ActionId, OwnAction, Window},
    roadmap::{Plan, plan},
    round::Round,
    score::{Assessment, score},
};

fn results(round: &Round) -> (Assessment, Plan) {
    let assessment = score(&CATALOGUE, round);
    let plan = plan(&CATALOGUE, round, &assessment);
    (assessment, plan)
}

/// The sample with only so many of its responses.
fn with_responses(round: &Round, n: usize) -> Round {
    let mut round = round.clone();
    round.responses = round.responses.into_iter().take(n).collect();
    round
}

fn all(round: &Round, width: u32) -> Vec<Drawing> {
    let (a, p) = results(round);
    let w = words();
    let mut drawings = vec![
        profile(w, &a, width),
        profile_compact(w, &a, width),
        reveal(w, &a, width),
        blind_worst(w, &a, 5, width),
        blind_spots(w, &a, width),
        perception(w, &a, width),
        timeline(w, round, &p, width),
        what_if(w, &a, &p, width),
        knowledge(w, &a, width),
        duties(w, round, &a, width),
        solo_ops(w, round, &a, width),
        cover(w, round, &a, width),
    ];
    drawings.extend(a.questions.keys().map(|&question| dots(w, &a, question, width)));
    drawings.extend(Window::ALL.map(|window| capacity(w, round, &p, window, width)));
    drawings
}

#[test]
fn samples_fit_at_every_width() {
    for round in [samples::larkspur(), samples::quayside()] {
        for n in [0, 1, 4, usize::MAX] {
            let round = with_responses(&round, n);
            for width in WIDTHS {
                all(&round, width).iter().for_each(check);
            }
        }
    }
}

#[test]
fn a_small_team_shows_its_risks_and_nothing_else() {
    let round = with_responses(&samples::larkspur(), 4);
    let (a, _) = results(&round);
    let profile = profile(words(), &a, 1184);
    assert_eq!(profile.table.rows.len(), 5, "{:?}", profile.table);
    assert!(!profile.label.contains("Drift"), "{}", profile.label);
    assert!(blind_spots(words(), &a, 1184).table.rows.is_empty());
    assert_eq!(compared(&a), 0);
    assert!(a.questions.keys().all(|&question| dots(words(), &a, question, 1184) == Drawing::default()));
}

#[test]
fn questions_on_strain_are_never_dots() {
    let (a, _) = results(&samples::larkspur());
    for question in CATALOGUE.questions {
        let drawn = dots(words(), &a, question.id, 800);
        assert_eq!(drawn == Drawing::default(), question.sensitive, "{}", question.id);
    }
}

#[test]
fn larkspur_says_what_its_reference_says() {
    let round = samples::larkspur();
    let (a, p) = results(&round);
    let label = profile(words(), &a, 1184).label;
    for part in [
        "Risk profile. No platform, fragmented infrastructure 85 Critical, range 80 to 91 (Built by hand 88, Drift 79)",
        "Attrition and bus factor 85 Critical, range 79 to 92 (Strain 57, Bus factor 95)",
        "Fatigue, human error and uptime 81 Critical, range 76 to 85 (Tired judgement 80, Slow recovery 81)",
        "Context switching and code quality 71 High, range 65 to 78",
        "Lost security and audit visibility 66 High, range 55 to 77",
    ] {
        assert!(label.contains(part), "{part}: {label}");
    }
    assert_eq!(compared(&a), 2);
    let label = what_if(words(), &a, &p, 1184).label;
    assert!(label.contains("Attrition and bus factor: today 85, after the Now steps 44, if all is done 38"), "{label}");
}

#[test]
fn what_the_team_typed_is_named() {
    let mut round = samples::larkspur();
    let own = |title: &str, prerequisites| OwnAction {
        title: title.to_owned(),
        effort_tenths: 1,
        prerequisites,
        ..OwnAction::default()
    };
    round.plan.own = [
        (ActionId::own(1), own("Ask the host about nights", vec![ActionId(8)])),
        (ActionId::own(2), own("Write down what the host said", vec![ActionId::own(1)])),
    ]
    .into();
    WIDTHS.into_iter().for_each(|width| all(&round, width).iter().for_each(check));
    let p = results(&round).1;
    let (wide, now) = (timeline(words(), &round, &p, 1184), capacity(words(), &round, &p, Window::Now, 420));
    let waits = |name: &str| wide.table.rows.iter().find(|row| row[0] == name).unwrap()[3].clone();
    assert_eq!(waits("Ask the host about nights"), "Restore drill");
    assert_eq!(waits("Write down what the host said"), "Ask the host about nights");
    assert!(now.label.contains("Ask the host about nights 0.1; Write down what the host said 0.1"), "{}", now.label);
}

#[test]
fn larkspur_looks_as_it_did() {
    let round = samples::larkspur();
    let (a, p) = results(&round);
    let w = words();
    for width in [1184, 890, 328] {
        snapshot(&format!("profile-{width}"), &profile(w, &a, width));
        snapshot(&format!("timeline-{width}"), &timeline(w, &round, &p, width));
        snapshot(&format!("what-if-{width}"), &what_if(w, &a, &p, width));
    }
    for width in [1184, 560, 328] {
        snapshot(&format!("reveal-{width}"), &reveal(w, &a, width));
    }
    assert_eq!(blind_worst(w, &a, 5, 760).table.rows, blind_spots(w, &a, 760).table.rows[..5]);
    snapshot("profile-compact-540", &profile_compact(w, &a, 540));
    // On the first screen: see index.html and xtask/finish.rs.
    page_snapshot("welcome-profile-540", &profile_compact(w, &a, 540));
    page_snapshot("welcome-profile-328", &profile_compact(w, &a, 328));
    page_snapshot("welcome-hour-1184", &hour(w, 1184));
    let few = results(&with_responses(&round, 4)).0;
    snapshot("reveal-few-1184", &reveal(w, &few, 1184));
    snapshot("reveal-none-1184", &reveal(w, &results(&with_responses(&round, 0)).0, 1184));
    snapshot("profile-risks-only-1184", &profile(w, &few, 1184));
    for width in [1184, 860, 568, 328] {
        snapshot(&format!("knowledge-{width}"), &knowledge(w, &a, width));
        snapshot(&format!("duties-{width}"), &duties(w, &round, &a, width));
    }
    for width in [568, 328] {
        snapshot(&format!("blind-{width}"), &blind_spots(w, &a, width));
        snapshot(&format!("perception-{width}"), &perception(w, &a, width));
    }
    for width in [800, 328] {
        snapshot(&format!("dots-stretch-{width}"), &dots(w, &a, "1.1a".parse().unwrap(), width));
        snapshot(&format!("dots-change-{width}"), &dots(w, &a, "1.2b".parse().unwrap(), width));
    }
    snapshot("capacity-420", &capacity(w, &round, &p, Window::Now, 420));
}
