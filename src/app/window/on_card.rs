//! The window as eframe draws it: by wgpu or OpenGL.

use std::cell::OnceCell;
use std::rc::Rc;
use std::sync::Arc;

use eframe::egui_wgpu::WgpuSetup;
use eframe::wgpu::{Adapter, Device, PollType, Surface};
use eframe::{EframeWinitApplication, NativeOptions, Renderer, UserEvent};
use egui_winit::winit::application::ApplicationHandler;
use egui_winit::winit::event::{DeviceEvent, DeviceId, StartCause, WindowEvent};
use egui_winit::winit::event_loop::{ActiveEventLoop, EventLoop};
use egui_winit::winit::platform::run_on_demand::EventLoopExtRunOnDemand;
use egui_winit::winit::window::WindowId;

use super::desk::Desk;
use super::trouble::Trouble;
use super::{NAME, Way, rank, viewport};

/// Shows the window until it is closed.
///
/// # Errors
/// Why it could not be shown, or not to the end.
pub fn run(way: Way, event_loop: &mut EventLoop<UserEvent>, desk: &Desk) -> Result<(), String> {
    let trouble = Trouble::trying();
    let (kept, heard) = (desk.clone(), trouble.clone());
    let card = Rc::new(OnceCell::new());
    let found = card.clone();
    let inner = eframe::create_native(
        NAME,
        options(way, desk),
        Box::new(move |creation| {
            if let Some(state) = &creation.wgpu_render_state {
                heard.listen(&state.device, &creation.egui_ctx);
                found.set(state.device.clone()).ok();
            }
            let window = creation.winit_window();
            let watched = kept.take(way, &creation.egui_ctx, window, &heard);
            Ok(Box::new(watched))
        }),
        event_loop,
    );
    let mut guarded = Guarded {
        inner,
        card,
        trouble: trouble.clone(),
    };
    let ended = event_loop.run_app_on_demand(&mut guarded);
    trouble.guard(|| drop(guarded));
    ended.map_err(|error| error.to_string())?;
    desk.outcome(&trouble)
}

fn options(way: Way, desk: &Desk) -> NativeOptions {
    let renderer = match way {
        Way::Glow => Renderer::Glow,
        Way::Card | Way::Wgpu | Way::Processor => Renderer::Wgpu,
    };
    let mut options = NativeOptions {
        viewport: viewport(desk.size()),
        renderer,
        // The embedded fonts hold every sign used; a fallback would hide one that is missing.
        system_font_fallback: false,
        ..NativeOptions::default()
    };
    if let (Way::Card, WgpuSetup::CreateNew(new)) = (way, &mut options.wgpu_options.wgpu_setup) {
        new.native_adapter_selector = Some(Arc::new(graphics_card));
    }
    options
}

/// The adapter of a graphics card that can draw on the window.
fn graphics_card(adapters: &[Adapter], surface: Option<&Surface<'_>>) -> Result<Adapter, String> {
    let draws =
        |adapter: &&Adapter| surface.is_none_or(|surface| adapter.is_surface_supported(surface));
    let cards = adapters.iter().filter(draws);
    let best = cards
        .filter(|one| rank(one).is_some())
        .min_by_key(|one| rank(one));
    best.cloned().ok_or_else(|| "no graphics card".to_owned())
}

/// eframe's window, where a panic before the first picture or after a failure only ends this way of drawing.
struct Guarded<'a> {
    inner: EframeWinitApplication<'a>,
    /// wgpu's device, once there is one.
    card: Rc<OnceCell<Device>>,
    trouble: Trouble,
}

impl Guarded<'_> {
    fn pass(
        &mut self,
        event_loop: &ActiveEventLoop,
        pass: impl FnOnce(&mut EframeWinitApplication<'_>),
    ) {
        let inner = &mut self.inner;
        if !self.trouble.guard(|| pass(inner)) {
            event_loop.exit();
        }
    }
}

impl ApplicationHandler<UserEvent> for Guarded<'_> {
    fn new_events(&mut self, event_loop: &ActiveEventLoop, cause: StartCause) {
        self.pass(event_loop, |inner| inner.new_events(event_loop, cause));
    }

    fn resumed(&mut self, event_loop: &ActiveEventLoop) {
        self.pass(event_loop, |inner| inner.resumed(event_loop));
    }

    fn user_event(&mut self, event_loop: &ActiveEventLoop, event: UserEvent) {
        self.pass(event_loop, |inner| inner.user_event(event_loop, event));
    }

    fn window_event(&mut self, event_loop: &ActiveEventLoop, id: WindowId, event: WindowEvent) {
        self.pass(event_loop, |inner| {
            inner.window_event(event_loop, id, event);
        });
    }

    fn device_event(&mut self, event_loop: &ActiveEventLoop, id: DeviceId, event: DeviceEvent) {
        self.pass(event_loop, |inner| {
            inner.device_event(event_loop, id, event);
        });
    }

    fn about_to_wait(&mut self, event_loop: &ActiveEventLoop) {
        self.pass(event_loop, |inner| inner.about_to_wait(event_loop));
        // Of a loss it tells only when it is asked, and after a picture that failed nothing else asks.
        if let Some(card) = self.card.get() {
            card.poll(PollType::Poll).ok();
        }
    }

    fn suspended(&mut self, event_loop: &ActiveEventLoop) {
        self.pass(event_loop, |inner| inner.suspended(event_loop));
    }

    fn exiting(&mut self, event_loop: &ActiveEventLoop) {
        self.pass(event_loop, |inner| inner.exiting(event_loop));
    }
}
