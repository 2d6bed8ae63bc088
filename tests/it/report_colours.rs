//! The page of HTML in light and dark: WCAG 2.2 AA, asserted on the colours that stand in the page.

use std::collections::BTreeMap;

use opvangverkenner::export::ReportForm;
use opvangverkenner::pages::View;
use opvangverkenner::text::Language;
use roxmltree::{Document, Node};

use crate::report::{made, two};

/// What begins the part of the style that holds on dark screens.
const DARK: &str = "@media screen and (prefers-color-scheme: dark)";

/// WCAG 2.2: how much lighter one colour is than another.
fn contrast(a: &str, b: &str) -> f64 {
    let luminance = |hex: &str| {
        let part = |at: usize| {
            let part = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
            if part <= 0.040_45 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
    };
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The colours of the page by their names, and those that pictures get for others.
struct Colours {
    named: BTreeMap<String, String>,
    instead: BTreeMap<(String, String), String>,
}

impl Colours {
    fn of(style: &str) -> Self {
        let root = style.split(":root {").nth(1).unwrap();
        let root = root.split('}').next().unwrap();
        let named = root
            .split(';')
            .filter_map(|one| one.trim().split_once(": "));
        let named = named.map(|(name, colour)| (name.to_owned(), colour.to_owned()));
        let rules = style.lines().filter_map(|line| {
            let (property, rest) = line.strip_prefix("figure:not(.map) [")?.split_once("=\"")?;
            let (paper, rest) = rest.split_once("\"] { ")?;
            let (_, colour) = rest.trim_end_matches("; }").split_once(": ")?;
            Some(((property.to_owned(), paper.to_owned()), colour.to_owned()))
        });
        Self {
            named: named.collect(),
            instead: rules.collect(),
        }
    }

    fn named(&self, name: &str) -> &str {
        &self.named[&format!("--{name}")]
    }

    /// The colour that an element has by one of its attributes, where that is one.
    fn seen<'a>(&'a self, element: Node<'a, '_>, property: &str) -> Option<&'a str> {
        let own = element.attribute(property)?;
        let instead = self.instead.get(&(property.to_owned(), own.to_owned()));
        let faint = element.attribute("fill-opacity").is_some() && property == "fill";
        (own.starts_with('#') && !faint).then(|| instead.map_or(own, String::as_str))
    }
}

#[test]
fn words_and_marks_stand_out_on_a_light_and_on_a_dark_screen() {
    let report = made(&two(), &View::ALL, Language::Nl);
    let page = ReportForm::Html.write(&report, &|| true).unwrap();
    let page = String::from_utf8(page).unwrap();
    let document = Document::parse(page.trim_start_matches("<!DOCTYPE html>\n")).unwrap();
    let style = page.split("<style>").nth(1).unwrap();
    let (light, dark) = style
        .split("</style>")
        .next()
        .unwrap()
        .split_once(DARK)
        .unwrap();
    let figures = || {
        document
            .descendants()
            .filter(|one| one.has_tag_name("figure"))
    };
    // On paper a map is light, and so it stays.
    let plots = || figures().filter(|one| one.attribute("class") != Some("map"));
    assert_eq!(figures().count() - plots().count(), 1);
    for colours in [light, dark].map(Colours::of) {
        let ground = colours.named("ground");
        for name in ["text", "weak", "accent"] {
            let found = contrast(colours.named(name), ground);
            assert!(found >= 4.5, "{name} on {ground}: {found}");
        }
        let lines = colours.named("grid");
        let mut seen = 0;
        for element in plots().flat_map(|plot| plot.descendants()) {
            for property in ["fill", "stroke"] {
                let colour = colours.seen(element, property);
                let Some(colour) = colour.filter(|one| ![ground, lines].contains(one)) else {
                    continue;
                };
                let least = if element.has_tag_name(("http://www.w3.org/2000/svg", "text")) {
                    4.5
                } else {
                    3.0
                };
                let found = contrast(colour, ground);
                assert!(
                    found >= least,
                    "{property} {colour} on {ground}: {found} in {element:?}"
                );
                seen += 1;
            }
        }
        assert!(seen > 500, "{seen}");
    }
}
