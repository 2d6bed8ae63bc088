//! `explain`: which lever makes which part of the difference.

use std::path::PathBuf;

use clap::Args;

use super::scenarios::{file, read, reference_of, subject};
use super::{Command, Common, Refusal, output, typed};
use crate::analysis::{Attribution, TOTAL, explain};
use crate::table::{Cell, Form, Table};
use crate::text::explanation::sampled_note;

const HELP: &str = "\
Examples:
  opvangverkenner explain scenarios/maatregelenpakket.ron
  opvangverkenner explain b.ron --against a.ron --date 2023-01 --format csv

Contributions are Shapley values: what a lever adds, averaged over all orders in which the levers
could be moved. They add up to the difference. Exact up to 16 levers; above that sampled, and the
error is said on stderr. --set changes FILE, not the scenario it is held against.";

/// Which lever makes which part of a difference in required places
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub struct Explain {
    /// Scenario file (.ron) to explain
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Scenario file to hold it against; the reference of its edition when left out
    #[arg(long, value_name = "FILE")]
    against: Option<PathBuf>,
    /// Date to explain; the edition's default date when left out
    #[arg(long, value_name = "YYYY-MM", allow_hyphen_values = true)]
    date: Option<String>,
}

impl Command for Explain {
    fn run(&self, common: &Common) -> Result<(), Refusal> {
        let language = common.language();
        let asked = typed::date(self.date.as_ref(), language)?;
        let opened = file(&self.file, common)?;
        let against = match &self.against {
            Some(path) => read(path, common)?,
            None => reference_of(Some(&opened), common)?,
        };
        let date = asked.unwrap_or(opened.edition.baseline.default_date());
        let (to, from) = (subject(&opened), subject(&against));
        let attribution = explain(to, from, date)?;
        output::write(&sheet(&attribution), common)?;
        if let Some(error) = attribution.error {
            output::note(&sampled_note(error, language));
        }
        Ok(())
    }
}

fn sheet(attribution: &Attribution) -> Table {
    let row = |label: &str, places| vec![Cell::from(label), Cell::Number(places)];
    let parts = attribution.contributions.iter();
    let mut rows: Vec<_> = parts
        .map(|part| row(&part.lever.label(), part.places))
        .collect();
    rows.push(row(TOTAL, attribution.total()));
    output::sheet([("lever", Form::Text), ("contribution", Form::Whole)], rows)
}
