//! From what is on the screen to pictures, in the colours of paper.
//!
//! A picture leaves out the month that is read, for it holds no readout, and its axes fit what it shows.

use egui_plot::LineStyle;

use super::clock::today;
use super::paper::{charted, inks, pen, scale};
use super::regions::region_picture;
use super::scene::Scene;
use super::supply::supply_plot;
use super::theme;
use super::ukraine::ukraine_plot;
use super::ukraine::ukraine_view;
use super::view::View;
use super::views::Views;
use crate::export::{Drawn, Pen, Picture, SupplyChart, SupplyPens, UkraineChart};
use crate::pages::Provenance;
use crate::scenario::Group;
use crate::supply::moments;
use crate::text::Language;

/// The picture of the view; none where it has none.
pub fn of_view(scene: &Scene<'_>, views: &Views, language: Language) -> Option<Box<dyn Drawn>> {
    if views.active == View::Regions
        && let Some(map) = region_picture::of_view(scene, views, language)
    {
        return Some(Box::new(map));
    }
    if let Some(page) = views.page(scene, language) {
        let chart = page.charts.into_iter().next()?;
        return Some(Box::new(chart));
    }
    let plot = plot(scene, views, language)?;
    Some(Box::new(plot))
}

fn plot(scene: &Scene<'_>, views: &Views, language: Language) -> Option<Picture> {
    match views.active {
        View::Supply => supply(scene, language),
        View::Ukraine => ukraine(scene, language),
        View::Need
        | View::Composition
        | View::Compare
        | View::Uncertainty
        | View::Regions
        | View::Table
        | View::Account => None,
    }
}

/// None where the edition says nothing about Ukraine.
fn ukraine(scene: &Scene<'_>, language: Language) -> Option<Picture> {
    let palette = theme::paper();
    let block = scene.edition.baseline.ukraine()?;
    let active = scene.active()?;
    let agreed = active.outlook.ukraine().first()?.agreed.0;
    let mut shown = charted(scene, palette, &today().to_string(), language);
    for (charted, shown) in shown.iter_mut().zip(&scene.shown) {
        let baseline = &shown.document.edition().baseline;
        let scenario = shown.document.scenario();
        charted.provenance.assumed = scenario.assumed_in(baseline, Group::Ukraine);
    }
    let chart = UkraineChart {
        language,
        block,
        reference: &scene.reference,
        reference_pen: pen(palette.reference, LineStyle::Solid, 1.5),
        shown,
        agreed: (
            agreed,
            Pen {
                dash: vec![7.0, 4.0],
                ..pen(palette.text, LineStyle::Solid, 1.5)
            },
        ),
        notes: ukraine_view::explained(scene, active, block, language),
        y: scale(ukraine_plot::needed(scene, block), language),
        inks: inks(palette),
    };
    Some(chart.picture())
}

fn supply(scene: &Scene<'_>, language: Language) -> Option<Picture> {
    /// Room above the line for a moment and its words, in places.
    const MOMENT: f64 = 5_000.0;
    let palette = theme::paper();
    let active = scene.active()?;
    let axis = supply_plot::needed([&active.outlook].into_iter());
    let moments = moments(active.outlook.inputs().supply()?);
    let several = f64::from(u8::try_from(moments.len()).unwrap_or(u8::MAX)).min(5.0);
    let axis = axis.with_room(MOMENT * (1.0 + several));
    let baseline = &scene.edition.baseline;
    let scenario = active.document.scenario();
    let chart = SupplyChart {
        language,
        provenance: Provenance::new(scenario, baseline, &today().to_string(), language),
        outlook: &active.outlook,
        y: scale(axis, language),
        pens: SupplyPens {
            places: palette.places.map(theme::hex),
            shortage: theme::hex(palette.warning),
            required: pen(palette.text, LineStyle::Solid, 3.0),
            moment: pen(palette.text, LineStyle::Dashed { length: 3.0 }, 1.0),
        },
        inks: inks(palette),
    };
    chart.picture()
}
