//! Dutch and English: words, numbers, dates and sentences, in and out.
//!
//! Both languages stand on one line of one exhaustive match. Uses the rooms of the model, names no
//! file and no window.

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

mod account;
mod analysis_problem;
mod column;
pub mod compare;
pub mod compare_tables;
pub mod controls;
pub mod date;
mod edition_problem;
pub mod effect;
mod equations;
pub mod explanation;
mod file_problem;
pub mod forecasts;
pub mod history;
pub mod invert;
pub mod keeping;
mod label;
mod language;
pub mod measure;
mod notice;
pub mod number;
pub mod pages;
pub mod provenance;
pub mod quantity;
mod region_columns;
mod region_import;
mod region_sources;
mod region_story;
pub mod regions;
pub mod regret;
mod residents;
mod scenario_problem;
pub mod search;
pub mod spread;
mod status;
mod story;
pub mod supply;
pub mod ukraine;
pub mod uncertainty;
mod value_problem;

pub use account::{about_calibration, definitions_and_limits};
pub use column::{column_heading, column_unit, output_column};
pub use equations::{Equation, equations};
pub use label::Label;
pub use language::Language;
pub use notice::notice_by_label;
pub use number::NumberProblem;
pub use quantity::ValueProblem;
pub use region_columns::{
    region_cell, region_heading, region_short_heading, region_short_unit, region_unit,
};
pub use region_sources::{RegionSource, region_sources};
pub use region_story::RegionStory;
pub use residents::{residents_name, who_is_in_reception};
pub use status::{explain_status, status_word};
pub use story::{queue_story, story};
pub use value_problem::{not_permitted, refused_text, refused_value};

use crate::scenario::Nearest;

/// Something that can be told in a sentence: what, why, and what to do.
pub trait Say {
    /// The sentence, or a few.
    fn say(&self, language: Language) -> String;
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
