//! The list of exactly which inputs differ: scenarios as columns, levers as rows, the rest folded away.

use eframe::egui::{
    CursorIcon, Memory, Rect, ScrollArea, Ui, UiBuilder, WidgetInfo, accesskit::Role, pos2,
    scroll_area::ScrollBarVisibility, vec2,
};

use super::differences_cells::{CellAct, Offer, measure_ui, more_ui, value_ui};
use super::side_grid::{
    self, CellText, GridColumn, SideGrid, heading_ui, moved_ui, name_ui, row_height, text_ui,
};
use crate::app::act::Act;
use crate::app::icons;
use crate::app::kit::roving::Roving;
use crate::app::kit::words::{caption_ui, warning_ui};
use crate::app::page;
use crate::app::theme::{self, regular};
use crate::pages::compare::comparison::{Comparison, Side};
use crate::pages::compare::differences::{Differences, Differing, Row, RowKey};
use crate::scenario::Parameter;
use crate::text::{Label, Language, compare_tables, quantity};

/// The height of the headings.
const HEAD: f32 = 40.0;
/// The height of a row with values.
const ROW: f32 = 34.0;
/// The height of a row with a measure, in whose cells stands from when it counts.
const MEASURE: f32 = 62.0;
/// The least width of a scenario's column: a box and a button, and a tick before it where there are measures.
const LEAST: [f32; 2] = [118.0, 140.0];
/// The width of the column with places.
const PLACES: f32 = 74.0;

/// What the list keeps between frames.
#[derive(Clone, Debug, Default)]
pub struct ListState {
    /// Whether the equal values are shown.
    open: bool,
    /// Whether all rows are shown, also those for which there is no room beside the plot.
    whole: bool,
    /// The row in which the user works: it stays, also where it does not differ any more.
    pub kept: Option<RowKey>,
}

/// How many rows are shown, and how high they are together.
#[derive(Clone, Copy, Debug, Default)]
pub struct Rows {
    /// How many.
    pub count: usize,
    /// How high, in points.
    pub height: f32,
}

/// The list, with the handles of a hand.
pub struct DifferencesTable<'a> {
    /// What is compared.
    pub comparison: &'a Comparison<'a>,
    /// What differs.
    pub differences: &'a Differences<'a>,
    /// The language.
    pub language: Language,
}

impl<'a> DifferencesTable<'a> {
    /// So many whole rows as have room, at least one; all of them where the user asked for them or works in the rest.
    pub fn rows(&self, ui: &Ui, width: f32, state: &ListState, room: f32) -> Rows {
        let first = self.grid(width).first();
        let rows = &self.differences.rows;
        let mut height = 1.0;
        let mut count = 0;
        for row in rows {
            let more = Self::row_height(ui, row, first);
            let is_kept = |row: &Row<'_>| state.kept.as_ref() == Some(&row.key);
            let shows_all = state.whole || state.open || rows.iter().skip(count).any(is_kept);
            if count > 0 && height + more > room && !shows_all {
                break;
            }
            height += more;
            count += 1;
        }
        if rows.is_empty() {
            height += ROW;
        }
        if state.open {
            let equal = self.differences.equal.iter();
            let heights = equal.map(|row| self.equal_height(ui, row, first));
            height += heights.sum::<f32>();
        }
        Rows { count, height }
    }

    fn row_height(ui: &Ui, row: &Row<'_>, width: f32) -> f32 {
        let least = match &row.of {
            Differing::Measure(_) if row.detail.is_empty() => MEASURE,
            Differing::Value(_) | Differing::Measure(_) => ROW,
        };
        row_height(ui, &row.name, &row.detail, width, least)
    }

    fn equal_height(&self, ui: &Ui, row: &Parameter, width: f32) -> f32 {
        row_height(ui, self.language.of(&row.words), "", width, 30.0)
    }

    /// Draws the table with so many rows. Returns what is asked for.
    pub fn show(&self, ui: &mut Ui, state: &mut ListState, count: usize) -> Option<Act> {
        let grid = self.grid(ui.available_width());
        let table = ui.scope_builder(UiBuilder::new().id_salt("differences"), |ui| {
            let bar = if grid.is_wider_than(ui.available_width()) {
                ScrollBarVisibility::AlwaysVisible
            } else {
                ScrollBarVisibility::VisibleWhenNeeded
            };
            let area = ScrollArea::horizontal().scroll_bar_visibility(bar);
            let shown = area.show(ui, |ui| {
                let asked = self.content_ui(ui, &grid, state, count);
                page::follow_focus(ui, ui.min_rect());
                asked
            });
            let corner = shown.inner_rect.min - shown.state.clamped_offset();
            page::follow_focus(ui, Rect::from_min_size(corner, shown.content_size));
            shown.inner
        });
        let name = Label::WhatDiffers.text(self.language);
        table
            .response
            .widget_info(|| WidgetInfo::labeled(Role::Table, true, name));
        ui.ctx().accesskit_node_builder(table.response.id, |node| {
            node.set_row_count(self.differences.rows.len());
        });
        self.asked_ui(ui, table.inner)
    }

    /// Whether all scenarios are in sight at once.
    pub fn fits(&self, room: f32) -> bool {
        !self.grid(room).is_wider_than(room)
    }

    fn grid(&self, room: f32) -> SideGrid {
        let mut rows = self.differences.rows.iter();
        let has_measures = rows.any(|row| matches!(row.of, Differing::Measure(_)));
        let least = LEAST[usize::from(has_measures)];
        SideGrid::fitting(room, least, PLACES, self.differences.sides.len())
    }

    /// The headings, and below them so many rows.
    fn content_ui(
        &self,
        ui: &mut Ui,
        grid: &SideGrid,
        state: &mut ListState,
        count: usize,
    ) -> CellAct<'a> {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut roving = Roving::new(ui, "buttons", 0);
        let mut outcome = CellAct {
            taken: self.head_ui(ui, grid, &mut roving),
            ..CellAct::default()
        };
        if self.differences.rows.is_empty() {
            Self::plain_row_ui(ui, grid, Label::NoLeverDiffers.text(self.language));
        }
        for row in self.differences.rows.iter().take(count) {
            let place = ui.cursor();
            let own = ui.push_id(&row.key, |ui| self.row_ui(ui, grid, row, &mut roving));
            let own = own.inner;
            let place = place.with_max_y(ui.cursor().top());
            let touched = own.taken.is_some() || has_focus(ui, place);
            if touched {
                state.kept = Some(row.key.clone());
            } else if state.kept.as_ref() == Some(&row.key) && !ui.rect_contains_pointer(place) {
                state.kept = None;
            }
            outcome.add(own);
        }
        if state.open {
            for row in &self.differences.equal {
                self.equal_row_ui(ui, grid, row);
            }
        }
        roving.end(ui);
        outcome
    }

    /// Why something is refused, and whether something else was meant, below the list.
    fn asked_ui(&self, ui: &mut Ui, outcome: CellAct<'_>) -> Option<Act> {
        let mut taken = outcome.taken;
        if let Some(refusal) = outcome.refused {
            warning_ui(ui, refusal);
        }
        for (cell, id, doubt) in outcome.doubts {
            ui.horizontal_wrapped(|ui| {
                caption_ui(ui, format!("{cell}:"));
                if let Some(meant) = doubt.show(ui, self.language) {
                    taken = Some(Act::SetIn(id, doubt.row.id, meant));
                }
            });
        }
        taken
    }

    fn plain_row_ui(ui: &mut Ui, grid: &SideGrid, text: &str) {
        let colour = theme::palette(ui).weak;
        grid.row(ui, ROW, |ui, column, place| {
            if column == GridColumn::First {
                text_ui(ui, place, Role::Cell, &CellText::plain(text, colour));
            }
        });
    }

    /// The scenarios' names.
    fn head_ui(&self, ui: &mut Ui, grid: &SideGrid, roving: &mut Roving) -> Option<Act> {
        let weak = theme::palette(ui).weak;
        let mut taken = None;
        grid.row(ui, HEAD, |ui, column, place| {
            let (label, right) = match column {
                GridColumn::First => (Label::WhatDiffers, false),
                GridColumn::Between => (Label::PlacesColumn, true),
                GridColumn::Side(at) => {
                    if let Some(side) = self.differences.sides.get(at) {
                        let asked = self.scenario_head_ui(ui, place, side, roving);
                        taken = asked.or(taken.take());
                    }
                    return;
                }
            };
            let cell = CellText {
                right,
                ..CellText::plain(label.text(self.language), weak)
            };
            text_ui(ui, place, Role::ColumnHeader, &cell);
        });
        taken
    }

    /// The name of a scenario, and a menu with what can be done with it as a whole.
    fn scenario_head_ui(
        &self,
        ui: &mut Ui,
        place: Rect,
        side: &Side<'_>,
        roving: &mut Roving,
    ) -> Option<Act> {
        let language = self.language;
        let is_active = side.id() == self.comparison.to.id();
        let Some(id) = side.id() else {
            heading_ui(ui, place, side, is_active);
            return None;
        };
        let heading = place.with_max_x(place.right() - 28.0);
        heading_ui(ui, heading, side, is_active);
        let corner = pos2(place.right() - 24.0, place.top() + 2.0);
        let menu = Rect::from_min_size(corner, vec2(24.0, 24.0));
        let mut ui = ui.new_child(UiBuilder::new().id_salt(id).max_rect(menu));
        let name = &side.name;
        let more = compare_tables::more_of(name, language);
        more_ui(&mut ui, roving, &more, || {
            let duplicate = Offer {
                words: compare_tables::duplicate(name, language),
                act: Act::Duplicate(id),
            };
            let activate = (!is_active).then(|| Offer {
                words: compare_tables::activate(name, language),
                act: Act::Activate(id),
            });
            std::iter::once(duplicate).chain(activate).collect()
        })
    }

    /// A value or a measure in every scenario, and what it makes of the difference.
    fn row_ui(
        &self,
        ui: &mut Ui,
        grid: &SideGrid,
        row: &'a Row<'a>,
        roving: &mut Roving,
    ) -> CellAct<'a> {
        let mut outcome = CellAct::default();
        let (language, sides) = (self.language, &self.differences.sides);
        let height = Self::row_height(ui, row, grid.first());
        grid.row(ui, height, |ui, column, place| {
            let at = match column {
                GridColumn::First => return name_ui(ui, place, &row.name, &row.detail),
                GridColumn::Between => return moved_ui(ui, place, row.places, language),
                GridColumn::Side(at) => at,
            };
            let Some(side) = sides.get(at) else { return };
            outcome.add(match &row.of {
                Differing::Value(row) => value_ui(ui, place, sides, side, row, roving, language),
                Differing::Measure(_) => measure_ui(ui, place, sides, at, row, roving, language),
            });
        });
        outcome
    }

    /// The lines that fold what differs but has no room, of which `count` rows have, and the equal values.
    pub fn folds_ui(&self, ui: &mut Ui, state: &mut ListState, count: usize, roving: &mut Roving) {
        let hidden = self.differences.rows.len() - count;
        if hidden > 0 || state.whole {
            let text = compare_tables::more_differences(hidden, self.language);
            fold_ui(ui, &text, &mut state.whole, roving);
        }
        let text = compare_tables::equal_values(self.differences.equal.len(), self.language);
        fold_ui(ui, &text, &mut state.open, roving);
    }

    fn equal_row_ui(&self, ui: &mut Ui, grid: &SideGrid, row: &Parameter) {
        let palette = theme::palette(ui);
        let value = self.comparison.to.scenario.value(row);
        let value = quantity::with_sign(row.quantity(), value, self.language);
        let name = self.language.of(&row.words);
        let height = self.equal_height(ui, row, grid.first());
        grid.row(ui, height, |ui, column, place| match column {
            GridColumn::First => {
                let cell = CellText::plain(name, palette.weak);
                text_ui(ui, place, Role::RowHeader, &cell);
            }
            GridColumn::Side(0) => side_grid::value_ui(ui, place, name, &value, palette.weak),
            GridColumn::Side(_) | GridColumn::Between => {}
        });
    }
}

/// A line that folds and unfolds something.
fn fold_ui(ui: &mut Ui, text: &str, open: &mut bool, roving: &mut Roving) {
    let palette = theme::palette(ui);
    let galley = ui
        .painter()
        .layout_no_wrap(text.to_owned(), regular(12.5), palette.weak);
    let size = vec2(galley.size().x + 20.0, 26.0);
    let (rect, response) = ui.allocate_exact_size(size, roving.sense());
    roving.add(ui, &response);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, text));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_expanded(*open));
    icons::focus_ring(ui, &response, rect);
    let tip = pos2(rect.left() + 6.0, rect.center().y);
    icons::triangle(ui.painter(), tip, *open, palette.weak);
    let corner = pos2(rect.left() + 16.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(corner, galley, palette.weak);
    if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
        *open = !*open;
        ui.ctx().request_repaint();
    }
}

/// Whether the keyboard is in a part of the screen.
fn has_focus(ui: &Ui, place: Rect) -> bool {
    let focused = ui.memory(Memory::focused);
    let response = focused.and_then(|id| ui.ctx().read_response(id));
    response.is_some_and(|response| {
        response.layer_id == ui.layer_id() && place.contains(response.rect.center())
    })
}
