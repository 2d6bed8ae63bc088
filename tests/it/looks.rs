//! A few pictures of the window on a software renderer: what no label can tell.
//!
//! `cargo test --test it looks -- --ignored`; set `UPDATE_SNAPSHOTS=1` to draw them anew. Text differs by a few
//! pixels between versions of the renderer, so some may differ.

use eframe::egui::{Key, Modifiers, Theme, vec2};
use egui_kittest::{Harness, SnapshotOptions, SnapshotResults};
use opvangverkenner::app::{Explorer, Start};
use opvangverkenner::files::shipped;
use opvangverkenner::text::Language;

/// The key of the view Verantwoording.
const ACCOUNT: Key = Key::Num9;

fn open(stem: &'static str, theme: Theme, language: Language) -> Harness<'static, Explorer> {
    let options = SnapshotOptions::new()
        .threshold(1.5)
        .max_failed_pixels(2_000);
    let mut window = Harness::builder()
        .with_size(vec2(1280.0, 800.0))
        .with_theme(theme)
        .with_options(options)
        .wgpu()
        .build_eframe(move |creation| {
            let one = shipped(Language::Nl)
                .iter()
                .find(|one| one.stem == stem)
                .unwrap();
            let start = Start {
                opened: vec![(format!("{stem}.ron").into(), one.open().unwrap())],
                language,
                ..Start::default()
            };
            Explorer::new(&creation.egui_ctx, start)
        });
    window.run();
    window
}

fn show(window: &mut Harness<'static, Explorer>, key: Key) {
    window.key_press_modifiers(Modifiers::COMMAND, key);
    window.run();
}

/// Light and dark, with what each picture's name ends in.
const BOTH: [(Theme, &str); 2] = [(Theme::Light, "light"), (Theme::Dark, "dark")];

#[test]
#[ignore = "needs a Vulkan driver"]
fn behoefte_looks_as_it_did() {
    let mut looks = SnapshotResults::new();
    for (theme, name) in BOTH {
        let mut window = open("afspraak-20000", theme, Language::Nl);
        window.snapshot(format!("behoefte-{name}"));
        looks.extend(window.take_snapshot_results());
    }
}

#[test]
#[ignore = "needs a Vulkan driver"]
fn vergelijken_looks_as_it_did() {
    let mut looks = SnapshotResults::new();
    for (theme, name) in BOTH {
        let mut window = open("maatregelenpakket", theme, Language::Nl);
        show(&mut window, Key::Num6);
        window.snapshot(format!("vergelijken-{name}"));
        looks.extend(window.take_snapshot_results());
    }
}

#[test]
#[ignore = "needs a Vulkan driver"]
fn opbouw_looks_as_it_did() {
    let mut window = open("sneller-beslissen", Theme::Dark, Language::Nl);
    show(&mut window, Key::Num2);
    window.snapshot("opbouw-dark");
}

#[test]
#[ignore = "needs a Vulkan driver"]
fn the_account_looks_as_it_did() {
    let mut window = open("maatregelenpakket", Theme::Light, Language::En);
    show(&mut window, ACCOUNT);
    window.snapshot("account-english");
}
