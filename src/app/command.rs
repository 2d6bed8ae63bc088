//! What a user can ask of documents: label and shortcut of each in one place.

use eframe::egui::{Context, Id, Key, KeyboardShortcut, Modifiers};

use super::export_choices::ExportChoices;
use crate::documents::DocumentId;
use crate::export::{FileForm, PictureForm};
use crate::files::Shipped;
use crate::pages::View;
use crate::text::Label;

/// Something to do with documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Open the reference in a new tab.
    New,
    /// Open the reference of an edition, by its number: the program's, then the user's own.
    NewOn(usize),
    /// Move the active scenario to an edition, by its number: the program's, then the user's own.
    MoveTo(usize),
    /// Make an edition of the active scenario.
    MakeEdition,
    /// Choose a file to open.
    Open,
    /// Type the path of a file to open or to save to.
    EnterPath,
    /// Paste the code of a scenario to open.
    PasteCode,
    /// Put the code of the active scenario on the clipboard.
    CopyCode,
    /// Save to the document's own file.
    Save,
    /// Save to another file.
    SaveAs,
    /// Close a tab.
    Close(DocumentId),
    /// Close the active tab.
    CloseActive,
    /// Close the window.
    Quit,
    /// Take back the last step.
    Undo,
    /// Do the last step taken back again.
    Redo,
    /// Save the plot as a picture, or the table for a spreadsheet.
    Export(FileForm),
    /// Choose how files are exported from now on.
    Exporting(ExportChoices),
    /// Put the plot on the clipboard as a picture.
    CopyPicture,
    /// Put what the view says on the clipboard, in sentences for a letter.
    CopyText,
    /// Choose what is in a report.
    Report,
    /// Open a scenario that comes with the program.
    Example(Shipped),
    /// Show a view.
    Show(View),
    /// Open a copy of the active scenario.
    Duplicate,
    /// Give the active scenario another name.
    Rename,
    /// Type, paste or read counts of the user's own.
    Counts,
    /// Open a recent file, counted from the last one used.
    Recent(usize),
    /// Say which version this is, and how it draws.
    About,
    /// Show what the keys do.
    Keys,
    /// Show what the words mean.
    Words,
    /// Open the menu.
    OpenMenu,
    /// Move the keyboard to the next part of the window.
    NextPart,
    /// Move the keyboard to the previous part.
    PartBefore,
    /// Enter meeting mode, or leave it.
    Meeting,
    /// Show colours in high contrast, or as the system asks for them.
    HighContrast,
    /// Make everything larger, smaller, or as it is.
    Zoom(Zoom),
}

/// How large everything is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zoom {
    /// Larger than now.
    In,
    /// Smaller than now.
    Out,
    /// As the system has it.
    True,
}

impl Command {
    /// The commands that have a shortcut; longer ones first, so that Shift is not overlooked.
    pub fn with_shortcut() -> impl Iterator<Item = Self> {
        let others = [
            Self::SaveAs,
            Self::Redo,
            Self::EnterPath,
            Self::New,
            Self::Open,
            Self::Save,
            Self::CloseActive,
            Self::Quit,
            Self::Undo,
            Self::Duplicate,
            Self::Rename,
            Self::Keys,
            Self::OpenMenu,
            Self::PartBefore,
            Self::NextPart,
            Self::Meeting,
        ];
        others.into_iter().chain(View::ALL.map(Self::Show))
    }

    /// What it takes from the view, where it takes something.
    pub fn exports(self) -> Option<FileForm> {
        match self {
            Self::Export(format) => Some(format),
            Self::CopyPicture => Some(PictureForm::Png.into()),
            _ => None,
        }
    }

    /// What the menu says.
    pub fn label(self) -> Label {
        match self {
            Self::New => Label::New,
            Self::NewOn(_) => Label::NewOn,
            Self::MoveTo(_) => Label::MoveTo,
            Self::MakeEdition => Label::MakeEdition,
            Self::Open => Label::Open,
            Self::EnterPath => Label::EnterPath,
            Self::PasteCode => Label::PasteCode,
            Self::CopyCode => Label::CopyCode,
            Self::Save => Label::Save,
            Self::SaveAs => Label::SaveAs,
            Self::Close(_) | Self::CloseActive => Label::Close,
            Self::Quit => Label::Quit,
            Self::Undo => Label::Undo,
            Self::Redo => Label::Redo,
            Self::Export(format) => format.label(),
            Self::Exporting(_) => Label::ExportChoices,
            Self::CopyPicture => Label::CopyPicture,
            Self::CopyText => Label::CopyText,
            Self::Report => Label::MakeReport,
            Self::Example(_) => Label::Examples,
            Self::Show(view) => view.label(),
            Self::Duplicate => Label::Duplicate,
            Self::Rename => Label::Rename,
            Self::Counts => Label::OwnCounts,
            Self::Recent(_) => Label::RecentFiles,
            Self::About => Label::About,
            Self::Keys => Label::Keys,
            Self::Words => Label::HelpWords,
            Self::OpenMenu => Label::OpenMenu,
            Self::NextPart => Label::NextPart,
            Self::PartBefore => Label::PartBefore,
            Self::Meeting => Label::Meeting,
            Self::HighContrast => Label::HighContrast,
            Self::Zoom(Zoom::In) => Label::ZoomIn,
            Self::Zoom(Zoom::Out) => Label::ZoomOut,
            Self::Zoom(Zoom::True) => Label::TrueSize,
        }
    }

    /// The keys for it.
    pub fn shortcut(self) -> Option<KeyboardShortcut> {
        let shift = Modifiers::COMMAND.plus(Modifiers::SHIFT);
        let (modifiers, key) = match self {
            Self::New => (Modifiers::COMMAND, Key::N),
            Self::Open => (Modifiers::COMMAND, Key::O),
            Self::EnterPath => (shift, Key::O),
            Self::Save => (Modifiers::COMMAND, Key::S),
            Self::SaveAs => (shift, Key::S),
            Self::CloseActive => (Modifiers::COMMAND, Key::W),
            Self::Quit => (Modifiers::COMMAND, Key::Q),
            Self::Undo => (Modifiers::COMMAND, Key::Z),
            Self::Redo => (shift, Key::Z),
            Self::Show(view) => (Modifiers::COMMAND, view_key(view)?),
            Self::Duplicate => (Modifiers::COMMAND, Key::D),
            Self::Rename => (Modifiers::NONE, Key::F2),
            Self::Keys => (Modifiers::NONE, Key::F1),
            Self::OpenMenu => (Modifiers::NONE, Key::F10),
            Self::NextPart => (Modifiers::NONE, Key::F6),
            Self::PartBefore => (Modifiers::SHIFT, Key::F6),
            Self::Meeting => (Modifiers::NONE, Key::F11),
            // egui itself carries these out by key.
            Self::Zoom(Zoom::In) => (Modifiers::COMMAND, Key::Plus),
            Self::Zoom(Zoom::Out) => (Modifiers::COMMAND, Key::Minus),
            Self::Zoom(Zoom::True) => (Modifiers::COMMAND, Key::Num0),
            _ => return None,
        };
        Some(KeyboardShortcut::new(modifiers, key))
    }

    /// Another key for it, as other programs have.
    pub fn other_shortcut(self) -> Option<KeyboardShortcut> {
        (self == Self::Redo).then_some(KeyboardShortcut::new(Modifiers::COMMAND, Key::Y))
    }
}

/// The key that shows a view, together with Ctrl, in the order of the tabs; a tenth view has none.
fn view_key(view: View) -> Option<Key> {
    const KEYS: [&str; 9] = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
    let at = View::ALL.iter().position(|other| *other == view)?;
    Key::from_name(KEYS.get(at)?)
}

/// Asks for a command from deep in a view: a key there means it.
pub fn ask(ctx: &Context, command: Command) {
    ctx.data_mut(|data| data.insert_temp(asked_id(), command));
}

/// What was asked for since the last frame.
pub fn asked(ctx: &Context) -> Option<Command> {
    let asked = ctx.data(|data| data.get_temp(asked_id()));
    ctx.data_mut(|data| data.remove::<Command>(asked_id()));
    asked
}

fn asked_id() -> Id {
    Id::unique("command asked for by a key")
}
