//! The view Tabel: the numbers by month.

pub mod table_view;
