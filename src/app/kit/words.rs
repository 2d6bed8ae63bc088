//! Words on the screen, each with its weight: a sentence that answers, what explains it, what warns.

use std::sync::Arc;

use eframe::egui::accesskit::Role;
use eframe::egui::{
    Color32, Frame, Galley, Label, Margin, Panel, Rect, RichText, Sense, Stroke, Ui, WidgetInfo,
    pos2, text::LayoutJob, vec2,
};

use crate::app::theme::{self, bold, regular, semibold};

/// About the width of a long sentence on one line, in points.
const LONG: f32 = 1_740.0;

/// The sentence that answers, on a sheet of its own, with an edge in the accent's colour.
///
/// There is room for most sentences, and for as many lines as it has had on this width. Nothing moves under a hand: a
/// sentence that needs another line gets it when the hand lets go.
pub fn sentence_ui(ui: &mut Ui, words: impl Into<String>) {
    let palette = theme::palette(ui);
    let frame = Frame::new()
        .fill(palette.card)
        .inner_margin(Margin::symmetric(16, 8));
    let shown = frame.show(ui, |ui| {
        let width = ui.available_width();
        ui.set_min_width(width);
        let id = ("room for the sentence", width.to_bits());
        let id = ui.scope_id().with(id);
        let (font, growth) = (theme::grown(ui, regular(14.0)), theme::growth(ui));
        let line = ui.fonts_mut(|fonts| fonts.row_height(&font));
        let kept = ui.data(|data| data.get_temp::<f32>(id));
        let kept = kept.unwrap_or(line * (growth * LONG / width).ceil().clamp(2.0, 4.0));
        let mut job = LayoutJob::simple(words.into(), font, palette.text, width);
        if ui.input(|input| input.pointer.any_down()) {
            let mut fewer = (1..=9u8).rev();
            let rows = fewer.find(|rows| f32::from(*rows) * line <= kept + 1.0);
            job.wrap.max_rows = rows.unwrap_or(1).into();
        }
        let said = ui.add(Label::new(job));
        let height = said.rect.height().max(kept);
        ui.data_mut(|data| data.insert_temp(id, height));
        ui.add_space(height - said.rect.height());
    });
    let edge = shown.response.rect;
    let stroke = Stroke::new(3.0, palette.accent);
    ui.painter()
        .line_segment([edge.left_top(), edge.left_bottom()], stroke);
}

/// A name and its controls, which stay together where a row wraps.
pub fn together_ui<R>(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    let id = ui.scope_id().with(("together", name));
    let known: Option<f32> = ui.data(|data| data.get_temp(id));
    let is_first = ui.cursor().left() <= ui.max_rect().left() + 1.0;
    let is_short = |width| width > ui.available_size_before_wrap().x;
    if !is_first && known.is_some_and(is_short) {
        ui.end_row();
    }
    let shown = ui.horizontal(add);
    let width = shown.response.rect.width();
    if known != Some(width) {
        ui.data_mut(|data| data.insert_temp(id, width));
        ui.ctx().request_discard("controls that stay together");
    }
    shown.inner
}

/// What a plot shows, and of less weight beside it, else below, what it counts; nothing where that is empty.
pub fn title_ui(ui: &mut Ui, title: &str, counted: &str) {
    let font = theme::grown(ui, bold(15.0));
    ui.label(RichText::new(title).font(font));
    if !counted.is_empty() {
        weak_ui(ui, counted);
    }
}

/// What explains, in words of less weight that wrap.
pub fn weak_ui(ui: &mut Ui, words: impl Into<String>) {
    let text = theme::weak(ui, words, theme::grown(ui, regular(12.5)));
    ui.add(Label::new(text).wrap());
}

/// How high such words are, with the room above them; 0 for none.
pub fn weak_height(ui: &Ui, words: &str) -> f32 {
    if words.is_empty() {
        return 0.0;
    }
    let (words, width) = (words.to_owned(), ui.available_width());
    let font = theme::grown(ui, regular(12.5));
    let galley = ui.painter().layout(words, font, theme::ANY_INK, width);
    galley.size().y + ui.spacing().item_spacing.y
}

/// What asks for attention, in words that wrap.
pub fn warning_ui(ui: &mut Ui, words: impl Into<String>) {
    let text = RichText::new(words).font(theme::grown(ui, regular(12.5)));
    ui.add(Label::new(text.color(theme::palette(ui).warning)).wrap());
}

/// A word before what it names, of less weight.
pub fn caption_ui(ui: &mut Ui, words: impl Into<String>) {
    ui.label(theme::weak(ui, words, theme::grown(ui, regular(12.0))));
}

/// A strip at the bottom of the room that is left, as high as what stands in it.
pub fn below(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui)) {
    let margin = Margin {
        top: 8,
        ..Margin::ZERO
    };
    let shown = Panel::bottom(name)
        .show_separator_line(false)
        .resizable(false)
        .frame(theme::bar(theme::palette(ui).ground, margin))
        .show(ui, add);
    settled(ui, name, shown.response.rect.height());
}

/// What stands at the right end of a line, drawn from left to right: so go the eye and Tab.
pub fn at_right<R>(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    let width = last_extent(ui, name, 0.0);
    ui.add_space((ui.available_width() - width).max(0.0));
    let shown = ui.horizontal(add);
    settled(ui, name, shown.response.rect.width());
    shown.inner
}

/// How high or wide something was when it was last drawn; where that is not known yet, `guess`.
pub fn last_extent(ui: &Ui, name: &str, guess: f32) -> f32 {
    let id = ui.scope_id().with((name, "extent"));
    ui.data(|data| data.get_temp(id)).unwrap_or(guess)
}

/// Notes how high or wide something is: another size than before is not shown before all is laid out for it.
pub fn settled(ui: &Ui, name: &str, extent: f32) {
    let id = ui.scope_id().with((name, "extent"));
    let before = ui.data(|data| data.get_temp::<f32>(id));
    ui.data_mut(|data| data.insert_temp(id, extent));
    if before.is_none_or(|before| (before - extent).abs() > 0.5) {
        let why = "something has another size than before";
        ui.ctx().request_discard(why);
    }
}

/// A word laid out on a line: half-bold where it leads, else of less weight.
pub fn leading(ui: &Ui, word: &str, size: f32, leads: bool) -> Arc<Galley> {
    let palette = theme::palette(ui);
    let (font, colour) = if leads {
        (semibold(size), palette.text)
    } else {
        (regular(size), palette.weak)
    };
    ui.painter().layout_no_wrap(word.to_owned(), font, colour)
}

/// A sample of a colour, a name and a number, that stay on one line.
pub fn count_ui(ui: &mut Ui, colour: Option<Color32>, name: &str, count: &str) {
    const HEIGHT: f32 = 18.0;
    let palette = theme::palette(ui);
    let painter = ui.painter().clone();
    let fonts = [regular(12.5), semibold(13.0)].map(|font| theme::grown(ui, font));
    let [word, number] = fonts;
    let word = painter.layout_no_wrap(name.to_owned(), word, palette.weak);
    let number = painter.layout_no_wrap(count.to_owned(), number, palette.text);
    let sample = if colour.is_some() { 15.0 } else { 0.0 };
    let after = sample + word.size().x + 5.0;
    let size = vec2(after + number.size().x, HEIGHT * theme::growth(ui));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{name} {count}")));
    let middle = |height: f32| rect.center().y - height / 2.0;
    if let Some(colour) = colour {
        let corner = pos2(rect.left(), middle(10.0));
        let sample = Rect::from_min_size(corner, vec2(10.0, 10.0));
        painter.rect_filled(sample, 2, colour);
    }
    let corner = pos2(rect.left() + sample, middle(word.size().y));
    painter.galley(corner, word, palette.weak);
    let corner = pos2(rect.left() + after, middle(number.size().y));
    painter.galley(corner, number, palette.text);
}
