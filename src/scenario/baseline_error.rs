//! What can be wrong with an edition.

use crate::month::Month;

use super::{Name, Nearest, ParameterId, Quote, Value};

/// What is wrong with an edition's file.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("invalid edition: {self:?}")]
pub enum BaselineError {
    /// Written for a newer program.
    NewerFormat(u32),
    /// No program ever read this format.
    UnknownFormat(u32),
    /// Not lower-case letters, digits and `-`.
    Id(Quote),
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
    Duplicate(ParameterId),
    /// A parameter has no row.
    Missing(Name),
    /// A parameter of a block that the file does not have.
    WithoutBlock(Name),
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
    Range(ParameterId),
    /// A value, an end of low–high or a stop outside the row's own bounds.
    OutOfBounds {
        /// Whose.
        id: ParameterId,
        /// The value refused.
        value: Value,
    },
    /// The step is no number above 0 that counts.
    Step(ParameterId),
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
    DateOutside(Month),
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
    /// `amv_share` and `family_share` together, this much, exceed the whole intake.
    SharesExceedOne(f64),
}

impl BaselineError {
    /// The id that the error is about, as it stands in the file.
    pub fn id(&self) -> Option<Quote> {
        match self {
            Self::UnknownId { id, .. } | Self::NoRow { id, .. } => Some(id.clone()),
            Self::Duplicate(id)
            | Self::Value { id, .. }
            | Self::Range(id)
            | Self::OutOfBounds { id, .. }
            | Self::Step(id) => Some(id.to_string().into()),
            _ => None,
        }
    }
}
