//! The view that is shown, and what each view keeps between frames.

use eframe::egui::Ui;

use super::account::account_view::{self, AccountView};
use super::asked::Asked;
use super::compare::compare_view;
use super::compare::state::CompareView;
use super::composition::composition_view::{self, CompositionView};
use super::need::need_view::{self, NeedView};
use super::reading::Reading;
use super::regions::overview::RegionsView;
use super::regions::regions_view;
use super::scene::Scene;
use super::supply::supply_view::{self, SupplyView};
use super::table::table_view::{self, TableView};
use super::ukraine::ukraine_view::{self, UkraineView};
use super::uncertainty::uncertainty_view::{self, UncertaintyView};
use super::view::View;
use super::view_tabs;
use crate::text::Language;

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
