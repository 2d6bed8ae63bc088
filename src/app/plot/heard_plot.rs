//! A plot as who hears it meets it: a group with a summary, its lines as items, and keys that read it.

use eframe::egui::{Id, Key, Rect, Response, Role, Sense, Ui, UiBuilder, WidgetInfo};

use crate::app::command::{self, Command};
use crate::app::heard;
use crate::chart::{Chart, Reading};
use crate::month::Month;
use crate::pages::View;
use crate::text::Label;

/// The line that up and down have led to.
#[derive(Clone, Copy)]
struct Line(usize);

/// The group of a plot, to put its cursor in.
pub fn group(ui: &mut Ui, chart: &Chart, place: Rect) -> Ui {
    let builder = UiBuilder::new()
        .id_salt(("plot", chart.id))
        .max_rect(place)
        .accessibility_role(Role::Group)
        .accessibility_label(chart.title.as_str());
    let group = ui.new_child(builder);
    let id = group.unique_id();
    ui.ctx()
        .accesskit_node_builder(id, |node| node.set_description(chart.summary()));
    group
}

/// The lines at a month, an item each.
pub fn items_ui(ui: &mut Ui, chart: &Chart, place: Rect, x: f64, month: Month) {
    let builder = UiBuilder::new()
        .id_salt("lines")
        .max_rect(place)
        .accessibility_role(Role::List)
        .accessibility_label(Label::Lines.text(chart.language));
    let list = ui.new_child(builder);
    for (index, reading) in chart.read(x).enumerate() {
        let item = list.interact(place, list.scope_id().with(index), Sense::empty());
        let words = chart.told(&reading, month);
        item.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &words));
    }
}

/// What keys ask of a plot beside another month: another line, the next marked point, a description, the table.
/// Returns the place along the horizontal axis that they lead to.
pub fn keys(ui: &Ui, response: &Response, chart: &Chart, x: f64, month: Month) -> Option<f64> {
    if !response.has_focus() {
        return None;
    }
    let pressed = |key| ui.input(|input| input.modifiers.is_none() && input.key_pressed(key));
    let up = i8::from(pressed(Key::ArrowUp)) - i8::from(pressed(Key::ArrowDown));
    if up != 0 {
        line_told(ui, response.id, chart, x, month, up > 0);
    }
    if pressed(Key::D) {
        heard::tell(ui.ctx(), &chart.summary());
    }
    if pressed(Key::T) {
        command::ask(ui.ctx(), Command::Show(View::Table));
    }
    if !pressed(Key::M) {
        return None;
    }
    let marked = chart.marked();
    let later = marked.iter().find(|one| one.at > x + 0.5);
    let next = later.or(marked.first())?;
    let there = marked.iter().filter(|one| (one.at - next.at).abs() < 0.5);
    let words: Vec<_> = there.map(|one| one.words.as_str()).collect();
    heard::tell(ui.ctx(), &words.join("; "));
    Some(next.at)
}

/// Tells the next line up or down, by where they stand in this month.
fn line_told(ui: &Ui, id: Id, chart: &Chart, x: f64, month: Month, up: bool) {
    let mut readings: Vec<Reading<'_>> = chart.read(x).collect();
    readings.sort_by(|a, b| a.top.total_cmp(&b.top));
    let Some(last) = readings.len().checked_sub(1) else {
        return;
    };
    let now = ui.data(|data| data.get_temp::<Line>(id));
    let to = match (now, up) {
        (None, true) => 0,
        (None, false) => last,
        (Some(Line(at)), true) => (at + 1).min(last),
        (Some(Line(at)), false) => at.saturating_sub(1).min(last),
    };
    ui.data_mut(|data| data.insert_temp(id, Line(to)));
    if let Some(reading) = readings.get(to) {
        heard::tell(ui.ctx(), &chart.told(reading, month));
    }
}
