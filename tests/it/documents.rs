//! Documents and what the window keeps: recovery, settings, files changed by others, names, closing.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use eframe::egui::{Key, Modifiers, accesskit::Role, vec2};
use egui_kittest::kittest::Queryable;
use egui_kittest::{Harness, Node};
use opvangverkenner::app::{Explorer, Start};
use opvangverkenner::files::{Home, read_scenario};
use opvangverkenner::text::Language;
use tempfile::TempDir;

use crate::saves;

const HOUSED: &str = "Uitstroom vergunninghouders, tweede helft 2022";
const FOUND: &str = "Er is niet-opgeslagen werk gevonden";

type Window = Harness<'static, Explorer>;

fn open_with(start: Start) -> Window {
    let mut window = Harness::builder()
        .with_size(vec2(1280.0, 800.0))
        .build_eframe(move |creation| Explorer::new(&creation.egui_ctx, start));
    window.run();
    window
}

/// A window that keeps its things in this folder.
fn open_at(folder: &Path) -> Window {
    open_with(Start::at_home(Some(Home::at(folder)), None))
}

fn open_file(home: &Path, path: &Path) -> Window {
    open_with(Start {
        opened: vec![(path.to_owned(), read_scenario(path).unwrap())],
        ..Start::at_home(Some(Home::at(home)), None)
    })
}

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn shows(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

fn value_box<'a>(window: &'a Window, name: &'a str) -> Node<'a> {
    window.get_by_role_and_label(Role::TextInput, name)
}

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    saves::done(window);
}

fn click(window: &mut Window, label: &str) {
    window.get_by_label(label).click();
    saves::done(window);
}

/// Types into a box, in place of what is there, and leaves it by Enter.
fn enter(window: &mut Window, name: &str, text: &str) {
    value_box(window, name).click();
    window.run();
    press(window, Modifiers::COMMAND, Key::A);
    value_box(window, name).type_text(text);
    window.run();
    press(window, Modifiers::NONE, Key::Enter);
}

fn enter_path(window: &mut Window, path: &Path, button: &str) {
    press(window, Modifiers::COMMAND | Modifiers::SHIFT, Key::O);
    value_box(window, "Pad").type_text(path.to_str().unwrap());
    window.run();
    click(window, button);
    saves::done(window);
}

fn ask_to_close(window: &mut Window) {
    let id = window.ctx.viewport_id();
    let viewport = window.input_mut().viewports.entry(id).or_default();
    viewport.events.push(eframe::egui::ViewportEvent::Close);
    window.step();
    window.run();
}

fn closes(window: &Window) -> bool {
    use eframe::egui::ViewportCommand;
    let outputs = window.output().viewport_output.values();
    let commands: Vec<_> = outputs.flat_map(|output| &output.commands).collect();
    commands.contains(&&ViewportCommand::Close)
        && !commands.contains(&&ViewportCommand::CancelClose)
}

fn lose_focus(window: &mut Window) {
    window.input_mut().focused = false;
    window.step();
}

/// The recovery copies in a home, of every window.
fn copies(home: &Path) -> Vec<PathBuf> {
    let Ok(windows) = fs::read_dir(home.join("recovery")) else {
        return Vec::new();
    };
    let files = windows
        .flatten()
        .filter_map(|w| fs::read_dir(w.path()).ok());
    let paths = files.flatten().flatten().map(|entry| entry.path());
    paths.filter(|path| path.extension().is_some()).collect()
}

/// When the window wants to be drawn again.
fn next_frame(window: &Window) -> Duration {
    let outputs = window.output().viewport_output.values();
    outputs.map(|output| output.repaint_delay).min().unwrap()
}

fn names(window: &Window) -> Vec<String> {
    let open = window.state().documents().open().iter();
    open.map(|document| document.scenario().name.clone())
        .collect()
}

mod killed {
    use super::*;

    const HOME: &str = "OPVANGVERKENNER_TEST_HOME";
    const FILE: &str = "OPVANGVERKENNER_TEST_FILE";
    const HOW: &str = "OPVANGVERKENNER_TEST_HOW";

    /// Not a test of its own: the process that is killed. Does nothing unless told where to work.
    #[test]
    fn killed_window() {
        let (Ok(home), Ok(file)) = (std::env::var(HOME), std::env::var(FILE)) else {
            return;
        };
        let mut window = open_with(Start {
            opened: vec![(file.clone().into(), read_scenario(file.as_ref()).unwrap())],
            copy_after: Some(0.5),
            ..Start::at_home(Some(Home::at(home)), None)
        });
        enter(&mut window, HOUSED, "20.000");
        if std::env::var(HOW).unwrap() == "unfocused" {
            lose_focus(&mut window);
        } else {
            // As a window that is minimised at once: not a single frame is drawn any more.
            std::thread::sleep(Duration::from_secs(5));
        }
        std::process::abort();
    }

    /// A folder with a scenario in it that a killed window had changed but not saved.
    pub fn window_killed(how: &str) -> (TempDir, PathBuf) {
        let home = folder();
        let file = home.path().join("mijn scenario.ron");
        let mut window = open_with(Start::default());
        enter_path(&mut window, &file, "Hier opslaan");
        let child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "documents::killed::killed_window"])
            .env(HOME, home.path())
            .env(FILE, &file)
            .env(HOW, how)
            .output()
            .unwrap();
        assert!(!child.status.success(), "the child was not killed");
        (home, file)
    }
}
use killed::window_killed;

#[test]
fn work_of_a_killed_window_is_offered_and_put_back_with_its_own_file() {
    for how in ["unfocused", "minimised"] {
        let (home, file) = window_killed(how);
        let mut window = open_at(home.path());
        assert!(shows(&window, FOUND), "{how}");
        assert!(shows(&window, "Nieuw scenario (mijn scenario.ron)"));
        click(&mut window, "Terugzetten");
        assert!(shows(&window, "56.304"));
        assert!(shows(&window, "1 scenario is teruggezet"));
        let active = window.state().documents().active().unwrap();
        assert!(active.is_unsaved());
        assert_eq!(active.path(), Some(file.as_path()));
        // The untouched new scenario made room; the work is in this window's own copy now.
        assert_eq!(names(&window).len(), 1);
        assert_eq!(copies(home.path()).len(), 1);
        saves::by_keys(&mut window);
        assert!(fs::read_to_string(&file).unwrap().contains("20000"));
        assert!(copies(home.path()).is_empty(), "{:?}", copies(home.path()));
        drop(window);
        assert!(!shows(&open_at(home.path()), FOUND));
    }
}

#[test]
fn work_left_for_later_is_offered_again_and_work_thrown_away_is_not() {
    let (home, _) = window_killed("unfocused");
    let mut window = open_at(home.path());
    click(&mut window, "Later");
    assert!(!shows(&window, FOUND));
    let mut again = open_at(home.path());
    assert!(shows(&again, FOUND));
    // While one window offers it, another does not.
    assert!(!shows(&open_at(home.path()), FOUND));
    // A question at the start keeps no window open.
    ask_to_close(&mut again);
    assert!(!shows(&again, FOUND));
    let mut last = open_at(home.path());
    click(&mut last, "Weggooien");
    assert!(copies(home.path()).is_empty());
    assert!(!shows(&open_at(home.path()), FOUND));
}

#[test]
fn work_put_back_by_a_window_that_dies_too_is_still_there() {
    let (home, _) = window_killed("unfocused");
    let mut window = open_at(home.path());
    click(&mut window, "Terugzetten");
    drop(window);
    assert!(shows(&open_at(home.path()), FOUND));
}

#[test]
fn two_windows_at_once_do_not_eat_each_others_work() {
    let home = folder();
    let mut first = open_at(home.path());
    enter(&mut first, HOUSED, "20.000");
    lose_focus(&mut first);
    let mut second = open_at(home.path());
    assert!(!shows(&second, FOUND));
    enter(&mut second, HOUSED, "12.000");
    lose_focus(&mut second);
    assert_eq!(copies(home.path()).len(), 2);
    ask_to_close(&mut second);
    click(&mut second, "Niet opslaan");
    assert_eq!(copies(home.path()).len(), 1);
    drop(first);
    let mut third = open_at(home.path());
    click(&mut third, "Terugzetten");
    assert!(shows(&third, "56.304"));
}

#[test]
fn a_copy_goes_with_a_save_with_niet_opslaan_and_with_undo() {
    let (home, files) = (folder(), folder());
    let changed = || {
        let mut window = open_at(home.path());
        enter(&mut window, HOUSED, "20.000");
        lose_focus(&mut window);
        assert_eq!(copies(home.path()).len(), 1);
        window
    };
    let mut window = changed();
    enter_path(&mut window, &files.path().join("a.ron"), "Hier opslaan");
    assert!(copies(home.path()).is_empty());
    let mut window = changed();
    press(&mut window, Modifiers::COMMAND, Key::W);
    click(&mut window, "Niet opslaan");
    assert!(copies(home.path()).is_empty());
    let mut window = changed();
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(copies(home.path()).is_empty());
}

#[test]
fn a_change_asks_for_no_frame_and_is_copied_when_focus_is_lost() {
    let home = folder();
    let mut window = open_at(home.path());
    assert!(next_frame(&window) > Duration::from_mins(1));
    enter(&mut window, HOUSED, "20.000");
    window.run();
    assert!(next_frame(&window) > Duration::from_mins(1));
    assert!(copies(home.path()).is_empty());
    lose_focus(&mut window);
    assert_eq!(copies(home.path()).len(), 1);
    window.run();
    assert!(next_frame(&window) > Duration::from_mins(1));
}

#[test]
fn recovery_brings_an_edition_of_ones_own_along() {
    let (home, files) = (folder(), folder());
    let shipped = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/assets/editions/mpp-2022-2.baseline.ron"
    );
    let own = fs::read_to_string(shipped).unwrap();
    let own = own.replacen("id: \"mpp-2022-2\"", "id: \"eigen\"", 1);
    fs::write(files.path().join("eigen.baseline.ron"), own).unwrap();
    let path = files.path().join("a.ron");
    let text = "(format: 1, baseline: \"eigen\", name: \"eigen werk\")";
    fs::write(&path, text).unwrap();
    let mut window = open_file(home.path(), &path);
    enter(&mut window, HOUSED, "20.000");
    lose_focus(&mut window);
    drop(window);
    drop(files);
    let mut window = open_at(home.path());
    click(&mut window, "Terugzetten");
    assert!(shows(&window, "56.304"));
    let edition = window.state().documents().active().unwrap().edition();
    assert_eq!(edition.baseline.id(), "eigen");
}

#[test]
fn a_recovery_folder_that_cannot_be_made_is_said_once() {
    let home = folder();
    fs::write(home.path().join("recovery"), "in the way").unwrap();
    let mut window = open_at(home.path());
    enter(&mut window, HOUSED, "20.000");
    lose_focus(&mut window);
    window.run();
    assert!(shows(&window, "Er kan geen herstelkopie worden gemaakt"));
    click(&mut window, "EN");
    press(&mut window, Modifiers::COMMAND, Key::N);
    window.input_mut().focused = true;
    window.step();
    lose_focus(&mut window);
    assert!(next_frame(&window) > Duration::from_mins(1));
}

#[test]
fn language_colours_and_recent_files_survive_a_restart() {
    let (home, files) = (folder(), folder());
    let path = files.path().join("memo.ron");
    let mut window = open_at(home.path());
    enter_path(&mut window, &path, "Hier opslaan");
    click(&mut window, "Donker scherm");
    click(&mut window, "EN");
    drop(window);
    let mut window = open_at(home.path());
    assert!(shows(&window, "places, of which 5,000 amv"));
    assert!(window.ctx.global_style().visuals.dark_mode);
    click(&mut window, "File");
    click(&mut window, "Recent files");
    window.get_by_label_contains("memo.ron").click();
    window.run();
    let active = window.state().documents().active().unwrap();
    assert_eq!(active.path(), Some(path.as_path()));
}

#[test]
fn a_language_that_is_asked_for_wins_but_is_not_remembered() {
    let home = folder();
    let at_home = |asked| Start::at_home(Some(Home::at(home.path())), asked);
    let window = open_with(at_home(Some(Language::En)));
    assert!(shows(&window, "places, of which 5,000 amv"));
    assert!(!home.path().join("settings.ron").exists());
    let mut window = open_at(home.path());
    assert!(shows(&window, "plekken, waarvan 5.000 amv"));
    click(&mut window, "EN");
    assert_eq!(at_home(None).language, Language::En);
    assert_eq!(at_home(Some(Language::Nl)).language, Language::Nl);
}

#[test]
fn the_window_opens_in_its_last_size() {
    let home = folder();
    let mut window = open_at(home.path());
    window.set_size(vec2(1010.0, 700.0));
    window.run();
    ask_to_close(&mut window);
    let start = Start::at_home(Some(Home::at(home.path())), None);
    let placed = &start.settings.windows[0];
    assert_eq!((placed.width, placed.height), (1010, 700));
}

#[test]
fn nothing_is_written_at_rest() {
    let home = folder();
    let mut window = open_at(home.path());
    window.run_steps(20);
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
}

#[test]
fn damaged_settings_are_set_aside_and_said() {
    let home = folder();
    fs::write(home.path().join("settings.ron"), "(format: 1, the").unwrap();
    let mut window = open_at(home.path());
    assert!(shows(&window, "De instellingen waren beschadigd"));
    assert!(home.path().join("settings.ron.damaged").exists());
    click(&mut window, "EN");
    assert!(home.path().join("settings.ron").exists());
    fs::write(home.path().join("settings.ron"), "(format: 9, new: 1)").unwrap();
    let window = open_at(home.path());
    assert!(shows(&window, "van een nieuwere versie"));
    assert!(home.path().join("settings.ron.damaged-2").exists());
}

#[test]
fn settings_that_cannot_be_kept_are_said_and_are_not_fatal() {
    let folder = folder();
    let file = folder.path().join("a file");
    fs::write(&file, "in the way").unwrap();
    let mut window = open_at(&file);
    assert!(shows(&window, "De instellingen worden niet bewaard"));
    enter(&mut window, HOUSED, "20.000");
    click(&mut window, "EN");
    assert!(shows(&window, "56,304"));
}

#[test]
fn a_recent_file_that_is_gone_is_told_and_leaves_the_list() {
    let (home, files) = (folder(), folder());
    let path = files.path().join("weg.ron");
    let mut window = open_at(home.path());
    enter_path(&mut window, &path, "Hier opslaan");
    fs::remove_file(&path).unwrap();
    let mut window = open_at(home.path());
    click(&mut window, "Bestand");
    click(&mut window, "Recente bestanden");
    window.get_by_label_contains("weg.ron").click();
    window.run();
    assert!(shows(
        &window,
        "bestaat niet meer en is uit de lijst gehaald"
    ));
    assert_eq!(names(&window).len(), 1);
    assert!(
        !fs::read_to_string(home.path().join("settings.ron"))
            .unwrap()
            .contains("weg.ron")
    );
}

/// A window with a saved and then changed scenario whose file someone else has changed since.
fn changed_by_another(path: &Path) -> Window {
    let mut window = open_with(Start::default());
    enter_path(&mut window, path, "Hier opslaan");
    let mut other = open_with(Start::default());
    enter_path(&mut other, path, "Openen");
    enter(&mut other, HOUSED, "12.000");
    saves::by_keys(&mut other);
    assert!(fs::read_to_string(path).unwrap().contains("12000"));
    enter(&mut window, HOUSED, "20.000");
    window
}

const OUTSIDE: &str = "is buiten dit venster gewijzigd. Overschrijven?";

#[test]
fn a_file_changed_by_another_is_not_overwritten_without_a_question() {
    let files = folder();
    let path = files.path().join("a.ron");
    let mut window = changed_by_another(&path);
    saves::by_keys(&mut window);
    assert!(shows(&window, OUTSIDE));
    click(&mut window, "Annuleren");
    assert!(fs::read_to_string(&path).unwrap().contains("12000"));
    saves::by_keys(&mut window);
    click(&mut window, "Overschrijven");
    assert!(fs::read_to_string(&path).unwrap().contains("20000"));
    // From here on the file is known again.
    enter(&mut window, HOUSED, "14.000");
    saves::by_keys(&mut window);
    assert!(!shows(&window, OUTSIDE));
    assert!(fs::read_to_string(&path).unwrap().contains("14000"));
}

#[test]
fn a_file_changed_by_another_is_noticed_on_the_way_out_and_in_the_path_field() {
    let files = folder();
    let path = files.path().join("a.ron");
    let mut window = changed_by_another(&path);
    ask_to_close(&mut window);
    click(&mut window, "Opslaan");
    assert!(shows(&window, OUTSIDE));
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(!closes(&window));
    assert!(fs::read_to_string(&path).unwrap().contains("12000"));
    enter_path(&mut window, &path, "Hier opslaan");
    assert!(shows(&window, OUTSIDE));
    click(&mut window, "Annuleren");
    ask_to_close(&mut window);
    click(&mut window, "Opslaan");
    window.get_by_label("Overschrijven").click();
    window.step();
    window.step();
    assert!(fs::read_to_string(&path).unwrap().contains("20000"));
}

#[test]
fn a_file_that_has_vanished_or_was_only_touched_is_just_saved() {
    let files = folder();
    let path = files.path().join("a.ron");
    let mut window = open_with(Start::default());
    enter_path(&mut window, &path, "Hier opslaan");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, &text).unwrap();
    enter(&mut window, HOUSED, "20.000");
    saves::by_keys(&mut window);
    assert!(fs::read_to_string(&path).unwrap().contains("20000"));
    fs::remove_file(&path).unwrap();
    enter(&mut window, HOUSED, "14.000");
    saves::by_keys(&mut window);
    assert!(fs::read_to_string(&path).unwrap().contains("14000"));
}

#[test]
fn closing_the_window_asks_for_every_unsaved_scenario() {
    let files = folder();
    let mut window = open_with(Start::default());
    enter_path(&mut window, &files.path().join("a.ron"), "Hier opslaan");
    enter(&mut window, HOUSED, "20.000");
    for _ in 0..2 {
        press(&mut window, Modifiers::COMMAND, Key::N);
        enter(&mut window, HOUSED, "12.000");
    }
    // One untouched: it is not asked about.
    press(&mut window, Modifiers::COMMAND, Key::N);
    ask_to_close(&mut window);
    let open = names(&window);
    let asks = |window: &Window, name: &str| {
        let question = format!("Wijzigingen in \u{201c}{name}\u{201d} opslaan?");
        assert!(shows(window, &question), "{question}");
    };
    asks(&window, &open[0]);
    click(&mut window, "Opslaan");
    asks(&window, &open[1]);
    click(&mut window, "Niet opslaan");
    asks(&window, &open[2]);
    click(&mut window, "Annuleren");
    assert!(!closes(&window));
    assert_eq!(names(&window).len(), 4);
    // What was given up is asked about again; what was saved is not.
    ask_to_close(&mut window);
    asks(&window, &open[1]);
    click(&mut window, "Niet opslaan");
    window.get_by_label("Niet opslaan").click();
    window.step();
    assert!(closes(&window));
}

#[test]
fn a_scenario_gets_another_name_and_undo_takes_it_back() {
    let mut window = open_with(Start::default());
    press(&mut window, Modifiers::NONE, Key::F2);
    // The old name is chosen, so typing replaces it.
    value_box(&window, "Naam van het scenario").type_text("  Meer woningen ");
    window.run();
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(names(&window), ["Meer woningen"]);
    assert!(window.state().documents().active().unwrap().is_unsaved());
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(names(&window), ["Nieuw scenario"]);
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(names(&window), ["Meer woningen"]);
}

#[test]
fn a_name_that_cannot_be_is_refused_where_it_is_typed() {
    for (typed, sentence) in [(" ".to_owned(), "naam"), ("x".repeat(101), "101")] {
        let mut window = open_with(Start::default());
        click(&mut window, "Bestand");
        window.get_by_label_contains("Naam wijzigen…").click();
        window.run();
        value_box(&window, "Naam van het scenario").type_text(&typed);
        window.run();
        click(&mut window, "Wijzigen");
        assert!(shows(&window, sentence), "{typed}");
        let there = value_box(&window, "Naam van het scenario");
        assert_eq!(there.value().unwrap(), typed);
        press(&mut window, Modifiers::NONE, Key::Escape);
        assert_eq!(names(&window), ["Nieuw scenario"]);
        assert!(!window.state().documents().active().unwrap().is_unsaved());
    }
}

#[test]
fn a_duplicate_goes_its_own_way_and_is_not_lost_unasked() {
    let mut window = open_with(Start::default());
    enter(&mut window, HOUSED, "20.000");
    press(&mut window, Modifiers::COMMAND, Key::D);
    assert_eq!(names(&window), ["Nieuw scenario", "Nieuw scenario (kopie)"]);
    assert!(shows(&window, "56.304"));
    enter(&mut window, HOUSED, "15.300");
    let open = window.state().documents().open();
    assert_ne!(open[0].scenario().changes, open[1].scenario().changes);
    press(&mut window, Modifiers::COMMAND, Key::W);
    assert!(shows(&window, "opslaan?"));
}

#[test]
fn opening_an_unchanged_file_again_shows_what_another_put_in_it() {
    let files = folder();
    let path = files.path().join("a.ron");
    let mut window = open_with(Start::default());
    enter_path(&mut window, &path, "Hier opslaan");
    let mut other = open_with(Start::default());
    enter_path(&mut other, &path, "Openen");
    enter(&mut other, HOUSED, "20.000");
    saves::by_keys(&mut other);
    assert!(!shows(&window, "56.304"));
    enter_path(&mut window, &path, "Openen");
    assert!(shows(&window, "56.304"));
    assert!(!window.state().documents().active().unwrap().is_unsaved());
    // With changes of one's own nothing is taken over, and a save asks.
    enter(&mut window, HOUSED, "14.000");
    enter(&mut other, HOUSED, "12.000");
    saves::by_keys(&mut other);
    enter_path(&mut window, &path, "Openen");
    assert_eq!(value_box(&window, HOUSED).value().unwrap(), "14.000");
    saves::by_keys(&mut window);
    assert!(shows(&window, OUTSIDE));
}

#[derive(Debug)]
struct Dropped(PathBuf);

impl eframe::egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        fs::read(&self.0).map_err(|error| error.to_string())
    }
}

#[test]
fn files_dropped_on_the_window_open_and_a_bad_one_is_refused() {
    let files = folder();
    let [good, bad] = ["a.ron", "b.ron"].map(|name| files.path().join(name));
    let text = "(format: 1, baseline: \"mpp-2022-2\", name: \"gesleept\")";
    fs::write(&good, text).unwrap();
    fs::write(&bad, "(format: 7)").unwrap();
    let mut window = open_with(Start::default());
    for path in [good, bad] {
        let file = std::sync::Arc::new(Dropped(path));
        window.input_mut().dropped_files = vec![file];
        window.step();
        window.input_mut().dropped_files.clear();
        window.run();
    }
    assert_eq!(names(&window), ["Nieuw scenario", "gesleept"]);
    assert!(shows(&window, "b.ron"));
}

/// A file with comments, as people write them by hand.
fn commented(folder: &Path) -> PathBuf {
    let path = folder.join("a.ron");
    let text = "// why\n(format: 1, baseline: \"mpp-2022-2\", name: \"a\", /* what */)";
    fs::write(&path, text).unwrap();
    path
}

const COMMENTS: &str = "staan opmerkingen. Toch opslaan?";

#[test]
fn comments_in_a_file_are_not_lost_without_a_question() {
    let files = folder();
    let path = commented(files.path());
    let mut window = open_with(Start::default());
    enter_path(&mut window, &path, "Openen");
    enter(&mut window, HOUSED, "20.000");
    for answer in [Key::Escape, Key::Enter] {
        saves::by_keys(&mut window);
        assert!(shows(&window, COMMENTS));
        // Enter does not lose them either: the safe answer has the focus.
        if answer == Key::Escape {
            press(&mut window, Modifiers::NONE, answer);
        } else {
            let focused = window.ctx.memory(eframe::egui::Memory::focused);
            assert!(focused.is_some());
            click(&mut window, "Annuleren");
        }
        assert!(fs::read_to_string(&path).unwrap().contains("// why"));
    }
    saves::by_keys(&mut window);
    window.get_by_label("Opslaan").click();
    window.run();
    saves::done(&mut window);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("20000") && !text.contains("// why"), "{text}");
    // The file holds none any more: nothing is asked again.
    enter(&mut window, HOUSED, "14.000");
    saves::by_keys(&mut window);
    assert!(!shows(&window, COMMENTS));
    assert!(fs::read_to_string(&path).unwrap().contains("14000"));
}

#[test]
fn a_file_without_comments_is_saved_unasked() {
    let files = folder();
    let path = files.path().join("a.ron");
    let text = "(format: 1, baseline: \"mpp-2022-2\", name: \"a // b /* c */\")";
    fs::write(&path, text).unwrap();
    let mut window = open_with(Start::default());
    enter_path(&mut window, &path, "Openen");
    enter(&mut window, HOUSED, "20.000");
    saves::by_keys(&mut window);
    assert!(fs::read_to_string(&path).unwrap().contains("20000"));
}

#[test]
fn a_file_that_is_open_comes_forward_however_its_path_is_spelled_also_when_there_is_no_room() {
    let files = folder();
    fs::create_dir(files.path().join("in")).unwrap();
    let path = commented(files.path());
    let mut window = open_with(Start::default());
    enter_path(&mut window, &path, "Openen");
    for _ in 2..8 {
        press(&mut window, Modifiers::COMMAND, Key::N);
    }
    assert_eq!(names(&window).len(), 8);
    for spelling in ["./a.ron", "in/../a.ron", "in/./../a.ron"] {
        let other = window.get_by_role_and_label(Role::Tab, "Nieuw scenario");
        other.click();
        window.run();
        enter_path(&mut window, &files.path().join(spelling), "Openen");
        assert_eq!(names(&window).len(), 8, "{spelling}");
        let active = window.state().documents().active().unwrap();
        assert_eq!(active.scenario().name, "a", "{spelling}");
    }
}

#[test]
fn a_file_that_is_open_in_another_tab_is_not_saved_over() {
    let files = folder();
    let path = commented(files.path());
    let mut window = open_with(Start::default());
    enter_path(&mut window, &path, "Openen");
    press(&mut window, Modifiers::COMMAND, Key::N);
    enter_path(&mut window, &files.path().join("./a.ron"), "Hier opslaan");
    assert!(shows(&window, "Dit bestand is open als"));
    assert!(fs::read_to_string(&path).unwrap().contains("// why"));
}

#[cfg(unix)]
#[test]
fn a_pipe_in_the_place_of_a_document_s_own_file_is_refused_and_not_waited_for() {
    let files = folder();
    let path = files.path().join("a.ron");
    let mut window = open_with(Start::default());
    enter_path(&mut window, &path, "Hier opslaan");
    fs::remove_file(&path).unwrap();
    let made = Command::new("mkfifo").arg(&path).status();
    assert!(made.unwrap().success());
    enter(&mut window, HOUSED, "20.000");
    saves::by_keys(&mut window);
    assert!(shows(&window, "Dit is geen gewoon bestand"));
    assert!(window.state().documents().active().unwrap().is_unsaved());
    enter_path(&mut window, &path, "Openen");
    assert!(shows(&window, "Dit is geen gewoon bestand"));
    assert_eq!(names(&window).len(), 1);
}
