//! The view Onzekerheid: how far the assumptions spread, in sections that answer one question each.

use eframe::egui::Ui;

use super::band_section::{self, BandSection};
use super::forecasts_section::{self, ForecastsSection};
use super::iso_map::{self, IsoState};
use super::regret_section::{self, RegretSection};
use super::section_tabs;
use super::tornado_section::{self, TornadoSection};
use super::track_section::{self, TrackSection};
use crate::analysis::{self, Sampling, Spread};
use crate::app::act::Act;
use crate::app::look::Look;
use crate::app::page;
use crate::app::theme;
use crate::pages::uncertainty::levers::Levers;
use crate::pages::uncertainty::{band, map, regret, sensitivity};
use crate::pages::{Context, Page};
use crate::text::{Label, Language};

/// A section of the view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Section {
    /// Which assumption matters most?
    #[default]
    Tornado,
    /// How far do the assumptions spread?
    Band,
    /// How many places to arrange?
    Regret,
    /// What must be true to need no more than a number of places?
    Map,
    /// What did earlier forecasts say?
    Forecasts,
    /// Which scenario do the user's counts follow?
    Track,
}

impl Section {
    /// Every section, in the order of the tabs.
    const ALL: [Self; 6] = [
        Self::Tornado,
        Self::Band,
        Self::Regret,
        Self::Map,
        Self::Forecasts,
        Self::Track,
    ];

    fn label(self) -> Label {
        match self {
            Self::Tornado => Label::TornadoTab,
            Self::Band => Label::BandTab,
            Self::Regret => Label::RegretTab,
            Self::Map => Label::WhatMustBeTrue,
            Self::Forecasts => Label::ForecastsSection,
            Self::Track => Label::TrackTab,
        }
    }
}

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
        let subject = context.scene.active()?.subject();
        match self.section {
            Section::Tornado => {
                let rows = analysis::sensitivity(subject, context.month).ok()?;
                sensitivity::page(context, &rows)
            }
            Section::Band => {
                let spread = Spread::new(subject, Sampling::default()).ok()?;
                band::page(context, &spread, self.band.places.places)
            }
            Section::Regret => {
                let weight = self.regret.weight;
                let found = analysis::regret(subject, context.month, weight).ok()?;
                regret::page(context, &found, regret::across(&found))
            }
            Section::Forecasts => Some(self.forecasts.page(context)),
            Section::Track => self.track.page(context),
            Section::Map => {
                let levers = Levers::new(context, self.map.levers)?;
                map::page(context, &levers)
            }
        }
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
            let state = (&mut view.regret, &mut view.band.places);
            regret_section::show(ui, look, state, height)
        }
        Section::Map => iso_map::show(ui, look, &mut view.map).into_iter().collect(),
        Section::Track => track_section::show(ui, look, &mut view.track),
        Section::Forecasts => {
            let section = &mut view.forecasts;
            let said = forecasts_section::show(ui, &look.context(), section, height);
            said.map(Act::Say).into_iter().collect()
        }
    }
}
