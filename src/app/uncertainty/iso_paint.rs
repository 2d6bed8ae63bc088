//! How the map of two levers looks: a field of colour, lines of equal places, axes and dots.

use eframe::egui::{
    Align2, Color32, Mesh, Painter, Pos2, Shape, Stroke, StrokeKind,
    epaint::TextShape,
    pos2,
    text::{LayoutJob, TextWrapping},
};

use super::iso_frame::{IsoFrame, round_between};
use crate::analysis::{IsoLine, IsoMap};
use crate::app::theme::{self, Palette, regular, semibold};
use crate::scenario::{Parameter, Value};
use crate::text::{Language, number, quantity};

/// Room at the left for the values of the lever that runs upwards.
pub const LEFT: f32 = 78.0;
/// Room below for the values of the lever that runs to the right.
pub const BELOW: f32 = 40.0;
/// About so many lines of equal places.
const LINES: f64 = 12.0;
/// How far up its scale the field is coloured: lines stay readable on it.
const DEEPEST: f32 = 0.5;
/// Every how manieth value of the map is a corner of the field of colour; between them it is blended.
const COARSE: usize = 4;

/// A scenario on the map.
pub struct Dot {
    /// What it is called.
    pub name: String,
    /// Its two values.
    pub at: [f64; 2],
    /// Its line's colour.
    pub colour: Color32,
    /// Whether the controls act on it.
    pub active: bool,
}

/// A bold line: a number of places that matters.
pub struct Bold {
    /// The number of places.
    pub places: f64,
    /// What it is, with its number.
    pub name: String,
}

/// A line of equal places on the screen.
pub struct DrawnLine {
    /// Its pieces.
    pub pieces: Vec<Vec<Pos2>>,
    /// Its number, and what it is where it is the bold one.
    pub name: String,
    /// Whether it is the bold one.
    pub bold: bool,
}

impl DrawnLine {
    fn show(&self, painter: &Painter, palette: &Palette) {
        let strokes = if self.bold {
            // A light line below the dark one: bold on any colour.
            vec![(6.0, palette.card), (3.5, palette.text)]
        } else {
            vec![(1.0, palette.text)]
        };
        for piece in &self.pieces {
            for (width, colour) in &strokes {
                painter.add(Shape::line(piece.clone(), Stroke::new(*width, *colour)));
            }
        }
    }
}

/// All that is drawn.
pub struct IsoPicture<'a> {
    /// The places over both levers.
    pub map: &'a IsoMap,
    /// Where it lies.
    pub frame: IsoFrame,
    /// The lever to the right and the one upwards.
    pub levers: [&'a Parameter; 2],
    /// The bold line, where there is one.
    pub bold: Option<&'a Bold>,
    /// The scenarios.
    pub dots: &'a [Dot],
    /// The cross-hair.
    pub cross: [f64; 2],
    /// The language of numbers.
    pub language: Language,
}

impl IsoPicture<'_> {
    /// Draws it all: the lines below the cross-hair, and every name above it.
    pub fn show(&self, painter: &Painter, palette: &Palette) {
        let field = self.frame.field;
        let within = painter.with_clip_rect(field.intersect(painter.clip_rect()));
        within.add(self.colours(palette));
        let lines = self.lines();
        for line in &lines {
            line.show(&within, palette);
        }
        let stroke = Stroke::new(1.0, palette.reference);
        painter.rect_stroke(field, 0, stroke, StrokeKind::Outside);
        self.axes_ui(painter, palette);
        self.cross_ui(&within, palette);
        self.names_ui(&within, palette, &lines);
    }

    fn colours(&self, palette: &Palette) -> Shape {
        let (low, high) = span(self.map);
        let wide = self.map.across.len();
        let columns = coarse(wide);
        let rows = coarse(self.map.up.len());
        let mut mesh = Mesh::default();
        for row in &rows {
            for column in &columns {
                let values = [self.map.across.get(*column), self.map.up.get(*row)];
                let places = self.map.places.get(row * wide + column);
                let ([Some(across), Some(up)], Some(places)) = (values, places) else {
                    continue;
                };
                #[expect(clippy::cast_possible_truncation, reason = "a share for a colour")]
                let share = ((places - low) / (high - low).max(1.0)) as f32;
                let colour = theme::scale(palette, DEEPEST * share);
                mesh.colored_vertex(self.frame.at([*across, *up]), colour);
            }
        }
        let width = index(columns.len());
        for row in 0..index(rows.len()).saturating_sub(1) {
            for column in 0..width.saturating_sub(1) {
                let corner = row * width + column;
                mesh.add_triangle(corner, corner + 1, corner + width);
                mesh.add_triangle(corner + 1, corner + width, corner + width + 1);
            }
        }
        Shape::mesh(mesh)
    }

    /// The lines of equal places, the bold one first.
    fn lines(&self) -> Vec<DrawnLine> {
        let on_screen = |line: &IsoLine| line.iter().map(|point| self.frame.at(*point)).collect();
        let line = |(places, name, bold)| DrawnLine {
            pieces: self.map.lines(places).iter().map(on_screen).collect(),
            name,
            bold,
        };
        let levels = levels(self.map, self.bold, self.language);
        levels.into_iter().map(line).collect()
    }

    fn axes_ui(&self, painter: &Painter, palette: &Palette) {
        let [across, up] = self.frame.marks();
        let [right, upward] = self.levers;
        let field = self.frame.field;
        let font = regular(11.5);
        for value in across {
            let x = self.frame.at([value, 0.0]).x;
            tick(
                painter,
                palette,
                [pos2(x, field.bottom()), pos2(x, field.bottom() + 4.0)],
            );
            let text = shown(right, value, self.language);
            let at = pos2(x, field.bottom() + 5.0);
            painter.text(at, Align2::CENTER_TOP, text, font.clone(), palette.weak);
        }
        for value in up {
            let y = self.frame.at([0.0, value]).y;
            tick(
                painter,
                palette,
                [pos2(field.left(), y), pos2(field.left() - 4.0, y)],
            );
            let text = shown(upward, value, self.language);
            let at = pos2(field.left() - 7.0, y);
            painter.text(at, Align2::RIGHT_CENTER, text, font.clone(), palette.weak);
        }
        let name = |lever: &Parameter| self.language.of(&lever.words).to_owned();
        let below = pos2(field.center().x, field.bottom() + BELOW);
        let font = semibold(12.0);
        painter.text(
            below,
            Align2::CENTER_BOTTOM,
            name(right),
            font.clone(),
            palette.text,
        );
        let mut text = LayoutJob::simple_singleline(name(upward), font, palette.text);
        text.wrap = TextWrapping::truncate_at_width(field.height());
        let galley = painter.layout_job(text);
        let corner = pos2(
            field.left() - LEFT,
            field.center().y + galley.size().x / 2.0,
        );
        let upright = TextShape::new(corner, galley, palette.text);
        painter.add(upright.with_angle(-std::f32::consts::FRAC_PI_2));
    }

    fn cross_ui(&self, painter: &Painter, palette: &Palette) {
        let at = self.frame.at(self.cross);
        let field = self.frame.field;
        let stroke = Stroke::new(1.0, palette.text);
        painter.hline(field.x_range(), at.y, stroke);
        painter.vline(at.x, field.y_range(), stroke);
    }
}

/// The fewest and the most places on the map.
fn span(map: &IsoMap) -> (f64, f64) {
    let places = map.places.iter().copied();
    places.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), places| {
        (low.min(places), high.max(places))
    })
}

/// The numbers of places that get a line: the bold one, then round ones. With what each is called, and whether it is bold.
pub fn levels(map: &IsoMap, bold: Option<&Bold>, language: Language) -> Vec<(f64, String, bool)> {
    let is_bold = |places: &f64| bold.is_some_and(|bold| bold.places == *places);
    let round = round_between(span(map), LINES).into_iter();
    let round = round.filter(|places| !is_bold(places));
    let round = round.map(|places| (places, number::whole(places, language), false));
    let bold = bold.map(|bold| (bold.places, bold.name.clone(), true));
    bold.into_iter().chain(round).collect()
}

fn tick(painter: &Painter, palette: &Palette, ends: [Pos2; 2]) {
    painter.line_segment(ends, Stroke::new(1.0, palette.reference));
}

/// A value as it stands along its axis.
pub fn shown(lever: &Parameter, value: f64, language: Language) -> String {
    quantity::with_sign(lever.quantity(), Value::Number(value), language)
}

/// Every few indices, with the last.
fn coarse(length: usize) -> Vec<usize> {
    let last = length.saturating_sub(1);
    let mut indices: Vec<_> = (0..last).step_by(COARSE).collect();
    indices.push(last);
    indices
}

fn index(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(0)
}
