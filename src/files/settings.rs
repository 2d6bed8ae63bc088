//! The settings: what is remembered from one start to the next, and each change of it.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::text::Language;

/// The most recent files that are remembered.
pub const MOST_RECENT: usize = 10;

/// The most set-ups of screens that are remembered.
pub const MOST_SCREENS: usize = 8;

/// Light, dark, or what the system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ThemeChoice {
    /// What the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// What was chosen for the last report: its views by name, and the ending of its form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportChoice {
    /// The views, by their names on the command line.
    pub views: Vec<String>,
    /// The ending of the form, without the dot.
    pub form: String,
}

/// How pictures and tables are exported, by names: one that this program does not know is of a newer one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExportChoice {
    /// The size of pictures.
    pub size: String,
    /// The code of the language whose marks tables have; none for that of the window.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marks: Option<String>,
}

/// What is remembered from one start to the next, as the file has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "SettingsFile", deny_unknown_fields)]
pub struct Settings {
    /// The version of the layout in the file; 0 once it is read.
    pub(super) format: u32,
    /// The language chosen; none until one is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// Light or dark.
    #[serde(default)]
    pub theme: ThemeChoice,
    /// Files opened and saved, the last one first; at most [`MOST_RECENT`].
    #[serde(default)]
    pub recent: Vec<PathBuf>,
    /// The size of the window alone, as earlier versions remembered it; none once it is read.
    #[serde(default, skip_serializing)]
    pub(super) window: Option<(u32, u32)>,
    /// What was chosen for a report; none until one is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<ReportChoice>,
    /// How pictures and tables are exported; none until something is chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub export: Option<ExportChoice>,
    /// Where the window stood, for each set-up of screens, the last one first; at most `MOST_SCREENS`.
    #[serde(default)]
    pub windows: Vec<Placed>,
    /// How large everything is drawn, in per cent; none for the system's own size.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zoom: Option<u16>,
    /// Whether colours are in high contrast, whatever the system asks for.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub high_contrast: bool,
}

/// Where the window stood with a set-up of screens. **Units:** points, without zoom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Placed {
    /// The set-up, by the size and the scale of its screen.
    pub screen: String,
    /// The width inside the frame.
    pub width: u32,
    /// The height inside the frame.
    pub height: u32,
    /// The upper left corner of the frame, where the system tells it.
    #[serde(default)]
    pub corner: Option<(i32, i32)>,
    /// Whether it filled the screen.
    #[serde(default)]
    pub fills: bool,
}

/// A wish to remember something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingsChange {
    /// A language has been chosen.
    Language(Language),
    /// Light or dark has been chosen.
    Theme(ThemeChoice),
    /// A file has been opened or saved.
    Used(PathBuf),
    /// A recent file turned out to be gone.
    Gone(PathBuf),
    /// The window closes in this place.
    Window(Placed),
    /// Everything is drawn larger or smaller, in per cent; none for the system's own size.
    Zoom(Option<u16>),
    /// Colours are in high contrast, whatever the system asks for, or no more so.
    HighContrast(bool),
    /// A report has been made with this choice.
    Report(ReportChoice),
    /// Pictures and tables are exported in another way.
    Export(ExportChoice),
}

impl Settings {
    /// Makes a change.
    pub fn apply(&mut self, change: SettingsChange) {
        match change {
            SettingsChange::Language(language) => self.language = Some(language),
            SettingsChange::Theme(theme) => self.theme = theme,
            SettingsChange::Used(path) => {
                self.recent.retain(|other| *other != path);
                // The file is text; a path that is none cannot be remembered.
                if path.to_str().is_some() {
                    self.recent.insert(0, path);
                }
                self.recent.truncate(MOST_RECENT);
            }
            SettingsChange::Gone(path) => self.recent.retain(|other| *other != path),
            SettingsChange::Window(placed) => {
                self.windows.retain(|other| other.screen != placed.screen);
                self.windows.insert(0, placed);
                self.windows.truncate(MOST_SCREENS);
            }
            SettingsChange::Zoom(zoom) => self.zoom = zoom,
            SettingsChange::HighContrast(high) => self.high_contrast = high,
            SettingsChange::Report(choice) => self.report = Some(choice),
            SettingsChange::Export(choice) => self.export = Some(choice),
        }
    }

    /// Where the window stood with a set-up of screens.
    pub fn placed(&self, screen: &str) -> Option<Placed> {
        let known = self.windows.iter().find(|placed| placed.screen == screen);
        known.cloned()
    }
}
