//! What things are called: fixed texts, headings, statuses, measures, regions.

pub mod column;
pub mod file_stem;
pub mod history;
pub mod isolate;
pub mod label;
pub mod measure;
pub mod region_columns;
pub mod regions;
pub mod residents;
pub mod search;
pub mod status;
