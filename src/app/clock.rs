//! The clock of this machine.

/// The day by the clock of this machine, `YYYY-MM-DD`.
pub fn today() -> String {
    jiff::Zoned::now().date().to_string()
}
