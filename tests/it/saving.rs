//! Saving: whole or not at all, with links, permissions and own editions.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;
use std::time::{Duration, SystemTime};

use opvangverkenner::files::{
    SaveStep, read_scenario, save_scenario, save_whole, save_whole_before, shipped,
};
#[cfg(unix)]
use opvangverkenner::scenario::Access;
use opvangverkenner::scenario::FileProblem;
use opvangverkenner::text::{Language, Say};

#[test]
fn a_save_replaces_the_file_and_leaves_nothing_else_behind() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    save_whole(&path, b"one").unwrap();
    save_whole(&path, b"two").unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"two");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[cfg(unix)]
#[test]
fn a_symbolic_link_stays_one_and_its_target_is_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let real = folder.path().join("real");
    fs::create_dir(&real).unwrap();
    let target = real.join("a.ron");
    let link = folder.path().join("link.ron");
    std::os::unix::fs::symlink("real/a.ron", &link).unwrap();
    // The target is not there yet: the link still decides where it comes.
    save_whole(&link, b"one").unwrap();
    save_whole(&link, b"two").unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(fs::read(&target).unwrap(), b"two");
}

#[cfg(unix)]
#[test]
fn links_in_a_circle_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let (a, b) = (folder.path().join("a.ron"), folder.path().join("b.ron"));
    std::os::unix::fs::symlink(&a, &b).unwrap();
    std::os::unix::fs::symlink(&b, &a).unwrap();
    assert!(matches!(
        save_whole(&a, b"x").unwrap_err().problem,
        FileProblem::System(_)
    ));
}

#[cfg(unix)]
#[test]
fn permission_bits_are_kept_and_a_read_only_file_is_left_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    fs::write(&path, "one").unwrap();
    for bits in [0o640, 0o600, 0o664] {
        fs::set_permissions(&path, fs::Permissions::from_mode(bits)).unwrap();
        save_whole(&path, b"two").unwrap();
        assert_eq!(mode(&path), bits);
    }
    fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
    let error = save_whole(&path, b"three").unwrap_err();
    assert_eq!(error.problem, FileProblem::ReadOnlyFile);
    assert_eq!(fs::read(&path).unwrap(), b"two");
}

/// `/sys` takes no new files, not even from root.
#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_takes_no_files_is_refused() {
    let error = save_whole(Path::new("/sys/opvangverkenner.ron"), b"x").unwrap_err();
    assert_eq!(error.problem, FileProblem::ReadOnlyFolder);
}

#[test]
fn a_folder_or_a_file_in_no_folder_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let problem = |path: &Path| save_whole(path, b"x").unwrap_err().problem;
    assert_eq!(problem(folder.path()), FileProblem::IsFolder);
    assert_eq!(
        problem(&folder.path().join("no/a.ron")),
        FileProblem::NoFolder
    );
}

#[test]
fn a_scenario_opens_again_as_it_was_saved() {
    let folder = tempfile::tempdir().unwrap();
    for one in shipped(Language::Nl) {
        let opened = one.open().unwrap();
        let path = folder.path().join(format!("{}.ron", one.stem));
        save_scenario(&opened.scenario, &opened.edition, &path).unwrap();
        assert_eq!(read_scenario(&path).unwrap(), opened);
    }
}

#[test]
fn saving_elsewhere_copies_an_own_edition_along_and_never_over_another_one() {
    let example = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/assets/editions/example/voorbeeld.baseline.ron"
    );
    let (from, to) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    fs::copy(example, from.path().join("voorbeeld.baseline.ron")).unwrap();
    fs::write(
        from.path().join("a.ron"),
        r#"(format: 1, baseline: "voorbeeld", name: "a")"#,
    )
    .unwrap();
    let opened = read_scenario(&from.path().join("a.ron")).unwrap();
    let path = to.path().join("a.ron");
    save_scenario(&opened.scenario, &opened.edition, &path).unwrap();
    assert_eq!(read_scenario(&path).unwrap(), opened);
    // The same one is no obstacle, a different one is.
    save_scenario(&opened.scenario, &opened.edition, &path).unwrap();
    let copy = to.path().join("voorbeeld.baseline.ron");
    let changed = fs::read_to_string(&copy).unwrap() + "\n";
    fs::write(&copy, &changed).unwrap();
    let error = save_scenario(&opened.scenario, &opened.edition, &path).unwrap_err();
    assert!(matches!(
        error.problem,
        FileProblem::OtherEditionThere { .. }
    ));
    assert_eq!(fs::read_to_string(&copy).unwrap(), changed);
}

/// What a disk says when it refuses, and the errors' names.
const REFUSALS: [ErrorKind; 6] = [
    ErrorKind::Other,
    ErrorKind::StorageFull,
    ErrorKind::QuotaExceeded,
    ErrorKind::CrossesDevices,
    ErrorKind::PermissionDenied,
    ErrorKind::ReadOnlyFilesystem,
];

fn fail_at(refused: SaveStep, kind: ErrorKind) -> impl FnMut(SaveStep) -> io::Result<()> {
    move |step| {
        if step == refused {
            return Err(kind.into());
        }
        Ok(())
    }
}

#[test]
fn a_save_that_fails_at_any_step_leaves_the_old_file_or_the_new_one_and_says_so() {
    for step in SaveStep::ALL {
        for kind in REFUSALS {
            for old in [None, Some("old")] {
                let folder = tempfile::tempdir().unwrap();
                let path = folder.path().join("a.ron");
                old.inspect(|old| fs::write(&path, old).unwrap());
                let outcome = save_whole_before(&path, b"new", fail_at(step, kind));
                let case = format!("{step:?} {kind:?} {old:?}");
                // Permissions that cannot be kept, and a folder that cannot be flushed, are no failure.
                let saves = matches!(step, SaveStep::KeepAccess | SaveStep::FlushFolder);
                // Nothing is to be kept of a file that was not there.
                let expected = if saves { Some("new") } else { old };
                let found = fs::read_to_string(&path).ok();
                assert_eq!(found.as_deref(), expected, "{case}");
                let files = fs::read_dir(folder.path()).unwrap().count();
                assert_eq!(
                    files,
                    usize::from(expected.is_some()),
                    "a stray file: {case}"
                );
                assert_eq!(outcome.is_ok(), saves, "{case}");
                for language in [Language::Nl, Language::En] {
                    let Err(error) = &outcome else { continue };
                    let sentence = error.say(language);
                    assert!(
                        sentence.contains("a.ron") && sentence.contains(". "),
                        "{case}: {sentence}"
                    );
                }
            }
        }
    }
}

#[test]
fn a_scenario_that_cannot_be_saved_leaves_no_edition_behind() {
    let example = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/assets/editions/example/voorbeeld.baseline.ron"
    );
    let (from, to) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    fs::copy(example, from.path().join("voorbeeld.baseline.ron")).unwrap();
    let text = r#"(format: 1, baseline: "voorbeeld", name: "a")"#;
    fs::write(from.path().join("a.ron"), text).unwrap();
    let opened = read_scenario(&from.path().join("a.ron")).unwrap();
    // A folder stands where the scenario should come.
    let path = to.path().join("a.ron");
    fs::create_dir(&path).unwrap();
    save_scenario(&opened.scenario, &opened.edition, &path).unwrap_err();
    assert_eq!(fs::read_dir(to.path()).unwrap().count(), 1);
}

#[test]
fn what_killed_saves_left_is_swept_after_a_day_and_nothing_else_is() {
    let folder = tempfile::tempdir().unwrap();
    let day_old = SystemTime::now() - Duration::from_hours(25);
    let files = [
        (".opvangverkenner-aB3.tmp", true, false),
        (".opvangverkenner-new.tmp", false, true),
        (".opvangverkenner-note.txt", true, true),
        ("opvangverkenner-aB3.tmp", true, true),
        ("other.tmp", true, true),
    ];
    for (name, is_old, _) in files {
        let file = fs::File::create(folder.path().join(name)).unwrap();
        if is_old {
            file.set_modified(day_old).unwrap();
        }
    }
    save_whole(&folder.path().join("a.ron"), b"x").unwrap();
    for (name, _, stays) in files {
        assert_eq!(folder.path().join(name).exists(), stays, "{name}");
    }
}

/// What only Unix has: groups, FIFOs, devices.
#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, symlink};
    use std::process::Command;

    fn with_mode(path: &Path, mode: u32) {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }

    /// A file of another group; none where this user has no other group to give it.
    fn shared(folder: &Path) -> Option<std::path::PathBuf> {
        let path = folder.join("shared.ron");
        fs::write(&path, "old").unwrap();
        with_mode(&path, 0o664);
        chown(&path, None, Some(4321)).ok().map(|()| path)
    }

    #[test]
    fn a_shared_file_keeps_its_group_and_its_permissions() {
        let folder = tempfile::tempdir().unwrap();
        let Some(path) = shared(folder.path()) else {
            return;
        };
        assert_eq!(save_whole(&path, b"new").unwrap(), Access::Kept);
        let saved = fs::metadata(&path).unwrap();
        assert_eq!((saved.gid(), saved.mode() & 0o777), (4321, 0o664));
    }

    #[test]
    fn a_share_without_chown_and_chmod_is_saved_to_and_the_loss_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let Some(path) = shared(folder.path()) else {
            return;
        };
        let before = fail_at(SaveStep::KeepAccess, ErrorKind::Unsupported);
        let access = save_whole_before(&path, b"new", before).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert_eq!(access, Access::Narrowed);
        // A file of one's own that nobody shares loses nothing.
        let own = folder.path().join("own.ron");
        fs::write(&own, "old").unwrap();
        with_mode(&own, 0o600);
        let before = fail_at(SaveStep::KeepAccess, ErrorKind::Unsupported);
        assert_eq!(
            save_whole_before(&own, b"new", before).unwrap(),
            Access::Kept
        );
        assert_eq!(
            fs::metadata(&own).unwrap().mode() & 0o777,
            0o600,
            "wider open than before"
        );
    }

    #[test]
    fn what_is_no_file_is_neither_waited_for_nor_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let fifo = folder.path().join("fifo.ron");
        assert!(
            Command::new("mkfifo")
                .arg(&fifo)
                .status()
                .unwrap()
                .success()
        );
        let link = folder.path().join("link.ron");
        symlink("/dev/zero", &link).unwrap();
        for path in [&fifo, &link, Path::new("/dev/null")] {
            assert_eq!(
                save_whole(path, b"x").unwrap_err().problem,
                FileProblem::NotAFile
            );
            assert_eq!(
                read_scenario(path).unwrap_err().problem,
                FileProblem::NotAFile
            );
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }
}
