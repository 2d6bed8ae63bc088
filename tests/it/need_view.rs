//! Behoefte and the headline sliders beside it, as a hand meets them.

use eframe::egui::{Key, Modifiers, Pos2, Rect, accesskit::Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use opvangverkenner::app::{Explorer, Start};
use opvangverkenner::files::shipped;
use opvangverkenner::text::Language;

type Window = Harness<'static, Explorer>;

const HEADLINE: [&str; 3] = [
    "Instroom in 2023 (asielaanvragen)",
    "Uitstroom vergunninghouders, tweede helft 2022",
    "Aandeel amv in de instroom",
];
const AMV: &str = "Waarvan voor alleenstaande minderjarige vreemdelingen (amv)";

fn open_on(height: f32, stem: &'static str) -> Window {
    let one = shipped(Language::Nl)
        .iter()
        .find(|one| one.stem == stem)
        .unwrap();
    let start = Start {
        opened: vec![(format!("{stem}.ron").into(), one.open().unwrap())],
        ..Start::default()
    };
    let mut window = Harness::builder()
        .with_size(vec2(1280.0, height))
        .build_eframe(move |creation| Explorer::new(&creation.egui_ctx, start));
    window.run();
    window
}

fn open() -> Window {
    open_on(800.0, "referentie")
}

fn slider(window: &Window, name: &str) -> Rect {
    window.get_by_role_and_label(Role::Slider, name).rect()
}

fn shows(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

fn spoken(window: &Window) -> String {
    let cursor = window.get_by_role_and_label(Role::Slider, "Maand in de grafiek");
    cursor.accesskit_node().value().unwrap()
}

/// Drags a slider over its whole width; `each` sees the window at every step.
fn drag(window: &mut Window, name: &str, mut each: impl FnMut(&Window)) {
    let track = slider(window, name);
    let at = |part: u8| {
        let x = track.left() + track.width() * f32::from(part) / 20.0;
        Pos2::new(x, track.center().y)
    };
    window.drag_at(at(1));
    window.step();
    for part in 1..=19 {
        window.hover_at(at(part));
        window.step();
        each(window);
    }
    window.drop_at(at(19));
    window.run();
}

#[test]
fn the_headline_sliders_are_in_sight_from_600_points_on_also_after_another_tab_and_a_scroll() {
    for height in [580.0, 600.0, 720.0, 800.0, 1080.0] {
        for stem in ["referentie", "afspraak-20000"] {
            let mut window = open_on(height, stem);
            let in_sight = |window: &Window, when: &str| {
                for name in HEADLINE {
                    let rect = slider(window, name);
                    let sees = rect.top() > 70.0 && rect.bottom() < height - 30.0;
                    assert!(sees, "{height} {stem} {when}: {name} {rect:?}");
                }
            };
            in_sight(&window, "at first");
            let search =
                window.get_by_role_and_label(Role::TextInput, "Zoek een waarde of maatregel…");
            search.scroll_down();
            window.run();
            in_sight(&window, "after a scroll");
            window.key_press_modifiers(Modifiers::COMMAND, Key::Num5);
            window.run();
            in_sight(&window, "in another view");
        }
    }
}

#[test]
fn nothing_jumps_while_a_slider_is_dragged_from_end_to_end() {
    for name in HEADLINE {
        let mut window = open();
        let places = |window: &Window| {
            let rows = HEADLINE.map(|name| slider(window, name));
            let cursor = window.get_by_role_and_label(Role::Slider, "Maand in de grafiek");
            (rows, cursor.rect().top(), cursor.rect().bottom())
        };
        let before = places(&window);
        assert!(before.0[0].width() >= 290.0, "the whole width");
        let mut values = Vec::new();
        drag(&mut window, name, |window| {
            assert_eq!(places(window), before, "{name}");
            values.push(spoken(window));
        });
        values.dedup();
        assert!(values.len() > 5, "{name} moves a line: {values:?}");
    }
}

#[test]
fn a_stop_is_chosen_by_a_click_and_marked() {
    let mut window = open();
    let stop = "20.000 bestuurlijke afspraak";
    let marked = |window: &Window| window.get_by_label(stop).accesskit_node().toggled();
    assert_eq!(marked(&window), Some(false.into()));
    let before = slider(&window, HEADLINE[2]);
    window.get_by_label(stop).click();
    window.run();
    assert_eq!(marked(&window), Some(true.into()));
    assert!(shows(&window, "70.604"), "the outcome");
    assert_eq!(slider(&window, HEADLINE[2]), before, "nothing moved");
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert_eq!(marked(&window), Some(false.into()), "one step");
}

#[test]
fn the_minors_share_moves_its_own_line_and_the_readout() {
    let mut window = open();
    assert!(shows(&window, AMV));
    let before = spoken(&window);
    assert!(before.contains("(amv): referentie 5.000"), "{before}");
    window
        .get_by_role_and_label(Role::Slider, HEADLINE[2])
        .focus();
    window.run();
    window.key_press(Key::PageUp);
    window.run();
    let said = spoken(&window);
    assert!(
        said.contains("(amv): referentie 5.000, Referentie: gelijkblijvend beleid 7."),
        "{said}"
    );
}

#[test]
fn pointing_reads_every_line_at_that_month_and_a_click_sets_it() {
    let mut window = open_on(800.0, "afspraak-20000");
    assert!(!shows(&window, "56.304 "));
    let plot = window.get_by_role_and_label(Role::Slider, "Maand in de grafiek");
    let plot = plot.rect();
    // Six months of thirty on: January 2023.
    let at = Pos2::new(
        plot.left() + plot.width() * 6.5 / 30.6,
        plot.bottom() - 20.0,
    );
    let days = |window: &Window| window.query_all_by_label("1 januari 2023").count();
    let before = days(&window);
    window.hover_at(at);
    window.run();
    assert_eq!(days(&window), before + 1, "the readout beside the headline");
    assert!(
        spoken(&window).starts_with("1 januari 2024"),
        "only pointed at"
    );
    window.drag_at(at);
    window.step();
    window.drop_at(at);
    window.run();
    assert!(spoken(&window).starts_with("1 januari 2023"));
    assert!(shows(
        &window,
        "20.000 huisvesten scheelt 4.896 plekken op 1 januari 2023"
    ));
}
