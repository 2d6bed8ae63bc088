//! By what a file is known again, so that another's change is noticed before it is overwritten.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::read::read_limited;
use crate::scenario::{FileProblem, MOST_BYTES};

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
