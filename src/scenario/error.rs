//! What can be wrong with a scenario or an edition, as data; the sentences stand in `text`.

use crate::month::Month;

use super::{CountError, MOST_QUOTED, Name, ParameterId, Quote, Value};

/// The known name nearest to a mistyped one, if any is near.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nearest(pub Option<String>);

impl Nearest {
    /// The nearest of `known` to `text`, if it is near enough to be what was meant; of equals the first.
    ///
    /// A slip or two of the finger beats every other likeness: periods differ by no more than that. Comparing takes as
    /// long as the two lengths multiplied, so nothing longer than [`MOST_QUOTED`] is compared.
    pub fn among(text: &str, known: impl IntoIterator<Item = String>) -> Self {
        /// Below this Jaro-Winkler similarity two names are just different names.
        const NEAR: f64 = 0.75;
        /// So many slips are no slip.
        const FAR: usize = 3;
        let short = |text: &str| text.chars().nth(MOST_QUOTED).is_none();
        if !short(text) {
            return Self(None);
        }
        let likeness = |name: &String| strsim::jaro_winkler(text, name);
        let slips = |name: &String| strsim::damerau_levenshtein(text, name).min(FAR);
        let nearer = |a: &String, b: &String| {
            let likelier = || likeness(b).total_cmp(&likeness(a));
            slips(a).cmp(&slips(b)).then_with(likelier)
        };
        Self(
            known
                .into_iter()
                .filter(|name| short(name))
                .min_by(nearer)
                .filter(|name| likeness(name) >= NEAR),
        )
    }
}

/// A map or list of a scenario file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// `changes`
    Changes,
    /// `reasons`
    Reasons,
    /// `recalibrated`
    Recalibrated,
    /// `counts`
    Counts,
    /// `realised`
    Realised,
    /// `key`
    Key,
}

impl Field {
    /// The field as files write it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Changes => "changes",
            Self::Reasons => "reasons",
            Self::Recalibrated => "recalibrated",
            Self::Counts => "counts",
            Self::Realised => "realised",
            Self::Key => "key",
        }
    }
}

/// What is wrong with a scenario.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("invalid scenario: {self:?}")]
pub enum ScenarioError {
    /// Written by a newer program.
    NewerFormat(u32),
    /// No program ever wrote this format.
    UnknownFormat(u32),
    /// The name has no characters or too many.
    NameLength {
        /// How many it has.
        length: usize,
    },
    /// The name holds a sign that ends a line, steers a device or turns the direction of reading.
    NameSign {
        /// The sign.
        sign: char,
    },
    /// No parameter of the edition has this id.
    UnknownId {
        /// The id as it stands there.
        id: Quote,
        /// What may have been meant.
        nearest: Nearest,
    },
    /// The edition says nothing about supply, or about Ukraine.
    NotInEdition {
        /// The id, or the measure's kind.
        id: Quote,
        /// The edition.
        edition: String,
    },
    /// An id stands twice in one map or list.
    Duplicate {
        /// Where.
        field: Field,
        /// The id.
        id: Quote,
    },
    /// A number was needed.
    NotANumber {
        /// For which parameter.
        id: ParameterId,
        /// What stood there.
        found: Quote,
    },
    /// A month was needed.
    NotAMonth {
        /// For which parameter.
        id: ParameterId,
        /// What stood there.
        found: Quote,
    },
    /// Outside the permitted range, or no finite number.
    OutOfBounds {
        /// For which parameter.
        id: ParameterId,
        /// The value refused.
        value: Value,
        /// The lowest permitted.
        min: Value,
        /// The highest permitted.
        max: Value,
        /// The reference value.
        reference: Value,
    },
    /// A whole number was needed.
    NotWhole {
        /// For which parameter.
        id: ParameterId,
        /// The value refused.
        value: Value,
    },
    /// `amv_share` and `family_share` together exceed the whole intake.
    SharesExceedOne {
        /// Their sum.
        sum: f64,
    },
    /// A reason is too long.
    ReasonLength {
        /// For which parameter.
        id: ParameterId,
        /// How many characters it has.
        length: usize,
    },
    /// `recalibrated` names a parameter that calibration cannot move, or that is not changed.
    NotRecalibrated {
        /// Which one.
        id: ParameterId,
    },
    /// A field that the format of the file does not have.
    NeedsFormat {
        /// Which one.
        field: Field,
    },
    /// Something is wrong with a count.
    Count(CountError),
    /// No code of a province or safety region, of another kind than the others, or no places.
    Region {
        /// In which map.
        field: Field,
        /// The code.
        code: Quote,
    },
    /// A key that lacks a province or safety region, or whose weights divide nothing.
    OwnKey,
    /// Too many measures.
    TooManyMeasures {
        /// How many there are.
        count: usize,
    },
    /// Something is wrong with one measure.
    Measure {
        /// Which one, counted from 0.
        index: usize,
        /// What it is called.
        name: Quote,
        /// What is wrong.
        error: MeasureError,
    },
}

impl ScenarioError {
    /// The id that the error is about, as it stands in the file.
    pub fn id(&self) -> Option<Quote> {
        match self {
            Self::UnknownId { id, .. }
            | Self::Duplicate { id, .. }
            | Self::NotInEdition { id, .. } => Some(id.clone()),
            Self::Region { code, .. } => Some(code.clone()),
            Self::Count(error) => Some(error.day.clone()),
            Self::NotANumber { id, .. }
            | Self::NotAMonth { id, .. }
            | Self::OutOfBounds { id, .. }
            | Self::NotWhole { id, .. }
            | Self::ReasonLength { id, .. }
            | Self::NotRecalibrated { id } => Some(id.to_string().into()),
            _ => None,
        }
    }
}

/// What is wrong with one measure.
#[derive(Clone, Debug, PartialEq)]
pub enum MeasureError {
    /// The name has no characters or too many.
    NameLength {
        /// How many it has.
        length: usize,
    },
    /// The name holds a sign that ends a line, steers a device or turns the direction of reading.
    NameSign {
        /// The sign.
        sign: char,
    },
    /// An amount lies outside what is permitted.
    Amount {
        /// Which field.
        field: &'static str,
        /// The value refused.
        value: f64,
        /// The lowest permitted.
        min: f64,
        /// The highest permitted.
        max: f64,
    },
    /// An amount must be a whole number.
    NotWhole {
        /// Which field.
        field: &'static str,
        /// The value refused.
        value: f64,
    },
    /// A month lies outside the horizon.
    OutsideHorizon {
        /// `from` or `until`.
        field: &'static str,
        /// The month refused.
        month: Month,
        /// First instant.
        first: Month,
        /// Last instant.
        last: Month,
    },
    /// `until` does not come after `from`.
    EndsBeforeItStarts {
        /// First month.
        from: Month,
        /// First month without.
        until: Month,
    },
    /// A law has no `until`.
    LawWithEnd {
        /// The month refused.
        until: Month,
    },
    /// The edition has no supply block.
    NotInEdition {
        /// The measure's kind.
        kind: &'static str,
        /// The edition.
        edition: String,
    },
}

/// What is wrong with an edition's file.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("invalid edition: {self:?}")]
pub enum BaselineError {
    /// Written for a newer program.
    NewerFormat(u32),
    /// No program ever read this format.
    UnknownFormat(u32),
    /// Not lower-case letters, digits and `-`.
    Id {
        /// The id refused.
        id: Quote,
    },
    /// The horizon does not lie 1–600 months after the start.
    Horizon {
        /// First instant.
        start: Month,
        /// Last instant.
        horizon: Month,
    },
    /// No such parameter exists.
    UnknownId {
        /// The id refused.
        id: Quote,
        /// What may have been meant.
        nearest: Nearest,
    },
    /// A parameter has two rows.
    Duplicate {
        /// Which one.
        id: ParameterId,
    },
    /// A parameter has no row.
    Missing {
        /// Which one.
        name: Name,
    },
    /// A parameter of a block that the file does not have.
    WithoutBlock {
        /// Which one.
        name: Name,
    },
    /// A value of the wrong kind, or one that cannot be computed with.
    Value {
        /// Whose.
        id: ParameterId,
        /// In which field.
        field: &'static str,
        /// What stood there.
        found: Quote,
    },
    /// Low and high do not hold the value, or only one of them is there.
    Range {
        /// Whose.
        id: ParameterId,
    },
    /// A value, an end of low–high or a stop outside the row's own bounds.
    OutOfBounds {
        /// Whose.
        id: ParameterId,
        /// The value refused.
        value: Value,
    },
    /// The step is no number above 0 that counts.
    Step {
        /// Whose.
        id: ParameterId,
    },
    /// A list names an id that has no row.
    NoRow {
        /// Which list.
        field: &'static str,
        /// The id refused.
        id: Quote,
    },
    /// Not one to three different headline parameters of the model.
    Headline,
    /// No date for the key figures.
    NoKeyDates,
    /// A date outside start and horizon.
    DateOutside {
        /// The date refused.
        date: Month,
    },
    /// A month of the supply or Ukraine block outside the horizon and the year before it.
    BlockDate {
        /// The month refused.
        date: Month,
        /// The first month permitted.
        first: Month,
        /// The last month permitted.
        last: Month,
    },
    /// The Ukraine block's window ends before it begins.
    UkraineWindow {
        /// First instant.
        from: Month,
        /// Last instant.
        until: Month,
    },
    /// A decision line has fewer than two points, or points out of order.
    DecisionLine,
    /// A number that is negative, not finite or larger than anything that is counted.
    Number {
        /// In which field.
        field: &'static str,
        /// The number refused.
        number: f64,
        /// The largest permitted.
        most: f64,
    },
    /// More of something than a screen can show.
    TooMany {
        /// In which field.
        field: &'static str,
        /// How many there are.
        count: usize,
        /// How many there may be.
        most: usize,
    },
    /// A label or a source has too many characters.
    TextLength {
        /// Its beginning.
        text: Quote,
        /// How many it has.
        length: usize,
        /// How many it may have.
        most: usize,
    },
    /// A text of one line holds a sign that ends a line, steers a device or turns the direction of reading.
    TextSign {
        /// Its beginning.
        text: Quote,
        /// The sign.
        sign: char,
    },
    /// A target moves nothing, a month, a parameter outside the model, or one that another target moves.
    Free,
    /// A month lies in no period of a parameter, or in more than one.
    Coverage {
        /// The parameter.
        name: Name,
        /// The month.
        month: Month,
        /// In how many periods it lies.
        count: usize,
    },
    /// `amv_share` and `family_share` together exceed the whole intake.
    SharesExceedOne {
        /// Their sum.
        sum: f64,
    },
}

impl BaselineError {
    /// The id that the error is about, as it stands in the file.
    pub fn id(&self) -> Option<Quote> {
        match self {
            Self::UnknownId { id, .. } | Self::NoRow { id, .. } => Some(id.clone()),
            Self::Duplicate { id }
            | Self::Value { id, .. }
            | Self::Range { id }
            | Self::OutOfBounds { id, .. }
            | Self::Step { id } => Some(id.to_string().into()),
            _ => None,
        }
    }
}
