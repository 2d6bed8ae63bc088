//! The left side of the window: every value, reasons, measures, calibrating anew.

use std::path::Path;

use eframe::egui::{Key, Modifiers, accesskit::Role, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, Node};
use opvangverkenner::app::{Explorer, Start};
use opvangverkenner::documents::Document;
use opvangverkenner::files::{embedded_editions, read_scenario};
use opvangverkenner::scenario::Scenario;
use opvangverkenner::text::Language;

type Window = Harness<'static, Explorer>;

fn open_with(start: Start) -> Window {
    let mut window = Harness::builder()
        .with_size(vec2(1280.0, 3600.0))
        .build_eframe(move |creation| Explorer::new(&creation.egui_ctx, start));
    window.run();
    window
}

fn open() -> Window {
    open_with(Start::default())
}

/// A window on a scenario written as a file.
fn open_text(text: &str) -> Window {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    std::fs::write(&path, text).unwrap();
    let opened = read_scenario(&path).unwrap();
    open_with(Start {
        opened: vec![(path, opened)],
        ..Start::default()
    })
}

fn by_role<'a>(window: &'a Window, role: Role, name: &'a str) -> Node<'a> {
    window.get_by_role_and_label(role, name)
}

fn shows(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

fn click(window: &mut Window, role: Role, name: &str) {
    by_role(window, role, name).click();
    window.run();
}

/// Opens or closes a part by the header that begins with a name.
fn toggle(window: &mut Window, name: &str) {
    header(window, name).click();
    window.run();
}

fn header<'a>(window: &'a Window, name: &'a str) -> Node<'a> {
    window.get_by(move |node| {
        node.role() == Role::Button
            && node.data().is_expanded().is_some()
            && node.label().is_some_and(|label| label.starts_with(name))
    })
}

/// Replaces what stands in a box.
fn fill(window: &mut Window, name: &str, text: &str) {
    by_role(window, Role::TextInput, name).focus();
    window.run();
    press(window, Modifiers::COMMAND, Key::A);
    if text.is_empty() {
        press(window, Modifiers::NONE, Key::Delete);
    } else {
        by_role(window, Role::TextInput, name).type_text(text);
    }
    window.run();
}

fn fill_lines(window: &mut Window, name: &str, text: &str) {
    by_role(window, Role::MultilineTextInput, name).focus();
    window.run();
    press(window, Modifiers::COMMAND, Key::A);
    by_role(window, Role::MultilineTextInput, name).type_text(text);
    window.run();
}

fn enter(window: &mut Window, name: &str, text: &str) {
    fill(window, name, text);
    press(window, Modifiers::NONE, Key::Enter);
}

fn undo(window: &mut Window) {
    press(window, Modifiers::COMMAND, Key::Z);
}

fn document(window: &Window) -> &Document {
    window.state().documents().active().unwrap()
}

fn scenario(window: &Window) -> &Scenario {
    document(window).scenario()
}

fn save(window: &mut Window, path: &Path) {
    press(window, Modifiers::COMMAND | Modifiers::SHIFT, Key::O);
    by_role(window, Role::TextInput, "Pad").type_text(path.to_str().unwrap());
    window.run();
    window.get_by_label("Hier opslaan").click();
    crate::saves::done(window);
}

const GROUPS: [(&str, &str); 5] = [
    ("Instroom", "Inflow"),
    ("Doorstroom", "Throughput"),
    ("Uitstroom", "Outflow"),
    ("Opvang en bezetting", "Reception and occupancy"),
    ("Beginstand", "At the start"),
];

#[test]
fn every_value_of_the_model_in_every_edition_is_reachable_by_its_label() {
    for (index, edition) in embedded_editions().iter().enumerate() {
        for language in Language::ALL {
            let baseline = edition.baseline.id();
            let mut window = {
                let text = format!("(format: 1, baseline: \"{baseline}\", name: \"x\")");
                let mut window = open_text(&text);
                window.get_by_label(language.pick("NL", "EN")).click();
                window.run();
                window
            };
            for (nl, en) in GROUPS {
                toggle(&mut window, language.pick(nl, en));
            }
            let rows = edition.baseline.parameters().iter();
            let of_the_model = rows.filter(|row| row.id.name.group().moves_required_places());
            let mut count = 0;
            for row in of_the_model {
                let label = language.of(&row.words);
                let sliders = window
                    .get_all_by_role_and_label(Role::Slider, label)
                    .count();
                assert_eq!(sliders, 1, "{index} {label}");
                by_role(&window, Role::TextInput, label);
                count += 1;
            }
            assert_eq!(count, 23);
        }
    }
}

#[test]
fn a_group_opens_and_closes_by_keyboard_and_says_so() {
    let mut window = open();
    assert_eq!(
        header(&window, "Doorstroom")
            .accesskit_node()
            .data()
            .is_expanded(),
        Some(false)
    );
    header(&window, "Doorstroom").focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(
        header(&window, "Doorstroom")
            .accesskit_node()
            .data()
            .is_expanded(),
        Some(true)
    );
    assert!(shows(&window, "Inwilligingspercentage"));
    press(&mut window, Modifiers::NONE, Key::Space);
    assert!(!shows(&window, "Inwilligingspercentage"));
}

#[test]
fn a_group_that_holds_a_change_counts_it() {
    let mut window = open();
    assert!(shows(&window, "Doorstroom, 3 waarden"));
    assert!(!shows(&window, "gewijzigd"));
    toggle(&mut window, "Doorstroom");
    enter(&mut window, "Inwilligingspercentage", "80");
    assert!(shows(&window, "Doorstroom, 3 waarden, 1 gewijzigd"));
    enter(&mut window, "Tijd tot een beslissing", "15");
    assert!(shows(&window, "Doorstroom, 3 waarden, 2 gewijzigd"));
    assert!(!shows(&window, "Uitstroom, 7 waarden, "));
    undo(&mut window);
    undo(&mut window);
    assert!(!shows(&window, "gewijzigd"));
}

#[test]
fn a_search_finds_a_value_by_word_and_escape_clears_it() {
    let mut window = open();
    let label = "Aandeel nareis in de instroom";
    assert!(!shows(&window, label));
    fill(&mut window, "Zoek een waarde of maatregel…", "NAREIS");
    assert_eq!(
        window
            .get_all_by_role_and_label(Role::Slider, label)
            .count(),
        1
    );
    assert!(!shows(&window, "Doorstroom, 3 waarden"));
    enter(&mut window, label, "25");
    assert_eq!(scenario(&window).changes.len(), 1);
    by_role(&window, Role::TextInput, "Zoek een waarde of maatregel…").focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(shows(&window, "Doorstroom, 3 waarden"));
    assert!(shows(&window, "Instroom, 5 waarden, 1 gewijzigd"));
}

#[test]
fn a_search_finds_crisis_places_by_their_letters() {
    let mut window = open();
    fill(&mut window, "Zoek een waarde of maatregel…", "CNO");
    assert!(shows(&window, "Crisisnoodopvang per veiligheidsregio"));
}

#[test]
fn a_search_that_finds_nothing_says_so() {
    let mut window = open();
    fill(&mut window, "Zoek een waarde of maatregel…", "watervogels");
    assert!(shows(
        &window,
        "Geen waarde gevonden met \u{201c}watervogels\u{201d}"
    ));
    click(&mut window, Role::Button, "Wis het zoekwoord");
    assert!(shows(&window, "Doorstroom, 3 waarden"));
}

#[test]
fn a_reason_typed_is_one_step_and_stands_in_the_saved_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    let mut window = open();
    let amv = "Aandeel amv in de instroom";
    click(&mut window, Role::Button, &format!("Bron van {amv}"));
    assert!(!shows(&window, "Uw reden"));
    press(&mut window, Modifiers::NONE, Key::Escape);
    enter(&mut window, amv, "9,5");
    click(&mut window, Role::Button, &format!("Bron van {amv}"));
    let reason = format!("Uw reden bij {amv}");
    by_role(&window, Role::MultilineTextInput, &reason).focus();
    window.run();
    for part in ["Volgens ", "het beraad"] {
        by_role(&window, Role::MultilineTextInput, &reason).type_text(part);
        window.run();
    }
    assert!(shows(&window, "18 van hoogstens 2.000 tekens"));
    press(&mut window, Modifiers::NONE, Key::Escape);
    let source = format!("Bron van {amv}");
    let source = by_role(&window, Role::Button, &source).accesskit_node();
    let described = source.data().description();
    assert_eq!(described, Some("Uw reden: Volgens het beraad"));
    undo(&mut window);
    assert!(
        scenario(&window).reasons.is_empty(),
        "the whole reason is one step"
    );
    assert_eq!(scenario(&window).changes.len(), 1);
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    save(&mut window, &path);
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains("Volgens het beraad"), "{text}");
}

#[test]
fn a_reason_that_is_too_long_is_refused_and_not_lost() {
    let mut window = open();
    let amv = "Aandeel amv in de instroom";
    enter(&mut window, amv, "9,5");
    click(&mut window, Role::Button, &format!("Bron van {amv}"));
    let reason = format!("Uw reden bij {amv}");
    fill_lines(&mut window, &reason, &"x".repeat(2_001));
    assert!(shows(&window, "Uw reden heeft 2.001 tekens"));
    assert!(scenario(&window).reasons.is_empty());
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(shows(&window, "nog niet overgenomen"));
    click(&mut window, Role::Button, &format!("Bron van {amv}"));
    fill_lines(&mut window, &reason, &"x".repeat(2_000));
    assert!(!shows(&window, "nog niet overgenomen"));
    assert_eq!(scenario(&window).reasons.len(), 1);
}

#[test]
fn name_and_note_are_edited_on_top_each_as_one_step() {
    let mut window = open();
    by_role(&window, Role::Button, "Naam en toelichting bewerken").focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::Enter);
    let name = by_role(&window, Role::TextInput, "Naam van het scenario");
    assert!(name.is_focused(), "the keyboard is where one types");
    fill(&mut window, "Naam van het scenario", "Proef");
    fill_lines(&mut window, "Toelichting bij het scenario", "Wat als?");
    click(&mut window, Role::Button, "Klaar");
    assert_eq!(scenario(&window).name, "Proef");
    assert_eq!(scenario(&window).note, "Wat als?");
    assert!(shows(&window, "Wat als?"));
    undo(&mut window);
    assert_eq!(
        (
            scenario(&window).name.as_str(),
            scenario(&window).note.as_str()
        ),
        ("Proef", "")
    );
    undo(&mut window);
    assert_eq!(scenario(&window).name, "Nieuw scenario");
}

#[test]
fn undo_inside_a_text_takes_back_that_text_only() {
    let mut window = open();
    enter(&mut window, "Aandeel amv in de instroom", "9,5");
    click(&mut window, Role::Button, "Naam en toelichting bewerken");
    fill(&mut window, "Naam van het scenario", "Proef");
    undo(&mut window);
    assert_eq!(scenario(&window).name, "Nieuw scenario");
    assert_eq!(scenario(&window).changes.len(), 1);
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(scenario(&window).name, "Proef");
}

#[test]
fn a_name_of_0_or_101_characters_is_refused() {
    for (typed, sentence) in [
        (String::new(), "Geef het scenario een naam"),
        ("x".repeat(101), "Deze naam heeft 101 tekens"),
    ] {
        let mut window = open();
        click(&mut window, Role::Button, "Naam en toelichting bewerken");
        fill(&mut window, "Naam van het scenario", &typed);
        assert!(shows(&window, sentence));
        click(&mut window, Role::Button, "Klaar");
        // Still there to be mended.
        assert!(shows(&window, sentence));
        fill(&mut window, "Naam van het scenario", &"y".repeat(100));
        assert!(!shows(&window, sentence));
        click(&mut window, Role::Button, "Klaar");
        assert_eq!(scenario(&window).name.len(), 100);
    }
}

/// Moves the keyboard on until it is on a role and name.
fn tab_to(window: &mut Window, role: Role, name: &str) {
    for _ in 0..120 {
        let there = window.query_by_role_and_label(role, name);
        if there.is_some_and(|node| node.is_focused()) {
            return;
        }
        press(window, Modifiers::NONE, Key::Tab);
    }
    panic!("{name} is out of the keyboard's reach");
}

#[test]
fn a_measure_is_added_by_keyboard_only_and_moves_the_key_figure() {
    let mut window = open();
    assert!(shows(&window, "75.500"));
    tab_to(&mut window, Role::Button, "Maatregelen, geen");
    press(&mut window, Modifiers::NONE, Key::Enter);
    tab_to(&mut window, Role::Button, "+ Maatregel…");
    press(&mut window, Modifiers::NONE, Key::Enter);
    let kind = by_role(&window, Role::RadioButton, "Minder aanvragen");
    assert!(kind.is_focused(), "the keyboard is in the form");
    tab_to(&mut window, Role::RadioButton, "Doorstroomlocaties");
    press(&mut window, Modifiers::NONE, Key::Space);
    assert!(shows(&window, "buiten het COA"));
    tab_to(&mut window, Role::TextInput, "Omvang");
    press(&mut window, Modifiers::COMMAND, Key::A);
    by_role(&window, Role::TextInput, "Omvang").type_text("4.800");
    window.run();
    tab_to(&mut window, Role::TextInput, "Vanaf");
    press(&mut window, Modifiers::NONE, Key::ArrowUp);
    press(&mut window, Modifiers::SHIFT, Key::ArrowUp);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(
        by_role(&window, Role::TextInput, "Vanaf").value().unwrap(),
        "jan 2024"
    );
    press(&mut window, Modifiers::SHIFT, Key::ArrowDown);
    tab_to(&mut window, Role::Button, "Toevoegen");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(shows(&window, "Maatregelen, 1 van 1 aan"));
    assert!(shows(&window, "4.800 plekken, vanaf jan 2023"));
    // 4,800 people wait elsewhere: 5,000 places fewer at 96 %.
    assert!(shows(&window, "70.500"));
    let add = by_role(&window, Role::Button, "+ Maatregel…");
    assert!(add.is_focused(), "the keyboard is not lost");
    undo(&mut window);
    assert!(scenario(&window).measures.is_empty());
}

#[test]
fn in_a_low_window_the_form_of_a_measure_is_in_sight_whole() {
    for (width, height) in [(1280.0, 800.0), (960.0, 600.0)] {
        let start = Start::default();
        let mut window = Harness::builder()
            .with_size(vec2(width, height))
            .build_eframe(move |creation| Explorer::new(&creation.egui_ctx, start));
        window.run();
        tab_to(&mut window, Role::Button, "Maatregelen, geen");
        press(&mut window, Modifiers::NONE, Key::Enter);
        tab_to(&mut window, Role::Button, "+ Maatregel…");
        press(&mut window, Modifiers::NONE, Key::Enter);
        for (role, name) in [
            (Role::RadioButton, "Minder aanvragen"),
            (Role::TextInput, "Naam van de maatregel"),
            (Role::Button, "Toevoegen"),
        ] {
            let place = by_role(&window, role, name).rect();
            assert!(
                place.top() > 0.0 && place.bottom() < height,
                "{name} {place:?}"
            );
        }
        press(&mut window, Modifiers::NONE, Key::Escape);
        assert!(!shows(&window, "Naam van de maatregel"));
        assert!(by_role(&window, Role::Button, "+ Maatregel…").is_focused());
    }
}

#[test]
fn measures_stand_before_the_groups() {
    let window = open();
    let measures = by_role(&window, Role::Button, "Maatregelen, geen").rect();
    let group = header(&window, "Instroom, ").rect();
    assert!(measures.bottom() <= group.top(), "{measures:?} {group:?}");
}

#[test]
fn the_search_finds_measures_and_the_kinds_that_can_be_added() {
    let mut window = open_text(PACKAGE);
    let field = by_role(&window, Role::TextInput, "Zoek een waarde of maatregel…");
    field.focus();
    window.run();
    by_role(&window, Role::TextInput, "Zoek een waarde of maatregel…").type_text("huis");
    window.run();
    let other = window.query_by_role_and_label(Role::CheckBox, "Tussenplekken");
    assert!(other.is_none());
    click(
        &mut window,
        Role::Button,
        "Nieuwe maatregel: Meer huisvesten",
    );
    let kind = by_role(&window, Role::RadioButton, "Meer huisvesten");
    assert!(kind.is_focused());
    click(&mut window, Role::Button, "Toevoegen");
    assert_eq!(scenario(&window).measures.len(), 3);
    click(&mut window, Role::CheckBox, "Meer huisvesten");
    assert!(!scenario(&window).measures[2].enabled);
}

const PACKAGE: &str = "(format: 1, baseline: \"mpp-2022-2\", name: \"x\", measures: [
    (name: \"Tussenplekken\", kind: FlowThroughPlaces(places: 4800), from: \"2023-01\"),
    (name: \"De wet\", kind: DispersalLaw(places: 9000, lead_months: 6, ramp_months: 12), from: \"2023-07\"),
])";

#[test]
fn a_measure_switched_off_or_removed_counts_no_longer_and_undo_brings_it_back() {
    let mut window = open_text(PACKAGE);
    assert!(shows(&window, "70.500"));
    toggle(&mut window, "Maatregelen");
    click(&mut window, Role::CheckBox, "Tussenplekken");
    assert!(shows(&window, "Maatregelen, 1 van 2 aan"));
    assert!(!shows(&window, "70.500"));
    assert!(shows(&window, "75.500"));
    undo(&mut window);
    assert!(shows(&window, "70.500"));
    click(&mut window, Role::Button, "Verwijder Tussenplekken");
    assert!(shows(&window, "Maatregel verwijderd: Tussenplekken"));
    assert!(!shows(&window, "70.500"));
    assert_eq!(scenario(&window).measures.len(), 1);
    undo(&mut window);
    assert!(shows(&window, "70.500"));
    assert_eq!(scenario(&window).measures[0].name, "Tussenplekken");
}

#[test]
fn beside_each_measure_stands_what_it_does_at_the_date_of_the_cursor() {
    let mut window = open_text(PACKAGE);
    toggle(&mut window, "Maatregelen");
    assert!(shows(&window, "Wat elke maatregel doet op 1 januari 2024"));
    assert!(shows(&window, "−5.000\u{a0}benodigde plekken"));
    // In force in July, six months of lead time: nothing yet.
    assert!(shows(&window, "geen verschil"));
    window
        .get_by_role_and_label(Role::Slider, "Maand in de grafiek")
        .focus();
    window.run();
    for _ in 0..4 {
        press(&mut window, Modifiers::NONE, Key::ArrowRight);
    }
    assert!(shows(&window, "+3.000\u{a0}plekken aanbod"));
    assert!(shows(
        &window,
        "Samen: −5.000\u{a0}benodigde plekken, +3.000\u{a0}plekken aanbod"
    ));
    click(&mut window, Role::CheckBox, "Tussenplekken");
    assert!(shows(
        &window,
        "staat uit; anders −5.000\u{a0}benodigde plekken"
    ));
    assert!(!shows(&window, "Samen:"));
}

#[test]
fn a_dispersal_law_is_added_and_changed_with_its_lead_time_and_build_up() {
    let mut window = open();
    toggle(&mut window, "Maatregelen");
    click(&mut window, Role::Button, "+ Maatregel…");
    click(&mut window, Role::RadioButton, "Spreidingswet");
    assert!(shows(&window, "In de aanloop verandert er nog niets"));
    assert!(
        window
            .query_by_role_and_label(Role::TextInput, "Tot")
            .is_none(),
        "a law has no end"
    );
    fill(&mut window, "Omvang", "6.000");
    fill(&mut window, "Aanloop", "2,5");
    click(&mut window, Role::Button, "Toevoegen");
    assert!(shows(&window, "2,5 is geen heel aantal. Typ 3 of 2.500."));
    assert!(scenario(&window).measures.is_empty());
    fill(&mut window, "Aanloop", "6");
    fill(&mut window, "In werking", "jan 2023");
    press(&mut window, Modifiers::NONE, Key::Enter);
    let law = "6.000 plekken; in werking jan 2023, aanloop 6 en opbouw 12 maanden";
    assert!(shows(&window, law));
    assert!(shows(&window, "+3.000\u{a0}plekken aanbod"));
    click(&mut window, Role::Button, "Wijzig Spreidingswet");
    fill(&mut window, "Opbouw", "6");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(shows(&window, "+6.000\u{a0}plekken aanbod"));
    undo(&mut window);
    assert!(shows(&window, "+3.000\u{a0}plekken aanbod"));
}

#[test]
fn an_edition_without_supply_offers_no_law() {
    let mut window = open_text("(format: 1, baseline: \"mpp-2023-2\", name: \"x\")");
    toggle(&mut window, "Maatregelen");
    click(&mut window, Role::Button, "+ Maatregel…");
    assert!(
        window
            .query_by_role_and_label(Role::RadioButton, "Spreidingswet")
            .is_none()
    );
    assert!(
        window
            .query_by_role_and_label(Role::RadioButton, "Doorstroomlocaties")
            .is_some()
    );
}

#[test]
fn a_month_of_the_calendar_has_a_slider_with_its_stops() {
    let mut window = open();
    toggle(&mut window, "Aanbod van plekken");
    let name = "Einde van de crisisnoodopvang";
    let slider = |window: &Window| {
        let node = window.get_by_role_and_label(Role::Slider, name);
        (
            node.accesskit_node().value().unwrap(),
            node.accesskit_node().min_numeric_value(),
        )
    };
    assert_eq!(slider(&window), ("apr 2023".to_owned(), Some(0.0)));
    window.get_by_role_and_label(Role::Slider, name).focus();
    window.run();
    for _ in 0..3 {
        press(&mut window, Modifiers::NONE, Key::ArrowRight);
    }
    assert_eq!(slider(&window).0, "jul 2023");
    press(&mut window, Modifiers::NONE, Key::Delete);
    assert_eq!(slider(&window).0, "apr 2023");
}

#[test]
fn a_measure_is_changed_in_one_step() {
    let mut window = open_text(PACKAGE);
    toggle(&mut window, "Maatregelen");
    click(&mut window, Role::Button, "Wijzig Tussenplekken");
    fill(&mut window, "Omvang", "2.400");
    fill(&mut window, "Naam van de maatregel", "Half zoveel");
    fill(&mut window, "Tot", "februari 2024");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(shows(&window, "2.400 plekken, vanaf jan 2023 tot feb 2024"));
    assert!(shows(&window, "73.000"));
    undo(&mut window);
    assert!(shows(&window, "70.500"));
}

/// A box shows per cent, and files hold shares: `0,12` may be either.
#[test]
fn a_share_typed_as_files_write_it_is_asked_about() {
    let mut window = open();
    let row = |id: &str| {
        let baseline = &embedded_editions()[0].baseline;
        baseline.parameter(id.parse().unwrap()).unwrap()
    };
    let amv = row("amv_share");
    let value = |window: &Window| scenario(window).value(amv).number().unwrap();
    enter(&mut window, &amv.words.nl, "0,2");
    assert!((value(&window) - 0.002).abs() < 1e-12);
    assert!(shows(&window, "Er staat nu 0,2\u{a0}%"));
    click(&mut window, Role::Button, "Bedoelt u 20\u{a0}%?");
    assert_eq!(value(&window), 0.2);
    assert!(!shows(&window, "Bedoelt u"));
    // Another value by another hand is no doubt any more; what is large enough, or could not be meant, is none.
    enter(&mut window, &amv.words.nl, "0,2");
    undo(&mut window);
    assert!(!shows(&window, "Bedoelt u"));
    for text in ["1", "20", "0", "0,9"] {
        enter(&mut window, &amv.words.nl, text);
        assert!(!shows(&window, "Bedoelt u"), "{text}");
    }
    // Refused as it stands, with the same question.
    toggle(&mut window, "Opvang");
    let occupancy = row("occupancy_ratio");
    enter(&mut window, &occupancy.words.nl, "0,91");
    assert_eq!(scenario(&window).value(occupancy), occupancy.value);
    click(&mut window, Role::Button, "Bedoelt u 91\u{a0}%?");
    assert_eq!(scenario(&window).value(occupancy).number(), Some(0.91));
    assert!(!shows(&window, "Bedoelt u"));
}

#[test]
fn a_measure_that_is_not_right_is_refused_with_a_sentence_and_kept_in_the_form() {
    let mut window = open_text(PACKAGE);
    toggle(&mut window, "Maatregelen");
    click(&mut window, Role::Button, "+ Maatregel…");
    for (name, typed, sentence, mended) in [
        ("Naam van de maatregel", "", "heeft nog geen naam", "Minder"),
        ("Minder", "120", "Kies 0,0 tot en met 100,0", "10"),
        ("Minder", "9.5", "Schrijf 9,5 of 95", "10"),
        ("Vanaf", "ooit", "is geen maand", "jan 2023"),
        (
            "Vanaf",
            "jan 2030",
            "Vanaf januari 2030 valt buiten",
            "jan 2023",
        ),
        ("Tot", "jan 2023", "komt niet na vanaf januari 2023", ""),
    ] {
        fill(&mut window, name, typed);
        click(&mut window, Role::Button, "Toevoegen");
        assert!(shows(&window, sentence), "{typed}");
        assert_eq!(scenario(&window).measures.len(), 2);
        fill(&mut window, name, mended);
        assert!(!shows(&window, sentence), "{typed}");
    }
    click(&mut window, Role::Button, "Toevoegen");
    assert_eq!(scenario(&window).measures.len(), 3);
}

#[test]
fn calibrating_anew_shows_what_moved_and_meets_the_letter_again() {
    let mut window = open();
    toggle(&mut window, "Opvang en bezetting");
    enter(&mut window, "Bezettingsgraad", "91");
    assert!(!shows(&window, "gelijk aan de referentie"));
    click(&mut window, Role::Button, "Opnieuw ijken…");
    assert!(shows(&window, "Opnieuw geijkt"));
    for text in [
        "Uit de procedure zonder beslissing",
        "2,27\u{a0}%",
        "8,2 maanden",
    ] {
        assert!(shows(&window, text), "{text}");
    }
    let at = |window: &Window, date: &str| {
        let outlook = document(window).outlook().unwrap();
        let instant = outlook.trajectory().at(date.parse().unwrap());
        instant.unwrap().levels.required_places.0
    };
    assert!((at(&window, "2024-01") - 75_500.0).abs() < 0.01);
    assert!((at(&window, "2023-01") - 61_200.0).abs() < 0.01);
    click(&mut window, Role::Button, "Sluiten");
    assert!(!shows(&window, "Opnieuw geijkt"));
    assert!(by_role(&window, Role::Button, "Opnieuw ijken…").is_focused());
    assert!(scenario(&window).recalibrated.len() > 1);
    undo(&mut window);
    assert!(scenario(&window).recalibrated.is_empty(), "one step");
    assert_eq!(scenario(&window).changes.len(), 1);
}

#[test]
fn calibrating_what_is_calibrated_says_that_nothing_moved() {
    let mut window = open();
    click(&mut window, Role::Button, "Opnieuw ijken…");
    assert!(shows(&window, "Er is niets verschoven"));
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(!document(&window).is_unsaved());
}

#[test]
fn calibrating_leaves_an_own_value_and_says_so() {
    let mut window = open();
    toggle(&mut window, "Doorstroom");
    enter(&mut window, "Uit de procedure zonder beslissing", "3");
    click(&mut window, Role::Button, "Opnieuw ijken…");
    assert!(shows(
        &window,
        "Door uzelf gekozen en daarom zo gelaten: Uit de procedure zonder beslissing"
    ));
    click(&mut window, Role::Button, "Ongedaan maken");
    assert!(scenario(&window).recalibrated.is_empty());
    assert_eq!(scenario(&window).changes.len(), 1);
}

#[test]
fn calibrating_that_fails_says_why_and_changes_nothing() {
    let mut window = open();
    toggle(&mut window, "Opvang en bezetting");
    enter(&mut window, "Bezettingsgraad", "50");
    click(&mut window, Role::Button, "Opnieuw ijken…");
    assert!(shows(&window, "Er is niet opnieuw geijkt"));
    assert!(shows(&window, "geen toegestane waarde geeft"));
    assert_eq!(scenario(&window).changes.len(), 1);
}

#[test]
fn a_new_scenario_opens_on_the_edition_that_is_chosen() {
    let mut window = open();
    window.get_by_label("Bestand").click();
    window.run();
    window
        .get_by_label_contains("Nieuw scenario vanaf een prognose")
        .click();
    window.run();
    assert!(shows(&window, "Meerjarige Productieprognose (MPP) 2022-2"));
    click(&mut window, Role::Button, "MPP 2023-2");
    assert_eq!(document(&window).edition().baseline.id(), "mpp-2023-2");
    assert!(shows(&window, "96.000"));
    assert_eq!(window.state().documents().open().len(), 2);
}

#[test]
fn every_control_fits_in_the_panel_in_both_languages() {
    for language in Language::ALL {
        let mut window = open_text(PACKAGE);
        window.get_by_label(language.pick("NL", "EN")).click();
        window.run();
        for (nl, en) in GROUPS {
            toggle(&mut window, language.pick(nl, en));
        }
        toggle(&mut window, language.pick("Maatregelen", "Measures"));
        click(
            &mut window,
            Role::Button,
            language.pick("+ Maatregel…", "+ Measure…"),
        );
        for role in [
            Role::Slider,
            Role::TextInput,
            Role::Button,
            Role::RadioButton,
            Role::CheckBox,
            Role::Label,
        ] {
            for node in window.get_all_by_role(role) {
                // What is told has no place in the window.
                if node.accesskit_node().data().bounds().is_none() {
                    continue;
                }
                let rect = node.rect();
                let inside = rect.left() < 336.0 && rect.top() > 100.0 && rect.bottom() < 3_560.0;
                assert!(
                    !inside || rect.right() <= 336.0,
                    "{:?} {rect}",
                    node.accesskit_node().label()
                );
            }
        }
    }
}

#[test]
fn nothing_repaints_while_the_hand_rests_in_the_controls() {
    let mut window = open_text(PACKAGE);
    toggle(&mut window, "Maatregelen");
    click(&mut window, Role::Button, "+ Maatregel…");
    fill(&mut window, "Vanaf", "apr 2023");
    window.run();
    let outputs = window.output().viewport_output.values();
    let delay = outputs.map(|output| output.repaint_delay).min();
    assert!(
        delay.unwrap() > std::time::Duration::from_mins(1),
        "{delay:?}"
    );
}
