//! Counts of the user's own in the window: typed, refused, shown beside the lines, kept in the file.

use std::path::PathBuf;

use eframe::egui::{Key, Modifiers, OutputCommand, accesskit::Role, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, Node};
use opvangverkenner::app::{Explorer, Start};
use opvangverkenner::files::{
    Home, Opened, embedded_editions, parse_counts, read_scenario, shipped,
};
use opvangverkenner::scenario::{Counted, OwnCounts, Scenario};
use opvangverkenner::text::Language;

type Window = Harness<'static, Explorer>;

const COUNTED: &str = "datum;bezetting;vergunninghouders;bezettingsgraad\n2022-12-31;52000;;0,96\n2023-01-18;51000;16000;\n2023-04-03;53000;16000;\n2023-06-15;53000;;\n";

fn open() -> Window {
    open_beside(Vec::new())
}

/// A scenario of its own, active, and others before it.
fn open_beside(opened: Vec<(PathBuf, Opened)>) -> Window {
    open_at(None, opened)
}

fn open_at(home: Option<Home>, mut opened: Vec<(PathBuf, Opened)>) -> Window {
    let scenario = Scenario::reference(&embedded_editions()[0].baseline, "Proef");
    let edition = embedded_editions()[0].clone();
    let name = format!("counts-{}-{}.ron", std::process::id(), opened.len());
    opened.push((
        std::env::temp_dir().join(name),
        Opened { scenario, edition },
    ));
    let start = Start {
        opened,
        home,
        ..Start::default()
    };
    let mut window = Harness::builder()
        .with_size(vec2(1280.0, 800.0))
        .build_eframe(|creation| Explorer::new(&creation.egui_ctx, start));
    window.run();
    window
}

fn click(window: &mut Window, label: &str) {
    window.get_by_label(label).click();
    window.run();
}

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

fn shows(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

fn counts(window: &Window) -> &OwnCounts {
    let document = window.state().documents().active().unwrap();
    &document.scenario().brought.counts
}

fn take(window: &mut Window, table: &str) {
    type_counts(window, table, false);
}

/// Types below what stands there, or instead of it.
fn type_counts(window: &mut Window, table: &str, instead: bool) {
    // The section has a button of the same name.
    if window.query_by_label("Tellingen…").is_none() {
        click(window, "Bestand");
    }
    click(window, "Tellingen…");
    if instead {
        press(window, Modifiers::COMMAND, Key::A);
    }
    let field = window.get_by_role_and_label(Role::MultilineTextInput, "Tabel met tellingen");
    field.type_text(table);
    window.run();
    click(window, "Overnemen");
}

fn track(window: &mut Window) {
    press(window, Modifiers::COMMAND, Key::Num7);
    window
        .get_by_role_and_label(Role::Tab, "Komt het uit?")
        .focus();
    window.run();
    press(window, Modifiers::NONE, Key::Enter);
}

#[test]
fn counts_are_typed_in_the_window_one_step_of_undo_and_unsaved_until_saved() {
    let mut window = open();
    take(&mut window, COUNTED);
    assert_eq!(counts(&window).len(), 6);
    assert!(shows(&window, "6 tellingen staan bij het scenario"));
    assert!(window.state().documents().active().unwrap().is_unsaved());
    crate::saves::by_keys(&mut window);
    let path = window
        .state()
        .documents()
        .active()
        .unwrap()
        .path()
        .unwrap()
        .to_owned();
    let there = read_scenario(&path).unwrap().scenario;
    assert_eq!(&there.brought.counts, counts(&window));
    std::fs::remove_file(path).unwrap();
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(counts(&window).is_empty());
}

#[test]
fn rows_are_typed_below_the_headings_and_a_whole_table_is_pasted_there() {
    let mut window = open();
    take(&mut window, "1-1-2023;58000;17000;;\n");
    assert_eq!(counts(&window).len(), 2);
    take(&mut window, "1-4-2023;57000;;;");
    assert_eq!(counts(&window).len(), 3);
    let mut window = open();
    take(&mut window, COUNTED);
    assert_eq!(counts(&window).len(), 6);
}

#[test]
fn a_table_that_is_wrong_stays_in_the_question_with_row_and_column_and_changes_nothing() {
    let mut window = open();
    take(&mut window, COUNTED);
    let table = "datum;bezetting\n2022-12-31;52000\n2022-13-31;1\n";
    type_counts(&mut window, table, true);
    assert!(shows(&window, "Regel 3, kolom datum"));
    let field = window.get_by_role_and_label(Role::MultilineTextInput, "Tabel met tellingen");
    assert!(field.value().unwrap().contains("2022-13-31"));
    assert_eq!(counts(&window).len(), 6);
    press(&mut window, Modifiers::NONE, Key::Escape);
    // Rows from Excel below a heading with semicolons.
    let table = "datum;bezetting\n2022-12-31\t52000\n";
    type_counts(&mut window, table, true);
    assert_eq!(counts(&window).of(Counted::Occupancy).count(), 1);
    type_counts(&mut window, "datum;bezetting\n", true);
    assert!(counts(&window).is_empty());
    assert!(shows(&window, "uit het scenario gehaald"));
}

#[test]
fn the_section_says_which_scenario_lies_nearest_and_what_would_explain_a_count() {
    let mut window = open();
    track(&mut window);
    assert!(shows(&window, "Bij dit scenario staan nog geen tellingen"));
    let copies = |window: &Window| window.query_by_label("Kopieer tabel").is_some();
    assert!(!copies(&window), "nothing to copy");
    take(&mut window, COUNTED);
    assert!(copies(&window));
    assert!(shows(&window, "liggen even dicht bij wat is geteld"));
    assert!(shows(&window, "6 tellingen"));
    assert!(shows(
        &window,
        "lager geteld dan in elk van deze scenario's"
    ));
    assert!(shows(&window, "liggen er 2 tussen de 5 %"));
    assert!(shows(&window, "schuiven zou deze telling alleen verklaren"));
    assert!(!shows(&window, "kans"));
    // The finding is that of the last count; another one can be chosen.
    let count = window.get_by_role_and_label(Role::ComboBox, "Telling");
    assert_eq!(
        count.value().as_deref(),
        Some("Bezetting, 15 juni 2023: 53.000")
    );
}

#[test]
fn what_was_counted_in_public_lies_below_every_shipped_scenario_is_explained_and_found_again() {
    let first = embedded_editions()[0].baseline.id();
    let shipped = shipped(Language::Nl)
        .iter()
        .map(|shipped| shipped.open().unwrap());
    // January 2023 lies before the start of the later edition.
    let of_the_first = shipped.filter(|opened| opened.edition.baseline.id() == first);
    let named = of_the_first.map(|opened| (format!("{}.ron", opened.scenario.name).into(), opened));
    let mut window = open_beside(named.collect());
    take(&mut window, include_str!("inputs/counts/coa_occupancy.csv"));
    assert!(shows(&window, "14 tellingen staan bij het scenario"));
    assert!(shows(&window, "\"locations_noodopvang\""));
    assert!(shows(&window, "19 tellingen (de eerste op regel 2"));
    track(&mut window);
    window.run();
    assert!(shows(&window, "ligt het dichtst bij wat is geteld"));
    assert!(shows(
        &window,
        "Bezetting op 5 dagen, het laatst op 15 juni 2023"
    ));
    assert!(shows(
        &window,
        "lager geteld dan in elk van deze scenario's"
    ));
    window
        .get_by_role_and_label(Role::ComboBox, "Telling")
        .scroll_to_me();
    window.run();
    window
        .get_by_role_and_label(Role::ComboBox, "Telling")
        .click();
    window.run();
    click(&mut window, "Bezetting, 31 december 2022: 52.000");
    assert!(shows(&window, "zou deze telling alleen verklaren"));
    crate::saves::by_keys(&mut window);
    let active = window.state().documents().active().unwrap();
    let path = active.path().unwrap().to_owned();
    let there = read_scenario(&path).unwrap().scenario;
    assert_eq!(&there.brought.counts, counts(&window));
    std::fs::remove_file(path).unwrap();
}

#[test]
fn the_table_shows_counts_by_day_and_gives_them_as_they_are_pasted_back() {
    let mut window = open();
    press(&mut window, Modifiers::COMMAND, Key::Num8);
    assert!(!shows(&window, "31 december 2022"));
    take(&mut window, COUNTED);
    click(&mut window, "Tellingen");
    assert!(shows(&window, "Tellingen bij dit scenario"));
    assert!(shows(&window, "31 december 2022"));
    assert!(!shows(&window, "Kolommen"));
    window.get_by_label("Kopieer tabel").click();
    let copied = (0..4).find_map(|_| {
        window.step();
        let mut commands = window.output().platform_output.commands.iter();
        commands.find_map(|command| match command {
            OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        })
    });
    window.run();
    let before = counts(&window).clone();
    let baseline = &embedded_editions()[0].baseline;
    let again = parse_counts(&copied.unwrap(), &[baseline]).unwrap();
    assert_eq!((again.content, again.notes), (before, vec![]));
    click(&mut window, "Cijfers per maand");
    assert!(shows(&window, "Kolommen"));
}

fn choose(window: &mut Window, menu: &str, item: &str) {
    click(window, "Bestand");
    click(window, menu);
    click(window, item);
}

#[test]
fn a_scenario_becomes_an_edition_that_is_listed_and_moves_to_another_with_what_does_not_fit() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open_at(Some(Home::at(folder.path())), Vec::new());
    take(&mut window, COUNTED);
    click(&mut window, "Bestand");
    click(&mut window, "Prognose maken van dit scenario…");
    window
        .get_by_role_and_label(Role::TextInput, "Naam van de prognose")
        .type_text("Voorjaar 2023");
    window.run();
    click(&mut window, "Maken");
    assert!(shows(&window, "Vul in het bestand statussen en bronnen in"));
    let file = folder.path().join("voorjaar-2023.baseline.ron");
    assert!(file.exists());
    choose(
        &mut window,
        "Nieuw scenario vanaf een prognose",
        "Voorjaar 2023",
    );
    let id = |window: &Window| {
        let active = window.state().documents().active().unwrap();
        active.edition().baseline.id().to_owned()
    };
    assert_eq!(id(&window), "voorjaar-2023");
    // Back to the scenario with counts, of which the later edition knows none.
    let is_first = |tab: &Node<'_>| {
        let label = tab.accesskit_node().label();
        label.is_some_and(|label| label.contains("Proef"))
    };
    let tab = window.query_all_by_role(Role::Tab).find(is_first);
    tab.unwrap().click();
    window.run();
    let later = embedded_editions()[1].baseline.name().nl.clone();
    choose(&mut window, "Dit scenario naar een andere prognose", &later);
    assert_eq!(id(&window), "mpp-2023-2");
    assert!(shows(&window, "Niet meegenomen"));
    assert!(shows(&window, "6 tellingen"));
    assert!(counts(&window).is_empty());
}
