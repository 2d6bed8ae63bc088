//! Oekraïne: are the agreed municipal places enough until the end of the window?

use super::{Beside, Context, Figure, Page, Provenance, Shown, View, series};
use crate::chart::{Area, Axis, Chart, Fill, Ink, Layer, Mark, Note, Range, Shape};
use crate::month::Month;
use crate::outlook::Outlook;
use crate::scenario::{Group, Name, Parameter, Status, UkraineBlock};
use crate::table::{Form, Table};
use crate::text::number::whole;
use crate::text::{Label, Language, date, provenance, ukraine as words};
use crate::ukraine::{Reception, first_beyond_agreement, requires_the_same};

/// The page; where the edition says nothing about these places, one that says so.
pub fn page(context: &Context<'_>) -> Page {
    let language = context.language;
    let edition = &context.scene.edition.baseline;
    let until = edition.ukraine().map(|block| block.until);
    let active = context.scene.active();
    let page = Page {
        answer: words::not_in_edition(language.of(edition.name()), language),
        origin: active.map(|shown| origin(context, shown)),
        ..context.page(View::Ukraine, words::question(until, language))
    };
    let (Some(shown), Some(block)) = (active, edition.ukraine()) else {
        return page;
    };
    let receptions = shown.outlook.ukraine();
    let chart = chart(context, shown, block);
    Page {
        answer: words::answer(receptions, language).unwrap_or_default(),
        figures: figures(receptions, language),
        tables: vec![table(receptions, language), series::month_table(&chart)],
        charts: vec![chart],
        notes: explained(context, shown, block),
        ..page
    }
}

/// The instants of a scenario as rows.
pub fn table(receptions: &[Reception], language: Language) -> Table {
    let columns = [
        ("date", Label::Date, Form::Text),
        ("persons", Label::MunicipalPersons, Form::Whole),
        ("required_places", Label::PlacesNeeded, Form::Whole),
        ("agreed_places", Label::PlacesAgreed, Form::Whole),
        ("shortage", Label::ShortageOfPlaces, Form::Whole),
    ];
    let row = |one: &Reception| {
        vec![
            one.date.first_day().into(),
            one.persons.0.into(),
            one.required.0.into(),
            one.agreed.0.into(),
            one.shortage().0.into(),
        ]
    };
    Table::labelled(columns, receptions.iter().map(row), language)
}

/// The numbers of a month: the active scenario's in full, then the places that the others require where they differ.
pub fn readout(context: &Context<'_>, month: Month) -> String {
    let (scene, language) = (context.scene, context.language);
    let at = |outlook: &Outlook| {
        let all = outlook.ukraine().iter();
        all.copied().find(|one| one.date == month)
    };
    let named = |name: &str, one: Reception| format!("{name} {}", whole(one.required.0, language));
    let of_reference = scene.reference.ukraine();
    let active = scene.active();
    let own = active.and_then(|shown| at(&shown.outlook));
    let in_full = own.map(|one| words::spoken(&one, language));
    let is_apart =
        active.is_some_and(|shown| !requires_the_same(shown.outlook.ukraine(), of_reference));
    let reference = at(&scene.reference).filter(|_| is_apart);
    let reference = reference.map(|one| named(Label::Reference.text(language), one));
    let others = scene.shown.iter();
    let others = others.filter(|shown| shown.document.id() != scene.active);
    let others = others.filter_map(|shown| {
        let one = at(&shown.outlook)?;
        // Who requires the same need not be named one by one.
        (own.map(|own| own.required) != Some(one.required))
            .then(|| named(&shown.scenario().name, one))
    });
    let all: Vec<_> = in_full.into_iter().chain(reference).chain(others).collect();
    let day = date::first_day(month, language);
    format!("{day}: {}", all.join(" · "))
}

/// Where a scenario comes from, by the values that move these places.
fn origin(context: &Context<'_>, shown: &Shown<'_>) -> Provenance {
    Provenance {
        assumed: shown
            .scenario()
            .assumed_in(shown.baseline(), Group::Ukraine),
        ..context.origin(shown)
    }
}

/// What an outlook requires inside the window.
fn required(outlook: &Outlook, block: &UkraineBlock) -> Vec<[f64; 2]> {
    let inside = |one: &&Reception| (block.from..=block.until).contains(&one.date);
    let receptions = outlook.ukraine().iter().filter(inside);
    receptions
        .map(|one| [f64::from(one.date.since(block.from)), one.required.0])
        .collect()
}

fn chart(context: &Context<'_>, shown: &Shown<'_>, block: &UkraineBlock) -> Chart {
    let language = context.language;
    let receptions = shown.outlook.ukraine();
    let lines = context.lines(|outlook| required(outlook, block));
    let places = lines.iter().flat_map(|line| &line.points);
    let places = places.map(|point| point[1]);
    let agreed = receptions.first().map(|one| one.agreed.0);
    let counted = block.observed.iter().map(|count| count.places);
    let y = Axis::Numbers(Range::around(places.chain(agreed).chain(counted)));
    let agreement = agreed.map(|places| words::agreement(&whole(places, language), language));
    let values = lines.iter().filter_map(|line| {
        let places = line.points.last()?[1];
        Some(format!("{} {}", line.name, whole(places, language)))
    });
    let values = values.collect::<Vec<_>>().join(", ");
    let (first, last) = (block.from, block.until);
    let day = date::first_day(last, language);
    let held = agreement.as_deref().unwrap_or_default();
    let description = format!("{day}: {values}; {held}.");
    let mut layers = vec![Layer::Area(shortage(receptions, block, language))];
    layers.extend(lines.into_iter().map(Layer::Line));
    let agreed = agreed.zip(agreement);
    layers.extend(agreed.map(|(at, words)| series::level(at, words, 7.0)));
    layers.extend(block.observed.iter().map(|count| {
        let at = [f64::from(count.date.since(block.from)), count.places];
        let words = Label::CountedAfterwards.text(language).to_owned();
        Layer::Mark(Mark::of(at, words, Shape::Diamond, language))
    }));
    Chart {
        title: Label::UkraineTitle.text(language).to_owned(),
        subtitle: words::subtitle(&provenance::monthly(first, last, language), language),
        description,
        notes: notes(context, shown, block, &y),
        layers,
        ..Chart::new("ukraine", [Axis::Months { first, last }, y], language)
    }
}

/// Where more places are required than agreed: from the agreement up to the need.
///
/// Lines cross between months; a corner at the crossing keeps the area's edge on the line.
fn shortage(receptions: &[Reception], block: &UkraineBlock, language: Language) -> Area {
    let over = |one: &Reception| (one.required - one.agreed).0;
    let x = |one: &Reception| f64::from(one.date.since(block.from));
    let mut edges = Vec::new();
    for (index, one) in receptions.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|at| receptions.get(at));
        if let Some(before) = before
            && over(before) * over(one) < 0.0
        {
            let share = over(before) / (over(before) - over(one));
            let crossing = x(before) + share * (x(one) - x(before));
            edges.push([crossing, one.agreed.0, one.agreed.0]);
        }
        edges.push([x(one), one.agreed.0, one.required.0.max(one.agreed.0)]);
    }
    Area {
        name: Label::ShortageOfPlaces.text(language).to_owned(),
        is_named: true,
        edges,
        ink: Ink::Warning,
        fill: Fill::Faint(0.15),
    }
}

/// Where the scenarios come from, what is to be known, and when the chart was made.
///
/// Calibrated means something else here than below other charts: the explanation says it.
fn notes(context: &Context<'_>, active: &Shown<'_>, block: &UkraineBlock, y: &Axis) -> Vec<Note> {
    let language = context.language;
    let known = context.in_drawing_order().into_iter();
    let known = known.filter(|shown| !shown.outlook.ukraine().is_empty());
    let origins = known.map(|shown| Note {
        sample: Some(context.stroke(shown)),
        text: origin(context, shown).sentence(language),
    });
    let explained = explained(context, active, block)
        .into_iter()
        .map(Note::from);
    let made = words::made(&date::day(context.day, language), language);
    origins
        .chain(explained)
        .chain(context.axis_start(y))
        .chain([made.into()])
        .collect()
}

/// What is required at the end, what is short, and from when.
fn figures(receptions: &[Reception], language: Language) -> Vec<Figure> {
    let Some(last) = receptions.last() else {
        return Vec::new();
    };
    let [month, then] = words::first_beyond(receptions, language);
    let is_short = last.shortage().0 > 0.0;
    let day = date::first_day(last.date, language);
    vec![
        figure(
            words::required_on(&day, language),
            whole(last.required.0, language),
            words::for_persons(&whole(last.persons.0, language), language),
            false,
        ),
        figure(
            words::shortage_on(&day, language),
            whole(last.shortage().0, language),
            words::against_agreement(last, language),
            is_short,
        ),
        figure(
            Label::FirstBeyond.text(language).to_owned(),
            month,
            then,
            first_beyond_agreement(receptions).is_some(),
        ),
    ]
}

/// A number, and what is to be known with it: a warning if so.
fn figure(title: String, value: String, words: String, warns: bool) -> Figure {
    let (unit, warning) = if warns {
        (String::new(), Some(words))
    } else {
        (words, None)
    };
    let beside = warning.map(|amount| Beside {
        amount,
        words: String::new(),
        ink: Ink::Warning,
    });
    Figure {
        title,
        value,
        unit,
        beside: beside.into_iter().collect(),
    }
}

/// That these places stand apart, what a calibrated inflow is worth, and what was counted.
fn explained(context: &Context<'_>, shown: &Shown<'_>, block: &UkraineBlock) -> Vec<String> {
    let language = context.language;
    let arrivals = shown.baseline().parameter(Name::UkraineNetArrivals.into());
    let is_calibrated = |row: &&Parameter| shown.scenario().status(row) == Status::Calibrated;
    let calibrated = arrivals.filter(is_calibrated).map(|row| {
        let (name, source) = (language.of(&row.words), language.of(&row.source));
        words::calibrated(name, source, language)
    });
    let counts = block.observed.iter();
    let counted = counts.map(|count| words::counted(count, language));
    let apart = Label::UkraineStandsApart.text(language).to_owned();
    // First what the answer rests on.
    let first = calibrated.into_iter().chain(counted);
    first.chain([apart]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::embedded_editions;
    use crate::units::{People, Places};

    fn shaded(required: &[f64]) -> Vec<[f64; 3]> {
        let block = embedded_editions()[0].baseline.ukraine().unwrap();
        let one = |(step, required): (i32, &f64)| Reception {
            date: block.from.plus(step),
            persons: People(0.0),
            required: Places(*required),
            agreed: Places(100.0),
        };
        let receptions: Vec<_> = (0..).zip(required).map(one).collect();
        shortage(&receptions, block, Language::Nl).edges
    }

    #[test]
    fn the_area_of_the_shortage_lies_between_the_need_and_the_agreement() {
        // It opens and closes where the lines cross.
        let edges = [
            [0.0, 100.0, 100.0],
            [0.5, 100.0, 100.0],
            [1.0, 100.0, 120.0],
            [2.0, 100.0, 140.0],
            [2.5, 100.0, 100.0],
            [3.0, 100.0, 100.0],
        ];
        assert_eq!(shaded(&[80.0, 120.0, 140.0, 60.0]), edges);
        let enough = shaded(&[80.0, 90.0]);
        assert!(
            enough.iter().all(|[_, low, high]| low == high),
            "no shortage, no area"
        );
    }
}
