//! The view Verantwoording: where every number comes from, and what it does not say.

use eframe::egui::{
    Align, Button, Response, RichText, Ui, WidgetInfo, accesskit, style::ScrollAnimation, vec2,
};

use super::account_checks::{calibration_ui, reality_ui};
use super::account_inputs;
use super::account_shared::{decisions_ui, equations_ui, limits_ui, regions_ui};
use crate::app::act::Act;
use crate::app::clipboard;
use crate::app::kit::roving::Roving;
use crate::app::look::Look;
use crate::app::page;
use crate::app::theme::{self, regular, semibold};
use crate::export::{Format, below_each_other};
use crate::pages::Context;
use crate::pages::account::{Section, tables};
use crate::scenario::Status;
use crate::text::{Label, Language, compare_tables, number};

/// What the view keeps between frames.
#[derive(Clone, Debug, Default)]
pub struct AccountView {
    /// The status of the values that are shown; all where none is chosen.
    pub filter: Option<Status>,
    /// The section to bring in sight.
    wanted: Option<Section>,
}

/// Draws the view.
pub fn show(ui: &mut Ui, look: &Look<'_>, view: &mut AccountView) -> Vec<Act> {
    let (context, language) = (look.context(), look.language);
    let mut said = None;
    theme::card(theme::palette(ui)).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        let asked = contents_ui(ui, language);
        ui.separator();
        view.wanted = asked.or(view.wanted);
        let name = Label::AccountTab.text(language);
        let shown = page::show(ui, name, |ui| {
            said = page_ui(ui, &context, view);
        });
        if asked.is_some() {
            // From here the arrow keys read on.
            shown.request_focus();
            ui.ctx().request_repaint();
        }
    });
    said.into_iter().collect()
}

/// The sections, to go to.
fn contents_ui(ui: &mut Ui, language: Language) -> Option<Section> {
    let mut asked = None;
    let accent = theme::palette(ui).accent;
    let row = ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 2.0);
        let mut roving = Roving::new(ui, "sections", 0);
        for section in Section::ALL {
            let text = section.label().text(language);
            let text = RichText::new(text).font(semibold(13.0)).color(accent);
            let link = roving.button(ui, Button::new(text).frame_when_inactive(false));
            ui.ctx().accesskit_node_builder(link.id, |node| {
                node.set_role(accesskit::Role::Link);
            });
            if link.clicked() {
                asked = Some(section);
            }
        }
        roving.end(ui);
    });
    ui.ctx().accesskit_node_builder(row.response.id, |node| {
        node.set_role(accesskit::Role::Navigation);
    });
    asked
}

/// Draws the sections. Returns what is to be said.
fn page_ui(ui: &mut Ui, context: &Context<'_>, view: &mut AccountView) -> Option<Act> {
    let language = context.language;
    let active = context.scene.active()?;
    let mut said = None;
    for section in Section::ALL {
        ui.push_id(section.label().text(Language::Nl), |ui| {
            ui.add_space(6.0);
            let row = ui.horizontal(|ui| {
                let heading = page::heading_ui(ui, section.label().text(language), 1);
                bring(view, section, &heading);
                let copied = section.has_table(context) && copy_ui(ui, section, language);
                copied
                    .then(|| copy(ui, context, section, view.filter))
                    .flatten()
            });
            said = row.inner.or(said.take());
            match section {
                Section::Inputs => {
                    account_inputs::show(ui, active.document, &mut view.filter, language);
                }
                Section::Equations => equations_ui(ui, language),
                Section::Calibration => calibration_ui(ui, active, language),
                Section::Reality => reality_ui(ui, context),
                Section::Decisions => decisions_ui(ui, language),
                Section::Regions => regions_ui(ui, language),
                Section::Limits => limits_ui(ui, language),
            }
            ui.add_space(14.0);
        });
    }
    said
}

/// The button that copies a section's tables: each is heard with the section that it is of.
fn copy_ui(ui: &mut Ui, section: Section, language: Language) -> bool {
    let name = Label::CopyTable.text(language);
    let text = RichText::new(name).font(regular(12.5));
    let copy = ui.button(text.color(theme::palette(ui).accent));
    let spoken = format!("{name}: {}", section.label().text(language));
    copy.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, true, &spoken));
    copy.clicked()
}

/// Puts the tables of a section on the clipboard, below each other. Returns what came of it.
fn copy(ui: &Ui, context: &Context<'_>, section: Section, filter: Option<Status>) -> Option<Act> {
    let language = context.language;
    let origin = context.origin(context.scene.active()?);
    let tables = tables(context, section, filter).into_iter();
    let tables: Vec<_> = tables
        .map(|table| origin.append_to(table, language))
        .collect();
    let rows = tables.iter().map(|table| table.rows.len()).sum();
    let text = below_each_other(&tables, Format::Pasted, language);
    let rows = number::whole_count(rows, language);
    let done = compare_tables::table_copied(&rows, language);
    Some(clipboard::copy(ui, text, done))
}

/// Scrolls to a section that is asked for.
fn bring(view: &mut AccountView, section: Section, heading: &Response) {
    if view.wanted == Some(section) {
        heading.scroll_to_me_animation(Some(Align::TOP), ScrollAnimation::none());
        view.wanted = None;
    }
}
