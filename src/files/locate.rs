//! Finds the place in a RON text that a checked error speaks of, when the parser has lost it.

use super::tokens::{At, Token, place, tokens};
use crate::scenario::{Place, Quote};

/// A text in double quotes, with where it stands.
struct Literal<'a> {
    content: &'a str,
    start: usize,
    /// How many brackets are open around it.
    depth: usize,
    /// Whether a colon follows: it is a key.
    is_key: bool,
    /// The field that it is the value of, if a `field:` stands before it.
    field: &'a str,
}

/// The place of the `nth` (from 0) text that `quote` quotes; prefers keys.
pub fn text(source: &str, quote: &Quote, nth: usize) -> Option<Place> {
    let literals = literals(source);
    let says = |literal: &&Literal<'_>| quote.quotes(literal.content);
    let keys = literals
        .iter()
        .filter(|literal| literal.is_key)
        .filter(says);
    let found = keys
        .clone()
        .nth(nth)
        .or_else(|| literals.iter().filter(says).nth(nth));
    found.map(|literal| place(source, literal.start))
}

/// The place of the name of measure `index`.
pub fn measure(source: &str, index: usize) -> Option<Place> {
    // The file's own bracket, the list's and the measure's are open around it.
    const DEPTH: usize = 3;
    let literals = literals(source);
    let mut names = literals
        .iter()
        .filter(|literal| literal.depth == DEPTH && literal.field == "name");
    names.nth(index).map(|literal| place(source, literal.start))
}

/// The place of the outermost field of a name.
pub fn field(source: &str, name: &str) -> Option<Place> {
    let mut depth = 0usize;
    let mut code = code(source).peekable();
    let fields = std::iter::from_fn(|| {
        let at = code.next()?;
        depth = depth_after(depth, at.token);
        let names = code
            .peek()
            .is_some_and(|next| next.token == Token::Mark(':'));
        Some((depth, at.start, names && at.token == Token::Word(name)))
    });
    let found = fields.filter(|(_, _, found)| *found);
    let (_, start, _) = found.min_by_key(|(depth, _, _)| *depth)?;
    Some(place(source, start))
}

/// The tokens that are no comments.
fn code(source: &str) -> impl Iterator<Item = At<'_>> {
    tokens(source).filter(|at| at.token != Token::Comment)
}

/// How many brackets are open after a token.
fn depth_after(depth: usize, token: Token<'_>) -> usize {
    match token {
        Token::Open => depth + 1,
        Token::Close => depth.saturating_sub(1),
        Token::Text(_) | Token::Comment | Token::Word(_) | Token::Mark(_) => depth,
    }
}

fn literals(source: &str) -> Vec<Literal<'_>> {
    let mut found = Vec::new();
    let (mut depth, mut before) = (0, [Token::Comment; 2]);
    let mut code = code(source).peekable();
    while let Some(at) = code.next() {
        depth = depth_after(depth, at.token);
        if let Token::Text(content) = at.token {
            found.push(Literal {
                content,
                start: at.start,
                depth,
                is_key: code.peek().map(|at| at.token) == Some(Token::Mark(':')),
                field: match before {
                    [Token::Word(field), Token::Mark(':')] => field,
                    _ => "",
                },
            });
        }
        before = [before[1], at.token];
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "(\n  // \"amv_share\": 9\n  format: 1, name: \"a \\\" \\\\\",\n  changes: { \"é\": 1, \"amv_share\": 2, \"amv_share\": 3 },\n  measures: [(name: \"x\"),\n (name: \"x\")],\n)";

    fn at(line: usize, column: usize) -> Place {
        Place { line, column }
    }

    #[test]
    fn a_key_is_found_outside_comments() {
        assert_eq!(text(SOURCE, &"amv_share".into(), 0), Some(at(4, 22)));
        assert_eq!(text(SOURCE, &"amv_share".into(), 1), Some(at(4, 38)));
        assert_eq!(text(SOURCE, &"nothing".into(), 0), None);
    }

    #[test]
    fn a_measure_is_found_by_its_number() {
        assert_eq!(measure(SOURCE, 1), Some(at(6, 9)));
        assert_eq!(measure(SOURCE, 2), None);
    }

    #[test]
    fn a_field_is_found() {
        assert_eq!(field(SOURCE, "format"), Some(at(3, 3)));
        assert_eq!(field(SOURCE, "name"), Some(at(3, 14)));
    }

    #[test]
    fn no_text_makes_it_panic() {
        for source in ["\"", "\"\\", "/*", "é\"é", "(((((", "))))", ""] {
            text(source, &"é".into(), 0);
            measure(source, 0);
            field(source, "é");
        }
    }
}
