//! The choices above the map and the table of Regio's.

use eframe::egui::{Label as Text, Popup, PopupCloseBehavior, RichText, Stroke, Ui, vec2};

use super::overview::RegionsView;
use crate::app::act::{Act, Bring, RegionFile};
use crate::app::clipboard;
use crate::app::kit::choice::Choice;
use crate::app::kit::words::together_ui;
use crate::app::page::heading_ui;
use crate::app::theme::{self, regular, semibold};
use crate::month::Month;
use crate::pages::Page;
use crate::pages::regions::{Colour, Regional};
use crate::regions::{Key, Level, Realised, RegionColumn};
use crate::text::regions::{columns_beyond, key_name, table_copied, to_known_date};
use crate::text::{Label, Language, date, region_heading};

/// About the width of what says how many columns are out of sight.
const HINT: f32 = 170.0;
/// From this height of the table on that may have a line of its own.
const ROOMY: f32 = 490.0;

/// Level and key above, colour and date below.
pub fn show(ui: &mut Ui, picture: &Regional<'_>, view: &mut RegionsView, acts: &mut Vec<Act>) {
    let language = picture.language;
    let spacing = vec2(8.0, 4.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = spacing;
        together_ui(ui, "level", |ui| {
            name_ui(ui, Label::Level, language);
            for (level, label) in [
                (Level::Province, Label::Provinces),
                (Level::SafetyRegion, Label::SafetyRegions),
            ] {
                let radio = ui.radio(view.level == level, label.text(language));
                if radio.clicked() {
                    view.show(level);
                    ui.ctx().request_repaint();
                }
            }
        });
        ui.add_space(10.0);
        together_ui(ui, "key", |ui| {
            name_ui(ui, Label::DivisionKey, language);
            key_ui(ui, view, language);
        });
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = spacing;
        let chosen = together_ui(ui, "date", |ui| {
            name_ui(ui, Label::Date, language);
            date_ui(ui, picture)
        });
        let known = known_date_ui(ui, picture);
        acts.extend(chosen.or(known).map(Act::Read));
        ui.add_space(10.0);
        together_ui(ui, "colours", |ui| {
            name_ui(ui, Label::Colours, language);
            for (colour, label) in Colour::ALL {
                ui.radio_value(&mut view.colour, colour, label.text(language));
            }
        });
    });
}

fn name_ui(ui: &mut Ui, label: Label, language: Language) {
    ui.label(theme::weak(ui, label.text(language), regular(12.5)));
}

fn key_ui(ui: &mut Ui, view: &mut RegionsView, language: Language) {
    let own = view.own.clone().map(Key::Own);
    let keys = Key::SHIPPED.into_iter().chain(own);
    let list = Choice {
        name: Label::DivisionKey.text(language),
        shown: key_name(&view.key, language).into(),
        width: 190.0,
    };
    let words = |key: &Key| key_name(key, language).into();
    let (_, chosen) = list.show(ui, keys, words, |key| *key == view.key);
    if let Some(key) = chosen {
        view.key = key;
    }
}

/// The month.
fn date_ui(ui: &mut Ui, picture: &Regional<'_>) -> Option<Month> {
    let language = picture.language;
    let list = Choice {
        name: Label::Date.text(language),
        shown: date::first_day(picture.month, language).into(),
        width: 130.0,
    };
    let dates = picture.active.outlook.dates();
    let words = |month: &Month| date::first_day(*month, language).into();
    let (_, chosen) = list.show(ui, dates, words, |month| *month == picture.month);
    chosen.filter(|month| *month != picture.month)
}

/// One click to the first key date at which every column is known.
fn known_date_ui(ui: &mut Ui, picture: &Regional<'_>) -> Option<Month> {
    let known = known_date(picture).filter(|known| *known != picture.month)?;
    let day = date::first_day(known, picture.language);
    let button = ui.button(to_known_date(&day, picture.language));
    button.clicked().then_some(known)
}

/// The first of the edition's key dates at which no national figure is unknown.
fn known_date(picture: &Regional<'_>) -> Option<Month> {
    let baseline = &picture.active.document.edition().baseline;
    let mut dates = baseline.key_dates().iter().copied();
    dates.find(|date| {
        let national = picture.active.outlook.national(picture.country, *date);
        national.is_some_and(|national| {
            national.housing_task.is_some()
                && national.housed.is_some()
                && national.ukraine_places.is_some()
                && national.crisis_per_region.is_some()
        })
    })
}

/// The title of the table, what can be done with it, and how many columns lie `beyond` its right edge.
pub fn table_head_ui(
    ui: &mut Ui,
    page: &Page,
    view: &mut RegionsView,
    beyond: usize,
    language: Language,
) -> Option<Act> {
    let mut asked = None;
    let is_roomy = ui.available_height() >= ROOMY;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 2.0);
        let title = heading_ui(ui, Label::FiguresByRegion.text(language), 1);
        title.on_hover_text(Label::RegionsOrder.text(language));
        let columns = ui.button(Label::Columns.text(language));
        Popup::menu(&columns)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .show(|ui| columns_ui(ui, view, language));
        if ui.button(Label::CopyTable.text(language)).clicked() {
            asked = clipboard::copy_first(ui, page, language, table_copied);
        }
        let files = ui.button(Label::RegionFiles.text(language));
        Popup::menu(&files).show(|ui| asked = files_ui(ui, view, language).or(asked.take()));
        // Where rows need the room the bar below the table says it alone.
        let fits = ui.available_size_before_wrap().x >= HINT;
        if beyond > 0 && (fits || is_roomy) {
            if !fits {
                ui.end_row();
            }
            let words = RichText::new(columns_beyond(beyond, language)).font(semibold(12.5));
            ui.add(Text::new(words.color(theme::palette(ui).accent)).extend());
        }
    });
    asked
}

/// A box to tick for every column.
fn columns_ui(ui: &mut Ui, view: &mut RegionsView, language: Language) {
    // In a menu the boxes would have no edge.
    let edge = Stroke::new(1.0, theme::palette(ui).reference);
    ui.visuals_mut().widgets.inactive.bg_stroke = edge;
    if ui.button(Label::AllColumns.text(language)).clicked() {
        view.hidden.clear();
    }
    ui.separator();
    for column in RegionColumn::of(view.level) {
        let mut is_shown = !view.hidden.contains(&column);
        let heading = region_heading(column, language);
        if ui.checkbox(&mut is_shown, heading).changed() {
            view.hidden.retain(|hidden| *hidden != column);
            view.hidden.extend((!is_shown).then_some(column));
        }
    }
}

/// Imports and the empty file.
fn files_ui(ui: &mut Ui, view: &mut RegionsView, language: Language) -> Option<Act> {
    for (file, label) in RegionFile::ALL {
        if ui.button(label.text(language)).clicked() {
            return Some(Act::RegionFile(file));
        }
    }
    let forget = Label::ForgetRealised.text(language);
    if view.realised != Realised::default() && ui.button(forget).clicked() {
        return Some(Act::Bring(Bring::Realised(Realised::default())));
    }
    None
}
