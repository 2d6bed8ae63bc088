//! The plots of Vergelijken as pictures, in the colours of paper.

use super::compare_plot;
use super::comparison::{Comparison, Side, reference_name};
use super::state::Page;
use super::waterfall::{bars, needed};
use crate::app::clock::today;
use crate::app::paper::{inks, pen};
use crate::app::plot::axis::Axis;
use crate::app::scene::Scene;
use crate::app::theme;
use crate::app::views::Views;
use crate::export::{Bar, DifferenceChart, DifferenceLine, Picture, Scale, Tick, WaterfallChart};
use crate::pages::Provenance;
use crate::scenario::Scenario;
use crate::text::Language;
use crate::text::explanation::sampled_note;

/// The plot of the page that is shown; none where there is nothing to draw.
pub fn of_page(scene: &Scene<'_>, views: &Views, language: Language) -> Option<Picture> {
    let name = reference_name(scene, language);
    let reference = Scenario::reference(&scene.edition.baseline, name);
    let month = views.reading.within(scene);
    let comparison = Comparison::new(scene, &reference, (views.compare.against, month));
    match views.compare.page {
        Page::Why => why(&comparison, views.compare.by_group, language),
        Page::Months | Page::Outcomes => None,
    }
    .or_else(|| months(&comparison, language))
}

fn why(comparison: &Comparison<'_>, by_group: bool, language: Language) -> Option<Picture> {
    let palette = theme::paper();
    let attribution = comparison.explained()?.ok()?;
    let bars = bars(comparison, &attribution, by_group, language);
    let axis = needed(&bars);
    let drawn = bars.iter().map(|bar| Bar {
        name: bar.name.clone(),
        detail: bar.detail.clone(),
        amount: bar.amount.clone(),
        from: bar.start.unwrap_or(axis.min),
        to: bar.end,
        colour: theme::hex(bar.colour(palette)),
    });
    let both = [&comparison.from, &comparison.to];
    let chart = WaterfallChart {
        language,
        provenances: both.map(|side| provenance(side, language)),
        names: both.map(|side| side.name.clone()),
        date: comparison.month?,
        bars: drawn.collect(),
        note: attribution.error.map(|error| sampled_note(error, language)),
        y: scale(axis, language),
        inks: inks(palette),
    };
    Some(chart.picture())
}

fn months(comparison: &Comparison<'_>, language: Language) -> Option<Picture> {
    let palette = theme::paper();
    let curves = compare_plot::curves(comparison);
    let line = |curve: &compare_plot::Curve<'_>| DifferenceLine {
        name: curve.side.name.clone(),
        provenance: provenance(curve.side, language),
        points: curve.points.clone(),
        pen: pen(
            curve.side.colour(palette),
            curve.side.dashes(),
            if curve.is_active { 3.0 } else { 2.0 },
        ),
    };
    let zero = pen(palette.reference, egui_plot::LineStyle::Solid, 1.5);
    let chart = DifferenceChart {
        language,
        against: (comparison.from.name.clone(), zero),
        lines: curves.iter().map(line).collect(),
        y: scale(compare_plot::needed(&curves), language),
        inks: inks(palette),
    };
    chart.picture()
}

fn provenance(side: &Side<'_>, language: Language) -> Provenance {
    let mut provenance = Provenance::new(
        side.scenario,
        &side.edition.baseline,
        &today().to_string(),
        language,
    );
    provenance.scenario.clone_from(&side.name);
    provenance
}

/// The axis with its own labels.
fn scale(axis: Axis, language: Language) -> Scale {
    /// The height of the plot in a picture, in points.
    const HEIGHT: f32 = 380.0;
    let (marks, _) = axis.marks(HEIGHT);
    let tick = |at: f64| Tick {
        at,
        label: axis.label(at, language),
    };
    Scale {
        min: axis.min,
        max: axis.max,
        ticks: marks.into_iter().map(tick).collect(),
    }
}
