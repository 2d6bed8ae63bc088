//! Finds the place in a RON text that a checked error speaks of, when the parser has lost it.

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

/// The place of the outermost field.
pub fn field(source: &str, name: &str) -> Option<Place> {
    let code = without_texts(source);
    let offset = code.match_indices(name).find_map(|(offset, _)| {
        let before = code.get(..offset)?.chars().next_back();
        let after = code.get(offset + name.len()..)?.trim_start();
        let whole = before.is_none_or(|c| !c.is_alphanumeric() && c != '_');
        (whole && after.starts_with(':')).then_some(offset)
    })?;
    Some(place(source, offset))
}

fn place(source: &str, offset: usize) -> Place {
    let before = source.get(..offset).unwrap_or_default();
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Place {
        line: before.matches('\n').count() + 1,
        column: before.get(line_start..).unwrap_or_default().chars().count() + 1,
    }
}

/// What the next characters are.
enum Piece {
    Text { content: (usize, usize), end: usize },
    Comment { end: usize },
    Open,
    Close,
    Plain,
}

fn piece(source: &str, at: usize) -> Piece {
    let rest = source.get(at..).unwrap_or_default();
    if rest.starts_with("//") {
        let end = rest.find('\n').map_or(source.len(), |length| at + length);
        return Piece::Comment { end };
    }
    if rest.starts_with("/*") {
        let end = rest
            .find("*/")
            .map_or(source.len(), |length| at + length + 2);
        return Piece::Comment { end };
    }
    if let Some(quoted) = rest.strip_prefix('"') {
        let length = quoted_length(quoted);
        let content = (at + 1, at + 1 + length);
        return Piece::Text {
            content,
            end: (content.1 + 1).min(source.len()),
        };
    }
    match rest.chars().next() {
        Some('(' | '[' | '{') => Piece::Open,
        Some(')' | ']' | '}') => Piece::Close,
        _ => Piece::Plain,
    }
}

/// Bytes up to the closing quote; a backslash takes the next character with it.
fn quoted_length(quoted: &str) -> usize {
    let mut escaped = false;
    for (offset, c) in quoted.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return offset,
            _ => {}
        }
    }
    quoted.len()
}

fn literals(source: &str) -> Vec<Literal<'_>> {
    let mut found = Vec::new();
    let (mut at, mut depth) = (0, 0usize);
    while at < source.len() {
        match piece(source, at) {
            Piece::Comment { end } => at = end,
            Piece::Text { content, end } => {
                let after = source.get(end..).unwrap_or_default().trim_start();
                found.push(Literal {
                    content: source.get(content.0..content.1).unwrap_or_default(),
                    start: at,
                    depth,
                    is_key: after.starts_with(':'),
                    field: field_before(source, at),
                });
                at = end;
            }
            Piece::Open => {
                depth += 1;
                at += 1;
            }
            Piece::Close => {
                depth = depth.saturating_sub(1);
                at += 1;
            }
            Piece::Plain => at += next_length(source, at),
        }
    }
    found
}

fn next_length(source: &str, at: usize) -> usize {
    let next = source.get(at..).and_then(|rest| rest.chars().next());
    next.map_or(1, char::len_utf8)
}

/// The `field` in `field: "…"`, else nothing.
fn field_before(source: &str, at: usize) -> &str {
    let before = source.get(..at).unwrap_or_default().trim_end();
    let Some(before) = before.strip_suffix(':') else {
        return "";
    };
    before
        .trim_end()
        .rsplit(|c: char| !c.is_alphanumeric() && c != '_')
        .next()
        .unwrap_or_default()
}

/// The source with texts and comments blanked out, byte for byte.
fn without_texts(source: &str) -> String {
    let mut code = String::with_capacity(source.len());
    let mut at = 0;
    while at < source.len() {
        let (Piece::Comment { end } | Piece::Text { end, .. }) = piece(source, at) else {
            let end = at + next_length(source, at);
            code.push_str(source.get(at..end).unwrap_or_default());
            at = end;
            continue;
        };
        code.extend(std::iter::repeat_n(' ', end - at));
        at = end;
    }
    code
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
