//! The views and the keys that show them.

use eframe::egui::Key;

pub use crate::pages::View;

/// The keys of the first views, in the order of the tabs, together with Ctrl.
const KEYS: [Key; 9] = [
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
    Key::Num9,
];

/// The key that shows a view, together with Ctrl; a tenth view has none.
pub fn key(view: View) -> Option<Key> {
    let at = View::ALL.iter().position(|other| *other == view)?;
    KEYS.get(at).copied()
}
