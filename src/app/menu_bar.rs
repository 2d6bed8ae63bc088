//! The menu, the light or dark switch, and the language.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::{
    Align, Button, Context, Frame, Id, IntoAtoms, Label as Text, Layout, Margin, MenuBar, Panel,
    Popup, Response, RichText, ScrollArea, TextWrapMode, Ui, containers::menu::MenuButton,
    style::ScrollStyle,
};

use super::act::Act;
use super::command::{Command, Zoom};
use super::export_choices::{ExportChoices, PictureSize};
use super::icons;
use super::kit::roving::Roving;
use super::theme::{self, bold, regular, semibold};
use crate::documents::{Document, Documents};
use crate::export::{FileForm, PictureForm};
use crate::files::{Edition, shipped};
use crate::pages::View;
use crate::scenario::one_line;
use crate::text::{Label, Language, shown_path};
use appearance::{switches_ui, theme_ui};

mod appearance;

/// What the view gives to export.
#[derive(Clone, Copy, Debug, Default)]
pub struct Gives {
    /// A picture.
    pub picture: bool,
    /// A table.
    pub table: bool,
    /// How it is exported.
    pub choices: ExportChoices,
}

/// What the menu lists, each asked only while its part is open.
pub struct Lists<'a> {
    /// The files that were opened last.
    pub recent: &'a [PathBuf],
    /// What the view gives to export.
    pub gives: &'a dyn Fn() -> Gives,
    /// The editions, the program's and then the user's own.
    pub editions: &'a dyn Fn() -> Vec<Arc<Edition>>,
}

/// Where the first menu is, for the key that opens it.
#[derive(Clone, Copy)]
struct First {
    button: Id,
    popup: Id,
}

/// The bar while it is drawn.
struct Bar<'a> {
    documents: &'a Documents,
    lists: &'a Lists<'a>,
    language: Language,
    /// What is asked for.
    asked: Option<Act>,
}

/// Draws the bar. Returns what is asked for.
pub fn show(
    ui: &mut Ui,
    documents: &Documents,
    lists: &Lists<'_>,
    language: Language,
) -> Option<Act> {
    let palette = theme::palette(ui);
    let mut bar = Bar {
        documents,
        lists,
        language,
        asked: None,
    };
    Panel::top("menu")
        .resizable(false)
        .frame(theme::bar(palette.card, Margin::symmetric(16, 5)))
        .show(ui, |ui| {
            MenuBar::new().ui(ui, |ui| {
                let name = RichText::new(Label::Program.text(language)).font(bold(14.0));
                ui.label(name.color(palette.accent));
                ui.add_space(6.0);
                let mut roving = Roving::new(ui, "menus", 0).across();
                bar.file_ui(ui, &mut roving);
                bar.menus_ui(ui, &mut roving);
                roving.end(ui);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    switches_ui(ui, language, &mut bar.asked);
                });
            });
        });
    bar.asked
}

/// Opens the first menu, with the keyboard on its button: down leads into it.
pub fn open(ctx: &Context) {
    let first = ctx.data(|data| data.get_temp::<First>(Id::unique("first menu")));
    if let Some(First { button, popup }) = first {
        ctx.memory_mut(|memory| memory.request_focus(button));
        Popup::open_id(ctx, popup);
    }
}

/// A menu: together they are one stop for Tab. Returns its button.
fn menu_ui(ui: &mut Ui, name: &str, roving: &mut Roving, items: impl FnOnce(&mut Ui)) -> Response {
    let button = Button::new(name).sense(roving.sense());
    let (response, _) = MenuButton::from_button(button).ui(ui, |ui| scrolled_ui(ui, items));
    roving.add(ui, &response);
    icons::focus_ring(ui, &response, response.rect);
    response
}

/// The items of a menu: in a window that is too low for them they scroll.
fn scrolled_ui(ui: &mut Ui, items: impl FnOnce(&mut Ui)) {
    /// The frame of the menu, above and below.
    const FRAME: f32 = 24.0;
    let room = ui.ctx().content_rect().height() - FRAME;
    ui.spacing_mut().scroll = ScrollStyle::solid();
    let area = ScrollArea::vertical().max_height(room);
    area.min_scrolled_height(room).show(ui, |ui| {
        ui.style_mut().wrap_mode = Some(TextWrapMode::Extend);
        items(ui);
    });
}

impl Bar<'_> {
    fn file_ui(&mut self, ui: &mut Ui, roving: &mut Roving) {
        let open = self.documents.active().is_some();
        let file = menu_ui(ui, Label::File.text(self.language), roving, |ui| {
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
                (Command::CopyText, open),
                (Command::Report, open),
                (Command::CloseActive, open),
                (Command::Quit, true),
            ] {
                if command == Command::Save {
                    self.recent_ui(ui);
                }
                if matches!(
                    command,
                    Command::Save | Command::CopyText | Command::CloseActive
                ) {
                    ui.separator();
                }
                self.item_ui(ui, command, enabled);
                match command {
                    Command::New => self.editions_ui(ui),
                    Command::MakeEdition if open => self.move_ui(ui),
                    Command::CopyText if open => self.exports_ui(ui),
                    _ => {}
                }
            }
        });
        let first = First {
            button: file.id,
            popup: Popup::default_response_id(&file),
        };
        ui.data_mut(|data| data.insert_temp(Id::unique("first menu"), first));
    }

    /// What can be saved or copied of the view, and of all open scenarios.
    fn exports_ui(&mut self, ui: &mut Ui) {
        ui.menu_button(Label::ExportMenu.text(self.language), |ui| {
            let given = (self.lists.gives)();
            let Gives { picture, table, .. } = given;
            for (command, enabled) in [
                (Command::Export(PictureForm::Svg.into()), picture),
                (Command::Export(PictureForm::Png.into()), picture),
                (Command::CopyPicture, picture),
                (Command::Export(FileForm::Csv), table),
                (Command::Export(FileForm::Sheet), table),
                (Command::Export(FileForm::Workbook), true),
                (Command::Export(FileForm::Model), true),
            ] {
                let item = self.item_ui(ui, command, enabled);
                if let Some(format) = command.exports()
                    && !enabled
                {
                    without(ui, item, format.refusal().text(self.language));
                }
            }
            self.choices_ui(ui, given.choices);
        });
    }

    /// How large pictures are, and whose marks a CSV file has.
    fn choices_ui(&mut self, ui: &mut Ui, now: ExportChoices) {
        let language = self.language;
        ui.menu_button(Label::ExportChoices.text(language), |ui| {
            let mut choose = |ui: &mut Ui, choices: ExportChoices, label: Label| {
                if ui.radio(now == choices, label.text(language)).clicked() {
                    self.asked = Some(Act::Carry(Command::Exporting(choices)));
                }
            };
            ui.label(RichText::new(Label::PictureSizes.text(language)).font(semibold(13.5)));
            for size in PictureSize::ALL {
                choose(ui, ExportChoices { size, ..now }, size.label());
            }
            ui.separator();
            ui.label(RichText::new(Label::CsvMarks.text(language)).font(semibold(13.5)));
            for (marks, label) in [
                (Language::Nl, Label::MarksDutch),
                (Language::En, Label::MarksEnglish),
            ] {
                let marks = (marks != language).then_some(marks);
                choose(ui, ExportChoices { marks, ..now }, label);
            }
        });
    }

    fn menus_ui(&mut self, ui: &mut Ui, roving: &mut Roving) {
        let language = self.language;
        let active = self.documents.active();
        let open = active.is_some();
        menu_ui(ui, Label::Edit.text(language), roving, |ui| {
            self.item_ui(ui, Command::Undo, active.is_some_and(Document::can_undo));
            self.item_ui(ui, Command::Redo, active.is_some_and(Document::can_redo));
        });
        menu_ui(ui, Label::ViewMenu.text(language), roving, |ui| {
            for view in View::ALL {
                self.item_ui(ui, Command::Show(view), open);
            }
            ui.separator();
            self.item_ui(ui, Command::Meeting, open);
            for zoom in [Zoom::In, Zoom::Out, Zoom::True] {
                self.item_ui(ui, Command::Zoom(zoom), true);
            }
            theme_ui(ui, language, &mut self.asked);
        });
        menu_ui(ui, Label::Examples.text(language), roving, |ui| {
            for example in shipped(language) {
                let name = example.open().map(|opened| opened.scenario.name);
                if let Ok(name) = name {
                    self.choice_ui(ui, name, Command::Example(*example));
                }
            }
        });
        menu_ui(ui, Label::Help.text(language), roving, |ui| {
            for command in [Command::Keys, Command::Words, Command::About] {
                self.item_ui(ui, command, true);
            }
        });
    }

    /// The editions, the program's and then the user's own, each by name with its source.
    fn editions_ui(&mut self, ui: &mut Ui) {
        let language = self.language;
        ui.menu_button(Label::NewOn.text(language), |ui| {
            for (place, edition) in listed(ui, self.lists).iter().enumerate() {
                let baseline = &edition.baseline;
                let name = RichText::new(language.of(baseline.name())).font(semibold(13.5));
                self.choice_ui(ui, name, Command::NewOn(place));
                source_ui(ui, language.of(baseline.source()));
            }
        });
    }

    /// The editions to which the active scenario can be moved.
    fn move_ui(&mut self, ui: &mut Ui) {
        let language = self.language;
        ui.menu_button(Label::MoveTo.text(language), |ui| {
            for (place, edition) in listed(ui, self.lists).iter().enumerate() {
                let name = language.of(edition.baseline.name());
                self.choice_ui(ui, name, Command::MoveTo(place));
            }
        });
    }

    /// A name that asks for a command.
    fn choice_ui<'n>(&mut self, ui: &mut Ui, name: impl IntoAtoms<'n>, command: Command) {
        if ui.button(name).clicked() {
            self.asked = Some(Act::Carry(command));
        }
    }

    fn item_ui(&mut self, ui: &mut Ui, command: Command, enabled: bool) -> Response {
        let mut button = Button::new(command.label().text(self.language));
        if let Some(shortcut) = command.shortcut() {
            button = button.shortcut_text(ui.ctx().format_shortcut(&shortcut));
        }
        let item = ui.add_enabled(enabled, button);
        if item.gained_focus() {
            item.scroll_to_me(None);
        }
        if item.clicked() {
            self.asked = Some(Act::Carry(command));
        }
        item
    }

    /// Recent files, the last one first, each with its folder.
    fn recent_ui(&mut self, ui: &mut Ui) {
        let title = Label::RecentFiles.text(self.language);
        if self.lists.recent.is_empty() {
            ui.add_enabled(false, Button::new(title));
            return;
        }
        ui.menu_button(title, |ui| {
            for (index, path) in self.lists.recent.iter().enumerate() {
                let name = one_line(&path.file_name().unwrap_or_default().to_string_lossy());
                let button = Button::new(name).shortcut_text(folder(path));
                let shown = ui.add(button).on_hover_text(shown_path(path));
                if shown.clicked() {
                    self.asked = Some(Act::Carry(Command::Recent(index)));
                }
            }
        });
    }
}

/// Says why nothing can be chosen, to who points at it and to who hears it.
fn without(ui: &Ui, item: Response, reason: &str) {
    ui.ctx()
        .accesskit_node_builder(item.id, |node| node.set_description(reason));
    item.on_disabled_hover_text(reason);
}

/// Who published an edition, below its name.
fn source_ui(ui: &mut Ui, source: &str) {
    let margin = Margin {
        bottom: 6,
        ..Margin::symmetric(10, 0)
    };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        // A menu spreads its lines over the whole width; a sentence stays ragged.
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            ui.set_max_width(330.0);
            ui.add(Text::new(theme::weak(ui, source, regular(12.0))).wrap());
        });
    });
}

/// The editions, read once each time that a list of them opens.
fn listed(ui: &Ui, lists: &Lists<'_>) -> Arc<[Arc<Edition>]> {
    type Read = (u64, Arc<[Arc<Edition>]>);
    let (id, pass) = (Id::unique("editions"), ui.ctx().cumulative_pass_nr());
    let read = ui.data(|data| data.get_temp::<Read>(id));
    let read = read.filter(|(seen, _)| seen + 2 > pass);
    let editions = read.map_or_else(|| (lists.editions)().into(), |(_, editions)| editions);
    ui.data_mut(|data| data.insert_temp(id, (pass, Arc::clone(&editions))));
    editions
}

/// The name of the folder that a file stands in.
fn folder(path: &Path) -> String {
    let parent = path.parent();
    let name = parent.and_then(|parent| parent.file_name().or(Some(parent.as_os_str())));
    one_line(&name.unwrap_or_default().to_string_lossy())
}
