//! Switching the language leaves no string of the other one, in any view, menu or question.

use eframe::egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{AccessKitNode, NodeT, Queryable};
use opvangverkenner::app::{Explorer, Start};
use opvangverkenner::files::{capacity_decisions, inflow_forecasts, outcomes};
use opvangverkenner::text::{Label, Language};

/// The key of the view Tabel.
const TABLE: Key = Key::Num8;
/// The key of the view Verantwoording.
const ACCOUNT: Key = Key::Num9;

type Window = Harness<'static, Explorer>;

/// Words that stand between spaces in one language only.
const DUTCH: [&str; 11] = [
    "de", "het", "een", "van", "voor", "niet", "zijn", "wordt", "naar", "deze", "met",
];
const ENGLISH: [&str; 9] = [
    "the", "and", "with", "are", "not", "from", "this", "their", "it",
];

fn open(language: Language) -> Window {
    let mut window = Harness::builder()
        .with_size(vec2(1280.0, 2400.0))
        .build_eframe(move |creation| {
            let start = Start {
                language,
                ..Start::default()
            };
            Explorer::new(&creation.egui_ctx, start)
        });
    window.run();
    window
}

/// Every text that is on the screen or spoken.
fn texts(window: &Window) -> Vec<String> {
    fn gather(node: &AccessKitNode<'_>, texts: &mut Vec<String>) {
        texts.extend(node.label());
        texts.extend(node.value());
        for child in node.children() {
            gather(&child, texts);
        }
    }
    let mut texts = Vec::new();
    gather(&window.root().accesskit_node(), &mut texts);
    texts
}

/// Where decisions, forecasts and counts were published, in English: with Dutch titles.
fn titles() -> Vec<String> {
    let outcomes = outcomes();
    let decisions = capacity_decisions().iter().map(|one| &one.source);
    let forecasts = inflow_forecasts().iter().map(|one| &one.source);
    let counted = outcomes.inflow.iter().map(|one| &one.source);
    let counts = outcomes.counts.iter().map(|one| &one.source);
    let ratios = outcomes.ratios.iter().map(|one| &one.source);
    let all = decisions.chain(forecasts).chain(counted).chain(counts);
    let mut titles: Vec<_> = all.chain(ratios).map(|words| words.en.clone()).collect();
    // A title that holds another one is taken out first.
    titles.sort_by_key(|title| std::cmp::Reverse(title.len()));
    titles
}

fn check(window: &Window, foreign: &[&str], place: &str) {
    // The title of a Dutch publication stays what it is.
    let titled = |text: &String| text.contains("EenVandaag");
    let sources = titles();
    for text in texts(window).into_iter().filter(|text| !titled(text)) {
        let text = sources
            .iter()
            .fold(text, |text, title| text.replace(title.as_str(), ""));
        let words = text.to_lowercase();
        let words: Vec<_> = words
            .split(|c: char| !c.is_alphanumeric() && c != '\'')
            .collect();
        let found = words.iter().find(|word| foreign.contains(word));
        assert!(found.is_none(), "{place}: {found:?} in {text:?}");
    }
}

fn visit(language: Language, foreign: &[&str]) {
    let mut window = open(language);
    for (key, view) in [
        (Key::Num1, "need"),
        (Key::Num2, "composition"),
        (Key::Num3, "supply"),
        (Key::Num4, "regions"),
        (Key::Num5, "ukraine"),
        (Key::Num7, "uncertainty"),
        (TABLE, "table"),
        (ACCOUNT, "account"),
    ] {
        window.key_press_modifiers(Modifiers::COMMAND, key);
        window.run();
        assert!(
            texts(&window).len() > 40,
            "{view} shows too little to be checked"
        );
        check(&window, foreign, view);
    }
    for menu in [Label::File, Label::Edit, Label::ViewMenu] {
        window.get_by_label(menu.text(language)).click();
        window.run();
        check(&window, foreign, "a menu");
        window.key_press(Key::Escape);
        window.run();
    }
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::O);
    window.run();
    check(&window, foreign, "the path field");
}

#[test]
fn english_leaves_no_dutch() {
    visit(Language::En, &DUTCH);
}

#[test]
fn dutch_leaves_no_english() {
    visit(Language::Nl, &ENGLISH);
}

#[test]
fn switching_in_the_window_switches_everything() {
    let mut window = open(Language::Nl);
    window.get_by_label("EN").click();
    window.run();
    // The scenario keeps the name that it was given.
    check(&window, &DUTCH, "after the switch");
    window.get_by_label("NL").click();
    window.run();
    check(&window, &ENGLISH, "after switching back");
}

#[test]
fn every_label_has_words_in_both_languages() {
    for label in Label::ALL {
        for language in Language::ALL {
            assert!(!label.text(language).trim().is_empty(), "{label:?}");
        }
    }
}
