//! The view Oekraïne, by visible label and by keyboard, without a display.

use std::path::Path;

use eframe::egui::{Key, Modifiers, OutputCommand, accesskit::Role, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, Node};
use opvangverkenner::app::{Explorer, Start};
use opvangverkenner::files::read_scenario;
use opvangverkenner::text::Language;

type Window = Harness<'static, Explorer>;

fn open_with(start: Start) -> Window {
    let mut window = Harness::builder()
        .with_size(vec2(1280.0, 1400.0))
        .build_eframe(move |creation| Explorer::new(&creation.egui_ctx, start));
    window.run();
    press(&mut window, Modifiers::COMMAND, Key::Num5);
    window
}

fn open() -> Window {
    open_with(Start::default())
}

fn open_files(names: &[&str]) -> Window {
    let open = |name: &&str| {
        let path = format!("{}/scenarios/{name}.ron", env!("CARGO_MANIFEST_DIR"));
        (path.clone().into(), read_scenario(path.as_ref()).unwrap())
    };
    open_with(Start {
        opened: names.iter().map(open).collect(),
        ..Start::default()
    })
}

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

fn shows(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

fn cursor(window: &Window) -> Node<'_> {
    window.get_by_role_and_label(Role::Slider, "Maand in de grafiek")
}

fn spoken(window: &Window) -> String {
    cursor(window).accesskit_node().value().unwrap()
}

/// Types a value in the box of a parameter.
fn fill(window: &mut Window, name: &str, text: &str) {
    window.get_by_role_and_label(Role::TextInput, name).focus();
    window.run();
    press(window, Modifiers::COMMAND, Key::A);
    window
        .get_by_role_and_label(Role::TextInput, name)
        .type_text(text);
    window.run();
    press(window, Modifiers::NONE, Key::Enter);
}

fn enter_path(window: &mut Window, path: &Path) {
    press(window, Modifiers::COMMAND | Modifiers::SHIFT, Key::O);
    let field = window.get_by_role_and_label(Role::TextInput, "Pad");
    field.type_text(path.to_str().unwrap());
    window.run();
    window.key_press(Key::Enter);
    crate::saves::done(window);
}

#[test]
fn the_view_answers_whether_the_agreed_places_are_enough() {
    let window = open();
    for text in [
        "Nee, vanaf 1 april 2023 zijn in dit scenario meer plekken nodig dan de afgesproken 75.000.",
        "Op 1 juli 2023 ontbreken 15.000 plekken.",
        "Nodig op 1 juli 2023",
        "plekken, voor 87.300 personen",
        "april 2023",
        "dan zijn 76.055 plekken nodig",
        "gemeentelijke opvang Oekraïne (GOO)",
        "Ze staan los van de opvang door het COA en worden nooit opgeteld",
        "90.000 plekken nodig zijn, het aantal dat na deze brief is gevraagd",
        "geen prognose van de brief",
        "op 1 juli 2023 waren er 78.000 plekken, met 76.000 personen",
    ] {
        assert!(shows(&window, text), "{text}");
    }
}

#[test]
fn a_larger_agreement_that_is_typed_is_enough() {
    let mut window = open();
    fill(&mut window, "Afgesproken gemeentelijke plekken", "97.000");
    for text in [
        "Ja, in dit scenario zijn de afgesproken 97.000 plekken genoeg tot en met 1 juli 2023.",
        "de afgesproken 97.000 plekken zijn genoeg: 7.000 over",
        "geen",
    ] {
        assert!(shows(&window, text), "{text}");
    }
    assert!(!shows(&window, "Nee, vanaf"));
}

#[test]
fn an_arrow_key_on_the_net_arrivals_moves_the_figures() {
    let mut window = open();
    let slider = "Netto aankomst uit Oekraïne";
    window.get_by_role_and_label(Role::Slider, slider).focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    assert!(!shows(&window, "plekken, voor 87.300 personen"));
    // An own value is no calibrated one.
    assert!(!shows(&window, "geen prognose van de brief"));
    press(&mut window, Modifiers::NONE, Key::Home);
    assert!(shows(&window, "plekken, voor 0 personen"));
    assert!(shows(&window, "Ja, in dit scenario"));
    press(&mut window, Modifiers::NONE, Key::Delete);
    assert!(shows(&window, "plekken, voor 87.300 personen"));
}

#[test]
fn the_cursor_stays_in_the_window_of_months_and_reads_persons_and_places_apart() {
    let mut window = open();
    // The month that the other views read lies beyond this window.
    assert_eq!(
        spoken(&window),
        "1 juli 2023: 87.300 personen, 90.000 benodigde plekken, 75.000 afgesproken, 15.000 tekort"
    );
    cursor(&window).focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::ArrowLeft);
    assert!(spoken(&window).starts_with("1 juni 2023: 82.791 personen"));
    press(&mut window, Modifiers::NONE, Key::Home);
    press(&mut window, Modifiers::NONE, Key::ArrowLeft);
    assert!(spoken(&window).starts_with("1 november 2022: 51.230 personen, 52.814"));
    assert!(shows(&window, "1 november 2022: 51.230 personen"));
}

#[test]
fn other_scenarios_are_read_beside_the_active_one() {
    let mut window = open_files(&["afspraak-20000", "hoge-instroom"]);
    fill(&mut window, "Netto aankomst uit Oekraïne", "1.500");
    let spoken = spoken(&window);
    assert!(
        spoken.contains("63.230 personen, 65.186 benodigde plekken"),
        "{spoken}"
    );
    assert!(spoken.contains("referentie 90.000"), "{spoken}");
    assert!(spoken.contains("Afspraak 20.000 90.000"), "{spoken}");
}

#[test]
fn the_sliders_of_the_view_stand_before_all_groups_and_open_and_only_once() {
    let mut window = open();
    let top = |window: &Window, name: &str| {
        let found = window.query_by_role_and_label(Role::Slider, name);
        found.map(|slider| slider.rect().top())
    };
    let own = "Ontheemden in gemeentelijke opvang op 1 november 2022";
    let headline = "Instroom in 2023 (asielaanvragen)";
    let groups = window.get_by_role_and_label(Role::Button, "Instroom, 5 waarden");
    assert!(top(&window, own).unwrap() < groups.rect().top());
    assert!(
        top(&window, headline).unwrap() < 800.0,
        "the headline sliders stay in sight"
    );
    assert!(shows(&window, "SCHUIVEN VAN DEZE WEERGAVE"));
    // Closed by the user it stays closed, until the view comes again.
    window.get_by_label_contains("Oekraïne, 4 waarden").click();
    window.run();
    assert_eq!(top(&window, own), None);
    press(&mut window, Modifiers::COMMAND, Key::Num1);
    assert_eq!(top(&window, own), None, "in its group, which is closed");
    assert!(!shows(&window, "SCHUIVEN VAN DEZE WEERGAVE"));
    press(&mut window, Modifiers::COMMAND, Key::Num5);
    assert!(top(&window, own).is_some());
}

#[test]
fn in_a_small_window_the_sliders_of_the_view_are_brought_in_sight() {
    let start = Start::default();
    let mut window = Harness::builder()
        .with_size(vec2(960.0, 600.0))
        .build_eframe(move |creation| Explorer::new(&creation.egui_ctx, start));
    window.run();
    // The keyboard has scrolled the controls down.
    let head = |window: &Window| {
        let head = window.get_by_label_contains("Oekraïne, 4 waarden");
        head.rect().center().y
    };
    let before = head(&window);
    window.get_by_label_contains("Oekraïne, 4 waarden").focus();
    window.run();
    assert!(head(&window) < before - 100.0);
    press(&mut window, Modifiers::COMMAND, Key::Num5);
    let slider = window.get_by_role_and_label(
        Role::Slider,
        "Ontheemden in gemeentelijke opvang op 1 november 2022",
    );
    let place = slider.rect();
    // Above the line of the status.
    assert!(place.top() > 100.0 && place.bottom() < 566.0, "{place:?}");
}

#[test]
fn the_months_stand_below_and_are_copied_for_a_spreadsheet() {
    let mut window = open();
    let name = "Benodigde plekken voor ontheemden uit Oekraïne";
    let table = window.get_by_role_and_label(Role::Table, name);
    assert_eq!(table.query_all_by_role(Role::Row).count(), 1 + 9);
    window.get_by_label("Kopieer tabel").click();
    let mut copied = None;
    for _ in 0..4 {
        window.step();
        let commands = &window.output().platform_output.commands;
        copied = copied.or(commands.iter().find_map(|command| match command {
            OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        }));
    }
    let copied = copied.unwrap();
    let lines: Vec<_> = copied.lines().collect();
    assert_eq!(lines.len(), 10);
    assert!(lines[0].starts_with("Datum\tPersonen in de gemeentelijke opvang\tBenodigde plekken"));
    assert!(lines[9].starts_with("2023-07-01\t87300\t"), "{copied}");
    // Of the four values of this view two are assumed or calibrated.
    assert!(lines[9].ends_with("\t2 van 4"), "{copied}");
    window.run();
    assert!(shows(&window, "De tabel is gekopieerd: 9 maanden."));
}

#[test]
fn the_plot_has_room_of_its_own_above_the_figures() {
    let window = open();
    let plot = cursor(&window).rect();
    let figure = window.get_by_label("Nodig op 1 juli 2023").rect();
    assert!(plot.height() > 150.0, "{plot:?}");
    assert!(plot.bottom() < figure.top(), "{plot:?} {figure:?}");
}

#[test]
fn the_plot_and_the_table_are_saved_from_the_view() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open();
    let path = folder.path().join("oekraine.svg");
    enter_path(&mut window, &path);
    let text = std::fs::read_to_string(&path).unwrap();
    for wanted in [
        "Benodigde plekken voor ontheemden uit Oekraïne",
        "afgesproken: 75.000 plekken",
        ">78.000<",
        ">90.000<",
        "2 van 4 waarden",
        "nooit opgeteld",
        "jul 2023",
        "geen prognose van de brief",
        // The shortage is shaded as on the screen, and named.
        "fill-opacity=\"0.15\"",
        ">Tekort aan plekken<",
        ">15.000<",
    ] {
        assert!(text.contains(wanted), "{wanted}");
    }
    assert!(
        !text.contains("uitkomsten van de brief kloppen"),
        "these are calibrated on what followed the letter"
    );
    let path = folder.path().join("oekraine.csv");
    enter_path(&mut window, &path);
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.starts_with("\u{feff}Datum;Personen in de gemeentelijke opvang;"));
    let last = text.lines().nth(9).unwrap();
    assert!(last.starts_with("2023-07-01;87300;"), "{last}");
}

#[test]
fn an_edition_without_ukraine_is_named_in_a_sentence() {
    let mut window = open_files(&["mpp-2023-2"]);
    let sentence = "De prognose MPP 2023-2 gaat niet over de opvang van ontheemden uit Oekraïne.";
    assert!(shows(&window, sentence));
    assert!(!shows(&window, "SCHUIVEN VAN DEZE WEERGAVE"));
    assert!(window.query_by_label("Maand in de grafiek").is_none());
    // No picture and no table of another view is saved in its place.
    let folder = tempfile::tempdir().unwrap();
    for (name, what) in [("a.svg", "afbeelding"), ("a.csv", "tabel")] {
        let path = folder.path().join(name);
        enter_path(&mut window, &path);
        assert!(!path.exists(), "{name}");
        let refused = format!("Van deze weergave is geen {what} te maken");
        assert!(shows(&window, &refused), "{refused}");
    }
}

#[test]
fn the_view_is_english_when_asked() {
    let window = open_with(Start {
        language: Language::En,
        ..Start::default()
    });
    for text in [
        "No, from 1 April 2023 this scenario needs more places than the 75,000 agreed.",
        "On 1 July 2023, 15,000 places are missing.",
        "First month beyond the agreement",
        "never added to the reception places required",
        "no forecast of the letter",
        "SLIDERS OF THIS VIEW",
    ] {
        assert!(shows(&window, text), "{text}");
    }
}
