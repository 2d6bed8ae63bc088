//! What the window does to keep settings and recovery copies.

use std::path::Path;

use super::choice;
use crate::app::explorer::Explorer;
use crate::app::place;
use crate::documents::{DocumentId, News, Report};
use crate::files::{Found, LeftBehind, SettingsChange};
use crate::text::keeping;

impl Explorer {
    /// Keeps what is new. Without a change nothing is written, and no frame is asked for.
    pub(in crate::app::explorer) fn keep(&mut self, closing: bool) {
        if self.may_close {
            return;
        }
        self.keep_choices();
        let focused = self.ctx.input(|input| input.focused);
        let left = self.keeping.focused && !focused;
        self.keeping.focused = focused;
        self.keep_copies();
        if (left || closing)
            && let Some(keeper) = &self.keeping.keeper
        {
            keeper.at_once();
        }
        self.hear_keeper();
    }

    /// Writes the copies of all that is not saved, whatever happens to the window next.
    pub(in crate::app) fn copy_at_once(&mut self) {
        self.keep_copies();
        if let Some(keeper) = &self.keeping.keeper {
            keeper.at_once();
        }
    }

    /// Remembers language and theme once they change; the window's size when it closes.
    fn keep_choices(&mut self) {
        let ctx = &self.ctx;
        let mut changes = Vec::new();
        if self.language != self.keeping.language {
            self.keeping.language = self.language;
            changes.push(SettingsChange::Language(self.language));
        }
        if self.keeping.theme.is_none() && self.keeping.home.is_some() {
            // Again: what hosts the window may have set its own in between.
            self.keeping.show_theme(ctx);
        }
        let theme = choice(ctx.options(|options| options.theme_preference));
        let before = self.keeping.theme.replace(theme);
        if before.is_some_and(|before| before != theme) {
            changes.push(SettingsChange::Theme(theme));
        }
        let zoom = percent(ctx.zoom_factor());
        if zoom != self.keeping.zoom && !self.meeting.is_on() {
            self.keeping.zoom = zoom;
            changes.push(SettingsChange::Zoom(zoom));
        }
        self.remember(changes);
        self.keep_place();
    }

    /// Puts the window in its place once, and sees where it is after that.
    fn keep_place(&mut self) {
        let (ctx, keeping) = (&self.ctx, &mut self.keeping);
        // Sizes of the first frame are in points of a zoom that did not hold yet.
        let zoomed = keeping.zoom.is_none() || ctx.cumulative_frame_nr() > 0;
        if !keeping.stands && zoomed && ctx.cumulative_pass_nr() > 0 {
            keeping.stands = place::take(ctx, &keeping.settings);
        }
        if let Some(placed) = place::now(ctx, keeping.placed.as_ref()) {
            keeping.placed = Some(placed);
        }
    }

    /// Tells the keeper which scenarios have changed, and which need no copy any more.
    fn keep_copies(&mut self) {
        for news in self.keeping.told.news(&self.documents) {
            let Some(keeper) = self.keeping.keeper(&self.ctx) else {
                return;
            };
            match news {
                News::Gone(id) => keeper.gone(id),
                News::Changed(id) => {
                    if let Some(document) = self.documents.get(id) {
                        keeper.changed(id, document.recovery_copy());
                    }
                }
            }
        }
    }

    /// What was left behind is open again: it leaves its old place once it stands in this window's copies.
    pub(in crate::app::explorer) fn keep_restored(
        &mut self,
        left: LeftBehind,
        opened: Vec<(DocumentId, Found)>,
    ) {
        self.keep_copies();
        match &self.keeping.keeper {
            Some(keeper) => keeper.restored(left, opened),
            None => left.let_go(),
        }
    }

    /// Says what the keeper has to tell, each trouble once.
    fn hear_keeper(&mut self) {
        let keeper = self.keeping.keeper.as_ref();
        let reports: Vec<_> = keeper.iter().flat_map(|keeper| keeper.reports()).collect();
        let language = self.language;
        for report in reports {
            match report {
                Report::Copies(Ok(())) => {}
                Report::Copies(Err(error)) => {
                    self.refuse(keeping::recovery_not_possible(&error, language));
                }
                Report::Settings(Ok((settings, aside))) => {
                    self.keeping.settings = settings;
                    if let Some(aside) = aside {
                        let path = &aside.kept_as;
                        self.refuse(keeping::settings_set_aside(aside.newer, path, language));
                    }
                }
                Report::Settings(Err(error)) => {
                    if !self.keeping.told_settings {
                        self.keeping.told_settings = true;
                        self.refuse(keeping::settings_not_kept(&error, language));
                    }
                }
            }
        }
    }

    /// Remembers changes: here at once, and in the file as it is by then.
    pub(in crate::app::explorer) fn remember(&mut self, changes: Vec<SettingsChange>) {
        if changes.is_empty() {
            return;
        }
        for change in &changes {
            self.keeping.settings.apply(change.clone());
        }
        if let Some(keeper) = self.keeping.keeper(&self.ctx) {
            keeper.remember(changes);
        }
        self.hear_keeper();
    }

    /// Remembers that a file was opened or saved.
    pub(in crate::app::explorer) fn used(&mut self, path: &Path) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        self.remember(vec![SettingsChange::Used(path)]);
    }

    /// The window closes and nothing is left to lose.
    pub(in crate::app::explorer) fn keeping_ends(&mut self) {
        if let Some(placed) = self.keeping.placed.take() {
            self.remember(vec![SettingsChange::Window(placed)]);
        }
        if let Some(keeper) = self.keeping.keeper.take() {
            keeper.end();
        }
    }
}

/// A zoom in per cent; none for the system's own size.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a few hundred per cent"
)]
fn percent(zoom: f32) -> Option<u16> {
    let percent = (100.0 * zoom).round().clamp(20.0, 500.0) as u16;
    (percent != 100).then_some(percent)
}
