//! The month that is read in a plot: set by mouse or arrow keys, spoken with every line's value.

use eframe::egui::{Pos2, Rect, Response, Sense, Ui, WidgetInfo, accesskit, pos2};

use super::heard_plot;
use super::painted::Painted;
use crate::app::icons;
use crate::app::kit::keys::{Arrows, Steps, adjusts, held_at};
use crate::chart::{Axis, Chart};
use crate::month::Month;
use crate::text::{Label, Language};

/// What a hand asks of a chart of months.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked {
    /// To read another month.
    pub month: Option<Month>,
    /// The month that it points at, without holding anything.
    pub pointed: Option<Month>,
    /// Where the month is that the keyboard reads.
    pub keyed: Option<Pos2>,
    /// An axis that fits again.
    pub refit: bool,
}

/// Puts a cursor over a painted chart of months; `spoken` says what it reads there.
pub fn over(ui: &mut Ui, chart: &Chart, painted: &Painted, month: Month, spoken: &str) -> Asked {
    let Axis::Months { first, last } = chart.x else {
        return Asked::default();
    };
    let cursor = MonthCursor {
        language: chart.language,
        first,
        last,
        month,
        spoken,
    };
    let plot = painted.plot();
    let mut group = heard_plot::group(ui, chart, plot);
    let (asked, response) = cursor.show(&group, painted);
    let x = f64::from(month.since(first));
    heard_plot::items_ui(&mut group, chart, plot, x, month);
    let marked = heard_plot::keys(&group, &response, chart, x, month);
    let is_keyed = response.has_focus() && icons::by_keyboard(ui);
    Asked {
        month: asked.or(marked.map(|x| first.plus(whole(x)))),
        pointed: pointed(ui, plot).map(|x| month_at(x, painted, first, last)),
        keyed: is_keyed.then(|| pos2(painted.at([x, 0.0]).x, plot.top())),
        refit: response.double_clicked(),
    }
}

/// Lets a hand set the month in a chart beside the one that has the cursor, which alone has the keyboard and speaks.
pub fn beside(ui: &Ui, chart: &Chart, painted: &Painted) -> Asked {
    let Axis::Months { first, last } = chart.x else {
        return Asked::default();
    };
    let plot = painted.plot();
    let id = ui.scope_id().with(chart.id);
    let response = ui.interact(plot, id, Sense::CLICK | Sense::DRAG);
    let spoken = format!("{}. {}", chart.title, chart.description);
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Image, true, &spoken));
    let month_at = |x| month_at(x, painted, first, last);
    Asked {
        month: touched(ui, &response).map(month_at),
        pointed: pointed(ui, plot).map(month_at),
        keyed: None,
        refit: response.double_clicked(),
    }
}

/// Where a hand points in a plot while it holds nothing.
fn pointed(ui: &Ui, plot: Rect) -> Option<f32> {
    let is_free = ui.rect_contains_pointer(plot) && !ui.input(|input| input.pointer.any_down());
    let at = ui.input(|input| input.pointer.hover_pos());
    at.filter(|_| is_free).map(|at| at.x)
}

/// Where a hand is that sets the month.
fn touched(ui: &Ui, response: &Response) -> Option<f32> {
    let is_touched = response.dragged()
        || response.drag_stopped()
        || response.clicked()
        || response.is_pointer_button_down_on();
    let pointer = held_at(ui, response).filter(|_| is_touched)?;
    Some(pointer.x)
}

/// The month nearest to a place in a plot from the first month to the last.
fn month_at(x: f32, painted: &Painted, first: Month, last: Month) -> Month {
    let months = painted.plot().with_min_x(painted.at([0.0, 0.0]).x);
    let share = ((x - months.left()) / months.width()).clamp(0.0, 1.0);
    let all = f64::from(last.since(first));
    first.plus(whole(f64::from(share) * all))
}

/// A cursor over the months of a plot.
pub struct MonthCursor<'a> {
    /// The language in which it is called.
    pub language: Language,
    /// The month at the left end of the axis.
    pub first: Month,
    /// The month at the right end.
    pub last: Month,
    /// The month that is read now.
    pub month: Month,
    /// Every line's value at that month, in words.
    pub spoken: &'a str,
}

impl MonthCursor<'_> {
    /// Puts the cursor over the plot. Returns the month asked for, and what else the hand did there.
    pub fn show(&self, ui: &Ui, painted: &Painted) -> (Option<Month>, Response) {
        let name = Label::MonthCursor.text(self.language);
        let (plot, id) = (painted.plot(), ui.scope_id().with(name));
        let response = ui.interact(plot, id, Sense::click_and_drag());
        response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Slider, true, name));
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_value(self.spoken);
            node.set_numeric_value(f64::from(self.month.since(self.first)));
            adjusts(node, f64::from(self.last.since(self.first)), 1.0);
        });
        icons::focus_ring(ui, &response, plot.expand(2.0));
        (self.asked(ui, &response, painted), response)
    }

    fn asked(&self, ui: &Ui, response: &Response, painted: &Painted) -> Option<Month> {
        if let Some(x) = touched(ui, response) {
            response.request_focus();
            return Some(month_at(x, painted, self.first, self.last));
        }
        let steps = Steps::asked(ui, response, Arrows::All);
        // Up and down lead to another line; only who asks for more means a later month.
        let by = steps.right + 12 * steps.pages + steps.spoken;
        let moved = (by != 0).then(|| self.month.plus(by.into()));
        let told = steps.value.map(|value| self.first.plus(whole(value)));
        let end = steps.end.then_some(self.last);
        let home = steps.home.then_some(self.first);
        let asked = moved.or(end).or(home).or(told)?;
        Some(asked.clamp(self.first, self.last))
    }
}

/// The nearest whole number of months.
fn whole(months: f64) -> i32 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "rounded, and cut to what fits"
    )]
    let months = months.round().clamp(-10_000.0, 10_000.0) as i32;
    months
}
