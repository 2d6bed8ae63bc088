//! The plot of the required places: functions return curves, the plot only adds them.

use eframe::egui::{
    Align2, Color32, EventFilter, FontId, Key, Pos2, Rect, Response, Sense, Stroke, Ui, Vec2b,
    WidgetInfo, accesskit, pos2, vec2,
};
use egui_plot::{
    AxisHints, GridMark, Line, LineStyle, Plot, PlotBounds, PlotPoint, PlotTransform, PlotUi, VLine,
};

use super::axis::Axis;
use super::need_view::NeedView;
use super::scene::{Scene, required};
use super::theme::{self, Palette, regular, semibold};
use crate::month::Month;
use crate::outlook::Outlook;
use crate::scenario::{Output, Point};
use crate::text::{Label, Language, date, number};

/// Room to the right of the plot for the lines' names.
const NAMES: f32 = 128.0;

/// A line of the plot.
struct Curve {
    name: String,
    points: Vec<[f64; 2]>,
    colour: Color32,
    style: LineStyle,
    width: f32,
}

/// The months and places of a run.
struct Frame<'a> {
    scene: &'a Scene<'a>,
    origin: Month,
    end: Month,
    axis: Axis,
    month: Month,
    language: Language,
}

/// The axis that everything in the plot needs.
pub fn needed(scene: &Scene<'_>) -> Axis {
    let lines = scene
        .shown
        .iter()
        .map(|shown| &shown.outlook)
        .chain([&scene.reference]);
    let levels = lines.flat_map(|outlook| outlook.trajectory().instants());
    let baseline = &scene.edition.baseline;
    let decided = baseline.decisions().iter().flat_map(|line| &line.points);
    Axis::around(
        levels
            .map(|instant| instant.levels.required_places.0)
            .chain(marked(scene).map(|point| point.places))
            .chain(decided.map(|point| point.places)),
    )
}

/// The edition's points that speak of required places.
fn marked<'a>(scene: &'a Scene<'_>) -> impl Iterator<Item = &'a Point> {
    let points = scene.edition.baseline.points().iter();
    points.filter(|point| point.output == Output::RequiredPlaces)
}

/// Draws the plot in the room that is left, and moves the cursor.
pub fn show(ui: &mut Ui, scene: &Scene<'_>, view: &mut NeedView, language: Language) {
    let axis = view.axis(scene);
    let dates = scene
        .shown
        .iter()
        .map(|shown| &shown.outlook)
        .chain([&scene.reference]);
    let starts = dates.clone().filter_map(|outlook| outlook.dates().next());
    let ends = dates.filter_map(|outlook| outlook.dates().last());
    let own = scene.edition.baseline.start();
    let frame = Frame {
        scene,
        origin: starts.min().unwrap_or(own),
        end: ends.max().unwrap_or(own),
        axis,
        month: view.month(scene),
        language,
    };
    let (transform, whole) = frame.plot_ui(ui);
    frame.names_ui(ui, &transform, whole);
    frame.points_ui(ui, &transform);
    let response = frame.cursor_ui(ui, &transform);
    frame.move_cursor(ui, &response, &transform, view);
}

impl Frame<'_> {
    fn x(&self, month: Month) -> f64 {
        f64::from(month.since(self.origin))
    }

    fn month_at(&self, x: f64) -> Month {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "rounded, and clamped to the horizon"
        )]
        let months = x.round().clamp(0.0, self.x(self.end)) as i32;
        self.origin.plus(months)
    }

    fn points(&self, outlook: &Outlook) -> Vec<[f64; 2]> {
        let dates = outlook.dates().zip(outlook.trajectory().instants());
        dates
            .map(|(date, instant)| [self.x(date), instant.levels.required_places.0])
            .collect()
    }

    fn curves(&self, palette: &Palette) -> Vec<Curve> {
        let mut curves = vec![Curve {
            name: Label::Reference.text(self.language).to_owned(),
            points: self.points(&self.scene.reference),
            colour: palette.reference,
            style: LineStyle::Solid,
            width: 1.5,
        }];
        for line in self.scene.edition.baseline.decisions() {
            let decided = line.points.iter();
            curves.push(Curve {
                name: self.language.of(&line.words).to_owned(),
                points: decided
                    .map(|point| [self.x(point.date), point.places])
                    .collect(),
                colour: palette.weak,
                style: LineStyle::Dotted { spacing: 6.0 },
                width: 1.5,
            });
        }
        // The active one last, on top of the others.
        let active = |id| id == self.scene.active;
        let mut shown: Vec<_> = self.scene.shown.iter().collect();
        shown.sort_by_key(|shown| active(shown.document.id()));
        curves.extend(shown.into_iter().map(|shown| Curve {
            name: shown.document.scenario().name.clone(),
            points: self.points(&shown.outlook),
            colour: shown.colour(palette),
            style: shown.dashes(),
            width: if active(shown.document.id()) {
                3.0
            } else {
                2.0
            },
        }));
        curves
    }

    fn plot_ui(&self, ui: &mut Ui) -> (PlotTransform, Rect) {
        let palette = theme::palette(ui);
        let whole = ui.available_rect_before_wrap();
        let language = self.language;
        let (origin, axis) = (self.origin, self.axis);
        let months = self.end.since(self.origin);
        let month_of = move |value: f64| {
            #[expect(clippy::cast_possible_truncation, reason = "a whole number of months")]
            let months = value.round() as i32;
            origin.plus(months)
        };
        let plot = Plot::new("required places")
            .width((whole.width() - NAMES).max(120.0))
            .height(whole.height().max(120.0))
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
            .show_grid(Vec2b::new(false, true))
            .grid_color(palette.grid)
            .grid_fade(0.0)
            .x_grid_spacer(move |_| month_marks(origin, months))
            .y_grid_spacer(move |_| place_marks(axis))
            .custom_x_axes(vec![
                hints(AxisHints::new_x(), palette)
                    .formatter(move |mark, _| date::short(month_of(mark.value), language)),
            ])
            .custom_y_axes(vec![
                hints(AxisHints::new_y(), palette)
                    .min_thickness(52.0)
                    .formatter(move |mark, _| number::whole(mark.value, language)),
            ])
            .label_formatter(|_| None);
        // A little room, so that the labels of both axes stay clear of each other.
        let room = 0.04 * (axis.max - axis.min);
        let bounds =
            PlotBounds::from_min_max([-0.6, axis.min - room], [f64::from(months), axis.max]);
        let curves = self.curves(palette);
        let cursor = VLine::new("cursor", self.x(self.month))
            .stroke(Stroke::new(1.0, palette.reference))
            .allow_hover(false);
        let shown = plot.show(ui, move |plot| {
            plot.set_plot_bounds(bounds);
            plot.vline(cursor);
            for curve in curves {
                add(plot, curve);
            }
        });
        (shown.transform, whole)
    }

    /// The lines' names and last values, at their ends, clear of each other and of the edge.
    fn names_ui(&self, ui: &Ui, transform: &PlotTransform, whole: Rect) {
        let palette = theme::palette(ui);
        let mut names = vec![EndName::new(
            &self.scene.reference,
            Label::Reference.text(self.language),
            palette.reference,
        )];
        let reference = required(&self.scene.reference, self.end);
        for shown in &self.scene.shown {
            // A line on top of the reference's is named by the reference alone.
            if required(&shown.outlook, self.end) != reference
                || !self.covers_reference(&shown.outlook)
            {
                let edition = &shown.document.edition().baseline;
                let own = edition.id() == self.scene.edition.baseline.id();
                let name = &shown.document.scenario().name;
                let name = if own {
                    name.clone()
                } else {
                    format!("{name} ({})", self.language.of(edition.name()))
                };
                names.push(EndName::new(&shown.outlook, &name, shown.colour(palette)));
            }
        }
        let mut names: Vec<_> = names.into_iter().flatten().collect();
        names.sort_by(|a, b| b.places.total_cmp(&a.places));
        let heights = vec![28.0; names.len()];
        let ideal: Vec<_> = names
            .iter()
            .map(|name| transform.position_from_point_y(name.places) - 9.0)
            .collect();
        let tops = spread(&ideal, &heights, whole.top(), whole.bottom() - 20.0);
        let left = transform.frame().right() + 8.0;
        let room = (whole.right() - left).max(20.0);
        for (name, top) in names.iter().zip(tops) {
            let text = elided(ui, &name.name, &semibold(12.0), room);
            ui.painter().text(
                pos2(left, top),
                Align2::LEFT_TOP,
                text,
                semibold(12.0),
                name.colour,
            );
            let value = number::whole(name.places, self.language);
            ui.painter().text(
                pos2(left, top + 14.0),
                Align2::LEFT_TOP,
                value,
                regular(11.5),
                palette.weak,
            );
        }
    }

    fn covers_reference(&self, outlook: &Outlook) -> bool {
        outlook.trajectory().instants() == self.scene.reference.trajectory().instants()
    }

    /// What the edition's source states, marked with a diamond and its words.
    fn points_ui(&self, ui: &Ui, transform: &PlotTransform) {
        let palette = theme::palette(ui);
        let frame = *transform.frame();
        for point in marked(self.scene) {
            let at = position(transform, self.x(point.date), point.places);
            let places = number::whole(point.places, self.language);
            let words = self.language.of(&point.words);
            let words = ui
                .painter()
                .layout(words.to_owned(), regular(11.5), palette.weak, 190.0);
            let height = 16.0 + words.size().y;
            // To the left of the plot's middle the label stands before its point, else behind it.
            let before = at.x < frame.center().x && at.x - frame.left() > words.size().x + 20.0;
            let (x, anchor) = if before {
                (at.x - 10.0, Align2::RIGHT_TOP)
            } else {
                (at.x + 10.0, Align2::LEFT_TOP)
            };
            let top = (at.y - height - 4.0).max(frame.top());
            let width = words.size().x.max(46.0);
            let left = if before { x - width } else { x };
            let behind = Rect::from_min_size(pos2(left - 2.0, top), vec2(width + 4.0, height));
            ui.painter()
                .rect_filled(behind, 2, palette.card.gamma_multiply(0.8));
            ui.painter()
                .text(pos2(x, top), anchor, places, semibold(12.5), palette.text);
            let words_left = if before { x - words.size().x } else { x };
            ui.painter()
                .galley(pos2(words_left, top + 16.0), words, palette.weak);
            diamond(ui, at, palette);
        }
        for line in self.scene.edition.baseline.decisions() {
            if let Some(last) = line.points.last() {
                let at = position(transform, self.x(last.date), last.places);
                ui.painter().circle_filled(at, 3.5, palette.weak);
                let text = format!(
                    "{}: {}",
                    self.language.of(&line.words),
                    number::whole(last.places, self.language)
                );
                ui.painter().text(
                    at + vec2(9.0, 0.0),
                    Align2::LEFT_CENTER,
                    text,
                    regular(11.5),
                    palette.weak,
                );
            }
        }
    }

    /// The plot as a control of its own: named, focusable, with all values at the cursor's month.
    fn cursor_ui(&self, ui: &Ui, transform: &PlotTransform) -> Response {
        let palette = theme::palette(ui);
        let id = ui.scope_id().with("month cursor");
        let response = ui.interact(*transform.frame(), id, Sense::click_and_drag());
        let name = Label::MonthCursor.text(self.language);
        response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Slider, true, name));
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_value(self.spoken());
            node.set_min_numeric_value(0.0);
            node.set_max_numeric_value(self.x(self.end));
            node.set_numeric_value(self.x(self.month));
        });
        let dots = self
            .scene
            .shown
            .iter()
            .map(|shown| (&shown.outlook, shown.colour(palette)));
        for (outlook, colour) in
            std::iter::once((&self.scene.reference, palette.reference)).chain(dots)
        {
            if let Some(places) = required(outlook, self.month) {
                let at = position(transform, self.x(self.month), places);
                ui.painter()
                    .circle(at, 4.0, colour, Stroke::new(1.5, palette.card));
            }
        }
        super::icons::focus_ring(ui, &response, transform.frame().expand(2.0));
        response
    }

    /// Every line's value at the cursor's month, as a sentence.
    fn spoken(&self) -> String {
        let mut values = vec![format!(
            "{} {}",
            Label::Reference.text(self.language),
            required(&self.scene.reference, self.month)
                .map_or_else(String::new, |p| number::whole(p, self.language))
        )];
        for shown in &self.scene.shown {
            if let Some(places) = required(&shown.outlook, self.month) {
                let name = &shown.document.scenario().name;
                values.push(format!("{name} {}", number::whole(places, self.language)));
            }
        }
        format!(
            "{}: {}",
            date::first_day(self.month, self.language),
            values.join(", ")
        )
    }

    fn move_cursor(
        &self,
        ui: &Ui,
        response: &Response,
        transform: &PlotTransform,
        view: &mut NeedView,
    ) {
        if response.double_clicked() {
            view.refit();
        }
        if let Some(pointer) = response.interact_pointer_pos()
            && (response.dragged() || response.clicked() || response.is_pointer_button_down_on())
        {
            view.cursor = Some(self.month_at(transform.value_from_position(pointer).x));
            response.request_focus();
        }
        if response.has_focus() {
            let arrows = EventFilter {
                horizontal_arrows: true,
                vertical_arrows: true,
                ..EventFilter::default()
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
            let by = ui.input(|input| {
                let presses = |key| i32::try_from(input.num_presses(key)).unwrap_or(0);
                presses(Key::ArrowRight) - presses(Key::ArrowLeft)
                    + 12 * (presses(Key::PageUp) - presses(Key::PageDown))
            });
            if by != 0 {
                let moved = self.x(self.month) + f64::from(by);
                view.cursor = Some(self.month_at(moved));
                ui.ctx().request_repaint();
            }
        }
    }
}

/// A line's name and last value.
struct EndName {
    name: String,
    places: f64,
    colour: Color32,
}

impl EndName {
    fn new(outlook: &Outlook, name: &str, colour: Color32) -> Option<Self> {
        let last = outlook.trajectory().instants().last()?;
        Some(Self {
            name: name.to_owned(),
            places: last.levels.required_places.0,
            colour,
        })
    }
}

fn hints<'a>(axis: AxisHints<'a>, palette: &Palette) -> AxisHints<'a> {
    axis.tick_label_font(regular(11.5))
        .tick_label_color(palette.weak)
}

fn add(plot: &mut PlotUi<'_>, curve: Curve) {
    let id = curve.name.clone();
    plot.line(
        Line::new(curve.name, curve.points)
            .id(id)
            .color(curve.colour)
            .style(curve.style)
            .width(curve.width)
            .allow_hover(false),
    );
}

fn position(transform: &PlotTransform, x: f64, y: f64) -> Pos2 {
    transform.position_from_point(&PlotPoint::new(x, y))
}

fn diamond(ui: &Ui, at: Pos2, palette: &Palette) {
    let corners = [
        vec2(0.0, -6.0),
        vec2(6.0, 0.0),
        vec2(0.0, 6.0),
        vec2(-6.0, 0.0),
    ];
    let corners = corners.map(|corner| at + corner).to_vec();
    let stroke = Stroke::new(1.5, palette.text);
    ui.painter().add(eframe::egui::Shape::convex_polygon(
        corners,
        palette.card,
        stroke,
    ));
}

/// Januaries and Julies; Januaries only on a long axis.
fn month_marks(origin: Month, months: i32) -> Vec<GridMark> {
    let shown = |month: Month| match month.number() {
        1 => true,
        7 => months <= 48,
        _ => false,
    };
    (0..=months)
        .filter(|offset| shown(origin.plus(*offset)))
        .map(|offset| GridMark {
            value: f64::from(offset),
            step_size: 6.0,
        })
        .collect()
}

fn place_marks(axis: Axis) -> Vec<GridMark> {
    let mark = |value| GridMark {
        value,
        step_size: axis.step(),
    };
    axis.marks().into_iter().map(mark).collect()
}

/// Moves labels down, and the lowest ones up again from the edge, until none overlaps another.
fn spread(ideal: &[f32], heights: &[f32], top: f32, bottom: f32) -> Vec<f32> {
    let mut tops: Vec<f32> = ideal.to_vec();
    let mut free = top;
    for (at, height) in tops.iter_mut().zip(heights) {
        *at = at.max(free);
        free = *at + height;
    }
    let mut limit = bottom;
    for (at, height) in tops.iter_mut().zip(heights).rev() {
        *at = at.min(limit - height);
        limit = *at;
    }
    tops
}

/// The text, or as much of it as fits with an ellipsis.
fn elided(ui: &Ui, text: &str, font: &FontId, room: f32) -> String {
    let width = |text: String| {
        ui.painter()
            .layout_no_wrap(text, font.clone(), theme::TRANSPARENT)
            .size()
            .x
    };
    if width(text.to_owned()) <= room {
        return text.to_owned();
    }
    let characters: Vec<char> = text.chars().collect();
    let fits = |length: &usize| {
        let start: String = characters.iter().take(*length).collect();
        width(format!("{}…", start.trim_end())) <= room
    };
    let length = (0..characters.len()).rev().find(fits).unwrap_or(0);
    let start: String = characters.iter().take(length).collect();
    format!("{}…", start.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_at_the_lines_ends_never_overlap_or_leave_the_plot() {
        let tops = spread(&[10.0, 12.0, 95.0, 96.0], &[20.0; 4], 0.0, 100.0);
        for pair in tops.windows(2) {
            assert!(pair[1] - pair[0] >= 20.0, "{tops:?}");
        }
        assert!(tops[0] >= 0.0 && tops[3] + 20.0 <= 100.0, "{tops:?}");
    }
}
