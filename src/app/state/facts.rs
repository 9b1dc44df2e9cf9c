//! What a team looks up and says of itself: the verbs of the fact pages. Apart from [`super::session`], so that they come with
//! those pages.

use super::{Session, words};
use crate::browser;
use domain::{
    duties::{Carrier, DutyLine, Role},
    evidence::{Evidence, LookedUp, MetricId, Thousandths},
    gate::{Check, Checked, Checker, GateId},
    knowledge::{Knowledge, System},
    round::RoundId,
    skills::{Command, Skill},
    sorted::SortedMap,
};
use exchange::{
    limits::LINES,
    pass::{MOST_SYSTEMS, system_id, system_number},
};

/// People whose levels one person types; more of them than would fit on any screen.
pub(crate) const MOST_PEOPLE: usize = 60;
impl Session {
    // Evidence

    /// Sets a figure and where it comes from; without either it is as if nobody had looked.
    pub(crate) fn look_up(self, id: RoundId, metric: MetricId, figure: Option<Thousandths>, source: LookedUp) {
        self.edit(id, |round| {
            note_admins(&mut round.evidence, metric, figure, &source);
            match figure {
                Some(figure) => drop(round.evidence.values.insert(metric, figure)),
                None => drop(round.evidence.values.remove(&metric)),
            }
            if source == LookedUp::default() {
                round.evidence.looked_up.remove(&metric);
            } else {
                round.evidence.looked_up.insert(metric, source);
            }
        });
    }

    /// Takes a figure away; can be taken back.
    pub(crate) fn forget_figure(self, id: RoundId, metric: MetricId, done: String) {
        let known = self.read(id, |round| {
            let source = round.evidence.looked_up.get(&metric).cloned().unwrap_or_default();
            (round.evidence.values.get(&metric).copied(), source)
        });
        let Some((figure, source)) = known else { return };
        self.look_up(id, metric, None, LookedUp::default());
        self.undo.offer(done, move || {
            // What was entered since stays.
            if self.read(id, |round| !round.evidence.values.contains_key(&metric)) == Some(true) {
                self.look_up(id, metric, figure, source.clone());
            }
        });
    }

    /// Changes a circumstance that figures need.
    pub(crate) fn set_circumstance(self, id: RoundId, change: impl FnOnce(&mut Evidence)) {
        self.edit(id, |round| change(&mut round.evidence));
    }

    /// Records what the team found when it looked into an alarm, today, and who looked.
    pub(crate) fn check_gate(self, id: RoundId, gate: GateId, check: Option<(Check, Option<Checker>)>) {
        self.edit(id, |round| {
            match check {
                Some((found, by)) => round.checks.insert(gate, Checked { found, by, on: Some(browser::today()) }),
                None => round.checks.remove(&gate),
            };
        });
    }

    // Knowledge

    /// Adds systems, each with a number that no system of this round had before; says how many found no room.
    pub(crate) fn add_systems(self, id: RoundId, systems: Vec<(String, u8)>) -> usize {
        let mut left = 0;
        self.edit(id, |round| {
            let rows = round.responses.values().chain(round.late.values()).flat_map(|response| response.knows.keys());
            let used = round.knowledge.systems.iter().map(|system| &system.id).chain(rows);
            let used = used.filter_map(|id| system_number(id)).max().unwrap_or(0);
            let mut number = used.max(round.knowledge.given.into());
            for (name, weight) in systems {
                if round.knowledge.systems.len() >= MOST_SYSTEMS as usize {
                    left += 1;
                    continue;
                }
                number += 1;
                change_matrix(&mut round.knowledge, |knowledge| {
                    knowledge.systems.push(System { id: system_id(number), name, weight, levels: SortedMap::new() });
                    knowledge.given = u16::try_from(number).unwrap_or(u16::MAX);
                });
            }
        });
        left
    }

    /// Changes a system's name or weight.
    pub(crate) fn change_system(self, id: RoundId, system: &str, change: impl FnOnce(&mut System)) {
        self.edit(id, |round| {
            if let Some(system) = round.knowledge.systems.iter_mut().find(|it| it.id == system) {
                change(system);
            }
        });
    }

    /// Removes a system; can be taken back.
    pub(crate) fn remove_system(self, id: RoundId, system: &str) {
        let mut gone = None;
        self.edit(id, |round| {
            if let Some(at) = round.knowledge.systems.iter().position(|it| it.id == system) {
                change_matrix(&mut round.knowledge, |knowledge| gone = Some((at, knowledge.systems.remove(at))));
            }
        });
        let Some((at, system)) = gone else { return };
        self.undo.offer(words().undo_removed_system(&system.name), move || {
            self.edit(id, |round| {
                change_matrix(&mut round.knowledge, |knowledge| {
                    knowledge.systems.insert(at.min(knowledge.systems.len()), system.clone());
                });
            });
        });
    }

    /// Adds people to the matrix; those who are there already are left as they are. Says how many found no room.
    pub(crate) fn add_people(self, id: RoundId, people: Vec<String>) -> usize {
        let mut left = 0;
        self.edit(id, |round| {
            change_matrix(&mut round.knowledge, |knowledge| left = add(&mut knowledge.people, people, MOST_PEOPLE));
        });
        left
    }

    /// Removes a person from the matrix; can be taken back.
    pub(crate) fn remove_person(self, id: RoundId, who: &str) {
        let mut gone = None;
        self.edit(id, |round| {
            let Some(at) = round.knowledge.people.iter().position(|it| it == who) else { return };
            change_matrix(&mut round.knowledge, |knowledge| {
                let levels = knowledge.systems.iter_mut().map(|system| (system.id.clone(), system.levels.remove(who)));
                let levels: Vec<(String, Option<u8>)> = levels.collect();
                gone = Some((at, knowledge.people.remove(at), levels));
            });
        });
        let Some((at, who, levels)) = gone else { return };
        self.undo.offer(words().undo_removed_person().to_owned(), move || {
            self.edit(id, |round| {
                // Somebody may have typed the same person again since.
                if round.knowledge.people.contains(&who) {
                    return;
                }
                change_matrix(&mut round.knowledge, |knowledge| {
                    knowledge.people.insert(at.min(knowledge.people.len()), who.clone());
                    for (system, level) in &levels {
                        let system = knowledge.systems.iter_mut().find(|it| it.id == *system);
                        if let (Some(system), Some(level)) = (system, level) {
                            system.levels.insert(who.clone(), *level);
                        }
                    }
                });
            });
        });
    }

    /// Says what somebody can do on a system; `None` while it is not known.
    pub(crate) fn set_level(self, id: RoundId, system: &str, who: &str, level: Option<u8>) {
        self.edit(id, |round| {
            change_matrix(&mut round.knowledge, |knowledge| {
                if let Some(system) = knowledge.systems.iter_mut().find(|it| it.id == system) {
                    match level {
                        Some(level) => system.levels.insert(who.to_owned(), level),
                        None => system.levels.remove(who),
                    };
                }
            });
        });
    }

    /// Counts every level that is not entered as 0.
    pub(crate) fn finish_matrix(self, id: RoundId) {
        self.edit(id, |round| round.knowledge.finish());
    }

    // Duties

    /// Adds people to the team, whether they carry a duty or not. Says how many found no room.
    pub(crate) fn add_duty_people(self, id: RoundId, people: Vec<String>) -> usize {
        let mut left = 0;
        self.edit(id, |round| left = add(&mut round.duties.people, people, LINES));
        left
    }

    /// Takes a person off the list, and off the lines that say who could; can be taken back. Whoever carries a duty stays named
    /// there, and able.
    pub(crate) fn remove_duty_person(self, id: RoundId, who: &str) {
        let mut gone = None;
        self.edit(id, |round| {
            let map = &mut round.duties;
            let at = map.people.iter().position(|it| it == who);
            at.into_iter().for_each(|at| drop(map.people.remove(at)));
            let carries = |carrier: &Carrier| carrier.role != Role::Vendor && carrier.who == who;
            let mut able = Vec::new();
            if !map.lines.iter().flat_map(|line| &line.carriers).any(carries) {
                for line in &mut map.lines {
                    if line.able.iter().any(|it| it == who) {
                        line.able.retain(|it| it != who);
                        able.push(line.id.clone());
                    }
                }
            }
            gone = Some((at, able));
        });
        let Some((at, able)) = gone else { return };
        let who = who.to_owned();
        self.undo.offer(words().dutymap_person_removed().to_owned(), move || {
            self.edit(id, |round| {
                let map = &mut round.duties;
                if let Some(at) = at.filter(|_| !map.people.contains(&who)) {
                    map.people.insert(at.min(map.people.len()), who.clone());
                }
                for line in map.lines.iter_mut().filter(|line| able.contains(&line.id) && !line.able.contains(&who)) {
                    line.able.push(who.clone());
                }
            });
        });
    }

    /// Takes a carrier off a duty; can be taken back. A duty that loses its last one is not said any more, unless its line is to be
    /// kept: that nobody does it is for somebody to say.
    pub(crate) fn remove_carrier(self, id: RoundId, duty: &str, at: usize, keep_line: bool, done: String) {
        let mut gone = None;
        self.edit(id, |round| {
            let lines = &mut round.duties.lines;
            let Some(place) = lines.iter().position(|line| line.id == duty) else { return };
            let Some(line) = lines.get_mut(place).filter(|line| at < line.carriers.len()) else { return };
            let before = line.clone();
            line.carriers.remove(at);
            if line.carriers.is_empty() && !keep_line {
                lines.remove(place);
            }
            gone = Some((place, before));
        });
        let Some((place, before)) = gone else { return };
        self.undo.offer(done, move || {
            self.edit(id, |round| {
                let lines = &mut round.duties.lines;
                match (lines.iter_mut().find(|line| line.id == before.id), before.carriers.get(at)) {
                    // Somebody may have entered the same carrier again since.
                    (Some(line), Some(carrier)) => {
                        let is_same = |it: &Carrier| it.who == carrier.who && it.role == carrier.role;
                        if !line.carriers.iter().any(is_same) {
                            line.carriers.insert(at.min(line.carriers.len()), carrier.clone());
                        }
                    }
                    _ => lines.insert(place.min(lines.len()), before.clone()),
                }
            });
        });
    }

    /// Changes the line of a duty, a standard one or one of the team's own; makes one where there is none.
    pub(crate) fn change_duty(self, id: RoundId, name: &str, weight: u8, change: impl FnOnce(&mut DutyLine)) {
        self.edit(id, |round| {
            let lines = &mut round.duties.lines;
            let at = lines.iter().position(|line| line.id == name).unwrap_or_else(|| {
                lines.push(DutyLine { id: name.to_owned(), weight, carriers: Vec::new(), able: Vec::new() });
                lines.len() - 1
            });
            if let Some(line) = lines.get_mut(at) {
                change(line);
            }
        });
    }

    /// Takes the line of a duty away, as if nobody had spoken of it; can be taken back.
    pub(crate) fn forget_duty(self, id: RoundId, duty: &str, done: String) {
        let mut gone = None;
        self.edit(id, |round| {
            if let Some(at) = round.duties.lines.iter().position(|line| line.id == duty) {
                gone = Some((at, round.duties.lines.remove(at)));
            }
        });
        let Some((at, line)) = gone else { return };
        self.undo.offer(done, move || {
            self.edit(id, |round| {
                if round.duties.lines.iter().all(|it| it.id != line.id) {
                    round.duties.lines.insert(at.min(round.duties.lines.len()), line.clone());
                }
            });
        });
    }

    // Skills

    /// Says how far the team gets with a skill; `None` as long as nobody spoke of it.
    pub(crate) fn set_skill(self, id: RoundId, skill: Skill, command: Option<Command>) {
        self.edit(id, |round| {
            match command {
                Some(command) => round.skills.insert(skill, command),
                None => round.skills.remove(&skill),
            };
        });
    }
}

/// The level of standing admins depends on how many there are, not on their share alone.
fn note_admins(evidence: &mut Evidence, metric: MetricId, figure: Option<Thousandths>, source: &LookedUp) {
    if metric != MetricId::STANDING_ADMINS {
        return;
    }
    match source.raw.as_slice() {
        [admins, _] => evidence.admin_count = u16::try_from(admins.0 / 1000).ok(),
        // A share that stands somewhere says nothing of how many; one that has not changed is the one that was counted.
        _ if evidence.values.get(&metric).copied() != figure => evidence.admin_count = None,
        _ => {}
    }
}

/// Adds people to a list of at most so many; those who are there already are left as they are. Says how many found no room.
fn add(list: &mut Vec<String>, people: Vec<String>, most: usize) -> usize {
    let mut left = 0;
    for who in people {
        match list.contains(&who) {
            true => {}
            false if list.len() < most => list.push(who),
            false => left += 1,
        }
    }
    left
}

/// Changes the matrix: whatever stood for a 0 before is written down as one, and what has gaps afterwards is unfinished.
fn change_matrix(knowledge: &mut Knowledge, change: impl FnOnce(&mut Knowledge)) {
    knowledge.spell_out();
    change(knowledge);
    knowledge.unfinished = !knowledge.is_filled();
}
