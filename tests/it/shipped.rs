//! The scenarios that come with the program: each opens, teaches something, and gives these numbers.

use opvangverkenner::files::{Opened, read_scenario, shipped};
use opvangverkenner::outlook::Outlook;

/// Required places at the edition's key dates. A file without a row here fails the test.
const EXPECTED: [(&str, [f64; 3]); 8] = [
    ("referentie", [61_200.0, 75_500.0, 78_099.0]),
    ("afspraak-20000", [56_304.0, 70_604.0, 73_203.0]),
    ("hoge-instroom", [65_091.0, 86_754.0, 104_229.0]),
    ("lage-instroom", [57_309.0, 63_923.0, 57_084.0]),
    ("niemand-gehuisvest", [77_137.0, 121_244.0, 153_649.0]),
    ("sneller-beslissen", [61_285.0, 76_545.0, 80_921.0]),
    ("maatregelenpakket", [61_200.0, 62_807.0, 59_227.0]),
    ("mpp-2023-2", [69_900.0, 96_000.0, 120_373.0]),
];

fn figures(opened: &Opened) -> Vec<f64> {
    let baseline = &opened.edition.baseline;
    let outlook = Outlook::new(&opened.scenario, baseline).unwrap();
    let at = |date| {
        outlook
            .trajectory()
            .at(date)
            .unwrap()
            .levels
            .required_places
            .0
    };
    baseline.key_dates().iter().map(|date| at(*date)).collect()
}

#[test]
fn every_shipped_scenario_gives_its_headline_numbers() {
    for one in shipped() {
        let expected = EXPECTED.iter().find(|(stem, _)| *stem == one.stem);
        let (_, expected) =
            expected.unwrap_or_else(|| panic!("{} has no expected numbers", one.stem));
        for (figure, expected) in figures(&one.open().unwrap()).iter().zip(expected) {
            assert!(
                (figure - expected).abs() <= 0.5,
                "{}: {figure} is not {expected}",
                one.stem
            );
        }
    }
}

#[test]
fn every_file_in_the_folder_is_shipped_and_the_other_way_round() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios");
    let mut there: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|file| {
            file.unwrap()
                .path()
                .file_stem()
                .unwrap()
                .to_str()
                .unwrap()
                .to_owned()
        })
        .collect();
    let mut known: Vec<_> = shipped().iter().map(|one| one.stem.to_owned()).collect();
    there.sort();
    known.sort();
    assert_eq!(there, known);
    assert_eq!(known.len(), EXPECTED.len());
}

#[test]
fn every_shipped_scenario_opens_from_its_file_and_says_what_it_teaches() {
    for one in shipped() {
        let path = format!("{}/scenarios/{}.ron", env!("CARGO_MANIFEST_DIR"), one.stem);
        let opened = read_scenario(path.as_ref()).unwrap();
        assert_eq!(opened, one.open().unwrap());
        assert!(opened.scenario.note.contains("Laat zien"), "{}", one.stem);
    }
}

#[test]
fn deciding_faster_without_homes_moves_the_queue_to_permit_holders() {
    let of = |stem: &str| {
        let opened = shipped()
            .iter()
            .find(|one| one.stem == stem)
            .unwrap()
            .open()
            .unwrap();
        let outlook = Outlook::new(&opened.scenario, &opened.edition.baseline).unwrap();
        outlook
            .trajectory()
            .at("2024-01".parse().unwrap())
            .unwrap()
            .stocks
    };
    let (faster, reference) = (of("sneller-beslissen"), of("referentie"));
    assert!(faster.permit_holders.0 > reference.permit_holders.0 + 5_000.0);
    assert!(faster.in_procedure.0 < reference.in_procedure.0 - 5_000.0);
}
