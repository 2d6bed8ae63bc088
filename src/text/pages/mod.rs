//! What the views say.

pub mod account;
pub mod compare;
pub mod compare_tables;
pub mod composition;
pub mod equations;
pub mod explanation;
pub mod forecasts;
pub mod invert;
pub mod months;
pub mod need;
pub mod provenance;
pub mod region_sources;
pub mod region_story;
pub mod regret;
pub mod report;
pub mod spread;
pub mod story;
pub mod supply;
pub mod track;
pub mod ukraine;
pub mod uncertainty;
pub mod workbook;
