//! The plot of the required places: functions return curves, the plot only adds them.

use eframe::egui::{Color32, Pos2, Rect, Ui, vec2};
use egui_plot::{Line, LineStyle, PlotPoint, PlotTransform, PlotUi};

use super::earlier_decisions;
use super::need_marks::{marked, surroundings};
use super::need_view::NeedView;
use super::pull::Line as Pulled;
use super::pull_answer;
use super::pull_handle;
use crate::app::act::Act;
use crate::app::look::Look;
use crate::app::plot::axis::Axis;
use crate::app::plot::month_cursor::MonthCursor;
use crate::app::plot::month_plot::MonthPlot;
use crate::app::scene::{Scene, required};
use crate::app::theme::{self, Palette};
use crate::month::Month;
use crate::outlook::Outlook;
use crate::scenario::{Baseline, EarlierDecision};
use crate::text::{Label, Language, date, number};

/// Room to the right of the plot for the lines' names.
const NAMES: f32 = 128.0;

/// A line of the plot.
pub struct Curve {
    pub name: String,
    pub points: Vec<[f64; 2]>,
    pub colour: Color32,
    pub style: LineStyle,
    pub width: f32,
}

/// The plot of one frame.
pub struct NeedPlot<'a> {
    pub scene: &'a Scene<'a>,
    pub first: Month,
    pub last: Month,
    pub axis: Axis,
    pub earlier: Vec<EarlierDecision<'static>>,
    pub month: Month,
    pub language: Language,
}

/// The axis that everything in the plot needs.
pub fn needed(scene: &Scene<'_>, earlier: &[EarlierDecision<'_>]) -> Axis {
    let lines = scene.shown.iter().map(|shown| &shown.outlook);
    let levels = lines
        .chain([&scene.reference])
        .flat_map(|outlook| outlook.trajectory().instants());
    let baseline = &scene.edition.baseline;
    let decided = baseline.decisions().iter().flat_map(|line| &line.points);
    let decided = decided.chain(earlier.iter().flat_map(|earlier| &earlier.points));
    Axis::around(
        levels
            .map(|instant| instant.levels.required_places.0)
            .chain(marked(scene).map(|point| point.places))
            .chain(decided.map(|point| point.places)),
    )
}

/// From the earliest start of the open editions to the latest horizon.
pub fn months(scene: &Scene<'_>) -> (Month, Month) {
    let shown = scene.shown.iter();
    let baselines = || {
        let shown = shown.clone();
        shown.map(|shown| &shown.document.edition().baseline)
    };
    let own = &scene.edition.baseline;
    (
        baselines()
            .map(Baseline::start)
            .min()
            .unwrap_or(own.start()),
        baselines()
            .map(Baseline::horizon)
            .max()
            .unwrap_or(own.horizon()),
    )
}

/// Draws the plot in the room that is left, and moves the cursor.
pub fn show(ui: &mut Ui, look: &Look<'_>, view: &mut NeedView) -> Vec<Act> {
    let (scene, language) = (look.scene, look.language);
    let earlier = earlier_decisions::drawn(scene, view.earlier);
    let axis = view.axis(scene, &earlier);
    let (first, last) = months(scene);
    let plot = NeedPlot {
        scene,
        first,
        last,
        axis,
        earlier,
        month: look.reading.month(scene),
        language,
    };
    let whole = ui.available_rect_before_wrap();
    let curves = plot.curves(theme::palette(ui));
    let transform = plot.plot_ui(ui, whole, &curves);
    let painter = ui.painter().clone();
    let palette = theme::palette(ui);
    let mut around = surroundings(&transform, &curves, whole);
    around.taken = plot.names_ui(&painter, palette, &transform, whole);
    plot.decisions_ui(&painter, palette, &transform, &mut around);
    plot.points_ui(&painter, palette, &transform, &mut around);
    // After the edition's own labels, which stand where they stand without earlier decisions.
    around.taken.extend(plot.rings(&transform));
    plot.earlier_ui(&painter, palette, &transform, &mut around);
    plot.dots_ui(&painter, palette, &transform);
    let read = plot.cursor_ui(ui, &transform, view);
    view.capacity.line_ui(ui, &transform, language);
    let pulled = plot.pull_ui(ui, &transform, view);
    read.into_iter().chain(pulled).collect()
}

impl NeedPlot<'_> {
    pub fn x(&self, month: Month) -> f64 {
        f64::from(month.since(self.first))
    }

    pub fn at(&self, transform: &PlotTransform, month: Month, places: f64) -> Pos2 {
        transform.position_from_point(&PlotPoint::new(self.x(month), places))
    }

    fn points(&self, outlook: &Outlook) -> Vec<[f64; 2]> {
        let dates = outlook.dates().zip(outlook.trajectory().instants());
        dates
            .map(|(date, instant)| [self.x(date), instant.levels.required_places.0])
            .collect()
    }

    /// The reference, the decisions, and the open scenarios with the active one on top.
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
        curves.extend(self.earlier_curves(palette));
        let is_active = |id| id == self.scene.active;
        let mut shown: Vec<_> = self.scene.shown.iter().collect();
        shown.sort_by_key(|shown| is_active(shown.document.id()));
        curves.extend(shown.into_iter().map(|shown| Curve {
            name: shown.document.scenario().name.clone(),
            points: self.points(&shown.outlook),
            colour: shown.colour(palette),
            style: shown.dashes(),
            width: if is_active(shown.document.id()) {
                3.0
            } else {
                2.0
            },
        }));
        curves
    }

    fn plot_ui(&self, ui: &mut Ui, whole: Rect, curves: &[Curve]) -> PlotTransform {
        let width = (whole.width() - NAMES.min(0.35 * whole.width())).max(120.0);
        let size = vec2(width, whole.height().max(120.0));
        let plot = MonthPlot {
            name: "required places",
            first: self.first,
            last: self.last,
            axis: self.axis,
            room: 0.0,
            cursor: Some(self.month),
            language: self.language,
        };
        plot.show(ui, Rect::from_min_size(whole.min, size), |plot| {
            for (index, curve) in curves.iter().enumerate() {
                add(plot, index, curve);
            }
        })
    }

    fn cursor_ui(&self, ui: &Ui, transform: &PlotTransform, view: &mut NeedView) -> Option<Act> {
        let frame = *transform.frame();
        let left = transform.position_from_point_x(0.0);
        let cursor = MonthCursor {
            name: Label::MonthCursor.text(self.language),
            first: self.first,
            last: self.last,
            month: self.month,
            spoken: &self.spoken(),
        };
        let (asked, response) = cursor.show(ui, frame, frame.with_min_x(left));
        if response.double_clicked() {
            view.refit();
        }
        asked.map(Act::Read)
    }

    /// The handle on the active scenario's line, and what came of pulling it.
    fn pull_ui(&self, ui: &mut Ui, transform: &PlotTransform, view: &mut NeedView) -> Option<Act> {
        let line = Pulled::new(self.scene, &view.pull, self.month)?;
        let at = self.at(transform, self.month, line.required);
        let pull = &mut view.pull;
        let pulled = pull_handle::show(ui, &line, pull, (at, transform), self.language);
        let answer = pull_answer::show(ui, &line, pull, *transform.frame(), self.language);
        answer.or(pulled)
    }

    /// Every line's value at the cursor's month, as a sentence.
    fn spoken(&self) -> String {
        let value = |name: &str, outlook: &Outlook| {
            let places = required(outlook, self.month)?;
            Some(format!("{name} {}", number::whole(places, self.language)))
        };
        let reference = value(Label::Reference.text(self.language), &self.scene.reference);
        let shown = self.scene.shown.iter();
        let shown =
            shown.filter_map(|shown| value(&shown.document.scenario().name, &shown.outlook));
        let values: Vec<_> = reference.into_iter().chain(shown).collect();
        let day = date::first_day(self.month, self.language);
        let lines = format!("{day}: {}", values.join(", "));
        if self.earlier.is_empty() {
            return lines;
        }
        let decided = earlier_decisions::spoken(&self.earlier, self.month, self.language);
        format!("{lines}. {decided}")
    }
}

/// Adds a line to a plot.
pub fn add(plot: &mut PlotUi<'_>, index: usize, curve: &Curve) {
    plot.line(
        Line::new(curve.name.clone(), curve.points.clone())
            .id(index)
            .color(curve.colour)
            .style(curve.style)
            .width(curve.width)
            .allow_hover(false),
    );
}
