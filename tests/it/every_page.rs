//! Laws over every view and section, in both languages, for the scenarios that come with the program, alone and together.

use std::sync::LazyLock;

use opvangverkenner::analysis::{self, Sampling, Spread};
use opvangverkenner::chart::{Chart, Layer};
use opvangverkenner::export::Drawn;
use opvangverkenner::files::shipped;
use opvangverkenner::outlook::Column;
use opvangverkenner::pages::uncertainty::levers::Levers;
use opvangverkenner::pages::uncertainty::{band, forecasts, map, regret, sensitivity, track};
use opvangverkenner::pages::{
    Context, Page, account, compare, composition, need, regions, supply, table, ukraine,
};
use opvangverkenner::regions::{Key, Level, Realised, RegionColumn};
use opvangverkenner::table::{Cell, Table};
use opvangverkenner::text::Language;

use crate::scenes::with_context_on;

/// Every page of a scene.
fn pages(context: &Context<'_>) -> Vec<Page> {
    let subject = context.scene.active().unwrap().subject();
    let sampling = Sampling {
        runs: 64,
        ..Sampling::default()
    };
    let spread = Spread::new(subject, sampling).ok();
    let found = analysis::regret(subject, context.month, 3.0).ok();
    let swings = analysis::sensitivity(subject, context.month).ok();
    let levers = Levers::new(context, None);
    let some = [
        Some(need::page(context, false)),
        Some(need::page(context, true)),
        Some(composition::page(context)),
        Some(supply::page(context)),
        Some(ukraine::page(context)),
        Some(table::page(context, Column::ALL)),
        Some(account::page(context, None)),
        Some(forecasts::page(context)),
        track::page(context, &track::Found::default()),
        spread.and_then(|spread| band::page(context, &spread, Some(70_000.0))),
        found.and_then(|found| regret::page(context, &found, regret::across(&found))),
        swings.and_then(|rows| sensitivity::page(context, &rows)),
        levers.and_then(|levers| map::page(context, &levers)),
    ];
    let mut all: Vec<_> = some.into_iter().flatten().collect();
    for section in compare::Section::ALL {
        all.push(compare::page(context, None, section.into()));
    }
    for level in [Level::Province, Level::SafetyRegion] {
        for colour in [regions::Colour::Places, regions::Colour::PerThousand] {
            let columns: Vec<_> = RegionColumn::of(level).collect();
            let asked = regions::Asked {
                month: context.within(),
                level,
                key: &Key::default(),
                realised: &Realised::default(),
                sort: None,
                selected: Some(1),
                colour,
                columns: &columns,
            };
            all.push(regions::page(context, &asked));
        }
    }
    all
}

/// A page, and what it was made from.
struct Seen {
    names: Vec<String>,
    language: Language,
    page: Page,
}

/// Every page of every combination, made once for all tests.
static EVERYWHERE: LazyLock<Vec<Seen>> = LazyLock::new(|| {
    let all: Vec<_> = shipped(Language::Nl)
        .iter()
        .map(|one| one.open().unwrap())
        .collect();
    let mut long = all[0].clone();
    long.scenario.name = "Naam & <\"lang\"> ".repeat(7).chars().take(99).collect();
    let alone = all.iter().map(|one| vec![one]);
    let together = [
        all.iter().collect(),
        all.iter().rev().collect(),
        vec![&long],
    ];
    let mut seen = Vec::new();
    for open in alone.chain(together) {
        for language in Language::ALL {
            let scenarios = open.iter().map(|one| (&one.scenario, &one.edition));
            let names: Vec<_> = open.iter().map(|one| one.scenario.name.clone()).collect();
            with_context_on(scenarios, language, |context| {
                seen.extend(pages(context).into_iter().map(|page| Seen {
                    names: names.clone(),
                    language,
                    page,
                }));
            });
        }
    }
    seen
});

fn everywhere(see: impl Fn(&Page)) {
    assert!(EVERYWHERE.len() > 300, "{}", EVERYWHERE.len());
    EVERYWHERE.iter().for_each(|seen| see(&seen.page));
}

/// Everything that a page says, without what users wrote themselves.
fn said(page: &Page) -> Vec<&str> {
    let mut said = vec![&*page.question, &*page.answer];
    for figure in &page.figures {
        said.extend([&*figure.title, &*figure.unit]);
        said.extend(figure.beside.iter().map(|beside| &*beside.words));
    }
    for chart in &page.charts {
        said.extend([&*chart.title, &*chart.subtitle, &*chart.description]);
    }
    said.extend(page.notes.iter().map(String::as_str));
    said
}

#[test]
fn every_page_has_a_question_an_answer_and_a_description_and_no_number_that_is_none() {
    everywhere(|page| {
        assert!(page.question.ends_with('?'), "{}", page.question);
        assert!(!page.answer.trim().is_empty(), "{}", page.question);
        for chart in &page.charts {
            for text in [&chart.title, &chart.description] {
                assert!(!text.trim().is_empty(), "{}", page.question);
            }
            assert!(!chart.layers.is_empty(), "{}", chart.title);
        }
        for text in said(page) {
            assert!(!text.contains("NaN") && !text.contains("inf "), "{text}");
        }
        for cell in page
            .tables
            .iter()
            .flat_map(|table| table.rows.iter().flatten())
        {
            let is_finite = !matches!(cell, Cell::Number(number) if !number.is_finite());
            assert!(is_finite, "{}", page.question);
        }
    });
}

#[test]
fn no_page_speaks_the_other_language() {
    let foreign = |language| match language {
        Language::Nl => [" the ", " and ", " places", " month", " is not "],
        Language::En => [" het ", " van ", " plekken", " maand", " niet "],
    };
    for Seen {
        names,
        language,
        page,
    } in EVERYWHERE.iter()
    {
        for text in said(page) {
            let mut own = format!(" {text} ");
            for name in names {
                own = own.replace(name.as_str(), "…");
            }
            for word in foreign(*language) {
                assert!(!own.contains(word), "{word:?} in {own:?}");
            }
        }
    }
}

/// Whether one of these tables holds all of the numbers.
fn stands_in(tables: &[Table], numbers: &[f64]) -> bool {
    let near = |a: f64, b: f64| (a - b).abs() <= 1e-6 * a.abs().max(1.0);
    let holds = |table: &Table, one: f64| {
        let mut cells = table.rows.iter().flatten();
        cells.any(|cell| matches!(cell, Cell::Number(other) if near(one, *other)))
    };
    let mut tables = tables.iter();
    tables.any(|table| numbers.iter().all(|one| holds(table, *one)))
}

/// The series of a chart of months by their names. An area is told by how high it is, or by its two edges.
fn series(chart: &Chart) -> Vec<(&str, [Vec<f64>; 2])> {
    let layers = chart.layers.iter();
    let all = layers.filter_map(|layer| match layer {
        Layer::Line(line) if line.points.len() > 2 => {
            let points: Vec<_> = line.points.iter().map(|point| point[1]).collect();
            Some((&*line.name, [points.clone(), points]))
        }
        Layer::Area(area) => {
            // At the first of a month, where a step has been taken; the table has no other instants.
            let next = area.edges.iter().skip(1).map(|edge| edge[0]);
            let is_last = area.edges.iter().zip(next.map(Some).chain([None]));
            let on_first =
                is_last.filter(|(edge, next)| edge[0].fract() == 0.0 && *next != Some(edge[0]));
            let edges: Vec<_> = on_first.map(|([_, low, high], _)| [*low, *high]).collect();
            let wide = edges.iter().map(|[low, high]| high - low).collect();
            Some((&*area.name, [wide, edges.concat()]))
        }
        _ => None,
    });
    all.collect()
}

#[test]
fn every_series_of_a_plot_stands_in_a_table_of_its_page_with_the_same_numbers() {
    everywhere(|page| {
        for chart in page.charts.iter().filter(|chart| is_of_months(chart)) {
            for (name, numbers) in series(chart) {
                let found = numbers.iter().any(|told| stands_in(&page.tables, told));
                assert!(
                    found,
                    "{name:?} of {:?} of {:?}: {numbers:?}",
                    chart.id, page.question
                );
            }
        }
    });
}

fn is_of_months(chart: &Chart) -> bool {
    matches!(chart.x, opvangverkenner::chart::Axis::Months { .. })
}

#[test]
fn the_picture_of_a_plot_holds_each_of_its_layers() {
    everywhere(|page| {
        for chart in &page.charts {
            let text = String::from_utf8(chart.svg()).unwrap();
            let document = roxmltree::Document::parse(&text).unwrap();
            let groups = document.descendants().filter(|node| node.has_tag_name("g"));
            let ids: Vec<_> = groups.filter_map(|node| node.attribute("id")).collect();
            for index in 0..chart.layers.len() {
                let end = format!("-{index}");
                let found = ids.iter().any(|id| id.ends_with(&end));
                assert!(found, "layer {index} of {:?}: {ids:?}", chart.id);
            }
        }
    });
}
