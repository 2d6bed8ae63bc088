//! The map of Regio's: the provinces as they lie, or a square for each safety region.

use super::{Asked, Regional};
use crate::chart::{Axis, Chart, Land, Layer, Note, Scale};
use crate::files::{MapArea, map_areas};
use crate::pages::Context;
use crate::regions::{Level, RegionColumn};
use crate::text::regions::{key_name, map_title, map_words};
use crate::text::{Label, Language, date, number, region_cell};

/// What colours the map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Colour {
    /// Reception places.
    #[default]
    Places,
    /// Reception places per 1,000 inhabitants.
    PerThousand,
}

impl Colour {
    /// Both, with what the choice says.
    pub const ALL: [(Self, Label); 2] = [
        (Self::Places, Label::ColourPlaces),
        (Self::PerThousand, Label::ColourPerThousand),
    ];

    /// The column that colours the map, and what it counts.
    pub fn column(self) -> (RegionColumn, Label) {
        match self {
            Self::Places => (RegionColumn::RequiredPlaces, Label::ColourPlacesUnit),
            Self::PerThousand => (RegionColumn::PerThousand, Label::ColourPerThousandUnit),
        }
    }
}

/// Room beside squares for what stands at their edges, in squares; beside provinces, in the units of their map.
fn aside(level: Level) -> f64 {
    match level {
        Level::Province => 4.0,
        Level::SafetyRegion => 0.06,
    }
}

/// The map of the level that is asked for.
pub fn chart(
    context: &Context<'_>,
    regional: &Regional<'_>,
    asked: &Asked<'_>,
    answer: &str,
    notes: &[String],
) -> Chart {
    let language = context.language;
    let (column, unit) = asked.colour.column();
    let areas = map_areas(asked.level);
    let (lands, top) = lands(regional, asked, areas);
    let described = lands.iter();
    let described = described.map(|land| format!("{}: {}", spoken_name(land), land.words));
    let description = format!("{answer} {}.", described.collect::<Vec<_>>().join("; "));
    let scale = Layer::Scale(scale(unit, top, language));
    let said = std::iter::once(answer.to_owned()).chain(notes.iter().cloned());
    let notes = said.map(Note::from);
    let notes = notes.chain(context.origin_alone(regional.active));
    let axes = ends(areas, aside(asked.level)).map(Axis::Bare);
    let id = match asked.level {
        Level::Province => "regions",
        Level::SafetyRegion => "safety-regions",
    };
    let day = date::first_day(asked.month, language);
    let key = Label::DivisionKey.text(language).to_lowercase();
    let lands = lands.into_iter().map(Layer::Land);
    Chart {
        title: map_title(column, asked.level, language),
        subtitle: format!("{day} · {key}: {}", key_name(asked.key, language)),
        description,
        layers: lands.chain([scale]).collect(),
        notes: notes.chain(context.made(&axes[1])).collect(),
        ..Chart::new(id, axes, language)
    }
}

/// The colours up to the number of the darkest one.
fn scale(unit: Label, top: f64, language: Language) -> Scale {
    Scale {
        unit: unit.text(language).to_owned(),
        from: "0".to_owned(),
        to: number::decimal(top, usize::from(top < 10.0 && top.fract() != 0.0), language),
    }
}

/// A land's name without the places where it may be broken.
pub fn spoken_name(land: &Land) -> String {
    land.name.replace('\u{ad}', "")
}

/// Every area with its number, and the number of the darkest colour.
fn lands(
    regional: &Regional<'_>,
    asked: &Asked<'_>,
    outlines: &'static [MapArea],
) -> (Vec<Land>, f64) {
    let (language, level) = (regional.language, asked.level);
    let (column, _) = asked.colour.column();
    let areas = regional.country.areas(level).iter();
    let areas = areas.zip(regional.overview.rows(level));
    let values = areas.clone();
    let values: Vec<_> = values
        .map(|(area, figures)| column.value(figures, area.population).unwrap_or(0.0))
        .collect();
    let top = round_top(values.iter().copied().fold(0.0, f64::max));
    let lands = areas.zip(outlines.iter().zip(values)).enumerate();
    let lands = lands.map(|(index, ((area, figures), (outline, value)))| {
        let cell = region_cell(column, figures, area.population, language);
        let number = cell.unwrap_or_default();
        Land {
            name: outline.name.clone().unwrap_or_else(|| area.name.clone()),
            short: outline.short.clone(),
            words: map_words(column, &number, language),
            number,
            outline: &outline.outline,
            share: share(value / top),
            is_read: asked.selected == Some(index),
        }
    });
    (lands.collect(), top)
}

/// The ends of the axes that hold every area, with room aside.
fn ends(areas: &[MapArea], aside: f64) -> [[f64; 2]; 2] {
    let corners = areas
        .iter()
        .flat_map(|area| area.outline.rings.iter().flatten());
    let nothing = [f64::INFINITY, f64::NEG_INFINITY];
    let held = corners.fold([nothing; 2], |[x, y], corner| {
        let with = |[low, high]: [f64; 2], at: f64| [low.min(at), high.max(at)];
        [with(x, corner[0]), with(y, corner[1])]
    });
    held.map(|[low, high]| {
        if low < high {
            [low - aside, high + aside]
        } else {
            [0.0, 1.0]
        }
    })
}

#[expect(clippy::cast_possible_truncation, reason = "a share for a colour")]
fn share(share: f64) -> f32 {
    share.clamp(0.0, 1.0) as f32
}

/// The nearest 1, 2, 2.5 or 5 times a power of ten that is not below: a scale that holds still during a drag.
fn round_top(most: f64) -> f64 {
    if most <= 0.0 {
        return 1.0;
    }
    let ten = 10f64.powf(most.log10().floor());
    let steps = [1.0, 2.0, 2.5, 5.0].map(|step| step * ten);
    let fits = steps.into_iter().find(|step| *step >= most - 1e-9);
    fits.unwrap_or(10.0 * ten)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scale_of_the_map_ends_at_a_round_number_that_is_not_below() {
        for (most, top) in [
            (0.0, 1.0),
            (15_446.0, 20_000.0),
            (20_000.0, 20_000.0),
            (20_001.0, 25_000.0),
            (7.2, 10.0),
            (0.3, 0.5),
        ] {
            assert_eq!(round_top(most), top, "{most}");
        }
    }
}
