//! The list of exactly which inputs differ: scenarios as columns, levers as rows, the rest folded away.

use eframe::egui::{
    CursorIcon, Popup, Rect, RichText, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo,
    accesskit::Role, pos2, vec2,
};

use super::differences_cells::{CellAct, more_ui, value_ui};
use super::differences_measures::measure_ui;
use super::side_grid::{CellText, GridColumn, SideGrid, heading_ui, row_height, text_ui};
use crate::analysis::{
    Attribution, Lever, MeasureRow, Subject, ValueRow, differing_measures, differing_values,
};
use crate::app::act::Act;
use crate::app::icons;
use crate::app::page;
use crate::app::theme::{self, regular, semibold};
use crate::pages::compare::comparison::{Comparison, Side};
use crate::scenario::{Parameter, Scenario};
use crate::text::{Label, Language, compare_tables, number, quantity};

/// The height of a row with values.
const ROW: f32 = 34.0;
/// The height of a row with a measure.
const MEASURE: f32 = 68.0;
/// The height of the headings.
const HEAD: f32 = 50.0;
/// The height of the line that folds.
const FOLD: f32 = 28.0;
/// The least width of a scenario's column: a box and a button.
const LEAST: f32 = 118.0;
/// The width of the column with places.
const PLACES: f32 = 62.0;

/// What differs between the scenarios on one edition.
pub struct Differences<'a> {
    pub comparison: &'a Comparison<'a>,
    pub sides: Vec<&'a Side<'a>>,
    pub values: Vec<ValueRow>,
    pub measures: Vec<MeasureRow<'a>>,
    attribution: Option<&'a Attribution>,
    pub language: Language,
}

impl<'a> Differences<'a> {
    /// Finds what differs; the places come from an explanation, where there is one.
    pub fn new(
        comparison: &'a Comparison<'a>,
        attribution: Option<&'a Attribution>,
        language: Language,
    ) -> Self {
        let sides = comparison.of_one_edition();
        let subjects: Vec<Subject<'_>> = sides.iter().map(|side| side.subject()).collect();
        let scenarios: Vec<&Scenario> = sides.iter().map(|side| side.scenario).collect();
        Self {
            comparison,
            values: differing_values(&subjects),
            measures: differing_measures(&scenarios),
            sides,
            attribution,
            language,
        }
    }

    /// How high the table is without what is unfolded.
    pub fn height(&self) -> f32 {
        let count = |count: usize| f32::from(u16::try_from(count).unwrap_or(u16::MAX));
        HEAD + count(self.values.len()) * ROW + count(self.measures.len()) * MEASURE + FOLD
    }

    fn is_empty(&self) -> bool {
        self.values.is_empty() && self.measures.is_empty()
    }

    /// Draws the table; `open` says whether the equal values are shown. Returns what is asked for.
    pub fn show(&self, ui: &mut Ui, open: &mut bool) -> Option<Act> {
        let room = ui.available_width();
        let grid = SideGrid::fitting(room, (LEAST, PLACES), self.sides.len());
        let table = ui.scope_builder(UiBuilder::new().id_salt("differences"), |ui| {
            let area = ScrollArea::horizontal().id_salt("differences");
            let shown = area.show(ui, |ui| {
                let asked = self.content_ui(ui, &grid, open);
                page::follow_focus(ui, ui.min_rect());
                asked
            });
            let corner = shown.inner_rect.min - shown.state.clamped_offset();
            page::follow_focus(ui, Rect::from_min_size(corner, shown.content_size));
            shown.inner
        });
        ui.ctx().accesskit_node_builder(table.response.id, |node| {
            node.set_role(Role::Table);
            node.set_label(Label::WhatDiffers.text(self.language));
            node.set_row_count(self.values.len() + self.measures.len());
        });
        table.inner
    }

    /// The rows, the fold, and why something is refused.
    fn content_ui(&self, ui: &mut Ui, grid: &SideGrid, open: &mut bool) -> Option<Act> {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut outcome = self.rows_ui(ui, grid);
        if self.equal_ui(ui, grid, *open) {
            *open = !*open;
            ui.ctx().request_repaint();
        }
        if let Some(refusal) = outcome.refused.take() {
            let colour = theme::palette(ui).warning;
            ui.add_space(4.0);
            ui.label(RichText::new(refusal).font(regular(12.5)).color(colour));
        }
        outcome.taken
    }

    fn rows_ui(&self, ui: &mut Ui, grid: &SideGrid) -> CellAct {
        let mut outcome = self.head_ui(ui, grid);
        if self.is_empty() {
            Self::plain_row_ui(ui, grid, Label::NoLeverDiffers.text(self.language));
        }
        // What makes the difference between the two stands first.
        for of_the_pair in [true, false] {
            for values in &self.values {
                let is_lever = |lever: &Lever| *lever == Lever::Parameter(values.id);
                let baseline = &self.comparison.to.edition.baseline;
                if self.moves(is_lever) == of_the_pair
                    && let Some(row) = baseline.parameter(values.id)
                {
                    outcome = outcome.or(self.value_row_ui(ui, grid, row));
                }
            }
            for (index, measures) in self.measures.iter().enumerate() {
                if self.moves(|lever| is_measure(lever, measures.name)) == of_the_pair {
                    let own = ui.push_id(("measure", index), |ui| {
                        self.measure_row_ui(ui, grid, measures)
                    });
                    outcome = outcome.or(own.inner);
                }
            }
        }
        outcome
    }

    fn plain_row_ui(ui: &mut Ui, grid: &SideGrid, text: &str) {
        let colour = theme::palette(ui).weak;
        grid.row(ui, ROW, |ui, column, place| {
            if column == GridColumn::First {
                text_ui(ui, place, Role::Cell, &label(text, colour));
            }
        });
    }

    /// The scenarios' names.
    fn head_ui(&self, ui: &mut Ui, grid: &SideGrid) -> CellAct {
        let language = self.language;
        let weak = theme::palette(ui).weak;
        let mut outcome = CellAct::default();
        grid.row(ui, HEAD, |ui, column, place| {
            let GridColumn::Side(at) = column else {
                let is_first = column == GridColumn::First;
                let text = if is_first {
                    Label::WhatDiffers
                } else {
                    Label::PlacesColumn
                };
                let cell = CellText {
                    right: !is_first,
                    ..label(text.text(language), weak)
                };
                return text_ui(ui, place, Role::ColumnHeader, &cell);
            };
            let Some(side) = self.sides.get(at) else {
                return;
            };
            let asked = self.scenario_head_ui(ui, place, side);
            outcome.taken = asked.or(outcome.taken.take());
        });
        outcome
    }

    /// The name of a scenario, and a menu with what can be done with it as a whole.
    fn scenario_head_ui(&self, ui: &mut Ui, place: Rect, side: &Side<'_>) -> Option<Act> {
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
        let more = more_ui(&mut ui, &compare_tables::more_of(&side.name, language));
        let mut asked = None;
        Popup::menu(&more).show(|ui| {
            let duplicate = compare_tables::duplicate(&side.name, language);
            if ui.button(duplicate).clicked() {
                asked = Some(Act::Duplicate(id));
            }
            let activate = compare_tables::activate(&side.name, language);
            if !is_active && ui.button(activate).clicked() {
                asked = Some(Act::Activate(id));
            }
        });
        asked
    }

    fn value_row_ui(&self, ui: &mut Ui, grid: &SideGrid, row: &Parameter) -> CellAct {
        let mut outcome = CellAct::default();
        let language = self.language;
        let places = self.places_of(|lever| *lever == Lever::Parameter(row.id));
        let height = row_height(ui, language.of(&row.words), grid.first(), ROW);
        grid.row(ui, height, |ui, column, place| {
            let side = match column {
                GridColumn::First => {
                    let text = label(language.of(&row.words), theme::palette(ui).text);
                    return text_ui(ui, place, Role::RowHeader, &text);
                }
                GridColumn::Between => return places_ui(ui, place, places, language),
                GridColumn::Side(at) => self.sides.get(at),
            };
            let Some(side) = side else {
                return;
            };
            let cell = value_ui(ui, place, (&self.sides, side), row, language);
            outcome = std::mem::take(&mut outcome).or(cell);
        });
        outcome
    }

    fn measure_row_ui(&self, ui: &mut Ui, grid: &SideGrid, row: &MeasureRow<'_>) -> CellAct {
        let mut outcome = CellAct::default();
        let language = self.language;
        let places = self.places_of(|lever| is_measure(lever, row.name));
        let height = row_height(ui, row.name, grid.first(), MEASURE);
        grid.row(ui, height, |ui, column, place| {
            let at = match column {
                GridColumn::First => {
                    let text = label(row.name, theme::palette(ui).text);
                    return text_ui(ui, place, Role::RowHeader, &text);
                }
                GridColumn::Between => return places_ui(ui, place, places, language),
                GridColumn::Side(at) => at,
            };
            let cell = measure_ui(ui, place, (&self.sides, at), row, language);
            outcome = std::mem::take(&mut outcome).or(cell);
        });
        outcome
    }

    /// Whether something is a lever between the two scenarios compared.
    fn moves(&self, is_it: impl Fn(&Lever) -> bool) -> bool {
        let mut levers = self.attribution.iter().flat_map(|one| &one.contributions);
        levers.any(|one| is_it(&one.lever))
    }

    /// What one lever makes of the difference; none where two levers are called the same.
    pub fn places_of(&self, is_it: impl Fn(&Lever) -> bool) -> Option<f64> {
        let mut found = self.attribution?.contributions.iter();
        let mut found = found.by_ref().filter(|one| is_it(&one.lever));
        let first = found.next()?;
        found.next().is_none().then_some(first.places)
    }

    /// The line that folds the equal values, and the values. Returns whether it was clicked.
    fn equal_ui(&self, ui: &mut Ui, grid: &SideGrid, open: bool) -> bool {
        let palette = theme::palette(ui);
        let baseline = &self.comparison.to.edition.baseline;
        let differs = |row: &&Parameter| self.values.iter().any(|values| values.id == row.id);
        let equal: Vec<_> = baseline
            .parameters()
            .iter()
            .filter(|row| !differs(row))
            .collect();
        let text = compare_tables::equal_values(equal.len(), self.language);
        let size = vec2(grid.first().max(190.0), FOLD);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &text));
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_expanded(open));
        icons::focus_ring(ui, &response, rect);
        icons::triangle(
            ui.painter(),
            pos2(rect.left() + 6.0, rect.center().y),
            open,
            palette.weak,
        );
        let galley = ui
            .painter()
            .layout_no_wrap(text, regular(12.5), palette.weak);
        let corner = pos2(rect.left() + 16.0, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(corner, galley, palette.weak);
        if open {
            for row in equal {
                self.equal_row_ui(ui, grid, row);
            }
        }
        response.on_hover_cursor(CursorIcon::PointingHand).clicked()
    }

    fn equal_row_ui(&self, ui: &mut Ui, grid: &SideGrid, row: &Parameter) {
        let palette = theme::palette(ui);
        let value = self.comparison.to.scenario.value(row);
        let value = quantity::with_sign(row.quantity(), value, self.language);
        let name = self.language.of(&row.words);
        grid.row(ui, 30.0, |ui, column, place| match column {
            GridColumn::First => text_ui(ui, place, Role::RowHeader, &label(name, palette.weak)),
            GridColumn::Side(0) => {
                let cell = CellText {
                    spoken: &format!("{name}: {value}"),
                    right: true,
                    ..label(&value, palette.weak)
                };
                text_ui(ui, place, Role::Cell, &cell);
            }
            _ => {}
        });
    }
}

/// Whether a lever is a measure of this name.
pub fn is_measure(lever: &Lever, called: &str) -> bool {
    matches!(lever, Lever::Measure { name, .. } if name == called)
}

fn label(text: &str, colour: eframe::egui::Color32) -> CellText<'_> {
    CellText {
        text,
        spoken: text,
        font: regular(13.0),
        colour,
        right: false,
    }
}

/// The signed places of a lever; nothing where it makes none of this difference.
fn places_ui(ui: &Ui, place: Rect, places: Option<f64>, language: Language) {
    let Some(places) = places else {
        return;
    };
    let text = number::signed(places, language);
    let cell = CellText {
        spoken: &format!("{text} {}", Label::PlacesColumn.text(language)),
        font: semibold(13.0),
        right: true,
        ..label(&text, theme::palette(ui).text)
    };
    text_ui(ui, place, Role::Cell, &cell);
}
