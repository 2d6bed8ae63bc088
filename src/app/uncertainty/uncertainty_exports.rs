//! What Onzekerheid exports: the band as a picture, and the tables of its sections.

use egui_plot::LineStyle;

use super::band_plot;
use super::band_section;
use super::regret_section;
use super::tornado_section::{self, subject};
use super::uncertainty_view::Section;
use crate::analysis::{Observed, Sampling, Spread, sensitivity};
use crate::app::pictures::{charted, inks, pen, scale};
use crate::app::scene::Scene;
use crate::app::theme;
use crate::app::view::Views;
use crate::export::{BandChart, Picture, Sheet};
use crate::text::spread::enough;
use crate::text::{Label, Language};

/// The band as a picture; none in a section without a picture of its own.
pub fn picture(scene: &Scene<'_>, views: &Views, language: Language) -> Option<Picture> {
    if views.uncertainty.section != Section::Band {
        return None;
    }
    let palette = theme::paper();
    let active = scene.active()?;
    let baseline = &scene.edition.baseline;
    let spread = Spread::new(subject(active), Sampling::default()).ok()?;
    let counted = band_section::counted(baseline);
    let places = views.uncertainty.band.places.places;
    let month = views.reading.within(scene);
    let answer = places.and_then(|places| {
        let share = spread.enough(month, places)?;
        Some(enough(places, share, month, language))
    });
    let outcomes = band_section::outcomes_words(scene, &spread, &counted, language);
    let about = band_section::about_lines(&counted, spread.runs(), None, language);
    let dotted = |width| pen(palette.weak, LineStyle::Dotted { spacing: 5.0 }, width);
    let all = charted(scene, palette, &crate::app::exports::today(), language);
    let chart = BandChart {
        language,
        start: baseline.start(),
        percentiles: spread.percentiles(),
        pens: [dotted(1.5), dotted(1.0)],
        scenario: all.into_iter().find(|one| one.is_active)?,
        reference: (
            &scene.reference,
            pen(palette.reference, LineStyle::Solid, 1.5),
        ),
        counted: counted.iter().filter_map(Observed::point).collect(),
        places: places.map(|places| (places, pen(palette.text, LineStyle::Solid, 1.5))),
        notes: answer.into_iter().chain([outcomes, about]).collect(),
        y: scale(
            band_plot::needed(scene, active, &spread, &counted, places),
            language,
        ),
        inks: inks(palette),
    };
    Some(chart.picture())
}

/// The table of the section that is shown, and what it is called; none for the map and
/// earlier forecasts.
pub fn table(scene: &Scene<'_>, views: &Views, language: Language) -> Option<(String, Sheet)> {
    let active = scene.active()?;
    let month = views.reading.within(scene);
    let (title, sheet) = match views.uncertainty.section {
        Section::Tornado => {
            let rows = sensitivity(subject(active), month).ok()?;
            let sheet = tornado_section::sheet(active, &rows, language);
            (Label::TornadoTitle, sheet)
        }
        Section::Band => {
            let spread = Spread::new(subject(active), Sampling::default()).ok()?;
            let sheet = band_section::sheet(active, &spread, language);
            (Label::BandTitle, sheet)
        }
        Section::Regret => {
            let sheet = regret_section::sheet(active, &views.uncertainty.regret, month, language)?;
            (Label::RegretTitle, sheet)
        }
        Section::Map | Section::Forecasts => return None,
    };
    Some((title.text(language).to_owned(), sheet))
}
