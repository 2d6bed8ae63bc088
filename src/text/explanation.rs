//! Answers to questions, in words.

use super::Language;
use super::number::{fitting, whole_count};
use crate::analysis::MOST_EXACT;

/// How exact a sampled explanation is.
#[must_use]
pub fn sampled_note(error: f64, language: Language) -> String {
    let most = whole_count(MOST_EXACT, language);
    let error = fitting((error * 10.0).ceil() / 10.0, 1, language);
    language.pick(
        format!("Er verschillen meer dan {most} knoppen, dus de bijdragen zijn met een steekproef berekend. Elke bijdrage wijkt hoogstens ongeveer {error} plekken af; samen kloppen ze precies."),
        format!("More than {most} levers differ, so the contributions were sampled. Each lies within about {error} places of its exact value; together they are exact."),
    )
}
