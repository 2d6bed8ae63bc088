//! What users counted themselves: by day, persons or places, with the occupancy ratio of that day where they state one.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Baseline, Nearest, Output, Quote};
use crate::month::Month;

/// The most days with counts.
pub const MOST_COUNTS: usize = 1_000;
/// The largest number that can have been counted; more is a slip.
pub const MOST_COUNTED: f64 = 999_999_999.0;
/// What an occupancy ratio may be.
const RATIOS: std::ops::RangeInclusive<f64> = 0.5..=1.0;

named! {
    /// What can be counted.
    Counted {
        Applications = "applications", "Asylum applications in the month of the day.";
        Occupancy = "occupancy", "Everybody in reception on the day.";
        InProcedure = "in_procedure", "People in the procedure on the day.";
        PermitHolders = "permit_holders", "Permit-holders on the day.";
        AwaitingDeparture = "awaiting_departure", "People awaiting departure on the day.";
        UnaccompaniedMinors = "unaccompanied_minors", "Unaccompanied minors on the day.";
        Housed = "housed", "Permit-holders housed in the month of the day.";
        SupplyRegular = "supply_regular", "Regular places on the day.";
        SupplyEmergency = "supply_emergency", "Emergency places on the day.";
        SupplyCrisis = "supply_crisis", "Crisis places on the day.";
    }
}

impl Counted {
    /// Whether it counts a whole month, not a day.
    pub fn is_flow(self) -> bool {
        matches!(self, Self::Applications | Self::Housed)
    }

    /// The output of the model that it counts; none for flows and places, which are inputs themselves.
    pub fn output(self) -> Option<Output> {
        match self {
            Self::Occupancy => Some(Output::Occupancy),
            Self::InProcedure => Some(Output::InProcedure),
            Self::PermitHolders => Some(Output::PermitHolders),
            Self::AwaitingDeparture => Some(Output::AwaitingDeparture),
            Self::UnaccompaniedMinors => Some(Output::UnaccompaniedMinors),
            Self::Applications
            | Self::Housed
            | Self::SupplyRegular
            | Self::SupplyEmergency
            | Self::SupplyCrisis => None,
        }
    }
}

/// What was counted on one day; none is unknown, never zero.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DayCounts {
    /// The numbers, in persons or places.
    pub numbers: BTreeMap<Counted, f64>,
    /// The share of places that could be used on that day, where the user states it.
    pub occupancy_ratio: Option<f64>,
}

/// The user's own counts, in order of day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnCounts(BTreeMap<Date, DayCounts>);

/// What is wrong with a count.
#[derive(Clone, Debug, PartialEq)]
pub enum CountProblem {
    /// What stands there is no day of the calendar.
    NotADay(Quote),
    /// What stands there is no whole number from 0.
    NotCounted(Quote),
    /// What stands there is no share of places that can be used.
    NotARatio(Quote),
    /// The same was counted before, first on this day: on that day, or in that month.
    Twice(Date),
    /// The edition says nothing about that day, or about the month that it lies in.
    OutsideHorizon {
        /// The day.
        day: Date,
        /// First instant.
        first: Month,
        /// Last instant.
        last: Month,
    },
    /// More days than a scenario holds.
    TooMany,
    /// Nothing of this name is counted; what may have been meant.
    Unknown(Nearest),
}

/// A problem of one count.
#[derive(Clone, Debug, PartialEq)]
pub struct CountError {
    /// The day, as it is written.
    pub day: Quote,
    /// The name of what was counted, or `date`.
    pub field: Quote,
    /// What is wrong.
    pub problem: CountProblem,
}

/// Where a day lies between the instants of the model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DayInMonth {
    /// The month that it lies in.
    pub month: Month,
    /// Which part of that month has passed when the day begins, 0 to 1.
    pub passed: f64,
}

impl DayInMonth {
    /// The place of a day; none before the year 0.
    pub fn of(day: Date) -> Option<Self> {
        Some(Self {
            month: Month::new(day.year().into(), day.month().into())?,
            passed: f64::from(day.day() - 1) / f64::from(day.days_in_month()),
        })
    }

    /// How many months lie between an instant and the day.
    pub fn since(self, first: Month) -> f64 {
        f64::from(self.month.since(first)) + self.passed
    }
}

impl OwnCounts {
    /// Whether nothing was counted.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The days, in order.
    pub fn days(&self) -> impl Iterator<Item = (Date, &DayCounts)> {
        self.0.iter().map(|(day, counts)| (*day, counts))
    }

    /// Every count of one output, in order of day.
    pub fn of(&self, output: Counted) -> impl Iterator<Item = (Date, f64)> {
        let number =
            move |(day, counts): (Date, &DayCounts)| Some((day, *counts.numbers.get(&output)?));
        self.days().filter_map(number)
    }

    /// How many numbers were counted.
    pub fn len(&self) -> usize {
        self.0.values().map(|day| day.numbers.len()).sum()
    }

    /// Adds one number.
    ///
    /// # Errors
    /// No number that can be counted, counted before, or one day too many.
    pub fn add(&mut self, day: Date, output: Counted, number: f64) -> Result<(), CountProblem> {
        let counted = number.fract() == 0.0 && (0.0..=MOST_COUNTED).contains(&number);
        if !counted {
            return Err(CountProblem::NotCounted(number.to_string().into()));
        }
        let same_month = |other: &Date| (other.year(), other.month()) == (day.year(), day.month());
        let taken =
            |(other, _): &(Date, f64)| *other == day || (output.is_flow() && same_month(other));
        if let Some((first, _)) = self.of(output).find(taken) {
            return Err(CountProblem::Twice(first));
        }
        // Nothing is nothing, whatever its sign.
        self.day(day)?.numbers.insert(output, number + 0.0);
        Ok(())
    }

    /// States the occupancy ratio of a day.
    ///
    /// # Errors
    /// No share, stated before, or one day too many.
    pub fn state_ratio(&mut self, day: Date, ratio: f64) -> Result<(), CountProblem> {
        if !RATIOS.contains(&ratio) {
            return Err(CountProblem::NotARatio(ratio.to_string().into()));
        }
        match self.day(day)?.occupancy_ratio.replace(ratio) {
            Some(_) => Err(CountProblem::Twice(day)),
            None => Ok(()),
        }
    }

    fn day(&mut self, day: Date) -> Result<&mut DayCounts, CountProblem> {
        if self.0.len() >= MOST_COUNTS && !self.0.contains_key(&day) {
            return Err(CountProblem::TooMany);
        }
        Ok(self.0.entry(day).or_default())
    }

    /// Checks that the edition speaks of every day, and of every month that was counted.
    ///
    /// # Errors
    /// The first count outside its horizon.
    pub fn check(&self, baseline: &Baseline) -> Result<(), CountError> {
        for (day, counts) in self.days() {
            let outside = |output: &&Counted| !is_within(day, output.is_flow(), baseline);
            let field = match counts.numbers.keys().find(outside) {
                Some(output) => output.id(),
                None if is_within(day, false, baseline) => continue,
                None => "date",
            };
            return Err(CountError {
                day: day.to_string().into(),
                field: field.into(),
                problem: outside_horizon(day, baseline),
            });
        }
        Ok(())
    }

    /// The counts of which an edition speaks.
    #[must_use]
    pub fn within(&self, baseline: &Baseline) -> Self {
        let mut kept = self.clone();
        kept.0.retain(|day, counts| {
            let within = |flow| is_within(*day, flow, baseline);
            counts.numbers.retain(|output, _| within(output.is_flow()));
            within(false) && !counts.numbers.is_empty()
        });
        kept
    }
}

/// Whether an edition speaks of a day, or of the month that it lies in.
pub fn is_within(day: Date, is_flow: bool, baseline: &Baseline) -> bool {
    let Some(place) = DayInMonth::of(day) else {
        return false;
    };
    let last = baseline.horizon();
    let before_end = place.month < last || (!is_flow && place.month == last && day.day() == 1);
    place.month >= baseline.start() && before_end
}

/// That an edition does not speak of a day.
pub fn outside_horizon(day: Date, baseline: &Baseline) -> CountProblem {
    CountProblem::OutsideHorizon {
        day,
        first: baseline.start(),
        last: baseline.horizon(),
    }
}
