//! The command `ukraine`, as a process.

use std::path::Path;
use std::process::{Command, Output, Stdio};

fn run(arguments: &[&str]) -> Output {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    Command::new(env!("CARGO_BIN_EXE_opvangverkenner"))
        .arg("ukraine")
        .args(arguments)
        .current_dir(folder)
        .env("XDG_CONFIG_HOME", folder.join("no-settings"))
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// Exit code 1, nothing on stdout, one line on stderr with every one of `words`.
fn refused(arguments: &[&str], words: &[&str]) {
    let output = run(arguments);
    let said = stderr(&output);
    assert_eq!(output.status.code(), Some(1), "{arguments:?}: {said}");
    assert_eq!(stdout(&output), "", "{arguments:?}");
    assert!(
        said.starts_with("error: ") && said.lines().count() == 1,
        "{said}"
    );
    for word in words {
        assert!(said.contains(word), "{word:?} is not in {said:?}");
    }
}

/// The last row in numbers: persons, required, agreed and short.
fn last(arguments: &[&str]) -> [f64; 4] {
    let csv = stdout(&run(&[arguments, &["--format", "csv"]].concat()));
    let row = csv.lines().last().unwrap().to_owned();
    let cells: Vec<_> = row.split(',').collect();
    assert_eq!(cells[0], "2023-07-01");
    [1, 2, 3, 4].map(|index| cells[index].parse().unwrap())
}

#[test]
fn ukraine_gives_a_row_for_every_month_of_the_window() {
    let output = run(&["--format", "csv"]);
    assert!(output.status.success());
    assert_eq!(stderr(&output), "");
    let csv = stdout(&output);
    let lines: Vec<_> = csv.lines().collect();
    assert_eq!(
        lines[0],
        "date,persons,required_places,agreed_places,shortage"
    );
    assert_eq!(lines.len(), 10);
    assert!(lines[1].starts_with("2022-11-01,51230,52814.4"), "{csv}");
    assert!(
        lines[1].ends_with(",75000,0"),
        "a place to spare is no shortage"
    );
}

#[test]
fn ukraine_asks_for_90_000_places_on_1_july_2023() {
    let [persons, required, agreed, short] = last(&[]);
    assert!((required - 90_000.0).abs() < 1e-6, "{required}");
    assert!((short - 15_000.0).abs() < 1e-6, "{short}");
    assert_eq!((persons, agreed), (87_300.0, 75_000.0));
}

#[test]
fn ukraine_sets_values_and_reads_a_file() {
    let [.., agreed, short] = last(&["--set", "ukraine.agreed_places=97000"]);
    assert_eq!((agreed, short), (97_000.0, 0.0));
    let file = "scenarios/afspraak-20000.ron";
    let [persons, ..] = last(&[file, "--set", "ukraine.net_arrivals=1000"]);
    assert_eq!(persons, 59_230.0);
}

#[test]
fn ukraine_speaks_to_people_and_to_programs() {
    let table = stdout(&run(&[]));
    assert!(
        table.contains("90.000") && table.contains("15.000"),
        "{table}"
    );
    assert!(stdout(&run(&["--language", "en"])).contains("90,000"));
    let json = stdout(&run(&["--format", "json"]));
    assert!(json.contains("\"agreed_places\": 75000"), "{json}");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("oekraine.csv");
    let output = run(&["--format", "csv", "--output", path.to_str().unwrap()]);
    assert_eq!(
        (output.status.code(), stdout(&output)),
        (Some(0), String::new())
    );
    let saved = std::fs::read_to_string(path).unwrap();
    assert_eq!(saved, stdout(&run(&["--format", "csv"])));
}

#[test]
fn ukraine_refuses_an_edition_that_says_nothing_about_it_by_its_name() {
    refused(
        &["--baseline", "mpp-2023-2"],
        &["mpp-2023-2", "ontheemden uit Oekraïne", "Kies"],
    );
    refused(
        &["scenarios/mpp-2023-2.ron", "--language", "en"],
        &["mpp-2023-2", "displaced persons from Ukraine"],
    );
    refused(&["--set", "ukraine.start=-1"], &["ukraine.start", "300"]);
}

#[test]
fn ukraine_refuses_wrong_usage_and_explains_itself() {
    for wrong in [
        &["a.ron", "b.ron"][..],
        &["scenarios/afspraak-20000.ron", "--baseline", "mpp-2022-2"],
        &["--date", "2023-01"],
    ] {
        let output = run(wrong);
        assert_eq!(output.status.code(), Some(2), "{wrong:?}");
        assert_eq!(stdout(&output), "");
    }
    let help = stdout(&run(&["--help"]));
    for word in ["Examples:", "--set", "--baseline", "[FILE]", "COA"] {
        assert!(help.contains(word), "{word}");
    }
}
