//! One Tab stop for what belongs together: arrows lead inside, Home and End to its ends.

use eframe::egui::accesskit::Action;
use eframe::egui::{Button, EventFilter, Id, InputState, Key, Response, Sense, Ui};

use crate::app::icons;

/// Members in a row or a column, of which one has the stop: the chosen one, or where the keyboard is.
#[expect(clippy::struct_excessive_bools, reason = "four answers of one frame")]
pub struct Roving {
    id: Id,
    at: usize,
    count: usize,
    /// The member that the arrows led to in the last frame takes the keyboard in this one.
    arrives: bool,
    /// Only arrows to the left and right lead on: those up and down mean something else.
    across: bool,
    /// The keyboard is inside and stays: a member keeps it, also where others before it come or go.
    stays: bool,
    /// Whether the keyboard is inside.
    inside: bool,
    leads_to: Option<Lead>,
}

/// Where the keyboard is inside, until it leaves.
#[derive(Clone, Copy)]
struct Place {
    at: usize,
    arrives: bool,
}

#[derive(Clone, Copy)]
enum Lead {
    To(usize),
    By(isize),
    First,
    Last,
}

impl Roving {
    /// The members come after this; `chosen` has the stop as long as the keyboard is elsewhere.
    pub fn new(ui: &Ui, name: &str, chosen: usize) -> Self {
        let id = ui.scope_id().with(("roving", name));
        let place = ui.data(|data| data.get_temp::<Place>(id));
        Self {
            id,
            at: place.map_or(chosen, |place| place.at),
            count: 0,
            arrives: place.is_some_and(|place| place.arrives),
            across: false,
            stays: place.is_some() && !ui.input(|input| input.key_pressed(Key::Tab)),
            inside: false,
            leads_to: None,
        }
    }

    /// The same, with up and down left to the members.
    #[must_use]
    pub fn across(mut self) -> Self {
        self.across = true;
        self
    }

    /// How the next member senses: Tab meets only one of them.
    pub fn sense(&self) -> Sense {
        if self.count == self.at || self.stays {
            Sense::click()
        } else {
            Sense::CLICK
        }
    }

    /// The member that has been drawn.
    pub fn add(&mut self, ui: &Ui, response: &Response) {
        let index = self.count;
        self.count += 1;
        if response.has_focus() && !self.arrives {
            self.at = index;
        }
        if index != self.at {
            self.offer(ui, response, index);
            return;
        }
        if std::mem::take(&mut self.arrives) {
            response.request_focus();
        }
        if !response.has_focus() {
            return;
        }
        self.inside = true;
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: !self.across,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let led = ui.input(|input| lead(input, self.across));
        self.leads_to = led.or(self.leads_to);
    }

    /// A button as the next member.
    pub fn button(&mut self, ui: &mut Ui, button: Button<'_>) -> Response {
        let response = ui.add(button.sense(self.sense()));
        self.add(ui, &response);
        icons::focus_ring(ui, &response, response.rect);
        response
    }

    /// Assistive technology may take the keyboard to a member that Tab passes by.
    fn offer(&mut self, ui: &Ui, response: &Response, index: usize) {
        let (ctx, id) = (ui.ctx(), response.id);
        ctx.accesskit_node_builder(id, |node| node.add_action(Action::Focus));
        if ui.input(|input| input.has_accesskit_action_request(id, Action::Focus)) {
            self.inside = true;
            self.leads_to = Some(Lead::To(index));
        }
    }

    /// The last member has been drawn.
    pub fn end(self, ui: &Ui) {
        let last = self.count.saturating_sub(1);
        let to = match self.leads_to {
            Some(Lead::To(index)) => index,
            Some(Lead::First) => 0,
            Some(Lead::Last) => last,
            Some(Lead::By(by)) => self
                .at
                .checked_add_signed(by)
                .map_or(last, |to| to % self.count),
            None => self.at.min(last),
        };
        ui.data_mut(|data| {
            if self.inside {
                let arrives = to != self.at;
                data.insert_temp(self.id, Place { at: to, arrives });
            } else {
                data.remove::<Place>(self.id);
            }
        });
        if to != self.at {
            ui.ctx().request_repaint();
        }
    }
}

/// Where the keys of this frame lead.
fn lead(input: &InputState, across: bool) -> Option<Lead> {
    let leads = [
        (Key::ArrowRight, Lead::By(1)),
        (Key::ArrowLeft, Lead::By(-1)),
        (Key::Home, Lead::First),
        (Key::End, Lead::Last),
        (Key::ArrowDown, Lead::By(1)),
        (Key::ArrowUp, Lead::By(-1)),
    ];
    let mut leads = leads.into_iter().take(if across { 4 } else { 6 });
    leads.find_map(|(key, lead)| input.key_pressed(key).then_some(lead))
}
