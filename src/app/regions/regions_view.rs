//! The view Regio's: what does it mean for my province or safety region?

use std::collections::BTreeSet;

use eframe::egui::{Label as Text, RichText, Ui, UiBuilder, vec2};

use super::region_controls;
use super::region_files::RegionFile;
use super::region_map::{self, Colour};
use super::region_order::{Ranked, Sort};
use super::region_table::{RegionTable, Row};
use crate::app::exports::today;
use crate::app::need::need_view::{below, sentence_ui};
use crate::app::page;
use crate::app::scene::{Scene, Shown};
use crate::app::theme::{self, regular};
use crate::app::view::Reading;
use crate::export::{Provenance, Sheet, dated, population, region_sheet};
use crate::files::country;
use crate::month::Month;
use crate::regions::{
    Country, Figures, Key, Level, National, Overview, OwnKey, Realised, overview,
};
use crate::text::{Label, Language, RegionStory, Say};

/// The province or region that the user reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selected {
    /// Of which rows.
    pub level: Level,
    /// Which one.
    pub index: usize,
}

impl Selected {
    /// Its province.
    pub fn province(self, country: &Country) -> Option<usize> {
        match self.level {
            Level::Province => Some(self.index),
            Level::SafetyRegion => country.province_index(self.index),
        }
    }

    /// Whether a row is it, lies in it, or holds it.
    pub fn lights(self, country: &Country, level: Level, index: usize) -> bool {
        match (self.level, level) {
            (Level::Province, Level::SafetyRegion) => {
                country.province_index(index) == Some(self.index)
            }
            (Level::SafetyRegion, Level::Province) => self.province(country) == Some(index),
            _ => self.index == index,
        }
    }
}

/// What the view keeps between frames: choices, and what was imported; nothing that is computed.
#[derive(Clone, Debug, Default)]
pub struct RegionsView {
    /// Which rows.
    pub level: Level,
    /// How places are divided.
    pub key: Key,
    /// The user's own key, also while another one is in use.
    pub own: Option<OwnKey>,
    /// What colours the map.
    pub colour: Colour,
    /// The province or region that is read; none is the country.
    pub selected: Option<Selected>,
    /// How the rows are sorted; none is the order of CBS.
    pub sort: Option<Sort>,
    /// Realised places, as imported.
    pub realised: Realised,
    /// What is asked of a file, until the window takes it up.
    pub asked: Option<RegionFile>,
    /// What was brought in sight last.
    pub seen: (Level, Option<Selected>),
}

/// The regional overview of one frame.
pub struct Picture<'a> {
    /// The provinces and regions.
    pub country: &'static Country,
    /// The national figures.
    pub national: National,
    /// Those of every row.
    pub overview: Overview,
    /// The date.
    pub month: Month,
    /// The scenario.
    pub active: &'a Shown<'a>,
    /// The language.
    pub language: Language,
}

impl<'a> Picture<'a> {
    /// Divides the active scenario at a month; none where its edition says nothing about regions.
    pub fn new(
        active: &'a Shown<'a>,
        view: &RegionsView,
        month: Month,
        language: Language,
    ) -> Option<Self> {
        active.document.edition().baseline.supply()?;
        let country = country();
        let national = active.outlook.national(country, month)?;
        Some(Self {
            country,
            national,
            overview: overview(country, &national, &view.key, &view.realised),
            month,
            active,
            language,
        })
    }

    /// The rows of the view, as they are sorted.
    pub fn order(&self, view: &RegionsView) -> Vec<usize> {
        let rows = self.overview.rows(view.level);
        let areas = self.country.areas(view.level);
        let mut order: Vec<_> = (0..rows.len()).collect();
        let Some(sort) = view.sort else { return order };
        let row = |index: &usize| {
            let province = self.country.province_of(view.level, *index)?;
            Some(Ranked {
                area: areas.get(*index)?,
                province: &province.name,
                figures: rows.get(*index)?,
            })
        };
        order.sort_by(|a, b| match (row(a), row(b)) {
            (Some(a), Some(b)) => sort.compare(&a, &b),
            _ => std::cmp::Ordering::Equal,
        });
        order
    }

    fn figures(&self, level: Level, index: usize) -> Option<&Figures> {
        self.overview.rows(level).get(index)
    }
}

/// The table with where it comes from, to copy or to save.
pub fn sheet(
    shown: &Shown<'_>,
    view: &RegionsView,
    month: Month,
    language: Language,
) -> Option<Sheet> {
    let picture = Picture::new(shown, view, month, language)?;
    let order = picture.order(view);
    let sheet = region_sheet(
        picture.country,
        &picture.overview,
        view.level,
        &order,
        language,
    );
    let (scenario, edition) = (shown.document.scenario(), shown.document.edition());
    let provenance = Provenance::new(scenario, &edition.baseline, &today(), language);
    Some(provenance.append_to(dated(sheet, month, &view.key, language), language))
}

/// From this width on the map stands beside the table.
const WIDE: f32 = 700.0;
/// Below this height the view scrolls.
const LEAST_HEIGHT: f32 = 500.0;
/// The height of the map where the view scrolls.
const SCROLLED_MAP: f32 = 340.0;

/// Draws the view. Returns what was done, in words.
pub fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    view: &mut RegionsView,
    reading: &mut Reading,
    language: Language,
) -> Option<String> {
    let active = scene.active()?;
    let month = reading.within(scene);
    let Some(picture) = Picture::new(active, view, month, language) else {
        sentence_ui(ui, Label::RegionsNotInEdition.text(language).to_owned());
        return None;
    };
    let size = ui.available_size();
    if size.x >= WIDE && size.y >= LEAST_HEIGHT {
        return beside_ui(ui, &picture, view, reading);
    }
    let mut said = None;
    page::show(ui, Label::RegionsTab.text(language), |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        region_controls::show(ui, &picture, view, reading);
        notes_ui(ui, &picture, view);
        sentence_ui(ui, story(&picture, view));
        let map = vec2(ui.available_width(), SCROLLED_MAP);
        ui.allocate_ui(map, |ui| region_map::show(ui, &picture, view));
        let rows = picture.overview.rows(view.level).len() + 1;
        let height = RegionTable::height(rows);
        let table = vec2(ui.available_width(), height);
        ui.allocate_ui(table, |ui| said = table_ui(ui, &picture, view));
    });
    said
}

/// Controls above, the sentence below, the map beside the table.
fn beside_ui(
    ui: &mut Ui,
    picture: &Picture<'_>,
    view: &mut RegionsView,
    reading: &mut Reading,
) -> Option<String> {
    region_controls::show(ui, picture, view, reading);
    notes_ui(ui, picture, view);
    ui.add_space(2.0);
    below(ui, "story", |ui| sentence_ui(ui, story(picture, view)));
    let whole = ui.available_rect_before_wrap();
    let width = (0.36 * whole.width()).min(0.92 * whole.height()).max(230.0);
    let map = whole.with_max_x(whole.left() + width);
    let table = whole.with_min_x(map.right() + 10.0);
    let place = |rect, name| UiBuilder::new().max_rect(rect).id_salt(name);
    ui.scope_builder(place(map, "map"), |ui| region_map::show(ui, picture, view));
    let shown = ui.scope_builder(place(table, "table"), |ui| table_ui(ui, picture, view));
    shown.inner
}

/// The limits of the key, where it is used.
fn notes_ui(ui: &mut Ui, picture: &Picture<'_>, view: &RegionsView) {
    if let Some(note) = note(picture, view) {
        let text = RichText::new(note).font(regular(12.5));
        let text = text.color(theme::palette(ui).warning);
        ui.add(Text::new(text).wrap());
    }
}

/// The limits of the key in words, where it has any.
pub fn note(picture: &Picture<'_>, view: &RegionsView) -> Option<String> {
    let required = picture.national.required_places;
    let note = view.key.note(picture.country, required)?;
    Some(note.say(picture.language))
}

/// What the date asks of the region that is read, else of the country.
pub fn story(picture: &Picture<'_>, view: &RegionsView) -> String {
    let country = picture.country;
    let total = picture.overview.total(view.level);
    let selected = view.selected.and_then(|selected| {
        let area = country.areas(selected.level).get(selected.index)?;
        let figures = picture.figures(selected.level, selected.index)?;
        let province = country.province_of(selected.level, selected.index)?;
        // Groningen is a province and a region.
        let name = if selected.level == Level::SafetyRegion {
            let region = Label::RegionInProvince.text(picture.language);
            format!("{region} {} ({})", area.name, province.name)
        } else {
            area.name.clone()
        };
        Some((name, area.population, figures))
    });
    let whole = || {
        let name = Label::TheCountry.text(picture.language).to_owned();
        (name, population(country, view.level), &total)
    };
    let (name, population, figures) = selected.unwrap_or_else(whole);
    let story = RegionStory {
        name: &name,
        population,
        figures,
        date: picture.month,
    };
    story.tell(picture.language)
}

fn table_ui(ui: &mut Ui, picture: &Picture<'_>, view: &mut RegionsView) -> Option<String> {
    let card = theme::card(theme::palette(ui)).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        let selected = view.selected;
        let lit = |index: &usize| {
            selected.is_some_and(|chosen| chosen.lights(picture.country, view.level, *index))
        };
        let order = picture.order(view);
        let table = RegionTable {
            picture,
            level: view.level,
            lit: order.iter().copied().filter(lit).collect::<BTreeSet<_>>(),
            order,
            sort: view.sort,
        };
        let beyond = table.beyond(ui, ui.available_width());
        let said = region_controls::table_head_ui(ui, picture, view, beyond);
        ui.add_space(4.0);
        let now = (view.level, view.selected);
        let fresh = view.seen != now;
        view.seen = now;
        let asked = table.show(ui, fresh);
        if let Some(by) = asked.sort {
            view.sort = Sort::next(view.sort, by);
            ui.ctx().request_repaint();
        }
        if let Some(row) = asked.row {
            let level = view.level;
            view.selected = match row {
                Row::Area(index) => Some(Selected { level, index }),
                Row::Country => None,
            };
            if !asked.by_key {
                // Where the user points is in sight.
                view.seen = (level, view.selected);
            }
            ui.ctx().request_repaint();
        }
        said
    });
    card.inner
}
