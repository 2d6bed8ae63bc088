//! How long a run takes. All of it: `cargo bench --bench speed`; one group: `cargo bench --bench speed -- run`.
//!
//! A function marked `#[divan::bench]` is a benchmark; one module is one group. Shared machines have
//! slow spells, so repeat and take the lowest median. Freeing the outcome counts as part of the run.

use divan::Bencher;
use opvangverkenner::scenario::{Baseline, BaselineFile, Scenario};

fn main() {
    divan::main();
}

/// The reference edition.
fn edition() -> Baseline {
    let file: BaselineFile = ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .from_str(include_str!("../assets/editions/mpp-2022-2.baseline.ron"))
        .expect("the edition reads");
    Baseline::check(file).expect("the edition is valid")
}

/// One scenario, every series.
mod run {
    use super::{Baseline, Bencher, Scenario, edition};
    use divan::black_box;
    use opvangverkenner::model;
    use opvangverkenner::month::Month;
    use opvangverkenner::scenario::{Measure, MeasureKind, resolve};

    /// The reference of the edition, from checked inputs. Goal: at most half a microsecond.
    #[divan::bench(sample_count = 200, sample_size = 500)]
    fn reference(bencher: Bencher) {
        let baseline = edition();
        let inputs = resolve(&Scenario::reference(&baseline, "bench"), &baseline).expect("valid");
        bencher.bench_local(|| drop(black_box(model::run(black_box(&inputs)))));
    }

    /// The same with one measure of each kind that acts on people.
    #[divan::bench(sample_count = 200, sample_size = 500)]
    fn five_measures(bencher: Bencher) {
        let baseline = edition();
        let inputs = resolve(&with_measures(&baseline), &baseline).expect("valid");
        bencher.bench_local(|| drop(black_box(model::run(black_box(&inputs)))));
    }

    fn with_measures(baseline: &Baseline) -> Scenario {
        let mut scenario = Scenario::reference(baseline, "bench");
        let kinds = [
            MeasureKind::ReduceApplications { share: 0.1 },
            MeasureKind::ShortenDecisions { months: 2.0 },
            MeasureKind::FasterReturn { months: 1.0 },
            MeasureKind::HouseMore { per_month: 100.0 },
            MeasureKind::FlowThroughPlaces { places: 2500.0 },
        ];
        scenario.measures = kinds
            .map(|kind| Measure {
                name: "bench".to_owned(),
                kind,
                from: Month::new(2023, 4).expect("a month"),
                until: None,
                enabled: true,
            })
            .to_vec();
        scenario
    }
}

/// From a scenario as the user edits it: what every frame of the window computes.
mod outlook {
    use super::{Bencher, Scenario, edition};
    use divan::black_box;
    use opvangverkenner::outlook::Outlook;

    /// Checks, resolves and runs the reference.
    #[divan::bench(sample_count = 200, sample_size = 500)]
    fn reference(bencher: Bencher) {
        let baseline = edition();
        let scenario = Scenario::reference(&baseline, "bench");
        bencher.bench_local(|| {
            drop(black_box(Outlook::new(
                black_box(&scenario),
                black_box(&baseline),
            )));
        });
    }
}
