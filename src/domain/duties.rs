//! Who carries the duties of running a service, and the solo-ops load index (DOMAIN E.3).

use crate::evidence::Thousandths;

/// One of the thirteen standard duties.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duty {
    /// "D01" to "D13".
    pub id: &'static str,
    /// How much the service suffers without it, 1 to 3.
    pub weight: u8,
}

/// What kind of carrier somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// A product developer.
    Developer,
    /// Operations staff.
    Operations,
    /// A platform team.
    Platform,
    /// An outside company; its hours are not the team's.
    Vendor,
}

/// Somebody who carries a duty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carrier {
    /// Label of the person or company.
    pub who: String,
    /// What kind of carrier.
    pub role: Role,
    /// Hours a week.
    pub hours: Thousandths,
}

/// One line of the duty map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DutyLine {
    /// A standard duty's id, or one of the team's own.
    pub id: String,
    /// Weight 1 to 3.
    pub weight: u8,
    /// Who does it; nobody when empty.
    pub carriers: Vec<Carrier>,
    /// Who else could.
    pub able: Vec<String>,
}

/// The duty map of a team.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DutyMap {
    /// Everybody on the team, whether they carry a duty or not.
    pub people: Vec<String>,
    /// One line per duty.
    pub lines: Vec<DutyLine>,
}

/// What the duty map says.
#[derive(Clone, Debug, PartialEq)]
pub struct DutyResult {
    /// The most loaded person, if anybody carries hours.
    pub top: Option<String>,
    /// That person's hours a week.
    pub top_hours: f64,
    /// All hours a week without vendors.
    pub total_hours: f64,
    /// Load of the most loaded person, 0 to 1 (1 is 20 hours).
    pub load: f64,
    /// Concentration of hours over the team, 0 even to 1 one person.
    pub concentration: f64,
    /// Share of duty weight that at most one person could do, 0 to 1.
    pub uncovered_share: f64,
    /// The solo-ops load index, 0 to 100.
    pub index: f64,
    /// Share of operations hours carried by product developers, 0 to 1.
    pub developer_share: f64,
    /// Ids of duties without a vendor and with at most one able person.
    pub uncovered: Vec<String>,
    /// Ids of duties that nobody does.
    pub nobody: Vec<String>,
    /// Operations work in full-time equivalents: hours without vendors over 38.
    pub operations_fte: f64,
}

/// Reads the map; `None` when it has no line or no person.
#[must_use]
pub fn read(duties: &DutyMap) -> Option<DutyResult> {
    let _ = duties;
    todo!()
}
