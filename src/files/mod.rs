//! Reads scenarios and editions, the program's own and the user's, and writes whole files.
//!
//! The only room that touches the disk. What goes wrong is data
//! ([`FileError`](crate::scenario::FileError)); the sentences stand in `text`.

mod code;
mod count_import;
mod counted;
mod csv_headings;
mod csv_table;
mod editions;
mod home;
mod identity;
mod left_behind;
mod locate;
mod maps;
mod own_copies;
mod own_editions;
mod read;
mod recovery;
mod region_import;
mod region_tables;
mod ron_file;
mod scenarios;
mod settings;
mod settings_file;
mod shipped;
mod slips;
mod tokens;
mod write;

pub use code::{code_in, code_of, open_named, scenario_from_code};
pub use count_import::{count_columns, counts_from_bytes, parse_counts, read_counts};
pub use editions::{
    Edition, edition, edition_from_bytes, edition_paths, embedded_editions, settings_folder,
};
pub use home::Home;
pub use identity::{Stamp, changed_on_disk, is_one_file, same_file, typed_path};
pub use left_behind::{Found, LeftBehind, left_behind};
pub use maps::{MapArea, map_areas};
pub use own_copies::OwnCopies;
pub use own_editions::{all_editions, make_edition, own_editions};
pub use recovery::RecoveryCopy;
pub use region_import::{
    own_key_from_bytes, parse_own_key, parse_realised, read_own_key, read_realised,
    realised_from_bytes, realised_headings,
};
pub use region_tables::country;
pub use ron_file::read_text;
pub use scenarios::{
    Opened, holds_comments, parse_scenario, read_scenario, save_scenario, scenario_from_bytes,
    scenario_text,
};
pub use settings::{
    ExportChoice, MOST_RECENT, Placed, ReportChoice, Settings, SettingsChange, ThemeChoice,
};
pub use settings_file::{SetAside, change_settings, read_settings, settings_from_bytes};
pub use shipped::{
    Shipped, capacity_decisions, inflow_forecasts, outcomes, reality_check, shipped,
};
pub use write::{SaveStep, save_whole, save_whole_before, write_result};
