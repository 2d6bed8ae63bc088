//! The row that asks for a number of places and says which lever gives way.

use eframe::egui::{ComboBox, Key, Label as Text, RichText, Ui, accesskit};

use super::pull::{Line, MOST, Pull};
use crate::app::act::Act;
use crate::app::theme::{self, regular, semibold};
use crate::app::value_box;
use crate::scenario::{Quantity, Value};
use crate::text::{Label, Language, date, number, quantity};

/// The narrowest and widest list of levers, in points.
const LIST: (f32, f32) = (120.0, 300.0);

/// Draws the row.
pub fn show(ui: &mut Ui, line: &Line<'_>, pull: &mut Pull, language: Language) -> Option<Act> {
    let mut asked = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let palette = theme::palette(ui);
        let title = RichText::new(Label::PullTheLine.text(language));
        ui.label(title.font(semibold(12.5)));
        let weak = |text: String| RichText::new(text).font(regular(12.5)).color(palette.weak);
        let day = date::first_day(line.month, language);
        ui.label(weak(format!("{} {day}", language.pick("op", "on"))));
        asked = box_ui(ui, line, pull, language);
        ui.label(weak(Label::PlacesBy.text(language).to_owned()));
        list_ui(ui, line, pull, language);
    });
    if let Some(refusal) = &pull.refused {
        let text = RichText::new(refusal).font(regular(12.5));
        ui.add(Text::new(text.color(theme::palette(ui).warning)).wrap());
    }
    asked
}

/// The box for the number of places.
fn box_ui(ui: &mut Ui, line: &Line<'_>, pull: &mut Pull, language: Language) -> Option<Act> {
    let shown = number::whole(line.required, language);
    let mut text = pull.typed.clone().unwrap_or(shown);
    let name = Label::PulledPlaces.text(language);
    let response = value_box::places_ui(ui, &mut text, pull.refused.is_some(), name);
    if response.changed() {
        pull.typed = Some(text.clone());
        pull.refused = None;
    }
    if !response.lost_focus() || pull.typed.is_none() {
        return None;
    }
    ui.ctx().request_repaint();
    if ui.input(|input| input.key_pressed(Key::Escape)) {
        pull.forget();
        return None;
    }
    match quantity::read(Quantity::Places, &text, language) {
        Ok(Value::Number(places)) if (0.0..=MOST).contains(&places) => pull.ask_typed(line, places),
        _ => {
            pull.refused = Some(Label::CapacityRefused.text(language).to_owned());
            None
        }
    }
}

/// The list of levers.
fn list_ui(ui: &mut Ui, line: &Line<'_>, pull: &mut Pull, language: Language) {
    let chosen = language.of(&line.lever.words);
    let font = regular(12.5);
    let width = ui.available_width().clamp(LIST.0, LIST.1);
    let list = ComboBox::from_id_salt("lever")
        .width(width)
        .truncate()
        .selected_text(RichText::new(chosen).font(font.clone()))
        .show_ui(ui, |ui| {
            for id in &line.levers {
                let Some(row) = line.parameter(*id) else {
                    continue;
                };
                let text = RichText::new(language.of(&row.words)).font(font.clone());
                if ui.selectable_label(*id == line.lever.id, text).clicked() {
                    pull.choose(*id);
                    ui.ctx().request_repaint();
                }
            }
        });
    let list = list
        .response
        .on_hover_text(Label::LeverExplained.text(language));
    ui.ctx().accesskit_node_builder(list.id, |node| {
        node.set_role(accesskit::Role::ComboBox);
        node.set_label(Label::LeverThatGives.text(language));
    });
}
