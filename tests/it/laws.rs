//! The laws, at every pair of slider ends and all over the slider space, with measures of every kind.

use std::sync::LazyLock;
use std::thread;

use opvangverkenner::model::{Flows, Instant, Trajectory, run};
use opvangverkenner::outlook::{Column, Outlook};
use opvangverkenner::scenario::{
    Baseline, Inputs, Measure, MeasureKind, Name, Parameter, Scenario, Value, resolve,
};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::editions::{both, reference, trajectory};

/// Persons or places: what sums of a hundred thousand may lose to rounding.
const ROUNDING: f64 = 1e-6;

pub static EDITIONS: LazyLock<[Baseline; 2]> = LazyLock::new(both);

// What must hold of one run.

fn laws_hold(scenario: &Scenario, baseline: &Baseline) {
    let inputs = resolve(scenario, baseline).unwrap();
    let trajectory = run(&inputs);
    let steps = trajectory
        .flows()
        .iter()
        .zip(trajectory.instants().windows(2));
    for (flows, ends) in steps {
        each_stock_changes_by_its_flows(&inputs, flows, &ends[0], &ends[1]);
        who_comes_in_goes_out_or_stays(flows, &ends[0], &ends[1]);
        homes_are_used_or_not(flows);
    }
    trajectory.instants().iter().for_each(levels_fit);
    everything_is_a_number_from_0_up(scenario, baseline);
    assert_eq!(bits(scenario, baseline), bits(scenario, baseline));
}

fn same(a: f64, b: f64) {
    assert!((a - b).abs() < ROUNDING, "{a} is not {b}");
}

fn each_stock_changes_by_its_flows(inputs: &Inputs, flows: &Flows, a: &Instant, b: &Instant) {
    let (a, b) = (a.stocks, b.stocks);
    let grant = inputs.constants().grant_rate;
    let adults_granted = grant * flows.turned_18;
    let adults_in_procedure = flows.turned_18 - adults_granted;
    let decided = flows.granted + flows.denied;
    let arriving = flows.intake - flows.amv - flows.family + adults_in_procedure;
    let procedure = a.in_procedure + arriving - decided - flows.withdrawn;
    same(b.in_procedure.0, procedure.0);
    let permits = flows.granted + flows.family + adults_granted - flows.housed;
    same(b.permit_holders.0, (a.permit_holders + permits).0);
    let departing = a.awaiting_departure + flows.denied - flows.departed;
    same(b.awaiting_departure.0, departing.0);
    let minors = a.unaccompanied_minors + flows.amv - flows.amv_outflow;
    same(b.unaccompanied_minors.0, minors.0);
    same(flows.granted.0, grant.0 * decided.0);
}

fn who_comes_in_goes_out_or_stays(flows: &Flows, a: &Instant, b: &Instant) {
    let to_guardians = flows.amv_outflow - flows.turned_18;
    let out = flows.withdrawn + flows.housed + flows.departed + to_guardians;
    let change = b.stocks.total() - a.stocks.total();
    same(flows.intake.0, (out + change).0);
}

fn homes_are_used_or_not(flows: &Flows) {
    assert!(flows.turned_18.0 <= flows.amv_outflow.0);
    assert!(flows.amv.0 + flows.family.0 <= flows.intake.0 + ROUNDING);
    assert!(flows.housing_unused.0 >= 0.0);
}

fn levels_fit(instant: &Instant) {
    let (stocks, levels) = (instant.stocks, instant.levels);
    same(
        (levels.occupancy + levels.in_flow_through).0,
        stocks.total().0,
    );
    assert!(levels.in_flow_through.0 <= stocks.permit_holders.0);
    assert!(levels.required_places_amv.0 <= levels.required_places.0);
    assert!(
        levels.occupancy.0 <= levels.required_places.0,
        "at most one person a place"
    );
}

fn everything_is_a_number_from_0_up(scenario: &Scenario, baseline: &Baseline) {
    let outlook = Outlook::new(scenario, baseline).unwrap();
    for (index, date) in outlook.dates().enumerate() {
        for column in Column::ALL {
            if let Some(cell) = outlook.cell(*column, index) {
                let may_be_negative = *column == Column::Gap;
                let sound = cell.is_finite() && (cell >= 0.0 || may_be_negative);
                assert!(sound, "{} at {date}: {cell}", column.header());
            }
        }
    }
}

/// Every cell, to the bit.
fn bits(scenario: &Scenario, baseline: &Baseline) -> Vec<Option<u64>> {
    let outlook = Outlook::new(scenario, baseline).unwrap();
    let rows = 0..outlook.dates().count();
    rows.flat_map(|index| {
        let cells = Column::ALL.iter().map(move |column| (column, index));
        cells.collect::<Vec<_>>()
    })
    .map(|(column, index)| Some(outlook.cell(*column, index)?.to_bits()))
    .collect()
}

/// At every instant `more` asks for at least the places that `less` asks for.
fn never_below(more: &Trajectory, less: &Trajectory) {
    for (more, less) in more.instants().iter().zip(less.instants()) {
        let (more, less) = (more.levels.required_places.0, less.levels.required_places.0);
        assert!(more >= less - ROUNDING, "{more} is below {less}");
    }
}

/// The scenario with the periods of one name part of the way to their highest value.
fn raised(scenario: &Scenario, baseline: &Baseline, name: Name, parts: &[f64]) -> Scenario {
    let mut raised = scenario.clone();
    for (row, part) in baseline.rows(name).zip(parts.iter().cycle()) {
        let present = scenario.value(row).number().unwrap();
        let highest = row.max.number().unwrap();
        let value = (present + (highest - present) * part).min(highest);
        raised.set(row, Value::Number(value));
    }
    raised
}

fn monotone_in_applications_and_housing(scenario: &Scenario, baseline: &Baseline, parts: &[f64]) {
    let present = trajectory(scenario, baseline);
    let more_apply = raised(scenario, baseline, Name::Applications, parts);
    never_below(&trajectory(&more_apply, baseline), &present);
    let more_housed = raised(scenario, baseline, Name::Housed, parts);
    never_below(&present, &trajectory(&more_housed, baseline));
}

// Every pair of slider ends.

/// The parameters that move people.
fn sliders(baseline: &Baseline) -> impl Iterator<Item = &Parameter> {
    let moves = |row: &&Parameter| row.id.name.group().moves_required_places();
    baseline.parameters().iter().filter(moves)
}

fn ends(row: &Parameter) -> [Value; 2] {
    [row.min, row.max]
}

#[test]
fn the_laws_hold_at_every_pair_of_slider_ends() {
    let mut corners = 0;
    for baseline in both() {
        let rows: Vec<_> = sliders(&baseline).collect();
        for (index, first) in rows.iter().enumerate() {
            for second in &rows[index + 1..] {
                for one in ends(first) {
                    for other in ends(second) {
                        let mut corner = reference(&baseline);
                        corner.set(first, one);
                        corner.set(second, other);
                        laws_hold(&corner, &baseline);
                        monotone_in_applications_and_housing(&corner, &baseline, &[1.0]);
                        corners += 1;
                    }
                }
            }
        }
    }
    assert_eq!(corners, 2 * 4 * 23 * 22 / 2);
}

#[test]
fn the_same_scenario_gives_the_same_bits_on_many_threads() {
    for baseline in both() {
        let corners: Vec<_> = sliders(&baseline)
            .flat_map(|row| ends(row).map(|end| (row, end)))
            .map(|(row, end)| {
                let mut corner = reference(&baseline);
                corner.set(row, end);
                corner
            })
            .collect();
        let all = || -> Vec<_> {
            corners
                .iter()
                .map(|corner| bits(corner, &baseline))
                .collect()
        };
        let alone = all();
        thread::scope(|scope| {
            let threads: Vec<_> = (0..8).map(|_| scope.spawn(all)).collect();
            for thread in threads {
                assert!(thread.join().unwrap() == alone);
            }
        });
    }
}

// All over the slider space.

/// Where a slider stands, 0 to 1; often at an end.
fn position() -> impl Strategy<Value = f64> {
    prop_oneof![1 => Just(0.0), 1 => Just(1.0), 3 => 0.0..=1.0]
}

/// An amount; often nothing or the most.
fn amount(most: f64) -> impl Strategy<Value = f64> {
    position().prop_map(move |part| part * most)
}

fn kind() -> impl Strategy<Value = MeasureKind> {
    prop_oneof![
        amount(1.0).prop_map(|share| MeasureKind::ReduceApplications { share }),
        amount(36.0).prop_map(|months| MeasureKind::ShortenDecisions { months }),
        amount(36.0).prop_map(|months| MeasureKind::FasterReturn { months }),
        amount(10_000.0).prop_map(|per_month| MeasureKind::HouseMore { per_month }),
        amount(200_000.0).prop_map(|places| MeasureKind::FlowThroughPlaces { places }),
        (amount(200_000.0), 0..=36, 1..=60).prop_map(|(places, lead, ramp)| {
            MeasureKind::DispersalLaw {
                places,
                lead_months: f64::from(lead),
                ramp_months: f64::from(ramp),
            }
        }),
    ]
}

type DrawnMeasure = (MeasureKind, Index, Option<Index>, bool);

fn measures() -> impl Strategy<Value = Vec<DrawnMeasure>> {
    let measure = (
        kind(),
        any::<Index>(),
        any::<Option<Index>>(),
        prop::bool::weighted(0.8),
    );
    prop::collection::vec(measure, 0..8)
}

/// A drawn measure, with its months put inside the horizon; none where the edition has no such kind.
fn placed((kind, from, until, enabled): DrawnMeasure, baseline: &Baseline) -> Option<Measure> {
    let law = !kind.moves_required_places();
    if law && baseline.supply().is_none() {
        return None;
    }
    let instants: Vec<_> = baseline.instants().collect();
    let from = from.index(instants.len());
    let after = &instants[from + 1..];
    let until = until.filter(|_| !law && !after.is_empty());
    Some(Measure {
        name: "drawn".to_owned(),
        kind,
        from: instants[from],
        until: until.map(|until| *until.get(after)),
        enabled,
    })
}

/// Both shares at their highest stay below the whole intake, so every position is permitted.
fn drawn(baseline: &Baseline, positions: &[f64], measures: Vec<DrawnMeasure>) -> Scenario {
    let mut scenario = reference(baseline);
    for (row, part) in sliders(baseline).zip(positions) {
        let (min, max) = (row.min.number().unwrap(), row.max.number().unwrap());
        let value = (min + (max - min) * part).clamp(min, max);
        scenario.set(row, Value::Number(value));
    }
    let here = measures
        .into_iter()
        .filter_map(|measure| placed(measure, baseline));
    scenario.measures = here.collect();
    scenario
}

prop_compose! {
    pub fn anywhere()(
        edition in 0..2_usize,
        positions in prop::collection::vec(position(), 23),
        measures in measures(),
    ) -> (&'static Baseline, Scenario) {
        let baseline = &EDITIONS[edition];
        (baseline, drawn(baseline, &positions, measures))
    }
}

/// Measures at the reference, where effects are not drowned by the ends of sliders.
fn with_measures() -> impl Strategy<Value = (&'static Baseline, Scenario)> {
    (0..2_usize, measures()).prop_map(|(edition, measures)| {
        let baseline = &EDITIONS[edition];
        (baseline, drawn(baseline, &[], measures))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_laws_hold_all_over_the_slider_space((baseline, scenario) in anywhere()) {
        laws_hold(&scenario, baseline);
    }

    #[test]
    fn the_laws_hold_whatever_the_measures((baseline, scenario) in with_measures()) {
        laws_hold(&scenario, baseline);
    }

    #[test]
    fn more_applications_never_lower_and_more_housing_never_raises_the_required_places(
        (baseline, scenario) in prop_oneof![anywhere(), with_measures()],
        parts in prop::collection::vec(position(), 1..6),
    ) {
        monotone_in_applications_and_housing(&scenario, baseline, &parts);
    }

    #[test]
    fn a_measure_that_reduces_applications_houses_or_offers_homes_never_raises_the_required_places(
        (baseline, scenario) in prop_oneof![anywhere(), with_measures()],
        measure in measures(),
    ) {
        let mut more = scenario.clone();
        let lowers = |kind| matches!(
            kind,
            MeasureKind::ReduceApplications { .. }
                | MeasureKind::HouseMore { .. }
                | MeasureKind::FlowThroughPlaces { .. }
        );
        let placed = measure.into_iter().filter_map(|drawn| placed(drawn, baseline));
        more.measures.extend(placed.filter(|measure| lowers(measure.kind)));
        never_below(&trajectory(&scenario, baseline), &trajectory(&more, baseline));
    }

    #[test]
    fn the_order_of_measures_moves_nothing_but_rounding((baseline, scenario) in with_measures()) {
        let mut turned = scenario.clone();
        turned.measures.reverse();
        let (a, b) = (trajectory(&scenario, baseline), trajectory(&turned, baseline));
        never_below(&a, &b);
        never_below(&b, &a);
    }
}
