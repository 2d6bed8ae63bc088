//! Eerdere prognoses: how wrong were earlier forecasts and decisions?

use crate::analysis::forecasts::{
    About, Case, Outcome, Said, SaidRange, by_horizon, inflow_cases, places_cases,
};
use crate::chart::{Axis, Bar, Chart, Ink, Layer, Line, Mark, Named, Range, Shape, Stroke, Told};
use crate::files::{capacity_decisions, inflow_forecasts, outcomes};
use crate::month::Month;
use crate::pages::{Context, Page, View};
use crate::scenario::{InflowScope, nearest_instant};
use crate::table::{Cell, Form, Table};
use crate::text::forecasts::{
    self as words, about_bands, brief, outcome_basis, said_about, said_by, stated, summary,
    unknown_because,
};
use crate::text::number::whole;
use crate::text::{Label, Language};

/// The page: the same whatever is open.
pub fn page(context: &Context<'_>) -> Page {
    let language = context.language;
    let inflow = inflow_cases(inflow_forecasts(), outcomes());
    let places = places_cases(capacity_decisions(), outcomes());
    let all: Vec<_> = inflow.iter().chain(&places).copied().collect();
    let charts = [
        inflow_chart(context, &inflow),
        places_chart(context, &places),
    ];
    Page {
        view: View::Uncertainty,
        question: Label::ForecastsQuestion.text(language).to_owned(),
        answer: format!("{} {}", brief(&inflow, language), brief(&places, language)),
        charts: charts.into(),
        tables: vec![table(&all, language)],
        notes: vec![
            summary(&all, language),
            Label::ForecastsIntro.text(language).to_owned(),
            about_bands(&by_horizon(&all), language),
        ],
        ..Page::default()
    }
}

/// The cases as rows; unknown is an empty cell.
fn table(cases: &[Case<'_>], language: Language) -> Table {
    let columns = [
        ("said_by", Label::SaidBy, Form::Text),
        ("published", Label::Published, Form::Text),
        ("what", Label::What, Form::Text),
        ("horizon_months", Label::HorizonMonths, Form::Whole),
        ("low", Label::LowerEnd, Form::Whole),
        ("stated", Label::OneNumber, Form::Whole),
        ("high", Label::UpperEnd, Form::Whole),
        ("outcome", Label::CameOut, Form::Whole),
        ("deviation", Label::Deviation, Form::Signed),
        ("deviation_share", Label::DeviationShare, Form::Exact),
        ("found_how", Label::FoundHow, Form::Text),
        ("source", Label::Source, Form::Text),
    ];
    let rows = cases.iter().map(|case| row(case, language));
    Table::labelled(columns, rows, language)
}

fn row(case: &Case<'_>, language: Language) -> Vec<Cell> {
    let (published, source) = match case.said {
        Said::Inflow(forecast) => (&forecast.published, &forecast.source),
        Said::Places(decision, _) => (&decision.published, &decision.source),
    };
    let SaidRange { low, high } = case.range();
    let error = case.error();
    let outcome = case.outcome.as_ref();
    let basis = match &case.outcome {
        Ok(outcome) => outcome_basis(outcome, language).unwrap_or_default(),
        Err(unknown) => unknown_because(*unknown, language).to_owned(),
    };
    vec![
        said_by(case, language).into(),
        published.as_str().into(),
        said_about(case, language).into(),
        case.horizon.map(f64::from).into(),
        low.into(),
        case.stated().into(),
        high.into(),
        outcome.ok().map(Outcome::value).into(),
        error.map(|error| error.absolute).into(),
        error.map(|error| error.share).into(),
        basis.into(),
        language.of(source).into(),
    ]
}

/// The forecasts of the total inflow, by the year that they speak of.
fn inflow_chart(context: &Context<'_>, cases: &[Case<'_>]) -> Chart {
    let total = About::Inflow(InflowScope::Total);
    let told = cases.iter().filter_map(|case| match case.said {
        Said::Inflow(forecast) if case.about() == total => {
            Some((Month::new(forecast.year, 1)?, case))
        }
        _ => None,
    });
    let label = |label: Label| label.text(context.language).to_owned();
    Chart {
        title: label(Label::InflowForecasts),
        subtitle: label(Label::InflowForecastAndCounted),
        ..in_rows(context, "earlier-inflow", told.collect())
    }
}

/// The decisions on places, by the date that they speak of.
fn places_chart(context: &Context<'_>, cases: &[Case<'_>]) -> Chart {
    let told = cases.iter().filter_map(|case| match case.said {
        Said::Places(_, decided) => {
            decided.places?;
            Some((nearest_instant(decided.date?)?, case))
        }
        Said::Inflow(_) => None,
    });
    let label = |label: Label| label.text(context.language).to_owned();
    Chart {
        title: label(Label::PlacesDecided),
        subtitle: label(Label::PlacesDecidedAndCameOut),
        ..in_rows(context, "earlier-decisions", told.collect())
    }
}

/// What came out, on its line.
fn came_out(at: [f64; 2], language: Language) -> Mark {
    Mark {
        at,
        number: whole(at[0], language),
        words: Label::CameOut.text(language).to_lowercase(),
        shape: Shape::None,
        ink: Ink::Text,
        told: Told::WhereFree,
    }
}

/// A row for each case, those about one time below each other; what came out is a line through their rows. It still
/// lacks its titles.
fn in_rows(context: &Context<'_>, id: &'static str, mut told: Vec<(Month, &Case<'_>)>) -> Chart {
    let language = context.language;
    told.sort_by_key(|(about, _)| *about);
    let y = Axis::Names(told.iter().map(|(_, case)| named(case, language)).collect());
    let (mut said, mut counted, mut marks) = (Vec::new(), Vec::new(), Vec::new());
    for (at, (_, case)) in told.iter().enumerate() {
        let row = y.ends()[1] - (0.5 + rows(at));
        said.extend(range(at, case));
        marks.extend(one_number(case, row, language));
    }
    let mut at = 0;
    for together in told.chunk_by(|one, next| one.0 == next.0) {
        let [above, below] = [at, at + together.len()].map(|at| y.ends()[1] - rows(at));
        at += together.len();
        let outcome = together.iter().find_map(|(_, case)| case.outcome.ok());
        if let Some(value) = outcome.map(|outcome| outcome.value()) {
            let name = Label::CameOut.text(language).to_owned();
            let ends = vec![[value, below], [value, above]];
            counted.push(Line::new(name, ends, Stroke::solid(Ink::Accent, 3.0)).named(false));
            marks.push(came_out([value, f64::midpoint(above, below)], language));
        }
    }
    let ends = said.iter().flat_map(|bar: &Bar| [bar.from, bar.to]);
    let values = ends.chain(marks.iter().map(|mark| mark.at[0]));
    let x = Axis::Numbers(Range::around(values));
    let key = Label::HistoryKey.text(language).to_owned().into();
    let lines = counted.into_iter().map(Layer::Line);
    let layers = said.into_iter().map(Layer::Bar).chain(lines);
    Chart {
        description: described(told.iter().map(|(_, case)| *case), language),
        notes: std::iter::once(key).chain(context.made(&y)).collect(),
        layers: layers.chain(marks.into_iter().map(Layer::Mark)).collect(),
        ..Chart::new(id, [x, y], language)
    }
}

/// So many rows, from above.
fn rows(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// What a case is about and who said it, and below it when and what.
fn named(case: &Case<'_>, language: Language) -> Named {
    let (name, detail) = words::row(case, language);
    Named { name, detail }
}

/// The range that was said, where both its ends were.
fn range(at: usize, case: &Case<'_>) -> Option<Bar> {
    let SaidRange { low, high } = case.range();
    Some(Bar {
        at,
        from: low?,
        to: high?,
        amount: String::new(),
        ink: Ink::Shade(0.3),
        leads_on: false,
    })
}

/// The one number that was said as a dot, or the one end of a range as a ring. Within a range its row says it.
fn one_number(case: &Case<'_>, row: f64, language: Language) -> Option<Mark> {
    let SaidRange { low, high } = case.range();
    let is_within = low.is_some() && high.is_some();
    let one = case.stated().map(|one| (one, Shape::Dot));
    let end = low.xor(high).map(|end| (end, Shape::Ring));
    let (value, shape) = one.or(end)?;
    Some(Mark {
        at: [value, row],
        number: whole(value, language),
        words: String::new(),
        shape,
        ink: Ink::Text,
        told: if is_within {
            Told::Aloud
        } else {
            Told::WhereFree
        },
    })
}

/// Every case in words: who said what, and what came out.
fn described<'a>(cases: impl Iterator<Item = &'a Case<'a>>, language: Language) -> String {
    let came_out = Label::CameOut.text(language).to_lowercase();
    let one = |case: &Case<'_>| {
        let outcome = case.outcome.ok();
        let outcome = outcome.map(|outcome| whole(outcome.value(), language));
        let unknown = || Label::Unknown.text(language).to_lowercase();
        format!(
            "{}, {}: {}; {came_out}: {}.",
            said_by(case, language),
            said_about(case, language),
            stated(case, language),
            outcome.unwrap_or_else(unknown)
        )
    };
    cases.map(one).collect::<Vec<_>>().join(" ")
}
