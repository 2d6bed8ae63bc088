//! The table of provinces or safety regions: header, names and total stay in sight while the rest scrolls.

use std::collections::BTreeSet;

use eframe::egui::{
    Id, Rect, Response, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo,
    accesskit::Role,
    pos2,
    style::{ScrollAnimation, ScrollStyle},
    vec2,
};

use super::region_header::{BAR, Heading, RevealColumn};
use crate::app::icons;
use crate::app::kit::keys::{Arrows, Steps};
use crate::app::table::row::{RowGround, across, ground_ui};
use crate::app::theme;
use crate::pages::regions::{Regional, Sort, SortBy};
use crate::regions::{Level, RegionColumn};
use crate::text::{Label, region_cell, region_heading};

/// The height of a row.
pub const ROW: f32 = 24.0;

/// How far an arrow key moves the table aside: about a column.
const STEP: f32 = 64.0;

/// A row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegionRow {
    /// A province or region, by its index.
    Area(usize),
    /// The country, below the others.
    Country,
}

/// The table of one frame.
pub struct RegionTable<'a> {
    /// The figures.
    pub picture: &'a Regional<'a>,
    /// Which rows.
    pub level: Level,
    /// The rows, as they are sorted.
    pub order: Vec<usize>,
    /// The rows that are read.
    pub lit: BTreeSet<usize>,
    /// How the rows are sorted.
    pub sort: Option<Sort>,
}

/// What the user asks of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TableChoice {
    /// To sort by this, as [`Sort::next`] does.
    pub sort: Option<SortBy>,
    /// To read this row.
    pub row: Option<RegionRow>,
    /// Asked by keys, so that the row may be out of sight.
    pub by_key: bool,
}

/// Where everything stands in this frame.
pub struct Layout {
    /// Where the rows are.
    pub body: Rect,
    /// The width of the names.
    pub names: f32,
    /// The columns and their widths.
    pub columns: Vec<(RegionColumn, f32)>,
    /// The table's own id.
    pub id: Id,
}

impl RegionTable<'_> {
    /// How high the whole table is with this many rows, about.
    pub fn height(rows: usize) -> f32 {
        let rows = f32::from(u8::try_from(rows).unwrap_or(u8::MAX));
        150.0 + rows * ROW
    }

    /// Draws the table in the room that is left; `seek` brings what is read in sight.
    pub fn show(&self, ui: &mut Ui, seek: bool) -> TableChoice {
        let whole = ui.available_rect_before_wrap();
        let id = ui.scope_id().with("regions");
        let response = ui.interact(whole, id, Sense::focusable_noninteractive());
        self.speak(ui, &response);
        let names = self.names_width(ui);
        let columns = self.widths(ui, whole.width() - names - BAR);
        let headings = self.headings(ui, &columns);
        let height = Heading::height(&headings);
        let header = whole.with_max_y(whole.top() + height);
        let total = whole.with_min_y((whole.bottom() - ROW).max(header.bottom()));
        let body = whole.with_min_y(header.bottom()).with_max_y(total.top());
        let layout = Layout {
            body,
            names,
            columns,
            id,
        };
        let keyed = self.keyed(ui, &response);
        let (clicked, scrolled) = self.body_ui(ui, &layout, across(ui, &response), seek);
        let sort = self.header_ui(ui, &layout, (header, scrolled), &headings);
        let whole_country = self.total_ui(ui, &layout, total, scrolled);
        if clicked.is_some() || whole_country {
            response.request_focus();
        }
        icons::focus_ring(ui, &response, whole.expand(3.0));
        let clicked = clicked.map(RegionRow::Area);
        let clicked = clicked.or(whole_country.then_some(RegionRow::Country));
        TableChoice {
            sort,
            row: keyed.or(clicked),
            by_key: keyed.is_some(),
        }
    }

    /// The table's name, and the row that is read, to those who hear it.
    fn speak(&self, ui: &Ui, response: &Response) {
        let name = Label::FiguresByRegion.text(self.picture.language);
        response.widget_info(|| WidgetInfo::labeled(Role::Table, true, name));
        let read = self.order.iter().find(|index| self.lit.contains(index));
        let spoken = match read {
            Some(index) => self.row_spoken(*index),
            None => Some(self.total_spoken()),
        };
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_row_count(self.order.len() + 1);
            node.set_column_count(RegionColumn::of(self.level).count() + 1);
            node.set_value(spoken.unwrap_or_default());
        });
    }

    fn row_spoken(&self, index: usize) -> Option<String> {
        let area = self.picture.country.areas(self.level).get(index)?;
        let cells = RegionColumn::of(self.level).map(|column| {
            let cell = self.cell(column, Some(index));
            self.cell_spoken(column, cell)
        });
        Some(format!(
            "{}: {}",
            area.name,
            cells.collect::<Vec<_>>().join(", ")
        ))
    }

    fn total_spoken(&self) -> String {
        let columns =
            RegionColumn::of(self.level).filter(|column| *column != RegionColumn::Province);
        let cells = columns.map(|column| self.cell_spoken(column, self.cell(column, None)));
        let name = Label::Netherlands.text(self.picture.language);
        format!("{name}: {}", cells.collect::<Vec<_>>().join(", "))
    }

    fn cell_spoken(&self, column: RegionColumn, cell: Option<String>) -> String {
        let language = self.picture.language;
        let unknown = || Label::Unknown.text(language).to_owned();
        let heading = region_heading(column, language);
        format!("{heading} {}", cell.unwrap_or_else(unknown))
    }

    /// What stands in a cell of a row, else of the total; none is unknown.
    pub fn cell(&self, column: RegionColumn, row: Option<usize>) -> Option<String> {
        let Regional {
            country, overview, ..
        } = self.picture;
        let language = self.picture.language;
        let Some(index) = row else {
            if column == RegionColumn::Province {
                return Some(String::new());
            }
            let total = overview.total(self.level);
            return region_cell(column, &total, country.population(self.level), language);
        };
        if column == RegionColumn::Province {
            let province = country.province_of(self.level, index)?;
            return Some(province.name.clone());
        }
        let area = country.areas(self.level).get(index)?;
        let figures = overview.rows(self.level).get(index)?;
        region_cell(column, figures, area.population, language)
    }

    /// The row that the keys ask for; below the last one stands the country.
    fn keyed(&self, ui: &Ui, response: &Response) -> Option<RegionRow> {
        let steps = Steps::asked(ui, response, Arrows::All);
        let total = self.order.len();
        let mut rows = self.order.iter();
        let now = rows.position(|index| self.lit.contains(index));
        let now = now.unwrap_or(total);
        let to = match () {
            () if steps.up < 0 => (now + 1).min(total),
            () if steps.up > 0 => now.saturating_sub(1),
            () if steps.home => 0,
            () if steps.end => total,
            () => return None,
        };
        let row = self.order.get(to).copied();
        Some(row.map_or(RegionRow::Country, RegionRow::Area))
    }

    /// The rows. Returns the one clicked, and how far the table is scrolled to the right.
    fn body_ui(
        &self,
        ui: &mut Ui,
        layout: &Layout,
        across: f32,
        seek: bool,
    ) -> (Option<usize>, f32) {
        let mut clicked = None;
        let mut body = ui.new_child(
            UiBuilder::new()
                .max_rect(layout.body)
                .accessibility_parent(layout.id),
        );
        body.spacing_mut().item_spacing = vec2(0.0, 0.0);
        // Always there while something lies beyond: columns that nobody sees are not looked for.
        body.spacing_mut().scroll = ScrollStyle {
            bar_width: 8.0,
            ..ScrollStyle::solid()
        };
        // The bars say that there is more; the row that is read must not fade.
        body.spacing_mut().scroll.fade.strength = 0.0;
        let palette = theme::palette(&body);
        let handles = &mut body.visuals_mut().widgets;
        handles.inactive.bg_fill = palette.reference;
        handles.hovered.bg_fill = palette.weak;
        handles.active.bg_fill = palette.weak;
        let shown = ScrollArea::both().auto_shrink(false).show(&mut body, |ui| {
            if across != 0.0 {
                let delta = vec2(across * STEP, 0.0);
                ui.scroll_with_delta_animation(delta, ScrollAnimation::none());
            }
            RevealColumn::take(ui, layout);
            let mut seek = seek;
            for (place, index) in self.order.iter().enumerate() {
                let lit = self.lit.contains(index);
                let (rect, row) = self.row_ui(ui, layout, place, *index);
                if seek && lit {
                    seek = false;
                    // With a row of room on either side.
                    let corner = pos2(ui.clip_rect().center().x, rect.top() - ROW);
                    let rows = Rect::from_min_size(corner, vec2(1.0, 3.0 * ROW));
                    ui.scroll_to_rect_animation(rows, None, ScrollAnimation::none());
                }
                if row.clicked() {
                    clicked = Some(*index);
                }
            }
        });
        ui.advance_cursor_after_rect(layout.body);
        (clicked, shown.state.clamped_offset().x)
    }

    fn row_ui(&self, ui: &mut Ui, layout: &Layout, place: usize, index: usize) -> (Rect, Response) {
        let widths = layout.columns.iter().map(|(_, width)| width);
        let width = layout.names + widths.sum::<f32>();
        let width = width.max(layout.body.width() - 1.0);
        let (_, rect) = ui.allocate_space(vec2(width, ROW));
        let lit = self.lit.contains(&index);
        let click = Sense::click() - Sense::FOCUSABLE;
        let id = layout.id.with(("row", self.level, index));
        let response = ui.interact(rect, id, click);
        let area = self.picture.country.areas(self.level).get(index);
        let name = area.map_or("", |area| area.name.as_str());
        let row = RowGround {
            name,
            index: place,
            read: lit,
        };
        let (cells, fill) = ground_ui(ui, &response, &row, index);
        self.cells_ui(&cells, layout, rect, Some(index));
        let left = rect.with_min_x(layout.body.left());
        let names = left.with_max_x(left.left() + layout.names);
        super::region_header::name_ui(ui, names, name, (lit, fill));
        (rect, response)
    }
}
