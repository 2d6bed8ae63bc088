//! The cells of the list of inputs: a value of one scenario, to change, reset or copy.

use eframe::egui::{
    Align, Button, Layout, Popup, Rect, Response, RichText, Ui, UiBuilder, accesskit::Role, vec2,
};

use super::side_grid::{CellText, text_ui};
use crate::app::act::Act;
use crate::app::kit::typed::Entered;
use crate::app::theme::{self, regular, semibold};
use crate::app::value_box;
use crate::documents::{Document, DocumentId};
use crate::pages::compare::comparison::Side;
use crate::scenario::{Parameter, Value, resolve};
use crate::text::{Language, compare_tables, not_permitted, quantity};

/// The width of the button for more.
pub const MORE: f32 = 24.0;

/// What a cell asks for, and why what was typed there is refused.
pub type CellAct = Entered<Act>;

/// A button that opens a menu.
pub fn more_ui(ui: &mut Ui, name: &str) -> Response {
    let text = RichText::new("…").font(semibold(13.0));
    let button = Button::new(text)
        .min_size(vec2(MORE, MORE))
        .frame_when_inactive(false);
    ui.spacing_mut().button_padding = vec2(4.0, 2.0);
    let response = ui.add(button);
    crate::app::icons::focus_ring(ui, &response, response.rect);
    response.accessible_name(name)
}

/// The value of one scenario; that of the reference can only be read.
pub fn value_ui(
    ui: &mut Ui,
    place: Rect,
    (sides, side): (&[&Side<'_>], &Side<'_>),
    row: &Parameter,
    language: Language,
) -> CellAct {
    let value = side.scenario.value(row);
    let name = compare_tables::cell_name(language.of(&row.words), &side.name, language);
    let Some(document) = side.document() else {
        let text = quantity::with_sign(row.quantity(), value, language);
        let spoken = format!("{name}: {text}");
        let cell = CellText {
            text: &text,
            spoken: &spoken,
            font: regular(13.0),
            colour: theme::palette(ui).text,
            right: true,
        };
        text_ui(ui, place, Role::Cell, &cell);
        return CellAct::default();
    };
    let mut cell = cell_of(ui, place, document);
    let ui = &mut cell;
    ui.push_id(row.id, |ui| {
        let width = place.width() - MORE - 4.0;
        let present = (name.as_str(), value);
        let mut entered = value_box::show(ui, row, present, width - 16.0, language, |value| {
            checked(document, row, value, language)
        });
        let more = more_ui(ui, &compare_tables::more_of(&name, language));
        let menu = Popup::menu(&more);
        menu.show(|ui| {
            let asked = value_menu_ui(ui, (sides, side), document.id(), row, language);
            entered.taken = asked.or(entered.taken.take());
        });
        entered
    })
    .inner
}

/// A place of its own for the widgets of a cell, against its right edge.
pub fn cell_of(ui: &mut Ui, place: Rect, document: &Document) -> Ui {
    let builder = UiBuilder::new()
        .id_salt(document.id())
        .max_rect(place)
        .layout(Layout::left_to_right(Align::Center));
    let mut cell = ui.new_child(builder);
    cell.spacing_mut().item_spacing.x = 4.0;
    cell
}

/// Asks for what was typed, or says why it is refused.
fn checked(
    document: &Document,
    row: &Parameter,
    value: Value,
    language: Language,
) -> Result<Act, String> {
    let mut tried = document.scenario().clone();
    tried.set(row, value);
    resolve(&tried, &document.edition().baseline)
        .map_err(|error| not_permitted(row, value, &error, language))?;
    Ok(Act::SetIn(document.id(), row.id, value))
}

/// Back to the reference, and to every other scenario that has another value.
fn value_menu_ui(
    ui: &mut Ui,
    (sides, side): (&[&Side<'_>], &Side<'_>),
    id: DocumentId,
    row: &Parameter,
    language: Language,
) -> Option<Act> {
    let value = side.scenario.value(row);
    let mut asked = None;
    if value != row.value {
        let shown = quantity::with_sign(row.quantity(), row.value, language);
        if ui
            .button(compare_tables::back_to(&shown, language))
            .clicked()
        {
            asked = Some(Act::SetIn(id, row.id, row.value));
        }
    }
    for other in sides.iter().filter(|other| other.id() != side.id()) {
        if let Some(to) = other.id()
            && other.scenario.value(row) != value
            && ui
                .button(compare_tables::copy_to(&other.name, language))
                .clicked()
        {
            asked = Some(Act::SetIn(to, row.id, value));
        }
    }
    asked
}
