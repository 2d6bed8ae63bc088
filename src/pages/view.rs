//! The views: their names and order.

use crate::scenario::{Group, named};
use crate::text::Label;

named! {
    /// A way to look at the active scenario; in the order of the tabs.
    #[derive(Default)]
    View {
        #[default]
        Need = "need", "How many places, and when?";
        Composition = "composition", "Who are they?";
        Supply = "supply", "Which places exist, and where do they fall short?";
        Regions = "regions", "What does it mean for a province or safety region?";
        Ukraine = "ukraine", "Are the places for displaced persons from Ukraine enough?";
        Compare = "compare", "What differs between scenarios, and why?";
        Uncertainty = "uncertainty", "How far do the assumptions spread, which one matters most, and what must be true?";
        Table = "table", "The numbers, by month.";
        Account = "account", "Where every number comes from.";
    }
}

impl View {
    /// What its tab says.
    pub fn label(self) -> Label {
        match self {
            Self::Need => Label::NeedTab,
            Self::Composition => Label::CompositionTab,
            Self::Supply => Label::SupplyTab,
            Self::Regions => Label::RegionsTab,
            Self::Ukraine => Label::UkraineTab,
            Self::Compare => Label::CompareTab,
            Self::Uncertainty => Label::UncertaintyTab,
            Self::Table => Label::TableTab,
            Self::Account => Label::AccountTab,
        }
    }

    /// The group of values that it is about, where it has one of its own: the controls show it first.
    pub fn group(self) -> Option<Group> {
        // Aanbod has the sliders of the transition plan below it, so that those of inflow stay in sight.
        (self == Self::Ukraine).then_some(Group::Ukraine)
    }
}
