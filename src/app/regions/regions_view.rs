//! The view Regio's: what does it mean for my province or safety region?

use eframe::egui::{Frame, Margin, Ui, UiBuilder, vec2};

use super::card;
use super::controls;
use super::map;
use super::overview::RegionsView;
use crate::app::act::Act;
use crate::app::heard;
use crate::app::kit::grid::{Grid, Sorted, Sorting};
use crate::app::kit::words::{sentence_ui, warning_ui, weak_height, weak_ui};
use crate::app::look::Look;
use crate::app::page;
use crate::app::theme;
use crate::pages::regions::{self, Regional, Sort, SortBy};
use crate::pages::{Context, Page};
use crate::regions::{Level, RegionColumn};
use crate::text::regions::map_name;
use crate::text::{Label, told};

/// From this width on the map stands beside the table.
const WIDE: f32 = 700.0;
/// Below this height the view scrolls.
const LEAST_HEIGHT: f32 = 560.0;
/// The height of the map where the view scrolls.
const SCROLLED_MAP: f32 = 420.0;

/// What is drawn in a frame.
struct Shown<'a> {
    context: &'a Context<'a>,
    regional: &'a Regional<'a>,
    columns: &'a [RegionColumn],
    page: &'a Page,
    name: &'a str,
}

/// Draws the view.
pub fn show(ui: &mut Ui, look: &Look<'_>, view: &mut RegionsView) -> Vec<Act> {
    let (language, mut acts) = (look.language, Vec::new());
    let active = look.scene.active();
    if let Some(active) = active {
        view.bring(&active.scenario().brought);
    }
    let asked = view.asked(look.within(), &[]);
    let Some(regional) = active.and_then(|one| Regional::new(one, &asked, language)) else {
        let page = regions::page(&look.context_within(), &asked);
        sentence_ui(ui, page.answer);
        return acts;
    };
    let size = ui.available_size();
    if size.x >= WIDE && size.y >= LEAST_HEIGHT {
        aside(ui, |ui| controls::show(ui, &regional, view, &mut acts));
        made_ui(ui, look, view, &mut acts, beside_ui);
        return acts;
    }
    page::show(ui, Label::RegionsTab.text(language), |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        aside(ui, |ui| controls::show(ui, &regional, view, &mut acts));
        made_ui(ui, look, view, &mut acts, below_ui);
    });
    acts
}

/// What is made of the choices, once those of this frame have been made.
fn made_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut RegionsView,
    acts: &mut Vec<Act>,
    draw: fn(&mut Ui, &Shown<'_>, &mut RegionsView, &mut Vec<Act>),
) {
    let (context, columns) = (&look.context_within(), &view.columns());
    let asked = view.asked(context.month, columns);
    let page = &regions::page(context, &asked);
    let active = look.scene.active();
    let regional = active.and_then(|one| Regional::new(one, &asked, look.language));
    let Some(regional) = &regional else { return };
    let name = &regional.name(&asked);
    let shown = Shown {
        context,
        regional,
        columns,
        page,
        name,
    };
    draw(ui, &shown, view, acts);
}

/// Everything below each other.
fn below_ui(ui: &mut Ui, shown: &Shown<'_>, view: &mut RegionsView, acts: &mut Vec<Act>) {
    notes_ui(ui, shown, view);
    card::show(ui, shown.name, &shown.page.figures, shown.context);
    let map = vec2(ui.available_width(), SCROLLED_MAP);
    ui.allocate_ui(map, |ui| map_ui(ui, shown, view));
    let rows = shown.regional.overview.rows(view.level).len() + 1;
    let table = vec2(ui.available_width(), 120.0 + Grid::height_of(rows));
    ui.allocate_ui(table, |ui| table_ui(ui, shown, view, acts));
}

/// The table, and the map beside it; the card with either.
fn beside_ui(ui: &mut Ui, shown: &Shown<'_>, view: &mut RegionsView, acts: &mut Vec<Act>) {
    notes_ui(ui, shown, view);
    ui.add_space(2.0);
    let whole = ui.available_rect_before_wrap();
    let share = match view.level {
        Level::Province => 0.36,
        // Squares with names in them need more.
        Level::SafetyRegion => 0.47,
    };
    let width = (share * whole.width())
        .min(0.92 * whole.height())
        .max(230.0);
    let beside = whole.with_min_x(whole.right() - width);
    let figures = whole.with_max_x(beside.left() - 8.0);
    let card = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        card::show(ui, shown.name, &shown.page.figures, shown.context);
    };
    // Where the rows are few all of them are in sight; where they are many they scroll.
    let is_few = view.level == Level::Province;
    let place = |rect, name| UiBuilder::new().max_rect(rect).id_salt(name);
    ui.scope_builder(place(figures, "table"), |ui| {
        if !is_few {
            card(ui);
        }
        table_ui(ui, shown, view, acts);
    });
    ui.scope_builder(place(beside, "map"), |ui| {
        if is_few {
            card(ui);
        }
        map_ui(ui, shown, view);
    });
}

/// In line with what stands inside the cards.
fn aside(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    Frame::new()
        .inner_margin(Margin::symmetric(16, 0))
        .show(ui, add);
}

/// The limits of the key, where it is used.
fn notes_ui(ui: &mut Ui, shown: &Shown<'_>, view: &RegionsView) {
    if let Some(note) = shown.regional.note(&view.key) {
        aside(ui, |ui| warning_ui(ui, note));
    }
}

/// The map in the room that is left, and below it where it is from.
fn map_ui(ui: &mut Ui, shown: &Shown<'_>, view: &mut RegionsView) {
    let language = shown.context.language;
    theme::card(theme::palette(ui))
        .inner_margin(10)
        .show(ui, |ui| {
            ui.set_min_size(ui.available_size());
            let whole = ui.available_rect_before_wrap();
            let words = regions::map_source(view.level).text(language);
            let source = whole.with_min_y(whole.bottom() - weak_height(ui, words));
            let place = whole.with_max_y(source.top());
            let name = map_name(view.level, language);
            if let Some(chart) = shown.page.charts.first() {
                map::show(ui, place, chart, name, &mut view.selected);
            }
            ui.scope_builder(UiBuilder::new().max_rect(source), |ui| {
                weak_ui(ui, words);
            });
        });
}

fn table_ui(ui: &mut Ui, shown: &Shown<'_>, view: &mut RegionsView, acts: &mut Vec<Act>) {
    let language = shown.context.language;
    let Some(table) = shown.page.tables.first() else {
        return;
    };
    let names = table.rows.iter().filter_map(|row| row.first()?.text());
    let order = shown.regional.order(view.level, view.sort);
    let place = |row| order.iter().position(|at| *at == row);
    let grid = Grid {
        name: Label::FiguresByRegion.text(language),
        table,
        columns: shown.columns.len() + 1,
        names: &names.map(str::to_owned).collect::<Vec<_>>(),
        has_total: true,
        read: Some(view.selected.and_then(place).unwrap_or(order.len())),
        sorting: sorted(view.sort, shown.columns),
        language,
    };
    let card = theme::card(theme::palette(ui)).inner_margin(Margin::symmetric(16, 8));
    card.show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        let beyond = grid.beyond(ui, ui.available_width());
        let asked = controls::table_head_ui(ui, shown.page, view, beyond, language);
        acts.extend(asked);
        ui.add_space(4.0);
        let asked = grid.show(ui);
        if let Some(column) = asked.sort {
            let figure = column.checked_sub(1).and_then(|at| shown.columns.get(at));
            let by = figure.map_or(SortBy::Name, |figure| SortBy::Column(*figure));
            view.sort = Sort::next(view.sort, by);
        }
        heard::tell_rested(ui.ctx(), "columns of regions", view.hidden.clone(), || {
            let all = RegionColumn::of(view.level).count();
            told::columns(shown.columns.len(), all, language)
        });
        if let Some(row) = asked.row {
            view.selected = order.get(row).copied();
        }
    });
}

/// How the columns shown are sorted.
fn sorted(sort: Option<Sort>, columns: &[RegionColumn]) -> Sorting {
    let Some(sort) = sort else {
        return Sorting::None;
    };
    let column = match sort.by {
        SortBy::Name => Some(0),
        SortBy::Column(by) => {
            let figure = columns.iter().position(|column| *column == by);
            figure.map(|at| 1 + at)
        }
    };
    column.map_or(Sorting::None, |column| {
        Sorting::By(Sorted {
            column,
            descending: sort.descending,
        })
    })
}
