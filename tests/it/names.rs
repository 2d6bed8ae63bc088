//! Names: what may not stand in them, and where it is said.

use std::path::Path;

use opvangverkenner::files::{parse_scenario, read_scenario};
use opvangverkenner::scenario::is_steering;
use opvangverkenner::text::{Language, Say};

/// Every sign that may stand in no name.
fn steering() -> impl Iterator<Item = char> {
    (0..=0xffff)
        .filter_map(char::from_u32)
        .filter(|sign| is_steering(*sign))
}

fn refusal(text: &str) -> String {
    let outcome = parse_scenario(text, Path::new("/no/such/folder"));
    outcome.expect_err(text).say(Language::Nl)
}

#[test]
fn a_sign_that_steers_is_refused_in_every_name_with_its_place() {
    for sign in steering() {
        let escape = format!("\\u{{{:x}}}", u32::from(sign));
        for written in [sign.to_string(), escape] {
            let name = format!("(format: 1, baseline: \"mpp-2022-2\", name: \"a{written}b\")");
            let measure = format!(
                "(format: 1, baseline: \"mpp-2022-2\", name: \"x\",\n measures: [(name: \"a{written}b\", kind: FasterReturn(months: 3), from: \"2023-01\")])"
            );
            let number = format!("U+{:04X}", u32::from(sign));
            for (text, place) in [(name, "Regel 1, kolom 45"), (measure, "Regel 2, kolom 22")] {
                let sentence = refusal(&text);
                assert!(sentence.starts_with(place), "{sign:?}: {sentence}");
                assert!(sentence.contains(&number), "{sign:?}: {sentence}");
                assert!(!sentence.contains(is_steering), "{sign:?}: {sentence}");
            }
        }
    }
}

#[test]
fn a_sign_that_steers_is_refused_in_the_labels_of_an_edition_with_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let shipped = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/assets/editions/mpp-2022-2.baseline.ron"
    );
    let text = std::fs::read_to_string(shipped).unwrap();
    let text = text.replacen("id: \"mpp-2022-2\"", "id: \"eigen\"", 1);
    let scenario = folder.path().join("a.ron");
    std::fs::write(&scenario, "(format: 1, baseline: \"eigen\", name: \"a\")").unwrap();
    // Every text of the edition that is shown, each broken in turn.
    let labels: Vec<_> = text
        .match_indices("nl: \"")
        .map(|(at, start)| at + start.len())
        .collect();
    let sources = |at: usize| text[..at - 5].trim_end().ends_with("source: (");
    let labels: Vec<_> = labels.into_iter().filter(|at| !sources(*at)).collect();
    assert!(labels.len() > 40);
    for at in labels {
        let mut broken = text.clone();
        broken.insert(at, '\u{202e}');
        std::fs::write(folder.path().join("eigen.baseline.ron"), &broken).unwrap();
        let sentence = read_scenario(&scenario).unwrap_err().say(Language::Nl);
        let line = text[..at].matches('\n').count() + 1;
        let near = &text[at..text.len().min(at + 40)];
        assert!(sentence.contains("leesrichting"), "{near}: {sentence}");
        // A label that stands there twice is found where it stands first.
        let label = text[at..].split('"').next().unwrap();
        if text.matches(&format!("\"{label}\"")).count() == 1 {
            let place = format!("Regel {line}, ");
            assert!(sentence.starts_with(&place), "{near}: {sentence}");
        }
    }
}

#[test]
fn a_name_of_which_nothing_is_seen_is_no_name() {
    for unseen in [
        "\u{200b}",
        "\u{200f}",
        "\u{2060} ",
        "\u{feff}",
        "\u{61c}",
        "\u{e0041}",
    ] {
        let text = format!("(format: 1, baseline: \"mpp-2022-2\", name: \"{unseen}\")");
        assert!(refusal(&text).contains("naam"), "{unseen:?}");
    }
}

#[test]
fn names_of_every_script_are_taken() {
    for name in [
        "+10 %",
        "שלום 2",
        "النزوح",
        "难民",
        "e\u{301}",
        "a\u{200d}b",
        "🏠",
    ] {
        let text = format!("(format: 1, baseline: \"mpp-2022-2\", name: {name:?})");
        let opened = parse_scenario(&text, Path::new(".")).unwrap();
        assert_eq!(opened.scenario.name, name);
    }
}
