//! The differences by month: each scenario's required places less those of the one held against.

use super::comparison::{Comparison, Side};
use crate::chart::{Axis, Chart, Layer, Line, Range, Stroke};
use crate::month::Month;
use crate::pages::Context;
use crate::table::{Form, Table, TableColumn, row};
use crate::text::{Language, compare as words, date, provenance};

/// One scenario's differences.
struct Differences<'a> {
    side: &'a Side<'a>,
    by_month: Vec<(Month, f64)>,
    is_active: bool,
}

/// Those of all scenarios but the one held against; the active one last, on top.
fn differences<'a>(comparison: &'a Comparison<'a>) -> Vec<Differences<'a>> {
    let one = |side: &'a Side<'a>| Differences {
        side,
        by_month: comparison.differences(side),
        is_active: side.id() == comparison.to.id(),
    };
    let mut all: Vec<_> = comparison.others().map(one).collect();
    all.retain(|one| !one.by_month.is_empty());
    all.sort_by_key(|one| one.is_active);
    all
}

/// The chart; none where no month is shared.
pub fn chart(context: &Context<'_>, comparison: &Comparison<'_>) -> Option<Chart> {
    let language = context.language;
    let all = differences(comparison);
    let dates = || all.iter().flat_map(|one| &one.by_month);
    let first = dates().map(|(date, _)| *date).min()?;
    let last = dates().map(|(date, _)| *date).max()?;
    let from = &comparison.from.name;
    let zero = vec![[0.0, 0.0], [f64::from(last.since(first)), 0.0]];
    let zero = Line::new(from.clone(), zero, Stroke::reference());
    let lines = all.iter().map(|one| one.line(first));
    let y = Axis::Numbers(Range::of_differences(dates().map(|(_, places)| *places)));
    let note = |one: &Differences<'_>| {
        let stroke = one.side.stroke(one.is_active);
        one.side.origin(context, Some(stroke))
    };
    let sides = all.iter().map(|one| &one.side.edition.baseline);
    let sources = context.sources(sides);
    let notes = all.iter().map(note);
    let notes = notes.chain(sources).chain(context.made(&y)).collect();
    let months = provenance::monthly(first, last, language);
    Some(Chart {
        title: comparison.finding(language)?,
        subtitle: words::difference_subtitle(from, &months, language),
        description: described(&all, last, language),
        layers: std::iter::once(zero)
            .chain(lines)
            .map(Layer::Line)
            .collect(),
        notes,
        ..Chart::new("differences", [Axis::Months { first, last }, y], language)
    })
}

impl Differences<'_> {
    /// Its line; one that lies on the line at nothing has its name there.
    fn line(&self, first: Month) -> Line {
        let points = self.by_month.iter();
        let points: Vec<_> = points
            .map(|(date, places)| [f64::from(date.since(first)), *places])
            .collect();
        let is_apart = points.iter().any(|point| point[1] != 0.0);
        let stroke = self.side.stroke(self.is_active);
        Line::new(self.side.name.clone(), points, stroke).named(is_apart)
    }
}

/// The last difference of each.
fn described(all: &[Differences<'_>], last: Month, language: Language) -> String {
    let value = |one: &Differences<'_>| {
        let (date, places) = one.by_month.last()?;
        let apart = (*date != last).then(|| date::first_day(*date, language));
        let (name, apart) = (&one.side.name, apart.as_deref());
        Some(words::difference_of(name, *places, apart, language))
    };
    let values: Vec<_> = all.iter().filter_map(value).collect();
    format!(
        "{}: {}.",
        date::first_day(last, language),
        values.join(", ")
    )
}

/// Every difference at a month, in words.
pub fn spoken(comparison: &Comparison<'_>, month: Month, language: Language) -> String {
    let value = |one: &Differences<'_>| {
        let (_, places) = one.by_month.iter().find(|(date, _)| *date == month)?;
        let name = &one.side.name;
        Some(words::difference_of(name, *places, None, language))
    };
    let all = differences(comparison);
    let values: Vec<_> = all.iter().filter_map(value).collect();
    let day = date::first_day(month, language);
    words::differences_at(&day, &comparison.from.name, &values.join(", "), language)
}

/// A row for each month, and for each scenario its difference.
pub fn table(comparison: &Comparison<'_>, language: Language) -> Table {
    let sides: Vec<_> = comparison.others().collect();
    let curves: Vec<_> = sides
        .iter()
        .map(|side| comparison.differences(side))
        .collect();
    let mut dates: Vec<_> = curves.iter().flatten().map(|(date, _)| *date).collect();
    dates.sort_unstable();
    dates.dedup();
    let column = |side: &&Side<'_>| {
        let heading = words::compared_with(&side.name, &comparison.from.name, language);
        TableColumn::headed(side.name.clone(), heading, Form::Signed)
    };
    let row = |date: Month| {
        let at = |curve: &Vec<(Month, f64)>| {
            let found = curve.iter().find(|(own, _)| *own == date);
            found.map(|(_, places)| *places)
        };
        row(date.first_day(), curves.iter().map(at))
    };
    let rows = dates.into_iter().map(row);
    Table::by_date(sides.iter().map(column), rows, language)
}
