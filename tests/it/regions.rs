//! Dividing places over provinces and safety regions, and the overview per region.

use opvangverkenner::files::country;
use opvangverkenner::month::{Month, Period};
use opvangverkenner::regions::{
    Country, Division, Figures, Key, KeyNote, Level, National, OwnKey, Picture, Realised,
    RealisedPlaces, overview, per_thousand,
};
use opvangverkenner::units::{People, Places};
use proptest::prelude::*;

const AT_PROVINCES: [f64; 12] = [
    3827.0, 3744.0, 3533.0, 4001.0, 3432.0, 7454.0, 4681.0, 11072.0, 18593.0, 1422.0, 9456.0,
    4284.0,
];

fn index(level: Level, name: &str) -> usize {
    let areas = country().areas(level).iter();
    let mut found = areas.enumerate().filter(|(_, area)| area.name == name);
    found.next().unwrap().0
}

fn part(division: &Division, name: &str) -> f64 {
    division.parts(Level::Province)[index(Level::Province, name)]
}

fn national(required: f64) -> National {
    National {
        required_places: Places(required),
        required_places_amv: Places(5_000.4),
        housing_task: Some(People(21_200.0)),
        housed: Some(People(14_306.9)),
        ukraine_places: Some(Places(61_234.5)),
        crisis_per_region: Some(Places(340.0)),
    }
}

/// Every column as plain numbers; unknown is NaN, so that it equals nothing.
fn columns(figures: &Figures) -> [f64; 7] {
    let places = |places: Option<Places>| places.map_or(f64::NAN, |places| places.0);
    let people = |people: Option<People>| people.map_or(f64::NAN, |people| people.0);
    [
        figures.required_places.0,
        figures.required_places_amv.0,
        people(figures.housing_task),
        people(figures.housed),
        places(figures.ukraine_places),
        figures.crisis_target.0,
        places(figures.crisis_planned),
    ]
}

#[test]
fn the_published_table_returns_at_its_own_sum() {
    let division = Division::new(country(), &Key::Lrt, 75_499.0);
    assert_eq!(division.parts(Level::Province), AT_PROVINCES);
}

#[test]
fn a_thousand_places_more_follow_the_derived_marginal_key() {
    // 31.50 / 100.07 × 1,000 = 314.8 for Zuid-Holland; 1.25 / 100.07 × 1,000 = 12.5 for Drenthe.
    let division = Division::new(country(), &Key::Lrt, 76_499.0);
    assert_eq!(part(&division, "Zuid-Holland"), 18_593.0 + 315.0);
    assert!((part(&division, "Drenthe") - 3_545.5).abs() <= 0.5);
}

#[test]
fn far_below_the_table_a_province_gets_nothing_and_none_less() {
    // 18,593 − 0.3148 × (10,000 − 75,499) is below 0: the rest is scaled to 10,000.
    let division = Division::new(country(), &Key::Lrt, 10_000.0);
    assert_eq!(part(&division, "Zuid-Holland"), 0.0);
    let parts = division.parts(Level::Province);
    assert!(parts.iter().all(|part| *part >= 0.0));
    assert_eq!(parts.iter().sum::<f64>(), 10_000.0);
}

#[test]
fn the_dispersal_law_returns_its_table_at_its_own_sum_with_limburg_as_what_is_left() {
    let division = Division::new(country(), &Key::DispersalLaw, 96_000.0);
    assert_eq!(part(&division, "Limburg"), 5_660.0);
    assert_eq!(part(&division, "Utrecht"), 8_207.0);
    let (area, places) = country().law_residual().unwrap();
    assert_eq!((area.name.as_str(), places), ("Limburg", Places(5_660.0)));
}

#[test]
fn the_published_minors_follow_population_within_two_hundredths_of_a_point() {
    let areas = country().areas(Level::Province);
    let people: f64 = areas.iter().map(|area| area.population.0).sum();
    let minors: f64 = country().published_amv().iter().sum();
    for (area, amv) in areas.iter().zip(country().published_amv()) {
        let points = 100.0 * (amv / minors - area.population.0 / people);
        assert!(points.abs() < 0.02, "{}: {points}", area.name);
    }
}

#[test]
fn the_derived_key_says_so_outside_seventy_to_eighty_thousand_places() {
    let note = |required| Key::Lrt.note(country(), Places(required));
    for trusted in [69_999.5, 75_500.0, 80_000.4] {
        assert_eq!(note(trusted), None, "{trusted}");
    }
    for outside in [69_999.4, 80_000.5, 61_200.0] {
        let note = note(outside);
        assert!(
            matches!(note, Some(KeyNote::OutsideTrusted { .. })),
            "{outside}"
        );
    }
    assert_eq!(Key::Population.note(country(), Places(1.0)), None);
    let law = Key::DispersalLaw.note(country(), Places(75_500.0));
    assert!(matches!(law, Some(KeyNote::Residual { .. })));
}

#[test]
fn the_national_figure_is_rounded_half_away_from_zero() {
    for (exact, whole) in [(100.5, 101.0), (100.49, 100.0), (99.5, 100.0)] {
        let division = Division::by_population(country(), exact);
        assert_eq!(division.parts(Level::Province).iter().sum::<f64>(), whole);
    }
}

#[test]
fn an_own_key_divides_as_it_says() {
    let mut weights = [0.0; 12];
    weights[0] = 1e308;
    weights[1] = 3e307;
    let own = OwnKey::new(country(), Level::Province, &weights).unwrap();
    let division = Division::new(country(), &Key::Own(own), 1_300.0);
    assert_eq!(division.parts(Level::Province)[..3], [1_000.0, 300.0, 0.0]);
    let mut of_regions = [0.0; 25];
    of_regions[14] = 3.0;
    of_regions[3] = 1.0;
    let own = OwnKey::new(country(), Level::SafetyRegion, &of_regions).unwrap();
    let division = Division::new(country(), &Key::Own(own), 1_000.0);
    assert_eq!(division.parts(Level::SafetyRegion)[14], 750.0);
    assert_eq!(part(&division, "Overijssel"), 250.0);
    assert_eq!(part(&division, "Zuid-Holland"), 750.0);
}

#[test]
fn an_own_key_needs_a_weight_for_every_row_that_is_a_number_of_at_least_0() {
    let of = |weights: &[f64]| OwnKey::new(country(), Level::Province, weights);
    let with = |weight: f64| {
        let mut weights = [1.0; 12];
        weights[5] = weight;
        of(&weights)
    };
    assert!(with(0.0).is_some());
    for weight in [-1.0, f64::NAN, f64::INFINITY] {
        assert!(with(weight).is_none(), "{weight}");
    }
    assert!(of(&[0.0; 12]).is_none());
    assert!(of(&[1.0; 11]).is_none());
    assert!(of(&[1.0; 25]).is_none());
}

#[test]
fn crisis_places_are_agreed_and_planned_per_region() {
    let mut national = national(75_500.0);
    national.crisis_per_region = Some(Places(340.5));
    let overview = overview(country(), &national, &Key::Lrt, &Realised::default());
    let haaglanden = overview.rows(Level::SafetyRegion)[index(Level::SafetyRegion, "Haaglanden")];
    assert_eq!(haaglanden.crisis_target, Places(450.0));
    assert_eq!(haaglanden.crisis_planned, Some(Places(341.0)));
    let zuid_holland = overview.rows(Level::Province)[index(Level::Province, "Zuid-Holland")];
    assert_eq!(zuid_holland.crisis_target, Places(1_800.0));
    assert_eq!(zuid_holland.crisis_planned, Some(Places(1_364.0)));
    assert_eq!(
        overview.total(Level::Province).crisis_target,
        Places(11_250.0)
    );
}

#[test]
fn unknown_stays_unknown_in_every_row_and_in_the_total() {
    let national = National {
        required_places: Places(75_500.0),
        ..National::default()
    };
    let overview = overview(country(), &national, &Key::Lrt, &Realised::default());
    for level in Level::ALL {
        let total = overview.total(level);
        for figures in overview.rows(level).iter().chain([&total]) {
            assert_eq!(figures.housing_task, None);
            assert_eq!(figures.housed, None);
            assert_eq!(figures.ukraine_places, None);
            assert_eq!(figures.crisis_planned, None);
            assert_eq!(figures.crisis_realised, None);
            assert_eq!(figures.emergency_realised, None);
            assert_eq!(figures.picture(), Picture::Unknown);
        }
    }
}

fn realised(crisis: Option<f64>, emergency: Option<f64>) -> RealisedPlaces {
    RealisedPlaces {
        crisis: crisis.map(Places),
        emergency: emergency.map(Places),
    }
}

#[test]
fn one_unknown_region_makes_its_province_and_the_total_unknown_and_no_other() {
    let mut rows = vec![realised(Some(100.0), Some(0.0)); 25];
    rows[index(Level::SafetyRegion, "Twente")] = realised(None, Some(50.0));
    let known = Realised::new(Level::SafetyRegion, rows);
    let overview = overview(country(), &national(75_500.0), &Key::Lrt, &known);
    let province = |name| overview.rows(Level::Province)[index(Level::Province, name)];
    assert_eq!(province("Overijssel").crisis_realised, None);
    assert_eq!(
        province("Overijssel").emergency_realised,
        Some(Places(50.0))
    );
    assert_eq!(
        province("Zuid-Holland").crisis_realised,
        Some(Places(400.0))
    );
    for level in Level::ALL {
        assert_eq!(overview.total(level).crisis_realised, None);
        assert_eq!(overview.total(level).emergency_realised, Some(Places(50.0)));
    }
}

#[test]
fn a_region_that_is_a_province_has_the_figures_of_that_province() {
    let known = Realised::new(Level::Province, vec![realised(Some(7.0), None); 12]);
    let overview = overview(country(), &national(75_500.0), &Key::Lrt, &known);
    let region = |name| overview.rows(Level::SafetyRegion)[index(Level::SafetyRegion, name)];
    assert_eq!(region("Utrecht").crisis_realised, Some(Places(7.0)));
    assert_eq!(region("Utrecht").emergency_realised, None);
    assert_eq!(region("Twente").crisis_realised, None);
}

#[test]
fn the_complete_picture_counts_emergency_places_where_they_are_known() {
    let picture = |crisis, emergency| {
        let places = realised(crisis, emergency);
        Figures {
            crisis_target: Places(450.0),
            crisis_realised: places.crisis,
            emergency_realised: places.emergency,
            ..Figures::default()
        }
        .picture()
    };
    assert_eq!(picture(Some(450.0), None), Picture::NotBehind);
    assert_eq!(picture(Some(500.0), Some(0.0)), Picture::NotBehind);
    assert_eq!(
        picture(Some(449.0), Some(1.0)),
        Picture::BehindOnCrisisAlone {
            crisis_short: Places(1.0)
        }
    );
    assert_eq!(
        picture(Some(0.0), Some(449.0)),
        Picture::BehindInAll {
            crisis_short: Places(450.0),
            short: Places(1.0)
        }
    );
    assert_eq!(picture(Some(0.0), None), Picture::Unknown);
    assert_eq!(picture(None, Some(9_000.0)), Picture::Unknown);
}

#[test]
fn the_official_task_is_that_of_the_half_year() {
    let task = |date: &str| {
        let half_year = Period::half_year_of(date.parse::<Month>().unwrap());
        country().housing_task(half_year).map(|people| people.0)
    };
    assert_eq!(task("2022-07"), Some(15_330.0));
    assert_eq!(task("2022-12"), Some(15_330.0));
    assert_eq!(task("2023-01"), Some(21_200.0));
    assert_eq!(task("2023-12"), Some(27_300.0));
    for unknown in ["2022-06", "2024-01", "2024-12", "2025-01"] {
        assert_eq!(task(unknown), None, "{unknown}");
    }
}

#[test]
fn places_per_thousand_inhabitants() {
    let drenthe = &country().areas(Level::Province)[2];
    // 3,533 places for 497,743 inhabitants.
    assert!((per_thousand(Places(3_533.0), drenthe) - 7.098).abs() < 0.001);
}

#[test]
fn a_country_without_tables_divides_nothing() {
    let empty = Country::default();
    let overview = overview(&empty, &national(75_500.0), &Key::Lrt, &Realised::default());
    assert!(overview.rows(Level::SafetyRegion).is_empty());
    assert_eq!(Key::DispersalLaw.note(&empty, Places(1.0)), None);
}

fn keys() -> impl Strategy<Value = Key> {
    let own = |level, count| {
        prop::collection::vec(prop_oneof![Just(0.0), 0.0..1e6], count)
            .prop_filter_map("not all 0", move |weights| {
                OwnKey::new(country(), level, &weights).map(Key::Own)
            })
    };
    prop_oneof![
        Just(Key::Lrt),
        Just(Key::Population),
        Just(Key::DispersalLaw),
        own(Level::Province, 12),
        own(Level::SafetyRegion, 25),
    ]
}

proptest! {
    #[test]
    fn columns_add_up_to_the_nation_and_regions_to_their_province(
        key in keys(),
        required in 0.0..2_000_000.0f64,
        amv in 0.0..200_000.0f64,
        housed in 0.0..60_000.0f64,
        ukraine in 0.0..600_000.0f64,
    ) {
        let figures = National {
            required_places: Places(required),
            required_places_amv: Places(amv),
            housed: Some(People(housed)),
            ukraine_places: Some(Places(ukraine)),
            ..national(required)
        };
        let overview = overview(country(), &figures, &key, &Realised::default());
        let whole = [required.round(), amv.round(), 21_200.0, housed.round(), ukraine.round(), 11_250.0, 8_500.0];
        for level in Level::ALL {
            prop_assert_eq!(columns(&overview.total(level)), whole);
            for figures in overview.rows(level) {
                prop_assert!(columns(figures).iter().all(|part| *part >= 0.0 && part.fract() == 0.0));
            }
        }
        for (province, figures) in overview.rows(Level::Province).iter().enumerate() {
            let mut sums = [0.0; 7];
            for region in country().regions_of(province) {
                let parts = columns(&overview.rows(Level::SafetyRegion)[*region]);
                for (sum, part) in sums.iter_mut().zip(parts) {
                    *sum += part;
                }
            }
            prop_assert_eq!(sums, columns(figures));
        }
    }

    #[test]
    fn no_part_is_a_whole_place_away_from_its_exact_share(required in 0.0..500_000.0f64) {
        let areas = country().areas(Level::Province);
        let people: f64 = areas.iter().map(|area| area.population.0).sum();
        let division = Division::by_population(country(), required);
        for (area, part) in areas.iter().zip(division.parts(Level::Province)) {
            let exact = required.round() * area.population.0 / people;
            prop_assert!((part - exact).abs() < 1.0, "{}: {part} for {exact}", area.name);
        }
    }
}
