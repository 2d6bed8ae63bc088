//! A fixed corpus of mutated files through every reader: what `fuzz/` does for hours, in seconds.
//!
//! Whatever the bytes are, nothing panics; a refusal is a sentence, and what is read computes to numbers.

use std::fs;
use std::path::Path;

use opvangverkenner::files::{
    Opened, RecoveryCopy, country, counts_from_bytes, edition_from_bytes, embedded_editions,
    own_key_from_bytes, realised_from_bytes, scenario_from_bytes, scenario_text,
    settings_from_bytes,
};
use opvangverkenner::outlook::{Column, Outlook};
use opvangverkenner::regions::Level;
use opvangverkenner::scenario::{Baseline, Scenario};
use opvangverkenner::text::{Language, Say};

/// The most characters of a refusal.
const SENTENCE: usize = 2_000;

/// What files hold where they should not, or where they hardly ever do.
const PIECES: &[&[u8]] = &[
    b"NaN",
    b"inf",
    b"-inf",
    b"1e308",
    b"-1e308",
    b"1e-308",
    b"-0.0",
    b"0",
    b"100000000",
    b"5.000",
    b"1.234.567",
    b"20,000",
    b"18446744073709551616",
    b"1_0",
    b"0x",
    b"\"",
    b"\\",
    b"\\u{0}",
    b"\0",
    b"\x1b[2J",
    b"\xff",
    b"\xc3",
    b"\xe9",
    b"\xef\xbb\xbf",
    "\u{202e}".as_bytes(),
    "\u{201c}".as_bytes(),
    "\u{1f600}".as_bytes(),
    b"\n",
    b"\r\n",
    b"\r",
    b"\t",
    b",",
    b";",
    b":",
    b"(",
    b")",
    b"[",
    b"]",
    b"{",
    b"}",
    b"((((((((((((((((",
    b"[[[[[[[[[[[[[[[[",
    b"//",
    b"/*",
    b"*/",
    b"Some(",
    b"None",
    b"true",
    b"#![enable(x)]",
    b"format: 2,",
    b"format: 4294967295",
    b"'",
    b"=",
    b"0000-01",
    b"9999-12",
    b"2022-13",
    b"r#\"",
    b"sep=;",
    b"total",
    b"totaal",
    b"name",
    b"kind",
    b"HouseMore(per_month: 1e9)",
    b"housed.2022H2",
    b"ukraine.start",
    b"nl",
    b"dark",
];

/// Random numbers from a counter (`SplitMix64`): the same corpus on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((bits ^ (bits >> 31)) % u64::try_from(end.max(1)).unwrap()).unwrap()
    }

    /// A stretch of bytes, mostly a short one.
    fn stretch(&mut self, length: usize) -> std::ops::Range<usize> {
        let start = self.below(length + 1);
        let most = [4, 40, length][self.below(3)];
        start..length.min(start + self.below(most + 1))
    }
}

/// One of the seeds, changed in one to six places.
fn mutated(seeds: &[Vec<u8>], random: &mut Random) -> Vec<u8> {
    let mut bytes = seeds[random.below(seeds.len())].clone();
    for _ in 0..=random.below(6) {
        let piece = PIECES[random.below(PIECES.len())];
        let stretch = random.stretch(bytes.len());
        let at = stretch.start;
        match random.below(7) {
            0 => bytes.splice(stretch, piece.iter().copied()).count(),
            1 => bytes.splice(at..at, piece.iter().copied()).count(),
            2 => bytes.drain(stretch).count(),
            3 => {
                let again = bytes[stretch].to_vec();
                bytes.splice(at..at, again).count()
            }
            4 => {
                let long = vec![b"a0 (\xc3"[random.below(5)]; 1 + random.below(5_000)];
                bytes.splice(at..at, long).count()
            }
            5 => {
                let other = &seeds[random.below(seeds.len())];
                let from = random.stretch(other.len());
                bytes.splice(stretch, other[from].to_vec()).count()
            }
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << random.below(8);
                }
                0
            }
        };
    }
    bytes
}

/// The files of a folder and its texts, in the order of their names.
fn files_in(folder: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut paths: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    let files = paths
        .into_iter()
        .filter(|path| path.extension().is_some_and(|end| end != "md"));
    files.map(|path| fs::read(path).unwrap()).collect()
}

/// Reads the seeds and so many mutations of them. Every one is read or refused in a sentence, and some are read: a
/// corpus of which all is refused at its first byte says nothing.
fn feed(folders: &[&str], count: usize, read: impl Fn(&[u8]) -> Result<(), [String; 2]>) {
    let seeds: Vec<_> = folders.iter().flat_map(|folder| files_in(folder)).collect();
    let mut random = Random(13);
    let mut accepted = 0;
    for number in 0..seeds.len() + count {
        let bytes = match seeds.get(number) {
            Some(seed) => seed.clone(),
            None => mutated(&seeds, &mut random),
        };
        match read(&bytes) {
            Ok(()) => accepted += 1,
            Err(sentences) => {
                for said in sentences {
                    is_a_sentence(&said, &bytes);
                }
            }
        }
    }
    assert!(
        (5..count).contains(&accepted),
        "{accepted} of {count} are read"
    );
}

fn is_a_sentence(said: &str, bytes: &[u8]) {
    let shown = || {
        String::from_utf8_lossy(bytes)
            .chars()
            .take(2_000)
            .collect::<String>()
    };
    let length = said.chars().count();
    assert!(
        (10..=SENTENCE).contains(&length),
        "{length}: {said}\n{}",
        shown()
    );
    assert!(said.ends_with(['.', ']', '?']), "{said}\n{}", shown());
}

fn said(error: &impl Say) -> [String; 2] {
    Language::ALL.map(|language| error.say(language))
}

/// Every number that comes out is one.
fn computes(scenario: &Scenario, baseline: &Baseline) {
    let outlook = Outlook::new(scenario, baseline).unwrap();
    for index in 0..baseline.instants().count() {
        for column in Column::ALL {
            let cell = outlook.cell(*column, index);
            assert!(
                cell.is_none_or(f64::is_finite),
                "{} {index}",
                column.header()
            );
        }
    }
}

/// What is read computes, and reads back as it is written.
fn holds(opened: &Opened) {
    computes(&opened.scenario, &opened.edition.baseline);
    if opened.edition.own_text.is_none() {
        let text = scenario_text(&opened.scenario).unwrap();
        let again = scenario_from_bytes(text.as_bytes(), Path::new("/no/such/folder"));
        assert_eq!(again.as_ref(), Ok(opened), "{text}");
    }
}

#[test]
fn mutated_scenarios_are_refused_in_a_sentence_or_read() {
    let folders = ["scenarios", "tests/it/inputs/scenario"];
    feed(&folders, 800, |bytes| {
        let opened = scenario_from_bytes(bytes, Path::new("/no/such/folder"));
        opened
            .map(|opened| holds(&opened))
            .map_err(|error| said(&error))
    });
}

#[test]
fn mutated_editions_are_refused_in_a_sentence_or_compute() {
    feed(&["assets/editions/example"], 150, |bytes| {
        let edition = edition_from_bytes(bytes, "voorbeeld").map_err(|error| said(&error))?;
        computes(
            &Scenario::reference(&edition.baseline, "x"),
            &edition.baseline,
        );
        Ok(())
    });
}

#[test]
fn mutated_tables_are_refused_in_a_sentence_or_read() {
    feed(&["tests/it/inputs/realised"], 400, |bytes| {
        let provinces = realised_from_bytes(bytes, country(), Level::Province);
        let regions = realised_from_bytes(bytes, country(), Level::SafetyRegion);
        provinces
            .or(regions)
            .map(drop)
            .map_err(|error| said(&error))
    });
    let editions = embedded_editions().iter().map(|edition| &edition.baseline);
    let editions: Vec<_> = editions.collect();
    feed(&["tests/it/inputs/counts"], 400, |bytes| {
        let read = counts_from_bytes(bytes, &editions);
        read.map(drop).map_err(|error| said(&error))
    });
    feed(&["tests/it/inputs/key"], 400, |bytes| {
        let provinces = own_key_from_bytes(bytes, country(), Level::Province);
        let regions = own_key_from_bytes(bytes, country(), Level::SafetyRegion);
        provinces
            .or(regions)
            .map(drop)
            .map_err(|error| said(&error))
    });
}

#[test]
fn mutated_settings_are_set_aside_or_read() {
    let aside = || Language::ALL.map(|_| "Set aside without a word.".to_owned());
    feed(&["tests/it/inputs/settings"], 200, |bytes| {
        settings_from_bytes(bytes).map(drop).map_err(|_| aside())
    });
}

#[test]
fn mutated_recovery_copies_are_refused_in_a_sentence_or_read() {
    feed(&["tests/it/inputs/recovery"], 200, |bytes| {
        let copy = RecoveryCopy::from_bytes(bytes).map_err(|problem| said(&problem))?;
        holds(&copy.opened);
        Ok(())
    });
}
