//! Files that are wrong in every way we could think of, each with the error it gets.

use std::path::Path;

use opvangverkenner::files::{parse_scenario, read_scenario};
use opvangverkenner::text::{Language, Say};

/// What is refused in `text`, in Dutch.
fn refusal(text: &str) -> String {
    match parse_scenario(text, Path::new("/no/such/folder")) {
        Ok(opened) => panic!("accepted: {opened:?}"),
        Err(error) => error.say(Language::Nl),
    }
}

/// A valid file but for `rest`, which starts on line 2.
fn with(rest: &str) -> String {
    format!("(format: 1, baseline: \"mpp-2022-2\", name: \"x\",\n{rest})")
}

#[expect(clippy::too_many_lines, reason = "a table")]
#[test]
fn every_malformed_file_is_refused_with_line_column_and_what_to_do() {
    let table: &[(&str, &[&str])] = &[
        (
            "changes: {\"amv_shar\": 0.1},",
            &["Regel 2, kolom 11", "amv_shar", "Bedoelt u amv_share?"],
        ),
        (
            "changes: {\"housed.2022h2\": 1},",
            &["Regel 2", "Bedoelt u housed.2022H2?"],
        ),
        (
            "changes: {\"applications.2023\": 50.650},",
            &["Regel 2", "50.650", "50650, of 50.65", "decimaalteken"],
        ),
        (
            "changes: {\"applications.2023\": 50.65},",
            &["Regel 2", "50.65", "20000", "100000", "decimaalteken"],
        ),
        (
            "changes: {\"applications.2023\": 1e9},",
            &["Regel 2", "applications.2023"],
        ),
        ("changes: {\"amv_share\": NaN},", &["Regel 2", "NaN", "0.3"]),
        ("changes: {\"amv_share\": inf},", &["Regel 2", "inf"]),
        ("changes: {\"amv_share\": -0.1},", &["Regel 2", "-0.1"]),
        (
            "changes: {\"amv_share\": \"0.1\"},",
            &["Regel 2", "\"0.1\"", "geen getal"],
        ),
        (
            "changes: {\"amv_share\": true},",
            &["Regel 2", "amv_share", "geen getal"],
        ),
        (
            "changes: {\"amv_share\": [1]},",
            &["Regel 2", "amv_share", "geen getal"],
        ),
        (
            "changes: {\"supply.crisis_end\": 4},",
            &["Regel 2", "supply.crisis_end", "geen maand"],
        ),
        (
            "changes: {\"supply.crisis_end\": \"2023-13\"},",
            &["Regel 2", "2023-13"],
        ),
        (
            "changes: {\"supply.crisis_end\": \"2035-01\"},",
            &["Regel 2", "2035-01", "2025-01"],
        ),
        (
            "changes: {\"supply.regular_lead_months\": 1.5},",
            &["Regel 2", "1.5", "heel"],
        ),
        (
            "changes: {\"amv_share\": 0.1,\n\"amv_share\": 0.2},",
            &["Regel 3, kolom 1", "twee keer", "changes"],
        ),
        (
            "reasons: {\"amv_share\": \"a\", \"amv_share\": \"b\"},",
            &["Regel 2", "twee keer", "reasons"],
        ),
        (
            "reasons: {\"amv\": \"a\"},",
            &["Regel 2", "amv", "Bedoelt u"],
        ),
        (
            "recalibrated: [\"amv_share\"],",
            &["Regel 2", "amv_share", "recalibrated"],
        ),
        (
            "recalibrated: [\"withdrawal_rate\", \"withdrawal_rate\"],",
            &["Regel 2", "twee keer"],
        ),
        ("chnges: {},", &["Regel 2", "chnges", "Bedoelt u changes?"]),
        (
            "note: \"a\",\nnote: \"b\",",
            &["Regel 3", "note", "twee keer"],
        ),
        ("note: 5,", &["Regel 2", "tekst"]),
        ("note: \"a\"\nchanges: {},", &["Regel 3", "komma"]),
        ("note: \"never closed,", &["niet goed gesloten"]),
        (
            "measures: [(name: \"m\", kind: ReduceApplication(share: 0.1), from: \"2023-01\")],",
            &[
                "Regel 2",
                "ReduceApplication ",
                "Bedoelt u ReduceApplications?",
            ],
        ),
        (
            "measures: [(name: \"m\", kind: ReduceApplications(shre: 0.1), from: \"2023-01\")],",
            &["Regel 2", "shre", "Bedoelt u share?"],
        ),
        (
            "measures: [(name: \"m\", kind: ReduceApplications(), from: \"2023-01\")],",
            &["Regel 2", "share", "ontbreekt"],
        ),
        (
            "measures: [(name: \"m\", kind: HouseMore(per_month: 10)],",
            &["Regel 2"],
        ),
        (
            "measures: [(name: \"m\", kind: HouseMore(per_month: 10))],",
            &["Regel 2", "from", "ontbreekt"],
        ),
        (
            "measures: [(name: \"a\", kind: HouseMore(per_month: 10), from: \"2023-01\"),\n(name: \"b\", kind: HouseMore(per_month: 10001), from: \"2023-01\")],",
            &[
                "Regel 3, kolom 8",
                "Maatregel 2",
                "\"b\"",
                "per_month",
                "10001",
                "10000",
            ],
        ),
        (
            "measures: [(name: \"\", kind: HouseMore(per_month: 1), from: \"2023-01\")],",
            &["Regel 2", "0 tekens"],
        ),
        (
            "measures: [(name: \"m\", kind: HouseMore(per_month: NaN), from: \"2023-01\")],",
            &["Regel 2", "NaN"],
        ),
        (
            "measures: [(name: \"m\", kind: HouseMore(per_month: 1), from: \"2023\")],",
            &["Regel 2", "\"2023\"", "geen maand"],
        ),
        (
            "measures: [(name: \"m\", kind: HouseMore(per_month: 1), from: \"2022-06\")],",
            &["Regel 2", "2022-06", "2022-07"],
        ),
        (
            "measures: [(name: \"m\", kind: HouseMore(per_month: 1), from: \"2023-02\", until: \"2023-02\")],",
            &["Regel 2", "until", "from"],
        ),
        (
            "measures: [(name: \"m\", kind: DispersalLaw(places: 1, lead_months: 1, ramp_months: 0), from: \"2023-02\")],",
            &["ramp_months", "0"],
        ),
        (
            "measures: [(name: \"m\", kind: DispersalLaw(places: 1, lead_months: 1.5, ramp_months: 1), from: \"2023-02\")],",
            &["lead_months", "1.5", "heel"],
        ),
        (
            "measures: [(name: \"m\", kind: DispersalLaw(places: 1, lead_months: 1, ramp_months: 1), from: \"2023-02\", until: \"2023-05\")],",
            &["Spreidingswet", "until"],
        ),
    ];
    for (rest, words) in table {
        let said = refusal(&with(rest));
        for word in *words {
            assert!(said.contains(word), "{rest}\n{said}\nlacks {word:?}");
        }
    }
}

#[test]
fn malformed_heads_are_refused() {
    let table: &[(&str, &[&str])] = &[
        ("", &["Regel 1", "haakje ("]),
        ("hello", &["Regel 1"]),
        ("()", &["format", "ontbreekt"]),
        (
            "(format: 1, baseline: \"mpp-2022-2\")",
            &["name", "ontbreekt"],
        ),
        ("(format: 1, name: \"x\")", &["baseline", "ontbreekt"]),
        (
            "(\nformat: 3, baseline: \"mpp-2022-2\", name: \"x\", new_field: 3)",
            &["Regel 2, kolom 1", "format 3", "nieuwere"],
        ),
        (
            "(format: 0, baseline: \"mpp-2022-2\", name: \"x\")",
            &["format 0"],
        ),
        (
            "(format: -1, baseline: \"mpp-2022-2\", name: \"x\")",
            &["Regel 1", "Dit getal klopt niet"],
        ),
        (
            "(format: \"1\", baseline: \"mpp-2022-2\", name: \"x\")",
            &["Regel 1", "heel getal"],
        ),
        (
            "(format: 1, baseline: \"mpp-2022-3\", name: \"x\")",
            &[
                "Regel 1",
                "mpp-2022-3",
                "Bedoelt u mpp-2022-2?",
                "/no/such/folder",
            ],
        ),
        (
            "(format: 1, baseline: \"../../etc/passwd\", name: \"x\")",
            &["../../etc/passwd"],
        ),
        (
            "(format: 1, baseline: \"mpp-2022-2\", name: \"\")",
            &["Regel 1", "0 tekens"],
        ),
        (
            "(format: 1, baseline: \"mpp-2022-2\", name: \"x\") y",
            &["Regel 1", "laatste haakje"],
        ),
        (
            "#![enable(magic)]\n(format: 1, baseline: \"mpp-2022-2\", name: \"x\")",
            &["magic", "extensie"],
        ),
        (
            "(format: 1, baseline: \"mpp-2023-2\", name: \"x\", changes: {\"supply.regular\": 1})",
            &["supply.regular", "mpp-2023-2"],
        ),
    ];
    for (text, words) in table {
        let said = refusal(text);
        for word in *words {
            assert!(said.contains(word), "{text}\n{said}\nlacks {word:?}");
        }
    }
}

#[test]
fn malformed_lengths_are_refused() {
    let name = "n".repeat(101);
    let said = refusal(&format!(
        "(format: 1, baseline: \"mpp-2022-2\", name: \"{name}\")"
    ));
    assert!(said.contains("101"), "{said}");
    let reason = "r".repeat(2001);
    let said = refusal(&with(&format!("reasons: {{\"amv_share\": \"{reason}\"}},")));
    assert!(said.contains("2001"), "{said}");
    let one = "(name: \"m\", kind: HouseMore(per_month: 1), from: \"2023-01\"),";
    let said = refusal(&with(&format!("measures: [{}],", one.repeat(201))));
    assert!(said.contains("201"), "{said}");
    let deep = "[".repeat(5000);
    let said = refusal(&with(&format!("changes: {{\"amv_share\": {deep}}},")));
    assert!(said.contains("genest"), "{said}");
}

#[test]
fn malformed_bytes_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    let said = |bytes: &[u8]| {
        std::fs::write(&path, bytes).unwrap();
        read_scenario(&path).unwrap_err().say(Language::Nl)
    };
    assert!(said(&[0xff, 0xfe, 0x00]).contains("UTF-8"));
    let large = vec![b' '; 4 * 1024 * 1024 + 1];
    assert!(said(&large).contains("4194305"));
}

#[test]
fn what_is_unusual_but_right_is_accepted() {
    let accepted = |text: &str| parse_scenario(text, Path::new(".")).unwrap().scenario;
    let marked = accepted("\u{feff}(format: 1, baseline: \"mpp-2022-2\", name: \"x\")");
    assert_eq!(marked.name, "x");
    let commented = with("// a comment\n/* another */ changes: {\"amv_share\": Some(0.1)},");
    assert_eq!(accepted(&commented).changes.len(), 1);
    let same = with("changes: {\"amv_share\": 0.12},");
    assert!(
        accepted(&same).changes.is_empty(),
        "equal to the edition's value: no change"
    );
    let extended = format!("#![enable(implicit_some)]\n{}", with(""));
    assert_eq!(accepted(&extended).name, "x");
}
