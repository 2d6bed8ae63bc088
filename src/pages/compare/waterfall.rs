//! The waterfall: from one number of places to another, part by part.

use super::comparison::{Comparison, Side};
use crate::analysis::{Attribution, Lever};
use crate::chart::{Axis, Bar, Chart, Ink, Layer, Named, Range, is_whole_below};
use crate::pages::Context;
use crate::table::{Cell, Form, Table};
use crate::text::compare::{self as words, LEAST_SHOWN, Part, parts};
use crate::text::explanation::sampled_note;
use crate::text::{Label, Language, measure, number, quantity};

/// The id of the chart.
pub const ID: &str = "waterfall";
/// The width of all columns together in a picture of a memo.
const PICTURE: f32 = 540.0;
/// A column has at least this much room, for its number too.
const LEAST_COLUMN: f32 = 100.0;

/// One step: a scenario, or a part of the difference. The bars show differences only, from nothing on.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What it is called.
    pub name: String,
    /// What changed, or the places of the scenario.
    pub detail: String,
    /// What it adds to the difference; nothing for the scenario where it begins.
    pub amount: String,
    /// Where its bar begins, from the places of the first scenario on.
    pub start: f64,
    /// Where it ends.
    pub end: f64,
    /// The colour; a scenario has that of its line.
    pub ink: Ink,
}

impl Step {
    /// Name, places and what changed, in words.
    pub fn spoken(&self, language: Language) -> String {
        words::step(&self.name, &self.amount, &self.detail, language)
    }
}

/// How the steps are laid out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Layout {
    /// The range of places.
    pub range: Range,
    /// Whether they lie as rows below each other, else they stand as columns.
    pub is_lying: bool,
}

impl Layout {
    /// That of a picture.
    pub fn of_picture(steps: &[Step]) -> Self {
        Self {
            range: range(steps),
            is_lying: is_lying(steps, PICTURE),
        }
    }
}

/// Whether columns over this width have too little room: every word of a name stands whole.
pub fn is_lying(steps: &[Step], width: f32) -> bool {
    let room = width / f32::from(u16::try_from(steps.len()).unwrap_or(u16::MAX));
    room < LEAST_COLUMN || !steps.iter().all(|step| is_whole_below(&step.name, room))
}

/// The axis that the steps need, with room for the numbers at their ends.
pub fn range(steps: &[Step]) -> Range {
    const ROOM: f64 = 0.1;
    let ends = steps.iter().flat_map(|step| [step.start, step.end]);
    let (low, high) = ends.fold((0.0_f64, 0.0_f64), |(low, high), end| {
        (low.min(end), high.max(end))
    });
    let room = ROOM * (high - low);
    let roomy = |end: f64| {
        if end == 0.0 {
            end
        } else {
            end + room * end.signum()
        }
    };
    Range::of_differences([low, high].map(roomy).into_iter())
}

/// The chart; none where no month is shared.
pub fn chart(
    context: &Context<'_>,
    comparison: &Comparison<'_>,
    attribution: &Attribution,
    steps: &[Step],
    layout: Layout,
) -> Option<Chart> {
    let language = context.language;
    let bars = steps.iter().enumerate().map(|(at, step)| Bar {
        at,
        from: step.start,
        to: step.end,
        amount: step.amount.clone(),
        ink: step.ink,
        leads_on: at + 1 < steps.len(),
    });
    let [x, y] = axes(steps, layout);
    let both = [&comparison.from, &comparison.to];
    let sampled = attribution.error.map(|error| sampled_note(error, language));
    let notes = sampled.clone().into_iter().map(Into::into);
    let origins = both.map(|side| side.origin(context, None));
    let sources = context.sources(both.map(|side| &side.edition.baseline));
    let listed = steps.iter();
    let listed = listed.map(|step| step.spoken(language));
    Some(Chart {
        title: comparison.finding(language)?,
        subtitle: words::explained_subtitle(comparison.month?, sampled.is_none(), language),
        description: format!("{}.", listed.collect::<Vec<_>>().join("; ")),
        layers: bars.map(Layer::Bar).collect(),
        notes: notes
            .chain(origins)
            .chain(sources)
            .chain(context.made(&y))
            .collect(),
        ..Chart::new(ID, [x, y], language)
    })
}

/// Across and up: the names of the steps over their places, or beside them.
fn axes(steps: &[Step], layout: Layout) -> [Axis; 2] {
    let names = steps.iter().map(|step| Named {
        name: step.name.clone(),
        detail: step.detail.clone(),
    });
    let axes = [Axis::Names(names.collect()), Axis::Numbers(layout.range)];
    if layout.is_lying {
        let [names, places] = axes;
        return [places, names];
    }
    axes
}

/// The steps as rows: a scenario, the parts, a scenario; the places from one to the other.
pub fn table(attribution: &Attribution, steps: &[Step], language: Language) -> Table {
    let columns = [
        ("part", Label::WhatDiffers, Form::Text),
        ("change", Label::Change, Form::Text),
        ("difference", Label::DifferenceInPlaces, Form::Signed),
        ("places", Label::PlacesColumn, Form::Whole),
    ];
    let row = |step: &Step| {
        let [name, detail] = [&step.name, &step.detail].map(|text| Cell::Text(text.clone()));
        let numbers = [step.end - step.start, attribution.from + step.end];
        [name, detail]
            .into_iter()
            .chain(numbers.map(Cell::Number))
            .collect()
    };
    Table::labelled(columns, steps.iter().map(row), language)
}

/// The steps, from one scenario to the other; parts without effect have none.
pub fn steps(
    comparison: &Comparison<'_>,
    attribution: &Attribution,
    by_group: bool,
    language: Language,
) -> Vec<Step> {
    let baseline = &comparison.to.edition.baseline;
    let scenario = |side: &Side<'_>, amount: String, places: f64| Step {
        name: side.name.clone(),
        detail: words::places(places, language),
        amount,
        start: 0.0,
        end: places - attribution.from,
        ink: side.stroke(false).ink,
    };
    let mut steps = vec![scenario(&comparison.from, String::new(), attribution.from)];
    let mut level = 0.0;
    let levers = attribution.contributions.iter().map(|one| &one.lever);
    let levers = levers.filter(|_| !by_group);
    let details = levers.map(|lever| detail(comparison, lever, language));
    let details = details.chain(std::iter::repeat(String::new()));
    let parts = parts(attribution, baseline, by_group, language);
    for (Part { name, places }, detail) in parts.into_iter().zip(details) {
        let start = level;
        level += places;
        if places.abs() >= LEAST_SHOWN {
            steps.push(Step {
                name,
                detail,
                amount: number::signed(places, language),
                start,
                end: level,
                ink: Ink::of_change(places),
            });
        }
    }
    let all = number::signed(attribution.total(), language);
    steps.push(scenario(&comparison.to, all, attribution.to));
    steps
}

/// `50.650 → 58.000`, or what kind of measure it is.
fn detail(comparison: &Comparison<'_>, lever: &Lever, language: Language) -> String {
    match lever {
        Lever::Parameter(id) => {
            let Some(row) = comparison.to.edition.baseline.parameter(*id) else {
                return String::new();
            };
            let [from, to] =
                [&comparison.from, &comparison.to].map(|side| side.scenario.value(row));
            let from = quantity::with_sign(row.quantity(), from, language);
            format!("{from} → {}", quantity::with_unit(row, to, language))
        }
        Lever::Measure { kind, .. } => {
            kind.map_or_else(String::new, |kind| measure::size(kind, language))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::Documents;
    use crate::files::shipped;
    use crate::pages::Scene;
    use crate::scenario::Scenario;

    #[test]
    fn bars_lead_from_one_total_to_the_other_without_a_gap_by_lever_and_by_group() {
        for example in shipped(Language::Nl) {
            let mut documents = Documents::default();
            documents.add(example.open().unwrap(), None);
            let scene = Scene::new(&documents).unwrap();
            let baseline = &scene.edition.baseline;
            let reference = Scenario::reference(baseline, "x");
            for date in baseline.instants() {
                let comparison = Comparison::new(&scene, &reference, None, date);
                let attribution = comparison.explained().unwrap().unwrap();
                for by_group in [false, true] {
                    let bars = steps(&comparison, &attribution, by_group, Language::Nl);
                    let (first, last) = (&bars[0], &bars[bars.len() - 1]);
                    assert_eq!((first.start, first.end, last.start), (0.0, 0.0, 0.0));
                    assert_eq!(last.end, attribution.total());
                    // Parts that are not shown are each below half a place.
                    for pair in bars[..bars.len() - 1].windows(2) {
                        assert!((pair[1].start - pair[0].end).abs() < 2.0, "{pair:?}");
                    }
                    assert!((bars[bars.len() - 2].end - last.end).abs() < 2.0);
                }
            }
        }
    }
}
