//! *Lees mij*: what the workbook is, what each scenario changes, how it computes, and where the model ends.

use jiff::civil::Date;
use rust_xlsxwriter::Worksheet;

use super::{Book, Case, Written, styles};
use crate::text::quantity::{unit_shown, with_sign};
use crate::text::{
    Label, account, definitions_and_limits, equations, measure, provenance, status_word,
    workbook as words,
};

const WIDTHS: [u32; 3] = [44, 60, 70];

/// How the workbook is used.
const USE: [Label; 4] = [
    Label::WorkbookComputes,
    Label::WorkbookReference,
    Label::WorkbookProtected,
    Label::WorkbookLacks,
];

/// The other sheets, and what each is for.
const SHEETS: [[Label; 2]; 5] = [
    [Label::InputsSheet, Label::InputsSheetHolds],
    [Label::Measures, Label::MeasuresSheetHolds],
    [Label::MonthsSheet, Label::MonthsSheetHolds],
    [Label::OutcomeSheet, Label::OutcomeSheetHolds],
    [Label::ChartsSheet, Label::ChartsSheetHolds],
];

/// Rows of the sheet, one after the other.
struct Page {
    sheet: Worksheet,
    row: u32,
}

impl Page {
    fn heading(&mut self, text: &str) -> Written {
        self.row += 1;
        styles::section(&mut self.sheet, self.row, 2, text)?;
        self.row += 1;
        Ok(())
    }

    /// A text over the whole width.
    fn paragraph(&mut self, text: &str) -> Written {
        self.sheet
            .merge_range(self.row, 0, self.row, 2, text, &styles::text())?;
        let height = styles::height(&[(text, WIDTHS.iter().sum())]);
        self.sheet.set_row_height(self.row, height)?;
        self.row += 1;
        Ok(())
    }

    fn columns(&mut self, texts: [&str; 3]) -> Written {
        for (column, text) in (0..).zip(texts) {
            self.sheet
                .write_with_format(self.row, column, text, &styles::text())?;
        }
        let cells: Vec<_> = texts.into_iter().zip(WIDTHS).collect();
        self.sheet
            .set_row_height(self.row, styles::height(&cells))?;
        self.row += 1;
        Ok(())
    }
}

impl Book<'_> {
    /// The sheet.
    pub fn guide_sheet(&self, day: Date) -> Written<Worksheet> {
        let language = self.language;
        let mut sheet = Worksheet::new();
        sheet.set_name(Label::GuideSheet.text(language))?;
        for (column, width) in (0..).zip(WIDTHS) {
            sheet.set_column_width(column, width)?;
        }
        sheet.write_with_format(0, 0, Label::WorkbookTitle.text(language), &styles::title())?;
        let mut page = Page { sheet, row: 1 };
        page.paragraph(&provenance::made(&day.to_string(), language))?;
        page.paragraph(language.of(self.baseline.source()))?;
        page.heading(Label::WorkbookUse.text(language))?;
        for label in USE {
            page.paragraph(label.text(language))?;
        }
        page.heading(Label::WorkbookSheets.text(language))?;
        for [name, holds] in SHEETS {
            page.columns([name.text(language), holds.text(language), ""])?;
        }
        for case in self.cases.iter().skip(1) {
            self.changes(&mut page, case)?;
        }
        page.heading(Label::EquationsSection.text(language))?;
        for equation in equations(language) {
            page.columns([equation.left, equation.right, equation.why])?;
        }
        page.heading(Label::LimitsSection.text(language))?;
        for text in definitions_and_limits(language) {
            page.paragraph(text)?;
        }
        let mut sheet = page.sheet;
        styles::protect(&mut sheet);
        sheet.set_landscape().set_paper_size(9);
        sheet.set_print_fit_to_pages(1, 0);
        Ok(sheet)
    }

    /// What a scenario changes, and why.
    fn changes(&self, page: &mut Page, case: &Case<'_>) -> Written {
        let language = self.language;
        let scenario = case.scenario;
        page.heading(&words::scenario_section(&scenario.name, language))?;
        if !scenario.note.is_empty() {
            page.paragraph(&scenario.note)?;
        }
        let assumed = scenario.assumed_or_calibrated(self.baseline);
        page.paragraph(&provenance::assumed(assumed, language))?;
        let changed = self.baseline.parameters().iter();
        for row in changed.filter(|row| scenario.changes.contains_key(&row.id)) {
            let value = |value| {
                let shown = with_sign(row.quantity(), value, language);
                // The sign says it already.
                let unit = unit_shown(row, language);
                format!("{shown} {}", unit.trim_start_matches('%').trim_start())
            };
            let status = status_word(scenario.status(row), language);
            let now = format!("{} ({status})", value(scenario.value(row)));
            let was = value(row.value);
            let was = account::reference_was(&was, status_word(row.status, language), language);
            let reason = scenario.reasons.get(&row.id).map_or("", String::as_str);
            page.columns([language.of(&row.words), &format!("{now}; {was}"), reason])?;
        }
        for one in &scenario.measures {
            let on = if one.enabled {
                ""
            } else {
                Label::MeasureOff.text(language)
            };
            let summary = measure::summary(one, language);
            page.columns([&one.name, &summary, on])?;
        }
        if scenario.changes.is_empty() && scenario.measures.is_empty() {
            page.paragraph(Label::SameAsReference.text(language))?;
        }
        Ok(())
    }
}
