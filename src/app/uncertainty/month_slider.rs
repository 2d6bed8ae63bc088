//! The month that is read, as a slider: for plots whose axes are no months.

use eframe::egui::{RichText, Ui};

use crate::app::kit::slider::{Moved, Slider};
use crate::app::look::Look;
use crate::app::theme::semibold;
use crate::month::Month;
use crate::text::{Label, date};

/// Draws the slider over a width, with the day in words before it. Returns the month asked for.
pub fn show(ui: &mut Ui, look: &Look<'_>, width: f32) -> Option<Month> {
    let language = look.language;
    let baseline = &look.scene.edition.baseline;
    let first = baseline.start();
    let month = look.within();
    let day = date::first_day(month, language);
    ui.label(RichText::new(&day).font(semibold(13.0)));
    let since = |month: Month| f64::from(month.since(first));
    let slider = Slider {
        name: Label::MonthCursor.text(language),
        spoken: &day,
        described: "",
        value: since(month),
        min: 0.0,
        max: since(baseline.horizon()),
        step: 1.0,
        reference: since(baseline.default_date()),
        stops: &[],
    };
    let (_, moved) = slider.show(ui, width);
    match moved {
        Some(
            Moved::Dragged(value)
            | Moved::Released(value)
            | Moved::Stepped(value)
            | Moved::Chosen(value),
        ) => {
            #[expect(clippy::cast_possible_truncation, reason = "within the horizon")]
            let steps = value.round() as i32;
            Some(first.plus(steps))
        }
        Some(Moved::Reset) => Some(baseline.default_date()),
        Some(Moved::Cancelled) | None => None,
    }
}
