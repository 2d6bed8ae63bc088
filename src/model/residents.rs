//! Who is in reception: four groups that together are the occupancy.

use super::trajectory::Instant;
use crate::units::People;

/// A group of people in reception.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Residents {
    /// People in the procedure.
    InProcedure,
    /// Permit-holders, without those who live in interim homes outside COA.
    PermitHolders,
    /// People awaiting departure.
    AwaitingDeparture,
    /// Unaccompanied minors.
    UnaccompaniedMinors,
}

impl Residents {
    /// Every group, the largest first.
    pub const ALL: [Self; 4] = [
        Self::InProcedure,
        Self::PermitHolders,
        Self::AwaitingDeparture,
        Self::UnaccompaniedMinors,
    ];

    /// How many of them are in reception: `A`, `P − in_flow_through`, `R`, `U`; together the occupancy.
    pub fn at(self, instant: &Instant) -> People {
        let stocks = &instant.stocks;
        match self {
            Self::InProcedure => stocks.in_procedure,
            Self::PermitHolders => stocks.permit_holders - instant.levels.in_flow_through,
            Self::AwaitingDeparture => stocks.awaiting_departure,
            Self::UnaccompaniedMinors => stocks.unaccompanied_minors,
        }
    }
}
