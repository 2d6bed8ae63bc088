//! The plot of differences: each scenario's required places less those of the one held against.

use eframe::egui::{Rect, Stroke, Ui, UiBuilder, vec2};
use egui_plot::{HLine, Line, PlotPoint, PlotTransform};

use super::comparison::{Comparison, Side};
use crate::app::plot::axis::Axis;
use crate::app::plot::held_axis::FittedAxis;
use crate::app::plot::month_cursor::MonthCursor;
use crate::app::plot::month_plot::MonthPlot;
use crate::app::plot::plot_labels::{EndName, end_names};
use crate::app::theme::{self, Palette};
use crate::documents::DocumentId;
use crate::month::Month;
use crate::text::{Label, Language, date, number};

/// Room to the right of the plot for the lines' names.
const NAMES: f32 = 138.0;

/// One scenario's differences.
pub struct Curve<'a> {
    /// Whose they are.
    pub side: &'a Side<'a>,
    /// By month.
    pub points: Vec<(Month, f64)>,
    /// Whether it is the scenario that the controls act on.
    pub is_active: bool,
}

/// Which scenarios an axis belongs to.
pub type Held = FittedAxis<(Option<DocumentId>, Vec<DocumentId>)>;

/// The curves of all scenarios but the one held against; the active one last, on top.
pub fn curves<'a>(comparison: &'a Comparison<'a>) -> Vec<Curve<'a>> {
    let curve = |side: &'a Side<'a>| Curve {
        side,
        points: comparison.differences(side),
        is_active: side.id() == comparison.to.id(),
    };
    let mut curves: Vec<_> = comparison.others().map(curve).collect();
    curves.retain(|curve| !curve.points.is_empty());
    curves.sort_by_key(|curve| curve.is_active);
    curves
}

/// The axis that the curves need.
pub fn needed(curves: &[Curve<'_>]) -> Axis {
    let points = curves.iter().flat_map(|curve| &curve.points);
    Axis::of_differences(points.map(|(_, places)| *places))
}

/// Draws the plot into a place and moves the cursor.
pub fn show(
    ui: &mut Ui,
    (comparison, held): (&Comparison<'_>, &mut Held),
    place: Rect,
    language: Language,
) -> Option<Month> {
    let curves = curves(comparison);
    let dates = || {
        curves
            .iter()
            .flat_map(|curve| curve.points.iter().map(|(date, _)| *date))
    };
    let (Some(first), Some(last), Some(month)) = (dates().min(), dates().max(), comparison.month)
    else {
        return None;
    };
    let ids = comparison.sides.iter().filter_map(Side::id).collect();
    let under_a_hand = ui.input(|input| input.pointer.any_down());
    let plot = MonthPlot {
        name: "differences",
        first,
        last,
        axis: held.axis(needed(&curves), (comparison.from.id(), ids), under_a_hand),
        room: 0.0,
        cursor: Some(month),
        language,
    };
    let width = (place.width() - NAMES.min(0.35 * place.width())).max(120.0);
    let inner = Rect::from_min_size(place.min, vec2(width, place.height()));
    let transform = plot_ui(ui, &plot, &curves, inner);
    names_ui(ui, (&plot, &transform), &curves, comparison, place);
    cursor_ui(ui, (&plot, &transform), (&curves, comparison))
}

fn plot_ui(ui: &mut Ui, plot: &MonthPlot, curves: &[Curve<'_>], place: Rect) -> PlotTransform {
    let mut inner = ui.new_child(UiBuilder::new().max_rect(place));
    let palette = theme::palette(ui);
    let zero = HLine::new("zero", 0.0).stroke(Stroke::new(1.5, palette.reference));
    let lines: Vec<_> = curves
        .iter()
        .enumerate()
        .map(|(index, curve)| line(plot, index, curve, palette))
        .collect();
    plot.show(&mut inner, place, move |plot| {
        plot.hline(zero.allow_hover(false));
        for line in lines {
            plot.line(line);
        }
    })
}

fn line(plot: &MonthPlot, index: usize, curve: &Curve<'_>, palette: &Palette) -> Line<'static> {
    let points = curve.points.iter();
    let points: Vec<_> = points
        .map(|(date, places)| [plot.x(*date), *places])
        .collect();
    Line::new(curve.side.name.clone(), points)
        .id(index)
        .color(curve.side.colour(palette))
        .style(curve.side.dashes())
        .width(if curve.is_active { 3.0 } else { 2.0 })
        .allow_hover(false)
}

/// Each scenario's name with its last difference, and the name of the zero line.
fn names_ui(
    ui: &Ui,
    (plot, transform): (&MonthPlot, &PlotTransform),
    curves: &[Curve<'_>],
    comparison: &Comparison<'_>,
    place: Rect,
) {
    let palette = theme::palette(ui);
    let at = |month, places| transform.position_from_point(&PlotPoint::new(plot.x(month), places));
    let name = |curve: &Curve<'_>| {
        let (date, places) = *curve.points.last()?;
        Some(EndName {
            name: curve.side.name.clone(),
            value: number::signed(places, plot.language),
            colour: curve.side.colour(palette),
            end: at(date, places).max(at(plot.last, places)),
        })
    };
    let mut names: Vec<_> = curves.iter().filter_map(name).collect();
    // A reference that lies on the zero line is that line.
    names.retain(|name| name.name != comparison.from.name);
    names.push(EndName {
        name: comparison.from.name.clone(),
        value: number::whole(0.0, plot.language),
        colour: palette.weak,
        end: at(plot.last, 0.0),
    });
    let bounds = place.with_max_y(transform.frame().bottom() + 8.0);
    end_names(ui.painter(), palette, &mut names, bounds);
}

fn cursor_ui(
    ui: &Ui,
    (plot, transform): (&MonthPlot, &PlotTransform),
    (curves, comparison): (&[Curve<'_>], &Comparison<'_>),
) -> Option<Month> {
    let month = comparison.month?;
    let frame = *transform.frame();
    let left = transform.position_from_point_x(0.0);
    let cursor = MonthCursor {
        name: Label::MonthCursor.text(plot.language),
        first: plot.first,
        last: plot.last,
        month,
        spoken: &spoken(curves, &comparison.from.name, month, plot.language),
    };
    cursor.show(ui, frame, frame.with_min_x(left)).0
}

/// Every difference at the month of the cursor.
fn spoken(curves: &[Curve<'_>], from: &str, month: Month, language: Language) -> String {
    let value = |curve: &Curve<'_>| {
        let (_, places) = curve.points.iter().find(|(date, _)| *date == month)?;
        Some(format!(
            "{} {}",
            curve.side.name,
            number::signed(*places, language)
        ))
    };
    let values: Vec<_> = curves.iter().filter_map(value).collect();
    let day = date::first_day(month, language);
    let values = values.join(", ");
    language.pick(
        format!("{day}, plekken ten opzichte van {from}: {values}"),
        format!("{day}, places compared with {from}: {values}"),
    )
}
