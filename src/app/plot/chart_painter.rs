//! Paints a chart in the window: axes, lines and areas by `egui_plot`, the rest piece by piece.

use eframe::egui::{Align2, Mesh, Rangef, Rect, Sense, Shape, Ui, UiBuilder, Vec2b, pos2, vec2};
use egui_plot::{
    AxisHints, FilledArea, GridMark, Line, LineStyle, Plot, PlotBounds, PlotPoint, PlotTransform,
};

use super::land;
use super::painted::Painted;
use super::piece::{Measured, paint};
use crate::app::theme::{self, Palette, regular};
use crate::chart::place::Place;
use crate::chart::{
    Area, Axis, Chart, Dash, Field, Fill, Frame, Ink, Layer, Piece, Room, Stroke, Tick, pieces,
};

/// The size of the numbers along the axes, at their usual size.
const SMALL: f32 = 12.0;
/// The height of the numbers above rows, at their usual size.
const NUMBERS: f32 = 24.0;

/// Draws a chart in a place, with a line at the month that is read.
pub fn show(ui: &mut Ui, whole: Rect, chart: &Chart, cursor: Option<f64>) -> Painted {
    if chart.is_map() {
        return map_ui(ui, whole, chart);
    }
    let letters = Measured(ui.painter().clone());
    let scale = theme::growth(ui);
    let mut room = chart.room(whole.width() / scale, &letters).times(scale);
    if matches!(chart.y, Axis::Names(_)) {
        room.above = NUMBERS * scale;
    }
    let right = (whole.right() - room.right).max(whole.left() + room.left + 120.0);
    let bottom = (whole.bottom() - room.below).max(whole.top() + room.above + 80.0);
    let corner = whole.min + vec2(room.left, room.above);
    let place = Rect::from_min_max(corner, pos2(right, bottom));
    let transform = plot_ui(ui, place, chart, scale);
    if matches!(chart.y, Axis::Names(_)) {
        numbers_above_ui(ui, chart, &transform, scale);
    }
    let frame = frame(&transform, whole, room, scale);
    pieces_ui(ui, whole, chart, &frame, transform, cursor)
}

/// The numbers of the axis above rows: they stay in sight where the rows scroll.
fn numbers_above_ui(ui: &Ui, chart: &Chart, transform: &PlotTransform, scale: f32) {
    let (palette, plot) = (theme::palette(ui), *transform.frame());
    let height = NUMBERS * scale;
    let top = (plot.top() - height).max(ui.clip_rect().top());
    let band = Rect::from_x_y_ranges(plot.x_range(), top..=top + height);
    ui.painter().rect_filled(band, 0, palette.card);
    for tick in chart.x.ticks_across(plot.width() / scale, chart.language) {
        let at = pos2(transform.position_from_point_x(tick.at), band.center().y);
        let (middle, font) = (Align2::CENTER_CENTER, regular(SMALL * scale));
        ui.painter()
            .text(at, middle, tick.label, font, palette.weak);
    }
}

/// A map, as large as fits in a place.
fn map_ui(ui: &Ui, whole: Rect, chart: &Chart) -> Painted {
    let place = of_rect(whole);
    let frame = Frame {
        scale: theme::growth(ui),
        ..Frame::of(chart, place, place).even()
    };
    let bounds = PlotBounds::from_min_max([frame.x[0], frame.y[0]], [frame.x[1], frame.y[1]]);
    let transform = PlotTransform::new(whole, bounds, false);
    let words = Vec::new();
    let bare = Painted { transform, words };
    land::show(ui.painter(), theme::palette(ui), chart, &bare);
    pieces_ui(ui, whole, chart, &frame, transform, None)
}

/// What stands beside lines, areas and land, on the line at the month that is read.
fn pieces_ui(
    ui: &Ui,
    whole: Rect,
    chart: &Chart,
    frame: &Frame,
    transform: PlotTransform,
    cursor: Option<f64>,
) -> Painted {
    let letters = Measured(ui.painter().clone());
    let palette = theme::palette(ui);
    let laid = pieces(chart, frame, &letters);
    let words = laid.iter().flatten().filter_map(|piece| match piece {
        Piece::Words(words) => Some(words.place),
        _ => None,
    });
    let words = words.collect();
    let laid_out = Painted { transform, words };
    if let Some(x) = cursor {
        laid_out.upright_ui(ui, x, palette.text);
    }
    for (layer, pieces) in chart.layers.iter().zip(laid) {
        let brush = match layer {
            // What leaves the plot is cut off, but for the words.
            Layer::Area(_) => ui.painter().with_clip_rect(ui.clip_rect().intersect(whole)),
            _ => ui.painter().clone(),
        };
        for piece in pieces {
            paint(&brush, palette, piece);
        }
    }
    laid_out
}

fn frame(transform: &PlotTransform, whole: Rect, room: Room, scale: f32) -> Frame {
    let plot = *transform.frame();
    let (min, max) = (transform.bounds().min(), transform.bounds().max());
    let beside = if room.left > 0.0 { whole } else { plot };
    let across = beside.left()..=whole.right();
    Frame {
        plot: of_rect(plot),
        bounds: of_rect(Rect::from_x_y_ranges(across, plot.y_range())),
        x: [min[0], max[0]],
        y: [min[1], max[1]],
        scale,
    }
}

fn of_rect(rect: Rect) -> Place {
    Place::new(rect.min.into(), rect.size().into())
}

/// Axes, areas and lines.
fn plot_ui(ui: &mut Ui, place: Rect, chart: &Chart, scale: f32) -> PlotTransform {
    let palette = theme::palette(ui);
    let bounds = bounds(chart);
    let mut inner = ui.new_child(UiBuilder::new().max_rect(place));
    let field = inner.painter().add(Shape::Noop);
    let shown = plot(&inner, place, chart, scale).show(&mut inner, |plot| {
        plot.set_plot_bounds(bounds);
        for (index, layer) in chart.layers.iter().enumerate() {
            match layer {
                Layer::Area(area) => plot.add(filled(area, palette).id(index)),
                Layer::Line(line) => {
                    if line.has_rim {
                        let rim = Stroke::solid(Ink::Ground, line.stroke.width + 2.0);
                        plot.line(drawn(&line.points, palette, rim).id((index, "rim")));
                    }
                    plot.line(drawn(&line.points, palette, line.stroke).id(index));
                }
                _ => {}
            }
        }
    });
    for layer in &chart.layers {
        if let Layer::Field(one) = layer {
            let mesh = coloured(one, palette, &shown.transform);
            ui.painter().set(field, Shape::mesh(mesh));
        }
    }
    shown.transform
}

/// The bounds of the plot: on months, numbers and values with a little room at the left and below, so that ends are seen whole.
fn bounds(chart: &Chart) -> PlotBounds {
    let [[left, right], [low, high]] = [chart.x.ends(), chart.y.ends()];
    let below = 0.04 * (high - low);
    let (aside, below) = match (&chart.x, &chart.y) {
        (Axis::Months { .. }, _) => (0.6, below),
        (Axis::Numbers(_), Axis::Numbers(_)) | (Axis::Values { .. }, _) => {
            (0.02 * (right - left), below)
        }
        _ => (0.0, 0.0),
    };
    PlotBounds::from_min_max([left - aside, low - below], [right, high])
}

fn drawn(points: &[[f64; 2]], palette: &Palette, stroke: Stroke) -> Line<'static> {
    let style = match stroke.dash {
        Dash::Solid => LineStyle::Solid,
        Dash::Dashed(length) => LineStyle::Dashed { length },
        Dash::Dotted(spacing) => LineStyle::Dotted { spacing },
    };
    Line::new("", points.to_vec())
        .color(palette.of(stroke.ink))
        .style(style)
        .width(stroke.width)
        .allow_hover(false)
}

fn filled(area: &Area, palette: &Palette) -> FilledArea {
    let column = |at: usize| -> Vec<f64> {
        let edges = area.edges.iter();
        edges.filter_map(|edge| edge.get(at).copied()).collect()
    };
    let opacity = match area.fill {
        Fill::Solid => 1.0,
        Fill::Faint(opacity) => opacity,
        Fill::Hatched => 0.1,
    };
    FilledArea::new(String::new(), &column(0), &column(1), &column(2))
        .fill_color(palette.of(area.ink).gamma_multiply(opacity))
        .allow_hover(false)
}

/// A field as colours that blend between its values.
fn coloured(field: &Field, palette: &Palette, transform: &PlotTransform) -> Mesh {
    let mut mesh = Mesh::default();
    for cell in field.cells(50) {
        let ([left, right], [low, high]) = (cell.across, cell.up);
        let at = |x: f64, y: f64| transform.position_from_point(&PlotPoint::new(x, y));
        let corners = Rect::from_two_pos(at(left, low), at(right, high));
        mesh.add_colored_rect(corners, palette.of(Ink::Shade(cell.shade)));
    }
    mesh
}

/// A plot that holds still: nothing in it answers to a hand but what a view lays over it.
fn plot(ui: &Ui, place: Rect, chart: &Chart, scale: f32) -> Plot<'static> {
    let palette = theme::palette(ui);
    let (width, height) = (place.width(), place.height());
    let language = chart.language;
    let across = chart.x.ticks_across(width / scale, language);
    let up = chart.y.ticks(height / scale, language);
    let hints = |hints: AxisHints<'static>, ticks: &[Tick]| {
        let font = regular(SMALL * scale);
        let hints = hints.tick_label_font(font).tick_label_color(palette.weak);
        labelled(hints, ticks.to_vec())
    };
    let (marks_across, marks_up) = (marks(&across), marks(&up));
    let rows = matches!(chart.y, Axis::Names(_));
    let columns = matches!(chart.x, Axis::Names(_));
    let axis_across = (!rows && !columns).then(|| hints(AxisHints::new_x(), &across));
    let hints_up = || hints(AxisHints::new_y(), &up).min_thickness(52.0 * scale);
    let axis_up = (!rows).then(hints_up);
    Plot::new(chart.id)
        .width(width)
        .height(height)
        .allow_axis_zoom_drag(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .allow_drag(false)
        .allow_scroll(false)
        .allow_zoom(false)
        .sense(Sense::hover())
        .show_background(false)
        .show_x(false)
        .show_y(false)
        .set_margin_fraction(vec2(0.0, 0.0))
        .show_grid(Vec2b::new(rows, !rows))
        .grid_color(palette.grid)
        .grid_fade(0.0)
        .x_grid_spacer(move |_| marks_across.clone())
        .y_grid_spacer(move |_| marks_up.clone())
        .custom_x_axes(axis_across.into_iter().collect())
        .custom_y_axes(axis_up.into_iter().collect())
        .label_formatter(|_| None)
}

/// Labels at the marks alone, which are chosen to fit: none needs to fade.
fn labelled(hints: AxisHints<'static>, ticks: Vec<Tick>) -> AxisHints<'static> {
    let hints = hints.label_spacing(Rangef::new(8.0, 10.0));
    hints.formatter(move |mark: GridMark, _: &_| {
        let mut ticks = ticks.iter();
        let tick = ticks.find(|tick| (tick.at - mark.value).abs() < 1e-6);
        tick.map_or_else(String::new, |tick| tick.label.clone())
    })
}

/// The lines of the grid at the marks.
fn marks(ticks: &[Tick]) -> Vec<GridMark> {
    let steps = ticks.array_windows().map(|[one, next]| next.at - one.at);
    let step_size = steps.fold(f64::INFINITY, f64::min);
    let mark = |tick: &Tick| GridMark {
        value: tick.at,
        step_size,
    };
    ticks.iter().map(mark).collect()
}
