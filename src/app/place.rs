//! Where the window stands: inside the screen, frame and task bar included, as it was with the same screen before.

use eframe::egui::{Context, Rect, Vec2, ViewportCommand, ViewportInfo, pos2, vec2};

use crate::files::{Placed, Settings};

/// The smallest window that is remembered, in points.
pub const SMALLEST: Vec2 = vec2(480.0, 360.0);
/// The largest window that is remembered, in points.
pub const LARGEST: Vec2 = vec2(8000.0, 8000.0);
/// The size that the window opens with where there is room, in points.
pub const WANTED: Vec2 = vec2(1280.0, 800.0);
/// What a task bar takes at most, in points: no system tells in a way that all share.
const TASK_BAR: f32 = 48.0;
/// What a frame adds where it is not yet known, in points.
const FRAME: Vec2 = vec2(16.0, 40.0);

/// Where a window should stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stand {
    /// The room inside its frame.
    pub size: Vec2,
    /// The corner of its frame; none to leave that to the system.
    pub corner: Option<[f32; 2]>,
    /// It fills what the system leaves it: there is less room than it wants.
    pub fills: bool,
}

/// Where the window should stand on a screen: as it did before, or as large as it wants to be; always whole.
pub fn stand(screen: Vec2, frame: Vec2, before: Option<Placed>) -> Stand {
    let most = (screen - frame - vec2(0.0, TASK_BAR)).max(SMALLEST);
    let Some(before) = before else {
        return Stand {
            size: WANTED.min(most),
            corner: None,
            fills: most.x < WANTED.x || most.y < WANTED.y,
        };
    };
    let size = size_of(&before).clamp(SMALLEST, most);
    let whole = size + frame + vec2(0.0, TASK_BAR);
    // A place on a screen that is gone, or behind the task bar, is left to the system.
    let corner = corner_of(&before).filter(|[x, y]| {
        let inside = Rect::from_min_size(pos2(0.0, 0.0), screen - whole);
        inside.contains(pos2(*x, *y))
    });
    Stand {
        size,
        corner,
        fills: before.fills,
    }
}

#[expect(clippy::cast_precision_loss, reason = "a few thousand points")]
fn corner_of(placed: &Placed) -> Option<[f32; 2]> {
    placed.corner.map(|(x, y)| [x as f32, y as f32])
}

/// The size that is remembered.
#[expect(clippy::cast_precision_loss, reason = "a few thousand points")]
pub fn size_of(placed: &Placed) -> Vec2 {
    vec2(placed.width as f32, placed.height as f32)
}

/// What a set-up of screens is called: by the size and the scale of the one that the window is on.
fn screen_name(viewport: &ViewportInfo, zoom: f32) -> Option<String> {
    let size = viewport.monitor_size? * zoom;
    let scale = viewport.native_pixels_per_point.unwrap_or(1.0);
    Some(format!("{:.0}x{:.0}@{scale:.2}", size.x, size.y))
}

/// Puts the window in its place, once its screen is known. Returns whether it is.
pub fn take(ctx: &Context, settings: &Settings) -> bool {
    let zoom = ctx.zoom_factor();
    let known = ctx.input(|input| {
        let viewport = input.viewport();
        let screen = viewport.monitor_size? * zoom;
        let frame = match (viewport.outer_rect, viewport.inner_rect) {
            (Some(outer), Some(inner)) if outer.is_positive() => outer.size() - inner.size(),
            _ => FRAME,
        };
        let before = screen_name(viewport, zoom).and_then(|name| settings.placed(&name));
        Some(stand(screen, (frame * zoom).max(Vec2::ZERO), before))
    });
    let Some(stand) = known else {
        return false;
    };
    ctx.send_viewport_cmd(ViewportCommand::InnerSize(stand.size / zoom));
    if let Some([x, y]) = stand.corner {
        ctx.send_viewport_cmd(ViewportCommand::OuterPosition(pos2(x, y) / zoom));
    }
    if stand.fills {
        ctx.send_viewport_cmd(ViewportCommand::Maximized(true));
    }
    true
}

/// Where the window stands now; what it keeps of `before` where it fills the screen, none where it is hidden.
pub fn now(ctx: &Context, before: Option<&Placed>) -> Option<Placed> {
    let zoom = ctx.zoom_factor();
    let size = ctx.content_rect().size() * zoom;
    ctx.input(|input| {
        let viewport = input.viewport();
        let hidden = [viewport.fullscreen, viewport.minimized].contains(&Some(true));
        let screen = screen_name(viewport, zoom).unwrap_or_default();
        let fills = viewport.maximized == Some(true);
        if fills && let Some(before) = before.filter(|before| before.screen == screen) {
            let before = before.clone();
            return Some(Placed { fills, ..before });
        }
        let permitted = size.clamp(SMALLEST, LARGEST) == size;
        let corner = viewport.outer_rect.map(|outer| outer.min * zoom);
        (!hidden && permitted).then(|| Placed {
            screen,
            width: whole(size.x),
            height: whole(size.y),
            corner: corner.map(|corner| (signed(corner.x), signed(corner.y))),
            fills,
        })
    })
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between the smallest and the largest"
)]
fn whole(length: f32) -> u32 {
    length.round() as u32
}

#[expect(clippy::cast_possible_truncation, reason = "a place on a screen")]
fn signed(place: f32) -> i32 {
    place.round() as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placed(corner: (i32, i32), fills: bool) -> Placed {
        Placed {
            screen: "1920x1080@1.00".to_owned(),
            width: 1000,
            height: 700,
            corner: Some(corner),
            fills,
        }
    }

    #[test]
    fn a_window_stands_whole_on_every_usual_screen() {
        for screen in [
            vec2(1366.0, 768.0),
            vec2(1280.0, 800.0),
            vec2(1024.0, 640.0),
            vec2(1920.0, 1080.0),
        ] {
            let stand = stand(screen, FRAME, None);
            let whole = stand.size + FRAME + vec2(0.0, TASK_BAR);
            assert!(
                whole.x <= screen.x && whole.y <= screen.y,
                "{screen}: {stand:?}"
            );
            assert_eq!(stand.fills, screen.x < 1900.0, "{screen}");
        }
    }

    #[test]
    fn a_window_stands_where_it_stood_and_not_on_a_screen_that_is_gone() {
        let screen = vec2(1920.0, 1080.0);
        let there = stand(screen, FRAME, Some(placed((300, 100), false)));
        assert_eq!(there.size, vec2(1000.0, 700.0));
        assert_eq!(there.corner, Some([300.0, 100.0]));
        for gone in [(2200, 100), (-900, 0), (300, 900)] {
            let elsewhere = stand(screen, FRAME, Some(placed(gone, false)));
            assert_eq!(elsewhere.corner, None, "{gone:?}");
        }
        assert!(stand(screen, FRAME, Some(placed((0, 0), true))).fills);
    }

    #[test]
    fn a_window_that_was_larger_than_its_screen_is_now_fits() {
        let small = vec2(1024.0, 600.0);
        let stand = stand(small, FRAME, Some(placed((0, 0), false)));
        assert!(stand.size.y <= 600.0 - FRAME.y - TASK_BAR);
    }
}
