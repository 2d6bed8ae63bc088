//! The tabs: one per open scenario, with its line's colour and dashes.

use std::sync::Arc;

use eframe::egui::{
    Align, CornerRadius, CursorIcon, Galley, Id, Key, Layout, Margin, Panel, Rect, Response, Role,
    ScrollArea, Sense, Ui, Vec2, WidgetInfo, pos2, scroll_area::ScrollBarVisibility, vec2,
};

use super::act::Act;
use super::command::Command;
use super::icons::{self, Icon};
use super::kit::roving::Roving;
use super::kit::words::leading;
use super::plot::line_sample;
use super::theme;
use crate::chart::Stroke;
use crate::documents::{Document, DocumentId, Documents};
use crate::text::{Label, Language, keeping, shown_path};

/// The height of the bar, whatever stands in it, in points.
const HEIGHT: f32 = 39.0;

/// The height of a tab.
const TAB: f32 = 30.0;
/// What stands left of a tab's title: its line, with the gaps around it.
const BEFORE: f32 = 40.0;
/// What stands right of it: the cross, with the gaps around it.
const AFTER: f32 = 34.0;
/// The room of the button for a new scenario, which stays in sight.
const PLUS: f32 = 32.0;
/// The most characters of a title that are shown; of one that is not active, where not all fit.
const MOST: usize = 36;
const SHORT: usize = 12;

/// Draws the tabs. Returns what is asked for.
pub fn show(ui: &mut Ui, documents: &Documents, language: Language) -> Option<Act> {
    let margin = Margin {
        top: 6,
        ..Margin::symmetric(12, 0)
    };
    let shown = Panel::top("tabs")
        .exact_size(HEIGHT)
        .resizable(false)
        .frame(theme::bar(theme::palette(ui).ground, margin))
        .show(ui, |ui| {
            let layout = Layout::left_to_right(Align::Max);
            let row = ui.with_layout(layout, |ui| {
                ui.spacing_mut().item_spacing.x = 4.0;
                let room = ui.available_width() - PLUS;
                // Without a bar the tabs stand where they stood when all of them fitted; a tab that is cut says that
                // there are more.
                let area = ScrollArea::horizontal()
                    .max_width(room)
                    .scroll_bar_visibility(ScrollBarVisibility::AlwaysHidden);
                let tabs = area.show(ui, |ui| {
                    let row = ui.with_layout(layout, |ui| tabs_ui(ui, documents, room, language));
                    row.inner
                });
                let plus = icons::button(ui, Icon::Plus, Label::New.text(language));
                let new = plus.clicked().then_some(Act::Carry(Command::New));
                tabs.inner.or(new)
            });
            row.inner
        });
    shown.inner
}

/// A tab for each scenario: together one stop, in which the arrows lead on.
fn tabs_ui(ui: &mut Ui, documents: &Documents, room: f32, language: Language) -> Option<Act> {
    let mut asked = None;
    let active = documents.active_index();
    let wide = |document: &Document| title(ui, document, true, MOST).size().x + BEFORE + AFTER;
    let all: f32 = documents.open().iter().map(wide).sum();
    let most = if all <= room { MOST } else { SHORT };
    let mut roving = Roving::new(ui, "scenarios", active);
    let list = ui.horizontal(|ui| {
        for (index, document) in documents.open().iter().enumerate() {
            ui.push_id(document.id(), |ui| {
                let is_active = index == active;
                let most = if is_active { MOST } else { most };
                let tab = tab_ui(ui, document, is_active, most, &mut roving, language);
                asked = tab.or(asked.take());
            });
        }
    });
    roving.end(ui);
    ui.ctx().accesskit_node_builder(list.response.id, |node| {
        node.set_role(Role::TabList);
        node.set_label(Label::ScenarioFiles.text(language));
    });
    asked
}

fn tab_ui(
    ui: &mut Ui,
    document: &Document,
    active: bool,
    most: usize,
    roving: &mut Roving,
    language: Language,
) -> Option<Act> {
    let title = title(ui, document, active, most);
    let size = vec2(BEFORE + title.size().x + AFTER, TAB);
    let (rect, response) = ui.allocate_exact_size(size, roving.sense());
    response
        .widget_info(|| WidgetInfo::selected(Role::Tab, true, active, spoken(document, language)));
    roving.add(ui, &response);
    if active {
        bring_in_sight(ui, document.id(), &response);
    }
    paint(ui, rect, document, active, &response);
    let corner = pos2(rect.left() + BEFORE, rect.center().y - title.size().y / 2.0);
    ui.painter().galley(corner, title, theme::palette(ui).text);
    let middle = pos2(rect.right() - 18.0, rect.center().y);
    let cross = Rect::from_center_size(middle, Vec2::splat(24.0));
    let closing = keeping::close(&document.scenario().name, language);
    // By keyboard the tab itself closes: its cross is no stop of its own.
    let by_hand = icons::button_at(ui, cross, Icon::Close, &closing, Sense::CLICK).clicked();
    let by_key = response.has_focus() && ui.input(|input| input.key_pressed(Key::Delete));
    let closes = Label::DeleteCloses.text(language);
    let about = format!("{} {closes}", where_saved(document, language));
    let response = response
        .on_hover_cursor(CursorIcon::PointingHand)
        .on_hover_text(about);
    let id = document.id();
    let close = (by_hand || by_key).then_some(Act::Carry(Command::Close(id)));
    close.or(response.clicked().then_some(Act::Activate(id)))
}

/// Scrolls to the tab of a scenario that has just become the active one.
fn bring_in_sight(ui: &Ui, id: DocumentId, tab: &Response) {
    let key = Id::unique("the active tab");
    let before = ui.data_mut(|data| {
        let before = data.get_temp::<DocumentId>(key);
        data.insert_temp(key, id);
        before
    });
    if before != Some(id) {
        tab.scroll_to_me(None);
    }
}

/// What a tab says, in the letters of an active one or of another, in so many characters at most.
fn title(ui: &Ui, document: &Document, active: bool, most: usize) -> Arc<Galley> {
    let name = &document.scenario().name;
    let mut title: String = name.chars().take(most).collect();
    if title.len() < name.len() {
        title.push('…');
    }
    if document.is_unsaved() {
        title.push_str(" •");
    }
    leading(ui, &title, 13.0, active)
}

/// The sheet of an active tab, the scenario's line, and the ring of the keyboard.
fn paint(ui: &Ui, rect: Rect, document: &Document, active: bool, response: &Response) {
    let palette = theme::palette(ui);
    let round = CornerRadius {
        nw: 8,
        ne: 8,
        ..CornerRadius::ZERO
    };
    if active {
        ui.painter().rect_filled(rect, round, palette.card);
    } else if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, round, palette.accent_faint);
    }
    let corner = pos2(rect.left() + 12.0, rect.center().y - 10.0);
    let sample = Rect::from_min_size(corner, vec2(22.0, 20.0));
    line_sample::show(ui, sample, Stroke::scenario(document.slot(), active));
    icons::focus_ring(ui, response, rect);
}

fn spoken(document: &Document, language: Language) -> String {
    let name = &document.scenario().name;
    if document.is_unsaved() {
        format!("{name} ({})", Label::Unsaved.text(language))
    } else {
        name.clone()
    }
}

fn where_saved(document: &Document, language: Language) -> String {
    let nowhere = || Label::NotInAFile.text(language).to_owned();
    document.path().map_or_else(nowhere, shown_path)
}
