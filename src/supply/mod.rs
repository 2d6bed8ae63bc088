//! The places that exist or are planned, by type; where they fall short, and by when to decide.
//!
//! Uses `units`, `month` and `scenario`. Pure and total. Every place has exactly one type, in the letter's
//! definitions: *regular* (COA), *emergency* (noodopvang: temporary, under COA, of lower quality) and
//! *crisis* (crisisnoodopvang: short stay, under municipalities and safety regions, for COA).

mod moment;
mod places;
mod shortage;

pub use moment::{Change, Moment, moments};
pub use places::{PlaceType, PlacesByType, SAFETY_REGIONS, at, crisis_per_region};
pub use shortage::{Deadline, GapAt, Shortage, deadlines};
