//! What each measure of a package does at a date.

use crate::month::Month;
use crate::outlook::Outlook;
use crate::scenario::{Baseline, Scenario, ScenarioError};
use crate::units::Places;

/// What something adds at a date; negative where it takes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Effect {
    /// Places required.
    pub required: Places,
    /// Places that there are; none where supply is unknown at the date.
    pub supply: Option<Places>,
}

/// What the measures of a scenario do, each and together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Package {
    /// In the scenario's order: the outcome with the measure less that without it, all else as it stands.
    /// For a measure that is off, what it would add.
    pub each: Vec<Effect>,
    /// The outcome with all measures that are on less that without any. Not the sum of [`Self::each`]:
    /// measures get in each other's way.
    pub together: Effect,
}

/// What the measures do at a date; none where the date lies outside the horizon.
///
/// # Errors
/// The first thing in the scenario that the model may not see.
pub fn effects(
    scenario: &Scenario,
    baseline: &Baseline,
    date: Month,
) -> Result<Option<Package>, ScenarioError> {
    let as_it_stands = Outlook::new(scenario, baseline)?;
    let mut other = scenario.clone();
    let mut package = Package::default();
    for (index, measure) in scenario.measures.iter().enumerate() {
        switch(&mut other, index, !measure.enabled);
        let switched = Outlook::new(&other, baseline)?;
        switch(&mut other, index, measure.enabled);
        let (with, without) = if measure.enabled {
            (&as_it_stands, &switched)
        } else {
            (&switched, &as_it_stands)
        };
        match added(with, without, date) {
            Some(effect) => package.each.push(effect),
            None => return Ok(None),
        }
    }
    other.measures.clear();
    let bare = Outlook::new(&other, baseline)?;
    Ok(added(&as_it_stands, &bare, date).map(|together| Package {
        together,
        ..package
    }))
}

fn switch(scenario: &mut Scenario, index: usize, on: bool) {
    if let Some(measure) = scenario.measures.get_mut(index) {
        measure.enabled = on;
    }
}

fn added(with: &Outlook, without: &Outlook, date: Month) -> Option<Effect> {
    let index = with.trajectory().index(date)?;
    let required = |outlook: &Outlook| {
        let instant = outlook.trajectory().instants().get(index)?;
        Some(instant.levels.required_places)
    };
    let supply = |outlook: &Outlook| Some(outlook.supply(index)?.total());
    Some(Effect {
        required: required(with)? - required(without)?,
        supply: supply(with)
            .zip(supply(without))
            .map(|(with, without)| with - without),
    })
}
