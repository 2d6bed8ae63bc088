//! The views and the keys that show them.

use eframe::egui::Key;

pub use crate::pages::View;

/// The names of the keys of the first views, in the order of the tabs.
const KEYS: [&str; 9] = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

/// The key that shows a view, together with Ctrl; a tenth view has none.
pub fn key(view: View) -> Option<Key> {
    let at = View::ALL.iter().position(|other| *other == view)?;
    Key::from_name(KEYS.get(at)?)
}
