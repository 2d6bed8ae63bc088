//! A grid that paints a table: headings, the first column and the total stay in sight, and only whole columns are shown.
//!
//! One stop for Tab. Up and down go through the rows, left and right through the columns, Enter sorts by the one that
//! is marked. Of a column that does not fit wholly nothing is drawn: half a number is another number.

mod heads;
mod rows;

pub use rows::scroll_style;

use eframe::egui::{Id, Key, Rect, Response, Sense, Ui, WidgetInfo, accesskit::Role};

use super::keys::{Arrows, Steps};
use crate::app::kit::inside;
use crate::app::theme::{self, semibold};
use crate::app::{heard, icons};
use crate::table::{Form, Table};
use crate::text::{Label, Language, told};

/// The height of a row.
const ROW: f32 = 24.0;
/// The room beside the words of a cell.
const MARGIN: f32 = 8.0;
/// The room of the scroll bar.
pub const BAR: f32 = 12.0;
/// The most that a column grows where there is room.
const EXTRA: f32 = 30.0;
/// The size of a heading, and of what its column counts.
const HEADING: f32 = 12.0;
/// A page of rows: a year of months.
const PAGE: isize = 12;

/// How the rows are sorted: by which column, and whether the largest or last comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sorted {
    /// The column of the table.
    pub column: usize,
    /// The largest or the last first.
    pub descending: bool,
}

/// What a heading does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sorting {
    /// Nothing: the rows have one order.
    Never,
    /// It sorts; none does now.
    None,
    /// It sorts; now one does.
    By(Sorted),
}

impl Sorting {
    fn sorted(self) -> Option<Sorted> {
        match self {
            Self::By(sorted) => Some(sorted),
            Self::Never | Self::None => None,
        }
    }
}

/// A table to paint.
pub struct Grid<'a> {
    /// What it is called.
    pub name: &'a str,
    /// What it holds.
    pub table: &'a Table,
    /// How many of its columns are shown, the first ones; the very first holds the names of the rows.
    pub columns: usize,
    /// The names of the rows, as they are shown.
    pub names: &'a [String],
    /// Whether the last row is the total of the others.
    pub has_total: bool,
    /// The row that is read.
    pub read: Option<usize>,
    /// How the rows are sorted.
    pub sorting: Sorting,
    /// The language.
    pub language: Language,
}

/// What the user asks of a grid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GridAsked {
    /// To read this row.
    pub row: Option<usize>,
    /// To sort by this column.
    pub sort: Option<usize>,
}

/// What a grid keeps between frames: where it is scrolled, never what it shows.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Kept {
    /// The first column in sight beside the names.
    first: usize,
    /// The column that the keys are on.
    column: usize,
    /// Whether they moved to it in this frame.
    moved: bool,
    /// Whether that brought other columns in sight.
    jumped: bool,
    /// Where the rows come to rest.
    rests: Option<f32>,
    /// What was brought in sight last.
    seen: Option<(Option<usize>, Option<Sorted>)>,
}

impl Kept {
    /// The first column to show, where the keys moved to one out of sight.
    fn wanted(&self, widths: &[f32], room: f32) -> Option<usize> {
        let column = self.column.checked_sub(1).filter(|_| self.moved)?;
        if column < self.first {
            return Some(column);
        }
        let holds = |first: &usize| *first + whole_within(widths, *first, room) > column;
        (self.first..=column).find(holds)
    }
}

/// Where everything stands in this frame.
struct Places {
    id: Id,
    header: Rect,
    body: Rect,
    total: Rect,
    /// The room of the bar below it, where there is one.
    bar: f32,
    /// The width of the names.
    names: f32,
    /// The width of each column beside them.
    widths: Vec<f32>,
    /// The columns in sight, by their place beside the names.
    shown: std::ops::Range<usize>,
}

impl Places {
    /// The width of the first so many columns.
    fn before(&self, column: usize) -> f32 {
        self.widths.iter().take(column).sum()
    }

    /// How far it scrolls: until the last column is in sight, with whole columns before it.
    fn furthest(&self) -> f32 {
        let room = self.body.width() - self.names - BAR;
        let count = self.widths.len();
        let holds = |first: &usize| *first + whole_within(&self.widths, *first, room) >= count;
        self.before((0..count).find(holds).unwrap_or_default())
    }

    /// Where the columns in sight stand in a row.
    fn cells(&self, row: Rect) -> impl Iterator<Item = (usize, Rect)> + '_ {
        let start = self.before(self.shown.start);
        self.shown.clone().map(move |at| {
            let left = self.body.left() + self.names + self.before(at) - start;
            let width = self.widths.get(at).copied().unwrap_or_default();
            (at, row.with_min_x(left).with_max_x(left + width))
        })
    }

    /// Where the name stands in a row.
    fn name(&self, row: Rect) -> Rect {
        let left = self.body.left();
        row.with_min_x(left).with_max_x(left + self.names)
    }
}

impl Grid<'_> {
    /// How high it is with so many rows, about.
    pub fn height_of(rows: usize) -> f32 {
        64.0 + f32::from(u16::try_from(rows).unwrap_or(u16::MAX)) * ROW + BAR
    }

    /// Draws the grid in the room that is left.
    pub fn show(&self, ui: &mut Ui) -> GridAsked {
        let whole = ui.available_rect_before_wrap();
        let id = ui.scope_id().with(self.name);
        let response = ui.interact(whole, id, Sense::focusable_noninteractive());
        self.speak(ui, &response);
        let ui = &mut inside(ui, whole, id);
        let mut kept = ui
            .data(|data| data.get_temp::<Kept>(id))
            .unwrap_or_default();
        let mut asked = self.keyed(ui, &response, &mut kept);
        let places = self.places(ui, whole, id, &mut kept);
        let marked = (response.has_focus() && icons::by_keyboard(ui)).then_some(kept.column);
        asked.sort = self.heads_ui(ui, &places, marked).or(asked.sort);
        let clicked = self.body_ui(ui, &places, &mut kept);
        let clicked = clicked.or(self.total_ui(ui, &places));
        if clicked.is_some() {
            response.request_focus();
        }
        asked.row = asked.row.or(clicked);
        icons::focus_ring(ui, &response, whole.expand(3.0));
        let sorted = self.sorting.sorted();
        heard::tell_rested(ui.ctx(), (id, "sorted"), sorted, || self.sorted_words());
        ui.data_mut(|data| data.insert_temp(id, kept));
        if asked != GridAsked::default() {
            ui.ctx().request_repaint();
        }
        asked
    }

    /// How many columns lie out of sight in a room of this width.
    pub fn beyond(&self, ui: &Ui, width: f32) -> usize {
        let names = self.names_width(ui);
        let widths = self.widths(ui, width - names - BAR);
        widths.len() - whole_within(&widths, 0, width - names - BAR)
    }

    fn places(&self, ui: &Ui, whole: Rect, id: Id, kept: &mut Kept) -> Places {
        let names = self.names_width(ui);
        let room = whole.width() - names - BAR;
        let widths = self.widths(ui, room);
        let height = self.heads_height(ui, &widths);
        let total = if self.has_total { ROW } else { 0.0 };
        let all = self.scrolled_rows();
        let is_wide = whole_within(&widths, 0, room) < widths.len();
        let bar = if is_wide { BAR } else { 0.0 };
        let header = whole.with_max_y(whole.top() + height);
        let body = whole.with_min_y(header.bottom());
        // Whole rows: half a number is another number from above, too.
        let rows = ((body.height() - bar - total) / ROW).floor().max(1.0);
        let shown = rows.min(f32::from(u16::try_from(all).unwrap_or(u16::MAX)));
        let below = body.top() + shown * ROW;
        // The bar lies below the total, which lies on the last row's room.
        let body = body.with_max_y(below + total + bar);
        let total = body.with_min_y(below).with_max_y(below + total);
        let last = widths.len().saturating_sub(1);
        let wanted = kept.wanted(&widths, room).unwrap_or(kept.first).min(last);
        kept.jumped = wanted != kept.first;
        kept.first = wanted;
        let count = whole_within(&widths, kept.first, room);
        Places {
            id,
            header,
            body,
            total,
            bar,
            names,
            shown: kept.first..kept.first + count,
            widths,
        }
    }

    /// As wide as the widest name.
    fn names_width(&self, ui: &Ui) -> f32 {
        let names = self.names.iter();
        let widths = names.map(|name| width(ui, name, semibold(13.0)));
        let heading = width(ui, &self.heading(0).0, semibold(HEADING));
        widths.fold(heading.max(60.0), f32::max) + 2.0 * MARGIN
    }

    /// Each column as wide as its cells and the words above them, and a share of what is left over.
    fn widths(&self, ui: &Ui, room: f32) -> Vec<f32> {
        let least = (1..self.columns).map(|column| {
            let (heading, unit) = self.heading(column);
            let words = heading.split(' ').chain(unit.split(' '));
            let heads = words.map(|word| width(ui, word, semibold(HEADING)));
            let cells = (0..self.table.rows.len()).map(|row| {
                let (words, _) = self.cell(row, column);
                if self.holds_text(column) {
                    width(ui, &words, semibold(13.0))
                } else {
                    digits_width(ui, &words)
                }
            });
            let widest = heads.chain(cells).fold(0.0, f32::max) + 1.5 * MARGIN;
            // Numbers that move with a slider do not move their column.
            (widest / 4.0).ceil() * 4.0
        });
        let least: Vec<_> = least.collect();
        let count = f32::from(u8::try_from(least.len()).unwrap_or(u8::MAX)).max(1.0);
        let left: f32 = room - least.iter().sum::<f32>();
        let extra = (left / count).clamp(0.0, EXTRA);
        least.into_iter().map(|width| width + extra).collect()
    }

    /// What stands above a column, as it may be broken over lines, and what the column counts.
    fn heading(&self, column: usize) -> (String, &str) {
        let column = self.table.columns.get(column);
        let heading = column.map_or("", |column| column.brief());
        let unit = column.map_or("", |column| &*column.unit);
        (heading.replace('\u{ad}', "- "), unit)
    }

    /// What a column is called by those who hear it.
    fn heading_spoken(&self, column: usize) -> &str {
        let column = self.table.columns.get(column);
        column.map_or("", |column| &*column.heading)
    }

    fn name_of(&self, row: usize) -> &str {
        self.names.get(row).map_or("", String::as_str)
    }

    /// By what the rows are sorted, to those who hear it.
    fn sorted_words(&self) -> String {
        let Some(Sorted { column, descending }) = self.sorting.sorted() else {
            return Label::Unsorted.text(self.language).to_owned();
        };
        let heading = self.heading_spoken(column);
        told::sorted(heading, self.holds_text(column), descending, self.language)
    }

    fn holds_text(&self, column: usize) -> bool {
        let column = self.table.columns.get(column);
        column.is_some_and(|column| column.form == Form::Text)
    }

    /// What stands in a cell, and whether that is known.
    fn cell(&self, row: usize, column: usize) -> (String, bool) {
        let words = self.table.words(row, column, self.language);
        words.map_or_else(|| ("–".to_owned(), false), |words| (words, true))
    }

    /// What a cell says to those who hear it.
    fn cell_spoken(&self, row: usize, column: usize) -> String {
        let words = self.table.words(row, column, self.language);
        words.unwrap_or_else(|| Label::Unknown.text(self.language).to_owned())
    }

    /// The grid's name, and the row that is read, to those who hear it.
    fn speak(&self, ui: &Ui, response: &Response) {
        response.widget_info(|| WidgetInfo::labeled(Role::Table, true, self.name));
        let spoken = self.read.map(|row| {
            let cell = |column| {
                let heading = self.heading_spoken(column);
                format!("{heading} {}", self.cell_spoken(row, column))
            };
            let cells: Vec<_> = (1..self.columns).map(cell).collect();
            format!("{}: {}", self.name_of(row), cells.join(", "))
        });
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_row_count(self.table.rows.len());
            node.set_column_count(self.columns);
            node.set_value(spoken.unwrap_or_default());
        });
    }

    /// What the keys ask for.
    fn keyed(&self, ui: &Ui, response: &Response, kept: &mut Kept) -> GridAsked {
        let steps = Steps::asked(ui, response, Arrows::All);
        let last = self.table.rows.len().saturating_sub(1);
        let now = self.read.unwrap_or_default();
        let by = -(isize::from(steps.up) + PAGE * isize::from(steps.pages));
        let row = match () {
            () if by != 0 => Some(now.saturating_add_signed(by).min(last)),
            () if steps.home => Some(0),
            () if steps.end => Some(last),
            () => None,
        };
        let columns = self.columns.saturating_sub(1);
        kept.moved = steps.right != 0;
        let to = kept.column.saturating_add_signed(steps.right.into());
        kept.column = to.min(columns);
        let enters = response.has_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        GridAsked {
            row,
            sort: (enters && self.sorting != Sorting::Never).then_some(kept.column),
        }
    }
}

/// How many columns from a first one on fit wholly; at least one.
fn whole_within(widths: &[f32], first: usize, room: f32) -> usize {
    let mut right = 0.0;
    let fits = |width: &&f32| {
        right += **width;
        right <= room + 0.5
    };
    let from = widths.iter().skip(first);
    let count = from.take_while(fits).count();
    count.max(1).min(widths.len().saturating_sub(first))
}

fn width(ui: &Ui, words: &str, font: eframe::egui::FontId) -> f32 {
    let (painter, words) = (ui.painter(), words.to_owned());
    let galley = painter.layout_no_wrap(words, font, theme::ANY_INK);
    galley.size().x
}

/// The width of a number at its widest. Numbers change with a slider, and digits stand side by side as they are: no
/// text is laid out to know it.
fn digits_width(ui: &Ui, words: &str) -> f32 {
    let font = semibold(13.0);
    ui.fonts_mut(|fonts| {
        let widths = words.chars().map(|sign| fonts.glyph_width(&font, sign));
        widths.sum()
    })
}
