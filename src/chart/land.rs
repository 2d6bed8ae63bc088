//! Areas of a map, in the colour of a number, and their outlines.

use earcut::Earcut;

/// An area of a map, in the colour of its number.
#[derive(Clone, Debug, PartialEq)]
pub struct Land {
    /// Its name. A soft hyphen (U+00AD) stands where a word may be broken.
    pub name: String,
    /// What it is called where its name has no room.
    pub short: Option<String>,
    /// Its number, as it is written on the map.
    pub number: String,
    /// The number with its unit.
    pub words: String,
    /// Where it lies.
    pub outline: &'static Outline,
    /// How far its number lies from nothing to the most of the scale, 0–1.
    pub share: f32,
    /// Whether it is the one that is read.
    pub is_read: bool,
}

/// What the colours of a map mean: from the lightest to the darkest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// What they count.
    pub unit: String,
    /// The number of the lightest.
    pub from: String,
    /// The number of the darkest.
    pub to: String,
}

/// Where an area lies, in the units of its map; y points up.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// Closed lines around land and around holes.
    pub rings: Vec<Vec<[f64; 2]>>,
    /// The land, cut into triangles: painters that fill no other shape fill these.
    pub triangles: Vec<[[f64; 2]; 3]>,
    /// The middle of its name, where that fits on the land.
    pub inside: [f64; 2],
    /// The middle of its name beside the land, where it does not; none where it is broken until it fits.
    pub beside: Option<[f64; 2]>,
}

impl Outline {
    /// Land with its holes: rings that turn the other way than the land around them.
    pub fn new(rings: Vec<Vec<[f64; 2]>>, inside: [f64; 2], beside: Option<[f64; 2]>) -> Self {
        let is_land = |ring: &&Vec<[f64; 2]>| turned(ring) > 0.0;
        let lands: Vec<_> = rings.iter().filter(is_land).collect();
        let smallest_around = |hole: &[[f64; 2]]| {
            let around = lands.iter().filter(|land| encloses(land, hole));
            around.min_by(|a, b| turned(a).total_cmp(&turned(b)))
        };
        let mut triangles = Vec::new();
        for land in &lands {
            let holes = rings.iter().filter(|ring| !is_land(ring));
            let own = holes.filter(|hole| smallest_around(hole) == Some(land));
            cut(land, own, &mut triangles);
        }
        Self {
            rings,
            triangles,
            inside,
            beside,
        }
    }

    /// Whether a point lies on the land: a line from it crosses the rings an odd number of times.
    pub fn contains(&self, point: [f64; 2]) -> bool {
        let rings = self.rings.iter();
        rings.filter(|ring| around(ring, point)).count() % 2 == 1
    }
}

/// Adds the triangles of land with its holes.
fn cut<'a>(
    land: &[[f64; 2]],
    holes: impl Iterator<Item = &'a Vec<[f64; 2]>>,
    triangles: &mut Vec<[[f64; 2]; 3]>,
) {
    let mut corners = land.to_vec();
    let mut starts: Vec<u32> = Vec::new();
    for hole in holes {
        starts.push(u32::try_from(corners.len()).unwrap_or(u32::MAX));
        corners.extend_from_slice(hole);
    }
    let mut found: Vec<u32> = Vec::new();
    Earcut::new().earcut(corners.iter().copied(), &starts, &mut found);
    let (thirds, _) = found.as_chunks::<3>();
    triangles.extend(thirds.iter().filter_map(|third| {
        let [a, b, c] = third.map(|at| corners.get(at as usize).copied());
        Some([a?, b?, c?])
    }));
}

/// The sides of a closed line.
pub(super) fn sides(ring: &[[f64; 2]]) -> impl Iterator<Item = ([f64; 2], [f64; 2])> + '_ {
    let next = ring.iter().cycle().skip(1);
    ring.iter().copied().zip(next.copied())
}

/// Twice the area inside a closed line; below zero where it turns to the right.
pub fn turned(ring: &[[f64; 2]]) -> f64 {
    sides(ring).map(|(a, b)| a[0] * b[1] - a[1] * b[0]).sum()
}

/// Whether a closed line lies around another one that it does not cross.
fn encloses(outer: &[[f64; 2]], inner: &[[f64; 2]]) -> bool {
    inner.iter().all(|point| around(outer, *point))
}

/// Whether a closed line lies around a point: a ray to the right crosses it an odd number of times.
pub fn around(ring: &[[f64; 2]], [x, y]: [f64; 2]) -> bool {
    let crossed = sides(ring).filter(|(a, b)| {
        let between = (a[1] > y) != (b[1] > y);
        between && x < (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0]
    });
    crossed.count() % 2 == 1
}
