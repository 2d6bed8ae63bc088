//! The view Regio's: what does it mean for my province or safety region?

use std::collections::BTreeSet;

use eframe::egui::{Label as Text, RichText, Ui, UiBuilder, vec2};

use super::overview::RegionsView;
use super::region_controls;
use super::region_map;
use super::region_table::{RegionRow, RegionTable};
use crate::app::act::Act;
use crate::app::kit::words::{below, sentence_ui};
use crate::app::look::Look;
use crate::app::page;
use crate::app::theme::{self, regular};
use crate::pages::regions::{Regional, Selected, Sort};
use crate::text::Label;

/// From this width on the map stands beside the table.
const WIDE: f32 = 700.0;
/// Below this height the view scrolls.
const LEAST_HEIGHT: f32 = 500.0;
/// The height of the map where the view scrolls.
const SCROLLED_MAP: f32 = 340.0;

/// Draws the view.
pub fn show(ui: &mut Ui, look: &Look<'_>, view: &mut RegionsView) -> Vec<Act> {
    let month = look.within();
    let mut acts = Vec::new();
    let Some(active) = look.scene.active() else {
        return acts;
    };
    let Some(picture) = Regional::new(active, &view.asked(month), look.language) else {
        sentence_ui(
            ui,
            Label::RegionsNotInEdition.text(look.language).to_owned(),
        );
        return acts;
    };
    let size = ui.available_size();
    if size.x >= WIDE && size.y >= LEAST_HEIGHT {
        beside_ui(ui, &picture, view, &mut acts);
        return acts;
    }
    page::show(ui, Label::RegionsTab.text(look.language), |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        region_controls::show(ui, &picture, view, &mut acts);
        notes_ui(ui, &picture, view);
        sentence_ui(ui, picture.story(view.level, view.selected));
        let map = vec2(ui.available_width(), SCROLLED_MAP);
        ui.allocate_ui(map, |ui| region_map::show(ui, &picture, view));
        let rows = picture.overview.rows(view.level).len() + 1;
        let height = RegionTable::height(rows);
        let table = vec2(ui.available_width(), height);
        ui.allocate_ui(table, |ui| table_ui(ui, &picture, view, &mut acts));
    });
    acts
}

/// Controls above, the sentence below, the map beside the table.
fn beside_ui(ui: &mut Ui, picture: &Regional<'_>, view: &mut RegionsView, acts: &mut Vec<Act>) {
    region_controls::show(ui, picture, view, acts);
    notes_ui(ui, picture, view);
    ui.add_space(2.0);
    below(ui, "story", |ui| {
        sentence_ui(ui, picture.story(view.level, view.selected));
    });
    let whole = ui.available_rect_before_wrap();
    let width = (0.36 * whole.width()).min(0.92 * whole.height()).max(230.0);
    let map = whole.with_max_x(whole.left() + width);
    let table = whole.with_min_x(map.right() + 10.0);
    let place = |rect, name| UiBuilder::new().max_rect(rect).id_salt(name);
    ui.scope_builder(place(map, "map"), |ui| region_map::show(ui, picture, view));
    ui.scope_builder(place(table, "table"), |ui| {
        table_ui(ui, picture, view, acts);
    });
}

/// The limits of the key, where it is used.
fn notes_ui(ui: &mut Ui, picture: &Regional<'_>, view: &RegionsView) {
    if let Some(note) = picture.note(&view.key) {
        let text = RichText::new(note).font(regular(12.5));
        let text = text.color(theme::palette(ui).warning);
        ui.add(Text::new(text).wrap());
    }
}

fn table_ui(ui: &mut Ui, picture: &Regional<'_>, view: &mut RegionsView, acts: &mut Vec<Act>) {
    theme::card(theme::palette(ui)).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        let selected = view.selected;
        let lit = |index: &usize| {
            selected.is_some_and(|chosen| chosen.lights(picture.country, view.level, *index))
        };
        let order = picture.order(view.level, view.sort);
        let table = RegionTable {
            picture,
            level: view.level,
            lit: order.iter().copied().filter(lit).collect::<BTreeSet<_>>(),
            order,
            sort: view.sort,
        };
        let beyond = table.beyond(ui, ui.available_width());
        acts.extend(region_controls::table_head_ui(ui, picture, view, beyond));
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
                RegionRow::Area(index) => Some(Selected { level, index }),
                RegionRow::Country => None,
            };
            if !asked.by_key {
                // Where the user points is in sight.
                view.seen = (level, view.selected);
            }
            ui.ctx().request_repaint();
        }
    });
}
