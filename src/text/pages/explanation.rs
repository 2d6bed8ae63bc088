//! Answers to questions, in words.

use crate::analysis::{MOST_EXACT, Solution};
use crate::scenario::{ParameterId, looks_like_a_thousandth};
use crate::text::Language;
use crate::text::number::{fitting, whole, whole_count};
use crate::units::LowHigh;

/// How exact a sampled explanation is.
pub fn sampled_note(error: f64, language: Language) -> String {
    let most = whole_count(MOST_EXACT, language);
    let error = fitting((error * 10.0).ceil() / 10.0, 1, language);
    say!(language; "Er verschillen meer dan {most} knoppen, dus de bijdragen zijn met een steekproef berekend. Elke bijdrage wijkt hoogstens ongeveer {error} plekken af; samen kloppen ze precies.", "More than {most} levers differ, so the contributions were sampled. Each lies within about {error} places of its exact value; together they are exact.")
}

/// What to say beside a solution: more answers, or how far the lever gets. Values as files write them.
pub fn solution_notes(
    lever: ParameterId,
    solution: &Solution,
    target: f64,
    language: Language,
) -> Vec<String> {
    let mut notes = Vec::new();
    if !solution.others.is_empty() {
        let others: Vec<_> = solution.others.iter().map(ToString::to_string).collect();
        let others = others.join(", ");
        notes.push(say!(language; "Er zijn meer antwoorden. Ook met {lever} op {others} komt het doel uit; dit antwoord ligt het dichtst bij de huidige waarde.", "There are more answers. The target is also met with {lever} at {others}; this answer is the nearest to the present value."));
    }
    if !solution.reached {
        let LowHigh { low, high } = solution.span;
        let (low, high) = (whole(low, language), whole(high, language));
        notes.push(if low == high {
            say!(language; "{lever} verandert het aantal benodigde plekken op deze datum niet: het blijft {low}.", "{lever} does not move the required places at this date: they stay at {low}.")
        } else {
            say!(language; "Met {lever} alleen is het doel niet te halen: daarmee liggen de benodigde plekken tussen {low} en {high}.", "With {lever} alone the target cannot be reached: with it the required places lie between {low} and {high}.")
        });
    }
    if looks_like_a_thousandth(target, solution.required_places) {
        notes.push(say!(language; "Het doel is {target}. Een punt is hier een decimaalteken: schrijf 66000, niet 66.000.", "The target is {target}. A point is a decimal mark here: write 66000, not 66.000."));
    }
    notes
}
