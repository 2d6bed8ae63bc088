//! One month of the model, written once for one scenario or for many side by side.

use crate::scenario::Constants;
use crate::units::{Months, Number, People, PeoplePerPlace, PerMonth, Places, Share};

/// Persons at an instant, by where they are in the process.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Stocks<T = f64> {
    /// Adults and families in the asylum procedure (A).
    pub in_procedure: People<T>,
    /// Permit-holders who wait for a home in a municipality (P).
    pub permit_holders: People<T>,
    /// Denied, awaiting departure (R).
    pub awaiting_departure: People<T>,
    /// Unaccompanied minors in AMV places (U).
    pub unaccompanied_minors: People<T>,
}

impl<T: Number> Stocks<T> {
    /// The stocks at the first instant.
    pub fn at_start(constants: &Constants<T>) -> Self {
        Self {
            in_procedure: constants.start_in_procedure,
            permit_holders: constants.start_permit_holders,
            awaiting_departure: constants.start_awaiting_departure,
            unaccompanied_minors: constants.start_unaccompanied_minors,
        }
    }

    /// Everybody together.
    pub fn total(&self) -> People<T> {
        self.in_procedure
            + self.permit_holders
            + self.awaiting_departure
            + self.unaccompanied_minors
    }
}

/// Persons in the month that begins at an instant.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Flows<T = f64> {
    /// Asylum applications.
    pub applications: People<T>,
    /// People who enter reception, minors and family members included.
    pub intake: People<T>,
    /// Unaccompanied minors among them.
    pub amv: People<T>,
    /// Family members of permit-holders among them.
    pub family: People<T>,
    /// Decisions that grant asylum.
    pub granted: People<T>,
    /// Decisions that deny it.
    pub denied: People<T>,
    /// Those who leave the procedure without a decision.
    pub withdrawn: People<T>,
    /// Permit-holders who move to a home in a municipality.
    pub housed: People<T>,
    /// Homes for which there was no permit-holder.
    pub housing_unused: People<T>,
    /// Those who depart after a denial.
    pub departed: People<T>,
    /// Minors who leave AMV places.
    pub amv_outflow: People<T>,
    /// Those among them who turn 18 and stay in reception, among adults.
    pub turned_18: People<T>,
}

/// Months that measures take off the mean times.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sooner<T = f64> {
    /// Until a decision.
    pub decided: Months<T>,
    /// Until departure after a denial.
    pub departed: Months<T>,
}

impl<T: Number> Sooner<T> {
    /// No month less.
    pub fn none() -> Self {
        Self {
            decided: Months::splat(0.0),
            departed: Months::splat(0.0),
        }
    }
}

/// How those who come are divided, and at which rates stocks empty.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rates<T = f64> {
    /// People who enter reception for each application.
    pub intake: Share<T>,
    /// Unaccompanied minors as a share of the intake.
    pub amv: Share<T>,
    /// Family members as a share of the intake.
    pub family: Share<T>,
    /// Share of those in procedure on whom is decided.
    pub decided: PerMonth<T>,
    /// Share of those in procedure who leave without a decision.
    pub withdrawn: PerMonth<T>,
    /// Share of those awaiting departure who depart.
    pub departed: PerMonth<T>,
    /// Share of the minors who leave AMV places.
    pub amv_outflow: PerMonth<T>,
    /// Share of the minors who leave AMV places because they turn 18.
    pub turned_18: Share<T>,
    /// Share of the decisions that grant.
    pub grant: Share<T>,
}

impl<T: Number> Rates<T> {
    /// The rates that follow from mean times.
    ///
    /// `1/decision_months + withdrawal_rate` is scaled down to 1 where it exceeds 1: nobody leaves twice.
    pub fn new(constants: &Constants<T>, sooner: Sooner<T>) -> Self {
        let least = Months::splat(1.0);
        let decision_months = constants.decision_months - sooner.decided;
        let return_months = constants.return_months - sooner.departed;
        let by_decision = decision_months.max(least).rate();
        let wanted = by_decision + constants.withdrawal_rate;
        let scale = PerMonth::splat(1.0).min(wanted) / wanted;
        Self {
            intake: constants.intake_ratio,
            amv: constants.amv_share,
            family: constants.family_share,
            decided: by_decision * scale,
            withdrawn: constants.withdrawal_rate * scale,
            departed: return_months.max(least).rate(),
            amv_outflow: constants.amv_stay_months.rate(),
            turned_18: constants.amv_to_adult_share,
            grant: constants.grant_rate,
        }
    }
}

/// What drives one month: who comes, who can be housed, and the rates.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Drivers<T = f64> {
    /// Asylum applications in the month.
    pub applications: People<T>,
    /// Permit-holders who can be housed in the month.
    pub housing: People<T>,
    /// The rates.
    pub rates: Rates<T>,
}

/// Advances the stocks by one month (explicit Euler: every right-hand side with the stocks at its start).
///
/// Returns the month's flows and the stocks at the next instant. A negative rounding residue becomes 0.
#[expect(
    clippy::inline_always,
    reason = "side by side it halves the time of a run"
)]
#[inline(always)]
pub fn step<T: Number>(stocks: &Stocks<T>, month: &Drivers<T>) -> (Flows<T>, Stocks<T>) {
    let rates = &month.rates;
    let intake = rates.intake * month.applications;
    let amv = rates.amv * intake;
    let family = rates.family * intake;
    let decided = stocks.in_procedure * rates.decided;
    let withdrawn = stocks.in_procedure * rates.withdrawn;
    let granted = rates.grant * decided;
    let denied = rates.grant.rest() * decided;
    let amv_outflow = stocks.unaccompanied_minors * rates.amv_outflow;
    let turned_18 = rates.turned_18 * amv_outflow;
    let adults_granted = rates.grant * turned_18;
    // Every month waits for the one before: what comes in is added up meanwhile, for speed.
    let waiting = stocks.permit_holders + (granted + family + adults_granted);
    let housed = month.housing.min(waiting);
    let departed = stocks.awaiting_departure * rates.departed;
    let flows = Flows {
        applications: month.applications,
        intake,
        amv,
        family,
        granted,
        denied,
        withdrawn,
        housed,
        housing_unused: month.housing - housed,
        departed,
        amv_outflow,
        turned_18,
    };
    let none = People::splat(0.0);
    let arriving = intake - amv - family + rates.grant.rest() * turned_18;
    let next = Stocks {
        in_procedure: (stocks.in_procedure + arriving - decided - withdrawn).max(none),
        permit_holders: waiting - housed,
        awaiting_departure: (stocks.awaiting_departure + denied - departed).max(none),
        unaccompanied_minors: (stocks.unaccompanied_minors + amv - amv_outflow).max(none),
    };
    (flows, next)
}

/// What the stocks at an instant ask for.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Levels<T = f64> {
    /// Permit-holders who live in interim homes outside COA.
    pub in_flow_through: People<T>,
    /// People in reception.
    pub occupancy: People<T>,
    /// Places required.
    pub required_places: Places<T>,
    /// Places required for unaccompanied minors, part of the former.
    pub required_places_amv: Places<T>,
}

/// Turns the stocks at an instant into people in reception and places required.
///
/// `required_places = occupancy / occupancy_ratio`, where `occupancy` leaves out the permit-holders
/// who fit into `interim_homes`.
#[inline]
pub fn levels<T: Number>(
    stocks: &Stocks<T>,
    interim_homes: People<T>,
    occupancy_ratio: PeoplePerPlace<T>,
) -> Levels<T> {
    let in_flow_through = interim_homes.min(stocks.permit_holders);
    // In this order the minors, added last, can never exceed the whole, not even by rounding.
    let occupancy = stocks.in_procedure + stocks.permit_holders - in_flow_through
        + stocks.awaiting_departure
        + stocks.unaccompanied_minors;
    Levels {
        in_flow_through,
        occupancy,
        required_places: occupancy / occupancy_ratio,
        required_places_amv: stocks.unaccompanied_minors / occupancy_ratio,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Name;

    fn constants() -> Constants {
        Constants::of(|name| match name {
            Name::IntakeRatio => 1.2,
            Name::AmvShare => 0.1,
            Name::FamilyShare => 0.2,
            Name::DecisionMonths => 10.0,
            Name::WithdrawalRate => 0.02,
            Name::ReturnMonths => 5.0,
            Name::AmvStayMonths => 4.0,
            Name::AmvToAdultShare => 0.8,
            Name::GrantRate => 0.75,
            _ => 0.0,
        })
    }

    fn stocks() -> Stocks {
        Stocks {
            in_procedure: People(1000.0),
            permit_holders: People(500.0),
            awaiting_departure: People(100.0),
            unaccompanied_minors: People(80.0),
        }
    }

    fn month(housing: f64) -> Drivers {
        Drivers {
            applications: People(250.0),
            housing: People(housing),
            rates: Rates::new(&constants(), Sooner::none()),
        }
    }

    fn close(a: People, b: f64) {
        assert!((a.0 - b).abs() < 1e-9, "{a:?} is not {b}");
    }

    /// By hand: intake 1.2 × 250 = 300, amv 30, family 60, decided 100, granted 75, denied 25,
    /// withdrawn 20, amv out 20 of whom 16 turn 18 (12 granted, 4 not), departed 20.
    #[test]
    fn a_month_worked_by_hand_comes_out_as_worked() {
        let (flows, next) = step(&stocks(), &month(200.0));
        close(flows.intake, 300.0);
        close(flows.amv, 30.0);
        close(flows.family, 60.0);
        close(flows.granted, 75.0);
        close(flows.denied, 25.0);
        close(flows.withdrawn, 20.0);
        close(flows.amv_outflow, 20.0);
        close(flows.turned_18, 16.0);
        close(flows.departed, 20.0);
        close(flows.housed, 200.0);
        close(flows.housing_unused, 0.0);
        close(next.in_procedure, 1000.0 + 210.0 + 4.0 - 100.0 - 20.0);
        close(next.permit_holders, 500.0 + 75.0 + 60.0 + 12.0 - 200.0);
        close(next.awaiting_departure, 105.0);
        close(next.unaccompanied_minors, 90.0);
    }

    #[test]
    fn nobody_is_housed_who_is_not_there() {
        let (flows, next) = step(&stocks(), &month(1000.0));
        close(flows.housed, 647.0);
        close(flows.housing_unused, 353.0);
        close(next.permit_holders, 0.0);
    }

    #[test]
    fn nobody_leaves_the_procedure_twice() {
        let fast = Constants {
            decision_months: Months(1.0),
            withdrawal_rate: PerMonth(0.1),
            return_months: Months(1.0),
            amv_stay_months: Months(1.0),
            amv_to_adult_share: Share(0.0),
            grant_rate: Share(1.0),
            ..constants()
        };
        let all = Drivers {
            rates: Rates::new(&fast, Sooner::none()),
            ..month(0.0)
        };
        let (flows, next) = step(&stocks(), &all);
        close(flows.granted + flows.withdrawn, 1000.0);
        close(flows.withdrawn, 1000.0 * 0.1 / 1.1);
        close(next.in_procedure, 210.0);
    }

    #[test]
    fn interim_homes_hold_at_most_the_permit_holders() {
        let few = levels(&stocks(), People(200.0), PeoplePerPlace(0.96));
        close(few.in_flow_through, 200.0);
        close(few.occupancy, 1480.0);
        assert!((few.required_places.0 - 1480.0 / 0.96).abs() < 1e-9);
        assert!((few.required_places_amv.0 - 80.0 / 0.96).abs() < 1e-9);
        let none = levels(&stocks(), People(0.0), PeoplePerPlace(0.96));
        close(none.occupancy, stocks().total().0);
        let many = levels(&stocks(), People(9000.0), PeoplePerPlace(0.96));
        close(many.in_flow_through, 500.0);
    }
}
