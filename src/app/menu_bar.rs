//! The menu, the light or dark switch, and the language.

use std::path::{Path, PathBuf};

use eframe::egui::{
    Align, Button, Frame, Label as Text, Layout, Margin, MenuBar, Panel, Response, RichText,
    ThemePreference, Ui, vec2,
};

use super::act::Act;
use super::command::Command;
use super::export_format::ExportFormat;
use super::icons::{self, Icon};
use super::theme::{self, bold, regular, semibold};
use super::view::View;
use crate::documents::{Document, Documents};
use crate::files::{all_editions, shipped};
use crate::scenario::one_line;
use crate::text::{Label, Language, shown_path};

/// Draws the bar. Returns what is asked for.
///
/// What the view gives to export is asked only while the menu is open.
pub fn show(
    ui: &mut Ui,
    documents: &Documents,
    recent: &[PathBuf],
    gives: &dyn Fn(ExportFormat) -> bool,
    language: Language,
) -> Option<Act> {
    let palette = theme::palette(ui);
    let mut asked = None;
    Panel::top("menu")
        .resizable(false)
        .frame(theme::bar(palette.card, Margin::symmetric(12, 5)))
        .show(ui, |ui| {
            MenuBar::new().ui(ui, |ui| {
                ui.label(
                    RichText::new(Label::Program.text(language))
                        .font(bold(14.0))
                        .color(palette.accent),
                );
                ui.add_space(6.0);
                file_ui(ui, documents, (recent, gives), language, &mut asked);
                menus_ui(ui, documents, language, &mut asked);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    language_ui(ui, language, &mut asked);
                    contrast_ui(ui, language);
                });
            });
        });
    asked
}

fn file_ui(
    ui: &mut Ui,
    documents: &Documents,
    (recent, gives): (&[PathBuf], &dyn Fn(ExportFormat) -> bool),
    language: Language,
    asked: &mut Option<Act>,
) {
    let open = documents.active().is_some();
    ui.menu_button(Label::File.text(language), |ui| {
        let picture = open && gives(ExportFormat::Svg);
        let table = open && gives(ExportFormat::Csv);
        for (command, enabled) in [
            (Command::New, true),
            (Command::Open, true),
            (Command::EnterPath, true),
            (Command::PasteCode, true),
            (Command::Save, open),
            (Command::SaveAs, open),
            (Command::Duplicate, open),
            (Command::Rename, open),
            (Command::CopyCode, open),
            (Command::Counts, open),
            (Command::MakeEdition, open),
            (Command::Export(ExportFormat::Svg), picture),
            (Command::Export(ExportFormat::Png), picture),
            (Command::CopyPicture, picture),
            (Command::CopyText, open),
            (Command::Export(ExportFormat::Csv), table),
            (Command::Report, open),
            (Command::CloseActive, open),
            (Command::Quit, true),
        ] {
            if command == Command::Save {
                recent_ui(ui, recent, language, asked);
            }
            let first_of_group = matches!(
                command,
                Command::Save | Command::Export(ExportFormat::Svg) | Command::CloseActive
            );
            if first_of_group {
                ui.separator();
            }
            let item = item_ui(ui, command, enabled, language, asked);
            if let Some(format) = command.exports()
                && open
                && !enabled
            {
                without(ui, item, format.refusal().text(language));
            }
            if command == Command::New {
                editions_ui(ui, language, asked);
            }
            if command == Command::MakeEdition && open {
                move_ui(ui, language, asked);
            }
        }
    });
}

/// Says why nothing can be chosen, to who points at it and to who hears it.
fn without(ui: &Ui, item: Response, reason: &str) {
    ui.ctx()
        .accesskit_node_builder(item.id, |node| node.set_description(reason));
    item.on_disabled_hover_text(reason);
}

fn menus_ui(ui: &mut Ui, documents: &Documents, language: Language, asked: &mut Option<Act>) {
    let open = documents.active().is_some();
    let undo = documents.active().is_some_and(Document::can_undo);
    let redo = documents.active().is_some_and(Document::can_redo);
    ui.menu_button(Label::Edit.text(language), |ui| {
        item_ui(ui, Command::Undo, undo, language, asked);
        item_ui(ui, Command::Redo, redo, language, asked);
    });
    ui.menu_button(Label::ViewMenu.text(language), |ui| {
        for view in View::ALL {
            item_ui(ui, Command::Show(view), open, language, asked);
        }
        theme_ui(ui, language);
    });
    ui.menu_button(Label::Examples.text(language), |ui| {
        for example in shipped() {
            let name = example.open().map(|opened| opened.scenario.name);
            if let Ok(name) = name
                && ui.button(name).clicked()
            {
                *asked = Some(Act::Carry(Command::Example(*example)));
            }
        }
    });
    ui.menu_button(Label::Help.text(language), |ui| {
        item_ui(ui, Command::About, true, language, asked);
    });
}

/// Who published an edition, below its name.
fn source_ui(ui: &mut Ui, source: &str) {
    let margin = Margin {
        left: 10,
        right: 10,
        top: 0,
        bottom: 6,
    };
    let weak = theme::palette(ui).weak;
    Frame::new().inner_margin(margin).show(ui, |ui| {
        // A menu spreads its lines over the whole width; a sentence stays ragged.
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            ui.set_max_width(330.0);
            let source = RichText::new(source).font(regular(12.0)).color(weak);
            ui.add(Text::new(source).wrap());
        });
    });
}

/// The editions, the program's and then the user's own, each by name with its source.
fn editions_ui(ui: &mut Ui, language: Language, asked: &mut Option<Act>) {
    ui.menu_button(Label::NewOn.text(language), |ui| {
        for (place, edition) in all_editions().iter().enumerate() {
            let baseline = &edition.baseline;
            let name = language.of(baseline.name());
            if ui
                .button(RichText::new(name).font(semibold(13.5)))
                .clicked()
            {
                *asked = Some(Act::Carry(Command::NewOn(place)));
            }
            source_ui(ui, language.of(baseline.source()));
        }
    });
}

/// The editions to which the active scenario can be moved.
fn move_ui(ui: &mut Ui, language: Language, asked: &mut Option<Act>) {
    ui.menu_button(Label::MoveTo.text(language), |ui| {
        for (place, edition) in all_editions().iter().enumerate() {
            let name = language.of(edition.baseline.name());
            if ui.button(name).clicked() {
                *asked = Some(Act::Carry(Command::MoveTo(place)));
            }
        }
    });
}

fn item_ui(
    ui: &mut Ui,
    command: Command,
    enabled: bool,
    language: Language,
    asked: &mut Option<Act>,
) -> Response {
    let mut button = Button::new(command.label().text(language));
    if let Some(shortcut) = command.shortcut() {
        button = button.shortcut_text(ui.ctx().format_shortcut(&shortcut));
    }
    let item = ui.add_enabled(enabled, button);
    if item.clicked() {
        *asked = Some(Act::Carry(command));
    }
    item
}

fn language_ui(ui: &mut Ui, language: Language, asked: &mut Option<Act>) {
    ui.spacing_mut().item_spacing.x = 2.0;
    for (other, code, name) in [
        (Language::En, "EN", "English"),
        (Language::Nl, "NL", "Nederlands"),
    ] {
        let text = RichText::new(code).font(semibold(12.5));
        let chosen = ui
            .add(Button::selectable(other == language, text).min_size(vec2(28.0, 24.0)))
            .on_hover_text(name);
        if chosen.clicked() {
            *asked = Some(Act::Speak(other));
        }
    }
    ui.add_space(6.0);
}

/// Light to dark and back; until then the system's own setting is followed.
fn contrast_ui(ui: &mut Ui, language: Language) {
    let dark = ui.visuals().dark_mode;
    let name = if dark { Label::Light } else { Label::Dark };
    if icons::button(ui, Icon::Contrast, name.text(language)).clicked() {
        let theme = if dark {
            ThemePreference::Light
        } else {
            ThemePreference::Dark
        };
        ui.ctx().set_theme(theme);
    }
}

/// Recent files, the last one first, each with its folder.
fn recent_ui(ui: &mut Ui, recent: &[PathBuf], language: Language, asked: &mut Option<Act>) {
    let title = Label::RecentFiles.text(language);
    if recent.is_empty() {
        ui.add_enabled(false, Button::new(title));
        return;
    }
    ui.menu_button(title, |ui| {
        for (index, path) in recent.iter().enumerate() {
            let name = one_line(&path.file_name().unwrap_or_default().to_string_lossy());
            let button = Button::new(name).shortcut_text(folder(path));
            let shown = ui.add(button).on_hover_text(shown_path(path));
            if shown.clicked() {
                *asked = Some(Act::Carry(Command::Recent(index)));
            }
        }
    });
}

/// The name of the folder that a file stands in.
fn folder(path: &Path) -> String {
    let parent = path.parent();
    let name = parent.and_then(|parent| parent.file_name().or(Some(parent.as_os_str())));
    one_line(&name.unwrap_or_default().to_string_lossy())
}

/// Light, dark, or what the system says.
fn theme_ui(ui: &mut Ui, language: Language) {
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
