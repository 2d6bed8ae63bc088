//! Saves beside the frame, one after the other, with what is made for them: no slow disk freezes the window, and no report.

mod save;

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};

use eframe::egui::Context;

use crate::app::kit::question::Question;
use crate::app::question::{Reply, Then};
use crate::documents::{DocumentId, SaveOrder};
use crate::export::Unwritten;
use crate::files::save_whole;
use crate::scenario::{Access, FileError};
use crate::text::{Label, Language, keeping};

/// How long a frame waits for a scenario: most are saved within it, and nothing flickers.
const PATIENCE: Duration = Duration::from_millis(250);
/// After so long it is said that something is being made: most is there before it.
const QUIET: Duration = Duration::from_millis(300);

/// Something to save, and what comes after it.
pub enum Save {
    /// A scenario; asks before it overwrites what someone else did to its own file, or comments in it. The flag says that
    /// every question about its file has been answered.
    Scenario(DocumentId, PathBuf, Then, bool),
    /// Something that is still to be made, put in its place, and told.
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
                Some(keeping::saving(&order.path, self.closes, language))
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
    pub(super) fn closes_tab(&mut self, id: DocumentId) -> bool {
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
    pub(super) fn closes_window(&mut self) -> bool {
        self.closes = self.is_busy();
        self.closes
    }
}

/// Why something is not there.
#[derive(Debug)]
pub enum Unsaved {
    /// It could not be made, or nobody wanted it any more.
    Unmade(Unwritten),
    /// It could not be saved.
    File(FileError),
}

impl From<Unwritten> for Unsaved {
    fn from(error: Unwritten) -> Self {
        Self::Unmade(error)
    }
}

/// What makes something and puts it in its place, whole or not at all.
type Work = dyn FnOnce(&Run) -> Result<Access, Unsaved> + Send;

/// Something to make, and what is said once it is there.
pub struct Making {
    said: String,
    work: Box<Work>,
}

impl Making {
    /// By this work.
    pub fn by(
        said: String,
        work: impl FnOnce(&Run) -> Result<Access, Unsaved> + Send + 'static,
    ) -> Self {
        let work = Box::new(work);
        Self { said, work }
    }

    /// The bytes of a file.
    pub fn file(
        path: &Path,
        said: String,
        make: impl FnOnce(&Run) -> Result<Vec<u8>, Unwritten> + Send + 'static,
    ) -> Self {
        let path = path.to_owned();
        Self::by(said, move |run| {
            let bytes = make(run)?;
            run.go_on()?;
            save_whole(&path, &bytes).map_err(Unsaved::File)
        })
    }
}

/// Something that is being made.
#[derive(Clone, Debug)]
pub struct Run {
    since: Instant,
    stopped: Arc<AtomicBool>,
}

impl Run {
    /// Starts the clock.
    fn new(ctx: &Context) -> Self {
        ctx.request_repaint_after(QUIET);
        Self {
            since: Instant::now(),
            stopped: Arc::default(),
        }
    }

    /// Nothing more is made, and nothing saved.
    fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    /// Whether it is worth saying that it takes its time.
    fn is_slow(&self) -> bool {
        self.since.elapsed() >= QUIET
    }

    /// Whether somebody stopped it.
    pub fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }

    /// # Errors
    /// It was stopped.
    pub fn go_on(&self) -> Result<(), Unwritten> {
        if self.is_stopped() {
            return Err(Unwritten::Stopped);
        }
        Ok(())
    }
}
