//! A very long text at any place of a file, or of as much as a command line takes: refused at once, in a sentence
//! that repeats its beginning only.

use std::path::Path;

use opvangverkenner::files::{country, parse_own_key, parse_realised, parse_scenario};
use opvangverkenner::regions::Level;
use opvangverkenner::scenario::{Baseline, BaselineFile, MOST_QUOTED, RawValue};
use opvangverkenner::text::{Language, Say, ValueProblem, refused_value};

use crate::command_line::{run, stderr};
use crate::editions::{MPP_2022_2, id, mpp_2022_2, read};

/// Bytes: enough that a sentence which repeats them is found out, and little enough for a test.
const LONG: usize = 200_000;
/// The most characters of a refusal.
const SENTENCE: usize = 1_000;

/// The sentence is one that can be read, and holds the beginning of the text and no more.
fn is_short(said: &str, long: &str) {
    assert!(!said.trim().is_empty());
    assert!(said.chars().count() <= SENTENCE, "{}", said.len());
    let (cut, _) = long.char_indices().nth(MOST_QUOTED + 1).unwrap();
    assert!(!said.contains(&long[..cut]), "{said}");
}

fn scenario_refusal(text: &str) -> [String; 2] {
    let refused = parse_scenario(text, Path::new("/no/such/folder"));
    let error = refused.expect_err(text.get(..80).unwrap_or(text));
    Language::ALL.map(|language| error.say(language))
}

#[test]
fn a_scenario_is_refused_in_a_short_sentence_wherever_a_long_text_stands() {
    let places = [
        r#"(format: 1, baseline: "@", name: "x")"#,
        r#"(format: 1, baseline: "mpp-2022-2", name: "@")"#,
        r#"(format: 1, baseline: "mpp-2022-2", name: "x", @: 1)"#,
        r#"(format: 1, baseline: "mpp-2022-2", name: "x", name: @)"#,
        r#"(format: @, baseline: "mpp-2022-2", name: "x")"#,
        r#"(format: 1, baseline: "mpp-2022-2", name: "x", changes: {"@": 1})"#,
        r#"(format: 1, baseline: "mpp-2022-2", name: "x", changes: {"amv_share": "@"})"#,
        r#"(format: 1, baseline: "mpp-2022-2", name: "x", changes: {"supply.crisis_end": "@"})"#,
        r#"(format: 1, baseline: "mpp-2022-2", name: "x", reasons: {"@": "y"})"#,
        r#"(format: 1, baseline: "mpp-2022-2", name: "x", reasons: {"amv_share": "@"})"#,
        r#"(format: 1, baseline: "mpp-2022-2", name: "x", recalibrated: ["@"])"#,
        r#"(format: 1, baseline: "mpp-2022-2", name: "x", measures: [(name: "@", kind: HouseMore(per_month: 1), from: "2022-09")])"#,
        r#"(format: 1, baseline: "mpp-2022-2", name: "x", measures: [(name: "y", kind: HouseMore(per_month: 1), from: "@")])"#,
        r#"(format: 1, baseline: "mpp-2022-2", name: "x", measures: [(name: "y", kind: @(per_month: 1), from: "2022-09")])"#,
        r#"(format: 1, baseline: "mpp-2022-2", name: "x", measures: [(name: "y", kind: HouseMore(@: 1), from: "2022-09")])"#,
        r"#![enable(@)] ()",
        r"@",
    ];
    for long in ["b", "é", "0", "-"].map(|sign| sign.repeat(LONG / sign.len())) {
        for place in places {
            for said in scenario_refusal(&place.replace('@', &long)) {
                is_short(&said, &long);
            }
        }
    }
}

#[test]
fn an_unknown_id_is_found_and_quoted_as_far_as_it_is_quoted_at_all() {
    let with = |id: &str| {
        let text = format!(
            "(format: 1, baseline: \"mpp-2022-2\", name: \"x\",\nchanges: {{\"amv_share\": 0.1, \"{id}\": 1}})"
        );
        scenario_refusal(&text)[0].clone()
    };
    let most = "x".repeat(MOST_QUOTED);
    assert!(
        with(&most).contains(&format!("{most:?}")),
        "{}",
        with(&most)
    );
    let longer = with(&format!("{most}y"));
    assert!(longer.contains(&format!("\"{most}…\"")), "{longer}");
    assert!(longer.starts_with("Regel 2, kolom 29: "), "{longer}");
    assert!(!longer.contains("Bedoelt u"), "{longer}");
}

#[test]
fn an_edition_is_refused_in_a_short_sentence_wherever_a_long_text_stands() {
    let places: [fn(&mut BaselineFile, String); 10] = [
        |file, long| file.id = long,
        |file, long| file.headline[0] = long,
        |file, long| file.calibration[0].free[0] = long,
        |file, long| file.parameters[0].id = long,
        |file, long| file.parameters[0].value = RawValue::Text(long),
        |file, long| file.parameters[0].min = RawValue::Text(long),
        |file, long| file.parameters[0].words.nl = long,
        |file, long| file.parameters[0].source.nl = long,
        |file, long| file.parameters[0].date = Some(long),
        |file, long| file.points[0].words.en = long,
    ];
    let long = "é".repeat(LONG / 2);
    for place in places {
        let mut file: BaselineFile = read(MPP_2022_2);
        place(&mut file, long.clone());
        let error = Baseline::check(file).unwrap_err();
        for language in Language::ALL {
            is_short(&error.say(language), &long);
        }
    }
}

#[test]
fn a_table_is_refused_in_a_short_sentence_wherever_a_long_text_stands() {
    let long = "é".repeat(LONG / 2);
    let realised = [
        "@",
        "code,@,crisis_realised,emergency_realised\n",
        "code,name,crisis_realised,emergency_realised\n@,,1,2\n",
        "code,name,crisis_realised,emergency_realised\nVR01,,@,2\n",
        "code,name,crisis_realised,emergency_realised\nVR01,,1,2,@\n",
    ];
    let key = ["@", "name,weight\n@,1\n", "name,weight\nDrenthe,@\n"];
    let (country, level) = (country(), Level::SafetyRegion);
    let refused = |text: &str| parse_realised(text, country, level).unwrap_err();
    let realised = realised.map(|text| refused(&text.replace('@', &long)));
    let refused = |text: &str| parse_own_key(text, country, level).unwrap_err();
    let key = key.map(|text| refused(&text.replace('@', &long)));
    for error in realised.iter().chain(&key) {
        for language in Language::ALL {
            is_short(&error.say(language), &long);
        }
    }
}

#[test]
fn a_long_argument_is_refused_in_a_short_line() {
    // What Linux takes as one argument.
    let long = "é".repeat(60_000);
    let set = |setting: &str| setting.replace('@', &long);
    let (id, value) = (set("@=1"), set("amv_share=@"));
    let commands = [
        vec!["run", "--set", &id],
        vec!["run", "--set", &value],
        vec!["run", "--baseline", &long],
        vec!["run", &long],
        vec!["regions", "--date", &long],
        vec!["regions", "--key", &long],
        vec![
            "solve", "--lever", &long, "--target", "1", "--date", "2023-01",
        ],
        vec![
            "solve",
            "--lever",
            "amv_share",
            "--target",
            &long,
            "--date",
            "2023-01",
        ],
        vec!["band", "--runs", &long],
        vec![&long],
    ];
    for command in commands {
        let output = run(&command);
        assert!(
            matches!(output.status.code(), Some(1 | 2)),
            "{:?}",
            command[0]
        );
        let said = stderr(&output);
        assert!(
            said.chars().count() < 2_000,
            "{} of {:?}",
            said.len(),
            command[0]
        );
    }
}

#[test]
fn a_long_text_in_a_value_box_is_refused_in_a_short_sentence() {
    let long = "é".repeat(LONG / 2);
    let baseline = mpp_2022_2();
    let row = baseline.parameter(id("amv_share")).unwrap();
    for language in Language::ALL {
        is_short(
            &refused_value(row, &long, &ValueProblem::NotAMonth, language),
            &long,
        );
    }
}

#[test]
fn wrong_usage_repeats_no_long_argument_whole() {
    let long = "a".repeat(50_000);
    let unknown = format!("--{long}");
    let formats = ["run", "--format", &long];
    for arguments in [
        &formats[..],
        &["regions", "--level", &long],
        &["run", &unknown],
    ] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).len() < 2_000, "{}", stderr(&output).len());
        assert!(stderr(&output).contains("aaa…"));
    }
}
