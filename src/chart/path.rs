//! Lines that labels keep clear of, corner by corner.

use super::place::Place;

/// A line through corners, and the room that it takes: most places are far from most lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    corners: Vec<[f32; 2]>,
    /// Its uppermost left and lowest right.
    ends: [[f32; 2]; 2],
    /// Whether it runs from left to right, as over months: then few of its pieces lie near a place.
    is_rightward: bool,
}

impl Path {
    /// Through corners.
    pub fn new(corners: Vec<[f32; 2]>) -> Self {
        let start = [[f32::INFINITY; 2], [f32::NEG_INFINITY; 2]];
        let ends = corners.iter().fold(start, |[low, high], [x, y]| {
            let low = [low[0].min(*x), low[1].min(*y)];
            [low, [high[0].max(*x), high[1].max(*y)]]
        });
        let is_rightward = corners.is_sorted_by(|a, b| a[0] <= b[0]);
        Self {
            corners,
            ends,
            is_rightward,
        }
    }

    /// Whether it is the line through these corners.
    pub fn is_through(&self, corners: &[[f32; 2]]) -> bool {
        self.corners == corners
    }

    /// How many of its pieces pass through a place.
    fn crossings(&self, place: &Place) -> usize {
        let [low, high] = self.ends;
        let is_far = high[0] < place.left
            || low[0] > place.right()
            || high[1] < place.top
            || low[1] > place.bottom();
        if is_far {
            return 0;
        }
        let passes = |pair: &&[[f32; 2]]| matches!(pair, [a, b] if place.is_crossed(*a, *b));
        self.beside(place).windows(2).filter(passes).count()
    }

    /// The corners between which pieces can lie over a place.
    fn beside(&self, place: &Place) -> &[[f32; 2]] {
        if !self.is_rightward {
            return &self.corners;
        }
        let first = self.corners.partition_point(|[x, _]| *x < place.left);
        let last = self.corners.partition_point(|[x, _]| *x <= place.right());
        let range = first.saturating_sub(1)..(last + 1).min(self.corners.len());
        self.corners.get(range).unwrap_or_default()
    }
}

/// How many pieces of the lines pass through a place.
pub fn crossings(lines: &[Path], place: &Place) -> usize {
    lines.iter().map(|line| line.crossings(place)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_passes_through_a_place_is_found_however_the_line_runs() {
        let zigzag = (0..40_u8).map(|at| [10.0 * f32::from(at), f32::from(at % 4) * 30.0]);
        let rightward: Vec<_> = zigzag.collect();
        let lines = [
            rightward.iter().rev().copied().collect(),
            rightward.iter().map(|[x, y]| [*y, *x]).collect(),
            rightward,
            vec![[50.0, 0.0], [50.0, 90.0]],
            vec![[20.0, 20.0]],
            vec![],
        ];
        for corners in lines {
            let line = Path::new(corners.clone());
            for step in 0..500_u16 {
                let at = [
                    f32::from(step % 25) * 17.0 - 20.0,
                    f32::from(step / 25) * 8.0 - 20.0,
                ];
                let place = Place::new(at, [f32::from(step % 7) * 9.0, 13.0]);
                let pieces = corners.windows(2);
                let passing = pieces.filter(|pair| place.is_crossed(pair[0], pair[1]));
                assert_eq!(
                    line.crossings(&place),
                    passing.count(),
                    "{place:?} {corners:?}"
                );
            }
        }
    }
}
