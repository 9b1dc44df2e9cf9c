//! Who can run what, out of what one person typed and what each person said on a device of their own (DOMAIN E.1).

use crate::{
    confidentiality::ENOUGH_PEOPLE,
    knowledge::{Knowledge, System},
    response::Response,
    round::Round,
    sorted::SortedMap,
};

/// The knowledge matrix of a round.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matrix {
    /// What counts. People who sent a row are called by the id of their response, which is nobody's name.
    pub counted: Knowledge,
    /// Who sent a row, as [`Self::counted`] calls them.
    pub rows: Vec<String>,
    /// The rows do not count yet: there are fewer than five, or the results were never shown. Until then each that comes in would
    /// show in what it changes.
    pub withheld: bool,
    /// Ids of systems that not everybody who sent a row was asked about. They do not count.
    pub not_asked: Vec<String>,
}

/// The matrix of a round: everybody who was typed, and everybody who sent a row, each a person of their own.
#[must_use]
pub fn of(round: &Round) -> Matrix {
    let typed = &round.knowledge;
    let rows: Vec<&Response> = round.responses.values().filter(|response| !response.knows.is_empty()).collect();
    let labels: Vec<String> = rows.iter().map(|row| format!("{:032x}", row.id.0)).collect();
    if rows.is_empty() {
        return Matrix { counted: typed.clone(), ..Matrix::default() };
    }
    if rows.len() < ENOUGH_PEOPLE || !round.opened {
        return Matrix { counted: typed.clone(), rows: labels, withheld: true, not_asked: Vec::new() };
    }
    let is_asked = |system: &&System| rows.iter().all(|row| row.knows.contains_key(&system.id));
    let mut counted = match typed.people.is_empty() {
        true => Knowledge { systems: typed.systems.clone(), ..Knowledge::default() },
        false => typed.clone(),
    };
    counted.systems.retain(|system| is_asked(&system));
    for (row, who) in rows.iter().zip(&labels) {
        for system in &mut counted.systems {
            if let Some(&level) = row.knows.get(&system.id) {
                system.levels.insert(who.clone(), level);
            }
        }
        counted.people.push(who.clone());
    }
    let not_asked = typed.systems.iter().filter(|system| !is_asked(system)).map(|system| system.id.clone()).collect();
    Matrix { counted, rows: labels, withheld: false, not_asked }
}

/// What one person says of the systems of a round; `None` until all of them are rated: a row with gaps would count as not knowing.
#[must_use]
pub fn whole_row<'a>(
    knows: &SortedMap<String, u8>,
    mut asked: impl Iterator<Item = &'a str>,
) -> Option<SortedMap<String, u8>> {
    let row: Option<SortedMap<String, u8>> = asked.try_fold(SortedMap::new(), |mut row, id| {
        row.insert(id.to_owned(), *knows.get(id)?);
        Some(row)
    });
    row.filter(|row| !row.is_empty())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::response::ResponseId;

    fn system(id: &str, levels: &[(&str, u8)]) -> System {
        let levels = levels.iter().map(|&(who, level)| (who.to_owned(), level)).collect();
        System { id: id.to_owned(), name: id.to_owned(), weight: 3, levels }
    }

    /// A round in which `typed` people were typed and each row of `rows` was sent: levels on s1, s2 and so on.
    fn round(typed: usize, rows: &[&[u8]]) -> Round {
        let people: Vec<String> = (1..=typed).map(|n| format!("P{n}")).collect();
        let systems = vec![system("s1", &[("P1", 2)]), system("s2", &[])];
        let mut round = Round { opened: true, ..crate::round::tests::empty() };
        round.knowledge = Knowledge { people, systems, unfinished: false, given: 0 };
        for (n, row) in (0..).zip(rows) {
            let mut response = Response::new(ResponseId(n));
            response.knows = (1..).zip(row.iter()).map(|(n, &level)| (format!("s{n}"), level)).collect();
            round.responses.insert(response.id, response);
        }
        round
    }

    #[test]
    fn rows_count_from_five_people_on() {
        let check = |typed, rows: &[&[u8]], people: usize, withheld: bool, not_asked: &[&str]| {
            let found = of(&round(typed, rows));
            assert_eq!((found.counted.people.len(), found.withheld), (people, withheld), "{typed} {rows:?}");
            assert_eq!(
                (found.rows.len(), found.not_asked),
                (rows.len(), not_asked.iter().map(ToString::to_string).collect())
            );
        };
        let (all, one): (&[u8], &[u8]) = (&[2, 0], &[3]);
        check(2, &[], 2, false, &[]);
        check(0, &[all; 4], 0, true, &[]);
        check(0, &[all; 5], 5, false, &[]);
        check(9, &[all; 4], 9, true, &[]);
        check(3, &[all; 5], 8, false, &[]);
        check(0, &[all, all, all, all, one], 5, false, &["s2"]);
    }

    #[test]
    fn rows_and_typed_people_are_one_matrix() {
        let mut covered = round(2, &[&[2, 0], &[0, 3], &[1, 1], &[0, 0], &[2, 0]]);
        let found = of(&covered);
        let holders = |n: usize| found.counted.systems.get(n).unwrap().levels.values().filter(|l| **l >= 2).count();
        assert_eq!([holders(0), holders(1)], [3, 1]);
        // Before the results were shown, each row would show in what it changes.
        covered.opened = false;
        assert!(of(&covered).withheld && of(&covered).counted == covered.knowledge);
    }

    #[test]
    fn a_row_is_whole_or_none() {
        let knows: SortedMap<String, u8> = [("s1".to_owned(), 2), ("s9".to_owned(), 1)].into();
        let check = |asked: &[&str], expected: Option<&[(&str, u8)]>| {
            let expected = expected.map(|row| row.iter().map(|&(id, level)| (id.to_owned(), level)).collect());
            assert_eq!(whole_row(&knows, asked.iter().copied()), expected, "{asked:?}");
        };
        check(&["s1"], Some(&[("s1", 2)]));
        check(&["s1", "s9"], Some(&[("s1", 2), ("s9", 1)]));
        check(&["s1", "s2"], None);
        check(&[], None);
    }
}
