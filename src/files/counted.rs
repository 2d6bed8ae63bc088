//! The numbers in a RON text that count persons, places or months, with what each belongs to.
//!
//! Judged by their text, which the parser does not pass on: `5.000` is refused before it is taken for 5, and what the
//! program writes never looks like that.

use super::tokens::{At, Token, code};
use crate::scenario::{Counted, FileProblem, ParameterId, TwoReadings};

/// Fields that count, whatever they stand in.
const COUNTING: [&str; 10] = [
    "crisis",
    "emergency",
    "places",
    "persons",
    "target",
    "per_month",
    "months",
    "lead_months",
    "ramp_months",
    "crisis_per_region_counted",
];
/// Fields of an edition's row, whose id tells whether they count.
const OF_A_ROW: [&str; 6] = ["value", "min", "max", "step", "low", "high"];

/// The first counted number that two readers read differently, and its first byte.
pub fn two_readings(source: &str) -> Option<(usize, FileProblem)> {
    let (of, at) = counted(source).next()?;
    let written = source.get(at.start..at.end)?;
    let of = of.to_owned();
    let number = TwoReadings::of(written)?;
    Some((at.start, FileProblem::TwoReadings { of, number }))
}

/// The text with every counted number written so that it has one reading.
pub fn one_reading(mut source: String) -> String {
    let ends: Vec<_> = counted(&source).map(|(_, at)| at.end).collect();
    for end in ends.into_iter().rev() {
        source.insert(end, '0');
    }
    source
}

/// A pair of brackets.
#[derive(Clone, Copy, Default)]
struct Bracket<'a> {
    /// The bracket around it.
    around: usize,
    /// The field or id that it is the value of.
    label: &'a str,
    /// The id in it: then it is an edition's row.
    id: Option<&'a str>,
}

/// A number with two readings.
struct Word<'a> {
    at: At<'a>,
    /// The field or id that it is the value of.
    label: &'a str,
    /// The bracket around it.
    around: usize,
}

/// The counted numbers that have two readings, each with the field or id that it belongs to.
fn counted(source: &str) -> impl Iterator<Item = (&str, At<'_>)> {
    let (words, brackets) = words(source);
    words.into_iter().filter_map(move |word| {
        let label = if OF_A_ROW.contains(&word.label) {
            row(&brackets, word.around)?
        } else {
            word.label
        };
        (COUNTING.contains(&label) || counts(label)).then_some((label, word.at))
    })
}

/// Whether a parameter, or what users count, counts.
fn counts(id: &str) -> bool {
    if Counted::ALL.iter().any(|output| output.id() == id) {
        return true;
    }
    let id = id.parse::<ParameterId>();
    id.is_ok_and(|id| id.name.quantity().is_counted())
}

/// The id of the row that a bracket belongs to.
fn row<'a>(brackets: &[Bracket<'a>], mut index: usize) -> Option<&'a str> {
    loop {
        let bracket = brackets.get(index)?;
        if bracket.id.is_some() || index == bracket.around {
            return bracket.id;
        }
        index = bracket.around;
    }
}

fn words(source: &str) -> (Vec<Word<'_>>, Vec<Bracket<'_>>) {
    let (mut words, mut brackets) = (Vec::new(), vec![Bracket::default()]);
    // Where we are: in which bracket, and what the next value belongs to.
    let (mut around, mut label) = (0, "");
    let mut code = code(source).peekable();
    while let Some(at) = code.next() {
        let names = code.peek().map(|next| next.token) == Some(Token::Mark(':'));
        match at.token {
            Token::Word(name) | Token::Text(name) if names => label = name,
            Token::Word(text) if TwoReadings::has(text) => words.push(Word { at, label, around }),
            Token::Text(id) if label == "id" => {
                if let Some(bracket) = brackets.get_mut(around) {
                    bracket.id = Some(id);
                }
            }
            Token::Open => {
                let id = None;
                brackets.push(Bracket { around, label, id });
                around = brackets.len() - 1;
            }
            Token::Close => {
                around = brackets.get(around).map_or(0, |bracket| bracket.around);
                label = brackets.get(around).map_or("", |bracket| bracket.label);
            }
            Token::Mark(',') => label = brackets.get(around).map_or("", |bracket| bracket.label),
            Token::Text(_) | Token::Word(_) | Token::Comment | Token::Mark(_) => {}
        }
    }
    (words, brackets)
}
