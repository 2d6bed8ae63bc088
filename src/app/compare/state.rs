//! Where the user looks in Vergelijken.

use super::compare_plot;
use super::comparison::Comparison;
use crate::app::plot::held_axis::FittedAxis;
use crate::documents::DocumentId;
use crate::month::Month;
use crate::text::{Label, Language, date};

/// What the card shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// The waterfall.
    #[default]
    Why,
    /// The differences by month.
    Months,
    /// Outputs and key figures.
    Outcomes,
}

impl Page {
    /// Every page, in order.
    pub const ALL: [Self; 3] = [Self::Why, Self::Months, Self::Outcomes];

    /// What its button says.
    pub fn label(self) -> Label {
        match self {
            Self::Why => Label::WhyPage,
            Self::Months => Label::ByMonthPage,
            Self::Outcomes => Label::OutcomesPage,
        }
    }

    /// What it is called above.
    pub fn title(self) -> Label {
        match self {
            Self::Why => Label::WhyDifferent,
            Self::Months => Label::DifferenceByMonth,
            Self::Outcomes => Label::OutcomesBeside,
        }
    }
}

/// What a waterfall's axis belongs to: the two scenarios, the month, and whether it is grouped.
type WhyOf = (Option<DocumentId>, Option<DocumentId>, Month, bool);

/// What the view keeps between frames: where the user looks, never what is computed.
#[derive(Default)]
pub struct CompareView {
    /// The scenario held against; none for the reference.
    pub against: Option<DocumentId>,
    /// What the card shows.
    pub page: Page,
    /// Whether parts are put together by group.
    pub by_group: bool,
    /// Whether every row of the differences is shown.
    pub open: bool,
    /// The axis of the waterfall.
    pub why: FittedAxis<WhyOf>,
    /// What the plot of the months keeps.
    pub months: compare_plot::Held,
}

/// `1 januari 2024`, or nothing where no month is shared.
pub fn day(comparison: &Comparison<'_>, language: Language) -> String {
    let day = comparison
        .month
        .map(|month| date::first_day(month, language));
    day.unwrap_or_default()
}
