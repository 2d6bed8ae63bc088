//! The tabs: one per open scenario, with its line's colour and dashes.

use eframe::egui::{
    Align, CornerRadius, CursorIcon, Layout, Margin, Panel, RichText, Sense, Ui, WidgetInfo,
    accesskit, vec2,
};

use super::act::Act;
use super::command::Command;
use super::icons::{self, Icon};
use super::plot::line_sample;
use super::theme::{self, regular, semibold};
use crate::documents::{Document, DocumentId, Documents};
use crate::text::{Label, Language, keeping, shown_path};

/// The height of the bar, whatever stands in it, in points.
const HEIGHT: f32 = 39.0;

/// Draws the tabs. Returns what is asked for.
pub fn show(ui: &mut Ui, documents: &Documents, language: Language) -> Option<Act> {
    let palette = theme::palette(ui);
    let mut asked = None;
    let margin = Margin {
        left: 12,
        right: 12,
        top: 6,
        bottom: 0,
    };
    Panel::top("tabs")
        .exact_size(HEIGHT)
        .resizable(false)
        .frame(theme::bar(palette.ground, margin))
        .show(ui, |ui| {
            eframe::egui::ScrollArea::horizontal().show(ui, |ui| {
                ui.with_layout(Layout::left_to_right(Align::Max), |ui| {
                    ui.spacing_mut().item_spacing.x = 4.0;
                    let active = documents.active_index();
                    for (index, document) in documents.open().iter().enumerate() {
                        ui.push_id(document.id(), |ui| {
                            let tab = tab_ui(ui, document, index == active, language);
                            asked = tab.asked(document.id()).or(asked.take());
                        });
                    }
                    if icons::button(ui, Icon::Plus, Label::New.text(language)).clicked() {
                        asked = Some(Act::Carry(Command::New));
                    }
                });
            });
        });
    asked
}

struct Tab {
    chosen: bool,
    close: bool,
}

impl Tab {
    fn asked(&self, id: DocumentId) -> Option<Act> {
        let close = self.close.then_some(Act::Carry(Command::Close(id)));
        close.or(self.chosen.then_some(Act::Activate(id)))
    }
}

fn tab_ui(ui: &mut Ui, document: &Document, active: bool, language: Language) -> Tab {
    let palette = theme::palette(ui);
    let name = &document.scenario().name;
    let font = if active {
        semibold(13.0)
    } else {
        regular(13.0)
    };
    let mut frame = eframe::egui::Frame::new().inner_margin(Margin {
        left: 12,
        right: 6,
        top: 3,
        bottom: 3,
    });
    if active {
        let round = CornerRadius {
            nw: 8,
            ne: 8,
            sw: 0,
            se: 0,
        };
        frame = frame.fill(palette.card).corner_radius(round);
    }
    let mut close = false;
    let shown = frame.show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let (sample, _) = ui.allocate_exact_size(vec2(22.0, 20.0), Sense::hover());
            let colour = theme::series(palette, document.slot());
            line_sample::show(ui, sample, colour, theme::dashes(document.slot()));
            let mut title: String = name.chars().take(36).collect();
            if title.len() < name.len() {
                title.push('…');
            }
            if document.is_unsaved() {
                title.push_str(" •");
            }
            let colour = if active { palette.text } else { palette.weak };
            let label = ui.add(
                eframe::egui::Label::new(RichText::new(title).font(font).color(colour))
                    .extend()
                    .sense(Sense::click()),
            );
            label.widget_info(|| {
                WidgetInfo::selected(
                    accesskit::Role::Tab,
                    true,
                    active,
                    spoken(document, language),
                )
            });
            icons::focus_ring(ui, &label, label.rect.expand(3.0));
            let closing = keeping::close(name, language);
            close = icons::button(ui, Icon::Close, &closing).clicked();
            label
        })
        .inner
    });
    let whole = ui.interact(
        shown.response.rect,
        ui.scope_id().with("tab"),
        Sense::hover(),
    );
    let label = shown
        .inner
        .on_hover_cursor(CursorIcon::PointingHand)
        .on_hover_text(where_saved(document, language));
    let chosen = label.clicked()
        || (whole.contains_pointer() && !close && ui.input(|i| i.pointer.primary_clicked()));
    Tab { chosen, close }
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
    match document.path() {
        Some(path) => shown_path(path),
        None => Label::NotInAFile.text(language).to_owned(),
    }
}
