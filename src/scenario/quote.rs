//! What somebody wrote, as much of it as a sentence can repeat.

use std::fmt;

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
