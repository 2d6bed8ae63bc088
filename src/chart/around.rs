//! Where labels go: names at the lines' ends and words beside points, clear of each other, of the
//! lines and of the edge. Shared by the window and the pictures.
//!
//! **Units:** points of the screen or of the picture, downwards; nothing here knows which.

use super::path::{Path, crossings};
use super::place::{Place, length};

/// Moves labels down, and the lowest ones up again from the edge, until none overlaps another.
///
/// Of each label the upper edge that is wished for and its height, from high to low on the screen.
pub fn spread(labels: &[[f32; 2]], top: f32, bottom: f32) -> Vec<f32> {
    let mut free = top;
    let down = labels.iter().map(|[ideal, height]| {
        let at = ideal.max(free);
        free = at + height;
        at
    });
    let mut tops: Vec<f32> = down.collect();
    let mut limit = bottom;
    for (at, [_, height]) in tops.iter_mut().zip(labels).rev() {
        *at = at.min(limit - height);
        limit = *at;
    }
    tops
}

/// What a label must keep clear of.
#[derive(Clone, Debug, PartialEq)]
pub struct Around {
    /// The lines.
    pub lines: Vec<Path>,
    /// Labels that are there already.
    pub taken: Vec<Place>,
    /// The marked points: a label stands nearer to its own than to any other.
    pub points: Vec<[f32; 2]>,
    /// Values of lines that a number close to them could be read as.
    pub values: Vec<[f32; 2]>,
    /// The edge.
    pub bounds: Place,
}

impl Around {
    /// Nothing but the edge.
    pub fn within(bounds: Place) -> Self {
        Self {
            lines: Vec::new(),
            taken: Vec::new(),
            points: Vec::new(),
            values: Vec::new(),
            bounds,
        }
    }

    /// Whether a label lies as near to another point as to its own, and so seems to belong to that: to a marked one
    /// however far, to a value of a line where that is close.
    pub fn seems_of_another(&self, label: &Place, own: [f32; 2]) -> bool {
        let away = label.away(own);
        let is_other = |point: &&[f32; 2]| length([point[0] - own[0], point[1] - own[1]]) > SAME;
        let is_nearer = |point: &[f32; 2]| label.away(*point) <= away;
        let is_close = |value: &&[f32; 2]| label.away(**value) < CLOSE;
        let mut points = self.points.iter().filter(is_other);
        let values = self.values.iter().filter(is_other);
        points.any(is_nearer) || values.filter(is_close).any(is_nearer)
    }

    /// Whether a straight line from a point passes so near to another line's value that it could be read as that one's.
    pub fn passes_value(&self, from: [f32; 2], to: [f32; 2]) -> bool {
        let is_other = |value: &&[f32; 2]| length([value[0] - from[0], value[1] - from[1]]) > SAME;
        let mut others = self.values.iter().filter(is_other);
        others.any(|value| {
            Place::new([value[0] - 6.0, value[1] - 6.0], [12.0; 2]).is_crossed(from, to)
        })
    }

    /// How many labels a place covers.
    pub fn covered(&self, place: &Place) -> usize {
        let taken = self.taken.iter();
        taken.filter(|other| other.meets(place)).count()
    }

    /// Whether a place lies inside and covers no label.
    pub fn is_free(&self, place: &Place) -> bool {
        self.bounds.holds(place) && self.covered(place) == 0
    }
}

/// A place beside a point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Beside {
    /// The place.
    pub place: Place,
    /// Whether it lies to the left of the point.
    pub is_left: bool,
    /// How bad it is: something for each piece of a line crossed and for the distance, much more for the rest.
    pub cost: usize,
}

/// Points nearer to each other than this are seen as one.
const SAME: f32 = 2.0;
/// Nearer than this to a line's value a number could be read as that.
const CLOSE: f32 = 14.0;
/// How far a label keeps from its point.
const CLEAR: f32 = 9.0;
/// What it costs a place to be crossed by a piece of a line: as much as two heights further off.
pub const CROSSED: usize = 12;
/// How many heights a label is moved off at the most.
const FURTHEST: u8 = 7;
/// What it costs a place to cover another label, or to seem of another point: more than to cross every line.
pub const COVERED: usize = 1_000;
/// What it costs a place to lie partly outside.
const OUTSIDE: usize = 10_000;

/// The places of this size around a point: left edge, upper edge, whether it lies to the left, and what the distance costs.
fn candidates(
    [x, y]: [f32; 2],
    [width, height]: [f32; 2],
) -> impl Iterator<Item = (f32, f32, bool, usize)> {
    let (right, left) = (x + CLEAR, x - CLEAR - width);
    let (above, below) = (y - height - 4.0, y + 6.0);
    let away = (0..FURTHEST).flat_map(move |step| {
        let by = f32::from(step) * height;
        let far = 6 * usize::from(step);
        [(above - by, far), (below + by, far + 1)]
    });
    away.chain([(y - height / 2.0, 2)])
        .flat_map(move |(top, far)| [(left, top, true, far), (right, top, false, far)])
}

/// The best of the places of this size around a point.
pub fn beside(at: [f32; 2], size: [f32; 2], around: &Around) -> Beside {
    let mut best = Beside {
        place: Place::new(at, size),
        is_left: false,
        cost: usize::MAX,
    };
    for (left, top, is_left, far) in candidates(at, size) {
        let place = Place::new([left, top], size);
        // What costs most is cheapest to find: a place that is no better already is not held against every line.
        let outside = usize::from(!around.bounds.holds(&place));
        let mut cost = far + OUTSIDE * outside;
        if cost >= best.cost {
            continue;
        }
        let seems = usize::from(around.seems_of_another(&place, at));
        cost += COVERED * (around.covered(&place) + seems);
        if cost >= best.cost {
            continue;
        }
        cost += CROSSED * crossings(&around.lines, &place);
        if cost < best.cost {
            best = Beside {
                place,
                is_left,
                cost,
            };
        }
    }
    best
}

/// The pieces of a straight line that lie in none of the places: it passes behind the words that stand there.
pub fn behind([a, b]: [[f32; 2]; 2], places: &[Place]) -> Vec<[[f32; 2]; 2]> {
    let mut ways: Vec<_> = places
        .iter()
        .filter_map(|place| place.way_inside(a, b))
        .collect();
    ways.sort_by(|one, other| one[0].total_cmp(&other[0]));
    let at = |way: f32| [a[0] + way * (b[0] - a[0]), a[1] + way * (b[1] - a[1])];
    let mut from = 0.0;
    let mut pieces = Vec::new();
    for [enters, leaves] in ways.into_iter().chain([[1.0, 1.0]]) {
        if enters > from {
            pieces.push([at(from), at(enters)]);
        }
        from = leaves.max(from);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_at_the_lines_ends_never_overlap_or_leave_the_plot() {
        let labels = [10.0, 12.0, 95.0, 96.0].map(|ideal| [ideal, 20.0]);
        let tops = spread(&labels, 0.0, 100.0);
        for pair in tops.windows(2) {
            assert!(pair[1] - pair[0] >= 20.0, "{tops:?}");
        }
        assert!(tops[0] >= 0.0 && tops[3] + 20.0 <= 100.0, "{tops:?}");
    }

    #[test]
    fn a_line_that_is_read_passes_behind_words() {
        let words = |top| Place::new([0.0, top], [60.0, 10.0]);
        let line = [[30.0, 0.0], [30.0, 100.0]];
        let pieces = behind(line, &[words(70.0), words(20.0), words(25.0)]);
        let ends = [[0.0, 20.0], [35.0, 70.0], [80.0, 100.0]];
        assert_eq!(pieces, ends.map(|[from, to]| [[30.0, from], [30.0, to]]));
        assert_eq!(behind([[90.0, 0.0], [90.0, 9.0]], &[words(0.0)]).len(), 1);
    }

    #[test]
    fn a_label_avoids_lines_other_labels_and_the_edge() {
        let at = [200.0, 150.0];
        let mut around = Around::within(Place::new([0.0, 0.0], [400.0, 300.0]));
        around.lines = vec![Path::new(vec![[0.0, 100.0], at, [200.0, 0.0]])];
        let size = [60.0, 30.0];
        let first = beside(at, size, &around);
        assert_eq!(first.cost, 0);
        around.taken.push(first.place);
        let other = beside(at, size, &around);
        assert!(!other.place.meets(&first.place));
        let inside = beside([395.0, 150.0], size, &around);
        assert!(around.bounds.holds(&inside.place));
        // Where it would seem to belong to another point it stands elsewhere.
        around.taken.clear();
        around.points = vec![at, [first.place.right() + 2.0, first.place.top]];
        assert!(around.seems_of_another(&first.place, at));
        let other = beside(at, size, &around);
        assert!(other.cost < COVERED && !around.seems_of_another(&other.place, at));
        // A line's value counts only where it is close.
        around.points = vec![at];
        let value = |away| [first.place.left - away, first.place.top];
        around.values = vec![at, value(CLOSE + 1.0)];
        assert!(!around.seems_of_another(&first.place, at));
        around.values = vec![at, value(2.0)];
        assert!(around.seems_of_another(&first.place, at));
    }
}
