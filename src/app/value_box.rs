//! The box of a value, in the reader's own notation.

use eframe::egui::{Id, Label as Text, RichText, Ui};

use super::kit::typed::{Entered, TypedBox};
use super::theme::regular;
use crate::scenario::{Parameter, Quantity, Value};
use crate::text::{Language, ValueProblem, meant_share, quantity, refused_value, small_share};

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

/// A share that was typed in a box, below one per cent where its reference is above: as files write it?
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Doubt<'a> {
    /// The box.
    pub id: Id,
    /// Whose value it is.
    pub row: &'a Parameter,
    /// What was typed in this frame.
    pub typed: Option<Value>,
    /// The value that stands.
    pub stands: Value,
    /// Whether what was typed is refused.
    pub is_refused: bool,
}

impl Doubt<'_> {
    /// What is kept of it: what was typed last.
    fn kept(&self) -> Id {
        self.id.with("doubt")
    }

    /// Notes what was typed. Returns what may have been meant, where that is to be asked.
    pub fn meant(&self, ui: &Ui) -> Option<Value> {
        if let Some(typed) = self.typed {
            ui.data_mut(|data| data.insert_temp(self.kept(), typed));
        }
        let typed = ui.data(|data| data.get_temp::<Value>(self.kept()))?;
        let meant = quantity::hundredfold(self.row, typed)?;
        (self.stands == typed || self.is_refused).then_some(meant)
    }

    /// Asks until another value stands there. Returns the value meant, once the button says so.
    pub fn show(&self, ui: &mut Ui, language: Language) -> Option<Value> {
        let meant = self.meant(ui)?;
        if !self.is_refused {
            let sentence = small_share(self.stands, language);
            ui.add(Text::new(RichText::new(sentence).font(regular(12.5))).wrap());
        }
        let said = ui.button(meant_share(meant, language)).clicked();
        if said {
            ui.data_mut(|data| data.remove::<Value>(self.kept()));
            ui.ctx().request_repaint();
        }
        said.then_some(meant)
    }
}

/// The id of a parameter's box.
pub fn id_of(ui: &Ui, row: &Parameter) -> Id {
    ui.scope_id().with(("value", row.id))
}

/// The box of a parameter, under a name of its own.
pub fn show<T>(
    ui: &mut Ui,
    row: &Parameter,
    name: &str,
    value: Value,
    width: f32,
    language: Language,
    take: impl FnOnce(Value) -> Result<T, String>,
) -> Entered<T> {
    let field = ValueBox {
        id: id_of(ui, row),
        name,
        quantity: row.quantity(),
        width,
        refused: &|text, problem| refused_value(row, text, problem, language),
    };
    field.show(ui, value, language, take)
}
