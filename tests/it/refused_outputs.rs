//! A result that cannot be written: one sentence, exit code 1, what was there as it was, and nothing beside it.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::command_line::refused;

const SCENARIO: &str = "scenarios/afspraak-20000.ron";
const OLD: &str = "what was there";

/// Every form of what is handed over: what makes it, and the name of its file.
const FORMS: [(&[&str], &str); 8] = [
    (&["report", SCENARIO, "--views", "need"], "memo.docx"),
    (&["report", SCENARIO, "--views", "need"], "memo.html"),
    (&["export", SCENARIO], "a.xlsx"),
    (&["export", SCENARIO], "a.xmile"),
    (&["export", SCENARIO], "a.csv"),
    (&["export", SCENARIO], "a.json"),
    (&["picture", SCENARIO, "--view", "need"], "a.svg"),
    (&["picture", SCENARIO, "--view", "need"], "a.png"),
];

/// What stands in a folder, with what is in it.
fn standing(folder: &Path) -> Vec<(String, Option<String>)> {
    let entries = fs::read_dir(folder).unwrap().map(Result::unwrap);
    let named = |entry: fs::DirEntry| {
        let name = entry.file_name().into_string().unwrap();
        (name, fs::read_to_string(entry.path()).ok())
    };
    let mut all: Vec<_> = entries.map(named).collect();
    all.sort();
    all
}

fn refuses(make: &[&str], path: &Path, why: &str) {
    let path = path.to_str().unwrap();
    let arguments: Vec<_> = make.iter().chain(&["--output", path]).copied().collect();
    refused(&arguments, &[why, path]);
}

#[test]
fn a_folder_a_file_that_is_read_only_and_a_folder_that_is_not_there_are_refused_in_every_form() {
    for (make, name) in FORMS {
        let folder = tempfile::tempdir().unwrap();
        let [own, kept] = ["folder", "kept"].map(|one| folder.path().join(one));
        fs::create_dir_all(own.join(name)).unwrap();
        fs::create_dir(&kept).unwrap();
        let read_only = kept.join(name);
        fs::write(&read_only, OLD).unwrap();
        let mut permissions = fs::metadata(&read_only).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&read_only, permissions).unwrap();
        refuses(make, &own.join(name), "Dit is een map");
        refuses(make, &read_only, "alleen-lezen");
        refuses(
            make,
            &folder.path().join("no").join(name),
            "Deze map bestaat niet",
        );
        assert_eq!(standing(&own), [(name.to_owned(), None)]);
        assert_eq!(standing(&own.join(name)), []);
        assert_eq!(standing(&kept), [(name.to_owned(), Some(OLD.to_owned()))]);
        assert_eq!(standing(folder.path()).len(), 2);
    }
}

/// `/sys` takes no new files, not even from root.
#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_takes_no_files_and_a_full_device_are_refused_in_every_form() {
    for (make, name) in FORMS {
        refuses(
            make,
            &Path::new("/sys").join(name),
            "In deze map mag u niets wegschrijven",
        );
        let ending = Path::new(name).extension().unwrap();
        let folder = tempfile::tempdir().unwrap();
        let device = folder.path().join("full").with_extension(ending);
        std::os::unix::fs::symlink("/dev/full", &device).unwrap();
        refuses(make, &device, "De schijf is vol");
        // Not read: it never ends.
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}

/// Runs a command in a shell that may mount what it likes, where the system lets anybody do that.
#[cfg(target_os = "linux")]
fn mounting(script: &str, folder: &Path, arguments: &[&str]) -> Option<Output> {
    let shell = |script: &str| {
        let mut shell = Command::new("unshare");
        shell.args([
            "--user",
            "--map-root-user",
            "--mount",
            "sh",
            "-ec",
            script,
            "sh",
        ]);
        shell
    };
    let permitted = shell("mount -t tmpfs none /mnt").output();
    permitted.ok().filter(|output| output.status.success())?;
    let mut shell = shell(script);
    shell.arg(folder).arg(env!("CARGO_BIN_EXE_opvangverkenner"));
    Some(shell.args(arguments).output().unwrap())
}

/// One sentence, exit code 1, and then what the script prints of what stands there.
#[cfg(target_os = "linux")]
fn refuses_mounted(mount: &str, make: &[&str], name: &str, why: &str) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, OLD).unwrap();
    let script = format!(
        "folder=$1; shift; {mount}; code=0; \"$@\" || code=$?; \
         ls -A \"$folder\"; cat \"$folder\"/*; exit $code"
    );
    let path = path.to_str().unwrap();
    let arguments: Vec<_> = make.iter().chain(&["--output", path]).copied().collect();
    let Some(output) = mounting(&script, folder.path(), &arguments) else {
        return;
    };
    let said = crate::command_line::stderr(&output);
    assert_eq!(output.status.code(), Some(1), "{name}: {said}");
    assert!(
        said.starts_with("error: ") && said.contains(why),
        "{name}: {said}"
    );
    assert_eq!(said.trim_end().lines().count(), 1, "{said}");
    let left = String::from_utf8(output.stdout).unwrap();
    assert_eq!(left, format!("{name}\n{OLD}"), "{name}");
}

#[cfg(target_os = "linux")]
#[test]
fn on_a_full_disk_and_over_a_file_that_is_held_nothing_changes_in_any_form() {
    for (make, name) in FORMS {
        let full = format!(
            "mount -t tmpfs -o size=8k none \"$folder\"; printf '%s' '{OLD}' >\"$folder/{name}\""
        );
        refuses_mounted(&full, make, name, "De schijf is vol");
        let held = format!("mount --bind \"$folder/{name}\" \"$folder/{name}\"");
        refuses_mounted(&held, make, name, "niet in één keer worden vervangen");
    }
}
