//! The view Tabel: the numbers by month.

pub mod month_header;
pub mod month_layout;
pub mod month_table;
pub mod row;
pub mod table_view;
