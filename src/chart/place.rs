//! A rectangle in a chart, and what meets it.
//!
//! **Units:** points of the screen or of the picture, downwards; nothing here knows which.

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// Left edge.
    pub left: f32,
    /// Upper edge.
    pub top: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

impl Place {
    /// A rectangle by its upper left corner and its size.
    pub fn new([left, top]: [f32; 2], [width, height]: [f32; 2]) -> Self {
        Self {
            left,
            top,
            width,
            height,
        }
    }

    /// Right edge.
    pub fn right(&self) -> f32 {
        self.left + self.width
    }

    /// Lower edge.
    pub fn bottom(&self) -> f32 {
        self.top + self.height
    }

    /// Its corners, in turn.
    pub fn corners(&self) -> [[f32; 2]; 4] {
        [
            [self.left, self.top],
            [self.right(), self.top],
            [self.right(), self.bottom()],
            [self.left, self.bottom()],
        ]
    }

    /// Whether a straight line meets it.
    pub fn is_crossed(&self, a: [f32; 2], b: [f32; 2]) -> bool {
        // Most lines pass far from it, and comparing is cheap.
        let far = a[0].max(b[0]) < self.left
            || a[0].min(b[0]) > self.right()
            || a[1].max(b[1]) < self.top
            || a[1].min(b[1]) > self.bottom();
        !far && self.way_inside(a, b).is_some()
    }

    /// From where to where along its way, 0–1, a straight line is inside: on each axis it is for a part of it.
    pub(super) fn way_inside(&self, a: [f32; 2], b: [f32; 2]) -> Option<[f32; 2]> {
        let room = [[self.left, self.right()], [self.top, self.bottom()]];
        let mut way = [0.0_f32, 1.0];
        for ((a, b), [low, high]) in a.into_iter().zip(b).zip(room) {
            let step = b - a;
            if step == 0.0 && (a < low || a > high) {
                return None;
            }
            if step != 0.0 {
                let (one, other) = ((low - a) / step, (high - a) / step);
                way = [way[0].max(one.min(other)), way[1].min(one.max(other))];
            }
        }
        (way[0] <= way[1]).then_some(way)
    }

    /// Whether a point lies in it.
    pub fn contains(&self, [x, y]: [f32; 2]) -> bool {
        (self.left..=self.right()).contains(&x) && (self.top..=self.bottom()).contains(&y)
    }

    /// How far a point lies from it.
    pub fn away(&self, [x, y]: [f32; 2]) -> f32 {
        let across = (self.left - x).max(x - self.right()).max(0.0);
        let up = (self.top - y).max(y - self.bottom()).max(0.0);
        length([across, up])
    }

    /// The same with so much more room on either side.
    #[must_use]
    pub fn wider(self, by: f32) -> Self {
        Self {
            left: self.left - by,
            width: self.width + 2.0 * by,
            ..self
        }
    }

    /// Whether another place lies wholly in it.
    pub fn holds(&self, other: &Self) -> bool {
        self.contains([other.left, other.top]) && self.contains([other.right(), other.bottom()])
    }

    /// Whether it shares a point with another.
    pub fn meets(&self, other: &Self) -> bool {
        self.left <= other.right()
            && other.left <= self.right()
            && self.top <= other.bottom()
            && other.top <= self.bottom()
    }
}

/// How long a way is, across and up: of so short ones the plain root is exact enough, and quick.
pub(super) fn length([across, up]: [f32; 2]) -> f32 {
    (across * across + up * up).sqrt()
}
