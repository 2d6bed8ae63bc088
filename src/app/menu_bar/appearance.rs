//! Language, light or dark, and contrast.

use eframe::egui::{Button, RichText, Sense, ThemePreference, Ui, vec2};

use crate::app::act::Act;
use crate::app::command::Command;
use crate::app::icons::{self, Icon};
use crate::app::kit::roving::Roving;
use crate::app::theme::{self, semibold};
use crate::text::{Label, Language};

/// The two languages and the light or dark switch, one stop for Tab; drawn from the right.
pub(super) fn switches_ui(ui: &mut Ui, language: Language, asked: &mut Option<Act>) {
    ui.spacing_mut().item_spacing.x = 2.0;
    let chosen = usize::from(language == Language::Nl);
    let mut roving = Roving::new(ui, "languages", chosen);
    for (other, code, name) in [
        (Language::En, "EN", "English"),
        (Language::Nl, "NL", "Nederlands"),
    ] {
        let text = RichText::new(code).font(semibold(12.5));
        let button = Button::selectable(other == language, text).min_size(vec2(28.0, 24.0));
        if roving.button(ui, button).on_hover_text(name).clicked() {
            *asked = Some(Act::Speak(other));
        }
    }
    ui.add_space(6.0);
    contrast_ui(ui, &mut roving, language);
    roving.end(ui);
}

/// Light to dark and back; until then the system's own setting is followed.
fn contrast_ui(ui: &mut Ui, roving: &mut Roving, language: Language) {
    let dark = ui.visuals().dark_mode;
    let name = if dark { Label::Light } else { Label::Dark };
    let (place, _) = ui.allocate_exact_size(vec2(24.0, 24.0), Sense::hover());
    let name = name.text(language);
    let switch = icons::button_at(ui, place, Icon::Contrast, name, roving.sense());
    roving.add(ui, &switch);
    if switch.clicked() {
        let theme = if dark {
            ThemePreference::Light
        } else {
            ThemePreference::Dark
        };
        ui.ctx().set_theme(theme);
    }
}

/// Light, dark, or what the system says; and high contrast.
pub(super) fn theme_ui(ui: &mut Ui, language: Language, asked: &mut Option<Act>) {
    ui.separator();
    ui.menu_button(Label::LightOrDark.text(language), |ui| {
        let now = ui.ctx().options(|options| options.theme_preference);
        for (theme, label) in [
            (ThemePreference::System, Label::AsTheSystem),
            (ThemePreference::Light, Label::Light),
            (ThemePreference::Dark, Label::Dark),
        ] {
            if ui.radio(now == theme, label.text(language)).clicked() {
                ui.ctx().set_theme(theme);
            }
        }
        ui.separator();
        let mut high = theme::is_high_contrast(ui);
        let name = Label::HighContrast.text(language);
        if ui.checkbox(&mut high, name).clicked() {
            *asked = Some(Act::Carry(Command::HighContrast));
        }
    });
}
