//! The head of a section: its title, what is set there, the button that copies its table, and the answer below them.

use eframe::egui::{Align, Label as Text, Layout, RichText, Ui};

use crate::app::act::Act;
use crate::app::kit::slider::{Moved, Slider};
use crate::app::look::Look;
use crate::app::page::heading_ui;
use crate::app::plot::held_axis::HeldAxis;
use crate::app::theme::{self, semibold};
use crate::month::Month;
use crate::text::{Label, Language, date};

/// From this width on, what is set stands beside the title, else below it.
const WIDE: f32 = 680.0;
/// The width of the slider of the month.
const SLIDER: f32 = 170.0;

/// Draws the head; `set` draws what is set. Returns whether the table is to be copied.
pub fn show(ui: &mut Ui, title: Label, language: Language, set: impl FnOnce(&mut Ui)) -> bool {
    let wide = ui.available_width() >= WIDE;
    let mut copies = false;
    let mut set = Some(set);
    ui.horizontal(|ui| {
        heading_ui(ui, title.text(language), 1);
        if let Some(set) = set.take_if(|_| wide) {
            ui.add_space(12.0);
            set(ui);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            copies = ui.button(Label::CopyTable.text(language)).clicked();
        });
    });
    if let Some(set) = set {
        ui.horizontal(set);
    }
    copies
}

/// The same, where the month that is read is what is set; it says too that an axis has grown.
pub fn month_ui(
    ui: &mut Ui,
    title: Label,
    look: &Look<'_>,
    axis: &mut HeldAxis,
    acts: &mut Vec<Act>,
) -> bool {
    show(ui, title, look.language, |ui| {
        acts.extend(slider_ui(ui, look).map(Act::Read));
        axis.grown_ui(ui, look.language);
    })
}

/// The month that is read, as a slider with the day in words before it: for plots whose axes are no months. Returns the
/// month asked for.
fn slider_ui(ui: &mut Ui, look: &Look<'_>) -> Option<Month> {
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
    let (_, moved) = slider.show(ui, SLIDER);
    match moved? {
        Moved::Dragged(value)
        | Moved::Released(value)
        | Moved::Stepped(value)
        | Moved::Chosen(value) => {
            #[expect(clippy::cast_possible_truncation, reason = "within the horizon")]
            let steps = value.round() as i32;
            Some(first.plus(steps))
        }
        Moved::Reset => Some(baseline.default_date()),
        Moved::Cancelled => None,
    }
}

/// The answer of a section.
pub fn answer_ui(ui: &mut Ui, answer: &str) {
    let answer = RichText::new(answer).font(theme::grown(ui, semibold(14.0)));
    ui.add(Text::new(answer).wrap());
}
