//! The views: their names and order.

use crate::scenario::Group;
use crate::text::Label;

/// A way to look at the active scenario.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum View {
    /// How many places, and when?
    #[default]
    Need,
    /// Who are they?
    Composition,
    /// Which places exist, and where do they fall short?
    Supply,
    /// What does it mean for a province or safety region?
    Regions,
    /// Are the places for displaced persons from Ukraine enough?
    Ukraine,
    /// What differs between scenarios, and why?
    Compare,
    /// How far do the assumptions spread, which one matters most, and what must be true?
    Uncertainty,
    /// The numbers, by month.
    Table,
    /// Where every number comes from.
    Account,
}

impl View {
    /// Every view, in the order of the tabs.
    pub const ALL: [Self; 9] = [
        Self::Need,
        Self::Composition,
        Self::Supply,
        Self::Regions,
        Self::Ukraine,
        Self::Compare,
        Self::Uncertainty,
        Self::Table,
        Self::Account,
    ];

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

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Need => "need",
            Self::Composition => "composition",
            Self::Supply => "supply",
            Self::Regions => "regions",
            Self::Ukraine => "ukraine",
            Self::Compare => "compare",
            Self::Uncertainty => "uncertainty",
            Self::Table => "table",
            Self::Account => "account",
        }
    }

    /// The group of values that it is about, where it has one of its own: the controls show it first.
    pub fn group(self) -> Option<Group> {
        match self {
            Self::Ukraine => Some(Group::Ukraine),
            // Aanbod has the sliders of the transition plan below it, so that those of inflow stay in sight.
            Self::Need
            | Self::Composition
            | Self::Supply
            | Self::Compare
            | Self::Regions
            | Self::Uncertainty
            | Self::Table
            | Self::Account => None,
        }
    }
}
