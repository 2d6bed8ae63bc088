//! What stands where on *Invoer*: every value, and the fixed numbers of the model.

use rust_xlsxwriter::Formula;

use super::styles::HEADINGS;
use super::{Book, Case, cell, range};
use crate::equations::{CRISIS_COUNTED, SAFETY_REGIONS, symbol};
use crate::month::Period;
use crate::scenario::{Baseline, Group, Name, Parameter, ParameterId, Status, Value};
use crate::text::{Label, Language, controls};

/// The edition's values, and the numbers that are nobody's to change.
pub const REFERENCE: u16 = 2;
/// How much authority the edition's values have; the months of contracts that expire.
pub const STATUS: u16 = 3;

/// A column behind those of the scenarios.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beyond {
    /// The lowest value permitted.
    Min,
    /// The highest one.
    Max,
    /// What is plausible, from.
    Low,
    /// To.
    High,
    /// The months of the period.
    Months,
    /// Where the edition's value comes from.
    Source,
    /// When that source spoke.
    SourceDate,
    /// The name in files and on the command line.
    Id,
}

/// A number that no scenario changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fixed {
    /// The first instant.
    FirstMonth,
    /// How many months a year has.
    MonthsInYear,
    /// Of a month of the year, from 0.
    Season(usize),
    /// How many there are.
    SafetyRegions,
    /// Crisis places per region at the count.
    CrisisCounted,
    /// When the parameter counts instead.
    CrisisFrom,
    /// Contracts that expire, by index.
    Expiring(usize),
}

/// A value that has a status of its own: a stop, or what calibration found in a scenario.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// Of what.
    pub parameter: &'a Parameter,
    /// The value.
    pub value: Value,
    /// Its status.
    pub status: Status,
    /// What it is called, or the scenario that it was found in.
    pub words: &'a str,
}

/// A row below the headings.
#[derive(Clone)]
pub enum Line<'a> {
    Section(String),
    Parameter(&'a Parameter),
    Fixed(Fixed),
    Known(Known<'a>),
}

/// What stands in each row, from the first below the headings.
pub struct Inputs<'a>(Vec<Line<'a>>);

impl<'a> Inputs<'a> {
    /// The rows of an edition and of the scenarios on it.
    pub fn new(baseline: &'a Baseline, cases: &[Case<'a>], language: Language) -> Self {
        let mut lines = Vec::new();
        let groups = Group::ALL.into_iter();
        for group in groups.filter(|group| *group != Group::Ukraine) {
            let rows = baseline.parameters().iter();
            let rows: Vec<_> = rows.filter(|row| row.id.name.group() == group).collect();
            if !rows.is_empty() {
                let section = controls::group(group, baseline.start(), language);
                lines.push(Line::Section(section));
                lines.extend(rows.into_iter().map(Line::Parameter));
            }
        }
        lines.push(Line::Section(Label::FixedNumbers.text(language).to_owned()));
        lines.extend([Fixed::FirstMonth, Fixed::MonthsInYear].map(Line::Fixed));
        lines.extend((0..12).map(|month| Line::Fixed(Fixed::Season(month))));
        if let Some(supply) = baseline.supply() {
            let fixed = [
                Fixed::SafetyRegions,
                Fixed::CrisisCounted,
                Fixed::CrisisFrom,
            ];
            lines.extend(fixed.map(Line::Fixed));
            let expiring = (0..supply.expiring.len()).map(Fixed::Expiring);
            lines.extend(expiring.map(Line::Fixed));
        }
        let known = known(baseline, cases, language);
        if !known.is_empty() {
            lines.push(Line::Section(Label::KnownValues.text(language).to_owned()));
            lines.extend(known.into_iter().map(Line::Known));
        }
        Self(lines)
    }

    /// The rows, and what stands in each.
    pub fn lines(&self) -> impl Iterator<Item = (u32, &Line<'a>)> {
        (HEADINGS + 1..).zip(&self.0)
    }

    fn row(&self, is: impl Fn(&Line<'a>) -> bool) -> Option<u32> {
        self.lines().find(|(_, line)| is(line)).map(|(row, _)| row)
    }

    fn row_of(&self, id: ParameterId) -> Option<u32> {
        self.row(|line| matches!(line, Line::Parameter(row) if row.id == id))
    }

    fn row_of_fixed(&self, fixed: Fixed) -> Option<u32> {
        self.row(|line| matches!(line, Line::Fixed(one) if *one == fixed))
    }
}

/// The stops of the edition, and what calibration found.
fn known<'a>(baseline: &'a Baseline, cases: &[Case<'a>], language: Language) -> Vec<Known<'a>> {
    let parameters = || baseline.parameters().iter();
    let stops = parameters().flat_map(|parameter| {
        parameter.stops.iter().map(move |stop| Known {
            parameter,
            value: stop.value,
            status: stop.status,
            words: language.of(&stop.words),
        })
    });
    let calibrated = cases.iter().flat_map(|case| {
        let rows = parameters().filter(|row| case.scenario.recalibrated.contains(&row.id));
        rows.map(|parameter| Known {
            parameter,
            value: case.scenario.value(parameter),
            status: Status::Calibrated,
            words: &case.scenario.name,
        })
    });
    let all = stops.chain(calibrated);
    all.filter(|one| one.parameter.id.name.group() != Group::Ukraine)
        .collect()
}

/// The column of a scenario's values; its statuses stand right of it.
pub fn column(case: usize) -> u16 {
    match u16::try_from(case).unwrap_or_default() {
        0 => REFERENCE,
        case => STATUS - 1 + 2 * case,
    }
}

impl Book<'_> {
    pub(super) fn inputs_name(&self) -> &'static str {
        Label::InputsSheet.text(self.language)
    }

    /// Where a parameter's value stands in a scenario.
    pub fn value_of(&self, id: ParameterId, case: usize) -> String {
        let row = self.inputs.row_of(id).unwrap_or_default();
        cell(self.inputs_name(), row, column(case))
    }

    /// Where a number stands that no scenario changes.
    pub fn fixed(&self, fixed: Fixed) -> String {
        let row = self.inputs.row_of_fixed(fixed).unwrap_or_default();
        cell(self.inputs_name(), row, REFERENCE)
    }

    /// Where the seasons of the months of a period stand, or of a whole year.
    pub fn seasons(&self, period: Option<Period>) -> String {
        let quarters = period.map_or(0..4, Period::quarters);
        let season = |month| self.inputs.row_of_fixed(Fixed::Season(month));
        let row = |month| season(month).unwrap_or_default();
        let rows = (row(quarters.start * 3), row(quarters.end * 3 - 1));
        range(self.inputs_name(), rows, REFERENCE)
    }

    /// Where the months or the places of all contracts that expire stand.
    pub fn expiring(&self) -> Option<(String, String)> {
        let last = self.baseline.supply()?.expiring.len().checked_sub(1)?;
        let row = |index| self.inputs.row_of_fixed(Fixed::Expiring(index));
        let rows = (row(0)?, row(last)?);
        Some((
            range(self.inputs_name(), rows, STATUS),
            range(self.inputs_name(), rows, REFERENCE),
        ))
    }

    /// Where the number of months of a period stands.
    pub fn months_of(&self, id: ParameterId) -> String {
        let row = self.inputs.row_of(id).unwrap_or_default();
        cell(self.inputs_name(), row, self.after(Beyond::Months))
    }

    /// Where the name of a scenario stands.
    pub fn name_of(&self, case: usize) -> String {
        cell(self.inputs_name(), HEADINGS, column(case))
    }

    /// The name of a scenario, from where it stands.
    pub fn named(&self, case: usize) -> Formula {
        let name = self.cases.get(case).map_or("", |one| &one.scenario.name);
        Formula::new(format!("={}", self.name_of(case))).set_result(name)
    }

    /// Where the value of a symbol of the equations stands: of a parameter, or of the model.
    pub fn symbol(&self, name: &str, case: usize) -> String {
        match name {
            SAFETY_REGIONS => self.fixed(Fixed::SafetyRegions),
            CRISIS_COUNTED => self.fixed(Fixed::CrisisCounted),
            _ => {
                let parameter = Name::ALL.iter().find(|one| symbol(**one) == name);
                parameter.map_or_else(String::new, |one| self.value_of((*one).into(), case))
            }
        }
    }

    /// A column behind those of the scenarios.
    pub fn after(&self, beyond: Beyond) -> u16 {
        column(self.cases.len()) + beyond as u16
    }
}
