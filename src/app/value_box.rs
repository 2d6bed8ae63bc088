//! The box of a value, in the reader's own notation.

use eframe::egui::{Id, Ui};

use super::kit::typed::{Entered, TypedBox};
use crate::scenario::{Parameter, Quantity, Value};
use crate::text::{Language, ValueProblem, quantity, refused_value};

/// A box for a value of some quantity, whoever it belongs to.
pub struct ValueBox<'a> {
    /// Its id.
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

impl ValueBox<'_> {
    /// Draws the box; what was typed and reads well is taken by `take`, or refused with a sentence.
    pub fn show<T>(
        &self,
        ui: &mut Ui,
        value: Value,
        language: Language,
        take: impl FnOnce(Value) -> Result<T, String>,
    ) -> Entered<T> {
        let field = TypedBox {
            id: self.id,
            name: self.name,
            shown: &quantity::with_sign(self.quantity, value, language),
            width: self.width,
            size: 13.5,
        };
        field.show(ui, |text| {
            let read = quantity::read(self.quantity, text, language);
            read.map_err(|problem| (self.refused)(text, &problem))
                .and_then(take)
        })
    }
}

/// The box of a parameter, under a name of its own.
pub fn show<T>(
    ui: &mut Ui,
    row: &Parameter,
    (name, value): (&str, Value),
    width: f32,
    language: Language,
    take: impl FnOnce(Value) -> Result<T, String>,
) -> Entered<T> {
    let field = ValueBox {
        id: ui.scope_id().with(("value", row.id)),
        name,
        quantity: row.quantity(),
        width,
        refused: &|text, problem| refused_value(row, text, problem, language),
    };
    field.show(ui, value, language, take)
}
