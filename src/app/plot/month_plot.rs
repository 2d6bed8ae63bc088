//! A plot over the months, still and calm: the axes with the language's dates and numbers.

use eframe::egui::{Rangef, Rect, Sense, Stroke, Ui, Vec2b, vec2};
use egui_plot::{AxisHints, GridMark, Plot, PlotBounds, PlotTransform, PlotUi, VLine};

use super::axis::Axis;
use crate::app::theme::{self, regular};
use crate::chart::month_step;
use crate::month::Month;
use crate::text::{Language, date};

/// The frame of a plot: which months, which numbers, and what the cursor reads.
#[derive(Clone, Copy, Debug)]
pub struct MonthPlot {
    /// Tells this plot from others.
    pub name: &'static str,
    /// The month at the left.
    pub first: Month,
    /// The month at the right.
    pub last: Month,
    /// The range of numbers.
    pub axis: Axis,
    /// Room at the right for what is drawn on the last month, in months.
    pub room: f64,
    /// The month that is read, if one is.
    pub cursor: Option<Month>,
    /// The language of dates and numbers.
    pub language: Language,
}

impl MonthPlot {
    /// A month's place on the horizontal axis.
    pub fn x(&self, month: Month) -> f64 {
        f64::from(month.since(self.first))
    }

    /// Draws axes and cursor, and what `add` adds.
    pub fn show<'a>(
        &self,
        ui: &mut Ui,
        place: Rect,
        add: impl FnOnce(&mut PlotUi<'a>) + 'a,
    ) -> PlotTransform {
        let months = self.last.since(self.first);
        let below = 0.04 * (self.axis.max - self.axis.min);
        let bounds = PlotBounds::from_min_max(
            [-0.6, self.axis.min - below],
            [f64::from(months) + self.room, self.axis.max],
        );
        let cursor = self.cursor.map(|month| {
            let stroke = Stroke::new(1.0, theme::palette(ui).text);
            VLine::new("cursor", self.x(month))
                .stroke(stroke)
                .allow_hover(false)
        });
        let shown = self.plot(ui, place).show(ui, move |plot| {
            plot.set_plot_bounds(bounds);
            add(plot);
            if let Some(cursor) = cursor {
                plot.vline(cursor);
            }
        });
        shown.transform
    }

    fn plot(&self, ui: &Ui, place: Rect) -> Plot<'static> {
        let palette = theme::palette(ui);
        let Self {
            first,
            axis,
            language,
            ..
        } = *self;
        let months = self.last.since(first);
        let (width, height) = (place.width(), place.height());
        let hints = |axis: AxisHints<'static>| {
            // The marks are chosen to fit: none needs to fade.
            axis.tick_label_font(regular(11.5))
                .tick_label_color(palette.weak)
                .label_spacing(Rangef::new(8.0, 10.0))
        };
        let month_of = move |value: f64| {
            #[expect(clippy::cast_possible_truncation, reason = "a whole number of months")]
            let months = value.round() as i32;
            date::short(first.plus(months), language)
        };
        Plot::new(self.name)
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
            .show_grid(Vec2b::new(false, true))
            .grid_color(palette.grid)
            .grid_fade(0.0)
            .x_grid_spacer(move |_| month_marks(first, months, width))
            .y_grid_spacer(move |_| place_marks(axis, height))
            .custom_x_axes(vec![
                hints(AxisHints::new_x()).formatter(move |mark, _| month_of(mark.value)),
            ])
            .custom_y_axes(vec![
                hints(AxisHints::new_y())
                    .min_thickness(52.0)
                    .formatter(move |mark, _| axis.label(mark.value, language)),
            ])
            .label_formatter(|_| None)
    }
}

/// Every month of a year at the most where there is room; else Januaries and Julies, Januaries only, or one of
/// so many years.
fn month_marks(first: Month, months: i32, width: f32) -> Vec<GridMark> {
    /// A label with a gap, in points.
    const LABEL: f32 = 62.0;
    /// The most months that are marked one by one.
    const YEAR: i32 = 12;
    #[expect(clippy::cast_possible_truncation, reason = "the width of a screen")]
    let most = (width / LABEL) as i32;
    let short = months <= YEAR;
    let step = if short {
        let fits = |step: &i32| months <= most * step;
        [1, 2, 3].into_iter().find(fits).unwrap_or(6)
    } else {
        month_step(months, most)
    };
    // A year's marks end at its end; those of more years stand at years that the step divides.
    let at = |offset: i32| {
        if short {
            months - offset
        } else {
            first.plus(offset).count()
        }
    };
    let marks = (0..=months).filter(|offset| at(*offset).rem_euclid(step) == 0);
    let mark = |offset| GridMark {
        value: f64::from(offset),
        step_size: f64::from(step),
    };
    marks.map(mark).collect()
}

fn place_marks(axis: Axis, height: f32) -> Vec<GridMark> {
    let (marks, step_size) = axis.marks(height);
    let mark = |value| GridMark { value, step_size };
    marks.into_iter().map(mark).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_horizon_has_labels_that_have_room() {
        let first: Month = "2023-11".parse().unwrap();
        for months in (1..=600).chain([2_400, 90_000]) {
            for width in [100.0, 480.0, 1_200.0] {
                let marks = month_marks(first, months, width);
                let have_room = marks
                    .iter()
                    .all(|mark| mark.step_size * f64::from(width) / f64::from(months) >= 62.0);
                assert!(
                    have_room || months <= 12 && width < 480.0,
                    "{months} {width}"
                );
                assert!(
                    marks.len() <= 20 && marks.len() >= usize::from(width > 100.0),
                    "{months} {width}"
                );
            }
        }
        let years = month_marks(first, 600, 800.0);
        assert_eq!(
            years.iter().map(|mark| mark.value).collect::<Vec<_>>()[..2],
            [14.0, 74.0]
        );
    }
}
