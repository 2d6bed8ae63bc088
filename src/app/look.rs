//! What a view is drawn from: what is computed, and where the user looks.

use jiff::civil::Date;

use crate::month::Month;
use crate::pages::{Context, Scene};
use crate::scenario::Baseline;
use crate::text::Language;

/// The open scenarios, the month that is read, the user's own capacity, and the language.
#[derive(Clone, Copy)]
pub struct Look<'a> {
    /// The open scenarios, computed.
    pub scene: &'a Scene<'a>,
    /// The month that the user reads, in every view the same.
    pub reading: Reading,
    /// The user's own number of places, where set.
    pub capacity: Option<f64>,
    /// The language.
    pub language: Language,
}

impl<'a> Look<'a> {
    /// What every page is made from, today.
    pub fn context(&self) -> Context<'a> {
        Context {
            scene: self.scene,
            month: self.reading.month(self.scene),
            capacity: self.capacity,
            language: self.language,
            day: today(),
        }
    }

    /// The same, of a view of the active scenario alone.
    pub fn context_within(&self) -> Context<'a> {
        Context {
            month: self.within(),
            ..self.context()
        }
    }

    /// The month to read in a view of the active scenario alone.
    pub fn within(&self) -> Month {
        self.reading.within(self.scene)
    }
}

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

    /// Reads another month.
    pub fn set(&mut self, month: Month) {
        self.chosen = Some(month);
    }
}

/// The day by the clock of this machine.
pub fn today() -> Date {
    jiff::Zoned::now().date()
}
