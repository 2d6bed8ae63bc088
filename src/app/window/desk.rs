//! What goes from one way of drawing to the next: the window's content, with everything that is open in it.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use eframe::egui::{Context, Ui, Vec2, ViewportCommand};
use egui_winit::winit::window::Window;

use super::Way;
use super::trouble::Trouble;
use crate::app::explorer::Explorer;
use crate::app::heard;
use crate::app::start::Start;
use crate::app::theme;

/// Where the content waits while nothing draws it.
#[derive(Clone)]
pub struct Desk(Rc<RefCell<Waiting>>);

struct Waiting {
    start: Start,
    explorer: Option<Explorer>,
    /// Whether the way that is tried got as far as showing it.
    taken: bool,
}

impl Desk {
    /// Nothing is shown yet.
    pub fn new(start: Start) -> Self {
        Self(Rc::new(RefCell::new(Waiting {
            start,
            explorer: None,
            taken: false,
        })))
    }

    /// The size that the window opens with, in points.
    pub fn size(&self) -> Vec2 {
        self.0.borrow().start.size()
    }

    /// The content, for a window that is drawn in this way: new, or as the last way left it.
    pub fn take(
        &self,
        way: Way,
        ctx: &Context,
        window: Option<&Arc<Window>>,
        trouble: &Trouble,
    ) -> Watched {
        let mut waiting = self.0.borrow_mut();
        waiting.taken = true;
        theme::install_boxes(ctx);
        let mut explorer = match waiting.explorer.take() {
            Some(mut explorer) => {
                explorer.move_to(ctx);
                explorer
            }
            None => Explorer::new(ctx, waiting.start.clone()),
        };
        heard::on_screen(ctx);
        explorer.drawn_in(window.cloned(), way);
        Watched {
            explorer: Some(explorer),
            desk: self.clone(),
            trouble: trouble.clone(),
        }
    }

    /// How a way of drawing ended: as it should, or with a cause.
    pub fn outcome(&self, trouble: &Trouble) -> Result<(), String> {
        let taken = std::mem::take(&mut self.0.borrow_mut().taken);
        match trouble.cause() {
            Some(cause) => Err(cause),
            None if taken => Ok(()),
            // eframe keeps it to itself.
            None => Err(String::new()),
        }
    }
}

/// The content as it is drawn. When drawing fails, its window closes and it waits for the next way.
pub struct Watched {
    explorer: Option<Explorer>,
    desk: Desk,
    trouble: Trouble,
}

impl eframe::App for Watched {
    fn logic(&mut self, ctx: &Context, frame: &mut eframe::Frame) {
        let Some(explorer) = &mut self.explorer else {
            return;
        };
        if self.trouble.cause().is_some() {
            explorer.copy_at_once();
            ctx.send_viewport_cmd(ViewportCommand::Close);
        } else {
            explorer.logic(ctx, frame);
        }
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        if self.trouble.cause().is_none()
            && let Some(explorer) = &mut self.explorer
        {
            explorer.ui(ui, frame);
            Trouble::is_shown();
        }
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        if self.trouble.cause().is_some() {
            self.desk.0.borrow_mut().explorer = self.explorer.take();
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::app::window::trouble;
    use eframe::egui::{Key, Modifiers, ViewportId};
    use egui_kittest::Harness;

    use super::*;

    fn window(desk: &Desk, trouble: &Trouble) -> Harness<'static, Watched> {
        Harness::builder()
            .build_eframe(|creation| desk.take(Way::Wgpu, &creation.egui_ctx, None, trouble))
    }

    fn open(window: &Harness<'_, Watched>) -> usize {
        let explorer = window.state().explorer.as_ref();
        explorer.map_or(0, |explorer| explorer.documents().open().len())
    }

    #[test]
    fn when_drawing_fails_the_window_closes_and_the_next_goes_on_with_all_that_is_open() {
        let _alone = trouble::alone();
        let desk = Desk::new(Start::default());
        let trouble = Trouble::trying();
        let mut first = window(&desk, &trouble);
        first.run();
        first.key_press_modifiers(Modifiers::COMMAND, Key::N);
        first.run();
        assert_eq!(open(&first), 2);
        trouble.note("the card is gone".to_owned());
        first.step();
        let commands = &first.output().viewport_output[&ViewportId::ROOT].commands;
        assert!(commands.contains(&ViewportCommand::Close), "{commands:?}");
        drop(first);
        assert_eq!(desk.outcome(&trouble), Err("the card is gone".to_owned()));

        let next = Trouble::trying();
        let mut second = window(&desk, &next);
        second.run();
        assert_eq!(open(&second), 2);
        drop(second);
        assert_eq!(desk.outcome(&next), Ok(()));
    }

    #[test]
    fn a_way_that_never_shows_the_window_has_failed() {
        let _alone = trouble::alone();
        let desk = Desk::new(Start::default());
        let outcome = desk.outcome(&Trouble::trying());
        assert_eq!(outcome, Err(String::new()));
    }
}
