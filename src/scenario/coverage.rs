//! Whether periods cover a stretch of months, each month once.

use super::Name;
use super::baseline_error::BaselineError;
use crate::month::{Month, Period};

/// Checks that each month from `start` up to `horizon` lies in exactly one of `periods`.
///
/// # Errors
/// The first month that lies in none or in more.
pub fn check(
    name: Name,
    periods: &[Period],
    start: Month,
    horizon: Month,
) -> Result<(), BaselineError> {
    for step in 0..horizon.since(start) {
        let month = start.plus(step);
        let count = periods
            .iter()
            .filter(|period| period.contains(month))
            .count();
        if count != 1 {
            return Err(BaselineError::Coverage { name, month, count });
        }
    }
    Ok(())
}
