//! The view that is shown, and what each view keeps between frames.

use eframe::egui::Ui;

use super::account::account_view::{self, AccountView};
use super::act::Act;
use super::compare::compare_view;
use super::compare::state::CompareView;
use super::composition_view::{self, CompositionView};
use super::look::{Look, Reading};
use super::need::need_view;
use super::need::state::NeedView;
use super::page;
use super::plot::held_axis::HeldAxis;
use super::regions::overview::RegionsView;
use super::regions::regions_view;
use super::supply::supply_view;
use super::table_view::{self, TableView};
use super::ukraine_view;
use super::uncertainty::uncertainty_view::{self, UncertaintyView};
use super::view_tabs;
use crate::pages::{
    Page, Scene, View, account, compare, composition, need, regions, supply, table, ukraine,
};
use crate::text::Language;

/// The view shown, and what each keeps between frames: where the user looks, never what is computed.
#[derive(Default)]
pub struct Views {
    /// The view shown.
    pub active: View,
    /// The view that was shown in the last frame.
    shown: Option<View>,
    /// The month that the user reads.
    pub reading: Reading,
    /// What Behoefte keeps.
    pub need: NeedView,
    composition: CompositionView,
    supply: HeldAxis,
    /// What Regio's keeps.
    pub regions: RegionsView,
    ukraine: HeldAxis,
    /// What Vergelijken keeps.
    pub compare: CompareView,
    /// What Onzekerheid keeps.
    pub uncertainty: UncertaintyView,
    /// What Tabel keeps.
    pub table: TableView,
    account: AccountView,
}

impl Views {
    /// Where the user looks.
    pub fn look<'a>(&self, scene: &'a Scene<'_>, language: Language) -> Look<'a> {
        Look {
            scene,
            reading: self.reading,
            capacity: self.need.capacity.places,
            language,
        }
    }

    /// The page of the view shown: what its exports hold. None where a view makes no page yet.
    pub fn page(&self, scene: &Scene<'_>, language: Language) -> Option<Page> {
        let context = self.look(scene, language).context();
        match self.active {
            View::Need => Some(need::page(&context, self.need.earlier)),
            View::Composition => Some(composition::page(&context)),
            View::Account => Some(account::page(&context, self.account.filter)),
            View::Regions => {
                let columns = self.regions.columns();
                let asked = self.regions.asked(self.reading.within(scene), &columns);
                Some(regions::page(&context, &asked))
            }
            View::Table => Some(table::page(&context, &self.table.columns())),
            View::Compare => {
                let context = self.look(scene, language).context_within();
                let view = &self.compare;
                Some(compare::page(&context, view.against, view.shown()))
            }
            View::Uncertainty => self
                .uncertainty
                .page(&self.look(scene, language).context_within()),
            View::Supply => Some(supply::page(&context)),
            View::Ukraine => Some(ukraine::page(&context)),
        }
    }

    /// Draws the tabs and the view. Returns what is asked of the window.
    pub fn show(&mut self, ui: &mut Ui, look: &Look<'_>) -> Vec<Act> {
        if let Some(chosen) = view_tabs::show(ui, self.active, look.language) {
            self.active = chosen;
            ui.ctx().request_repaint();
        }
        let name = self.active.label().text(look.language);
        let is_other = self
            .shown
            .replace(self.active)
            .is_some_and(|shown| shown != self.active);
        page::view_heading_ui(ui, name, is_other);
        self.view_ui(ui, look)
    }

    /// Draws the view alone.
    pub fn view_ui(&mut self, ui: &mut Ui, look: &Look<'_>) -> Vec<Act> {
        let shown = ui.push_id(self.active, |ui| match self.active {
            View::Need => need_view::show(ui, look, &mut self.need),
            View::Composition => composition_view::show(ui, look, &mut self.composition),
            View::Supply => supply_view::show(ui, look, &mut self.supply),
            View::Regions => regions_view::show(ui, look, &mut self.regions),
            View::Ukraine => ukraine_view::show(ui, look, &mut self.ukraine),
            View::Compare => compare_view::show(ui, look, &mut self.compare),
            View::Uncertainty => uncertainty_view::show(ui, look, &mut self.uncertainty),
            View::Table => table_view::show(ui, look, &mut self.table),
            View::Account => account_view::show(ui, look, &mut self.account),
        });
        shown.inner
    }
}
