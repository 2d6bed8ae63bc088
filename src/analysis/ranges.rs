//! How far a parameter may go, how far the edition calls plausible, and which ones move together.

use std::collections::BTreeMap;

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
/// Parameters that calibration ties to one value stand together, in the place of the first. Supply,
/// Ukraine and periods outside the horizon are left out: they move no required places.
pub fn ranged(baseline: &Baseline) -> Vec<Vec<Ranged<'_>>> {
    let mut groups: Vec<Vec<Ranged<'_>>> = Vec::new();
    let mut group_of = BTreeMap::new();
    for row in baseline.parameters() {
        let counts = row.id.name.group().moves_required_places() && baseline.speaks_of(row.id);
        let Some(range) = row.range.filter(|_| counts) else {
            continue;
        };
        let one = Ranged { row, range };
        let next = groups.len();
        let target = baseline.target_of(row.id);
        let place = target.map_or(next, |target| *group_of.entry(target).or_insert(next));
        match groups.get_mut(place) {
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
    let share = |name: Name| subject.number(subject.baseline.parameter(name.into())?);
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
