//! Which assumption matters most: each one alone at its low and its high, the widest first.

use eframe::egui::Ui;

use super::section_head;
use super::tornado_bars::{Swing, Tornado};
use crate::analysis::{Sensitivity, sensitivity};
use crate::app::act::Act;
use crate::app::clipboard;
use crate::app::kit::words::weak_ui;
use crate::app::look::Look;
use crate::app::page::paragraph_ui;
use crate::app::plot::held_axis::HeldAxis;
use crate::app::scene::{Shown, required};
use crate::chart::{Axis, Chart};
use crate::documents::Gesture;
use crate::month::Month;
use crate::pages::uncertainty::sensitivity as page;
use crate::scenario::Value;
use crate::text::uncertainty::assumptions_copied;
use crate::text::{Label, Say};

/// What the section keeps between frames.
#[derive(Default)]
pub struct TornadoSection {
    axis: HeldAxis,
    /// The month that the axis was made for.
    month: Option<Month>,
}

/// Draws the section. An end that is chosen is asked of the active scenario.
pub fn show(ui: &mut Ui, look: &Look<'_>, section: &mut TornadoSection) -> Vec<Act> {
    let (scene, month, language) = (look.scene, look.within(), look.language);
    let mut acts = Vec::new();
    let Some(active) = scene.active() else {
        return acts;
    };
    let title = Label::TornadoTitle;
    let copies = section_head::month_ui(ui, title, look, &mut section.axis, &mut acts);
    let rows = match sensitivity(active.subject(), month) {
        Ok(rows) => rows,
        Err(error) => {
            paragraph_ui(ui, &error.say(language));
            return acts;
        }
    };
    let Some(mut page) = page::page(&look.context_within(), &rows) else {
        return acts;
    };
    let act = copies.then(|| clipboard::copy_first(ui, &page, language, assumptions_copied));
    acts.extend(act.flatten());
    let Some(chart) = page.charts.first_mut() else {
        return acts;
    };
    if let Axis::Numbers(range) = &mut chart.x {
        // The axis holds still in a drag, and fits again at another date.
        if section.month.replace(month) != Some(month) {
            section.axis.refit();
        }
        *range = section.axis.hold(scene, *range);
    }
    ui.spacing_mut().item_spacing.y = 3.0;
    paragraph_ui(ui, &page.answer);
    weak_ui(ui, Label::TornadoExplained.text(language));
    for chart in page.charts.iter().take(1) {
        acts.extend(ends_ui(ui, chart, active, &rows, month));
    }
    page.notes.iter().for_each(|note| paragraph_ui(ui, note));
    acts
}

/// The bars; the end that is chosen is taken over.
fn ends_ui(
    ui: &mut Ui,
    chart: &Chart,
    active: &Shown<'_>,
    rows: &[Sensitivity],
    month: Month,
) -> Vec<Act> {
    let language = chart.language;
    let now = required(&active.outlook, month).unwrap_or_default();
    let swings = rows.iter().filter_map(|one| Swing::new(active, one));
    let drawn: Vec<_> = swings.collect();
    let tornado = Tornado {
        chart,
        now,
        month,
        language,
    };
    let chosen = tornado.show(ui, &drawn);
    let Some((row, high)) = chosen.and_then(|(at, high)| Some((drawn.get(at)?, high))) else {
        return Vec::new();
    };
    let values = row.outcome.values(active.subject(), high).into_iter();
    let values = values.map(|(id, value)| (id, Value::Number(value)));
    let set = Act::Set(Gesture::Once, values.collect());
    vec![set, Act::Say(row.end(now, high).chosen(language))]
}
