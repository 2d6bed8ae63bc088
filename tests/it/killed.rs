//! A save that is killed at every step loses nothing.

use std::path::Path;
use std::process::Command;

use opvangverkenner::files::{SaveStep, save_whole_before};

const PATH: &str = "OPVANGVERKENNER_TEST_PATH";
const STEP: &str = "OPVANGVERKENNER_TEST_STEP";
const OLD: &str = "the old content";

fn new_content() -> String {
    "the new content ".repeat(100_000)
}

/// Not a test of its own: the process that is killed. Does nothing unless told where to die.
#[test]
fn killed_child() {
    let (Ok(path), Ok(step)) = (std::env::var(PATH), std::env::var(STEP)) else {
        return;
    };
    let last = SaveStep::ALL[step.parse::<usize>().unwrap()];
    let die_before = |step| {
        if step == last {
            std::process::abort();
        }
        Ok(())
    };
    save_whole_before(Path::new(&path), new_content().as_bytes(), die_before).unwrap();
}

#[test]
fn a_save_killed_at_any_step_leaves_the_old_file_or_the_new_one() {
    for (index, step) in SaveStep::ALL.into_iter().enumerate() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("scenario.ron");
        std::fs::write(&path, OLD).unwrap();
        let child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "killed::killed_child"])
            .env(PATH, &path)
            .env(STEP, index.to_string())
            .output()
            .unwrap();
        assert!(
            !child.status.success(),
            "the child was not killed before {step:?}"
        );
        let found = std::fs::read_to_string(&path).unwrap();
        let expected = if step > SaveStep::Rename {
            new_content()
        } else {
            OLD.to_owned()
        };
        assert!(found == expected, "before {step:?}: {} bytes", found.len());
    }
}

#[test]
fn a_first_save_that_is_killed_leaves_no_part_of_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("scenario.ron");
    let child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "killed::killed_child"])
        .env(PATH, &path)
        .env(STEP, "2")
        .output()
        .unwrap();
    assert!(!child.status.success());
    assert!(!path.exists());
}
