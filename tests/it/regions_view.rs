//! The view Regio's, by visible label and by keyboard, without a display.

use std::fs;

use eframe::egui::{Key, Modifiers, OutputCommand, Vec2, accesskit::Role, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, Node};
use opvangverkenner::app::{Explorer, Start};

type Window = Harness<'static, Explorer>;

fn open_sized(size: Vec2) -> Window {
    let mut window = Harness::builder()
        .with_size(size)
        .build_eframe(move |creation| Explorer::new(&creation.egui_ctx, Start::default()));
    window.run();
    window.get_by_role_and_label(Role::Tab, "Regio's").click();
    window.run();
    window
}

fn open() -> Window {
    open_sized(vec2(1280.0, 800.0))
}

fn shows(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

fn click(window: &mut Window, label: &str) {
    window.get_by_label(label).click();
    crate::saves::done(window);
}

fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run();
}

fn map(window: &Window) -> Node<'_> {
    window.get_by_role_and_label(Role::ListBox, "Kaart van de provincies")
}

fn province<'a>(window: &'a Window, name: &'a str) -> Node<'a> {
    window.get_by_role_and_label(Role::ListBoxOption, name)
}

fn is_selected(node: Node<'_>) -> bool {
    node.accesskit_node().is_selected() == Some(true)
}

fn table(window: &Window) -> Node<'_> {
    window.get_by_role_and_label(Role::Table, "Cijfers per regio")
}

fn row<'a>(window: &'a Window, name: &'a str) -> Node<'a> {
    window.get_by_role_and_label(Role::Row, name)
}

/// Clicks the name of a row: its middle may be scrolled out of sight.
fn click_row(window: &mut Window, name: &str) {
    let at = row(window, name).rect().left_center() + vec2(20.0, 0.0);
    window.drag_at(at);
    window.drop_at(at);
    window.run();
}

/// The number of the column that a heading stands above, from the names on.
fn column(window: &Window, label: &str) -> usize {
    let heading = window.get_by_role_and_label(Role::ColumnHeader, label);
    heading.accesskit_node().data().column_index().unwrap()
}

/// Sorts by a column by keys alone, from the names on.
fn sort_by(window: &mut Window, label: &str) {
    let wanted = column(window, label);
    table(window).focus();
    window.run();
    for _ in 0..20 {
        press(window, Key::ArrowLeft);
    }
    for _ in 0..wanted {
        press(window, Key::ArrowRight);
    }
    press(window, Key::Enter);
}

fn level(window: &mut Window, label: &str) {
    window
        .get_by_role_and_label(Role::RadioButton, label)
        .click();
    window.run();
}

fn card<'a>(window: &'a Window, name: &'a str) -> Node<'a> {
    window.get_by_role_and_label(Role::Group, name)
}

/// The names of the rows, from top to bottom.
fn rows(window: &Window) -> Vec<String> {
    let mut rows: Vec<_> = window
        .query_all_by_role(Role::Row)
        .map(|row| (row.rect().top(), row.accesskit_node().label().unwrap()))
        .collect();
    rows.sort_by(|a, b| a.0.total_cmp(&b.0));
    rows.into_iter().map(|(_, name)| name).collect()
}

fn at_the_known_date() -> Window {
    let mut window = open();
    click(
        &mut window,
        "Naar 1 januari 2023: alle landelijke cijfers bekend",
    );
    window
}

/// Does something with a file of regions by its path.
fn with_path(window: &mut Window, path: &std::path::Path, button: &str) {
    click(window, "Bestanden…");
    click(window, "Pad invoeren…");
    window
        .get_by_role_and_label(Role::TextInput, "Pad")
        .type_text(&path.display().to_string());
    window.run();
    window.get_by_role_and_label(Role::Button, button).click();
    crate::saves::done(window);
}

fn copied(window: &mut Window) -> String {
    window.get_by_label("Kopieer tabel").click();
    for _ in 0..4 {
        window.step();
        let commands = &window.output().platform_output.commands;
        let text = commands.iter().find_map(|command| match command {
            OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        });
        if let Some(text) = text {
            window.run();
            return text;
        }
    }
    panic!("nothing was copied");
}

#[test]
fn the_map_is_a_list_of_twelve_provinces_with_names_and_values() {
    let window = open();
    let options: Vec<_> = window.query_all_by_role(Role::ListBoxOption).collect();
    assert_eq!(options.len(), 12);
    let south = province(&window, "Zuid-Holland");
    assert_eq!(south.accesskit_node().value().unwrap(), "18.594 plekken");
    assert!(!is_selected(south));
}

#[test]
fn the_arrow_keys_move_over_the_map_and_the_table_follows() {
    let mut window = open();
    map(&window).focus();
    window.run();
    press(&mut window, Key::Home);
    assert!(is_selected(province(&window, "Groningen")));
    press(&mut window, Key::ArrowDown);
    assert!(is_selected(province(&window, "Drenthe")));
    assert!(!is_selected(province(&window, "Groningen")));
    assert!(is_selected(row(&window, "Drenthe")));
    card(&window, "Drenthe");
    press(&mut window, Key::End);
    let spoken = map(&window).accesskit_node().value().unwrap();
    assert!(spoken.starts_with("Limburg: "), "{spoken}");
}

#[test]
fn a_province_is_chosen_by_assistive_software() {
    let mut window = open();
    province(&window, "Zeeland").click_accesskit();
    window.run();
    assert!(is_selected(province(&window, "Zeeland")));
}

#[test]
fn a_click_on_the_map_and_a_click_on_a_row_agree() {
    let mut window = open();
    // In the middle of the province's own mark.
    province(&window, "Zuid-Holland").click();
    window.run();
    assert!(is_selected(province(&window, "Zuid-Holland")));
    assert!(is_selected(row(&window, "Zuid-Holland")));
    click_row(&mut window, "Drenthe");
    assert!(is_selected(province(&window, "Drenthe")));
    assert!(!is_selected(province(&window, "Zuid-Holland")));
}

#[test]
fn the_card_holds_every_figure_of_the_region_that_is_read() {
    let mut window = at_the_known_date();
    province(&window, "Zuid-Holland").click_accesskit();
    window.run();
    card(&window, "Zuid-Holland");
    for figure in [
        "Opvang nodig: 14.092 plekken",
        "Per 1.000 inwoners: 3,8 plekken",
        "Waarvan amv: 907 plekken",
        "Taakstelling: 4.524 personen",
        "Gehuisvest: 3.053 personen",
        "CNO afspraak: 1.800 plekken",
    ] {
        let title = figure.split(':').next().unwrap();
        let told: Vec<_> = window
            .query_all_by_label_contains(&format!("{title}: "))
            .filter_map(|node| node.accesskit_node().label())
            .collect();
        assert!(told.iter().any(|one| one == figure), "{figure}: {told:?}");
    }
    assert!(shows(&window, "Onbekend op deze datum: CNO gerealiseerd"));
}

#[test]
fn after_another_level_row_map_and_card_speak_of_the_same_place() {
    let mut window = at_the_known_date();
    province(&window, "Zuid-Holland").click_accesskit();
    window.run();
    level(&mut window, "veiligheidsregio's");
    // The region of the province with the most inhabitants.
    assert!(is_selected(province(&window, "Rotterdam-Rijnmond")));
    assert!(is_selected(row(&window, "Rotterdam-Rijnmond")));
    card(
        &window,
        "Veiligheidsregio Rotterdam-Rijnmond (Zuid-Holland)",
    );
    click_row(&mut window, "Haaglanden");
    assert!(is_selected(province(&window, "Haaglanden")));
    assert!(!is_selected(province(&window, "Rotterdam-Rijnmond")));
    card(&window, "Veiligheidsregio Haaglanden (Zuid-Holland)");
    let spoken = table(&window).accesskit_node().value().unwrap();
    assert!(
        spoken.starts_with("Haaglanden: Benodigde opvangplekken (plekken) 4.242, ")
            && spoken.ends_with(", Provincie Zuid-Holland"),
        "{spoken}"
    );
    level(&mut window, "provincies");
    assert!(is_selected(province(&window, "Zuid-Holland")));
    assert!(is_selected(row(&window, "Zuid-Holland")));
    card(&window, "Zuid-Holland");
}

#[test]
fn the_map_of_the_safety_regions_has_a_square_for_each_of_the_25() {
    let mut window = open();
    level(&mut window, "veiligheidsregio's");
    window.get_by_role_and_label(Role::ListBox, "Kaart van de veiligheidsregio's");
    let squares: Vec<_> = window.query_all_by_role(Role::ListBoxOption).collect();
    assert_eq!(squares.len(), 25);
    let middles: Vec<_> = squares.iter().map(|one| one.rect().center()).collect();
    for (index, one) in middles.iter().enumerate() {
        let others = middles.iter().skip(index + 1);
        assert!(
            others.clone().all(|other| one.distance(*other) > 50.0),
            "{index}"
        );
    }
}

#[test]
fn all_twelve_provinces_are_in_sight_with_the_country_below_them() {
    for size in [vec2(1280.0, 800.0), vec2(1366.0, 728.0)] {
        let mut window = open_sized(size);
        click(
            &mut window,
            "Naar 1 januari 2023: alle landelijke cijfers bekend",
        );
        let rows: Vec<_> = window
            .query_all_by_role(Role::Row)
            .map(|row| row.rect())
            .collect();
        assert_eq!(rows.len(), 13, "{size}");
        let whole = table(&window).rect();
        for row in rows {
            assert!(whole.y_range().contains(row.top()) && row.bottom() <= whole.bottom() + 1.0);
        }
    }
}

#[test]
fn the_arrow_keys_move_through_the_rows_and_end_at_the_country() {
    let mut window = open();
    table(&window).focus();
    window.run();
    press(&mut window, Key::Home);
    assert!(is_selected(row(&window, "Groningen")));
    press(&mut window, Key::ArrowDown);
    assert!(is_selected(row(&window, "Friesland")));
    press(&mut window, Key::End);
    assert!(is_selected(row(&window, "Nederland")));
    card(&window, "Nederland");
    assert!(shows(&window, "Opvang nodig: 75.500 plekken"));
}

#[test]
fn a_heading_sorts_by_keyboard_up_down_and_back() {
    let mut window = open();
    let name = "Benodigde opvangplekken (plekken)";
    sort_by(&mut window, name);
    assert_eq!(rows(&window)[..2], ["Zuid-Holland", "Noord-Holland"]);
    assert_eq!(rows(&window).last().unwrap(), "Nederland");
    sort_by(&mut window, name);
    assert_eq!(rows(&window)[0], "Zeeland");
    sort_by(&mut window, name);
    assert_eq!(rows(&window)[..2], ["Groningen", "Friesland"]);
    sort_by(&mut window, "Provincie");
    assert_eq!(rows(&window)[..2], ["Drenthe", "Flevoland"]);
}

#[test]
fn sorting_shows_the_top() {
    let mut window = open();
    level(&mut window, "veiligheidsregio's");
    table(&window).focus();
    window.run();
    press(&mut window, Key::End);
    press(&mut window, Key::ArrowUp);
    assert_ne!(rows(&window)[0], "Groningen", "scrolled down");
    let name = "Benodigde opvangplekken (plekken)";
    let heading = window.get_by_role_and_label(Role::ColumnHeader, name);
    heading.click();
    window.run();
    assert_eq!(rows(&window)[0], "Rotterdam-Rijnmond");
}

#[test]
fn only_whole_columns_are_shown_wherever_the_table_is_scrolled() {
    let mut window = at_the_known_date();
    table(&window).focus();
    window.run();
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..14 {
        let whole = table(&window).rect();
        let names = window.get_by_role_and_label(Role::ColumnHeader, "Provincie");
        let left = names.rect().right();
        for heading in window.query_all_by_role(Role::ColumnHeader) {
            let place = heading.rect();
            let is_names = place.left() < left;
            assert!(is_names || place.left() >= left - 0.5, "{place:?}");
            assert!(place.right() <= whole.right() + 0.5, "{place:?} {whole:?}");
            seen.insert(heading.accesskit_node().label().unwrap());
        }
        press(&mut window, Key::ArrowRight);
    }
    assert_eq!(seen.len(), 12, "the keys reach every column: {seen:?}");
}

#[test]
fn a_column_that_is_left_out_is_gone_from_the_table_and_from_what_is_copied() {
    let mut window = open();
    click(&mut window, "Kolommen…");
    click(&mut window, "Ontheemden uit Oekraïne");
    press(&mut window, Key::Escape);
    let label = "Ontheemden uit Oekraïne (plekken)";
    let gone = window.query_by_role_and_label(Role::ColumnHeader, label);
    assert!(gone.is_none());
    assert!(!copied(&mut window).contains("Oekraïne"));
}

#[test]
fn the_columns_that_the_letter_joins_stand_first_and_fit_without_scrolling() {
    let mut window = at_the_known_date();
    let edge = table(&window).rect().right();
    let right = |window: &Window, label: &str| {
        let heading = window.get_by_role_and_label(Role::ColumnHeader, label);
        heading.rect().right()
    };
    let joined = [
        "Benodigde opvangplekken (plekken)",
        "Benodigde plekken voor amv (plekken)",
        "Taakstelling vergunninghouders (personen in het halfjaar)",
        "Gehuisvest in dit scenario (personen in het halfjaar)",
        "Ontheemden uit Oekraïne (plekken)",
        "Crisisnoodopvang (CNO) afgesproken (plekken)",
    ];
    let rights = joined.map(|label| right(&window, label));
    assert!(rights.is_sorted(), "{rights:?}");
    assert!(rights[5] <= edge, "{rights:?} {edge}");
    let last = "Opvangplekken per 1.000 inwoners (plekken)";
    let out = window.query_by_role_and_label(Role::ColumnHeader, last);
    assert!(out.is_none(), "out of sight");
    assert!(shows(&window, "nog 5 kolommen naar rechts"));
    level(&mut window, "veiligheidsregio's");
    assert!(shows(&window, "kolommen naar rechts"));
}

#[test]
fn the_arrow_keys_bring_columns_in_sight_and_the_names_stay() {
    let mut window = open();
    let label = "CNO gerealiseerd (plekken)";
    let is_seen = |window: &Window| {
        let heading = window.query_by_role_and_label(Role::ColumnHeader, label);
        heading.is_some()
    };
    let corner = |window: &Window| {
        let corner = window.get_by_role_and_label(Role::ColumnHeader, "Provincie");
        corner.rect().left()
    };
    let names = corner(&window);
    assert!(!is_seen(&window));
    table(&window).focus();
    window.run();
    for _ in 0..8 {
        press(&mut window, Key::ArrowRight);
    }
    assert!(is_seen(&window));
    assert_eq!(corner(&window), names);
    for _ in 0..8 {
        press(&mut window, Key::ArrowLeft);
    }
    assert!(!is_seen(&window));
}

#[test]
fn verantwoording_says_where_the_figures_of_regions_come_from() {
    let mut window = open();
    window
        .get_by_role_and_label(Role::Tab, "Verantwoording")
        .click();
    window.run();
    window
        .get_by_role_and_label(Role::Link, "Cijfers per regio")
        .click();
    window.run();
    for wanted in [
        "Inwoners van de provincies op 1 januari 2022: samen 17.590.672",
        "Verdeling van het COA voor 75.500 plekken",
        "De rijen tellen op tot 75.499",
        "Voor Limburg is geen getal gevonden: de 5.660 plekken",
        "eerste helft van 2023 21.200",
        "450 plekken per veiligheidsregio",
        "onbekend en geen 0",
    ] {
        assert!(shows(&window, wanted), "{wanted}");
    }
}

#[test]
fn one_click_goes_to_the_first_key_date_at_which_every_figure_is_known() {
    let mut window = open();
    assert!(shows(&window, "Onbekend op deze datum: Taakstelling"));
    click(
        &mut window,
        "Naar 1 januari 2023: alle landelijke cijfers bekend",
    );
    assert!(shows(&window, "Opvang nodig: 61.200 plekken"));
    assert!(!shows(&window, "Onbekend op deze datum: Taakstelling"));
    assert!(
        !shows(&window, "alle landelijke cijfers bekend"),
        "one is there already"
    );
}

#[test]
fn the_limits_of_a_key_are_said_where_it_is_used() {
    let mut window = open();
    assert!(
        !shows(&window, "betrouwbaar van ongeveer"),
        "75.500 lies inside"
    );
    click(
        &mut window,
        "Naar 1 januari 2023: alle landelijke cijfers bekend",
    );
    assert!(shows(&window, "betrouwbaar van ongeveer 70.000 tot 80.000"));
    window
        .query_all_by_role(Role::ComboBox)
        .find(|list| {
            let name = list.accesskit_node().label().unwrap_or_default();
            name.starts_with("Verdeelsleutel")
        })
        .expect("the list of keys")
        .click();
    window.run();
    click(&mut window, "Spreidingswet, verdeling van 2024");
    assert!(shows(&window, "Voor Limburg is"));
}

#[test]
fn the_map_is_coloured_by_places_or_by_places_per_1000_inhabitants() {
    let mut window = open();
    click(&mut window, "per 1.000 inwoners");
    let south = province(&window, "Zuid-Holland");
    assert_eq!(
        south.accesskit_node().value().unwrap(),
        "5,0 plekken per 1.000 inwoners"
    );
}

#[test]
fn the_copied_table_has_the_total_below_it_and_leaves_the_unknown_empty() {
    let mut window = open();
    let text = copied(&mut window);
    let lines: Vec<Vec<&str>> = text
        .lines()
        .map(|line| line.split('\t').collect())
        .collect();
    assert_eq!(lines.len(), 14);
    let total = &lines[13];
    assert_eq!(total[0], "Nederland");
    let sum: f64 = lines[1..13]
        .iter()
        .map(|line| line[1].parse::<f64>().unwrap())
        .sum();
    assert_eq!(total[1].parse::<f64>().unwrap(), sum);
    let realised = lines[0]
        .iter()
        .position(|heading| heading.starts_with("CNO gerealiseerd"));
    assert_eq!(total[realised.unwrap()], "");
    assert!(text.contains("2024-01-01\tverdeling van het COA voor 75.500 plekken"));
}

#[test]
fn the_file_for_realised_places_is_written_filled_in_and_read_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("realisatie.csv");
    let mut window = at_the_known_date();
    with_path(&mut window, &path, "Maak leeg bestand");
    let written = fs::read_to_string(&path).unwrap();
    assert!(written.starts_with("\u{feff}code;naam;cno_gerealiseerd;no_gerealiseerd\r\n"));
    assert!(written.contains("PV28;Zuid-Holland;;\r\n"));
    let filled = written.replace("PV28;Zuid-Holland;;", "PV28;Zuid-Holland;1200;900");
    fs::write(&path, filled).unwrap();
    with_path(&mut window, &path, "Gerealiseerde plekken");
    assert!(shows(
        &window,
        "Gerealiseerde plekken van provincies zijn gelezen"
    ));
    province(&window, "Zuid-Holland").click_accesskit();
    window.run();
    assert!(shows(&window, "CNO gerealiseerd: 1.200 plekken"));
    assert!(shows(&window, "NO gerealiseerd: 900 plekken"));
    assert!(shows(
        &window,
        "Volledig beeld: te weinig CNO, met NO erbij genoeg"
    ));
    province(&window, "Zeeland").click_accesskit();
    window.run();
    assert!(shows(
        &window,
        "Onbekend op deze datum: CNO gerealiseerd, NO gerealiseerd"
    ));
    click(&mut window, "Bestanden…");
    click(&mut window, "Vergeet de gerealiseerde plekken");
    province(&window, "Zuid-Holland").click_accesskit();
    window.run();
    assert!(shows(
        &window,
        "Onbekend op deze datum: CNO gerealiseerd, NO gerealiseerd"
    ));
}

#[test]
fn a_file_that_is_refused_leaves_the_view_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sleutel.csv");
    fs::write(&path, "name,weight\nZuid-Holland,-1\n").unwrap();
    let mut window = open();
    with_path(&mut window, &path, "Verdeelsleutel");
    assert!(shows(&window, "Regel 2, kolom weight"));
    assert_eq!(
        province(&window, "Zuid-Holland")
            .accesskit_node()
            .value()
            .unwrap(),
        "18.594 plekken"
    );
}

#[test]
fn an_own_key_divides_the_places_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sleutel.csv");
    let names = [
        "Groningen",
        "Friesland",
        "Drenthe",
        "Overijssel",
        "Flevoland",
        "Gelderland",
        "Utrecht",
        "Noord-Holland",
        "Zuid-Holland",
        "Zeeland",
        "Noord-Brabant",
        "Limburg",
    ];
    let line = |name: &&str| format!("{name},{}", u8::from(*name == "Zeeland"));
    let lines = names.iter().map(line).collect::<Vec<_>>().join("\n");
    fs::write(&path, format!("name,weight\n{lines}")).unwrap();
    let mut window = open();
    with_path(&mut window, &path, "Verdeelsleutel");
    let value = |window: &Window, name| province(window, name).accesskit_node().value().unwrap();
    assert_eq!(value(&window, "Zeeland"), "75.500 plekken");
    assert_eq!(value(&window, "Utrecht"), "0 plekken");
}

#[test]
fn a_slider_moves_every_row_in_the_same_frame() {
    let mut window = open();
    let before = province(&window, "Utrecht").accesskit_node().value();
    window
        .get_by_role_and_label(Role::Slider, "Instroom in 2023 (asielaanvragen)")
        .focus();
    window.run();
    window.key_press_modifiers(Modifiers::NONE, Key::PageUp);
    window.step();
    window.step();
    assert_ne!(
        province(&window, "Utrecht").accesskit_node().value(),
        before
    );
}

#[test]
fn nothing_repaints_while_the_hand_rests() {
    for size in [vec2(1280.0, 800.0), vec2(960.0, 600.0)] {
        let mut window = open_sized(size);
        province(&window, "Zuid-Holland").click_accesskit();
        // Panics where frames keep coming.
        window.run();
        assert!(shows(&window, "CC BY 4.0"), "the map says where it is from");
    }
}

#[test]
fn in_a_small_window_what_the_keyboard_reaches_comes_in_sight() {
    let mut window = open_sized(vec2(960.0, 600.0));
    let copy = |window: &Window| window.get_by_label("Kopieer tabel").rect();
    assert!(copy(&window).top() > 600.0, "below what is in sight");
    map(&window).focus();
    window.run();
    press(&mut window, Key::Tab);
    window.run();
    let button = copy(&window);
    assert!(button.top() > 0.0 && button.bottom() < 600.0, "{button:?}");
}

#[test]
fn an_edition_without_supply_says_that_it_has_no_regions() {
    let mut window = open();
    click(&mut window, "Bestand");
    click(&mut window, "Nieuw scenario vanaf een prognose");
    let edition = window
        .query_all_by_label_contains("2023-2")
        .next()
        .expect("the second edition");
    edition.click();
    window.run();
    assert!(shows(
        &window,
        "Deze prognose gaat niet over aanbod en regio's"
    ));
}
