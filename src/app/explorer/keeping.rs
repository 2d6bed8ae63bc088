//! What the window keeps from one start to the next: settings, and recovery copies of unsaved work.

use std::path::{Path, PathBuf};
use std::time::Duration;

use eframe::egui::{Context, ThemePreference};

use super::Explorer;
use crate::app::start::{LARGEST, SMALLEST, Start};
use crate::documents::{Document, DocumentId, RecoveryClock};
use crate::files::{
    Home, LeftBehind, OwnCopies, Settings, SettingsChange, ThemeChoice, change_settings,
    left_behind,
};
use crate::scenario::FileError;
use crate::text::{Language, keeping};

/// What is kept, and where.
#[derive(Debug)]
pub struct Keeping {
    home: Option<Home>,
    settings: Settings,
    /// The language as it was last seen.
    language: Language,
    /// Light or dark as it was last seen; none before the first frame.
    theme: Option<ThemeChoice>,
    /// The window's size as it was last seen, unless it filled the screen.
    size: Option<(u32, u32)>,
    focused: bool,
    clock: RecoveryClock,
    copies: Option<OwnCopies>,
    /// Work of windows that no longer run, as long as it is offered.
    pub(super) left: Option<LeftBehind>,
    /// Whether it has been said that settings are not kept.
    told_settings: bool,
    /// Whether it has been said that copies are not made.
    told_copies: bool,
}

impl Keeping {
    /// Puts what was remembered in place.
    pub fn new(ctx: &Context, start: &Start) -> Self {
        ctx.set_theme(preference(start.settings.theme));
        Self {
            home: start.home.clone(),
            settings: start.settings.clone(),
            language: start.language,
            theme: None,
            size: None,
            focused: true,
            clock: RecoveryClock::default(),
            copies: None,
            left: None,
            told_settings: false,
            told_copies: false,
        }
    }

    /// Files opened and saved, the last one first.
    pub fn recent(&self) -> &[PathBuf] {
        &self.settings.recent
    }

    /// Looks for work left behind.
    pub(super) fn look_behind(&mut self) -> Option<&LeftBehind> {
        self.left = self.home.as_ref().map(left_behind);
        self.left.as_ref()
    }

    /// Writes the copy of a document.
    fn copy(&mut self, home: &Home, document: &Document) -> Result<(), FileError> {
        let copies = match self.copies.take() {
            Some(copies) => copies,
            None => OwnCopies::start(home)?,
        };
        let outcome = copies.write(document.id().number(), &document.recovery_copy());
        self.copies = Some(copies);
        outcome
    }
}

/// egui's word for a choice.
fn preference(theme: ThemeChoice) -> ThemePreference {
    match theme {
        ThemeChoice::System => ThemePreference::System,
        ThemeChoice::Light => ThemePreference::Light,
        ThemeChoice::Dark => ThemePreference::Dark,
    }
}

/// The choice in egui's word.
fn choice(theme: ThemePreference) -> ThemeChoice {
    match theme {
        ThemePreference::System => ThemeChoice::System,
        ThemePreference::Light => ThemeChoice::Light,
        ThemePreference::Dark => ThemeChoice::Dark,
    }
}

impl Explorer {
    /// Keeps what is due. Without a change nothing is written, and no frame is asked for.
    pub(super) fn keep(&mut self, ctx: &Context, closing: bool) {
        if self.may_close {
            return;
        }
        self.keep_choices(ctx);
        let (now, focused) = ctx.input(|input| (input.time, input.focused));
        let left = self.keeping.focused && !focused;
        self.keeping.focused = focused;
        self.keep_copies(ctx, now, left || closing);
    }

    /// Remembers language and theme once they change; the window's size when it closes.
    fn keep_choices(&mut self, ctx: &Context) {
        let mut changes = Vec::new();
        if self.language != self.keeping.language {
            self.keeping.language = self.language;
            changes.push(SettingsChange::Language(self.language));
        }
        if self.keeping.theme.is_none() && self.keeping.home.is_some() {
            // Again: what hosts the window may have set its own in between.
            ctx.set_theme(preference(self.keeping.settings.theme));
        }
        let theme = choice(ctx.options(|options| options.theme_preference));
        let before = self.keeping.theme.replace(theme);
        if before.is_some_and(|before| before != theme) {
            changes.push(SettingsChange::Theme(theme));
        }
        self.remember(&changes);
        self.keeping.size = size(ctx).or(self.keeping.size);
    }

    /// Writes and removes the copies that are due, and asks for the one frame that the next is due in.
    ///
    /// Returns whether every copy could be written.
    pub(super) fn keep_copies(&mut self, ctx: &Context, now: f64, at_once: bool) -> bool {
        let Some(home) = self.keeping.home.clone() else {
            return true;
        };
        let due = self.keeping.clock.due(&self.documents, now, at_once);
        if let Some(copies) = &self.keeping.copies {
            due.remove.iter().for_each(|id| copies.remove(id.number()));
        }
        if let Some(seconds) = due.wake {
            ctx.request_repaint_after(Duration::from_secs_f64(seconds));
        }
        let outcomes: Vec<_> = due.write.iter().map(|id| self.copy(&home, *id)).collect();
        let Some(error) = outcomes.into_iter().find_map(Result::err) else {
            return true;
        };
        if !self.keeping.told_copies {
            self.keeping.told_copies = true;
            self.refuse(keeping::recovery_not_possible(&error, self.language));
            ctx.request_repaint();
        }
        false
    }

    fn copy(&mut self, home: &Home, id: DocumentId) -> Result<(), FileError> {
        let document = self.documents.get(id);
        document.map_or(Ok(()), |document| self.keeping.copy(home, document))
    }

    /// Remembers changes, in the file as it is then; says it once when that is not possible.
    pub(super) fn remember(&mut self, changes: &[SettingsChange]) {
        if changes.is_empty() {
            return;
        }
        let outcome = match &self.keeping.home {
            Some(home) => change_settings(home, changes).map(Some),
            None => Ok(None),
        };
        match outcome {
            Ok(Some((settings, aside))) => {
                self.keeping.settings = settings;
                if let Some(aside) = aside {
                    let language = self.language;
                    let path = &aside.kept_as;
                    self.refuse(keeping::settings_set_aside(aside.newer, path, language));
                }
                return;
            }
            Err(error) if !self.keeping.told_settings => {
                self.keeping.told_settings = true;
                self.refuse(keeping::settings_not_kept(&error, self.language));
            }
            _ => {}
        }
        for change in changes {
            self.keeping.settings.apply(change.clone());
        }
    }

    /// Remembers that a file was opened or saved.
    pub(super) fn used(&mut self, path: &Path) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        self.remember(&[SettingsChange::Used(path)]);
    }

    /// The window closes and nothing is left to lose.
    pub(super) fn keeping_ends(&mut self) {
        if let Some((width, height)) = self.keeping.size {
            self.remember(&[SettingsChange::Window(width, height)]);
        }
        if let Some(copies) = self.keeping.copies.take() {
            copies.leave();
        }
    }
}

/// The window's size in points as they are without zoom; none when it fills the screen or is hidden.
fn size(ctx: &Context) -> Option<(u32, u32)> {
    let filled = ctx.input(|input| {
        let viewport = input.viewport();
        [viewport.maximized, viewport.fullscreen, viewport.minimized].contains(&Some(true))
    });
    let size = ctx.content_rect().size() * ctx.zoom_factor();
    let permitted = size.clamp(SMALLEST, LARGEST) == size;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between the smallest and the largest"
    )]
    let whole = |length: f32| length.round() as u32;
    (!filled && permitted).then(|| (whole(size.x), whole(size.y)))
}
