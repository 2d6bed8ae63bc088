//! Widgets that know nothing of reception: what they say is handed to them.

pub mod question;
