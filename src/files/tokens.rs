//! A RON text cut into tokens, with where each stands: for what the parser does not tell.

use crate::scenario::Place;

/// A token of a RON text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token<'a> {
    /// A quoted text, as it is written between its quotes.
    Text(&'a str),
    /// A comment.
    Comment,
    /// An opening bracket.
    Open,
    /// A closing bracket.
    Close,
    /// A name or a number.
    Word(&'a str),
    /// A comma, a colon, or a sign that RON does not know.
    Mark(char),
}

/// A token and where it starts and ends, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At<'a> {
    /// What stands there.
    pub token: Token<'a>,
    /// Its first byte.
    pub start: usize,
    /// The byte after it.
    pub end: usize,
}

/// The tokens of a text in order; never fails, whatever the text is.
pub fn tokens(source: &str) -> impl Iterator<Item = At<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = source.get(at..)?;
        let start = at + (rest.len() - rest.trim_start().len());
        let (token, length) = first(source.get(start..)?)?;
        let end = start + length;
        at = end;
        Some(At { token, start, end })
    })
}

/// The tokens that are no comments.
pub fn code(source: &str) -> impl Iterator<Item = At<'_>> {
    tokens(source).filter(|at| at.token != Token::Comment)
}

/// The place of a byte.
pub fn place(source: &str, offset: usize) -> Place {
    let before = source.get(..offset).unwrap_or_default();
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Place {
        line: before.matches('\n').count() + 1,
        column: before.get(line_start..).unwrap_or_default().chars().count() + 1,
    }
}

/// The end of the token that stands at a place or follows it: a parser may stop before the spaces in front of it.
pub fn end_of_token_at(source: &str, place: Place) -> usize {
    let lines = source.split_inclusive('\n');
    let before: usize = lines.clone().take(place.line - 1).map(str::len).sum();
    let line = lines.clone().nth(place.line - 1).unwrap_or_default();
    let column = line.char_indices().nth(place.column - 1);
    let offset = before + column.map_or(line.len(), |(offset, _)| offset);
    let at = code(source).find(|at| at.end > offset);
    at.map_or(source.len(), |at| at.end)
}

/// The token at the start of `rest`, and its length in bytes; none at the end.
fn first(rest: &str) -> Option<(Token<'_>, usize)> {
    if let Some(length) = comment(rest) {
        return Some((Token::Comment, length));
    }
    if let Some(text) = quoted(rest).or_else(|| raw(rest)) {
        return Some(text);
    }
    let c = rest.chars().next()?;
    let in_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '+' | '-');
    Some(match c {
        '(' | '[' | '{' => (Token::Open, 1),
        ')' | ']' | '}' => (Token::Close, 1),
        c if in_word(c) => {
            let length = rest.find(|c| !in_word(c)).unwrap_or(rest.len());
            (Token::Word(rest.get(..length)?), length)
        }
        // One sign in quotes, which may be a quote itself.
        '\'' => (Token::Mark(c), one_sign(rest).unwrap_or(1)),
        c => (Token::Mark(c), c.len_utf8()),
    })
}

fn comment(rest: &str) -> Option<usize> {
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    rest.strip_prefix("/*")?;
    // Comments nest.
    let (mut depth, mut at) = (1, 2);
    while depth > 0 {
        let Some(next) = rest.get(at..)?.find(['/', '*']) else {
            return Some(rest.len());
        };
        at += next;
        let step = match rest.as_bytes().get(at..at + 2) {
            Some(b"/*") => 1,
            Some(b"*/") => -1,
            _ => 0,
        };
        depth += step;
        at += if step == 0 { 1 } else { 2 };
    }
    Some(at)
}

/// `"…"`, in which a backslash takes the next sign with it; to the end where it is not closed.
fn quoted(rest: &str) -> Option<(Token<'_>, usize)> {
    let inside = rest.strip_prefix('"')?;
    let mut escaped = false;
    for (offset, byte) in inside.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return Some((Token::Text(inside.get(..offset)?), offset + 2)),
            _ => {}
        }
    }
    Some((Token::Text(inside), rest.len()))
}

/// `r"…"` and `r#"…"#`.
fn raw(rest: &str) -> Option<(Token<'_>, usize)> {
    let after = rest.strip_prefix('r')?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    let inside = after.get(hashes..)?.strip_prefix('"')?;
    let end = format!("\"{}", after.get(..hashes)?);
    let length = inside.find(&end).unwrap_or(inside.len());
    let whole = (2 + hashes + length + end.len()).min(rest.len());
    Some((Token::Text(inside.get(..length)?), whole))
}

/// The length of `'x'` or `'\x'`.
fn one_sign(rest: &str) -> Option<usize> {
    let mut signs = rest.char_indices().skip(1);
    let (_, sign) = signs.next()?;
    if sign == '\\' {
        signs.next()?;
    }
    let (end, close) = signs.next()?;
    (close == '\'').then_some(end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(source: &str) -> Vec<Token<'_>> {
        tokens(source).map(|at| at.token).collect()
    }

    #[test]
    fn a_text_is_cut_as_ron_reads_it() {
        use Token::{Close, Comment, Mark, Open, Text, Word};
        let source = "(a: -1.5, /* \" /* ( */ */ b: r#\"x\"y\"#) // [\n'\"' \"é \\\" \"";
        assert_eq!(
            of(source),
            [
                Open,
                Word("a"),
                Mark(':'),
                Word("-1.5"),
                Mark(','),
                Comment,
                Word("b"),
                Mark(':'),
                Text("x\"y"),
                Close,
                Comment,
                Mark('\''),
                Text("é \\\" "),
            ]
        );
    }

    #[test]
    fn no_text_makes_it_panic_or_go_on_for_ever() {
        for source in [
            "\"", "\"\\", "/*", "/*/", "/", "é\"é", "r", "r#", "r#\"", "'", "'\\", "'é", "\u{0}",
            "“a”",
        ] {
            let last = tokens(source).last();
            assert_eq!(last.map(|at| at.end), Some(source.len()), "{source}");
        }
        assert_eq!(of(" \n"), []);
    }
}
