//! The national figures of a scenario at one date, for the regional overview to divide.

use super::Outlook;
use crate::month::{Month, Period};
use crate::regions::{Country, National};
use crate::supply;
use crate::units::People;

impl Outlook {
    /// The national figures at a date; none outside the horizon.
    ///
    /// The housing task and the persons housed are those of the half-year that contains the date. Persons housed are
    /// known only where the horizon holds all its months: part of a half-year says nothing beside its task. So at the
    /// last instant, whose half-year has no months, they are unknown.
    pub fn national(&self, country: &Country, date: Month) -> Option<National> {
        let levels = &self.trajectory.at(date)?.levels;
        let half_year = Period::half_year_of(date);
        let mut receptions = self.ukraine.iter();
        let supplied = self.inputs.supply();
        Some(National {
            required_places: levels.required_places,
            required_places_amv: levels.required_places_amv,
            housing_task: country.housing_task(half_year),
            housed: self.housed_in(half_year),
            ukraine_places: receptions
                .find(|reception| reception.date == date)
                .map(|reception| reception.required),
            crisis_per_region: supplied.and_then(|inputs| supply::crisis_per_region(inputs, date)),
        })
    }

    /// Persons housed in a period; none where the horizon does not hold all of it.
    pub fn housed_in(&self, period: Period) -> Option<People> {
        let flows = self.trajectory.flows();
        let mut months = period.months();
        months.try_fold(People(0.0), |sum, month| {
            let flow = flows.get(self.trajectory.index(month)?)?;
            Some(sum + flow.housed)
        })
    }
}
