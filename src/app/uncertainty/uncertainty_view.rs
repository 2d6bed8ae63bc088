//! The view Onzekerheid: how far the assumptions spread, in sections that answer one question each.

use eframe::egui::Ui;

use super::band_section;
use super::band_state::BandSection;
use super::forecasts_section::{self, ForecastsSection};
use super::iso_map::{self, IsoState};
use super::regret_section::{self, RegretSection};
use super::section_tabs;
use super::tornado_section::{self, TornadoSection};
use super::track_section::{self, TrackSection};
use crate::app::act::Act;
use crate::app::look::Look;
use crate::app::page;
use crate::app::theme;
use crate::pages::uncertainty::{Asked, Section};
use crate::pages::{Context, Page};
use crate::text::Language;

/// What the view keeps between frames.
#[derive(Default)]
pub struct UncertaintyView {
    /// The section shown.
    pub section: Section,
    tornado: TornadoSection,
    /// What the band keeps.
    pub band: BandSection,
    /// What the least regret keeps.
    pub regret: RegretSection,
    /// What the map keeps.
    pub map: IsoState,
    forecasts: ForecastsSection,
    track: TrackSection,
}

impl UncertaintyView {
    /// The page of the section shown: what its exports hold. None where it makes no page yet.
    pub fn page(&self, context: &Context<'_>) -> Option<Page> {
        let asked = Asked {
            places: self.band.places.places,
            weight: self.regret.weight,
            levers: self.map.levers,
            found: self.track.found(),
        };
        let page = self.section.page(context, &asked)?;
        Some(match self.section {
            Section::Forecasts => self.forecasts.shown_first(page),
            _ => page,
        })
    }
}

/// Draws the tabs of the sections and the one that is chosen.
pub fn show(ui: &mut Ui, look: &Look<'_>, view: &mut UncertaintyView) -> Vec<Act> {
    let mut acts = Vec::new();
    theme::card(theme::palette(ui)).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        tabs_ui(ui, view, look.language);
        ui.separator();
        let name = view.section.label().text(look.language);
        let section = view.section;
        let height = ui.available_height();
        page::show(ui, name, |ui| {
            ui.push_id(section, |ui| {
                acts = section_ui(ui, look, view, height);
            });
        });
    });
    acts
}

fn tabs_ui(ui: &mut Ui, view: &mut UncertaintyView, language: Language) {
    let names = Section::ALL.map(|section| section.label().text(language));
    let active = Section::ALL
        .iter()
        .position(|section| *section == view.section);
    let chosen = section_tabs::show(ui, &names, active.unwrap_or_default());
    if let Some(section) = chosen.and_then(|index| Section::ALL.get(index)) {
        view.section = *section;
        ui.ctx().request_repaint();
    }
}

fn section_ui(ui: &mut Ui, look: &Look<'_>, view: &mut UncertaintyView, height: f32) -> Vec<Act> {
    match view.section {
        Section::Tornado => tornado_section::show(ui, look, &mut view.tornado),
        Section::Band => band_section::show(ui, look, &mut view.band, height),
        Section::Regret => {
            let places = &mut view.band.places;
            regret_section::show(ui, look, &mut view.regret, places, height)
        }
        Section::Map => iso_map::show(ui, look, &mut view.map),
        Section::Track => track_section::show(ui, look, &mut view.track),
        Section::Forecasts => {
            let section = &mut view.forecasts;
            let said = forecasts_section::show(ui, &look.context(), section, height);
            said.map(Act::Say).into_iter().collect()
        }
    }
}
