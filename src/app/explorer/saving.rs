//! Saves beside the frame, one after the other, with what is made for them: no slow disk freezes the window, and no report.

mod making;
mod save;

pub use making::{Making, Run};

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::mpsc::Receiver;
use std::time::Duration;

use crate::app::kit::question::Question;
use crate::app::question::{Reply, Then};
use crate::documents::{DocumentId, SaveOrder};
use crate::scenario::Access;
use crate::text::{Label, Language, keeping};
use making::Unsaved;

/// How long a frame waits for a scenario: most are saved within it, and nothing flickers.
const PATIENCE: Duration = Duration::from_millis(250);

/// Something to save, and what comes after it.
enum Save {
    /// A scenario. The flag says that every question about its file has been answered.
    Scenario(DocumentId, PathBuf, Then, bool),
    /// Something that is still to be made.
    Made(Making),
}

/// What is being saved.
#[derive(Clone)]
enum Saved {
    Scenario(DocumentId, Box<SaveOrder>, Then),
    Made(Run, String),
}

/// The save that runs, and those that wait for it.
#[derive(Default)]
pub struct Saving {
    running: Option<(Saved, Receiver<Result<Access, Unsaved>>)>,
    waiting: VecDeque<Save>,
    /// Whether the window closes once all is saved.
    closes: bool,
    /// The question that was answered with what runs: what was typed comes back with a refusal.
    pub typed: Option<Question<Reply>>,
}

impl Saving {
    /// Whether something is on its way to a disk.
    pub fn is_busy(&self) -> bool {
        self.running.is_some()
    }

    /// What is said meanwhile.
    pub fn message(&self, language: Language) -> Option<String> {
        match &self.running.as_ref()?.0 {
            Saved::Scenario(_, order, _) => {
                Some(keeping::saving(order.path(), self.closes, language))
            }
            Saved::Made(run, _) => {
                let told = if self.closes {
                    Label::MakingThenClosing
                } else {
                    Label::Making
                };
                run.is_slow().then(|| told.text(language).to_owned())
            }
        }
    }

    /// Stops what is being made, if anything is.
    pub fn stop(&self) {
        if let Some((Saved::Made(run, _), _)) = &self.running {
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
