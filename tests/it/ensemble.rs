//! Many runs side by side.

use opvangverkenner::model::{Ensemble, run};
use opvangverkenner::scenario::{Baseline, Inputs, Scenario, resolve};
use opvangverkenner::units::Lanes;
use proptest::prelude::*;

use crate::laws::{EDITIONS, anywhere};

const N: usize = 4;

/// Four scenarios in four lanes, each with its own values and its own measures only.
fn side_by_side<'a>(
    inputs: &'a [Inputs],
    scenarios: &[Scenario],
    baseline: &Baseline,
) -> Ensemble<'a, N> {
    let mut ensemble = Ensemble::of(&inputs[0]);
    for row in baseline.parameters() {
        let value = |lane: usize| scenarios[lane].value(row).number();
        if let (Some(a), Some(b), Some(c), Some(d)) = (value(0), value(1), value(2), value(3)) {
            ensemble.set(row, Lanes([a, b, c, d]));
        }
    }
    let mut index = 0;
    for (own, inputs) in inputs.iter().enumerate() {
        for measure in inputs.measures() {
            if own > 0 {
                assert_eq!(ensemble.add_measure(measure), index);
            }
            ensemble.set_strength(index, Lanes::of(|lane| f64::from(u8::from(lane == own))));
            index += 1;
        }
    }
    ensemble
}

fn same_bits(scenarios: &[Scenario], baseline: &Baseline) {
    let inputs: Vec<_> = scenarios
        .iter()
        .map(|scenario| resolve(scenario, baseline).unwrap())
        .collect();
    let ensemble = side_by_side(&inputs, scenarios, baseline);
    let alone: Vec<_> = inputs.iter().map(run).collect();
    let mut instants = 0;
    ensemble.each_instant(|index, lanes| {
        for (alone, side) in alone.iter().zip(lanes) {
            let alone = alone.instants()[index].levels.required_places.0;
            assert_eq!(
                alone.to_bits(),
                side.to_bits(),
                "{alone} and {side} at {index}"
            );
        }
        assert_eq!(ensemble.required_places(index), *lanes);
        instants += 1;
    });
    assert_eq!(instants, alone[0].instants().len());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn runs_side_by_side_give_the_bits_of_runs_alone(drawn in prop::collection::vec(anywhere(), N)) {
        let first = drawn[0].0;
        let here: Vec<_> = drawn
            .into_iter()
            .filter(|(baseline, _)| baseline.id() == first.id())
            .map(|(_, scenario)| scenario)
            .collect();
        let four: Vec<_> = here.iter().cycle().take(N).cloned().collect();
        same_bits(&four, first);
    }
}

#[test]
fn a_value_outside_what_is_permitted_counts_as_the_nearest_one_that_is() {
    let baseline = &EDITIONS[0];
    let row = baseline
        .parameter("occupancy_ratio".parse().unwrap())
        .unwrap();
    let inputs = resolve(&Scenario::reference(baseline, "test"), baseline).unwrap();
    let mut ensemble = Ensemble::<N>::of(&inputs);
    ensemble.set(row, Lanes([0.0, 0.5, 1.0, 7.0]));
    let [least, half, whole, most] = ensemble.required_places(18);
    assert_eq!(least, half);
    assert_eq!(whole, most);
}
