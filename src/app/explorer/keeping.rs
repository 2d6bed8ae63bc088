//! What the window keeps from one start to the next: settings, and recovery copies of unsaved work.

use std::path::Path;
use std::sync::Arc;

use eframe::egui::{Context, ThemePreference};

use super::Explorer;
use crate::app::place;
use crate::app::start::Start;
use crate::documents::{DELAY, DocumentId, Keeper, News, Report, Told};
use crate::files::{
    Edition, Found, Home, LeftBehind, Placed, Settings, SettingsChange, ThemeChoice, all_editions,
    left_behind,
};
use crate::text::{Language, Say, keeping};

/// What is kept, and where.
#[derive(Debug, Default)]
pub struct Keeping {
    /// Where settings and the user's own editions are.
    pub(super) home: Option<Home>,
    /// What is remembered.
    pub(super) settings: Settings,
    /// The language as it was last seen.
    language: Language,
    /// Light or dark as it was last seen; none before the first frame.
    theme: Option<ThemeChoice>,
    /// Where the window was last seen, unless it was hidden.
    placed: Option<Placed>,
    /// Whether it has been put in its place.
    stands: bool,
    /// How large everything was drawn, in per cent.
    zoom: Option<u16>,
    focused: bool,
    told: Told,
    /// How many seconds a change may stand in no copy.
    delay: f64,
    /// Started with the first thing to keep.
    keeper: Option<Keeper>,
    /// Work of windows that no longer run, as long as it is offered.
    pub(super) left: Option<LeftBehind>,
    /// Whether it has been said that settings are not kept.
    told_settings: bool,
}

impl Keeping {
    /// The editions that the program holds, then the user's own.
    pub(super) fn editions(&self) -> Vec<Arc<Edition>> {
        all_editions(self.home.as_ref().map(Home::folder))
    }

    /// One of them, where it is still there.
    pub(super) fn edition(&self, place: usize) -> Option<Arc<Edition>> {
        self.editions().into_iter().nth(place)
    }

    /// Puts what was remembered in place.
    pub fn new(ctx: &Context, start: &Start) -> Self {
        ctx.set_theme(preference(start.settings.theme));
        if let Some(zoom) = start.settings.zoom {
            ctx.set_zoom_factor(f32::from(zoom) / 100.0);
        }
        Self {
            home: start.home.clone(),
            settings: start.settings.clone(),
            language: start.language,
            zoom: start.settings.zoom,
            focused: true,
            delay: start.copy_after.unwrap_or(DELAY),
            ..Self::default()
        }
    }

    /// Light or dark, as it was chosen last.
    pub(super) fn show_theme(&self, ctx: &Context) {
        ctx.set_theme(preference(self.settings.theme));
    }

    /// Looks for work left behind.
    pub(super) fn look_behind(&mut self) -> Option<&LeftBehind> {
        self.left = self.home.as_ref().map(left_behind);
        self.left.as_ref()
    }

    /// The thread that keeps things, where there is a place for them; it wakes the window to tell something.
    fn keeper(&mut self, ctx: &Context) -> Option<&Keeper> {
        if self.keeper.is_none() {
            let (home, ctx) = (self.home.clone()?, ctx.clone());
            let notify = move || ctx.request_repaint();
            self.keeper = Keeper::start(home, self.delay, notify).ok();
        }
        self.keeper.as_ref()
    }
}

impl Explorer {
    /// Keeps what is new. Without a change nothing is written, and no frame is asked for.
    pub(super) fn keep(&mut self, closing: bool) {
        if self.may_close {
            return;
        }
        self.keep_choices();
        let focused = self.ctx.input(|input| input.focused);
        let left = self.keeping.focused && !focused;
        self.keeping.focused = focused;
        if left || closing {
            self.copy_at_once();
        } else {
            self.keep_copies();
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
        if zoom != self.keeping.zoom && self.before_meeting.is_none() {
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
    pub(super) fn keep_restored(&mut self, left: LeftBehind, opened: Vec<(DocumentId, Found)>) {
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
                    self.refuse(keeping::recovery_not_possible(
                        &error.say(language),
                        language,
                    ));
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
                        self.refuse(keeping::settings_not_kept(&error.say(language), language));
                    }
                }
            }
        }
    }

    /// Remembers changes: here at once, and in the file as it is by then.
    pub(super) fn remember(&mut self, changes: Vec<SettingsChange>) {
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
    pub(super) fn used(&mut self, path: &Path) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        self.remember(vec![SettingsChange::Used(path)]);
    }

    /// The window closes and nothing is left to lose.
    pub(super) fn keeping_ends(&mut self) {
        if let Some(placed) = self.keeping.placed.take() {
            self.remember(vec![SettingsChange::Window(placed)]);
        }
        if let Some(keeper) = self.keeping.keeper.take() {
            keeper.end();
        }
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
