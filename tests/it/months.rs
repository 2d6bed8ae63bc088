//! Months worked by hand: seasons, periods and every kind of measure.

use opvangverkenner::model::{Flows, Instant};
use opvangverkenner::scenario::MeasureKind::{
    self, DispersalLaw, FasterReturn, FlowThroughPlaces, HouseMore, ReduceApplications,
    ShortenDecisions,
};
use opvangverkenner::scenario::{Baseline, Measure, Scenario};

use crate::editions::{measure, month, mpp_2022_2, mpp_2023_2, reference, scenario, trajectory};

fn close(found: f64, by_hand: f64) {
    assert!((found - by_hand).abs() < 1e-6, "{found}, by hand {by_hand}");
}

/// Round numbers, without seasons: 24,000 / 6 = 4,000 applications and 6,000 / 6 = 1,000 homes a
/// month in the second half of 2022, 60,000 / 12 = 5,000 applications and 1,500 homes in early 2023.
fn round(baseline: &Baseline) -> Scenario {
    scenario(
        baseline,
        &[
            ("applications.2022H2", 24_000.0),
            ("applications.2023", 60_000.0),
            ("housed.2022H2", 6_000.0),
            ("housed.2023H1", 9_000.0),
            ("seasonality", 0.0),
            ("intake_ratio", 1.0),
            ("amv_share", 0.1),
            ("family_share", 0.2),
            ("grant_rate", 0.5),
            ("decision_months", 10.0),
            ("withdrawal_rate", 0.05),
            ("return_months", 5.0),
            ("amv_stay_months", 4.0),
            ("amv_to_adult_share", 0.5),
            ("occupancy_ratio", 0.8),
            ("start.in_procedure", 10_000.0),
            ("start.permit_holders", 5_000.0),
            ("start.awaiting_departure", 1_000.0),
            ("start.unaccompanied_minors", 800.0),
        ],
    )
}

fn with(measures: Vec<Measure>) -> Scenario {
    let mut scenario = round(&mpp_2022_2());
    scenario.measures = measures;
    scenario
}

fn flows(scenario: &Scenario, baseline: &Baseline, date: &str) -> Flows {
    let trajectory = trajectory(scenario, baseline);
    trajectory.flows()[trajectory.index(month(date)).unwrap()]
}

fn instant(scenario: &Scenario, date: &str) -> Instant {
    *trajectory(scenario, &mpp_2022_2()).at(month(date)).unwrap()
}

/// The flows of July 2022, the first month.
fn july(kinds: &[MeasureKind]) -> Flows {
    let on = |kind: &MeasureKind| measure(*kind, "2022-07", None);
    flows(
        &with(kinds.iter().map(on).collect()),
        &mpp_2022_2(),
        "2022-07",
    )
}

/// Intake 4,000: amv 400, family 800, so 2,800 into the procedure. Decided 10,000 / 10 = 1,000:
/// 500 granted, 500 denied; withdrawn 500. Departed 1,000 / 5 = 200. Of 800 / 4 = 200 minors who
/// leave, 100 turn 18: 50 granted, 50 into the procedure. Housed 1,000.
#[test]
fn a_whole_month_without_measures_comes_out_as_worked() {
    let july = instant(&with(vec![]), "2022-07");
    close(july.levels.occupancy.0, 16_800.0);
    close(july.levels.required_places.0, 16_800.0 / 0.8);
    let august = instant(&with(vec![]), "2022-08");
    close(
        august.stocks.in_procedure.0,
        10_000.0 + 2_800.0 + 50.0 - 1_000.0 - 500.0,
    );
    close(
        august.stocks.permit_holders.0,
        5_000.0 + 500.0 + 800.0 + 50.0 - 1_000.0,
    );
    close(august.stocks.awaiting_departure.0, 1_000.0 + 500.0 - 200.0);
    close(august.stocks.unaccompanied_minors.0, 800.0 + 400.0 - 200.0);
    close(
        august.levels.occupancy.0,
        11_350.0 + 5_350.0 + 1_300.0 + 1_000.0,
    );
    close(august.levels.required_places.0, 23_750.0);
    close(august.levels.required_places_amv.0, 1_250.0);
}

/// w = s at full seasonality. Σ w = 3 × (1.171 + 1.189) = 7.08 in the second half of 2022,
/// so July gets 31,734 × 1.171 / 7.08 and December 31,734 × 1.189 / 7.08.
/// Over a year Σ w = 3 × (0.752 + 0.888 + 1.171 + 1.189) = 12: January 2023 gets 50,650 × 0.752 / 12.
#[test]
fn applications_follow_the_seasons_within_their_period() {
    let baseline = mpp_2022_2();
    let applications = |date: &str| flows(&reference(&baseline), &baseline, date).applications.0;
    close(applications("2022-07"), 31_734.0 * 1.171 / 7.08);
    close(applications("2022-12"), 31_734.0 * 1.189 / 7.08);
    close(applications("2023-01"), 50_650.0 * 0.752 / 12.0);
    close(applications("2023-04"), 50_650.0 * 0.888 / 12.0);
    close(applications("2024-12"), 41_000.0 * 1.189 / 12.0);
}

/// w = 1 + 0.5 × (s − 1): 1.0855 and 1.0945, Σ w = 3 × 2.18 = 6.54.
#[test]
fn half_the_seasonality_halves_the_swing() {
    let baseline = mpp_2022_2();
    let half = scenario(&baseline, &[("seasonality", 0.5)]);
    let applications = |date: &str| flows(&half, &baseline, date).applications.0;
    close(applications("2022-09"), 31_734.0 * 1.0855 / 6.54);
    close(applications("2022-10"), 31_734.0 * 1.0945 / 6.54);
}

#[test]
fn the_months_of_a_period_add_up_to_its_total() {
    let baseline = mpp_2022_2();
    for seasonality in [0.0, 0.3, 1.0] {
        let scenario = scenario(&baseline, &[("seasonality", seasonality)]);
        let trajectory = trajectory(&scenario, &baseline);
        let months: Vec<_> = trajectory
            .flows()
            .iter()
            .map(|flow| flow.applications.0)
            .collect();
        close(months[..6].iter().sum(), 31_734.0);
        close(months[6..18].iter().sum(), 50_650.0);
        close(months[18..].iter().sum(), 41_000.0);
    }
}

/// The second edition starts in November 2023, ten months into the period `applications.2023`: the
/// 45,000 are those of the whole year, so November and December each get 45,000 × 1.189 / 12.
/// Housing likewise: 15,000 in the half-year is 2,500 in November.
#[test]
fn a_period_that_began_before_the_start_gives_only_its_last_months() {
    let baseline = mpp_2023_2();
    let november = flows(&reference(&baseline), &baseline, "2023-11");
    close(november.applications.0, 45_000.0 * 1.189 / 12.0);
    close(november.housed.0, 2_500.0);
    let december = flows(&reference(&baseline), &baseline, "2023-12");
    close(december.applications.0, 45_000.0 * 1.189 / 12.0);
}

/// 6,000 / 6 = 1,000 up to December, 9,000 / 6 = 1,500 from January.
#[test]
fn housing_changes_with_its_own_period() {
    let baseline = mpp_2022_2();
    let housed = |date: &str| flows(&round(&baseline), &baseline, date).housed.0;
    close(housed("2022-12"), 1_000.0);
    close(housed("2023-01"), 1_500.0);
}

/// 4,000 × (1 − 0.5) × (1 − 0.2) = 1,600, not 4,000 × (1 − 0.7) = 1,200. Intake follows.
#[test]
fn reductions_of_applications_multiply() {
    let kinds = [0.5, 0.2].map(|share| ReduceApplications { share });
    close(july(&kinds).applications.0, 1_600.0);
    close(july(&kinds).amv.0, 160.0);
    close(july(&[ReduceApplications { share: 1.0 }]).intake.0, 0.0);
}

/// 10 − 3 − 2 = 5 months: 10,000 / 5 = 2,000 decided, 1,000 of them granted.
#[test]
fn shorter_decisions_add_up() {
    let kinds = [3.0, 2.0].map(|months| ShortenDecisions { months });
    close(july(&kinds).granted.0, 1_000.0);
    close(july(&kinds).withdrawn.0, 500.0);
}

/// 10 − 8 − 8 stops at 1 month. Then 1/1 + 0.05 = 1.05 exceeds 1, and everybody leaves once:
/// decided 10,000 / 1.05 = 9,523.8…, half of them granted; withdrawn 500 / 1.05 = 476.2…
#[test]
fn a_decision_takes_at_least_a_month_and_nobody_leaves_twice() {
    let kinds = [8.0, 8.0].map(|months| ShortenDecisions { months });
    let july = july(&kinds);
    close(july.granted.0, 5_000.0 / 1.05);
    close(july.denied.0, 5_000.0 / 1.05);
    close(july.withdrawn.0, 500.0 / 1.05);
    close(july.granted.0 + july.denied.0 + july.withdrawn.0, 10_000.0);
}

/// 5 − 1 − 2 = 2 months: 1,000 / 2 = 500. 5 − 36 stops at 1 month: all 1,000.
#[test]
fn faster_return_adds_up_to_at_least_a_month() {
    let kinds = [1.0, 2.0].map(|months| FasterReturn { months });
    close(july(&kinds).departed.0, 500.0);
    close(july(&[FasterReturn { months: 36.0 }]).departed.0, 1_000.0);
}

/// 1,000 + 300 + 200 = 1,500.
#[test]
fn more_housing_adds_up() {
    let kinds = [300.0, 200.0].map(|per_month| HouseMore { per_month });
    close(july(&kinds).housed.0, 1_500.0);
    close(july(&kinds).housing_unused.0, 0.0);
}

/// Present are 5,000 + 500 granted + 800 family + 50 who turned 18 and are granted = 6,350.
/// There are 1,000 + 10,000 homes, so 4,650 stay empty and no permit-holder is left in August.
#[test]
fn housing_stops_at_who_is_there() {
    let kind = HouseMore {
        per_month: 10_000.0,
    };
    close(july(&[kind]).housed.0, 6_350.0);
    close(july(&[kind]).housing_unused.0, 4_650.0);
    let august = instant(&with(vec![measure(kind, "2022-07", None)]), "2022-08");
    close(august.stocks.permit_holders.0, 0.0);
}

/// 16,800 in reception. With 2,000 + 1,000 interim homes 13,800 are with COA: 17,250 places.
/// With 2,000 + 4,000 only the 5,000 permit-holders can move: 11,800 with COA, 14,750 places.
#[test]
fn interim_homes_add_up_and_hold_only_permit_holders() {
    let homes = |places: [f64; 2]| {
        let kinds = places.map(|places| FlowThroughPlaces { places });
        let on = |kind| measure(kind, "2022-07", None);
        instant(&with(kinds.map(on).to_vec()), "2022-07").levels
    };
    close(homes([2_000.0, 1_000.0]).in_flow_through.0, 3_000.0);
    close(homes([2_000.0, 1_000.0]).required_places.0, 17_250.0);
    close(homes([2_000.0, 4_000.0]).in_flow_through.0, 5_000.0);
    close(homes([2_000.0, 4_000.0]).required_places.0, 14_750.0);
}

#[test]
fn who_lives_in_an_interim_home_is_still_a_permit_holder_to_house() {
    let homes = measure(FlowThroughPlaces { places: 3_000.0 }, "2022-07", None);
    let with_homes = trajectory(&with(vec![homes]), &mpp_2022_2());
    let without = trajectory(&with(vec![]), &mpp_2022_2());
    assert_eq!(with_homes.flows(), without.flows());
    for (a, b) in with_homes.instants().iter().zip(without.instants()) {
        assert_eq!(a.stocks, b.stocks);
    }
}

/// From September up to and including October: `until` is the first month without.
#[test]
fn a_measure_works_from_its_first_month_up_to_but_not_in_until() {
    let baseline = mpp_2022_2();
    let less = measure(
        ReduceApplications { share: 0.25 },
        "2022-09",
        Some("2022-11"),
    );
    let homes = measure(
        FlowThroughPlaces { places: 100.0 },
        "2022-09",
        Some("2022-11"),
    );
    let scenario = with(vec![less, homes]);
    for (date, applications, homes) in [
        ("2022-08", 4_000.0, 0.0),
        ("2022-09", 3_000.0, 100.0),
        ("2022-10", 3_000.0, 100.0),
        ("2022-11", 4_000.0, 0.0),
    ] {
        close(
            flows(&scenario, &baseline, date).applications.0,
            applications,
        );
        close(instant(&scenario, date).levels.in_flow_through.0, homes);
    }
}

#[test]
fn a_measure_without_until_works_to_the_last_instant() {
    let kind = FlowThroughPlaces { places: 100.0 };
    for from in ["2022-07", "2025-01"] {
        let last = instant(&with(vec![measure(kind, from, None)]), "2025-01");
        close(last.levels.in_flow_through.0, 100.0);
    }
    let ended = measure(kind, "2022-07", Some("2025-01"));
    let last = instant(&with(vec![ended.clone()]), "2025-01");
    close(last.levels.in_flow_through.0, 0.0);
    close(
        instant(&with(vec![ended]), "2024-12")
            .levels
            .in_flow_through
            .0,
        100.0,
    );
}

#[test]
fn a_measure_that_is_off_and_a_law_about_places_move_nobody() {
    let off = Measure {
        enabled: false,
        ..measure(HouseMore { per_month: 500.0 }, "2022-07", None)
    };
    let law = DispersalLaw {
        places: 20_000.0,
        lead_months: 3.0,
        ramp_months: 12.0,
    };
    let baseline = mpp_2022_2();
    let moved = trajectory(&with(vec![off, measure(law, "2022-07", None)]), &baseline);
    assert_eq!(moved, trajectory(&with(vec![]), &baseline));
}

/// Minus zero would be shown with its sign.
#[test]
fn nobody_in_interim_homes_is_plain_zero() {
    for instant in trajectory(&with(vec![]), &mpp_2022_2()).instants() {
        assert_eq!(instant.levels.in_flow_through.0.to_bits(), 0);
    }
}
