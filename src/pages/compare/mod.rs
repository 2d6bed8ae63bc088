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

/// Why the scenario differs, or why that cannot be said; none where no month is shared.
pub type Explained = Option<Result<Attribution, AnalysisError>>;

/// The page of the active scenario held against another one, else against the reference.
pub fn page(
    context: &Context<'_>,
    against: Option<DocumentId>,
    (section, by_group): (Section, bool),
) -> Page {
    let name = reference_name(context.scene, context.language);
    let reference = Scenario::reference(&context.scene.edition.baseline, name);
    let comparison = Comparison::new(context.scene, &reference, (against, context.month));
    let explained = comparison.explained();
    let attribution = attribution(&explained);
    let differences = Differences::new(&comparison, attribution, None, context.language);
    let found = (&explained, &differences);
    of(context, &comparison, found, (section, by_group))
}

/// The explanation, where there is one.
pub fn attribution(explained: &Explained) -> Option<&Attribution> {
    explained.as_ref().and_then(|one| one.as_ref().ok())
}

/// The page of a comparison: the table of the section, what else its plots draw, then what differs.
pub fn of(
    context: &Context<'_>,
    comparison: &Comparison<'_>,
    (explained, differences): (&Explained, &Differences<'_>),
    (section, by_group): (Section, bool),
) -> Page {
    let language = context.language;
    let attribution = attribution(explained);
    let differs = |one: &&Attribution| !one.contributions.is_empty();
    let steps = attribution
        .filter(|_| section == Section::Why)
        .filter(differs);
    let steps = steps.map(|one| (one, waterfall::steps(comparison, one, by_group, language)));
    let why = steps.as_ref().and_then(|(attribution, steps)| {
        let layout = waterfall::Layout::of_picture(steps);
        waterfall::chart(context, comparison, (attribution, steps), layout)
    });
    let months = months::chart(context, comparison);
    // What the lower plot draws, where the table of the section is another one.
    let by_month = match (section, &steps) {
        (Section::Why, Some(_)) | (Section::Outcomes, _) if months.is_some() => {
            Some(months::table(comparison, language))
        }
        _ => None,
    };
    let table = match (section, &steps) {
        (Section::Why, Some((attribution, steps))) => {
            waterfall::table(attribution, steps, language)
        }
        (Section::Outcomes, _) => outcomes::table(comparison, language),
        (Section::Why | Section::Months, _) => months::table(comparison, language),
    };
    let baseline = &comparison.to.edition.baseline;
    let still = steps.as_ref().and_then(|(attribution, _)| {
        let parts = words::parts(attribution, baseline, by_group, language);
        words::without_effect(&parts, language)
    });
    Page {
        view: View::Compare,
        question: words::question(language).to_owned(),
        answer: answer(comparison, explained, by_group, language),
        figures: Vec::new(),
        charts: why.into_iter().chain(months).collect(),
        tables: std::iter::once(table)
            .chain(by_month)
            .chain(differences.table())
            .collect(),
        notes: still.into_iter().collect(),
        origin: context.scene.active().map(|active| context.origin(active)),
    }
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
        Some(Ok(_)) | None => words::no_shared_month(language).to_owned(),
    }
}
