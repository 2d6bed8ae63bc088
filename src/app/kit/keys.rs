//! What hand, keys and assistive technology ask of something that can be adjusted, and a drag that is taken back.

use eframe::egui::accesskit::{Action, ActionData, Node};
use eframe::egui::{Event, EventFilter, Id, InputState, Key, Pos2, Response, Ui};

/// How far something is to go, in its own steps.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Steps {
    /// To the right, by arrows; with Shift each counts ten.
    pub right: i16,
    /// Upwards, by arrows; with Shift each counts ten.
    pub up: i16,
    /// Upwards, by whole pages.
    pub pages: i16,
    /// Those of `up` that assistive technology asked for.
    pub spoken: i16,
    /// To the beginning.
    pub home: bool,
    /// To the end.
    pub end: bool,
    /// To this value, asked for by assistive technology.
    pub value: Option<f64>,
}

/// The arrows that move no focus while something has the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrows {
    /// Up and down.
    Vertical,
    /// All four.
    All,
}

impl Steps {
    /// What is asked in this frame: by keys where it has the keyboard, by assistive technology at any time.
    pub fn asked(ui: &Ui, response: &Response, arrows: Arrows) -> Self {
        let mut steps = if response.has_focus() {
            let filter = EventFilter {
                horizontal_arrows: arrows == Arrows::All,
                vertical_arrows: true,
                ..EventFilter::default()
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
            ui.input(Self::keyed)
        } else {
            Self::default()
        };
        (steps.spoken, steps.value) = ui.input(|input| spoken(input, response.id));
        steps.up += steps.spoken;
        steps
    }

    fn keyed(input: &InputState) -> Self {
        let presses = |key| count(input.num_presses(key));
        let arrow = if input.modifiers.shift { 10 } else { 1 };
        Self {
            right: arrow * (presses(Key::ArrowRight) - presses(Key::ArrowLeft)),
            up: arrow * (presses(Key::ArrowUp) - presses(Key::ArrowDown)),
            pages: presses(Key::PageUp) - presses(Key::PageDown),
            home: input.key_pressed(Key::Home),
            end: input.key_pressed(Key::End),
            ..Self::default()
        }
    }

    /// Steps for something with one value, that grows to the right and upwards; a page is ten.
    pub fn along(self) -> i16 {
        self.right + self.tall()
    }

    /// Steps for something with one value that grows upwards; a page is ten.
    pub fn tall(self) -> i16 {
        self.up + 10 * self.pages
    }
}

/// Steps up less steps down, and the value asked for.
fn spoken(input: &InputState, id: Id) -> (i16, Option<f64>) {
    let asks = |action| count(input.num_accesskit_action_requests(id, action));
    let mut values = input.accesskit_action_requests(id, Action::SetValue);
    let value = values.find_map(|request| match request.data {
        Some(ActionData::NumericValue(value)) => Some(value),
        _ => None,
    });
    (asks(Action::Increment) - asks(Action::Decrement), value)
}

/// How often something was asked for in a frame; nobody means more than a hundred.
fn count(times: usize) -> i16 {
    i16::try_from(times.min(100)).unwrap_or(100)
}

/// So many steps from a value. One off the grid of steps first goes to the grid.
pub fn stepped(value: f64, step: f64, by: i16) -> f64 {
    if by == 0 {
        return value;
    }
    let position = value / step;
    let first = if by > 0 {
        (position + 1e-6).floor()
    } else {
        (position - 1e-6).ceil()
    };
    (first + f64::from(by)) * step
}

/// Says in the tree that something goes by steps from nothing to this most, and may be asked to.
pub fn adjusts(node: &mut Node, most: f64, step: f64) {
    node.set_min_numeric_value(0.0);
    node.set_max_numeric_value(most);
    node.set_numeric_value_step(step);
    for action in [Action::Increment, Action::Decrement, Action::SetValue] {
        node.add_action(action);
    }
}

/// How a hand holds something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// As it likes.
    Free,
    /// Escape takes back what it did, in this frame.
    TakenBack,
    /// It took back what it did, and means nothing until it lets go.
    Spent,
}

/// A drag that was taken back.
#[derive(Clone, Copy)]
struct Spent;

/// Where a hand holds something, or let it go in this frame: between two slow frames it moves, lets go and moves on.
pub fn held_at(ui: &Ui, response: &Response) -> Option<Pos2> {
    let let_go = ui.input(|input| {
        let mut events = input.events.iter().rev();
        events.find_map(|event| match event {
            Event::PointerButton {
                pos,
                pressed: false,
                ..
            } => Some(*pos),
            _ => None,
        })
    });
    let let_go = let_go.filter(|_| response.drag_stopped());
    let_go.or(response.interact_pointer_pos())
}

/// How a hand holds something, where `held` is whether it does; egui itself ends a drag at Escape, which is no release.
pub fn hold(ui: &Ui, id: Id, held: bool) -> Hold {
    if ui.data(|data| data.get_temp::<Spent>(id).is_some()) {
        if !ui.input(|input| input.pointer.any_down()) {
            ui.data_mut(|data| data.remove::<Spent>(id));
        }
        return Hold::Spent;
    }
    if held && ui.input(|input| input.key_pressed(Key::Escape)) {
        ui.data_mut(|data| data.insert_temp(id, Spent));
        return Hold::TakenBack;
    }
    Hold::Free
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_off_the_grid_first_goes_to_the_grid() {
        assert_eq!(stepped(1_230.0, 100.0, 1), 1_300.0);
        assert_eq!(stepped(1_230.0, 100.0, -1), 1_200.0);
        assert_eq!(stepped(1_200.0, 100.0, 10), 2_200.0);
        assert_eq!(stepped(1_230.0, 100.0, 0), 1_230.0);
    }
}
