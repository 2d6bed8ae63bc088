//! The view Onzekerheid, by visible label and by keyboard, without a display.

use eframe::egui::{Key, Modifiers, OutputCommand, accesskit::Role, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, Node};
use opvangverkenner::app::{Explorer, Start};
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
    press(window, Modifiers::NONE, Key::Enter);
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
        "Instroom in 2023 (asielaanvragen), laag: 43.000 personen in het jaar (uiteinde volgens de editie) \
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
    window.run();
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
    assert!(shows(
        &window,
        "Wat elke editie van de Meerjarige Productieprognose"
    ));
    press(&mut window, Modifiers::COMMAND, Key::Num9);
    assert!(!shows(
        &window,
        "Wat elke editie van de Meerjarige Productieprognose"
    ));
    assert!(shows(
        &window,
        "staat in Onzekerheid, bij Eerdere prognoses"
    ));
}
