//! *Maatregelen*: the measures of each scenario, with room for more, and the kinds that there are.

use rust_xlsxwriter::{
    ConditionalFormatFormula, DataValidation, DataValidationRule, Formula, Worksheet, utility,
};

use super::inputs::Fixed;
use super::styles::{self, HEADINGS, form};
use super::{Book, Case, Written, cell, range, serial};
use crate::scenario::{Measure, MeasureKind};
use crate::text::{Label, measure as words_of, workbook as words};

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
        let rows = self.0.get(case).copied();
        rows.unwrap_or((HEADINGS + 1, HEADINGS + 1))
    }

    /// Where the first of the kinds stands.
    fn kinds(&self) -> u32 {
        let last = self.0.last().map_or(HEADINGS, |rows| rows.1);
        last + 4
    }
}

impl Book<'_> {
    fn measures_name(&self) -> &'static str {
        Label::Measures.text(self.language)
    }

    /// The kinds that the edition knows.
    fn kinds(&self) -> impl Iterator<Item = MeasureKind> {
        let supply = self.baseline.supply().is_some();
        let all = MeasureKind::ALL.into_iter();
        all.filter(move |kind| supply || kind.moves_required_places())
    }

    /// Where a column of a scenario's measures stands.
    pub fn measures_of(&self, case: usize, column: Column) -> String {
        let rows = self.measures.rows(case);
        range(self.measures_name(), rows, column as u16)
    }

    /// Where the name of a kind stands.
    pub fn kind(&self, kind: MeasureKind) -> String {
        let index = self.kinds().position(|one| one.is_like(kind));
        let index = u32::try_from(index.unwrap_or_default()).unwrap_or_default();
        let row = self.measures.kinds() + index;
        cell(self.measures_name(), row, Column::Kind as u16)
    }

    /// Where a column of all kinds stands.
    fn of_kinds(&self, column: Column) -> String {
        let count = u32::try_from(self.kinds().count()).unwrap_or(1);
        let first = self.measures.kinds();
        let rows = (first, first + count - 1);
        range(self.measures_name(), rows, column as u16)
    }

    /// The sheet.
    pub fn measures_sheet(&self) -> Written<Worksheet> {
        let language = self.language;
        let mut sheet = styles::sheet(self.measures_name(), Label::AboutMeasures.text(language))?;
        let headings = [
            (24, Label::TrackedScenario.text(language)),
            (8, Label::MeasureOn.text(language)),
            (30, Label::MeasureKind.text(language)),
            (NAMES, Label::Name.text(language)),
            (12, Label::MeasureFrom.text(language)),
            (12, Label::MeasureUntil.text(language)),
            (12, Label::MeasureSize.text(language)),
            (22, Label::UnitOfValue.text(language)),
            (12, Label::MeasureLead.text(language)),
            (12, Label::MeasureRamp.text(language)),
            (16, Label::LawHelper.text(language)),
        ];
        for (column, (width, text)) in (0..).zip(headings) {
            styles::head(&mut sheet, column, width, text)?;
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
        styles::finish(sheet, 0, 1, (HEADINGS, HEADINGS))
    }

    fn measure(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        case: usize,
        measure: Option<&Measure>,
    ) -> Written {
        let name = self.named(case);
        sheet.write_with_format(row, Column::Scenario as u16, name, &styles::plain_text())?;
        if case == 0 {
            let none = Label::WithoutMeasures.text(self.language);
            sheet.write_with_format(row, Column::Name as u16, none, &styles::text())?;
            return Ok(());
        }
        let (text, month) = (styles::input_text(), styles::input(styles::MONTH));
        for (column, form) in [
            (Column::On, &text),
            (Column::Kind, &text),
            (Column::Name, &text),
            (Column::From, &month),
            (Column::Until, &month),
            (Column::Size, &styles::input("#,##0.##")),
            (Column::Lead, &styles::input("0")),
            (Column::Ramp, &styles::input("0")),
        ] {
            sheet.write_blank(row, column as u16, form)?;
        }
        if let Some(measure) = measure {
            self.entered(sheet, row, measure)?;
        }
        self.computed(sheet, row, measure)
    }

    /// What the user entered of a measure.
    fn entered(&self, sheet: &mut Worksheet, row: u32, measure: &Measure) -> Written {
        let language = self.language;
        let on = if measure.enabled {
            Label::Yes
        } else {
            Label::No
        };
        for (column, words) in [
            (Column::On, on.text(language)),
            (Column::Kind, words_of::kind(measure.kind, language)),
            (Column::Name, &measure.name),
        ] {
            sheet.write_with_format(row, column as u16, words, &styles::input_text())?;
        }
        let until = measure.until.map(|until| (Column::Until, until));
        for (column, month) in [(Column::From, measure.from)].into_iter().chain(until) {
            let form = styles::input(styles::MONTH);
            sheet.write_with_format(row, column as u16, serial(month), &form)?;
        }
        let amounts = measure.kind.amounts();
        let columns = [Column::Size, Column::Lead, Column::Ramp];
        for (amount, column) in amounts.iter().zip(columns) {
            let form = styles::input(form(words_of::quantity(measure.kind, amount.field)));
            sheet.write_with_format(row, column as u16, amount.value, &form)?;
        }
        Ok(())
    }

    /// What follows from the kind and the months.
    fn computed(&self, sheet: &mut Worksheet, row: u32, measure: Option<&Measure>) -> Written {
        let at = |column: Column| utility::row_col_to_cell(row, column as u16);
        let (kind, from, lead) = (at(Column::Kind), at(Column::From), at(Column::Lead));
        let (kinds, units) = (self.of_kinds(Column::Kind), self.of_kinds(Column::Unit));
        let unit = measure.and_then(|measure| {
            let amounts = measure.kind.amounts();
            let field = amounts.first()?.field;
            Some(words_of::unit(measure.kind, field, self.language))
        });
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
    fn checks(&self, sheet: &mut Worksheet, rows: (u32, u32)) -> Written {
        let language = self.language;
        let answers = [Label::Yes.text(language), Label::No.text(language)];
        let either = DataValidation::new().allow_list_strings(&answers)?;
        let permits = Label::ChooseOn.text(language);
        self.check_column(sheet, rows, Column::On, either, permits)?;
        let kinds = Formula::new(format!("={}", self.of_kinds(Column::Kind)));
        let choice = DataValidation::new().allow_list_formula(kinds);
        let permits = Label::ChooseKind.text(language);
        self.check_column(sheet, rows, Column::Kind, choice, permits)?;
        self.check_months(sheet, rows)?;
        self.check_amounts(sheet, rows)?;
        self.shares(sheet, rows)
    }

    fn check_column(
        &self,
        sheet: &mut Worksheet,
        (first, last): (u32, u32),
        column: Column,
        check: DataValidation,
        message: &str,
    ) -> Written {
        let check = self.said(check, message)?;
        sheet.add_data_validation(first, column as u16, last, column as u16, &check)?;
        Ok(())
    }

    fn check_months(&self, sheet: &mut Worksheet, rows: (u32, u32)) -> Written {
        let (start, horizon) = (self.baseline.start(), self.baseline.horizon());
        let message = words::choose_month(start, horizon, self.language);
        let (start, end) = (self.fixed(Fixed::FirstMonth), self.last_month());
        let at = |column: Column| utility::row_col_to_cell(rows.0, column as u16);
        let after = format!(",{}>{}", at(Column::Until), at(Column::From));
        for (column, more) in [(Column::From, ""), (Column::Until, &after)] {
            let month = at(column);
            let rule = format!("=AND({month}>={start},{month}<={end},DAY({month})=1{more})");
            let rule = DataValidation::new().allow_custom(Formula::new(rule));
            self.check_column(sheet, rows, column, rule, &message)?;
        }
        Ok(())
    }

    fn check_amounts(&self, sheet: &mut Worksheet, rows: (u32, u32)) -> Written {
        let language = self.language;
        let kind = utility::row_col_to_cell(rows.0, Column::Kind as u16);
        let (most, kinds) = (self.of_kinds(Column::Size), self.of_kinds(Column::Kind));
        let most = Formula::new(format!("=INDEX({most},MATCH({kind},{kinds},0))"));
        let size = DataValidationRule::Between(Formula::new("0"), most);
        let size = DataValidation::new().allow_decimal_number_formula(size);
        let permits = Label::ChooseSize.text(language);
        self.check_column(sheet, rows, Column::Size, size, permits)?;
        let laws = MeasureKind::ALL.into_iter();
        let laws = laws.filter(|kind| !kind.moves_required_places());
        let amounts: Vec<_> = laws.flat_map(MeasureKind::amounts).collect();
        for (amount, column) in amounts.iter().skip(1).zip([Column::Lead, Column::Ramp]) {
            let ends = [*amount.permitted.start(), *amount.permitted.end()];
            let [min, max] = ends.map(|end| Formula::new(end.to_string()));
            let rule = DataValidationRule::Between(min, max);
            let rule = DataValidation::new().allow_whole_number_formula(rule);
            let message = words::choose_months(ends, language);
            self.check_column(sheet, rows, column, rule, &message)?;
        }
        Ok(())
    }

    /// A size that is a share is shown as one, whatever kind is chosen.
    fn shares(&self, sheet: &mut Worksheet, (first, last): (u32, u32)) -> Written {
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

    fn legend(&self, sheet: &mut Worksheet) -> Written {
        let language = self.language;
        let first = self.measures.kinds();
        let (last, kinds) = (Column::Ready as u16, Label::MeasureKinds.text(language));
        styles::section(sheet, first - 1, last, kinds)?;
        for (column, text) in [
            (Column::Name, Label::MeasureDoes.text(language)),
            (Column::Size, Label::MeasureMost.text(language)),
        ] {
            sheet.write_with_format(first - 1, column as u16, text, &styles::band())?;
        }
        for (row, kind) in (first..).zip(self.kinds()) {
            let name = words_of::kind(kind, language);
            let does = words_of::explained(kind, language);
            let words = [(Column::Kind as u16, name), (Column::Name as u16, does)];
            styles::texts(sheet, row, &words)?;
            sheet.set_row_height(row, styles::height(&[(does, NAMES)]))?;
            for amount in kind.amounts().iter().take(1) {
                let unit = words_of::unit(kind, amount.field, language);
                styles::texts(sheet, row, &[(Column::Unit as u16, unit)])?;
                let form = styles::number(form(words_of::quantity(kind, amount.field)));
                let most = *amount.permitted.end();
                sheet.write_with_format(row, Column::Size as u16, most, &form)?;
            }
        }
        Ok(())
    }
}
