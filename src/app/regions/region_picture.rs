//! Regio's as a picture, in the colours of paper.

use super::province_paint::share;
use super::province_shapes::{ProvinceShape, shapes};
use super::region_map::{provinces, scale_of};
use crate::app::clock::today;
use crate::app::paper::inks;
use crate::app::scene::Scene;
use crate::app::theme::{self, hex};
use crate::app::views::Views;
use crate::export::{ChartedProvince, Legend, MapPicture, Outline, RegionChart};
use crate::pages::Provenance;
use crate::pages::regions::Regional;
use crate::text::Language;

/// The map and the table as they are on the screen; none where the edition says nothing about regions.
pub fn of_view(scene: &Scene<'_>, views: &Views, language: Language) -> Option<MapPicture> {
    let (active, view) = (scene.active()?, &views.regions);
    let month = views.reading.within(scene);
    let picture = Regional::new(active, &view.asked(month), language)?;
    let palette = theme::paper();
    let (column, unit) = view.colour.column();
    let coloured = provinces(&picture, column);
    let (top, most) = scale_of(&coloured, language);
    let drawn = coloured.iter().zip(shapes()).map(|(province, shape)| {
        let fill = theme::scale(palette, share(province.value, top));
        ChartedProvince {
            outline: outline(shape),
            colour: hex(fill),
            ink: hex(theme::ink_on(fill)),
        }
    });
    let (scenario, edition) = (active.document.scenario(), active.document.edition());
    let chart = RegionChart {
        language,
        country: picture.country,
        overview: &picture.overview,
        level: view.level,
        order: picture.order(view.level, view.sort),
        month,
        key: &view.key,
        colour: column,
        provinces: drawn.collect(),
        legend: Legend {
            unit: unit.text(language).to_owned(),
            from: (hex(theme::scale(palette, 0.0)), "0".to_owned()),
            to: (hex(theme::scale(palette, 1.0)), most),
        },
        told: vec![picture.story(view.level, view.selected)],
        note: picture.note(&view.key),
        provenance: Provenance::new(scenario, &edition.baseline, &today().to_string(), language),
        inks: inks(palette),
    };
    Some(chart.picture())
}

fn outline(shape: &ProvinceShape) -> Outline {
    let ring = |ring: &Vec<_>| ring.iter().copied().map(<[f32; 2]>::from).collect();
    Outline {
        rings: shape.rings.iter().map(ring).collect(),
        inside: shape.inside.into(),
        beside: shape.beside.into(),
    }
}
