//! Who can run what, where it takes the longest: as many people as are searched exactly, and many systems that several hold.

use super::{LAPTOP, ROUNDS, clicks::OPEN, load::pause, median, table::Table};
use crate::harness::{Outcome, page::Page, run::Place};
use content::samples;
use domain::{
    knowledge::{Knowledge, System, read},
    round::{Round, RoundId},
};
use serde_json::json;

const PEOPLE: usize = 20;
const SYSTEMS: usize = 40;

/// The first so many systems are held by the same six people, every other one by twelve of the twenty.
fn round(by_six: usize) -> Round {
    let who = |n: usize| format!("P{}", n % PEOPLE + 1);
    let holds = |n: usize, p: usize| if n < by_six { p < 6 } else { (p + n * 7) % PEOPLE < 12 };
    let system = |(number, n): (u32, usize)| System {
        id: exchange::pass::system_id(number),
        name: format!("System {number}"),
        weight: 2,
        levels: (0..PEOPLE).map(|p| (who(p), if holds(n, p) { 2 } else { 0 })).collect(),
    };
    let systems = (1..).zip(0..SYSTEMS).map(system).collect();
    let knowledge = Knowledge { people: (0..PEOPLE).map(who).collect(), systems, unfinished: false, given: 40 };
    Round { id: RoundId(0x0b1c_2d3e << 96), sample: false, knowledge, ..samples::larkspur() }
}

/// Two teams for whom all 60,460 sets of up to six people are searched: in one, one set does it; in the other, none.
fn teams() -> Outcome<[(&'static str, Round); 2]> {
    let teams = [("bus factor 6", round(SYSTEMS / 2 + 1)), ("bus factor above 6", round(0))];
    let found = teams.each_ref().map(|(_, round)| read(&round.knowledge).map(|found| (found.bus_factor, found.exact)));
    match found {
        [Some((6, true)), Some((7.., false))] => Ok(teams),
        _ => Err(format!("these teams are others: {found:?}")),
    }
}

/// Measures scores after a changed level, and the way to the page of what follows.
pub(crate) fn measure(place: &Place, table: &mut Table) -> Outcome {
    for (name, round) in teams()? {
        let page = place.open(LAPTOP)?;
        let at = page.put(&round)?;
        page.start(&format!("{at}/facts/knowledge"))?;
        page.see("Every level is set")?;
        let times = ["3", "2", "3", "2", "3", "2", "3"].into_iter().map(|level| change(&page, level));
        let times = times.collect::<Outcome<Vec<f64>>>()?;
        table.add(&format!("scores of 20 people on 40 systems, {name}"), median(times), "ms", 50.0, 20.0);
        // With the advice on whom to pair, which searches once more for every system.
        let mut times = Vec::new();
        for _ in 0..ROUNDS {
            page.start(&format!("{at}/facts/skills"))?;
            pause(1500);
            let open = json!([format!("{at}/knowledge"), "#app .found-list li"]);
            times.push(page.session.script_later(OPEN, open)?.as_f64().unwrap_or(f64::NAN));
        }
        table.note(&format!("their page of knowledge and duties, {name}"), &format!("{:.0} ms", median(times)));
        place.close();
    }
    Ok(())
}

/// Milliseconds that the scores take after one level has changed, as the page itself times them.
fn change(page: &Page, level: &str) -> Outcome<f64> {
    let set = "performance.clearMeasures(); const list = document.querySelector('.matrix-cell select');
        list.value = arguments[0]; list.dispatchEvent(new Event('change', { bubbles: true }));";
    page.session.script(set, json!([level]))?;
    page.wait("the scores", || {
        page.value("performance.getEntriesByName('unsolo:score').at(-1)?.duration ?? null").map(|time| time.as_f64())
    })
}
