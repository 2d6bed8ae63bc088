//! An edition with tens of thousands of rows, as a file of 4 MiB can hold: it opens, and what it asks for is answered.

use std::collections::BTreeSet;
use std::ops::Range;

use opvangverkenner::analysis::{Subject, movable, sensitivity};
use opvangverkenner::model::{calibrate, misses};
use opvangverkenner::scenario::{
    Baseline, BaselineFile, Output, ParameterFile, Scenario, TargetFile, resolve,
};

use crate::editions::{MPP_2023_2, month, read, row};

/// The edition with a row for every half-year of these years, all of them moved by one more target.
fn with_years(years: Range<u32>) -> BaselineFile {
    let mut file: BaselineFile = read(MPP_2023_2);
    let like = row(&mut file, "grant_rate").clone();
    let halves = years.flat_map(|year| ["H1", "H2"].map(|half| format!("housed.{year:04}{half}")));
    let free: Vec<_> = halves.collect();
    let rows = free.iter().map(|id| ParameterFile {
        id: id.clone(),
        ..like.clone()
    });
    file.parameters.extend(rows);
    file.calibration.push(TargetFile {
        output: Output::RequiredPlaces,
        date: month("2025-01"),
        target: 1.0,
        free,
    });
    file
}

#[test]
fn rows_for_years_outside_the_horizon_cost_nothing() {
    let few = Baseline::check(read(MPP_2023_2)).unwrap();
    // Whoever compares every row with every other does not come back from this in a test's time.
    let many = Baseline::check(with_years(3000..9000)).unwrap();
    assert_eq!(many.parameters().len(), few.parameters().len() + 12_000);
    let [own, other] = [&few, &many].map(|baseline| Scenario::reference(baseline, "x"));
    let subject = |scenario, baseline| Subject { scenario, baseline };
    let (few, many) = (subject(&own, &few), subject(&other, &many));
    let inputs = |subject: Subject<'_>| resolve(subject.scenario, subject.baseline).unwrap();
    assert_eq!(inputs(few), inputs(many));
    let date = few.baseline.default_date();
    let levers = |subject| movable(subject, date).unwrap().collect::<Vec<_>>();
    assert_eq!(levers(few), levers(many));
    assert_eq!(sensitivity(few, date), sensitivity(many, date));
    let missed = |subject: Subject<'_>| misses(subject.baseline).unwrap().len();
    assert_eq!(missed(many), missed(few) + 1);
    assert!(calibrate(many.scenario, many.baseline, &BTreeSet::new()).is_err());
}
