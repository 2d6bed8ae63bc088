//! Text cut to the room that there is.

use std::sync::Arc;

use eframe::egui::{Color32, FontId, Galley, Painter};

use crate::app::theme;

/// The text, or as much of it as fits with an ellipsis.
pub fn elided(painter: &Painter, text: &str, font: &FontId, room: f32) -> String {
    let width = |text: &str| {
        layout(painter, text.to_owned(), font.clone(), theme::TRANSPARENT)
            .size()
            .x
    };
    if width(text) <= room {
        return text.to_owned();
    }
    let characters: Vec<char> = text.chars().collect();
    let start = |length: usize| {
        let start: String = characters.iter().take(length).collect();
        format!("{}…", start.trim_end())
    };
    let fits = |length: &usize| width(&start(*length)) <= room;
    start((0..characters.len()).rev().find(fits).unwrap_or(0))
}

fn layout(painter: &Painter, text: String, font: FontId, colour: Color32) -> Arc<Galley> {
    painter.layout_no_wrap(text, font, colour)
}
