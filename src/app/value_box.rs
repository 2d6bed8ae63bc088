//! A box to type a value in, in the reader's own notation.

use eframe::egui::{Align2, Id, Key, Margin, Response, Stroke, TextEdit, Ui};

use super::theme;
use crate::scenario::{Parameter, Quantity, Value};
use crate::text::{Language, ValueProblem, quantity, refused_value};

/// What has been typed and not yet taken, with the value that stood there before.
#[derive(Clone, Debug)]
struct Typed {
    text: String,
    before: Value,
    refusal: Option<String>,
}

/// What the box asks for.
#[derive(Clone, Debug, Default)]
pub struct Entered {
    /// A value that reads well; whether it is permitted is the document's to say.
    pub value: Option<Value>,
    /// Why what stands there is refused.
    pub refusal: Option<String>,
}

/// The id under which a parameter's typed text is kept.
pub fn id(ui: &Ui, parameter: &Parameter) -> Id {
    ui.scope_id().with(("value", parameter.id))
}

/// Keeps a refusal beside what was typed, until something else is typed or the value moves.
pub fn refuse(ui: &Ui, id: Id, text: String, before: Value, sentence: String) {
    let typed = Typed {
        text,
        before,
        refusal: Some(sentence),
    };
    ui.data_mut(|data| data.insert_temp(id, typed));
}

/// Draws the box and returns what was typed into it.
pub fn show(
    ui: &mut Ui,
    parameter: &Parameter,
    value: Value,
    width: f32,
    language: Language,
) -> (Entered, String) {
    let name = language.of(&parameter.words);
    show_named(ui, parameter, (name, value), width, language)
}

/// As [`show`], under a name of its own.
pub fn show_named(
    ui: &mut Ui,
    parameter: &Parameter,
    (name, value): (&str, Value),
    width: f32,
    language: Language,
) -> (Entered, String) {
    let typed = TypedBox {
        id: id(ui, parameter),
        name,
        quantity: parameter.quantity(),
        width,
        refused: &|text, problem| refused_value(parameter, text, problem, language),
    };
    typed.show(ui, value, language)
}

/// A box for a value of some quantity, whoever it belongs to.
pub struct TypedBox<'a> {
    /// Under which what was typed is kept.
    pub id: Id,
    /// Spoken and tested by this name.
    pub name: &'a str,
    /// What is typed.
    pub quantity: Quantity,
    /// The width.
    pub width: f32,
    /// Why a text cannot be read.
    pub refused: &'a dyn Fn(&str, &ValueProblem) -> String,
}

impl TypedBox<'_> {
    /// Draws the box and returns what was typed into it.
    pub fn show(&self, ui: &mut Ui, value: Value, language: Language) -> (Entered, String) {
        let id = self.id;
        let shown = quantity::with_sign(self.quantity, value, language);
        let kept = ui.data(|data| data.get_temp::<Typed>(id));
        // A value that moved otherwise makes what was typed meaningless.
        let kept = kept.filter(|typed| typed.before == value);
        let mut text = kept
            .as_ref()
            .map_or_else(|| shown.clone(), |typed| typed.text.clone());
        let refusal = kept.and_then(|typed| typed.refusal);
        let response = edit(ui, id, &mut text, self.width, refusal.is_some());
        let response = response.accessible_name(self.name);
        let typed = text.clone();
        let mut entered = Entered::default();
        if response.gained_focus() {
            select_all(ui, id, &text);
        }
        let changed = response.changed();
        if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
            ui.data_mut(|data| data.remove::<Typed>(id));
        } else if response.lost_focus() && text != shown {
            entered = self.read(ui, value, text, language);
        } else if changed {
            let typed = Typed {
                text,
                before: value,
                refusal: None,
            };
            ui.data_mut(|data| data.insert_temp(id, typed));
        } else {
            entered.refusal = refusal;
        }
        (entered, typed)
    }

    fn read(&self, ui: &Ui, before: Value, text: String, language: Language) -> Entered {
        match quantity::read(self.quantity, &text, language) {
            Ok(value) => {
                ui.data_mut(|data| data.remove::<Typed>(self.id));
                Entered {
                    value: Some(value),
                    refusal: None,
                }
            }
            Err(problem) => {
                let sentence = (self.refused)(&text, &problem);
                refuse(ui, self.id, text, before, sentence.clone());
                Entered {
                    value: None,
                    refusal: Some(sentence),
                }
            }
        }
    }
}

fn edit(ui: &mut Ui, id: Id, text: &mut String, width: f32, refused: bool) -> Response {
    let palette = theme::palette(ui);
    let colour = if refused {
        palette.warning
    } else {
        palette.text
    };
    ui.scope(|ui| {
        if refused {
            let stroke = Stroke::new(1.5, palette.warning);
            ui.visuals_mut().widgets.inactive.bg_stroke = stroke;
        }
        let edit = TextEdit::singleline(text)
            .id(id)
            .font(theme::semibold(13.5))
            .text_color(colour)
            .align(Align2::RIGHT_CENTER)
            .margin(Margin::symmetric(8, 4))
            .desired_width(width);
        ui.add(edit)
    })
    .inner
}

/// Draws a small box for a number of places; in the colour of a warning where what stands there is refused.
pub fn places_ui(ui: &mut Ui, text: &mut String, refused: bool, name: &str) -> Response {
    let palette = theme::palette(ui);
    let colour = if refused {
        palette.warning
    } else {
        palette.text
    };
    let edit = TextEdit::singleline(text)
        .font(theme::semibold(12.5))
        .text_color(colour)
        .align(Align2::RIGHT_CENTER)
        .margin(Margin::symmetric(6, 2))
        .desired_width(62.0);
    ui.add(edit).accessible_name(name)
}

/// The whole text is selected when the box is entered: typing replaces it.
fn select_all(ui: &Ui, id: Id, text: &str) {
    use eframe::egui::text::{CCursor, CCursorRange};
    if let Some(mut state) = TextEdit::load_state(ui.ctx(), id) {
        let all = CCursorRange::two(CCursor::new(0), CCursor::new(text.chars().count()));
        state.cursor.set_char_range(Some(all));
        state.store(ui.ctx(), id);
    }
}
