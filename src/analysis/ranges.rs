//! How far a parameter may go, how far the edition calls plausible, and which ones move together.

use super::Subject;
use crate::scenario::{Baseline, Name, Parameter};
use crate::units::LowHigh;

/// A parameter with what the edition calls plausible for it.
#[derive(Clone, Copy, Debug)]
pub struct Ranged<'a> {
    /// The parameter.
    pub row: &'a Parameter,
    /// Its low and its high.
    pub range: LowHigh,
}

/// The parameters of the model that have a low and a high, in table order.
///
/// Parameters that calibration ties to one value stand together, in the place of the first. Supply and
/// Ukraine are left out: they move no required places.
pub fn ranged(baseline: &Baseline) -> Vec<Vec<Ranged<'_>>> {
    let mut groups: Vec<Vec<Ranged<'_>>> = Vec::new();
    for row in baseline.parameters() {
        let Some(range) = row
            .range
            .filter(|_| row.id.name.group().moves_required_places())
        else {
            continue;
        };
        let tied = |other: &Ranged<'_>| {
            let targets = baseline.calibration().iter();
            let mut both =
                targets.map(|target| [row.id, other.row.id].map(|id| target.free.contains(&id)));
            both.any(|both| both == [true, true])
        };
        let one = Ranged { row, range };
        match groups.iter_mut().find(|group| group.iter().any(tied)) {
            Some(group) => group.push(one),
            None => groups.push(vec![one]),
        }
    }
    groups
}

/// The values that the scenario may give a parameter of the model: the slider's range, less what would
/// make `amv_share` and `family_share` together exceed the whole intake.
pub fn permitted(subject: Subject<'_>, row: &Parameter) -> Option<LowHigh> {
    let (low, high) = (row.min.number()?, row.max.number()?);
    let share = |name: Name| {
        let other = subject.baseline.parameter(name.into())?;
        subject.scenario.value(other).number()
    };
    let taken = match row.id.name {
        Name::AmvShare => share(Name::FamilyShare)?,
        Name::FamilyShare => share(Name::AmvShare)?,
        _ => return Some(LowHigh { low, high }),
    };
    Some(LowHigh {
        low,
        high: high.min(1.0 - taken),
    })
}
