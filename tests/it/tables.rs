//! Tables for spreadsheets, by their bytes.

use opvangverkenner::export::Format;
use opvangverkenner::files::embedded_editions;
use opvangverkenner::outlook::{Column, Outlook};
use opvangverkenner::pages::Provenance;
use opvangverkenner::pages::table::months as month_rows;
use opvangverkenner::scenario::Scenario;
use opvangverkenner::table::{Cell, Form, Table, TableColumn};
use opvangverkenner::text::{Language, column_heading, column_unit};

/// A name that means something to every format.
const NAME: &str = "Huizen & <\"spoed\">; A\tB\nC, é";

fn months(language: Language) -> (Table, Outlook) {
    let baseline = &embedded_editions()[0].baseline;
    let mut scenario = Scenario::reference(baseline, "eigen");
    let outlook = Outlook::new(&scenario, baseline).unwrap();
    // No scenario may be called so; a table holds whatever stands in it.
    NAME.clone_into(&mut scenario.name);
    let columns = [Column::RequiredPlaces, Column::Applications, Column::Gap];
    let sheet = month_rows(&outlook, &columns, language);
    (
        Provenance::new(&scenario, baseline, "2022-11-24", language).append_to(sheet, language),
        outlook,
    )
}

fn read(text: &str, delimiter: u8) -> Vec<csv::StringRecord> {
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader
        .delimiter(delimiter)
        .has_headers(false)
        .from_reader(text.as_bytes());
    reader.records().map(Result::unwrap).collect()
}

#[test]
fn a_dutch_table_opens_in_a_dutch_spreadsheet() {
    let (sheet, outlook) = months(Language::Nl);
    let text = sheet.to_text(Format::Spreadsheet, Language::Nl).unwrap();
    assert!(
        text.as_bytes()
            .starts_with(b"\xef\xbb\xbfDatum;Benodigde plekken;")
    );
    assert!(text.ends_with("\r\n"));
    let rows = read(text.trim_start_matches('\u{feff}'), b';');
    assert_eq!(rows.len(), 32);
    let tail: Vec<_> = rows[0].iter().skip(3).collect();
    assert_eq!(
        tail,
        [
            "Tekort aan plekken",
            "scenario",
            "prognose",
            "geëxporteerd",
            "aangenomen waarden"
        ]
    );
    let tail: Vec<_> = rows[1].iter().skip(3).collect();
    assert_eq!(tail, ["", NAME, "MPP 2022-2", "2022-11-24", "14 van 23"]);
    for (index, row) in rows.iter().skip(1).enumerate() {
        // Whole places and persons, as on the screen.
        let whole = |column| outlook.cell(column, index).map(f64::round);
        assert_eq!(row[1].parse().ok(), whole(Column::RequiredPlaces));
        // Flows of the last instant are unknown, and stay empty.
        assert_eq!(row[2].parse().ok(), whole(Column::Applications));
    }
}

#[test]
fn an_english_table_says_in_words_what_the_command_line_says_in_full() {
    let (sheet, _) = months(Language::En);
    let text = sheet.to_text(Format::Spreadsheet, Language::En).unwrap();
    let text = text.strip_prefix('\u{feff}').unwrap();
    assert!(text.starts_with("Date,Places required,"));
    let program = sheet.to_text(Format::Csv, Language::En).unwrap();
    let (seen, full) = (read(text, b','), read(&program, b','));
    assert_eq!(&seen[1][4], NAME);
    assert_eq!(&seen[0][7], "assumed values");
    assert_eq!(&full[0][7], "assumed");
    for (seen, full) in seen.iter().zip(&full).skip(1) {
        assert_eq!(seen[0], full[0]);
        let full = full[1].parse::<f64>().unwrap();
        assert_eq!(seen[1].parse(), Ok(full.round()));
    }
}

#[test]
fn a_table_for_people_has_no_more_decimals_than_say_something() {
    let cells = [
        (Form::Tenths, 9.26),
        (Form::Exact, 0.022_679_557),
        (Form::Exact, 14_306.958_97),
        (Form::Whole, -0.4),
    ];
    let sheet = Table {
        columns: cells.map(|(form, _)| TableColumn::named("n", form)).into(),
        rows: vec![cells.map(|(_, number)| Cell::Number(number)).into()],
    };
    for (language, expected) in [
        (Language::Nl, "9,3;0,0227;14307;0"),
        (Language::En, "9.3,0.0227,14307,0"),
    ] {
        let text = sheet.to_text(Format::Spreadsheet, language).unwrap();
        assert_eq!(text.lines().nth(1), Some(expected));
    }
}

#[test]
fn pasted_text_keeps_its_columns_whatever_a_name_holds() {
    let (sheet, outlook) = months(Language::Nl);
    let text = sheet.to_text(Format::Pasted, Language::Nl).unwrap();
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(lines.len(), 32);
    for line in &lines {
        assert_eq!(line.split('\t').count(), 8, "{line}");
    }
    let first: Vec<_> = lines[1].split('\t').collect();
    let places = outlook.cell(Column::RequiredPlaces, 0).unwrap();
    assert_eq!(first[1].parse(), Ok(places.round()));
    assert_eq!(first[4], NAME.replace(['\t', '\n'], " "));
}

fn one_column(heading: &str, cells: &[&str]) -> Table {
    Table {
        columns: vec![TableColumn::named(heading.to_owned(), Form::Text)],
        rows: cells.iter().map(|text| vec![Cell::from(*text)]).collect(),
    }
}

const FORMATS: [Format; 3] = [Format::Csv, Format::Spreadsheet, Format::Pasted];

#[test]
fn a_name_that_looks_like_a_formula_stays_a_name() {
    let sheet = one_column(
        "=scenario",
        &["=1+1", "+10 % instroom", "gewoon", "@x", "-x", "a-b=c"],
    );
    for format in FORMATS {
        let text = sheet.to_text(format, Language::Nl).unwrap();
        let lines: Vec<_> = text.trim_start_matches('\u{feff}').lines().collect();
        assert_eq!(
            lines,
            [
                "'=scenario",
                "'=1+1",
                "'+10 % instroom",
                "gewoon",
                "'@x",
                "'-x",
                "a-b=c"
            ]
        );
    }
    let json = sheet.to_text(Format::Json, Language::Nl).unwrap();
    assert!(json.contains("\"=1+1\""), "programs get the name as it is");
}

/// What a cell may begin with for a spreadsheet, after what it does not see.
fn computed(cell: &str) -> bool {
    let unseen =
        |c: char| c.is_whitespace() || c.is_control() || ['"', '\u{feff}', '\u{200b}'].contains(&c);
    cell.trim_start_matches(unseen)
        .starts_with(['=', '+', '-', '@'])
}

#[test]
fn no_reader_computes_a_text_whatever_it_splits_at() {
    let texts = [
        "\"=1+1",
        "\"\"=1",
        "'=1",
        "\u{0}=1+1",
        "\u{1}@x",
        "\t=1",
        "\r=1",
        " =1",
        "\u{a0}=1",
        "\u{200b}=1",
        "x;=1+1",
        "x; \"=1",
        "x,=1",
        "x,\t+1",
        "x\n=1",
        "x\r@1",
        "＝1",
        "\tx",
    ];
    for text in texts {
        let sheet = one_column(text, &[text, text]);
        for (format, language) in FORMATS
            .into_iter()
            .flat_map(|format| Language::ALL.map(|language| (format, language)))
        {
            let written = sheet.to_text(format, language).unwrap();
            // A reader that knows no quotes, and takes any sign for a separator.
            for cell in written.split([',', ';', '\t', '\r', '\n']) {
                assert!(!computed(cell), "{text:?} {format:?}: {written:?}");
            }
        }
    }
}

#[test]
fn numbers_are_never_guarded_and_nothing_has_no_sign() {
    let sheet = Table {
        columns: vec![TableColumn::named("n", Form::Whole)],
        rows: [-5.5, -0.0, 8.125, 0.125, 1000.125]
            .map(|number| vec![Cell::Number(number)])
            .into(),
    };
    let lines = |format, language| {
        let text = sheet.to_text(format, language).unwrap();
        text.lines().skip(1).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(
        lines(Format::Csv, Language::Nl),
        ["-5.5", "0", "8.1250", "0.1250", "1000.125"]
    );
    assert_eq!(
        lines(Format::Pasted, Language::Nl),
        ["-6", "0", "8", "0", "1000"]
    );
    let json = sheet.to_text(Format::Json, Language::Nl).unwrap();
    assert!(json.contains("8.125") && !json.contains("-0"), "{json}");
}

#[test]
fn every_column_has_a_heading_in_the_sheet() {
    let baseline = &embedded_editions()[0].baseline;
    let scenario = Scenario::reference(baseline, "a");
    let outlook = Outlook::new(&scenario, baseline).unwrap();
    for language in Language::ALL {
        let sheet = month_rows(&outlook, Column::ALL, language);
        assert_eq!(sheet.columns.len(), Column::ALL.len() + 1);
        for (column, shown) in Column::ALL.iter().zip(&sheet.columns[1..]) {
            let heading = column_heading(*column, language);
            assert!(shown.heading.starts_with(heading), "{}", shown.heading);
            let unit = column_unit(*column, language);
            let word = language.pick("lekken", "laces");
            assert!(shown.heading.contains(unit) || shown.heading.contains(word));
        }
    }
}
