//! Where a result goes: a file is replaced whole, a device or a FIFO is written to.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use super::file_name;
use super::identity::same_file;
use super::read::system_problem;
use super::write::save_whole;
use crate::scenario::{Access, FileError};

/// Writes a result to `path`.
///
/// # Errors
/// What the system does not permit; an ordinary file is then as it was.
pub fn write_result(path: &Path, bytes: &[u8]) -> Result<Access, FileError> {
    let in_place = fs::metadata(path).is_ok_and(|there| !there.is_file() && !there.is_dir());
    if !in_place && !file_name::is_null(path) {
        return save_whole(path, bytes);
    }
    let written = OpenOptions::new()
        .write(true)
        .open(path)
        .and_then(|mut device| device.write_all(bytes));
    match written {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(FileError::at(path, system_problem(&error)))
        }
        _ => Ok(Access::Kept),
    }
}

/// Whether two paths lead to one ordinary file that is there, however they are spelled.
pub fn is_one_file(a: &Path, b: &Path) -> bool {
    let ordinary = |path| fs::metadata(path).is_ok_and(|metadata| metadata.is_file());
    ordinary(a) && ordinary(b) && same_file(a, b)
}
