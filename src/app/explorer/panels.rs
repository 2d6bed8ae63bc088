//! What stands where in the window: the bars above and below, the controls, and the view between them.

use eframe::egui::{CentralPanel, Margin, Panel, Sense, Ui, UiBuilder, vec2};

use super::Explorer;
use crate::app::act::Act;
use crate::app::controls;
use crate::app::empty;
use crate::app::menu_bar::{self, Lists};
use crate::app::need::need_view;
use crate::app::page;
use crate::app::status_line::{self, Message};
use crate::app::supply::transition_panel;
use crate::app::tab_bar;
use crate::app::theme;
use crate::pages::{Scene, View};
use crate::text::Label;

/// Below this width, in points, the controls become a drawer.
const NARROW: f32 = 720.0;
/// Below this height all but the status line scrolls, the bars above with it: a low screen, or large letters.
const LOW: f32 = 520.0;
/// How high what scrolls is then: the bars, and a view that does not shrink.
const ROLLED: f32 = 820.0;
/// The share of a drawer that shows what its sliders do, and the least and the most of it, in points.
const SHARE: f32 = 0.5;
const LEAST_RESULT: f32 = 164.0;
const MOST_RESULT: f32 = 260.0;

impl Explorer {
    /// All of the window. Returns what menu and tabs ask.
    pub(super) fn panels_ui(&mut self, ui: &mut Ui) -> Option<Act> {
        self.parts.clear();
        let saving = self.saving.message(self.language).map(Message::said);
        let message = saving.as_ref().unwrap_or(&self.message);
        status_line::show(ui, message, self.documents.active(), self.language);
        let low = ui.available_height() < LOW;
        let drawn_over = self.drawer && ui.available_width() < NARROW;
        if low && drawn_over {
            self.drawer_ui(ui);
            return None;
        }
        if !low {
            return self.all_ui(ui);
        }
        let mut asked = None;
        page::show(ui, Label::Program.text(self.language), |ui| {
            let size = vec2(ui.available_width(), ROLLED);
            let (whole, _) = ui.allocate_exact_size(size, Sense::hover());
            let mut inside = ui.new_child(UiBuilder::new().max_rect(whole));
            asked = self.all_ui(&mut inside);
        });
        asked
    }

    /// The bars above, the controls, and the view beside them, or the drawer over it.
    fn all_ui(&mut self, ui: &mut Ui) -> Option<Act> {
        let before = ui.available_rect_before_wrap();
        let asked = self.bars_ui(ui);
        let above = ui.available_rect_before_wrap();
        self.parts.push(before.with_max_y(above.top()));
        let narrow = ui.available_width() < NARROW;
        if narrow && self.drawer {
            self.drawer_ui(ui);
            return asked;
        }
        if narrow {
            self.drawer_button_ui(ui);
        } else {
            self.controls_ui(ui, controls::WIDTH);
        }
        if let Some(document) = self.documents.active_mut()
            && self.views.active == View::Supply
        {
            transition_panel::show(ui, document, &mut self.transition, self.language);
        }
        let view = ui.available_rect_before_wrap();
        for act in self.view_ui(ui) {
            self.act(act);
        }
        self.parts.push(view);
        asked
    }

    /// The menu, and a tab for each scenario.
    fn bars_ui(&self, ui: &mut Ui) -> Option<Act> {
        let gives = || self.gives();
        let lists = Lists {
            recent: &self.keeping.settings.recent,
            gives: &gives,
            editions: &|| self.keeping.editions(),
        };
        let bar = menu_bar::show(ui, &self.documents, &lists, self.language);
        bar.or(tab_bar::show(ui, &self.documents, self.language))
    }

    /// The controls of the active scenario, at the left.
    fn controls_ui(&mut self, ui: &mut Ui, width: f32) {
        let before = ui.available_rect_before_wrap();
        if let Some(document) = self.documents.active_mut() {
            let month = self.views.reading.of(&document.edition().baseline);
            self.controls.follow(month, self.views.active.group());
            let view = &mut self.controls;
            if let Some(done) = controls::show(ui, document, view, width, self.language) {
                self.say(done);
            }
            let beside = ui.available_rect_before_wrap();
            self.parts.push(before.with_max_x(beside.left()));
        }
    }

    /// The controls over the view, and above them what they do: the sentence and small plots.
    fn drawer_ui(&mut self, ui: &mut Ui) {
        self.drawer_button_ui(ui);
        let height = (SHARE * ui.available_height()).clamp(LEAST_RESULT, MOST_RESULT);
        let shown = Panel::top("what the sliders do")
            .exact_size(height)
            .resizable(false)
            .frame(theme::bar(
                theme::palette(ui).ground,
                Margin::symmetric(16, 8),
            ))
            .show(ui, |ui| {
                let scene = Scene::new(&self.documents)?;
                let look = self.views.look(&scene, self.language);
                Some(need_view::show_small(ui, &look, &mut self.views.need))
            });
        self.controls_ui(ui, ui.available_width());
        for act in shown.inner.into_iter().flatten() {
            self.act(act);
        }
    }

    fn view_ui(&mut self, ui: &mut Ui) -> Vec<Act> {
        let frame = theme::bar(theme::palette(ui).ground, Margin::same(16));
        let panel = CentralPanel::no_frame().frame(frame).show(ui, |ui| {
            let Some(scene) = Scene::new(&self.documents) else {
                return empty::nothing_open_ui(ui, self.language);
            };
            let look = self.views.look(&scene, self.language);
            theme::grow(ui);
            self.views.show(ui, &look)
        });
        panel.inner
    }

    /// Where there is no room for the controls beside the view: a button that brings them.
    fn drawer_button_ui(&mut self, ui: &mut Ui) {
        let palette = theme::palette(ui);
        Panel::top("drawer")
            .resizable(false)
            .frame(theme::bar(palette.card, Margin::symmetric(16, 4)))
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
