//! What a question is about, in lines, in a table, or in words to read.

use eframe::egui::{
    Align, Grid, InputState, Key, Label as Text, Layout, RichText, ScrollArea, Ui,
    style::ScrollAnimation, vec2,
};

use super::Question;
use crate::app::text_table::{TextColumn, TextTable, Weight};
use crate::app::theme::{self, regular, semibold};

/// The width of a table's first column, of which the words wrap.
const FIRST: f32 = 260.0;

impl<A> Question<A> {
    /// The rows as words to read.
    pub(super) fn words_ui(&self, ui: &mut Ui, most: f32) {
        let Some((head, rows)) = self.rows.split_first() else {
            return;
        };
        let shares = head.iter().zip([1.3, 3.0]);
        let columns = shares.map(|(heading, share)| TextColumn {
            heading,
            share,
            right: false,
        });
        let columns: Vec<_> = columns.collect();
        let cells = |row: &Vec<String>| {
            let weights = std::iter::once(Weight::Strong).chain(std::iter::repeat(Weight::Plain));
            let cells = weights.zip(row);
            let cells = cells.map(|(weight, cell)| vec![(weight, cell.clone())]);
            cells.collect()
        };
        let rows: Vec<_> = rows.iter().map(cells).collect();
        let table = TextTable {
            name: &self.title,
            columns: &columns,
        };
        table.show_in(ui, &rows, most);
    }

    /// The rows; more than fit scroll, by keys too.
    pub(super) fn rows_ui(&self, ui: &mut Ui, most: f32) {
        ScrollArea::vertical().max_height(most).show(ui, |ui| {
            if self.field.is_none() {
                let by = ui.input(scrolled);
                if by != 0.0 {
                    ui.scroll_with_delta_animation(vec2(0.0, by), ScrollAnimation::none());
                }
            }
            self.table_ui(ui);
        });
    }

    fn table_ui(&self, ui: &mut Ui) {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or_default();
        if columns <= 1 {
            for line in self.rows.iter().flatten() {
                let text = RichText::new(format!("•  {line}")).font(regular(13.5));
                ui.add(Text::new(text).wrap());
            }
            return;
        }
        let grid = Grid::new("rows").num_columns(columns);
        grid.spacing(vec2(16.0, 6.0)).show(ui, |ui| {
            for (index, row) in self.rows.iter().enumerate() {
                for (column, cell) in row.iter().enumerate() {
                    cell_ui(ui, index, column, column + 1 == columns, cell);
                }
                ui.end_row();
            }
        });
    }
}

/// Words wrap; numbers stand below each other by their ends.
fn cell_ui(ui: &mut Ui, row: usize, column: usize, is_last: bool, cell: &str) {
    let text = RichText::new(cell);
    let text = match (row, is_last) {
        (0, _) => text.font(regular(12.0)).color(theme::palette(ui).weak),
        (_, true) => text.font(semibold(13.0)),
        (_, false) => text.font(regular(13.0)),
    };
    if column == 0 {
        ui.scope(|ui| {
            ui.set_width(FIRST);
            ui.add(Text::new(text).wrap());
        });
    } else {
        let layout = Layout::right_to_left(Align::Center);
        ui.with_layout(layout, |ui| ui.label(text));
    }
}

/// How far the keys scroll; negative is further on.
fn scrolled(input: &InputState) -> f32 {
    let keys = [
        (Key::ArrowDown, -40.0),
        (Key::ArrowUp, 40.0),
        (Key::PageDown, -300.0),
        (Key::PageUp, 300.0),
        (Key::End, -1e6),
        (Key::Home, 1e6),
    ];
    let pressed = keys.into_iter().filter(|(key, _)| input.key_pressed(*key));
    pressed.map(|(_, by)| by).sum()
}
