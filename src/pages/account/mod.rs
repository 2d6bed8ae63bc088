//! Verantwoording: where does every number come from, and what does it not say?

mod reality;
mod sources;
mod values;

pub use reality::Checked;
pub use values::parameters;

use super::{Context, Page, View};
use crate::files::reality_check;
use crate::scenario::Status;
use crate::table::{Form, Table, TableColumn};
use crate::text::{Label, account as words, definitions_and_limits};

/// A part of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Every value in use.
    Inputs,
    /// How a month is computed.
    Equations,
    /// What must come out.
    Calibration,
    /// The model beside what was counted.
    Reality,
    /// The published capacity decisions.
    Decisions,
    /// Where the figures about regions come from.
    Regions,
    /// What the words mean, and where the model ends.
    Limits,
}

impl Section {
    /// Every section, in the order of the page.
    pub const ALL: [Self; 7] = [
        Self::Inputs,
        Self::Equations,
        Self::Calibration,
        Self::Reality,
        Self::Decisions,
        Self::Regions,
        Self::Limits,
    ];

    /// Its heading.
    pub fn label(self) -> Label {
        match self {
            Self::Inputs => Label::ValuesSection,
            Self::Equations => Label::EquationsSection,
            Self::Calibration => Label::CalibrationSection,
            Self::Reality => Label::RealitySection,
            Self::Decisions => Label::EarlierDecisions,
            Self::Regions => Label::FiguresByRegion,
            Self::Limits => Label::LimitsSection,
        }
    }

    /// Whether it has a table.
    pub fn has_table(self, context: &Context<'_>) -> bool {
        match self {
            Self::Inputs | Self::Equations | Self::Decisions | Self::Regions => true,
            Self::Calibration => !context.scene.edition.baseline.calibration().is_empty(),
            Self::Reality => reality_check(context.scene.edition.baseline.id()).is_some(),
            Self::Limits => false,
        }
    }
}

/// The page, with the values of one status, or all.
pub fn page(context: &Context<'_>, status: Option<Status>) -> Page {
    let language = context.language;
    let baseline = &context.scene.edition.baseline;
    let checked = Checked::of(baseline);
    let mut notes = definitions_and_limits(language);
    if checked.is_none() {
        notes.push(Label::NoRealityCheck.text(language));
    }
    let sections = Section::ALL.into_iter();
    Page {
        answer: context.scene.active().map_or_else(String::new, |shown| {
            words::about_values(shown.scenario(), shown.baseline(), language)
        }),
        charts: checked
            .iter()
            .map(|checked| checked.chart(context))
            .collect(),
        tables: sections
            .flat_map(|section| tables(context, section, status))
            .collect(),
        notes: notes.into_iter().map(str::to_owned).collect(),
        ..context.page(View::Account, Label::AccountQuestion.text(language))
    }
}

/// The tables of a section; every row says of which section it is. None where the edition has nothing to put in them.
pub fn tables(context: &Context<'_>, section: Section, status: Option<Status>) -> Vec<Table> {
    let (active, language) = (context.scene.active(), context.language);
    let mut tables = match section {
        Section::Inputs => {
            let values = active.map(|shown| values::of_scenario(shown, status, language));
            Vec::from_iter(values)
        }
        Section::Equations => vec![sources::equations_of_the_model(language)],
        Section::Calibration => {
            Vec::from_iter(active.map(|shown| sources::calibration(shown, language)))
        }
        Section::Reality => Checked::of(&context.scene.edition.baseline)
            .map_or_else(Vec::new, |checked| checked.tables(context)),
        Section::Decisions => vec![sources::decisions(language)],
        Section::Regions => vec![sources::regions(language)],
        Section::Limits => Vec::new(),
    };
    tables.retain(|table| !table.rows.is_empty());
    let heading = Label::SectionOfAccount.text(language);
    for table in &mut tables {
        // So each can be told apart where they stand below each other.
        let column = TableColumn::headed("section", heading, Form::Text);
        table.prepend(column, section.label().text(language));
    }
    tables
}
