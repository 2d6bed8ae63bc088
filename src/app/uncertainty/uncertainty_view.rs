//! The view Onzekerheid: how far the assumptions spread, in sections that answer one question each.

use eframe::egui::{CursorIcon, Stroke, Ui, WidgetInfo, accesskit::Role, vec2};

use super::band_section::{self, BandSection};
use super::forecasts_section::{self, ForecastsSection};
use super::iso_map::{self, IsoState};
use super::regret_section::{self, RegretSection};
use super::tornado_section::{self, TornadoSection};
use super::track_section::{self, TrackSection};
use crate::app::act::Act;
use crate::app::icons;
use crate::app::kit::roving::Roving;
use crate::app::kit::words::leading;
use crate::app::look::Look;
use crate::app::page;
use crate::app::theme;
use crate::pages::uncertainty::{Asked, Section};
use crate::pages::{Context, Page};
use crate::text::Language;

/// The height of a tab.
const TAB: f32 = 26.0;
/// The room beside a tab's word, on either side.
const PADDING: f32 = 8.0;

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
            found: &self.track.found,
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

/// The tabs of the sections.
fn tabs_ui(ui: &mut Ui, view: &mut UncertaintyView, language: Language) {
    let mut sections = Section::ALL.iter();
    let active = sections.position(|section| *section == view.section);
    let row = ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 2.0);
        let mut asked = None;
        let mut roving = Roving::new(ui, "sections", active.unwrap_or_default());
        for section in Section::ALL {
            let name = section.label().text(language);
            if tab_ui(ui, name, section == view.section, &mut roving) {
                asked = Some(section);
            }
        }
        roving.end(ui);
        asked
    });
    ui.ctx()
        .accesskit_node_builder(row.response.id, |node| node.set_role(Role::TabList));
    if let Some(section) = row.inner {
        view.section = section;
        ui.ctx().request_repaint();
    }
}

/// One tab, underlined where it is the active one. Returns whether it was chosen.
fn tab_ui(ui: &mut Ui, name: &str, active: bool, roving: &mut Roving) -> bool {
    let palette = theme::palette(ui);
    let word = leading(ui, name, 13.0 * theme::growth(ui), active);
    let size = vec2(word.size().x + 2.0 * PADDING, TAB);
    let (rect, response) = ui.allocate_exact_size(size, roving.sense());
    roving.add(ui, &response);
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, active, name));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 6, palette.accent_faint);
    }
    if active {
        let line = rect.shrink2(vec2(PADDING, 0.0));
        let stroke = Stroke::new(2.0, palette.accent);
        ui.painter()
            .hline(line.x_range(), rect.bottom() - 1.0, stroke);
    }
    icons::focus_ring(ui, &response, rect);
    let corner = rect.center() - word.size() / 2.0;
    ui.painter().galley(corner, word, palette.text);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
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
            let copied = forecasts_section::show(ui, &look.context(), section, height);
            copied.into_iter().collect()
        }
    }
}
