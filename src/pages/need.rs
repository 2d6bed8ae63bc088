//! Behoefte: how many places are needed, when, and how many of them for amv?

use super::{Beside, Context, Figure, Page, Shown, View, series};
use crate::chart::{Axis, Chart, Dash, Ink, Layer, Level, Line, Mark, Range, Shape, Stroke};
use crate::files::capacity_decisions;
use crate::month::Month;
use crate::outlook::Outlook;
use crate::scenario::{Baseline, DatedPlaces, EarlierDecision, Output, Point, earlier_decisions};
use crate::text::history::{decided_for, decision_words, published_briefly};
use crate::text::number::{signed, whole};
use crate::text::{Label, date, need as words, provenance, story};

/// The page. With `earlier`, decisions published before and after the edition's are drawn too.
pub fn page(context: &Context<'_>, earlier: bool) -> Page {
    let chart = chart(context, earlier);
    let active = context.scene.active();
    Page {
        view: View::Need,
        question: words::question(context.language).to_owned(),
        answer: active.map_or_else(String::new, |shown| answer(context, shown)),
        figures: figures(context),
        tables: vec![series::month_table(&chart)],
        charts: vec![chart],
        notes: Vec::new(),
        origin: active.map(|shown| context.origin(shown)),
    }
}

/// What the scenario does to the required places, and why.
fn answer(context: &Context<'_>, shown: &Shown<'_>) -> String {
    let reference = &context.scene.reference;
    story(
        shown.scenario(),
        shown.baseline(),
        &shown.outlook,
        reference,
        context.language,
    )
}

/// From the earliest start of the open editions to the latest horizon.
fn months(context: &Context<'_>) -> (Month, Month) {
    let own = &context.scene.edition.baseline;
    let all = || context.scene.shown.iter().map(Shown::baseline).chain([own]);
    let first = all().map(Baseline::start).min();
    let last = all().map(Baseline::horizon).max();
    (first.unwrap_or(own.start()), last.unwrap_or(own.horizon()))
}

fn chart(context: &Context<'_>, earlier: bool) -> Chart {
    let language = context.language;
    let (first, last) = months(context);
    let earlier = earlier_of(context, earlier);
    let mut layers = Vec::new();
    layers.extend(decisions(context, first));
    layers.extend(earlier_layers(context, first, &earlier));
    let lines = context.lines(|outlook| series::required(outlook, first));
    layers.extend(lines.into_iter().map(Layer::from));
    layers.extend(points(context).map(|point| Layer::from(stated(context, first, point))));
    layers.extend(context.counted_places(first));
    layers.extend(context.capacity.map(|places| own_capacity(context, places)));
    let y = Axis::Numbers(range(context, &layers));
    let mut notes = context.origins();
    if !earlier.is_empty() {
        notes.push(Label::RingsAreDecisions.text(language).to_owned().into());
    }
    notes.extend(context.counted_note(true));
    notes.extend(context.made(&y));
    Chart {
        id: "need",
        language,
        title: Label::RequiredPlaces.text(language).to_owned(),
        subtitle: provenance::monthly(first, last, language),
        description: description(context, &earlier),
        x: Axis::months(first, last),
        y,
        layers,
        notes,
    }
}

/// The axis that holds every line and every mark.
fn range(context: &Context<'_>, layers: &[Layer]) -> Range {
    let values = layers.iter().flat_map(|layer| match layer {
        Layer::Line(line) => line.points.iter().map(|point| point[1]).collect(),
        Layer::Mark(mark) => vec![mark.at[1]],
        _ => Vec::new(),
    });
    Range::around(values.chain(context.capacity))
}

/// The edition's points that speak of required places.
fn points<'a>(context: &Context<'a>) -> impl Iterator<Item = &'a Point> {
    let points = context.scene.edition.baseline.points().iter();
    points.filter(|point| point.output == Output::RequiredPlaces)
}

/// A number that the edition's source states.
fn stated(context: &Context<'_>, first: Month, point: &Point) -> Mark {
    Mark {
        at: [f64::from(point.date.since(first)), point.places],
        number: whole(point.places, context.language),
        words: context.language.of(&point.words).to_owned(),
        shape: Shape::Diamond,
        ink: Ink::Text,
        gives_way: false,
    }
}

/// The edition's own decisions: a dotted line, with its words at its end.
fn decisions(context: &Context<'_>, first: Month) -> Vec<Layer> {
    let decisions = context.scene.edition.baseline.decisions().iter();
    let drawn = decisions.flat_map(|decision| {
        let at = |point: &DatedPlaces| [f64::from(point.date.since(first)), point.places];
        let points: Vec<_> = decision.points.iter().map(at).collect();
        let words = context.language.of(&decision.words).to_owned();
        let end = points.last().map(|last| Mark {
            at: *last,
            number: whole(last[1], context.language),
            words: words.clone(),
            shape: Shape::Dot,
            ink: Ink::Weak,
            gives_way: false,
        });
        let line = Line::new(words, points, Stroke::decision(1.5)).named(false);
        std::iter::once(Layer::from(line)).chain(end.map(Layer::from))
    });
    drawn.collect()
}

/// The decisions to draw beside the edition's own: none while they are off.
pub fn earlier_of(context: &Context<'_>, on: bool) -> Vec<EarlierDecision<'static>> {
    if !on {
        return Vec::new();
    }
    let (first, last) = months(context);
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
        let at = |point: &DatedPlaces| [f64::from(point.date.since(first)), point.places];
        let points: Vec<_> = earlier.points.iter().map(at).collect();
        let rings = points.iter().map(|at| Mark {
            at: *at,
            number: whole(at[1], context.language),
            words: published_briefly(earlier.decision, context.language),
            shape: Shape::Ring,
            ink: Ink::Weak,
            gives_way: true,
        });
        let rings: Vec<_> = rings.map(Layer::from).collect();
        let words = decision_words(earlier.decision, context.language);
        let line = Line::new(words, points, Stroke::decision(1.0)).named(false);
        std::iter::once(Layer::from(line)).chain(rings)
    });
    drawn.collect()
}

fn own_capacity(context: &Context<'_>, places: f64) -> Layer {
    Layer::from(Level {
        at: places,
        words: provenance::own_capacity(places, context.language),
        stroke: Stroke {
            dash: Dash::Dashed(2.0),
            ..Stroke::solid(Ink::Text, 1.5)
        },
    })
}

/// Every line's value at the dates that the edition names.
fn description(context: &Context<'_>, earlier: &[EarlierDecision<'_>]) -> String {
    let language = context.language;
    let scene = context.scene;
    let at = |outlook: &Outlook, date: Month| {
        let instant = outlook.trajectory().at(date)?;
        Some(whole(instant.levels.required_places.0, language))
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
            beside: std::iter::once(difference(context, places - reference))
                .chain(held_against(context, *date, places))
                .collect(),
        })
    });
    figures.collect()
}

fn difference(context: &Context<'_>, difference: f64) -> Beside {
    if difference == 0.0 {
        return Beside {
            amount: String::new(),
            words: Label::SameAsReference.text(context.language).to_owned(),
            ink: Ink::Weak,
        };
    }
    Beside {
        amount: signed(difference, context.language),
        words: Label::ComparedWithReference
            .text(context.language)
            .to_owned(),
        ink: Ink::Accent,
    }
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
        ink: if places > other {
            Ink::Warning
        } else {
            Ink::Weak
        },
    })
}
