//! Where results and refusals go, and with which exit code.

use std::io::{self, Write};
use std::process::ExitCode;

use super::{Common, Refusal};
use crate::export::Format;
use crate::files::write_result;
use crate::scenario::{Access, MOST_QUOTED};
use crate::table::{Cell, Form, Table, TableColumn};
use crate::text::command::{another_form, cannot_write};
use crate::text::{Label, Language, Say};

/// A sheet whose headings are names.
pub fn sheet<const N: usize>(columns: [(&'static str, Form); N], rows: Vec<Vec<Cell>>) -> Table {
    let columns = columns.map(|(id, form)| TableColumn::of(id, form)).into();
    Table { columns, rows }
}

/// Writes a sheet to the file asked for, else to stdout, as a table unless asked otherwise. A closed pipe is no failure.
pub fn write(sheet: &Table, common: &Common) -> Result<(), Refusal> {
    write_as(sheet, Format::Table, common)
}

/// As [`write()`], in `format` unless asked otherwise.
pub fn write_as(sheet: &Table, format: Format, common: &Common) -> Result<(), Refusal> {
    let (format, language) = (common.asked_format().unwrap_or(format), common.language());
    let text = sheet.to_text(format, language).map_err(Refusal::Sentence)?;
    if let Some(ending) = common.other_form() {
        return Err(Refusal::Sentence(another_form(ending, language)));
    }
    if common.file().is_none() {
        let code = match format {
            Format::Json => |c| format!("\\u{:04x}", u32::from(c)),
            _ => in_sight,
        };
        let mut stdout = io::stdout().lock();
        let written = stdout.write_all(shown(&text, code).as_bytes());
        return printed(written.and_then(|()| stdout.flush()), language);
    }
    save(text.as_bytes(), common)
}

/// Writes a result to the file asked for.
pub fn save(bytes: &[u8], common: &Common) -> Result<(), Refusal> {
    if write_result(common.place(), bytes)? == Access::Narrowed {
        note(Label::OthersMayNotWrite.text(common.language()));
    }
    Ok(())
}

/// A closed pipe is no failure.
fn printed(written: io::Result<()>, language: Language) -> Result<(), Refusal> {
    match written {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            let sentence = cannot_write(&error.to_string(), language);
            Err(Refusal::Sentence(sentence))
        }
        _ => Ok(()),
    }
}

/// The text with the code of every sign that a terminal would obey instead of showing it.
fn shown(text: &str, code: fn(char) -> String) -> String {
    let obeyed = |c: char| c != '\n' && (c.is_control() || is_direction(c));
    let signs = text.chars();
    signs.fold(String::with_capacity(text.len()), |mut shown, c| {
        if obeyed(c) {
            shown += &code(c);
        } else {
            shown.push(c);
        }
        shown
    })
}

/// Whether a sign changes the direction of what follows.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn in_sight(c: char) -> String {
    c.escape_unicode().to_string()
}

/// Says something beside the result.
pub fn note(sentence: &str) {
    say("note", sentence);
}

/// Says what is to be known about the result.
pub fn notes(all: &[impl Say], language: Language) {
    for one in all {
        note(&one.say(language));
    }
}

/// One line on stderr; a stderr that is gone is no reason to stop.
fn say(word: &str, sentence: &str) {
    let sentence = shown(&sentence.replace('\n', " "), in_sight);
    writeln!(io::stderr().lock(), "{word}: {sentence}").ok();
}

/// Says on stderr why something is refused, and returns the exit code for it.
pub fn refuse(sentence: &str) -> ExitCode {
    say("error", sentence);
    ExitCode::from(1)
}

/// The exit code of a command.
pub fn finish(outcome: Result<(), Refusal>, language: Language) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(refusal) => refuse(&refusal.say(language)),
    }
}

/// A text in which no word is longer than what is ever quoted.
fn shortened(text: &str) -> String {
    let words = text.split_inclusive(char::is_whitespace);
    let short = words.map(|word| match word.char_indices().nth(MOST_QUOTED) {
        None => word.to_owned(),
        Some((end, _)) => {
            let rest = word.len() - word.trim_end().len();
            let (kept, space) = (word.get(..end), word.get(word.len() - rest..));
            format!("{}…{}", kept.unwrap_or_default(), space.unwrap_or_default())
        }
    });
    short.collect()
}

/// Wrong usage, or `--help` and `--version`.
pub fn usage(error: &clap::Error) -> ExitCode {
    if error.use_stderr() {
        // What was typed stands in it.
        let sentence = shown(&shortened(&error.render().to_string()), in_sight);
        write!(io::stderr().lock(), "{sentence}").ok();
        return ExitCode::from(2);
    }
    let written = error.print().and_then(|()| io::stdout().flush());
    finish(printed(written, Language::default()), Language::default())
}
