//! What the window keeps from one start to the next: settings, and recovery copies of unsaved work.

mod keep;

use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui::{Context, ThemePreference};

use crate::app::start::Start;
use crate::documents::{DELAY, Keeper, Told};
use crate::files::{
    Edition, Home, LeftBehind, Placed, Settings, ThemeChoice, all_editions, left_behind,
};
use crate::text::Language;

/// What is kept, and where.
#[derive(Debug)]
pub struct Keeping {
    home: Option<Home>,
    settings: Settings,
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
    /// Whether the user wishes high contrast.
    pub(super) fn wishes_contrast(&self) -> bool {
        self.settings.high_contrast
    }

    /// Where settings and the user's own editions are.
    pub(super) fn home(&self) -> Option<&Home> {
        self.home.as_ref()
    }

    /// The editions that the program holds, then the user's own.
    pub(super) fn editions(&self) -> Vec<Arc<Edition>> {
        all_editions(self.home().map(Home::folder))
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
            theme: None,
            placed: None,
            stands: false,
            zoom: start.settings.zoom,
            focused: true,
            told: Told::default(),
            delay: start.copy_after.unwrap_or(DELAY),
            keeper: None,
            left: None,
            told_settings: false,
        }
    }

    /// Light or dark, as it was chosen last.
    pub(super) fn show_theme(&self, ctx: &Context) {
        ctx.set_theme(preference(self.settings.theme));
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
