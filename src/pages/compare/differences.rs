//! The list of exactly which inputs differ: scenarios as columns, levers as rows.

use super::comparison::{Comparison, Side};
use crate::analysis::{
    Attribution, Lever, MeasureRow, Subject, differing_values, matched_measures,
};
use crate::scenario::{Measure, Parameter, ParameterId, Scenario};
use crate::table::{Cell, Form, Table, TableColumn};
use crate::text::{Label, Language, measure, quantity};

/// What a row is about: it stays the same row whatever rows come and go.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum RowKey {
    /// A parameter.
    Parameter(ParameterId),
    /// A measure, by what it is called here.
    Measure(String),
}

impl RowKey {
    fn is_of(&self, lever: &Lever) -> bool {
        match (self, lever) {
            (Self::Parameter(own), Lever::Parameter(id)) => own == id,
            (Self::Measure(own), Lever::Measure { name, .. }) => own == name,
            (Self::Parameter(_), Lever::Measure { .. })
            | (Self::Measure(_), Lever::Parameter(_)) => false,
        }
    }
}

/// What differs.
pub enum Differing<'a> {
    /// A value.
    Value(&'a Parameter),
    /// A measure.
    Measure(MeasureRow<'a>),
}

/// A row of the list.
pub struct Row<'a> {
    /// What it is about.
    pub key: RowKey,
    /// What differs.
    pub of: Differing<'a>,
    /// What it is called.
    pub name: String,
    /// What its numbers count; of a measure also from when, where all scenarios that have it agree.
    pub detail: String,
    /// What it makes of the difference between the two scenarios compared; none where it makes none of it.
    pub places: Option<f64>,
}

impl<'a> Row<'a> {
    fn of_value(row: &'a Parameter, language: Language) -> Self {
        Self {
            key: RowKey::Parameter(row.id),
            of: Differing::Value(row),
            name: language.of(&row.words).to_owned(),
            detail: language.of(&row.unit).to_owned(),
            places: None,
        }
    }

    fn of_measure(row: MeasureRow<'a>, language: Language) -> Self {
        Self {
            key: RowKey::Measure(row.called.clone()),
            name: row.called.clone(),
            detail: shared_detail(&row, language),
            of: Differing::Measure(row),
            places: None,
        }
    }
}

/// What differs between the scenarios on one edition.
pub struct Differences<'a> {
    /// The columns: the two scenarios compared first.
    pub sides: Vec<&'a Side<'a>>,
    /// The rows: those between the two scenarios compared first.
    pub rows: Vec<Row<'a>>,
    /// The values that all scenarios share.
    pub equal: Vec<&'a Parameter>,
    pair: [&'a str; 2],
    language: Language,
}

impl<'a> Differences<'a> {
    /// Finds what differs; the places come from an explanation, where there is one. A row that is `kept` stays
    /// also where it does not differ any more.
    pub fn new(
        comparison: &'a Comparison<'a>,
        attribution: Option<&Attribution>,
        kept: Option<&RowKey>,
        language: Language,
    ) -> Self {
        let sides = comparison.of_one_edition();
        let subjects: Vec<Subject<'_>> = sides.iter().map(|side| side.subject()).collect();
        let scenarios: Vec<&Scenario> = sides.iter().map(|side| side.scenario).collect();
        let differing = differing_values(&subjects);
        let differs = |row: &&Parameter| {
            let is_kept = kept == Some(&RowKey::Parameter(row.id));
            is_kept || differing.iter().any(|values| values.id == row.id)
        };
        let all = comparison.to.edition.baseline.parameters().iter();
        let (values, equal): (Vec<_>, Vec<_>) = all.partition(differs);
        let values = values.into_iter().map(|row| Row::of_value(row, language));
        let is_kept = |row: &MeasureRow<'_>| kept == Some(&RowKey::Measure(row.called.clone()));
        let measures = matched_measures(&scenarios).into_iter();
        let measures = measures.filter(|row| row.differs() || is_kept(row));
        let measures = measures.map(|row| Row::of_measure(row, language));
        let part = |row: &Row<'_>| attribution.and_then(|one| part_of(one, &row.key));
        let mut rows: Vec<_> = values.chain(measures).collect();
        for row in &mut rows {
            let places = part(row).and_then(|at| attribution?.contributions.get(at));
            row.places = places.map(|part| part.places);
        }
        // As the bars stand; what makes nothing of the difference comes last.
        rows.sort_by_key(|row| {
            let place = part(row);
            (place.is_none() && kept != Some(&row.key), place)
        });
        Self {
            sides,
            rows,
            equal,
            pair: [&comparison.from.name, &comparison.to.name],
            language,
        }
    }

    /// The list as a table; none where nothing differs.
    pub fn table(&self) -> Option<Table> {
        let language = self.language;
        let text = |heading: &str| TableColumn::named(heading.to_owned(), Form::Text);
        let mut columns = vec![text(Label::WhatDiffers.text(language))];
        columns.extend(self.sides.iter().map(|side| text(&side.name)));
        let [from, to] = self.pair;
        let places = format!("{} ({from} → {to})", Label::PlacesColumn.text(language));
        columns.push(TableColumn::named(places, Form::Signed));
        let row = |row: &Row<'_>| {
            let cells = (0..self.sides.len()).map(|at| self.cell(row, at));
            let first = std::iter::once(Cell::Text(row.name.clone()));
            first.chain(cells).chain([row.places.into()]).collect()
        };
        (!self.rows.is_empty()).then(|| Table {
            columns,
            rows: self.rows.iter().map(row).collect(),
        })
    }

    /// What a scenario has of what differs.
    fn cell(&self, row: &Row<'_>, at: usize) -> Cell {
        let language = self.language;
        let text = match &row.of {
            Differing::Value(row) => {
                let Some(side) = self.sides.get(at) else {
                    return Cell::Unknown;
                };
                quantity::with_sign(row.quantity(), side.scenario.value(row), language)
            }
            Differing::Measure(row) => match row.measures.get(at).copied().flatten() {
                Some(one) if one.enabled => measure::summary(one, language),
                Some(_) => Label::SwitchedOff.text(language).to_owned(),
                None => Label::NotThere.text(language).to_owned(),
            },
        };
        Cell::Text(text)
    }
}

/// Which part of the difference one lever makes.
fn part_of(attribution: &Attribution, key: &RowKey) -> Option<usize> {
    let mut parts = attribution.contributions.iter();
    parts.position(|one| key.is_of(&one.lever))
}

/// What all scenarios that have the measure say of it besides how large it is; nothing where they do not agree.
fn shared_detail(row: &MeasureRow<'_>, language: Language) -> String {
    let when = |one: &&Measure| measure::when(one, language);
    let mut details = row.measures.iter().flatten().map(when);
    let first = details.next().unwrap_or_default();
    if details.all(|other| other == first) {
        first
    } else {
        String::new()
    }
}
