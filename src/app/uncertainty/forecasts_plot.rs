//! Earlier forecasts and decisions as thin ghosts beside what came out.

use eframe::egui::{Rect, Sense, Stroke, Ui, UiBuilder, WidgetInfo, accesskit, vec2};
use egui_plot::{Line, LineStyle, PlotPoint, PlotTransform};

use crate::analysis::forecasts::{About, Case, Said};
use crate::app::plot::axis::Axis;
use crate::app::plot::curve::Curve;
use crate::app::plot::curve::diamond;
use crate::app::plot::month_plot::MonthPlot;
use crate::app::plot::plot_labels::{PointLabel, Surroundings, stacked_labels};
use crate::app::theme::{self, Palette};
use crate::month::Month;
use crate::scenario::{CapacityDecision, InflowForecast, InflowScope, nearest_instant};
use crate::text::forecasts::stated;
use crate::text::history::published_briefly;
use crate::text::{Label, Language, number};

/// The height of a plot.
const HEIGHT: f32 = 250.0;
/// Room to the right of the last month, for labels, in months.
const ROOM: f64 = 7.0;

/// A number in a plot with what is said beside it.
struct Mark {
    at: [f64; 2],
    number: String,
    words: String,
}

/// What one plot shows.
struct Drawing {
    first: Month,
    last: Month,
    ghosts: Vec<Curve>,
    rings: Vec<Mark>,
    /// Numbers without a ring.
    said: Vec<Mark>,
    outcomes: Vec<Mark>,
    counted: Vec<Curve>,
}

/// Draws the forecasts of the total inflow of a year: strokes over the year that they speak of.
pub fn inflow_ui(ui: &mut Ui, cases: &[Case<'_>], language: Language) {
    let palette = theme::palette(ui);
    if let Some(drawing) = inflow_drawing(cases, palette, language) {
        draw(ui, Label::InflowHistoryPlot, &drawing, language);
    }
}

/// Draws the decisions on places: rings at their dates.
pub fn places_ui(ui: &mut Ui, cases: &[Case<'_>], language: Language) {
    let palette = theme::palette(ui);
    if let Some(drawing) = places_drawing(cases, palette, language) {
        draw(ui, Label::PlacesHistoryPlot, &drawing, language);
    }
}

fn curve(points: Vec<[f64; 2]>, palette: &Palette, width: f32) -> Curve {
    Curve {
        name: String::new(),
        points,
        colour: if width > 2.0 {
            palette.accent
        } else {
            palette.weak
        },
        style: LineStyle::Solid,
        width,
    }
}

fn inflow_drawing(cases: &[Case<'_>], palette: &Palette, language: Language) -> Option<Drawing> {
    let total = About::Inflow(InflowScope::Total);
    let forecasts = cases.iter().filter_map(|case| match case.said {
        Said::Inflow(forecast) if case.about() == total => Some((case, forecast)),
        _ => None,
    });
    let forecasts: Vec<_> = forecasts.collect();
    let years = || forecasts.iter().map(|(_, forecast)| forecast.year);
    let (first, last) = (
        Month::new(years().min()?, 1)?,
        Month::new(years().max()? + 1, 1)?,
    );
    let mut drawing = Drawing::new(first, last);
    for (index, (case, forecast)) in forecasts.iter().enumerate() {
        let year = f64::from(Month::new(forecast.year, 1)?.since(first));
        let before = forecasts.iter().take(index);
        let before = before.filter(|(_, other)| other.year == forecast.year);
        let place = f64::from(u8::try_from(before.count()).unwrap_or(0));
        drawing.forecast(
            (*case, *forecast),
            year,
            year + 2.0 + 2.5 * place,
            palette,
            language,
        );
        if let (Ok(outcome), true) = (case.outcome, place == 0.0) {
            let value = outcome.value();
            let stroke = vec![[year, value], [year + 12.0, value]];
            drawing.counted.push(curve(stroke, palette, 3.0));
            drawing.outcomes.push(Mark {
                at: [year + 11.0, value],
                number: number::whole(value, language),
                words: String::new(),
            });
        }
    }
    Some(drawing)
}

fn places_drawing(cases: &[Case<'_>], palette: &Palette, language: Language) -> Option<Drawing> {
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
    let mut drawing = Drawing::new(first, last);
    let mut lines: Vec<(&CapacityDecision, Vec<[f64; 2]>)> = Vec::new();
    for (case, decision, date, places) in decided {
        let x = f64::from(date.since(first));
        drawing.rings.push(Mark {
            at: [x, places],
            number: number::whole(places, language),
            words: published_briefly(decision, language),
        });
        match lines.last_mut() {
            Some((of, points)) if *of == decision => points.push([x, places]),
            _ => lines.push((decision, vec![[x, places]])),
        }
        let value = case.outcome.ok().map(|outcome| outcome.value());
        let new = |value: &f64| !drawing.outcomes.iter().any(|mark| mark.at == [x, *value]);
        if let Some(value) = value.filter(new) {
            drawing.outcomes.push(Mark {
                at: [x, value],
                number: number::whole(value, language),
                words: Label::CameOut.text(language).to_lowercase(),
            });
        }
    }
    drawing.ghosts = lines
        .into_iter()
        .map(|(_, points)| Curve {
            style: LineStyle::Dotted { spacing: 6.0 },
            ..curve(points, palette, 1.0)
        })
        .collect();
    Some(drawing)
}

impl Drawing {
    fn new(first: Month, last: Month) -> Self {
        Self {
            first,
            last,
            ghosts: Vec::new(),
            rings: Vec::new(),
            said: Vec::new(),
            outcomes: Vec::new(),
            counted: Vec::new(),
        }
    }

    /// A thin stroke over the year, and the range upright at `x`; an end that stands alone is a short stroke.
    fn forecast(
        &mut self,
        (case, forecast): (&Case<'_>, &InflowForecast),
        year: f64,
        x: f64,
        palette: &Palette,
        language: Language,
    ) {
        if let Some(planning) = forecast.planning {
            let stroke = vec![[year, planning], [year + 12.0, planning]];
            self.ghosts.push(curve(stroke, palette, 1.0));
        }
        for end in [forecast.low, forecast.high].into_iter().flatten() {
            let short = vec![[x - 0.7, end], [x + 0.7, end]];
            self.ghosts.push(curve(short, palette, 1.0));
        }
        if let (Some(low), Some(high)) = (forecast.low, forecast.high) {
            let upright = vec![[x, low], [x, high]];
            self.ghosts.push(curve(upright, palette, 1.0));
        }
        let edition = language.of(&forecast.edition).to_owned();
        let at = forecast.planning.or(forecast.high).or(forecast.low);
        if let Some(value) = at {
            self.said.push(Mark {
                at: [x, value],
                number: match forecast.planning {
                    Some(planning) => number::whole(planning, language),
                    None => stated(case, language),
                },
                words: edition,
            });
        }
    }

    fn axis(&self) -> Axis {
        let curves = self.ghosts.iter().chain(&self.counted);
        let curves = curves.flat_map(|curve| curve.points.iter().map(|point| point[1]));
        let marks = self.rings.iter().chain(&self.outcomes);
        Axis::around(curves.chain(marks.map(|mark| mark.at[1])))
    }
}

fn draw(ui: &mut Ui, label: Label, drawing: &Drawing, language: Language) {
    let size = vec2(ui.available_width(), HEIGHT);
    let (whole, response) = ui.allocate_exact_size(size, Sense::hover());
    let name = label.text(language);
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Image, true, name));
    if !ui.is_rect_visible(whole) {
        return;
    }
    let plot = MonthPlot {
        name: label.text(Language::En),
        first: drawing.first,
        last: drawing.last,
        axis: drawing.axis(),
        room: ROOM,
        cursor: None,
        language,
    };
    let curves: Vec<_> = drawing.ghosts.iter().chain(&drawing.counted).collect();
    let lines: Vec<_> = curves.iter().enumerate().map(line).collect();
    let mut inner = ui.new_child(UiBuilder::new().max_rect(whole));
    let place = Rect::from_min_size(whole.min, vec2(whole.width(), HEIGHT - 8.0));
    let transform = plot.show(&mut inner, place, move |plot| {
        for line in lines {
            plot.line(line);
        }
    });
    marks_ui(ui, drawing, &curves, &transform, whole);
}

fn line((index, curve): (usize, &&Curve)) -> Line<'static> {
    Line::new("", curve.points.clone())
        .id(index)
        .color(curve.colour)
        .style(curve.style)
        .width(curve.width)
        .allow_hover(false)
}

/// Rings, diamonds and the numbers beside them, the outcomes' first.
fn marks_ui(ui: &Ui, drawing: &Drawing, curves: &[&Curve], transform: &PlotTransform, whole: Rect) {
    let (painter, palette) = (ui.painter(), theme::palette(ui));
    let at = |[x, y]: [f64; 2]| transform.position_from_point(&PlotPoint::new(x, y));
    let label = |mark: &Mark| PointLabel {
        at: at(mark.at),
        number: mark.number.clone(),
        words: mark.words.clone(),
    };
    let rings = drawing.rings.iter().map(|mark| at(mark.at));
    let rings: Vec<_> = rings.collect();
    let corners = |curve: &&Curve| curve.points.iter().map(|point| at(*point)).collect();
    let mut around = Surroundings {
        lines: curves.iter().map(corners).collect(),
        taken: rings
            .iter()
            .map(|ring| Rect::from_center_size(*ring, vec2(9.0, 9.0)))
            .collect(),
        bounds: transform.frame().with_max_x(whole.right()),
    };
    for ring in rings {
        painter.circle(ring, 3.5, palette.card, Stroke::new(1.5, palette.weak));
    }
    if drawing.counted.is_empty() {
        for mark in &drawing.outcomes {
            let corner = at(mark.at);
            diamond(painter, palette, corner);
            around
                .taken
                .push(Rect::from_center_size(corner, vec2(12.0, 12.0)));
        }
    }
    for marks in [&drawing.outcomes, &drawing.rings, &drawing.said] {
        let labels: Vec<_> = marks.iter().map(label).collect();
        stacked_labels(painter, palette, &labels, &mut around);
    }
}
