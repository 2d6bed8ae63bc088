//! Words of scripts that are read from right to left, among words that are not.

use std::borrow::Cow;

/// Opens a run with a direction of its own, and closes it again; both are invisible.
const ISOLATE: [char; 2] = ['\u{2068}', '\u{2069}'];

/// The text with every name that is read from right to left set apart: without that, the numbers and signs beside
/// it change places.
#[must_use]
pub fn isolated(text: &str) -> Cow<'_, str> {
    let Some(first) = text.find(is_from_right) else {
        return Cow::Borrowed(text);
    };
    let (before, rest) = text.split_at(first);
    let (name, after) = rest.split_at(name_length(rest));
    let [open, close] = ISOLATE;
    Cow::Owned(format!("{before}{open}{name}{close}{}", isolated(after)))
}

/// How many bytes belong to the name at the start of the text: its letters, and a number behind them that no other
/// word follows.
fn name_length(text: &str) -> usize {
    let other = |sign: char| sign.is_alphabetic() && !is_from_right(sign);
    let words = text.find(other).unwrap_or(text.len());
    let run = text.get(..words).unwrap_or_default();
    let last = run.char_indices().rfind(|(_, sign)| is_from_right(*sign));
    let letters = last.map_or(0, |(at, sign)| at + sign.len_utf8());
    let behind = text.get(letters..).unwrap_or_default();
    let ends = |sign: char| {
        matches!(
            sign,
            ':' | ';' | ',' | '·' | '(' | ')' | '"' | '\u{201d}' | '\u{201c}'
        )
    };
    let number = behind
        .find(|sign| ends(sign) || other(sign))
        .unwrap_or(behind.len());
    let belongs = !behind
        .get(number..)
        .is_some_and(|rest| rest.starts_with(other));
    let number = behind.get(..number).unwrap_or_default().trim_end();
    letters + if belongs { number.len() } else { 0 }
}

/// Whether a letter is read from right to left: Hebrew, Arabic, Syriac and the like.
fn is_from_right(sign: char) -> bool {
    let blocks = matches!(sign, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}');
    blocks && !sign.is_numeric()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str) -> String {
        isolated(text)
            .replace('\u{2068}', "<")
            .replace('\u{2069}', ">")
    }

    #[test]
    fn a_name_from_the_right_is_set_apart_and_the_numbers_beside_it_stay() {
        for (text, expected) in [
            ("Minder instroom: 56.304", "Minder instroom: 56.304"),
            ("שלום: 56.304 plekken", "<שלום>: 56.304 plekken"),
            (
                "שלום עולם 4.896 plekken minder",
                "<שלום עולם> 4.896 plekken minder",
            ),
            (
                "Scenario: שלום 2 · MPP 2022-2",
                "Scenario: <שלום 2> · MPP 2022-2",
            ),
            (
                "\u{201c}النزوح\u{201d} en \u{201c}שלום 2\u{201d} (2023)",
                "\u{201c}<النزوح>\u{201d} en \u{201c}<שלום 2>\u{201d} (2023)",
            ),
            ("שלום", "<שלום>"),
            ("", ""),
        ] {
            assert_eq!(marked(text), expected);
        }
    }

    #[test]
    fn every_run_that_is_opened_is_closed_and_no_letter_is_lost() {
        for text in ["ש1ש a ש", "1ש:ש,ش a1 ש 2 b", "שaשbש", "ש·ש"] {
            let marked = marked(text);
            assert_eq!(marked.replace(['<', '>'], ""), text);
            assert_eq!(marked.matches('<').count(), marked.matches('>').count());
        }
    }
}
