//! The view Onzekerheid, by visible label and by keyboard, without a display.

use eframe::egui::{Key, Modifiers, OutputCommand, accesskit::Role, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, Node};
use opvangverkenner::analysis::{Observed, observed};
use opvangverkenner::app::{Explorer, Start};
use opvangverkenner::files::{outcomes, reality_check};
use opvangverkenner::scenario::{Name, Scenario};

type Window = Harness<'static, Explorer>;

fn open() -> Window {
    let mut window = Harness::builder()
        .with_size(vec2(1280.0, 800.0))
        .build_eframe(|creation| Explorer::new(&creation.egui_ctx, Start::default()));
    window.run();
    press(&mut window, Modifiers::COMMAND, Key::Num7);
    window
}

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

fn section(window: &mut Window, name: &str) {
    window.get_by_role_and_label(Role::Tab, name).focus();
    window.run();
    window.key_press(Key::Enter);
    crate::saves::done(window);
}

fn shows(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

fn scenario(window: &Window) -> &Scenario {
    window.state().documents().active().unwrap().scenario()
}

fn ends(window: &Window) -> Vec<String> {
    let list = window.get_by_role_and_label(Role::List, "Welke aanname telt het meest?");
    let ends = list.query_all_by_role(Role::Button).filter_map(|node| {
        let node = node.accesskit_node();
        Some(format!("{} = {}", node.label()?, node.value()?))
    });
    ends.collect()
}

fn end<'a>(window: &'a Window, name: &'a str) -> Node<'a> {
    let mut found = window.query_all_by_label_contains(name);
    found.next().unwrap()
}

const LOW_INFLOW: &str = "Instroom in 2023 (asielaanvragen), laag";
const HIGH_HOUSING: &str = "Uitstroom vergunninghouders, eerste helft 2023 (4 samen), hoog";

#[test]
fn every_assumption_stands_at_its_low_and_high_the_widest_first() {
    let window = open();
    let ends = ends(&window);
    assert_eq!(ends.len(), 2 * 20, "{ends:#?}");
    assert_eq!(
        ends[0],
        "Instroom in 2023 (asielaanvragen), laag: 43.000 personen in het jaar (uiteinde volgens de prognose) \
         = dan zijn 67.244 plekken nodig op 1 januari 2024 (−8.256)"
    );
    let agreed = "Uitstroom vergunninghouders, tweede helft 2022, hoog: 20.000 personen in het halfjaar (afspraak)";
    assert!(ends.iter().any(|end| end.starts_with(agreed)), "{ends:#?}");
    let share = "Bezettingsgraad, laag: 91,0\u{a0}% van de plekken";
    assert!(ends.iter().any(|end| end.starts_with(share)), "{ends:#?}");
    assert!(shows(
        &window,
        "Instroom in 2023 (asielaanvragen) telt op 1 januari 2024 het meest"
    ));
}

#[test]
fn a_click_on_an_end_sets_the_value_and_one_undo_takes_it_back() {
    let mut window = open();
    let before = scenario(&window).clone();
    end(&window, LOW_INFLOW).click();
    // The pointer rests on the end: its words come up beside it.
    window.run_steps(8);
    let edition = window
        .state()
        .documents()
        .active()
        .unwrap()
        .edition()
        .clone();
    let inflow = |window: &Window| {
        let row = edition.baseline.headline()[0];
        let row = edition.baseline.parameter(row).unwrap();
        scenario(window).value(row).number().unwrap()
    };
    assert_eq!(inflow(&window), 43_000.0);
    assert!(shows(&window, "staat nu op 43.000 personen in het jaar"));
    // The bar of that end has no length any more.
    let all = ends(&window);
    let low = all.iter().find(|end| end.starts_with(LOW_INFLOW)).unwrap();
    assert!(low.ends_with("(0)"), "{low}");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(*scenario(&window), before);
}

#[test]
fn enter_on_an_end_of_tied_values_sets_all_of_them_in_one_step() {
    let mut window = open();
    let before = scenario(&window).clone();
    end(&window, HIGH_HOUSING).focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::Enter);
    let edition = window
        .state()
        .documents()
        .active()
        .unwrap()
        .edition()
        .clone();
    let housed = edition.baseline.rows(Name::Housed);
    let housed: Vec<_> = housed
        .map(|row| scenario(&window).value(row).number().unwrap())
        .collect();
    assert_eq!(housed, [15_300.0, 17_500.0, 17_500.0, 17_500.0, 17_500.0]);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(*scenario(&window), before);
}

#[test]
fn the_date_is_moved_by_keys_and_the_rows_follow() {
    let mut window = open();
    window
        .get_by_role_and_label(Role::Slider, "Maand in de grafiek")
        .focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::End);
    assert!(shows(&window, "telt op 1 januari 2025 het meest"));
    assert!(ends(&window)[0].contains("op 1 januari 2025"));
}

#[test]
fn the_assumptions_are_copied_with_where_they_come_from() {
    let mut window = open();
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
    let text = copied.expect("a table");
    assert_eq!(text.lines().count(), 21);
    assert!(
        text.starts_with("Aanname\tEenheid\tWaarde\tStatus\tLaag\tHoog\tPlekken bij laag"),
        "{text}"
    );
    assert!(text.contains("MPP 2022-2"), "{text}");
}

#[test]
fn earlier_forecasts_are_the_last_section_and_the_account_points_to_them() {
    let mut window = open();
    section(&mut window, "Eerdere prognoses");
    window.get_by_label("Alle gevallen, met hun bron").click();
    window.run();
    assert!(shows(&window, "Wat elke Meerjarige Productieprognose"));
    press(&mut window, Modifiers::COMMAND, Key::Num9);
    assert!(!shows(&window, "Wat elke Meerjarige Productieprognose"));
    assert!(shows(
        &window,
        "staat in Onzekerheid, bij Eerdere prognoses"
    ));
}

const PLACES: &str = "Aantal plekken";

fn line(window: &Window) -> Node<'_> {
    window.get_by_role_and_label(Role::Slider, "Lijn van het aantal plekken")
}

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

#[test]
fn the_band_says_in_how_many_combinations_a_number_of_places_is_enough() {
    let mut window = open();
    section(&mut window, "Spreiding");
    assert!(shows(
        &window,
        "zijn 76.000 plekken genoeg in 62 van de 100 doorgerekende combinaties"
    ));
    fill(&mut window, PLACES, "200.000");
    assert!(shows(
        &window,
        "zijn 200.000 plekken genoeg in 100 van de 100 doorgerekende combinaties"
    ));
    fill(&mut window, PLACES, "70.000");
    assert!(shows(
        &window,
        "zijn 70.000 plekken genoeg in 23 van de 100 doorgerekende combinaties"
    ));
    fill(&mut window, PLACES, "veel");
    assert!(
        shows(&window, "zijn 70.000 plekken genoeg in 23 van"),
        "what is refused changes nothing"
    );
}

#[test]
fn the_line_is_moved_by_keys_and_the_month_too() {
    let mut window = open();
    section(&mut window, "Spreiding");
    line(&window).focus();
    window.run();
    press(&mut window, Modifiers::SHIFT, Key::ArrowDown);
    assert!(shows(&window, "zijn 75.000 plekken genoeg"));
    window
        .get_by_role_and_label(Role::Slider, "Maand in de grafiek")
        .focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    assert!(shows(
        &window,
        "Op 1 februari 2024 zijn 75.000 plekken genoeg"
    ));
    let cursor = window.get_by_role_and_label(Role::Slider, "Maand in de grafiek");
    let spoken = cursor.accesskit_node().value().unwrap();
    assert!(spoken.starts_with("1 februari 2024: scenario"), "{spoken}");
    assert!(spoken.contains("95\u{a0}% ligt onder"), "{spoken}");
}

#[test]
fn the_line_follows_the_hand() {
    let mut window = open();
    section(&mut window, "Spreiding");
    let grip = line(&window).rect().center();
    window.drag_at(grip);
    window.run();
    window.hover_at(grip + vec2(0.0, 40.0));
    window.run();
    assert!(
        !shows(&window, "zijn 76.000 plekken genoeg"),
        "while it is held"
    );
    window.drop_at(grip + vec2(0.0, 40.0));
    window.run();
    assert!(!shows(&window, "zijn 76.000 plekken genoeg"));
}

#[test]
fn the_band_says_that_it_missed_the_outcome_of_january_2023() {
    let mut window = open();
    section(&mut window, "Spreiding");
    assert!(shows(
        &window,
        "spreiding van onze aannamen, geen voorspelling"
    ));
    assert!(shows(
        &window,
        "De uitkomst van 1 januari 2023 valt buiten de band: 52.000 mensen, ongeveer 54.200 plekken, lager dan 95\u{a0}% van de combinaties, die boven"
    ));
    assert!(shows(
        &window,
        "zonder bekende bezettingsgraad staan er niet bij: 1 april 2023"
    ));
    let missed = window.get_by_label_contains("valt buiten de band").rect();
    let plot = window.get_by_role_and_label(Role::Slider, "Maand in de grafiek");
    assert!(
        missed.top() > plot.rect().bottom(),
        "it stands below the plot"
    );
}

#[test]
fn a_band_around_other_values_still_says_what_the_references_missed() {
    let mut window = open();
    section(&mut window, "Spreiding");
    fill(
        &mut window,
        "Uitstroom vergunninghouders, tweede helft 2022",
        "22.000",
    );
    assert!(shows(
        &window,
        "De band rond de referentie miste de uitkomst van 1 december 2022 en 1 januari 2023"
    ));
}

#[test]
fn the_number_of_places_with_the_least_regret_follows_the_weight() {
    let mut window = open();
    section(&mut window, "Hoeveel regelen");
    // (62.350 + 85.307) / 2
    assert!(shows(
        &window,
        "Met 73.828 plekken op 1 januari 2024 zit u er in het ergste geval het minst naast"
    ));
    assert!(shows(
        &window,
        "hoogstens 11.479 plekken te weinig of 11.479 plekken te veel"
    ));
    assert!(shows(
        &window,
        "Instroom in 2023 (asielaanvragen) van 43.000 tot 58.000 en Uitstroom vergunninghouders, tweede helft 2022 van 13.500 tot 20.000"
    ));
    fill(&mut window, "Gewicht van een plek te weinig", "3");
    assert!(shows(
        &window,
        "hoogstens 5.740 plekken te weinig of 17.219 plekken te veel"
    ));
    fill(&mut window, "Gewicht van een plek te weinig", "nul");
    assert!(shows(&window, "Vul een getal in van 0,1 tot en met 100."));
    assert!(
        shows(&window, "hoogstens 5.740 plekken te weinig"),
        "what is refused changes nothing"
    );
}

#[test]
fn the_regret_of_a_number_of_places_is_read_by_keys() {
    let mut window = open();
    section(&mut window, "Hoeveel regelen");
    let name = "Aantal plekken in de grafiek van de afwijking achteraf";
    window.get_by_role_and_label(Role::Slider, name).focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    let spoken = |window: &Window| {
        let plot = window.get_by_role_and_label(Role::Slider, name);
        plot.accesskit_node().value().unwrap()
    };
    assert!(
        spoken(&window).starts_with("74.100 plekken: hoogstens 11.207 te weinig"),
        "{}",
        spoken(&window)
    );
    press(&mut window, Modifiers::NONE, Key::PageUp);
    assert!(spoken(&window).starts_with("75.100 plekken"));
}

#[test]
fn nothing_is_computed_while_the_hand_rests() {
    let mut window = open();
    for name in [
        "Per aanname",
        "Spreiding",
        "Hoeveel regelen",
        "Eerdere prognoses",
    ] {
        section(&mut window, name);
        window.step();
        let outputs = window.output().viewport_output.values();
        let delay = outputs.map(|output| output.repaint_delay).min().unwrap();
        assert!(
            delay > std::time::Duration::from_mins(1),
            "{name}: {delay:?}"
        );
    }
}

#[test]
fn no_section_speaks_of_a_probability() {
    let mut window = open();
    for name in [
        "Per aanname",
        "Spreiding",
        "Hoeveel regelen",
        "Eerdere prognoses",
    ] {
        section(&mut window, name);
        for word in ["kans", "Kans"] {
            assert!(!shows(&window, word), "{name}: {word}");
        }
    }
}

#[test]
fn only_a_count_with_a_ratio_of_its_time_becomes_places() {
    let check = reality_check("mpp-2022-2").unwrap();
    let all = observed(check, &outcomes().ratios);
    assert_eq!(all.len(), 6);
    let known = all.iter().filter_map(Observed::point);
    let known: Vec<_> = known
        .map(|(month, places)| (month.to_string(), places.round()))
        .collect();
    // 51,805 / 0.96, 52,000 / 0.96 and 61,000 / 0.91
    let expected = [
        ("2022-12", 53_964.0),
        ("2023-01", 54_167.0),
        ("2023-12", 67_033.0),
    ];
    assert_eq!(
        known,
        expected.map(|(month, places)| (month.to_owned(), places))
    );
}

/// Types a path into the path field and leaves it by Enter.
fn save_as(window: &mut Window, path: &std::path::Path) {
    press(window, Modifiers::COMMAND | Modifiers::SHIFT, Key::O);
    let field = window.get_by_role_and_label(Role::TextInput, "Pad");
    field.type_text(path.to_str().unwrap());
    window.run();
    window.key_press(Key::Enter);
    crate::saves::done(window);
}

#[test]
fn the_band_is_saved_as_a_picture_and_as_a_table() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open();
    section(&mut window, "Spreiding");
    let path = folder.path().join("band.svg");
    save_as(&mut window, &path);
    let picture = std::fs::read_to_string(&path).unwrap();
    for wanted in [
        "Hoe ver lopen de aannamen uiteen?",
        "95\u{a0}% eronder",
        "54.167",
        "geen voorspelling",
        "Nieuw scenario",
    ] {
        assert!(picture.contains(wanted), "{wanted}");
    }
    assert!(!picture.contains("kans"));
    let path = folder.path().join("band.csv");
    save_as(&mut window, &path);
    let table = std::fs::read_to_string(&path).unwrap();
    assert_eq!(table.lines().count(), 32);
    assert!(table.starts_with("\u{feff}Datum;"), "{table}");
}

#[test]
fn an_edition_without_outcomes_says_so_beside_its_band() {
    let mut window = open();
    window.get_by_label("Bestand").click();
    window.run();
    window.get_by_label_contains("Nieuw scenario vanaf").click();
    window.run();
    window.get_by_label_contains("MPP 2023-2").click();
    window.run();
    section(&mut window, "Spreiding");
    assert!(shows(&window, "geen uitkomst in plekken bekend"));
    assert!(shows(
        &window,
        "Op 1 januari 2025 zijn 96.000 plekken genoeg in"
    ));
    section(&mut window, "Hoeveel regelen");
    assert!(shows(&window, "Instroom in 2024 (asielaanvragen)"));
}
