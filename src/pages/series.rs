//! Series that several views draw: the lines of the open scenarios, and the table of a chart's months.

use std::collections::BTreeSet;

use super::{Context, Provenance, Shown};
use crate::chart::{Axis, Chart, Layer, Level, Line, Note, Stroke};
use crate::model::Instant;
use crate::month::Month;
use crate::outlook::Outlook;
use crate::scenario::Baseline;
use crate::table::{Form, Table, TableColumn, row};
use crate::text::{self, Label, date, provenance};

/// The places that an outlook requires, by months since `first`.
pub fn required(outlook: &Outlook, first: Month) -> Vec<[f64; 2]> {
    levels(outlook, first, |instant| instant.levels.required_places.0)
}

/// A level of an outlook at each of its instants, by months since `first`.
pub fn levels(outlook: &Outlook, first: Month, of: impl Fn(&Instant) -> f64) -> Vec<[f64; 2]> {
    let instants = outlook.dates().zip(outlook.trajectory().instants());
    instants
        .map(|(date, instant)| [f64::from(date.since(first)), of(instant)])
        .collect()
}

impl Context<'_> {
    /// The month to read of the active scenario alone: the nearest one of its horizon.
    pub fn within(&self) -> Month {
        let baseline = &self.scene.edition.baseline;
        self.month.clamp(baseline.start(), baseline.horizon())
    }

    /// A scenario of the active one's edition beside the reference, at the month that is read or the nearest one.
    pub fn against_reference<'b>(&'b self, shown: &'b Shown<'_>) -> text::AgainstReference<'b> {
        text::AgainstReference {
            scenario: shown.scenario(),
            baseline: shown.baseline(),
            outlook: &shown.outlook,
            reference: &self.scene.reference,
            month: self.within(),
        }
    }

    /// A scenario's name, with its edition where that is another one than the active scenario's.
    pub fn name(&self, shown: &Shown<'_>) -> String {
        let name = &shown.scenario().name;
        let baseline = shown.baseline();
        if baseline.id() == self.scene.edition.baseline.id() {
            return name.clone();
        }
        format!("{name} ({})", self.language.of(baseline.name()))
    }

    /// How a scenario's line is drawn.
    pub fn stroke(&self, shown: &Shown<'_>) -> Stroke {
        let is_active = shown.document.id() == self.scene.active;
        Stroke::scenario(shown.document.slot(), is_active)
    }

    /// The open scenarios: those that change nothing lie on those that do, the active one on top.
    pub fn in_drawing_order(&self) -> Vec<&Shown<'_>> {
        let mut shown: Vec<_> = self.scene.shown.iter().collect();
        shown.sort_by_key(|shown| (shown.document.id() == self.scene.active, !shown.differs()));
        shown
    }

    /// The reference's line, then those of the open scenarios.
    ///
    /// Lines that lie on the reference bear one name: the active scenario's, else that of one that changes nothing, else
    /// the reference's. It is the line on top, so that name and line have one colour.
    pub fn lines(&self, points: impl Fn(&Outlook) -> Vec<[f64; 2]>) -> Vec<Line> {
        let name = Label::Reference.text(self.language).to_owned();
        let reference = Line::new(name, points(&self.scene.reference), Stroke::reference());
        let mut lines = vec![reference];
        let mut named = 0;
        for shown in self.in_drawing_order() {
            let own = points(&shown.outlook);
            if own.is_empty() {
                continue;
            }
            let is_active = shown.document.id() == self.scene.active;
            let is_apart = own != lines[0].points;
            let is_on_top = !is_apart && (is_active || !shown.differs());
            if is_on_top {
                lines[named].is_named = false;
                named = lines.len();
            }
            let line = Line::new(self.name(shown), own, self.stroke(shown));
            lines.push(line.named(is_apart || is_on_top));
        }
        lines
    }

    /// Where a scenario comes from.
    pub fn origin(&self, shown: &Shown<'_>) -> Provenance {
        let day = self.day.to_string();
        Provenance::new(shown.scenario(), shown.baseline(), &day, self.language)
    }

    /// Where each scenario comes from and what it changes, beside a piece of its line; then the sources.
    pub fn origins(&self) -> Vec<Note> {
        let shown = self.scene.shown.iter();
        let notes = shown.clone().map(|shown| self.origin_note(shown));
        notes
            .chain(self.sources(shown.map(Shown::baseline)))
            .collect()
    }

    /// The sources of some editions, each said once.
    pub fn sources<'b>(
        &self,
        baselines: impl IntoIterator<Item = &'b Baseline>,
    ) -> impl Iterator<Item = Note> {
        let language = self.language;
        let sources = baselines.into_iter();
        let sources: BTreeSet<_> = sources.map(|one| language.of(one.source())).collect();
        let sources = sources.into_iter();
        sources.map(move |source| provenance::source(source, language).into())
    }

    /// Where a scenario comes from that is drawn alone, what it changes, and its source.
    pub fn origin_alone(&self, shown: &Shown<'_>) -> impl Iterator<Item = Note> {
        let note = Note {
            sample: None,
            ..self.origin_note(shown)
        };
        std::iter::once(note).chain(self.sources([shown.baseline()]))
    }

    /// Where a scenario comes from and what it changes, beside a piece of its line.
    pub fn origin_note(&self, shown: &Shown<'_>) -> Note {
        let origin = self.origin(shown).sentence(self.language);
        let changes = provenance::changes(shown.scenario(), shown.baseline(), self.language);
        Note {
            sample: Some(self.stroke(shown)),
            text: format!("{origin}. {changes}"),
        }
    }

    /// How an axis that does not begin at nothing is to be read.
    pub fn axis_start(&self, y: &Axis) -> Option<Note> {
        match y {
            Axis::Numbers(range) if range.min > 0.0 => {
                Some(provenance::axis_start(range.min, self.language).into())
            }
            _ => None,
        }
    }

    /// How an axis is to be read, and when the chart was made.
    pub fn made(&self, y: &Axis) -> Vec<Note> {
        let made = provenance::made(&self.day.to_string(), self.language);
        self.axis_start(y)
            .into_iter()
            .chain([made.into()])
            .collect()
    }
}

/// The value of every corner of a line and of every mark, for an axis that holds them.
pub fn heights(layers: &[Layer]) -> impl Iterator<Item = f64> {
    let points = layers.iter().flat_map(|layer| match layer {
        Layer::Line(line) => line.points.as_slice(),
        Layer::Mark(mark) => std::slice::from_ref(&mark.at),
        _ => &[],
    });
    points.map(|point| point[1])
}

/// A number of places as a dashed line from edge to edge.
pub fn level(at: f64, words: String, dash: f32) -> Layer {
    let stroke = Stroke::dashed(dash);
    Layer::Level(Level { at, words, stroke })
}

/// The series of a chart of months as a table: a row for each month, a column for each line and area.
pub fn month_table(chart: &Chart) -> Table {
    let Axis::Months { first, last } = chart.x else {
        return Table::default();
    };
    let names = chart.lines().map(|line| &line.name);
    let names = names.chain(chart.areas().map(|area| &area.name));
    let columns = names.map(|name| TableColumn::named(name.clone(), Form::Whole));
    let row = |month: i32| {
        let x = f64::from(month);
        let lines = chart.lines().map(|line| line.read(x));
        let readings = lines.chain(chart.areas().map(|area| area.read(x)));
        let values = readings.map(|reading| reading.map(|reading| reading.value));
        row(first.plus(month).first_day(), values)
    };
    let rows = (0..=last.since(first)).map(row);
    Table::by_date(columns, rows, chart.language)
}

/// Every named series at a month, as a sentence; empty where nothing is known.
pub fn spoken(chart: &Chart, month: Month) -> String {
    let day = date::first_day(month, chart.language);
    format!("{day}: {}", values(chart, month))
}

/// Every named series at a month with its value.
pub fn values(chart: &Chart, month: Month) -> String {
    let Axis::Months { first, .. } = chart.x else {
        return String::new();
    };
    let readings = chart.read(f64::from(month.since(first)));
    let value = |value| chart.y.label(value, chart.language);
    let values = readings.map(|reading| format!("{} {}", reading.name, value(reading.value)));
    values.collect::<Vec<_>>().join(", ")
}
