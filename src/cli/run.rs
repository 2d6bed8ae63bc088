//! `run`: month by month.

use super::Refusal;
use super::arguments::RunArguments;
use super::{output, settings};
use crate::export::{Cell, Sheet, SheetColumn, Shown};
use crate::files::Opened;
use crate::outlook::{Column, Outlook};
use crate::scenario::{FileError, FileProblem};

pub fn run(arguments: &RunArguments) -> Result<(), Refusal> {
    let baseline = arguments.baseline.as_deref();
    let scenarios = settings::scenarios(&arguments.files, baseline, &arguments.common)?;
    let mut sheet = Sheet {
        columns: columns(),
        rows: Vec::new(),
    };
    for opened in &scenarios {
        sheet.rows.extend(rows(opened)?);
    }
    output::write(&sheet, &arguments.common)
}

fn columns() -> Vec<SheetColumn> {
    let text = |header: &'static str| SheetColumn {
        header: header.into(),
        shown: Shown::Text,
    };
    let number = |column: &Column| SheetColumn {
        header: column.header().into(),
        shown: Shown::Whole,
    };
    let start = [text("scenario"), text("date")];
    start
        .into_iter()
        .chain(Column::ALL.iter().map(number))
        .collect()
}

fn rows(opened: &Opened) -> Result<Vec<Vec<Cell>>, Refusal> {
    let outlook =
        Outlook::new(&opened.scenario, &opened.edition.baseline).map_err(|error| FileError {
            path: None,
            place: None,
            problem: FileProblem::Scenario(error),
        })?;
    let row = |(index, date): (usize, crate::month::Month)| {
        let cells = Column::ALL
            .iter()
            .map(|column| outlook.cell(*column, index).into());
        let start = [
            Cell::from(opened.scenario.name.as_str()),
            Cell::from(date.first_day()),
        ];
        start.into_iter().chain(cells).collect()
    };
    Ok(outlook.dates().enumerate().map(row).collect())
}
