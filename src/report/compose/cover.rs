//! The first page: who, what was found, when, how many.

use super::Sources;
use crate::document::Cover;
use content::say;
use domain::action::Window;
use exchange::job::Audience;

pub(super) fn cover(from: &Sources<'_>) -> Cover {
    let Sources { words: w, round, assessment, plan, .. } = *from;
    let n = plan.steps_in(Window::Now).count();
    let [(_, until), ..] = say::windows(round);
    let start = w.report_cover_plan(n, &say::day_month(w, until), &say::capitalised(&say::in_words(w, n)));
    let day = say::day_month_year(w, round.date);
    let confidence = say::inside_sentence(w.0, &say::confidence_level(w, round, assessment));
    let answered = w.report_answered_of(round.respondents(), usize::from(round.team_size), &confidence);
    let version = match from.audience {
        Audience::Team if from.few => w.report_version_few(),
        Audience::Team => w.report_version_team(),
        Audience::Leadership => w.report_version_leadership(),
    };
    Cover {
        product: w.product(),
        art: charts::cover(w, round, assessment, super::WIDE),
        team: round.team.clone(),
        lede: w.report_cover_lede(&say::headline_about(w, round, assessment), &start),
        facts: vec![
            (
                w.report_round().to_owned(),
                if round.sample { w.report_round_sample(&day) } else { w.report_round_on(&day) },
            ),
            (w.report_answered().to_owned(), answered),
            (w.report_version().to_owned(), version.to_owned()),
        ],
    }
}
