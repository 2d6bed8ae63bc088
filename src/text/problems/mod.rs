//! Why something is refused or must be known: files, editions, scenarios, values, questions.

pub mod analysis;
pub mod command;
pub mod counts;
pub mod edition;
pub mod file;
pub mod import;
pub mod notice;
pub mod scenario;
pub mod value;
