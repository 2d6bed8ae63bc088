//! Many runs side by side, one month at a time, through the same step as a run alone.

use super::drivers::{Course, Schedule};
use super::step::{Flows, Levels, Stocks, levels, step};
use super::trajectory::output_of;
use crate::scenario::{
    ActiveMeasure, CalendarMonth, Constants, Counted, Inputs, Name, Output, Parameter, ParameterId,
    PeriodTotal, Value,
};
use crate::units::{Lanes, Share};

/// What is counted at an instant, in each lane.
#[derive(Clone, Copy, Debug)]
pub struct CountedLanes<const N: usize> {
    stocks: Stocks<Lanes<N>>,
    levels: Levels<Lanes<N>>,
    /// Of the month that begins there; none at the horizon.
    flows: Option<Flows<Lanes<N>>>,
}

impl<const N: usize> CountedLanes<N> {
    /// One output; none of places, which no run of people knows.
    pub fn of(&self, counted: Counted) -> Option<[f64; N]> {
        Some(match counted {
            Counted::Applications => self.flows?.applications.0.0,
            Counted::Housed => self.flows?.housed.0.0,
            _ => output_of(counted.output()?, &self.stocks, &self.levels).0,
        })
    }
}

/// `N` runs side by side: one calendar, the same measures, and in each lane its own numbers.
///
/// Each lane gives the bits that a run of its own would give.
#[derive(Clone, Debug)]
pub struct Ensemble<'a, const N: usize> {
    calendar: &'a [CalendarMonth],
    constants: Constants<Lanes<N>>,
    applications: Vec<PeriodTotal<Lanes<N>>>,
    housed: Vec<PeriodTotal<Lanes<N>>>,
    measures: Vec<ActiveMeasure<Lanes<N>>>,
}

impl<'a, const N: usize> Ensemble<'a, N> {
    /// The same run in every lane.
    pub fn of(inputs: &'a Inputs) -> Self {
        Self {
            calendar: inputs.calendar(),
            constants: inputs.constants().splat(),
            applications: inputs
                .applications()
                .iter()
                .map(PeriodTotal::splat)
                .collect(),
            housed: inputs.housed().iter().map(PeriodTotal::splat).collect(),
            measures: inputs.measures().iter().map(ActiveMeasure::splat).collect(),
        }
    }

    /// Sets one parameter's value in each lane, moved into the parameter's permitted range.
    ///
    /// A parameter of supply or Ukraine, which no run of people knows, is passed over.
    #[inline]
    pub fn set(&mut self, row: &Parameter, values: Lanes<N>) {
        if let (Value::Number(min), Value::Number(max)) = (row.min, row.max)
            && let Some(place) = self.place(row.id)
        {
            *place = Lanes(values.0.map(|value| value.max(min).min(max)));
        }
    }

    /// Adds a measure that counts in no lane yet; returns its index.
    pub fn add_measure(&mut self, measure: &ActiveMeasure) -> usize {
        let strength = Share(0.0);
        self.measures.push(
            ActiveMeasure {
                strength,
                ..*measure
            }
            .splat(),
        );
        self.measures.len() - 1
    }

    /// Sets how much of a measure's amount counts in each lane, 0 to 1.
    pub fn set_strength(&mut self, measure: usize, strengths: Lanes<N>) {
        if let Some(measure) = self.measures.get_mut(measure) {
            measure.strength = Share(Lanes(strengths.0.map(|part| part.clamp(0.0, 1.0))));
        }
    }

    /// Lowers `family_share` where it and `amv_share` together exceed the whole intake.
    #[inline]
    pub fn keep_shares_whole(&mut self) {
        let constants = &mut self.constants;
        constants.family_share = constants.family_share.min(constants.amv_share.rest());
    }

    /// Where the numbers of one parameter stand.
    fn place(&mut self, id: ParameterId) -> Option<&mut Lanes<N>> {
        let totals = match id.name {
            Name::Applications => &mut self.applications,
            Name::Housed => &mut self.housed,
            constant => return self.constants.number_mut(constant),
        };
        let row = totals
            .iter_mut()
            .find(|row| Some(row.period) == id.period)?;
        Some(&mut row.total.0)
    }

    fn schedule(&self) -> Schedule<'_, Lanes<N>> {
        Schedule::new(Course {
            constants: &self.constants,
            applications: &self.applications,
            housed: &self.housed,
            calendar: self.calendar,
            measures: &self.measures,
        })
    }

    /// Runs every lane to instant `last` and returns its required places there.
    #[inline]
    pub fn required_places(&self, last: usize) -> [f64; N] {
        let mut schedule = self.schedule();
        let mut stocks = Stocks::at_start(&self.constants);
        for index in 0..last.min(self.calendar.len()) {
            stocks = step(&stocks, &schedule.drivers(index)).1;
        }
        self.levels(&stocks, &schedule, last).required_places.0.0
    }

    /// Runs every lane to the horizon and shows, at each instant, what is counted there; of the last one no flows.
    pub fn each_counted(&self, mut show: impl FnMut(usize, &CountedLanes<N>)) {
        let mut schedule = self.schedule();
        let mut stocks = Stocks::at_start(&self.constants);
        let steps = self.calendar.len();
        for index in 0..=steps {
            let levels = self.levels(&stocks, &schedule, index);
            let month = (index < steps).then(|| step(&stocks, &schedule.drivers(index)));
            show(
                index,
                &CountedLanes {
                    stocks,
                    levels,
                    flows: month.as_ref().map(|(flows, _)| *flows),
                },
            );
            let Some((_, next)) = month else { break };
            stocks = next;
        }
    }

    /// Runs every lane to instant `last`, and with `passed` above 0 that part of the month behind it; returns an output
    /// on the straight line between.
    pub fn output(&self, output: Output, last: usize, passed: f64) -> [f64; N] {
        let mut schedule = self.schedule();
        let mut stocks = Stocks::at_start(&self.constants);
        for index in 0..last.min(self.calendar.len()) {
            stocks = step(&stocks, &schedule.drivers(index)).1;
        }
        let at = |stocks: &Stocks<Lanes<N>>, schedule: &Schedule<'_, Lanes<N>>, index| {
            let levels = self.levels(stocks, schedule, index);
            output_of(output, stocks, &levels).0
        };
        let mut before = at(&stocks, &schedule, last);
        if passed > 0.0 && last < self.calendar.len() {
            stocks = step(&stocks, &schedule.drivers(last)).1;
            let after = at(&stocks, &schedule, last + 1);
            for (before, after) in before.iter_mut().zip(after) {
                *before += (after - *before) * passed;
            }
        }
        before
    }

    /// Runs every lane to the horizon and shows the required places at each instant.
    #[inline]
    pub fn each_instant(&self, mut show: impl FnMut(usize, &[f64; N])) {
        let mut schedule = self.schedule();
        let mut stocks = Stocks::at_start(&self.constants);
        let steps = self.calendar.len();
        for index in 0..steps {
            show(
                index,
                &self.levels(&stocks, &schedule, index).required_places.0.0,
            );
            stocks = step(&stocks, &schedule.drivers(index)).1;
        }
        show(
            steps,
            &self.levels(&stocks, &schedule, steps).required_places.0.0,
        );
    }

    #[inline]
    fn levels(
        &self,
        stocks: &Stocks<Lanes<N>>,
        schedule: &Schedule<'_, Lanes<N>>,
        index: usize,
    ) -> Levels<Lanes<N>> {
        let homes = schedule.interim_homes(index);
        levels(stocks, homes, self.constants.occupancy_ratio)
    }
}
