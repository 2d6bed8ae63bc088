//! The cells of the list of inputs that hold a measure: on or off, how large, where to copy it.

use eframe::egui::{Popup, Rect, Ui, accesskit::Role, pos2, vec2};

use super::differences_cells::{CellAct, MORE, cell_of, more_ui};
use super::side_grid::{CellText, text_ui, value_ui};
use crate::analysis::MeasureRow;
use crate::app::act::Act;
use crate::app::kit::roving::Roving;
use crate::app::kit::tick;
use crate::app::kit::typed::Entered;
use crate::app::theme;
use crate::app::value_box::ValueBox;
use crate::documents::Document;
use crate::pages::compare::comparison::Side;
use crate::pages::compare::differences::{Differing, Row};
use crate::scenario::{Amount, Measure, Value, resolve};
use crate::text::{Label, Language, compare_tables, measure, refused_text};

/// The height of the line with the boxes; below it stands the measure in words.
const BOXES: f32 = 34.0;

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
        value_ui(ui, place, &name, text, theme::palette(ui).weak);
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
    let more = more_ui(&mut cell, roving, &compare_tables::more_of(&name, language));
    Popup::menu(&more).show(|ui| {
        let asked = measure_menu_ui(ui, sides, at, row, own, language);
        outcome.taken = asked.or(outcome.taken.take());
    });
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
        ..CellText::small(&when, theme::palette(ui).weak)
    };
    let below = Rect::from_min_max(
        pos2(place.left(), place.top() + BOXES - 3.0),
        place.max - vec2(0.0, 3.0),
    );
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

/// Every other scenario that does not do the same, and away with it.
fn measure_menu_ui(
    ui: &mut Ui,
    sides: &[&Side<'_>],
    at: usize,
    row: &MeasureRow<'_>,
    own: &Measure,
    language: Language,
) -> Option<Act> {
    let mut asked = None;
    for (index, other) in sides.iter().enumerate() {
        let theirs = row.measures.get(index).copied().flatten();
        if let Some(to) = other.id()
            && index != at
            && theirs != Some(own)
            && ui
                .button(compare_tables::copy_to(&other.name, language))
                .clicked()
        {
            let place = row.places.get(index).copied().flatten();
            asked = Some(Act::PutMeasure(to, place, own.clone()));
        }
    }
    let id = sides.get(at).and_then(|side| side.id());
    let here = row.places.get(at).copied().flatten();
    if ui.button(Label::RemoveMeasureHere.text(language)).clicked() {
        asked = Some(Act::RemoveMeasure(id?, here?));
    }
    asked
}
