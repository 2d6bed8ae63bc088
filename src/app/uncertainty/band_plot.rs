//! The plot of the band: two areas around the scenario, what was counted, and a line to hold against them.

use eframe::egui::{Rect, Stroke, Ui, pos2, vec2};
use egui_plot::{FilledArea, LineStyle, PlotPoint, PlotTransform};

use super::band_section::{BandSection, at};
use crate::analysis::{Observed, Spread};
use crate::app::plot::axis::Axis;
use crate::app::plot::curve::{Curve, add};
use crate::app::plot::curve::{diamond, surroundings};
use crate::app::plot::month_cursor::MonthCursor;
use crate::app::plot::month_plot::MonthPlot;
use crate::app::plot::plot_labels::{EndName, PointLabel, end_names, stacked_labels};
use crate::app::scene::{Drawn as _, Scene, Shown, required};
use crate::app::theme::{self, Palette};
use crate::month::Month;
use crate::text::spread::{band_at, percent_line};
use crate::text::{Label, Language, date, number};

/// Room to the right of the plot for the lines' names.
const NAMES: f32 = 128.0;
/// The lines that have a name at their end: which percentile, and its place among the five.
const NAMED: [(u8, usize); 2] = [(5, 0), (95, 4)];

/// What the plot shows.
pub struct Band<'a> {
    /// The open scenarios.
    pub scene: &'a Scene<'a>,
    /// The active one.
    pub active: &'a Shown<'a>,
    /// What was counted afterwards.
    pub counted: &'a [Observed<'static>],
    /// The month that is read.
    pub month: Month,
    /// The language.
    pub language: Language,
}

/// The axis that everything in the plot needs.
pub fn needed(
    scene: &Scene<'_>,
    active: &Shown<'_>,
    spread: &Spread,
    counted: &[Observed<'_>],
    places: Option<f64>,
) -> Axis {
    let lines = spread.percentiles().iter().flatten().copied();
    let outlooks = [&active.outlook, &scene.reference].into_iter();
    let levels = outlooks.flat_map(|outlook| outlook.trajectory().instants());
    let counted = counted.iter().filter_map(Observed::point);
    Axis::around(
        lines
            .chain(levels.map(|instant| instant.levels.required_places.0))
            .chain(counted.map(|(_, places)| places))
            .chain(places),
    )
}

/// Draws the plot in the room that is left, and moves the line. Returns the month asked for.
pub fn show(ui: &mut Ui, band: &Band<'_>, section: &mut BandSection) -> Option<Month> {
    let plot = band.plot(ui, section);
    let whole = ui.available_rect_before_wrap();
    let palette = theme::palette(ui);
    let curves = band.curves(&plot, &section.spread, palette);
    let transform = plot_ui(ui, (whole, &plot), &section.spread, &curves);
    let mut around = surroundings(&transform, &curves, whole);
    around.taken = band.names_ui(ui, (&plot, &transform), &section.spread, whole);
    let counted = band.counted.iter().filter_map(|one| {
        let (month, places) = one.point()?;
        Some(PointLabel {
            at: position(&transform, plot.x(month), places),
            number: number::whole(places, band.language),
            words: Label::Counted.text(band.language).to_lowercase(),
        })
    });
    let counted: Vec<_> = counted.collect();
    for label in &counted {
        diamond(ui.painter(), palette, label.at);
        let place = Rect::from_center_size(label.at, vec2(12.0, 12.0));
        around.taken.push(place);
    }
    stacked_labels(ui.painter(), palette, &counted, &mut around);
    let read = band.cursor_ui(ui, (&plot, &transform), section);
    section.places.line_ui(ui, &transform, band.language);
    knob_ui(ui, section, &transform);
    read
}

fn position(transform: &PlotTransform, x: f64, places: f64) -> eframe::egui::Pos2 {
    transform.position_from_point(&PlotPoint::new(x, places))
}

/// A knob at the end of the line, so that it is seen to move.
fn knob_ui(ui: &Ui, section: &BandSection, transform: &PlotTransform) {
    let Some(places) = section.places.places else {
        return;
    };
    let (frame, palette) = (transform.frame(), theme::palette(ui));
    let y = transform.position_from_point_y(places);
    if frame.y_range().contains(y) {
        let centre = pos2(frame.right() - 8.0, y);
        let stroke = Stroke::new(2.0, palette.text);
        ui.painter().circle(centre, 7.0, palette.card, stroke);
    }
}

impl Band<'_> {
    fn plot(&self, ui: &Ui, section: &mut BandSection) -> MonthPlot {
        // A line that is dragged must not stretch the axis under the hand.
        let still = !ui.input(|input| input.pointer.any_down());
        let held = section.places.places.filter(|_| still);
        let needed = needed(self.scene, self.active, &section.spread, self.counted, held);
        let baseline = &self.scene.edition.baseline;
        MonthPlot {
            name: "band",
            first: baseline.start(),
            last: baseline.horizon(),
            axis: section.axis.hold(self.scene, needed),
            room: 0.0,
            cursor: Some(self.month),
            language: self.language,
        }
    }

    /// The edges of the band, the reference, and the scenario on top.
    fn curves(&self, plot: &MonthPlot, spread: &Spread, palette: &Palette) -> Vec<Curve> {
        let edge = |line: usize| Curve {
            name: String::new(),
            points: points(spread, line),
            colour: palette.weak,
            style: LineStyle::Dotted { spacing: 5.0 },
            width: 1.0,
        };
        let own = |outlook: &crate::outlook::Outlook| -> Vec<[f64; 2]> {
            let dates = outlook.dates().zip(outlook.trajectory().instants());
            dates
                .map(|(date, instant)| [plot.x(date), instant.levels.required_places.0])
                .collect()
        };
        let mut curves: Vec<_> = [0, 1, 3, 4].map(edge).into();
        curves.push(Curve {
            name: Label::Reference.text(self.language).to_owned(),
            points: own(&self.scene.reference),
            colour: palette.reference,
            style: LineStyle::Solid,
            width: 1.5,
        });
        curves.push(Curve {
            name: self.active.document.scenario().name.clone(),
            points: own(&self.active.outlook),
            colour: self.active.colour(palette),
            style: self.active.dashes(),
            width: 3.0,
        });
        curves
    }

    /// The names of the scenario, the reference and the outer lines. Returns the places that they take.
    fn names_ui(
        &self,
        ui: &Ui,
        (plot, transform): (&MonthPlot, &PlotTransform),
        spread: &Spread,
        whole: Rect,
    ) -> Vec<Rect> {
        let palette = theme::palette(ui);
        let name = |name: String, places: f64, colour| EndName {
            name,
            value: number::whole(places, self.language),
            colour,
            end: position(transform, plot.x(plot.last), places),
        };
        let mut names = Vec::new();
        if let Some(lines) = at(spread, &self.scene.edition.baseline, plot.last) {
            for (percent, line) in NAMED {
                let places = lines.get(line).copied().unwrap_or_default();
                let words = percent_line(percent, self.language);
                names.push(name(words, places, palette.weak));
            }
        }
        let own = &self.active.outlook;
        let apart = *own != self.scene.reference;
        let reference = Label::Reference.text(self.language).to_owned();
        let scenario = self.active.document.scenario().name.clone();
        let shown = [
            (reference, &self.scene.reference, palette.reference, true),
            (scenario, own, self.active.colour(palette), apart),
        ];
        for (words, outlook, colour, _) in shown.into_iter().filter(|(.., drawn)| *drawn) {
            if let Some(places) = required(outlook, plot.last) {
                names.push(name(words, places, colour));
            }
        }
        let bounds = whole.with_max_y(transform.frame().bottom() + 8.0);
        end_names(ui.painter(), palette, &mut names, bounds)
    }

    fn cursor_ui(
        &self,
        ui: &Ui,
        (plot, transform): (&MonthPlot, &PlotTransform),
        section: &mut BandSection,
    ) -> Option<Month> {
        let frame = *transform.frame();
        let left = transform.position_from_point_x(0.0);
        let day = date::first_day(self.month, self.language);
        let now = required(&self.active.outlook, self.month).unwrap_or_default();
        let lines = at(&section.spread, &self.scene.edition.baseline, self.month);
        let lines = lines.map_or_else(String::new, |lines| band_at(now, lines, self.language));
        let cursor = MonthCursor {
            name: Label::MonthCursor.text(self.language),
            first: plot.first,
            last: plot.last,
            month: self.month,
            spoken: &format!("{day}: {lines}"),
        };
        let (asked, response) = cursor.show(ui, frame, frame.with_min_x(left));
        if response.double_clicked() {
            section.axis.refit();
        }
        asked.filter(|month| *month != self.month)
    }
}

/// Draws the areas of the band, then the lines.
fn plot_ui(
    ui: &mut Ui,
    (whole, plot): (Rect, &MonthPlot),
    spread: &Spread,
    curves: &[Curve],
) -> PlotTransform {
    let width = (whole.width() - NAMES.min(0.35 * whole.width())).max(120.0);
    let size = vec2(width, whole.height().max(120.0));
    let palette = theme::palette(ui);
    let fills = [
        (palette.accent_faint, 0, 4),
        (palette.accent.gamma_multiply(0.3), 1, 3),
    ];
    let areas = fills.map(|(colour, low, high)| {
        let (xs, floor) = columns(spread, low);
        let (_, ceiling) = columns(spread, high);
        FilledArea::new(String::new(), &xs, &floor, &ceiling)
            .fill_color(colour)
            .allow_hover(false)
            .id(curves.len() + low)
    });
    plot.show(ui, Rect::from_min_size(whole.min, size), |plot| {
        for area in areas {
            plot.add(area);
        }
        for (index, curve) in curves.iter().enumerate() {
            add(plot, index, curve);
        }
    })
}

/// A line of the band, months and places apart.
fn columns(spread: &Spread, line: usize) -> (Vec<f64>, Vec<f64>) {
    points(spread, line)
        .into_iter()
        .map(|[x, y]| (x, y))
        .unzip()
}

fn points(spread: &Spread, line: usize) -> Vec<[f64; 2]> {
    let months = (0u32..).map(f64::from).zip(spread.percentiles());
    months
        .filter_map(|(x, lines)| Some([x, *lines.get(line)?]))
        .collect()
}
