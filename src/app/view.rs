//! The views: which one is shown, and what they share.

use eframe::egui::{Key, Ui};

use super::account::account_view::{self, AccountView};
use super::asked::Asked;
use super::compare::compare_view::{self, CompareView};
use super::composition::composition_view::{self, CompositionView};
use super::need::need_view::{self, NeedView};
use super::regions::regions_view::{self, RegionsView};
use super::scene::Scene;
use super::supply::supply_view::{self, SupplyView};
use super::table::table_view::{self, TableView};
use super::ukraine::ukraine_view::{self, UkraineView};
use super::uncertainty::uncertainty_view::{self, UncertaintyView};
use super::view_tabs;
use crate::month::Month;
use crate::scenario::{Baseline, Group};
use crate::text::{Label, Language};

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

    /// The key that shows it, together with Ctrl.
    pub fn key(self) -> Key {
        match self {
            Self::Need => Key::Num1,
            Self::Composition => Key::Num2,
            Self::Supply => Key::Num3,
            Self::Regions => Key::Num4,
            Self::Ukraine => Key::Num5,
            Self::Compare => Key::Num6,
            Self::Uncertainty => Key::Num7,
            Self::Table => Key::Num8,
            Self::Account => Key::Num9,
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

/// The month that the user reads, in every view the same.
#[derive(Clone, Copy, Debug, Default)]
pub struct Reading {
    chosen: Option<Month>,
}

impl Reading {
    /// The month to read: the user's, else the edition's own.
    pub fn month(self, scene: &Scene<'_>) -> Month {
        self.chosen.unwrap_or(scene.edition.baseline.default_date())
    }

    /// The month to read in a view of the active scenario alone: the nearest one of its horizon.
    pub fn within(self, scene: &Scene<'_>) -> Month {
        self.of(&scene.edition.baseline)
    }

    /// The month to read of a scenario on an edition: the nearest one of its horizon.
    pub fn of(self, baseline: &Baseline) -> Month {
        let month = self.chosen.unwrap_or(baseline.default_date());
        month.clamp(baseline.start(), baseline.horizon())
    }

    /// The month to read in a view with a window of months of its own: the nearest one of it.
    pub fn clamped(self, scene: &Scene<'_>, first: Month, last: Month) -> Month {
        self.month(scene).max(first).min(last)
    }

    /// Reads another month.
    pub fn set(&mut self, month: Month) {
        self.chosen = Some(month);
    }
}

/// The view shown, and what each keeps between frames: where the user looks, never what is computed.
#[derive(Default)]
pub struct Views {
    /// The view shown.
    pub active: View,
    /// The month that the user reads.
    pub reading: Reading,
    /// What Behoefte keeps.
    pub need: NeedView,
    composition: CompositionView,
    supply: SupplyView,
    /// What Regio's keeps.
    pub regions: RegionsView,
    ukraine: UkraineView,
    /// What Vergelijken keeps.
    pub compare: CompareView,
    /// What Onzekerheid keeps.
    pub uncertainty: UncertaintyView,
    /// What Tabel keeps.
    pub table: TableView,
    account: AccountView,
    /// What the view asks of the active scenario; the window carries it out.
    pub asked: Option<Asked>,
}

impl Views {
    /// Draws the tabs and the view. Returns what was done, in words.
    pub fn show(&mut self, ui: &mut Ui, scene: &Scene<'_>, language: Language) -> Option<String> {
        if let Some(chosen) = view_tabs::show(ui, self.active, language) {
            self.active = chosen;
            ui.ctx().request_repaint();
        }
        let reading = &mut self.reading;
        let mut said = None;
        ui.push_id(self.active, |ui| match self.active {
            View::Need => {
                self.asked = need_view::show(ui, scene, &mut self.need, reading, language);
            }
            View::Composition => {
                composition_view::show(ui, scene, &mut self.composition, reading, language);
            }
            View::Supply => supply_view::show(ui, scene, &mut self.supply, reading, language),
            View::Regions => {
                said = regions_view::show(ui, scene, &mut self.regions, reading, language);
            }
            View::Ukraine => {
                said = ukraine_view::show(ui, scene, &mut self.ukraine, reading, language);
            }
            View::Compare => {
                compare_view::show(ui, scene, &mut self.compare, reading, language);
            }
            View::Uncertainty => {
                let at = (reading, self.need.capacity.places);
                let view = &mut self.uncertainty;
                let answer = uncertainty_view::show(ui, scene, view, at, language);
                (self.asked, said) = (answer.asked, answer.said);
            }
            View::Table => {
                said = table_view::show(ui, scene, &mut self.table, reading, language);
            }
            View::Account => account_view::show(ui, scene, &mut self.account, language),
        });
        said
    }
}
