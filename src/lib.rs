//! Opvangverkenner: a what-if explorer for the required capacity of Dutch asylum reception.
//!
//! **Data flow.** `file → Scenario → Inputs → Trajectory → Outlook → Scene → Page → window · exports · cli`. A slider
//! edits one value of a scenario; saving writes what differs from the edition. A whole run costs well
//! under a microsecond, so it is run again for every frame and nothing that can go stale is kept.
//!
//! **Order of rooms.** Each uses only what stands above it in the list of modules below.
//!
//! **Invariants.** Invalid input cannot reach [`model`]: [`scenario::resolve`] is the only maker of
//! [`scenario::Inputs`]. People become places only through a division by
//! [`units::PeoplePerPlace`].

pub mod units;

pub mod month;

pub mod scenario;

pub mod model;

pub mod supply;

pub mod regions;

pub mod ukraine;

pub mod outlook;

pub mod equations;

pub mod analysis;

pub mod text;

pub mod chart;

pub mod table;

pub mod files;

pub mod documents;

pub mod pages;

pub mod report;

pub mod export;

pub mod cli;

#[cfg(feature = "gui")]
pub mod app;
