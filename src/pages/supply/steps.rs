//! Supply and the required places as the corners of a plot.
//!
//! Places stand for a whole month, so that supply goes in steps; the required places are a line.

use crate::outlook::Outlook;
use crate::supply::{PlaceType, PlacesByType};

/// A corner: the places by type, and the required places, at one place along the axis of months.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Corner {
    /// Months since the first instant; not whole where the required places pass the supply.
    pub month: f64,
    /// The places that there are.
    pub places: PlacesByType,
    /// The places required.
    pub required: f64,
}

impl Corner {
    /// Lower and upper edge of the layer of a type, the most lasting lowest.
    pub fn layer(&self, kind: PlaceType) -> [f64; 2] {
        let below = PlaceType::ALL.into_iter().filter(|other| *other < kind);
        let bottom: f64 = below.map(|other| self.places.of(other).0).sum();
        [bottom, bottom + self.places.of(kind).0]
    }

    /// Lower and upper edge of the shortage; they meet where there is none.
    pub fn shortage(&self) -> [f64; 2] {
        let total = self.places.total().0;
        [total, total.max(self.required)]
    }
}

/// The corners from left to right; none where supply is unknown.
pub fn corners(outlook: &Outlook) -> Vec<Corner> {
    let instants = outlook.trajectory().instants();
    let required = |index: usize| Some(instants.get(index)?.levels.required_places.0);
    let mut corners = Vec::new();
    for (index, month) in (0u32..).enumerate().take(instants.len()) {
        let (Some(places), Some(now)) = (outlook.supply(index), required(index)) else {
            continue;
        };
        let at = |share: f64, required: f64| Corner {
            month: f64::from(month) + share,
            places,
            required,
        };
        corners.push(at(0.0, now));
        if let Some(next) = required(index + 1) {
            let total = places.total().0;
            if (now - total) * (next - total) < 0.0 {
                corners.push(at((total - now) / (next - now), total));
            }
            corners.push(at(1.0, next));
        }
    }
    corners
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::embedded_editions;
    use crate::scenario::{Name, Scenario, Value};

    fn reference() -> (Outlook, Outlook) {
        let baseline = &embedded_editions()[0].baseline;
        let mut more = Scenario::reference(baseline, "x");
        let row = baseline.parameter(Name::SupplyRegular.into()).unwrap();
        more.set(row, Value::Number(50_000.0));
        let outlook = |scenario: &Scenario| Outlook::new(scenario, baseline).unwrap();
        (outlook(&Scenario::reference(baseline, "x")), outlook(&more))
    }

    #[test]
    fn supply_begins_at_the_count_and_goes_in_steps_of_a_month() {
        let corners = corners(&reference().0);
        assert_eq!(corners[0].month, 5.0);
        assert_eq!(corners.last().unwrap().month, 30.0);
        let april: Vec<_> = corners
            .iter()
            .filter(|corner| corner.month == 9.0)
            .collect();
        assert_eq!(
            april[0].places.crisis.0, 8_500.0,
            "until the last day of March"
        );
        assert_eq!(april[1].places.crisis.0, 0.0);
        assert_eq!(april[1].layer(PlaceType::Emergency), [29_000.0, 44_000.0]);
    }

    #[test]
    fn the_shortage_begins_where_the_line_passes_the_places() {
        let corners = corners(&reference().1);
        for pair in corners.windows(2) {
            let gap = |corner: &Corner| corner.required - corner.places.total().0;
            let same = pair[0].places == pair[1].places;
            assert!(!same || gap(&pair[0]) * gap(&pair[1]) >= -1e-6, "{pair:?}");
        }
        assert!(corners.iter().any(|corner| corner.month.fract() > 0.0));
    }
}
