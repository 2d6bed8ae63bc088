//! The map of two levers as a picture.

use egui_plot::LineStyle;

use super::iso_frame::round_between;
use super::iso_question::IsoQuestion;
use super::uncertainty_view::Section;
use super::{iso_map, iso_paint};
use crate::analysis::iso_map;
use crate::app::clock::today;
use crate::app::paper::{inks, pen};
use crate::app::scene::{Scene, Shown};
use crate::app::theme;
use crate::app::views::Views;
use crate::export::{IsoChart, IsoLevel, Picture, Scale, Tick};
use crate::pages::Provenance;
use crate::scenario::Parameter;
use crate::text::invert;
use crate::text::{Language, number};

/// The map as a picture; none in a section that has a page.
pub fn picture(scene: &Scene<'_>, views: &Views, language: Language) -> Option<Picture> {
    match views.uncertainty.section {
        Section::Map => map_picture(scene, views, language),
        Section::Band | Section::Regret | Section::Tornado | Section::Forecasts => None,
    }
}

fn provenance(active: &Shown<'_>, language: Language) -> Provenance {
    let baseline = &active.document.edition().baseline;
    Provenance::new(
        active.document.scenario(),
        baseline,
        &today().to_string(),
        language,
    )
}

fn map_picture(scene: &Scene<'_>, views: &Views, language: Language) -> Option<Picture> {
    let palette = theme::paper();
    let month = views.reading.within(scene);
    let question = IsoQuestion::new(scene, &views.uncertainty.map, month)?;
    let levers = question.levers?;
    let ids = levers.map(|row| row.id);
    let map = iso_map(question.subject, ids, iso_map::SIZE, month).ok()?;
    let bold = question.bold(scene, views.need.capacity.places, language);
    let level = |(places, _, bold): (f64, String, bool)| IsoLevel {
        name: number::whole(places, language),
        pieces: map.lines(places),
        pen: pen(palette.text, LineStyle::Solid, if bold { 3.0 } else { 1.0 }),
    };
    let numbers = iso_paint::levels(&map, bold.as_ref(), language);
    let thick = bold.map(|bold| {
        let takes = question.what_it_takes(levers, bold.places, language);
        format!("{} {takes}", invert::thick_line(&bold.name, language))
    });
    let read = question.read_out(levers, question.here(levers), language);
    let about = invert::about_the_picture(&question.subject.scenario.name, language);
    let dots = iso_map::dots(palette, scene, &question, levers, language);
    let chart = IsoChart {
        language,
        month,
        levers: levers.map(|row| language.of(&row.words).to_owned()),
        // The bold one on top.
        levels: numbers.into_iter().rev().map(level).collect(),
        dots: dots.into_iter().map(|dot| (dot.name, dot.at)).collect(),
        provenance: provenance(scene.active()?, language),
        notes: [read].into_iter().chain(thick).chain([about]).collect(),
        x: values(levers[0], &map.across, language),
        y: values(levers[1], &map.up, language),
        inks: inks(palette),
    };
    Some(chart.picture())
}

/// The axis of a lever, with round values.
fn values(lever: &Parameter, along: &[f64], language: Language) -> Scale {
    /// About so many values have room.
    const VALUES: f64 = 8.0;
    let first = along.first().copied().unwrap_or_default();
    let last = along.last().copied().unwrap_or(first + 1.0);
    let tick = |at| Tick {
        at,
        label: iso_paint::shown(lever, at, language),
    };
    let marks = round_between((first, last), VALUES);
    Scale {
        min: first,
        max: last,
        ticks: marks.into_iter().map(tick).collect(),
    }
}
