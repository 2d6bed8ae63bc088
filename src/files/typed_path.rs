//! Paths as people type and paste them.

use std::ffi::OsString;
use std::path::PathBuf;

use percent_encoding::percent_decode_str;

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

#[cfg(test)]
mod tests {
    use super::*;

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
}
