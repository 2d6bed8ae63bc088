//! Finding values by word.

use crate::scenario::Parameter;
use crate::text::Language;

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
    let mut sought = folded(sought)
        .split_whitespace()
        .map(str::to_owned)
        .collect::<Vec<_>>()
        .into_iter();
    sought.all(|word| text.contains(&word))
}
