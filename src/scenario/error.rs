//! What can be wrong with a scenario, as data; the sentences stand in `text`.

use crate::month::Month;

use super::{CountError, MOST_QUOTED, ParameterId, Quote, Value};

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

named! {
    /// A map or list of a scenario file.
    Field {
        Changes = "changes", "Values that differ from the edition's.";
        Reasons = "reasons", "Why values were chosen.";
        Recalibrated = "recalibrated", "Ids whose values came from calibration.";
        Counts = "counts", "Counts of the user's own.";
        Realised = "realised", "Realised places.";
        Key = "key", "Weights of the user's own key.";
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
    /// The name has no characters or too many: so many.
    NameLength(usize),
    /// The name holds this sign, that ends a line, steers a device or turns the direction of reading.
    NameSign(char),
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
    /// `amv_share` and `family_share` together, this much, exceed the whole intake.
    SharesExceedOne(f64),
    /// A reason is too long.
    ReasonLength {
        /// For which parameter.
        id: ParameterId,
        /// How many characters it has.
        length: usize,
    },
    /// `recalibrated` names a parameter that calibration cannot move, or that is not changed.
    NotRecalibrated(ParameterId),
    /// A field that the format of the file does not have.
    NeedsFormat(Field),
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
    /// Too many measures: so many.
    TooManyMeasures(usize),
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
            | Self::NotRecalibrated(id) => Some(id.to_string().into()),
            _ => None,
        }
    }
}

/// What is wrong with one measure.
#[derive(Clone, Debug, PartialEq)]
pub enum MeasureError {
    /// The name has no characters or too many: so many.
    NameLength(usize),
    /// The name holds this sign, that ends a line, steers a device or turns the direction of reading.
    NameSign(char),
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
    /// A law has no `until`; this one was refused.
    LawWithEnd(Month),
    /// The edition has no supply block.
    NotInEdition {
        /// The measure's kind.
        kind: &'static str,
        /// The edition.
        edition: String,
    },
}
