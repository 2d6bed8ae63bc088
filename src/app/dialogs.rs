//! The system's file dialogs, in a thread of their own: the window never freezes.
//!
//! A dialog service that fails looks like a cancelled dialog; the menu offers a path field as well.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};

use eframe::egui::Context;
use egui_winit::winit::window::Window;
use rfd::{AsyncFileDialog, FileHandle};

use super::act::RegionFile;
use super::question::{Reply, Then};
use crate::documents::DocumentId;
use crate::export::FileForm;
use crate::text::{Label, Language};

/// What a path is chosen for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To open a scenario.
    Open,
    /// To save one, and then go on.
    Save(DocumentId, Then),
    /// To save the plot or the table.
    Export(FileForm),
    /// To read or to write a file of regions.
    Region(RegionFile),
    /// To read counts.
    Counts,
}

impl Purpose {
    /// What the path that was chosen leads to.
    pub fn reply(self, path: PathBuf) -> Reply {
        match self {
            Self::Open => Reply::Open(path),
            Self::Save(id, then) => Reply::SaveAs(id, path, then),
            Self::Export(format) => Reply::Export(path, format),
            Self::Region(file) => Reply::RegionFile(file, path),
            Self::Counts => Reply::CountsFile(path),
        }
    }
}

/// The dialog that is open, if any: one at a time.
#[derive(Debug, Default)]
pub struct Dialogs {
    /// The window that dialogs stand before, where eframe does not know it.
    pub parent: Option<Arc<Window>>,
    /// What is asked for in this frame, with the name that is proposed for a file to save.
    asked: Option<(Purpose, String)>,
    open: Option<(Purpose, Receiver<Option<PathBuf>>)>,
}

impl Dialogs {
    /// Whether a dialog is open.
    pub fn is_open(&self) -> bool {
        self.open.is_some() || self.asked.is_some()
    }

    /// Opens a dialog at the end of the frame, unless one is open. `name` is proposed for a file to save.
    pub fn open(&mut self, purpose: Purpose, name: String) {
        if !self.is_open() {
            self.asked = Some((purpose, name));
        }
    }

    /// Opens the dialog that was asked for in this frame.
    pub fn show_asked(&mut self, frame: &eframe::Frame, ctx: &Context, language: Language) {
        let Some((purpose, name)) = self.asked.take() else {
            return;
        };
        let (files, ending) = match purpose {
            Purpose::Open | Purpose::Save(..) => (Label::ScenarioFiles, "ron"),
            Purpose::Export(format) => (format.files(), format.ending()),
            Purpose::Region(_) | Purpose::Counts => (Label::TableFiles, "csv"),
        };
        let dialog = match &self.parent {
            Some(window) => AsyncFileDialog::new().set_parent(window),
            None => AsyncFileDialog::new().set_parent(frame),
        };
        let dialog = dialog.add_filter(files.text(language), &[ending]);
        let (sender, receiver) = channel();
        let ctx = ctx.clone();
        // Made here, awaited there: some systems want dialogs made on the window's own thread.
        match purpose {
            Purpose::Open
            | Purpose::Counts
            | Purpose::Region(RegionFile::Realised | RegionFile::Key) => {
                wait(dialog.pick_file(), sender, ctx);
            }
            Purpose::Save(..) | Purpose::Export(_) | Purpose::Region(_) => {
                wait(dialog.set_file_name(name).save_file(), sender, ctx);
            }
        }
        self.open = Some((purpose, receiver));
    }

    /// What was chosen, once the dialog has closed; no path when it was cancelled or failed.
    pub fn closed(&mut self) -> Option<(Purpose, Option<PathBuf>)> {
        let outcome = self.open.as_ref()?.1.try_recv();
        if outcome == Err(TryRecvError::Empty) {
            return None;
        }
        let (purpose, _) = self.open.take()?;
        Some((purpose, outcome.ok().flatten()))
    }
}

fn wait(
    chosen: impl Future<Output = Option<FileHandle>> + Send + 'static,
    sender: Sender<Option<PathBuf>>,
    ctx: Context,
) {
    std::thread::spawn(move || {
        let chosen = pollster::block_on(chosen);
        sender.send(chosen.map(|file| file.path().to_owned())).ok();
        ctx.request_repaint();
    });
}
