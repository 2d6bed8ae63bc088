//! The view Verantwoording: where every number comes from, and what it does not say.

use eframe::egui::{
    Align, Button, Response, RichText, Ui, accesskit, style::ScrollAnimation, vec2,
};

use super::account_calibration;
use super::account_decisions;
use super::account_equations;
use super::account_inputs::{self, StatusFilter};
use super::account_limits;
use super::account_reality;
use super::account_regions;
use crate::app::act::Act;
use crate::app::look::Look;
use crate::app::page;
use crate::app::scene::Scene;
use crate::app::theme::{self, semibold};
use crate::text::{Label, Language};

/// A part of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Section {
    Inputs,
    Equations,
    Calibration,
    Reality,
    Decisions,
    Regions,
    Limits,
}

impl Section {
    const ALL: [Self; 7] = [
        Self::Inputs,
        Self::Equations,
        Self::Calibration,
        Self::Reality,
        Self::Decisions,
        Self::Regions,
        Self::Limits,
    ];

    fn label(self) -> Label {
        match self {
            Self::Inputs => Label::ValuesSection,
            Self::Equations => Label::EquationsSection,
            Self::Calibration => Label::CalibrationSection,
            Self::Reality => Label::RealitySection,
            Self::Decisions => Label::EarlierDecisions,
            Self::Regions => Label::FiguresByRegion,
            Self::Limits => Label::LimitsSection,
        }
    }
}

/// What the view keeps between frames.
#[derive(Clone, Debug, Default)]
pub struct AccountView {
    filter: StatusFilter,
    /// The section to bring in sight.
    wanted: Option<Section>,
}

/// Draws the view.
pub fn show(ui: &mut Ui, look: &Look<'_>, view: &mut AccountView) -> Vec<Act> {
    let (scene, language) = (look.scene, look.language);
    theme::card(theme::palette(ui)).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        let asked = contents_ui(ui, language);
        ui.separator();
        view.wanted = asked.or(view.wanted);
        let name = Label::AccountTab.text(language);
        let shown = page::show(ui, name, |ui| page_ui(ui, scene, view, language));
        if asked.is_some() {
            // From here the arrow keys read on.
            shown.request_focus();
            ui.ctx().request_repaint();
        }
    });
    Vec::new()
}

/// The sections, to go to.
fn contents_ui(ui: &mut Ui, language: Language) -> Option<Section> {
    let mut asked = None;
    let accent = theme::palette(ui).accent;
    let row = ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 2.0);
        for section in Section::ALL {
            let text = section.label().text(language);
            let text = RichText::new(text).font(semibold(13.0)).color(accent);
            let link = ui.add(Button::new(text).frame_when_inactive(false));
            ui.ctx().accesskit_node_builder(link.id, |node| {
                node.set_role(accesskit::Role::Link);
            });
            if link.clicked() {
                asked = Some(section);
            }
        }
    });
    ui.ctx().accesskit_node_builder(row.response.id, |node| {
        node.set_role(accesskit::Role::Navigation);
    });
    asked
}

fn page_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut AccountView, language: Language) {
    let Some(active) = scene.active() else {
        return;
    };
    for section in Section::ALL {
        ui.push_id(section.label().text(Language::Nl), |ui| {
            ui.add_space(6.0);
            let heading = page::heading_ui(ui, section.label().text(language), 1);
            bring(view, section, &heading);
            match section {
                Section::Inputs => {
                    account_inputs::show(ui, active.document, &mut view.filter, language);
                }
                Section::Equations => account_equations::show(ui, language),
                Section::Calibration => account_calibration::show(ui, active, language),
                Section::Reality => account_reality::show(ui, scene, language),
                Section::Decisions => account_decisions::show(ui, language),
                Section::Regions => account_regions::show(ui, language),
                Section::Limits => account_limits::show(ui, language),
            }
            ui.add_space(14.0);
        });
    }
}

/// Scrolls to a section that is asked for.
fn bring(view: &mut AccountView, section: Section, heading: &Response) {
    if view.wanted == Some(section) {
        heading.scroll_to_me_animation(Some(Align::TOP), ScrollAnimation::none());
        view.wanted = None;
    }
}
