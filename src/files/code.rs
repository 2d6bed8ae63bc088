//! A scenario as a code for a letter or a message: `OV1-…`.
//!
//! The text of its file, packed against a fixed text of what scenarios hold, with a checksum; whoever pastes it has exactly
//! that scenario. `assets/code/ov1.txt` belongs to the kind and never changes: what is packed otherwise is another kind.

use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use lz4_flex::block::{compress_with_dict, decompress_with_dict};

use super::ron_file::options;
use super::scenarios::{Opened, parse_scenario, read_scenario};
use crate::scenario::{CodeProblem, FileError, FileProblem, MOST_BYTES, Scenario, ScenarioFile};

/// How a code begins; its kind and a hyphen follow.
const BEGIN: &str = "OV";
/// The kind of code that this program writes.
const KIND: u32 = 1;
/// What the texts of scenarios have in common.
const COMMON: &[u8] = include_bytes!("../../assets/code/ov1.txt");

/// The code that opens exactly this scenario again, where its edition is known.
///
/// # Errors
/// None that a checked scenario can cause; the serializer's own are passed on.
pub fn code_of(scenario: &Scenario) -> Result<String, FileError> {
    let text = options().to_string(&ScenarioFile::from(scenario));
    let text = text.map_err(|error| FileProblem::System(error.to_string()))?;
    // The length in three bytes, for a scenario has a few MiB at most.
    let [low, middle, high, ..] = (text.len() as u64).to_le_bytes();
    let mut packed = vec![low, middle, high];
    packed.extend(compress_with_dict(text.as_bytes(), COMMON));
    let mut bytes = crc32fast::hash(&packed).to_le_bytes().to_vec();
    bytes.extend(packed);
    Ok(format!("{BEGIN}{KIND}-{}", URL_SAFE_NO_PAD.encode(bytes)))
}

/// Opens what is named: the code of a scenario, else a file.
///
/// # Errors
/// As for the one or the other.
pub fn open_named(named: &Path) -> Result<Opened, FileError> {
    match code_in(named) {
        Some(code) => scenario_from_code(code),
        None => read_scenario(named),
    }
}

/// The code that is given where a path may be.
pub fn code_in(named: &Path) -> Option<&str> {
    named.to_str().filter(|text| kind(&joined(text)).is_some())
}

/// Opens the scenario of a code; spaces and line breaks in it, which a letter adds, are no part of it.
///
/// # Errors
/// No code, one of a newer kind, one in which a sign has changed, or what a file may be refused for.
pub fn scenario_from_code(text: &str) -> Result<Opened, FileError> {
    let problem = |problem| FileError::from(FileProblem::Code(problem));
    let code = joined(text);
    let (kind, rest) = kind(&code).ok_or_else(|| problem(CodeProblem::NoCode))?;
    if kind != KIND {
        return Err(problem(CodeProblem::OtherKind(kind)));
    }
    let text = unpacked(rest).ok_or_else(|| problem(CodeProblem::Mistyped))?;
    parse_scenario(&text, Path::new("."))
}

fn joined(text: &str) -> String {
    text.split_whitespace().collect()
}

/// The kind of a code, and what follows.
fn kind(code: &str) -> Option<(u32, &str)> {
    let (kind, rest) = code.strip_prefix(BEGIN)?.split_once('-')?;
    Some((kind.parse().ok()?, rest))
}

/// The text of the file, if every sign of the code is as it was written.
fn unpacked(rest: &str) -> Option<String> {
    let bytes = URL_SAFE_NO_PAD.decode(rest).ok()?;
    let (sum, packed) = bytes.split_first_chunk()?;
    if crc32fast::hash(packed) != u32::from_le_bytes(*sum) {
        return None;
    }
    let ([low, middle, high], packed) = packed.split_first_chunk()?;
    let length = u32::from_le_bytes([*low, *middle, *high, 0]);
    // Room is made before it is unpacked.
    if u64::from(length) > MOST_BYTES {
        return None;
    }
    let text = decompress_with_dict(packed, usize::try_from(length).ok()?, COMMON).ok()?;
    String::from_utf8(text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::{embedded_editions, shipped};
    use crate::text::Language;

    #[test]
    fn every_shipped_scenario_opens_again_from_its_code() {
        for example in shipped(Language::Nl) {
            let opened = example.open().unwrap();
            let code = code_of(&opened.scenario).unwrap();
            assert_eq!(scenario_from_code(&code), Ok(opened), "{code}");
        }
    }

    /// A scenario with three values changed, and a name as people give.
    fn three_changes() -> Opened {
        let text = "(format:1,baseline:\"mpp-2022-2\",name:\"Hoge instroom en 20.000 huisvesten\",\
            changes:{\"housed.2022H2\":20000,\"applications.2023\":58250,\"amv_share\":0.148})";
        parse_scenario(text, Path::new(".")).unwrap()
    }

    #[test]
    fn a_code_of_three_values_has_at_most_120_signs() {
        let code = code_of(&three_changes().scenario).unwrap();
        assert!(code.len() <= 120, "{} signs: {code}", code.len());
    }

    #[test]
    fn codes_that_were_written_open_for_ever() {
        let code = "OV1-dmMxxpYAAA-pAxP4E0hvZ2UgaW5zdHJvb20gZW4gMjAuMDAwIGh1aXN2ZXN0ZW7LAx5hsgNdNTgyNTCiA1kyMDAwMGMDcDAuMTQ4fSk";
        assert_eq!(scenario_from_code(code), Ok(three_changes()));
    }

    #[test]
    fn any_sign_that_is_changed_left_out_or_added_is_refused() {
        let code = code_of(&three_changes().scenario).unwrap();
        for at in 0..code.len() {
            for sign in "AZaz059-_ .é"
                .chars()
                .filter(|sign| !code[at..].starts_with(*sign))
            {
                let changed = format!("{}{sign}{}", &code[..at], &code[at + 1..]);
                assert!(scenario_from_code(&changed).is_err(), "{changed}");
            }
            let shorter = format!("{}{}", &code[..at], &code[at + 1..]);
            assert!(scenario_from_code(&shorter).is_err(), "{shorter}");
        }
        assert!(scenario_from_code(&(code + "A")).is_err());
    }

    #[test]
    fn a_code_that_was_wrapped_in_a_letter_is_still_one() {
        let code = code_of(&three_changes().scenario).unwrap();
        let (first, second) = code.split_at(40);
        assert_eq!(
            scenario_from_code(&format!("  {first}\r\n {second}\n")),
            Ok(three_changes())
        );
    }

    #[test]
    fn what_is_no_code_or_a_newer_one_is_called_so() {
        let problem = |text| scenario_from_code(text).unwrap_err().problem;
        let code = |problem| FileProblem::Code(problem);
        assert_eq!(problem("scenario.ron"), code(CodeProblem::NoCode));
        assert_eq!(problem("OV2-AAAA"), code(CodeProblem::OtherKind(2)));
        assert_eq!(problem("OV1-"), code(CodeProblem::Mistyped));
        assert_eq!(problem("OV1-AAAAAAAAAAAAAAAA"), code(CodeProblem::Mistyped));
    }

    #[test]
    fn generated_scenarios_open_again() {
        for edition in embedded_editions() {
            let mut scenario = Scenario::reference(&edition.baseline, "é 🏠 & \"");
            for row in edition.baseline.parameters() {
                scenario.set(row, row.max);
                let Ok(code) = code_of(&scenario) else {
                    panic!("{row:?}")
                };
                match scenario_from_code(&code) {
                    Ok(opened) => assert_eq!(opened.scenario, scenario),
                    // Values at their ends may not fit together: then a file is refused as well.
                    Err(error) => assert!(
                        matches!(error.problem, FileProblem::Scenario(_)),
                        "{error:?}"
                    ),
                }
            }
        }
    }
}
