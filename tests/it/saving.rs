//! Saving: whole or not at all, with links, permissions and own editions.

use std::fs;
use std::path::Path;

use opvangverkenner::files::{read_scenario, save_scenario, save_whole, shipped};
use opvangverkenner::scenario::FileProblem;

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
    for one in shipped() {
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
