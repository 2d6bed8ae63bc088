//! Where results and refusals go, and with which exit code.

use std::io::{self, Write};
use std::process::ExitCode;

use super::arguments::Common;
use super::refusal::Refusal;
use crate::export::Format;
use crate::files::save_whole;
use crate::scenario::Access;
use crate::table::Table;
use crate::text::command::cannot_write;
use crate::text::{Language, Say, keeping};

/// Writes a sheet to the file asked for, else to stdout, as a table unless asked otherwise. A closed pipe is no failure.
pub fn write(sheet: &Table, common: &Common) -> Result<(), Refusal> {
    write_as(sheet, Format::Table, common)
}

/// As [`write()`], in `format` unless asked otherwise.
pub fn write_as(sheet: &Table, format: Format, common: &Common) -> Result<(), Refusal> {
    let text = sheet
        .to_text(common.asked_format().unwrap_or(format), common.language())
        .map_err(Refusal::Sentence)?;
    match &common.output {
        Some(path) => {
            if save_whole(path, text.as_bytes())? == Access::Narrowed {
                note(keeping::others_may_not_write(common.language()));
            }
            Ok(())
        }
        None => print(&text, common.language()),
    }
}

fn print(text: &str, language: Language) -> Result<(), Refusal> {
    let mut stdout = io::stdout().lock();
    match stdout
        .write_all(text.as_bytes())
        .and_then(|()| stdout.flush())
    {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Refusal::Sentence(
            cannot_write(&error.to_string(), language),
        )),
        _ => Ok(()),
    }
}

/// Says something beside the result.
pub fn note(sentence: &str) {
    say("note", sentence);
}

/// One line on stderr; a stderr that is gone is no reason to stop.
fn say(word: &str, sentence: &str) {
    let sentence = sentence.replace('\n', " ");
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

/// Wrong usage, or `--help` and `--version`.
pub fn usage(error: &clap::Error) -> ExitCode {
    let wrong = error.use_stderr();
    error.print().ok();
    if wrong {
        ExitCode::from(2)
    } else {
        ExitCode::SUCCESS
    }
}
