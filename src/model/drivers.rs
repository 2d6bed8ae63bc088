//! What drives each month: seasons, period totals and measures.

use super::step::{Drivers, Rates};
use crate::scenario::{Inputs, MeasureKind};
use crate::units::{Months, People, Share};

/// Applications of a month relative to an average month, by quarter of the year.
///
/// Source: CBS/IND, first applications and family reunification by quarter, 2022–2023.
const SEASONS: [f64; 4] = [0.752, 0.888, 1.171, 1.189];

const MONTHS_IN_QUARTER: f64 = 3.0;

/// The drivers of every month of one run, made one month at a time.
#[derive(Clone, Debug)]
pub struct Schedule<'a> {
    inputs: &'a Inputs,
    /// `w` of each quarter: `1 + seasonality × (s − 1)`.
    weights: [f64; 4],
    /// The rates when no measure works on them.
    rates: Rates,
    /// The row of the period that `per_weight` belongs to.
    period: usize,
    /// Applications for a weight of 1 in that period: total / Σ w over all its months.
    per_weight: f64,
    /// Permit-holders that can be housed in a month of each housing period.
    housing_period: usize,
    housing: People,
}

impl<'a> Schedule<'a> {
    /// The schedule of one run.
    #[must_use]
    pub fn new(inputs: &'a Inputs) -> Self {
        let seasonality = inputs.constants().seasonality.0;
        Self {
            inputs,
            weights: SEASONS.map(|season| 1.0 + seasonality * (season - 1.0)),
            rates: rates(inputs, Months(0.0), Months(0.0)),
            period: usize::MAX,
            per_weight: 0.0,
            housing_period: usize::MAX,
            housing: People(0.0),
        }
    }

    /// The drivers of step `step`; nothing comes or leaves by municipal housing outside the horizon.
    #[inline]
    #[must_use]
    pub fn drivers(&mut self, step: usize) -> Drivers {
        let constants = self.inputs.constants();
        let mut month = Drivers {
            applications: self.applications(step),
            intake_ratio: constants.intake_ratio,
            amv_share: constants.amv_share,
            family_share: constants.family_share,
            housing: self.housing(step),
            rates: self.rates,
        };
        if !self.inputs.measures().is_empty() {
            self.apply_measures(step, &mut month);
        }
        month
    }

    /// Interim homes outside COA at instant `step`: Σ `FlowThroughPlaces`.
    #[inline]
    #[must_use]
    pub fn interim_homes(&self, step: usize) -> People {
        // No `sum`: of nothing it is −0, which would be shown with its sign.
        let mut homes = People(0.0);
        for measure in self.inputs.measures() {
            if let MeasureKind::FlowThroughPlaces { places } = measure.kind
                && measure.works_in(step)
            {
                homes += People(places);
            }
        }
        homes
    }

    /// Applications before measures: period total × w(month) / Σ w over the whole period.
    fn applications(&mut self, step: usize) -> People {
        let Some(month) = self.inputs.calendar().get(step) else {
            return People(0.0);
        };
        if month.applications != self.period {
            self.period = month.applications;
            self.per_weight = self
                .inputs
                .applications()
                .get(self.period)
                .map_or(0.0, |row| {
                    let weights = row.period.quarters().map(|quarter| self.weight(quarter));
                    row.total.0 / (MONTHS_IN_QUARTER * weights.sum::<f64>())
                });
        }
        People(self.per_weight * self.weight(month.quarter))
    }

    fn weight(&self, quarter: usize) -> f64 {
        self.weights.get(quarter).copied().unwrap_or(1.0)
    }

    /// Housing before measures: period total / months in the period.
    fn housing(&mut self, step: usize) -> People {
        let Some(month) = self.inputs.calendar().get(step) else {
            return People(0.0);
        };
        if month.housed != self.housing_period {
            self.housing_period = month.housed;
            self.housing = self
                .inputs
                .housed()
                .get(self.housing_period)
                .map_or(People(0.0), |row| {
                    People(row.total.0 / f64::from(row.period.length()))
                });
        }
        self.housing
    }

    /// Same kinds add up; reductions multiply.
    fn apply_measures(&self, step: usize, month: &mut Drivers) {
        let mut sooner_decided = Months(0.0);
        let mut sooner_departed = Months(0.0);
        for measure in self.inputs.measures() {
            if !measure.works_in(step) {
                continue;
            }
            match measure.kind {
                MeasureKind::ReduceApplications { share } => {
                    month.applications = Share(share).rest() * month.applications;
                }
                MeasureKind::ShortenDecisions { months } => sooner_decided += Months(months),
                MeasureKind::FasterReturn { months } => sooner_departed += Months(months),
                MeasureKind::HouseMore { per_month } => month.housing += People(per_month),
                // Interim homes count at the instants; places are supply's.
                MeasureKind::FlowThroughPlaces { .. } | MeasureKind::DispersalLaw { .. } => {}
            }
        }
        month.rates = rates(self.inputs, sooner_decided, sooner_departed);
    }
}

fn rates(inputs: &Inputs, sooner_decided: Months, sooner_departed: Months) -> Rates {
    let constants = inputs.constants();
    Rates::new(
        constants.decision_months - sooner_decided,
        constants.withdrawal_rate,
        constants.return_months - sooner_departed,
        constants.amv_stay_months,
        constants.amv_to_adult_share,
        constants.grant_rate,
    )
}
