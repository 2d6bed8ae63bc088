//! Behoefte: how many places are needed, when, and how many of them for amv?

use super::series::{self, heights, level};
use super::{Beside, Context, Figure, Page, Shown, View, required};
use crate::analysis::{Subject, explain};
use crate::chart::{Axis, Chart, Ink, Layer, Line, Mark, Note, Range, Shape, Stroke, Told};
use crate::files::capacity_decisions;
use crate::month::Month;
use crate::outlook::Outlook;
use crate::scenario::{DatedPlaces, EarlierDecision, Output, Scenario, earlier_decisions};
use crate::text::history::{decided_for, decision_words, published_briefly};
use crate::text::number::{signed, whole};
use crate::text::{Label, NEGLIGIBLE, date, finding, need as words, provenance, story};

/// The page: the places required, and below them, on the same months, those for unaccompanied minors.
///
/// With `earlier`, decisions published before and after the edition's are drawn too.
pub fn page(context: &Context<'_>, earlier: bool) -> Page {
    let charts = vec![places(context, earlier), minors(context)];
    let active = context.scene.active();
    Page {
        answer: active.map_or_else(String::new, |shown| answer(context, shown)),
        figures: figures(context),
        tables: charts.iter().map(series::month_table).collect(),
        charts,
        ..context.page(View::Need, Label::NeedQuestion.text(context.language))
    }
}

/// What the scenario does to the required places at the month that is read, and why.
fn answer(context: &Context<'_>, shown: &Shown<'_>) -> String {
    let held = context.against_reference(shown);
    let reference = Scenario::reference(held.baseline, "reference");
    let from = Subject {
        scenario: &reference,
        ..shown.subject()
    };
    let several = held.scenario.changes.len() + held.scenario.measures.len() > 1;
    let explained = several.then(|| explain(shown.subject(), from, held.month).ok());
    let causes = explained.flatten().map(|explained| explained.contributions);
    story(&held, &causes.unwrap_or_default(), context.language)
}

/// The required places at the dates that the edition names, where the active scenario has them.
fn figures(context: &Context<'_>) -> Vec<Figure> {
    let scene = context.scene;
    let dates = scene.edition.baseline.key_dates().iter();
    let figures = dates.filter_map(|date| {
        let at = |outlook: &Outlook| outlook.trajectory().at(*date).copied();
        let active = at(&scene.active()?.outlook)?.levels;
        let places = active.required_places.0.round();
        let reference = at(&scene.reference)?.levels.required_places.0.round();
        Some(Figure {
            title: date::first_day(*date, context.language),
            value: whole(places, context.language),
            unit: words::of_which_amv(active.required_places_amv.0, context.language),
            beside: [Beside::reference(places - reference, context.language)]
                .into_iter()
                .chain(held_against(context, *date, places))
                .collect(),
        })
    });
    figures.collect()
}

/// How far above or below the user's capacity, or else the decision for the date.
fn held_against(context: &Context<'_>, date: Month, places: f64) -> Option<Beside> {
    let decisions = context.scene.edition.baseline.decisions().iter();
    let decided = decisions.filter_map(|line| line.at(date)).next_back();
    let other = context.capacity.or(decided)?;
    let is_own = context.capacity.is_some();
    Some(Beside {
        amount: whole((places - other).abs(), context.language),
        words: words::above_or_below(places > other, is_own, other, context.language),
        ink: Ink::of_change(places - other),
    })
}

/// The places required. With `earlier`, decisions published before and after the edition's are drawn too.
fn places(context: &Context<'_>, earlier: bool) -> Chart {
    let language = context.language;
    let (first, last) = context.scene.months();
    let earlier = earlier_of(context, earlier);
    let mut layers = decisions(context, first);
    layers.extend(earlier_layers(context, first, &earlier));
    layers.extend(counted(context, Output::RequiredPlaces));
    layers.extend(context.counted_places(first));
    layers.extend(at_key_dates(context, first));
    let capacity = context.capacity;
    let own = |places| level(places, provenance::own_capacity(places, language), 2.0);
    layers.extend(capacity.map(own));
    let y = Axis::Numbers(Range::around(heights(&layers).chain(capacity)));
    let mut notes = context.origins();
    notes.extend(longer(context, last));
    if !earlier.is_empty() {
        notes.push(Label::RingsAreDecisions.text(language).to_owned().into());
    }
    notes.extend(context.counted_note(true));
    notes.extend(context.made(&y));
    let what = Label::RequiredPlaces.text(language);
    let active = context.scene.active();
    let found = active.map(|shown| finding(&context.against_reference(shown), language));
    Chart {
        title: found.unwrap_or_else(|| what.to_owned()),
        subtitle: provenance::counted(what, first, last, language),
        description: description(context, Output::RequiredPlaces, &earlier),
        layers,
        notes,
        ..Chart::new("need", [Axis::Months { first, last }, y], language)
    }
}

/// The places for unaccompanied minors, part of the others: places of their own kind.
fn minors(context: &Context<'_>) -> Chart {
    let language = context.language;
    let (first, last) = context.scene.months();
    let layers: Vec<_> = counted(context, Output::RequiredPlacesAmv).collect();
    let y = Axis::Numbers(Range::from_zero(heights(&layers)));
    Chart {
        title: Label::PlacesForMinors.text(language).to_owned(),
        subtitle: Label::PlacesOfTheirOwn.text(language).to_owned(),
        description: description(context, Output::RequiredPlacesAmv, &[]),
        layers,
        ..Chart::new("need-amv", [Axis::Months { first, last }, y], language)
    }
}

/// The scenarios that go on after the months that are drawn.
fn longer(context: &Context<'_>, last: Month) -> impl Iterator<Item = Note> {
    let longer = context.scene.shown.iter();
    let longer = longer.filter(move |shown| shown.baseline().horizon() > last);
    longer.map(move |shown| {
        let end = date::long(shown.baseline().horizon(), context.language);
        words::goes_on(&context.name(shown), &end, context.language).into()
    })
}

/// An output of the reference and of every scenario, and the numbers that the edition's source states of it.
fn counted(context: &Context<'_>, output: Output) -> impl Iterator<Item = Layer> {
    let (first, last) = context.scene.months();
    let end = f64::from(last.since(first));
    let lines = context.lines(|outlook| {
        let mut points = series::levels(outlook, first, |instant| instant.output(output));
        points.retain(|point| point[0] <= end);
        points
    });
    let points = context.scene.edition.baseline.points().iter();
    let points = points.filter(move |point| point.output == output);
    let marks = points.map(move |point| {
        let at = [f64::from(point.date.since(first)), point.places];
        let words = context.language.of(&point.words).to_owned();
        Layer::Mark(Mark::of(at, words, Shape::Diamond, context.language))
    });
    lines.into_iter().map(Layer::Line).chain(marks)
}

/// The active scenario's value at the dates that the edition names, and how far it is from the reference; none where
/// that says nothing.
fn at_key_dates(context: &Context<'_>, first: Month) -> Vec<Layer> {
    let (scene, language) = (context.scene, context.language);
    let Some(active) = scene.active() else {
        return Vec::new();
    };
    let at = |outlook: &Outlook, date| required(outlook, date).map(f64::round);
    let dates = scene.edition.baseline.key_dates().iter();
    let marks = dates.filter_map(|date| {
        let places = at(&active.outlook, *date)?;
        let difference = places - at(&scene.reference, *date)?;
        // The end of the line bears its value already.
        let ends = *date == active.baseline().horizon();
        let value = if ends {
            String::new()
        } else {
            whole(places, language)
        };
        (difference.abs() >= NEGLIGIBLE).then(|| Mark {
            at: [f64::from(date.since(first)), places],
            number: value,
            words: signed(difference, language),
            shape: Shape::OnLine,
            ink: context.stroke(active).ink,
            told: Told::WhereFree,
        })
    });
    marks.map(Layer::Mark).collect()
}

/// Every line's value at the dates that the edition names.
fn description(context: &Context<'_>, output: Output, earlier: &[EarlierDecision<'_>]) -> String {
    let language = context.language;
    let scene = context.scene;
    let at = |outlook: &Outlook, date: Month| {
        let instant = outlook.trajectory().at(date)?;
        Some(whole(instant.output(output), language))
    };
    let dates = scene.edition.baseline.key_dates().iter().map(|date| {
        let reference = Label::Reference.text(language).to_owned();
        let scenarios = scene.shown.iter();
        let scenarios = scenarios.map(|shown| (context.name(shown), &shown.outlook));
        let lines = std::iter::once((reference, &scene.reference)).chain(scenarios);
        let values: Vec<_> = lines
            .filter_map(|(name, outlook)| Some(format!("{name} {}", at(outlook, *date)?)))
            .collect();
        let day = date::first_day(*date, language);
        let decided = decided_for(earlier, *date, language).map(|said| {
            let earlier = Label::EarlierDecisions.text(language);
            format!(" {earlier}: {said}.")
        });
        format!(
            "{day}: {}.{}",
            values.join(", "),
            decided.unwrap_or_default()
        )
    });
    dates.collect::<Vec<_>>().join(" ")
}

/// The edition's own decisions: a dotted line, with its words at its end.
fn decisions(context: &Context<'_>, first: Month) -> Vec<Layer> {
    let decisions = context.scene.edition.baseline.decisions().iter();
    let drawn = decisions.flat_map(|decision| {
        let points = path(&decision.points, first);
        let words = context.language.of(&decision.words).to_owned();
        let end = points.last().map(|last| Mark {
            ink: Ink::Weak,
            ..Mark::of(*last, words.clone(), Shape::Dot, context.language)
        });
        let line = Line::new(words, points, Stroke::decision(1.5)).named(false);
        std::iter::once(Layer::Line(line)).chain(end.map(Layer::Mark))
    });
    drawn.collect()
}

/// The decisions to draw beside the edition's own: none while they are off.
pub fn earlier_of(context: &Context<'_>, on: bool) -> Vec<EarlierDecision<'static>> {
    if !on {
        return Vec::new();
    }
    let (first, last) = context.scene.months();
    let edition = &context.scene.edition.baseline;
    earlier_decisions(capacity_decisions(), edition, &(first..=last))
}

/// A thin line through each of them, and a ring at every point.
fn earlier_layers(
    context: &Context<'_>,
    first: Month,
    earlier: &[EarlierDecision<'_>],
) -> Vec<Layer> {
    let drawn = earlier.iter().flat_map(|earlier| {
        let points = path(&earlier.points, first);
        let published = published_briefly(earlier.decision, context.language);
        let rings = points.iter().map(|at| Mark {
            ink: Ink::Weak,
            told: Told::WhereFree,
            ..Mark::of(*at, published.clone(), Shape::Ring, context.language)
        });
        let rings: Vec<_> = rings.map(Layer::Mark).collect();
        let words = decision_words(earlier.decision, context.language);
        let line = Line::new(words, points, Stroke::decision(1.0)).named(false);
        std::iter::once(Layer::Line(line)).chain(rings)
    });
    drawn.collect()
}

/// The points of a decision, by months since `first`.
fn path(points: &[DatedPlaces], first: Month) -> Vec<[f64; 2]> {
    let points = points.iter();
    points
        .map(|point| [f64::from(point.date.since(first)), point.places])
        .collect()
}
