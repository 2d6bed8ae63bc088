//! The views, by visible label and by keyboard, without a display.

use eframe::egui::{Key, Modifiers, OutputCommand, accesskit::Role, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, Node};
use opvangverkenner::app::{Explorer, Start};
use opvangverkenner::files::read_scenario;
use opvangverkenner::text::Language;

/// The key of the view Tabel.
const TABLE: Key = Key::Num8;
/// The key of the view Verantwoording.
const ACCOUNT: Key = Key::Num9;

type Window = Harness<'static, Explorer>;

fn open_with(start: Start, width: f32, height: f32) -> Window {
    let mut window = Harness::builder()
        .with_size(vec2(width, height))
        // What is told once it rests asks for frames until then.
        .with_max_steps(8)
        .build_eframe(move |creation| Explorer::new(&creation.egui_ctx, start));
    window.run();
    window
}

fn open() -> Window {
    open_with(Start::default(), 1280.0, 800.0)
}

fn open_in_english() -> Window {
    let start = Start {
        language: Language::En,
        ..Start::default()
    };
    open_with(start, 1280.0, 800.0)
}

fn open_file(name: &str) -> Window {
    let path = format!("{}/scenarios/{name}.ron", env!("CARGO_MANIFEST_DIR"));
    let opened = read_scenario(path.as_ref()).unwrap();
    let start = Start {
        opened: vec![(path.into(), opened)],
        ..Start::default()
    };
    open_with(start, 1280.0, 800.0)
}

/// Shows a view by its number.
fn go(window: &mut Window, key: Key) {
    press(window, Modifiers::COMMAND, key);
}

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

fn shows(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

fn click(window: &mut Window, label: &str) {
    window.get_by_label(label).click();
    window.run();
}

/// Goes to a section of Verantwoording.
fn go_to_section(window: &mut Window, name: &str) {
    window.get_by_role_and_label(Role::Link, name).click();
    window.run();
}

fn tab<'a>(window: &'a Window, name: &'a str) -> Node<'a> {
    window.get_by_role_and_label(Role::Tab, name)
}

fn cursor(window: &Window) -> Node<'_> {
    window.get_by_role_and_label(Role::Slider, "Maand in de grafiek")
}

fn table(window: &Window) -> Node<'_> {
    window.get_by_role_and_label(Role::Table, "Cijfers per maand")
}

/// What the clipboard gets when a button is clicked.
fn copied(window: &mut Window, button: &str) -> Option<String> {
    window.get_by_label(button).click();
    for _ in 0..4 {
        window.step();
        let commands = &window.output().platform_output.commands;
        let text = commands.iter().find_map(|command| match command {
            OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        });
        if text.is_some() {
            window.run();
            return text;
        }
    }
    None
}

#[test]
fn each_view_is_shown_by_its_tab_and_by_its_keys() {
    let views = [
        (Key::Num1, "Behoefte", "Benodigde opvangplekken"),
        (Key::Num2, "Opbouw", "Mensen in de opvang"),
        (Key::Num3, "Aanbod", "Aanbod van opvangplekken en tekort"),
        (Key::Num4, "Regio's", "Cijfers per regio"),
        (
            Key::Num5,
            "Oekraïne",
            "Benodigde plekken voor ontheemden uit Oekraïne",
        ),
        (Key::Num7, "Onzekerheid", "Welke aanname telt het meest?"),
        (TABLE, "Tabel", "aantallen op de eerste van de maand"),
        (ACCOUNT, "Verantwoording", "Rekenregels"),
    ];
    let mut window = open();
    for (index, (key, name, title)) in views.into_iter().enumerate() {
        go(&mut window, key);
        assert!(shows(&window, title), "{name} by key");
        assert!(tab(&window, name).accesskit_node().is_selected().unwrap());
        let (_, other, other_title) = views[(index + 1) % views.len()];
        assert!(!shows(&window, other_title), "{other} is still there");
        tab(&window, other).click();
        window.run();
        assert!(shows(&window, other_title), "{other} by tab");
        assert!(!tab(&window, name).accesskit_node().is_selected().unwrap());
    }
}

#[test]
fn a_tab_is_reached_and_chosen_by_keys() {
    let mut window = open();
    tab(&window, "Opbouw").focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(shows(&window, "Mensen in de opvang"));
}

#[test]
fn views_that_do_not_fit_are_in_a_menu() {
    let start = Start {
        language: Language::En,
        ..Start::default()
    };
    let mut window = open_with(start, 720.0, 600.0);
    assert!(
        window
            .query_by_role_and_label(Role::Tab, "Sources and method")
            .is_none()
    );
    click(&mut window, "More…");
    click(&mut window, "Sources and method");
    assert!(shows(&window, "Definitions and limits"));
    // The one that is shown has a tab, and the others can still be chosen.
    assert!(
        tab(&window, "Sources and method")
            .accesskit_node()
            .is_selected()
            .unwrap()
    );
    go(&mut window, TABLE);
    assert!(shows(&window, "Figures by month"));
}

#[test]
fn composition_says_who_is_in_reception_and_adds_up() {
    let mut window = open();
    go(&mut window, Key::Num2);
    for text in [
        "in de procedure 39.943",
        "vergunninghouders 25.073",
        "in afwachting van vertrek 2.664",
        "amv 4.800",
        "samen 72.480",
        "Op 1 januari 2024 zijn er in dit model 72.480 mensen in de opvang",
    ] {
        assert!(shows(&window, text), "{text}");
    }
    assert_eq!(39_943 + 25_073 + 2_664 + 4_800, 72_480);
}

#[test]
fn the_cursor_moves_by_keys_and_the_flows_follow_in_every_view() {
    let mut window = open();
    go(&mut window, Key::Num2);
    assert!(shows(&window, "In januari 2024, personen in de maand"));
    assert!(shows(&window, "Aanvragen: 2.569 personen"));
    cursor(&window).focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::ArrowLeft);
    assert!(shows(&window, "In december 2023, personen in de maand"));
    assert!(shows(&window, "Aanvragen: 5.019 personen"));
    let spoken = cursor(&window).accesskit_node().value().unwrap();
    assert!(
        spoken.starts_with("1 december 2023: in de procedure"),
        "{spoken}"
    );
    // Flows of the last instant belong to a month beyond the horizon.
    press(&mut window, Modifiers::NONE, Key::End);
    assert!(shows(&window, "Aanvragen: onbekend"));
    assert!(!shows(&window, "Gehuisvest: 2"));
    // The month is the same one elsewhere.
    go(&mut window, Key::Num1);
    let spoken = cursor(&window).accesskit_node().value().unwrap();
    assert!(spoken.starts_with("1 januari 2025"), "{spoken}");
    go(&mut window, TABLE);
    let spoken = table(&window).accesskit_node().value().unwrap();
    assert!(spoken.starts_with("jan 2025: "), "{spoken}");
}

#[test]
fn the_sentence_says_where_the_queue_moved() {
    let mut window = open_file("sneller-beslissen");
    go(&mut window, Key::Num2);
    assert!(shows(
        &window,
        "De wachtrij verschuift naar vergunninghouders: +8.536 personen op 1 januari 2024. Dat is vergeleken met de referentie. In totaal zijn er dan in dit model"
    ));
}

#[test]
fn the_table_shows_a_row_for_every_month_in_sight_and_the_arrows_move_through_them() {
    let mut window = open();
    go(&mut window, TABLE);
    let spoken = |window: &Window| table(window).accesskit_node().value().unwrap();
    assert!(spoken(&window).contains("Benodigde plekken 75.500"));
    table(&window).focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::ArrowUp);
    assert!(spoken(&window).starts_with("dec 2023: "));
    press(&mut window, Modifiers::NONE, Key::Home);
    assert!(spoken(&window).starts_with("jul 2022: "));
    let selected = |window: &Window, month: &str| {
        window
            .query_by_role_and_label(Role::Row, month)
            .is_some_and(|row| row.accesskit_node().is_selected() == Some(true))
    };
    assert!(selected(&window, "jul 2022"), "the row is brought in sight");
    press(&mut window, Modifiers::NONE, Key::End);
    assert!(selected(&window, "jan 2025"), "the row is brought in sight");
    // Only the rows in sight are laid out.
    assert!(
        window
            .query_by_role_and_label(Role::Row, "jul 2022")
            .is_none()
    );
}

#[test]
fn a_click_reads_a_row() {
    let mut window = open();
    go(&mut window, TABLE);
    let row = window.get_by_role_and_label(Role::Row, "jun 2023").rect();
    let at = row.left_center() + vec2(40.0, 0.0);
    window.hover_at(at);
    window.drag_at(at);
    window.drop_at(at);
    window.run();
    let spoken = table(&window).accesskit_node().value().unwrap();
    assert!(spoken.starts_with("jun 2023: "), "{spoken}");
}

#[test]
fn columns_that_the_user_chooses_appear_and_disappear() {
    let mut window = open();
    go(&mut window, TABLE);
    let heading = |window: &Window, name: &str| {
        window
            .query_by_role_and_label(Role::ColumnHeader, name)
            .is_some()
    };
    let granted = "Ingewilligd (personen in de maand)";
    assert!(!heading(&window, granted));
    click(&mut window, "Kolommen…");
    assert!(shows(&window, "Tekort aan plekken"));
    click(&mut window, "Ingewilligd");
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(heading(&window, granted));
    click(&mut window, "Kolommen…");
    click(&mut window, "Bezetting");
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(!heading(&window, "Bezetting (personen)"));
}

#[test]
fn the_clipboard_gets_the_table_as_a_spreadsheet_reads_it() {
    let mut window = open();
    go(&mut window, TABLE);
    let text = copied(&mut window, "Kopieer tabel").unwrap();
    let lines: Vec<Vec<&str>> = text
        .lines()
        .map(|line| line.split('\t').collect())
        .collect();
    assert_eq!(lines.len(), 32);
    assert_eq!(lines[0][0], "Datum");
    assert_eq!(lines[0][8], "Benodigde plekken");
    let row = lines.iter().find(|line| line[0] == "2024-01-01").unwrap();
    let places: f64 = row[8].replace(',', ".").parse().unwrap();
    assert!((places - 75_500.0).abs() < 1e-6, "{places}");
    assert_eq!(row[1], "2569", "persons are whole, as on the screen");
    assert_eq!(lines[31][1], "", "flows of the last instant are unknown");
    assert!(shows(
        &window,
        "De tabel is gekopieerd: 31 maanden en 9 kolommen."
    ));

    let mut window = open_in_english();
    go(&mut window, TABLE);
    let text = copied(&mut window, "Copy table").unwrap();
    assert!(text.starts_with("Date\tApplications (persons in the month)"));
    assert!(text.contains("2024-01-01\t2569\t"), "{text}");
}

#[test]
fn values_are_filtered_by_status() {
    let mut window = open_file("afspraak-20000");
    go(&mut window, ACCOUNT);
    assert!(shows(
        &window,
        "Van de 23 waarden waarmee het model rekent, zijn er 14 aangenomen of geijkt. De andere 15 in de lijst gaan over het aanbod"
    ));
    let rows = |window: &Window| {
        let table = window.get_by_role_and_label(Role::Table, "Waarden");
        let rows = table.query_all_by_role(Role::Row).count();
        rows - 1
    };
    assert_eq!(rows(&window), 38);
    for (button, count) in [
        ("geijkt (7)", 7),
        ("prognose (3)", 3),
        ("afspraak (2)", 2),
        ("aanname (16)", 16),
        ("alle (38)", 38),
    ] {
        click(&mut window, button);
        assert_eq!(rows(&window), count, "{button}");
    }
    click(&mut window, "afspraak (2)");
    assert!(shows(
        &window,
        "Uw reden: Bestuurlijke afspraak van 26 augustus 2022"
    ));
    assert!(shows(&window, "referentie 15.300 (besluit)"));
}

#[test]
fn an_own_value_is_shown_with_its_reason_and_never_with_anothers_source() {
    let mut window = open_file("niemand-gehuisvest");
    go(&mut window, ACCOUNT);
    click(&mut window, "eigen waarde (5)");
    assert!(shows(&window, "Bron van de referentie: Geijkt"));
    assert!(shows(&window, "Uw reden: "));
    assert!(shows(&window, "Door uzelf gekozen."));
}

#[test]
fn the_check_against_reality_shows_the_model_beside_the_counts() {
    let mut window = open();
    go(&mut window, ACCOUNT);
    go_to_section(&mut window, "Toets aan de werkelijkheid");
    for text in [
        "50.582",
        "51.805",
        "−2,4\u{a0}%",
        "24.758",
        "2,9\u{a0}% voor alle mensen samen en 23,8\u{a0}% voor de vergunninghouders",
        "gekozen met deze tellingen in zicht",
        "44.768 op COA-locaties en 7.037 daarbuiten",
        "COA, Capaciteit en bezetting, 5 december 2022 (waarneming)",
    ] {
        assert!(shows(&window, text), "{text}");
    }
    let mut window = open_file("mpp-2023-2");
    go(&mut window, ACCOUNT);
    assert!(shows(
        &window,
        "Voor deze prognose is geen toets aan de werkelijkheid gemaakt"
    ));
    assert!(!shows(&window, "51.805"));
}

#[test]
fn calibration_says_what_came_out_and_what_it_does_not_mean() {
    let mut window = open_file("afspraak-20000");
    go(&mut window, ACCOUNT);
    for text in [
        "Geijkt betekent: zo afgesteld dat",
        "Het betekent niet dat het COA of de IND met deze waarden rekent",
        "61.200 plekken",
        // The 75.500 never stands without these words.
        "75.500 plekken, Benodigde plekken, 1 januari 2024, brief, bij gelijkblijvend beleid en instroom",
        "in de prognose 8,2",
        // What this scenario makes of the 61.200, and how far from it that is.
        "56.304, −4.896",
    ] {
        assert!(shows(&window, text), "{text}");
    }
}

#[test]
fn the_page_is_read_by_keys() {
    let mut window = open();
    go(&mut window, ACCOUNT);
    let top = |window: &Window| {
        let heading = window.get_by_role_and_label(Role::Heading, "Rekenregels");
        heading.rect().top()
    };
    let page = |window: &Window| {
        let page = window.get_by_role_and_label(Role::ScrollView, "Verantwoording");
        page.rect()
    };
    assert!(top(&window) > page(&window).bottom());
    go_to_section(&mut window, "Rekenregels");
    assert!(page(&window).expand(1.0).y_range().contains(top(&window)));
    let before = top(&window);
    press(&mut window, Modifiers::NONE, Key::PageDown);
    assert!(top(&window) < before - 200.0);
    press(&mut window, Modifiers::NONE, Key::Home);
    assert!(top(&window) > page(&window).bottom());
}

#[test]
fn every_view_is_english_when_asked() {
    let mut window = open_in_english();
    for (key, own) in [
        (Key::Num1, "Reception places required"),
        (Key::Num2, "72,480 people in reception"),
        (Key::Num2, "In January 2024, persons in the month"),
        (TABLE, "Places required"),
        (ACCOUNT, "50,582"),
        (ACCOUNT, "Rounding happens on the screen only"),
    ] {
        go(&mut window, key);
        assert!(shows(&window, own), "{own}");
        // The titles of Dutch sources are Dutch in both languages.
        for foreign in ["benodigde", "Bezetting", "waarden", "Telregel", "personen"] {
            assert!(!shows(&window, foreign), "{own}: {foreign}");
        }
    }
}

#[test]
fn nothing_repaints_at_rest_in_any_view() {
    let mut window = open();
    for key in [
        Key::Num1,
        Key::Num2,
        Key::Num3,
        Key::Num4,
        Key::Num5,
        Key::Num7,
        TABLE,
        ACCOUNT,
    ] {
        go(&mut window, key);
        window.step();
        let outputs = window.output().viewport_output.values();
        let delay = outputs.map(|output| output.repaint_delay).min().unwrap();
        assert!(
            delay > std::time::Duration::from_mins(1),
            "{key:?}: {delay:?}"
        );
    }
}

#[test]
fn at_960_by_600_every_view_is_there_and_readable_by_keys() {
    let mut window = open_with(Start::default(), 960.0, 600.0);
    go(&mut window, Key::Num2);
    let page = window
        .get_by_role_and_label(Role::ScrollView, "Opbouw")
        .rect();
    let sentence = |window: &Window| {
        let mut found = window.query_all_by_label_contains("Op 1 januari 2024 zijn er");
        found.next().unwrap().rect()
    };
    assert!(sentence(&window).bottom() > page.bottom());
    window
        .get_by_role_and_label(Role::ScrollView, "Opbouw")
        .focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::End);
    assert!(sentence(&window).bottom() <= page.bottom() + 1.0);
    go(&mut window, TABLE);
    assert!(shows(&window, "Kopieer tabel"));
    go(&mut window, ACCOUNT);
    assert!(shows(&window, "Definities en grenzen"));
}

#[test]
fn the_wheel_scrolls_the_page_over_a_plot_too() {
    let mut window = open();
    go(&mut window, ACCOUNT);
    go_to_section(&mut window, "Toets aan de werkelijkheid");
    let plot = |window: &Window| {
        let plot = window.get_by_role_and_label(Role::Image, "Model naast tellingen");
        plot.rect()
    };
    let before = plot(&window);
    window.hover_at(before.center());
    window.run();
    window.event(eframe::egui::Event::MouseWheel {
        unit: eframe::egui::MouseWheelUnit::Point,
        delta: vec2(0.0, -60.0),
        phase: eframe::egui::TouchPhase::Move,
        source: eframe::egui::MouseWheelSource::Wheel,
        modifiers: Modifiers::NONE,
    });
    window.run();
    assert!(plot(&window).top() < before.top() - 20.0);
}
