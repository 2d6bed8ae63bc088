//! What the RON parser says, as the program's own data.

use ron::error::{Error, SpannedError};

use crate::scenario::{Expected, FileProblem, Nearest, Place, SyntaxProblem};

/// How [`Month`](crate::month::Month) says that a text is none.
const NO_MONTH: &str = " is no month or period of the calendar";

/// The place and the problem in a parse error.
pub fn problem(error: SpannedError) -> (Place, FileProblem) {
    let start = error.span.start;
    let place = Place {
        line: start.line,
        column: start.col,
    };
    (place, FileProblem::Syntax(kind(error.code)))
}

fn kind(error: Error) -> SyntaxProblem {
    let words =
        |known: &[&str]| -> Vec<String> { known.iter().map(|&word| word.to_owned()).collect() };
    match error {
        Error::NoSuchStructField {
            expected, found, ..
        } => SyntaxProblem::UnknownField {
            nearest: Nearest::among(&found, words(expected)),
            known: words(expected),
            found: found.into(),
        },
        Error::NoSuchEnumVariant {
            expected, found, ..
        } => SyntaxProblem::UnknownWord {
            nearest: Nearest::among(&found, words(expected)),
            known: words(expected),
            found: found.into(),
        },
        Error::MissingStructField { field, .. } => SyntaxProblem::MissingField(field.to_owned()),
        Error::DuplicateStructField { field, .. } => {
            SyntaxProblem::DuplicateField(field.to_owned())
        }
        Error::NoSuchExtension(name) => SyntaxProblem::UnknownExtension(name.into()),
        Error::Message(message) => match message.strip_suffix(NO_MONTH) {
            Some(text) => SyntaxProblem::NotAMonth(text.into()),
            None => SyntaxProblem::Other,
        },
        Error::InvalidValueForType { expected, .. } => expected_type(&expected),
        other => punctuation(&other),
    }
}

/// What serde wanted, in its own English, where another type stood.
fn expected_type(expected: &str) -> SyntaxProblem {
    SyntaxProblem::Expected(match expected {
        text if text.contains("string") => Expected::Text,
        text if text.contains("u32") || text.contains("integer") => Expected::WholeNumber,
        text if text.contains("f64") || text.contains("float") => Expected::Number,
        text if text.contains("bool") => Expected::TrueOrFalse,
        text if text.contains("map") => Expected::Map,
        text if text.contains("sequence") => Expected::List,
        text if text.contains("struct") => Expected::Fields,
        _ => return SyntaxProblem::Other,
    })
}

fn punctuation(error: &Error) -> SyntaxProblem {
    SyntaxProblem::Expected(match error {
        Error::ExpectedComma => Expected::Comma,
        Error::ExpectedMapColon => Expected::Colon,
        Error::ExpectedMap => Expected::Map,
        Error::ExpectedMapEnd => Expected::MapEnd,
        Error::ExpectedArray => Expected::List,
        Error::ExpectedArrayEnd => Expected::ListEnd,
        Error::ExpectedStructLike
        | Error::ExpectedNamedStructLike(_)
        | Error::ExpectedDifferentStructName { .. }
        | Error::ExpectedStructName(_) => Expected::Fields,
        Error::ExpectedStructLikeEnd => Expected::FieldsEnd,
        Error::ExpectedString => Expected::Text,
        Error::ExpectedInteger => Expected::WholeNumber,
        Error::ExpectedFloat => Expected::Number,
        Error::ExpectedBoolean => Expected::TrueOrFalse,
        Error::ExpectedIdentifier
        | Error::InvalidIdentifier(_)
        | Error::SuggestRawIdentifier(_) => Expected::Name,
        Error::Eof => return SyntaxProblem::TooShort,
        Error::TrailingCharacters => return SyntaxProblem::Trailing,
        Error::ExceededRecursionLimit => return SyntaxProblem::TooDeep,
        Error::ExpectedStringEnd
        | Error::InvalidEscape(_)
        | Error::UnclosedBlockComment
        | Error::UnclosedLineComment => return SyntaxProblem::NotClosed,
        Error::IntegerOutOfBounds
        | Error::InvalidIntegerDigit { .. }
        | Error::UnderscoreAtBeginning
        | Error::FloatUnderscore => return SyntaxProblem::Number,
        _ => return SyntaxProblem::Other,
    })
}
