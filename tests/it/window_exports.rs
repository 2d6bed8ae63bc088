//! The plot as a picture, asked for in the window.

use std::path::Path;
use std::time::{Duration, Instant};

use eframe::egui::{Key, Modifiers, OutputCommand, accesskit::Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable};
use opvangverkenner::app::{Explorer, Start};
use opvangverkenner::files::Home;
use opvangverkenner::text::Language;

type Window = Harness<'static, Explorer>;

fn open(language: Language) -> Window {
    open_with(Start {
        language,
        ..Start::default()
    })
}

fn open_with(start: Start) -> Window {
    let mut window = Harness::builder()
        .with_size(vec2(1280.0, 800.0))
        .build_eframe(move |creation| Explorer::new(&creation.egui_ctx, start));
    window.run();
    window
}

fn shows(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

/// Types a path into the path field and leaves it by Enter.
fn enter_path(window: &mut Window, path: &Path) {
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::O);
    window.run();
    let field = window.get_by_role_and_label(Role::TextInput, "Pad");
    field.type_text(path.to_str().unwrap());
    window.run();
    window.key_press(Key::Enter);
    crate::saves::done(window);
}

#[test]
fn a_plot_is_saved_to_a_path_by_keyboard_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(Language::Nl);
    let path = folder.path().join("grafiek 2022.2.svg");
    enter_path(&mut window, &path);
    assert!(shows(&window, "Opgeslagen: Benodigde opvangplekken"));
    let text = std::fs::read_to_string(&path).unwrap();
    for wanted in ["Nieuw scenario", "14 van 23 waarden", "#1070bb", ">78.099<"] {
        assert!(text.contains(wanted), "{wanted}");
    }
    // A picture is no scenario: the document is as new as before.
    assert!(
        window
            .state()
            .documents()
            .active()
            .unwrap()
            .path()
            .is_none()
    );
}

#[test]
fn a_picture_replaces_a_file_only_after_a_question() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.PNG");
    std::fs::write(&path, "precious").unwrap();
    let mut window = open(Language::Nl);
    enter_path(&mut window, &path);
    assert!(shows(&window, "Dit bestand bestaat al. Vervangen?"));
    // Enter gives the safe answer.
    window.key_press(Key::Enter);
    window.run();
    assert!(!shows(&window, "Vervangen?"));
    assert_eq!(std::fs::read(&path).unwrap(), b"precious");
    enter_path(&mut window, &path);
    window.get_by_label("Vervangen").click();
    crate::saves::done(&mut window);
    assert!(std::fs::read(&path).unwrap().starts_with(b"\x89PNG"));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_picture_that_cannot_be_written_is_refused_with_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(Language::Nl);
    let path = folder.path().join("weg/a.svg");
    enter_path(&mut window, &path);
    assert!(shows(&window, "Deze map bestaat niet"));
    assert!(shows(&window, "75.500"));
    // What was typed is there to be mended.
    let field = window.get_by_role_and_label(Role::TextInput, "Pad");
    assert_eq!(field.value().as_deref(), path.to_str());
}

#[test]
fn a_picture_that_escape_stops_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(Language::Nl);
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::O);
    window.run();
    let field = window.get_by_role_and_label(Role::TextInput, "Pad");
    field.type_text(folder.path().join("a.png").to_str().unwrap());
    window.run();
    window.key_press(Key::Enter);
    window.step();
    window.key_press(Key::Escape);
    window.step();
    crate::saves::done(&mut window);
    assert!(shows(&window, "Er is niets opgeslagen"));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn opbouw_is_exported_as_its_own_plot() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(Language::Nl);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
    window.run();
    let path = folder.path().join("opbouw.svg");
    enter_path(&mut window, &path);
    let text = std::fs::read_to_string(&path).unwrap();
    for wanted in [
        "Mensen in de opvang",
        "vergunninghouders",
        "in afwachting van vertrek",
    ] {
        assert!(text.contains(wanted), "{wanted}");
    }
    assert!(!text.contains("Benodigde opvangplekken"));
}

#[test]
fn the_table_is_saved_for_a_spreadsheet_with_where_it_comes_from() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(Language::Nl);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num8);
    window.run();
    let path = folder.path().join("tabel.csv");
    enter_path(&mut window, &path);
    assert!(shows(&window, "Opgeslagen: Cijfers per maand"));
    let text = std::fs::read_to_string(&path).unwrap();
    let mut lines = text.lines();
    let heading = lines.next().unwrap();
    assert!(heading.starts_with("\u{feff}Datum;Aanvragen (personen in de maand);"));
    assert!(
        heading.ends_with(
            "Benodigde plekken voor amv;scenario;prognose;geëxporteerd;aangenomen waarden"
        )
    );
    let first = lines.next().unwrap();
    assert!(
        first.starts_with("2022-07-01;") && first.ends_with(";14 van 23"),
        "{first}"
    );
    assert!(first.contains(";Nieuw scenario;MPP 2022-2;20"), "{first}");
}

#[test]
fn a_table_has_the_marks_that_are_chosen_and_the_words_of_the_window() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(Language::Nl);
    choose(&mut window, "Komma's, decimale punt (Excel in het Engels)");
    let path = folder.path().join("behoefte.csv");
    enter_path(&mut window, &path);
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.starts_with("\u{feff}Datum,"), "{text}");
    assert!(text.contains(",aangenomen waarden"), "{text}");
}

#[test]
fn a_picture_has_the_size_that_is_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(Language::Nl);
    for (choice, width, height) in [
        ("Dia (16:9)", 1280.0, 720.0),
        ("Memo, halve pagina (17 × 12 cm)", 643.0, 454.0),
        ("Memo, hele pagina (17 × 24 cm)", 643.0, 907.0),
    ] {
        choose(&mut window, choice);
        let path = folder.path().join(format!("{width}x{height}.svg"));
        enter_path(&mut window, &path);
        let text = std::fs::read_to_string(&path).unwrap();
        let document = roxmltree::Document::parse(&text).unwrap();
        let length = |name| {
            document
                .root_element()
                .attribute(name)
                .unwrap()
                .parse::<f32>()
        };
        assert_eq!((length("width"), length("height")), (Ok(width), Ok(height)));
    }
}

#[test]
fn what_is_chosen_for_an_export_holds_at_the_next_start() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let start = || Start::at_home(Some(Home::at(home.path())), None);
    let mut window = open_with(start());
    choose(&mut window, "Dia (16:9)");
    choose(&mut window, "Komma's, decimale punt (Excel in het Engels)");
    drop(window);
    let mut window = open_with(start());
    let [picture, table] = ["a.svg", "a.csv"].map(|name| folder.path().join(name));
    enter_path(&mut window, &picture);
    let text = std::fs::read_to_string(&picture).unwrap();
    assert!(text.contains("width=\"1280\""), "{text}");
    enter_path(&mut window, &table);
    let text = std::fs::read_to_string(&table).unwrap();
    assert!(text.starts_with("\u{feff}Datum,"), "{text}");
    drop(window);
    // A choice of a newer program is no damage.
    let settings = home.path().join("settings.ron");
    let text = std::fs::read_to_string(&settings).unwrap();
    std::fs::write(&settings, text.replace("\"slide\"", "\"poster\"")).unwrap();
    let mut window = open_with(start());
    enter_path(&mut window, &folder.path().join("b.svg"));
    let text = std::fs::read_to_string(folder.path().join("b.svg")).unwrap();
    assert!(text.contains("width=\"960\""), "{text}");
}

/// Chooses how files are exported.
fn choose(window: &mut Window, choice: &str) {
    for label in ["Bestand", "Exporteren", "Keuzes bij exporteren", choice] {
        window.get_by_label_contains(label).click();
        window.run();
    }
    window.key_press(Key::Escape);
    window.run();
}

#[test]
fn a_view_without_a_plot_says_so_in_the_menu_before_it_is_chosen() {
    const ENTRIES: [&str; 3] = [
        "Exporteer grafiek als SVG…",
        "Exporteer grafiek als PNG…",
        "Kopieer grafiek als afbeelding",
    ];
    const REASON: &str = "Van deze weergave is geen afbeelding te maken";
    let mut window = open(Language::Nl);
    for (view, has_plot) in [(Key::Num1, true), (Key::Num8, false)] {
        window.key_press_modifiers(Modifiers::COMMAND, view);
        window.run();
        for menu in ["Bestand", "Exporteren"] {
            window.get_by_label(menu).click();
            window.run();
        }
        for entry in ENTRIES {
            let entry = window.get_by_label(entry);
            let node = entry.accesskit_node();
            assert_eq!(node.is_disabled(), !has_plot, "{view:?}");
            let said = node.data().description().unwrap_or_default();
            assert_eq!(said.starts_with(REASON), !has_plot, "{view:?}: {said}");
        }
        for _ in ["Exporteren", "Bestand"] {
            window.key_press(Key::Escape);
            window.run();
        }
    }
}

#[test]
fn a_picture_of_tabel_is_refused_and_not_that_of_another_view() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(Language::Nl);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num8);
    window.run();
    let path = folder.path().join("tabel.svg");
    enter_path(&mut window, &path);
    assert!(shows(
        &window,
        "Van deze weergave is geen afbeelding te maken"
    ));
    assert!(!path.exists());
}

#[test]
fn verantwoording_is_saved_with_all_its_tables_and_the_picture_of_its_check() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(Language::Nl);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num9);
    window.run();
    let path = folder.path().join("verantwoording.csv");
    enter_path(&mut window, &path);
    assert!(shows(&window, "Opgeslagen: Verantwoording"));
    let text = std::fs::read_to_string(&path).unwrap();
    for part in [
        "Waarden;",
        "IJking;",
        "Toets aan de werkelijkheid;",
        "Andere besluiten (2021–2024);",
        "Cijfers per regio;",
    ] {
        assert!(text.contains(part), "{part}");
    }
    assert!(
        text.lines()
            .next()
            .unwrap()
            .ends_with(";scenario;prognose;geëxporteerd;aangenomen waarden")
    );
    let path = folder.path().join("toets.svg");
    enter_path(&mut window, &path);
    let text = std::fs::read_to_string(&path).unwrap();
    for wanted in ["Model naast tellingen", "vergunninghouders", ">51.805<"] {
        assert!(text.contains(wanted), "{wanted}");
    }
    assert!(!text.contains("Benodigde opvangplekken"));
}

#[test]
fn the_table_of_behoefte_holds_the_lines_of_its_plot() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(Language::Nl);
    let path = folder.path().join("behoefte.csv");
    enter_path(&mut window, &path);
    assert!(shows(&window, "Opgeslagen: Benodigde opvangplekken"));
    let text = std::fs::read_to_string(&path).unwrap();
    let heading = text.lines().next().unwrap();
    for column in [
        "Datum;",
        "besluit van mei 2022;",
        "referentie;",
        "Nieuw scenario;",
    ] {
        assert!(heading.contains(column), "{heading}");
    }
}

#[test]
fn a_plot_is_copied_as_a_picture_from_the_menu() {
    let mut window = open(Language::En);
    for menu in ["File", "Export"] {
        window.get_by_label(menu).click();
        window.run();
    }
    assert!(shows(&window, "Export plot as SVG…") && shows(&window, "Export plot as PNG…"));
    window.get_by_label("Copy plot as picture").click();
    let copied = |window: &Window| {
        let commands = &window.output().platform_output.commands;
        commands.iter().find_map(|command| match command {
            OutputCommand::CopyImage(image) => Some(image.width()),
            _ => None,
        })
    };
    let since = Instant::now();
    let width = loop {
        window.step();
        if let Some(width) = copied(&window) {
            break width;
        }
        assert!(
            since.elapsed() < Duration::from_mins(1),
            "nothing is copied"
        );
    };
    assert_eq!(width, 1920);
    crate::saves::done(&mut window);
    assert!(shows(&window, "on the clipboard"));
}

/// Chooses a section of Onzekerheid.
fn section(window: &mut Window, name: &str) {
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num7);
    window.run();
    window.get_by_role_and_label(Role::Tab, name).click();
    window.run();
}

#[test]
fn the_plots_of_uncertainty_are_saved_as_pictures_of_their_own() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(Language::Nl);
    for (name, words) in [
        (
            "Hoeveel regelen",
            ["Hoeveel plekken regelen?", ">11.479<", "73.828"],
        ),
        (
            "Wat moet waar zijn?",
            ["Horizontale as: Instroom in 2023", "75.500", ">80.000<"],
        ),
    ] {
        section(&mut window, name);
        let path = folder
            .path()
            .join(format!("{}.svg", name.trim_end_matches('?')));
        enter_path(&mut window, &path);
        let text = std::fs::read_to_string(&path).unwrap();
        for word in words {
            assert!(text.contains(word), "{name}: {word}");
        }
        roxmltree::Document::parse(&text).unwrap();
    }
}

#[test]
fn either_plot_of_earlier_forecasts_is_saved_as_it_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(Language::Nl);
    section(&mut window, "Eerdere prognoses");
    for name in [
        "Prognoses van de instroom",
        "Besluiten over benodigde plekken",
    ] {
        window
            .get_by_role_and_label(Role::RadioButton, name)
            .click();
        window.run();
        let path = folder.path().join(format!("{name}.svg"));
        enter_path(&mut window, &path);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(
            text.contains(&format!("<title id=\"title\">{name}</title>")),
            "{name}"
        );
    }
}

#[test]
fn per_aanname_is_saved_as_the_picture_of_its_own_bars() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(Language::Nl);
    section(&mut window, "Per aanname");
    let path = folder.path().join("bars.svg");
    enter_path(&mut window, &path);
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.matches("id=\"bar-").count() > 5, "{text}");
}
