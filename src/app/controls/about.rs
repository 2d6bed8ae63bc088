//! What the scenario is called and what it shows: read first, edited on demand.

use eframe::egui::{
    Align, Button, Id, Label as Text, Layout, RichText, Sense, Ui, WidgetInfo, accesskit,
    text::LayoutJob, vec2,
};

use super::words_box::{self, WordsBox};
use crate::app::icons::{self, Icon};
use crate::app::kit::limited::Room;
use crate::app::kit::roving::Roving;
use crate::app::kit::words::{caption_ui, warning_ui};
use crate::app::theme::{self, regular, semibold};
use crate::documents::{Document, DocumentId};
use crate::scenario::ScenarioError;
use crate::text::{Label, Language, Say, controls};

/// Which scenario's name and note are being edited.
#[derive(Clone, Copy, Debug, Default)]
pub struct About {
    editing: Option<DocumentId>,
    /// Where there is little room: the name alone, on one line.
    pub in_short: bool,
    /// Whose long note is shown whole.
    whole: Option<DocumentId>,
    /// Put the keyboard where it belongs in the next frame.
    fresh: bool,
}

/// Of a longer note so many lines are shown at first.
const FEW_LINES: usize = 3;

impl About {
    /// Draws name and note, or in short the name.
    pub fn show(&mut self, ui: &mut Ui, document: &mut Document, language: Language) {
        if self.editing == Some(document.id()) {
            self.edit_ui(ui, document, language);
        } else {
            self.read_ui(ui, document, language);
        }
        ui.add_space(8.0);
    }

    fn read_ui(&mut self, ui: &mut Ui, document: &Document, language: Language) {
        let mut roving = Roving::new(ui, "about", 0);
        let mut edit = self.name_ui(ui, &document.scenario().name, &mut roving, language);
        if !self.in_short {
            edit |= self.note_ui(ui, document, &mut roving, language);
        }
        roving.end(ui);
        if edit {
            self.editing = Some(document.id());
            self.fresh = true;
            ui.ctx().request_repaint();
        }
    }

    /// The name, with a pencil at the end of its row. Returns whether it is to be edited.
    fn name_ui(
        &mut self,
        ui: &mut Ui,
        name: &str,
        roving: &mut Roving,
        language: Language,
    ) -> bool {
        let row = ui.horizontal_top(|ui| {
            let from_right = ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                let (place, _) = ui.allocate_exact_size(vec2(24.0, 24.0), Sense::hover());
                let spoken = Label::EditAbout.text(language);
                let pencil = icons::button_at(ui, place, Icon::Pencil, spoken, roving.sense());
                roving.add(ui, &pencil);
                if std::mem::take(&mut self.fresh) {
                    pencil.request_focus();
                }
                let text = Text::new(RichText::new(name).font(semibold(15.0)));
                let text = if self.in_short {
                    text.truncate()
                } else {
                    text.wrap()
                };
                let left = Layout::left_to_right(Align::Min);
                let named = ui.with_layout(left, |ui| clickable(ui, text, name));
                pencil.clicked() || named.inner
            });
            from_right.inner
        });
        row.inner
    }

    /// The note: whole where it is short or asked for, so that the sliders stay in sight.
    fn note_ui(
        &mut self,
        ui: &mut Ui,
        document: &Document,
        roving: &mut Roving,
        language: Language,
    ) -> bool {
        let note = &document.scenario().note;
        if note.is_empty() {
            return false;
        }
        // No screen holds more of one than can be typed.
        let end = note.char_indices().nth(Room::Note.most());
        let note = end.and_then(|(end, _)| note.get(..end)).unwrap_or(note);
        let palette = theme::palette(ui);
        let width = ui.available_width();
        let mut job = LayoutJob::simple(note.to_owned(), regular(12.5), palette.weak, width);
        let rows = ui.fonts_mut(|fonts| fonts.layout_job(job.clone()).rows.len());
        let is_long = rows > FEW_LINES;
        let whole = self.whole == Some(document.id());
        if is_long && !whole {
            job.wrap.max_rows = FEW_LINES;
        }
        let clicked = clickable(ui, Text::new(job), note);
        if is_long {
            let label = if whole {
                Label::ReadLess
            } else {
                Label::ReadMore
            };
            let text = RichText::new(label.text(language)).font(semibold(12.0));
            let button = Button::new(text.color(palette.accent)).frame_when_inactive(false);
            if roving.button(ui, button).clicked() {
                self.whole = (!whole).then_some(document.id());
                ui.ctx().request_repaint();
            }
        }
        clicked
    }

    fn edit_ui(&mut self, ui: &mut Ui, document: &mut Document, language: Language) {
        let id = Id::unique(("name", document.id()));
        let name = WordsBox {
            id,
            name: Label::ScenarioName.text(language),
            hint: Label::Name.text(language),
            text: document.scenario().name.clone(),
            room: Room::Name,
            rows: 1,
            font: semibold(14.0),
        };
        caption_ui(ui, Label::Name.text(language));
        let response = name.show(ui, document, |scenario, text| scenario.name = text);
        if self.fresh {
            response.request_focus();
            self.fresh = false;
        }
        let entered = response.lost_focus() && words_box::entered(ui);
        let refused = words_box::draft(ui, id, &document.scenario().name);
        if let Some(draft) = &refused {
            let sentence = match &draft.error {
                ScenarioError::NameLength(length) => controls::refused_name(*length, language),
                error => error.say(language),
            };
            warning_ui(ui, sentence);
        }
        caption_ui(ui, Label::Note.text(language));
        edit_note_ui(ui, document, language);
        let done = ui.add(Button::new(Label::Done.text(language))).clicked();
        if (done || entered) && refused.is_none() {
            document.end_gesture();
            self.editing = None;
            self.fresh = true;
            ui.ctx().request_repaint();
        }
    }
}

/// A text that a mouse may click; by keyboard the pencil does the same.
fn clickable(ui: &mut Ui, text: Text, spoken: &str) -> bool {
    let response = ui.add(text.sense(Sense::CLICK));
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Label, true, spoken));
    response.clicked()
}

/// A note from a file that is longer than anybody types is read here, not edited.
fn edit_note_ui(ui: &mut Ui, document: &mut Document, language: Language) {
    let text = document.scenario().note.clone();
    let (length, most) = (text.chars().count(), Room::Note.most());
    if length > most {
        let sentence = controls::long_note(length, most, language);
        return warning_ui(ui, sentence);
    }
    let note = WordsBox {
        id: Id::unique(("note", document.id())),
        name: Label::ScenarioNote.text(language),
        hint: "",
        text,
        room: Room::Note,
        rows: 3,
        font: regular(12.5),
    };
    note.show(ui, document, |scenario, text| scenario.note = text);
}
