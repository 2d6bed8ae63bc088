//! What is said about counts beside what scenarios said of the same days. A nearness is never called *kans*.

use jiff::civil::Date;

use crate::analysis::LEAST_COUNTS;
use crate::outlook::Column;
use crate::scenario::Counted;
use crate::text::{Language, column_heading, date, number};

/// The question of the section.
pub fn question(language: Language) -> &'static str {
    language.pick(
        "Welk scenario volgt de werkelijkheid?",
        "Which scenario does reality follow?",
    )
}

/// What was counted, as a heading.
pub fn counted_name(output: Counted, language: Language) -> &'static str {
    column_heading(Column::from(output), language)
}

/// The scenario that lies nearest, and on how many counts that rests.
pub fn nearest(names: &[&str], share: f64, counts: usize, language: Language) -> String {
    let share = format!("{}\u{a0}%", number::decimal(100.0 * share, 1, language));
    match names {
        [name] => {
            say!(language; "{name} ligt het dichtst bij wat is geteld: gemiddeld {share} ernaast, gemeten op {counts} tellingen.", "{name} lies nearest to what was counted: {share} off on average, measured on {counts} counts.")
        }
        names => {
            let names = joined(names, language);
            say!(language; "{names} liggen even dicht bij wat is geteld: gemiddeld {share} ernaast, gemeten op {counts} tellingen.", "{names} lie equally near to what was counted: {share} off on average, measured on {counts} counts.")
        }
    }
}

/// Names as a list in a sentence.
fn joined(names: &[&str], language: Language) -> String {
    let Some((last, others)) = names.split_last() else {
        return String::new();
    };
    let others = others.join(", ");
    say!(language; "{others} en {last}", "{others} and {last}")
}

/// Too few counts of which every scenario speaks.
pub fn too_few(counts: usize, language: Language) -> String {
    let counted = match counts {
        0 => language.pick("geen telling", "no count").to_owned(),
        1 => language.pick("1 telling", "1 count").to_owned(),
        counts => say!(language; "{counts} tellingen", "{counts} counts"),
    };
    say!(language; "Over {counted} zeggen alle scenario's iets. Vanaf {LEAST_COUNTS} tellingen staat hier welk scenario het dichtst bij ligt.", "All scenarios speak of {counted}. From {LEAST_COUNTS} counts on, the scenario that lies nearest stands here.")
}

/// The days on which counts of an output lie below, or above, what every scenario said; none without such days.
pub fn outside_all(
    output: Counted,
    days: &[Date],
    is_below: bool,
    language: Language,
) -> Option<String> {
    /// More days than these are not listed.
    const LISTED: usize = 4;
    let name = counted_name(output, language);
    let last = date::day(*days.last()?, language);
    let side = if is_below {
        language.pick("lager", "lower")
    } else {
        language.pick("hoger", "higher")
    };
    let days = match days {
        [_] => last,
        days if days.len() <= LISTED => {
            let days: Vec<_> = days.iter().map(|day| date::day(*day, language)).collect();
            joined(
                &days.iter().map(String::as_str).collect::<Vec<_>>(),
                language,
            )
        }
        days => {
            let count = days.len();
            say!(language; "{count} dagen, het laatst op {last}", "{count} days, the last one {last}")
        }
    };
    Some(
        say!(language; "{name} op {days}: {side} geteld dan in elk van deze scenario's.", "{name} on {days}: counted {side} than in each of these scenarios."),
    )
}
