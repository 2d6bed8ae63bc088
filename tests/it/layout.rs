//! How the views share out a small window: the plot first, whole rows only.

use eframe::egui::{Key, Modifiers, accesskit::Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use opvangverkenner::app::{Explorer, Start};
use opvangverkenner::files::read_scenario;

type Window = Harness<'static, Explorer>;

/// What a window's own frame takes of 1280 × 800 and 1366 × 768.
const FRAME: f32 = 20.0;
/// What stands above and below a view.
const AROUND: f32 = 176.0;
/// All scenarios that come with the program.
const EIGHT: [&str; 8] = [
    "afspraak-20000",
    "hoge-instroom",
    "lage-instroom",
    "maatregelenpakket",
    "mpp-2023-2",
    "niemand-gehuisvest",
    "referentie",
    "sneller-beslissen",
];

fn open(names: &[&str], width: f32, height: f32) -> Window {
    let folder = std::path::Path::new("scenarios");
    let paths = names.iter().map(|name| folder.join(format!("{name}.ron")));
    let opened = paths.map(|path| {
        let opened = read_scenario(&path).unwrap();
        (path, opened)
    });
    let start = Start {
        opened: opened.collect(),
        ..Start::default()
    };
    let mut window = Harness::builder()
        .with_size(vec2(width, height - FRAME))
        .build_eframe(move |creation| Explorer::new(&creation.egui_ctx, start));
    window.run();
    window
}

fn go(window: &mut Window, key: Key) {
    window.key_press_modifiers(Modifiers::COMMAND, key);
    window.run();
}

#[test]
fn the_plot_is_the_larger_part_of_each_view() {
    for names in [&EIGHT[..1], &EIGHT] {
        for (width, height, least) in [(1280.0, 800.0, 0.45), (1366.0, 768.0, 0.41)] {
            let mut window = open(names, width, height);
            let view = height - FRAME - AROUND;
            for key in [Key::Num1, Key::Num2, Key::Num3, Key::Num5] {
                go(&mut window, key);
                let cursor = window.get_by_role_and_label(Role::Slider, "Maand in de grafiek");
                // Aanbod has its plan below it, that takes from its height.
                let share = match key {
                    Key::Num1 => plots(&window, height),
                    Key::Num3 => cursor.rect().height() / (view - 39.0),
                    _ => cursor.rect().height() / view,
                };
                let count = names.len();
                assert!(share >= least, "{width}, {count}, {key:?}: {share}");
            }
            // Its names below it are no part of the axes.
            go(&mut window, Key::Num6);
            let why = window.get_by_role_and_label(Role::List, "Waarom is het anders?");
            let share = (why.rect().height() - 40.0) / view;
            assert!(share >= least, "{width}, {}, why: {share}", names.len());
        }
    }
}

/// The share of the view that both plots of Behoefte take.
fn plots(window: &Window, height: f32) -> f32 {
    let cursor = window.get_by_role_and_label(Role::Slider, "Maand in de grafiek");
    let strip = "Waarvan voor alleenstaande minderjarige vreemdelingen (amv). ";
    let strip = window.get_by_label_contains(strip);
    (cursor.rect().height() + strip.rect().height()) / (height - FRAME - AROUND)
}

#[test]
fn the_plots_keep_their_share_while_a_goal_is_asked_for() {
    for names in [&EIGHT[..1], &EIGHT] {
        for (width, height, least) in [(1280.0, 800.0, 0.45), (1366.0, 768.0, 0.41)] {
            let mut window = open(names, width, height);
            window.get_by_label("Doel…").click();
            window.run();
            let asked = plots(&window, height);
            let places = window.get_by_role_and_label(Role::TextInput, "Gewenst aantal plekken");
            places.type_text("70.000");
            window.run();
            window.key_press(Key::Enter);
            window.run();
            window.get_by_label_contains("Voor 70.000 plekken moet");
            for share in [asked, plots(&window, height)] {
                assert!(share >= least, "{width}, {}: {share}", names.len());
            }
        }
    }
}

#[test]
fn keys_and_words_are_read_in_whole_rows_to_the_last_one() {
    for (width, height) in [(1280.0, 800.0), (960.0, 600.0)] {
        for name in ["Toetsen", "Woorden"] {
            let mut window = open(&EIGHT[..1], width, height);
            window.get_by_label("Help").click();
            window.run();
            window.get_by_label_contains(name).click();
            window.run();
            let whole = |window: &Window| {
                let table = window.get_by_role_and_label(Role::Table, name);
                let head = table.query_all_by_role(Role::ColumnHeader).next().unwrap();
                let head = head.rect().bottom();
                let rows: Vec<_> = table.query_all_by_role(Role::Row).skip(1).collect();
                let tops = rows.iter().map(|row| (row.rect().top() - head).abs());
                let nearest = tops.fold(f32::INFINITY, f32::min);
                assert!(nearest < 8.0, "{width} {name}: {nearest}");
                rows.last().unwrap().rect().bottom()
            };
            whole(&window);
            window.key_press(Key::PageDown);
            window.run();
            whole(&window);
            window.key_press(Key::End);
            window.run();
            let close = window.get_by_role_and_label(Role::Button, "Sluiten").rect();
            let last = whole(&window);
            assert!(
                last < close.top() && last > close.top() - 60.0,
                "{last} {close:?}"
            );
        }
    }
}

#[test]
fn the_list_of_what_differs_has_whole_rows_in_the_order_of_the_bars() {
    for (width, height) in [(1280.0, 800.0), (1366.0, 768.0)] {
        let mut window = open(&["maatregelenpakket"], width, height);
        go(&mut window, Key::Num6);
        let largest = "Meer huizen (aanname), ";
        let list = |window: &Window| {
            let table = window.get_by_role_and_label(Role::Table, "Wat verschilt");
            let rows = table.query_all_by_role(Role::RowHeader);
            let rows = rows.map(|row| (row.accesskit_node().label().unwrap(), row.rect()));
            rows.collect::<Vec<_>>()
        };
        let rows = list(&window);
        assert!(rows[0].0.starts_with(largest), "{rows:?}");
        let sentence = window.get_by_label_contains("Op 1 januari 2024 zijn in dit model");
        let end = sentence.rect().top();
        assert!(rows.iter().all(|(_, row)| row.bottom() < end), "{rows:?}");
        let more = format!("nog {} verschillen", 5 - rows.len());
        window.get_by_role_and_label(Role::Button, &more).click();
        window.run();
        assert_eq!(list(&window).len(), 5);
    }
}

#[test]
fn all_provinces_are_in_sight_above_the_country_also_below_a_warning() {
    for names in [&EIGHT[..1], &EIGHT[1..2]] {
        for (width, height) in [(1280.0, 800.0), (1366.0, 768.0)] {
            let mut window = open(names, width, height);
            go(&mut window, Key::Num4);
            let table = window.get_by_role_and_label(Role::Table, "Cijfers per regio");
            let total = table.get_by_role_and_label(Role::Row, "Nederland").rect();
            for name in ["Groningen", "Zuid-Holland", "Limburg"] {
                let row = table.get_by_role_and_label(Role::Row, name).rect();
                let sees = row.bottom() <= total.top() + 0.5 && row.height() >= 23.9;
                assert!(sees, "{width} {name}: {row:?} {total:?}");
            }
            assert!(total.bottom() < height - FRAME - 36.0, "{width}: {total:?}");
        }
    }
}

#[test]
fn the_table_of_months_shows_whole_rows_at_first_and_after_the_wheel() {
    for (width, height) in [(1280.0, 800.0), (960.0, 600.0)] {
        let mut window = open(&EIGHT[..1], width, height);
        go(&mut window, Key::Num8);
        let whole = |window: &Window, when: &str| {
            let table = window.get_by_role_and_label(Role::Table, "Cijfers per maand");
            let head = table.query_all_by_role(Role::ColumnHeader).next().unwrap();
            let head = head.rect();
            let rows: Vec<_> = table.query_all_by_role(Role::Row).collect();
            let tops = rows.iter().map(|row| row.rect().top() - head.bottom());
            let cut = tops.clone().find(|top| *top > -23.5 && *top < -0.5);
            assert_eq!(cut, None, "{width} {when}: {head:?}");
            assert!(tops.count() > 5);
        };
        whole(&window, "at first");
        let table = window.get_by_role_and_label(Role::Table, "Cijfers per maand");
        let at = table.rect().center();
        window.hover_at(at);
        window
            .input_mut()
            .events
            .push(eframe::egui::Event::MouseWheel {
                unit: eframe::egui::MouseWheelUnit::Point,
                delta: vec2(0.0, 31.0),
                phase: eframe::egui::TouchPhase::Move,
                source: eframe::egui::MouseWheelSource::Wheel,
                modifiers: Modifiers::NONE,
            });
        window.run();
        whole(&window, "after the wheel");
    }
}
