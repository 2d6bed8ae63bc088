//! The moments at which supply changes: what ends, what expires, what a law brings.

use super::{SAFETY_REGIONS, crisis_per_region};
use crate::month::Month;
use crate::scenario::SupplyInputs;
use crate::units::{Places, Share};

/// What happens to supply at a moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Change {
    /// Crisis reception ends.
    CrisisEnds {
        /// The crisis places that there were.
        places: Places,
        /// The emergency places as which some of them continue.
        continuing: Places,
    },
    /// Contracts of this many places expire and are not renewed.
    ContractsExpire(Places),
    /// A dispersal law comes into force; it brings no place yet.
    LawInForce,
    /// A dispersal law brings its first places.
    LawFirstPlaces(Places),
}

/// A moment at which supply changes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    /// When.
    pub date: Month,
    /// What happens.
    pub change: Change,
}

/// The moments after the count, in order; of one date in the order of [`Change`].
///
/// Contracts are among them where places are lost, and a law where it brings any.
pub fn moments(inputs: &SupplyInputs) -> Vec<Moment> {
    let mut moments: Vec<_> = crisis_ends(inputs).into_iter().collect();
    moments.extend(contracts(inputs));
    for law in inputs.laws.iter().filter(|law| law.places.0 > 0.0) {
        let first = law.from.plus(law.lead).plus(1);
        let places = Share(1.0 / f64::from(law.ramp)) * law.places;
        let at = |date, change| Moment { date, change };
        moments.push(at(law.from, Change::LawInForce));
        moments.push(at(first, Change::LawFirstPlaces(places)));
    }
    moments.retain(|moment| moment.date > inputs.counted);
    moments.sort_by_key(|moment| moment.date);
    moments
}

/// The places that end with crisis reception; none where it had ended before the count, or never was.
fn crisis_ends(inputs: &SupplyInputs) -> Option<Moment> {
    let date = inputs.crisis_end;
    let each = crisis_per_region(inputs, date.plus(-1))?;
    let regions = Share(SAFETY_REGIONS);
    let change = Change::CrisisEnds {
        places: regions * each,
        continuing: inputs.crisis_to_emergency * (regions * inputs.crisis_per_region),
    };
    (each.0 > 0.0).then_some(Moment { date, change })
}

fn contracts(inputs: &SupplyInputs) -> impl Iterator<Item = Moment> {
    let lost = inputs.contract_renewal.rest();
    let expiring = inputs.expiring.iter().map(move |expiry| Moment {
        date: expiry.date,
        change: Change::ContractsExpire(lost * Places(expiry.places)),
    });
    expiring.filter(move |_| lost.0 > 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::embedded_editions;
    use crate::outlook::Outlook;
    use crate::scenario::{Measure, MeasureKind, Name, Scenario, Value};

    fn told(change: impl Fn(&mut Scenario)) -> Vec<(String, Change)> {
        let baseline = &embedded_editions()[0].baseline;
        let mut scenario = Scenario::reference(baseline, "x");
        change(&mut scenario);
        let outlook = Outlook::new(&scenario, baseline).unwrap();
        let moments = moments(outlook.inputs().supply().unwrap()).into_iter();
        moments.map(|m| (m.date.to_string(), m.change)).collect()
    }

    fn set(scenario: &mut Scenario, name: Name, value: Value) {
        let baseline = &embedded_editions()[0].baseline;
        scenario.set(baseline.parameter(name.into()).unwrap(), value);
    }

    #[test]
    fn in_the_reference_only_crisis_reception_ends() {
        let (places, continuing) = (Places(8_500.0), Places(0.0));
        let ends = Change::CrisisEnds { places, continuing };
        assert_eq!(told(|_| {}), [("2023-04".to_owned(), ends)]);
    }

    #[test]
    fn contracts_count_for_what_is_not_renewed() {
        let told = told(|scenario| set(scenario, Name::SupplyContractRenewal, Value::Number(0.5)));
        assert_eq!(
            told[0],
            (
                "2023-01".to_owned(),
                Change::ContractsExpire(Places(1_217.0))
            )
        );
        assert_eq!(told.len(), 4);
    }

    #[test]
    fn a_law_comes_into_force_and_brings_places_a_month_after_its_lead_time() {
        let told = told(|scenario| {
            scenario.measures.push(Measure {
                name: "x".to_owned(),
                kind: MeasureKind::DispersalLaw {
                    places: 24_000.0,
                    lead_months: 6.0,
                    ramp_months: 12.0,
                },
                from: "2023-07".parse().unwrap(),
                until: None,
                enabled: true,
            });
        });
        assert_eq!(told[1], ("2023-07".to_owned(), Change::LawInForce));
        assert_eq!(told[2].0, "2024-02");
        let Change::LawFirstPlaces(places) = told[2].1 else {
            panic!("{told:?}")
        };
        assert!((places.0 - 2_000.0).abs() < 1e-9);
    }

    #[test]
    fn crisis_reception_that_ended_before_the_count_is_no_moment() {
        let early = |scenario: &mut Scenario| {
            let end = Value::Month("2022-06".parse().unwrap());
            set(scenario, Name::SupplyCrisisEnd, end);
        };
        assert_eq!(told(early), []);
    }
}
