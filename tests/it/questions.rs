//! The commands that put questions to many runs, as a process.

use crate::command_line::{refused, rows, run, stderr, stdout, wrong_usage};

const AGREED: &str = "scenarios/afspraak-20000.ron";
const SECOND: &str = "scenarios/mpp-2023-2.ron";

/// The CSV of a command that must succeed: header and rows.
fn csv(arguments: &[&str]) -> (String, Vec<csv::StringRecord>) {
    let output = run(&[arguments, &["--format", "csv"]].concat());
    assert!(
        output.status.success(),
        "{arguments:?}: {}",
        stderr(&output)
    );
    let text = stdout(&output);
    (text.lines().next().unwrap().to_owned(), rows(&text))
}

fn number(text: &str) -> f64 {
    text.parse().unwrap()
}

#[test]
fn compare_gives_every_output_and_its_difference_with_the_first_file() {
    let files = [
        "compare",
        "scenarios/referentie.ron",
        AGREED,
        "--date",
        "2023-01",
    ];
    let (header, rows) = csv(&files);
    assert_eq!(header, "scenario,date,output,value,difference");
    assert_eq!(rows.len(), 2 * 9);
    assert_eq!(&rows[9][2], "required_places");
    assert!((number(&rows[9][4]) + 4_700.0 / 0.96).abs() < 1e-6);
    assert!(rows[..7].iter().all(|row| number(&row[4]) == 0.0));
    assert_eq!(&rows[8][2], "gap");
    let output = run(&["compare", "scenarios/referentie.ron", SECOND]);
    assert!(stderr(&output).starts_with("note: "), "{}", stderr(&output));
}

#[test]
fn compare_without_a_date_takes_the_default_date_of_the_first_edition() {
    let (_, rows) = csv(&["compare", SECOND, AGREED]);
    assert!(rows.iter().all(|row| &row[1] == "2025-01-01"));
}

#[test]
fn explain_gives_the_largest_part_first_and_the_total_last() {
    let (header, rows) = csv(&[
        "explain",
        AGREED,
        "--date",
        "2023-01",
        "--set",
        "supply.regular=30000",
        "--set",
        "amv_share=0.1",
    ]);
    assert_eq!(header, "lever,contribution");
    let levers: Vec<_> = rows.iter().map(|row| row[0].to_owned()).collect();
    assert_eq!(
        levers,
        ["housed.2022H2", "amv_share", "supply.regular", "total"]
    );
    assert_eq!(&rows[2][1], "0");
    let sum: f64 = rows[..3].iter().map(|row| number(&row[1])).sum();
    assert!((sum - number(&rows[3][1])).abs() < 1e-6);
}

#[test]
fn explain_turns_its_sign_with_the_scenario_it_is_held_against() {
    let (_, rows) = csv(&[
        "explain",
        "scenarios/referentie.ron",
        "--against",
        AGREED,
        "--date",
        "2023-01",
    ]);
    assert!((number(&rows[0][1]) - 4_700.0 / 0.96).abs() < 1e-6);
}

#[test]
fn explain_samples_above_sixteen_levers_and_says_how_exact_it_is() {
    let parameters = stdout(&run(&["parameters", "--format", "csv"]));
    let mut settings = Vec::new();
    for row in rows(&parameters) {
        let start = &row[0];
        if !row[7].is_empty() && !start.starts_with("supply.") && !start.starts_with("ukraine.") {
            settings.push("--set".to_owned());
            settings.push(format!("{start}={}", &row[7]));
        }
    }
    assert!(settings.len() > 2 * 17);
    let mut arguments = vec!["explain", "scenarios/referentie.ron", "--format", "csv"];
    arguments.extend(settings.iter().map(String::as_str));
    let output = run(&arguments);
    assert!(stderr(&output).starts_with("note: "), "{}", stderr(&output));
    let rows = rows(&stdout(&output));
    let (total, parts) = rows.split_last().unwrap();
    let sum: f64 = parts.iter().map(|row| number(&row[1])).sum();
    assert!((sum - number(&total[1])).abs() < 1e-6);
}

#[test]
fn solve_says_the_value_and_whether_there_are_more() {
    let ask = [
        "solve",
        "--lever",
        "grant_rate",
        "--target",
        "66000",
        "--date",
        "2024-01",
    ];
    let (header, rows) = csv(&ask);
    assert_eq!(header, "lever,value,reached,required_places");
    assert_eq!((&rows[0][0], &rows[0][2]), ("grant_rate", "true"));
    assert!((number(&rows[0][3]) - 66_000.0).abs() <= 0.01);
    let said = stderr(&run(&ask));
    assert!(
        said.starts_with("note: ") && said.contains("0.078"),
        "{said}"
    );
    let json = run(&[&ask[..], &["--format", "json"]].concat());
    assert!(stdout(&json).contains("\"reached\": true"));
    let (_, rows) = csv(&[
        "solve",
        "--lever",
        "housed.2022H2",
        "--target",
        "0",
        "--date",
        "2023-01",
    ]);
    assert_eq!((&rows[0][1], &rows[0][2]), ("30000", "false"));
}

#[test]
fn sensitivity_gives_a_row_for_every_parameter_with_a_range() {
    let (header, rows) = csv(&["sensitivity", AGREED]);
    assert_eq!(header, "parameter,low,high,at_low,at_high");
    assert_eq!(rows.len(), 20);
    assert_eq!(&rows[0][0], "applications.2023");
}

#[test]
fn band_gives_a_row_for_every_instant_and_the_same_numbers_for_the_same_seed() {
    let ask = ["band", "--runs", "2000", "--seed", "3"];
    let (header, rows) = csv(&ask);
    assert_eq!(header, "date,p5,p25,p50,p75,p95");
    assert_eq!(rows.len(), 31);
    assert!(
        rows.iter()
            .all(|row| (2..6).all(|column| number(&row[column - 1]) <= number(&row[column])))
    );
    assert_eq!(csv(&ask).1, rows);
    assert_ne!(csv(&["band", "--runs", "2000"]).1, rows);
}

/// 52,000 people and 54,200 places were counted on 1 January 2023.
#[test]
fn the_outcome_of_january_2023_lies_below_the_band() {
    let (_, rows) = csv(&["band"]);
    assert_eq!(&rows[6][0], "2023-01-01");
    assert!(number(&rows[6][1]) > 54_200.0);
}

#[test]
fn what_cannot_be_answered_is_refused_in_a_sentence() {
    let solve = |lever, target, date, words: &[&str]| {
        refused(
            &[
                "solve", "--lever", lever, "--target", target, "--date", date,
            ],
            words,
        );
    };
    solve(
        "grant_rat",
        "66000",
        "2024-01",
        &["grant_rat", "grant_rate"],
    );
    solve("supply.regular", "66000", "2024-01", &["supply.regular"]);
    solve("ukraine.start", "66000", "2024-01", &["ukraine.start"]);
    solve("grant_rate", "veel", "2024-01", &["--target", "veel"]);
    solve("grant_rate", "NaN", "2024-01", &["--target", "NaN"]);
    solve("grant_rate", "-1", "2024-01", &["-1"]);
    solve("grant_rate", "66000", "2024-13", &["--date", "2024-13"]);
    solve("grant_rate", "66000", "2031-01", &["2031-01", "2025-01"]);
    refused(
        &["explain", AGREED, "--against", SECOND],
        &["mpp-2022-2", "mpp-2023-2"],
    );
    refused(
        &["explain", AGREED, "--date", "januari"],
        &["--date", "januari"],
    );
    refused(&["explain", AGREED, "--date", "2022-06"], &["2022-06"]);
    refused(&["explain", "nergens.ron"], &["nergens.ron"]);
    refused(
        &["compare", AGREED, SECOND, "--date", "2022-12"],
        &["2022-12", "2023-11"],
    );
    refused(&["sensitivity", "--date", "2025-02"], &["2025-02"]);
    refused(&["band", "--runs", "0"], &["0"]);
    refused(&["band", "--runs", "1000001"], &["1000001"]);
    refused(&["band", "--runs", "-5"], &["--runs", "-5"]);
    refused(&["band", "--seed", "een"], &["--seed", "een"]);
    refused(&["band", "--set", "grant_rate=2"], &["grant_rate"]);
}

#[test]
fn missing_arguments_are_wrong_usage() {
    wrong_usage(&["compare", AGREED]);
    wrong_usage(&["explain"]);
    wrong_usage(&["solve", "--target", "1", "--date", "2024-01"]);
    wrong_usage(&[
        "solve",
        AGREED,
        "--baseline",
        "mpp-2022-2",
        "--lever",
        "grant_rate",
        "--target",
        "1",
        "--date",
        "2024-01",
    ]);
    wrong_usage(&["compare", AGREED, SECOND, "--baseline", "mpp-2022-2"]);
    wrong_usage(&["explain", AGREED, "--baseline", "mpp-2022-2"]);
    wrong_usage(&["band", "--run", "5"]);
}
