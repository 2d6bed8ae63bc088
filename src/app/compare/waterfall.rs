//! The bars that lead from one number of places to another, each with its name and signed places.

use eframe::egui::Color32;

use super::comparison::{Comparison, Side};
use crate::analysis::{Attribution, Lever};
use crate::app::plot::axis::Axis;
use crate::app::theme::Palette;
use crate::scenario::Quantity;
use crate::text::compare::{LEAST_SHOWN, Part, parts};
use crate::text::{Language, date, measure, number, quantity};

/// What a bar stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BarKind {
    /// The places of the scenario held against.
    From,
    /// A part that adds places.
    More,
    /// A part that takes places off.
    Fewer,
    /// The places of the scenario explained.
    To,
}

/// One bar of the waterfall.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What stands below it.
    pub name: String,
    /// What changed, or the date.
    pub detail: String,
    /// What stands above it: `+8.021`, or a number of places.
    pub amount: String,
    /// Where it begins; a total begins at the foot of the axis.
    pub start: Option<f64>,
    /// Where it ends.
    pub end: f64,
    /// What it stands for.
    pub kind: BarKind,
}

impl Bar {
    /// Its colour; totals are calm, whatever their scenarios' lines are.
    pub fn colour(&self, palette: &Palette) -> Color32 {
        match self.kind {
            BarKind::From => palette.reference,
            BarKind::To => palette.accent,
            BarKind::More => palette.more,
            BarKind::Fewer => palette.fewer,
        }
    }

    /// Name, places and what changed, in words.
    pub fn spoken(&self, language: Language) -> String {
        let places = language.pick("plekken", "places");
        let detail = if self.detail.is_empty() {
            String::new()
        } else {
            format!(", {}", self.detail)
        };
        format!("{}: {} {places}{detail}", self.name, self.amount)
    }
}

/// The bars, from the first total to the last; parts without effect have none.
pub fn bars(
    comparison: &Comparison<'_>,
    attribution: &Attribution,
    by_group: bool,
    language: Language,
) -> Vec<Bar> {
    let baseline = &comparison.to.edition.baseline;
    let day = comparison
        .month
        .map(|month| date::first_day(month, language));
    let day = day.unwrap_or_default();
    let total = |side: &Side<'_>, places: f64, kind| Bar {
        name: side.name.clone(),
        detail: day.clone(),
        amount: number::whole(places, language),
        start: None,
        end: places,
        kind,
    };
    let mut bars = vec![total(&comparison.from, attribution.from, BarKind::From)];
    let mut level = attribution.from;
    let levers = attribution.contributions.iter().map(|one| &one.lever);
    let details: Vec<_> = if by_group {
        Vec::new()
    } else {
        levers
            .map(|lever| detail(comparison, lever, language))
            .collect()
    };
    let details = details.into_iter().chain(std::iter::repeat(String::new()));
    for (part, detail) in parts(attribution, baseline, by_group, language)
        .into_iter()
        .zip(details)
    {
        let Part { name, places } = part;
        let start = level;
        level += places;
        if places.abs() >= LEAST_SHOWN {
            bars.push(Bar {
                name,
                detail,
                amount: number::signed(places, language),
                start: Some(start),
                end: level,
                kind: if places > 0.0 {
                    BarKind::More
                } else {
                    BarKind::Fewer
                },
            });
        }
    }
    bars.push(total(&comparison.to, attribution.to, BarKind::To));
    bars
}

/// `50.650 → 58.000`, or what kind of measure it is.
fn detail(comparison: &Comparison<'_>, lever: &Lever, language: Language) -> String {
    match lever {
        Lever::Parameter(id) => {
            let Some(row) = comparison.to.edition.baseline.parameter(*id) else {
                return String::new();
            };
            let shown = |side: &Side<'_>| {
                quantity::with_sign(row.quantity(), side.scenario.value(row), language)
            };
            let moved = format!("{} → {}", shown(&comparison.from), shown(&comparison.to));
            match row.quantity() {
                Quantity::Stay | Quantity::WholeMonths => {
                    format!("{moved} {}", language.of(&row.unit))
                }
                _ => moved,
            }
        }
        Lever::Measure { name, .. } => {
            let sides = [&comparison.to, &comparison.from];
            let mut measures = sides.iter().flat_map(|side| &side.scenario.measures);
            let found = measures.find(|measure| measure.name == *name);
            found.map_or_else(String::new, |found| measure::size(found.kind, language))
        }
    }
}

/// The axis that the bars need.
pub fn needed(bars: &[Bar]) -> Axis {
    Axis::of_levels(
        bars.iter()
            .flat_map(|bar| bar.start.into_iter().chain([bar.end])),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::scene::Scene;
    use crate::documents::Documents;
    use crate::files::shipped;
    use crate::scenario::Scenario;

    #[test]
    fn bars_lead_from_one_total_to_the_other_without_a_gap_by_lever_and_by_group() {
        for example in shipped() {
            let mut documents = Documents::default();
            documents.add(example.open().unwrap(), None);
            let scene = Scene::new(&documents).unwrap();
            let baseline = &scene.edition.baseline;
            let reference = Scenario::reference(baseline, "x");
            for date in baseline.instants() {
                let comparison = Comparison::new(&scene, &reference, (None, date));
                let attribution = comparison.explained().unwrap().unwrap();
                for by_group in [false, true] {
                    let bars = bars(&comparison, &attribution, by_group, Language::Nl);
                    assert_eq!(bars[0].end, attribution.from);
                    assert_eq!(bars[bars.len() - 1].end, attribution.to);
                    // Parts that are not shown are each below half a place.
                    for pair in bars.windows(2) {
                        let start = pair[1].start.unwrap_or(pair[1].end);
                        assert!((start - pair[0].end).abs() < 2.0, "{pair:?}");
                    }
                }
            }
        }
    }
}
