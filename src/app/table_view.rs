//! The view Tabel: the numbers, by month, to read and to copy.

use eframe::egui::{Popup, PopupCloseBehavior, RichText, ScrollArea, Stroke, Ui, vec2};

use crate::app::act::Act;
use crate::app::clipboard;
use crate::app::heard;
use crate::app::kit::grid::{Grid, Sorting};
use crate::app::kit::words::at_right;
use crate::app::look::Look;
use crate::app::theme::{self, bold, regular, semibold};
use crate::export::Format;
use crate::month::Month;
use crate::outlook::{Column, Counts};
use crate::pages::{Context, Page, Shown, table};
use crate::scenario::{DayInMonth, OwnCounts};
use crate::table::Table;
use crate::text::{Label, Language, column_heading, column_unit, date, months, told};

/// What the view keeps between frames.
#[derive(Clone, Debug)]
pub struct TableView {
    /// The columns that the user chose.
    chosen: Vec<Column>,
    /// Whether the user's own counts are shown, where there are any, instead of the months.
    shows_counts: bool,
}

impl Default for TableView {
    fn default() -> Self {
        let flows = [Column::Applications, Column::Housed];
        Self {
            chosen: [flows.as_slice(), &table::PLACES].concat(),
            shows_counts: false,
        }
    }
}

impl TableView {
    /// The chosen columns, in the order of the table.
    pub fn columns(&self) -> Vec<Column> {
        let chosen = |column: &Column| self.chosen.contains(column);
        Column::ALL.iter().copied().filter(chosen).collect()
    }

    /// Whether the counts are what is shown.
    fn is_of_counts(&self, page: &Page) -> bool {
        self.shows_counts && page.tables.len() > 1
    }
}

/// Draws the view.
pub fn show(ui: &mut Ui, look: &Look<'_>, view: &mut TableView) -> Vec<Act> {
    let language = look.language;
    let Some(active) = look.scene.active() else {
        return Vec::new();
    };
    let (context, columns) = (look.context_within(), view.columns());
    let page = table::page(&context, &columns);
    let card = theme::card(theme::palette(ui)).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        let copied = head_ui(ui, &page, active, view, language);
        ui.add_space(4.0);
        heard::tell_rested(ui.ctx(), "columns of months", columns.clone(), || {
            told::columns(columns.len(), Column::ALL.len(), language)
        });
        let read = match context.counts().filter(|_| view.shows_counts) {
            Some(counts) => counts_ui(ui, counts, &page, &context),
            None => months_ui(ui, &page, &context),
        };
        read.map(Act::Read).into_iter().chain(copied).collect()
    });
    card.inner
}

/// The months as rows. Returns the one asked for.
fn months_ui(ui: &mut Ui, page: &Page, context: &Context<'_>) -> Option<Month> {
    let (table, language) = (page.tables.first()?, context.language);
    let dates: Vec<_> = context.scene.active()?.outlook.dates().collect();
    let names = dates.iter().map(|month| date::short(*month, language));
    let read = dates.iter().position(|month| *month == context.month);
    let row = grid_ui(ui, Label::NumbersByMonth, table, names, read, language)?;
    dates.get(row).copied()
}

/// A table with a name for each row. Returns the row asked for.
fn grid_ui(
    ui: &mut Ui,
    name: Label,
    table: &Table,
    names: impl Iterator<Item = String>,
    read: Option<usize>,
    language: Language,
) -> Option<usize> {
    let grid = Grid {
        name: name.text(language),
        table,
        columns: table.columns.len(),
        names: &names.collect::<Vec<_>>(),
        has_total: false,
        read,
        sorting: Sorting::Never,
        language,
    };
    grid.show(ui).row
}

/// What was counted, by day. Returns the month of the day asked for.
fn counts_ui(ui: &mut Ui, counts: &OwnCounts, page: &Page, context: &Context<'_>) -> Option<Month> {
    let (table, language) = (page.tables.get(1)?, context.language);
    let names = counts.days().map(|(day, _)| date::day(day, language));
    let row = grid_ui(ui, Label::CountsTitle, table, names, None, language)?;
    let (day, _) = counts.days().nth(row)?;
    DayInMonth::of(day).map(|place| place.month)
}

/// From this width on the buttons stand beside the title, else below it.
const WIDE: f32 = 520.0;

fn head_ui(
    ui: &mut Ui,
    page: &Page,
    active: &Shown<'_>,
    view: &mut TableView,
    language: Language,
) -> Option<Act> {
    let wide = ui.available_width() >= WIDE;
    ui.spacing_mut().item_spacing.y = 2.0;
    let mut copied = None;
    let (title, explained) = if view.is_of_counts(page) {
        (Label::CountsTitle, Label::CountsInTable)
    } else {
        (Label::NumbersByMonth, Label::TableExplained)
    };
    ui.horizontal(|ui| {
        ui.label(RichText::new(title.text(language)).font(bold(15.0)));
        if wide {
            copied = at_right(ui, "buttons", |ui| buttons_ui(ui, page, view, language));
        }
    });
    let name = &active.scenario().name;
    let subtitle = format!("{name} · {}", explained.text(language));
    ui.label(theme::weak(ui, subtitle, regular(12.5)));
    if !wide {
        ui.horizontal(|ui| copied = buttons_ui(ui, page, view, language));
    }
    copied
}

fn buttons_ui(ui: &mut Ui, page: &Page, view: &mut TableView, language: Language) -> Option<Act> {
    let of_counts = view.is_of_counts(page);
    if !of_counts {
        let columns = ui.button(Label::Columns.text(language));
        Popup::menu(&columns)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .show(|ui| columns_ui(ui, view, language));
    }
    if page.tables.len() > 1 {
        let other = if of_counts {
            Label::NumbersByMonth
        } else {
            Label::TrackCounts
        };
        if ui.button(other.text(language)).clicked() {
            view.shows_counts = !of_counts;
        }
    }
    let copy = ui.button(Label::CopyTable.text(language)).clicked();
    copy.then(|| copied(ui, page, of_counts, language))?
}

/// Puts the table on the clipboard. Returns what came of it.
fn copied(ui: &Ui, page: &Page, of_counts: bool, language: Language) -> Option<Act> {
    if of_counts {
        // Counts have no origin but the user, and are pasted back as they are.
        let text = page.tables.get(1)?.to_text(Format::Pasted, language);
        let done = Label::TrackCopied.text(language).to_owned();
        return Some(clipboard::copy(ui, text, done));
    }
    let columns = page.tables.first()?.columns.len() - 1;
    let done = |rows: &str, language| months::copied(rows, columns, language);
    clipboard::copy_first(ui, page, language, done)
}

/// A box to tick for every column, by what it counts.
fn columns_ui(ui: &mut Ui, view: &mut TableView, language: Language) {
    // In a menu the boxes would have no edge.
    let edge = Stroke::new(1.0, theme::palette(ui).reference);
    ui.visuals_mut().widgets.inactive.bg_stroke = edge;
    ui.spacing_mut().button_padding = vec2(10.0, 4.0);
    ui.horizontal(|ui| {
        if ui.button(Label::AllColumns.text(language)).clicked() {
            view.chosen = Column::ALL.to_vec();
        }
        if ui.button(Label::DefaultColumns.text(language)).clicked() {
            view.chosen = TableView::default().chosen;
        }
    });
    ui.separator();
    let room = 0.62 * ui.ctx().content_rect().height();
    let area = ScrollArea::vertical()
        .max_height(room)
        .min_scrolled_height(room);
    area.show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 1.0);
        for counts in [Counts::Flow, Counts::Stock, Counts::Places] {
            let all = Column::ALL.iter().copied();
            let columns: Vec<_> = all.filter(|column| column.counts() == counts).collect();
            if let Some(first) = columns.first() {
                let heading = column_unit(*first, language);
                ui.label(theme::weak(ui, heading, semibold(12.0)));
            }
            for column in columns {
                let mut chosen = view.chosen.contains(&column);
                let name = column_heading(column, language);
                if ui.checkbox(&mut chosen, name).changed() {
                    view.chosen.retain(|other| *other != column);
                    view.chosen.extend(chosen.then_some(column));
                }
            }
            ui.add_space(4.0);
        }
    });
}
