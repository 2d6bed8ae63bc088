//! The month that the user reads.

use super::scene::Scene;
use crate::month::Month;
use crate::scenario::Baseline;

/// The month that the user reads, in every view the same.
#[derive(Clone, Copy, Debug, Default)]
pub struct Reading {
    chosen: Option<Month>,
}

impl Reading {
    /// The month to read: the user's, else the edition's own.
    pub fn month(self, scene: &Scene<'_>) -> Month {
        self.chosen.unwrap_or(scene.edition.baseline.default_date())
    }

    /// The month to read in a view of the active scenario alone: the nearest one of its horizon.
    pub fn within(self, scene: &Scene<'_>) -> Month {
        self.of(&scene.edition.baseline)
    }

    /// The month to read of a scenario on an edition: the nearest one of its horizon.
    pub fn of(self, baseline: &Baseline) -> Month {
        let month = self.chosen.unwrap_or(baseline.default_date());
        month.clamp(baseline.start(), baseline.horizon())
    }

    /// The month to read in a view with a window of months of its own: the nearest one of it.
    pub fn clamped(self, scene: &Scene<'_>, first: Month, last: Month) -> Month {
        self.month(scene).max(first).min(last)
    }

    /// Reads another month.
    pub fn set(&mut self, month: Month) {
        self.chosen = Some(month);
    }
}
