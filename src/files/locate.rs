//! Finds the place in a RON text that a checked error speaks of, when the parser has lost it.

use super::tokens::{Token, code, place, tokens};
use crate::scenario::{Place, Quote};

/// How many brackets are open around a measure's fields: the file's own, the list's and the measure's.
const MEASURE: usize = 3;

/// A text in double quotes, with where it stands.
struct Literal<'a> {
    content: &'a str,
    /// Where its content begins, in bytes.
    inner: usize,
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
    let mut all = literals(source);
    all.retain(|literal| quote.quotes(literal.content));
    let key = all.iter().filter(|literal| literal.is_key).nth(nth);
    let found = key.or_else(|| all.get(nth));
    found.map(|literal| place(source, literal.start))
}

/// The place of the name of measure `index`.
pub fn measure(source: &str, index: usize) -> Option<Place> {
    let name = names(source, MEASURE).nth(index)?;
    Some(place(source, name.start))
}

/// The place of a sign in the scenario's name.
pub fn name_sign(source: &str, sign: char) -> Option<Place> {
    let name = names(source, 1).next()?;
    Some(sign_in(source, &name, sign))
}

/// The place of a sign in the name of measure `index`.
pub fn measure_sign(source: &str, index: usize, sign: char) -> Option<Place> {
    let name = names(source, MEASURE).nth(index)?;
    Some(sign_in(source, &name, sign))
}

/// The place of a sign in the first text that `quote` quotes.
pub fn text_sign(source: &str, quote: &Quote, sign: char) -> Option<Place> {
    let literals = literals(source);
    let mut says = literals.iter().filter(|literal| {
        let letters = letters(literal.content).map(|(_, letter)| letter);
        quote.quotes(&letters.collect::<String>())
    });
    says.next().map(|literal| sign_in(source, literal, sign))
}

/// The place of a sign in a text, as itself or as an escape; of the text when it is not there.
fn sign_in(source: &str, literal: &Literal<'_>, sign: char) -> Place {
    let mut letters = letters(literal.content);
    let found = letters.find(|(_, letter)| *letter == sign);
    let offset = found.map_or(literal.start, |(offset, _)| literal.inner + offset);
    place(source, offset)
}

/// The letters that a text in quotes stands for, each with where it begins.
fn letters(content: &str) -> impl Iterator<Item = (usize, char)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = content.get(at..)?;
        let begin = at;
        let (letter, length) = match rest.strip_prefix('\\') {
            Some(escape) => escaped(escape).map(|(letter, length)| (letter, length + 1))?,
            None => rest
                .chars()
                .next()
                .map(|letter| (letter, letter.len_utf8()))?,
        };
        at += length;
        Some((begin, letter))
    })
}

/// The letter that an escape stands for, and how many bytes follow its backslash.
fn escaped(escape: &str) -> Option<(char, usize)> {
    let code = |digits: &str| char::from_u32(u32::from_str_radix(digits, 16).ok()?);
    let first = escape.chars().next()?;
    match first {
        'x' => Some((code(escape.get(1..3)?)?, 3)),
        'u' => {
            let digits = escape.strip_prefix("u{")?.split('}').next()?;
            Some((code(digits)?, digits.len() + 3))
        }
        '0' => Some(('\0', 1)),
        'n' => Some(('\n', 1)),
        'r' => Some(('\r', 1)),
        't' => Some(('\t', 1)),
        other => Some((other, other.len_utf8())),
    }
}

/// Whether the source holds comments.
pub fn has_comments(source: &str) -> bool {
    tokens(source).any(|at| at.token == Token::Comment)
}

/// The place of the outermost field of a name.
pub fn field(source: &str, name: &str) -> Option<Place> {
    let mut depth = 0usize;
    let mut code = code(source).peekable();
    let fields = std::iter::from_fn(|| {
        let at = code.next()?;
        depth = depth_after(depth, at.token);
        let names = code.peek().map(|next| next.token) == Some(Token::Mark(':'));
        Some((depth, at.start, names && at.token == Token::Word(name)))
    });
    let found = fields.filter(|(_, _, found)| *found);
    let (_, start, _) = found.min_by_key(|(depth, _, _)| *depth)?;
    Some(place(source, start))
}

/// How many brackets are open after a token.
fn depth_after(depth: usize, token: Token<'_>) -> usize {
    match token {
        Token::Open => depth + 1,
        Token::Close => depth.saturating_sub(1),
        Token::Text(_) | Token::Comment | Token::Word(_) | Token::Mark(_) => depth,
    }
}

/// The names that stand in so many brackets.
fn names(source: &str, depth: usize) -> impl Iterator<Item = Literal<'_>> {
    let is_name = move |literal: &Literal<'_>| literal.depth == depth && literal.field == "name";
    literals(source).into_iter().filter(is_name)
}

fn literals(source: &str) -> Vec<Literal<'_>> {
    let mut found = Vec::new();
    let (mut depth, mut before) = (0, [Token::Comment; 2]);
    let mut code = code(source).peekable();
    while let Some(at) = code.next() {
        depth = depth_after(depth, at.token);
        if let Token::Text(content) = at.token {
            let quote = source.get(at.start..).and_then(|text| text.find('"'));
            found.push(Literal {
                content,
                inner: at.start + quote.map_or(0, |quote| quote + 1),
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
    fn a_sign_is_found_as_itself_and_as_an_escape() {
        for (written, column) in [
            ("(name: \"aé\u{202e}b\")", 11),
            ("(name: \"aé\\u{202e}b\")", 11),
            ("(name: r#\"a\"\u{202e}\"#)", 13),
            (
                "(measures: [(name: \"\u{202e}\")], name: \"\\n\u{202e}\")",
                36,
            ),
        ] {
            assert_eq!(
                name_sign(written, '\u{202e}'),
                Some(at(1, column)),
                "{written}"
            );
        }
        let source = "(name: \"a\",\n measures: [(name: \"b\"), (name: \"\\0\")])";
        assert_eq!(measure_sign(source, 1, '\0'), Some(at(2, 34)));
        let quote = Quote::from("x\ny");
        let source = "(id: \"x\", words: (nl: \"x\\ny\"))";
        assert_eq!(text_sign(source, &quote, '\n'), Some(at(1, 25)));
    }

    #[test]
    fn comments_are_seen_outside_texts_only() {
        for (source, expected) in [
            (SOURCE, true),
            ("(name: \"a // b /* c */\")", false),
            ("(name: \"a \\\" // b\") // c", true),
            ("(name: r\"\\\") // c", true),
            ("(name: r#\"a \" // b\"#)", false),
            ("/* c */ (name: \"a\")", true),
            ("()", false),
        ] {
            assert_eq!(has_comments(source), expected, "{source}");
        }
    }

    #[test]
    fn a_field_is_found() {
        assert_eq!(field(SOURCE, "format"), Some(at(3, 3)));
        assert_eq!(field(SOURCE, "name"), Some(at(3, 14)));
    }

    #[test]
    fn no_text_makes_it_panic() {
        for source in [
            "\"",
            "\"\\",
            "/*",
            "r\"",
            "r#\"é",
            "r#",
            "(name: \"\\u{",
            "(name: \"\\xé",
            "é\"é",
            "(((((",
            "))))",
            "",
        ] {
            text(source, &"é".into(), 0);
            measure(source, 0);
            field(source, "é");
            name_sign(source, 'é');
            text_sign(source, &"é".into(), 'é');
        }
    }
}
