//! The duties of the sample, and of teams that stretch them.

use super::*;
use crate::testing::{WIDTHS, check, snapshot, words};
use content::samples;
use domain::{evidence::Thousandths, score::score};

const DATABASE: Bar<'static> =
    Bar { name: "Database work", top: 4.0, others: 1.0, done: true, company: false, able: 1 };
const BACKUP: Bar<'static> = Bar { name: "Backup", top: 0.0, others: 0.0, done: false, company: false, able: 0 };

fn of_sample(change: impl Fn(&mut Round), width: u32) -> Drawing {
    let mut round = samples::larkspur();
    change(&mut round);
    let assessment = score(&content::CATALOGUE, &round);
    duties(words(), &round, &assessment, width)
}

#[test]
fn fits_at_every_width() {
    let names = [
        "Patching",
        "A name of eighty characters, which nobody should give to a duty but somebody may have",
        "Donaudampfschifffahrtsgesellschaftskapitänspatentprüfungsausschuss",
        "漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字",
        "",
    ];
    for width in WIDTHS.into_iter().chain([860]) {
        for name in names {
            for (top, others) in [(0.0, 0.0), (0.05, 0.0), (4.0, 0.01), (0.0, 3.5), (168.0, 33_432.75), (9e15, 9e15)] {
                for company in [false, true] {
                    let bar = Bar { name, top, others, done: true, company, able: 200 };
                    let nobody = Bar { done: false, top: 0.0, others: 0.0, able: 0, ..bar.clone() };
                    check(&draw(words(), &[bar.clone(), DATABASE, nobody], width));
                    check(&draw(words(), &[bar], width));
                }
            }
        }
        check(&draw(words(), &[], width));
        check(&draw(words(), &vec![DATABASE; 40], width));
    }
}

#[test]
fn the_title_says_what_was_found() {
    let check = |bars: &[Bar<'_>], title: &str| assert_eq!(draw(words(), bars, 328).title, title);
    let shared = Bar { top: 1.0, others: 2.0, ..DATABASE };
    let alone = Bar { others: 0.0, ..DATABASE };
    check(&[BACKUP], "The one duty is done by nobody");
    check(&[BACKUP, BACKUP], "All two duties are done by nobody");
    check(&[Bar { company: true, ..BACKUP }], "The one duty is done by somebody");
    check(std::slice::from_ref(&alone), "The one duty is done by somebody; one person carries all of the hours");
    check(
        &[DATABASE, DATABASE],
        "Each of two duties is done by somebody; one person carries more than half of the hours",
    );
    check(&[shared, BACKUP], "One of two duties is done by nobody; nobody carries more than half of the hours");
    check(
        &[alone.clone(), alone, DATABASE, BACKUP, BACKUP],
        "Two of five duties are done by nobody; one person carries nearly all of the hours",
    );
}

#[test]
fn the_sample_is_told_in_words_and_without_names() {
    let drawing = of_sample(|_| {}, 1184);
    assert_eq!(drawing.title, "Three of 13 duties are done by nobody; one person carries nearly all of the hours");
    assert!(
        drawing.label.starts_with(
            "Duty map. Database work and data corrections: 5 hours a week, 4 of them by the most loaded person, who else \
             could do it: one person; On-call, first responder: 5 hours a week, 5 of them by the most loaded person, who \
             else could do it: nobody; Deployments and rollback: 3.5 hours a week, 3 of them"
        ),
        "{}",
        drawing.label
    );
    assert!(
        drawing.label.ends_with(
            "Backup and restore: nobody does this, who else could do it: nobody; \
             Secrets and certificates: nobody does this, who else could do it: one person"
        ),
        "{}",
        drawing.label
    );
    let first = ["Database work and data corrections", "5", "4", "one person"];
    assert_eq!(drawing.table.rows.first().map(Vec::as_slice), Some(first.map(str::to_owned).as_slice()));
    assert!(!format!("{drawing:?}").contains("P1"));
    assert_eq!(of_sample(|round| round.duties.lines.clear(), 1184), Drawing::default());
}

#[test]
fn hours_of_a_company_are_not_the_teams() {
    let company = |hours| Carrier { who: "Hosting Ltd".to_owned(), role: Role::Vendor, hours: Thousandths(hours) };
    let drawing = of_sample(
        |round| {
            for line in &mut round.duties.lines {
                match line.id.as_str() {
                    "D03" => line.carriers.push(company(9000)),
                    "D06" => line.carriers = vec![company(40_000)],
                    _ => {}
                }
            }
        },
        860,
    );
    let row = |name: &str| drawing.table.rows.iter().find(|row| row.first().is_some_and(|it| it == name)).cloned();
    let expected = |cells: [&str; 4]| Some(cells.map(str::to_owned).to_vec());
    assert_eq!(
        row("On-call, first responder"),
        expected(["On-call, first responder", "5 and a company", "5", "nobody"])
    );
    assert_eq!(row("Backup and restore"), expected(["Backup and restore", "a company does this", "0", "nobody"]));
    assert!(
        drawing.label.contains("5 of them by the most loaded person, and a company, who else"),
        "{}",
        drawing.label
    );
    assert!(!format!("{drawing:?}").contains("Hosting"));
    snapshot("duties-company-860", &drawing);
}

#[test]
fn long_names_look_as_they_did() {
    let name = "Keeping the contracts with hosting companies and the invoices of all clouds in order";
    let bars = [Bar { name, top: 1.25, others: 7.5, company: true, able: 3, ..DATABASE }, DATABASE, BACKUP];
    snapshot("duties-long-328", &draw(words(), &bars, 328));
}
