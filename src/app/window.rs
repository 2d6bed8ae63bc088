//! Opens the window, with another renderer where the first does not start.

use std::sync::Arc;

use eframe::egui::{IconData, Vec2, ViewportBuilder, vec2};
use eframe::egui_wgpu::WgpuSetup;
use eframe::wgpu::{Adapter, DeviceType, Surface};
use eframe::{NativeOptions, Renderer};

use super::explorer::Explorer;
use super::start::Start;
use super::theme;
use crate::text::keeping;

/// How the window is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawn {
    /// wgpu on a graphics card, else glow, else wgpu on the processor.
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
    let attempts: &[Attempt] = match drawn {
        Drawn::Auto => &[Attempt::CARD, Attempt::GLOW, Attempt::WGPU],
        Drawn::Wgpu => &[Attempt::WGPU],
        Drawn::Glow => &[Attempt::GLOW],
    };
    let mut cause = None;
    for attempt in attempts {
        let start = start.clone();
        let outcome = eframe::run_native(
            "opvangverkenner",
            attempt.options(start.size()),
            Box::new(|creation| {
                theme::install_boxes(&creation.egui_ctx);
                Ok(Box::new(Explorer::new(&creation.egui_ctx, start)))
            }),
        );
        match outcome {
            Ok(()) => return Ok(()),
            // Without a display no renderer starts, and the second attempt only says that it is the second.
            Err(error @ eframe::Error::WinitEventLoop(_)) => {
                cause.get_or_insert(error);
                break;
            }
            Err(error) => cause = Some(error),
        }
    }
    let cause = cause.as_ref().map(ToString::to_string).unwrap_or_default();
    Err(keeping::no_window(&cause, start.language))
}

/// A renderer to try.
#[derive(Clone, Copy)]
struct Attempt {
    renderer: Renderer,
    /// Not where the processor would stand in for a graphics card: there wgpu is five times as slow as glow.
    needs_card: bool,
}

impl Attempt {
    const CARD: Self = Self {
        renderer: Renderer::Wgpu,
        needs_card: true,
    };
    const WGPU: Self = Self {
        renderer: Renderer::Wgpu,
        needs_card: false,
    };
    const GLOW: Self = Self {
        renderer: Renderer::Glow,
        needs_card: false,
    };

    fn options(self, size: Vec2) -> NativeOptions {
        let viewport = ViewportBuilder::default()
            .with_title("Opvangverkenner")
            .with_app_id("opvangverkenner")
            .with_inner_size(size)
            .with_min_inner_size(vec2(480.0, 360.0))
            .with_icon(icon());
        let mut options = NativeOptions {
            viewport,
            renderer: self.renderer,
            // The embedded fonts hold every sign used; a fallback would hide one that is missing.
            system_font_fallback: false,
            ..NativeOptions::default()
        };
        if let (true, WgpuSetup::CreateNew(new)) =
            (self.needs_card, &mut options.wgpu_options.wgpu_setup)
        {
            new.native_adapter_selector = Some(Arc::new(graphics_card));
        }
        options
    }
}

/// The adapter of a graphics card that can draw on the window; the one that takes the least power first.
fn graphics_card(adapters: &[Adapter], surface: Option<&Surface<'_>>) -> Result<Adapter, String> {
    let rank = |adapter: &&Adapter| match adapter.get_info().device_type {
        DeviceType::IntegratedGpu => Some(0),
        DeviceType::DiscreteGpu => Some(1),
        DeviceType::VirtualGpu => Some(2),
        DeviceType::Other => Some(3),
        DeviceType::Cpu => None,
    };
    let draws =
        |adapter: &&Adapter| surface.is_none_or(|surface| adapter.is_surface_supported(surface));
    let cards = adapters
        .iter()
        .filter(draws)
        .filter(|one| rank(one).is_some());
    let best = cards.min_by_key(rank);
    best.cloned().ok_or_else(|| "no graphics card".to_owned())
}

/// The icon; the system's own where it cannot be read.
fn icon() -> Arc<IconData> {
    let png = include_bytes!("../../assets/icon/opvangverkenner.png");
    Arc::new(eframe::icon_data::from_png_bytes(png).unwrap_or_default())
}
