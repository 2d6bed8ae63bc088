//! A table of words in a room of its own: the headings stay, and the rows that scroll come to rest whole.

use eframe::egui::{InputState, Key, ScrollArea, Ui, Vec2};

use super::{Cell, TextTable};
use crate::app::kit::grid::{BAR, scroll_style};

/// What is kept between frames: where each row begins and the last one ends, and where the rows are.
#[derive(Clone, Debug, Default)]
struct Kept {
    tops: Vec<f32>,
    offset: f32,
}

impl Kept {
    fn top(&self, row: usize) -> f32 {
        self.tops.get(row).copied().unwrap_or_default()
    }

    fn all(&self) -> f32 {
        self.tops.last().copied().unwrap_or_default()
    }

    /// The row from which all that follow fit.
    fn furthest(&self, room: f32) -> usize {
        let fits = |top: &f32| self.all() - top <= room + 0.5;
        self.tops.iter().position(fits).unwrap_or_default()
    }

    /// The row whose beginning is nearest.
    fn nearest(&self, room: f32) -> usize {
        let away = |row: &usize| (self.top(*row) - self.offset).abs();
        let rows = 0..=self.furthest(room);
        let nearest = rows.min_by(|a, b| away(a).total_cmp(&away(b)));
        nearest.unwrap_or_default()
    }

    /// The row after those that fit whole from this one on.
    fn after(&self, first: usize, room: f32) -> usize {
        let fits = |top: &&f32| **top - self.top(first) <= room + 0.5;
        self.tops.iter().take_while(fits).count().saturating_sub(1)
    }
}

impl TextTable<'_> {
    /// As [`Self::show`], in a room of this height at most, where keys scroll as well as the wheel.
    pub fn show_in(&self, ui: &mut Ui, rows: &[Vec<Cell>], room: f32) {
        let id = ui.scope_id().with((self.name, "scrolled"));
        let kept = ui.data(|data| data.get_temp::<Kept>(id));
        let mut kept = kept.unwrap_or_default();
        let known = kept.tops.clone();
        let bar = if kept.all() > room { BAR } else { 0.0 };
        self.around(ui, rows.len(), bar, |ui| {
            let most = room.min(kept.all().max(1.0));
            let first = kept.nearest(room);
            let whole = kept.top(kept.after(first, room)) - kept.top(first);
            // A row that is higher than the room is read in parts.
            let height = if whole > 0.0 { whole } else { most };
            let end = kept.top(kept.furthest(room)) + height;
            scroll_style(ui);
            let mut area = ScrollArea::vertical()
                .max_height(height)
                .min_scrolled_height(height);
            area = area.auto_shrink([false, true]);
            if let Some(to) = asked(ui, &kept, first, room) {
                area = area.vertical_scroll_offset(to);
            }
            let shown = area.show(ui, |ui| {
                let start = ui.cursor().top();
                kept.tops.clear();
                for (index, row) in rows.iter().enumerate() {
                    kept.tops.push(ui.cursor().top() - start);
                    self.item_ui(ui, index, row);
                }
                kept.tops.push(ui.cursor().top() - start);
                ui.add_space((end - kept.all()).max(0.0));
            });
            kept.offset = shown.state.clamped_offset().y;
            // What scrolls moves nothing below it.
            ui.add_space((most - shown.inner_rect.height()).max(0.0));
        });
        if kept.tops != known {
            ui.ctx()
                .request_discard("rows of another height than before");
        }
        ui.data_mut(|data| data.insert_temp(id, kept));
    }
}

/// Where keys lead, and what is at rest: a row's beginning.
fn asked(ui: &Ui, kept: &Kept, first: usize, room: f32) -> Option<f32> {
    let next = kept.after(first, room).max(first + 1);
    let before = (0..first).find(|row| kept.after(*row, room) >= first);
    let keys = [
        (Key::ArrowDown, first + 1),
        (Key::ArrowUp, first.saturating_sub(1)),
        (Key::PageDown, next),
        (Key::PageUp, before.unwrap_or(first.saturating_sub(1))),
        (Key::End, usize::MAX),
        (Key::Home, 0),
    ];
    let pressed = |(key, _): &(Key, usize)| ui.input(|input| input.key_pressed(*key));
    let row = keys.into_iter().find(pressed).map(|(_, row)| row);
    if row.is_none() && ui.input(moves) {
        return None;
    }
    let to = kept.top(row.unwrap_or(first).min(kept.furthest(room)));
    let is_there = (to - kept.offset).abs() < 0.1;
    if !is_there {
        ui.ctx().request_repaint();
    }
    (!is_there).then_some(to)
}

/// Whether the wheel or a hand on the bar still moves it.
fn moves(input: &InputState) -> bool {
    input.smooth_scroll_delta() != Vec2::ZERO || input.pointer.any_down()
}
