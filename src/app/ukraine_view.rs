//! The view Oekraïne: are the agreed places enough until the end of the window?

use eframe::egui::{Align, Layout, RichText, Ui, vec2};

use crate::app::act::Act;
use crate::app::clipboard;
use crate::app::empty;
use crate::app::kit::figures;
use crate::app::kit::words::{last_extent, sentence_ui, settled, title_ui, weak_ui};
use crate::app::look::Look;
use crate::app::page;
use crate::app::plot::chart_painter;
use crate::app::plot::held_axis::HeldAxis;
use crate::app::plot::month_cursor;
use crate::app::text_table::results_ui;
use crate::app::theme::{self, semibold};
use crate::chart::{Axis, Chart};
use crate::month::Month;
use crate::pages::{Page, ukraine as pages};
use crate::table::Table;
use crate::text::{Label, Language, date, ukraine};

/// What stands around the plot before the table: where its height is kept, and what it is at first.
const AROUND: (&str, f32) = ("around the plot", 300.0);
/// The plot is at least and at most this high; what is below it scrolls.
const PLOT: (f32, f32) = (220.0, 420.0);

/// Draws the view, its axis as it stood or grown.
pub fn show(ui: &mut Ui, look: &Look<'_>, axis: &mut HeldAxis) -> Vec<Act> {
    let language = look.language;
    let said = pages::page(&look.context());
    let Some(chart) = said.charts.first() else {
        return empty::edition_ui(ui, &said.answer, |one| one.ukraine().is_some(), language);
    };
    let mut chart = chart.clone();
    axis.hold_in(look.scene, &mut chart);
    let room = ui.available_height();
    let mut acts = Vec::new();
    page::show(ui, Label::UkraineTab.text(language), |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        let height = (room - last_extent(ui, AROUND.0, AROUND.1)).clamp(PLOT.0, PLOT.1);
        theme::card(theme::palette(ui)).show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            acts.extend(plot_ui(ui, look, &said, &chart, axis, height));
        });
        figures::show(ui, &said.figures);
        sentence_ui(ui, said.notes.first().cloned().unwrap_or_default());
        settled(ui, AROUND.0, ui.min_rect().height() - height);
        for note in said.notes.iter().skip(1) {
            weak_ui(ui, note);
        }
        acts.extend(table_ui(ui, &said, language));
    });
    acts
}

/// The question and the answer, what is counted or read at another month than the last, and the plot.
fn plot_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    said: &Page,
    chart: &Chart,
    axis: &mut HeldAxis,
    height: f32,
) -> Option<Act> {
    let Axis::Months { first, last } = chart.x else {
        return None;
    };
    let context = look.context();
    let month = context.month.max(first).min(last);
    let readout = pages::readout(&context, month);
    // The key figures tell of the last month already.
    let other = (month != last).then_some(readout.as_str());
    head_ui(ui, said, chart, other, axis);
    let size = vec2(ui.available_width(), height);
    let asked = ui.allocate_ui(size, |ui| {
        ui.set_min_size(size);
        let x = f64::from(month.since(first));
        let whole = ui.available_rect_before_wrap();
        let painted = chart_painter::show(ui, whole, chart, Some(x));
        painted.dots_ui(ui, chart, x);
        month_cursor::over(ui, chart, &painted, month, &readout)
    });
    if asked.inner.refit {
        axis.refit();
    }
    asked.inner.month.map(Act::Read)
}

fn head_ui(ui: &mut Ui, said: &Page, chart: &Chart, readout: Option<&str>, axis: &mut HeldAxis) {
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.horizontal_wrapped(|ui| {
        title_ui(ui, &said.question, "");
        axis.grown_ui(ui, chart.language);
    });
    let font = theme::grown(ui, semibold(13.5));
    ui.label(RichText::new(&said.answer).font(font));
    let counted = || format!("{}, {}", chart.title, chart.subtitle);
    weak_ui(ui, readout.map_or_else(counted, str::to_owned));
    ui.add_space(4.0);
}

/// The months below each other, with a button that copies them. Returns what came of that.
fn table_ui(ui: &mut Ui, said: &Page, language: Language) -> Option<Act> {
    let months = said.tables.first()?;
    let card = theme::card(theme::palette(ui)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        let copies = ui.horizontal(|ui| {
            page::heading_ui(ui, Label::NumbersByMonth.text(language), 2);
            let right = Layout::right_to_left(Align::Center);
            let copy = Label::CopyTable.text(language);
            ui.with_layout(right, |ui| ui.button(copy).clicked()).inner
        });
        let words = |row, column| in_words(months, row, column, language);
        let name = Label::UkraineTitle.text(language);
        results_ui(ui, name, months, [1.0, 1.0], words);
        let act =
            (copies.inner).then(|| clipboard::copy_first(ui, said, language, ukraine::copied));
        act.flatten()
    });
    card.inner
}

/// A cell as people read it: a first day of a month as a date.
fn in_words(table: &Table, row: usize, column: usize, language: Language) -> String {
    let words = table.words(row, column, language).unwrap_or_default();
    let month = words.get(..7).and_then(|month| month.parse::<Month>().ok());
    month.map_or(words, |month| date::first_day(month, language))
}
