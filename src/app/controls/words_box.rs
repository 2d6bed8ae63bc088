//! A text of the scenario, edited in place: every key counts at once, leaving the box ends the step.

use eframe::egui::{FontId, Id, Key, Margin, Memory, Modifiers, Response, Stroke, Ui};

use crate::app::command::Command;
use crate::app::kit::limited::{self, Room};
use crate::app::theme;
use crate::documents::{Document, DocumentId, Gesture};
use crate::scenario::{Scenario, ScenarioError};

/// What is edited.
pub struct WordsBox<'a> {
    /// Under which typed text that is refused is kept.
    pub id: Id,
    /// Spoken and tested by this name.
    pub name: &'a str,
    /// What stands there while there is no text.
    pub hint: &'a str,
    /// The text as the scenario has it.
    pub text: String,
    /// What it is for.
    pub room: Room,
    /// How many lines are shown at least; with one, Enter leaves the box.
    pub rows: usize,
    /// The font.
    pub font: FontId,
}

/// A text that was typed and refused, with the text that stands in the scenario meanwhile.
#[derive(Clone, Debug)]
pub struct Draft {
    /// What was typed.
    pub text: String,
    /// Why it is refused.
    pub error: ScenarioError,
    before: String,
}

/// The box that is being typed in, so that its step ends even when it is gone.
#[derive(Clone, Copy, Debug)]
struct Typing(Id, DocumentId);

fn typing() -> Id {
    Id::unique("words being typed")
}

/// What was typed into a box and refused, if anything.
pub fn draft(ui: &Ui, id: Id, text: &str) -> Option<Draft> {
    let draft = ui.data(|data| data.get_temp::<Draft>(id));
    // A text that changed otherwise makes what was typed meaningless.
    draft.filter(|draft| draft.before == text)
}

/// Ends the step of a box that was left, or that is no longer there.
pub fn end_left(ui: &Ui, document: &mut Document) {
    let Some(Typing(id, of)) = ui.data(|data| data.get_temp(typing())) else {
        return;
    };
    if of != document.id() || ui.memory(Memory::focused) != Some(id) {
        document.end_gesture();
        ui.data_mut(|data| data.remove::<Typing>(typing()));
    }
}

impl WordsBox<'_> {
    /// Draws the box and carries out what is typed.
    pub fn show(
        &self,
        ui: &mut Ui,
        document: &mut Document,
        set: impl Fn(&mut Scenario, String),
    ) -> Response {
        let kept = draft(ui, self.id, &self.text);
        self.steps(ui, document);
        let refused = kept.is_some();
        let mut text = kept.map_or_else(|| self.text.clone(), |draft| draft.text);
        let response = self.edit(ui, &mut text, refused);
        if response.gained_focus() {
            document.end_gesture();
        }
        if response.changed() {
            ui.data_mut(|data| data.insert_temp(typing(), Typing(self.id, document.id())));
            let before = document.scenario().clone();
            let outcome = document.change(Gesture::Hold, |scenario| set(scenario, text.clone()));
            self.keep(ui, text, outcome.err());
            if document.scenario() != &before {
                ui.ctx().request_repaint();
            }
        }
        let escaped = ui.input(|input| input.key_pressed(Key::Escape));
        if response.lost_focus() && escaped && self.rows == 1 {
            document.cancel_gesture();
            ui.data_mut(|data| data.remove::<Draft>(self.id));
        }
        response
    }

    fn keep(&self, ui: &Ui, text: String, error: Option<ScenarioError>) {
        ui.data_mut(|data| match error {
            Some(error) => {
                let before = self.text.clone();
                data.insert_temp(
                    self.id,
                    Draft {
                        text,
                        error,
                        before,
                    },
                );
            }
            None => data.remove::<Draft>(self.id),
        });
    }

    /// Undo and redo are the document's: egui's own would undo the text and leave it a new change.
    fn steps(&self, ui: &Ui, document: &mut Document) {
        if !ui.memory(|memory| memory.has_focus(self.id)) {
            return;
        }
        for (command, step) in [
            (Command::Redo, Document::redo as fn(&mut Document)),
            (Command::Undo, Document::undo),
        ] {
            let shortcut = command.shortcut();
            let pressed =
                shortcut.is_some_and(|keys| ui.input_mut(|input| input.consume_shortcut(&keys)));
            if pressed {
                ui.data_mut(|data| data.remove::<Draft>(self.id));
                step(document);
                ui.ctx().request_repaint();
            }
        }
    }

    fn edit(&self, ui: &mut Ui, text: &mut String, refused: bool) -> Response {
        let palette = theme::palette(ui);
        let width = ui.available_width();
        let response = ui
            .scope(|ui| {
                // Set in any case: in a popup boxes have no border of their own.
                let stroke = if refused {
                    Stroke::new(1.5, palette.warning)
                } else {
                    Stroke::new(1.0, palette.reference)
                };
                ui.visuals_mut().widgets.inactive.bg_stroke = stroke;
                // In a box of more rows Tab leads on; Enter is a new line.
                limited::show(ui, text, self.room, |edit| {
                    edit.id(self.id)
                        .desired_rows(self.rows)
                        .font(self.font.clone())
                        .hint_text(self.hint.to_owned())
                        .text_color(palette.text)
                        .margin(Margin::symmetric(8, 4))
                        .desired_width(width)
                })
            })
            .inner;
        response.accessible_name(self.name)
    }
}

/// Whether Enter was pressed alone in this frame.
pub fn entered(ui: &Ui) -> bool {
    ui.input(|input| input.key_pressed(Key::Enter) && input.modifiers == Modifiers::NONE)
}
