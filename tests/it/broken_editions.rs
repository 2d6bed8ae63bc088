//! A table of broken editions, each with what is wrong with it.

use opvangverkenner::scenario::BaselineError::{
    Coverage, DateOutside, DecisionLine, Duplicate, Free, Headline, Horizon, Id, Missing,
    NewerFormat, NoKeyDates, NoRow, Number, OutOfBounds, Range, SharesExceedOne, Step, TextLength,
    TooMany, UnknownFormat, UnknownId, WithoutBlock,
};
use opvangverkenner::scenario::RawValue::{Number as Numeral, Text};
use opvangverkenner::scenario::{
    Baseline, BaselineError, BaselineFile, DatedPlaces, Name, Nearest, ParameterFile, Status,
    StopFile, Value, Words,
};

use crate::editions::{MPP_2022_2, MPP_2023_2, id, month, read, row};

type Break = fn(&mut BaselineFile);

/// Breaks the first edition; what is found must be exactly this.
fn is_refused(breaks: Break, found: &BaselineError) {
    let mut file: BaselineFile = read(MPP_2022_2);
    breaks(&mut file);
    assert_eq!(Baseline::check(file).as_ref(), Err(found));
}

fn all_are_refused<const N: usize>(table: [(Break, BaselineError); N]) {
    for (breaks, found) in table {
        is_refused(breaks, &found);
    }
}

fn bad_value(text: &str, field: &'static str, found: &str) -> BaselineError {
    BaselineError::Value {
        id: id(text),
        field,
        found: found.into(),
    }
}

fn no_row(field: &'static str, id: &str) -> BaselineError {
    let id = id.into();
    NoRow { field, id }
}

fn number(field: &'static str, number: f64) -> BaselineError {
    let most = 1e8;
    Number {
        field,
        number,
        most,
    }
}

fn outside(text: &str, value: f64) -> BaselineError {
    OutOfBounds {
        id: id(text),
        value: Value::Number(value),
    }
}

fn remove(file: &mut BaselineFile, id: &str) {
    file.parameters.retain(|row| row.id != id);
}

fn copy(file: &mut BaselineFile, from: &str, to: &str) {
    let like = row(file, from).clone();
    let id = to.to_owned();
    file.parameters.push(ParameterFile { id, ..like });
}

fn texts(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

fn stop(value: f64) -> StopFile {
    StopFile {
        value: Numeral(value),
        words: Words {
            nl: "stop".to_owned(),
            en: "stop".to_owned(),
        },
        status: Status::Assumption,
    }
}

#[test]
fn the_file_as_it_is_is_accepted() {
    for text in [MPP_2022_2, MPP_2023_2] {
        assert!(Baseline::check(read(text)).is_ok());
    }
}

#[test]
fn a_format_or_id_or_horizon_that_makes_no_sense_is_refused() {
    let bad_id = |id: &str| Id(id.into());
    let horizon = |horizon| Horizon {
        start: month("2022-07"),
        horizon: month(horizon),
    };
    all_are_refused([
        (|file| file.format = 2, NewerFormat(2)),
        (|file| file.format = 0, UnknownFormat(0)),
        (|file| file.id = String::new(), bad_id("")),
        (|file| file.id = "MPP".to_owned(), bad_id("MPP")),
        (|file| file.id = "../mpp".to_owned(), bad_id("../mpp")),
        (|file| file.horizon = month("2022-07"), horizon("2022-07")),
        (|file| file.horizon = month("2022-06"), horizon("2022-06")),
        (|file| file.horizon = month("2072-08"), horizon("2072-08")),
    ]);
}

#[test]
fn every_parameter_stands_there_once() {
    let missing = Missing;
    let without = WithoutBlock;
    all_are_refused([
        (|file| remove(file, "grant_rate"), missing(Name::GrantRate)),
        (
            |file| remove(file, "start.in_procedure"),
            missing(Name::StartInProcedure),
        ),
        (
            |file| remove(file, "supply.decision"),
            missing(Name::SupplyDecision),
        ),
        (
            |file| remove(file, "ukraine.start"),
            missing(Name::UkraineStart),
        ),
        (|file| file.supply = None, without(Name::SupplyRegular)),
        (|file| file.ukraine = None, without(Name::UkraineStart)),
        (
            |file| copy(file, "grant_rate", "grant_rate"),
            Duplicate(id("grant_rate")),
        ),
        (
            |file| copy(file, "applications.2023", "applications.2023"),
            Duplicate(id("applications.2023")),
        ),
    ]);
}

#[test]
fn a_block_without_its_rows_is_refused() {
    let mut file: BaselineFile = read(MPP_2023_2);
    let first: BaselineFile = read(MPP_2022_2);
    file.supply = first.supply;
    let name = Name::SupplyRegular;
    assert_eq!(Baseline::check(file), Err(Missing(name)));
}

#[test]
fn an_id_that_does_not_exist_is_refused_with_the_nearest() {
    let unknown = |id: &str, nearest: Option<&str>| UnknownId {
        id: id.into(),
        nearest: Nearest(nearest.map(str::to_owned)),
    };
    all_are_refused([
        (
            |file| row(file, "grant_rate").id = "grand_rate".to_owned(),
            unknown("grand_rate", Some("grant_rate")),
        ),
        (
            |file| row(file, "housed.2023H1").id = "housed.2023H3".to_owned(),
            unknown("housed.2023H3", Some("housed")),
        ),
        (
            |file| row(file, "grant_rate").id = "applications".to_owned(),
            unknown("applications", Some("applications")),
        ),
        (
            |file| row(file, "grant_rate").id = "qqq".to_owned(),
            unknown("qqq", None),
        ),
    ]);
}

#[test]
fn a_value_that_cannot_be_computed_with_is_refused() {
    all_are_refused([
        (
            |file| row(file, "grant_rate").value = Text("0.85".to_owned()),
            bad_value("grant_rate", "value", "\"0.85\""),
        ),
        (
            |file| row(file, "grant_rate").value = Numeral(f64::NAN),
            bad_value("grant_rate", "value", "NaN"),
        ),
        (
            |file| row(file, "grant_rate").max = Numeral(f64::INFINITY),
            bad_value("grant_rate", "max", "inf"),
        ),
        (
            |file| row(file, "grant_rate").max = Numeral(1.5),
            bad_value("grant_rate", "max", "1.5"),
        ),
        (
            |file| row(file, "occupancy_ratio").min = Numeral(0.0),
            bad_value("occupancy_ratio", "min", "0"),
        ),
        (
            |file| row(file, "amv_stay_months").min = Numeral(0.5),
            bad_value("amv_stay_months", "min", "0.5"),
        ),
        (
            |file| row(file, "applications.2023").min = Numeral(-1.0),
            bad_value("applications.2023", "min", "-1"),
        ),
        (
            |file| row(file, "amv_share").stops[0].value = Text("2023-01".to_owned()),
            bad_value("amv_share", "stops", "\"2023-01\""),
        ),
        (
            |file| row(file, "supply.crisis_end").value = Text("2023-13".to_owned()),
            bad_value("supply.crisis_end", "value", "\"2023-13\""),
        ),
        (
            |file| row(file, "supply.crisis_end").min = Numeral(2023.0),
            bad_value("supply.crisis_end", "min", "2023"),
        ),
    ]);
}

#[test]
fn a_value_range_or_stop_outside_its_bounds_is_refused() {
    let month_outside = |text: &str, value| OutOfBounds {
        id: id(text),
        value: Value::Month(month(value)),
    };
    all_are_refused([
        (
            |file| row(file, "grant_rate").max = Numeral(0.8),
            outside("grant_rate", 0.9),
        ),
        (
            |file| row(file, "applications.2023").min = Numeral(45_000.0),
            outside("applications.2023", 43_000.0),
        ),
        (
            |file| row(file, "amv_share").stops.push(stop(0.4)),
            outside("amv_share", 0.4),
        ),
        (
            |file| row(file, "supply.contract_renewal").max = Numeral(0.5),
            outside("supply.contract_renewal", 1.0),
        ),
        (
            |file| row(file, "supply.regular_lead_months").value = Numeral(1.5),
            outside("supply.regular_lead_months", 1.5),
        ),
        (
            |file| row(file, "supply.crisis_end").max = Text("2023-03".to_owned()),
            month_outside("supply.crisis_end", "2023-04"),
        ),
        // Bounds the wrong way round permit nothing.
        (
            |file| {
                let row = row(file, "supply.regular");
                std::mem::swap(&mut row.min, &mut row.max);
            },
            outside("supply.regular", 29_000.0),
        ),
    ]);
}

#[test]
fn low_and_high_come_together_and_hold_the_value() {
    let range = |text: &str| Range(id(text));
    all_are_refused([
        (
            |file| row(file, "grant_rate").low = Some(0.86),
            range("grant_rate"),
        ),
        (
            |file| row(file, "grant_rate").high = Some(0.84),
            range("grant_rate"),
        ),
        (
            |file| row(file, "grant_rate").low = None,
            range("grant_rate"),
        ),
        (
            |file| row(file, "grant_rate").high = None,
            range("grant_rate"),
        ),
        (
            |file| row(file, "grant_rate").low = Some(f64::NAN),
            range("grant_rate"),
        ),
        (
            |file| row(file, "supply.decision").low = Some(1.0),
            range("supply.decision"),
        ),
        (
            |file| {
                let row = row(file, "grant_rate");
                (row.low, row.high) = (row.high, row.low);
            },
            range("grant_rate"),
        ),
    ]);
}

#[test]
fn a_label_has_300_characters_at_most_and_a_source_2_000() {
    let too_long = |length: usize, most| TextLength {
        text: "é".repeat(length).as_str().into(),
        length,
        most,
    };
    let words = |length: usize| Words {
        nl: "kort".to_owned(),
        en: "é".repeat(length),
    };
    let label: [fn(&mut BaselineFile) -> &mut Words; 6] = [
        |file| &mut file.name,
        |file| &mut file.points[0].words,
        |file| &mut file.decisions[0].words,
        |file| &mut file.parameters[3].words,
        |file| &mut file.parameters[3].unit,
        |file| &mut row(file, "housed.2022H2").stops[0].words,
    ];
    let source: [fn(&mut BaselineFile) -> &mut Words; 2] = [
        |file| &mut file.source,
        |file| &mut file.parameters[3].source,
    ];
    for (places, most) in [(&label[..], 300), (&source[..], 2_000)] {
        for place in places {
            let mut file: BaselineFile = read(MPP_2022_2);
            *place(&mut file) = words(most);
            assert!(Baseline::check(file.clone()).is_ok());
            *place(&mut file) = words(most + 1);
            assert_eq!(Baseline::check(file), Err(too_long(most + 1, most)));
        }
    }
    let mut file: BaselineFile = read(MPP_2022_2);
    file.parameters[3].date = Some("é".repeat(301));
    assert_eq!(Baseline::check(file), Err(too_long(301, 300)));
}

#[test]
fn a_list_that_is_drawn_whole_has_an_end() {
    type Fill = fn(&mut BaselineFile, usize);
    let lists: [(&str, usize, Fill); 6] = [
        ("key_dates", 12, |file, count| {
            file.key_dates = vec![file.start; count];
        }),
        ("points", 100, |file, count| {
            file.points = vec![file.points[0].clone(); count];
        }),
        ("decisions", 50, |file, count| {
            file.decisions = vec![file.decisions[0].clone(); count];
        }),
        ("supply", 600, |file, count| {
            let block = file.supply.as_mut().unwrap();
            block.expiring = vec![block.expiring[0]; count];
        }),
        ("ukraine", 600, |file, count| {
            let block = file.ukraine.as_mut().unwrap();
            block.observed = vec![block.observed[0]; count];
        }),
        ("stops", 20, |file, count| {
            let row = row(file, "housed.2022H2");
            row.stops = vec![row.stops[0].clone(); count];
        }),
    ];
    for (field, most, fill) in lists {
        let mut file: BaselineFile = read(MPP_2022_2);
        fill(&mut file, most);
        assert!(Baseline::check(file.clone()).is_ok(), "{field}");
        let count = most + 1;
        fill(&mut file, count);
        assert_eq!(Baseline::check(file), Err(TooMany { field, count, most }));
    }
}

#[test]
fn a_step_moves_a_value_and_not_past_every_value() {
    for step in [0.0, -1.0, 1e-300, 1e300, f64::NAN, f64::INFINITY] {
        let mut file: BaselineFile = read(MPP_2022_2);
        row(&mut file, "grant_rate").step = step;
        let found = Step(id("grant_rate"));
        assert_eq!(Baseline::check(file), Err(found));
    }
}

#[test]
fn the_headline_is_one_to_three_different_numbers_of_the_model() {
    all_are_refused([
        (|file| file.headline.clear(), Headline),
        (
            |file| {
                file.headline =
                    texts(&["amv_share", "grant_rate", "housed.2022H2", "family_share"]);
            },
            Headline,
        ),
        (
            |file| file.headline = texts(&["amv_share", "amv_share"]),
            Headline,
        ),
        (|file| file.headline = texts(&["supply.regular"]), Headline),
        (|file| file.headline = texts(&["supply.decision"]), Headline),
        (|file| file.headline = texts(&["ukraine.start"]), Headline),
        (
            |file| file.headline = texts(&["applications.2026"]),
            no_row("headline", "applications.2026"),
        ),
        (
            |file| file.headline = texts(&["amv"]),
            no_row("headline", "amv"),
        ),
    ]);
}

#[test]
fn every_date_lies_within_the_horizon() {
    let outside = |date| DateOutside(month(date));
    all_are_refused([
        (|file| file.key_dates.clear(), NoKeyDates),
        (
            |file| file.key_dates[1] = month("2025-02"),
            outside("2025-02"),
        ),
        (
            |file| file.default_date = month("2022-06"),
            outside("2022-06"),
        ),
        (
            |file| file.points[0].date = month("2026-01"),
            outside("2026-01"),
        ),
        (
            |file| file.decisions[0].points[0].date = month("2022-01"),
            outside("2022-01"),
        ),
        (
            |file| file.calibration[2].date = month("2025-02"),
            outside("2025-02"),
        ),
    ]);
}

#[test]
fn a_line_has_two_points_in_order_of_date() {
    all_are_refused([
        (|file| file.decisions[0].points.truncate(1), DecisionLine),
        (|file| file.decisions[0].points.clear(), DecisionLine),
        (|file| file.decisions[0].points.reverse(), DecisionLine),
        (
            |file| {
                let first: DatedPlaces = file.decisions[0].points[0];
                file.decisions[0].points.insert(0, first);
            },
            DecisionLine,
        ),
    ]);
}

#[test]
fn months_of_the_blocks_far_outside_the_horizon_are_refused() {
    let date = |text: &str| BaselineError::BlockDate {
        date: text.parse().unwrap(),
        first: "2021-07".parse().unwrap(),
        last: "2025-01".parse().unwrap(),
    };
    all_are_refused([
        (
            |file: &mut BaselineFile| {
                file.supply.as_mut().unwrap().counted = "2025-02".parse().unwrap();
            },
            date("2025-02"),
        ),
        (
            |file| file.supply.as_mut().unwrap().expiring[0].date = "2021-06".parse().unwrap(),
            date("2021-06"),
        ),
        (
            |file| file.ukraine.as_mut().unwrap().until = "2030-01".parse().unwrap(),
            date("2030-01"),
        ),
        (
            |file| file.ukraine.as_mut().unwrap().until = "2022-10".parse().unwrap(),
            BaselineError::UkraineWindow {
                from: "2022-11".parse().unwrap(),
                until: "2022-10".parse().unwrap(),
            },
        ),
    ]);
}

#[test]
fn a_number_of_places_is_finite_and_not_negative_and_can_be_drawn() {
    all_are_refused([
        (|file| file.points[0].places = 1e15, number("points", 1e15)),
        (
            |file| file.supply.as_mut().unwrap().crisis_per_region_counted = 1e308,
            number("supply", 1e308),
        ),
        (
            |file| file.ukraine.as_mut().unwrap().observed[0].places = 100_000_001.0,
            number("ukraine", 100_000_001.0),
        ),
        (|file| file.points[0].places = -1.0, number("points", -1.0)),
        (
            |file| file.decisions[0].points[1].places = f64::INFINITY,
            number("decisions", f64::INFINITY),
        ),
        (
            |file| file.calibration[0].target = -5.0,
            number("calibration", -5.0),
        ),
        (
            |file| file.supply.as_mut().unwrap().expiring[1].places = -2.0,
            number("supply", -2.0),
        ),
        (
            |file| file.supply.as_mut().unwrap().crisis_per_region_counted = -3.0,
            number("supply", -3.0),
        ),
        (
            |file| file.ukraine.as_mut().unwrap().observed[0].persons = -4.0,
            number("ukraine", -4.0),
        ),
    ]);
    let mut file: BaselineFile = read(MPP_2022_2);
    file.calibration[0].target = f64::NAN;
    assert!(matches!(Baseline::check(file), Err(Number { number, .. }) if number.is_nan()));
}

#[test]
fn a_target_moves_numbers_of_the_model_that_no_other_target_moves() {
    all_are_refused([
        (|file| file.calibration[0].free.clear(), Free),
        (
            |file| file.calibration[0].free = texts(&["withdrawal_rate"]),
            Free,
        ),
        (
            |file| file.calibration[0].free = texts(&["grant_rate", "grant_rate"]),
            Free,
        ),
        (
            |file| file.calibration[0].free = texts(&["supply.regular"]),
            Free,
        ),
        (
            |file| file.calibration[0].free = texts(&["supply.crisis_end"]),
            Free,
        ),
        (
            |file| file.calibration[0].free = texts(&["housed.2026"]),
            no_row("calibration", "housed.2026"),
        ),
    ]);
}

#[test]
fn every_month_lies_in_exactly_one_period() {
    let coverage = |name, from, count| Coverage {
        name,
        month: month(from),
        count,
    };
    all_are_refused([
        (
            |file| {
                file.headline = texts(&["amv_share"]);
                remove(file, "applications.2023");
            },
            coverage(Name::Applications, "2023-01", 0),
        ),
        (
            |file| {
                remove(file, "housed.2024H2");
                file.calibration[2].free.pop();
            },
            coverage(Name::Housed, "2024-07", 0),
        ),
        (
            |file| copy(file, "housed.2023H2", "housed.2023"),
            coverage(Name::Housed, "2023-01", 2),
        ),
        (
            |file| copy(file, "applications.2023", "applications.2024H2"),
            coverage(Name::Applications, "2024-07", 2),
        ),
        (
            |file| file.horizon = month("2025-02"),
            coverage(Name::Applications, "2025-01", 0),
        ),
        (
            |file| file.start = month("2022-06"),
            coverage(Name::Applications, "2022-06", 0),
        ),
    ]);
}

#[test]
fn minors_and_family_are_at_most_the_whole_intake() {
    is_refused(
        |file| {
            for id in ["amv_share", "family_share"] {
                let row = row(file, id);
                (row.low, row.high) = (None, None);
                (row.value, row.max) = (Numeral(0.75), Numeral(1.0));
            }
        },
        &SharesExceedOne(1.5),
    );
}
