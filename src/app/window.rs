//! Opens the window, with another renderer where the first does not start.

use std::sync::Arc;

use eframe::egui::{IconData, Vec2, ViewportBuilder, vec2};
use eframe::{NativeOptions, Renderer};

use super::explorer::Explorer;
use super::start::Start;
use crate::text::keeping;

/// How the window is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawn {
    /// wgpu, and glow where that does not start.
    Auto,
    /// wgpu only.
    Wgpu,
    /// OpenGL only.
    Glow,
}

/// Shows the window until it is closed.
///
/// # Errors
/// A sentence that says that it does not open, and what to do.
pub fn show(start: &Start, drawn: Drawn) -> Result<(), String> {
    let renderers: &[Renderer] = match drawn {
        Drawn::Auto => &[Renderer::Wgpu, Renderer::Glow],
        Drawn::Wgpu => &[Renderer::Wgpu],
        Drawn::Glow => &[Renderer::Glow],
    };
    let mut last = String::new();
    for renderer in renderers {
        let start = start.clone();
        let outcome = eframe::run_native(
            "opvangverkenner",
            options(*renderer, start.size()),
            Box::new(|creation| Ok(Box::new(Explorer::new(&creation.egui_ctx, start)))),
        );
        match outcome {
            Ok(()) => return Ok(()),
            Err(error) => last = error.to_string(),
        }
    }
    Err(keeping::no_window(&last, start.language))
}

fn options(renderer: Renderer, size: Vec2) -> NativeOptions {
    let viewport = ViewportBuilder::default()
        .with_title("Opvangverkenner")
        .with_app_id("opvangverkenner")
        .with_inner_size(size)
        .with_min_inner_size(vec2(480.0, 360.0))
        .with_icon(icon());
    NativeOptions {
        viewport,
        renderer,
        // The embedded fonts hold every sign used; a fallback would hide one that is missing.
        system_font_fallback: false,
        ..NativeOptions::default()
    }
}

/// The icon; the system's own where it cannot be read.
fn icon() -> Arc<IconData> {
    let png = include_bytes!("../../assets/icon/opvangverkenner.png");
    Arc::new(eframe::icon_data::from_png_bytes(png).unwrap_or_default())
}
