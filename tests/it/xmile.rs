//! The model file.

use std::collections::BTreeSet;

use opvangverkenner::export::xmile;
use opvangverkenner::files::shipped;
use opvangverkenner::text::Language;

const FUNCTIONS: [&str; 9] = [
    "TIME", "IF", "THEN", "ELSE", "AND", "MIN", "MAX", "INT", "MOD",
];

#[test]
fn every_name_in_an_equation_is_a_variable_of_the_file() {
    for shipped in shipped(Language::Nl) {
        let opened = shipped.open().unwrap();
        let text = xmile::write(&opened.edition.baseline, &opened.scenario, Language::Nl).unwrap();
        let document = roxmltree::Document::parse(&text).unwrap();
        let variables = document
            .descendants()
            .filter(|node| node.has_attribute("name") && !node.is_root());
        let names: Vec<_> = variables
            .filter_map(|node| node.attribute("name"))
            .collect();
        let known: BTreeSet<_> = names.iter().copied().collect();
        assert_eq!(
            known.len(),
            names.len(),
            "{}: a name stands twice",
            shipped.stem
        );
        let tags = ["eqn", "inflow", "outflow"];
        for node in document
            .descendants()
            .filter(|node| tags.contains(&node.tag_name().name()))
        {
            let said = node.text().unwrap();
            for word in said.split(|c: char| !c.is_ascii_alphanumeric() && c != '_') {
                let name = word.starts_with(|c: char| c.is_ascii_alphabetic());
                assert!(
                    !name || known.contains(word) || FUNCTIONS.contains(&word),
                    "{}: {word} in {said}",
                    shipped.stem
                );
            }
        }
        assert!(
            !text.contains("<gf"),
            "a graph is read differently by different programs"
        );
        let units = document.descendants().filter(|node| {
            node.has_tag_name(("http://docs.oasis-open.org/xmile/ns/XMILE/v1.0", "units"))
        });
        assert_eq!(
            units.count(),
            names.len(),
            "{}: every variable has a unit",
            shipped.stem
        );
    }
}

#[test]
fn a_name_may_hold_any_sign() {
    let mut opened = shipped(Language::Nl)[0].open().unwrap();
    opened.scenario.name = "& < \" ' 🏠".to_owned();
    let text = xmile::write(&opened.edition.baseline, &opened.scenario, Language::En).unwrap();
    let document = roxmltree::Document::parse(&text).unwrap();
    assert!(
        document
            .descendants()
            .any(|node| node.text() == Some("& < \" ' 🏠"))
    );
}
