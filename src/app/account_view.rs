//! Placeholder.
use super::scene::Scene;
use crate::text::Language;
use eframe::egui::Ui;
/// State.
#[derive(Default)]
pub struct AccountView;
/// Draws.
pub fn show(_ui: &mut Ui, _scene: &Scene<'_>, _view: &mut AccountView, _language: Language) {}
