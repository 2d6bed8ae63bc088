//! Aanbod: which places exist, when do they end, how large is the shortage, when must be decided at the latest?

mod steps;

use self::steps::{Corner, corners};
use super::table::months;
use super::{Beside, Context, Figure, Page, Shown, View, required, series};
use crate::chart::{Area, Axis, Chart, Fill, Ink, Layer, Line, Moment, Note, Range, Stroke};
use crate::month::Month;
use crate::outlook::{Column, Outlook};
use crate::scenario::{Counted, SupplyInputs};
use crate::supply::{PlaceType, deadlines, moments};
use crate::text::number::whole;
use crate::text::{Label, Language, capital, date, provenance, supply as words};
use crate::units::Places;

/// The columns of `run` that the table of this view holds.
const COLUMNS: [Column; 6] = [
    Column::RequiredPlaces,
    Column::SupplyRegular,
    Column::SupplyEmergency,
    Column::SupplyCrisis,
    Column::SupplyTotal,
    Column::Gap,
];

/// The page; where the edition says nothing about supply, one that says so.
pub fn page(context: &Context<'_>) -> Page {
    let language = context.language;
    let edition = &context.scene.edition.baseline;
    let active = context.scene.active();
    let page = context.page(View::Supply, Label::SupplyQuestion.text(language));
    let supplied = active.and_then(|shown| Some((shown, shown.outlook.inputs().supply()?)));
    let Some((shown, inputs)) = supplied else {
        let answer = words::no_supply(language.of(edition.name()), language);
        return Page { answer, ..page };
    };
    let outlook = &shown.outlook;
    let chart = chart(context, shown, inputs);
    Page {
        answer: story(outlook, inputs, language),
        figures: figures(context, outlook, inputs),
        tables: vec![
            months(outlook, &COLUMNS, language),
            series::month_table(&chart),
        ],
        charts: vec![chart],
        notes: notes(context, outlook, inputs),
        ..page
    }
}

/// What emergency and crisis places are, in Dutch word for word as the letter of November 2022 has it.
pub const DEFINITIONS: [Label; 2] = [Label::CrisisDefined, Label::EmergencyDefined];

/// What the transition plan does, by when to decide, and what the words mean.
fn notes(context: &Context<'_>, outlook: &Outlook, inputs: &SupplyInputs) -> Vec<String> {
    let (month, language) = (context.within(), context.language);
    let plan = words::transition_story(outlook, language);
    let decide = deadlines(inputs, month)
        .map(|deadline| words::deadline(&deadline, month, inputs.letter, language));
    let definitions = DEFINITIONS.map(|label| label.text(language).to_owned());
    let plan = plan.into_iter().chain(decide);
    plan.chain(absent(context)).chain(definitions).collect()
}

fn chart(context: &Context<'_>, shown: &Shown<'_>, inputs: &SupplyInputs) -> Chart {
    let language = context.language;
    let baseline = shown.baseline();
    let (first, last) = (baseline.start(), baseline.horizon());
    let areas = areas(&shown.outlook, language).into_iter();
    let lines = lines(context, shown).into_iter();
    let moments = told(&shown.outlook, inputs, last, language).into_iter();
    let y = Axis::Numbers(range(context));
    let mut notes = origins(context, shown);
    notes.extend(absent(context).map(Note::from));
    let counted = date::first_day(inputs.counted, language);
    notes.push(capital(&words::unknown_before(&counted, language)).into());
    notes.extend(context.counted_note(false));
    notes.extend(context.made(&y));
    Chart {
        title: Label::PlacesAndShortage.text(language).to_owned(),
        subtitle: provenance::monthly(first, last, language),
        description: story(&shown.outlook, inputs, language),
        layers: areas
            .map(Layer::Area)
            .chain(lines.map(Layer::Line))
            .chain(moments.map(Layer::Moment))
            .chain(context.counted(
                &[
                    Counted::SupplyRegular,
                    Counted::SupplyEmergency,
                    Counted::SupplyCrisis,
                ],
                first,
            ))
            .collect(),
        notes,
        ..Chart::new("supply", [Axis::Months { first, last }, y], language)
    }
}

/// Where what is drawn comes from.
fn origins(context: &Context<'_>, active: &Shown<'_>) -> Vec<Note> {
    if others(context, active).next().is_none() {
        return context.origin_alone(active).collect();
    }
    let drawn = of_edition(context).map(|shown| context.origin_note(shown));
    drawn.chain(context.sources([active.baseline()])).collect()
}

/// Which open scenarios are not drawn.
pub fn absent(context: &Context<'_>) -> impl Iterator<Item = String> {
    let edition = context.scene.edition.baseline.id();
    let absent = context.scene.shown.iter();
    let absent = absent.filter(move |shown| shown.baseline().id() != edition);
    absent.map(|shown| words::not_drawn(&context.name(shown), context.language))
}

/// The open scenarios of the active one's edition.
fn of_edition<'a>(context: &Context<'a>) -> impl Iterator<Item = &'a Shown<'a>> {
    let edition = context.scene.edition.baseline.id();
    let shown = context.scene.shown.iter();
    shown.filter(move |shown| shown.baseline().id() == edition)
}

/// The axis that holds the required places and the places of every scenario of the edition, and of the reference.
fn range(context: &Context<'_>) -> Range {
    let outlooks = of_edition(context).map(|shown| &shown.outlook);
    let outlooks = outlooks.chain([&context.scene.reference]);
    let places = outlooks.flat_map(|outlook| {
        let instants = outlook.trajectory().instants().iter();
        let required = instants.map(|instant| instant.levels.required_places.0);
        let supplied = (0..outlook.trajectory().instants().len())
            .filter_map(|index| Some(outlook.supply(index)?.total().0));
        required.chain(supplied)
    });
    Range::around(places.chain([0.0]))
}

/// An area for each type of places, and the shortage on top of them.
fn areas(outlook: &Outlook, language: Language) -> Vec<Area> {
    let corners = corners(outlook);
    let area = |name: &str, ink, fill, edges: &dyn Fn(&Corner) -> [f64; 2]| Area {
        name: name.to_owned(),
        is_named: true,
        edges: corners
            .iter()
            .map(|corner| {
                let [low, high] = edges(corner);
                [corner.month, low, high]
            })
            .collect(),
        ink,
        fill,
    };
    let types = PlaceType::ALL.into_iter().enumerate();
    let types = types.map(|(at, kind)| {
        let name = words::place_type(kind, language);
        let edges = move |corner: &Corner| corner.layer(kind);
        area(name, Ink::PlaceType(at), Fill::Solid, &edges)
    });
    let name = Label::Shortage.text(language);
    let shortage = area(name, Ink::Warning, Fill::Hatched, &Corner::shortage);
    types.chain([shortage]).collect()
}

/// What other scenarios require, the reference's supply where it differs, and on top what this one requires.
fn lines(context: &Context<'_>, active: &Shown<'_>) -> Vec<Line> {
    let first = active.baseline().start();
    let mut others = others(context, active).peekable();
    let required = Label::Required.text(context.language);
    // Among others it says whose it is.
    let own = match others.peek() {
        Some(_) => format!("{required}: {}", active.scenario().name),
        None => required.to_owned(),
    };
    let others = others.map(|shown| {
        let stroke = Stroke {
            width: 1.5,
            ..context.stroke(shown)
        };
        let places = series::required(&shown.outlook, first);
        Line::new(context.name(shown), places, stroke)
    });
    let own = Line {
        has_rim: true,
        ..Line::new(
            own,
            series::required(&active.outlook, first),
            context.stroke(active),
        )
    };
    others
        .chain(reference(context, &active.outlook))
        .chain([own])
        .collect()
}

/// The reference's supply, where the scenario's is another one.
fn reference(context: &Context<'_>, own: &Outlook) -> Option<Line> {
    let reference = &context.scene.reference;
    let mut instants = 0..own.trajectory().instants().len();
    let differs = instants.any(|index| own.supply(index) != reference.supply(index));
    let steps = corners(reference).into_iter();
    let steps = steps.map(|corner| [corner.month, corner.places.total().0]);
    let name = Label::SupplyOfReference.text(context.language).to_owned();
    differs.then(|| Line::new(name, steps.collect(), Stroke::dashed(5.0)))
}

/// The other scenarios of this edition that require something else.
fn others<'a>(context: &Context<'a>, active: &'a Shown<'_>) -> impl Iterator<Item = &'a Shown<'a>> {
    of_edition(context).filter(|shown| shown.outlook.trajectory() != active.outlook.trajectory())
}

/// The moments up to the horizon, those of one date together; each points to the places around it.
fn told(outlook: &Outlook, inputs: &SupplyInputs, last: Month, language: Language) -> Vec<Moment> {
    let trajectory = outlook.trajectory();
    let total = |date: Month| Some(outlook.supply(trajectory.index(date)?)?.total().0);
    let mut told: Vec<Moment> = Vec::new();
    for moment in moments(inputs).iter().filter(|one| one.date <= last) {
        let happens = words::moment(&moment.change, language);
        let date = date::short(moment.date, language);
        match told.last_mut() {
            Some(before) if before.date == date => {
                before.words = format!("{} · {happens}", before.words);
            }
            _ => {
                let ends = [total(moment.date.plus(-1)), total(moment.date)];
                let y = ends.into_iter().flatten().fold(0.0, f64::max);
                told.push(Moment {
                    at: [f64::from(moment.date.since(trajectory.start())), y],
                    date,
                    words: happens,
                });
            }
        }
    }
    told
}

/// The gap of a scenario at a month; none where supply is unknown.
pub fn gap_at(outlook: &Outlook, month: Month) -> Option<Places> {
    outlook.gap(outlook.trajectory().index(month)?)
}

/// Everything at a month, as a sentence.
pub fn spoken(context: &Context<'_>, month: Month) -> String {
    let language = context.language;
    let Some(active) = context.scene.active() else {
        return String::new();
    };
    let outlook = &active.outlook;
    let said = |name: &str, places: f64| format!("{name} {}", whole(places, language));
    let own = required(outlook, month);
    let own = own.map(|places| said(Label::Required.text(language), places));
    let others = others(context, active).filter_map(|shown| {
        let places = required(&shown.outlook, month)?;
        Some(said(&shown.scenario().name, places))
    });
    let parts = own.into_iter().chain([supplied(outlook, month, language)]);
    let parts: Vec<_> = parts.chain(others).collect();
    format!("{}: {}", date::first_day(month, language), parts.join(", "))
}

/// The places by type, together, and the gap; or that they are not known.
fn supplied(outlook: &Outlook, month: Month, language: Language) -> String {
    let index = outlook.trajectory().index(month);
    let known = index.and_then(|index| Some((outlook.supply(index)?, outlook.gap(index)?)));
    let Some((places, gap)) = known else {
        return Label::SupplyUnknown.text(language).to_owned();
    };
    let said = |name: &str, places: f64| format!("{name} {}", whole(places, language));
    let types =
        PlaceType::ALL.map(|kind| said(words::place_type(kind, language), places.of(kind).0));
    let together = said(Label::Together.text(language), places.total().0);
    let gap = words::gap(gap, language);
    format!("{}, {together}, {gap}", types.join(", "))
}

/// The first and the largest shortage.
fn story(outlook: &Outlook, inputs: &SupplyInputs, language: Language) -> String {
    let is_first = !may_be_earlier(outlook, inputs);
    words::shortage_story(&outlook.shortage(), is_first, language)
}

/// Whether the first shortage that is known may not be the first: before it the supply is unknown.
fn may_be_earlier(outlook: &Outlook, inputs: &SupplyInputs) -> bool {
    inputs.counted > outlook.trajectory().start()
        && outlook.shortage().first == Some(inputs.counted)
}

/// The first and the largest shortage, and the gap at the month that is read.
fn figures(context: &Context<'_>, outlook: &Outlook, inputs: &SupplyInputs) -> Vec<Figure> {
    let language = context.language;
    let shortage = outlook.shortage();
    let none = || (Label::NoShortage.text(language).to_owned(), String::new());
    let figure = |title: Label, found: Option<(String, String)>| {
        let (value, unit) = found.unwrap_or_else(none);
        let title = title.text(language).to_owned();
        Figure::new(title, Some(value), &unit, language)
    };
    let first = shortage.first.map(|month| {
        let gap = gap_at(outlook, month).map(|gap| words::gap(gap, language));
        (date::short(month, language), gap.unwrap_or_default())
    });
    let largest = shortage.largest.map(|gap| {
        let places = whole(gap.places.0, language);
        let day = date::short(gap.date, language);
        (places, words::places_on(&day, language))
    });
    let title = if may_be_earlier(outlook, inputs) {
        Label::FirstKnownShortage
    } else {
        Label::FirstShortage
    };
    vec![
        figure(title, first),
        figure(Label::LargestShortage, largest),
        now(context, outlook),
    ]
}

/// The gap at the month that is read, and how it differs from the reference's.
fn now(context: &Context<'_>, outlook: &Outlook) -> Figure {
    let (month, language) = (context.within(), context.language);
    let gap = gap_at(outlook, month);
    let spare = gap.is_some_and(|gap| gap.0.round() < 0.0);
    let beside = gap.map(|gap| {
        let before = gap_at(&context.scene.reference, month).unwrap_or(gap);
        // Of a shortage how much it grew, of places to spare how many more there are.
        let sign = if spare { -1.0 } else { 1.0 };
        Beside::reference(sign * (gap.0.round() - before.0.round()), language)
    });
    let value = gap.map(|gap| whole(gap.0.abs(), language));
    Figure {
        beside: beside.into_iter().collect(),
        ..Figure::new(words::gap_on(month, spare, language), value, "", language)
    }
}
