//! A result in plain sentences, for a letter.

use std::collections::BTreeMap;

use crate::files::code_of;
use crate::pages::compare::{self, Section};
use crate::pages::{Context, Page, Shown, View};
use crate::scenario::{Brought, Scenario};
use crate::text::provenance::changed_values;
use crate::text::{Language, measure, report as words, story};

/// A code of more letters is written without note, reasons and what was brought.
const SHORT_CODE: usize = 160;
/// A longer code says nothing to a reader: such a scenario goes along as a file.
const MOST_IN_CODE: usize = 500;
/// As many changes are named one by one.
const MOST_NAMED: usize = 3;

/// Three to five sentences about the active scenario: what was assumed, what follows compared with what, the two
/// largest causes, what the view adds, and how much is assumed; then the code that reopens the scenario. None when
/// nothing is open.
pub fn letter(context: &Context<'_>, page: &Page) -> Option<String> {
    let shown = context.scene.active()?;
    let language = context.language;
    let mut sentences = Vec::new();
    if shown.differs() {
        let edition = language.of(shown.baseline().name());
        let name = &shown.scenario().name;
        sentences.push(words::assumed_in(
            name,
            edition,
            &changes(context, shown),
            language,
        ));
        sentences.push(compare::page(context, None, Section::Why.into()).answer);
    } else {
        sentences.push(story(&context.against_reference(shown), &[], language));
    }
    sentences.extend(added(page));
    let assumed = shown.scenario().assumed_or_calibrated(shown.baseline());
    sentences.push(words::of_the_values(assumed, language));
    sentences.extend(code(shown.scenario(), language));
    Some(sentences.join(" "))
}

/// The code that reopens the scenario; where it would be long, without what moves no number.
fn code(scenario: &Scenario, language: Language) -> Option<String> {
    let whole = code_of(scenario).ok()?;
    if whole.len() <= SHORT_CODE {
        return Some(words::code(&whole, language));
    }
    let bare = Scenario {
        note: String::new(),
        reasons: BTreeMap::new(),
        brought: Brought::default(),
        ..scenario.clone()
    };
    let code = code_of(&bare).ok()?;
    (code.len() <= MOST_IN_CODE).then(|| words::bare_code(&code, language))
}

/// What differs, in a list of words.
fn changes(context: &Context<'_>, shown: &Shown<'_>) -> String {
    let language = context.language;
    let scenario = shown.scenario();
    let mut all = changed_values(scenario, shown.baseline(), language);
    let measures = scenario.measures.iter().filter(|one| one.enabled);
    all.extend(measures.map(|one| {
        let size = measure::summary(one, language);
        format!("\u{201c}{}\u{201d} ({size})", one.name)
    }));
    let named = all.get(..MOST_NAMED.min(all.len())).unwrap_or_default();
    words::and_more(named, all.len() - named.len(), language)
}

/// The first sentence of a view that says something else than what is said already.
fn added(page: &Page) -> Option<String> {
    match page.view {
        View::Composition | View::Supply | View::Regions | View::Ukraine => {
            first_sentence(&page.answer)
        }
        View::Need | View::Compare | View::Uncertainty | View::Table | View::Account => None,
    }
}

/// Up to its point; one within quotes ends no sentence.
fn first_sentence(text: &str) -> Option<String> {
    let mut depth = 0;
    let ends = text.char_indices().find(|(at, sign)| {
        match sign {
            '\u{201c}' => depth += 1,
            '\u{201d}' => depth -= 1,
            _ => {}
        }
        let rest = text.get(at + sign.len_utf8()..).unwrap_or_default();
        *sign == '.' && depth == 0 && (rest.is_empty() || rest.starts_with(' '))
    });
    let (at, _) = ends?;
    text.get(..=at).map(str::to_owned)
}
