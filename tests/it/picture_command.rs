//! `picture`: plots from the command line.

use std::fs;
use std::path::Path;

use roxmltree::Document;

use crate::command_line::{refused, run, stderr, stdout};

const AFSPRAAK: &str = "scenarios/afspraak-20000.ron";

fn drawn(path: &Path, arguments: &[&str]) {
    let mut all = vec!["picture", AFSPRAAK];
    all.extend(arguments);
    all.extend(["--output", path.to_str().unwrap()]);
    let output = run(&all);
    assert!(output.status.success(), "{all:?}: {}", stderr(&output));
}

/// The views with the names of their plots, as the help lists them.
fn listed() -> Vec<(String, Vec<String>)> {
    let help = stdout(&run(&["picture", "--help"]));
    let lines = help.lines().skip_while(|line| !line.contains("for --part"));
    let lines = lines.skip(1).take_while(|line| !line.is_empty());
    let mut views: Vec<(String, Vec<String>)> = Vec::new();
    for line in lines {
        let (view, names) = line.split_at(15);
        if !view.trim().is_empty() {
            views.push((view.trim().to_owned(), Vec::new()));
        }
        let own = names.split(',').map(str::trim);
        let own = own.filter(|name| !name.is_empty() && !name.contains(' '));
        let known = views.last_mut().unwrap();
        known.1.extend(own.map(str::to_owned));
    }
    views
}

#[test]
fn the_help_lists_every_plot_and_an_unknown_one_is_refused_with_those_of_its_view() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.svg");
    let views = listed();
    assert_eq!(views.len(), 8, "{views:?}");
    for (view, parts) in views {
        assert!(!parts.is_empty(), "{view}");
        for part in &parts {
            drawn(&path, &["--view", &view, "--part", part]);
        }
        let path = path.to_str().unwrap();
        let asked = [
            "picture", AFSPRAAK, "--view", &view, "--part", "x", "--output", path,
        ];
        refused(&asked, &[&format!("Kies uit {}.", parts.join(", "))]);
    }
}

/// Width, height, and pixels in a metre, as a PNG has them at its start.
fn lengths(png: &[u8]) -> [u32; 3] {
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    let physical = png.windows(4).position(|four| four == b"pHYs").unwrap();
    assert_eq!(png[physical + 12], 1, "the unit is a metre");
    [number(16), number(20), number(physical + 4)]
}

#[test]
fn every_view_with_a_plot_has_its_picture_and_every_part_of_it() {
    let folder = tempfile::tempdir().unwrap();
    for (view, part, title) in [
        ("need", None, "scheelt 4.896 plekken"),
        ("need", Some("need-amv"), "alleenstaande minderjarige"),
        ("composition", None, "Mensen in de opvang"),
        ("supply", None, "Aanbod van opvangplekken"),
        ("regions", None, "Benodigde opvangplekken per provincie"),
        (
            "regions",
            Some("safety-regions"),
            "Benodigde opvangplekken per veiligheidsregio",
        ),
        ("ukraine", None, "ontheemden uit Oekra"),
        ("compare", None, "vraagt 4.896 plekken minder dan"),
        (
            "compare",
            Some("differences"),
            "vraagt 4.896 plekken minder dan",
        ),
        ("uncertainty", None, "Welke aanname telt het meest?"),
        ("account", None, "Model naast tellingen"),
    ] {
        let path = folder.path().join("a.svg");
        let mut arguments = vec!["--view", view];
        arguments.extend(part.iter().flat_map(|part| ["--part", part]));
        drawn(&path, &arguments);
        let text = fs::read_to_string(&path).unwrap();
        let document = Document::parse(&text).unwrap();
        let first = document
            .descendants()
            .find(|node| node.has_tag_name("title"));
        let first = first.unwrap().text().unwrap();
        assert!(first.contains(title), "{view} {part:?}: {first}");
    }
}

#[test]
fn a_picture_is_as_wide_as_asked_and_knows_its_size_on_paper() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.png");
    for width in ["1920", "1286", "560"] {
        drawn(&path, &["--view", "need", "--width", width]);
        let [across, _, per_metre] = lengths(&fs::read(&path).unwrap());
        assert_eq!(across.to_string(), width);
        // Two pixels for each of 96 points in an inch.
        assert_eq!(per_metre, 7559, "{width}");
    }
    let path = folder.path().join("a.svg");
    drawn(
        &path,
        &["--view", "need", "--width", "700", "--language", "en"],
    );
    let text = fs::read_to_string(&path).unwrap();
    assert!(
        text.contains("width=\"700\"") && text.contains("saves 4,896 places"),
        "{text}"
    );
}

#[test]
fn a_value_and_a_date_that_are_asked_for_are_in_the_picture() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.svg");
    let asked = [
        "--view",
        "regions",
        "--date",
        "2023-07",
        "--set",
        "amv_share=0.2",
    ];
    drawn(&path, &asked);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("1 juli 2023"), "{text}");
}

#[test]
fn what_cannot_be_drawn_is_refused_in_one_sentence_and_nothing_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let svg = folder.path().join("a.svg");
    let svg = svg.to_str().unwrap();
    let gif = folder.path().join("a.gif");
    for (arguments, words) in [
        (
            vec!["--view", "ned", "--output", svg],
            vec!["ned", "Bedoelt u need?"],
        ),
        (
            vec!["--view", "table", "--output", svg],
            vec!["table", "--view"],
        ),
        (
            vec!["--view", "need", "--part", "amv", "--output", svg],
            vec!["amv", "need, need-amv"],
        ),
        (
            vec!["--view", "need", "--width", "12.5", "--output", svg],
            vec!["12.5", "200", "8192"],
        ),
        (
            vec!["--view", "need", "--date", "2031-01", "--output", svg],
            vec!["2031"],
        ),
        (
            vec!["--view", "need", "--output", gif.to_str().unwrap()],
            vec!["a.gif", ".svg, .png"],
        ),
    ] {
        let mut all = vec!["picture", AFSPRAAK];
        all.extend(arguments);
        refused(&all, &words);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "{all:?}");
    }
    let inside = folder.path().join("b.svg");
    fs::create_dir(&inside).unwrap();
    let asked = [
        "picture",
        AFSPRAAK,
        "--view",
        "need",
        "--output",
        inside.to_str().unwrap(),
    ];
    refused(&asked, &["b.svg"]);
    assert_eq!(fs::read_dir(&inside).unwrap().count(), 0);
}
