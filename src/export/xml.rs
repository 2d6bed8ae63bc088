//! Elements and texts, escaped.

use std::fmt::Write as _;

use crate::text::isolated;

/// A document as it grows.
#[derive(Default)]
pub struct Xml {
    text: String,
    depth: usize,
}

/// An attribute.
pub type Attribute<'a> = (&'a str, &'a str);

impl Xml {
    fn start(&mut self, name: &str, attributes: &[Attribute<'_>]) {
        self.text += &"  ".repeat(self.depth);
        self.text.push('<');
        self.text += name;
        for (name, value) in attributes {
            write!(self.text, " {name}=\"{}\"", escaped(value)).ok();
        }
    }

    /// An element with others in it.
    pub fn group(
        &mut self,
        name: &str,
        attributes: &[Attribute<'_>],
        fill: impl FnOnce(&mut Self),
    ) {
        self.start(name, attributes);
        self.text += ">\n";
        self.depth += 1;
        fill(self);
        self.depth -= 1;
        self.text += &"  ".repeat(self.depth);
        writeln!(self.text, "</{name}>").ok();
    }

    /// An element with nothing in it.
    pub fn empty(&mut self, name: &str, attributes: &[Attribute<'_>]) {
        self.start(name, attributes);
        self.text += "/>\n";
    }

    /// An element with a text in it.
    pub fn words(&mut self, name: &str, attributes: &[Attribute<'_>], words: &str) {
        self.start(name, attributes);
        writeln!(self.text, ">{}</{name}>", escaped(&isolated(words))).ok();
    }

    /// What is an element already.
    pub fn whole(&mut self, element: &str) {
        self.text += element;
    }

    /// The document.
    pub fn finish(self) -> String {
        format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}", self.text)
    }

    /// The elements alone.
    pub fn elements(self) -> String {
        self.text
    }
}

/// A length with at most two decimals.
pub fn number(value: f32) -> String {
    let text = format!("{value:.2}");
    let short = text.trim_end_matches('0').trim_end_matches('.');
    if short == "-0" {
        return "0".to_owned();
    }
    short.to_owned()
}

/// Corners as `x,y x,y`.
pub fn corners(points: impl IntoIterator<Item = [f32; 2]>) -> String {
    let corners: Vec<_> = points
        .into_iter()
        .map(|[x, y]| format!("{},{}", number(x), number(y)))
        .collect();
    corners.join(" ")
}

/// The text with marks of XML escaped; characters that no XML may hold are replaced.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe += "&amp;",
            '<' => safe += "&lt;",
            '>' => safe += "&gt;",
            '"' => safe += "&quot;",
            '\t' | '\n' | '\r' => safe.push(' '),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => safe.push('\u{fffd}'),
            letter => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_short_and_never_minus_nothing() {
        for (value, text) in [
            (0.0, "0"),
            (-0.001, "0"),
            (12.5, "12.5"),
            (100.0, "100"),
            (-3.25, "-3.25"),
            (7.126, "7.13"),
        ] {
            assert_eq!(number(value), text);
        }
    }
}
