//! What signs are called that nobody sees.

/// What a sign that steers is called, with its number: in Dutch and in English.
pub fn steering(sign: char) -> (String, String) {
    let number = u32::from(sign);
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
    (
        format!("{nl} (U+{number:04X})"),
        format!("{en} (U+{number:04X})"),
    )
}
