//! *Maatregelen*: the measures of each scenario, with room for more, and the kinds that there are.

use rust_xlsxwriter::{
    ConditionalFormatFormula, DataValidation, DataValidationRule, Formula, Worksheet, XlsxError,
    utility,
};

use super::inputs::Fixed;
use super::styles::{self, form};
use super::{Book, Case, cell, range, serial};
use crate::scenario::{Measure, MeasureKind};
use crate::text::{measure as words_of, workbook as words};

const HEADINGS: u32 = 3;
/// Rows in which measures can be added to a scenario.
const ROOM: usize = 5;
/// How wide the names are.
const NAMES: u32 = 60;

/// A column of the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Whose measure it is.
    Scenario,
    /// Whether it is on.
    On,
    /// What it does.
    Kind,
    /// What it is called.
    Name,
    /// First month.
    From,
    /// First month in which it works no longer.
    Until,
    /// How large it is.
    Size,
    /// What its size counts.
    Unit,
    /// Months before a law brings places.
    Lead,
    /// Months in which they arrive.
    Ramp,
    /// The month before a law's first places, counted as months since the year 0.
    Ready,
}

/// The rows of each scenario's measures, the first and the last.
pub struct Measures(Vec<(u32, u32)>);

impl Measures {
    /// The rows of scenarios; the reference has one, which stays empty.
    pub fn new(cases: &[Case<'_>]) -> Self {
        let mut next = HEADINGS + 1;
        let rows = cases.iter().enumerate().map(|(index, case)| {
            let room = if index == 0 { 1 } else { ROOM };
            let count = u32::try_from(case.scenario.measures.len() + room).unwrap_or(1);
            let rows = (next, next + count - 1);
            next += count;
            rows
        });
        Self(rows.collect())
    }

    fn rows(&self, case: usize) -> (u32, u32) {
        self.0
            .get(case)
            .copied()
            .unwrap_or((HEADINGS + 1, HEADINGS + 1))
    }

    /// Where the first of the kinds stands.
    fn kinds(&self) -> u32 {
        let last = self.0.last().map_or(HEADINGS, |rows| rows.1);
        last + 4
    }
}

impl Book<'_> {
    fn measures_name(&self) -> &'static str {
        words::measures_sheet(self.language)
    }

    /// The kinds that the edition knows.
    fn kinds(&self) -> impl Iterator<Item = MeasureKind> {
        let supply = self.baseline.supply().is_some();
        let all = MeasureKind::ALL.into_iter();
        all.filter(move |kind| supply || kind.moves_required_places())
    }

    /// Where a column of a scenario's measures stands.
    pub fn measures_of(&self, case: usize, column: Column) -> String {
        range(
            self.measures_name(),
            self.measures.rows(case),
            column as u16,
        )
    }

    /// Where the name of a kind stands.
    pub fn kind(&self, kind: MeasureKind) -> String {
        let index = self.kinds().position(|one| one.is_like(kind));
        let index = u32::try_from(index.unwrap_or_default()).unwrap_or_default();
        cell(
            self.measures_name(),
            self.measures.kinds() + index,
            Column::Kind as u16,
        )
    }

    /// The rows of the kinds.
    fn kind_rows(&self) -> (u32, u32) {
        let count = u32::try_from(self.kinds().count()).unwrap_or(1);
        let first = self.measures.kinds();
        (first, first + count - 1)
    }

    /// The sheet.
    pub fn measures_sheet(&self) -> Result<Worksheet, XlsxError> {
        let language = self.language;
        let mut sheet = Worksheet::new();
        sheet.set_name(self.measures_name())?;
        sheet.write_with_format(0, 0, self.measures_name(), &styles::title())?;
        sheet.write_with_format(1, 0, words::about_measures(language), &styles::about())?;
        let headings = [
            (24, words::scenario_heading(language)),
            (8, words::on_heading(language)),
            (30, words::kind_heading(language)),
            (NAMES, words::name_heading(language)),
            (12, words::from_heading(language)),
            (12, words::until_heading(language)),
            (12, words::size_heading(language)),
            (22, words::unit_heading(language)),
            (12, words::lead_heading(language)),
            (12, words::ramp_heading(language)),
            (16, words::ready_heading(language)),
        ];
        for (column, (width, text)) in (0..).zip(headings) {
            sheet.set_column_width(column, width)?;
            sheet.write_with_format(HEADINGS, column, text, &styles::heading())?;
        }
        sheet.set_row_height(HEADINGS, 34)?;
        for (index, case) in self.cases.iter().enumerate() {
            let (first, last) = self.measures.rows(index);
            let mut measures = case.scenario.measures.iter();
            for row in first..=last {
                self.measure(&mut sheet, row, index, measures.next())?;
            }
            if index > 0 {
                self.checks(&mut sheet, (first, last))?;
            }
        }
        self.legend(&mut sheet)?;
        sheet.set_freeze_panes(HEADINGS + 1, 0)?;
        styles::protect(&mut sheet);
        styles::print(&mut sheet, 1, (HEADINGS, HEADINGS))?;
        Ok(sheet)
    }

    fn measure(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        case: usize,
        measure: Option<&Measure>,
    ) -> Result<(), XlsxError> {
        let language = self.language;
        let name = self.cases.get(case).map_or("", |case| &case.scenario.name);
        let name = Formula::new(format!("={}", self.name_of(case))).set_result(name);
        sheet.write_with_format(row, Column::Scenario as u16, name, &styles::plain_text())?;
        if case == 0 {
            let none = words::no_measures(language);
            sheet.write_with_format(row, Column::Name as u16, none, &styles::text())?;
            return Ok(());
        }
        let month = styles::input(styles::MONTH);
        let number = styles::input("0");
        let text = styles::input_text();
        for (column, form) in [
            (Column::On, &text),
            (Column::Kind, &text),
            (Column::Name, &text),
            (Column::From, &month),
            (Column::Until, &month),
            (Column::Size, &styles::input("#,##0.##")),
            (Column::Lead, &number),
            (Column::Ramp, &number),
        ] {
            sheet.write_blank(row, column as u16, form)?;
        }
        if let Some(measure) = measure {
            let on = if measure.enabled {
                words::yes(language)
            } else {
                words::no(language)
            };
            sheet.write_with_format(row, Column::On as u16, on, &text)?;
            let kind = words_of::kind(measure.kind, language);
            sheet.write_with_format(row, Column::Kind as u16, kind, &text)?;
            sheet.write_with_format(row, Column::Name as u16, &measure.name, &text)?;
            sheet.write_with_format(row, Column::From as u16, serial(measure.from), &month)?;
            if let Some(until) = measure.until {
                sheet.write_with_format(row, Column::Until as u16, serial(until), &month)?;
            }
            let amounts = measure.kind.amounts();
            for (amount, column) in amounts
                .iter()
                .zip([Column::Size, Column::Lead, Column::Ramp])
            {
                let form = styles::input(form(words_of::quantity(measure.kind, amount.field)));
                sheet.write_with_format(row, column as u16, amount.value, &form)?;
            }
        }
        self.computed(sheet, row, measure)
    }

    /// What follows from the kind and the months.
    fn computed(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        measure: Option<&Measure>,
    ) -> Result<(), XlsxError> {
        let at = |column: Column| utility::row_col_to_cell(row, column as u16);
        let (kind, from, lead) = (at(Column::Kind), at(Column::From), at(Column::Lead));
        let of_kinds =
            |column: Column| range(self.measures_name(), self.kind_rows(), column as u16);
        let kinds = of_kinds(Column::Kind);
        let unit = measure.and_then(|measure| {
            let amounts = measure.kind.amounts();
            let field = amounts.first()?.field;
            Some(words_of::unit(measure.kind, field, self.language))
        });
        let units = of_kinds(Column::Unit);
        let formula = format!("=IF({kind}=\"\",\"\",INDEX({units},MATCH({kind},{kinds},0)))");
        let formula = Formula::new(formula).set_result(unit.unwrap_or_default());
        sheet.write_with_format(row, Column::Unit as u16, formula, &styles::text())?;
        let year = self.fixed(Fixed::MonthsInYear);
        let formula = format!("=IF({from}=\"\",0,YEAR({from})*{year}+MONTH({from})+{lead})");
        let ready = measure.map_or(0.0, |measure| {
            let lead = match measure.kind {
                MeasureKind::DispersalLaw { lead_months, .. } => lead_months,
                _ => 0.0,
            };
            // A month counts from January of the year 0, a formula from the December before.
            f64::from(measure.from.count() + 1) + lead
        });
        let formula = Formula::new(formula).set_result(ready.to_string());
        sheet.write_with_format(row, Column::Ready as u16, formula, &styles::number("0"))?;
        Ok(())
    }

    /// Refuses what the program refuses.
    fn checks(&self, sheet: &mut Worksheet, (first, last): (u32, u32)) -> Result<(), XlsxError> {
        let language = self.language;
        let refused = words::not_permitted(language);
        let mut check = |column: Column, check: DataValidation, message: &str| {
            let check = check
                .set_error_title(refused)?
                .set_error_message(message)?
                .set_input_message(message)?;
            sheet.add_data_validation(first, column as u16, last, column as u16, &check)?;
            Ok::<_, XlsxError>(())
        };
        let at = |column: Column| utility::row_col_to_cell(first, column as u16);
        let answers = [words::yes(language), words::no(language)];
        let either = DataValidation::new().allow_list_strings(&answers)?;
        check(Column::On, either, words::choose_on(language))?;
        let kinds = range(self.measures_name(), self.kind_rows(), Column::Kind as u16);
        let choice = DataValidation::new().allow_list_formula(Formula::new(format!("={kinds}")));
        check(Column::Kind, choice, words::choose_kind(language))?;
        let (start, end) = (self.fixed(Fixed::FirstMonth), self.last_month());
        let months = words::choose_month(self.baseline.start(), self.baseline.horizon(), language);
        for column in [Column::From, Column::Until] {
            let month = at(column);
            let after = match column {
                Column::Until => format!(",{month}>{}", at(Column::From)),
                _ => String::new(),
            };
            let rule = format!("=AND({month}>={start},{month}<={end},DAY({month})=1{after})");
            let rule = DataValidation::new().allow_custom(Formula::new(rule));
            check(column, rule, &months)?;
        }
        let most = range(self.measures_name(), self.kind_rows(), Column::Size as u16);
        let most = format!("=INDEX({most},MATCH({},{kinds},0))", at(Column::Kind));
        let zero = || Formula::new("0");
        let size = DataValidationRule::Between(zero(), Formula::new(most));
        let size = DataValidation::new().allow_decimal_number_formula(size);
        check(Column::Size, size, words::choose_size(language))?;
        let law = MeasureKind::ALL
            .into_iter()
            .filter(|kind| !kind.moves_required_places());
        let amounts: Vec<_> = law.flat_map(MeasureKind::amounts).collect();
        for (amount, column) in amounts.iter().skip(1).zip([Column::Lead, Column::Ramp]) {
            let (min, max) = (*amount.permitted.start(), *amount.permitted.end());
            let rule = DataValidationRule::Between(
                Formula::new(min.to_string()),
                Formula::new(max.to_string()),
            );
            let rule = DataValidation::new().allow_whole_number_formula(rule);
            check(column, rule, &words::choose_months([min, max], language))?;
        }
        self.shares(sheet, (first, last))
    }

    /// A size that is a share is shown as one, whatever kind is chosen.
    fn shares(&self, sheet: &mut Worksheet, (first, last): (u32, u32)) -> Result<(), XlsxError> {
        let kind = utility::row_col_to_cell(first, Column::Kind as u16);
        let share = self.kind(MeasureKind::ReduceApplications { share: 0.0 });
        let rule = format!("=${kind}={share}");
        let shown = ConditionalFormatFormula::new()
            .set_rule(rule.as_str())
            .set_format(rust_xlsxwriter::Format::new().set_num_format(styles::SHARE));
        let column = Column::Size as u16;
        sheet.add_conditional_format(first, column, last, column, &shown)?;
        Ok(())
    }

    fn legend(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let language = self.language;
        let (first, _) = self.kind_rows();
        for column in 0..=Column::Ready as u16 {
            sheet.write_blank(first - 1, column, &styles::band())?;
        }
        for (column, text) in [
            (Column::Scenario, words::kinds_section(language)),
            (Column::Name, words::does_heading(language)),
            (Column::Size, words::most_heading(language)),
        ] {
            sheet.write_with_format(first - 1, column as u16, text, &styles::band())?;
        }
        let text = styles::text();
        for (row, kind) in (first..).zip(self.kinds()) {
            let name = words_of::kind(kind, language);
            sheet.write_with_format(row, Column::Kind as u16, name, &text)?;
            let does = words_of::explained(kind, language);
            sheet.write_with_format(row, Column::Name as u16, does, &text)?;
            sheet.set_row_height(row, styles::height(&[(does, NAMES)]))?;
            for amount in kind.amounts().iter().take(1) {
                let unit = words_of::unit(kind, amount.field, language);
                sheet.write_with_format(row, Column::Unit as u16, unit, &text)?;
                let form = styles::number(form(words_of::quantity(kind, amount.field)));
                let most = *amount.permitted.end();
                sheet.write_with_format(row, Column::Size as u16, most, &form)?;
            }
        }
        Ok(())
    }
}
