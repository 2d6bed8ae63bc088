//! Who provides the places: 12 provinces and 25 safety regions, keys to divide by, and the overview per region.
//!
//! Uses `units`, `month` and `scenario`. Pure and total: the country's tables and what users import come in as
//! checked types ([`Country`], [`OwnKey`], [`Realised`]); reading them is the work of `files`.
//!
//! **Totals.** Whole numbers by largest remainder: every column adds up to the national figure, and the regions of
//! a province to that province. Unknown is never zero, and a sum with an unknown part is unknown.

mod column;
mod country;
mod division;
mod import_error;
mod key;
mod overview;
mod realised;

pub use crate::scenario::RealisedPlaces;
pub use column::RegionColumn;
pub use country::{
    Area, Country, CountryProblem, HousingTask, Level, ProvinceRow, SafetyRegionRow,
};
pub use division::Division;
pub use import_error::{FileColumn, ImportError, ImportNote, Imported, TableError, TableProblem};
pub use key::{Key, KeyNote, OwnKey};
pub use overview::{CRISIS_AGREED, Figures, National, Overview, Picture, overview, per_thousand};
pub use realised::{Realised, check_brought};
