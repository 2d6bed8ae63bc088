//! Whatever is saved opens again the same; whatever is opened does not panic.

use std::path::Path;

use opvangverkenner::files::{embedded_editions, parse_scenario, scenario_text, shipped};
use opvangverkenner::month::Month;
use opvangverkenner::scenario::{
    Baseline, Measure, MeasureKind, Parameter, Scenario, Value, resolve,
};
use opvangverkenner::text::{Language, Say, quantity};
use proptest::prelude::*;

/// A value of a parameter at a share of its range.
fn value_at(parameter: &Parameter, share: f64) -> Value {
    match (parameter.min, parameter.max) {
        (Value::Number(min), Value::Number(max)) => {
            let number = min + share * (max - min);
            let number = if parameter.permits(Value::Number(number)) {
                number
            } else {
                number.round()
            };
            Value::Number(number)
        }
        (Value::Month(min), Value::Month(max)) => {
            #[expect(
                clippy::cast_possible_truncation,
                reason = "a share of a range of months"
            )]
            let months = (share * f64::from(max.since(min))) as i32;
            Value::Month(min.plus(months))
        }
        _ => parameter.value,
    }
}

fn kind(index: usize, share: f64) -> MeasureKind {
    match index % 6 {
        0 => MeasureKind::ReduceApplications { share },
        1 => MeasureKind::ShortenDecisions {
            months: 36.0 * share,
        },
        2 => MeasureKind::FasterReturn {
            months: 36.0 * share,
        },
        3 => MeasureKind::HouseMore {
            per_month: 10_000.0 * share,
        },
        4 => MeasureKind::FlowThroughPlaces {
            places: 200_000.0 * share,
        },
        _ => MeasureKind::DispersalLaw {
            places: 200_000.0 * share,
            lead_months: (36.0 * share).floor(),
            ramp_months: 1.0 + (20.0 * share).floor(),
        },
    }
}

fn measure(baseline: &Baseline, seed: (usize, f64, String, bool)) -> Measure {
    let (index, share, name, enabled) = seed;
    let last = baseline.horizon().since(baseline.start());
    #[expect(clippy::cast_possible_truncation, reason = "a share of the horizon")]
    let from: Month = baseline.start().plus((share * f64::from(last - 1)) as i32);
    let kind = kind(index, share);
    let law = matches!(kind, MeasureKind::DispersalLaw { .. });
    Measure {
        name,
        kind,
        from,
        until: (!law && enabled).then(|| from.plus(1)),
        enabled,
    }
}

prop_compose! {
    fn scenario()(
        name in "\\PC{1,100}".prop_filter("not blank", |name| !name.trim().is_empty()),
        note in "(?s).{0,200}",
        shares in prop::collection::vec(prop::option::of(0.0..=1.0), 38),
        reason in "(?s).{0,100}",
        seeds in prop::collection::vec((0usize..6, 0.0..1.0f64, "[a-z\"\\\\é]{1,10}", any::<bool>()), 0..5),
    ) -> Scenario {
        let baseline = &embedded_editions()[0].baseline;
        let mut scenario = Scenario::reference(baseline, &name);
        scenario.note = note;
        for (parameter, share) in baseline.parameters().iter().zip(shares) {
            if let Some(share) = share {
                scenario.set(parameter, value_at(parameter, share));
                scenario.reasons.insert(parameter.id, reason.clone());
            }
        }
        for id in baseline.calibration().iter().flat_map(|target| &target.free) {
            if scenario.changes.contains_key(id) {
                scenario.recalibrated.insert(*id);
            }
        }
        scenario.measures = seeds.into_iter().map(|seed| measure(baseline, seed)).collect();
        scenario
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_saved_scenario_opens_again_the_same(scenario in scenario()) {
        let baseline = &embedded_editions()[0].baseline;
        prop_assume!(resolve(&scenario, baseline).is_ok());
        let text = scenario_text(&scenario).unwrap();
        let opened = parse_scenario(&text, Path::new(".")).map_err(|error| error.say(Language::En)).unwrap();
        prop_assert_eq!(opened.scenario, scenario);
    }

    #[test]
    fn a_mutated_file_is_opened_or_refused_but_never_a_panic(
        which in 0usize..8,
        at in any::<prop::sample::Index>(),
        length in 0usize..6,
        put in "[()\\[\\]{}:,\"\\\\/*#rn0-9a-zé.\n-]{0,6}",
    ) {
        let text = shipped(Language::Nl)[which].text;
        let characters: Vec<char> = text.chars().collect();
        let at = at.index(characters.len());
        let end = (at + length).min(characters.len());
        let mutated: String = characters[..at].iter().copied().chain(put.chars()).chain(characters[end..].iter().copied()).collect();
        match parse_scenario(&mutated, Path::new("/no/such/folder")) {
            Ok(opened) => prop_assert!(resolve(&opened.scenario, &opened.edition.baseline).is_ok()),
            Err(error) => prop_assert!(error.say(Language::Nl).len() > 20),
        }
    }

    #[test]
    fn any_text_is_refused_without_a_panic(text in "\\PC{0,200}") {
        prop_assert!(parse_scenario(&text, Path::new(".")).is_err());
    }

    #[test]
    fn what_is_shown_reads_back_as_shown(which in 0usize..38, share in 0.0..=1.0) {
        let parameter = &embedded_editions()[0].baseline.parameters()[which];
        let value = value_at(parameter, share);
        for language in Language::ALL {
            let shown = quantity::with_sign(parameter.quantity(), value, language);
            let read = quantity::read(parameter.quantity(), &shown, language);
            let read = read.unwrap_or_else(|problem| panic!("{shown} is refused: {problem:?}"));
            prop_assert_eq!(quantity::with_sign(parameter.quantity(), read, language), shown);
        }
    }
}
