//! Opens the window, and draws it another way where the first does not start or stops.

mod desk;
mod on_card;
mod on_processor;
mod trouble;

use std::sync::Arc;

use eframe::UserEvent;
use eframe::egui::{IconData, Vec2, ViewportBuilder, vec2};
use eframe::egui_wgpu::{WgpuConfiguration, WgpuSetup};
use eframe::wgpu::{Adapter, DeviceType};
use egui_winit::winit::event_loop::EventLoop;

use super::start::Start;
use super::way::Way;
use crate::cli::Renderer;
use crate::text::keeping;
use desk::Desk;
pub use trouble::is_trying;

/// The name by which the system knows the window.
const NAME: &str = "opvangverkenner";

/// Shows the window until it is closed.
///
/// # Errors
/// A sentence that says that it does not open, and what to do.
pub fn show(start: Start, renderer: Renderer) -> Result<(), String> {
    let language = start.language;
    let refused = |cause: &str| keeping::no_window(cause, language);
    // Made once: a process can have no second one.
    let event_loop = EventLoop::<UserEvent>::with_user_event().build();
    let mut event_loop = event_loop.map_err(|error| refused(&error.to_string()))?;
    let desk = Desk::new(start);
    let mut cause = String::new();
    let ways = ways(renderer);
    for way in ways.iter().copied() {
        let outcome = match way {
            Way::Processor => on_processor::run(&mut event_loop, &desk),
            Way::Card | Way::Glow | Way::Wgpu => on_card::run(way, &mut event_loop, &desk),
        };
        match outcome {
            Ok(()) => return Ok(()),
            Err(why) => cause = why,
        }
    }
    Err(match ways.as_slice() {
        [only] => keeping::not_drawn(only.label().text(language), &cause, language),
        _ => refused(&cause),
    })
}

/// The ways to try, the fastest first.
fn ways(renderer: Renderer) -> Vec<Way> {
    match renderer {
        Renderer::Auto if has_card() => vec![Way::Card, Way::Processor, Way::Glow, Way::Wgpu],
        Renderer::Auto => vec![Way::Processor, Way::Glow, Way::Wgpu],
        Renderer::Wgpu => vec![Way::Wgpu],
        Renderer::Glow => vec![Way::Glow],
        Renderer::Processor => vec![Way::Processor],
    }
}

/// Whether wgpu finds a graphics card. Asked before there is a window: without one, none is made in vain.
fn has_card() -> bool {
    let WgpuSetup::CreateNew(setup) = WgpuConfiguration::default().wgpu_setup else {
        return false;
    };
    let backends = setup.instance_descriptor.backends;
    let instance = eframe::wgpu::Instance::new(setup.instance_descriptor);
    let adapters = pollster::block_on(instance.enumerate_adapters(backends));
    adapters.iter().any(|adapter| rank(adapter).is_some())
}

/// The order in which adapters are taken, the one that needs the least power first; none for a processor that stands in.
fn rank(adapter: &Adapter) -> Option<u8> {
    match adapter.get_info().device_type {
        DeviceType::IntegratedGpu => Some(0),
        DeviceType::DiscreteGpu => Some(1),
        DeviceType::VirtualGpu => Some(2),
        DeviceType::Other => Some(3),
        DeviceType::Cpu => None,
    }
}

/// The window as it is at first.
fn viewport(size: Vec2) -> ViewportBuilder {
    ViewportBuilder::default()
        .with_title("Opvangverkenner")
        .with_app_id(NAME)
        .with_inner_size(size)
        .with_min_inner_size(vec2(480.0, 360.0))
        .with_icon(icon())
}

/// The icon; the system's own where it cannot be read.
fn icon() -> Arc<IconData> {
    let png = include_bytes!("../../../assets/icon/opvangverkenner.png");
    Arc::new(eframe::icon_data::from_png_bytes(png).unwrap_or_default())
}
