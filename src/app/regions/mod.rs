//! The view Regio's: a date on a map of the provinces and in a table.

pub mod overview;
pub mod province_map;
pub mod province_paint;
pub mod province_shapes;
pub mod region_controls;
pub mod region_file;
pub mod region_header;
pub mod region_map;
pub mod region_picture;
pub mod region_table;
pub mod regions_view;
