//! The rules of Unsolo: from answers and facts to scores, alarms and a roadmap.
//!
//! Everything here is a plain function of its arguments. This crate names no browser type, no file, no clock,
//! no random source and no sentence a user reads. What is asked, and with which numbers, comes in as a [`Catalogue`].
//!
//! Higher is worse everywhere: a level of 0 is healthy, 4 is critical; a score of 0 is healthy, 100 is critical.

pub mod absence;
pub mod action;
pub mod agenda;
pub mod agreed;
pub mod agreement;
mod assessment;
mod ballot;
mod board;
mod bundle;
mod bus_factor;
pub mod catalogue;
pub mod commitment;
pub mod confidence;
pub mod confidentiality;
mod counted;
pub mod dates;
pub mod duties;
mod effect;
pub mod evidence;
pub mod gate;
pub mod headline;
pub mod history;
pub mod knowledge;
pub mod ledger;
pub mod level_band;
pub mod matrix;
mod measured;
pub mod meeting;
pub mod ops_load;
pub mod organisation;
mod planner;
pub mod question;
pub mod range;
pub mod response;
pub mod risk;
pub mod roadmap;
pub mod round;
pub mod score;
mod sign;
pub mod skills;
pub mod sorted;
pub mod splits;
mod subrisk;
pub mod suggest;
pub mod team_value;
pub mod trend;
pub mod vote;
pub mod what_if;
pub mod working;

pub use catalogue::Catalogue;
pub use time::Date;
