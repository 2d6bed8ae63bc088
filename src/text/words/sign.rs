//! What signs are called that nobody sees.

use crate::text::Language;

/// What a sign that steers is called, with its number.
pub fn steering(sign: char, language: Language) -> String {
    let (nl, en) = match sign {
        '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => ("een regeleinde", "a line break"),
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => (
            "een teken dat de leesrichting verandert",
            "a sign that changes the direction of reading",
        ),
        _ => (
            "een onzichtbaar stuurteken",
            "an invisible control character",
        ),
    };
    format!("{} (U+{:04X})", language.pick(nl, en), u32::from(sign))
}
