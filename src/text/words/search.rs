//! Finding values by word.

use super::measure;
use crate::scenario::{MeasureKind, Parameter};
use crate::text::{Label, Language};

/// A text for comparison: lower case, without accents.
pub fn folded(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .map(without_accent)
        .collect()
}

/// The letter below the accent, for the letters of western European languages.
fn without_accent(letter: char) -> char {
    match letter {
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        'ý' | 'ÿ' => 'y',
        // One kind of apostrophe and space, whichever the keyboard gave.
        '\u{2018}' | '\u{2019}' => '\'',
        '\u{a0}' | '\u{202f}' => ' ',
        letter => letter,
    }
}

/// Words written out in the editions, and the letters that people know them by.
const SHORT: [(&str, &str); 2] = [("crisisnoodopvang", "cno"), ("crisis places", "cno")];

/// Whether every word sought stands in the parameter's label, unit or source in the language.
pub fn finds(parameter: &Parameter, sought: &str, language: Language) -> bool {
    let words = [&parameter.words, &parameter.unit, &parameter.source];
    let mut text = folded(&words.map(|words| language.of(words)).join("\n"));
    for (written_out, short) in SHORT {
        if text.contains(written_out) {
            text = format!("{text}\n{short}");
        }
    }
    holds(&text, sought)
}

/// Whether every word sought stands in what a measure is called, in its kind or in what that does.
pub fn finds_measure(name: &str, kind: MeasureKind, sought: &str, language: Language) -> bool {
    let own = measure::kind(kind, language);
    let does = measure::explained(kind, language);
    let measure = Label::Measures.text(language);
    let text = folded(&[name, own, does, measure].join("\n"));
    holds(&text, sought)
}

/// Whether every word sought stands in a folded text.
fn holds(text: &str, sought: &str) -> bool {
    let sought = folded(sought);
    let mut words = sought.split_whitespace();
    words.all(|word| text.contains(word))
}
