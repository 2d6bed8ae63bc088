//! The frame of the map of two levers: from values to the screen and back, and round marks.

use eframe::egui::{Pos2, Rect, pos2};

use crate::analysis::IsoMap;

/// Where the map lies on the screen, and which values it spans.
#[derive(Clone, Copy, Debug)]
pub struct IsoFrame {
    /// The field itself, without its axes.
    pub field: Rect,
    /// From the first to the last value to the right.
    across: (f64, f64),
    /// From the first to the last value upwards.
    up: (f64, f64),
}

impl IsoFrame {
    /// A map in a field.
    pub fn new(field: Rect, map: &IsoMap) -> Self {
        let ends = |values: &[f64]| {
            let first = values.first().copied().unwrap_or_default();
            (first, values.last().copied().unwrap_or(first))
        };
        Self {
            field,
            across: ends(&map.across),
            up: ends(&map.up),
        }
    }

    /// Where two values lie on the screen.
    pub fn at(&self, [across, up]: [f64; 2]) -> Pos2 {
        let (right, top) = (share(across, self.across), share(up, self.up));
        pos2(
            self.field.left() + right * self.field.width(),
            self.field.bottom() - top * self.field.height(),
        )
    }

    /// The two values at a place on the screen, within the map.
    pub fn values(&self, at: Pos2) -> [f64; 2] {
        let right = (at.x - self.field.left()) / self.field.width();
        let top = (self.field.bottom() - at.y) / self.field.height();
        [value(right, self.across), value(top, self.up)]
    }

    /// Round values on the axis to the right, and on the one upwards.
    pub fn marks(&self) -> [Vec<f64>; 2] {
        /// The room of a mark with a gap, in points.
        const ROOM: (f32, f32) = (90.0, 44.0);
        [
            round_between(self.across, f64::from(self.field.width() / ROOM.0)),
            round_between(self.up, f64::from(self.field.height() / ROOM.1)),
        ]
    }
}

fn share(value: f64, (first, last): (f64, f64)) -> f32 {
    #[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
    let share = ((value - first) / (last - first)) as f32;
    if share.is_finite() { share } else { 0.0 }
}

fn value(share: f32, (first, last): (f64, f64)) -> f64 {
    first + (last - first) * f64::from(share.clamp(0.0, 1.0))
}

/// Multiples of a round step between two numbers, at most about as many as asked for.
pub fn round_between((first, last): (f64, f64), most: f64) -> Vec<f64> {
    let step = round_step((last - first) / most.max(2.0));
    if !step.is_finite() || step <= 0.0 {
        return Vec::new();
    }
    let mut marks = Vec::new();
    let mut count = (first / step - 1e-9).ceil();
    while count * step <= last + 1e-9 * step {
        marks.push(count * step);
        count += 1.0;
    }
    marks
}

/// The smallest of 1, 2 and 5 times a power of ten that is at least as large.
fn round_step(least: f64) -> f64 {
    let power = 10f64.powf(least.log10().floor());
    let steps = [1.0, 2.0, 5.0, 10.0].map(|factor| factor * power);
    let large = steps.into_iter().find(|step| *step >= least * (1.0 - 1e-9));
    large.unwrap_or(10.0 * power)
}

#[cfg(test)]
mod tests {
    use super::*;
    use eframe::egui::vec2;

    #[test]
    fn marks_are_round_and_lie_between() {
        assert_eq!(
            round_between((42_424.0, 91_000.0), 5.0),
            [50_000.0, 60_000.0, 70_000.0, 80_000.0, 90_000.0]
        );
        assert_eq!(round_between((0.0, 0.3), 3.0), [0.0, 0.1, 0.2, 0.1 * 3.0]);
        assert!(round_between((5.0, 5.0), 4.0).is_empty());
    }

    #[test]
    fn a_place_on_the_screen_reads_back_as_its_values() {
        let map = IsoMap {
            across: vec![20_000.0, 100_000.0],
            up: vec![0.0, 30_000.0],
            places: vec![0.0; 4],
        };
        let field = Rect::from_min_size(pos2(50.0, 20.0), vec2(400.0, 300.0));
        let frame = IsoFrame::new(field, &map);
        assert_eq!(frame.at([20_000.0, 0.0]), field.left_bottom());
        let [across, up] = frame.values(frame.at([50_650.0, 15_300.0]));
        assert!((across - 50_650.0).abs() < 1.0 && (up - 15_300.0).abs() < 1.0);
    }
}
