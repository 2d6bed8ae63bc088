//! The user's own counts beside what scenarios say: marks in charts, and the table in which they are typed.

use jiff::civil::Date;

use super::Context;
use crate::chart::{Ink, Layer, Mark, Note, Shape, Told};
use crate::month::Month;
use crate::outlook::{Column, Outlook};
use crate::scenario::{Counted, DayCounts, DayInMonth, OwnCounts};
use crate::table::{Form, Table, TableColumn, row};
use crate::text::{Label, Language, column_heading, track as words};
use crate::units::{People, PeoplePerPlace};

impl Context<'_> {
    /// The counts of the active scenario.
    pub fn counts(&self) -> Option<&OwnCounts> {
        let counts = &self.scene.active()?.scenario().brought.counts;
        (!counts.is_empty()).then_some(counts)
    }

    /// The counts of an output, by day.
    pub fn counts_of(&self, output: Counted) -> impl Iterator<Item = (Date, f64)> {
        let counts = self.counts().into_iter();
        counts.flat_map(move |counts| counts.of(output))
    }

    /// A mark for every count of these outputs, at its day; a month's at its first day. Of one output the newest has its
    /// number beside it.
    pub fn counted(&self, outputs: &[Counted], first: Month) -> Vec<Layer> {
        let places = outputs.iter().flat_map(|output| {
            self.counts_of(*output).filter_map(|(day, number)| {
                let mut place = DayInMonth::of(day)?;
                if output.is_flow() {
                    place.passed = 0.0;
                }
                Some([place.since(first), number])
            })
        });
        self.counted_marks(places, outputs.len() == 1)
    }

    /// A mark for the places that everybody counted took, where the user states the occupancy ratio of that day.
    pub fn counted_places(&self, first: Month) -> Vec<Layer> {
        let days = self.counts().into_iter().flat_map(OwnCounts::days);
        let places = days
            .filter_map(|(day, counts)| Some([DayInMonth::of(day)?.since(first), places(counts)?]));
        self.counted_marks(places, true)
    }

    /// What the marks are, and how many counts cannot be told in places.
    pub fn counted_note(&self, in_places: bool) -> Option<Note> {
        let counts = self.counts()?;
        let lacking = counts.days().filter(|(_, day)| {
            day.numbers.contains_key(&Counted::Occupancy) && day.occupancy_ratio.is_none()
        });
        let said = if in_places {
            words::marks_in_places(lacking.count(), self.language)
        } else {
            Label::CountedMarks.text(self.language).to_owned()
        };
        Some(said.into())
    }

    /// A mark at every place; the last one has its number beside it where `tells_last` says so.
    fn counted_marks(
        &self,
        places: impl Iterator<Item = [f64; 2]>,
        tells_last: bool,
    ) -> Vec<Layer> {
        let words = Label::Counted.text(self.language).to_lowercase();
        let mark = |at: [f64; 2]| Mark {
            ink: Ink::Accent,
            told: Told::Aloud,
            ..Mark::of(at, words.clone(), Shape::Diamond, self.language)
        };
        let mut marks: Vec<_> = places.map(mark).collect();
        if let Some(last) = marks.last_mut().filter(|_| tells_last) {
            last.told = Told::WhereFree;
        }
        marks.into_iter().map(Layer::Mark).collect()
    }

    /// What an outlook says of an output, by months since `first`; what is unknown is left out.
    pub fn series_of(&self, outlook: &Outlook, output: Counted, first: Month) -> Vec<[f64; 2]> {
        let column = Column::from(output);
        let dates = outlook.dates().enumerate();
        let point = |(index, date): (usize, Month)| {
            Some([f64::from(date.since(first)), outlook.cell(column, index)?])
        };
        dates.filter_map(point).collect()
    }
}

/// The places that everybody counted took on a day; none without a count or without the ratio of that day.
fn places(day: &DayCounts) -> Option<f64> {
    let people = *day.numbers.get(&Counted::Occupancy)?;
    let places = People(people) / PeoplePerPlace(day.occupancy_ratio?);
    Some(places.0)
}

/// The counts as people type them: a row for each day, a column for each output that was counted; without counts the
/// columns that are counted most.
pub fn table(counts: &OwnCounts, language: Language) -> Table {
    let usual = [
        Counted::Occupancy,
        Counted::PermitHolders,
        Counted::UnaccompaniedMinors,
    ];
    let counted = |output: &Counted| {
        counts.of(*output).next().is_some() || (counts.is_empty() && usual.contains(output))
    };
    let outputs: Vec<_> = Counted::ALL.into_iter().filter(counted).collect();
    let numbers = outputs.iter().map(|output| {
        let heading = column_heading((*output).into(), language);
        TableColumn::headed(output.id(), heading, Form::Whole)
    });
    let ratio = Label::OccupancyRatioOfDay.text(language);
    let ratio = TableColumn::headed("occupancy_ratio", ratio, Form::Digits);
    let row = |(day, counts): (Date, &DayCounts)| {
        let numbers = outputs.iter();
        let numbers = numbers.map(|output| counts.numbers.get(output).copied());
        row(day.to_string(), numbers.chain([counts.occupancy_ratio]))
    };
    Table::by_date(numbers.chain([ratio]), counts.days().map(row), language)
}
