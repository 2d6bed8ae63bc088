//! The clock of this machine.

use jiff::civil::Date;

/// The day by the clock of this machine.
pub fn today() -> Date {
    jiff::Zoned::now().date()
}
