//! Menus for what the window keeps: recent files, and light or dark.

use std::path::{Path, PathBuf};

use eframe::egui::{Button, ThemePreference, Ui};

use super::command::Command;
use super::menu_bar::Asked;
use crate::text::{Label, Language};

/// Recent files, the last one first, each with its folder.
pub fn recent_ui(ui: &mut Ui, recent: &[PathBuf], language: Language, asked: &mut Asked) {
    let title = Label::RecentFiles.text(language);
    if recent.is_empty() {
        ui.add_enabled(false, Button::new(title));
        return;
    }
    ui.menu_button(title, |ui| {
        for (index, path) in recent.iter().enumerate() {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let button = Button::new(name.as_ref()).shortcut_text(folder(path));
            let shown = ui.add(button).on_hover_text(path.display().to_string());
            if shown.clicked() {
                asked.command = Some(Command::Recent(index));
            }
        }
    });
}

/// The name of the folder that a file stands in.
fn folder(path: &Path) -> String {
    let parent = path.parent();
    let name = parent.and_then(|parent| parent.file_name().or(Some(parent.as_os_str())));
    name.unwrap_or_default().to_string_lossy().into_owned()
}

/// Light, dark, or what the system says.
pub fn theme_ui(ui: &mut Ui, language: Language) {
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
    });
}
