//! An edition whose numbers stand at their documented limits: every command answers in finite numbers, and the window
//! shows every view.

use std::fs;
use std::path::Path;

use opvangverkenner::scenario::{BaselineFile, Kind, Name, ParameterFile, RawValue};
use ron::extensions::Extensions;

use crate::command_line::{run, stderr, stdout};
use crate::editions::{MPP_2022_2, id, read};

/// A value at the lower or the upper end of what the model can compute with.
fn at_limit(row: &mut ParameterFile, high: bool) {
    let name = id(&row.id).name;
    if name.kind() == Kind::Month {
        return;
    }
    // The two shares of the intake may not exceed it together.
    let domain = name.quantity().domain();
    let most = match name {
        Name::AmvShare | Name::FamilyShare => 0.5,
        _ => *domain.end(),
    };
    let number = |number| RawValue::Number(number);
    (row.min, row.max) = (number(*domain.start()), number(most));
    row.value = number(if high { most } else { *domain.start() });
    (row.low, row.high) = (Some(*domain.start()), Some(most));
    row.stops.clear();
}

/// The edition at its limits, in a folder with a scenario on it; `high` says which parameters are at their upper one.
fn edition_at(high: impl Fn(Name) -> bool, folder: &Path) -> String {
    let mut file: BaselineFile = read(MPP_2022_2);
    "grens".clone_into(&mut file.id);
    for row in &mut file.parameters {
        at_limit(row, high(id(&row.id).name));
    }
    for point in &mut file.points {
        point.places = 1e8;
    }
    for point in file.decisions.iter_mut().flat_map(|line| &mut line.points) {
        point.places = 1e8;
    }
    let supply = file.supply.as_mut().unwrap();
    supply.crisis_per_region_counted = 1e8;
    supply
        .expiring
        .iter_mut()
        .for_each(|expiry| expiry.places = 1e8);
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    fs::write(
        folder.join("grens.baseline.ron"),
        options.to_string(&file).unwrap(),
    )
    .unwrap();
    let scenario = folder.join("grens.ron");
    fs::write(
        &scenario,
        "(format: 1, baseline: \"grens\", name: \"Grens\")",
    )
    .unwrap();
    scenario.to_str().unwrap().to_owned()
}

/// Everything at its lower limit, everything at its upper one, and the most people in the fewest places.
const CORNERS: [fn(Name) -> bool; 3] = [
    |_| false,
    |_| true,
    |name| {
        let fewer = [
            Name::Housed,
            Name::OccupancyRatio,
            Name::WithdrawalRate,
            Name::UkraineOccupancyRatio,
        ];
        !fewer.contains(&name)
    },
];

#[test]
fn at_the_limits_every_command_answers_in_finite_numbers() {
    for corner in CORNERS {
        let folder = tempfile::tempdir().unwrap();
        let scenario = edition_at(corner, folder.path());
        let reference = "scenarios/referentie.ron";
        let commands = [
            vec!["run", &scenario],
            vec!["regions", &scenario],
            vec!["ukraine", &scenario],
            vec!["compare", reference, &scenario],
            vec!["sensitivity", &scenario],
            vec!["band", "--runs", "64", &scenario],
            vec![
                "solve",
                "--lever",
                "grant_rate",
                "--target",
                "66000",
                "--date",
                "2024-01",
                &scenario,
            ],
        ];
        for mut command in commands {
            command.extend(["--format", "csv"]);
            let output = run(&command);
            assert_eq!(
                output.status.code(),
                Some(0),
                "{command:?}: {}",
                stderr(&output)
            );
            let csv = stdout(&output);
            let odd = csv
                .split([',', '\n'])
                .find(|cell| ["inf", "-inf", "NaN", "-0"].contains(cell));
            assert_eq!(odd, None, "{command:?}");
        }
    }
}

#[cfg(feature = "gui")]
#[test]
fn at_the_limits_the_window_shows_every_view() {
    use eframe::egui::vec2;
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable;
    use opvangverkenner::app::{Explorer, Start};
    use opvangverkenner::files::read_scenario;

    let folder = tempfile::tempdir().unwrap();
    let path = edition_at(CORNERS[2], folder.path());
    let opened = read_scenario(Path::new(&path)).unwrap();
    let start = Start {
        opened: vec![(path.into(), opened)],
        ..Start::default()
    };
    let mut window: Harness<'static, Explorer> = Harness::builder()
        .with_size(vec2(1280.0, 800.0))
        .build_eframe(move |creation| Explorer::new(&creation.egui_ctx, start));
    let tabs = [
        "Opbouw",
        "Aanbod",
        "Regio's",
        "Oekraïne",
        "Vergelijken",
        "Onzekerheid",
        "Spreiding",
        "Hoeveel regelen",
        "Tabel",
        "Verantwoording",
        "Behoefte",
    ];
    for tab in tabs {
        window.get_by_label(tab).click();
        window.step();
        window.step();
    }
}
