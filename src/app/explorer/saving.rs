//! Saves beside the frame, one after the other: a slow disk never freezes the window.

mod save;

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::mpsc::Receiver;
use std::time::Duration;

use super::reports::{ReportOrder, ReportRun};
use crate::app::question::Then;
use crate::documents::{DocumentId, SaveOrder};
use crate::scenario::{Access, FileError};
use crate::text::{Language, keeping};

/// How long a frame waits for a save: most are done within it, and nothing flickers.
const PATIENCE: Duration = Duration::from_millis(250);

/// Something to save, and what comes after it.
#[derive(Debug)]
enum Save {
    /// A scenario. The flag says that every question about its file has been answered.
    Scenario(DocumentId, PathBuf, Then, bool),
    /// A picture or a table, and what is said once it stands there.
    Bytes(PathBuf, Vec<u8>, String),
    /// A report that is still to be made.
    Report(Box<ReportOrder>),
}

/// What is being saved.
#[derive(Clone, Debug)]
enum Saved {
    Scenario(DocumentId, Box<SaveOrder>, Then),
    Bytes(PathBuf, String),
    Report(ReportRun),
}

/// The save that runs, and those that wait for it.
#[derive(Debug, Default)]
pub struct Saving {
    running: Option<(Saved, Receiver<Result<Access, FileError>>)>,
    waiting: VecDeque<Save>,
    /// Whether the window closes once all is saved.
    closes: bool,
}

impl Saving {
    /// Whether something is on its way to a disk.
    pub fn is_busy(&self) -> bool {
        self.running.is_some()
    }

    /// What is said meanwhile.
    pub fn message(&self, language: Language) -> Option<String> {
        let (saved, _) = self.running.as_ref()?;
        let path = match saved {
            Saved::Scenario(_, order, _) => order.path(),
            Saved::Bytes(path, _) => path,
            Saved::Report(run) => return run.message(language),
        };
        Some(keeping::saving(path, self.closes, language))
    }

    /// Stops the report that is being made, if there is one.
    pub fn stop_report(&self) {
        if let Some((Saved::Report(run), _)) = &self.running {
            run.stop();
        }
    }

    /// The tab closes once its scenario is saved; whether it is being saved at all.
    fn closes_tab(&mut self, id: DocumentId) -> bool {
        let running = self.running.as_mut().map(|(saved, _)| saved);
        let mut found = false;
        if let Some(Saved::Scenario(of, _, then)) = running
            && *of == id
        {
            (*then, found) = (Then::CloseTab, true);
        }
        for save in &mut self.waiting {
            if let Save::Scenario(of, _, then, _) = save
                && *of == id
            {
                (*then, found) = (Then::CloseTab, true);
            }
        }
        found
    }

    /// The window closes once all is saved; whether anything is being saved.
    fn closes_window(&mut self) -> bool {
        self.closes = self.is_busy();
        self.closes
    }
}
