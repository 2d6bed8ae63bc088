//! Counts of the user's own: read whole or refused with row and column, and held against scenarios.

use std::fs;
use std::path::Path;

use jiff::civil::{Date, date};
use opvangverkenner::analysis::{
    CountSought, LEAST_COUNTS, Subject, Track, counted_spread, explain_count, rank,
};
use opvangverkenner::files::{
    country, counts_from_bytes, embedded_editions, make_edition, own_editions, parse_counts,
    parse_scenario, realised_from_bytes, scenario_text,
};
use opvangverkenner::outlook::{Column, Outlook};
use opvangverkenner::pages::uncertainty::track::{self, Found};
use opvangverkenner::pages::{Page, composition, need, supply};
use opvangverkenner::regions::{ImportError, Level, OwnKey, Realised};
use opvangverkenner::scenario::{
    Baseline, CountProblem, Counted, DayInMonth, FileError, MOST_COUNTS, MeasureKind, Output,
    OwnCounts, Scenario, Status, Value, moved,
};
use opvangverkenner::text::{Language, Say};

use crate::command_line::{refused as command_refused, run, stderr, stdout, wrong_usage};
use crate::editions::{measure, mpp_2022_2, mpp_2023_2, reference, scenario};
use crate::scenes::with_context;

fn counts(text: &str) -> Result<OwnCounts, ImportError> {
    parse_counts(text, &[&mpp_2022_2()]).map(|read| read.content)
}

fn refused(text: &str, start: (usize, &str), words: &[&str]) {
    let error = counts(text).expect_err(text);
    let said = error.say(Language::Nl);
    let (line, column) = start;
    assert!(
        said.starts_with(&format!("Regel {line}, kolom {column}: ")),
        "{said}"
    );
    for word in words {
        assert!(said.contains(word), "{word:?} is not in {said:?}");
    }
    let english = error.say(Language::En);
    assert!(english.starts_with(&format!("Line {line}, column {column}: ")));
}

fn outlook(baseline: &Baseline, changes: &[(&str, f64)]) -> Outlook {
    Outlook::new(&scenario(baseline, changes), baseline).unwrap()
}

fn of(pairs: &[(Date, Counted, f64)]) -> OwnCounts {
    let mut counts = OwnCounts::default();
    for (day, output, number) in pairs {
        counts.add(*day, *output, *number).unwrap();
    }
    counts
}

#[test]
fn a_table_from_a_dutch_spreadsheet_is_read_and_an_empty_cell_is_unknown() {
    let text = "\u{feff}sep=;\r\nVergunninghouders;Datum;Bezetting;Bezettingsgraad\r\n;31-12-2022;52000,0;0,96\r\n16000;18 januari 2023;51000;\r\n;;;\r\n";
    let counts = counts(text).unwrap();
    let occupancy: Vec<_> = counts.of(Counted::Occupancy).collect();
    assert_eq!(
        occupancy,
        [
            (date(2022, 12, 31), 52_000.0),
            (date(2023, 1, 18), 51_000.0)
        ]
    );
    let permit: Vec<_> = counts.of(Counted::PermitHolders).collect();
    assert_eq!(permit, [(date(2023, 1, 18), 16_000.0)]);
    let ratios: Vec<_> = counts.days().map(|(_, day)| day.occupancy_ratio).collect();
    assert_eq!(ratios, [Some(0.96), None]);
}

#[test]
fn tabs_as_excel_pastes_them_and_two_rows_of_one_day_are_read() {
    let counts =
        counts("date\tapplications\thoused\n2023-01-01\t4200\t\n2023-01-01\t\t1500\n").unwrap();
    assert_eq!(counts.len(), 2);
    assert_eq!(counts.days().count(), 1);
    let windows = counts_from_bytes(b"date,occupancy\n2023-01-01,1\n", &[&mpp_2022_2()]);
    assert!(windows.unwrap().notes.is_empty());
}

#[test]
fn a_table_made_for_something_else_gives_its_counts_and_says_what_it_left_out() {
    let public = include_bytes!("inputs/counts/coa_occupancy.csv");
    let read = counts_from_bytes(public, &[&mpp_2022_2()]).unwrap();
    let of = |output| read.content.of(output).collect::<Vec<_>>();
    let occupancy = of(Counted::Occupancy);
    assert_eq!(occupancy[1], (date(2022, 12, 31), 52_000.0));
    assert_eq!((occupancy.len(), read.content.len()), (7, 14));
    assert_eq!(of(Counted::PermitHolders).len(), 5);
    let [columns, outside] = &read.notes[..] else {
        panic!("{:?}", read.notes)
    };
    let said = columns.say(Language::Nl);
    for column in [
        "in_regular",
        "permit_holders_over_3_months",
        "amv",
        "source",
    ] {
        let is_left_out = said.contains(&format!("{column:?}"));
        assert_eq!(is_left_out, column != "amv", "{said}");
    }
    let said = outside.say(Language::Nl);
    let words = "van 1 juli 2022 tot en met 1 januari 2025: 19 tellingen (de eerste op regel 2, de laatste op regel 16)";
    assert!(said.contains(words), "{said}");
    // Nothing of it inside is no table for this forecast; and one that holds counts alone has a slip.
    refused(
        "date,amv,note\n2021-01-01,5,x\n",
        (2, "amv"),
        &["1 januari 2021"],
    );
    refused(
        "date,amv\n2023-01-01,5\n2032-01-01,6\n",
        (3, "amv"),
        &["1 januari 2032"],
    );
}

#[test]
fn every_refusal_names_row_and_column() {
    let one = |cell: &str| format!("date,occupancy\n2023-01-01,{cell}\n");
    refused(&one("-5"), (2, "occupancy"), &["-5"]);
    refused(&one("veel"), (2, "occupancy"), &["veel"]);
    refused(&one("52.5"), (2, "occupancy"), &["52.5"]);
    refused(&one("52.000"), (2, "occupancy"), &["52.000"]);
    refused(&one("1e9"), (2, "occupancy"), &["1e9"]);
    refused(
        "date,occupancy\n2023-02-30,5\n",
        (2, "date"),
        &["2023-02-30"],
    );
    refused("date,occupancy\n1/2/2023,5\n", (2, "date"), &["1/2/2023"]);
    refused("date,occupancy\n,5\n", (2, "date"), &["geen dag"]);
    refused(
        "date,occupancy,occupency\n",
        (1, "3"),
        &["occupency", "Bedoelt u"],
    );
    refused("date,plekken\n2023-01-01,5\n", (1, "2"), &["plekken"]);
    refused(
        "date,note,occupancy\n2023-01-01,x,5,6\n",
        (2, "4"),
        &["4 cellen"],
    );
    refused(
        "date,occupancy,bezetting\n",
        (1, "3"),
        &["bezetting", "twee keer"],
    );
    refused("occupancy\n5\n", (1, "date"), &["ontbreekt"]);
    refused("date\n2023-01-01\n", (1, "applications"), &["ontbreekt"]);
    refused("", (1, "date"), &["leeg"]);
    refused("date,occupancy\n2023-01-01,5,6\n", (2, "3"), &["3 cellen"]);
    let ratio = |cell: &str| format!("date;occupancy;occupancy_ratio\n2023-01-01;5;{cell}\n");
    refused(&ratio("0,3"), (2, "occupancy_ratio"), &["0.3"]);
    refused(&ratio("96"), (2, "occupancy_ratio"), &["96"]);
}

#[test]
fn a_table_of_a_million_columns_is_refused() {
    let wide = format!("date,occupancy{}\n", ",x".repeat(1_000_000));
    // Whoever holds every column against every other does not come back from this in a test's time.
    refused(&wide, (1, "1001"), &["1000002 cellen"]);
}

#[test]
fn a_second_count_of_a_day_or_of_a_flow_in_a_month_is_refused_with_the_first() {
    let day = "date,occupancy\n2023-01-01,5\n2023-01-01,6\n";
    refused(day, (3, "occupancy"), &["1 januari 2023"]);
    let month = "date,housed,occupancy\n2023-01-31,5,\n2023-01-01,6,7\n";
    refused(month, (3, "housed"), &["31 januari 2023"]);
}

#[test]
fn counts_outside_the_horizon_are_refused_and_its_ends_are_not() {
    let stock = |day: &str| format!("date,occupancy\n{day},5\n");
    refused(
        &stock("2022-06-30"),
        (2, "occupancy"),
        &["30 juni 2022", "1 juli 2022"],
    );
    refused(&stock("2025-01-02"), (2, "occupancy"), &["1 januari 2025"]);
    assert!(counts(&stock("2022-07-01")).is_ok() && counts(&stock("2025-01-01")).is_ok());
    let flow = |day: &str| format!("date,housed\n{day},5\n");
    refused(&flow("2025-01-01"), (2, "housed"), &["1 januari 2025"]);
    assert!(counts(&flow("2024-12-31")).is_ok());
}

#[test]
fn a_hundred_thousand_rows_are_refused() {
    let rows = (0..100_000).map(|row| format!("20{:02}-01-01,1\n", row % 100));
    let text = format!("date,occupancy\n{}", rows.collect::<String>());
    let error = counts(&text).expect_err("too many rows").say(Language::Nl);
    assert!(error.starts_with("Regel 2, kolom occupancy"), "{error}");
    let days = (1..=28).flat_map(|day| {
        (1..=12).flat_map(move |month| {
            (2023..=2024).map(move |year| format!("{year}-{month:02}-{day:02},1\n"))
        })
    });
    let text = format!(
        "date,in_procedure\n{}{}",
        days.collect::<String>(),
        "2024-12-29,\n".repeat(99_000)
    );
    let line = MOST_COUNTS + 2;
    refused(&text, (line, "date"), &["1000"]);
    let mut counts = OwnCounts::default();
    let mut days = (0..).map(|day| date(2000, 1, 1).saturating_add(jiff::Span::new().days(day)));
    for _ in 0..MOST_COUNTS {
        counts
            .add(days.next().unwrap(), Counted::Occupancy, 1.0)
            .unwrap();
    }
    let more = counts.add(days.next().unwrap(), Counted::Occupancy, 1.0);
    assert_eq!(more, Err(CountProblem::TooMany));
}

#[test]
fn a_day_between_two_instants_lies_on_the_line_between_them_and_one_outside_is_unknown() {
    let baseline = mpp_2022_2();
    let outlook = outlook(&baseline, &[]);
    let on = |counted, day: Date| outlook.on(counted, DayInMonth::of(day).unwrap());
    let cell = |column, index| outlook.cell(column, index).unwrap();
    let stock = Counted::Occupancy;
    assert_eq!(
        on(stock, date(2022, 7, 1)),
        outlook.cell(Column::Occupancy, 0)
    );
    // 16 January 2023 begins when 15 of the 31 days have passed.
    let (before, after) = (cell(Column::Occupancy, 6), cell(Column::Occupancy, 7));
    let between = on(stock, date(2023, 1, 16)).unwrap();
    assert!((between - (before * 16.0 + after * 15.0) / 31.0).abs() < 1e-9);
    assert_eq!(
        on(Counted::Housed, date(2023, 1, 16)),
        outlook.cell(Column::Housed, 6)
    );
    assert_eq!(on(stock, date(2022, 6, 30)), None);
    assert_eq!(
        on(stock, date(2025, 1, 1)),
        outlook.cell(Column::Occupancy, 30)
    );
    assert_eq!(on(stock, date(2025, 1, 2)), None);
    assert_eq!(on(Counted::Housed, date(2025, 1, 1)), None);
    // Crisis places end on the first of a month and do not fade before it; before the count they are unknown.
    let crisis = |month, day| on(Counted::SupplyCrisis, date(2023, month, day));
    assert_eq!((crisis(3, 31), crisis(4, 1)), (Some(8_500.0), Some(0.0)));
    assert_eq!(on(Counted::SupplyCrisis, date(2022, 11, 30)), None);
    assert_eq!(on(Counted::SupplyCrisis, date(2025, 1, 2)), None);
}

#[test]
fn differences_means_and_direction_are_those_worked_by_hand() {
    let baseline = mpp_2022_2();
    let outlook = outlook(&baseline, &[]);
    let at = |index: usize| outlook.cell(Column::Occupancy, index).unwrap().round();
    let rest = |index: usize| outlook.cell(Column::Occupancy, index).unwrap() - at(index);
    let day = |index: i8| date(2022, 7 + index, 1);
    // Counted 100 and 300 below the scenario, then 200 and 600 above it.
    let off = [-100.0, -300.0, 200.0, 600.0];
    let pairs = (0i8..).zip(off).map(|(index, off)| {
        (
            day(index),
            Counted::Occupancy,
            at(usize::try_from(index).unwrap()) + off,
        )
    });
    let track = Track::new(&of(&pairs.collect::<Vec<_>>()), &outlook);
    let rests: Vec<_> = (0..4).map(rest).collect();
    let deviation = track.deviation(Counted::Occupancy).unwrap();
    assert_eq!(deviation.counts, 4);
    let mean = (100.0 + 300.0 - 200.0 - 600.0 + rests.iter().sum::<f64>()) / 4.0;
    assert!((deviation.mean - mean).abs() < 1e-6, "{deviation:?}");
    let absolute = (1200.0 + rests[0] + rests[1] - rests[2] - rests[3]) / 4.0;
    assert!((deviation.absolute - absolute).abs() < 1e-6);
    let last = track.last_deviation(Counted::Occupancy).unwrap();
    let mean = (300.0 - 800.0 + rests[1] + rests[2] + rests[3]) / 3.0;
    assert!((last.mean - mean).abs() < 1e-6);
    assert_eq!(track.deviation(Counted::Housed), None);
}

#[test]
fn counts_equal_to_a_scenarios_own_run_rank_it_first_without_difference() {
    let baseline = mpp_2022_2();
    // Whole people only: at the start, every stock is.
    let own = outlook(
        &baseline,
        &[
            ("start.in_procedure", 26_000.0),
            ("start.permit_holders", 13_900.0),
        ],
    );
    let others = [
        outlook(&baseline, &[]),
        outlook(&baseline, &[("start.in_procedure", 25_000.0)]),
    ];
    let day = date(2022, 7, 1);
    let stocks = [
        Counted::InProcedure,
        Counted::PermitHolders,
        Counted::Occupancy,
    ];
    let counts = of(&stocks.map(|output| {
        (
            day,
            output,
            own.on(output, DayInMonth::of(day).unwrap()).unwrap(),
        )
    }));
    let tracks = [&others[0], &own, &others[1]].map(|outlook| Track::new(&counts, outlook));
    assert!(
        tracks[1]
            .held
            .iter()
            .all(|held| held.difference() == Some(0.0))
    );
    let ranking = rank(&tracks);
    assert_eq!(ranking.counts, 3);
    assert_eq!((ranking.places[0].index, ranking.places[0].share), (1, 0.0));
    // 200 of 26,000 and 100 of 13,900, and of everybody 300 of 44,400: averaged over three counts.
    let reference = ranking
        .places
        .iter()
        .find(|place| place.index == 0)
        .unwrap();
    let by_hand = (200.0 / 26_000.0 + 100.0 / 13_900.0 + 300.0 / 44_400.0) / 3.0;
    assert!((reference.share - by_hand).abs() < 1e-12);
}

#[test]
fn below_three_counts_nothing_is_ranked_and_what_a_scenario_does_not_speak_of_counts_for_none() {
    let baseline = mpp_2022_2();
    let outlook = Outlook::new(&reference(&baseline), &baseline).unwrap();
    let start = date(2022, 7, 1);
    let two = of(&[
        (start, Counted::Occupancy, 44_000.0),
        (start, Counted::InProcedure, 26_000.0),
    ]);
    assert!(rank(&[Track::new(&two, &outlook)]).places.is_empty());
    let mut three = two;
    // Places are not known before December 2022.
    three.add(start, Counted::SupplyRegular, 29_000.0).unwrap();
    let track = Track::new(&three, &outlook);
    assert_eq!(track.held.last().unwrap().difference(), None);
    let ranking = rank(&[track]);
    assert_eq!(ranking.counts, 2);
    assert!(ranking.counts < LEAST_COUNTS && ranking.places.is_empty());
}

#[test]
fn the_command_lists_every_scenario_and_the_reference_and_says_which_lies_nearest() {
    let path = std::env::temp_dir().join(format!("counted-{}.csv", std::process::id()));
    fs::write(
        &path,
        "date,occupancy\n2022-12-31,52000\n2023-01-18,51000\n2023-04-03,53000\n2023-06-15,53000\n",
    )
    .unwrap();
    let counts = path.to_str().unwrap();
    let asked = [
        "track",
        "scenarios/afspraak-20000.ron",
        "scenarios/hoge-instroom.ron",
        "--counts",
        counts,
        "--format",
        "csv",
    ];
    let output = run(&asked);
    let (table, said) = (stdout(&output), stderr(&output));
    let mut lines = table.lines();
    assert_eq!(
        lines.next(),
        Some("scenario,output,date,counted,value,difference,absolute_difference,spread_5_95")
    );
    let first = lines.next().unwrap();
    assert!(
        first.starts_with("Afspraak 20.000,occupancy,2022-12-31,52000,54003."),
        "{first}"
    );
    // Of each of three: four counts, their mean, and that of the last three.
    assert_eq!(table.lines().count(), 1 + 3 * 6);
    assert!(table.contains("reference,occupancy,mean_last_3,,,"));
    assert!(said.contains("Afspraak 20.000 ligt het dichtst"), "{said}");
    assert!(
        said.contains("4 tellingen") && !said.contains("kans"),
        "{said}"
    );
    assert!(
        said.contains("18 januari 2023") && said.contains("lager geteld"),
        "{said}"
    );
    wrong_usage(&["track", "scenarios/afspraak-20000.ron"]);
    fs::write(
        &path,
        "date,occupancy\n2022-12-31,52000\n2021-01-18,51000\n",
    )
    .unwrap();
    command_refused(
        &["track", "--counts", counts],
        &["Regel 3, kolom occupancy", "18 januari 2021"],
    );
    fs::remove_file(path).unwrap();
}

fn carrying(fields: &str) -> String {
    format!("(\n    format: 2,\n    baseline: \"mpp-2022-2\",\n    name: \"x\",\n{fields})\n")
}

fn read(text: &str) -> Result<Scenario, FileError> {
    parse_scenario(text, Path::new(".")).map(|opened| opened.scenario)
}

#[test]
fn what_users_bring_is_kept_in_format_2_as_people_write_it_and_all_else_in_format_1() {
    let baseline = mpp_2022_2();
    let mut own = reference(&baseline);
    let text = scenario_text(&own).unwrap();
    assert!(
        text.contains("format: 1,") && !text.contains("counts"),
        "{text}"
    );
    let eve = date(2022, 12, 31);
    own.brought.counts = of(&[
        (eve, Counted::Occupancy, 52_000.0),
        (eve, Counted::Housed, 0.0),
    ]);
    own.brought.counts.state_ratio(eve, 0.96).unwrap();
    let realised = realised_from_bytes(
        b"code,name,crisis_realised,emergency_realised\nVR15,,310,\nVR01,,0,1200\n",
        country(),
        Level::SafetyRegion,
    );
    own.brought.realised = realised.unwrap().content.by_code(country());
    let weights: Vec<_> = (0..12).map(|row| f64::from(row) + 0.125).collect();
    let key = OwnKey::new(country(), Level::Province, &weights).unwrap();
    own.brought.key = key.by_code(country());
    let text = scenario_text(&own).unwrap();
    for line in [
        "format: 2,",
        "\"2022-12-31\": {",
        "\"occupancy\": 52000,",
        "\"housed\": 0,",
        "\"occupancy_ratio\": 0.96,",
        "\"crisis\": 310,",
        "\"PV20\": 0.125,",
    ] {
        assert!(text.contains(line), "{line} is not in {text}");
    }
    let back = read(&text).unwrap();
    assert_eq!(back, own);
    let there = Realised::of(country(), &back.brought.realised).unwrap();
    assert_eq!(there.at(country(), Level::SafetyRegion, 14).emergency, None);
    assert_eq!(OwnKey::of(country(), &back.brought.key), Some(key));
    // Both counted nothing and counted zero stay what they are.
    assert_eq!(
        back.brought.counts.of(Counted::Housed).next(),
        Some((eve, 0.0))
    );
    assert_eq!(back.brought.counts.of(Counted::Applications).next(), None);
}

#[test]
fn what_is_wrong_with_what_was_brought_is_refused_with_its_line() {
    let counts = |inner: &str| carrying(&format!("    counts: {{\n        {inner},\n    }},\n"));
    for (text, line, words) in [
        (
            counts("\"2022-13-31\": {\"occupancy\": 5}"),
            6,
            "2022-13-31",
        ),
        (
            counts("\"2021-12-31\": {\"occupancy\": 5}"),
            6,
            "31 december 2021",
        ),
        (
            counts("\"2025-01-01\": {\"housed\": 5}"),
            6,
            "1 januari 2025",
        ),
        (counts("\"2022-12-31\": {\"occupancy\": -5}"), 6, "-5"),
        (counts("\"2022-12-31\": {\"occupancy\": 5.5}"), 6, "5.5"),
        (
            counts("\"2022-12-31\": {\"occupancy\": 52.000}"),
            6,
            "52.000",
        ),
        (
            counts("\"2022-12-31\": {\"occupancy\": \"veel\"}"),
            6,
            "veel",
        ),
        (counts("\"2022-12-31\": {\"occupancy\": NaN}"), 6, "NaN"),
        (
            counts("\"2022-12-31\": {\"occupancy_ratio\": 9.6}"),
            6,
            "9.6",
        ),
        (counts("\"2022-12-31\": {\"ocupancy\": 5}"), 6, "occupancy"),
        (
            counts("\"2022-12-31\": {\"occupancy\": 5, \"occupancy\": 6}"),
            6,
            "31 december 2022",
        ),
        (
            counts("\"2022-12-31\": {}, \"2022-12-31\": {\"housed\": 5}"),
            6,
            "counts",
        ),
        (
            carrying("    realised: {\"VR99\": {\"crisis\": 5}},\n"),
            5,
            "VR99",
        ),
        (
            carrying("    realised: {\"VR01\": {\"crisis\": 5}, \"PV20\": {}},\n"),
            5,
            "VR15",
        ),
        (
            carrying("    realised: {\"VR01\": {\"crisis\": -5}},\n"),
            5,
            "VR01",
        ),
        (carrying("    key: {\"PV20\": 1},\n"), 5, "key"),
        (
            counts("\"2022-12-31\": {\"occupancy\": 5}").replace("format: 2", "format: 1"),
            5,
            "format: 2",
        ),
    ] {
        let error = read(&text).expect_err(&text);
        let said = error.say(Language::Nl);
        assert!(said.contains(words), "{words:?} is not in {said:?}");
        assert_eq!(error.place.map(|place| place.line), Some(line), "{said}");
        assert_ne!(said, error.say(Language::En));
    }
}

#[test]
fn counts_change_no_number_of_the_model_and_are_those_of_which_an_edition_speaks() {
    let baseline = mpp_2022_2();
    let mut own = reference(&baseline);
    own.brought.counts = of(&[
        (date(2023, 6, 15), Counted::Occupancy, 53_000.0),
        (date(2024, 1, 10), Counted::Housed, 2_000.0),
        (date(2025, 1, 1), Counted::Occupancy, 70_000.0),
    ]);
    let with = Outlook::new(&own, &baseline).unwrap();
    assert_eq!(
        with,
        Outlook::new(&reference(&baseline), &baseline).unwrap()
    );
    let later = own.brought.counts.within(&mpp_2023_2());
    assert_eq!(later.len(), 2);
    assert_eq!(
        later.of(Counted::Occupancy).next(),
        Some((date(2025, 1, 1), 70_000.0))
    );
}

#[test]
fn counts_stand_at_their_day_in_people_and_in_places_only_by_the_ratio_of_that_day() {
    let baseline = mpp_2022_2();
    let mut own = reference(&baseline);
    own.brought.counts = counts(
        "date;occupancy;supply_crisis;occupancy_ratio\n2022-12-16;52000;;0,96\n2023-01-16;51000;8000;\n",
    )
    .unwrap();
    let marks = |page: &Page| -> Vec<[f64; 2]> {
        let marks = page.charts[0].marks();
        let counted = marks.filter(|mark| mark.words == "geteld");
        counted.map(|mark| mark.at).collect()
    };
    with_context(&[own], Language::Nl, |context| {
        let need = need::page(context, false);
        let day = 5.0 + 15.0 / 31.0;
        assert_eq!(marks(&need), [[day, 52_000.0 / 0.96]]);
        let notes = |words: &str| {
            need.charts[0]
                .notes
                .iter()
                .any(|note| note.text.contains(words))
        };
        assert!(notes("Bij 1 telling staat geen bezettingsgraad"));
        let composition = composition::page(context);
        assert_eq!(
            marks(&composition),
            [[day, 52_000.0], [day + 1.0, 51_000.0]]
        );
        let supply = supply::page(context);
        assert_eq!(marks(&supply), [[day + 1.0, 8_000.0]]);
    });
}

#[test]
fn the_page_has_a_chart_for_each_output_and_says_what_lies_outside_the_spread() {
    let baseline = mpp_2022_2();
    let mut own = scenario(&baseline, &[("housed.2022H2", 20_000.0)]);
    own.brought.counts = counts(COUNTED).unwrap();
    let subject = Subject {
        scenario: &reference(&baseline),
        baseline: &baseline,
    };
    let spread = counted_spread(subject, &own.brought.counts).unwrap();
    // As the model's contract says of the outcome of January 2023: below the 5 % line.
    let lines: Vec<_> = spread.iter().map(|range| range.unwrap()).collect();
    assert!(lines[0].low > 52_000.0 && lines[0].low < lines[0].high);
    // By day and by eye: the spread of Onzekerheid times the ratio of the reference is near it.
    let found = Found {
        spread,
        explaining: Vec::new(),
    };
    with_context(&[own], Language::Nl, |context| {
        let page = track::page(context, &found).unwrap();
        assert_eq!(page.charts.len(), 2);
        assert!(
            page.answer.contains("ligt het dichtst bij"),
            "{}",
            page.answer
        );
        assert!(
            page.notes[0].contains("onder de spreiding"),
            "{:?}",
            page.notes
        );
        for table in &page.tables {
            assert!(!table.rows.is_empty());
            assert!(
                table
                    .rows
                    .iter()
                    .all(|row| row.len() == table.columns.len())
            );
        }
        let asked = track::explainable_counts(context.counts().unwrap(), Language::Nl);
        assert!(asked[0].name.contains("15 juni 2023"));
        assert!(asked.iter().any(|one| {
            one.name
                .starts_with("Benodigde plekken, 31 december 2022: 54.167")
        }));
    });
}

const COUNTED: &str = "datum;bezetting;vergunninghouders;bezettingsgraad\n2022-12-31;52000;;0,96\n2023-01-18;51000;16000;\n2023-04-03;53000;16000;\n2023-06-15;53000;;\n";

#[test]
fn what_would_explain_a_count_brings_the_model_to_it_and_is_marked_outside_low_and_high() {
    let baseline = mpp_2022_2();
    let own = reference(&baseline);
    let day = DayInMonth::of(date(2023, 1, 18)).unwrap();
    let sought = CountSought {
        day,
        output: Output::PermitHolders,
        target: 16_000.0,
    };
    let subject = Subject {
        scenario: &own,
        baseline: &baseline,
    };
    let found = explain_count(subject, sought).unwrap();
    assert!(!found.is_empty());
    for one in &found {
        let row = baseline.parameter(one.id).unwrap();
        let with = scenario(&baseline, &[(&one.id.to_string(), one.value)]);
        let there = Outlook::new(&with, &baseline).unwrap();
        let reached = there.on(Counted::PermitHolders, day).unwrap();
        assert!((reached - 16_000.0).abs() < 0.02, "{one:?}: {reached}");
        let outside = row
            .range
            .map(|range| one.value < range.low || one.value > range.high);
        assert_eq!(one.is_outside, outside);
    }
    let housed = found
        .iter()
        .find(|one| one.id.to_string() == "housed.2022H2")
        .unwrap();
    assert_eq!(housed.is_outside, Some(false));
    // What cannot move permit-holders is not named.
    assert!(
        found
            .iter()
            .all(|one| one.id.to_string() != "occupancy_ratio")
    );
}

#[test]
fn a_scenario_becomes_an_edition_with_its_values_and_sources_to_fill_in() {
    let edition = embedded_editions()[0].clone();
    let own = scenario(
        &edition.baseline,
        &[("housed.2022H2", 20_000.0), ("amv_share", 0.3)],
    );
    let folder = std::env::temp_dir().join(format!("editions-{}", std::process::id()));
    let path = make_edition(&own, &edition, "mijn-prognose", "Mijn prognose", &folder).unwrap();
    assert!(path.ends_with("mijn-prognose.baseline.ron"));
    let listed = own_editions(&folder);
    assert_eq!(listed.len(), 1);
    let made = &listed[0].baseline;
    let row = made.parameter(crate::editions::id("amv_share")).unwrap();
    assert_eq!(row.value, Value::Number(0.3));
    assert_eq!(row.status, Status::Assumption);
    assert!(row.source.nl.contains("Vul hier de bron in"));
    // The reference of the new edition is the scenario of the old one, to the bit.
    let new = Outlook::new(&reference(made), made).unwrap();
    let old = Outlook::new(&own, &edition.baseline).unwrap();
    assert_eq!(new.trajectory(), old.trajectory());
    // Neither it nor one of the program's is replaced.
    for id in ["mijn-prognose", "mpp-2022-2"] {
        assert!(make_edition(&own, &edition, id, "x", &folder).is_err());
    }
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn a_scenario_moves_to_another_edition_and_what_does_not_fit_is_named() {
    let (from, to) = (mpp_2022_2(), mpp_2023_2());
    let mut own = scenario(&from, &[("housed.2022H2", 20_000.0), ("amv_share", 0.2)]);
    let law = MeasureKind::DispersalLaw {
        places: 1_000.0,
        lead_months: 6.0,
        ramp_months: 6.0,
    };
    own.measures = vec![measure(law, "2023-01", None)];
    own.brought.counts = of(&[
        (date(2022, 12, 31), Counted::Occupancy, 52_000.0),
        (date(2024, 12, 15), Counted::PermitHolders, 20_000.0),
    ]);
    let moved = moved(&own, &to).unwrap();
    assert_eq!(moved.scenario.baseline, to.id());
    assert_eq!(moved.values, [crate::editions::id("housed.2022H2")]);
    assert_eq!((moved.measures.len(), moved.counts), (1, 1));
    assert_eq!(
        crate::editions::value(&moved.scenario, &to, "amv_share"),
        Value::Number(0.2)
    );
    assert_eq!(moved.scenario.brought.counts.len(), 1);
    let said = opvangverkenner::text::editions::moved(&moved, "MPP 2023-2", Language::Nl);
    assert!(said.contains("housed.2022H2, test, 1 telling"), "{said}");
}
