//! The number of every variable in every month, by the equations as text.

use std::collections::BTreeMap;

use super::{CRISIS_COUNTED, Holds, Rule, SAFETY_REGIONS, Variable};
use crate::model::{MONTHS_IN_QUARTER, SEASONS};
use crate::month::Month;
use crate::scenario::{
    Baseline, CalendarMonth, Inputs, Name, PeriodTotal, Scenario, ScenarioError, resolve,
};
use crate::supply;

/// What the equations give for one scenario.
///
/// **Shape:** a number for each instant; where a variable does not hold, none.
#[derive(Clone, Debug)]
pub struct Ledger {
    inputs: Inputs,
    numbers: BTreeMap<Variable, Vec<Option<f64>>>,
}

impl Ledger {
    /// Computes a scenario.
    ///
    /// # Errors
    /// The first thing in the scenario that the model may not see.
    pub fn new(scenario: &Scenario, baseline: &Baseline) -> Result<Self, ScenarioError> {
        let inputs = resolve(scenario, baseline)?;
        let mut ledger = Self {
            inputs,
            numbers: BTreeMap::new(),
        };
        let constants = Name::ALL.iter().map(|name| {
            let number = scenario.number(baseline, *name);
            (symbol(*name), number)
        });
        let mut fixed: BTreeMap<String, f64> = constants.collect();
        if let Some(supply) = ledger.inputs.supply() {
            let counted = supply.crisis_per_region_counted.0;
            fixed.insert(CRISIS_COUNTED.to_owned(), counted);
        }
        fixed.insert(SAFETY_REGIONS.to_owned(), supply::SAFETY_REGIONS);
        for (step, date) in baseline.instants().enumerate() {
            for variable in Variable::ALL {
                let number = ledger
                    .holds(*variable, step, date)
                    .then(|| ledger.compute(*variable, step, date, &fixed));
                ledger.numbers.entry(*variable).or_default().push(number);
            }
        }
        Ok(ledger)
    }

    /// The number of a variable at an instant or in the month that begins there.
    pub fn number(&self, variable: Variable, step: usize) -> Option<f64> {
        self.numbers.get(&variable)?.get(step).copied().flatten()
    }

    /// What it was computed with.
    pub fn inputs(&self) -> &Inputs {
        &self.inputs
    }

    fn holds(&self, variable: Variable, step: usize, date: Month) -> bool {
        let supply = self.inputs.supply();
        match variable.holds() {
            Holds::Month => step < self.inputs.calendar().len(),
            Holds::Instant => true,
            Holds::Supply => supply.is_some_and(|supply| date >= supply.counted),
        }
    }

    fn compute(
        &self,
        variable: Variable,
        step: usize,
        date: Month,
        fixed: &BTreeMap<String, f64>,
    ) -> f64 {
        let at = |name: &str, step: usize| {
            let number = Variable::named(name).and_then(|one| self.number(one, step));
            number
                .or_else(|| fixed.get(name).copied())
                .unwrap_or(f64::NAN)
        };
        match (variable.rule(), step.checked_sub(1)) {
            (Rule::Equation(equation), _) => equation.number(|name| at(name, step)),
            (Rule::Driver, _) => self.driver(variable, step, date),
            (Rule::Stock { start, .. }, None) => at(start, step),
            (
                Rule::Stock {
                    inflows, outflows, ..
                },
                Some(before),
            ) => {
                let sum = |names: &[&str]| names.iter().map(|name| at(name, before)).sum::<f64>();
                (at(variable.name(), before) + sum(inflows) - sum(outflows)).max(0.0)
            }
        }
    }

    fn driver(&self, variable: Variable, step: usize, date: Month) -> f64 {
        let calendar = self.inputs.calendar().get(step);
        let season = |quarter: usize| SEASONS.get(quarter).copied().unwrap_or(1.0);
        let total = |rows: &[PeriodTotal], row: fn(&CalendarMonth) -> usize| {
            calendar.and_then(|month| rows.get(row(month)).copied())
        };
        let applications = total(self.inputs.applications(), |month| month.applications);
        let housed = total(self.inputs.housed(), |month| month.housed);
        match variable {
            Variable::ApplicationsInPeriod => applications.map_or(0.0, |row| row.total.0),
            Variable::Season => calendar.map_or(1.0, |month| season(month.quarter)),
            Variable::WeightsInPeriod => applications.map_or(1.0, |row| {
                let seasonality = self.inputs.constants().seasonality.0;
                let quarters = row.period.quarters().map(season);
                let weights = quarters.map(|season| 1.0 + seasonality * (season - 1.0));
                MONTHS_IN_QUARTER * weights.sum::<f64>()
            }),
            Variable::HousedInPeriod => housed.map_or(0.0, |row| row.total.0),
            Variable::MonthsInPeriod => housed.map_or(1.0, |row| f64::from(row.period.length())),
            _ => self
                .by_measures(variable, step)
                .unwrap_or_else(|| self.of_supply(variable, date)),
        }
    }

    /// What the measures that work in a month bring about; none for what no measure does.
    fn by_measures(&self, variable: Variable, step: usize) -> Option<f64> {
        // A law grows: it is part of supply.
        let kind = variable.measures().filter(|kind| kind.has_end())?;
        let all = self.inputs.measures().iter();
        let working = all.filter(|one| one.works_in(step) && one.kind.is_like(kind));
        let sizes = working.filter_map(|one| Some(one.kind.amounts().first()?.value));
        Some(match variable {
            Variable::StillComing => sizes.map(|share| 1.0 - share).product(),
            _ => sizes.fold(0.0, |sum, size| sum + size),
        })
    }

    fn of_supply(&self, variable: Variable, date: Month) -> f64 {
        let Some(supply) = self.inputs.supply() else {
            return 0.0;
        };
        match variable {
            Variable::MonthsSinceDecision => f64::from(date.since(supply.decision)),
            Variable::Lapsing => {
                let ended = supply.expiring.iter().filter(|expiry| expiry.date <= date);
                ended.fold(0.0, |sum, expiry| sum + expiry.places)
            }
            Variable::CrisisOpen => f64::from(date < supply.crisis_end),
            Variable::CrisisAgreed => f64::from(date >= supply.crisis_per_region_from),
            Variable::LawPlaces => supply.laws.iter().fold(0.0, |sum, law| {
                let since = f64::from(date.since(law.from.plus(law.lead)));
                sum + (since / f64::from(law.ramp)).clamp(0.0, 1.0) * law.places.0
            }),
            _ => f64::NAN,
        }
    }
}

/// A parameter's name in the equations.
pub fn symbol(name: Name) -> String {
    name.id().replace('.', "_")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::{Opened, shipped};
    use crate::outlook::Outlook;
    use crate::text::Language;

    #[test]
    fn the_equations_as_text_compute_what_the_model_computes() {
        for shipped in shipped(Language::Nl) {
            let Opened { scenario, edition } = shipped.open().unwrap();
            let outlook = Outlook::new(&scenario, &edition.baseline).unwrap();
            let ledger = Ledger::new(&scenario, &edition.baseline).unwrap();
            for variable in Variable::ALL {
                let Some(column) = variable.column() else {
                    continue;
                };
                for step in 0..outlook.trajectory().instants().len() {
                    let (here, there) =
                        (ledger.number(*variable, step), outlook.cell(column, step));
                    assert_eq!(here.is_some(), there.is_some(), "{column:?} in step {step}");
                    let apart = here.unwrap_or(0.0) - there.unwrap_or(0.0);
                    assert!(
                        apart.abs() < 1e-6,
                        "{}: {column:?} in step {step}: {apart}",
                        shipped.stem
                    );
                }
            }
        }
    }

    #[test]
    fn every_column_of_run_is_among_the_variables() {
        let shown: Vec<_> = Variable::ALL
            .iter()
            .filter_map(|one| one.column())
            .collect();
        for column in crate::outlook::Column::ALL {
            assert!(shown.contains(column), "{column:?}");
        }
    }
}
