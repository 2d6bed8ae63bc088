//! The card of the region that is read: its name, and each figure with what it counts.

use eframe::egui::{Color32, Grid, Margin, RichText, Ui, accesskit::Role, vec2};

use crate::app::kit::words::weak_ui;
use crate::app::page::heading_ui;
use crate::app::theme::{self, regular, semibold};
use crate::pages::{Context, Figure};
use crate::text::Label;
use crate::text::regions::{in_half_year, unknown_here};

/// The least width of a figure.
const FIGURE: f32 = 104.0;

/// Draws the card.
pub fn show(ui: &mut Ui, name: &str, figures: &[Figure], context: &Context<'_>) {
    let language = context.language;
    let frame = theme::card(theme::palette(ui)).inner_margin(Margin::symmetric(12, 8));
    let card = frame.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(8.0, 3.0);
        heading_ui(ui, name, 1);
        let unknown = Label::Unknown.text(language);
        let (unknown, known): (Vec<_>, Vec<_>) =
            figures.iter().partition(|figure| figure.value == unknown);
        // Words need the whole width.
        let (words, numbers): (Vec<_>, Vec<_>) =
            known.into_iter().partition(|figure| figure.unit.is_empty());
        numbers_ui(ui, &numbers);
        for figure in words {
            figure_ui(ui, figure, 0.0);
        }
        weak_ui(ui, in_half_year(context.month, language));
        let unknown: Vec<_> = unknown.iter().map(|figure| figure.title.as_str()).collect();
        if !unknown.is_empty() {
            weak_ui(ui, unknown_here(&unknown.join(", "), language));
        }
    });
    ui.ctx().accesskit_node_builder(card.response.id, |node| {
        node.set_role(Role::Group);
        node.set_label(name);
    });
}

/// Numbers beside each other, as many as have room.
fn numbers_ui(ui: &mut Ui, figures: &[&Figure]) {
    let room = ui.available_width();
    let mut counts = (1..=6u8).rev();
    let columns = counts.find(|count| f32::from(*count) * FIGURE * theme::growth(ui) <= room);
    let columns = columns.unwrap_or(1);
    let width = room / f32::from(columns) - 8.0;
    let grid = Grid::new("figures")
        .min_col_width(width)
        .max_col_width(width);
    grid.show(ui, |ui| {
        for row in figures.chunks(usize::from(columns)) {
            // Where one title takes two lines the numbers still stand on one.
            let heights = row.iter().map(|figure| title_height(ui, figure, width));
            let heights: Vec<_> = heights.collect();
            let tallest = heights.iter().copied().fold(0.0, f32::max);
            for (figure, height) in row.iter().zip(heights) {
                figure_ui(ui, figure, tallest - height);
            }
            ui.end_row();
        }
    });
}

/// How high a title is in so much width.
fn title_height(ui: &Ui, figure: &Figure, width: f32) -> f32 {
    let font = theme::grown(ui, regular(12.0));
    let lines = ui
        .painter()
        .layout(figure.title.clone(), font, Color32::PLACEHOLDER, width);
    lines.size().y
}

/// A title so far down with its number and unit below it, heard as one; words stand beside their title.
fn figure_ui(ui: &mut Ui, figure: &Figure, down: f32) {
    let [small, strong] = [regular(12.0), semibold(14.0)].map(|font| theme::grown(ui, font));
    let [title, unit] =
        [&figure.title, &figure.unit].map(|text| theme::weak(ui, text, small.clone()));
    let value = RichText::new(&figure.value).font(strong);
    let line = |ui: &mut Ui, words: [RichText; 2]| {
        let shown = ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            for words in words {
                ui.label(words);
            }
        });
        shown.response
    };
    ui.spacing_mut().interact_size.y = 0.0;
    let shown = if figure.unit.is_empty() {
        line(ui, [title, value])
    } else {
        let column = ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add_space(down);
            ui.label(title);
            line(ui, [value, unit]);
        });
        column.response
    };
    let spoken = format!("{}: {} {}", figure.title, figure.value, figure.unit);
    ui.ctx().accesskit_node_builder(shown.id, |node| {
        node.set_role(Role::Group);
        node.set_label(spoken.trim_end());
    });
}
