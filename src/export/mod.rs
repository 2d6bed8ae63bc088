//! Results in, bytes out: one file per format.
//!
//! Uses `text` for what people read. Knows no file and no window. A [`Chart`] is drawn as SVG, and
//! the PNG from the SVG.

mod csv;
mod docx;
pub mod fonts;
mod form;
mod guard;
mod html;
mod json;
pub mod png;
mod regions;
pub mod sheet;
mod size;
pub mod svg;
mod table;
pub mod workbook;
pub mod xmile;
mod xml;

pub use form::{FileForm, PictureForm, ReportForm, Unwritten};
pub use regions::realised_template;
pub use size::{Height, Size};

use crate::chart::Chart;
use crate::pages::Page;
use crate::scenario::one_reading;
use crate::table::{Form, Table};
use crate::text::Language;

/// Something that can be drawn: a plot or a map.
pub trait Drawn: Send {
    /// What is shown.
    fn title(&self) -> &str;
    /// The picture as a document, in a size.
    fn sized(&self, size: Size) -> Vec<u8>;
    /// The picture as a document.
    fn svg(&self) -> Vec<u8> {
        self.sized(Size::PLAIN)
    }
}

impl Drawn for Chart {
    fn title(&self) -> &str {
        &self.title
    }

    fn sized(&self, size: Size) -> Vec<u8> {
        svg::write(std::slice::from_ref(self), None, size)
    }
}

/// Below each other, the first one as the title of all.
impl Drawn for Vec<Chart> {
    fn title(&self) -> &str {
        self.first().map_or("", |chart| &chart.title)
    }

    fn sized(&self, size: Size) -> Vec<u8> {
        let shown = if size.is_whole { self.len() } else { 1 };
        svg::write(self.get(..shown).unwrap_or(self), None, size)
    }
}

/// A map with its numbers below it.
pub struct Mapped {
    /// The map.
    pub chart: Chart,
    /// The numbers.
    pub table: Table,
}

impl Drawn for Mapped {
    fn title(&self) -> &str {
        &self.chart.title
    }

    fn sized(&self, size: Size) -> Vec<u8> {
        let numbers = size.is_whole.then_some(&self.table);
        svg::write(std::slice::from_ref(&self.chart), numbers, size)
    }
}

/// What a page shows first: a map with its numbers, or the plots that share its months. None where it has no plot.
pub fn picture(page: Page) -> Option<Box<dyn Drawn>> {
    let mut charts = page.charts;
    let first = charts.first()?;
    if first.is_map()
        && let Some(table) = page.tables.into_iter().next()
    {
        let chart = charts.remove(0);
        return Some(Box::new(Mapped { chart, table }));
    }
    let x = first.x.clone();
    charts.retain(|chart| chart.x == x);
    Some(Box::new(charts))
}

/// A format of tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Aligned columns for people.
    Table,
    /// Comma, decimal point, full precision.
    Csv,
    /// An array of objects.
    Json,
    /// For a spreadsheet: in Dutch with `;`, decimal comma and byte-order mark, in English as [`Self::Csv`].
    Spreadsheet,
    /// To paste into a spreadsheet: tabs, and decimals as the language writes them.
    Pasted,
}

/// Every digit of a number, with a decimal point; nothing is `0`, whatever its sign.
///
/// Never as `8.125`, which a reader may take for thousands; a share below one is none to anybody.
fn exact(number: f64, form: Form) -> String {
    let text = (number + 0.0).to_string();
    if matches!(form, Form::Whole | Form::Signed) || number.abs() >= 1.0 {
        one_reading(text)
    } else {
        text
    }
}

impl Table {
    /// The table in a format. The language speaks in tables and spreadsheets, not in CSV and JSON.
    ///
    /// # Errors
    /// What the writers of the formats say; none that a table of finite numbers can cause.
    pub fn to_text(&self, format: Format, language: Language) -> Result<String, String> {
        match format {
            Format::Table => Ok(table::write(self, language)),
            Format::Csv => csv::write(self),
            Format::Json => json::write(self),
            Format::Spreadsheet => csv::for_spreadsheets(self, language),
            Format::Pasted => Ok(csv::pasted(self, language)),
        }
    }
}

/// Tables below each other, an empty line between them: each begins with its own headings.
///
/// # Errors
/// What [`Table::to_text`] says.
pub fn below_each_other(
    tables: &[Table],
    format: Format,
    language: Language,
) -> Result<String, String> {
    const MARK: char = '\u{feff}';
    let line = match (format, language) {
        (Format::Spreadsheet, Language::Nl) => "\r\n",
        _ => "\n",
    };
    let mut whole = String::new();
    for table in tables {
        let text = table.to_text(format, language)?;
        if whole.is_empty() {
            whole = text;
        } else {
            whole = whole + line + text.trim_start_matches(MARK);
        }
    }
    Ok(whole)
}
