//! Why a typed value is refused, in a sentence, with numbers as the reader writes them.

use crate::scenario::{Parameter, Quantity, Quote, ScenarioError, Value};
use crate::text::quantity::{percent, percentage, with_sign};
use crate::text::{Language, NumberProblem, ValueProblem, number};

/// That a typed share is far below its reference, for which a file's notation may have been meant.
pub fn small_share(typed: Value, language: Language) -> String {
    let typed = plain(100.0 * typed.number().unwrap_or_default(), language) + percent(language);
    say!(language; "Er staat nu {typed}: minder dan één procent.", "It now says {typed}: less than one per cent.")
}

/// `Bedoelt u 12 %?`
pub fn meant_share(meant: Value, language: Language) -> String {
    let meant = percentage(meant, language);
    say!(language; "Bedoelt u {meant}?", "Did you mean {meant}?")
}

/// A value that cannot be read.
pub fn refused_value(
    parameter: &Parameter,
    typed: &str,
    problem: &ValueProblem,
    language: Language,
) -> String {
    if let ValueProblem::NotWhole(number) = problem
        && !parameter.permits(Value::Number(*number))
    {
        return out_of_bounds(parameter, Value::Number(*number), language);
    }
    let example = with_sign(parameter.quantity(), parameter.value, language);
    refused_text(&example, typed, problem, language)
}

/// A text that cannot be read as a number or month, with an example of one that can.
pub fn refused_text(
    example: &str,
    typed: &str,
    problem: &ValueProblem,
    language: Language,
) -> String {
    let typed = Quote::from(typed.trim());
    match problem {
        ValueProblem::NotAMonth => {
            say!(language; "\u{201c}{typed}\u{201d} is geen maand. Schrijf een maand als apr 2023 of 2023-04.", "\u{201c}{typed}\u{201d} is not a month. Write a month as Apr 2023 or 2023-04.")
        }
        ValueProblem::Number(NumberProblem::Empty) => {
            say!(language; "Er staat niets. Typ een getal.", "There is nothing here. Type a number.")
        }
        ValueProblem::Number(NumberProblem::NotANumber) => {
            say!(language; "\u{201c}{typed}\u{201d} is geen getal. Schrijf bijvoorbeeld {example}.", "\u{201c}{typed}\u{201d} is not a number. Write for instance {example}.")
        }
        ValueProblem::NotWhole(count) => {
            let [few, many] = [count.round(), (count * 1e6).round() / 1e3]
                .map(|count| number::whole(count, language));
            say!(language; "{typed} is geen heel aantal. Typ {few} of {many}.", "{typed} is not a whole number. Type {few} or {many}.")
        }
        ValueProblem::Number(NumberProblem::Ambiguous(a, b)) => {
            let (a, b) = (plain(*a, language), plain(*b, language));
            say!(language; "\u{201c}{typed}\u{201d} is niet duidelijk. Schrijf {a} of {b}.", "\u{201c}{typed}\u{201d} is not clear. Write {a} or {b}.")
        }
    }
}

/// With as many decimals as the number has, up to six.
fn plain(value: f64, language: Language) -> String {
    number::decimal(value, number::exact_decimals(value, 6), language)
}

/// A value that reads well but is not permitted, by label and in the reader's notation.
pub fn not_permitted(
    parameter: &Parameter,
    value: Value,
    error: &ScenarioError,
    language: Language,
) -> String {
    if let ScenarioError::SharesExceedOne(sum) = error {
        let sum = with_sign(Quantity::Share, Value::Number(*sum), language);
        return say!(language; "De aandelen amv en nareis zijn dan samen {sum} van de instroom. Samen kan het hoogstens 100 % zijn.", "The shares of minors and of family reunification would together be {sum} of the intake. Together they can be at most 100%.");
    }
    out_of_bounds(parameter, value, language)
}

/// A value below or above what is permitted, and what may have been meant.
fn out_of_bounds(parameter: &Parameter, value: Value, language: Language) -> String {
    let quantity = parameter.quantity();
    let show = |value| with_sign(quantity, value, language);
    let (min, max) = (show(parameter.min), show(parameter.max));
    let typed = match value {
        Value::Number(number) if !quantity.is_percentage() => plain(number, language),
        _ => show(value),
    };
    let low = parameter.position(value) < parameter.position(parameter.min);
    let way = match (quantity, low) {
        (Quantity::Month, true) => language.pick("te vroeg", "too early"),
        (Quantity::Month, false) => language.pick("te laat", "too late"),
        (_, true) => language.pick("te laag", "too low"),
        (_, false) => language.pick("te hoog", "too high"),
    };
    let meant = thousandfold(parameter, value).map(|meant| {
        let meant = show(meant);
        say!(language; " Bedoelt u {meant}?", " Did you mean {meant}?")
    });
    let meant = meant.unwrap_or_default();
    say!(language; "{typed} is {way}: kies {min} tot en met {max}.{meant}", "{typed} is {way}: choose {min} to {max}.{meant}")
}

/// What was meant by a number whose point or comma stood for thousands: it is permitted where the number is not.
fn thousandfold(parameter: &Parameter, value: Value) -> Option<Value> {
    let number = value.number()?;
    let meant = 1_000.0 * number;
    let (min, max) = (parameter.min.number()?, parameter.max.number()?);
    let is_meant = number < min && (min..=max).contains(&meant);
    is_meant.then_some(Value::Number(meant))
}
