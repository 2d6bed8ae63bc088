//! Slips that a word processor or a spreadsheet makes in a RON text, recognised where the parser stopped.

use super::tokens::{At, Token, code};
use crate::scenario::{FileProblem, SyntaxProblem};

/// The slip in the token that ends at `end`, where the parser stopped, and the slip's first byte; none where it is
/// another error.
pub fn at(source: &str, end: usize) -> Option<(usize, FileProblem)> {
    let code: Vec<_> = code(source).take_while(|at| at.start < end).collect();
    let (at, problem) = quote(&code).or_else(|| comma(source, &code))?;
    Some((at, FileProblem::Syntax(problem)))
}

fn is_curly(c: char) -> bool {
    matches!(
        c,
        '\u{2018}'..='\u{201f}' | '«' | '»' | '\u{2033}' | '\u{ff02}'
    )
}

/// A quotation mark where a straight double one belongs: outside a text, or in a text that ran on past its line.
fn quote(code: &[At<'_>]) -> Option<(usize, SyntaxProblem)> {
    // A sign in single quotes is RON; it may stand before what the parser stopped at.
    if let Some(at) = code.last().filter(|at| at.token == Token::Mark('\'')) {
        return Some((at.start, SyntaxProblem::Quote('\'')));
    }
    let marks = code.iter().filter_map(|at| match at.token {
        Token::Mark(found) if is_curly(found) => Some((at.start, found)),
        _ => None,
    });
    let last_two = code.iter().rev().take(2);
    let run_on = last_two.filter_map(|at| match at.token {
        Token::Text(text) if text.contains('\n') => {
            let (offset, found) = text.char_indices().find(|(_, c)| is_curly(*c))?;
            Some((at.start + 1 + offset, found))
        }
        _ => None,
    });
    let (at, found) = marks.chain(run_on).next()?;
    Some((at, SyntaxProblem::Quote(found)))
}

/// Digits, a comma and the digits at which the parser stopped, without a space between.
fn comma(source: &str, code: &[At<'_>]) -> Option<(usize, SyntaxProblem)> {
    let digits = |at: &At<'_>| match at.token {
        Token::Word(word) => word.bytes().all(|byte| byte.is_ascii_digit()),
        _ => false,
    };
    let [.., first, comma, last] = code else {
        return None;
    };
    let joined = (first.end, comma.end) == (comma.start, last.start);
    if comma.token != Token::Mark(',') || !joined || !digits(first) || !digits(last) {
        return None;
    }
    // The parser stops at the first group; a number goes on for as long as there are digits and commas.
    let rest = source.get(first.start..).unwrap_or_default();
    let written = rest
        .split(|c: char| !c.is_ascii_digit() && c != ',')
        .next()?;
    let written = written.trim_end_matches(',');
    let mut groups = written.split(',');
    let thousands = !written.starts_with('0')
        && groups.next().is_some_and(|first| first.len() <= 3)
        && groups.all(|group| group.len() == 3);
    let problem = SyntaxProblem::Comma {
        written: written.into(),
        meant: written
            .replace(',', if thousands { "" } else { "." })
            .into(),
        thousands,
    };
    Some((first.start, problem))
}
