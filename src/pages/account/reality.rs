//! The check against what happened: the model with the values as they turned out, beside what was counted.

use crate::chart::{Axis, Chart, Dash, Ink, Layer, Line, Mark, Range, Shape, Stroke, Told};
use crate::files::reality_check;
use crate::model::{Comparison, Trajectory, check_reality, run_reality};
use crate::pages::Context;
use crate::pages::series::{self, heights};
use crate::scenario::{Baseline, Output, RealityCheck, parse_id};
use crate::table::{Cell, Form, Table};
use crate::text::{
    Label, Language, account as words, column_heading, date, number, output_column, provenance,
    status_word,
};

/// An edition, held against what was counted.
pub struct Checked<'a> {
    /// What happened.
    pub check: &'static RealityCheck,
    /// The model beside each count.
    pub rows: Vec<Comparison<'static>>,
    trajectory: Trajectory,
    baseline: &'a Baseline,
}

impl<'a> Checked<'a> {
    /// Runs an edition with what happened; none where nobody has counted for it.
    pub fn of(baseline: &'a Baseline) -> Option<Self> {
        let check = reality_check(baseline.id())?;
        Some(Self {
            check,
            rows: check_reality(check, baseline).ok()?,
            trajectory: run_reality(check, baseline).ok()?,
            baseline,
        })
    }

    /// How far the model is off at the most, for everybody together and for the groups among them.
    pub fn furthest(&self, language: Language) -> String {
        let most = |total: bool| {
            let rows = self.rows.iter();
            let rows = rows.filter(|row| (row.count.output == Output::Occupancy) == total);
            rows.map(|row| row.deviation().abs()).fold(0.0, f64::max)
        };
        let shown = |share: f64| number::decimal(100.0 * share, 1, language);
        words::most_off(&shown(most(true)), &shown(most(false)), language)
    }

    /// What was counted, each once, in the order in which it first was.
    fn outputs(&self) -> Vec<Output> {
        let mut outputs = Vec::new();
        for row in &self.rows {
            if !outputs.contains(&row.count.output) {
                outputs.push(row.count.output);
            }
        }
        outputs
    }

    /// The model as lines, what was counted as diamonds.
    pub fn chart(&self, context: &Context<'_>) -> Chart {
        let language = context.language;
        let first = self.trajectory.start();
        let last = first.plus(i32::try_from(self.trajectory.flows().len()).unwrap_or(0));
        let outputs = self.outputs();
        let layers: Vec<_> = outputs
            .iter()
            .enumerate()
            .flat_map(|(slot, output)| self.layers(slot, *output, language))
            .collect();
        let y = Axis::Numbers(Range::around(heights(&layers).chain([0.0])));
        let edition = language.of(self.baseline.name());
        let months = provenance::monthly(first, last, language);
        Chart {
            title: Label::RealityPlot.text(language).to_owned(),
            subtitle: words::check_subtitle(edition, &months, language),
            description: self.description(language),
            layers,
            notes: [
                Label::LinesAndDiamonds.text(language),
                language.of(&self.check.note),
            ]
            .map(|note| note.to_owned().into())
            .into_iter()
            .chain(context.made(&y))
            .collect(),
            ..Chart::new("reality", [Axis::Months { first, last }, y], language)
        }
    }

    /// The line of one output, with its own dashes, and its counts.
    fn layers(&self, slot: usize, output: Output, language: Language) -> Vec<Layer> {
        let first = self.trajectory.start();
        let stroke = Stroke {
            dash: Dash::of_slot(slot),
            ..Stroke::solid(ink(output), 2.0)
        };
        let instants = self.trajectory.instants().iter();
        let points = (0u32..).zip(instants);
        let points = points.map(|(month, instant)| [f64::from(month), instant.output(output)]);
        let name = column_heading(output_column(output), language).to_lowercase();
        let line = Line::new(name, points.collect(), stroke);
        let rows = self.rows.iter().map(|row| row.count);
        let counts = rows.filter(|count| count.output == output).map(|count| {
            let at = [f64::from(count.instant.since(first)), count.counted];
            Layer::Mark(Mark {
                ink: ink(output),
                told: Told::WhereFree,
                ..Mark::of(at, String::new(), Shape::Diamond, language)
            })
        });
        std::iter::once(Layer::Line(line)).chain(counts).collect()
    }

    /// How far off, and every count beside the model's number.
    fn description(&self, language: Language) -> String {
        let rows = self.rows.iter().map(|row| {
            let heading = column_heading(output_column(row.count.output), language);
            let day = date::first_day(row.count.instant, language);
            let whole = |number| number::whole(number, language);
            let (model, counted) = (whole(row.model), whole(row.count.counted));
            words::counted_beside(&day, &heading.to_lowercase(), [&model, &counted], language)
        });
        std::iter::once(self.furthest(language))
            .chain(rows)
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// The counts, the model's lines, and the values that it was given.
    pub(super) fn tables(&self, context: &Context<'_>) -> Vec<Table> {
        let language = context.language;
        vec![
            self.counts(language),
            series::month_table(&self.chart(context)),
            self.inputs(language),
        ]
    }

    fn counts(&self, language: Language) -> Table {
        let row = |row: &Comparison<'_>| {
            let count = row.count;
            vec![
                column_heading(output_column(count.output), language).into(),
                count.instant.first_day().into(),
                language.of(&count.when).into(),
                Cell::Number(row.model),
                Cell::Number(count.counted),
                Cell::Number(row.deviation()),
                language.of(&count.rule).into(),
                status_word(count.status, language).into(),
                count.source.as_str().into(),
            ]
        };
        let columns = [
            ("output", Label::What, Form::Text),
            ("date", Label::Date, Form::Text),
            ("counted_when", Label::CountedOn, Form::Text),
            ("model", Label::InTheModel, Form::Whole),
            ("counted", Label::Counted, Form::Whole),
            ("deviation", Label::Deviation, Form::Exact),
            ("rule", Label::CountingRule, Form::Text),
            ("status", Label::Status, Form::Text),
            ("source", Label::Source, Form::Text),
        ];
        Table::labelled(columns, self.rows.iter().map(row), language)
    }

    /// The values that the model was given here, as they turned out.
    fn inputs(&self, language: Language) -> Table {
        let rows = self.check.inputs.iter().filter_map(|input| {
            let id = parse_id(self.baseline, &input.id).ok()?;
            let row = self.baseline.parameter(id)?;
            Some(vec![
                input.id.as_str().into(),
                language.of(&row.words).into(),
                Cell::Number(input.value),
                language.of(&row.unit).into(),
                status_word(input.status, language).into(),
                language.of(&input.source).into(),
            ])
        });
        let columns = [
            ("id", Label::Id, Form::Text),
            ("name", Label::AsTheyTurnedOut, Form::Text),
            ("value", Label::Number, Form::Exact),
            ("unit", Label::UnitOfValue, Form::Text),
            ("status", Label::Status, Form::Text),
            ("source", Label::Source, Form::Text),
        ];
        Table::labelled(columns, rows, language)
    }
}

/// What an output is drawn in: a group of people as in Opbouw, everybody and places in the ink of text.
fn ink(output: Output) -> Ink {
    match output {
        Output::InProcedure => Ink::Group(0),
        Output::PermitHolders => Ink::Group(1),
        Output::AwaitingDeparture => Ink::Group(2),
        Output::UnaccompaniedMinors => Ink::Group(3),
        Output::RequiredPlaces | Output::RequiredPlacesAmv | Output::Occupancy => Ink::Text,
    }
}
