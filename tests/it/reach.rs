//! Small windows and large type: nothing is out of reach. And light or dark as the system says.

use eframe::egui::{Key, Modifiers, Theme, ThemePreference, accesskit::Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use opvangverkenner::app::{Explorer, Start};

/// The key of the view Tabel.
const TABLE: Key = Key::Num8;
/// The key of the view Verantwoording.
const ACCOUNT: Key = Key::Num9;

type Window = Harness<'static, Explorer>;

/// 960 × 600 at 100 %, and 1280 × 800 at 200 %.
const SMALL: [(f32, f32, f32); 2] = [(960.0, 600.0, 1.0), (640.0, 400.0, 2.0)];

fn open(width: f32, height: f32, scale: f32) -> Window {
    let mut window = Harness::builder()
        .with_size(vec2(width, height))
        .with_pixels_per_point(scale)
        .build_eframe(|creation| Explorer::new(&creation.egui_ctx, Start::default()));
    window.run();
    window
}

fn shows(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

/// Brings the controls where they are a drawer.
fn show_controls(window: &mut Window) {
    if window.query_by_label("Toon de schuiven").is_some() {
        window.get_by_label("Toon de schuiven").click();
        window.run();
    }
}

#[test]
fn the_key_figures_and_the_sentence_are_within_reach_in_a_small_window() {
    for (width, height, scale) in SMALL {
        let mut window = open(width, height, scale);
        assert!(shows(&window, "75.500"), "{width}");
        let sentence = window
            .query_all_by_label_contains("Bij gelijkblijvend beleid")
            .next();
        sentence.expect("the sentence").scroll_to_me();
        window.run();
        let rect = window
            .query_all_by_label_contains("Bij gelijkblijvend beleid")
            .next()
            .unwrap()
            .rect();
        assert!(
            rect.min.x >= 0.0 && rect.max.x <= width,
            "{width}: {rect:?}"
        );
        assert!(
            rect.min.y >= 0.0 && rect.max.y <= height,
            "{width}: {rect:?}"
        );
    }
}

#[test]
fn every_headline_slider_can_be_moved_in_a_small_window() {
    for (width, height, scale) in SMALL {
        for name in [
            "Instroom in 2023 (asielaanvragen)",
            "Aandeel amv in de instroom",
        ] {
            let mut window = open(width, height, scale);
            show_controls(&mut window);
            window
                .get_by_role_and_label(Role::Slider, name)
                .scroll_to_me();
            window.run();
            let rect = window.get_by_role_and_label(Role::Slider, name).rect();
            assert!(
                rect.min.y >= 0.0 && rect.max.y <= height && rect.max.x <= width,
                "{name}: {rect:?}"
            );
            window.get_by_role_and_label(Role::Slider, name).focus();
            window.run();
            window.key_press(Key::ArrowRight);
            window.run();
            assert!(
                window.state().documents().active().unwrap().is_unsaved(),
                "{name}"
            );
        }
    }
}

#[test]
fn at_twice_the_size_the_bars_scroll_away_and_the_status_line_stays() {
    let mut window = open(640.0, 400.0, 2.0);
    let menu = |window: &Window| window.get_by_label("Bestand").rect();
    assert!(menu(&window).min.y >= 0.0);
    let sentence = "Bij gelijkblijvend beleid";
    let said = window.query_all_by_label_contains(sentence).next();
    said.expect("the sentence").scroll_to_me();
    window.run();
    assert!(menu(&window).max.y < 0.0, "{:?}", menu(&window));
    let status = window.get_by_label_contains("zijn aangenomen of geijkt");
    assert!(status.rect().max.y <= 400.0, "{:?}", status.rect());
}

#[test]
fn an_open_drawer_shows_the_sentence_and_the_plot_beside_its_sliders() {
    let mut window = open(640.0, 400.0, 2.0);
    show_controls(&mut window);
    let name = "Instroom in 2023 (asielaanvragen)";
    let slider = window.get_by_role_and_label(Role::Slider, name);
    slider.scroll_to_me();
    window.run();
    let slider = window.get_by_role_and_label(Role::Slider, name);
    let plot = window.get_by_role_and_label(Role::Slider, "Maand in de grafiek");
    let sentence = "Bij gelijkblijvend beleid";
    let said = window.query_all_by_label_contains(sentence).next();
    for rect in [slider.rect(), plot.rect(), said.unwrap().rect()] {
        assert!(rect.min.y >= 0.0 && rect.max.y <= 400.0, "{rect:?}");
    }
    slider.focus();
    window.run();
    window.key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
    window.run();
    assert!(
        !shows(&window, sentence),
        "the sentence speaks of the new value"
    );
    window.get_by_label("Verberg de schuiven").click();
    window.run();
    assert!(shows(&window, "Bestand"));
}

#[test]
fn every_view_opens_in_a_small_window() {
    for (width, height, scale) in SMALL {
        let mut window = open(width, height, scale);
        for (key, text) in [
            (Key::Num2, "Mensen in de opvang"),
            (Key::Num3, "Aanbod van opvangplekken en tekort"),
            (Key::Num4, "Kaart van de provincies"),
            (Key::Num5, "Benodigde plekken voor ontheemden uit Oekraïne"),
            (Key::Num7, "Welke aanname telt het meest?"),
            (TABLE, "Cijfers per maand"),
            (ACCOUNT, "Ijk"),
            (Key::Num1, "Benodigde opvangplekken"),
        ] {
            window.key_press_modifiers(Modifiers::COMMAND, key);
            window.run();
            assert!(
                shows(&window, text) || shows(&window, &text.to_lowercase()),
                "{width}: {text}"
            );
        }
    }
}

#[test]
fn every_button_is_large_enough_to_hit_and_has_a_name() {
    let window = open(1280.0, 800.0, 1.0);
    let mut buttons = 0;
    for button in window.query_all_by_role(Role::Button) {
        let rect = button.rect();
        assert!(
            rect.width() >= 23.9 && rect.height() >= 23.9,
            "{rect:?} {button:?}"
        );
        buttons += 1;
    }
    assert!(buttons > 10);
}

#[test]
fn light_and_dark_follow_the_system_until_the_user_chooses() {
    let mut window = open(1280.0, 800.0, 1.0);
    // The test harness asks for a theme of its own; a user has not.
    window.ctx.set_theme(ThemePreference::System);
    window.run();
    assert!(
        !window.ctx.global_style().visuals.dark_mode,
        "light where the system says nothing"
    );
    window.input_mut().system_theme = Some(Theme::Dark);
    window.step();
    window.run();
    assert!(window.ctx.global_style().visuals.dark_mode);
    window.get_by_label("Licht scherm").click();
    window.run();
    assert!(!window.ctx.global_style().visuals.dark_mode);
}

#[test]
fn high_contrast_is_chosen_in_the_menu_and_taken_back_there() {
    let mut window = open(1280.0, 800.0, 1.0);
    let ground = |window: &Window| window.ctx.global_style().visuals.panel_fill;
    let choose = |window: &mut Window| {
        for item in ["Beeld", "Licht of donker", "Hoog contrast"] {
            window.get_by_label_contains(item).click();
            window.run();
        }
    };
    let before = ground(&window);
    choose(&mut window);
    let high = ground(&window);
    assert_ne!(high, before);
    window.key_press(Key::Escape);
    window.run();
    choose(&mut window);
    assert_eq!(ground(&window), before);
}
