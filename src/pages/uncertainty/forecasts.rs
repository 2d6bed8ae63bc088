//! Eerdere prognoses: how wrong were earlier forecasts and decisions?

use crate::analysis::forecasts::{
    About, Case, Outcome, Said, SaidRange, by_horizon, inflow_cases, places_cases,
};
use crate::chart::{Axis, Chart, Dash, Ink, Layer, Line, Mark, Range, Shape, Stroke, Told};
use crate::files::{capacity_decisions, inflow_forecasts, outcomes};
use crate::month::Month;
use crate::pages::{Context, Page, View};
use crate::scenario::{InflowForecast, InflowScope, nearest_instant};
use crate::table::{Cell, Form, Table, TableColumn};
use crate::text::forecasts::{
    self as words, about_bands, outcome_basis, said_about, said_by, stated, summary,
    unknown_because,
};
use crate::text::history::published_briefly;
use crate::text::number::whole;
use crate::text::{Label, Language};

/// Room behind the last month for labels, in months.
const ROOM: f64 = 7.0;
/// Half the width of the end of a range, in months.
const HALF: f64 = 0.7;

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
        question: words::question(language).to_owned(),
        answer: format!(
            "{} {}",
            summary(&inflow, language),
            summary(&places, language)
        ),
        figures: Vec::new(),
        charts: charts.into_iter().flatten().collect(),
        tables: vec![table(&all, language)],
        notes: vec![
            Label::ForecastsIntro.text(language).to_owned(),
            about_bands(&by_horizon(&all), language),
        ],
        origin: None,
    }
}

/// The cases as rows; unknown is an empty cell.
fn table(cases: &[Case<'_>], language: Language) -> Table {
    let column = |(id, label, form): (&'static str, Label, Form)| {
        TableColumn::headed(id, label.text(language), form)
    };
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
    Table {
        columns: columns.map(column).into(),
        rows: cases.iter().map(|case| row(case, language)).collect(),
    }
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

/// The forecasts of the total inflow of a year: strokes over the year that they speak of.
fn inflow_chart(context: &Context<'_>, cases: &[Case<'_>]) -> Option<Chart> {
    let language = context.language;
    let total = About::Inflow(InflowScope::Total);
    let forecasts = cases.iter().filter_map(|case| match case.said {
        Said::Inflow(forecast) if case.about() == total => Some((case, forecast)),
        _ => None,
    });
    let forecasts: Vec<_> = forecasts.collect();
    let years = || forecasts.iter().map(|(_, forecast)| forecast.year);
    let first = Month::new(years().min()?, 1)?;
    let last = Month::new(years().max()? + 1, 1)?;
    let (mut said, mut counted, mut marks) = (Vec::new(), Vec::new(), Vec::new());
    for (index, (case, forecast)) in forecasts.iter().enumerate() {
        let year = f64::from(Month::new(forecast.year, 1)?.since(first));
        let before = forecasts.iter().take(index);
        let before = before.filter(|(_, other)| other.year == forecast.year);
        let place = f64::from(u8::try_from(before.count()).unwrap_or(0));
        let x = year + 2.0 + 2.5 * place;
        said.extend(strokes(forecast, year, x, language));
        if let (Ok(outcome), true) = (case.outcome, place == 0.0) {
            let value = outcome.value();
            let stroke = vec![[year, value], [year + 12.0, value]];
            counted.push(line(said_about(case, language), stroke, 3.0));
            let came_out = Mark {
                words: Label::CameOut.text(language).to_lowercase(),
                told: Told::Beside,
                ..bare([year + 11.0, value], whole(value, language))
            };
            marks.insert(0, came_out);
        }
        marks.extend(forecast_words(case, forecast, x, language));
    }
    let lines = said.into_iter().chain(counted).map(Layer::from);
    let layers = lines.chain(marks.into_iter().map(Layer::from)).collect();
    Some(Chart {
        id: "earlier-inflow",
        title: Label::InflowForecasts.text(language).to_owned(),
        subtitle: words::inflow_subtitle(language).to_owned(),
        description: described(forecasts.iter().map(|(case, _)| *case), language),
        ..of_months(context, (first, last), layers, Label::InflowHistoryKey)
    })
}

/// The decisions on places: rings at their dates, joined by dots where one decision has several.
fn places_chart(context: &Context<'_>, cases: &[Case<'_>]) -> Option<Chart> {
    let language = context.language;
    let decided = cases.iter().filter_map(|case| match case.said {
        Said::Places(decision, decided) => {
            let date = nearest_instant(decided.date?)?;
            Some((case, decision, date, decided.places?))
        }
        Said::Inflow(_) => None,
    });
    let decided: Vec<_> = decided.collect();
    let dates = || decided.iter().map(|(_, _, date, _)| *date);
    let (first, last) = (dates().min()?, dates().max()?);
    let mut lines: Vec<Line> = Vec::new();
    let (mut counted, mut rings): (Vec<Mark>, Vec<Mark>) = (Vec::new(), Vec::new());
    for (case, decision, date, places) in &decided {
        let at = [f64::from(date.since(first)), *places];
        rings.push(Mark {
            shape: Shape::Ring,
            ink: Ink::Weak,
            words: published_briefly(decision, language),
            ..bare(at, whole(*places, language))
        });
        let name = said_by(case, language);
        match lines.last_mut() {
            Some(line) if line.name == name => line.points.push(at),
            _ => lines.push(Line::new(name, vec![at], Stroke::decision(1.0)).named(false)),
        }
        let value = case.outcome.ok().map(|outcome| outcome.value());
        let at = value.map(|value| [at[0], value]);
        let is_new = |at: &[f64; 2]| counted.iter().all(|mark| mark.at != *at);
        if let Some(at) = at.filter(is_new) {
            counted.push(Mark {
                shape: Shape::Diamond,
                words: Label::CameOut.text(language).to_lowercase(),
                ..bare(at, whole(at[1], language))
            });
        }
    }
    let marks = counted.into_iter().chain(rings).map(Layer::from);
    let layers = lines.into_iter().map(Layer::from).chain(marks).collect();
    Some(Chart {
        id: "earlier-decisions",
        title: Label::PlacesDecided.text(language).to_owned(),
        subtitle: words::places_subtitle(language).to_owned(),
        description: described(decided.iter().map(|(case, ..)| *case), language),
        ..of_months(context, (first, last), layers, Label::PlacesHistoryKey)
    })
}

/// A chart of months around its layers, which still lacks its names.
fn of_months(
    context: &Context<'_>,
    (first, last): (Month, Month),
    layers: Vec<Layer>,
    key: Label,
) -> Chart {
    let values = layers.iter().flat_map(|layer| match layer {
        Layer::Line(line) => line.points.iter().map(|point| point[1]).collect(),
        Layer::Mark(mark) => vec![mark.at[1]],
        _ => Vec::new(),
    });
    let y = Axis::Numbers(Range::around(values));
    let mut notes = vec![key.text(context.language).to_owned().into()];
    notes.extend(context.made(&y));
    Chart {
        id: "",
        language: context.language,
        title: String::new(),
        subtitle: String::new(),
        description: String::new(),
        x: Axis::Months {
            first,
            last,
            room: ROOM,
        },
        y,
        layers,
        notes,
    }
}

fn line(name: String, points: Vec<[f64; 2]>, width: f32) -> Line {
    let ink = if width > 2.0 { Ink::Accent } else { Ink::Weak };
    let stroke = Stroke {
        ink,
        dash: Dash::Solid,
        width,
    };
    Line::new(name, points, stroke).named(false)
}

/// A number that stands alone.
fn bare(at: [f64; 2], number: String) -> Mark {
    Mark {
        at,
        number,
        words: String::new(),
        shape: Shape::None,
        ink: Ink::Text,
        told: Told::WhereFree,
    }
}

/// A thin stroke over the year, and the range upright at `x`; an end that stands alone is a short stroke.
fn strokes(forecast: &InflowForecast, year: f64, x: f64, language: Language) -> Vec<Line> {
    let name = || language.of(&forecast.edition).to_owned();
    let planning = forecast.planning.map(|planning| {
        let points = vec![[year, planning], [year + 12.0, planning]];
        line(name(), points, 1.0)
    });
    // Across the lower end, back to its middle, up, and across the upper one: one line for both.
    let low = forecast
        .low
        .map(|end| [x - HALF, x + HALF, x].map(|x| [x, end]));
    let high = forecast
        .high
        .map(|end| [x, x - HALF, x + HALF].map(|x| [x, end]));
    let upright: Vec<_> = low.into_iter().chain(high).flatten().collect();
    let range = (!upright.is_empty()).then(|| line(name(), upright, 1.0));
    planning.into_iter().chain(range).collect()
}

/// What was said, and by whom, beside its stroke.
fn forecast_words(
    case: &Case<'_>,
    forecast: &InflowForecast,
    x: f64,
    language: Language,
) -> Option<Mark> {
    let value = forecast.planning.or(forecast.high).or(forecast.low)?;
    let number = match forecast.planning {
        Some(planning) => whole(planning, language),
        None => stated(case, language),
    };
    Some(Mark {
        words: language.of(&forecast.edition).to_owned(),
        ..bare([x, value], number)
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
