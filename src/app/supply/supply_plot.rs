//! The plot of Aanbod: places by type in steps below the required places, the shortage hatched between them.

use eframe::egui::{Color32, Rect, Sense, Stroke, Ui, WidgetInfo, accesskit::Role, pos2, vec2};
use egui_plot::{FilledArea, Line, LineStyle, PlotPoint, PlotTransform};

use super::moment_strip::{Moment, Strip};
use crate::app::plot::axis::Axis;
use crate::app::plot::month_cursor::MonthCursor;
use crate::app::plot::month_plot::MonthPlot;
use crate::app::scene::{Drawn as _, Scene, Shown, required};
use crate::app::theme::{self, Palette, regular, semibold};
use crate::chart::hatch::hatch;
use crate::export::supply_steps::{Corner, corners};
use crate::month::Month;
use crate::outlook::Outlook;
use crate::scenario::SupplyInputs;
use crate::supply::{PlaceType, moments};
use crate::text::{Label, Language, date, number, supply};

/// Room to the right of the plot for the names.
const NAMES: f32 = 158.0;
/// From one line of the shortage to the next, in points.
const HATCH: f32 = 7.0;

/// A line of the plot.
struct Curve {
    points: Vec<[f64; 2]>,
    colour: Color32,
    style: LineStyle,
    width: f32,
}

/// The plot of one frame.
pub struct SupplyPlot<'a> {
    /// Everything computed for the frame.
    pub scene: &'a Scene<'a>,
    /// The scenario whose places are shown.
    pub active: &'a Shown<'a>,
    /// What its supply is computed with.
    pub inputs: &'a SupplyInputs,
    /// Axes and cursor.
    pub plot: MonthPlot,
}

/// The axis that holds the required places and the places of every outlook.
pub fn needed<'a>(outlooks: impl Iterator<Item = &'a Outlook>) -> Axis {
    let highest = outlooks.flat_map(|outlook| {
        let instants = outlook.trajectory().instants().iter();
        let required = instants.map(|instant| instant.levels.required_places.0);
        let supplied = (0..outlook.trajectory().instants().len())
            .filter_map(|index| Some(outlook.supply(index)?.total().0));
        required.chain(supplied)
    });
    Axis::around(highest.chain([0.0]))
}

/// A type's colour.
pub fn colour(kind: PlaceType, palette: &Palette) -> Color32 {
    let [regular, emergency, crisis] = palette.places;
    match kind {
        PlaceType::Regular => regular,
        PlaceType::Emergency => emergency,
        PlaceType::Crisis => crisis,
    }
}

impl SupplyPlot<'_> {
    /// Draws the plot in the room that is left. Returns the month asked for, and whether the axis shall fit again.
    pub fn show(&self, ui: &mut Ui) -> (Option<Month>, bool) {
        let whole = ui.available_rect_before_wrap();
        let names = NAMES.min(0.35 * whole.width());
        let width = (whole.width() - names).max(120.0);
        let strip = self.strip(ui, whole, width);
        let height = (whole.height() - strip.height()).max(120.0);
        let corner = whole.min + vec2(0.0, strip.height());
        let place = Rect::from_min_size(corner, vec2(width, height));
        let corners = corners(&self.active.outlook);
        ui.add_space(strip.height());
        let transform = self.plot_ui(ui, place, &corners);
        seams_ui(ui, &transform, &corners);
        hatch_ui(ui, &transform, &corners);
        self.unknown_ui(ui, &transform);
        strip.show(ui, whole, whole.top(), |moment| {
            transform.position_from_point(&PlotPoint::new(moment.x, moment.y))
        });
        self.names_ui(ui, &transform, &corners, whole);
        self.gap_ui(ui, &transform);
        self.cursor_ui(ui, &transform)
    }

    /// The moments above the plot; where they stand is known but for the width of the numbers at the left.
    fn strip(&self, ui: &Ui, whole: Rect, width: f32) -> Strip {
        /// About what the numbers take.
        const NUMBERS: f32 = 64.0;
        let months = self.plot.x(self.plot.last).max(1.0);
        #[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
        let place = |x: f64| whole.left() + NUMBERS + (x / months) as f32 * (width - NUMBERS);
        let trajectory = self.active.outlook.trajectory();
        let total = |month: Month| {
            let places = self.active.outlook.supply(trajectory.index(month)?)?;
            Some(places.total().0)
        };
        let shown = moments(self.inputs).into_iter();
        let shown = shown.filter(|moment| moment.date <= self.plot.last);
        let mut moments: Vec<Moment> = Vec::new();
        for moment in shown {
            let x = self.plot.x(moment.date);
            let words = supply::moment(&moment.change, self.plot.language);
            match moments.last_mut() {
                Some(last) if last.x.total_cmp(&x).is_eq() => {
                    last.words = format!("{} · {words}", last.words);
                }
                _ => {
                    let ends = [total(moment.date.plus(-1)), total(moment.date)];
                    let y = ends.into_iter().flatten().fold(0.0, f64::max);
                    moments.push(Moment { x, y, words });
                }
            }
        }
        Strip::new(ui, moments, whole, place)
    }

    fn plot_ui(&self, ui: &mut Ui, place: Rect, corners: &[Corner]) -> PlotTransform {
        let palette = theme::palette(ui);
        let layers = PlaceType::ALL.map(|kind| {
            let edges = |corner: &Corner| corner.layer(kind);
            area(corners, edges, colour(kind, palette), kind as usize)
        });
        let tint = palette.warning.gamma_multiply(0.10);
        let shortage = area(corners, Corner::shortage, tint, PlaceType::ALL.len());
        let curves = self.curves(palette);
        self.plot.show(ui, place, move |plot| {
            for area in layers.into_iter().chain([shortage]).flatten() {
                plot.add(area);
            }
            for (index, curve) in curves.into_iter().enumerate() {
                plot.line(
                    Line::new("", curve.points)
                        .id(("curve", index))
                        .color(curve.colour)
                        .style(curve.style)
                        .width(curve.width)
                        .allow_hover(false),
                );
            }
        })
    }

    /// What other scenarios require, the reference's supply where it differs, and on top what this one requires.
    fn curves(&self, palette: &Palette) -> Vec<Curve> {
        let others = self.others().map(|shown| Curve {
            style: shown.dashes(),
            width: 1.5,
            ..thin(self.required(&shown.outlook), shown.colour(palette))
        });
        let mut curves: Vec<_> = others.collect();
        if self.differs() {
            let steps = corners(&self.scene.reference).into_iter();
            let steps = steps.map(|corner| [corner.month, corner.places.total().0]);
            curves.push(Curve {
                style: LineStyle::Dashed { length: 5.0 },
                width: 1.5,
                ..thin(steps.collect(), palette.text)
            });
        }
        let line = |width, colour| Curve {
            width,
            ..thin(self.required(&self.active.outlook), colour)
        };
        // A rim keeps the line in sight where it crosses the layers.
        curves.extend([line(5.0, palette.card), line(3.0, palette.text)]);
        curves
    }

    fn required(&self, outlook: &Outlook) -> Vec<[f64; 2]> {
        let instants = outlook.dates().zip(outlook.trajectory().instants());
        let corner = |date, places| [self.plot.x(date), places];
        instants
            .map(|(date, instant)| corner(date, instant.levels.required_places.0))
            .collect()
    }

    /// The other scenarios of this edition that require something else.
    pub fn others(&self) -> impl Iterator<Item = &Shown<'_>> {
        let edition = self.scene.edition.baseline.id();
        self.scene.shown.iter().filter(move |shown| {
            shown.document.edition().baseline.id() == edition
                && shown.outlook.trajectory() != self.active.outlook.trajectory()
        })
    }

    /// Whether the supply is another one than the reference's.
    pub fn differs(&self) -> bool {
        let (here, there) = (&self.active.outlook, &self.scene.reference);
        let mut indices = 0..here.trajectory().instants().len();
        indices.any(|index| here.supply(index) != there.supply(index))
    }

    /// That nothing is known before the count, where nothing is drawn.
    fn unknown_ui(&self, ui: &Ui, transform: &PlotTransform) {
        let frame = transform.frame();
        let right = transform.position_from_point_x(self.plot.x(self.inputs.counted));
        let words = supply::unknown_before(self.inputs.counted, self.plot.language);
        let palette = theme::palette(ui);
        let room = (right - frame.left() - 10.0).max(58.0);
        let text = ui
            .painter()
            .layout(words.clone(), regular(11.5), palette.weak, room);
        let corner = pos2(frame.left() + 5.0, frame.bottom() - 8.0 - text.size().y);
        let place = Rect::from_min_size(corner, text.size());
        let response = ui.interact(place, ui.scope_id().with("unknown"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
        ui.painter().galley(corner, text, palette.weak);
    }

    /// The gap at the month that is read, in the middle of the hatching.
    fn gap_ui(&self, ui: &Ui, transform: &PlotTransform) {
        let Some(month) = self.plot.cursor else {
            return;
        };
        let outlook = &self.active.outlook;
        let index = outlook.trajectory().index(month);
        let Some(gap) = index.and_then(|index| outlook.gap(index)) else {
            return;
        };
        let top = required(outlook, month).unwrap_or_default();
        let at =
            |places| transform.position_from_point(&PlotPoint::new(self.plot.x(month), places));
        let (from, to) = (at(top), at(top - gap.0));
        let palette = theme::palette(ui);
        let words = supply::gap(gap, self.plot.language);
        let words = ui
            .painter()
            .layout_no_wrap(words, semibold(12.5), palette.text);
        let size = words.size() + vec2(12.0, 4.0);
        if gap.0 <= 0.0 || to.y - from.y < size.y {
            return;
        }
        let right = from.x + 6.0 + size.x <= transform.frame().right();
        let left = if right {
            from.x + 6.0
        } else {
            from.x - 6.0 - size.x
        };
        let place = Rect::from_min_size(pos2(left, (from.y + to.y - size.y) / 2.0), size);
        ui.painter().rect_filled(place, 4, palette.card);
        ui.painter()
            .galley(place.min + vec2(6.0, 2.0), words, palette.text);
    }

    fn cursor_ui(&self, ui: &Ui, transform: &PlotTransform) -> (Option<Month>, bool) {
        let Some(month) = self.plot.cursor else {
            return (None, false);
        };
        let frame = *transform.frame();
        let left = transform.position_from_point_x(0.0);
        let cursor = MonthCursor {
            name: Label::MonthCursor.text(self.plot.language),
            first: self.plot.first,
            last: self.plot.last,
            month,
            spoken: &self.spoken(month),
        };
        let (asked, response) = cursor.show(ui, frame, frame.with_min_x(left));
        (asked, response.double_clicked())
    }

    /// Everything at a month, as a sentence.
    fn spoken(&self, month: Month) -> String {
        let language = self.plot.language;
        let mut parts = Vec::new();
        let outlook = &self.active.outlook;
        let said = |name: &str, places: f64| format!("{name} {}", number::whole(places, language));
        if let Some(places) = required(outlook, month) {
            parts.push(said(Label::Required.text(language), places));
        }
        parts.push(supplied(outlook, month, language));
        for shown in self.others() {
            if let Some(places) = required(&shown.outlook, month) {
                parts.push(said(&shown.document.scenario().name, places));
            }
        }
        let day = date::first_day(month, language);
        format!("{day}: {}", parts.join(", "))
    }
}

/// The places by type, together, and the gap; or that they are not known.
fn supplied(outlook: &Outlook, month: Month, language: Language) -> String {
    let index = outlook.trajectory().index(month);
    let known = index.and_then(|index| Some((outlook.supply(index)?, outlook.gap(index)?)));
    let Some((places, gap)) = known else {
        return Label::SupplyUnknown.text(language).to_owned();
    };
    let said = |name: &str, places: f64| format!("{name} {}", number::whole(places, language));
    let types =
        PlaceType::ALL.map(|kind| said(supply::place_type(kind, language), places.of(kind).0));
    let together = said(Label::Together.text(language), places.total().0);
    format!(
        "{}, {together}, {}",
        types.join(", "),
        supply::gap(gap, language)
    )
}

/// Slanting lines over the shortage.
fn hatch_ui(ui: &Ui, transform: &PlotTransform, corners: &[Corner]) {
    let edges: Vec<_> = corners
        .iter()
        .map(|corner| {
            let [low, high] = corner.shortage();
            let at = |y| transform.position_from_point(&PlotPoint::new(corner.month, y));
            [at(low).x, at(high).y, at(low).y]
        })
        .collect();
    let stroke = Stroke::new(1.0, theme::palette(ui).warning);
    let painter = ui.painter().with_clip_rect(*transform.frame());
    for piece in hatch(&edges, HATCH) {
        painter.line_segment(piece.map(|[x, y]| pos2(x, y)), stroke);
    }
}

/// Lines in the colour of the card between the layers, so that these are told apart without their colours.
fn seams_ui(ui: &Ui, transform: &PlotTransform, corners: &[Corner]) {
    let stroke = Stroke::new(1.0, theme::palette(ui).card);
    let painter = ui.painter().with_clip_rect(*transform.frame());
    for kind in [PlaceType::Regular, PlaceType::Emergency] {
        // Level pieces only: a thin line with right angles is drawn with blots.
        for pair in corners.windows(2) {
            if let [from, to] = pair
                && to.month > from.month
            {
                let ends = [from, to].map(|corner| {
                    let point = PlotPoint::new(corner.month, corner.layer(kind)[1]);
                    transform.position_from_point(&point)
                });
                painter.line_segment(ends, stroke);
            }
        }
    }
}

fn thin(points: Vec<[f64; 2]>, colour: Color32) -> Curve {
    Curve {
        points,
        colour,
        style: LineStyle::Solid,
        width: 1.0,
    }
}

/// A layer, a quad for every corner, so that it need not be convex; none where nothing is known.
fn area(
    corners: &[Corner],
    edges: impl Fn(&Corner) -> [f64; 2],
    colour: Color32,
    id: usize,
) -> Option<FilledArea> {
    let xs: Vec<_> = corners.iter().map(|corner| corner.month).collect();
    let (low, high): (Vec<_>, Vec<_>) = corners.iter().map(|corner| edges(corner).into()).unzip();
    (!xs.is_empty()).then(|| {
        FilledArea::new(String::new(), &xs, &low, &high)
            .fill_color(colour)
            .allow_hover(false)
            .id(("layer", id))
    })
}
