//! `opvangverkenner regions`, as a process, and the national figures that it divides.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use opvangverkenner::files::{country, embedded_editions, shipped};
use opvangverkenner::month::Month;
use opvangverkenner::outlook::Outlook;
use opvangverkenner::regions::{Key, Level, National, Realised, overview};
use opvangverkenner::scenario::{Baseline, Scenario};
use opvangverkenner::supply::SAFETY_REGIONS;
use opvangverkenner::text::Language;
use opvangverkenner::units::{People, Places};

const HEADER: &str = "code,name,province,required_places,required_places_amv,housing_task,housed,\
ukraine_places,crisis_target,crisis_planned,crisis_realised,emergency_realised";

fn run(arguments: &[&str]) -> Output {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    Command::new(env!("CARGO_BIN_EXE_opvangverkenner"))
        .arg("regions")
        .args(arguments)
        .current_dir(folder)
        .env("XDG_CONFIG_HOME", folder.join("no-settings"))
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// What a command that succeeds writes.
fn written(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    text(&output.stdout)
}

fn rows(csv: &str) -> Vec<csv::StringRecord> {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    reader.records().map(Result::unwrap).collect()
}

/// Exit code 1, nothing on stdout, and one line on stderr that holds every one of `words`.
fn refused(arguments: &[&str], words: &[&str]) {
    let output = run(arguments);
    let said = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{arguments:?}: {said}");
    assert_eq!(text(&output.stdout), "", "{arguments:?}");
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(said.starts_with("error: "), "{said}");
    for word in words {
        assert!(said.contains(word), "{word:?} is not in {said:?}");
    }
}

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn reference() -> (&'static Baseline, Outlook) {
    let baseline = &embedded_editions()[0].baseline;
    let scenario = Scenario::reference(baseline, "reference");
    (baseline, Outlook::new(&scenario, baseline).unwrap())
}

fn national(date: &str) -> National {
    reference().1.national(country(), month(date)).unwrap()
}

#[test]
fn the_table_has_its_header_every_row_and_a_total() {
    let csv = written(&["--format", "csv"]);
    assert_eq!(csv.lines().next(), Some(HEADER));
    let provinces = rows(&csv);
    assert_eq!(provinces.len(), 13);
    assert_eq!(
        provinces[8].iter().take(4).collect::<Vec<_>>(),
        ["PV28", "Zuid-Holland", "Zuid-Holland", "18594"]
    );
    let total: Vec<_> = provinces[12].iter().collect();
    assert_eq!(
        total,
        [
            "total", "", "", "75500", "5000", "", "14307", "", "11250", "0", "", ""
        ]
    );
    let regions = rows(&written(&["--format", "csv", "--level", "safety-region"]));
    assert_eq!(regions.len(), 26);
    assert_eq!(
        regions[14].iter().take(3).collect::<Vec<_>>(),
        ["VR15", "Haaglanden", "Zuid-Holland"]
    );
    assert_eq!(regions[25].iter().collect::<Vec<_>>(), total);
}

#[test]
fn on_1_january_2023_every_column_but_the_realised_ones_is_known() {
    let rows = rows(&written(&[
        "--date",
        "2023-01",
        "--format",
        "csv",
        "--key",
        "population",
    ]));
    for row in &rows {
        assert!((3..10).all(|column| !row[column].is_empty()), "{row:?}");
        assert!(row[10].is_empty() && row[11].is_empty());
    }
    let total: Vec<_> = rows[12].iter().skip(3).take(7).collect();
    assert_eq!(
        total,
        ["61200", "4250", "21200", "14307", "62111", "11250", "8500"]
    );
}

#[test]
fn crisis_places_follow_the_scenario_and_are_unknown_before_the_count() {
    let planned = |arguments: &[&str]| {
        let csv = written(&[&["--format", "csv", "--level", "safety-region"], arguments].concat());
        rows(&csv)[14][9].to_owned()
    };
    assert_eq!(planned(&["--date", "2022-11"]), "");
    assert_eq!(
        planned(&["--date", "2022-12", "--set", "supply.crisis_per_region=450"]),
        "340"
    );
    assert_eq!(
        planned(&["--date", "2023-01", "--set", "supply.crisis_per_region=450"]),
        "450"
    );
    assert_eq!(planned(&["--date", "2023-04"]), "0");
    assert_eq!(
        planned(&["--date", "2023-04", "--set", "supply.crisis_end=2023-07"]),
        "340"
    );
}

#[test]
fn json_has_the_names_of_the_header_and_null_for_unknown() {
    let json = written(&["--format", "json", "--date", "2022-10"]);
    let rows: serde_json::Value = serde_json::from_str(&json).unwrap();
    let row = rows[12].as_object().unwrap();
    assert_eq!(
        row.keys().map(String::as_str).collect::<Vec<_>>().join(","),
        HEADER
    );
    assert_eq!(row["crisis_planned"], serde_json::Value::Null);
    assert_eq!(row["province"], serde_json::Value::Null);
    assert_eq!(row["housing_task"], 15_330.0);
}

#[test]
fn the_derived_key_is_noted_outside_its_range_and_limburg_as_what_is_left() {
    let noted = |arguments: &[&str]| text(&run(arguments).stderr);
    assert_eq!(noted(&[]), "");
    let outside = noted(&["--date", "2023-01"]);
    assert!(
        outside.starts_with("note: ") && outside.contains("61.200"),
        "{outside}"
    );
    assert_eq!(noted(&["--date", "2023-01", "--key", "population"]), "");
    let residual = noted(&["--key", "dispersal-law", "--language", "en"]);
    assert!(
        residual.contains("Limburg") && residual.contains("5,660"),
        "{residual}"
    );
}

#[test]
fn the_template_reads_back_as_nothing_known() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("template.csv");
    let path = path.to_str().unwrap();
    for (level, count) in [("province", 12), ("safety-region", 25)] {
        assert_eq!(
            written(&["--template", "--level", level, "--output", path]),
            ""
        );
        let template = fs::read_to_string(path).unwrap();
        assert!(template.starts_with("code,name,crisis_realised,emergency_realised\n"));
        assert_eq!(rows(&template).len(), count);
        let csv = written(&["--level", level, "--realised", path, "--format", "csv"]);
        assert_eq!(csv, written(&["--level", level, "--format", "csv"]));
    }
    assert!(written(&["--template", "--format", "json"]).starts_with('['));
    assert!(written(&["--template", "--format", "table"]).starts_with("code  name"));
}

#[test]
fn realised_places_stand_in_their_rows_and_a_total_with_an_unknown_part_is_unknown() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("realised.csv");
    let filled = |crisis: &str| {
        let template = written(&["--template", "--level", "safety-region"]);
        template.replace(",,\n", &format!(",{crisis},100\n"))
    };
    fs::write(
        &path,
        filled("0").replace("VR15,Haaglanden,0,", "VR15,Haaglanden,,"),
    )
    .unwrap();
    let path = path.to_str().unwrap();
    let csv = written(&[
        "--level",
        "safety-region",
        "--realised",
        path,
        "--format",
        "csv",
    ]);
    let rows = rows(&csv);
    assert_eq!((&rows[13][10], &rows[13][11]), ("0", "100"));
    assert_eq!((&rows[14][10], &rows[14][11]), ("", "100"));
    assert_eq!((&rows[25][10], &rows[25][11]), ("", "2500"));
    refused(
        &["--realised", path],
        &["Regel 2, kolom code", "VR01", "realised.csv"],
    );
}

#[test]
fn an_own_key_divides_the_required_places() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("key.csv");
    let areas = country().areas(Level::Province).iter();
    let weights: Vec<_> = areas.map(|area| format!("{},1", area.name)).collect();
    fs::write(&path, format!("name,weight\n{}\n", weights.join("\n"))).unwrap();
    let path = path.to_str().unwrap();
    let rows = rows(&written(&["--key", path, "--format", "csv"]));
    // 75,500 = 12 × 6,291 + 8: the first eight rows get one more.
    let places: Vec<_> = rows.iter().map(|row| row[3].to_owned()).collect();
    assert_eq!((places[7].as_str(), places[8].as_str()), ("6292", "6291"));
    refused(
        &["--key", path, "--level", "safety-region"],
        &["key.csv", "kolom name"],
    );
}

#[test]
fn what_is_wrong_is_refused_with_a_sentence() {
    refused(&["--date", "2022-06"], &["2022-06", "2022-07", "2025-01"]);
    refused(&["--date", "2025-02"], &["2025-02"]);
    refused(&["--date", "januari"], &["januari", "--date"]);
    refused(&["--date", "2023-1", "--template"], &["2023-1"]);
    refused(
        &["--key", "popullation"],
        &["popullation", "--key", "Bedoelt u population?"],
    );
    refused(&["--key", "src"], &["map"]);
    refused(&["--realised", "absent.csv"], &["absent.csv"]);
    refused(&["absent.ron"], &["absent.ron"]);
    refused(&["--set", "nothing=1"], &["nothing"]);
    refused(&["--template", "--output", "absent/t.csv"], &["absent"]);
}

#[test]
fn an_edition_without_supply_is_refused_by_name() {
    for arguments in [
        &["--baseline", "mpp-2023-2"][..],
        &["scenarios/mpp-2023-2.ron", "--template"],
    ] {
        refused(arguments, &["mpp-2023-2", "regio"]);
    }
}

#[test]
fn wrong_usage_has_exit_code_2() {
    for arguments in [
        &["--template", "--realised", "x.csv"][..],
        &["--level", "municipality"],
        &["--format", "xml"],
        &["--baseline", "mpp-2022-2", "scenarios/referentie.ron"],
        &["scenarios/referentie.ron", "scenarios/afspraak-20000.ron"],
        &["--key"],
        &["--nonsense"],
    ] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert_eq!(text(&output.stdout), "");
    }
    assert!(written(&["--help"]).contains("--realised realised.csv"));
}

#[test]
fn persons_housed_are_known_where_the_horizon_holds_the_whole_half_year() {
    let close = |date: &str, people: f64| {
        let housed = national(date).housed.unwrap().0;
        assert!((housed - people).abs() < 1e-6, "{date}: {housed}");
    };
    close("2022-07", 15_300.0);
    close("2022-12", 15_300.0);
    close("2023-01", 14_306.958_966_661_368);
    close("2024-12", 14_306.958_966_661_368);
    assert_eq!(national("2025-01").housed, None);
    let (baseline, outlook) = reference();
    assert_eq!(
        outlook.national(country(), baseline.horizon().plus(1)),
        None
    );
    assert_eq!(outlook.national(country(), baseline.start().plus(-1)), None);
}

#[test]
fn displaced_persons_and_the_task_are_known_in_their_own_months() {
    assert_eq!(national("2022-10").ukraine_places, None);
    assert_eq!(
        national("2022-11").ukraine_places,
        Some(Places(51_230.0 / 0.97))
    );
    assert_eq!(national("2023-08").ukraine_places, None);
    assert_eq!(national("2023-07").housing_task, Some(People(27_300.0)));
    assert_eq!(national("2024-01").housing_task, None);
}

#[test]
fn supply_and_regions_count_the_same_safety_regions() {
    let regions = country().areas(Level::SafetyRegion).len();
    assert_eq!(f64::from(u32::try_from(regions).unwrap()), SAFETY_REGIONS);
}

#[test]
fn every_shipped_scenario_adds_up_at_every_date_by_every_key() {
    for shipped in shipped(Language::Nl) {
        let opened = shipped.open().unwrap();
        let baseline = &opened.edition.baseline;
        let outlook = Outlook::new(&opened.scenario, baseline).unwrap();
        for date in baseline.instants() {
            let national = outlook.national(country(), date).unwrap();
            for key in Key::SHIPPED {
                let overview = overview(country(), &national, &key, &Realised::default());
                let [provinces, regions] = Level::ALL.map(|level| overview.total(level));
                assert_eq!(provinces, regions);
                assert_eq!(
                    provinces.required_places.0,
                    national.required_places.0.round()
                );
                assert_eq!(
                    provinces.housed.map(|people| people.0),
                    national.housed.map(|people| people.0.round())
                );
            }
        }
    }
}
