//! Reports: what stands in them, and how it is built.

use std::io::{Cursor, Read};
use std::process::{Command, Output};

use opvangverkenner::chart::Chart;
use opvangverkenner::documents::Documents;
use opvangverkenner::export::{ReportForm, Unwritten};
use opvangverkenner::files::{Opened, embedded_editions, shipped};
use opvangverkenner::pages::View;
use opvangverkenner::report::{Asked, Block, FIRST, Grid, Report, report};
use opvangverkenner::text::Language;
use roxmltree::{Document, Node};

/// A name that is hard on every format.
const HARD: &str = "a & b < c > \"d\" 'e' 🏠";

fn opened(names: &[&str]) -> Documents {
    let mut documents = Documents::default();
    for name in names {
        let all = shipped(Language::Nl).iter().map(|one| one.open().unwrap());
        let mut found = all.filter(|one| one.scenario.name.contains(name));
        documents.add(found.next().expect(name), None);
    }
    documents
}

pub fn two() -> Documents {
    opened(&["Afspraak 20.000", "Hoge instroom"])
}

pub fn made(documents: &Documents, views: &[View], language: Language) -> Report {
    let asked = Asked {
        views,
        month: None,
        capacity: None,
        language,
        day: "2022-11-24".parse().unwrap(),
    };
    report(documents, &asked).unwrap()
}

fn pictures(report: &Report) -> Vec<&Chart> {
    let mut pictures = Vec::new();
    for block in &report.blocks {
        if let Block::Picture(chart) = block {
            pictures.push(&**chart);
        }
    }
    pictures
}

fn tables(report: &Report) -> Vec<&Grid> {
    let mut tables = Vec::new();
    for block in &report.blocks {
        if let Block::Table(_, grid) = block {
            tables.push(grid);
        }
    }
    tables
}

fn word(report: &Report) -> Vec<u8> {
    ReportForm::Word.write(report, &|| true).unwrap()
}

fn html(report: &Report) -> String {
    String::from_utf8(ReportForm::Html.write(report, &|| true).unwrap()).unwrap()
}

/// A part of a document of Word.
fn part(bytes: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    let mut file = zip.by_name(name).unwrap();
    file.read_to_string(&mut text).unwrap();
    text
}

fn all<'a>(document: &'a Document<'a>, name: &'a str) -> impl Iterator<Item = Node<'a, 'a>> {
    let nodes = document.descendants();
    nodes.filter(move |node| node.tag_name().name() == name)
}

fn words(node: Node<'_, '_>) -> String {
    let texts = node.descendants().filter(Node::is_text);
    let mut words = String::new();
    for text in texts {
        words += text.text().unwrap_or_default();
    }
    words
}

fn value<'a>(node: Node<'a, 'a>, name: &str) -> Option<&'a str> {
    let mut all = node.attributes();
    all.find(|one| one.name() == name).map(|one| one.value())
}

/// The cells of every table of a document of Word.
fn cells(document: &Document<'_>) -> Vec<Vec<Vec<String>>> {
    let tables = all(document, "tbl").map(|table| {
        let rows = table.children().filter(|row| row.tag_name().name() == "tr");
        rows.map(|row| {
            let cells = row.children().filter(|cell| cell.tag_name().name() == "tc");
            let text = |cell: Node<'_, '_>| {
                let texts = cell
                    .descendants()
                    .filter(|one| one.tag_name().name() == "t");
                texts.map(words).collect::<String>()
            };
            cells.map(text).collect()
        })
        .collect()
    });
    tables.collect()
}

#[test]
fn every_chart_and_table_of_the_chosen_views_is_in_the_document_once_with_its_numbers() {
    let report = made(&two(), &View::ALL, Language::Nl);
    let bytes = word(&report);
    let text = part(&bytes, "word/document.xml");
    let document = Document::parse(&text).unwrap();
    let described: Vec<_> = all(&document, "docPr")
        .filter_map(|one| value(one, "descr"))
        .collect();
    let charts = pictures(&report);
    assert_eq!(
        described,
        charts
            .iter()
            .map(|chart| chart.description.trim())
            .collect::<Vec<_>>()
    );
    let mut names: Vec<_> = charts
        .iter()
        .map(|chart| (chart.id, &chart.title, &chart.subtitle))
        .collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), charts.len(), "a chart stands there twice");
    let zip = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let media = zip.file_names().filter(|name| {
        name.as_ref()
            .is_ok_and(|name| name.starts_with("word/media/"))
    });
    assert_eq!(media.count(), charts.len());
    let expected: Vec<_> = tables(&report)
        .iter()
        .map(|grid| {
            let headings = grid.headings.iter().map(|one| one.text.clone()).collect();
            let rows = grid.rows.iter().cloned();
            std::iter::once(headings)
                .chain(rows)
                .collect::<Vec<Vec<String>>>()
        })
        .collect();
    assert_eq!(cells(&document), expected);
}

#[test]
fn the_page_of_html_holds_what_the_document_of_word_holds() {
    let report = made(&two(), &View::ALL, Language::Nl);
    let page = html(&report);
    let page = Document::parse(page.trim_start_matches("<!DOCTYPE html>\n")).unwrap();
    let charts = pictures(&report);
    assert_eq!(all(&page, "svg").count(), charts.len());
    // Of the pictures; the regions of a map have words of their own.
    let described = all(&page, "svg").filter_map(|svg| {
        let mut parts = svg.children();
        parts.find(|part| part.tag_name().name() == "desc")
    });
    let described: Vec<_> = described.map(words).collect();
    assert_eq!(described.len(), charts.len());
    for (chart, said) in charts.iter().zip(described) {
        assert_eq!(chart.description.trim(), said.trim());
    }
    for (table, grid) in all(&page, "table").zip(tables(&report)) {
        let rows = table
            .descendants()
            .filter(|one| one.tag_name().name() == "tr");
        let cells: Vec<Vec<_>> = rows
            .skip(1)
            .map(|row| row.children().filter(Node::is_element).map(words).collect())
            .collect();
        assert_eq!(cells, grid.rows);
    }
}

#[test]
fn a_reader_of_the_document_hears_headings_header_rows_and_the_language() {
    for (language, locale) in [(Language::Nl, "nl-NL"), (Language::En, "en-GB")] {
        let report = made(&two(), &FIRST, language);
        let bytes = word(&report);
        let text = part(&bytes, "word/document.xml");
        let document = Document::parse(&text).unwrap();
        let chapters = report
            .blocks
            .iter()
            .filter(|one| matches!(one, Block::Chapter(_)));
        let styles: Vec<_> = all(&document, "pStyle")
            .filter_map(|one| value(one, "val"))
            .collect();
        let headings = styles.iter().filter(|style| **style == "Heading1");
        assert_eq!(headings.count(), chapters.count());
        for table in all(&document, "tbl") {
            let mut rows = table.children().filter(|row| row.tag_name().name() == "tr");
            let repeats = |row: Node<'_, '_>| {
                row.descendants()
                    .any(|one| one.tag_name().name() == "tblHeader")
            };
            assert!(repeats(rows.next().unwrap()), "headings that do not repeat");
            assert!(!rows.any(repeats), "a row of numbers that repeats");
        }
        let known = part(&bytes, "word/styles.xml");
        assert!(known.contains(&format!("<w:lang w:val=\"{locale}\"")));
        for style in &styles {
            assert!(known.contains(&format!("w:styleId=\"{style}\"")), "{style}");
        }
        for name in [
            "word/_rels/document.xml.rels",
            "word/footer1.xml",
            "word/numbering.xml",
            "word/settings.xml",
            "docProps/core.xml",
            "[Content_Types].xml",
        ] {
            Document::parse(&part(&bytes, name)).expect(name);
        }
        let footer = part(&bytes, "word/footer1.xml");
        assert!(footer.contains("\"PAGE\"") && footer.contains("\"NUMPAGES\""));
        let relations = part(&bytes, "word/_rels/document.xml.rels");
        for embedded in all(&document, "blip").filter_map(|one| value(one, "embed")) {
            assert!(
                relations.contains(&format!("Id=\"{embedded}\"")),
                "{embedded}"
            );
        }
        assert!(html(&report).contains(&format!("<html lang=\"{}\">", language.code())));
    }
}

#[test]
fn nothing_in_a_report_is_empty_and_nothing_is_told_in_the_other_language() {
    for language in Language::ALL {
        let report = made(&two(), &View::ALL, language);
        let bytes = word(&report);
        let text = part(&bytes, "word/document.xml");
        let document = Document::parse(&text).unwrap();
        for paragraph in all(&document, "p").filter(|one| {
            one.tag_name()
                .namespace()
                .is_some_and(|space| space.contains("wordprocessingml"))
        }) {
            let is_picture = paragraph
                .descendants()
                .any(|one| one.tag_name().name() == "drawing");
            assert!(
                is_picture || !words(paragraph).trim().is_empty(),
                "an empty paragraph"
            );
        }
        let foreign = match language {
            Language::Nl => [" the ", " and ", "places", "required"],
            Language::En => [" het ", " een ", "plekken", "benodigd"],
        };
        let told = html(&report);
        let page = Document::parse(told.trim_start_matches("<!DOCTYPE html>\n")).unwrap();
        let own = |text: &str| {
            ["Afspraak", "gemeenten", "bandbreedte", "instroom", "CC BY"]
                .iter()
                .any(|own| text.contains(own))
        };
        for node in page.descendants().filter(|one| {
            matches!(
                one.tag_name().name(),
                "h1" | "h2" | "h3" | "p" | "th" | "caption" | "figcaption"
            )
        }) {
            let said = words(node);
            let wrong = foreign.iter().find(|word| said.contains(*word));
            assert!(wrong.is_none() || own(&said), "{wrong:?} in {said}");
        }
    }
}

#[test]
fn the_page_of_html_asks_nothing_from_outside_and_names_every_part_once() {
    let page = html(&made(&two(), &View::ALL, Language::Nl));
    for forbidden in ["<script", "src=", "href=", "@import", "url(http", "onload"] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
    let parsed = Document::parse(page.trim_start_matches("<!DOCTYPE html>\n")).unwrap();
    let mut ids: Vec<_> = parsed
        .descendants()
        .filter_map(|one| value(one, "id"))
        .collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "an id stands there twice");
    for picture in all(&parsed, "svg") {
        let named = value(picture, "aria-labelledby").unwrap();
        assert!(named.split(' ').all(|id| ids.contains(&id)), "{named}");
        assert_eq!(value(picture, "role"), Some("img"));
    }
    for heading in all(&parsed, "th") {
        assert!(matches!(value(heading, "scope"), Some("col" | "row")));
    }
}

#[test]
fn names_that_are_hard_on_every_format_come_back_whole() {
    let edition = embedded_editions()[0].clone();
    for name in [HARD.to_owned(), "x".repeat(100)] {
        let mut scenario = opvangverkenner::scenario::Scenario::reference(&edition.baseline, &name);
        scenario.note = HARD.to_owned();
        let mut documents = Documents::default();
        documents.add(
            Opened {
                scenario,
                edition: edition.clone(),
            },
            None,
        );
        let report = made(&documents, &FIRST, Language::Nl);
        let text = part(&word(&report), "word/document.xml");
        let told = words(Document::parse(&text).unwrap().root());
        assert!(told.contains(&name), "{name}");
        let page = html(&report);
        let page = Document::parse(page.trim_start_matches("<!DOCTYPE html>\n")).unwrap();
        assert!(words(page.root()).contains(&name), "{name}");
    }
}

#[test]
fn a_report_that_is_stopped_is_not_there_and_one_that_is_made_again_has_the_same_bytes() {
    let report = made(&two(), &[View::Need], Language::Nl);
    assert_eq!(
        ReportForm::Word.write(&report, &|| false),
        Err(Unwritten::Stopped)
    );
    assert_eq!(word(&report), word(&report));
}

fn run(arguments: &[&str]) -> Output {
    let program = env!("CARGO_BIN_EXE_opvangverkenner");
    Command::new(program).args(arguments).output().unwrap()
}

fn refusal(arguments: &[&str]) -> (Option<i32>, String) {
    let output = run(arguments);
    (
        output.status.code(),
        String::from_utf8(output.stderr).unwrap(),
    )
}

#[test]
fn the_command_writes_the_form_that_the_ending_names() {
    let folder = tempfile::tempdir().unwrap();
    for (name, start) in [("a.docx", &b"PK"[..]), ("a.HTML", b"<!DOCTYPE html>")] {
        let path = folder.path().join(name);
        let output = run(&[
            "report",
            "scenarios/afspraak-20000.ron",
            "--output",
            path.to_str().unwrap(),
            "--views",
            "need",
        ]);
        assert!(output.status.success(), "{output:?}");
        assert!(std::fs::read(&path).unwrap().starts_with(start));
    }
}

#[test]
fn what_cannot_be_written_is_refused_in_one_sentence_and_nothing_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let inside = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    std::fs::create_dir(inside("folder.docx")).unwrap();
    let [good, pdf, no_folder, is_folder] =
        ["a.docx", "a.pdf", "no/a.docx", "folder.docx"].map(inside);
    for (arguments, code, said) in [
        (vec!["--output", &pdf], 1, ".docx, .html"),
        (vec!["--output", "-"], 1, ".docx, .html"),
        (vec!["--output", &no_folder], 1, "map"),
        (vec!["--output", &is_folder], 1, "map"),
        (vec!["--output", &good, "--views", "needs"], 1, "need?"),
        (vec!["--output", &good, "--views", ""], 1, "--views"),
        (vec!["--output", &good, "--date", "2031-01"], 1, "2031-01"),
        (
            vec!["--output", &good, "no-such-file.ron"],
            1,
            "no-such-file.ron",
        ),
        (
            vec!["--output", &good, "--set", "nonsense=1"],
            1,
            "nonsense",
        ),
        (vec!["--output", &good, "--format", "csv"], 2, "--format"),
        (vec![], 2, "--output"),
    ] {
        let arguments: Vec<_> = std::iter::once("report").chain(arguments).collect();
        let (found, stderr) = refusal(&arguments);
        assert_eq!(found, Some(code), "{arguments:?}: {stderr}");
        assert!(stderr.contains(said), "{arguments:?}: {stderr}");
        if code == 1 {
            assert_eq!(stderr.trim_end().lines().count(), 1, "{stderr}");
        }
    }
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(left.len(), 1, "{left:?}");
}
