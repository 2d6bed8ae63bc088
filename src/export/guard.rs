//! Keeps a spreadsheet from computing a text.

use crate::scenario::is_unseen;

/// Where another reader of the same file may begin a cell: it may split at another sign, and not know quotes.
const SPLITS: [char; 5] = [',', ';', '\t', '\r', '\n'];
/// What a spreadsheet takes for the start of a formula, also in full width.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// The text for a table: wherever a spreadsheet may take the start of a cell for a formula, a `'` says that it is text.
///
/// `+10 %` is a name. A formula may hide behind quotes, spaces and signs that are not seen, and behind a separator of
/// another language.
pub fn guarded(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 1);
    let mut start = true;
    for part in text.split_inclusive(SPLITS) {
        if is_formula(part) || (start && part.starts_with(['\t', '\r'])) {
            safe.push('\'');
        }
        safe.push_str(part);
        start = false;
    }
    safe
}

fn is_formula(cell: &str) -> bool {
    let quote = |c: char| matches!(c, '"' | '\'');
    let seen = cell.trim_start_matches(|c: char| {
        c.is_whitespace() || c.is_control() || is_unseen(c) || quote(c)
    });
    seen.starts_with(FORMULA)
}
