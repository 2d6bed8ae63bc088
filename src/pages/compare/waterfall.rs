//! The waterfall: from one number of places to another, part by part.

use super::comparison::{Comparison, Side};
use crate::analysis::{Attribution, Lever};
use crate::chart::{Axis, Bar, Chart, Ink, Named, Range};
use crate::pages::Context;
use crate::scenario::Quantity;
use crate::table::{Cell, Form, Table, TableColumn};
use crate::text::compare::{self as words, LEAST_SHOWN, Part, parts};
use crate::text::explanation::sampled_note;
use crate::text::{Label, Language, date, measure, number, quantity};

/// From this many steps on columns have too little room for their names.
const MANY: usize = 8;

/// One step: a total, or a part of the difference.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What it is called.
    pub name: String,
    /// What changed, or the date.
    pub detail: String,
    /// Its number: `+8.021`, or a number of places.
    pub amount: String,
    /// Where it begins; a total begins at the foot of the axis.
    pub start: Option<f64>,
    /// Where it ends.
    pub end: f64,
    /// The colour; a total has that of its scenario's line.
    pub ink: Ink,
}

impl Step {
    /// Name, places and what changed, in words.
    pub fn spoken(&self, language: Language) -> String {
        words::step(&self.name, &self.amount, &self.detail, language)
    }

    /// The places of a total, or what a part adds.
    fn places(&self) -> f64 {
        self.end - self.start.unwrap_or_default()
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
    pub fn of(steps: &[Step]) -> Self {
        Self {
            range: range(steps),
            is_lying: steps.len() >= MANY,
        }
    }
}

/// The axis that the steps need.
pub fn range(steps: &[Step]) -> Range {
    let ends = |step: &Step| step.start.into_iter().chain([step.end]);
    Range::of_levels(steps.iter().flat_map(ends))
}

/// The chart; none where no month is shared.
pub fn chart(
    context: &Context<'_>,
    comparison: &Comparison<'_>,
    (attribution, steps): (&Attribution, &[Step]),
    Layout { range, is_lying }: Layout,
) -> Option<Chart> {
    let language = context.language;
    let bars = steps.iter().enumerate().map(|(at, step)| Bar {
        at,
        from: step.start.unwrap_or(range.min),
        to: step.end,
        amount: step.amount.clone(),
        ink: step.ink,
        leads_on: at + 1 < steps.len(),
    });
    let names = steps.iter().map(|step| Named {
        name: step.name.clone(),
        detail: step.detail.clone(),
    });
    let (names, places) = (Axis::Names(names.collect()), Axis::Numbers(range));
    let (x, y) = if is_lying {
        (places, names)
    } else {
        (names, places)
    };
    let both = [&comparison.from, &comparison.to];
    let sampled = attribution.error.map(|error| sampled_note(error, language));
    let foot = (is_lying && range.min > 0.0).then(|| words::bars_start(range.min, language));
    let notes = sampled.clone().into_iter().chain(foot).map(Into::into);
    let origins = both.map(|side| side.origin(context, None));
    let listed = steps.iter();
    let listed = listed.map(|step| format!("{} {}", step.name, step.amount));
    let compared = words::Compared {
        from: &comparison.from.name,
        to: &comparison.to.name,
        date: comparison.month?,
    };
    Some(Chart {
        id: "waterfall",
        language,
        title: Label::WhyDifferent.text(language).to_owned(),
        subtitle: words::explained_subtitle(compared, sampled.is_none(), language),
        description: format!("{}.", listed.collect::<Vec<_>>().join("; ")),
        layers: bars.map(Into::into).collect(),
        notes: notes.chain(origins).chain(context.made(&y)).collect(),
        x,
        y,
    })
}

/// The steps as rows: a total, the parts, a total.
pub fn table(steps: &[Step], language: Language) -> Table {
    let columns = [
        ("part", Label::WhatDiffers.text(language), Form::Text),
        ("change", words::change(language), Form::Text),
        ("places", Label::PlacesColumn.text(language), Form::Whole),
    ];
    let row = |step: &Step| {
        let [name, detail] = [&step.name, &step.detail].map(|text| Cell::Text(text.clone()));
        vec![name, detail, Cell::Number(step.places())]
    };
    Table {
        columns: columns
            .map(|(id, heading, form)| TableColumn::headed(id, heading, form))
            .into(),
        rows: steps.iter().map(row).collect(),
    }
}

/// The steps, from the first total to the last; parts without effect have none.
pub fn steps(
    comparison: &Comparison<'_>,
    attribution: &Attribution,
    by_group: bool,
    language: Language,
) -> Vec<Step> {
    let baseline = &comparison.to.edition.baseline;
    let day = comparison
        .month
        .map(|month| date::first_day(month, language));
    let day = day.unwrap_or_default();
    let total = |side: &Side<'_>, places: f64| Step {
        name: side.name.clone(),
        detail: day.clone(),
        amount: number::whole(places, language),
        start: None,
        end: places,
        ink: side.stroke(false).ink,
    };
    let mut steps = vec![total(&comparison.from, attribution.from)];
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
            steps.push(Step {
                name,
                detail,
                amount: number::signed(places, language),
                start: Some(start),
                end: level,
                ink: if places > 0.0 { Ink::More } else { Ink::Fewer },
            });
        }
    }
    steps.push(total(&comparison.to, attribution.to));
    steps
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::Documents;
    use crate::files::shipped;
    use crate::pages::Scene;
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
                    let bars = steps(&comparison, &attribution, by_group, Language::Nl);
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
