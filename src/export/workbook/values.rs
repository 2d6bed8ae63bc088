//! The sheet *Invoer*: every value with its unit, bounds, status and source, and the fixed numbers of the model.

use rust_xlsxwriter::{
    ConditionalFormatFormula, DataValidation, DataValidationRule, Formula, Worksheet, utility,
};

use super::inputs::{Beyond, Fixed, Known, Line, REFERENCE, STATUS, column};
use super::styles::{self, HEADINGS, form};
use super::{Book, Written, serial};
use crate::model::SEASONS;
use crate::scenario::{Parameter, Quantity, Scenario, Status, Value};
use crate::supply;
use crate::text::{Label, Language, date, quantity, status_word, workbook as words};

const NAME: u16 = 0;
const UNIT: u16 = 1;
/// Of the names, the units and the sources.
const WIDTHS: [u32; 3] = [52, 34, 90];

impl Book<'_> {
    /// The sheet.
    pub fn inputs_sheet(&self) -> Written<Worksheet> {
        let language = self.language;
        let mut sheet = styles::sheet(self.inputs_name(), Label::AboutInputs.text(language))?;
        self.head(&mut sheet)?;
        let mut last = HEADINGS;
        for (row, line) in self.inputs.lines() {
            match line {
                Line::Section(name) => {
                    styles::section(&mut sheet, row, self.after(Beyond::Id), name)?;
                }
                Line::Parameter(parameter) => self.parameter(&mut sheet, row, parameter)?,
                Line::Fixed(fixed) => self.fixed_row(&mut sheet, row, *fixed)?,
                Line::Known(known) => self.known_row(&mut sheet, row, known)?,
            }
            last = row;
        }
        self.mark_changed(&mut sheet, last)?;
        styles::finish(sheet, 1, 1, (HEADINGS, HEADINGS))
    }

    fn head(&self, sheet: &mut Worksheet) -> Written {
        let language = self.language;
        let word = |label: Label| label.text(language);
        styles::head(sheet, NAME, WIDTHS[0], word(Label::Value))?;
        styles::head(sheet, UNIT, WIDTHS[1], word(Label::UnitOfValue))?;
        for (index, case) in self.cases.iter().enumerate() {
            styles::head(sheet, column(index), 18, &case.scenario.name)?;
            styles::head(sheet, column(index) + 1, 13, word(Label::Status))?;
        }
        for (beyond, width, text) in [
            (Beyond::Min, 11, word(Label::Minimum)),
            (Beyond::Max, 11, word(Label::Maximum)),
            (Beyond::Low, 11, word(Label::AtLow)),
            (Beyond::High, 11, word(Label::AtHigh)),
            (Beyond::Months, 11, Label::PeriodMonths.text(language)),
            (Beyond::Source, WIDTHS[2], word(Label::Source)),
            (Beyond::SourceDate, 16, Label::SourceDate.text(language)),
            (Beyond::Id, 30, word(Label::Id)),
        ] {
            styles::head(sheet, self.after(beyond), width, text)?;
        }
        sheet.set_row_height(HEADINGS, 48)?;
        Ok(())
    }

    fn parameter(&self, sheet: &mut Worksheet, row: u32, parameter: &Parameter) -> Written {
        let language = self.language;
        let name = language.of(&parameter.words);
        let unit = quantity::unit_shown(parameter, language);
        let source = language.of(&parameter.source);
        let day = date::of_source(parameter.date.as_deref().unwrap_or_default(), language);
        let words = [
            (NAME, name),
            (UNIT, &unit),
            (STATUS, status_word(parameter.status, language)),
            (self.after(Beyond::Source), source),
            (self.after(Beyond::SourceDate), &day),
            (self.after(Beyond::Id), &parameter.id.to_string()),
        ];
        styles::texts(sheet, row, &words)?;
        let texts = [(name, WIDTHS[0]), (&unit, WIDTHS[1]), (source, WIDTHS[2])];
        sheet.set_row_height(row, styles::height(&texts))?;
        self.numbers(sheet, row, parameter)?;
        self.own_values(sheet, row, parameter)
    }

    /// The edition's value, and what bounds it.
    fn numbers(&self, sheet: &mut Worksheet, row: u32, parameter: &Parameter) -> Written {
        let form = form(parameter.quantity());
        let mut put = |column, number: f64, form: &str| {
            let form = styles::number(form);
            sheet
                .write_with_format(row, column, number, &form)
                .map(drop)
        };
        put(REFERENCE, in_cell(parameter.value), form)?;
        put(self.after(Beyond::Min), in_cell(parameter.min), form)?;
        put(self.after(Beyond::Max), in_cell(parameter.max), form)?;
        if let Some(range) = parameter.range {
            put(self.after(Beyond::Low), range.low, form)?;
            put(self.after(Beyond::High), range.high, form)?;
        }
        if let Some(period) = parameter.id.period {
            put(self.after(Beyond::Months), f64::from(period.length()), "0")?;
        }
        Ok(())
    }

    /// What each scenario makes of a parameter, to be changed.
    fn own_values(&self, sheet: &mut Worksheet, row: u32, parameter: &Parameter) -> Written {
        let form = styles::input(form(parameter.quantity()));
        for (index, case) in self.cases.iter().enumerate().skip(1) {
            let column = column(index);
            let value = in_cell(case.scenario.value(parameter));
            sheet.write_with_format(row, column, value, &form)?;
            let status = self.status(parameter, case.scenario, row, index);
            sheet.write_with_format(row, column + 1, status, &styles::text())?;
            let check = self.check(row, column, parameter)?;
            sheet.add_data_validation(row, column, row, column, &check)?;
        }
        Ok(())
    }

    /// The status of a value as it stands in its cell: the reference's, that of a stop, or *own value*.
    fn status(&self, parameter: &Parameter, scenario: &Scenario, row: u32, case: usize) -> Formula {
        let language = self.language;
        let value = utility::row_col_to_cell(row, column(case));
        let is = |row: u32, otherwise: &str| {
            let [number, status] =
                [REFERENCE, STATUS].map(|column| utility::row_col_to_cell_absolute(row, column));
            format!("IF({value}={number},{status},{otherwise})")
        };
        let mut formula = format!("\"{}\"", status_word(Status::Own, language));
        for (at, line) in self.inputs.lines() {
            if matches!(line, Line::Known(known) if known.parameter.id == parameter.id) {
                formula = is(at, &formula);
            }
        }
        let now = status_word(scenario.status(parameter), language);
        Formula::new(format!("={}", is(row, &formula))).set_result(now)
    }

    /// Refuses what the program refuses.
    fn check(&self, row: u32, column: u16, parameter: &Parameter) -> Written<DataValidation> {
        let bound = |beyond| utility::row_col_to_cell_absolute(row, self.after(beyond));
        let (min, max) = (bound(Beyond::Min), bound(Beyond::Max));
        let between = DataValidationRule::Between(Formula::new(&min), Formula::new(&max));
        let check = DataValidation::new();
        let check = match parameter.quantity() {
            Quantity::WholeMonths => check.allow_whole_number_formula(between),
            Quantity::Month => {
                let month = utility::row_col_to_cell(row, column);
                let rule = format!("=AND({month}>={min},{month}<={max},DAY({month})=1)");
                check.allow_custom(Formula::new(rule))
            }
            _ => check.allow_decimal_number_formula(between),
        };
        let quantity = parameter.quantity();
        let choose = words::choose_between(quantity, parameter.min, parameter.max, self.language);
        self.said(check.ignore_blank(false), &choose)
    }

    /// What differs from the reference is marked, also when it is changed later.
    fn mark_changed(&self, sheet: &mut Worksheet, last: u32) -> Written {
        let first = HEADINGS + 1;
        for case in 1..self.cases.len() {
            let column = column(case);
            let value = utility::row_col_to_cell(first, column);
            let reference = utility::row_col_to_cell(first, REFERENCE);
            let rule = format!("=AND({value}<>\"\",{value}<>${reference})");
            let mark = ConditionalFormatFormula::new()
                .set_rule(rule.as_str())
                .set_format(styles::changed());
            sheet.add_conditional_format(first, column, last, column, &mark)?;
        }
        Ok(())
    }

    fn fixed_row(&self, sheet: &mut Worksheet, row: u32, fixed: Fixed) -> Written {
        let supply = self.baseline.supply();
        let number = match fixed {
            Fixed::FirstMonth => serial(self.baseline.start()),
            Fixed::MonthsInYear => 12.0,
            Fixed::Season(month) => SEASONS.get(month / 3).copied().unwrap_or(1.0),
            Fixed::SafetyRegions => supply::SAFETY_REGIONS,
            Fixed::CrisisCounted => supply.map_or(0.0, |supply| supply.crisis_per_region_counted),
            Fixed::CrisisFrom => supply.map_or(0.0, |supply| serial(supply.crisis_per_region_from)),
            Fixed::Expiring(index) => {
                let expiry = supply.and_then(|supply| supply.expiring.get(index));
                let date = expiry.map_or(0.0, |expiry| serial(expiry.date));
                sheet.write_with_format(row, STATUS, date, &styles::number(styles::MONTH))?;
                expiry.map_or(0.0, |expiry| expiry.places)
            }
        };
        let (name, unit) = (fixed.name(self.language), fixed.unit(self.language));
        styles::texts(sheet, row, &[(NAME, &name), (UNIT, unit)])?;
        sheet.set_row_height(row, styles::height(&[(unit, WIDTHS[1])]))?;
        sheet.write_with_format(row, REFERENCE, number, &styles::number(fixed.form()))?;
        Ok(())
    }

    fn known_row(&self, sheet: &mut Worksheet, row: u32, known: &Known<'_>) -> Written {
        let name = self.language.of(&known.parameter.words);
        let status = status_word(known.status, self.language);
        let words = [(NAME, name), (UNIT, known.words), (STATUS, status)];
        styles::texts(sheet, row, &words)?;
        let number = styles::number(form(known.parameter.quantity()));
        sheet.write_with_format(row, REFERENCE, in_cell(known.value), &number)?;
        Ok(())
    }
}

impl Fixed {
    fn name(self, language: Language) -> String {
        let label = match self {
            Self::Season(month) => return words::season_of(month, language),
            Self::FirstMonth => Label::FirstMonth,
            Self::MonthsInYear => Label::MonthsInYear,
            Self::SafetyRegions => Label::SafetyRegionCount,
            Self::CrisisCounted => Label::CrisisCounted,
            Self::CrisisFrom => Label::CrisisCountsFrom,
            Self::Expiring(_) => Label::ContractsEnding,
        };
        label.text(language).to_owned()
    }

    fn unit(self, language: Language) -> &'static str {
        let label = match self {
            Self::FirstMonth | Self::CrisisFrom => Label::MonthUnit,
            Self::MonthsInYear => Label::MonthsUnit,
            Self::Season(_) => Label::SeasonUnit,
            Self::SafetyRegions => Label::RegionsUnit,
            Self::CrisisCounted | Self::Expiring(_) => Label::PlacesColumn,
        };
        label.text(language)
    }

    fn form(self) -> &'static str {
        match self {
            Self::FirstMonth | Self::CrisisFrom => styles::MONTH,
            Self::MonthsInYear | Self::SafetyRegions => "0",
            Self::Season(_) => styles::FACTOR,
            Self::CrisisCounted | Self::Expiring(_) => styles::WHOLE,
        }
    }
}

/// A value in its cell: a month as a date.
fn in_cell(value: Value) -> f64 {
    match value {
        Value::Number(number) => number,
        Value::Month(month) => serial(month),
    }
}
