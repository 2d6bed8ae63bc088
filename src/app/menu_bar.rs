//! The menu, the light or dark switch, and the language.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::{
    Align, Button, Context, Frame, Id, Label as Text, Layout, Margin, MenuBar, Panel, Popup,
    Response, RichText, ScrollArea, TextWrapMode, Ui, containers::menu::MenuButton,
    style::ScrollStyle,
};

use super::act::Act;
use super::command::{Command, Zoom};
use super::export_choices::{ExportChoices, PictureSize};
use super::icons;
use super::kit::roving::Roving;
use super::theme::{self, bold, regular, semibold};
use super::view::View;
use crate::documents::{Document, Documents};
use crate::export::{FileForm, PictureForm};
use crate::files::{Edition, shipped};
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

/// Draws the bar. Returns what is asked for.
pub fn show(
    ui: &mut Ui,
    documents: &Documents,
    lists: &Lists<'_>,
    language: Language,
) -> Option<Act> {
    let palette = theme::palette(ui);
    let mut asked = None;
    Panel::top("menu")
        .resizable(false)
        .frame(theme::bar(palette.card, Margin::symmetric(16, 5)))
        .show(ui, |ui| {
            MenuBar::new().ui(ui, |ui| {
                ui.label(
                    RichText::new(Label::Program.text(language))
                        .font(bold(14.0))
                        .color(palette.accent),
                );
                ui.add_space(6.0);
                let mut roving = Roving::new(ui, "menus", 0).across();
                file_ui(ui, documents, lists, language, &mut roving, &mut asked);
                menus_ui(ui, documents, language, &mut roving, &mut asked);
                roving.end(ui);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    switches_ui(ui, language, &mut asked);
                });
            });
        });
    asked
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
fn menu_ui(
    ui: &mut Ui,
    label: Label,
    roving: &mut Roving,
    language: Language,
    items: impl FnOnce(&mut Ui),
) -> Response {
    let button = Button::new(label.text(language)).sense(roving.sense());
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

fn file_ui(
    ui: &mut Ui,
    documents: &Documents,
    lists: &Lists<'_>,
    language: Language,
    roving: &mut Roving,
    asked: &mut Option<Act>,
) {
    let open = documents.active().is_some();
    let file = menu_ui(ui, Label::File, roving, language, |ui| {
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
                recent_ui(ui, lists.recent, language, asked);
            }
            if matches!(
                command,
                Command::Save | Command::CopyText | Command::CloseActive
            ) {
                ui.separator();
            }
            item_ui(ui, command, enabled, language, asked);
            match command {
                Command::New => editions_ui(ui, lists, language, asked),
                Command::MakeEdition if open => move_ui(ui, lists, language, asked),
                Command::CopyText if open => exports_ui(ui, lists, language, asked),
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
fn exports_ui(ui: &mut Ui, lists: &Lists<'_>, language: Language, asked: &mut Option<Act>) {
    ui.menu_button(Label::ExportMenu.text(language), |ui| {
        let given = (lists.gives)();
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
            let item = item_ui(ui, command, enabled, language, asked);
            if let Some(format) = command.exports()
                && !enabled
            {
                without(ui, item, format.refusal().text(language));
            }
        }
        choices_ui(ui, given.choices, language, asked);
    });
}

/// How large pictures are, and whose marks a CSV file has.
fn choices_ui(ui: &mut Ui, now: ExportChoices, language: Language, asked: &mut Option<Act>) {
    ui.menu_button(Label::ExportChoices.text(language), |ui| {
        let mut choose = |ui: &mut Ui, choices: ExportChoices, label: Label| {
            if ui.radio(now == choices, label.text(language)).clicked() {
                *asked = Some(Act::Carry(Command::Exporting(choices)));
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

/// Says why nothing can be chosen, to who points at it and to who hears it.
fn without(ui: &Ui, item: Response, reason: &str) {
    ui.ctx()
        .accesskit_node_builder(item.id, |node| node.set_description(reason));
    item.on_disabled_hover_text(reason);
}

fn menus_ui(
    ui: &mut Ui,
    documents: &Documents,
    language: Language,
    roving: &mut Roving,
    asked: &mut Option<Act>,
) {
    let open = documents.active().is_some();
    let undo = documents.active().is_some_and(Document::can_undo);
    let redo = documents.active().is_some_and(Document::can_redo);
    menu_ui(ui, Label::Edit, roving, language, |ui| {
        item_ui(ui, Command::Undo, undo, language, asked);
        item_ui(ui, Command::Redo, redo, language, asked);
    });
    menu_ui(ui, Label::ViewMenu, roving, language, |ui| {
        for view in View::ALL {
            item_ui(ui, Command::Show(view), open, language, asked);
        }
        ui.separator();
        item_ui(ui, Command::Meeting, open, language, asked);
        for zoom in [Zoom::In, Zoom::Out, Zoom::True] {
            item_ui(ui, Command::Zoom(zoom), true, language, asked);
        }
        theme_ui(ui, language, asked);
    });
    menu_ui(ui, Label::Examples, roving, language, |ui| {
        for example in shipped(language) {
            let name = example.open().map(|opened| opened.scenario.name);
            if let Ok(name) = name
                && ui.button(name).clicked()
            {
                *asked = Some(Act::Carry(Command::Example(*example)));
            }
        }
    });
    menu_ui(ui, Label::Help, roving, language, |ui| {
        item_ui(ui, Command::Keys, true, language, asked);
        item_ui(ui, Command::Words, true, language, asked);
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

/// The editions, the program's and then the user's own, each by name with its source.
fn editions_ui(ui: &mut Ui, lists: &Lists<'_>, language: Language, asked: &mut Option<Act>) {
    ui.menu_button(Label::NewOn.text(language), |ui| {
        for (place, edition) in listed(ui, lists).iter().enumerate() {
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
fn move_ui(ui: &mut Ui, lists: &Lists<'_>, language: Language, asked: &mut Option<Act>) {
    ui.menu_button(Label::MoveTo.text(language), |ui| {
        for (place, edition) in listed(ui, lists).iter().enumerate() {
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
    if item.gained_focus() {
        item.scroll_to_me(None);
    }
    if item.clicked() {
        *asked = Some(Act::Carry(command));
    }
    item
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
