//! High contrast: where the user wishes it, and where the system asks for it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use eframe::egui::Context;

use super::theme;

/// Whether colours are in high contrast.
#[derive(Debug, Default)]
pub struct Contrast {
    /// What the system said last.
    system: Arc<AtomicBool>,
    /// Whether the window was in front in the last frame: the system is asked when it comes there.
    in_front: bool,
    /// Whether high contrast is shown.
    high: bool,
}

impl Contrast {
    /// Asks the system when the window comes to the front. Beside the frame, for an answer may take its time.
    pub fn follow_system(&mut self, ctx: &Context) {
        let in_front = ctx.input(|input| input.focused);
        let asks = in_front && !self.in_front;
        self.in_front = in_front;
        if asks {
            let (system, ctx) = (Arc::clone(&self.system), ctx.clone());
            thread::spawn(move || {
                let high = system_asks().unwrap_or(false);
                if system.swap(high, Ordering::Relaxed) != high {
                    ctx.request_repaint();
                }
            });
        }
    }

    /// Shows high contrast where it is wished, or the system asks for it.
    pub fn show(&mut self, ctx: &Context, wished: bool) {
        let high = wished || self.system.load(Ordering::Relaxed);
        if high != self.high {
            self.high = high;
            theme::set_contrast(ctx, high);
            ctx.request_repaint();
        }
    }
}

/// What the desktop's portal says of its appearance.
#[cfg(target_os = "linux")]
fn system_asks() -> Option<bool> {
    const HIGHER: u32 = 1;
    let bus = zbus::blocking::Connection::session().ok()?;
    let reply = bus.call_method(
        Some("org.freedesktop.portal.Desktop"),
        "/org/freedesktop/portal/desktop",
        Some("org.freedesktop.portal.Settings"),
        "ReadOne",
        &("org.freedesktop.appearance", "contrast"),
    );
    let reply = reply.ok()?;
    let value: zbus::zvariant::OwnedValue = reply.body().deserialize().ok()?;
    Some(u32::try_from(value).ok()? == HIGHER)
}

/// What stands in the registry, where Windows keeps the flags of its contrast themes.
#[cfg(windows)]
fn system_asks() -> Option<bool> {
    /// `HCF_HIGHCONTRASTON`.
    const ON: u32 = 1;
    let key = windows_registry::CURRENT_USER.open("Control Panel\\Accessibility\\HighContrast");
    let flags: u32 = key.ok()?.get_string("Flags").ok()?.parse().ok()?;
    Some(flags & ON != 0)
}

/// Elsewhere nobody is asked.
#[cfg(not(any(target_os = "linux", windows)))]
fn system_asks() -> Option<bool> {
    None
}
