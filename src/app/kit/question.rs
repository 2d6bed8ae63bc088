//! A question: what is asked, what explains it, perhaps a field, and the answers.

mod rows;

use eframe::egui::{
    Button, Context, Frame, Id, Key, Label as Text, Modal, Response, RichText, ScrollArea, Ui,
};

use super::limited::{self, Room};
use super::typed::select_from;
use crate::app::theme::{self, regular, semibold};
use crate::app::{heard, icons};

/// The width of a question, in points.
const WIDTH: f32 = 460.0;
/// Rows of a field of more than one line, and the height from which it scrolls.
const ROWS: usize = 12;
const HIGHEST: f32 = 260.0;
/// The width where rows are to be read, in a window that has it.
const READING: f32 = 720.0;
/// What stands above and below a table in a question, about, in points.
const AROUND: f32 = 240.0;
/// The least height of a table, in points.
const LEAST: f32 = 80.0;

/// A question that waits for an answer; every answer leads to something.
pub struct Question<A> {
    /// What is asked.
    pub title: String,
    /// What explains it.
    pub explanation: String,
    /// What it is about, in lines or in a table: the first row is of headings.
    pub rows: Vec<Vec<String>>,
    /// Whether the rows are to be read, not decided on: words that wrap, below headings that stay.
    pub reads: bool,
    /// Where an answer has to be typed.
    pub field: Option<Field>,
    /// The answers; the first one, the safest, has the keyboard.
    pub answers: Vec<Answer<A>>,
    /// What Escape leads to.
    pub back: A,
    /// Whether it has been on the screen.
    shown: bool,
}

/// A field to type in.
#[derive(Clone, Debug, Default)]
pub struct Field {
    /// Spoken and tested by this name.
    pub name: String,
    /// What stands there.
    pub text: String,
    /// What it is for.
    pub room: Room,
    /// Why it is refused.
    pub refused: Option<String>,
    /// Why Enter cannot mean what the question was asked for.
    pub unfit: String,
}

/// What an answer leads to, by what is typed.
pub type Leads<A> = Box<dyn Fn(&str) -> Option<A>>;

/// An answer.
pub struct Answer<A> {
    /// What its button says.
    pub label: String,
    /// What it leads to, with what is typed; none where that does not fit.
    pub leads: Leads<A>,
}

impl<A: Clone + 'static> Question<A> {
    /// A question without answers; `back` is what Escape leads to.
    pub fn new(title: impl Into<String>, explanation: impl Into<String>, back: A) -> Self {
        Self {
            title: title.into(),
            explanation: explanation.into(),
            rows: Vec::new(),
            reads: false,
            field: None,
            answers: Vec::new(),
            back,
            shown: false,
        }
    }

    /// With one more answer.
    #[must_use]
    pub fn or(self, label: &str, leads: A) -> Self {
        self.or_typed(label, move |_| Some(leads.clone()))
    }

    /// With one more answer, that depends on what is typed.
    #[must_use]
    pub fn or_typed(mut self, label: &str, leads: impl Fn(&str) -> Option<A> + 'static) -> Self {
        self.answers.push(Answer {
            label: label.to_owned(),
            leads: Box::new(leads),
        });
        self
    }

    /// Draws the question. Returns what was answered.
    pub fn show(&mut self, ctx: &Context) -> Option<A> {
        let fresh = !std::mem::replace(&mut self.shown, true);
        let refused = self.field.as_ref().and_then(|field| field.refused.as_ref());
        if let (true, Some(refused)) = (fresh, refused) {
            heard::tell(ctx, refused);
        }
        let frame = Frame::popup(&ctx.global_style()).inner_margin(20);
        let modal = Modal::new(Id::unique("question")).frame(frame);
        let shown = modal.show(ctx, |ui| {
            let window = ui.ctx().content_rect().size();
            let most = (window.y - AROUND).max(LEAST);
            if self.reads {
                ui.set_width(READING.min(window.x - 80.0));
                self.head_ui(ui);
                self.words_ui(ui, most);
            } else {
                ui.set_width(WIDTH);
                self.head_ui(ui);
                self.rows_ui(ui, most);
            }
            let entered = self.field_ui(ui, fresh);
            ui.add_space(8.0);
            let pressed = self.answers_ui(ui, fresh && self.field.is_none());
            pressed.or(entered)
        });
        let escaped = ctx.input(|input| input.key_pressed(Key::Escape));
        let answer = shown.inner.or_else(|| escaped.then(|| self.back.clone()));
        if answer.is_some() {
            ctx.request_repaint();
        }
        answer
    }

    fn head_ui(&self, ui: &mut Ui) {
        ui.label(RichText::new(&self.title).font(semibold(15.0)));
        let text = theme::weak(ui, &self.explanation, regular(13.0));
        ui.add(Text::new(text).wrap());
        ui.add_space(8.0);
    }

    /// The field. Returns the first answer that fits where Enter was pressed in it.
    fn field_ui(&mut self, ui: &mut Ui, fresh: bool) -> Option<A> {
        let field = self.field.as_mut()?;
        let lines = field.room.has_lines();
        let mut edit_ui = |ui: &mut Ui| {
            limited::show(ui, &mut field.text, field.room, |edit| {
                edit.desired_width(f32::INFINITY)
                    .desired_rows(if lines { ROWS } else { 1 })
            })
        };
        let response = if lines {
            // Apart from the rows above it, which scroll too.
            let area = ScrollArea::vertical().id_salt("field");
            area.max_height(HIGHEST).show(ui, edit_ui).inner
        } else {
            edit_ui(ui)
        };
        let response = response.accessible_name(&field.name);
        if fresh {
            // Typing replaces a text of one line, and goes on below one of more.
            let from = if lines { field.text.chars().count() } else { 0 };
            select_from(ui, response.id, &field.text, from);
            response.request_focus();
        }
        if let Some(refused) = &field.refused {
            let text = RichText::new(refused).font(regular(13.0));
            ui.add(Text::new(text.color(theme::palette(ui).warning)).wrap());
        }
        let left = !lines && response.lost_focus();
        let entered = left && ui.input(|input| input.key_pressed(Key::Enter));
        entered.then(|| self.forward(ui)).flatten()
    }

    /// Enter means what the question was asked for, else what fits; never the way back, which is the last answer.
    fn forward(&mut self, ui: &Ui) -> Option<A> {
        let field = self.field.as_mut()?;
        let (_, forward) = self.answers.split_last()?;
        let leads = forward
            .iter()
            .find_map(|answer| (answer.leads)(&field.text));
        if leads.is_none() && !field.text.trim().is_empty() {
            heard::tell(ui.ctx(), &field.unfit);
            field.refused = Some(field.unfit.clone());
        }
        leads
    }

    /// The same question again, with why the answer was refused beside what was typed.
    #[must_use]
    pub fn refused(mut self, why: &str) -> Self {
        if let Some(field) = &mut self.field {
            field.refused = Some(why.to_owned());
        }
        self.shown = false;
        self
    }

    fn answers_ui(&self, ui: &mut Ui, fresh: bool) -> Option<A> {
        let text = self.field.as_ref().map_or("", |field| field.text.as_str());
        ui.horizontal_wrapped(|ui| {
            let mut chosen = None;
            for (index, answer) in self.answers.iter().enumerate() {
                let main = index == 0;
                let leads = (answer.leads)(text);
                let response = answer_ui(ui, &answer.label, main, leads.is_some());
                if main && fresh {
                    response.request_focus();
                }
                if response.clicked() {
                    chosen = leads;
                }
            }
            chosen
        })
        .inner
    }
}

/// A button; that of the main answer stands out.
fn answer_ui(ui: &mut Ui, label: &str, main: bool, enabled: bool) -> Response {
    if !main {
        return ui.add_enabled(enabled, Button::new(label));
    }
    ui.add_enabled_ui(enabled, |ui| main_button(ui, label))
        .inner
}

/// The button for what is most likely wanted.
pub fn main_button(ui: &mut Ui, label: &str) -> Response {
    let palette = theme::palette(ui);
    let text = RichText::new(label).font(semibold(13.5));
    let button = Button::new(text.color(palette.on_accent)).fill(palette.accent);
    let response = ui.add(button);
    icons::focus_ring(ui, &response, response.rect.expand(3.0));
    response
}
