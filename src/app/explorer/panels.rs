//! What stands where in the window: the bars above and below, the controls, and the view between them.

use eframe::egui::{CentralPanel, Margin, Panel, Ui};

use super::Explorer;
use crate::app::act::Act;
use crate::app::controls;
use crate::app::empty;
use crate::app::menu_bar::{self, Lists};
use crate::app::scene::Scene;
use crate::app::status_line::{self, Message};
use crate::app::supply::transition_panel;
use crate::app::tab_bar;
use crate::app::theme;
use crate::app::view::View;
use crate::text::Label;

/// Below this width, in points, the controls become a drawer.
const NARROW: f32 = 720.0;

impl Explorer {
    /// The bars above and below, the controls, and the view between them. Returns what menu and tabs ask.
    pub(super) fn panels_ui(&mut self, ui: &mut Ui, frame: &eframe::Frame) -> Option<Act> {
        self.parts.clear();
        let gives = || self.gives();
        let lists = Lists {
            recent: self.keeping.recent(),
            gives: &gives,
            editions: &|| self.keeping.editions(),
        };
        let before = ui.available_rect_before_wrap();
        let bar = menu_bar::show(ui, &self.documents, &lists, self.language);
        let tab = tab_bar::show(ui, &self.documents, self.language);
        let above = ui.available_rect_before_wrap();
        self.parts.push(before.with_max_y(above.top()));
        let saving = self.saving.message(self.language).map(Message::said);
        let message = saving.as_ref().unwrap_or(&self.message);
        status_line::show(ui, message, self.documents.active(), self.language);
        self.controls_ui(ui);
        let view = ui.available_rect_before_wrap();
        for act in self.view_ui(ui) {
            self.act(act, frame, ui.ctx());
        }
        self.parts.push(view);
        bar.or(tab)
    }

    /// The controls beside the view, or in a drawer; below it the transition plan of Aanbod.
    fn controls_ui(&mut self, ui: &mut Ui) {
        let narrow = ui.available_width() < NARROW;
        if narrow {
            self.drawer_ui(ui);
        }
        let before = ui.available_rect_before_wrap();
        if let Some(document) = self.documents.active_mut()
            && (!narrow || self.drawer)
        {
            let month = self.views.reading.of(&document.edition().baseline);
            self.controls.follow(month, self.views.active.group());
            if let Some(done) = controls::show(ui, document, &mut self.controls, self.language) {
                self.say(done);
            }
        }
        let beside = ui.available_rect_before_wrap();
        if beside.left() > before.left() {
            self.parts.push(before.with_max_x(beside.left()));
        }
        if let Some(document) = self.documents.active_mut()
            && self.views.active == View::Supply
        {
            transition_panel::show(ui, document, &mut self.transition, self.language);
        }
    }

    fn view_ui(&mut self, ui: &mut Ui) -> Vec<Act> {
        let palette = theme::palette(ui);
        let frame = theme::bar(palette.ground, Margin::same(14));
        let panel = CentralPanel::no_frame().frame(frame).show(ui, |ui| {
            let Some(scene) = Scene::new(&self.documents) else {
                return empty::nothing_open_ui(ui, self.language);
            };
            let look = self.views.look(&scene, self.language);
            self.views.show(ui, &look)
        });
        panel.inner
    }

    /// Where there is no room for the controls beside the view: a button that brings them.
    fn drawer_ui(&mut self, ui: &mut Ui) {
        let palette = theme::palette(ui);
        Panel::top("drawer")
            .resizable(false)
            .frame(theme::bar(palette.card, Margin::symmetric(12, 4)))
            .show(ui, |ui| {
                let label = if self.drawer {
                    Label::HideSliders
                } else {
                    Label::ShowSliders
                };
                if ui.button(label.text(self.language)).clicked() {
                    self.drawer = !self.drawer;
                    ui.ctx().request_repaint();
                }
            });
    }
}
