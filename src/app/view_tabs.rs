//! The row of tabs above the view; what does not fit moves into a menu.

use std::sync::Arc;

use eframe::egui::{
    Button, CursorIcon, Galley, Popup, RichText, Stroke, StrokeKind, Ui, WidgetInfo, accesskit,
    vec2,
};

use super::icons;
use super::kit::roving::Roving;
use super::kit::words::leading;
use super::theme::{self, regular};
use crate::pages::View;
use crate::text::{Label, Language};

/// The height of a tab.
const HEIGHT: f32 = 28.0;
/// The room beside a tab's word, on either side.
const PADDING: f32 = 11.0;
/// The room between tabs.
const GAP: f32 = 3.0;

/// Draws the tabs. Returns the view asked for.
pub fn show(ui: &mut Ui, active: View, language: Language) -> Option<View> {
    let mut asked = None;
    let shown = fitting(ui, active, language);
    let at = shown.iter().position(|view| *view == active);
    let row = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let mut roving = Roving::new(ui, "views", at.unwrap_or_default());
        for view in &shown {
            if tab_ui(ui, *view, *view == active, &mut roving, language) {
                asked = Some(*view);
            }
        }
        roving.end(ui);
        if shown.len() < View::ALL.len() {
            asked = more_ui(ui, &shown, language).or(asked);
        }
    });
    ui.ctx().accesskit_node_builder(row.response.id, |node| {
        node.set_role(accesskit::Role::TabList);
    });
    ui.add_space(4.0);
    asked
}

fn word(ui: &Ui, label: Label, active: bool, language: Language) -> Arc<Galley> {
    leading(ui, label.text(language), 13.5, active)
}

/// The views whose tabs fit; the active one is always among them.
fn fitting(ui: &Ui, active: View, language: Language) -> Vec<View> {
    // As wide as the active one is drawn, so that choosing a tab moves no other out of sight.
    let width = |label| word(ui, label, true, language).size().x + 2.0 * PADDING + GAP;
    let all: f32 = View::ALL.iter().map(|view| width(view.label())).sum();
    if all <= ui.available_width() {
        return View::ALL.to_vec();
    }
    let room = ui.available_width() - width(Label::MoreViews);
    let room = room - width(active.label());
    let mut taken = 0.0;
    let others = View::ALL.into_iter().filter(|view| {
        if *view != active {
            taken += width(view.label());
        }
        *view == active || taken <= room
    });
    others.collect()
}

/// One tab. Returns whether it was chosen.
fn tab_ui(ui: &mut Ui, view: View, active: bool, roving: &mut Roving, language: Language) -> bool {
    let palette = theme::palette(ui);
    let word = word(ui, view.label(), active, language);
    let size = vec2(word.size().x + 2.0 * PADDING, HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, roving.sense());
    roving.add(ui, &response);
    let name = view.label().text(language);
    response.widget_info(|| WidgetInfo::selected(accesskit::Role::Tab, true, active, name));
    let lit = response.hovered() || response.has_focus();
    if active {
        let border = Stroke::new(1.0, palette.border);
        ui.painter()
            .rect(rect, 6, palette.card, border, StrokeKind::Inside);
    } else if lit {
        ui.painter().rect_filled(rect, 6, palette.accent_faint);
    }
    icons::focus_ring(ui, &response, rect);
    let corner = rect.center() - word.size() / 2.0;
    ui.painter().galley(corner, word, palette.text);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

/// The menu with the views that do not fit.
fn more_ui(ui: &mut Ui, shown: &[View], language: Language) -> Option<View> {
    let text = RichText::new(Label::MoreViews.text(language)).font(regular(13.5));
    let more = ui.add(Button::new(text).frame_when_inactive(false));
    let mut asked = None;
    Popup::menu(&more).show(|ui| {
        for view in View::ALL.into_iter().filter(|view| !shown.contains(view)) {
            if ui.button(view.label().text(language)).clicked() {
                asked = Some(view);
            }
        }
    });
    asked
}
