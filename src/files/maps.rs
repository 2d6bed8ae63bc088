//! The maps that come with the program: the outlines of the provinces, and a square for each safety region.

use std::sync::LazyLock;

use roxmltree::Document;
use serde::Deserialize;
use svgtypes::{SimplePathSegment, SimplifyingPathParser};

use crate::chart::Outline;
use crate::regions::Level;

const PROVINCES: &str = include_str!("../../assets/map/netherlands.svg");
const TILES: &str = include_str!("../../assets/map/tiles.csv");

/// An area on a map, in the units of the map; y points up.
#[derive(Clone, Debug, PartialEq)]
pub struct MapArea {
    /// The code of CBS: `PV20`.
    pub code: String,
    /// Its name where the map breaks it, with a soft hyphen (U+00AD) where it may be.
    pub name: Option<String>,
    /// A short name for a square in which that has no room.
    pub short: Option<String>,
    /// Where it lies.
    pub outline: Outline,
}

/// Every area of a level, in the order of CBS.
pub fn map_areas(level: Level) -> &'static [MapArea] {
    static PROVINCES_READ: LazyLock<Vec<MapArea>> =
        LazyLock::new(|| provinces(PROVINCES).unwrap_or_default());
    static TILES_READ: LazyLock<Vec<MapArea>> = LazyLock::new(|| tiles(TILES).unwrap_or_default());
    match level {
        Level::Province => &PROVINCES_READ,
        Level::SafetyRegion => &TILES_READ,
    }
}

/// Where a province stands on the map and where its name does; here y points down.
struct Place {
    /// The id of its path.
    id: &'static str,
    /// The code of CBS.
    code: &'static str,
    /// The middle of its name, where that fits on the land.
    inside: [f64; 2],
    /// Where its name stands beside the land, where it does not: the end nearest to the land, or the middle of a name
    /// above or below it.
    beside: [f64; 2],
}

const fn place(id: &'static str, code: &'static str, inside: [f64; 2], beside: [f64; 2]) -> Place {
    Place {
        id,
        code,
        inside,
        beside,
    }
}

/// Every province, in the order of CBS.
const PLACES: [Place; 12] = [
    place("gr", "PV20", [526.0, 82.0], [620.0, 50.0]),
    place("fr", "PV21", [400.0, 144.0], [330.0, 66.0]),
    place("dr", "PV22", [518.0, 203.0], [610.0, 190.0]),
    place("ov", "PV23", [509.0, 321.0], [566.0, 272.0]),
    place("fl", "PV24", [327.0, 306.0], [165.0, 262.0]),
    place("ge", "PV25", [448.0, 412.0], [590.0, 450.0]),
    place("ut", "PV26", [286.0, 378.0], [140.0, 330.0]),
    place("nh", "PV27", [252.0, 223.0], [170.0, 190.0]),
    place("zh", "PV28", [187.0, 434.0], [98.0, 386.0]),
    place("ze", "PV29", [60.0, 541.0], [30.0, 440.0]),
    place("nb", "PV30", [267.0, 514.0], [250.0, 640.0]),
    place("li", "PV31", [394.0, 599.0], [474.0, 610.0]),
];

fn upwards([x, y]: [f64; 2]) -> [f64; 2] {
    [x, -y]
}

/// None when the map cannot be read or misses a province; a test says that it can be.
fn provinces(map: &str) -> Option<Vec<MapArea>> {
    let map = Document::parse(map).ok()?;
    let area = |place: &Place| {
        let mut paths = map.descendants();
        let path = paths.find(|node| node.attribute("id") == Some(place.id))?;
        let beside = Some(upwards(place.beside));
        let rings = rings(path.attribute("d")?)?;
        Some(MapArea {
            code: place.code.to_owned(),
            name: None,
            short: None,
            outline: Outline::new(rings, upwards(place.inside), beside),
        })
    };
    PLACES.iter().map(area).collect()
}

/// The closed lines of a path; none where it is not made of straight closed lines. In the file land turns to
/// the right with y down: here to the left with y up.
fn rings(path: &str) -> Option<Vec<Vec<[f64; 2]>>> {
    let mut rings = Vec::new();
    let mut ring = Vec::new();
    for segment in SimplifyingPathParser::from(path) {
        match segment.ok()? {
            SimplePathSegment::MoveTo { x, y } if ring.is_empty() => ring.push(upwards([x, y])),
            SimplePathSegment::LineTo { x, y } if !ring.is_empty() => ring.push(upwards([x, y])),
            SimplePathSegment::ClosePath if ring.len() >= 3 => {
                ring.reverse();
                rings.push(std::mem::take(&mut ring));
            }
            _ => return None,
        }
    }
    ring.is_empty().then_some(rings)
}

#[derive(Deserialize)]
struct Tile {
    code: String,
    column: f64,
    row: f64,
    name: String,
    short: String,
}

/// A square of one by one for each row, a little apart.
fn tiles(text: &str) -> Result<Vec<MapArea>, csv::Error> {
    const HALF: f64 = 0.48;
    let area = |tile: Tile| {
        let inside @ [x, y] = upwards([tile.column, tile.row]);
        let corners = [[-HALF, -HALF], [HALF, -HALF], [HALF, HALF], [-HALF, HALF]];
        let square = corners.map(|[right, up]| [x + right, y + up]).to_vec();
        MapArea {
            code: tile.code,
            name: Some(tile.name.replace('·', "\u{ad}")),
            short: Some(tile.short),
            outline: Outline::new(vec![square], inside, None),
        }
    };
    let mut rows = csv::Reader::from_reader(text.as_bytes());
    rows.deserialize().map(|tile| tile.map(area)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{around, turned};
    use crate::files::country;

    fn shapes() -> &'static [MapArea] {
        map_areas(Level::Province)
    }

    /// The province at a point of the file.
    fn at(x: f64, y: f64) -> Option<&'static str> {
        let at = |area: &&MapArea| area.outline.contains([x, -y]);
        shapes().iter().find(at).map(|area| area.code.as_str())
    }

    #[test]
    fn every_area_of_the_country_lies_on_its_map_in_its_order() {
        for level in Level::ALL {
            let codes = map_areas(level).iter().map(|area| area.code.as_str());
            let areas = country().areas(level).iter();
            assert!(codes.eq(areas.map(|area| area.code.as_str())), "{level:?}");
            for area in map_areas(level) {
                assert!(!area.outline.triangles.is_empty(), "{}", area.code);
                for ring in &area.outline.rings {
                    assert!(ring.len() >= 3, "{}", area.code);
                }
            }
        }
    }

    #[test]
    fn the_names_in_the_maps_are_those_of_the_codes() {
        let map = Document::parse(PROVINCES).unwrap();
        for (place, area) in PLACES.iter().zip(country().areas(Level::Province)) {
            let path = map
                .descendants()
                .find(|node| node.attribute("id") == Some(place.id));
            assert_eq!(path.unwrap().attribute("name"), Some(area.name.as_str()));
        }
        let tiles = map_areas(Level::SafetyRegion);
        for (tile, area) in tiles.iter().zip(country().areas(Level::SafetyRegion)) {
            let name = tile.name.as_ref().unwrap().replace('\u{ad}', "");
            assert_eq!(name, area.name);
        }
    }

    #[test]
    fn no_two_squares_lie_on_each_other_and_neighbours_lie_as_they_do() {
        let tiles = map_areas(Level::SafetyRegion);
        let of = |code: &str| {
            let tile = tiles.iter().find(|tile| tile.code == code);
            tile.unwrap().outline.inside
        };
        for (index, tile) in tiles.iter().enumerate() {
            let others = tiles.iter().skip(index + 1);
            for other in others {
                assert_ne!(tile.outline.inside, other.outline.inside, "{}", tile.code);
            }
        }
        // Fryslân west of Groningen, Zeeland the most to the west, Limburg-Zuid the most to the south.
        assert!(of("VR02")[0] < of("VR01")[0] && of("VR02")[1] == of("VR01")[1]);
        let (west, south) = (of("VR19")[0], of("VR24")[1]);
        assert!(tiles.iter().all(|tile| tile.outline.inside[0] >= west));
        assert!(tiles.iter().all(|tile| tile.outline.inside[1] >= south));
    }

    #[test]
    fn the_triangles_cover_exactly_what_lies_between_the_rings() {
        for area in shapes() {
            let rings = area.outline.rings.iter();
            let between: f64 = rings.map(|ring| turned(ring) / 2.0).sum();
            let triangles = area.outline.triangles.iter();
            let covered: f64 = triangles.map(|one| (turned(one) / 2.0).abs()).sum();
            let off = (covered - between).abs() / between;
            assert!(off < 1e-3, "{}: {covered} for {between}", area.code);
        }
    }

    #[test]
    fn islands_belong_to_their_province_and_water_to_none() {
        assert_eq!(at(230.0, 125.0), Some("PV27"), "Texel");
        assert_eq!(at(315.0, 42.0), Some("PV21"), "Terschelling");
        assert_eq!(at(385.0, 30.0), Some("PV21"), "Ameland");
        assert_eq!(at(455.0, 20.0), Some("PV21"), "Schiermonnikoog");
        assert_eq!(at(65.0, 585.0), Some("PV29"), "Zeeuws-Vlaanderen");
        assert_eq!(at(300.0, 190.0), None, "IJsselmeer");
        assert_eq!(at(150.0, 474.0), Some("PV28"), "Tiengemeten");
        assert_eq!(at(126.0, 458.0), None, "Haringvliet");
        assert_eq!(at(20.0, 20.0), None, "North Sea");
    }

    #[test]
    fn an_enclave_is_a_hole() {
        let brabant = shapes().iter().find(|area| area.code == "PV30").unwrap();
        let holes = brabant.outline.rings.iter();
        let holes = holes.filter(|ring| turned(ring) < 0.0);
        let largest = holes.min_by(|a, b| turned(a).total_cmp(&turned(b)));
        let largest = largest.unwrap();
        let inside = (2_350..2_550u16).flat_map(|x| (5_400..5_600u16).map(move |y| (x, y)));
        let mut inside = inside.map(|(x, y)| [f64::from(x) / 10.0, -f64::from(y) / 10.0]);
        let [x, y] = inside.find(|point| around(largest, *point)).unwrap();
        assert_eq!(at(x, -y), None);
    }

    #[test]
    fn names_within_the_land_stand_on_their_own_province() {
        for area in shapes() {
            assert!(area.outline.contains(area.outline.inside), "{}", area.code);
            let [x, y] = area.outline.beside.unwrap();
            assert!(at(x, -y).is_none(), "{}", area.code);
        }
    }
}
