//! The month that is read, as a slider: for plots whose axes are no months.

use eframe::egui::{RichText, Ui};

use crate::app::reading::Reading;
use crate::app::scene::Scene;
use crate::app::slider::{Moved, Slider};
use crate::app::theme::semibold;
use crate::text::{Label, Language, date};

/// Draws the slider over a width, with the day in words before it.
pub fn show(ui: &mut Ui, scene: &Scene<'_>, reading: &mut Reading, width: f32, language: Language) {
    let baseline = &scene.edition.baseline;
    let first = baseline.start();
    let month = reading.within(scene);
    let day = date::first_day(month, language);
    ui.label(RichText::new(&day).font(semibold(13.0)));
    let since = |month: crate::month::Month| f64::from(month.since(first));
    let slider = Slider {
        name: Label::MonthCursor.text(language),
        spoken: &day,
        value: since(month),
        min: 0.0,
        max: since(baseline.horizon()),
        step: 1.0,
        reference: since(baseline.default_date()),
        stops: &[],
    };
    let (_, moved) = slider.show(ui, width);
    let asked = match moved {
        Some(Moved::Dragged(value) | Moved::Stepped(value)) => {
            #[expect(clippy::cast_possible_truncation, reason = "within the horizon")]
            let steps = value.round() as i32;
            Some(first.plus(steps))
        }
        Some(Moved::Reset) => Some(baseline.default_date()),
        Some(Moved::Released | Moved::Cancelled) | None => None,
    };
    if let Some(month) = asked {
        reading.set(month);
        ui.ctx().request_repaint();
    }
}
