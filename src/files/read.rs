//! Reads files that anybody may have put there: never waits for one, never reads without end, and knows the names that
//! Windows gives to no file.

use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::path::Path;

use crate::scenario::{FileProblem, WrongName};

/// Refuses what is no ordinary file: opening a FIFO waits for its other end, a device may have no end.
pub(super) fn ordinary(metadata: &Metadata) -> Result<(), FileProblem> {
    if metadata.is_dir() {
        Err(FileProblem::IsFolder)
    } else if metadata.is_file() {
        Ok(())
    } else {
        Err(FileProblem::NotAFile)
    }
}

/// Whether an ordinary file stands here itself, and not a link to one.
pub(super) fn is_ordinary_itself(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_file())
}

/// The content of an ordinary file of at most `most` bytes, whatever size it announces.
pub(super) fn read_limited(path: &Path, most: u64) -> Result<Vec<u8>, FileProblem> {
    check_name(path)?;
    // Before it is opened, for opening may wait; the size announced is only told, never trusted.
    let metadata = fs::metadata(path)?;
    ordinary(&metadata)?;
    let mut bytes = Vec::new();
    File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    let read = bytes.len() as u64;
    if read > most {
        let bytes = metadata.len().max(read);
        return Err(FileProblem::TooLarge(bytes));
    }
    Ok(bytes)
}

/// What the system says of a file.
impl From<io::Error> for FileProblem {
    fn from(error: io::Error) -> Self {
        // What Windows says of a file that another program has open, as a whole or in part.
        const IN_USE: [i32; 2] = [32, 33];
        let is_code = |code| IN_USE.contains(&code);
        if cfg!(windows) && error.raw_os_error().is_some_and(is_code) {
            return Self::InUse;
        }
        match error.kind() {
            io::ErrorKind::NotFound => Self::NotFound,
            io::ErrorKind::PermissionDenied => Self::Denied,
            io::ErrorKind::IsADirectory => Self::IsFolder,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnlyFolder,
            _ => Self::System(error.to_string()),
        }
    }
}

/// The names of devices, whatever their ending and case; some have a number.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];
const NUMBERED: [&str; 2] = ["com", "lpt"];

/// Refuses a name that Windows gives to no file, there.
pub(super) fn check_name(path: &Path) -> Result<(), FileProblem> {
    let name = path.file_name().and_then(|name| name.to_str());
    match name.and_then(wrong_name) {
        Some(wrong) if cfg!(windows) => Err(FileProblem::NoName(wrong)),
        _ => Ok(()),
    }
}

/// Whether a path is the device that swallows everything, as `/dev/null` does elsewhere.
pub(super) fn is_null(path: &Path) -> bool {
    cfg!(windows) && path.as_os_str().eq_ignore_ascii_case("nul")
}

fn wrong_name(name: &str) -> Option<WrongName> {
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
            assert_eq!(wrong_name(name), Some(WrongName::Device), "{name}");
        }
        for (name, sign) in [
            ("a?b.csv", '?'),
            ("a:b", ':'),
            ("*.ron", '*'),
            ("a\tb", '\t'),
        ] {
            assert_eq!(wrong_name(name), Some(WrongName::Sign(sign)), "{name}");
        }
        for name in ["a.", "a "] {
            assert_eq!(wrong_name(name), Some(WrongName::End), "{name}");
        }
        for name in [
            "nulmeting.ron",
            "com10.csv",
            "auxiliary",
            "é.ron",
            "com.ron",
            ".ron",
        ] {
            assert_eq!(wrong_name(name), None, "{name}");
        }
    }

    #[cfg(not(windows))]
    #[test]
    fn elsewhere_these_names_are_as_good_as_any() {
        assert_eq!(check_name(Path::new("aux.csv")), Ok(()));
    }
}
