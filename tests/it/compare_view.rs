//! The view Vergelijken, by visible label and by keyboard, without a display.

use eframe::egui::{Key, Modifiers, OutputCommand, accesskit::Role, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, Node};
use opvangverkenner::app::{Explorer, Start};
use opvangverkenner::files::read_scenario;
use opvangverkenner::scenario::Scenario;
use opvangverkenner::text::Language;

type Window = Harness<'static, Explorer>;

const HOUSED: &str = "Uitstroom vergunninghouders, tweede helft 2022";
const INFLOW: &str = "Instroom in 2023 (asielaanvragen)";

fn open_sized(names: &[&str], language: Language, width: f32, height: f32) -> Window {
    let open = |name: &&str| {
        let path = format!("{}/scenarios/{name}.ron", env!("CARGO_MANIFEST_DIR"));
        let opened = read_scenario(path.as_ref()).unwrap();
        (path.into(), opened)
    };
    let start = Start {
        opened: names.iter().map(open).collect(),
        language,
        ..Start::default()
    };
    let mut window = Harness::builder()
        .with_size(vec2(width, height))
        .build_eframe(move |creation| Explorer::new(&creation.egui_ctx, start));
    window.run();
    press(&mut window, Modifiers::COMMAND, Key::Num6);
    window
}

fn open(names: &[&str]) -> Window {
    open_sized(names, Language::Nl, 1280.0, 1500.0)
}

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

fn shows(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

fn by_role<'a>(window: &'a Window, role: Role, name: &'a str) -> Node<'a> {
    window.get_by_role_and_label(role, name)
}

fn click(window: &mut Window, role: Role, name: &str) {
    by_role(window, role, name).click();
    window.run();
}

/// Chooses an item of a menu by keys: Enter on the button that opens it, then Enter on the item.
fn choose(window: &mut Window, button: &str, item: &str) {
    for name in [button, item] {
        by_role(window, Role::Button, name).focus();
        window.run();
        press(window, Modifiers::NONE, Key::Enter);
    }
}

fn type_into(window: &mut Window, name: &str, text: &str) {
    by_role(window, Role::TextInput, name).focus();
    window.run();
    by_role(window, Role::TextInput, name).type_text(text);
    window.run();
    press(window, Modifiers::NONE, Key::Enter);
}

fn scenario(window: &Window, index: usize) -> Scenario {
    window.state().documents().open()[index].scenario().clone()
}

/// The bar that begins with a name, as it is spoken.
fn bar(window: &Window, start: &str) -> String {
    let mut bars = window
        .query_all_by_role(Role::ListItem)
        .filter_map(|bar| bar.accesskit_node().label());
    bars.find(|label| label.starts_with(start)).unwrap()
}

/// What the clipboard gets when a button is clicked.
fn copied(window: &mut Window, button: &str) -> String {
    by_role(window, Role::Button, button).click();
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
fn a_user_reads_that_housing_explains_4896_places_on_1_january_2023() {
    let mut window = open(&["referentie", "afspraak-20000"]);
    by_role(&window, Role::Button, "jan 2023").focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(shows(
        &window,
        "Op 1 januari 2023 zijn in dit model in “Afspraak 20.000” 4.896 plekken minder nodig dan in “Referentie”: 56.304 in plaats van 61.200."
    ));
    assert!(shows(
        &window,
        &format!("Dat komt door “{HOUSED}” (−4.896).")
    ));
    assert_eq!(
        bar(&window, HOUSED),
        format!("{HOUSED}: −4.896 plekken, 15.300 → 20.000")
    );
    assert_eq!(
        bar(&window, "Afspraak"),
        "Afspraak 20.000: −4.896 plekken, 56.304 plekken"
    );
}

#[test]
fn a_drag_updates_the_waterfall_while_it_is_held() {
    let mut window = open(&["afspraak-20000"]);
    let rect = by_role(&window, Role::Slider, INFLOW).rect();
    window.drag_at(rect.center());
    window.step();
    let mut seen = Vec::new();
    for offset in [30.0, 60.0] {
        window.hover_at(rect.center() + vec2(offset, 0.0));
        window.step();
        window.step();
        seen.push(bar(&window, INFLOW));
        // The other lever keeps its bar beside it.
        assert!(bar(&window, HOUSED).contains('−'));
    }
    assert_ne!(seen[0], seen[1]);
    assert!(shows(&window, &format!("Het meest telt “{INFLOW}”")));
    window.drop_at(rect.center() + vec2(60.0, 0.0));
    window.run();
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(!shows(&window, &format!("{INFLOW}: +")));
}

#[test]
fn one_scenario_is_compared_with_the_reference_and_says_how_to_open_more() {
    let mut window = open(&[]);
    assert!(shows(&window, "heeft dezelfde waarden als “Referentie”"));
    assert!(shows(&window, "Er is één scenario open"));
    by_role(&window, Role::Button, "Dupliceer dit scenario").focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(window.state().documents().open().len(), 2);
    assert!(!shows(&window, "Er is één scenario open"));
}

#[test]
fn a_value_is_changed_in_its_cell_as_one_step_in_its_own_scenario() {
    let mut window = open(&["hoge-instroom", "afspraak-20000"]);
    let before = [scenario(&window, 0), scenario(&window, 1)];
    let cell = format!("{HOUSED} in Hoge instroom");
    type_into(&mut window, &cell, "18.000");
    assert_eq!(
        scenario(&window, 0).changes.len(),
        before[0].changes.len() + 1
    );
    assert_eq!(scenario(&window, 1), before[1]);
    assert!(shows(
        &window,
        "Ongedaan maken kan op het tabblad van dat scenario"
    ));
    // Undo acts on the active scenario, which has nothing to undo.
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_ne!(scenario(&window, 0), before[0]);
    choose(
        &mut window,
        "Meer voor Hoge instroom",
        "Ga naar Hoge instroom",
    );
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(scenario(&window, 0), before[0]);
    assert!(!window.state().documents().active().unwrap().can_undo());
}

#[test]
fn a_refused_value_stays_in_its_cell_with_the_reason_and_changes_nothing() {
    let mut window = open(&["hoge-instroom", "afspraak-20000"]);
    let before = scenario(&window, 0);
    let cell = format!("{HOUSED} in Hoge instroom");
    for (text, reason) in [("veel", "is geen getal"), ("40.000", "30.000")] {
        type_into(&mut window, &cell, text);
        assert_eq!(scenario(&window, 0), before);
        assert!(shows(&window, reason), "{reason}");
        assert_eq!(
            by_role(&window, Role::TextInput, &cell).value().unwrap(),
            text
        );
    }
}

#[test]
fn a_value_is_reset_and_copied_to_another_scenario_by_keys() {
    let mut window = open(&["hoge-instroom", "afspraak-20000"]);
    let more = format!("Meer voor {HOUSED} in Afspraak 20.000");
    choose(&mut window, &more, "Kopieer naar Hoge instroom");
    let of = |window: &Window, index| {
        let changes = scenario(window, index).changes;
        changes.get(&"housed.2022H2".parse().unwrap()).copied()
    };
    assert_eq!(of(&window, 0), of(&window, 1));
    assert!(of(&window, 0).is_some());
    choose(&mut window, &more, "Terug naar de referentie: 15.300");
    assert_eq!(of(&window, 1), None);
    assert!(of(&window, 0).is_some());
}

#[test]
fn a_measure_is_copied_resized_switched_off_and_removed() {
    let mut window = open(&["afspraak-20000", "maatregelenpakket"]);
    let name = scenario(&window, 1).measures[0].name.clone();
    let here = format!("{name} in Voorbeeld van een maatregelenpakket");
    let there = format!("{name} in Afspraak 20.000");
    choose(
        &mut window,
        &format!("Meer voor {here}"),
        "Kopieer naar Afspraak 20.000",
    );
    assert_eq!(
        scenario(&window, 0).measures,
        scenario(&window, 1).measures[..1]
    );
    let size = format!("Omvang van {here}");
    type_into(&mut window, &size, "5");
    assert_ne!(
        scenario(&window, 0).measures[0],
        scenario(&window, 1).measures[0]
    );
    type_into(&mut window, &size, "500");
    assert!(shows(&window, "mag hier niet"));
    click(&mut window, Role::CheckBox, &there);
    assert!(!scenario(&window, 0).measures[0].enabled);
    choose(
        &mut window,
        &format!("Meer voor {there}"),
        "Verwijder de maatregel hier",
    );
    assert!(scenario(&window, 0).measures.is_empty());
}

#[test]
fn a_tick_keeps_its_row_and_the_focus_and_a_second_one_takes_it_back() {
    let mut window = open(&["maatregelenpakket"]);
    let before = scenario(&window, 0);
    let cell = |index: usize| {
        let name = &before.measures[index].name;
        format!("{name} in Voorbeeld van een maatregelenpakket")
    };
    by_role(&window, Role::CheckBox, &cell(0)).focus();
    window.run();
    for enabled in [false, true, false] {
        press(&mut window, Modifiers::NONE, Key::Space);
        let after = scenario(&window, 0);
        assert_eq!(after.measures[0].enabled, enabled);
        assert_eq!(after.measures[1..], before.measures[1..]);
        assert!(by_role(&window, Role::CheckBox, &cell(0)).is_focused());
    }
    // The row stays as long as the keyboard is in it, and no longer.
    by_role(&window, Role::CheckBox, &cell(1)).focus();
    window.run();
    window.run();
    let gone = cell(0);
    assert!(
        window
            .query_by_role_and_label(Role::CheckBox, &gone)
            .is_none()
    );
    assert!(by_role(&window, Role::CheckBox, &cell(1)).is_focused());
}

#[test]
fn a_share_typed_in_a_cell_as_files_write_it_is_asked_about() {
    let mut window = open(&["hoge-instroom", "afspraak-20000"]);
    let row = "Aandeel amv in de instroom";
    type_into(&mut window, row, "10");
    let cell = format!("{row} in Hoge instroom");
    type_into(&mut window, &cell, "0,15");
    let of = |window: &Window| {
        let changes = scenario(window, 0).changes;
        changes
            .get(&"amv_share".parse().unwrap())
            .and_then(|value| value.number())
    };
    assert_eq!(of(&window), Some(0.0015));
    assert!(shows(
        &window,
        "Er staat nu 0,15\u{a0}%: minder dan één procent."
    ));
    click(&mut window, Role::Button, "Bedoelt u 15\u{a0}%?");
    assert_eq!(of(&window), Some(0.15));
    assert!(!shows(&window, "Bedoelt u"));
}

#[test]
fn plot_list_and_sentence_are_in_sight_together() {
    let many = ["hoge-instroom", "afspraak-20000", "maatregelenpakket"];
    for names in [&many[..], &many[1..2]] {
        for (width, height) in [(1280.0, 800.0), (1366.0, 768.0)] {
            let window = open_sized(names, Language::Nl, width, height);
            let name = scenario(&window, names.len() - 1).name;
            let bar = by_role(&window, Role::List, "Waarom is het anders?").rect();
            let sentence = format!("Op 1 januari 2024 zijn in dit model in “{name}”");
            let sentence = window.get_by_label_contains(&sentence).rect();
            let copy = by_role(&window, Role::Button, "Kopieer de lijst").rect();
            let head = by_role(&window, Role::Table, "Wat verschilt").rect();
            assert!(bar.bottom() < head.top(), "{bar:?} {head:?}");
            assert!(head.height() >= 44.0 + 30.0, "a whole row: {head:?}");
            assert!(copy.bottom() < sentence.top(), "{copy:?} {sentence:?}");
            assert!(sentence.bottom() < height, "{sentence:?}");
        }
    }
}

#[test]
fn two_equal_scenarios_say_what_to_do_with_the_button_that_does_it() {
    let mut window = open(&[]);
    click(
        &mut window,
        Role::Button,
        "Open voorbeeld “Afspraak 20.000”",
    );
    assert_eq!(window.state().documents().open().len(), 2);
    assert!(shows(&window, "plekken minder nodig dan in “Referentie”"));
}

#[test]
fn what_is_equal_is_folded_with_a_count_and_unfolds() {
    let mut window = open(&["afspraak-20000"]);
    let all = window
        .state()
        .documents()
        .active()
        .unwrap()
        .edition()
        .baseline
        .parameters()
        .len();
    let fold = format!("{} waarden gelijk", all - 1);
    assert!(
        !shows(&window, "Toegangsratio: 1,12") && !shows(&window, &format!("{INFLOW}: 50.650"))
    );
    click(&mut window, Role::Button, &fold);
    assert!(shows(&window, &format!("{INFLOW}: 50.650")));
}

#[test]
fn parts_are_put_together_by_group_on_request() {
    let mut window = open(&["hoge-instroom"]);
    assert!(shows(&window, &format!("{INFLOW}: +")));
    click(&mut window, Role::CheckBox, "Per groep");
    assert!(bar(&window, "Instroom: +").contains("plekken"));
    assert!(!shows(&window, &format!("{INFLOW}: +")));
}

#[test]
fn scenarios_on_other_editions_compare_on_shared_dates_and_say_why_levers_cannot() {
    let mut window = open(&["mpp-2023-2", "afspraak-20000"]);
    assert!(shows(
        &window,
        "op een andere prognose zijn de waarden niet vergelijkbaar: "
    ));
    // Its value stands in its name on Linux alone.
    let is_base = |list: &Node<'_>| {
        let label = list.accesskit_node().label();
        label.is_some_and(|label| label.starts_with("Ten opzichte van"))
    };
    let list = window.query_all_by_role(Role::ComboBox).find(is_base);
    list.unwrap().click();
    window.run();
    let name = scenario(&window, 0).name;
    window.get_by_role_and_label(Role::Button, &name).click();
    window.run();
    assert!(shows(
        &window,
        "Deze scenario's staan op verschillende prognoses"
    ));
    click(&mut window, Role::Button, "Uitkomsten");
    // 2023 lies before the other edition; 2025 is shared.
    assert!(shows(&window, "onbekend"));
    click(&mut window, Role::Button, "Per maand");
    let cursor = by_role(&window, Role::Slider, "Maand in de grafiek");
    cursor.focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::Home);
    let cursor = by_role(&window, Role::Slider, "Maand in de grafiek");
    let spoken = cursor.accesskit_node().value().unwrap();
    assert!(
        spoken.starts_with("1 november 2023, plekken ten opzichte van"),
        "{spoken}"
    );
    press(&mut window, Modifiers::NONE, Key::End);
    let cursor = by_role(&window, Role::Slider, "Maand in de grafiek");
    let spoken = cursor.accesskit_node().value().unwrap();
    assert!(spoken.starts_with("1 januari 2025"), "{spoken}");
}

#[test]
fn the_tables_are_copied_with_scenarios_as_columns() {
    let mut window = open(&["afspraak-20000", "hoge-instroom"]);
    let list = copied(&mut window, "Kopieer de lijst");
    assert!(list.starts_with("Wat verschilt\tReferentie\tHoge instroom\tAfspraak 20.000\tplekken (Referentie → Hoge instroom)"), "{list}");
    assert!(
        list.contains(&format!("\"{HOUSED}\"")) || list.contains(HOUSED),
        "{list}"
    );
    click(&mut window, Role::Button, "Per maand");
    let months = copied(&mut window, "Kopieer de maanden");
    assert_eq!(months.lines().count(), 32);
    click(&mut window, Role::Button, "Uitkomsten");
    let outcomes = copied(&mut window, "Kopieer tabel");
    assert_eq!(outcomes.lines().count(), 1 + 3 + 8);
}

#[test]
fn key_figures_stand_side_by_side() {
    let mut window = open(&["afspraak-20000"]);
    click(&mut window, Role::Button, "Uitkomsten");
    for text in [
        "Benodigde plekken, 1 januari 2023, Referentie: 61.200",
        "Benodigde plekken, 1 januari 2023, Afspraak 20.000: 56.304 −4.896",
        "Vergunninghouders, personen, Afspraak 20.000: 20.373 −4.700",
    ] {
        assert!(shows(&window, text), "{text}");
    }
}

#[test]
fn the_waterfall_is_saved_as_a_picture() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.svg");
    let mut window = open(&["afspraak-20000"]);
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::O);
    by_role(&window, Role::TextInput, "Pad").type_text(path.to_str().unwrap());
    window.run();
    window.key_press(Key::Enter);
    crate::saves::done(&mut window);
    let text = std::fs::read_to_string(&path).unwrap();
    let document = roxmltree::Document::parse(&text).unwrap();
    let words = document.descendants().filter(roxmltree::Node::is_text);
    let words = words.filter_map(|node| node.text().map(str::trim));
    let words: Vec<_> = words.filter(|text| !text.is_empty()).collect();
    let words = words.join(" ");
    for wanted in [
        "“Afspraak 20.000” vraagt 4.896 plekken minder dan “Referentie” op 1 januari 2024",
        "Verschil in benodigde plekken op 1 januari 2024; elke schuif krijgt precies zijn aandeel",
        "−4.896",
        "15.300 → 20.000",
        "Gewijzigd: Uitstroom vergunninghouders, tweede helft 2022 20.000 in plaats van 15.300.",
        "Bron: Meerjarige Productieprognose (MPP) 2022-2",
    ] {
        assert!(words.contains(wanted), "{wanted}: {words}");
    }
}

#[test]
fn nothing_repaints_at_rest_on_any_page() {
    let names = [
        "referentie",
        "lage-instroom",
        "niemand-gehuisvest",
        "sneller-beslissen",
        "hoge-instroom",
        "mpp-2023-2",
        "maatregelenpakket",
        "afspraak-20000",
    ];
    for (width, height) in [(1280.0, 800.0), (960.0, 600.0)] {
        let mut window = open_sized(&names, Language::En, width, height);
        for page in ["Why?", "By month", "Outcomes"] {
            click(&mut window, Role::Button, page);
            window.step();
            let outputs = window.output().viewport_output.values();
            let delay = outputs.map(|output| output.repaint_delay).min().unwrap();
            assert!(
                delay > std::time::Duration::from_mins(1),
                "{page}: {delay:?}"
            );
            for foreign in ["waarden gelijk", "Ten opzichte", "Kopieer"] {
                assert!(!shows(&window, foreign), "{page}: {foreign}");
            }
        }
    }
}

#[test]
fn a_cell_that_gets_the_focus_comes_in_sight() {
    let names = ["lage-instroom", "hoge-instroom", "afspraak-20000"];
    let mut window = open_sized(&names, Language::Nl, 960.0, 600.0);
    let cell = format!("{HOUSED} in Hoge instroom");
    assert!(by_role(&window, Role::TextInput, &cell).rect().left() > 960.0);
    by_role(&window, Role::TextInput, &cell).focus();
    window.run();
    let rect = by_role(&window, Role::TextInput, &cell).rect();
    assert!(rect.right() < 960.0 && rect.bottom() < 600.0, "{rect:?}");
}

#[test]
fn above_sixteen_levers_the_error_of_the_sample_is_stated() {
    let mut window = open(&["afspraak-20000"]);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("many.ron");
    let edition = window
        .state()
        .documents()
        .active()
        .unwrap()
        .edition()
        .clone();
    let rows = edition.baseline.parameters().iter();
    let moving = rows.filter(|row| row.id.name.group().moves_required_places());
    let changes = moving
        .take(18)
        .map(|row| format!("\"{}\": {}", row.id, 0.99 * row.value.number().unwrap()));
    let changes: Vec<_> = changes.collect();
    let text = format!(
        "(format: 1, baseline: \"mpp-2022-2\", name: \"Veel\", changes: {{ {} }})",
        changes.join(", ")
    );
    std::fs::write(&path, text).unwrap();
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::O);
    by_role(&window, Role::TextInput, "Pad").type_text(path.to_str().unwrap());
    window.run();
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(shows(&window, "met een steekproef berekend"));
    assert!(shows(&window, "wijkt hoogstens ongeveer"));
}
