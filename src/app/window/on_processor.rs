//! The window as this program draws it itself, for machines without a graphics card.

use std::num::{NonZeroU32, NonZeroUsize};
use std::sync::Arc;
use std::time::{Duration, Instant};

use eframe::egui::{
    Context, Event, FullOutput, RawInput, ViewportCommand, ViewportEvent, ViewportId, ViewportInfo,
};
use eframe::{App, Frame, UserEvent};
use egui_winit::accesskit_winit::{self, WindowEvent as Accessibility};
use egui_winit::winit::application::ApplicationHandler;
use egui_winit::winit::event::{StartCause, WindowEvent};
use egui_winit::winit::event_loop::{ActiveEventLoop, ControlFlow, EventLoop, EventLoopProxy};
use egui_winit::winit::platform::run_on_demand::EventLoopExtRunOnDemand;
use egui_winit::winit::window::{Window, WindowId};
use egui_winit::{ActionRequested, State};
use softbuffer::{Rect, SoftBufferError, Surface};

use super::desk::{Desk, Watched};
use super::trouble::Trouble;
use super::{Way, viewport};
use crate::app::raster::{Area, Canvas};

/// Shows the window until it is closed.
///
/// # Errors
/// Why it could not be shown, or not to the end.
pub fn run(event_loop: &mut EventLoop<UserEvent>, desk: &Desk) -> Result<(), String> {
    let trouble = Trouble::trying();
    let mut processor = Processor {
        desk: desk.clone(),
        trouble: trouble.clone(),
        proxy: event_loop.create_proxy(),
        shown: None,
    };
    let ended = event_loop.run_app_on_demand(&mut processor);
    drop(processor);
    ended.map_err(|error| error.to_string())?;
    desk.outcome(&trouble)
}

/// Waits for the system to say that there may be a window.
struct Processor {
    desk: Desk,
    trouble: Trouble,
    proxy: EventLoopProxy<UserEvent>,
    shown: Option<Shown>,
}

impl Processor {
    /// A window that is still hidden.
    fn show(&self, event_loop: &ActiveEventLoop) -> Result<Shown, String> {
        let ctx = context(self.proxy.clone());
        // Hidden until the first picture is there, and for the accessible tree, which must be there before it is shown.
        let builder = viewport(self.desk.size()).with_visible(false);
        let window = egui_winit::create_window(&ctx, event_loop, &builder);
        let window = Arc::new(window.map_err(|error| error.to_string())?);
        taskbar_icon(&window);
        let surface = surface(&window).map_err(|error| error.to_string())?;
        let mut info = ViewportInfo::default();
        egui_winit::update_viewport_info(&mut info, &ctx, &window, true);
        #[expect(clippy::cast_possible_truncation, reason = "a scale of a few per cent")]
        let scale = window.scale_factor() as f32;
        let (root, theme) = (ViewportId::ROOT, event_loop.system_theme());
        let mut state = State::new(ctx.clone(), root, event_loop, Some(scale), theme, None);
        state.init_accesskit(event_loop, &window, self.proxy.clone());
        let desk = &self.desk;
        Ok(Shown {
            app: desk.take(Way::Processor, &ctx, Some(&window), &self.trouble),
            window,
            surface,
            canvas: Canvas::default(),
            ctx,
            state,
            info,
            frame: Frame::_new_kittest(),
            actions: Vec::new(),
            kept: RawInput::default(),
            began: Instant::now(),
            due: None,
            asked: true,
            visible: false,
            closed: false,
        })
    }

    /// Does something with the window; what fails ends this way of drawing.
    fn with(&mut self, event_loop: &ActiveEventLoop, act: impl FnOnce(&mut Shown) -> Drawn) {
        let Some(shown) = &mut self.shown else {
            return;
        };
        match act(shown) {
            Ok(()) if shown.closed => event_loop.exit(),
            Ok(()) => {
                let sleep = shown.due.map_or(ControlFlow::Wait, ControlFlow::WaitUntil);
                event_loop.set_control_flow(sleep);
            }
            Err(error) => {
                self.trouble.note(error.to_string());
                event_loop.exit();
            }
        }
    }
}

type Drawn = Result<(), SoftBufferError>;

impl ApplicationHandler<UserEvent> for Processor {
    fn resumed(&mut self, event_loop: &ActiveEventLoop) {
        if self.shown.is_some() {
            return;
        }
        match self.show(event_loop) {
            Ok(shown) => {
                self.shown = Some(shown);
                self.with(event_loop, |shown| shown.draw(event_loop));
            }
            Err(cause) => {
                self.trouble.note(cause);
                event_loop.exit();
            }
        }
    }

    fn new_events(&mut self, event_loop: &ActiveEventLoop, _: StartCause) {
        self.with(event_loop, |shown| {
            if shown.due.is_some_and(|due| due <= Instant::now()) {
                shown.due = None;
                shown.ask();
            }
            Ok(())
        });
    }

    fn user_event(&mut self, event_loop: &ActiveEventLoop, event: UserEvent) {
        self.with(event_loop, |shown| match event {
            UserEvent::RequestRepaint {
                when,
                cumulative_pass_nr,
                ..
            } => {
                let now = shown.ctx.cumulative_pass_nr_for(ViewportId::ROOT);
                // An older wish has been met already.
                if now == cumulative_pass_nr || now == cumulative_pass_nr + 1 {
                    shown.due = Some(shown.due.map_or(when, |due| due.min(when)));
                }
                Ok(())
            }
            UserEvent::AccessKitActionRequest(event) => shown.accessibility(event_loop, event),
        });
    }

    fn window_event(&mut self, event_loop: &ActiveEventLoop, _: WindowId, event: WindowEvent) {
        self.with(event_loop, |shown| shown.event(event_loop, &event));
    }
}

/// What draws in one pass and in one window, and wakes the loop when a picture is wished for.
fn context(waker: EventLoopProxy<UserEvent>) -> Context {
    let ctx = Context::default();
    ctx.set_embed_viewports(false);
    ctx.options_mut(|options| {
        options.max_passes = NonZeroUsize::MIN.saturating_add(1);
    });
    ctx.set_request_repaint_callback(move |wish| {
        let event = UserEvent::RequestRepaint {
            viewport_id: wish.viewport_id,
            when: Instant::now() + wish.delay,
            cumulative_pass_nr: wish.current_cumulative_pass_nr,
        };
        waker.send_event(event).ok();
    });
    ctx
}

/// The window while it is there.
struct Shown {
    window: Arc<Window>,
    surface: Surface<Arc<Window>, Arc<Window>>,
    canvas: Canvas,
    ctx: Context,
    state: State,
    info: ViewportInfo,
    app: Watched,
    /// eframe's name for what an app may ask of its window; ours asks the window itself.
    frame: Frame,
    actions: Vec<ActionRequested>,
    /// Input of moments without a picture.
    kept: RawInput,
    began: Instant,
    /// When the next picture is wished for.
    due: Option<Instant>,
    /// Whether a picture was asked for: else the system wants all of it again.
    asked: bool,
    visible: bool,
    closed: bool,
}

impl Shown {
    /// Asks the system to let us draw.
    fn ask(&mut self) {
        self.asked = true;
        self.window.request_redraw();
    }

    fn event(&mut self, event_loop: &ActiveEventLoop, event: &WindowEvent) -> Drawn {
        match event {
            WindowEvent::RedrawRequested => return self.draw(event_loop),
            WindowEvent::Occluded(occluded) => self.info.occluded = Some(*occluded),
            WindowEvent::CloseRequested => {
                self.info.events.push(ViewportEvent::Close);
                self.ctx.request_repaint();
            }
            _ => {}
        }
        let response = self.state.on_window_event(&self.window, event);
        match event {
            // Windows stretches the old picture unless the new one is there at once.
            WindowEvent::Resized(_) if cfg!(windows) => return self.draw(event_loop),
            _ if response.repaint => self.ask(),
            _ => {}
        }
        Ok(())
    }

    fn accessibility(
        &mut self,
        event_loop: &ActiveEventLoop,
        event: accesskit_winit::Event,
    ) -> Drawn {
        match event.window_event {
            Accessibility::InitialTreeRequested => {
                self.ctx.enable_accesskit();
                return self.draw(event_loop);
            }
            Accessibility::ActionRequested(request) => {
                self.state.on_accesskit_action_request(request);
                self.ask();
            }
            Accessibility::AccessibilityDeactivated => self.ctx.disable_accesskit(),
        }
        Ok(())
    }

    /// Thinks, draws, and shows what is new.
    fn draw(&mut self, event_loop: &ActiveEventLoop) -> Drawn {
        let all = !std::mem::take(&mut self.asked);
        egui_winit::update_viewport_info(&mut self.info, &self.ctx, &self.window, false);
        let mut input = std::mem::take(&mut self.kept);
        input.append(self.state.take_egui_input(&self.window));
        input.time = Some(self.began.elapsed().as_secs_f64());
        input.viewports = std::iter::once((ViewportId::ROOT, self.info.clone())).collect();
        let closing = input.viewport().close_requested();
        let commands = if self.visible && self.info.visible() == Some(false) {
            self.think(event_loop, input)
        } else {
            self.picture(event_loop, input, all)?
        };
        self.info.events.clear();
        self.closed |= closing && !commands.contains(&ViewportCommand::CancelClose);
        let (ctx, info) = (&self.ctx, &mut self.info);
        egui_winit::process_viewport_commands(ctx, info, commands, &self.window, &mut self.actions);
        self.carry_out();
        Ok(())
    }

    /// Where nothing can be seen: without a picture, and not ten times a second.
    fn think(&mut self, event_loop: &ActiveEventLoop, input: RawInput) -> Vec<ViewportCommand> {
        let logic = |ctx: &Context| self.app.logic(ctx, &mut self.frame);
        let output = self.ctx.run_logic(&input, logic);
        self.kept = input;
        let platform = output.platform_output;
        self.state
            .handle_platform_output_with_event_loop(&self.window, event_loop, platform);
        let soon = Instant::now() + Duration::from_millis(100);
        self.due = self.due.map(|due| due.max(soon));
        let mut commands = output.viewport_commands;
        commands.remove(&ViewportId::ROOT).unwrap_or_default()
    }

    fn picture(
        &mut self,
        event_loop: &ActiveEventLoop,
        input: RawInput,
        all: bool,
    ) -> Result<Vec<ViewportCommand>, SoftBufferError> {
        let mut output = self.ctx.run_ui(input, |ui| {
            self.app.logic(&ui.ctx().clone(), &mut self.frame);
            self.app.ui(ui, &mut self.frame);
        });
        let platform = std::mem::take(&mut output.platform_output);
        self.state
            .handle_platform_output_with_event_loop(&self.window, event_loop, platform);
        self.paint(&mut output, all)?;
        if !std::mem::replace(&mut self.visible, true) {
            self.window.set_visible(true);
        }
        let root = output.viewport_output.remove(&ViewportId::ROOT);
        Ok(root.map(|root| root.commands).unwrap_or_default())
    }

    fn paint(&mut self, output: &mut FullOutput, all: bool) -> Drawn {
        let scale = output.pixels_per_point;
        let shapes = std::mem::take(&mut output.shapes);
        let primitives = self.ctx.tessellate(shapes, scale);
        let size = self.window.inner_size();
        let whole = |length: u32| usize::try_from(length).unwrap_or_default();
        let pixels = (whole(size.width), whole(size.height));
        let ground = self.ctx.global_style().visuals.panel_fill;
        let textures = &mut output.textures_delta;
        let canvas = &mut self.canvas;
        let mut new = canvas.draw(pixels, scale, ground, &primitives, textures);
        textures.clear();
        let sides = NonZeroU32::new(size.width).zip(NonZeroU32::new(size.height));
        let Some((width, height)) = sides else {
            return Ok(());
        };
        self.surface.resize(width, height)?;
        let mut buffer = self.surface.buffer_mut()?;
        // What the system gives us to draw in may hold an older picture, or none.
        let whole = self.canvas.whole();
        if all || buffer.age() != 1 {
            new = vec![whole];
        }
        for area in &new {
            let rows = self.canvas.rows().skip(area.top);
            for (to, from) in area.rows_of(&mut buffer, pixels.0).zip(rows) {
                to.copy_from_slice(from.get(area.left..area.right).unwrap_or_default());
            }
        }
        self.window.pre_present_notify();
        // X11 keeps nothing of a window that was hidden, and does not tell that apart from our own wish to draw.
        let shown = if cfg!(windows) { new } else { vec![whole] };
        let damage: Vec<_> = shown.into_iter().filter_map(rect).collect();
        buffer.present_with_damage(&damage)
    }

    /// What egui asks of the clipboard.
    fn carry_out(&mut self) {
        for action in std::mem::take(&mut self.actions) {
            let event = match action {
                ActionRequested::Cut => Some(Event::Cut),
                ActionRequested::Copy => Some(Event::Copy),
                ActionRequested::Paste => {
                    let text = self.state.clipboard_text().unwrap_or_default();
                    (!text.is_empty()).then(|| Event::Paste(text.replace("\r\n", "\n")))
                }
                ActionRequested::Screenshot(_) | ActionRequested::PaintWhileHidden => None,
            };
            self.state.egui_input_mut().events.extend(event);
        }
    }
}

fn surface(window: &Arc<Window>) -> Result<Surface<Arc<Window>, Arc<Window>>, SoftBufferError> {
    let context = softbuffer::Context::new(window.clone())?;
    Surface::new(&context, window.clone())
}

/// An area as softbuffer knows it.
fn rect(area: Area) -> Option<Rect> {
    let side = |side: usize| u32::try_from(side).ok();
    Some(Rect {
        x: side(area.left)?,
        y: side(area.top)?,
        width: NonZeroU32::new(side(area.right - area.left)?)?,
        height: NonZeroU32::new(side(area.bottom - area.top)?)?,
    })
}

/// Windows has an icon of its own for the task bar.
#[cfg(windows)]
fn taskbar_icon(window: &Window) {
    use egui_winit::winit::platform::windows::WindowExtWindows;
    use egui_winit::winit::window::Icon;
    let icon = super::icon();
    let icon = Icon::from_rgba(icon.rgba.clone(), icon.width, icon.height);
    window.set_taskbar_icon(icon.ok());
}

#[cfg(not(windows))]
fn taskbar_icon(_: &Window) {}
