//! Labels of one line beside points that stand above each other: in the points' own order, so that it is
//! clear which label is whose, and away where they would cover others. Shared by the window and the pictures.

use super::around::{Around, COVERED, spread};
use super::path::crossings;
use super::place::Place;

/// A point and how wide its label is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stacked {
    /// Where the point is.
    pub at: [f32; 2],
    /// The width of its label.
    pub width: f32,
}

/// How far a label keeps from its point.
const CLEAR: f32 = 9.0;

/// Where each label goes, by the index of its point; no place where it would cover another, a line or the edge, or
/// seem of another point.
///
/// Places found are taken.
pub fn stack(points: &[Stacked], height: f32, around: &mut Around) -> Vec<Option<Place>> {
    let mut order: Vec<_> = points.iter().enumerate().collect();
    order.sort_by(|(_, a), (_, b)| {
        let across = a.at[0].total_cmp(&b.at[0]);
        across.then(a.at[1].total_cmp(&b.at[1]))
    });
    let near = |a: &(usize, &Stacked), b: &(usize, &Stacked)| {
        (a.1.at[0] - b.1.at[0]).abs() < 1.0 && b.1.at[1] - a.1.at[1] < height
    };
    let mut places = vec![None; points.len()];
    let marked = std::mem::take(&mut around.points);
    for cluster in order.chunk_by(near) {
        // Within the cluster the order tells which label is whose.
        let is_own = |at: &[f32; 2]| cluster.iter().any(|(_, point)| point.at == *at);
        around.points = marked.iter().copied().filter(|at| !is_own(at)).collect();
        let found = together(cluster, height, around);
        for ((index, point), place) in cluster.iter().zip(found) {
            let is_free = fits(&place, point, around);
            if is_free {
                around.taken.push(place);
            }
            if let Some(slot) = places.get_mut(*index) {
                *slot = is_free.then_some(place);
            }
        }
    }
    around.points = marked;
    places
}

/// Whether a label of a point covers nothing and seems of no other point.
fn fits(place: &Place, point: &Stacked, around: &Around) -> bool {
    around.is_free(place)
        && crossings(&around.lines, place) == 0
        && !around.seems_of_another(place, point.at)
}

/// The best of the places for points that are too near each other to be labelled apart.
fn together(cluster: &[(usize, &Stacked)], height: f32, around: &Around) -> Vec<Place> {
    /// How far up or down, in heights, and what that costs. Further off it would seem to belong to another point.
    const SHIFTS: [(f32, usize); 3] = [(0.0, 0), (-0.7, 7), (0.7, 7)];
    let bounds = around.bounds;
    let side = |shift: f32, is_left: bool| -> Vec<Place> {
        let count = f32::from(u8::try_from(cluster.len()).unwrap_or(u8::MAX));
        let middle: f32 = cluster.iter().map(|(_, point)| point.at[1]).sum::<f32>() / count;
        let mut top = middle - count * height / 2.0 + shift * height;
        let ideal = cluster.iter().map(|_| {
            let at = top;
            top += height;
            [at, height]
        });
        let ideal: Vec<_> = ideal.collect();
        let tops = spread(&ideal, bounds.top, bounds.bottom());
        let places = cluster.iter().zip(tops).map(|((_, point), top)| {
            let left = if is_left {
                point.at[0] - CLEAR - point.width
            } else {
                point.at[0] + CLEAR
            };
            // A hair less, so that neighbours do not meet.
            Place::new([left, top], [point.width, height - 0.5])
        });
        places.collect()
    };
    let candidates = SHIFTS
        .iter()
        .flat_map(|(shift, far)| [true, false].map(|left| (side(*shift, left), *far)));
    let cost = |(places, far): &(Vec<Place>, usize)| -> usize {
        let each = places
            .iter()
            .zip(cluster)
            .map(|(place, (_, point))| COVERED * usize::from(!fits(place, point, around)));
        each.sum::<usize>() + far
    };
    let best = candidates.min_by_key(cost);
    best.map_or_else(Vec::new, |(places, _)| places)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn around() -> Around {
        Around::within(Place::new([0.0, 0.0], [400.0, 300.0]))
    }

    fn point(x: f32, y: f32) -> Stacked {
        Stacked {
            at: [x, y],
            width: 80.0,
        }
    }

    #[test]
    fn labels_of_points_near_each_other_keep_their_order_and_do_not_overlap() {
        let points = [
            point(200.0, 104.0),
            point(200.0, 100.0),
            point(200.0, 101.0),
        ];
        let places = stack(&points, 16.0, &mut around());
        let tops: Vec<_> = places.iter().map(|place| place.unwrap().top).collect();
        assert!(tops[1] < tops[2] && tops[2] < tops[0], "{tops:?}");
        assert!(tops[2] - tops[1] >= 15.9 && tops[0] - tops[2] >= 15.9);
    }

    #[test]
    fn a_label_stands_beside_its_own_point_where_that_is_free() {
        let places = stack(&[point(200.0, 100.0)], 16.0, &mut around());
        assert_eq!(places[0].unwrap().top, 92.0);
    }

    #[test]
    fn a_label_that_would_cover_others_stays_away() {
        let mut around = around();
        around.taken.push(around.bounds);
        assert_eq!(stack(&[point(200.0, 100.0)], 16.0, &mut around), [None]);
    }
}
