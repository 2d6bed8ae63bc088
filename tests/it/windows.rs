//! What Windows does differently, there.

use std::fs::{self, File};
use std::io::Read;
use std::os::windows::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use opvangverkenner::files::{Home, OwnCopies, left_behind, read_scenario, same_file, save_whole};
use opvangverkenner::scenario::{FileProblem, WrongName};

use crate::command_line::{stderr, stdout};

const SCENARIO: &str =
    "(format: 1, baseline: \"mpp-2022-2\", name: \"x\", changes: {\"amv_share\": 0.1})";

/// The program in a folder, whose settings are there too.
fn program(folder: &Path) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_opvangverkenner"));
    program
        .current_dir(folder)
        .env("APPDATA", folder.join("roaming"))
        .env("LOCALAPPDATA", folder.join("local"))
        .stdin(Stdio::null());
    program
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    program(folder).args(arguments).output().unwrap()
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.ron"), SCENARIO).unwrap();
    folder
}

fn problem(path: &Path) -> FileProblem {
    save_whole(path, b"new").unwrap_err().problem
}

#[test]
fn a_file_with_windows_line_ends_is_read_and_the_result_has_none() {
    let folder = folder();
    let text = fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/maatregelenpakket.ron"),
    )
    .unwrap();
    fs::write(folder.path().join("b.ron"), text.replace('\n', "\r\n")).unwrap();
    let outcome = run(folder.path(), &["run", "b.ron", "--format", "csv"]);
    assert!(outcome.status.success(), "{}", stderr(&outcome));
    assert!(!stdout(&outcome).contains('\r'));
}

#[test]
fn a_pattern_is_every_file_that_fits_it() {
    let folder = folder();
    fs::write(
        folder.path().join("B é.RON"),
        SCENARIO.replace("\"x\"", "\"y\""),
    )
    .unwrap();
    let outcome = run(folder.path(), &["run", "*.ron", "--format", "csv"]);
    let said = stdout(&outcome);
    assert!(
        said.contains("\nx,") && said.contains("\ny,"),
        "{}",
        stderr(&outcome)
    );
    assert_eq!(
        run(folder.path(), &["run", "none*.ron"]).status.code(),
        Some(1)
    );
}

#[test]
fn a_path_is_one_file_in_capitals_with_a_drive_and_with_either_slash() {
    let folder = folder();
    let file = folder.path().join("a.ron");
    let spelled = file.to_str().unwrap();
    let network = format!(r"\\localhost\{}", spelled.replacen(':', "$", 1));
    for other in [
        spelled.to_uppercase(),
        spelled.replace('\\', "/"),
        format!(r"\\?\{spelled}"),
    ] {
        assert!(same_file(&file, Path::new(&other)), "{other}");
        assert!(read_scenario(Path::new(&other)).is_ok(), "{other}");
    }
    // Not every machine shares its disks.
    if Path::new(&network).exists() {
        assert!(read_scenario(Path::new(&network)).is_ok());
    }
    let outcome = run(folder.path(), &["run", "a.ron", "--output", "A.RON"]);
    assert_eq!(
        outcome.status.code(),
        Some(1),
        "an input is not overwritten"
    );
}

#[test]
fn a_path_of_more_than_260_characters_is_saved_and_opened() {
    let folder = folder();
    let mut long: PathBuf = folder.path().canonicalize().unwrap();
    while long.as_os_str().len() < 300 {
        long.push("een map met een lange naam en een é");
    }
    fs::create_dir_all(&long).unwrap();
    let file = long.join("é.ron");
    for _ in 0..2 {
        save_whole(&file, SCENARIO.as_bytes()).unwrap();
    }
    assert!(read_scenario(&file).is_ok());
    assert_eq!(fs::read_dir(&long).unwrap().count(), 1);
}

#[test]
fn a_file_that_another_program_has_open_is_left_as_it_is_and_that_is_said() {
    let folder = folder();
    let file = folder.path().join("open.csv");
    fs::write(&file, "old").unwrap();
    for share in [0, 1] {
        // As a spreadsheet does: others may not read, or not write.
        let mut held = File::options()
            .read(true)
            .write(true)
            .share_mode(share)
            .open(&file)
            .unwrap();
        assert_eq!(problem(&file), FileProblem::InUse);
        let outcome = run(folder.path(), &["run", "--output", "open.csv"]);
        assert_eq!(outcome.status.code(), Some(1));
        assert!(
            stderr(&outcome).contains("open in een ander programma"),
            "{}",
            stderr(&outcome)
        );
        let mut text = String::new();
        held.read_to_string(&mut text).unwrap();
        assert_eq!(text, "old");
    }
    save_whole(&file, b"new").unwrap();
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        2,
        "nothing is left beside it"
    );
}

#[test]
fn names_that_are_no_files_and_folders_are_refused_in_a_sentence() {
    let folder = folder();
    let at = |name: &str| folder.path().join(name);
    assert_eq!(
        problem(&at("aux.csv")),
        FileProblem::NoName(WrongName::Device)
    );
    assert_eq!(
        problem(&at("a?b.csv")),
        FileProblem::NoName(WrongName::Sign('?'))
    );
    assert_eq!(problem(&at("a.csv.")), FileProblem::NoName(WrongName::End));
    fs::create_dir(at("map.csv")).unwrap();
    assert_eq!(problem(&at("map.csv")), FileProblem::IsFolder);
    assert_eq!(
        read_scenario(&at("map.csv")).unwrap_err().problem,
        FileProblem::IsFolder
    );
    for name in ["aux.csv", "a?b.csv", "map.csv"] {
        let outcome = run(folder.path(), &["run", "--output", name]);
        assert_eq!(outcome.status.code(), Some(1));
        assert!(
            !stderr(&outcome).contains("os error"),
            "{}",
            stderr(&outcome)
        );
    }
    assert!(
        run(folder.path(), &["run", "--output", "NUL"])
            .status
            .success()
    );
    assert!(!at("NUL").is_file());
}

#[test]
fn settings_stand_in_roaming_and_recovery_copies_in_local() {
    let home = Home::of_user().unwrap();
    assert!(
        home.settings_path().to_str().unwrap().contains("Roaming"),
        "{home:?}"
    );
    assert!(
        home.recovery_folder().to_str().unwrap().contains("Local"),
        "{home:?}"
    );
}

#[test]
fn copies_of_a_window_that_is_there_are_locked() {
    let folder = folder();
    let home = Home::at(folder.path());
    let alive = OwnCopies::start(&home).unwrap();
    assert!(left_behind(&home).found.is_empty());
    alive.leave();
    assert!(
        home.recovery_folder()
            .read_dir()
            .unwrap()
            .all(|one| one.unwrap().path().is_file())
    );
}

#[test]
fn a_closed_pipe_is_no_failure_and_wrong_usage_ends_with_2() {
    let folder = folder();
    let mut running = program(folder.path())
        .args(["run", "--format", "csv"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    drop(running.stdout.take());
    assert!(running.wait().unwrap().success());
    assert_eq!(run(folder.path(), &["runn"]).status.code(), Some(2));
    assert_eq!(
        run(folder.path(), &["run", "none.ron"]).status.code(),
        Some(1)
    );
}

/// The program of shortcuts has no console, so nothing of it may wait for one.
#[test]
fn options_come_by_the_environment_too() {
    let folder = folder();
    let mut asked = program(folder.path());
    let outcome = asked
        .env("OPVANGVERKENNER_RENDERER", "none")
        .output()
        .unwrap();
    assert_eq!(outcome.status.code(), Some(2));
    assert!(stderr(&outcome).contains("none"), "{}", stderr(&outcome));
}
