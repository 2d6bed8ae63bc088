//! Where results go: never over an input, into a device and not in its place, and never as a command to a terminal.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use crate::command_line::{refused, run, stderr, stdout, wrong_usage};

fn program() -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_opvangverkenner"));
    program
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .stdin(Stdio::null());
    program
}

fn run_in(folder: &Path, arguments: &[&str]) -> Output {
    let mut program = program();
    program.args(arguments).current_dir(folder);
    program
        .env("XDG_CONFIG_HOME", folder.join("no-settings"))
        .output()
        .unwrap()
}

const KEY: &str = "name,weight\nGroningen,1\nFriesland,1\nDrenthe,1\nOverijssel,1\nFlevoland,1\nGelderland,1\nUtrecht,1\nNoord-Holland,1\nZuid-Holland,1\nZeeland,1\nNoord-Brabant,1\nLimburg,1\n";

/// A folder with an input of every kind.
fn inputs() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    let scenario = |edition: &str, share: &str| {
        format!(
            "(format: 1, baseline: \"{edition}\", name: \"x\", changes: {{\"amv_share\": {share}}})"
        )
    };
    write("a.ron", &scenario("mpp-2022-2", "0.1"));
    write("b.ron", &scenario("mpp-2022-2", "0.2"));
    write("own.ron", &scenario("eigen", "0.2"));
    let edition = crate::editions::MPP_2022_2.replace("id: \"mpp-2022-2\"", "id: \"eigen\"");
    write("eigen.baseline.ron", &edition);
    write("key.csv", KEY);
    write(
        "realised.csv",
        "code,name,crisis_realised,emergency_realised\n",
    );
    fs::create_dir(folder.path().join("d")).unwrap();
    folder
}

/// Every way to spell a file of the folder.
#[cfg(unix)]
fn spellings(folder: &Path, name: &str) -> Vec<PathBuf> {
    let link = folder.join(format!("link to {name}"));
    let hard = folder.join(format!("other name of {name}"));
    if !hard.exists() {
        std::os::unix::fs::symlink(name, &link).unwrap();
        fs::hard_link(folder.join(name), &hard).unwrap();
    }
    let here = folder.file_name().unwrap().to_str().unwrap();
    let mut spelled: Vec<PathBuf> = [
        name.to_string(),
        format!("./{name}"),
        format!("d/../{name}"),
        format!("../{here}//{name}"),
    ]
    .into_iter()
    .map(PathBuf::from)
    .collect();
    spelled.extend([folder.join(name), link, hard]);
    spelled
}

#[cfg(unix)]
#[test]
fn no_command_writes_over_an_input_however_it_is_spelled() {
    let folder = inputs();
    let commands: [(&[&str], &[&str]); 12] = [
        (&["run", "a.ron", "b.ron"], &["a.ron", "b.ron"]),
        (&["run", "own.ron"], &["own.ron", "eigen.baseline.ron"]),
        (
            &["parameters", "--baseline", "eigen"],
            &["eigen.baseline.ron"],
        ),
        (&["compare", "a.ron", "b.ron"], &["a.ron", "b.ron"]),
        (
            &["explain", "a.ron", "--against", "b.ron"],
            &["a.ron", "b.ron"],
        ),
        (&["explain", "own.ron"], &["own.ron", "eigen.baseline.ron"]),
        (
            &[
                "solve",
                "a.ron",
                "--lever",
                "grant_rate",
                "--target",
                "66000",
                "--date",
                "2024-01",
            ],
            &["a.ron"],
        ),
        (&["sensitivity", "a.ron"], &["a.ron"]),
        (&["ukraine", "a.ron"], &["a.ron"]),
        (&["band", "a.ron", "--runs", "10"], &["a.ron"]),
        (
            &[
                "regions",
                "a.ron",
                "--key",
                "key.csv",
                "--realised",
                "realised.csv",
            ],
            &["a.ron", "key.csv", "realised.csv"],
        ),
        (
            &["regions", "a.ron", "--key", "key.csv", "--template"],
            &["a.ron", "key.csv"],
        ),
    ];
    for (command, names) in commands {
        for name in names {
            let before = fs::read(folder.path().join(name)).unwrap();
            for output in spellings(folder.path(), name) {
                let mut arguments = command.to_vec();
                arguments.extend(["--output", output.to_str().unwrap()]);
                let outcome = run_in(folder.path(), &arguments);
                let said = stderr(&outcome);
                assert_eq!(outcome.status.code(), Some(1), "{arguments:?}: {said}");
                assert!(
                    said.contains("ook invoer") && said.contains("--output"),
                    "{said}"
                );
                assert!(said.contains(output.to_str().unwrap()), "{said}");
                assert_eq!(
                    fs::read(folder.path().join(name)).unwrap(),
                    before,
                    "{arguments:?}"
                );
            }
        }
        let mut arguments = command.to_vec();
        arguments.extend(["--output", "d/fine.txt"]);
        let outcome = run_in(folder.path(), &arguments);
        assert!(
            outcome.status.success(),
            "{arguments:?}: {}",
            stderr(&outcome)
        );
    }
}

#[test]
fn the_ending_of_the_output_names_the_layout_unless_it_is_asked() {
    let folder = inputs();
    let written = |more: &[&str], output: &str| {
        let mut arguments = vec!["run", "--output", output];
        arguments.extend(more);
        let outcome = run_in(folder.path(), &arguments);
        assert!(outcome.status.success() && stdout(&outcome).is_empty());
        fs::read_to_string(folder.path().join(output)).unwrap()
    };
    for output in ["o.csv", "O.CSV"] {
        assert!(written(&[], output).starts_with("scenario,date,"));
    }
    assert!(written(&[], "o.json").starts_with('['));
    assert!(written(&[], "o.txt").starts_with("scenario "));
    assert!(written(&["--format", "json"], "o.csv").starts_with('['));
    assert!(written(&["--format", "table"], "o.json").starts_with("scenario "));
    let outcome = run_in(folder.path(), &["run", "--output", "-", "--format", "csv"]);
    assert!(stdout(&outcome).starts_with("scenario,date,"));
    assert!(!folder.path().join("-").exists());
}

#[cfg(target_os = "linux")]
#[test]
fn a_device_or_a_fifo_is_written_to_and_never_replaced() {
    use std::os::unix::fs::FileTypeExt;
    let folder = inputs();
    let fifo = folder.path().join("fifo.csv");
    assert!(
        Command::new("mkfifo")
            .arg(&fifo)
            .status()
            .unwrap()
            .success()
    );
    let reader = Command::new("cat")
        .arg(&fifo)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let outcome = run_in(folder.path(), &["run", "a.ron", "--output", "fifo.csv"]);
    assert!(outcome.status.success(), "{}", stderr(&outcome));
    let read = stdout(&reader.wait_with_output().unwrap());
    assert!(read.starts_with("scenario,date,"), "{read}");
    assert!(fs::metadata(&fifo).unwrap().file_type().is_fifo());
    let outcome = run_in(folder.path(), &["run", "--output", "/dev/null"]);
    assert!(outcome.status.success());
    assert!(
        fs::metadata("/dev/null")
            .unwrap()
            .file_type()
            .is_char_device()
    );
    let outcome = run_in(folder.path(), &["run", "--output", "/dev/full"]);
    assert_eq!(outcome.status.code(), Some(1));
    let outcome = run_in(
        folder.path(),
        &["run", "--output", "/dev/stdout", "--format", "csv"],
    );
    assert!(stdout(&outcome).starts_with("scenario,date,"));
    // As an input a FIFO would wait for ever.
    let outcome = run_in(folder.path(), &["run", "fifo.csv"]);
    assert_eq!(outcome.status.code(), Some(1), "{}", stderr(&outcome));
    let outcome = run_in(folder.path(), &["regions", "--key", "fifo.csv"]);
    assert_eq!(outcome.status.code(), Some(1), "{}", stderr(&outcome));
}

#[cfg(target_os = "linux")]
#[test]
fn what_cannot_be_written_to_the_screen_is_a_failure() {
    for arguments in [
        &["--help"][..],
        &["--version"],
        &["run"],
        &["run", "--help"],
    ] {
        let full = fs::OpenOptions::new()
            .write(true)
            .open("/dev/full")
            .unwrap();
        let mut program = program();
        let outcome = program.args(arguments).stdout(full).output().unwrap();
        assert_eq!(outcome.status.code(), Some(1), "{arguments:?}");
        assert!(
            stderr(&outcome).starts_with("error: Schrijven"),
            "{}",
            stderr(&outcome)
        );
    }
}

#[test]
fn a_date_is_a_month_or_its_first_day_and_another_form_is_offered_as_one() {
    let explained = |date: &str| {
        let arguments = [
            "explain",
            "scenarios/afspraak-20000.ron",
            "--date",
            date,
            "--format",
            "csv",
        ];
        stdout(&run(&arguments))
    };
    assert!(explained("2023-01").contains("housed.2022H2,-"));
    assert_eq!(explained("2023-01"), explained("2023-01-01"));
    for date in [
        "1-1-2023",
        "01-01-2023",
        "2023-01-15",
        "januari 2023",
        "1 Jan 2023",
        "1-2023",
        "1/1/2023",
    ] {
        refused(
            &["regions", "--date", date],
            &["--date", date, "Bedoelt u 2023-01?"],
        );
    }
    for date in [
        "2023-13-01",
        "2023-01-00",
        "2023-01-32",
        "2023-01-1x",
        "15-1-2023",
        "é23-01-01",
    ] {
        let outcome = run(&["regions", "--date", date]);
        assert_eq!(outcome.status.code(), Some(1));
        assert!(
            !stderr(&outcome).contains("Bedoelt u"),
            "{}",
            stderr(&outcome)
        );
    }
}

#[test]
fn an_ending_in_capitals_is_a_scenario_file_too() {
    let folder = inputs();
    fs::copy(folder.path().join("a.ron"), folder.path().join("X.RON")).unwrap();
    // No display here, but no unknown command either. Windows always has one: there the window would open.
    #[cfg(unix)]
    {
        let outcome = run_in(folder.path(), &["X.RON", "--renderer", "wgpu"]);
        assert_eq!(outcome.status.code(), Some(1), "{}", stderr(&outcome));
    }
    wrong_usage(&["X.RONN"]);
    assert!(run_in(folder.path(), &["run", "X.RON"]).status.success());
}

#[cfg(all(feature = "gui", target_os = "linux"))]
#[test]
fn without_a_display_every_renderer_names_the_display_and_no_source() {
    for renderer in ["auto", "processor", "wgpu", "glow"] {
        refused(&["--renderer", renderer], &["DISPLAY"]);
        let said = stderr(&run(&["--renderer", renderer]));
        assert!(!said.contains(".rs:"), "{said}");
    }
}

#[cfg(feature = "gui")]
#[test]
fn the_window_without_a_console_opens_eight_files_too() {
    use opvangverkenner::app::Start;
    let file = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("scenarios/afspraak-20000.ron");
    let mut start = Start::default();
    start.open(std::iter::repeat_with(file).take(8));
    assert_eq!((start.opened.len(), &start.refusal), (8, &None));
    let mut start = Start::default();
    start.open(std::iter::repeat_with(file).take(11));
    assert_eq!(start.opened.len(), 8);
    let told = start.refusal.unwrap();
    assert!(
        told.contains("11") && told.contains("hoogstens 8"),
        "{told}"
    );
}

#[test]
fn equal_names_are_numbered_and_total_is_the_sums_alone() {
    let folder = tempfile::tempdir().unwrap();
    let measure = |name: &str, homes: u32| {
        format!("(name: \"{name}\", kind: HouseMore(per_month: {homes}), from: \"2022-09\")")
    };
    let names = ["total", "a", "a", "total", "a (2)", "amv_share"];
    let measures: Vec<_> = names
        .iter()
        .zip(1u32..)
        .map(|(name, homes)| measure(name, homes))
        .collect();
    let text = format!(
        "(format: 1, baseline: \"mpp-2022-2\", name: \"x\", changes: {{\"amv_share\": 0.2}}, measures: [{}])",
        measures.join(", ")
    );
    fs::write(folder.path().join("a.ron"), text).unwrap();
    let csv = stdout(&run_in(
        folder.path(),
        &["explain", "a.ron", "--format", "csv"],
    ));
    let mut levers: Vec<_> = csv
        .lines()
        .skip(1)
        .map(|line| line.split(',').next().unwrap())
        .collect();
    assert_eq!(levers.pop(), Some("total"));
    assert_eq!(levers.len(), 7);
    let unique: std::collections::BTreeSet<_> = levers.iter().collect();
    assert_eq!(unique.len(), 7, "{csv}");
    assert!(!levers.contains(&"total"));
    for name in [
        "total (2)",
        "total (3)",
        "a",
        "a (2)",
        "amv_share",
        "amv_share (2)",
    ] {
        assert!(levers.contains(&name), "{name}: {csv}");
    }
}

/// What a terminal would obey instead of showing it.
fn obeyed(text: &str) -> bool {
    let direction = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.contains(|c: char| c != '\n' && (c.is_control() || direction(c)))
}

#[test]
fn control_characters_never_reach_a_terminal() {
    let folder = inputs();
    let signs = "\u{1b}[31m\u{7}\u{9b}2J\u{202e}\u{2066}\u{7f}";
    for arguments in [
        vec!["run", "--date", signs],
        vec![signs],
        vec!["run", "--set", signs],
        vec!["run", signs],
        vec!["regions", "--key", signs],
        vec!["run", "--baseline", signs],
        vec!["run", "--output", "d\u{1b}[31m/x/y"],
        vec!["regions", "--date", signs],
    ] {
        let outcome = run_in(folder.path(), &arguments);
        assert_ne!(outcome.status.code(), Some(0));
        assert!(
            !obeyed(&stderr(&outcome)) && !stderr(&outcome).is_empty(),
            "{:?}",
            stderr(&outcome)
        );
    }
    // Words of an own edition.
    let edition = folder.path().join("eigen.baseline.ron");
    let text = fs::read_to_string(&edition).unwrap();
    let text = text.replacen(
        "MPP 2022-2 (Meer",
        "\\u{1b}[31m\\u{7}\\u{9b}\\u{202e}\\u{7f} (Meer",
        1,
    );
    fs::write(&edition, text).unwrap();
    for format in ["table", "csv", "json"] {
        let outcome = run_in(
            folder.path(),
            &["parameters", "--baseline", "eigen", "--format", format],
        );
        assert!(
            !obeyed(&stdout(&outcome)) && !obeyed(&stderr(&outcome)),
            "{format}"
        );
        if format == "json" && outcome.status.success() {
            let rows: serde_json::Value = serde_json::from_str(&stdout(&outcome)).unwrap();
            assert!(
                rows.to_string().contains('\u{9b}'),
                "the same text, as codes"
            );
        }
    }
}
