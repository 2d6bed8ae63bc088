//! Dutch and English: words, numbers, dates and sentences, in and out.
//!
//! Ordered by who speaks: the views (`pages`), the window around them (`window`), refusals and notices (`problems`);
//! below them what things are called (`words`), and numbers and dates (`figures`). Both languages stand on one line of
//! one exhaustive match. Uses the rooms of the model, names no file.

/// The sentence of a language, Dutch first: `say!(language; "nog {places} plekken", "{places} places left")`.
///
/// Takes what `format!` takes, once for both, and makes only the one that is asked for.
macro_rules! say {
    ($language:expr; $nl:literal, $en:literal $(; $($value:expr),+)?) => {
        match $language {
            $crate::text::Language::Nl => format!($nl $(, $($value),+)?),
            $crate::text::Language::En => format!($en $(, $($value),+)?),
        }
    };
}

/// Sentences about what they are given, each as a function that takes the language last: a row is its name, what it is
/// given, and the sentence as [`say!`] takes it.
macro_rules! phrases {
    ($($(#[$doc:meta])* $name:ident($($given:tt)+) = $nl:literal, $en:literal;)*) => {
        $($(#[$doc])*
        pub fn $name($($given)+, language: $crate::text::Language) -> String {
            say!(language; $nl, $en)
        })*
    };
}

/// Words for every case of something, each as a function that takes the language last. A row is a case and its words in
/// both languages, of one exhaustive match.
macro_rules! wordings {
    ($($(#[$doc:meta])* $vis:vis $name:ident($($given:tt)+) by $of:expr => { $($case:pat => $nl:literal, $en:literal;)+ })+) => {
        $($(#[$doc])*
        $vis fn $name($($given)+, language: $crate::text::Language) -> &'static str {
            let (nl, en) = match $of { $($case => ($nl, $en),)+ };
            language.pick(nl, en)
        })+
    };
}

mod figures;
mod language;
mod pages;
mod problems;
mod window;
mod words;

pub use figures::number::NumberProblem;
pub use figures::quantity::ValueProblem;
pub use figures::{date, number, quantity};
pub use language::Language;
pub use pages::account::{about_calibration, definitions_and_limits};
pub use pages::equations::{Equation, equations};
pub use pages::region_sources::{RegionSource, region_sources};
pub use pages::region_story::RegionStory;
pub use pages::story::{AgainstReference, NEGLIGIBLE, finding, story};
pub use pages::{
    account, compare, compare_tables, composition, explanation, forecasts, invert, months, need,
    provenance, regret, report, spread, supply, track, ukraine, uncertainty, workbook,
};
pub use problems::command;
pub use problems::file::shown_path;
pub use problems::notice::notice_by_label;
pub use problems::value::{meant_share, not_permitted, refused_text, refused_value, small_share};
pub use window::{controls, editions, effect, help, keeping, plot, told};
pub use words::column::{column_heading, column_unit, output_column};
pub use words::file_stem::file_stem;
pub use words::isolate::isolated;
pub use words::label::Label;
pub use words::region_columns::{
    KEY_HEADINGS, REALISED_HEADINGS, imported_heading, region_cell, region_heading,
    region_short_heading, region_short_unit, region_unit,
};
pub use words::residents::{residents_name, who_is_in_reception};
pub use words::status::{explain_status, status_word};
pub use words::{history, measure, regions, search};

use crate::scenario::Nearest;

/// Something that can be told in a sentence: what, why, and what to do.
pub trait Say {
    /// The sentence, or a few.
    fn say(&self, language: Language) -> String;
}

/// Words as they begin a line.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// A text has too many characters for where it should come.
#[must_use]
pub fn too_long(length: usize, most: usize, language: Language) -> String {
    let [length, most] = [length, most].map(|count| number::whole_count(count, language));
    say!(language; "Deze tekst is te lang voor dit vak: {length} tekens, en er passen er {most} in. Er is niets ingevuld.", "This text is too long for this box: {length} characters, where {most} fit. Nothing has been filled in.")
}

/// What a sign that steers is called, with its number.
fn steering(sign: char, language: Language) -> String {
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

/// How many counts: `3 tellingen`.
fn counts(count: usize, language: Language) -> String {
    match count {
        1 => say!(language; "1 telling", "1 count"),
        _ => say!(language; "{count} tellingen", "{count} counts"),
    }
}

/// `; bedoelt u …?`, or nothing when nothing is near.
fn did_you_mean(nearest: &Nearest, language: Language) -> String {
    match &nearest.0 {
        Some(name) => {
            let ask = language.pick("Bedoelt u", "Did you mean");
            format!(" {ask} {name}?")
        }
        None => String::new(),
    }
}
