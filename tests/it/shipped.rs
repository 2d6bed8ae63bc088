//! The scenarios that come with the program: each opens, teaches something, and gives these numbers.

use opvangverkenner::files::{Opened, read_scenario, shipped};
use opvangverkenner::outlook::Outlook;
use opvangverkenner::text::Language;

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
    for one in shipped(Language::Nl) {
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

const LANGUAGES: [(Language, &str, &str); 2] = [
    (Language::Nl, "scenarios", "Laat zien"),
    (Language::En, "scenarios/en", "Shows"),
];

#[test]
fn every_file_in_the_folders_is_shipped_and_the_other_way_round() {
    for (language, folder, _) in LANGUAGES {
        let folder = format!("{}/{folder}", env!("CARGO_MANIFEST_DIR"));
        let files = std::fs::read_dir(folder).unwrap();
        let files = files.map(|file| file.unwrap().path());
        let files = files.filter(|path| path.is_file());
        let mut there: Vec<_> = files
            .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
            .collect();
        let known = shipped(language).iter();
        let mut known: Vec<_> = known.map(|one| one.stem.to_owned()).collect();
        there.sort();
        known.sort();
        assert_eq!(there, known);
        assert_eq!(known.len(), EXPECTED.len());
    }
}

#[test]
fn every_shipped_scenario_opens_from_its_file_and_says_what_it_teaches() {
    for (language, folder, teaches) in LANGUAGES {
        for one in shipped(language) {
            let root = env!("CARGO_MANIFEST_DIR");
            let path = format!("{root}/{folder}/{}.ron", one.stem);
            let opened = read_scenario(path.as_ref()).unwrap();
            assert_eq!(opened, one.open().unwrap());
            assert!(opened.scenario.note.contains(teaches), "{}", one.stem);
        }
    }
}

/// Only what is read differs: names, notes and reasons.
#[test]
fn a_shipped_scenario_is_the_same_in_both_languages() {
    for (dutch, english) in shipped(Language::Nl).iter().zip(shipped(Language::En)) {
        let [dutch, mut english] = [dutch, english].map(|one| one.open().unwrap().scenario);
        assert_ne!(dutch.name, english.name);
        assert_ne!(dutch.note, english.note);
        english.name.clone_from(&dutch.name);
        english.note.clone_from(&dutch.note);
        for (dutch, english) in dutch.measures.iter().zip(&mut english.measures) {
            assert_ne!(dutch.name, english.name);
            english.name.clone_from(&dutch.name);
        }
        for (id, reason) in &mut english.reasons {
            assert_ne!(*reason, dutch.reasons[id]);
            reason.clone_from(&dutch.reasons[id]);
        }
        assert_eq!(dutch, english);
    }
}

#[test]
fn deciding_faster_without_homes_moves_the_queue_to_permit_holders() {
    let of = |stem: &str| {
        let opened = shipped(Language::Nl)
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
