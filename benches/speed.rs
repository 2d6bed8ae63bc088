//! How long a run takes. All of it: `cargo bench --bench speed`; one group: `cargo bench --bench speed -- run`.
//!
//! A function marked `#[divan::bench]` is a benchmark; one module is one group. Shared machines have
//! slow spells, so repeat and take the lowest median. Freeing the outcome counts as part of the run.

use divan::Bencher;
use opvangverkenner::files::embedded_editions;
use opvangverkenner::scenario::{Baseline, Scenario};

fn main() {
    divan::main();
}

/// The reference edition.
fn edition() -> &'static Baseline {
    &embedded_editions()[0].baseline
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
        let inputs = resolve(&Scenario::reference(baseline, "bench"), baseline).expect("valid");
        bencher.bench_local(|| drop(black_box(model::run(black_box(&inputs)))));
    }

    /// Eight runs side by side to January 2024, required places only.
    #[divan::bench(sample_count = 200, sample_size = 500)]
    fn eight_side_by_side(bencher: Bencher) {
        let baseline = edition();
        let inputs = resolve(&Scenario::reference(baseline, "bench"), baseline).expect("valid");
        let ensemble = model::Ensemble::<8>::of(&inputs);
        bencher.bench_local(|| black_box(black_box(&ensemble).required_places(black_box(18))));
    }

    /// The same with one measure of each kind that acts on people.
    #[divan::bench(sample_count = 200, sample_size = 500)]
    fn five_measures(bencher: Bencher) {
        let baseline = edition();
        let inputs = resolve(&with_measures(baseline), baseline).expect("valid");
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
        let scenario = Scenario::reference(baseline, "bench");
        bencher.bench_local(|| {
            drop(black_box(Outlook::new(
                black_box(&scenario),
                black_box(baseline),
            )));
        });
    }
}

/// Reading files, and refusing them: with the sentence that says why.
mod files {
    use super::Bencher;
    use divan::black_box;
    use opvangverkenner::files::{
        country, edition_from_bytes, realised_from_bytes, scenario_from_bytes,
    };
    use opvangverkenner::regions::Level;
    use opvangverkenner::text::{Language, Say};
    use std::fmt::Write;
    use std::path::Path;

    /// As much as a file may hold.
    const MOST: usize = 4 * 1024 * 1024;

    fn scenario(rest: &str) -> String {
        format!("(format: 1, baseline: \"mpp-2022-2\", name: \"bench\", {rest})")
    }

    /// Reads the text, or says why not. What is wanted must be what happens.
    fn read_scenario(bencher: Bencher, text: &str, is_read: bool) {
        bencher.bench_local(|| {
            let opened =
                scenario_from_bytes(black_box(text.as_bytes()), Path::new("/no/such/folder"));
            let said = opened.map(drop).map_err(|error| error.say(Language::Nl));
            assert_eq!(said.is_ok(), is_read, "{said:?}");
            said
        });
    }

    /// As many measures as a scenario may have. Goal: 5 ms.
    #[divan::bench(sample_count = 50, sample_size = 5)]
    fn scenario_of_200_measures(bencher: Bencher) {
        let mut measures = String::from("measures: [");
        for number in 0..200 {
            write!(measures, "(name: \"maatregel {number}\", kind: HouseMore(per_month: 100), from: \"2022-09\"),").unwrap();
        }
        read_scenario(bencher, &scenario(&(measures + "]")), true);
    }

    /// A note as long as a file may be. Goal: 100 ms.
    #[divan::bench(sample_count = 20, sample_size = 1)]
    fn scenario_of_4_mib(bencher: Bencher) {
        let note = "woord ".repeat((MOST - 200) / 6);
        read_scenario(bencher, &scenario(&format!("note: \"{note}\"")), true);
    }

    /// 4 MiB at a place where they are refused. Goal: 100 ms, and never a second.
    #[divan::bench(args = ["changes: {\"@\": 1}", "@: 1", "changes: {\"amv_share\": \"@\"}", "reasons: {\"amv_share\": \"@\"}", "recalibrated: [@]"], sample_count = 20, sample_size = 1)]
    fn refused(bencher: Bencher, place: &str) {
        let long = "x".repeat(MOST - 200);
        read_scenario(bencher, &scenario(&place.replace('@', &long)), false);
    }

    /// A table whose last cell is refused. Goal: 100 ms.
    #[divan::bench(sample_count = 20, sample_size = 1)]
    fn refused_table(bencher: Bencher) {
        let mut table = String::from("code,name,crisis_realised,emergency_realised\n");
        table.push_str(&"\n".repeat(MOST / 2));
        table.push_str("VR01,,x,\n");
        bencher.bench_local(|| {
            let read =
                realised_from_bytes(black_box(table.as_bytes()), country(), Level::SafetyRegion);
            read.map(drop).unwrap_err().say(Language::Nl)
        });
    }

    /// An edition with 24,000 rows, which calibration moves. Goal: a second.
    #[divan::bench(sample_count = 5, sample_size = 1)]
    fn edition_of_24_000_rows(bencher: Bencher) {
        let example = include_str!("../assets/editions/example/voorbeeld.baseline.ron");
        let years = (3000..9000).flat_map(|year| ["H1", "H2"].map(|half| format!("{year}{half}")));
        let ids = years
            .flat_map(|period| ["applications", "housed"].map(|name| format!("{name}.{period}")));
        let ids: Vec<_> = ids.collect();
        let row = |id: &String| {
            format!(
                "(id:{id:?},words:(nl:\"\",en:\"\"),unit:(nl:\"\",en:\"\"),value:1,min:0,max:9,step:1,low:0,high:9,status:aanname,source:(nl:\"\",en:\"\")),"
            )
        };
        let rows: String = ids.iter().map(row).collect();
        let target =
            format!("(output:required_places,date:\"2024-06\",target:50000,free:{ids:?}),");
        let text = example.replace("parameters: [", &format!("parameters: [{rows}"));
        let text = text.replace("calibration: [", &format!("calibration: [{target}"));
        bencher
            .bench_local(|| edition_from_bytes(black_box(text.as_bytes()), "voorbeeld").unwrap());
    }
}

/// The regional overview: every column of 12 provinces and 25 safety regions.
mod regions {
    use super::{Bencher, Scenario, edition};
    use divan::black_box;
    use opvangverkenner::files::country;
    use opvangverkenner::outlook::Outlook;
    use opvangverkenner::regions::{Key, Level, Realised, overview};

    /// From an outlook, both totals with it. Goal: at most 100 microseconds.
    #[divan::bench(sample_count = 200, sample_size = 50)]
    fn all_columns(bencher: Bencher) {
        let baseline = edition();
        let scenario = Scenario::reference(baseline, "bench");
        let outlook = Outlook::new(&scenario, baseline).expect("valid");
        // The one date at which every column is known.
        let date = "2023-01".parse().expect("a month");
        let (key, realised) = (Key::Lrt, Realised::default());
        bencher.bench_local(|| {
            let outlook = black_box(&outlook);
            let national = outlook.national(country(), date).expect("in the horizon");
            let overview = overview(country(), &national, &key, &realised);
            black_box(Level::ALL.map(|level| overview.total(level)));
            overview
        });
    }
}

/// A page with its charts and tables, as every frame of a drag builds it for the view that is shown: eight scenarios.
mod page {
    use super::Bencher;
    use divan::black_box;
    use opvangverkenner::documents::Documents;
    use opvangverkenner::files::shipped;
    use opvangverkenner::pages::{Context, Page, Scene, composition, need};
    use opvangverkenner::text::Language;

    fn build(bencher: Bencher, page: impl Fn(&Context<'_>) -> Page) {
        let mut documents = Documents::default();
        for one in shipped(Language::Nl) {
            documents.add(one.open().expect("it opens"), None);
        }
        let scene = Scene::new(&documents).expect("one is active");
        let context = Context {
            scene: &scene,
            month: scene.edition.baseline.default_date(),
            capacity: None,
            language: Language::Nl,
            day: "2022-11-24".parse().expect("a day"),
        };
        bencher.bench_local(|| drop(black_box(page(&context))));
    }

    #[divan::bench(sample_count = 100, sample_size = 50)]
    fn behoefte(bencher: Bencher) {
        build(bencher, |context| need::page(context, false));
    }

    #[divan::bench(sample_count = 100, sample_size = 50)]
    fn opbouw(bencher: Bencher) {
        build(bencher, composition::page);
    }
}

/// One frame of the window while a slider is dragged: layout, runs and tessellation, without a GPU.
#[cfg(feature = "gui")]
mod frame {
    use divan::{Bencher, black_box};
    use eframe::App;
    use eframe::egui::{
        Context, Event, FullOutput, Key, Modifiers, PointerButton, Pos2, RawInput, Rect, Vec2,
        accesskit::{Node, Role},
        pos2, vec2,
    };
    use opvangverkenner::app::{Explorer, Start};
    use opvangverkenner::files::{Opened, shipped};
    use opvangverkenner::scenario::{Counted, Value};
    use opvangverkenner::text::Language;
    use std::path::PathBuf;

    /// How far the knob goes to both sides.
    const WAY: f32 = 60.0;

    struct Window {
        ctx: Context,
        explorer: Explorer,
        frame: u32,
        knob: Pos2,
        /// Where the hand goes from there.
        way: Vec2,
    }

    impl Window {
        fn new(scenarios: usize, view: Key) -> Self {
            let open = |index| (format!("{index}.ron").into(), opened(index));
            // The last to open is the active one: the reference, on the edition that has supply.
            Self::of((1..scenarios).chain([0]).map(open).collect(), view)
        }

        fn of(opened: Vec<(PathBuf, Opened)>, view: Key) -> Self {
            // The slider that the view itself shows first.
            let knob = if view == Key::Num5 {
                "Ontheemden"
            } else {
                "Instroom in"
            };
            Self::holding(opened, (view, None), (knob, vec2(WAY, 0.0)))
        }

        /// With something in the hand, and the way that it goes; in a section of the view, by the name of its tab.
        fn holding(
            opened: Vec<(PathBuf, Opened)>,
            (view, section): (Key, Option<&str>),
            (knob, way): (&str, Vec2),
        ) -> Self {
            let ctx = Context::default();
            let start = Start {
                opened,
                ..Start::default()
            };
            let explorer = Explorer::new(&ctx, start);
            let mut window = Self {
                ctx,
                explorer,
                frame: 0,
                knob: Pos2::ZERO,
                way,
            };
            window.show(vec![Event::Key {
                key: view,
                physical_key: None,
                pressed: true,
                repeat: false,
                modifiers: Modifiers::COMMAND,
            }]);
            if let Some(section) = section {
                let tab = window.middle_of(Role::Tab, section);
                window.press(tab, true);
                window.press(tab, false);
            }
            // What opens opens slowly.
            for _ in 0..30 {
                window.show(vec![]);
            }
            window.knob = window.middle_of(Role::Slider, knob);
            window.show(vec![Event::PointerMoved(window.knob)]);
            window.press(window.knob, true);
            window
        }

        /// Puts the hand somewhere, down or up.
        fn press(&mut self, at: Pos2, pressed: bool) {
            self.show(vec![Event::PointerMoved(at)]);
            self.show(vec![Event::PointerButton {
                pos: at,
                button: PointerButton::Primary,
                pressed,
                modifiers: Modifiers::NONE,
            }]);
        }

        /// The middle of a slider or a tab, as assistive technology finds it.
        fn middle_of(&mut self, role: Role, name: &str) -> Pos2 {
            self.ctx.enable_accesskit();
            self.show(vec![]);
            let output = self.show(vec![]);
            let tree = output.platform_output.accesskit_update.expect("a tree");
            let mut nodes = tree.nodes.iter().map(|(_, node)| node);
            let found = nodes.find(|node| {
                node.role() == role && node.label().is_some_and(|label| label.contains(name))
            });
            let bounds = found.and_then(Node::bounds).expect("it is there");
            #[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
            let middle = |a: f64, b: f64| f64::midpoint(a, b) as f32;
            self.ctx.disable_accesskit();
            pos2(middle(bounds.x0, bounds.x1), middle(bounds.y0, bounds.y1))
        }

        /// The hand goes to and fro; every frame holds another value.
        fn drag(&mut self) {
            #[expect(clippy::cast_precision_loss, reason = "a few thousand frames")]
            let phase = (self.frame as f32 * 0.1).sin();
            let at = self.knob + phase * self.way;
            self.show(vec![Event::PointerMoved(at)]);
        }

        fn show(&mut self, events: Vec<Event>) -> FullOutput {
            self.frame += 1;
            let input = RawInput {
                screen_rect: Some(Rect::from_min_size(Pos2::ZERO, Vec2::new(1280.0, 800.0))),
                time: Some(f64::from(self.frame) / 60.0),
                events,
                focused: true,
                ..RawInput::default()
            };
            let mut output = self.ctx.run_ui(input, |ui| {
                let mut frame = eframe::Frame::_new_kittest();
                self.explorer.ui(ui, &mut frame);
            });
            let shapes = std::mem::take(&mut output.shapes);
            output.textures_delta.clear();
            black_box(self.ctx.tessellate(shapes, output.pixels_per_point));
            output
        }
    }

    /// With this many scenarios open. Goal: at most 2 milliseconds.
    #[divan::bench(args = [1, 8], sample_count = 100, sample_size = 10)]
    fn drag(bencher: Bencher, scenarios: usize) {
        measure(bencher, Window::new(scenarios, Key::Num1));
    }

    /// Eight scenarios open, the one that is dragged with counts of ten outputs on so many days, in the views that show them.
    /// Goal: at most 0.2 milliseconds more with twenty than with none.
    #[divan::bench(args = [("behoefte", 0), ("behoefte", 20), ("opbouw", 0), ("opbouw", 20), ("aanbod", 0), ("aanbod", 20), ("tabel", 0), ("tabel", 20)], sample_count = 100, sample_size = 10)]
    fn counted(bencher: Bencher, (view, days): (&str, u16)) {
        measure(bencher, Window::of(with_counts(days), key(view)));
    }

    /// *Komt het uit?* itself, with the same counts.
    #[divan::bench(sample_count = 50, sample_size = 5)]
    fn track(bencher: Bencher) {
        let drag = ("Instroom in", vec2(WAY, 0.0));
        let section = (Key::Num7, Some("Komt het uit?"));
        measure(bencher, Window::holding(with_counts(20), section, drag));
    }

    /// Eight scenarios, the last one with so many counts of every output.
    fn with_counts(days: u16) -> Vec<(PathBuf, Opened)> {
        let open = |index| (format!("{index}.ron").into(), opened(index));
        let mut all: Vec<_> = (1..8).chain([0]).map(open).collect();
        let scenario = &mut all.last_mut().expect("eight").1.scenario;
        let first = jiff::civil::date(2022, 12, 2);
        for day in 0..days {
            let day = first + jiff::Span::new().months(day);
            for (output, number) in Counted::ALL.into_iter().zip(1_u32..) {
                let number = f64::from(5_000 * number);
                scenario
                    .brought
                    .counts
                    .add(day, output, number)
                    .expect("a count");
            }
        }
        all
    }

    /// With one scenario open, in each view.
    #[divan::bench(args = ["behoefte", "opbouw", "aanbod", "regios", "oekraine", "vergelijken", "tabel", "verantwoording"], sample_count = 100, sample_size = 10)]
    fn view(bencher: Bencher, view: &str) {
        measure(bencher, Window::new(1, key(view)));
    }

    fn key(view: &str) -> Key {
        match view {
            "behoefte" => Key::Num1,
            "opbouw" => Key::Num2,
            "aanbod" => Key::Num3,
            "regios" => Key::Num4,
            "oekraine" => Key::Num5,
            "vergelijken" => Key::Num6,
            "tabel" => Key::Num8,
            _ => Key::Num9,
        }
    }

    /// Each section of Onzekerheid: the band draws and runs its 10,000 combinations in every frame.
    /// Goal: at most 16 milliseconds.
    #[divan::bench(args = ["Per aanname", "Spreiding", "Hoeveel regelen", "Wat moet waar zijn?", "Eerdere prognoses"], sample_count = 50, sample_size = 5)]
    fn uncertainty(bencher: Bencher, section: &str) {
        let scenarios = vec![("0.ron".into(), opened(0))];
        let drag = ("Instroom in", vec2(WAY, 0.0));
        let window = Window::holding(scenarios, (Key::Num7, Some(section)), drag);
        measure(bencher, window);
    }

    /// Aanbod with eight scenarios open. Goal: at most 4 milliseconds.
    #[divan::bench(sample_count = 100, sample_size = 10)]
    fn supply(bencher: Bencher) {
        measure(bencher, Window::new(8, Key::Num3));
    }

    /// Vergelijken with eight scenarios open, and twelve levers between the reference and the one dragged.
    ///
    /// Each frame runs 4,096 subsets. Goal: no frame above 16 milliseconds.
    #[divan::bench(sample_count = 100, sample_size = 10)]
    fn compare(bencher: Bencher) {
        let files = (0..7).map(|index| (format!("{index}.ron").into(), opened(index)));
        let last = ("levers.ron".into(), with_levers(12));
        let opened = files.chain([last]).collect();
        measure(bencher, Window::of(opened, Key::Num6));
    }

    fn opened(index: usize) -> Opened {
        shipped(Language::Nl)[index].open().expect("it opens")
    }

    /// The reference with this many values a little lower, the one that is dragged among them.
    fn with_levers(count: usize) -> Opened {
        let mut opened = opened(0);
        let edition = opened.edition.clone();
        let rows = edition.baseline.parameters().iter();
        let of_the_model = rows.filter(|row| row.id.name.group().moves_required_places());
        let mut moved = 0;
        for row in of_the_model.skip(1).take(count) {
            let value = row.value.number().expect("a number");
            opened.scenario.set(row, Value::Number(0.99 * value));
            moved += 1;
        }
        assert_eq!(moved, count);
        opened
    }

    /// The line itself is pulled up and down, and one lever solved for it. Goal: well below 16 milliseconds.
    #[divan::bench(args = [1, 8], sample_count = 100, sample_size = 10)]
    fn pull(bencher: Bencher, scenarios: usize) {
        let held = ("Greep op de lijn", vec2(0.0, WAY));
        let open = |index| (format!("{index}.ron").into(), opened(index));
        let opened = (1..scenarios).chain([0]).map(open).collect();
        measure(bencher, Window::holding(opened, (Key::Num1, None), held));
    }

    fn measure(bencher: Bencher, mut window: Window) {
        let before = window
            .explorer
            .documents()
            .active()
            .expect("open")
            .scenario()
            .clone();
        window.drag();
        window.drag();
        let after = window
            .explorer
            .documents()
            .active()
            .expect("open")
            .scenario();
        assert!(before != *after, "the slider is not where it was");
        bencher.bench_local(|| window.drag());
    }
}

/// Questions to many runs: what a view asks in every frame of a drag.
mod analysis {
    use super::{Baseline, Bencher, Scenario, edition};
    use divan::black_box;
    use opvangverkenner::analysis::{
        Sampling, Spread, Subject, explain, iso_map, regret, sensitivity, solve,
    };
    use opvangverkenner::month::Month;
    use opvangverkenner::scenario::{ParameterId, Value};

    const LEVERS: [&str; 12] = [
        "applications.2022H2",
        "applications.2023",
        "housed.2022H2",
        "housed.2023H1",
        "housed.2023H2",
        "amv_share",
        "family_share",
        "intake_ratio",
        "grant_rate",
        "decision_months",
        "return_months",
        "occupancy_ratio",
    ];

    fn id(text: &str) -> ParameterId {
        text.parse().expect("an id")
    }

    fn date() -> Month {
        Month::new(2024, 1).expect("a month")
    }

    /// The reference with every lever at its high.
    fn moved(baseline: &Baseline) -> Scenario {
        let mut scenario = Scenario::reference(baseline, "bench");
        for text in LEVERS {
            let row = baseline.parameter(id(text)).expect("a row");
            scenario.set(row, Value::Number(row.range.expect("a range").high));
        }
        scenario
    }

    /// Asks the same of the reference, over and over.
    fn ask<T>(bencher: Bencher, question: impl Fn(Subject<'_>) -> T) {
        let baseline = edition();
        let scenario = Scenario::reference(baseline, "bench");
        let subject = Subject {
            scenario: &scenario,
            baseline,
        };
        bencher.bench_local(|| drop(black_box(question(black_box(subject)))));
    }

    /// Exact, 12 levers, 4,096 runs. Goal: at most 1.5 milliseconds.
    #[divan::bench(sample_count = 100, sample_size = 5)]
    fn explain_12_levers(bencher: Bencher) {
        let baseline = edition();
        let scenario = moved(baseline);
        let to = Subject {
            scenario: &scenario,
            baseline,
        };
        ask(bencher, |from| explain(to, from, date()).expect("valid"));
    }

    /// 10,000 runs with their random numbers and five percentiles at 31 instants, on so many threads.
    /// Goal: at most 4 milliseconds on one.
    #[divan::bench(args = [1, 2], sample_count = 100, sample_size = 2)]
    fn band(bencher: Bencher, threads: usize) {
        let baseline = edition();
        let scenario = Scenario::reference(baseline, "bench");
        let subject = Subject {
            scenario: &scenario,
            baseline,
        };
        let sampling = Sampling {
            threads: threads.try_into().expect("a thread"),
            ..Sampling::default()
        };
        let mut spread = Spread::default();
        bencher.bench_local(|| {
            spread
                .draw(black_box(subject), sampling, &|_| {})
                .expect("valid");
        });
    }

    /// 200 × 200 runs. Goal: at most 4 milliseconds.
    #[divan::bench(sample_count = 100, sample_size = 2)]
    fn iso_map_200(bencher: Bencher) {
        let levers = ["applications.2023", "housed.2023H1"].map(id);
        ask(bencher, |subject| iso_map(subject, levers, 200, date()));
    }

    /// One line over such a map.
    #[divan::bench(sample_count = 100, sample_size = 5)]
    fn iso_line(bencher: Bencher) {
        let levers = ["applications.2023", "housed.2023H1"].map(id);
        let baseline = edition();
        let scenario = Scenario::reference(baseline, "bench");
        let subject = Subject {
            scenario: &scenario,
            baseline,
        };
        let map = iso_map(subject, levers, 200, date()).expect("valid");
        bencher.bench_local(|| drop(black_box(black_box(&map).lines(75_500.0))));
    }

    /// One lever, two answers.
    #[divan::bench(sample_count = 100, sample_size = 10)]
    fn solve_one_lever(bencher: Bencher) {
        ask(bencher, |subject| {
            solve(subject, id("grant_rate"), 66_000.0, date())
        });
    }

    /// Every parameter at its low and high.
    #[divan::bench(sample_count = 100, sample_size = 50)]
    fn sensitivity_of_all(bencher: Bencher) {
        ask(bencher, |subject| sensitivity(subject, date()));
    }

    /// The grid of the least regret.
    #[divan::bench(sample_count = 100, sample_size = 50)]
    fn least_regret(bencher: Bencher) {
        ask(bencher, |subject| regret(subject, date(), 1.0));
    }
}
