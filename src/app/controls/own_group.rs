//! The values that the view shown is about: first of what scrolls, and open when the view comes.

use eframe::egui::{Align, Rect, ScrollArea, Ui, style::ScrollAnimation, vec2};

use super::groups;
use crate::app::theme::{self, semibold};
use crate::documents::Document;
use crate::scenario::Group;
use crate::text::{Label, Language};

/// With less room than this the headings give way to the first slider, in points.
const LOW: f32 = 150.0;
/// The headings above the first slider, in points.
const HEADINGS: f32 = 46.0;

/// The group of the view shown, and whether the user closed it.
#[derive(Debug, Default)]
pub struct OwnGroup {
    group: Option<Group>,
    closed: bool,
    /// The view has just come: its values are still to be brought in sight.
    comes: bool,
    /// It has just gone: what stood before its values is still to be brought back.
    goes: bool,
}

impl OwnGroup {
    /// Follows the view shown. Another group opens and is brought in sight.
    pub fn follow(&mut self, group: Option<Group>) {
        if self.group != group {
            *self = Self {
                group,
                closed: false,
                comes: group.is_some(),
                goes: group.is_none(),
            };
        }
    }

    /// The group, which stands nowhere else meanwhile.
    pub fn group(&self) -> Option<Group> {
        self.group
    }

    /// Scrolls to here, where the group is to stand, when its view has just come.
    pub fn seek(&self, ui: &Ui) {
        if self.comes {
            let low = ui.clip_rect().height() < LOW;
            let skipped = vec2(0.0, if low { HEADINGS } else { 0.0 });
            let top = Rect::from_min_size(ui.cursor().min + skipped, vec2(1.0, 1.0));
            ui.scroll_to_rect_animation(top, Some(Align::TOP), ScrollAnimation::none());
        }
    }

    /// What scrolls: from its top when the view has just gone.
    pub fn area(&self) -> ScrollArea {
        let area = ScrollArea::vertical();
        if self.goes {
            area.vertical_scroll_offset(0.0)
        } else {
            area
        }
    }

    /// The group stands where it stays.
    pub fn arrived(&mut self) {
        (self.comes, self.goes) = (false, false);
    }

    /// Draws the group; nothing where the view has none or the edition no values for it.
    pub fn show(&mut self, ui: &mut Ui, document: &mut Document, language: Language) {
        let Some(group) = self.group else {
            return;
        };
        if !groups::has_rows(document, group) {
            return;
        }
        let heading = Label::OwnSliders.text(language).to_uppercase();
        ui.label(theme::weak(ui, heading, semibold(12.0)));
        ui.add_space(4.0);
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
            self.closed = !groups::group_ui(ui, document, group, !self.closed, None, language);
        });
        ui.add_space(10.0);
    }
}
