//! Behoefte: how many places are needed, when, and how many of them for amv?

mod plots;

pub use plots::earlier_of;

use super::{Beside, Context, Figure, Page, Shown, View, series};
use crate::analysis::{Subject, explain};
use crate::chart::Ink;
use crate::month::Month;
use crate::outlook::Outlook;
use crate::scenario::Scenario;
use crate::text::number::whole;
use crate::text::{Label, date, need as words, story};

/// The page: the places required, and below them, on the same months, those for unaccompanied minors.
///
/// With `earlier`, decisions published before and after the edition's are drawn too.
pub fn page(context: &Context<'_>, earlier: bool) -> Page {
    let charts = vec![plots::places(context, earlier), plots::minors(context)];
    let active = context.scene.active();
    Page {
        answer: active.map_or_else(String::new, |shown| answer(context, shown)),
        figures: figures(context),
        tables: charts.iter().map(series::month_table).collect(),
        charts,
        ..context.page(View::Need, Label::NeedQuestion.text(context.language))
    }
}

/// What the scenario does to the required places at the month that is read, and why.
fn answer(context: &Context<'_>, shown: &Shown<'_>) -> String {
    let held = context.against_reference(shown);
    let reference = Scenario::reference(held.baseline, "reference");
    let from = Subject {
        scenario: &reference,
        ..shown.subject()
    };
    let several = held.scenario.changes.len() + held.scenario.measures.len() > 1;
    let explained = several.then(|| explain(shown.subject(), from, held.month).ok());
    let causes = explained.flatten().map(|explained| explained.contributions);
    story(&held, &causes.unwrap_or_default(), context.language)
}

/// The required places at the dates that the edition names, where the active scenario has them.
fn figures(context: &Context<'_>) -> Vec<Figure> {
    let scene = context.scene;
    let dates = scene.edition.baseline.key_dates().iter();
    let figures = dates.filter_map(|date| {
        let at = |outlook: &Outlook| outlook.trajectory().at(*date).copied();
        let active = at(&scene.active()?.outlook)?.levels;
        let places = active.required_places.0.round();
        let reference = at(&scene.reference)?.levels.required_places.0.round();
        Some(Figure {
            title: date::first_day(*date, context.language),
            value: whole(places, context.language),
            unit: words::of_which_amv(active.required_places_amv.0, context.language),
            beside: [Beside::reference(places - reference, context.language)]
                .into_iter()
                .chain(held_against(context, *date, places))
                .collect(),
        })
    });
    figures.collect()
}

/// How far above or below the user's capacity, or else the decision for the date.
fn held_against(context: &Context<'_>, date: Month, places: f64) -> Option<Beside> {
    let decisions = context.scene.edition.baseline.decisions().iter();
    let decided = decisions.filter_map(|line| line.at(date)).next_back();
    let other = context.capacity.or(decided)?;
    let is_own = context.capacity.is_some();
    Some(Beside {
        amount: whole((places - other).abs(), context.language),
        words: words::above_or_below(places > other, is_own, other, context.language),
        ink: Ink::of_change(places - other),
    })
}
