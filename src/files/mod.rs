//! Reads scenarios and editions, the program's own and the user's, and writes whole files.
//!
//! The only room that touches the disk. What goes wrong is data
//! ([`FileError`](crate::scenario::FileError)); the sentences stand in `text`.

mod editions;
mod locate;
mod reality;
mod ron_file;
mod scenarios;
mod shipped;
mod syntax;
mod write;

pub use editions::{Edition, edition, embedded_editions, settings_folder};
pub use reality::reality_check;
pub use ron_file::read_text;
pub use scenarios::{Opened, parse_scenario, read_scenario, save_scenario, scenario_text};
pub use shipped::{Shipped, shipped};
pub use write::{SaveStep, save_whole, save_whole_observed};
