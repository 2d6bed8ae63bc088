//! The view Opbouw: who is in reception.

pub mod composition_view;
pub mod flows_card;
