//! Texts that others wrote: what may stand in one of one line, such as a name, and as much as a sentence can repeat.

use std::fmt;

/// Whether a sign ends a line, steers a device, turns the direction of reading or is none that text may hold: none may
/// stand in a name.
#[must_use]
pub fn is_steering(sign: char) -> bool {
    let turns = matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let code = u32::from(sign);
    let is_none = code & 0xFFFE == 0xFFFE || matches!(sign, '\u{fdd0}'..='\u{fdef}');
    sign.is_control() || ends_line(sign) || turns || is_none
}

/// Whether a sign takes no room and shows nothing.
#[must_use]
pub fn is_unseen(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

/// Whether nothing of a text is seen.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    text.chars()
        .all(|sign| sign.is_whitespace() || is_unseen(sign))
}

fn ends_line(sign: char) -> bool {
    matches!(sign, '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The first sign that may not stand in a text of one line.
#[must_use]
pub fn steering_sign(text: &str) -> Option<char> {
    text.chars().find(|sign| is_steering(*sign))
}

/// The text on one line, without steering signs: where a line ended stands a space.
#[must_use]
pub fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    let mut before = ' ';
    for sign in text.chars() {
        if ends_line(sign) && !ends_line(before) {
            line.push(' ');
        } else if !is_steering(sign) {
            line.push(sign);
        }
        before = sign;
    }
    line
}

/// `name`, or `name (2)` and on where it is taken.
pub fn unused_name(name: &str, is_taken: impl Fn(&String) -> bool) -> String {
    let numbered = (2u32..).map(|number| format!("{name} ({number})"));
    let mut names = std::iter::once(name.to_owned()).chain(numbered);
    names.find(|name| !is_taken(name)).unwrap_or_default()
}

/// The most characters of a foreign text that a sentence repeats, or that are compared with what is known.
pub const MOST_QUOTED: usize = 200;

/// A text from a file, the command line or a box, cut where a sentence would lose its reader.
#[derive(Clone, PartialEq, Eq)]
pub struct Quote(String);

impl Quote {
    /// Whether it quotes this text: equal, or equal as far as it goes. A file may hold very many to compare.
    pub fn quotes(&self, text: &str) -> bool {
        let cut = self.0.strip_suffix('…');
        let longer = cut.is_some_and(|start| text.len() > start.len() && text.starts_with(start));
        self.0 == text || (longer && Self::from(text) == *self)
    }
}

impl From<&str> for Quote {
    fn from(text: &str) -> Self {
        match text.char_indices().nth(MOST_QUOTED) {
            Some((end, _)) => Self(text.get(..end).unwrap_or_default().to_owned() + "…"),
            None => Self(text.to_owned()),
        }
    }
}

impl From<String> for Quote {
    fn from(text: String) -> Self {
        text.as_str().into()
    }
}

/// As it is.
impl fmt::Display for Quote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// In double quotes.
impl fmt::Debug for Quote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_on_one_line_keeps_every_sign_but_those_that_steer() {
        for sign in (0..=0x0010_ffff).filter_map(char::from_u32) {
            let line = one_line(&format!("a{sign}b"));
            assert_eq!(steering_sign(&line), None, "{sign:?}");
            if !is_steering(sign) {
                assert_eq!(line, format!("a{sign}b"));
            }
        }
        assert_eq!(one_line("a\r\n\u{2028}b\0c\u{202e}"), "a bc");
        assert_eq!(one_line("+10 % 🏠 עברית é"), "+10 % 🏠 עברית é");
    }

    #[test]
    fn the_signs_that_steer_are_the_listed_ones() {
        let unlisted = [
            '\u{200b}', '\u{200d}', '\u{2065}', '\u{206a}', '\u{feff}', '\u{a0}',
        ];
        assert!(unlisted.iter().all(|sign| !is_steering(*sign)));
        let listed = [
            '\0', '\u{1b}', '\u{7f}', '\u{9b}', '\u{202a}', '\u{202e}', '\u{2066}', '\u{2069}',
        ];
        assert!(listed.iter().all(|sign| is_steering(*sign)));
    }

    #[test]
    fn a_quote_is_the_text_or_as_much_of_it_as_a_sentence_repeats() {
        let most = "é".repeat(MOST_QUOTED);
        assert_eq!(Quote::from(most.as_str()).to_string(), most);
        let long = format!("{most}x");
        let quote = Quote::from(long.as_str());
        assert_eq!(quote.to_string(), format!("{most}…"));
        assert!(quote.quotes(&long) && !quote.quotes(&most));
        assert_eq!(format!("{:?}", Quote::from("a\"b")), "\"a\\\"b\"");
    }
}
