//! The head of Vergelijken: what it shows, which two scenarios are compared, and at which date.

use eframe::egui::{Align, Button, Layout, RichText, Ui, vec2};

use super::state::CompareView;
use crate::app::act::Act;
use crate::app::kit::choice::Choice;
use crate::app::kit::roving::Roving;
use crate::app::page::heading_ui;
use crate::app::theme::{self, regular, semibold};
use crate::month::Month;
use crate::pages::compare::Section;
use crate::pages::compare::comparison::{Comparison, Side};
use crate::text::{Label, Language, date};

/// From this width on the pages stand beside the title, else below it.
const WIDE: f32 = 500.0;
/// The width of a box with a scenario's name.
const BOX: f32 = 146.0;
/// The most characters of a name in it.
const MOST: usize = 17;

/// Draws the head and takes in what is chosen there.
pub fn show(
    ui: &mut Ui,
    comparison: &Comparison<'_>,
    view: &mut CompareView,
    acts: &mut Vec<Act>,
    language: Language,
) {
    let wide = ui.available_width() >= WIDE;
    ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
    ui.horizontal(|ui| {
        heading_ui(ui, view.section.title().text(language), 1);
        if wide {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                pages_ui(ui, view, true, language);
            });
        }
    });
    if !wide {
        ui.horizontal(|ui| pages_ui(ui, view, false, language));
    }
    ui.horizontal_wrapped(|ui| {
        sides_ui(ui, comparison, view, acts, language);
        ui.add_space(8.0);
        dates_ui(ui, comparison, acts, language);
        if view.section == Section::Why {
            ui.add_space(8.0);
            ui.checkbox(&mut view.by_group, Label::ByGroup.text(language));
        }
    });
}

fn pages_ui(ui: &mut Ui, view: &mut CompareView, backwards: bool, language: Language) {
    let mut sections = Section::ALL;
    if backwards {
        sections.reverse();
    }
    let chosen = sections.iter().position(|one| *one == view.section);
    let mut roving = Roving::new(ui, "sections", chosen.unwrap_or_default());
    for section in sections {
        let text = RichText::new(section.label().text(language)).font(regular(13.0));
        let button = Button::selectable(view.section == section, text);
        if roving.button(ui, button).clicked() {
            view.section = section;
            ui.ctx().request_repaint();
        }
    }
    roving.end(ui);
}

/// From which scenario to which: the second is the one that the sliders act on.
fn sides_ui(
    ui: &mut Ui,
    comparison: &Comparison<'_>,
    view: &mut CompareView,
    acts: &mut Vec<Act>,
    language: Language,
) {
    let word = |ui: &Ui, label: Label| theme::weak(ui, label.text(language), regular(12.5));
    ui.label(word(ui, Label::CompareFrom));
    let name = Label::ComparedWith.text(language);
    let all = comparison.sides.iter();
    let others = all.clone().filter(|side| side.id() != comparison.to.id());
    if let Some(chosen) = choose_ui(ui, name, &comparison.from, others) {
        view.against = chosen.id();
        ui.ctx().request_repaint();
    }
    ui.label(word(ui, Label::CompareTo));
    let name = Label::ToExplain.text(language);
    let open = all.filter(|side| side.shown.is_some());
    let chosen = choose_ui(ui, name, &comparison.to, open);
    if let Some(id) = chosen.and_then(Side::id) {
        acts.push(Act::Activate(id));
    }
}

/// A box with names. Returns the one chosen.
fn choose_ui<'a, 's: 'a>(
    ui: &mut Ui,
    name: &str,
    present: &Side<'_>,
    sides: impl Iterator<Item = &'a Side<'s>>,
) -> Option<&'a Side<'s>> {
    let mut short: String = present.name.chars().take(MOST).collect();
    if short.len() < present.name.len() {
        short = format!("{}…", short.trim_end());
    }
    let list = Choice {
        name,
        shown: RichText::new(short).font(semibold(13.0)),
        width: BOX,
    };
    let words = |side: &&Side<'_>| side.name.as_str().into();
    let (_, chosen) = list.show(ui, sides, words, |side| side.id() == present.id());
    chosen
}

/// The month that is read: one earlier, one later, or one of the edition's own dates.
fn dates_ui(ui: &mut Ui, comparison: &Comparison<'_>, acts: &mut Vec<Act>, language: Language) {
    let Some(month) = comparison.month else {
        return;
    };
    let both = [&comparison.from, &comparison.to].map(|side| &side.edition.baseline);
    let is_shared = |month: &Month| both.iter().all(|baseline| baseline.contains(*month));
    let mut asked = None;
    let mut roving = Roving::new(ui, "dates", 0);
    if step_ui(ui, &mut roving, "‹", Label::MonthEarlier.text(language)) {
        asked = Some(month.plus(-1));
    }
    let day = date::first_day(month, language);
    ui.label(RichText::new(day).font(semibold(13.0)));
    if step_ui(ui, &mut roving, "›", Label::MonthLater.text(language)) {
        asked = Some(month.plus(1));
    }
    for key in comparison.to.edition.baseline.key_dates() {
        let text = RichText::new(date::short(*key, language)).font(regular(12.5));
        let button = Button::selectable(*key == month, text);
        let asks = if is_shared(key) {
            roving.button(ui, button).clicked()
        } else {
            ui.add_enabled(false, button).clicked()
        };
        if asks {
            asked = Some(*key);
        }
    }
    roving.end(ui);
    acts.extend(asked.filter(is_shared).map(Act::Read));
}

fn step_ui(ui: &mut Ui, roving: &mut Roving, sign: &str, name: &str) -> bool {
    let text = RichText::new(sign).font(semibold(14.0));
    let button = roving.button(ui, Button::new(text).min_size(vec2(24.0, 24.0)));
    button.accessible_name(name).on_hover_text(name).clicked()
}
