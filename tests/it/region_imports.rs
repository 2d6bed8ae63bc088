//! Importing realised places and own keys: everything or nothing, with line and column.

use std::fs;

use opvangverkenner::export::{Format, realised_template};
use opvangverkenner::files::{
    country, embedded_editions, parse_own_key, parse_realised, read_own_key, read_realised,
};
use opvangverkenner::pages::Provenance;
use opvangverkenner::pages::regions::{Divided, RegionsColumn, dated, table};
use opvangverkenner::regions::{
    ImportError, Key, Level, National, Realised, RealisedPlaces, RegionColumn, overview,
};
use opvangverkenner::scenario::Scenario;
use opvangverkenner::text::{Label, Language, Say};
use opvangverkenner::units::Places;

use crate::command_line::{run, stdout};

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
    refused(
        "PV28,Zuid-Holland,1,2\n",
        (2, "code"),
        &["\"PV28\"", "provincie", "--level province"],
    );
    refused("total,,1,2\nVR01,,1,2\n", (2, "code"), &["\"total\""]);
    refused("total,,1,2\ntotal,,1,2\n", (2, "code"), &["\"total\""]);
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
        "450.000",
        "450.5",
        "450.",
        ".0",
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

/// The same table as people's spreadsheets write it.
#[test]
fn tables_are_read_as_spreadsheets_write_them() {
    let plain = [
        ["VR01", "Groningen", "310", ""],
        ["VR02", "Fryslân", "100", "0"],
    ];
    let names = [
        ["code", "name", "crisis_realised", "emergency_realised"],
        ["CODE", "Naam", "CNO_gerealiseerd", "no_gerealiseerd"],
        ["Code", "NAME", "cno_gerealiseerd", "EMERGENCY_REALISED"],
    ];
    let total = ["", "total,,410,0", "Totaal,,410,", ",TOTAAL,1,"];
    let mut read = 0;
    for (header, separator, end, last) in names.iter().flat_map(|header| {
        [',', ';', '\t'].into_iter().flat_map(move |separator| {
            ["\n", "\r\n"].into_iter().flat_map(move |end| {
                total
                    .into_iter()
                    .map(move |last| (header, separator, end, last))
            })
        })
    }) {
        let between = separator.to_string();
        let line = |cells: &[&str]| cells.join(&between);
        let rows = [
            line(header),
            String::new(),
            line(&plain[0]),
            line(&plain[1]),
            last.replace(',', &between),
            String::new(),
        ];
        for (start, filled) in [
            ("", ""),
            ("\u{feff}", ""),
            ("sep=", ""),
            ("SEP=", ""),
            ("", "  "),
        ] {
            let start = if start.len() == 4 {
                format!("{start}{separator}{end}")
            } else {
                start.to_owned()
            };
            let trailing = if filled.is_empty() {
                String::new()
            } else {
                between.repeat(2)
            };
            let rows: Vec<_> = rows
                .iter()
                .map(|row| {
                    if row.is_empty() {
                        row.clone()
                    } else {
                        format!("{row}{trailing}")
                    }
                })
                .collect();
            let text = start + &rows.join(end);
            let got = realised(&text)
                .unwrap_or_else(|error| panic!("{text:?}: {}", error.say(Language::Nl)));
            assert_eq!(
                (crisis(&got, 0), crisis(&got, 1), crisis(&got, 2)),
                (Some(310.0), Some(100.0), None),
                "{text:?}"
            );
            read += 1;
        }
    }
    assert_eq!(read, 3 * 3 * 2 * 4 * 5);
}

#[test]
fn codes_names_and_decimals_are_read_as_people_write_them() {
    let row = |row: &str| crisis(&realised(&format!("{HEADER}{row}\n")).unwrap(), 1);
    for text in [
        "vr02,Fryslân,100.0,",
        "Vr02,friesland,100,",
        "VR02,FRYSLÂN,100.00,",
        "VR02,,\"100\",",
        "VR02,,100.0000,",
    ] {
        assert_eq!(row(text), Some(100.0), "{text}");
    }
    let semicolons = |row: &str| realised(&format!("{}{row}\n", HEADER.replace(',', ";")));
    for text in ["VR02;;100,0;", "VR02;;100.0;", "VR02;;\"100,00\";"] {
        assert_eq!(crisis(&semicolons(text).unwrap(), 1), Some(100.0), "{text}");
    }
    for (text, words) in [
        ("VR02;;1,234;", ["\"1,234\"", "1.2340 of 1234"]),
        ("VR02;;1.234;", ["\"1.234\"", "1.2340 of 1234"]),
        ("VR02;;100,000;", ["\"100,000\"", "100 of 100000"]),
        ("VR02;;1.234.567;", ["\"1.234.567\"", "1234567"]),
        ("VR02;;1,5;", ["\"1,5\"", "heel getal"]),
    ] {
        told(
            &semicolons(text).unwrap_err(),
            (2, "crisis_realised"),
            &words,
        );
    }
    refused(
        "VR02,,\"100,0\",\n",
        (2, "crisis_realised"),
        &["\"100,0\"", "komma"],
    );
}

#[test]
fn a_key_is_read_in_dutch_too_and_a_weight_with_two_readings_is_refused() {
    let dutch = |weight: &str| {
        let text = key_with("Drenthe", &format!("Drenthe,{weight}"))
            .replace(',', ";")
            .replace("1.5", "1,5");
        let text = text
            .replace("name;weight", "Naam;Gewicht")
            .replace("Friesland", "Fryslân")
            + "Totaal;18\n";
        parse_own_key(&text.replace('#', ","), country(), Level::Province)
    };
    assert_eq!(dutch("1#5").unwrap().weights(), [1.0; 12]);
    assert_eq!(dutch("0#125").unwrap().weights()[2], 0.125 / 1.5);
    told(
        &dutch("1#234").unwrap_err(),
        (4, "Gewicht"),
        &["\"1,234\"", "1.2340 of 1234"],
    );
    told(
        &dutch("12.500").unwrap_err(),
        (4, "Gewicht"),
        &["\"12.500\"", "12.5 of 12500"],
    );
    key_refused(
        "Drenthe,1.234",
        (4, "weight"),
        &["\"1.234\"", "1.2340 of 1234"],
    );
}

#[test]
fn windows_1252_is_read_with_a_note_and_utf_16_without() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("realised.csv");
    let read = |bytes: &[u8]| {
        fs::write(&path, bytes).unwrap();
        read_realised(&path, country(), Level::SafetyRegion)
    };
    let imported =
        read(b"code;naam;cno_gerealiseerd;no_gerealiseerd\r\nVR02;Frysl\xe2n;5;\r\n").unwrap();
    assert_eq!(crisis(&imported.content, 1), Some(5.0));
    let note = imported.notes.first().unwrap();
    assert!(note.say(Language::Nl).contains("Windows-1252"));
    assert_ne!(note.say(Language::Nl), note.say(Language::En));
    let text = format!(
        "\u{feff}{}VR02\tFryslân\t5\t\r\n",
        HEADER.replace(',', "\t")
    );
    let wide: Vec<_> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let imported = read(&wide).unwrap();
    assert_eq!(
        (crisis(&imported.content, 1), imported.notes),
        (Some(5.0), vec![])
    );
    for binary in [
        b"\x89PNG\r\n\x1a\n\x00\x00".as_slice(),
        b"PK\x03\x04\x00",
        b"code\x00,name",
    ] {
        let told = read(binary).unwrap_err().say(Language::Nl);
        assert!(
            told.contains("geen tekst") && told.contains("CSV"),
            "{told}"
        );
    }
}

/// Every table of regions that the program writes, with realised places in it, at both levels.
fn own_tables(level: Level, known: &Realised) -> Vec<(String, String)> {
    let mut written = Vec::new();
    let (key, month) = (Key::Lrt, "2023-01".parse().unwrap());
    let overview = overview(country(), &National::default(), &key, known);
    let order: Vec<_> = (0..country().areas(level).len()).rev().collect();
    for language in Language::ALL {
        let divided = Divided {
            country: country(),
            overview: &overview,
            level,
            order: &order,
        };
        let name = Label::Netherlands.text(language);
        let columns = RegionsColumn::of_window(&RegionColumn::of(level).collect::<Vec<_>>());
        let sheet = table(&divided, &columns, Some(name), language);
        let edition = &embedded_editions()[0];
        let from = Provenance::new(
            &Scenario::reference(&edition.baseline, "a"),
            &edition.baseline,
            "2026-01-01",
            language,
        );
        let saved = from.append_to(sheet.clone(), language);
        for sheet in [dated(sheet.clone(), month, &key, language), saved, sheet] {
            for format in [Format::Csv, Format::Spreadsheet, Format::Pasted] {
                written.push((
                    format!("window {format:?} {language:?}"),
                    sheet.to_text(format, language).unwrap(),
                ));
            }
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("known.csv");
    let areas = country().areas(level).iter().enumerate();
    let rows = areas.map(|(index, area)| {
        let row = known.at(country(), level, index);
        let cell =
            |places: Option<Places>| places.map_or(String::new(), |places| places.0.to_string());
        format!(
            "{},{},{},{}\n",
            area.code,
            area.name,
            cell(row.crisis),
            cell(row.emergency)
        )
    });
    fs::write(&path, HEADER.to_owned() + &rows.collect::<String>()).unwrap();
    for language in ["nl", "en"] {
        let output = run(&[
            "regions",
            "--level",
            level.id(),
            "--realised",
            path.to_str().unwrap(),
            "--format",
            "csv",
            "--language",
            language,
        ]);
        written.push((format!("command {language}"), stdout(&output)));
    }
    written
}

#[test]
fn what_the_program_writes_it_reads_back_in_both_languages() {
    for level in [Level::Province, Level::SafetyRegion] {
        let count = country().areas(level).len();
        let row = |index: usize| RealisedPlaces {
            crisis: (!index.is_multiple_of(3))
                .then_some(Places(f64::from(u32::try_from(index).unwrap()) * 499.0)),
            emergency: (!index.is_multiple_of(2)).then_some(Places(1234.0)),
        };
        let known = Realised::new(level, (0..count).map(row).collect());
        for (writer, text) in own_tables(level, &known) {
            let read = parse_realised(&text, country(), level);
            let read = read
                .unwrap_or_else(|error| panic!("{writer}: {}\n{text}", error.say(Language::Nl)));
            assert_eq!(read, known, "{writer}\n{text}");
        }
        let unknown = Realised::new(level, vec![RealisedPlaces::default(); count]);
        for language in Language::ALL {
            let template = realised_template(country(), level, language);
            for format in [Format::Csv, Format::Spreadsheet, Format::Pasted] {
                let text = template.to_text(format, language).unwrap();
                assert_eq!(
                    parse_realised(&text, country(), level).unwrap(),
                    unknown,
                    "{text}"
                );
            }
        }
    }
    let dutch = realised_template(country(), Level::Province, Language::Nl);
    let text = dutch.to_text(Format::Spreadsheet, Language::Nl).unwrap();
    assert!(
        text.starts_with(
            "\u{feff}code;naam;cno_gerealiseerd;no_gerealiseerd\r\nPV20;Groningen;;\r\n"
        )
    );
}

#[test]
fn a_row_with_another_separator_than_the_header_is_refused() {
    refused("VR01;Groningen;1;2\n", (2, "name"), &["puntkomma"]);
    refused("VR01\tGroningen\t1\t2\n", (2, "name"), &["tabs"]);
    let text = HEADER.replace(',', ";") + "VR01,Groningen,1,2\n";
    told(&realised(&text).unwrap_err(), (2, "name"), &["1 cellen"]);
}

#[test]
fn a_header_that_differs_is_refused_with_the_column() {
    let header = |text: &str, column: &str, words: &[&str]| {
        told(&realised(text).unwrap_err(), (1, column), words);
    };
    header(
        "VR01,Groningen,1,2\n",
        "code",
        &["\"VR01\"", "code,naam,cno_gerealiseerd"],
    );
    for text in [
        "code,name,crisis_realised\n",
        "code,name,province,crisis_realised\n",
    ] {
        let error = realised(text).unwrap_err();
        let [dutch, english] = [Language::Nl, Language::En].map(|language| error.say(language));
        assert!(
            dutch.starts_with("Regel 1, kolom no_gerealiseerd: deze kolom ontbreekt"),
            "{dutch}"
        );
        assert!(
            english.starts_with("Line 1, column emergency_realised: "),
            "{english}"
        );
    }
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
        "code,name,province,crisis_realised,emergency_realised,note\n",
        "6",
        &["\"note\""],
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
            &["leeg", "code,naam"],
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
    key_refused("Fryslân,1", (4, "name"), &["\"Fryslân\"", "regel 3"]);
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
    told(&error, (1, "name"), &["\"code\"", "naam,gewicht"]);
    told(
        &parse_own_key("", country(), Level::Province).unwrap_err(),
        (1, "name"),
        &["leeg"],
    );
}
