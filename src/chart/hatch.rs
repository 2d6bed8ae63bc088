//! Slanting lines between two edges: an area that is told from others without its colour. Shared by the
//! window and the pictures.
//!
//! **Units:** points of the screen or of the picture, downwards.

/// Where two edges are at one place from left to right: `[x, upper y, lower y]`.
pub type Edges = [f32; 3];

/// The most lines between two places: more than any picture shows.
const MOST_LINES: u16 = 10_000;

/// The pieces, from edge to edge, of lines that rise to the right and lie `gap` apart.
///
/// `edges` runs from left to right; between two of its elements the edges are straight.
pub fn hatch(edges: &[Edges], gap: f32) -> Vec<[[f32; 2]; 2]> {
    let mut pieces = Vec::new();
    for [left, right] in edges.array_windows() {
        if right[0] > left[0] {
            between(left, right, gap, &mut pieces);
        }
    }
    pieces
}

/// The pieces of the lines `x + y = sum` between two places.
fn between(left: &Edges, right: &Edges, gap: f32, pieces: &mut Vec<[[f32; 2]; 2]>) {
    let least = left[0] + left[1].min(right[1]);
    let most = right[0] + left[2].max(right[2]);
    let first = (least / gap).ceil();
    // By number, not by adding: far from the picture a gap is lost in the sum.
    let sums = (0..MOST_LINES).map(|line| (first + f32::from(line)) * gap);
    for sum in sums.take_while(|sum| *sum <= most) {
        let at = |edges: &Edges| sum - edges[0];
        let below_upper = (at(left) - left[1], at(right) - right[1]);
        let above_lower = (left[2] - at(left), right[2] - at(right));
        let inside = clip((0.0, 1.0), below_upper).and_then(|part| clip(part, above_lower));
        if let Some((from, to)) = inside {
            let place = |share: f32| {
                let x = left[0] + share * (right[0] - left[0]);
                [x, sum - x]
            };
            pieces.push([place(from), place(to)]);
        }
    }
}

/// The part of an interval in which a straight line, given at 0 and at 1, is not negative.
fn clip((from, to): (f32, f32), (at_0, at_1): (f32, f32)) -> Option<(f32, f32)> {
    let slope = at_1 - at_0;
    let zero = -at_0 / slope;
    let part = if slope > 0.0 {
        (from.max(zero), to)
    } else if slope < 0.0 {
        (from, to.min(zero))
    } else if at_0 >= 0.0 {
        (from, to)
    } else {
        return None;
    };
    (part.0 < part.1).then_some(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_stay_between_the_edges_and_reach_them() {
        let edges = [
            [0.0, 10.0, 50.0],
            [30.0, 20.0, 50.0],
            [30.0, 20.0, 40.0],
            [60.0, 40.0, 40.0],
        ];
        let pieces = hatch(&edges, 7.0);
        assert!(pieces.len() > 8);
        let upper = |x: f32| {
            if x < 30.0 {
                10.0 + x / 3.0
            } else {
                x * 2.0 / 3.0
            }
        };
        for [x, y] in pieces.into_iter().flatten() {
            let lower = if x <= 30.0 { 50.0 } else { 40.0 };
            assert!((-0.01..=60.01).contains(&x), "{x}");
            assert!(
                y >= upper(x).min(20.0_f32.max(upper(x))) - 0.01 && y <= lower + 0.01,
                "{x} {y}"
            );
        }
    }

    #[test]
    fn nothing_is_drawn_where_the_edges_meet() {
        assert!(hatch(&[[0.0, 5.0, 5.0], [50.0, 5.0, 5.0]], 7.0).is_empty());
        assert!(hatch(&[], 7.0).is_empty());
    }
}
