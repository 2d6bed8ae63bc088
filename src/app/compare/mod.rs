//! The view Vergelijken: what differs between scenarios, and why.

pub mod compare_head;
pub mod compare_view;
pub mod differences_cells;
pub mod differences_table;
pub mod outcomes_table;
pub mod plots;
pub mod side_grid;
pub mod state;
