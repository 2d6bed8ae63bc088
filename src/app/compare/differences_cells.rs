//! The cells of the list of inputs: a value of one scenario, to change, reset or copy, or a measure, on or off and how
//! large.

use eframe::egui::{
    Align, Button, Layout, Popup, Rect, Ui, UiBuilder, accesskit::Role, pos2, vec2,
};

use super::side_grid::{self, CellText, SMALL, text_ui};
use crate::analysis::MeasureRow;
use crate::app::act::Act;
use crate::app::kit::roving::Roving;
use crate::app::kit::tick;
use crate::app::kit::typed::Entered;
use crate::app::theme::{self, regular};
use crate::app::value_box::{self, Doubt, ValueBox};
use crate::documents::{Document, DocumentId};
use crate::pages::compare::comparison::Side;
use crate::pages::compare::differences::{Differing, Row};
use crate::scenario::{Amount, Measure, Parameter, Value, resolve};
use crate::text::{
    Label, Language, compare_tables, controls, measure, not_permitted, quantity, refused_text,
};

/// The width of the button for more.
const MORE: f32 = 24.0;
/// The height of the line with the boxes of a measure; below it stands the measure in words.
const BOXES: f32 = 34.0;

/// What cells ask for, and what is to be said about what was typed there.
#[derive(Default)]
pub struct CellAct<'a> {
    /// What is asked for.
    pub taken: Option<Act>,
    /// Why what was typed is refused.
    pub refused: Option<String>,
    /// What may have been meant by what was typed: in which cell, and whose value it is.
    pub doubts: Vec<(String, DocumentId, Doubt<'a>)>,
}

impl CellAct<'_> {
    /// Takes in what another cell asks for.
    pub fn add(&mut self, other: Self) {
        self.taken = self.taken.take().or(other.taken);
        self.refused = self.refused.take().or(other.refused);
        self.doubts.extend(other.doubts);
    }
}

impl From<Entered<Act>> for CellAct<'_> {
    fn from(entered: Entered<Act>) -> Self {
        Self {
            taken: entered.taken,
            refused: entered.refused,
            ..Self::default()
        }
    }
}

/// What can be asked for in a menu.
pub struct Offer {
    /// What the menu says.
    pub words: String,
    /// What is asked for.
    pub act: Act,
}

/// A button that opens a menu: three dots below each other, which no one takes for text that is cut. Returns what is
/// asked for there.
pub fn more_ui(
    ui: &mut Ui,
    roving: &mut Roving,
    name: &str,
    offers: impl FnOnce() -> Vec<Offer>,
) -> Option<Act> {
    let button = Button::new("")
        .min_size(vec2(MORE, MORE))
        .frame_when_inactive(false);
    let response = roving.button(ui, button);
    for down in [-5.0, 0.0, 5.0] {
        let at = response.rect.center() + vec2(0.0, down);
        ui.painter().circle_filled(at, 1.5, theme::palette(ui).text);
    }
    let mut asked = None;
    Popup::menu(&response.accessible_name(name)).show(|ui| {
        for offer in offers() {
            if ui.button(offer.words).clicked() {
                asked = Some(offer.act);
            }
        }
    });
    asked
}

/// The value of one scenario; that of the reference can only be read.
pub fn value_ui<'a>(
    ui: &mut Ui,
    place: Rect,
    sides: &[&Side<'_>],
    side: &Side<'_>,
    row: &'a Parameter,
    roving: &mut Roving,
    language: Language,
) -> CellAct<'a> {
    let value = side.scenario.value(row);
    let name = compare_tables::cell_name(language.of(&row.words), &side.name, language);
    let Some(document) = side.document() else {
        let text = quantity::with_sign(row.quantity(), value, language);
        side_grid::value_ui(ui, place, &name, &text, theme::palette(ui).text);
        return CellAct::default();
    };
    let ui = &mut cell_of(ui, place, document);
    let width = place.width() - MORE - 20.0;
    let mut typed = None;
    let entered = value_box::show(ui, row, &name, value, width, language, |value| {
        typed = Some(value);
        checked(document, row, value, language)
    });
    let doubt = Doubt {
        id: value_box::id_of(ui, row),
        row,
        typed,
        stands: value,
        is_refused: entered.refused.is_some(),
    };
    let mut outcome = CellAct::from(entered);
    if doubt.meant(ui).is_some() {
        outcome.doubts.push((name.clone(), document.id(), doubt));
    }
    let name = compare_tables::more_of(&name, language);
    let asked = more_ui(ui, roving, &name, || {
        value_offers(sides, side, document.id(), row, language)
    });
    outcome.taken = asked.or(outcome.taken);
    outcome
}

/// A place of its own for the widgets of a cell; their ids hold wherever the row stands.
fn cell_of(ui: &mut Ui, place: Rect, document: &Document) -> Ui {
    let builder = UiBuilder::new()
        .scope_id(ui.scope_id().with(document.id()))
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
fn value_offers(
    sides: &[&Side<'_>],
    side: &Side<'_>,
    id: DocumentId,
    row: &Parameter,
    language: Language,
) -> Vec<Offer> {
    let value = side.scenario.value(row);
    let back = (value != row.value).then(|| {
        let shown = quantity::with_sign(row.quantity(), row.value, language);
        Offer {
            words: controls::back_to_reference(&shown, language),
            act: Act::SetIn(id, row.id, row.value),
        }
    });
    let others = sides.iter().filter(|other| other.id() != side.id());
    let others = others.filter(|other| other.scenario.value(row) != value);
    let copies = others.filter_map(|other| {
        Some(Offer {
            words: compare_tables::copy_to(&other.name, language),
            act: Act::SetIn(other.id()?, row.id, value),
        })
    });
    back.into_iter().chain(copies).collect()
}

/// A measure of one scenario: on or off, what it is, and where it can be copied.
pub fn measure_ui(
    ui: &mut Ui,
    place: Rect,
    sides: &[&Side<'_>],
    at: usize,
    shown: &Row<'_>,
    roving: &mut Roving,
    language: Language,
) -> CellAct<'static> {
    let (Some(side), Differing::Measure(row)) = (sides.get(at), &shown.of) else {
        return CellAct::default();
    };
    let name = compare_tables::cell_name(&shown.name, &side.name, language);
    let own = row.measures.get(at).copied().flatten();
    let here = row.places.get(at).copied().flatten();
    let (Some(document), Some(own), Some(here)) = (side.document(), own, here) else {
        let text = Label::NotThere.text(language);
        side_grid::value_ui(ui, place, &name, text, theme::palette(ui).weak);
        return CellAct::default();
    };
    let mut boxes = place;
    if shown.detail.is_empty() {
        boxes.max.y = place.top() + BOXES;
    }
    let mut cell = cell_of(ui, boxes, document);
    let mut outcome = CellAct::default();
    if tick::show(&mut cell, roving, own.enabled, &name) {
        let mut measure = own.clone();
        measure.enabled = !own.enabled;
        outcome.taken = Some(Act::PutMeasure(document.id(), Some(here), measure));
    }
    outcome.add(amount_ui(&mut cell, document, here, own, &name, language).into());
    let more = compare_tables::more_of(&name, language);
    let asked = more_ui(&mut cell, roving, &more, || {
        measure_offers(sides, at, row, own, language)
    });
    outcome.taken = asked.or(outcome.taken);
    if shown.detail.is_empty() {
        when_ui(ui, place, own, &name, language);
    }
    outcome
}

/// What the measure counts and from when, below its boxes, where that is not the same in all scenarios.
fn when_ui(ui: &Ui, place: Rect, own: &Measure, name: &str, language: Language) {
    let when = measure::when(own, language);
    let cell = CellText {
        spoken: &format!("{name}: {when}"),
        font: regular(SMALL),
        ..CellText::plain(&when, theme::palette(ui).weak)
    };
    let corner = pos2(place.left(), place.top() + BOXES - 3.0);
    let below = Rect::from_min_max(corner, place.max - vec2(0.0, 3.0));
    text_ui(ui, below, Role::Cell, &cell);
}

/// A box for how large the measure is.
fn amount_ui(
    ui: &mut Ui,
    document: &Document,
    here: usize,
    own: &Measure,
    name: &str,
    language: Language,
) -> Entered<Act> {
    let amounts = own.kind.amounts();
    let Some(amount) = amounts.first() else {
        return Entered {
            taken: None,
            refused: None,
        };
    };
    let name = compare_tables::size_of(name, language);
    let field = ValueBox {
        id: ui.scope_id().with("amount"),
        name: &name,
        quantity: measure::quantity(own.kind, amount.field),
        // Beside it stand a tick and a button.
        width: (ui.max_rect().width() - 24.0 - MORE - 26.0).max(40.0),
        refused: &|text, problem| {
            let example = measure::written(own.kind, amount, language);
            refused_text(&example, text, problem, language)
        },
    };
    field.show(ui, Value::Number(amount.value), language, |size| {
        let size = size.number().unwrap_or(amount.value);
        let changed = resized(own, &amounts, size);
        let mut tried = document.scenario().clone();
        if let Some(measure) = tried.measures.get_mut(here) {
            *measure = changed.clone();
        }
        resolve(&tried, &document.edition().baseline)
            .map_err(|error| measure::refused(own.kind, &error, language))?;
        Ok(Act::PutMeasure(document.id(), Some(here), changed))
    })
}

/// The measure with another first amount.
fn resized(own: &Measure, amounts: &[Amount], size: f64) -> Measure {
    let others = amounts.iter().skip(1).map(|amount| amount.value);
    let amounts: Vec<_> = std::iter::once(size).chain(others).collect();
    Measure {
        kind: own.kind.with_amounts(&amounts).unwrap_or(own.kind),
        ..own.clone()
    }
}

/// To every other scenario that does not do the same, and away with it.
fn measure_offers(
    sides: &[&Side<'_>],
    at: usize,
    row: &MeasureRow<'_>,
    own: &Measure,
    language: Language,
) -> Vec<Offer> {
    let place = |index| row.places.get(index).copied().flatten();
    let others = sides.iter().enumerate().filter(|(index, _)| {
        let theirs = row.measures.get(*index).copied().flatten();
        *index != at && theirs != Some(own)
    });
    let copies = others.filter_map(|(index, other)| {
        Some(Offer {
            words: compare_tables::copy_to(&other.name, language),
            act: Act::PutMeasure(other.id()?, place(index), own.clone()),
        })
    });
    let here = sides.get(at).and_then(|side| side.id()).zip(place(at));
    let away = here.map(|(id, here)| Offer {
        words: Label::RemoveMeasureHere.text(language).to_owned(),
        act: Act::RemoveMeasure(id, here),
    });
    copies.chain(away).collect()
}
