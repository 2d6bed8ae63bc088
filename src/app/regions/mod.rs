//! The view Regio's: a date on a map and in a table, and a card for the region that is read.

pub mod card;
pub mod controls;
pub mod map;
pub mod overview;
pub mod regions_view;
