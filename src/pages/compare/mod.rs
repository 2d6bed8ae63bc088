//! Vergelijken: what differs, and which slider causes which part of the difference?

pub mod comparison;
pub mod differences;
pub mod months;
pub mod outcomes;
pub mod waterfall;

use crate::analysis::{AnalysisError, Attribution};
use crate::documents::DocumentId;
use crate::pages::{Context, Page, View};
use crate::scenario::Scenario;
use crate::table::Table;
use crate::text::explanation::sampled_note;
use crate::text::{Label, Language, Say, compare as words};
use comparison::{Comparison, Side, reference_name};
use differences::Differences;

/// What the view shows of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Section {
    /// The waterfall.
    #[default]
    Why,
    /// The differences by month.
    Months,
    /// Outputs and key figures.
    Outcomes,
}

impl Section {
    /// Every section, in order.
    pub const ALL: [Self; 3] = [Self::Why, Self::Months, Self::Outcomes];

    /// What its button says.
    pub fn label(self) -> Label {
        match self {
            Self::Why => Label::WhyPage,
            Self::Months => Label::ByMonthPage,
            Self::Outcomes => Label::OutcomesPage,
        }
    }

    /// What it is called above.
    pub fn title(self) -> Label {
        match self {
            Self::Why => Label::WhyDifferent,
            Self::Months => Label::DifferenceByMonth,
            Self::Outcomes => Label::OutcomesBeside,
        }
    }
}

/// What the page of a comparison shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The section.
    pub section: Section,
    /// Whether the parts of the difference are put together by group.
    pub by_group: bool,
}

impl From<Section> for Asked {
    fn from(section: Section) -> Self {
        let by_group = false;
        Self { section, by_group }
    }
}

/// Why the scenario differs, or why that cannot be said; none where no month is shared.
pub type Explained = Option<Result<Attribution, AnalysisError>>;

/// The page of the active scenario held against another one, else against the reference.
pub fn page(context: &Context<'_>, against: Option<DocumentId>, asked: Asked) -> Page {
    let name = reference_name(context.scene, context.language);
    let reference = Scenario::reference(&context.scene.edition.baseline, name);
    let comparison = Comparison::new(context.scene, &reference, against, context.month);
    let explained = comparison.explained();
    let attribution = attribution(&explained);
    let differences = Differences::new(&comparison, attribution, None, context.language);
    of(context, &comparison, &explained, &differences, asked)
}

/// The explanation, where there is one.
pub fn attribution(explained: &Explained) -> Option<&Attribution> {
    explained.as_ref().and_then(|one| one.as_ref().ok())
}

/// The page of a comparison: the table of the section, what else its plots draw, then what differs.
pub fn of(
    context: &Context<'_>,
    comparison: &Comparison<'_>,
    explained: &Explained,
    differences: &Differences<'_>,
    Asked { section, by_group }: Asked,
) -> Page {
    let language = context.language;
    let differs = |one: &&Attribution| section == Section::Why && !one.contributions.is_empty();
    let attribution = attribution(explained).filter(differs);
    let steps = attribution.map(|one| waterfall::steps(comparison, one, by_group, language));
    let parts = attribution.zip(steps.as_deref());
    let why = parts.and_then(|(attribution, steps)| {
        let layout = waterfall::Layout::of_picture(steps);
        waterfall::chart(context, comparison, attribution, steps, layout)
    });
    let months = months::chart(context, comparison);
    let table = parts.map(|(attribution, steps)| waterfall::table(attribution, steps, language));
    let tables = tables(comparison, section, table, months.is_some(), language);
    let baseline = &comparison.to.edition.baseline;
    let still = attribution.and_then(|attribution| {
        let parts = words::parts(attribution, baseline, by_group, language);
        words::without_effect(&parts, language)
    });
    Page {
        answer: answer(comparison, explained, by_group, language),
        charts: why.into_iter().chain(months).collect(),
        tables: tables.into_iter().chain(differences.table()).collect(),
        notes: still.into_iter().collect(),
        ..context.page(View::Compare, Label::CompareQuestion.text(language))
    }
}

/// The table of the section, and what the lower plot draws where that is another one.
fn tables(
    comparison: &Comparison<'_>,
    section: Section,
    why: Option<Table>,
    has_months: bool,
    language: Language,
) -> Vec<Table> {
    let months = || months::table(comparison, language);
    let first = match (section, why) {
        (Section::Why, Some(why)) => why,
        (Section::Outcomes, _) => outcomes::table(comparison, language),
        (Section::Why | Section::Months, _) => return vec![months()],
    };
    std::iter::once(first)
        .chain(has_months.then(months))
        .collect()
}

/// Why the numbers differ, or why that cannot be said.
fn answer(
    comparison: &Comparison<'_>,
    explained: &Explained,
    by_group: bool,
    language: Language,
) -> String {
    let (Some(compared), Some(Ok(attribution))) = (comparison.compared(), explained) else {
        return refusal(comparison, explained, language);
    };
    if attribution.contributions.is_empty() {
        return words::nothing_differs(compared.from, compared.to, language);
    }
    let baseline = &comparison.to.edition.baseline;
    let parts = words::parts(attribution, baseline, by_group, language);
    let why = words::why(compared, attribution, &parts, language);
    match attribution.error {
        Some(error) => format!("{why} {}", sampled_note(error, language)),
        None => why,
    }
}

/// Why there is no explanation, and what to do.
pub fn refusal(comparison: &Comparison<'_>, explained: &Explained, language: Language) -> String {
    let edition = |side: &Side<'_>| language.of(side.edition.baseline.name()).to_owned();
    match explained {
        Some(Err(AnalysisError::DifferentEditions { .. })) => {
            let (from, to) = (edition(&comparison.from), edition(&comparison.to));
            words::other_edition(&from, &to, language)
        }
        Some(Err(error)) => error.say(language),
        Some(Ok(_)) | None => Label::NoSharedMonth.text(language).to_owned(),
    }
}
