//! Which file a path means, however it is spelled, typed or pasted, and by what the file is known again, so that another's
//! change is noticed before it is overwritten.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;
use serde::{Deserialize, Serialize};

use super::read::read_limited;
use crate::scenario::{FileProblem, MOST_BYTES};

/// Whether two paths mean one file: through links, `.` and `..`, and in letters that the system holds equal.
///
/// Nothing is opened. Files that are not there are the same when their paths are.
pub fn same_file(a: &Path, b: &Path) -> bool {
    let absolute = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    absolute(a) == absolute(b) || identity(a).is_some_and(|there| identity(b) == Some(there))
}

/// Whether two paths lead to one ordinary file that is there, however they are spelled.
pub fn is_one_file(a: &Path, b: &Path) -> bool {
    let ordinary = |path| std::fs::metadata(path).is_ok_and(|metadata| metadata.is_file());
    ordinary(a) && ordinary(b) && same_file(a, b)
}

/// The number of the file and of its disk: one file has one, also where a folder is mounted twice or
/// capitals do not count.
#[cfg(unix)]
fn identity(path: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    let there = std::fs::metadata(path).ok()?;
    Some((there.dev(), there.ino()))
}

/// The number of the file and of its disk, which an open file tells.
#[cfg(not(unix))]
fn identity(path: &Path) -> Option<same_file::Handle> {
    same_file::Handle::from_path(path).ok()
}

/// The path that was typed: perhaps between quotes, perhaps as the `file://…` that a file manager copies. None where
/// nothing is typed.
pub fn typed_path(text: &str) -> Option<PathBuf> {
    let text = text.trim().trim_matches('"').trim();
    if text.is_empty() {
        return None;
    }
    let (scheme, rest) = text.split_at_checked(5).unwrap_or_default();
    if !scheme.eq_ignore_ascii_case("file:") || !rest.starts_with('/') {
        return Some(PathBuf::from(text));
    }
    let host = rest.strip_prefix("//");
    let local = host.map(|host| host.strip_prefix("localhost").unwrap_or(host));
    let path = local.filter(|path| path.starts_with('/')).unwrap_or(rest);
    // `/C:/map` has its drive behind a slash.
    let drive = path
        .strip_prefix('/')
        .filter(|path| path.get(1..2) == Some(":"));
    Some(PathBuf::from(decoded(drive.unwrap_or(path))))
}

#[cfg(unix)]
fn decoded(path: &str) -> OsString {
    use std::os::unix::ffi::OsStringExt;
    OsString::from_vec(percent_decode_str(path).collect())
}

#[cfg(not(unix))]
fn decoded(path: &str) -> OsString {
    percent_decode_str(path)
        .decode_utf8_lossy()
        .into_owned()
        .into()
}

/// The content of a file in short. A file that was only touched has not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stamp {
    length: u64,
    hash: u64,
}

impl Stamp {
    /// The stamp of a content.
    ///
    /// FNV-1a, 64 bits: the same in every version of the program, for recovery copies hold it.
    pub fn of(bytes: &[u8]) -> Self {
        const START: u64 = 0xcbf2_9ce4_8422_2325;
        const PRIME: u64 = 0x0100_0000_01b3;
        let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(PRIME);
        Self {
            length: bytes.len() as u64,
            hash: bytes.iter().fold(START, step),
        }
    }

    /// The stamp of the file as it is now; none when it cannot be read whole.
    pub fn of_file(path: &Path) -> Option<Self> {
        let bytes = read_limited(path, MOST_BYTES).ok()?;
        Some(Self::of(&bytes))
    }
}

/// Whether the file holds something else than it did when it got this stamp.
///
/// No stamp: nothing is known of what it held, so anything that is there is something else. A file
/// that is no longer there holds nothing that could be lost; what is no ordinary file is never replaced.
pub fn changed_on_disk(path: &Path, known: Option<Stamp>) -> bool {
    match read_limited(path, MOST_BYTES) {
        Ok(bytes) => known != Some(Stamp::of(&bytes)),
        Err(
            FileProblem::NotFound
            | FileProblem::NoFolder
            | FileProblem::IsFolder
            | FileProblem::NotAFile,
        ) => false,
        Err(_) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_file_is_one_file_however_its_path_is_spelled() {
        let folder = tempfile::tempdir().unwrap();
        let at = |path: &str| folder.path().join(path);
        fs::create_dir(at("in")).unwrap();
        for name in ["a.ron", "b.ron"] {
            fs::write(at(name), "same content").unwrap();
        }
        let written = [at("a.ron"), at("./a.ron"), at("in/../a.ron")];
        #[cfg(unix)]
        let linked = {
            std::os::unix::fs::symlink(at("a.ron"), at("link.ron")).unwrap();
            std::os::unix::fs::symlink(folder.path(), at("in/folder")).unwrap();
            [at("link.ron"), at("in/folder/a.ron")]
        };
        #[cfg(not(unix))]
        let linked = [];
        let spellings: Vec<_> = written.into_iter().chain(linked).collect();
        for one in &spellings {
            for other in &spellings {
                assert!(same_file(one, other), "{one:?} {other:?}");
            }
            assert!(!same_file(one, &at("b.ron")), "{one:?}");
            assert!(!same_file(one, &at("none.ron")), "{one:?}");
        }
        assert!(same_file(&at("none.ron"), &at("./none.ron")));
        assert!(same_file(
            Path::new("none.ron"),
            &std::path::absolute("none.ron").unwrap()
        ));
    }

    #[test]
    fn a_path_is_taken_as_it_is_typed_or_pasted() {
        for (text, path) in [
            (" /a/b c.ron ", "/a/b c.ron"),
            ("\"/a/é.ron\"", "/a/é.ron"),
            ("file:///a/b%20c%C3%A9.ron", "/a/b cé.ron"),
            ("\"FILE://localhost/a.ron\"", "/a.ron"),
            ("file:/a.ron", "/a.ron"),
            ("file:///C:/map/a.ron", "C:/map/a.ron"),
            ("file://server/map/a.ron", "//server/map/a.ron"),
            ("file", "file"),
            ("file:a.ron", "file:a.ron"),
            ("a%20b.ron", "a%20b.ron"),
        ] {
            assert_eq!(typed_path(text), Some(PathBuf::from(path)), "{text}");
        }
        assert_eq!(typed_path(" \"\" "), None);
    }

    #[test]
    fn another_content_is_noticed_and_a_touch_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        fs::write(&path, "abc").unwrap();
        let known = Stamp::of_file(&path);
        assert!(!changed_on_disk(&path, known));
        fs::write(&path, "abc").unwrap();
        assert!(!changed_on_disk(&path, known));
        fs::write(&path, "abd").unwrap();
        assert!(changed_on_disk(&path, known));
        assert!(changed_on_disk(&path, None));
        fs::remove_file(&path).unwrap();
        assert!(!changed_on_disk(&path, known));
        assert!(!changed_on_disk(folder.path(), known));
    }

    #[test]
    fn the_stamp_is_the_published_one() {
        // The test values of the FNV specification.
        assert_eq!(Stamp::of(b"").hash, 0xcbf2_9ce4_8422_2325);
        assert_eq!(Stamp::of(b"foobar").hash, 0x8594_4171_f739_67e8);
    }
}
