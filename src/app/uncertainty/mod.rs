//! The view Onzekerheid: how far the assumptions spread, in sections of one question each.

pub mod band_section;
pub mod forecasts_section;
pub mod iso_map;
pub mod regret_section;
pub mod section_head;
pub mod tornado_section;
pub mod track_section;
pub mod uncertainty_view;
