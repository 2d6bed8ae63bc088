//! What is made beside the frame, to be saved or copied: pictures, tables, workbooks, models and reports.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use eframe::egui::Context;

use crate::export::Unwritten;
use crate::files::save_whole;
use crate::scenario::{Access, FileError};

/// After so long it is said that something is being made: most is there before it.
const QUIET: Duration = Duration::from_millis(300);

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

impl From<FileError> for Unsaved {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

/// What makes something and puts it in its place, whole or not at all.
type Work = dyn FnOnce(&Run) -> Result<Access, Unsaved> + Send;

/// Something to make, and what is said once it is there.
pub struct Making {
    pub(super) said: String,
    pub(super) work: Box<Work>,
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
            Ok(save_whole(&path, &bytes)?)
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
    pub(super) fn new(ctx: &Context) -> Self {
        ctx.request_repaint_after(QUIET);
        Self {
            since: Instant::now(),
            stopped: Arc::default(),
        }
    }

    /// Nothing more is made, and nothing saved.
    pub(super) fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    /// Whether it is worth saying that it takes its time.
    pub(super) fn is_slow(&self) -> bool {
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
