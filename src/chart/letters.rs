//! How wide a text will be, by each painter's own measure.

use super::Ink;

/// The weight of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// 400.
    Regular,
    /// 600.
    SemiBold,
    /// 700.
    Bold,
}

impl Weight {
    /// As a number.
    pub fn number(self) -> &'static str {
        match self {
            Self::Regular => "400",
            Self::SemiBold => "600",
            Self::Bold => "700",
        }
    }
}

/// How a text looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lettering {
    /// Its size, before it grows with the chart.
    pub size: f32,
    /// Its weight.
    pub weight: Weight,
    /// Its colour.
    pub ink: Ink,
}

impl Lettering {
    /// Of this size, weight and colour.
    pub fn new(size: f32, weight: Weight, ink: Ink) -> Self {
        Self { size, weight, ink }
    }
}

/// Measures texts, and breaks or cuts them where they do not fit. A painter brings its own measure.
pub trait Letters {
    /// The width of a text of this size, in the unit of the size.
    fn width(&self, text: &str, size: f32, weight: Weight) -> f32;

    /// The text, or as much of it as fits, with an ellipsis.
    fn elided(&self, text: &str, size: f32, weight: Weight, room: f32) -> String {
        if self.width(text, size, weight) <= room {
            return text.to_owned();
        }
        let letters: Vec<char> = text.chars().collect();
        let start = |length: usize| {
            let start: String = letters.iter().take(length).collect();
            format!("{}…", start.trim_end())
        };
        let fits = |length: &usize| self.width(&start(*length), size, weight) <= room;
        start((0..letters.len()).rev().find(fits).unwrap_or(0))
    }

    /// The text in lines that fit, broken between words; a word that is too long is cut.
    fn wrapped(&self, text: &str, size: f32, weight: Weight, room: f32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        // A space that holds number and sign together is none to break at.
        let is_gap = |sign: char| sign.is_whitespace() && sign != '\u{a0}';
        for word in text.split(is_gap).filter(|word| !word.is_empty()) {
            let longer = lines.last().map(|line| format!("{line} {word}"));
            match (longer, lines.last_mut()) {
                (Some(longer), Some(last)) if self.width(&longer, size, weight) <= room => {
                    *last = longer;
                }
                _ => lines.push(self.elided(word, size, weight, room)),
            }
        }
        lines
    }
}

/// A measure without a font: rather too wide than too narrow.
///
/// A picture is also read where Open Sans is missing and a wider letter takes its place, so an
/// estimate by kind of letter serves better than the measures of one font.
#[derive(Clone, Copy, Debug)]
pub struct Estimated;

impl Letters for Estimated {
    fn width(&self, text: &str, size: f32, weight: Weight) -> f32 {
        let heavier = match weight {
            Weight::Regular => 1.0,
            Weight::SemiBold => 1.06,
            Weight::Bold => 1.1,
        };
        text.chars().map(em).sum::<f32>() * size * heavier
    }
}

/// The width of one letter, in parts of the size.
fn em(letter: char) -> f32 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | ' ' | '\u{a0}' => 0.3,
        't' | 'f' | 'r' | '(' | ')' | '[' | ']' | '-' | '·' | '‘' | '’' | '"' => 0.43,
        // They set a name apart, and are not seen.
        '\u{2066}'..='\u{2069}' => 0.0,
        'm' | 'M' | 'W' | '%' | '@' | '—' | '…' => 0.98,
        'w' | 'O' | 'Q' | 'N' | 'H' | 'U' | 'D' | 'G' => 0.82,
        letter if letter.is_uppercase() => 0.68,
        letter if letter.is_ascii() || letter.is_lowercase() => 0.6,
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_broken_between_words_and_nothing_is_lost() {
        let text = "Bij gelijkblijvend beleid en instroom zijn er zoveel plekken nodig";
        let lines = Estimated.wrapped(text, 11.5, Weight::Regular, 180.0);
        assert!(lines.len() > 1);
        assert_eq!(lines.join(" "), text);
        for line in &lines {
            assert!(
                Estimated.width(line, 11.5, Weight::Regular) <= 180.0,
                "{line}"
            );
        }
    }

    #[test]
    fn a_name_that_is_too_long_ends_in_an_ellipsis_and_fits() {
        let name = "Bestuurlijke afspraak: 20.000 gehuisvest".repeat(3);
        let elided = |text| Estimated.elided(text, 12.0, Weight::SemiBold, 120.0);
        let short = elided(&name);
        assert!(short.ends_with('…'));
        assert!(Estimated.width(&short, 12.0, Weight::SemiBold) <= 120.0);
        assert_eq!(elided("Kort"), "Kort");
        let lines = Estimated.wrapped(&"x".repeat(99), 12.0, Weight::Regular, 60.0);
        assert_eq!(lines.len(), 1);
    }
}
