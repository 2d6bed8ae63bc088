//! Hoeveel regelen: with how many places is the worst case the least bad?

use crate::analysis::Regret;
use crate::chart::{Axis, Chart, Ink, Layer, Line, Mark, Range, Shape, Stroke};
use crate::pages::{Context, Page, Shown, View};
use crate::scenario::{Parameter, ParameterId};
use crate::table::{Cell, Form, Table};
use crate::text::number::whole;
use crate::text::regret::{about_regret, least_regret, least_words};
use crate::text::{Label, Language, date};
use crate::units::LowHigh;

/// Numbers of places in the table are multiples of this, but for the best.
const STEP: f64 = 1_000.0;

/// The numbers of places that are worth a look.
pub fn across(regret: &Regret) -> Range {
    Range::around([regret.fewest, regret.most].into_iter())
}

/// The worst regret of those numbers.
pub fn up(regret: &Regret, across: Range) -> Range {
    let worst = [across.min, across.max].map(|places| regret.worst(places));
    Range::around(worst.into_iter().chain([0.0]))
}

/// The page of a regret around the active scenario, for the numbers of places on an axis.
pub fn page(context: &Context<'_>, regret: &Regret, across: Range) -> Option<Page> {
    let active = context.scene.active()?;
    let language = context.language;
    let ends = [regret.fewest, regret.most];
    let answer = least_regret(regret.best(), ends, context.month, language);
    let about = about_regret(&levers(active, regret), language);
    Some(Page {
        charts: vec![chart(context, active, regret, across, [&answer, &about])],
        tables: vec![table(regret, across, language)],
        answer,
        notes: vec![about],
        ..context.page(View::Uncertainty, Label::RegretTitle.text(language))
    })
}

fn chart(
    context: &Context<'_>,
    active: &Shown<'_>,
    regret: &Regret,
    across: Range,
    said: [&String; 2],
) -> Chart {
    let language = context.language;
    let label = |label: Label| label.text(language).to_owned();
    let best = regret.best();
    let at = |places: f64| [places, regret.worst(places)];
    let points = [across.min, best, across.max].map(at);
    let stroke = Stroke::solid(Ink::Accent, 3.0);
    let worst = Line::new(label(Label::WorstRegret), points.into(), stroke);
    let day = date::first_day(context.month, language);
    let words = least_words(&whole(best, language), language);
    let least = Mark::of(at(best), words, Shape::Diamond, language);
    let y = Axis::Numbers(up(regret, across));
    let mut notes: Vec<_> = said.map(|said| said.clone().into()).into();
    notes.push(context.origin(active).sentence(language).into());
    notes.extend(context.made(&y));
    Chart {
        title: label(Label::RegretTitle),
        subtitle: format!("{}, {day}", label(Label::RegretSubtitle)),
        description: said[0].clone(),
        layers: vec![Layer::Line(worst), Layer::Mark(least)],
        notes,
        ..Chart::new("regret", [Axis::Numbers(across), y], language)
    }
}

/// The two parameters of the grid with their low and high.
fn levers<'a>(active: &'a Shown<'_>, regret: &Regret) -> Vec<(&'a Parameter, f64, f64)> {
    let lever = |id: &ParameterId| {
        let row = active.baseline().parameter(*id)?;
        let LowHigh { low, high } = row.range?;
        Some((row, low, high))
    };
    regret.levers.iter().filter_map(lever).collect()
}

/// A row for each number of places: the most that can lack, the most that can be empty, the worst regret.
fn table(regret: &Regret, across: Range, language: Language) -> Table {
    let columns = [
        ("places", Label::PlacesHeld, Form::Whole),
        ("most_lacking", Label::MostLacking, Form::Whole),
        ("most_empty", Label::MostEmpty, Form::Whole),
        ("worst_regret", Label::WorstRegret, Form::Whole),
    ];
    // At most a few hundred rows, however wide the range is.
    let mut step = STEP;
    while (across.max - across.min) / step > 300.0 {
        step *= 10.0;
    }
    let round = std::iter::successors(Some(across.min), |places| Some(places + step));
    let mut numbers: Vec<_> = round.take_while(|places| *places <= across.max).collect();
    numbers.push(regret.best());
    numbers.sort_by(f64::total_cmp);
    numbers.dedup();
    let row = |places: f64| {
        let lacking = (regret.most - places).max(0.0);
        let empty = (places - regret.fewest).max(0.0);
        [places, lacking, empty, regret.worst(places)]
            .map(Cell::Number)
            .to_vec()
    };
    Table::labelled(columns, numbers.into_iter().map(row), language)
}
