//! The rows of the tornado: names, values and bars that can be chosen.

use eframe::egui::{
    Align2, CursorIcon, Rangef, Rect, Response, Sense, Stroke, StrokeKind, Ui, UiBuilder,
    WidgetInfo, accesskit, pos2, vec2,
};

use crate::analysis::Sensitivity;
use crate::app::icons;
use crate::app::plot::axis::Axis;
use crate::app::plot::elided::elided;
use crate::app::scene::Shown;
use crate::app::theme::{self, regular, semibold};
use crate::month::Month;
use crate::scenario::{Parameter, Status, Value};
use crate::text::uncertainty::{End, together};
use crate::text::{Label, Language, number, quantity, status_word};

/// The height of a row: as large as a target must be.
const ROW: f32 = 24.0;
/// Half the height of a bar.
const HALF: f32 = 7.0;
/// The height of what stands above the rows.
const HEAD: f32 = 20.0;
/// The width of a column with values.
const VALUES: f32 = 66.0;
/// The width of the column with the present value.
const PRESENT: f32 = 148.0;
/// From this width on the present value has a column.
const WIDE: f32 = 700.0;

/// One assumption with its two ends.
pub struct Swing<'a> {
    /// The parameter, of tied ones the first.
    pub parameter: &'a Parameter,
    /// What its ends give.
    pub outcome: &'a Sensitivity,
    value: f64,
    status: Status,
}

/// What all rows share.
pub struct Tornado {
    /// The places required in the scenario.
    pub now: f64,
    /// The date.
    pub month: Month,
    /// The range of places.
    pub axis: Axis,
    /// The language.
    pub language: Language,
}

/// Where the columns are.
#[derive(Clone, Copy)]
struct Columns {
    names: Rangef,
    present: Option<Rangef>,
    low: Rangef,
    bars: Rangef,
    high: Rangef,
}

impl Columns {
    fn of(whole: Rect) -> Self {
        let width = whole.width();
        let present = if width >= WIDE { PRESENT } else { 0.0 };
        let names = (0.36 * width).min(310.0);
        let low = whole.left() + names + present;
        Self {
            names: Rangef::new(whole.left(), whole.left() + names - 8.0),
            present: (present > 0.0).then(|| Rangef::new(low - present, low - 8.0)),
            low: Rangef::new(low, low + VALUES),
            bars: Rangef::new(low + VALUES + 8.0, whole.right() - VALUES - 8.0),
            high: Rangef::new(whole.right() - VALUES, whole.right()),
        }
    }
}

impl<'a> Swing<'a> {
    /// The row of an outcome for the active scenario.
    pub fn new(active: &'a Shown<'_>, outcome: &'a Sensitivity) -> Option<Self> {
        let parameter = active.document.edition().baseline.parameter(outcome.id)?;
        let scenario = active.document.scenario();
        Some(Self {
            parameter,
            outcome,
            value: scenario.value(parameter).number()?,
            status: scenario.status(parameter),
        })
    }

    /// One of its ends.
    pub fn end(&self, tornado: &Tornado, high: bool) -> End<'a> {
        let one = self.outcome;
        End {
            parameter: self.parameter,
            count: one.tied.len(),
            high,
            value: if high { one.high } else { one.low },
            places: if high { one.at_high } else { one.at_low },
            now: tornado.now,
        }
    }
}

impl Tornado {
    /// Draws the rows. Returns the row and the end that was chosen.
    pub fn show(&self, ui: &mut Ui, rows: &[Swing<'_>]) -> Option<(usize, bool)> {
        let count = f32::from(u16::try_from(rows.len()).unwrap_or(u16::MAX));
        let size = vec2(ui.available_width(), HEAD + count * ROW);
        let (whole, list) = ui.allocate_exact_size(size, Sense::hover());
        let name = Label::TornadoTitle.text(self.language);
        list.widget_info(|| WidgetInfo::labeled(accesskit::Role::List, true, name));
        let inner = UiBuilder::new()
            .max_rect(whole)
            .accessibility_parent(list.id);
        let mut ui = ui.new_child(inner);
        let columns = Columns::of(whole);
        let line = whole.top() + HEAD - 5.0;
        self.headings_ui(&ui, line, columns);
        self.scale_ui(&ui, (line, whole.bottom()), columns.bars);
        let mut chosen = None;
        let mut top = whole.top() + HEAD;
        for (index, row) in rows.iter().enumerate() {
            let place = whole.with_min_y(top).with_max_y(top + ROW);
            top += ROW;
            if let Some(high) = self.row_ui(&mut ui, row, place, columns) {
                chosen = Some((index, high));
            }
        }
        chosen
    }

    fn x(&self, places: f64, bars: Rangef) -> f32 {
        let share = (places - self.axis.min) / (self.axis.max - self.axis.min);
        #[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
        let share = share as f32;
        bars.min + share * bars.span()
    }

    /// What the columns are.
    fn headings_ui(&self, ui: &Ui, line: f32, columns: Columns) {
        let (painter, palette) = (ui.painter(), theme::palette(ui));
        let word = |x: f32, align, label: Label| {
            let text = label.text(self.language);
            painter.text(pos2(x, line), align, text, regular(11.5), palette.weak);
        };
        word(columns.names.min, Align2::LEFT_BOTTOM, Label::Assumption);
        if let Some(present) = columns.present {
            word(present.min, Align2::LEFT_BOTTOM, Label::NowWithStatus);
        }
        for (column, high, label) in [
            (columns.low, false, Label::AtLow),
            (columns.high, true, Label::AtHigh),
        ] {
            word(column.max - 4.0, Align2::RIGHT_BOTTOM, label);
            let middle = pos2(column.min + 10.0, line - 7.0);
            let sample = Rect::from_center_size(middle, vec2(12.0, 9.0));
            bar(ui, sample, high, false);
        }
    }

    /// Marks of the axis, and the scenario's own number, through all rows.
    fn scale_ui(&self, ui: &Ui, (line, bottom): (f32, f32), bars: Rangef) {
        let (painter, palette) = (ui.painter(), theme::palette(ui));
        let rows = Rangef::new(line + 2.0, bottom);
        let now = self.x(self.now, bars);
        painter.vline(now, rows, Stroke::new(1.5, palette.text));
        let number = |x: f32, align, places: f64, font, colour| {
            let text = number::whole(places, self.language);
            painter.text(pos2(x, line), align, text, font, colour);
        };
        let centre = Align2::CENTER_BOTTOM;
        number(now, centre, self.now, semibold(12.0), palette.text);
        let (marks, _) = self.axis.marks(bars.span() * 0.45);
        for mark in marks {
            let x = self.x(mark, bars);
            painter.vline(x, rows, Stroke::new(1.0, palette.grid));
            // At the ends of the axis within it, clear of the headings beside the bars.
            let align = if x < bars.min + 20.0 {
                Align2::LEFT_BOTTOM
            } else if x > bars.max - 20.0 {
                Align2::RIGHT_BOTTOM
            } else {
                centre
            };
            if (x - now).abs() > 50.0 {
                number(x, align, mark, regular(11.5), palette.weak);
            }
        }
    }

    /// One row. Returns the end that was chosen.
    fn row_ui(&self, ui: &mut Ui, row: &Swing<'_>, place: Rect, columns: Columns) -> Option<bool> {
        self.words_ui(ui, row, place, columns);
        let ends = [(columns.low, false), (columns.high, true)];
        let chosen =
            ends.map(|(column, high)| self.end_ui(ui, row, (place, column), columns.bars, high));
        match chosen {
            [true, _] => Some(false),
            [_, true] => Some(true),
            _ => None,
        }
    }

    /// The name, and the present value with its status.
    fn words_ui(&self, ui: &Ui, row: &Swing<'_>, place: Rect, columns: Columns) {
        let (painter, palette, language) = (ui.painter(), theme::palette(ui), self.language);
        let middle = place.center().y;
        let mut room = columns.names.span();
        let count = together(row.outcome.tied.len(), language);
        let count = count.map(|text| painter.layout_no_wrap(text, regular(12.5), palette.weak));
        room -= count.as_ref().map_or(0.0, |text| text.size().x + 4.0);
        let name = language.of(&row.parameter.words);
        let name = elided(painter, name, &regular(12.5), room);
        let drawn = painter.text(
            pos2(columns.names.min, middle),
            Align2::LEFT_CENTER,
            name,
            regular(12.5),
            palette.text,
        );
        if let Some(count) = count {
            let at = pos2(drawn.right() + 4.0, middle - count.size().y / 2.0);
            painter.galley(at, count, palette.weak);
        }
        if let Some(present) = columns.present {
            let value = Value::Number(row.value);
            let value = quantity::with_sign(row.parameter.quantity(), value, language);
            let text = format!("{value} · {}", status_word(row.status, language));
            let text = elided(painter, &text, &regular(12.0), present.span());
            let at = pos2(present.min, middle);
            painter.text(at, Align2::LEFT_CENTER, text, regular(12.0), palette.weak);
        }
    }

    /// The value at an end and its bar, both to be chosen. Returns whether they were.
    fn end_ui(
        &self,
        ui: &mut Ui,
        row: &Swing<'_>,
        (place, column): (Rect, Rangef),
        bars: Rangef,
        high: bool,
    ) -> bool {
        let palette = theme::palette(ui);
        let end = row.end(self, high);
        let id = ui.scope_id().with((row.outcome.id, high));
        let cell = Rect::from_x_y_ranges(column, place.y_range());
        let response = ui.interact(cell, id, Sense::click());
        let name = end.name(self.language);
        let outcome = end.outcome(self.month, self.language);
        response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, true, &name));
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_value(outcome.as_str()));
        let reach = Rangef::new(self.x(self.now, bars), self.x(end.places, bars)).as_positive();
        let middle = place.center().y;
        let drawn = Rect::from_x_y_ranges(reach, Rangef::new(middle - HALF, middle + HALF));
        let touched = ui.interact(
            Rect::from_x_y_ranges(reach, place.y_range()),
            id.with("bar"),
            Sense::CLICK,
        );
        let lit = [&response, &touched].map(Response::hovered).contains(&true);
        bar(ui, drawn, high, lit || response.has_focus());
        if lit {
            ui.painter().rect_filled(cell, 4, palette.accent_faint);
        }
        let value = Value::Number(end.value);
        let value = quantity::with_sign(row.parameter.quantity(), value, self.language);
        let at = pos2(column.max - 4.0, middle);
        ui.painter()
            .text(at, Align2::RIGHT_CENTER, value, regular(12.5), palette.text);
        icons::focus_ring(ui, &response, cell);
        let hint = |response: Response| {
            response
                .on_hover_cursor(CursorIcon::PointingHand)
                .on_hover_text(format!("{name}. {}", sentence(&outcome)))
        };
        hint(response).clicked() | hint(touched).clicked()
    }
}

/// A bar: outlined for the low end, filled for the high one, so that colour is not the only difference.
fn bar(ui: &Ui, rect: Rect, high: bool, lit: bool) {
    let (painter, palette) = (ui.painter(), theme::palette(ui));
    let width = if lit { 2.5 } else { 1.5 };
    let stroke = Stroke::new(width, palette.accent);
    let fill = if high { palette.accent } else { palette.card };
    painter.rect(rect, 0, fill, stroke, StrokeKind::Inside);
}

fn sentence(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters
        .next()
        .map(|first| first.to_uppercase().to_string());
    format!("{}{}.", first.unwrap_or_default(), characters.as_str())
}
