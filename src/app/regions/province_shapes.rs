//! The outlines of the provinces: read once from the map that comes with the program, cut into triangles.
//!
//! egui fills convex shapes only; triangles fill any shape, holes included, and tell which province a hand points at.

use std::sync::LazyLock;

use earcut::Earcut;
use eframe::egui::{Pos2, Rect, pos2};
use resvg::tiny_skia::PathSegment;
use resvg::usvg::{Node, Options, Tree};

const MAP: &str = include_str!("../../../assets/map/netherlands.svg");

static SHAPES: LazyLock<Vec<ProvinceShape>> = LazyLock::new(|| read(MAP).unwrap_or_default());

/// Where a province stands on the map and where its name does, in the units of the map.
struct Outline {
    /// The id of its path.
    id: &'static str,
    /// The code of CBS.
    code: &'static str,
    /// The middle of its name, where that fits on the land.
    inside: Pos2,
    /// The middle of its name beside the land, where it does not.
    beside: Pos2,
}

const fn outline(
    id: &'static str,
    code: &'static str,
    inside: (f32, f32),
    beside: (f32, f32),
) -> Outline {
    Outline {
        id,
        code,
        inside: pos2(inside.0, inside.1),
        beside: pos2(beside.0, beside.1),
    }
}

/// Every province, in the order of CBS.
const OUTLINES: [Outline; 12] = [
    outline("gr", "PV20", (526.0, 82.0), (540.0, 12.0)),
    outline("fr", "PV21", (400.0, 144.0), (330.0, 66.0)),
    outline("dr", "PV22", (518.0, 203.0), (560.0, 270.0)),
    outline("ov", "PV23", (509.0, 321.0), (560.0, 256.0)),
    outline("fl", "PV24", (327.0, 306.0), (124.0, 262.0)),
    outline("ge", "PV25", (448.0, 412.0), (540.0, 450.0)),
    outline("ut", "PV26", (286.0, 378.0), (90.0, 330.0)),
    outline("nh", "PV27", (252.0, 223.0), (110.0, 190.0)),
    outline("zh", "PV28", (187.0, 434.0), (82.0, 388.0)),
    outline("ze", "PV29", (60.0, 541.0), (44.0, 452.0)),
    outline("nb", "PV30", (267.0, 514.0), (250.0, 640.0)),
    outline("li", "PV31", (394.0, 599.0), (520.0, 610.0)),
];

/// A province on the map, in the units of the map; y points down.
#[derive(Clone, Debug, PartialEq)]
pub struct ProvinceShape {
    /// The code of CBS: `PV20`.
    pub code: &'static str,
    /// Closed lines around land and around holes.
    pub rings: Vec<Vec<Pos2>>,
    /// The corners of the triangles.
    pub corners: Vec<Pos2>,
    /// Which corners make a triangle.
    pub triangles: Vec<[u32; 3]>,
    /// The middle of the name, where that fits on the land.
    pub inside: Pos2,
    /// The middle of the name beside the land, where it does not.
    pub beside: Pos2,
}

/// Every province, in the order of CBS.
pub fn shapes() -> &'static [ProvinceShape] {
    &SHAPES
}

/// What all provinces span, in the units of the map.
pub fn bounds() -> Rect {
    static BOUNDS: LazyLock<Rect> = LazyLock::new(|| {
        let corners = shapes().iter().flat_map(|shape| &shape.corners);
        corners.fold(Rect::NOTHING, |bounds, corner| {
            bounds.union(Rect::from_pos(*corner))
        })
    });
    *BOUNDS
}

/// The province at a point of the map, by index; none in the water and abroad.
pub fn at(point: Pos2) -> Option<usize> {
    shapes().iter().position(|shape| shape.contains(point))
}

impl ProvinceShape {
    /// Whether a point of the map lies on its land.
    pub fn contains(&self, point: Pos2) -> bool {
        self.each_triangle()
            .any(|triangle| in_triangle(point, triangle))
    }

    /// The corners of each triangle.
    pub fn each_triangle(&self) -> impl Iterator<Item = [Pos2; 3]> + '_ {
        self.triangles.iter().filter_map(|triangle| {
            let [a, b, c] = triangle.map(|at| self.corners.get(at as usize).copied());
            Some([a?, b?, c?])
        })
    }

    /// Adds land with its holes.
    fn fill(&mut self, land: &[Pos2], holes: &[&Vec<Pos2>]) {
        let mut corners = land.to_vec();
        let mut starts: Vec<u32> = Vec::new();
        for hole in holes {
            starts.push(count(&corners));
            corners.extend_from_slice(hole);
        }
        let mut found: Vec<u32> = Vec::new();
        let points = corners.iter().map(|corner| [corner.x, corner.y]);
        Earcut::new().earcut(points, &starts, &mut found);
        let first = count(&self.corners);
        let (triangles, _) = found.as_chunks::<3>();
        let shifted = triangles
            .iter()
            .map(|triangle| triangle.map(|at| at + first));
        self.triangles.extend(shifted);
        self.corners.extend(corners);
    }
}

fn count(corners: &[Pos2]) -> u32 {
    u32::try_from(corners.len()).unwrap_or(u32::MAX)
}

/// None when the map cannot be read or misses a province; a test says that it can be.
fn read(map: &str) -> Option<Vec<ProvinceShape>> {
    let tree = Tree::from_str(map, &Options::default()).ok()?;
    let shapes = OUTLINES.iter().map(|outline| shape(&tree, outline));
    shapes.collect()
}

fn shape(tree: &Tree, outline: &Outline) -> Option<ProvinceShape> {
    let Node::Path(path) = tree.node_by_id(outline.id)? else {
        return None;
    };
    let rings = rings(path.data().segments())?;
    let mut shape = ProvinceShape {
        code: outline.code,
        rings: Vec::new(),
        corners: Vec::new(),
        triangles: Vec::new(),
        inside: outline.inside,
        beside: outline.beside,
    };
    let lands = rings.iter().filter(|ring| !is_hole(ring));
    for land in lands.clone() {
        // A hole belongs to the smallest land around it.
        let holes = rings.iter().filter(|ring| is_hole(ring));
        let holes = holes.filter(|hole| {
            let around = lands.clone().filter(|land| encloses(land, hole));
            let smallest = around.min_by(|a, b| turned(a).total_cmp(&turned(b)));
            smallest == Some(land)
        });
        shape.fill(land, &holes.collect::<Vec<_>>());
    }
    shape.rings = rings;
    Some(shape)
}

/// The closed lines of a path; none where it is not made of straight closed lines.
fn rings(segments: impl Iterator<Item = PathSegment>) -> Option<Vec<Vec<Pos2>>> {
    let mut rings = Vec::new();
    let mut ring = Vec::new();
    for segment in segments {
        match segment {
            PathSegment::MoveTo(to) if ring.is_empty() => ring.push(pos2(to.x, to.y)),
            PathSegment::LineTo(to) if !ring.is_empty() => ring.push(pos2(to.x, to.y)),
            PathSegment::Close if ring.len() >= 3 => rings.push(std::mem::take(&mut ring)),
            _ => return None,
        }
    }
    ring.is_empty().then_some(rings)
}

/// Twice the area inside a ring; negative where it turns to the left.
fn turned(ring: &[Pos2]) -> f32 {
    let next = ring.iter().cycle().skip(1);
    let origin = ring.first().copied().unwrap_or_default();
    ring.iter()
        .zip(next)
        .map(|(a, b)| cross(*a - origin, *b - origin))
        .sum()
}

fn is_hole(ring: &[Pos2]) -> bool {
    turned(ring) < 0.0
}

fn cross(a: eframe::egui::Vec2, b: eframe::egui::Vec2) -> f32 {
    a.x * b.y - a.y * b.x
}

/// Whether a ring lies around another one that it does not cross.
fn encloses(outer: &[Pos2], inner: &[Pos2]) -> bool {
    inner.iter().all(|point| around(outer, *point))
}

/// Whether a ring lies around a point: a ray to the right crosses it an odd number of times.
fn around(ring: &[Pos2], point: Pos2) -> bool {
    let next = ring.iter().cycle().skip(1);
    let crossed = ring.iter().zip(next).filter(|(a, b)| {
        let between = (a.y > point.y) != (b.y > point.y);
        between && point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x
    });
    crossed.count() % 2 == 1
}

fn in_triangle(point: Pos2, [a, b, c]: [Pos2; 3]) -> bool {
    let sides = [(a, b), (b, c), (c, a)].map(|(from, to)| cross(to - from, point - from));
    sides.iter().all(|side| *side >= 0.0) || sides.iter().all(|side| *side <= 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::country;
    use crate::regions::Level;

    #[test]
    fn there_is_a_closed_shape_for_the_code_of_every_province_in_its_order() {
        let codes: Vec<_> = shapes().iter().map(|shape| shape.code).collect();
        let areas = country().areas(Level::Province).iter();
        let expected: Vec<_> = areas.map(|area| area.code.as_str()).collect();
        assert_eq!(codes, expected);
        for shape in shapes() {
            assert!(!shape.triangles.is_empty(), "{}", shape.code);
            for ring in &shape.rings {
                assert!(ring.len() >= 3, "{}", shape.code);
            }
        }
    }

    #[test]
    fn the_names_in_the_map_are_those_of_the_codes() {
        let map = roxmltree::Document::parse(MAP).unwrap();
        for (outline, area) in OUTLINES.iter().zip(country().areas(Level::Province)) {
            let path = map
                .descendants()
                .find(|node| node.attribute("id") == Some(outline.id));
            assert_eq!(path.unwrap().attribute("name"), Some(area.name.as_str()));
        }
    }

    #[test]
    fn the_triangles_cover_exactly_what_lies_between_the_rings() {
        for shape in shapes() {
            let between: f32 = shape.rings.iter().map(|ring| turned(ring) / 2.0).sum();
            let covered: f32 = shape
                .each_triangle()
                .map(|[a, b, c]| (cross(b - a, c - a) / 2.0).abs())
                .sum();
            let off = (covered - between).abs() / between;
            assert!(off < 1e-3, "{}: {covered} for {between}", shape.code);
        }
    }

    #[test]
    fn islands_belong_to_their_province_and_water_to_none() {
        let named = |x, y| at(pos2(x, y)).map(|index| shapes()[index].code);
        assert_eq!(named(230.0, 125.0), Some("PV27"), "Texel");
        assert_eq!(named(315.0, 42.0), Some("PV21"), "Terschelling");
        assert_eq!(named(385.0, 30.0), Some("PV21"), "Ameland");
        assert_eq!(named(455.0, 20.0), Some("PV21"), "Schiermonnikoog");
        assert_eq!(named(65.0, 585.0), Some("PV29"), "Zeeuws-Vlaanderen");
        assert_eq!(named(300.0, 190.0), None, "IJsselmeer");
        assert_eq!(named(150.0, 474.0), Some("PV28"), "Tiengemeten");
        assert_eq!(named(126.0, 458.0), None, "Haringvliet");
        assert_eq!(named(20.0, 20.0), None, "North Sea");
    }

    #[test]
    fn an_enclave_is_a_hole() {
        let brabant = shapes().iter().find(|shape| shape.code == "PV30").unwrap();
        let holes: Vec<_> = brabant.rings.iter().filter(|ring| is_hole(ring)).collect();
        assert!(!holes.is_empty());
        let largest = holes
            .iter()
            .min_by(|a, b| turned(a).total_cmp(&turned(b)))
            .unwrap();
        let inside = (2_350..2_550u16).flat_map(|x| (5_400..5_600u16).map(move |y| (x, y)));
        let mut inside = inside.map(|(x, y)| pos2(f32::from(x) / 10.0, f32::from(y) / 10.0));
        let point = inside.find(|point| around(largest, *point)).unwrap();
        assert_eq!(at(point), None);
    }

    #[test]
    fn names_within_the_land_stand_on_their_own_province() {
        for shape in shapes() {
            assert!(shape.contains(shape.inside), "{}", shape.code);
            assert!(at(shape.beside).is_none(), "{}", shape.code);
        }
    }
}
