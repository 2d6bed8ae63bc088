//! The model as lines beside the counts as diamonds.

use eframe::egui::{Color32, Rect, Sense, Ui, UiBuilder, WidgetInfo, accesskit, vec2};
use egui_plot::{Line, LineStyle, MarkerShape, PlotPoint, Points};

use crate::app::plot::axis::Axis;
use crate::app::plot::month_plot::MonthPlot;
use crate::app::plot::plot_labels::{EndName, end_names};
use crate::app::theme;
use crate::model::{Comparison, Trajectory};
use crate::month::Month;
use crate::scenario::Output;
use crate::text::{Label, Language, column_heading, number, output_column};

/// The height of the plot.
const HEIGHT: f32 = 240.0;
/// Room to the right for the lines' names.
const NAMES: f32 = 140.0;

/// What was counted, each once, in the order in which it first was.
fn outputs(rows: &[Comparison<'_>]) -> Vec<Output> {
    let mut outputs = Vec::new();
    for row in rows {
        if !outputs.contains(&row.count.output) {
            outputs.push(row.count.output);
        }
    }
    outputs
}

/// Draws the plot over the width that is there.
pub fn show(ui: &mut Ui, trajectory: &Trajectory, rows: &[Comparison<'_>], language: Language) {
    let outputs = outputs(rows);
    let plot = frame(trajectory, &outputs, rows, language);
    let size = vec2(ui.available_width(), HEIGHT);
    let (whole, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| {
        let name = Label::RealityPlot.text(language);
        WidgetInfo::labeled(accesskit::Role::Image, true, name)
    });
    let names = NAMES.min(0.35 * whole.width());
    let place = Rect::from_min_size(whole.min, vec2(whole.width() - names, HEIGHT - 8.0));
    let palette = theme::palette(ui);
    let drawn = outputs.iter().enumerate().map(|(slot, output)| {
        let colour = theme::series(palette, slot);
        let counts = rows.iter().filter(|row| row.count.output == *output);
        let counts = counts.map(|row| [plot.x(row.count.instant), row.count.counted]);
        (
            line(slot, colour, series(&plot, trajectory, *output)),
            diamonds(slot, colour, counts.collect()),
        )
    });
    let drawn: Vec<_> = drawn.collect();
    let mut inner = ui.new_child(UiBuilder::new().max_rect(place));
    let transform = plot.show(&mut inner, place, move |plot| {
        for (line, counts) in drawn {
            plot.line(line);
            plot.points(counts);
        }
    });
    let last = trajectory.instants().last();
    let ends = outputs.iter().enumerate().filter_map(|(slot, output)| {
        let value = last?.output(*output);
        let end = PlotPoint::new(plot.x(plot.last), value);
        Some(EndName {
            name: column_heading(output_column(*output), language).to_lowercase(),
            value: number::whole(value, language),
            colour: theme::series(palette, slot),
            end: transform.position_from_point(&end),
        })
    });
    let mut ends: Vec<_> = ends.collect();
    end_names(ui.painter(), palette, &mut ends, whole);
}

/// The axes that hold the model and the counts, from 0.
fn frame(
    trajectory: &Trajectory,
    outputs: &[Output],
    rows: &[Comparison<'_>],
    language: Language,
) -> MonthPlot {
    let steps = i32::try_from(trajectory.flows().len()).unwrap_or(0);
    let instants = || trajectory.instants().iter();
    let modelled = outputs
        .iter()
        .flat_map(|output| instants().map(|instant| instant.output(*output)));
    let counted = rows.iter().map(|row| row.count.counted);
    MonthPlot {
        name: "reality",
        first: trajectory.start(),
        last: trajectory.start().plus(steps),
        axis: Axis::around(modelled.chain(counted).chain([0.0])),
        room: 0.4,
        cursor: None,
        language,
    }
}

/// What was counted.
fn diamonds(slot: usize, colour: Color32, counts: Vec<[f64; 2]>) -> Points<'static> {
    Points::new("", counts)
        .id(100 + slot)
        .shape(MarkerShape::Diamond)
        .radius(5.5)
        .color(colour)
        .allow_hover(false)
}

fn series(plot: &MonthPlot, trajectory: &Trajectory, output: Output) -> Vec<[f64; 2]> {
    let months = (0i32..).map(|step| -> Month { trajectory.start().plus(step) });
    let points = months.zip(trajectory.instants());
    points
        .map(|(month, instant)| [plot.x(month), instant.output(output)])
        .collect()
}

/// Each line with its own dashes.
fn line(slot: usize, colour: Color32, points: Vec<[f64; 2]>) -> Line<'static> {
    let style = if slot == 0 {
        LineStyle::Solid
    } else {
        theme::dashes(slot)
    };
    Line::new("", points)
        .id(slot)
        .color(colour)
        .style(style)
        .width(2.0)
        .allow_hover(false)
}
