//! Meeting mode: the whole screen, large letters, the headline sliders, and Behoefte; Escape leaves it.

use eframe::egui::{
    CentralPanel, Context, InputState, Key, Margin, Modifiers, Ui, ViewportCommand,
};

use super::Explorer;
use crate::app::controls;
use crate::app::need::need_view;
use crate::app::theme;
use crate::pages::{Scene, View};

/// How many points high and wide the screen is taken to be: fewer are larger letters.
const HEIGHT: f32 = 600.0;
const WIDTH: f32 = 1000.0;

/// How the window was before the meeting that it is in.
#[derive(Clone, Copy, Debug)]
pub(super) struct BeforeMeeting {
    zoom: f32,
    view: View,
}

impl Explorer {
    /// Enters meeting mode, or leaves it: then everything is as it was.
    pub(super) fn meet(&mut self) {
        let ctx = &self.ctx;
        let before = self.before_meeting.take();
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(before.is_none()));
        if let Some(before) = before {
            ctx.set_zoom_factor(before.zoom);
            self.views.active = before.view;
            return;
        }
        self.before_meeting = Some(BeforeMeeting {
            zoom: ctx.zoom_factor(),
            view: self.views.active,
        });
        self.views.active = View::Need;
    }

    /// The sliders, and the view beside them, as large as the screen has room for.
    pub(super) fn meeting_ui(&mut self, ui: &mut Ui) {
        enlarge(&self.ctx);
        if let Some(document) = self.documents.active_mut() {
            controls::headline_show(ui, document, self.language);
        }
        let margin = theme::bar(theme::palette(ui).ground, Margin::same(16));
        let shown = CentralPanel::no_frame().frame(margin).show(ui, |ui| {
            let scene = Scene::new(&self.documents)?;
            let look = self.views.look(&scene, self.language);
            Some(need_view::show_brief(ui, &look, &mut self.views.need))
        });
        for act in shown.inner.into_iter().flatten() {
            self.act(act);
        }
        let escaped = |input: &mut InputState| input.consume_key(Modifiers::NONE, Key::Escape);
        if self.question.is_none() && self.ctx.input_mut(escaped) {
            self.meet();
        }
    }
}

/// Letters as large as the screen has room for, whatever its size.
fn enlarge(ctx: &Context) {
    let zoom = ctx.zoom_factor();
    let size = ctx.content_rect().size() * zoom;
    let wanted = (size.y / HEIGHT).min(size.x / WIDTH).clamp(1.0, 4.0);
    if (wanted - zoom).abs() > 0.02 {
        ctx.set_zoom_factor(wanted);
    }
}
