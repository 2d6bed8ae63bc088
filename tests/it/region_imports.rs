//! Importing realised places and own keys: everything or nothing, with line and column.

use std::fs;

use opvangverkenner::files::{country, parse_own_key, parse_realised, read_own_key, read_realised};
use opvangverkenner::regions::{ImportError, Level, Realised};
use opvangverkenner::text::{Language, Say};
use opvangverkenner::units::Places;

const HEADER: &str = "code,name,crisis_realised,emergency_realised\n";

fn realised(text: &str) -> Result<Realised, ImportError> {
    parse_realised(text, country(), Level::SafetyRegion)
}

/// The sentence holds every one of `words`, starts with line and column, and says something else in English.
fn told(error: &ImportError, start: (usize, &str), words: &[&str]) {
    let (line, column) = start;
    let said = error.say(Language::Nl);
    assert!(
        said.starts_with(&format!("Regel {line}, kolom {column}: ")),
        "{said}"
    );
    for word in words {
        assert!(said.contains(word), "{word:?} is not in {said:?}");
    }
    let english = error.say(Language::En);
    assert!(
        english.starts_with(&format!("Line {line}, column {column}: ")),
        "{english}"
    );
    assert!(!said.contains("Regel 0"));
}

fn refused(rows: &str, start: (usize, &str), words: &[&str]) {
    let text = format!("{HEADER}{rows}");
    told(&realised(&text).expect_err(&text), start, words);
}

fn crisis(realised: &Realised, region: usize) -> Option<f64> {
    let places = realised.at(country(), Level::SafetyRegion, region).crisis;
    places.map(|places| places.0)
}

#[test]
fn realised_places_are_read_and_what_is_not_there_is_unknown_and_not_zero() {
    let text = format!("{HEADER}VR15,Haaglanden,310,\nVR01,,0,120\n");
    let realised = realised(&text).unwrap();
    assert_eq!(crisis(&realised, 14), Some(310.0));
    let row = |index| realised.at(country(), Level::SafetyRegion, index);
    assert_eq!(row(14).emergency, None);
    assert_eq!(row(0).crisis, Some(Places(0.0)));
    assert_eq!(row(0).emergency, Some(Places(120.0)));
    assert_eq!((row(1).crisis, row(1).emergency), (None, None));
}

#[test]
fn a_header_alone_knows_nothing() {
    assert_eq!(crisis(&realised(HEADER).unwrap(), 0), None);
}

#[test]
fn byte_order_mark_line_ends_of_windows_spaces_quotes_and_empty_lines_are_accepted() {
    let text = "\u{feff}code, name ,crisis_realised,emergency_realised\r\n\r\n\"VR15\", Haaglanden , 310 ,\r\n,,,\r\n";
    assert_eq!(crisis(&realised(text).unwrap(), 14), Some(310.0));
}

#[test]
fn a_row_with_too_few_or_too_many_cells_is_refused() {
    refused(
        "VR01,Groningen,1\n",
        (2, "emergency_realised"),
        &["3 cellen", "4"],
    );
    refused(
        "VR01,Groningen,1,2,3\n",
        (2, "5"),
        &["5 cellen", "zonder komma"],
    );
    refused("VR01\n", (2, "name"), &["1 cellen"]);
    refused("VR01,Groningen,1,234,5\n", (2, "5"), &["komma"]);
}

#[test]
fn codes_that_are_not_of_the_level_are_refused() {
    refused(
        "VR26,,1,2\n",
        (2, "code"),
        &["\"VR26\"", "veiligheidsregio", "Bedoelt u VR"],
    );
    refused(",,1,2\n", (2, "code"), &["\"\""]);
    refused("vr01,,1,2\n", (2, "code"), &["\"vr01\""]);
    refused(
        "PV28,Zuid-Holland,1,2\n",
        (2, "code"),
        &["\"PV28\"", "provincie", "--level province"],
    );
    refused("total,,1,2\n", (2, "code"), &["\"total\""]);
    let provinces = parse_realised(&format!("{HEADER}VR01,,1,2\n"), country(), Level::Province);
    told(
        &provinces.unwrap_err(),
        (2, "code"),
        &["--level safety-region"],
    );
}

#[test]
fn a_code_twice_is_refused_with_both_lines() {
    let rows = "VR01,Groningen,1,2\n\nVR02,Fryslân,1,2\nVR01,Groningen,1,2\n";
    refused(rows, (5, "code"), &["\"VR01\"", "regel 2"]);
}

#[test]
fn a_name_that_belongs_to_another_code_is_refused() {
    refused(
        "VR01,Haaglanden,1,2\n",
        (2, "name"),
        &["\"Haaglanden\"", "VR01 is Groningen"],
    );
}

#[test]
fn a_cell_that_is_no_whole_number_of_places_is_refused() {
    for found in [
        "-1",
        "−1",
        "+1",
        "1.5",
        "1.234",
        "1e3",
        "inf",
        "NaN",
        "onbekend",
        "?",
        "0x10",
        "1 000",
        "450.0",
        "99999999999",
        "4294967296",
        "１２",
    ] {
        let quoted = format!("{found:?}");
        refused(
            &format!("VR01,,{found},2\n"),
            (2, "crisis_realised"),
            &[&quoted, "heel getal"],
        );
        refused(
            &format!("VR01,,,{found}\n"),
            (2, "emergency_realised"),
            &[&quoted, "heel getal"],
        );
    }
    refused(
        "VR01,,\"1,5\",2\n",
        (2, "crisis_realised"),
        &["\"1,5\"", "komma"],
    );
}

#[test]
fn other_separators_are_refused_with_what_to_do() {
    let text = HEADER.replace(',', ";") + "VR01;Groningen;1;2\n";
    told(
        &realised(&text).unwrap_err(),
        (1, "1"),
        &["puntkomma", "komma's"],
    );
    told(
        &realised(&text.replace(';', "\t")).unwrap_err(),
        (1, "1"),
        &["tabs"],
    );
    refused("VR01;Groningen;1;2\n", (2, "name"), &["puntkomma"]);
}

#[test]
fn a_header_that_differs_is_refused_with_the_column() {
    let header = |text: &str, column: &str, words: &[&str]| {
        told(&realised(text).unwrap_err(), (1, column), words);
    };
    header(
        "VR01,Groningen,1,2\n",
        "code",
        &["\"VR01\"", "code,name,crisis_realised"],
    );
    header(
        "code,name,crisis_realised\n",
        "emergency_realised",
        &["ontbreekt"],
    );
    header(
        "code,crisis_realised,emergency_realised\n",
        "name",
        &["\"crisis_realised\""],
    );
    header(
        "code,name,crisis_realised,emergency_realised,note\n",
        "5",
        &["\"note\""],
    );
    header(
        "Code,name,crisis_realised,emergency_realised\n",
        "code",
        &["\"Code\""],
    );
    header(
        "code,name,emergency_realised,crisis_realised\n",
        "crisis_realised",
        &["kopregel"],
    );
}

#[test]
fn an_empty_file_is_refused() {
    for text in ["", "\n\n", "\u{feff}", "  \n"] {
        told(
            &realised(text).unwrap_err(),
            (1, "code"),
            &["leeg", "code,name"],
        );
    }
}

#[test]
fn a_quote_that_is_not_closed_is_refused_where_it_starts() {
    refused(
        "VR01,Groningen,1,2\nVR02,\"Fryslân,1,2\nVR03,Drenthe,1,2\n",
        (3, "2"),
        &["aanhalingsteken"],
    );
}

#[test]
fn lines_are_counted_as_an_editor_does() {
    refused("\n\nVR01,,x,\n", (4, "crisis_realised"), &[]);
    refused(
        "\r\n\r\nVR01,,1,\r\nVR02,,x,\r\n",
        (5, "crisis_realised"),
        &[],
    );
    refused("VR01,,1,\n\n,,,\nVR02,,x,\n", (5, "crisis_realised"), &[]);
}

#[test]
fn files_too_large_not_utf_8_or_not_there_are_refused_with_their_path() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("realised.csv");
    let read = || read_realised(&path, country(), Level::SafetyRegion).unwrap_err();
    let said = |words: &[&str]| {
        let said = read().say(Language::Nl);
        for word in words.iter().chain(&["realised.csv]"]) {
            assert!(said.contains(word), "{word:?} is not in {said:?}");
        }
    };
    said(&["bestaat niet"]);
    fs::write(
        &path,
        [HEADER.as_bytes(), b"VR02,Frysl\xe2n,1,2\n"].concat(),
    )
    .unwrap();
    said(&["UTF-8", "CSV"]);
    fs::write(&path, HEADER.to_owned() + &"\n".repeat(4 << 20)).unwrap();
    said(&["4 MiB"]);
    fs::write(&path, HEADER.to_owned() + "VR02,,x,\n").unwrap();
    said(&["Regel 2, kolom crisis_realised"]);
    let text = HEADER.to_owned() + &"\n".repeat(4 << 20);
    assert!(
        realised(&text)
            .unwrap_err()
            .say(Language::En)
            .contains("4 MiB")
    );
    assert!(read_own_key(folder.path(), country(), Level::Province).is_err());
}

/// A key of provinces with one row replaced.
fn key_with(name: &str, row: &str) -> String {
    let rows = country().areas(Level::Province).iter().map(|area| {
        let weight = format!("{},1.5", area.name);
        if area.name == name {
            row.to_owned()
        } else {
            weight
        }
    });
    let rows: Vec<_> = rows.filter(|row| !row.is_empty()).collect();
    format!("name,weight\n{}\n", rows.join("\n"))
}

fn key_refused(row: &str, start: (usize, &str), words: &[&str]) {
    let error = parse_own_key(&key_with("Drenthe", row), country(), Level::Province);
    told(&error.expect_err(row), start, words);
}

#[test]
fn an_own_key_is_read_in_any_order() {
    let text = key_with("", "");
    let own = parse_own_key(&text, country(), Level::Province).unwrap();
    assert_eq!(own.weights(), [1.0; 12]);
    let mut rows: Vec<_> = text.trim_end().lines().skip(1).collect();
    rows.reverse();
    rows[0] = "Limburg,3";
    let turned = format!("name,weight\n{}\n", rows.join("\n"));
    let own = parse_own_key(&turned, country(), Level::Province).unwrap();
    assert_eq!(own.weights()[11], 1.0);
    assert_eq!(own.weights()[0], 0.5);
    let areas = country().areas(Level::SafetyRegion).iter();
    let rows: Vec<_> = areas.map(|area| format!("{},1", area.name)).collect();
    let text = format!("name,weight\n{}", rows.join("\n"));
    assert!(parse_own_key(&text, country(), Level::SafetyRegion).is_ok());
    assert!(parse_own_key(&text, country(), Level::Province).is_err());
}

#[test]
fn every_wrong_weight_is_refused() {
    for found in [
        "", "-1", "-0.1", "inf", "-inf", "infinity", "NaN", "veel", "1.2.3", "12%", "1e999",
    ] {
        let quoted = format!("{found:?}");
        key_refused(
            &format!("Drenthe,{found}"),
            (4, "weight"),
            &[&quoted, "decimaalteken"],
        );
    }
    key_refused(
        "Drenthe,\"1,5\"",
        (4, "weight"),
        &["\"1,5\"", "decimaalteken"],
    );
    key_refused("Drenthe,1,5", (4, "3"), &["3 cellen"]);
}

#[test]
fn every_wrong_name_of_a_key_is_refused() {
    key_refused(
        "Drente,1",
        (4, "name"),
        &["\"Drente\"", "Bedoelt u Drenthe?"],
    );
    key_refused("Fryslân,1", (4, "name"), &["\"Fryslân\""]);
    key_refused(
        "Haaglanden,1",
        (4, "name"),
        &["\"Haaglanden\"", "provincie"],
    );
    key_refused("Groningen,1", (4, "name"), &["\"Groningen\"", "regel 2"]);
    key_refused("", (12, "name"), &["Drenthe"]);
    let none = parse_own_key("name,weight\n", country(), Level::Province).unwrap_err();
    told(&none, (1, "name"), &["Groningen", "Limburg"]);
}

#[test]
fn a_key_of_nothing_but_zeros_is_refused() {
    let text = key_with("", "").replace("1.5", "0");
    let error = parse_own_key(&text, country(), Level::Province).unwrap_err();
    told(&error, (13, "weight"), &["alle gewichten zijn 0"]);
}

#[test]
fn a_key_with_the_header_of_another_table_is_refused() {
    let error = parse_own_key(HEADER, country(), Level::Province).unwrap_err();
    told(&error, (1, "name"), &["\"code\"", "name,weight"]);
    told(
        &parse_own_key("", country(), Level::Province).unwrap_err(),
        (1, "name"),
        &["leeg"],
    );
}
