//! Where a result comes from: it goes along with every picture and every table.

use std::iter::repeat;

use crate::scenario::{Assumed, Baseline, Scenario};
use crate::table::{Form, Table, TableColumn};
use crate::text::{Language, provenance};

/// Where a result comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provenance {
    /// The scenario's name.
    pub scenario: String,
    /// The edition's name.
    pub edition: String,
    /// The day on which it is exported, `YYYY-MM-DD`.
    pub exported: String,
    /// How many of the model's values are assumed or calibrated, and how many there are.
    pub assumed: Assumed,
}

impl Provenance {
    /// That of a scenario, exported on a day (`YYYY-MM-DD`).
    pub fn new(scenario: &Scenario, baseline: &Baseline, day: &str, language: Language) -> Self {
        Self {
            scenario: scenario.name.clone(),
            edition: language.of(baseline.name()).to_owned(),
            exported: day.to_owned(),
            assumed: scenario.assumed_or_calibrated(baseline),
        }
    }

    /// Name, edition and how much is assumed, in one line.
    pub fn sentence(&self, language: Language) -> String {
        provenance::origin(&self.scenario, &self.edition, self.assumed, language)
    }

    /// The sheet with `scenario`, `edition`, `exported` and `assumed` as its last columns, in the words of the screen.
    pub fn append_to(&self, mut sheet: Table, language: Language) -> Table {
        let names = ["scenario", "edition", "exported", "assumed"];
        let headings = provenance::headings(language);
        let assumed = provenance::assumed_share(self.assumed, language);
        let cells = [&self.scenario, &self.edition, &self.exported, &assumed];
        for ((id, heading), cell) in names.into_iter().zip(headings).zip(cells) {
            let column = TableColumn::headed(id, heading, Form::Text);
            sheet.append(column, repeat(cell.as_str()));
        }
        sheet
    }
}
