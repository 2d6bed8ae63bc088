//! All values in their groups, and the ones that a search finds.

use std::collections::BTreeSet;

use eframe::egui::{Id, Key, Margin, Rect, Ui, UiBuilder, Vec2, vec2};

use super::section::{self, Head};
use crate::app::icons::{self, Icon};
use crate::app::kit::limited::{self, Room};
use crate::app::kit::roving::Roving;
use crate::app::parameter_row;
use crate::app::tall;
use crate::documents::Document;
use crate::scenario::{Baseline, Group, Parameter};
use crate::text::{Label, Language, controls, search};

/// Draws the search field; Escape or the cross empties it.
pub fn search_ui(ui: &mut Ui, sought: &mut String, language: Language) {
    let id = Id::unique("find a value");
    ui.add_space(4.0);
    let hint = Label::FindValue.text(language);
    // Room on the right for the cross.
    let margin = Margin {
        right: 28,
        ..Margin::symmetric(8, 4)
    };
    let width = ui.available_width();
    let response = limited::show(ui, sought, Room::Value, |edit| {
        edit.id(id)
            .hint_text(hint)
            .margin(margin)
            .desired_width(width)
    });
    let response = response.accessible_name(hint);
    let escaped = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape));
    let cleared = !sought.is_empty() && cross_ui(ui, response.rect, language);
    if escaped || cleared {
        sought.clear();
        response.request_focus();
    }
    if response.changed() || escaped || cleared {
        ui.ctx().request_repaint();
    }
    ui.add_space(4.0);
}

/// The cross at the right end of the field.
fn cross_ui(ui: &mut Ui, field: Rect, language: Language) -> bool {
    let place = Rect::from_center_size(field.right_center() - vec2(15.0, 0.0), Vec2::splat(24.0));
    ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        icons::button(ui, Icon::Close, Label::ClearSearch.text(language)).clicked()
    })
    .inner
}

/// Draws every row that a search finds. Returns how many there are.
pub fn found_ui(ui: &mut Ui, document: &mut Document, sought: &str, language: Language) -> usize {
    let edition = document.edition().clone();
    let finds = |row: &&Parameter| search::finds(row, sought, language);
    let found: Vec<_> = edition.baseline.parameters().iter().filter(finds).collect();
    rows_ui(ui, document, &found, language);
    found.len()
}

/// Draws rows below each other.
fn rows_ui(ui: &mut Ui, document: &mut Document, rows: &[&Parameter], language: Language) {
    tall::show(ui, rows.len(), |ui, index| {
        if let Some(row) = rows.get(index) {
            row_ui(ui, document, row, language);
        }
    });
}

/// Draws one row with the space around it.
pub fn row_ui(ui: &mut Ui, document: &mut Document, row: &Parameter, language: Language) {
    ui.add_space(4.0);
    parameter_row::show(ui, document, row, language);
    ui.add_space(4.0);
}

/// Draws each group of the model that the edition has rows for, but the one that stands elsewhere.
pub fn groups_ui(
    ui: &mut Ui,
    document: &mut Document,
    open: &mut BTreeSet<Group>,
    elsewhere: Option<Group>,
    language: Language,
) {
    ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
    let mut roving = Roving::new(ui, "groups", 0);
    for group in Group::ALL {
        if elsewhere == Some(group) || !has_rows(document, group) {
            continue;
        }
        let is_open = open.contains(&group);
        if group_ui(ui, document, group, is_open, Some(&mut roving), language) {
            open.insert(group);
        } else {
            open.remove(&group);
        }
    }
    roving.end(ui);
}

/// Whether a group has rows, apart from the headline ones.
pub fn has_rows(document: &Document, group: Group) -> bool {
    rows(&document.edition().baseline, group).next().is_some()
}

/// The rows of a group, but the headline ones.
fn rows(baseline: &Baseline, group: Group) -> impl Iterator<Item = &Parameter> {
    let rows = baseline.parameters().iter();
    rows.filter(move |row| row.id.name.group() == group && !baseline.headline().contains(&row.id))
}

/// Draws a group under its header. Returns whether it is open from now on.
pub fn group_ui(
    ui: &mut Ui,
    document: &mut Document,
    group: Group,
    open: bool,
    together: Option<&mut Roving>,
    language: Language,
) -> bool {
    let edition = document.edition().clone();
    let in_group: Vec<_> = rows(&edition.baseline, group).collect();
    let title = controls::group(group, edition.baseline.start(), language);
    let head = Head::of_values(title, document, &in_group, language);
    let id = Id::unique(("group", group));
    let top = ui.cursor().top();
    let is_open = section::head_ui(ui, id, &head, open, together);
    if is_open {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            rows_ui(ui, document, &in_group, language);
        });
        if !open {
            section::bring(ui, top);
        }
    }
    is_open
}
