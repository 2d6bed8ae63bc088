//! What drives each month: seasons, period totals and measures.

use std::ops::Range;

use super::step::{Drivers, Rates, Sooner};
use crate::month::Period;
use crate::scenario::{ActiveMeasure, CalendarMonth, Constants, Inputs, MeasureKind, PeriodTotal};
use crate::units::{Months, Number, People, Share};

/// Applications of a month relative to an average month, by quarter of the year.
///
/// Source: CBS/IND, first applications and family reunification by quarter, 2022–2023.
pub const SEASONS: [f64; 4] = [0.752, 0.888, 1.171, 1.189];

/// How many months a quarter has.
pub const MONTHS_IN_QUARTER: f64 = 3.0;

/// What a run is computed from: [`Inputs`], or the numbers of several runs side by side.
#[derive(Clone, Copy, Debug)]
pub struct Course<'a, T = f64> {
    pub(super) constants: &'a Constants<T>,
    pub(super) applications: &'a [PeriodTotal<T>],
    pub(super) housed: &'a [PeriodTotal<T>],
    pub(super) calendar: &'a [CalendarMonth],
    pub(super) measures: &'a [ActiveMeasure<T>],
}

impl<'a> Course<'a> {
    /// The course of one run.
    pub fn of(inputs: &'a Inputs) -> Self {
        Self {
            constants: inputs.constants(),
            applications: inputs.applications(),
            housed: inputs.housed(),
            calendar: inputs.calendar(),
            measures: inputs.measures(),
        }
    }
}

/// The drivers of every month of a run, made one month at a time.
#[derive(Clone, Debug)]
pub struct Schedule<'a, T = f64> {
    course: Course<'a, T>,
    /// `w` of each quarter: `1 + seasonality × (s − 1)`.
    weights: [T; 4],
    /// The row of the period that `per_weight` belongs to.
    period: usize,
    /// Applications for a weight of 1 in that period: total / Σ w over all its months.
    per_weight: T,
    /// Permit-holders that can be housed in a month of each housing period.
    housing_period: usize,
    housing: People<T>,
    /// The rates in the steps `rates_hold`; they change only where a measure begins or ends.
    rates: Rates<T>,
    rates_hold: Range<usize>,
}

impl<'a, T: Number> Schedule<'a, T> {
    /// The schedule of a course.
    pub fn new(course: Course<'a, T>) -> Self {
        let seasonality = course.constants.seasonality.0;
        let weight = |season| T::splat(1.0) + seasonality * T::splat(season - 1.0);
        let mut schedule = Self {
            course,
            weights: SEASONS.map(weight),
            period: usize::MAX,
            per_weight: T::splat(0.0),
            housing_period: usize::MAX,
            housing: People::splat(0.0),
            rates: Rates::new(course.constants, Sooner::none()),
            rates_hold: 0..usize::MAX,
        };
        if course.measures.iter().any(moves_rates) {
            schedule.rates_hold = 0..0;
        }
        schedule
    }

    /// The drivers of step `step`; nothing comes or leaves by municipal housing outside the horizon.
    #[expect(
        clippy::inline_always,
        reason = "side by side it halves the time of a run"
    )]
    #[inline(always)]
    pub fn drivers(&mut self, step: usize) -> Drivers<T> {
        if !self.rates_hold.contains(&step) {
            self.change_rates(step);
        }
        let mut month = Drivers {
            applications: self.applications(step),
            housing: self.housing(step),
            rates: self.rates,
        };
        if !self.course.measures.is_empty() {
            self.apply_measures(step, &mut month);
        }
        month
    }

    /// Interim homes outside COA at instant `step`: Σ `FlowThroughPlaces`.
    #[inline]
    pub fn interim_homes(&self, step: usize) -> People<T> {
        // No `sum`: of nothing it is −0, which would be shown with its sign.
        let mut homes = People::splat(0.0);
        for measure in self.working(step) {
            if let MeasureKind::FlowThroughPlaces { places } = measure.kind {
                homes += measure.strength * People::splat(places);
            }
        }
        homes
    }

    /// The measures that work in a step.
    fn working(&self, step: usize) -> impl Iterator<Item = &'a ActiveMeasure<T>> + use<'a, T> {
        let measures = self.course.measures;
        measures
            .iter()
            .filter(move |measure| measure.works_in(step))
    }

    /// Applications before measures: period total × w(month) / Σ w over the whole period.
    fn applications(&mut self, step: usize) -> People<T> {
        let Some(month) = self.course.calendar.get(step) else {
            return People::splat(0.0);
        };
        if month.applications != self.period {
            self.period = month.applications;
            let row = self.course.applications.get(self.period);
            self.per_weight = row.map_or(T::splat(0.0), |row| {
                row.total.0 / self.weight_of(row.period)
            });
        }
        People(self.per_weight * self.weight(month.quarter))
    }

    fn weight(&self, quarter: usize) -> T {
        self.weights.get(quarter).copied().unwrap_or(T::splat(1.0))
    }

    /// Σ w over the months of a period.
    fn weight_of(&self, period: Period) -> T {
        let mut sum = T::splat(0.0);
        for quarter in period.quarters() {
            sum += self.weight(quarter);
        }
        T::splat(MONTHS_IN_QUARTER) * sum
    }

    /// Housing before measures: period total / months in the period.
    fn housing(&mut self, step: usize) -> People<T> {
        let Some(month) = self.course.calendar.get(step) else {
            return People::splat(0.0);
        };
        if month.housed != self.housing_period {
            self.housing_period = month.housed;
            let row = self.course.housed.get(self.housing_period);
            self.housing = row.map_or(People::splat(0.0), |row| {
                People(row.total.0 / T::splat(f64::from(row.period.length())))
            });
        }
        self.housing
    }

    /// Reductions of applications multiply; additional housing adds up.
    fn apply_measures(&self, step: usize, month: &mut Drivers<T>) {
        for measure in self.working(step) {
            match measure.kind {
                MeasureKind::ReduceApplications { share } => {
                    let stays_away = measure.strength * Share::splat(share);
                    month.applications = stays_away.rest() * month.applications;
                }
                MeasureKind::HouseMore { per_month } => {
                    month.housing += measure.strength * People::splat(per_month);
                }
                // Rates change apart, interim homes count at the instants, places are supply's.
                MeasureKind::ShortenDecisions { .. }
                | MeasureKind::FasterReturn { .. }
                | MeasureKind::FlowThroughPlaces { .. }
                | MeasureKind::DispersalLaw { .. } => {}
            }
        }
    }

    /// The rates from `step` on, and until when; months taken off add up.
    fn change_rates(&mut self, step: usize) {
        let mut sooner = Sooner::none();
        for measure in self.working(step) {
            match measure.kind {
                MeasureKind::ShortenDecisions { months } => {
                    sooner.decided += measure.strength * Months::splat(months);
                }
                MeasureKind::FasterReturn { months } => {
                    sooner.departed += measure.strength * Months::splat(months);
                }
                _ => {}
            }
        }
        self.rates = Rates::new(self.course.constants, sooner);
        let ends = |measure: &'a ActiveMeasure<T>| [measure.from, measure.until];
        let moving = self.course.measures.iter().filter(|one| moves_rates(one));
        let until = moving.flat_map(ends).filter(|end| *end > step).min();
        self.rates_hold = step..until.unwrap_or(usize::MAX);
    }
}

fn moves_rates<T>(measure: &ActiveMeasure<T>) -> bool {
    matches!(
        measure.kind,
        MeasureKind::ShortenDecisions { .. } | MeasureKind::FasterReturn { .. }
    )
}
