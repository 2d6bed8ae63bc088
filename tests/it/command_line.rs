//! The command line, as a process.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

pub fn run(arguments: &[&str]) -> Output {
    run_in(Path::new(env!("CARGO_MANIFEST_DIR")), arguments)
}

fn run_in(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_opvangverkenner"))
        .args(arguments)
        .current_dir(folder)
        .env("XDG_CONFIG_HOME", folder.join("no-settings"))
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

pub fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

pub fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// Exit code 1, nothing on stdout, and one line on stderr that holds every one of `words`.
pub fn refused(arguments: &[&str], words: &[&str]) {
    let output = run(arguments);
    let said = stderr(&output);
    assert_eq!(output.status.code(), Some(1), "{arguments:?}: {said}");
    assert_eq!(stdout(&output), "", "{arguments:?}");
    let errors: Vec<_> = said.lines().collect();
    assert_eq!(errors.len(), 1, "{said}");
    assert!(errors[0].starts_with("error: "), "{said}");
    for word in words {
        assert!(said.contains(word), "{word:?} is not in {said:?}");
    }
}

pub fn wrong_usage(arguments: &[&str]) {
    let output = run(arguments);
    assert_eq!(
        output.status.code(),
        Some(2),
        "{arguments:?}: {}",
        stderr(&output)
    );
    assert_eq!(stdout(&output), "", "{arguments:?}");
    assert!(!stderr(&output).is_empty());
}

const RUN_HEADER: &str = "scenario,date,applications,intake,granted,denied,withdrawn,housed,\
housing_unused,departed,amv_outflow,turned_18,in_procedure,permit_holders,awaiting_departure,\
unaccompanied_minors,in_flow_through,occupancy,required_places,required_places_amv,\
supply_regular,supply_emergency,supply_crisis,supply_total,gap";

pub fn rows(csv: &str) -> Vec<csv::StringRecord> {
    csv::Reader::from_reader(csv.as_bytes())
        .records()
        .map(Result::unwrap)
        .collect()
}

fn places(csv: &str, scenario: &str, date: &str) -> f64 {
    let rows = rows(csv);
    let row = rows
        .iter()
        .find(|row| &row[0] == scenario && &row[1] == date);
    row.unwrap()[18].parse().unwrap()
}

#[test]
fn run_without_a_file_gives_the_letters_numbers() {
    let output = run(&["run", "--format", "csv"]);
    assert!(output.status.success());
    assert_eq!(stderr(&output), "");
    let csv = stdout(&output);
    assert_eq!(csv.lines().next(), Some(RUN_HEADER));
    assert_eq!(rows(&csv).len(), 31);
    assert_eq!(places(&csv, "reference", "2023-01-01").round(), 61200.0);
    assert_eq!(places(&csv, "reference", "2024-01-01").round(), 75500.0);
}

#[test]
fn flows_of_the_last_instant_and_supply_before_the_count_are_unknown() {
    let csv = stdout(&run(&["run", "--format", "csv"]));
    let rows = rows(&csv);
    let last = rows.last().unwrap();
    assert!((2..12).all(|column| last[column].is_empty()), "{last:?}");
    assert!((12..20).all(|column| !last[column].is_empty()), "{last:?}");
    for row in &rows {
        let known = &row[1] >= "2022-12-01";
        assert!(
            (20..25).all(|column| row[column].is_empty() != known),
            "{row:?}"
        );
    }
    let counted = rows.iter().find(|row| &row[1] == "2022-12-01").unwrap();
    let [regular, emergency, crisis, total] = [20, 21, 22, 23].map(|column| &counted[column]);
    assert_eq!(
        [regular, emergency, crisis, total],
        ["29000", "15000", "8500", "52500"]
    );
    let later = stdout(&run(&[
        "run",
        "--baseline",
        "mpp-2023-2",
        "--format",
        "json",
    ]));
    assert!(
        later.contains("\"gap\": null") || later.contains("\"gap\":null"),
        "{later}"
    );
}

#[test]
fn several_files_stand_under_each_other_and_a_name_that_repeats_is_numbered() {
    let file = "scenarios/afspraak-20000.ron";
    let csv = stdout(&run(&[
        "run",
        file,
        "scenarios/mpp-2023-2.ron",
        file,
        "--format",
        "csv",
    ]));
    assert_eq!(
        places(&csv, "Afspraak 20.000", "2023-01-01").round(),
        56304.0
    );
    assert_eq!(
        places(&csv, "Afspraak 20.000 (2)", "2023-01-01").round(),
        56304.0
    );
    assert_eq!(
        places(&csv, "Prognose van najaar 2023", "2025-01-01").round(),
        96000.0
    );
}

#[test]
fn the_example_of_the_contract_typed_by_hand_gives_the_same_numbers() {
    let folder = tempfile::tempdir().unwrap();
    let text = r#"(
    format: 1,
    baseline: "mpp-2022-2",
    name: "Bestuurlijke afspraak: 20.000 gehuisvest",
    note: "Wat als alle afspraken worden nagekomen?",
    changes: {
        "housed.2022H2": 20000,
        "amv_share": 0.12,
        "supply.crisis_end": "2023-07",
    },
    reasons: {
        "housed.2022H2": "Bestuurlijke afspraak van 26 augustus 2022",
    },
    measures: [
        (name: "Minder aanvragen", kind: ReduceApplications(share: 0.10), from: "2023-04", until: "2024-01"),
        (name: "Doorstroomlocaties", kind: FlowThroughPlaces(places: 2500), from: "2023-07", enabled: false),
    ],
)
"#;
    fs::write(folder.path().join("hand.ron"), text).unwrap();
    let output = run_in(folder.path(), &["run", "hand.ron", "--format", "csv"]);
    let csv = stdout(&output);
    let name = "Bestuurlijke afspraak: 20.000 gehuisvest";
    assert_eq!(places(&csv, name, "2023-01-01").round(), 56304.0);
    assert!(places(&csv, name, "2024-01-01") < 70604.0);
    assert_eq!(stderr(&output), "");
    let rows = rows(&csv);
    let june = rows.iter().find(|row| &row[1] == "2023-06-01").unwrap();
    assert_eq!(&june[22], "8500", "crisis places until July");
}

#[test]
fn set_wins_over_every_file_and_the_last_one_wins() {
    let csv = stdout(&run(&[
        "run",
        "scenarios/afspraak-20000.ron",
        "--set",
        "housed.2022H2=1000",
        "--set",
        "housed.2022H2=15300",
        "--format",
        "csv",
    ]));
    assert_eq!(
        places(&csv, "Afspraak 20.000", "2023-01-01").round(),
        61200.0
    );
}

#[test]
fn another_edition_is_run_by_its_id() {
    let csv = stdout(&run(&[
        "run",
        "--baseline",
        "mpp-2023-2",
        "--format",
        "csv",
    ]));
    assert_eq!(rows(&csv).len(), 27);
    assert_eq!(places(&csv, "reference", "2026-01-01").round(), 120_373.0);
}

#[test]
fn json_holds_numbers_as_numbers_and_unknown_as_null() {
    let json = stdout(&run(&["run", "--format", "json"]));
    let rows: Vec<serde_json::Map<String, serde_json::Value>> =
        serde_json::from_str(&json).unwrap();
    assert_eq!(rows.len(), 31);
    let names: Vec<_> = rows[0].keys().map(String::as_str).collect();
    assert_eq!(names.join(","), RUN_HEADER);
    assert_eq!(
        rows[6]["required_places"].as_f64().unwrap().round(),
        61200.0
    );
    assert!(rows[4]["gap"].is_null() && rows[30]["intake"].is_null());
}

#[test]
fn a_table_speaks_the_readers_language() {
    assert!(stdout(&run(&["run"])).contains("75.500"));
    assert!(stdout(&run(&["run", "--language", "en"])).contains("75,500"));
}

#[test]
fn parameters_lists_every_row_of_the_edition_with_its_status() {
    let output = run(&["parameters", "--format", "csv"]);
    let csv = stdout(&output);
    assert_eq!(
        csv.lines().next(),
        Some("id,value,unit,min,max,step,low,high,stops,status,source")
    );
    let rows = rows(&csv);
    let row = |id: &str| rows.iter().find(|row| &row[0] == id).unwrap().clone();
    assert_eq!(rows.len(), 38);
    assert_eq!(&row("housed.2022H2")[1], "15300");
    assert_eq!(
        &row("housed.2022H2")[8],
        "15300=taakstelling met achterstand; 20000=bestuurlijke afspraak"
    );
    assert_eq!(&row("housed.2022H2")[9], "besluit");
    assert_eq!(&row("supply.crisis_end")[1], "2023-04");
    assert_eq!(&row("supply.crisis_end")[6], "");
    assert_eq!(&row("withdrawal_rate")[1], "0.02267955753231945");
    assert!(
        rows.iter()
            .all(|row| !row[10].is_empty() && !row[2].is_empty())
    );
}

#[test]
fn parameters_shows_a_value_that_is_set_with_the_status_of_its_stop() {
    let status = |setting| {
        let csv = stdout(&run(&["parameters", "--format", "csv", "--set", setting]));
        let rows = rows(&csv);
        let row = rows
            .iter()
            .find(|row| &row[0] == "housed.2022H2")
            .unwrap()
            .clone();
        (row[1].to_owned(), row[9].to_owned())
    };
    assert_eq!(
        status("housed.2022H2=20000"),
        ("20000".into(), "afspraak".into())
    );
    assert_eq!(
        status("housed.2022H2=19000"),
        ("19000".into(), "eigen waarde".into())
    );
}

#[test]
fn an_edition_without_supply_leaves_it_out_and_refuses_it() {
    let csv = stdout(&run(&[
        "parameters",
        "--baseline",
        "mpp-2023-2",
        "--format",
        "csv",
    ]));
    assert!(!csv.contains("supply.") && !csv.contains("ukraine."));
    let set = [
        "run",
        "--baseline",
        "mpp-2023-2",
        "--set",
        "supply.regular=1",
    ];
    refused(&set, &["supply.regular", "mpp-2023-2"]);
}

#[test]
fn homes_that_may_count_twice_get_a_note_and_nothing_else_does() {
    for setting in [
        "supply.regular=30000",
        "ukraine.start=60000",
        "amv_share=0.1",
    ] {
        assert_eq!(stderr(&run(&["run", "--set", setting])), "");
    }
    let file = "scenarios/maatregelenpakket.ron";
    assert_eq!(stderr(&run(&["run", file])), "");
    let output = run(&["run", file, "--set", "housed.2023H2=20000"]);
    assert!(output.status.success());
    assert!(stderr(&output).starts_with("note: "), "{}", stderr(&output));
}

#[test]
fn every_wrong_value_is_refused_by_a_sentence_that_names_it() {
    for (setting, words) in [
        (
            "applications.2023=5000",
            ["applications.2023", "5000", "20000"],
        ),
        (
            "applications.2023=abc",
            ["applications.2023", "abc", "getal"],
        ),
        (
            "applications.2023=50.650",
            ["applications.2023", "50.65", "decimaalteken"],
        ),
        ("applications.2023=", ["applications.2023", "\"\"", "getal"]),
        ("amv_share=NaN", ["amv_share", "NaN", "0.3"]),
        ("amv_share=inf", ["amv_share", "inf", "0.3"]),
        ("amv_share=-0.1", ["amv_share", "-0.1", "0.3"]),
        ("amv_shar=0.1", ["amv_shar", "amv_share", "Bedoelt u"]),
        (
            "applications.2030=1",
            ["applications.2030", "bestaat niet", "parameters"],
        ),
        (
            "supply.crisis_end=April",
            ["supply.crisis_end", "April", "maand"],
        ),
        (
            "supply.regular_lead_months=2.5",
            ["supply.regular_lead_months", "2.5", "heel"],
        ),
    ] {
        refused(&["run", "--set", setting], &words);
        refused(&["parameters", "--set", setting], &words);
    }
}

#[test]
fn files_that_cannot_be_read_are_refused_with_their_path_last() {
    refused(&["run", "nowhere.ron"], &["nowhere.ron]", "bestaat niet"]);
    refused(&["run", "src"], &["src]", "map"]);
    refused(
        &["run", "nowhere.ron", "--language", "en"],
        &["no such file"],
    );
    refused(&["nowhere.ron"], &["nowhere.ron]"]);
    refused(
        &["run", "--baseline", "mpp-2022-3"],
        &["mpp-2022-3", "Bedoelt u mpp-2022-2?"],
    );
    refused(&["run", "--baseline", "../secret"], &["../secret"]);
}

#[test]
fn nothing_is_written_when_something_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("out.csv");
    let output = path.to_str().unwrap();
    refused(
        &["run", "--set", "amv_share=9", "--output", output],
        &["amv_share"],
    );
    assert!(!path.exists());
    let written = run(&["run", "--format", "csv", "--output", output]);
    assert!(written.status.success() && written.stdout.is_empty());
    assert!(fs::read_to_string(&path).unwrap().starts_with(RUN_HEADER));
    refused(
        &["run", "--output", "/no/such/folder/out.csv"],
        &["/no/such/folder", "map"],
    );
}

#[test]
fn wrong_usage_is_told_apart_from_a_wrong_value() {
    for arguments in [
        &["compare"][..],
        &["runn"],
        &["notes.txt"],
        &["run", "--sett", "a=1"],
        &["run", "--set", "amv_share"],
        &["run", "--set"],
        &["run", "--format", "xml"],
        &["run", "--language", "de"],
        &["--renderer", "metal"],
        &[
            "run",
            "--baseline",
            "mpp-2022-2",
            "scenarios/referentie.ron",
        ],
        &["parameters", "scenarios/referentie.ron"],
    ] {
        wrong_usage(arguments);
    }
}

#[test]
fn help_shows_examples_and_succeeds() {
    for arguments in [
        &["--help"][..],
        &["run", "--help"],
        &["parameters", "--help"],
    ] {
        let output = run(arguments);
        assert!(output.status.success());
        let help = stdout(&output);
        assert!(help.contains("Examples:"), "{arguments:?}");
        assert!(help.contains("Usage: opvangverkenner"), "{help}");
        assert!(!help.contains(".exe"), "{help}");
    }
    assert!(run(&["--version"]).status.success());
}

#[cfg(target_os = "linux")]
#[test]
fn without_a_display_the_window_says_so_and_names_run() {
    refused(&[], &["opvangverkenner run"]);
    refused(
        &["scenarios/referentie.ron", "--language", "en"],
        &["opvangverkenner run", "display"],
    );
}

#[test]
fn the_window_takes_at_most_eight_files() {
    refused(&["scenarios/referentie.ron"; 9], &["9", "8"]);
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_ends_quietly() {
    let program = env!("CARGO_BIN_EXE_opvangverkenner");
    let script =
        format!("'{program}' run --format json 2>err | head -c 10; echo ${{PIPESTATUS[0]}} >code");
    let folder = tempfile::tempdir().unwrap();
    let bash = Command::new("bash")
        .args(["-c", &script])
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert!(bash.status.success());
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    assert_eq!((read("err").as_str(), read("code").trim()), ("", "0"));
}

fn example() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/editions/example/voorbeeld.baseline.ron")
}

#[test]
fn an_own_edition_beside_the_scenario_is_found_run_and_checked() {
    let folder = tempfile::tempdir().unwrap();
    let edition = folder.path().join("voorbeeld.baseline.ron");
    fs::copy(example(), &edition).unwrap();
    let scenario = r#"(format: 1, baseline: "voorbeeld", name: "Eigen")"#;
    fs::create_dir(folder.path().join("elsewhere")).unwrap();
    fs::write(folder.path().join("eigen.ron"), scenario).unwrap();
    let by_file = run(&[
        "run",
        folder.path().join("eigen.ron").to_str().unwrap(),
        "--format",
        "csv",
    ]);
    assert!(by_file.status.success(), "{}", stderr(&by_file));
    assert_eq!(stderr(&by_file), "");
    assert_eq!(rows(&stdout(&by_file)).len(), 19);
    let by_id = run_in(
        folder.path(),
        &["run", "--baseline", "voorbeeld", "--format", "csv"],
    );
    assert!(by_id.status.success());
    let elsewhere = run_in(
        &folder.path().join("elsewhere"),
        &["run", "--baseline", "voorbeeld"],
    );
    assert_eq!(elsewhere.status.code(), Some(1));
}

#[test]
fn an_own_edition_that_carries_an_embedded_or_another_id_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let text = fs::read_to_string(example()).unwrap();
    for (id, word) in [("mpp-2022-2", "zit in het programma"), ("anders", "anders")] {
        let changed = text.replacen("id: \"voorbeeld\"", &format!("id: \"{id}\""), 1);
        fs::write(folder.path().join("voorbeeld.baseline.ron"), changed).unwrap();
        let output = run_in(folder.path(), &["run", "--baseline", "voorbeeld"]);
        assert_eq!(output.status.code(), Some(1));
        assert!(stderr(&output).contains(word), "{}", stderr(&output));
    }
}

#[test]
fn an_own_edition_that_misses_its_targets_gets_a_note() {
    let folder = tempfile::tempdir().unwrap();
    let text = fs::read_to_string(example()).unwrap();
    let spoiled = text.replacen("target: 70000", "target: 60000", 1);
    assert_ne!(spoiled, text);
    fs::write(folder.path().join("voorbeeld.baseline.ron"), spoiled).unwrap();
    let output = run_in(folder.path(), &["run", "--baseline", "voorbeeld"]);
    assert!(output.status.success());
    assert!(stderr(&output).starts_with("note: "), "{}", stderr(&output));
}
