//! The plot of the places for displaced persons from Ukraine, beside what was agreed and counted.

use eframe::egui::{Color32, Rect, Stroke, Ui, vec2};
use egui_plot::{FilledArea, LineStyle, PlotTransform};

use crate::app::look::Look;
use crate::app::plot::axis::Axis;
use crate::app::plot::curve::{Curve, add};
use crate::app::plot::curve::{diamond, surroundings};
use crate::app::plot::held_axis::HeldAxis;
use crate::app::plot::month_cursor::MonthCursor;
use crate::app::plot::month_plot::MonthPlot;
use crate::app::plot::plot_labels::{EndName, PointLabel, Surroundings, end_names};
use crate::app::scene::{Drawn as _, Scene, Shown};
use crate::app::theme::{self, Palette};
use crate::month::Month;
use crate::outlook::Outlook;
use crate::scenario::UkraineBlock;
use crate::text::{Label, Language, date, number, ukraine};
use crate::ukraine::{Reception, requires_the_same};

/// Room to the right of the plot for the lines' names.
const NAMES: f32 = 128.0;

/// The plot of one frame.
pub struct UkrainePlot<'a> {
    scene: &'a Scene<'a>,
    block: &'a UkraineBlock,
    active: &'a [Reception],
    plot: MonthPlot,
    language: Language,
}

/// The axis that everything in the plot needs.
pub fn needed(scene: &Scene<'_>, block: &UkraineBlock) -> Axis {
    let outlooks = scene.shown.iter().map(|shown| &shown.outlook);
    let required = outlooks
        .chain([&scene.reference])
        .flat_map(|outlook| within(outlook, block));
    let agreed = scene.active().map(|shown| shown.outlook.ukraine());
    let agreed = agreed.into_iter().flatten().map(|one| one.agreed.0);
    let counted = block.observed.iter().map(|count| count.places);
    Axis::around(
        required
            .map(|one| one.required.0)
            .chain(agreed)
            .chain(counted),
    )
}

/// What an outlook says inside a window.
fn within<'a>(
    outlook: &'a Outlook,
    block: &'a UkraineBlock,
) -> impl Iterator<Item = &'a Reception> {
    let inside = |one: &&Reception| (block.from..=block.until).contains(&one.date);
    outlook.ukraine().iter().filter(inside)
}

/// The numbers of a month: the active scenario's in full, then the places that the others require.
pub fn readout(scene: &Scene<'_>, month: Month, language: Language) -> String {
    let at = |all: &[Reception]| all.iter().find(|one| one.date == month).copied();
    let active = scene.active().and_then(|one| at(one.outlook.ukraine()));
    let active = active.map(|one| ukraine::spoken(&one, language));
    let name =
        |name: &str, one: Reception| format!("{name} {}", number::whole(one.required.0, language));
    let of_reference = scene.reference.ukraine();
    let is_own = |shown: &&Shown<'_>| shown.document.id() == scene.active;
    let lies_on = |one: &Shown<'_>| requires_the_same(one.outlook.ukraine(), of_reference);
    let differs = scene.active().is_some_and(|one| !lies_on(one));
    let reference = differs.then(|| at(of_reference)).flatten();
    let reference = reference.map(|one| name(Label::Reference.text(language), one));
    let others = scene.shown.iter().filter(|shown| !is_own(shown));
    let others = others.filter_map(|shown| {
        let one = at(shown.outlook.ukraine())?;
        Some(name(&shown.document.scenario().name, one))
    });
    let all: Vec<_> = active.into_iter().chain(reference).chain(others).collect();
    all.join(" · ")
}

/// Draws the plot in the room that is left. Returns the month asked for.
pub fn show(
    ui: &mut Ui,
    look: &Look<'_>,
    block: &UkraineBlock,
    held: &mut HeldAxis,
) -> Option<Month> {
    let (scene, language) = (look.scene, look.language);
    let active = scene.active()?;
    let drawn = UkrainePlot {
        scene,
        block,
        active: active.outlook.ukraine(),
        plot: MonthPlot {
            name: "ukraine",
            first: block.from,
            last: block.until,
            axis: held.hold(scene, needed(scene, block)),
            room: 0.0,
            cursor: Some(look.reading.clamped(scene, block.from, block.until)),
            language,
        },
        language,
    };
    let palette = theme::palette(ui);
    let whole = ui.available_rect_before_wrap();
    let curves = drawn.curves(palette);
    let transform = drawn.plot_ui(ui, whole, &curves);
    let mut around = surroundings(&transform, &curves, whole);
    around.taken = drawn.names_ui(ui, palette, &transform, whole);
    drawn.marks_ui(ui, palette, &transform, &mut around);
    drawn.dots_ui(ui, palette, &transform);
    drawn.cursor_ui(ui, &transform, held)
}

impl UkrainePlot<'_> {
    fn points(&self, outlook: &Outlook) -> Vec<[f64; 2]> {
        within(outlook, self.block)
            .map(|one| [self.plot.x(one.date), one.required.0])
            .collect()
    }

    /// Every line with its name: the reference, then the open scenarios, the active one on top.
    fn lines(&self, palette: &Palette) -> Vec<(String, &Outlook, Color32, LineStyle, f32)> {
        let reference = Label::Reference.text(self.language).to_owned();
        let grey = palette.reference;
        let mut lines = vec![(
            reference,
            &self.scene.reference,
            grey,
            LineStyle::Solid,
            1.5,
        )];
        let is_active = |id| id == self.scene.active;
        let mut shown: Vec<_> = self.scene.shown.iter().collect();
        shown.sort_by_key(|shown| is_active(shown.document.id()));
        lines.extend(shown.into_iter().map(|shown| {
            let edition = &shown.document.edition().baseline;
            let mut name = shown.document.scenario().name.clone();
            if edition.id() != self.scene.edition.baseline.id() {
                name = format!("{name} ({})", self.language.of(edition.name()));
            }
            let width = if is_active(shown.document.id()) {
                3.0
            } else {
                2.0
            };
            let (colour, dashes) = (shown.colour(palette), shown.dashes());
            (name, &shown.outlook, colour, dashes, width)
        }));
        lines
    }

    /// The agreement, below the lines.
    fn curves(&self, palette: &Palette) -> Vec<Curve> {
        // A corner at every month, so that labels keep clear of each piece of it.
        let months = self.active.iter();
        let agreed = Curve {
            name: ukraine::agreed(self.language).to_owned(),
            points: months
                .map(|one| [self.plot.x(one.date), one.agreed.0])
                .collect(),
            colour: palette.text,
            style: LineStyle::Dashed { length: 7.0 },
            width: 1.5,
        };
        let lines = self.lines(palette).into_iter();
        let lines = lines.map(|(name, outlook, colour, style, width)| Curve {
            name,
            points: self.points(outlook),
            colour,
            style,
            width,
        });
        std::iter::once(agreed).chain(lines).collect()
    }

    fn plot_ui(&self, ui: &mut Ui, whole: Rect, curves: &[Curve]) -> PlotTransform {
        let width = (whole.width() - NAMES.min(0.35 * whole.width())).max(120.0);
        let size = vec2(width, whole.height().max(120.0));
        let (xs, floor, ceiling) = beyond(self.active, |month| self.plot.x(month));
        let fill = theme::palette(ui).accent_faint;
        self.plot
            .show(ui, Rect::from_min_size(whole.min, size), |plot| {
                let area = FilledArea::new(String::new(), &xs, &floor, &ceiling);
                plot.add(area.fill_color(fill).allow_hover(false).id(curves.len()));
                for (index, curve) in curves.iter().enumerate() {
                    add(plot, index, curve);
                }
            })
    }

    /// The lines' names and last values at their ends. Returns the places that they take.
    fn names_ui(
        &self,
        ui: &Ui,
        palette: &Palette,
        transform: &PlotTransform,
        whole: Rect,
    ) -> Vec<Rect> {
        let of_reference = self.scene.reference.ukraine();
        let lines = self.lines(palette).into_iter().enumerate();
        // A line that lies on the reference's is named by the reference alone.
        let apart = lines.filter(|(at, (_, outlook, ..))| {
            *at == 0 || !requires_the_same(outlook.ukraine(), of_reference)
        });
        let names = apart.filter_map(|(_, (name, outlook, colour, ..))| {
            let last = within(outlook, self.block).last()?;
            Some(EndName {
                name,
                value: number::whole(last.required.0, self.language),
                colour,
                end: self.at(transform, last.date, last.required.0),
            })
        });
        let mut names: Vec<_> = names.collect();
        let bounds = whole.with_max_y(transform.frame().bottom() + 8.0);
        end_names(ui.painter(), palette, &mut names, bounds)
    }

    fn at(&self, transform: &PlotTransform, month: Month, places: f64) -> eframe::egui::Pos2 {
        let point = egui_plot::PlotPoint::new(self.plot.x(month), places);
        transform.position_from_point(&point)
    }

    /// What was counted, and the words of the agreement.
    fn marks_ui(
        &self,
        ui: &Ui,
        palette: &Palette,
        transform: &PlotTransform,
        around: &mut Surroundings,
    ) {
        for count in &self.block.observed {
            let at = self.at(transform, count.date, count.places);
            let label = PointLabel {
                at,
                number: number::whole(count.places, self.language),
                words: ukraine::observed(self.language).to_owned(),
            };
            label.show(ui.painter(), palette, around);
            diamond(ui.painter(), palette, at);
        }
        if let Some(first) = self.active.first() {
            let label = PointLabel {
                at: self.at(transform, first.date, first.agreed.0),
                number: number::whole(first.agreed.0, self.language),
                words: ukraine::agreed(self.language).to_owned(),
            };
            label.show(ui.painter(), palette, around);
        }
    }

    /// A dot on every line at the cursor's month.
    fn dots_ui(&self, ui: &Ui, palette: &Palette, transform: &PlotTransform) {
        for (_, outlook, colour, ..) in self.lines(palette) {
            let read = within(outlook, self.block).find(|one| Some(one.date) == self.plot.cursor);
            if let Some(one) = read {
                let at = self.at(transform, one.date, one.required.0);
                ui.painter()
                    .circle(at, 4.0, colour, Stroke::new(1.5, palette.card));
            }
        }
    }

    fn cursor_ui(&self, ui: &Ui, transform: &PlotTransform, held: &mut HeldAxis) -> Option<Month> {
        let month = self.plot.cursor?;
        let frame = *transform.frame();
        let left = transform.position_from_point_x(0.0);
        let day = date::first_day(month, self.language);
        let values = readout(self.scene, month, self.language);
        let cursor = MonthCursor {
            name: Label::MonthCursor.text(self.language),
            first: self.block.from,
            last: self.block.until,
            month,
            spoken: &format!("{day}: {values}"),
        };
        let (asked, response) = cursor.show(ui, frame, frame.with_min_x(left));
        if response.double_clicked() {
            held.refit();
        }
        asked
    }
}

/// Where more places are required than agreed: months, the agreement, and the need above it.
///
/// Lines cross between months; a corner at the crossing keeps the area's edge on the line.
fn beyond(receptions: &[Reception], x: impl Fn(Month) -> f64) -> (Vec<f64>, Vec<f64>, Vec<f64>) {
    let over = |one: &Reception| (one.required - one.agreed).0;
    let mut corners: Vec<[f64; 2]> = Vec::new();
    for (index, one) in receptions.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|at| receptions.get(at));
        if let Some(before) = before
            && over(before) * over(one) < 0.0
        {
            let share = over(before) / (over(before) - over(one));
            let crossing = x(before.date) + share * (x(one.date) - x(before.date));
            corners.push([crossing, one.agreed.0]);
        }
        corners.push([x(one.date), one.required.0.max(one.agreed.0)]);
    }
    let agreed = receptions.first().map_or(0.0, |one| one.agreed.0);
    let floor = vec![agreed; corners.len()];
    let (xs, ceiling) = corners.into_iter().map(|[x, y]| (x, y)).unzip();
    (xs, floor, ceiling)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::{People, Places};

    fn receptions(required: &[f64]) -> Vec<Reception> {
        let start: Month = "2022-11".parse().unwrap();
        let one = |(step, required): (i32, &f64)| Reception {
            date: start.plus(step),
            persons: People(0.0),
            required: Places(*required),
            agreed: Places(100.0),
        };
        (0..).zip(required).map(one).collect()
    }

    #[test]
    fn the_area_of_the_shortage_lies_between_the_need_and_the_agreement() {
        let all = receptions(&[80.0, 120.0, 140.0, 60.0]);
        let start = all[0].date;
        let (xs, floor, ceiling) = beyond(&all, |month| f64::from(month.since(start)));
        // It opens and closes where the lines cross.
        assert_eq!(xs, [0.0, 0.5, 1.0, 2.0, 2.5, 3.0]);
        assert_eq!(ceiling, [100.0, 100.0, 120.0, 140.0, 100.0, 100.0]);
        assert_eq!(floor, [100.0; 6]);
        let enough = receptions(&[80.0, 90.0]);
        let (_, floor, ceiling) = beyond(&enough, |month| f64::from(month.since(start)));
        assert_eq!(floor, ceiling, "no shortage, no area");
    }
}
