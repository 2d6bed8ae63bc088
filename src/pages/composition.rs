//! Opbouw: who are they, and where is the bottleneck?

use super::{Context, Figure, Page, Shown, View, series};
use crate::chart::{Area, Axis, Chart, Fill, Ink, Layer, Line, Range, Stroke};
use crate::model::Residents;
use crate::outlook::{Column, Outlook};
use crate::scenario::Counted;
use crate::table::{Form, Table, TableColumn};
use crate::text::number::whole;
use crate::text::{
    Label, column_heading, column_unit, composition as words, residents_name, who_is_in_reception,
};

/// The flows in groups, in the order in which people meet them.
pub const FLOWS: [&[Column]; 4] = [
    &[Column::Applications, Column::Intake],
    &[Column::Granted, Column::Denied, Column::Withdrawn],
    &[Column::Housed, Column::HousingUnused, Column::Departed],
    &[Column::AmvOutflow, Column::Turned18],
];

/// The page: its figures are the flows of the month that is read, in the order of [`FLOWS`].
pub fn page(context: &Context<'_>) -> Page {
    let active = context.scene.active();
    let chart = active.map(|shown| chart(context, shown));
    let table = active.zip(chart.as_ref());
    Page {
        answer: active.map_or_else(String::new, |shown| answer(context, shown)),
        figures: active.map_or_else(Vec::new, |shown| flows(context, &shown.outlook)),
        tables: table
            .map(|(shown, chart)| months(context, &shown.outlook, chart))
            .into_iter()
            .collect(),
        charts: chart.into_iter().collect(),
        ..context.page(
            View::Composition,
            Label::CompositionQuestion.text(context.language),
        )
    }
}

/// Where the queue moved and how many people there are, else who is in reception.
fn answer(context: &Context<'_>, shown: &Shown<'_>) -> String {
    let (month, language) = (context.within(), context.language);
    let moved = context.against_reference(shown).queue_story(language);
    let people = shown.outlook.trajectory().at(month);
    let people = people.map(|instant| instant.levels.occupancy.0);
    moved
        .zip(people)
        .map(|(moved, people)| format!("{moved} {}", words::in_all(people, language)))
        .or_else(|| who_is_in_reception(&shown.outlook, month, language))
        .unwrap_or_default()
}

fn chart(context: &Context<'_>, shown: &Shown<'_>) -> Chart {
    let language = context.language;
    let baseline = shown.baseline();
    let (first, last) = (baseline.start(), baseline.horizon());
    let y = Axis::Numbers(range(context, shown));
    let mut layers: Vec<_> = stack(context, &shown.outlook)
        .into_iter()
        .map(Layer::Area)
        .collect();
    layers.push(Layer::Line(together(context, &shown.outlook)));
    layers.extend(context.counted(&[Counted::Occupancy], first));
    let mut notes: Vec<_> = context.origin_alone(shown).collect();
    notes.extend(context.counted_note(false));
    notes.extend(context.made(&y));
    let mut chart = Chart {
        title: Label::PeopleInReception.text(language).to_owned(),
        subtitle: words::subtitle(&shown.scenario().name, first, last, language),
        layers,
        notes,
        ..Chart::new("composition", [Axis::Months { first, last }, y], language)
    };
    chart.description = format!("{}.", series::spoken(&chart, last));
    chart
}

/// The axis that holds the groups shown and the reference: another scenario's many people press no group flat.
fn range(context: &Context<'_>, shown: &Shown<'_>) -> Range {
    let instants = [&shown.outlook, &context.scene.reference]
        .into_iter()
        .flat_map(|outlook| outlook.trajectory().instants());
    let people = instants.map(|instant| instant.levels.occupancy.0);
    let counted = context.counts_of(Counted::Occupancy);
    Range::around(people.chain(counted.map(|(_, people)| people)).chain([0.0]))
}

/// An area for each group, one on the other; the upper edge of the last is the occupancy.
fn stack(context: &Context<'_>, outlook: &Outlook) -> Vec<Area> {
    let first = outlook.trajectory().start();
    let mut below = vec![0.0; outlook.trajectory().instants().len()];
    let areas = Residents::ALL.into_iter().enumerate().map(|(at, group)| {
        let people = series::levels(outlook, first, |instant| group.at(instant).0);
        let edge = |([x, people], low): ([f64; 2], &mut f64)| {
            let bottom = *low;
            *low += people;
            [x, bottom, *low]
        };
        Area {
            name: residents_name(group, context.language).to_owned(),
            is_named: true,
            edges: people.into_iter().zip(&mut below).map(edge).collect(),
            ink: Ink::Group(at),
            fill: Fill::Solid,
        }
    });
    areas.collect()
}

/// All groups together, along the upper edge of the stack.
fn together(context: &Context<'_>, outlook: &Outlook) -> Line {
    let first = outlook.trajectory().start();
    let people = series::levels(outlook, first, |instant| instant.levels.occupancy.0);
    let name = Label::Together.text(context.language).to_owned();
    Line::new(name, people, Stroke::solid(Ink::Text, 1.0)).named(false)
}

/// A row for each month: everybody, each group, then each flow of the month that begins.
fn months(context: &Context<'_>, outlook: &Outlook, chart: &Chart) -> Table {
    /// The model's names, of everybody and of each group; those in interim homes are not in reception.
    const IDS: [&str; 5] = [
        "occupancy",
        "in_procedure",
        "permit_holders_in_reception",
        "awaiting_departure",
        "unaccompanied_minors",
    ];
    let mut table = series::month_table(chart);
    for (column, id) in table.columns.iter_mut().skip(1).zip(IDS) {
        column.id = id.into();
    }
    for flow in FLOWS.into_iter().flatten().copied() {
        let name = column_heading(flow, context.language);
        let unit = column_unit(flow, context.language);
        let heading = format!("{name} ({unit})");
        let column = TableColumn::headed(flow.header(), heading, Form::Whole);
        table.append(column, (0..).map(|index| outlook.cell(flow, index)));
    }
    table
}

/// The flows of the month that begins at the instant that is read.
fn flows(context: &Context<'_>, outlook: &Outlook) -> Vec<Figure> {
    let language = context.language;
    let index = outlook.trajectory().index(context.within());
    let figure = |flow: Column| {
        let value = index.and_then(|index| outlook.cell(flow, index));
        let value = value.map(|value| whole(value, language));
        let title = column_heading(flow, language).to_owned();
        Figure::new(title, value, Label::Persons.text(language), language)
    };
    let flows = FLOWS.into_iter().flatten().copied();
    flows.map(figure).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::documents::Documents;
    use crate::files::{Opened, embedded_editions};
    use crate::pages::Scene;
    use crate::scenario::{Baseline, Kind, Measure, MeasureKind, Scenario, Value};
    use crate::text::Language;

    /// Every value anywhere on its slider, and interim homes for some.
    fn somewhere(baseline: &Baseline, shares: &[f64], places: f64) -> Scenario {
        let mut scenario = Scenario::reference(baseline, "x");
        let rows = baseline.parameters().iter();
        let rows = rows.filter(|row| row.id.name.kind() != Kind::Month);
        for (row, share) in rows.zip(shares.iter().cycle()) {
            if let (Some(min), Some(max)) = (row.min.number(), row.max.number())
                && row.id.name.group().moves_required_places()
            {
                scenario.set(row, Value::Number(min + share * (max - min)));
            }
        }
        scenario.measures.push(Measure {
            name: "homes".to_owned(),
            kind: MeasureKind::FlowThroughPlaces { places },
            from: baseline.start(),
            until: None,
            enabled: true,
        });
        scenario
    }

    /// The areas of a scenario, and the occupancy at each instant.
    fn stacked(scenario: Scenario, edition: usize) -> Option<(Vec<Area>, Vec<f64>)> {
        let mut documents = Documents::default();
        let edition = embedded_editions()[edition].clone();
        documents.add(Opened { scenario, edition }, None);
        let scene = Scene::new(&documents)?;
        let day = "2022-11-24".parse().unwrap();
        let context = Context::at(&scene, None, Language::Nl, day);
        let outlook = &scene.active()?.outlook;
        let instants = outlook.trajectory().instants().iter();
        let occupancy = instants.map(|instant| instant.levels.occupancy.0);
        Some((stack(&context, outlook), occupancy.collect()))
    }

    proptest! {
        #[test]
        fn the_stack_adds_up_to_the_occupancy_at_every_month(
            shares in proptest::collection::vec(0.0..=1.0, 23),
            places in 0.0..50_000.0,
            edition in 0usize..2,
        ) {
            let baseline = &embedded_editions()[edition].baseline;
            let scenario = somewhere(baseline, &shares, places);
            // Shares that exceed a whole are refused before they come here.
            if Outlook::new(&scenario, baseline).is_ok() {
                let (areas, occupancy) = stacked(scenario, edition).unwrap();
                let top = &areas.last().unwrap().edges;
                prop_assert_eq!(top.len(), occupancy.len());
                for (occupancy, [_, _, top]) in occupancy.iter().zip(top) {
                    prop_assert!((occupancy - top).abs() < 1e-6, "{occupancy} {top}");
                }
                for pair in areas.windows(2) {
                    let floor = pair[1].edges.iter().map(|edge| edge[1]);
                    prop_assert!(pair[0].edges.iter().map(|edge| edge[2]).eq(floor));
                }
                for area in &areas {
                    let whole = area.edges.iter().all(|[_, low, high]| high >= low);
                    prop_assert!(whole, "an area turned over");
                }
            }
        }
    }
}
