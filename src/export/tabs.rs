//! Tab-separated text for the clipboard: what a spreadsheet takes apart into cells when it is pasted.

use crate::outlook::{Column, Outlook};
use crate::text::{Language, column_heading, column_unit};

/// The months as rows with headings: dates as `YYYY-MM-DD`, numbers in full with the language's
/// decimal mark and no marks between groups; unknown cells are empty.
#[must_use]
pub fn tab_separated(outlook: &Outlook, columns: &[Column], language: Language) -> String {
    let heading = |column: &Column| {
        let (name, unit) = (
            column_heading(*column, language),
            column_unit(*column, language),
        );
        format!("{name} ({unit})")
    };
    let first = language.pick("Datum", "Date").to_owned();
    let mut text = line(std::iter::once(first).chain(columns.iter().map(heading)));
    for (index, date) in outlook.dates().enumerate() {
        let cells = columns.iter().map(|column| {
            let value = outlook.cell(*column, index);
            value.map_or_else(String::new, |value| number(value, language))
        });
        text += &line(std::iter::once(date.first_day()).chain(cells));
    }
    text
}

fn line(cells: impl Iterator<Item = String>) -> String {
    let mut line = cells.collect::<Vec<_>>().join("\t");
    line.push('\n');
    line
}

/// The shortest digits that read back the same.
fn number(value: f64, language: Language) -> String {
    value
        .to_string()
        .replace('.', &language.decimal_mark().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::embedded_editions;
    use crate::scenario::Scenario;

    fn reference() -> Outlook {
        let baseline = &embedded_editions()[0].baseline;
        Outlook::new(&Scenario::reference(baseline, "x"), baseline).unwrap()
    }

    #[test]
    fn every_row_has_a_cell_for_every_heading() {
        let text = tab_separated(&reference(), Column::ALL, Language::Nl);
        let widths: Vec<_> = text.lines().map(|line| line.split('\t').count()).collect();
        assert_eq!(widths, vec![Column::ALL.len() + 1; 32]);
    }

    #[test]
    fn numbers_are_whole_in_precision_and_in_the_languages_decimals() {
        let outlook = reference();
        let columns = [Column::Applications, Column::Occupancy];
        for (language, mark) in [(Language::Nl, ','), (Language::En, '.')] {
            let text = tab_separated(&outlook, &columns, language);
            let last = text.lines().last().unwrap();
            let cells: Vec<_> = last.split('\t').collect();
            assert_eq!(cells[0], "2025-01-01");
            assert_eq!(cells[1], "", "flows of the last instant are unknown");
            let value: f64 = cells[2].replace(mark, ".").parse().unwrap();
            assert_eq!(Some(value), outlook.cell(Column::Occupancy, 30));
            assert!(cells[2].contains(mark), "{}", cells[2]);
        }
    }
}
