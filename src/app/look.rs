//! What a view is drawn from: what is computed, and where the user looks.

use super::clock::today;
use super::reading::Reading;
use super::scene::Scene;
use crate::month::Month;
use crate::pages::Context;
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
