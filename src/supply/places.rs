//! The equations of supply: places by type at an instant.

use crate::month::Month;
use crate::scenario::{Law, SupplyInputs};
use crate::units::{Places, Share};

/// How many safety regions the country has. **Source:** Wet veiligheidsregio's, annex; each owes crisis places.
pub const SAFETY_REGIONS: f64 = 25.0;

/// A type of place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlaceType {
    /// Regular places of COA.
    Regular,
    /// *Noodopvang*: temporary, under COA, of lower quality.
    Emergency,
    /// *Crisisnoodopvang*: short stay, under municipalities and safety regions, for COA.
    Crisis,
}

impl PlaceType {
    /// Every type, the most lasting first.
    pub const ALL: [Self; 3] = [Self::Regular, Self::Emergency, Self::Crisis];
}

/// The places at one instant. Each has exactly one type, so that nothing is counted twice.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PlacesByType {
    /// Regular places.
    pub regular: Places,
    /// Emergency places.
    pub emergency: Places,
    /// Crisis places.
    pub crisis: Places,
}

impl PlacesByType {
    /// All places together.
    pub fn total(&self) -> Places {
        self.regular + self.emergency + self.crisis
    }

    /// The places of one type.
    pub fn of(&self, kind: PlaceType) -> Places {
        match kind {
            PlaceType::Regular => self.regular,
            PlaceType::Emergency => self.emergency,
            PlaceType::Crisis => self.crisis,
        }
    }
}

/// The places at an instant; none before the count, when supply is unknown.
///
/// ```text
/// regular   = supply.regular + new(regular) + Σ laws
/// emergency = max(0, supply.emergency + new(emergency) − expired) + continued
/// crisis    = regions × crisis places per region
/// ```
pub fn at(inputs: &SupplyInputs, date: Month) -> Option<PlacesByType> {
    let crisis = regions(crisis_per_region(inputs, date)?);
    let since = date.since(inputs.decision);
    let new_regular = arrived(inputs.new_regular, since - inputs.regular_lead);
    let new_emergency = arrived(inputs.new_emergency, since - inputs.emergency_lead);
    let laws = inputs.laws.iter().map(|law| by_law(law, date));
    let kept = inputs.emergency + new_emergency - expired(inputs, date);
    Some(PlacesByType {
        regular: laws.fold(inputs.regular + new_regular, |sum, places| sum + places),
        emergency: kept.max(Places(0.0)) + continued(inputs, date),
        crisis,
    })
}

/// Crisis places that each safety region owes at an instant: those counted, from
/// `crisis_per_region_from` on the parameter's, from `crisis_end` on 0; none before the count.
pub fn crisis_per_region(inputs: &SupplyInputs, date: Month) -> Option<Places> {
    if date < inputs.counted {
        return None;
    }
    Some(if date >= inputs.crisis_end {
        Places(0.0)
    } else if date < inputs.crisis_per_region_from {
        inputs.crisis_per_region_counted
    } else {
        inputs.crisis_per_region
    })
}

fn regions(each: Places) -> Places {
    Share(SAFETY_REGIONS) * each
}

/// `per_month × max(0, M + 1)`, M in months since decision + lead: the first batch stands at once.
fn arrived(per_month: Places, months: i32) -> Places {
    let batches = months.saturating_add(1).max(0);
    Share(f64::from(batches)) * per_month
}

/// Expiring contracts dated at or before the instant, less what is renewed; counted as emergency places.
fn expired(inputs: &SupplyInputs, date: Month) -> Places {
    let ended = inputs.expiring.iter().filter(|expiry| expiry.date <= date);
    let places: f64 = ended.map(|expiry| expiry.places).sum();
    inputs.contract_renewal.rest() * Places(places)
}

/// Crisis places that continue as emergency places once crisis reception ends.
fn continued(inputs: &SupplyInputs, date: Month) -> Places {
    if date < inputs.crisis_end {
        return Places(0.0);
    }
    inputs.crisis_to_emergency * regions(inputs.crisis_per_region)
}

/// `places × clamp((date − (from + lead)) / ramp, 0, 1)`.
fn by_law(law: &Law, date: Month) -> Places {
    let since = date.since(law.from.plus(law.lead));
    let grown = f64::from(since) / f64::from(law.ramp);
    Share(grown.clamp(0.0, 1.0)) * law.places
}
