//! The cells of the list of inputs that hold a measure: on or off, how large, where to copy it.

use eframe::egui::{Rect, Ui, accesskit::Role, pos2, vec2};

use super::differences_cells::{CellAct, MORE, Offer, cell_of, more_ui};
use super::side_grid::{CellText, SMALL, text_ui, value_ui};
use crate::analysis::MeasureRow;
use crate::app::act::Act;
use crate::app::kit::roving::Roving;
use crate::app::kit::tick;
use crate::app::kit::typed::Entered;
use crate::app::theme::{self, regular};
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
    let more = compare_tables::more_of(&name, language);
    let asked = more_ui(&mut cell, roving, &more, || {
        let away = Offer {
            words: Label::RemoveMeasureHere.text(language).to_owned(),
            act: Act::RemoveMeasure(document.id(), here),
        };
        let copies = measure_copies(sides, at, row, own, language);
        copies.chain([away]).collect()
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

/// To every other scenario that does not do the same.
fn measure_copies<'a>(
    sides: &'a [&Side<'_>],
    at: usize,
    row: &'a MeasureRow<'_>,
    own: &'a Measure,
    language: Language,
) -> impl Iterator<Item = Offer> + 'a {
    let others = sides.iter().enumerate().filter(move |(index, _)| {
        let theirs = row.measures.get(*index).copied().flatten();
        *index != at && theirs != Some(own)
    });
    others.filter_map(move |(index, other)| {
        let place = row.places.get(index).copied().flatten();
        Some(Offer {
            words: compare_tables::copy_to(&other.name, language),
            act: Act::PutMeasure(other.id()?, place, own.clone()),
        })
    })
}
