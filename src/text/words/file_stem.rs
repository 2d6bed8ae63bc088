//! A name for a file, proposed from a scenario's name.

use crate::scenario::is_steering;
use crate::text::Language;

/// The most bytes of a proposal: every file system takes so many, with an ending behind them.
const MOST: usize = 120;

/// Names that Windows keeps for devices.
const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];

/// The name in letters that every file system takes: never empty, never hidden, in any script.
///
/// Signs that make a difference become words: `+10 %` and `−10 %` are two files.
#[must_use]
pub fn file_stem(name: &str, language: Language) -> String {
    let mut stem = String::new();
    let mut letters = name.chars().peekable();
    let mut before = ' ';
    while let Some(letter) = letters.next() {
        let of_number = letters.peek().is_some_and(char::is_ascii_digit);
        match word(letter, before, of_number, language) {
            Some(word) => stem.extend(["-", word, "-"]),
            None if splits(letter) => stem.push('-'),
            None => stem.extend(letter.to_lowercase()),
        }
        before = letter;
    }
    let parts: Vec<_> = stem.split('-').filter(|part| !part.is_empty()).collect();
    let stem = cut(&parts.join("-")).to_owned();
    if stem.is_empty() || is_reserved(&stem) {
        return format!("scenario-{stem}").trim_end_matches('-').to_owned();
    }
    stem
}

/// What a sign is called where it makes a difference. A hyphen is a minus only before a number of its own.
fn word(sign: char, before: char, of_number: bool, language: Language) -> Option<&'static str> {
    match sign {
        '+' => Some("plus"),
        '\u{2212}' => Some("min"),
        '-' | '\u{2013}' if of_number && before == ' ' => Some("min"),
        '%' => Some(language.pick("procent", "percent")),
        '<' => Some(language.pick("minder-dan", "less-than")),
        '>' => Some(language.pick("meer-dan", "more-than")),
        _ => None,
    }
}

/// Signs between words. All others stay, marks on letters and every script among them.
fn splits(sign: char) -> bool {
    let ascii = sign.is_ascii() && !sign.is_ascii_alphanumeric();
    let latin = matches!(sign, '\u{80}'..='\u{bf}' | '×' | '÷');
    // Punctuation, invisible signs, arrows and signs for mathematics; what has no meaning for everybody.
    let others = matches!(sign, '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe6f}' | '\u{feff}' | '\u{fff0}'..='\u{ffff}' | '\u{e0000}'..);
    ascii || latin || others || sign.is_whitespace() || is_steering(sign)
}

fn is_reserved(stem: &str) -> bool {
    let numbered = ["com", "lpt"].iter().any(|port| {
        let number = stem.strip_prefix(port);
        number.is_some_and(|number| number.chars().count() == 1 && !number.starts_with('-'))
    });
    numbered || RESERVED.contains(&stem)
}

/// As much of it as a file name may be long.
fn cut(stem: &str) -> &str {
    let fits = |end: &usize| stem.is_char_boundary(*end);
    let end = (0..=stem.len().min(MOST)).rev().find(fits).unwrap_or(0);
    stem.get(..end).unwrap_or_default().trim_end_matches('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stem(name: &str) -> String {
        file_stem(name, Language::Nl)
    }

    #[test]
    fn names_become_files_that_can_be_told_apart_and_read() {
        for (name, file) in [
            (
                "Bestuurlijke afspraak: 20.000 gehuisvest",
                "bestuurlijke-afspraak-20-000-gehuisvest",
            ),
            ("+10 %", "plus-10-procent"),
            ("−10 %", "min-10-procent"),
            ("-10 %", "min-10-procent"),
            ("2022-2 / 2023–2", "2022-2-2023-2"),
            ("Oekraïne (kopie)", "oekraïne-kopie"),
            ("e\u{301}e\u{301}n", "e\u{301}e\u{301}n"),
            ("النزوح ٢٠٢٣", "النزوح-٢٠٢٣"),
            ("शरणार्थी", "शरणार्थी"),
            ("难民 2023", "难民-2023"),
            ("…", "scenario"),
            ("🏠", "🏠"),
            (".verborgen", "verborgen"),
            ("NUL", "scenario-nul"),
            ("com1", "scenario-com1"),
            ("comfort", "comfort"),
        ] {
            assert_eq!(stem(name), file, "{name}");
        }
    }

    #[test]
    fn whatever_the_sign_a_file_has_a_name_that_shows_and_fits() {
        for sign in (0..=0x0010_ffff).filter_map(char::from_u32) {
            // Long names of every script, but not of every sign: this is slow enough.
            let times = if u32::from(sign) % 97 == 0 { 100 } else { 1 };
            for name in [sign.to_string().repeat(times), format!("{sign}a")] {
                let stem = stem(&name);
                assert!(!stem.is_empty() && stem.len() <= MOST + 9, "{name:?}");
                assert!(!stem.starts_with(['.', '-', '~', ' ']), "{stem:?}");
                let refused = |sign: char| is_steering(sign) || "<>:\"/\\|?* ".contains(sign);
                assert!(!stem.contains(refused), "{stem:?}");
            }
        }
    }
}
