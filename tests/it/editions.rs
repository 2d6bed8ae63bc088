//! The shipped editions, read and checked, and short ways to ask things of them.

use opvangverkenner::model::{Trajectory, run};
use opvangverkenner::month::Month;
use opvangverkenner::scenario::{
    Baseline, BaselineFile, Measure, MeasureKind, Output, ParameterFile, ParameterId, Scenario,
    Value, resolve,
};
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

pub const MPP_2022_2: &str = include_str!("../../assets/editions/mpp-2022-2.baseline.ron");
pub const MPP_2023_2: &str = include_str!("../../assets/editions/mpp-2023-2.baseline.ron");

pub fn read<T: DeserializeOwned>(text: &str) -> T {
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .from_str(text)
        .unwrap()
}

pub fn mpp_2022_2() -> Baseline {
    Baseline::check(read(MPP_2022_2)).unwrap()
}

pub fn mpp_2023_2() -> Baseline {
    Baseline::check(read(MPP_2023_2)).unwrap()
}

pub fn both() -> [Baseline; 2] {
    [mpp_2022_2(), mpp_2023_2()]
}

pub fn month(text: &str) -> Month {
    text.parse().unwrap()
}

pub fn id(text: &str) -> ParameterId {
    text.parse().unwrap()
}

pub fn reference(baseline: &Baseline) -> Scenario {
    Scenario::reference(baseline, "test")
}

/// The edition with these values instead of its own.
pub fn scenario(baseline: &Baseline, changes: &[(&str, f64)]) -> Scenario {
    let mut scenario = reference(baseline);
    for (text, value) in changes {
        set(&mut scenario, baseline, text, *value);
    }
    scenario
}

/// Sets a value by hand.
pub fn set(scenario: &mut Scenario, baseline: &Baseline, text: &str, value: f64) {
    let row = baseline.parameter(id(text)).unwrap();
    scenario.set(row, Value::Number(value));
}

/// The value in use.
pub fn value(scenario: &Scenario, baseline: &Baseline, text: &str) -> Value {
    scenario.value(baseline.parameter(id(text)).unwrap())
}

pub fn measure(kind: MeasureKind, from: &str, until: Option<&str>) -> Measure {
    Measure {
        name: "test".to_owned(),
        kind,
        from: month(from),
        until: until.map(month),
        enabled: true,
    }
}

pub fn trajectory(scenario: &Scenario, baseline: &Baseline) -> Trajectory {
    run(&resolve(scenario, baseline).unwrap())
}

/// One output at a date.
pub fn output(scenario: &Scenario, baseline: &Baseline, output: Output, date: &str) -> f64 {
    let trajectory = trajectory(scenario, baseline);
    trajectory.at(month(date)).unwrap().output(output)
}

/// The row of one parameter in an edition's file.
pub fn row<'a>(file: &'a mut BaselineFile, id: &str) -> &'a mut ParameterFile {
    file.parameters.iter_mut().find(|row| row.id == id).unwrap()
}
