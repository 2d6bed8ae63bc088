//! The view Oekraïne: whether the agreed municipal places are enough.

pub mod ukraine_view;
