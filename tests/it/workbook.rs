//! The workbook that computes, tables as workbooks, and the command `export`.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};
use std::path::Path;
use std::process::{Command, Output};

use opvangverkenner::export::{sheet, workbook};
use opvangverkenner::files::{Opened, shipped};
use opvangverkenner::table::{Cell, Form, Table, TableColumn};
use opvangverkenner::text::Language;

/// The parts of a workbook that are XML, by name.
fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let parts = (0..archive.len()).map(|index| {
        let mut file = archive.by_index(index).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        roxmltree::Document::parse(&text).unwrap();
        (file.name().unwrap().into_owned(), text)
    });
    parts.collect()
}

fn written(opened: &Opened, language: Language) -> BTreeMap<String, String> {
    let baseline = &opened.edition.baseline;
    let day = "2026-11-26".parse().unwrap();
    parts(&workbook::write(baseline, &[&opened.scenario], language, day).unwrap())
}

fn formulas(sheet: &str) -> Vec<String> {
    let document = roxmltree::Document::parse(sheet).unwrap();
    let all = document.descendants().filter(|node| {
        node.has_tag_name((
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "f",
        ))
    });
    all.filter_map(|node| node.text().map(str::to_owned))
        .collect()
}

/// The numbers in a formula, without texts, cells, rows and names.
fn numbers(formula: &str) -> Vec<String> {
    let outside: String = formula.split('"').step_by(2).collect();
    let words = outside.split(|c: char| !c.is_ascii_alphanumeric() && !"$.!_".contains(c));
    let numbers = words.filter(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    numbers.map(str::to_owned).collect()
}

#[test]
fn formulas_refer_to_cells_and_hold_no_number_of_the_model() {
    let mut seen = 0;
    for shipped in shipped(Language::Nl) {
        let parts = written(&shipped.open().unwrap(), Language::Nl);
        for (name, sheet) in parts
            .iter()
            .filter(|(name, _)| name.contains("worksheets/sheet"))
        {
            for formula in formulas(sheet) {
                seen += 1;
                let other: Vec<_> = numbers(&formula)
                    .into_iter()
                    .filter(|one| one != "0" && one != "1")
                    .collect();
                assert_eq!(
                    other,
                    Vec::<String>::new(),
                    "{}: {name}: {formula}",
                    shipped.stem
                );
            }
        }
    }
    assert!(seen > 10_000, "only {seen} formulas");
    assert_eq!(
        numbers("0.96*B4+$C$12"),
        ["0.96"],
        "a number is found where there is one"
    );
}

#[test]
fn every_value_of_a_scenario_can_be_entered_and_is_checked() {
    let opened = shipped(Language::Nl)[0].open().unwrap();
    let parts = written(&opened, Language::Nl);
    let inputs = &parts["xl/worksheets/sheet2.xml"];
    assert!(inputs.contains("<sheetProtection"));
    let rows = opened.edition.baseline.parameters().iter();
    let values = rows
        .filter(|row| !row.id.to_string().starts_with("ukraine."))
        .count();
    assert_eq!(inputs.matches("<dataValidation ").count(), values);
    assert!(parts["xl/styles.xml"].contains("locked=\"0\""));
}

#[test]
fn every_sheet_stands_there_in_the_words_of_the_language() {
    let opened = shipped(Language::Nl)[1].open().unwrap();
    for (language, sheets) in [
        (
            Language::Nl,
            [
                "Lees mij",
                "Invoer",
                "Maatregelen",
                "Model",
                "Uitkomst",
                "Grafiek",
            ],
        ),
        (
            Language::En,
            ["Read me", "Input", "Measures", "Model", "Outcome", "Charts"],
        ),
    ] {
        let parts = written(&opened, language);
        let mut rest = parts["xl/workbook.xml"].as_str();
        for name in sheets {
            let at = rest.find(&format!("<sheet name=\"{name}\"")).expect(name);
            rest = &rest[at..];
        }
    }
}

#[test]
fn a_name_may_hold_any_sign() {
    let mut opened = shipped(Language::Nl)[6].open().unwrap();
    let name: String = "& < \" ' 🏠 "
        .chars()
        .cycle()
        .take(99)
        .chain(['x'])
        .collect();
    opened.scenario.name.clone_from(&name);
    opened.scenario.measures[0].name = "=1+1".to_owned();
    let parts = written(&opened, Language::Nl);
    let strings = roxmltree::Document::parse(&parts["xl/sharedStrings.xml"]).unwrap();
    let said: Vec<_> = strings
        .descendants()
        .filter_map(|node| node.text())
        .collect();
    assert!(said.contains(&name.as_str()) && said.contains(&"=1+1"));
}

#[test]
fn a_table_keeps_real_numbers_and_dates_and_computes_no_text() {
    let columns = [
        ("Datum", Form::Text),
        ("Plekken", Form::Whole),
        ("Naam", Form::Text),
    ];
    let table = Table {
        columns: columns
            .map(|(heading, form)| TableColumn::named(heading, form))
            .into(),
        rows: vec![vec![
            "2024-01-01".into(),
            Cell::Number(75_500.25),
            "=1+1".into(),
        ]],
    };
    let parts = parts(&sheet::write(&[table], Language::Nl).unwrap());
    let sheet = &parts["xl/worksheets/sheet1.xml"];
    assert!(
        sheet.contains("<v>45292</v>") && sheet.contains("<v>75500.25</v>"),
        "{sheet}"
    );
    assert!(sheet.contains("state=\"frozen\"") && formulas(sheet).is_empty());
    assert!(parts["xl/styles.xml"].contains("quotePrefix=\"1\""));
}

fn export(arguments: &[&str]) -> Output {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    Command::new(env!("CARGO_BIN_EXE_opvangverkenner"))
        .arg("export")
        .args(arguments)
        .current_dir(folder)
        .env("XDG_CONFIG_HOME", folder.join("no-settings"))
        .output()
        .unwrap()
}

#[test]
fn the_ending_names_the_form_and_an_unknown_one_is_refused_with_the_list() {
    let folder = tempfile::tempdir().unwrap();
    for (ending, begin) in [
        ("xlsx", "PK"),
        ("XLSX", "PK"),
        ("xmile", "<?xml"),
        ("csv", "scenario,date,"),
        ("json", "["),
    ] {
        let path = folder.path().join(format!("a.{ending}"));
        let output = export(&["--output", path.to_str().unwrap()]);
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        assert!(
            std::fs::read(&path).unwrap().starts_with(begin.as_bytes()),
            "{ending}"
        );
    }
    for name in ["a.ods", "a", "xlsx"] {
        let path = folder.path().join(name);
        let output = export(&["--output", path.to_str().unwrap()]);
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{said}");
        for wanted in ["error: ", name, ".xlsx", ".xmile", ".csv", ".json"] {
            assert!(said.contains(wanted), "{wanted} is not in {said}");
        }
        assert!(!path.exists());
    }
}

#[test]
fn what_does_not_fit_in_one_file_is_refused_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.xlsx");
    let two = [
        "scenarios/referentie.ron",
        "scenarios/mpp-2023-2.ron",
        "--output",
    ];
    let output = export(&[&two[..], &[path.to_str().unwrap()]].concat());
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        said.contains("mpp-2022-2") && said.contains("mpp-2023-2"),
        "{said}"
    );
    let path = folder.path().join("a.xmile");
    let two = [
        "scenarios/referentie.ron",
        "scenarios/hoge-instroom.ron",
        "--output",
    ];
    let output = export(&[&two[..], &[path.to_str().unwrap()]].concat());
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    let output = export(&[
        "--output",
        folder.path().join("gone/a.xlsx").to_str().unwrap(),
    ]);
    assert_eq!(output.status.code(), Some(1));
}
