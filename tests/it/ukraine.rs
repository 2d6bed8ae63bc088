//! What the reception of displaced persons from Ukraine promises.

use opvangverkenner::files::embedded_editions;
use opvangverkenner::outlook::Outlook;
use opvangverkenner::scenario::{Baseline, Scenario, Value};
use opvangverkenner::ukraine::{Reception, first_beyond_agreement};

fn letter() -> &'static Baseline {
    &embedded_editions()[0].baseline
}

fn receptions(changes: &[(&str, f64)]) -> Vec<Reception> {
    let mut scenario = Scenario::reference(letter(), "x");
    for (id, value) in changes {
        let row = letter().parameter(id.parse().unwrap()).unwrap();
        scenario.set(row, Value::Number(*value));
    }
    Outlook::new(&scenario, letter())
        .unwrap()
        .ukraine()
        .to_vec()
}

#[test]
fn the_reference_asks_for_the_90_000_places_that_followed_the_letter() {
    let receptions = receptions(&[]);
    let dates: Vec<_> = receptions.iter().map(|one| one.date.to_string()).collect();
    assert_eq!(dates.first().map(String::as_str), Some("2022-11"));
    assert_eq!(dates.last().map(String::as_str), Some("2023-07"));
    assert_eq!(dates.len(), 9);
    let last = receptions[8];
    assert_eq!(last.persons.0, 51_230.0 + 8.0 * 4_508.75);
    assert!((last.required.0 - 90_000.0).abs() < 1e-6);
    assert!((last.shortage().0 - 15_000.0).abs() < 1e-6);
}

#[test]
fn each_parameter_does_what_its_formula_says() {
    let last = |changes: &[(&str, f64)]| receptions(changes)[8];
    assert_eq!(last(&[("ukraine.start", 60_000.0)]).persons.0, 96_070.0);
    assert_eq!(
        last(&[("ukraine.net_arrivals", 1_000.0)]).persons.0,
        59_230.0
    );
    let full = last(&[("ukraine.occupancy_ratio", 1.0)]);
    assert_eq!(full.required.0, full.persons.0);
    let more = last(&[("ukraine.agreed_places", 97_000.0)]);
    assert_eq!((more.agreed.0, more.shortage().0), (97_000.0, 0.0));
}

#[test]
fn nobody_is_left_is_the_fewest_there_can_be() {
    let fewer = receptions(&[("ukraine.net_arrivals", -20_000.0)]);
    assert_eq!(fewer[2].persons.0, 11_230.0);
    assert!(fewer[3..].iter().all(|one| one.persons.0 == 0.0));
}

#[test]
fn the_first_month_beyond_the_agreement_is_found() {
    // 72,750 people fill 75,000 places; 51,230 + 5 × 4,508.75 = 73,773.75 do not fit.
    let first = first_beyond_agreement(&receptions(&[])).unwrap();
    assert_eq!(first.to_string(), "2023-04");
    let never = receptions(&[("ukraine.agreed_places", 300_000.0)]);
    assert_eq!(first_beyond_agreement(&never), None);
}

#[test]
fn displaced_persons_never_move_the_required_places() {
    let mut scenario = Scenario::reference(letter(), "x");
    let reference = Outlook::new(&scenario, letter()).unwrap();
    let row = letter()
        .parameter("ukraine.start".parse().unwrap())
        .unwrap();
    scenario.set(row, Value::Number(300_000.0));
    let outlook = Outlook::new(&scenario, letter()).unwrap();
    assert_eq!(outlook.trajectory(), reference.trajectory());
}

#[test]
fn an_edition_without_them_says_nothing_about_them() {
    let later = &embedded_editions()[1].baseline;
    let outlook = Outlook::new(&Scenario::reference(later, "x"), later).unwrap();
    assert!(outlook.ukraine().is_empty());
}
