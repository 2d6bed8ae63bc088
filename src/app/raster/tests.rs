#![expect(clippy::disallowed_methods, reason = "colours are made up here")]

use eframe::egui::epaint::{CircleShape, WHITE_UV};
use eframe::egui::{
    Align2, Context, FontId, LayerId, Painter, RawInput, Shape, Stroke, TextureId, pos2, vec2,
};

use super::*;

const SIZE: (usize, usize) = (200, 100);
const WHITE: u32 = 0x00FF_FFFF;

/// egui, and what is drawn of it.
#[derive(Default)]
struct Window {
    ctx: Context,
    canvas: Canvas,
}

impl Window {
    fn draw(&mut self, shapes: &dyn Fn(&Painter)) -> Vec<Area> {
        let screen = Rect::from_min_size(pos2(0.0, 0.0), vec2(200.0, 100.0));
        let input = RawInput {
            screen_rect: Some(screen),
            ..RawInput::default()
        };
        let output = self.ctx.run_ui(input, |ui| {
            shapes(&ui.ctx().layer_painter(LayerId::background()));
        });
        let primitives = self.ctx.tessellate(output.shapes, 1.0);
        let mut textures = output.textures_delta;
        let canvas = &mut self.canvas;
        let drawn = canvas.draw(SIZE, 1.0, Color32::WHITE, &primitives, &textures);
        textures.clear();
        drawn
    }

    fn at(&self, x: usize, y: usize) -> u32 {
        self.canvas.pixels[y * SIZE.0 + x]
    }
}

/// A mesh of one colour by its corners, three by three.
fn mesh(corners: &[(f32, f32)], colour: Color32) -> ClippedPrimitive {
    let mut mesh = Mesh::with_texture(TextureId::default());
    for (x, y) in corners {
        let index = u32::try_from(mesh.vertices.len());
        mesh.indices.push(index.unwrap());
        mesh.vertices.push(Vertex {
            pos: pos2(*x, *y),
            uv: WHITE_UV,
            color: colour,
        });
    }
    ClippedPrimitive {
        clip_rect: Rect::EVERYTHING,
        primitive: Primitive::Mesh(mesh),
    }
}

#[test]
fn a_rectangle_has_its_colour_inside_and_nothing_outside() {
    let mut window = Window::default();
    window.draw(&|painter| {
        let rect = Rect::from_min_max(pos2(10.0, 20.0), pos2(50.0, 40.0));
        painter.rect_filled(rect, 0.0, Color32::from_rgb(0x15, 0x42, 0x73));
    });
    assert_eq!(window.at(30, 30), 0x0015_4273);
    assert_eq!(window.at(10, 20), 0x0015_4273, "the edge is sharp");
    for (x, y) in [(9, 30), (50, 30), (30, 19), (30, 40), (0, 0), (199, 99)] {
        assert_eq!(window.at(x, y), WHITE, "{x},{y}");
    }
}

#[test]
fn triangles_that_share_a_side_cover_each_pixel_once() {
    let half = Color32::from_rgba_premultiplied(0, 0, 0, 128);
    let (a, b, c, d) = ((3.3, 2.1), (90.7, 11.9), (81.2, 77.4), (7.9, 60.6));
    let middle = (40.1, 33.3);
    let fan = [a, b, middle, b, c, middle, c, d, middle, d, a, middle];
    let mut canvas = Canvas::default();
    let textures = TexturesDelta::default();
    canvas.draw(SIZE, 1.0, Color32::WHITE, &[mesh(&fan, half)], &textures);
    let mut seen: Vec<_> = canvas.pixels.clone();
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(
        seen,
        [0x007F_7F7F, WHITE],
        "darker where drawn twice, brighter in a gap"
    );
}

#[test]
fn what_shines_through_is_blended_as_on_a_card() {
    let quarter = Color32::from_rgba_premultiplied(64, 0, 0, 64);
    let light = Color32::from_rgba_premultiplied(200, 0, 0, 0);
    let all = [(0.0, 0.0), (400.0, 0.0), (0.0, 400.0)];
    let mut canvas = Canvas::default();
    let textures = TexturesDelta::default();
    let ground = Color32::from_rgb(100, 100, 100);
    canvas.draw(SIZE, 1.0, ground, &[mesh(&all, quarter)], &textures);
    // 64 + 100 × 191 / 255 = 138.9, and 74.9.
    assert_eq!(canvas.pixels[0], 0x008B_4B4B);
    canvas.draw(SIZE, 1.0, ground, &[mesh(&all, light)], &textures);
    assert_eq!(
        canvas.pixels[0], 0x00FF_6464,
        "light is added, up to the brightest"
    );
}

#[test]
fn letters_are_drawn_point_for_point() {
    let mut window = Window::default();
    window.draw(&|painter| {
        let at = pos2(10.0, 10.0);
        let font = FontId::proportional(40.0);
        painter.text(at, Align2::LEFT_TOP, "IL", font, Color32::BLACK);
    });
    let pixels = window.canvas.pixels.iter();
    let dark = pixels.filter(|pixel| **pixel == 0).count();
    assert!(dark > 100, "the stems are black: {dark} pixels");
}

#[test]
fn only_what_changes_is_drawn_again() {
    let mut window = Window::default();
    let picture = |x: f32| {
        move |painter: &Painter| {
            painter.circle_filled(pos2(20.0, 20.0), 12.0, Color32::RED);
            painter.circle_filled(pos2(x, 80.0), 5.0, Color32::BLUE);
        }
    };
    let first = window.draw(&picture(150.0));
    assert_eq!(first.iter().map(|area| area.left).min(), Some(0));
    window.draw(&picture(150.0));
    assert_eq!(window.draw(&picture(150.0)), [], "nothing changed");
    let moved = window.draw(&picture(151.0));
    assert!(!moved.is_empty());
    assert!(
        moved.iter().all(|area| area.top >= 64 && area.left >= 128),
        "{moved:?}"
    );
}

#[test]
fn a_picture_made_of_changes_is_the_picture_drawn_at_once() {
    let picture = |step: u8| {
        move |painter: &Painter| {
            let at = 7.3 * f32::from(step);
            for line in 0..6 {
                let y = 9.1 * f32::from(line);
                let stroke = Stroke::new(1.7, Color32::from_rgb(40 * line, 20, 90));
                painter.line_segment([pos2(3.0, y + at), pos2(190.0, 95.0 - y)], stroke);
            }
            painter.add(Shape::Circle(CircleShape {
                center: pos2(60.0 + at, 50.0),
                radius: 20.5,
                fill: Color32::from_rgba_premultiplied(60, 90, 0, 120),
                stroke: Stroke::new(2.5, Color32::DARK_GREEN),
            }));
            let font = FontId::proportional(13.0);
            let (at, corner) = (pos2(at, 40.0), Align2::LEFT_TOP);
            painter.text(at, corner, "61.200 plekken", font, Color32::BLACK);
        }
    };
    let mut changed = Window::default();
    for step in 0..8 {
        changed.draw(&picture(step));
    }
    changed.canvas.forget();
    let by_changes = changed.canvas.pixels.clone();
    changed.draw(&picture(7));
    assert!(by_changes == changed.canvas.pixels);
}

#[test]
fn what_is_no_number_or_far_away_draws_nothing_and_ends() {
    let far = 1e9;
    for corners in [
        [(f32::NAN, 0.0), (10.0, 0.0), (0.0, 10.0)],
        [(f32::INFINITY, 0.0), (10.0, 0.0), (0.0, 10.0)],
        [(far, far), (far + 10.0, far), (far, far * 2.0)],
        [(-far, -far), (-far, -10.0), (-10.0, -far)],
        [(5.0, 5.0), (5.0, 5.0), (5.0, 5.0)],
    ] {
        let mut canvas = Canvas::default();
        let primitives = [mesh(&corners, Color32::BLACK)];
        let textures = TexturesDelta::default();
        canvas.draw(SIZE, 1.0, Color32::WHITE, &primitives, &textures);
        assert!(
            canvas.pixels.iter().all(|pixel| *pixel == WHITE),
            "{corners:?}"
        );
    }
}

#[test]
fn a_window_of_any_size_is_drawn() {
    let all = [(0.0, 0.0), (4000.0, 0.0), (0.0, 4000.0)];
    for size in [(0, 0), (1, 1), (64, 32), (65, 33), (1366, 768)] {
        let mut canvas = Canvas::default();
        let primitives = [mesh(&all, Color32::BLACK)];
        let textures = TexturesDelta::default();
        canvas.draw(size, 1.0, Color32::WHITE, &primitives, &textures);
        assert_eq!(canvas.pixels.len(), size.0 * size.1);
        assert!(canvas.pixels.iter().all(|pixel| *pixel == 0), "{size:?}");
    }
}
