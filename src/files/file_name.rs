//! Names that Windows gives to no file.

use std::path::Path;

use crate::scenario::{FileProblem, WrongName};

/// The names of devices, whatever their ending and case; some have a number.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];
const NUMBERED: [&str; 2] = ["com", "lpt"];

/// Refuses a name that Windows gives to no file, there.
pub(super) fn check(path: &Path) -> Result<(), FileProblem> {
    let name = path.file_name().and_then(|name| name.to_str());
    match name.and_then(wrong) {
        Some(wrong) if cfg!(windows) => Err(FileProblem::NoName(wrong)),
        _ => Ok(()),
    }
}

/// Whether a path is the device that swallows everything, as `/dev/null` does elsewhere.
pub(super) fn is_null(path: &Path) -> bool {
    cfg!(windows) && path.as_os_str().eq_ignore_ascii_case("nul")
}

fn wrong(name: &str) -> Option<WrongName> {
    let sign = |sign: &char| sign.is_control() || r#"<>:"|?*"#.contains(*sign);
    if let Some(sign) = name.chars().find(sign) {
        return Some(WrongName::Sign(sign));
    }
    if name.ends_with(['.', ' ']) {
        return Some(WrongName::End);
    }
    let (stem, _) = name.split_once('.').unwrap_or((name, ""));
    let stem = stem.trim_end().to_lowercase();
    let is_digit = |sign: char| sign.is_ascii_digit() || "¹²³".contains(sign);
    let digit = |rest: &str| rest.strip_prefix(is_digit) == Some("");
    let numbered = |device: &str| stem.strip_prefix(device).is_some_and(digit);
    let device = DEVICES.contains(&stem.as_str()) || NUMBERED.into_iter().any(numbered);
    device.then_some(WrongName::Device)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_windows_gives_to_no_file_are_known() {
        for name in ["NUL", "aux.csv", "Com1.ron", "lpt9", "con .ron", "com²"] {
            assert_eq!(wrong(name), Some(WrongName::Device), "{name}");
        }
        for (name, sign) in [
            ("a?b.csv", '?'),
            ("a:b", ':'),
            ("*.ron", '*'),
            ("a\tb", '\t'),
        ] {
            assert_eq!(wrong(name), Some(WrongName::Sign(sign)), "{name}");
        }
        for name in ["a.", "a "] {
            assert_eq!(wrong(name), Some(WrongName::End), "{name}");
        }
        for name in [
            "nulmeting.ron",
            "com10.csv",
            "auxiliary",
            "é.ron",
            "com.ron",
            ".ron",
        ] {
            assert_eq!(wrong(name), None, "{name}");
        }
    }

    #[cfg(not(windows))]
    #[test]
    fn elsewhere_these_names_are_as_good_as_any() {
        assert_eq!(check(Path::new("aux.csv")), Ok(()));
    }
}
