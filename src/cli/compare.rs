//! `compare`: scenarios side by side at one date.

use std::path::PathBuf;

use clap::Args;

use super::scenarios::{files, subject};
use super::{Command, Common, Refusal, output, typed};
use crate::analysis::{Compared, Subject, compare_at, shared_date};
use crate::month::Month;
use crate::outlook::Outlook;
use crate::table::{Cell, Form};
use crate::text::Label;

const HELP: &str = "\
Examples:
  opvangverkenner compare scenarios/referentie.ron scenarios/afspraak-20000.ron --date 2023-01
  opvangverkenner compare a.ron b.ron c.ron --format csv

The difference is with the first FILE. Scenarios on different editions compare on dates they share.";

/// Scenarios side by side at one date
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub struct Compare {
    /// Scenario files (.ron); the differences are with the first
    #[arg(value_name = "FILE", required = true, num_args = 2..)]
    files: Vec<PathBuf>,
    /// Date to compare at; the default date of the first FILE's edition when left out
    #[arg(long, value_name = "YYYY-MM", allow_hyphen_values = true)]
    date: Option<String>,
}

impl Command for Compare {
    fn run(&self, common: &Common) -> Result<(), Refusal> {
        let language = common.language();
        let asked = typed::date(self.date.as_ref(), language)?;
        let opened = files(&self.files, common)?;
        let subjects: Vec<_> = opened.iter().map(subject).collect();
        let date = shared_date(&subjects, asked)?;
        let outlooks: Vec<_> = subjects
            .iter()
            .map(|one| Outlook::new(one.scenario, one.baseline))
            .collect::<Result<_, _>>()?;
        let mut rows = Vec::new();
        for (subject, outlook) in subjects.iter().zip(&outlooks) {
            if let Some(first) = outlooks.first() {
                let row = |compared| row(&subject.scenario.name, date, &compared);
                rows.extend(compare_at(first, outlook, date).map(row));
            }
        }
        output::write(&output::sheet(COLUMNS, rows), common)?;
        let differ = |pair: &[Subject<'_>]| matches!(pair, [a, b] if a.baseline != b.baseline);
        if subjects.windows(2).any(differ) {
            output::note(Label::InputsNotComparable.text(language));
        }
        Ok(())
    }
}

const COLUMNS: [(&str, Form); 5] = [
    ("scenario", Form::Text),
    ("date", Form::Text),
    ("output", Form::Text),
    ("value", Form::Whole),
    ("difference", Form::Whole),
];

fn row(scenario: &str, date: Month, compared: &Compared) -> Vec<Cell> {
    vec![
        scenario.into(),
        date.first_day().into(),
        compared.output.header().into(),
        compared.value.into(),
        compared.difference.into(),
    ]
}
