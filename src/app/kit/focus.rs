//! The keyboard's place: kept when Enter, Escape or a closing dialog would throw it away, given where a key leads.

use eframe::egui::{Context, Id, LayerId, Memory, Rect, WidgetRect};

/// How many places are remembered to go back to.
const MOST: usize = 16;

/// Where the keyboard has been, the last place at the end.
#[derive(Clone, Debug, Default)]
struct Kept {
    had: Vec<Id>,
    /// A hand took it away, on purpose.
    let_go: bool,
    /// For so many frames it is looked for where a question has lain above it.
    returns: u8,
}

fn kept_id() -> Id {
    Id::unique("the keyboard's place")
}

fn kept(ctx: &Context) -> Kept {
    ctx.data(|data| data.get_temp(kept_id()).unwrap_or_default())
}

/// Keeps the keyboard's place, at the end of each frame: what had it last and is still there has it again.
pub fn settle(ctx: &Context) {
    let mut kept = kept(ctx);
    let focused = ctx.memory(Memory::focused);
    match focused.filter(|id| is_there(ctx, *id)) {
        Some(id) => {
            kept.let_go = false;
            if kept.had.last() != Some(&id) {
                kept.had.retain(|other| *other != id);
                kept.had.push(id);
                let more = kept.had.len().saturating_sub(MOST);
                kept.had.drain(..more);
            }
        }
        None => give_back(ctx, focused, &mut kept),
    }
    if kept.returns > 0 {
        kept.returns -= 1;
        ctx.request_repaint();
    }
    ctx.data_mut(|data| data.insert_temp(kept_id(), kept));
}

/// Gives the keyboard to the last place that is still there, unless a hand took it away.
fn give_back(ctx: &Context, focused: Option<Id>, kept: &mut Kept) {
    if focused.is_none() {
        kept.let_go |=
            ctx.input(|input| input.pointer.any_pressed() || input.pointer.any_released());
        if kept.let_go {
            return;
        }
    }
    // One that takes it stands there again in the next frame; one that does not is not asked twice.
    if let Some(at) = kept.had.iter().rposition(|id| is_there(ctx, *id)) {
        let id = kept.had.remove(at);
        ctx.memory_mut(|memory| memory.request_focus(id));
        ctx.request_repaint();
    }
}

/// A question or a list has closed: who answered it by hand goes back as well.
pub fn back(ctx: &Context) {
    let kept = Kept {
        let_go: false,
        returns: 3,
        ..kept(ctx)
    };
    ctx.data_mut(|data| data.insert_temp(kept_id(), kept));
    ctx.request_repaint();
}

/// Whether it was drawn in this frame, takes the keyboard, and lies below no question.
fn is_there(ctx: &Context, id: Id) -> bool {
    let widget = ctx.viewport(|viewport| viewport.this_pass.widgets.get(id).copied());
    // What is only being measured takes it as soon as it is drawn.
    widget.is_some_and(|widget| {
        (takes(&widget) || !widget.visible && widget.sense.is_focusable())
            && ctx.memory(|memory| memory.allows_interaction(widget.layer_id))
    })
}

fn takes(widget: &WidgetRect) -> bool {
    widget.enabled && widget.sense.is_focusable()
}

/// Moves the keyboard to the next of some parts of the window, or the one before: to where it was there, else to its first.
pub fn to_next(ctx: &Context, parts: &[Rect], backwards: bool) {
    let kept = kept(ctx);
    let stops = stops(ctx);
    let part_of = |id: Id| {
        let (_, place) = stops.iter().find(|(other, _)| *other == id)?;
        parts.iter().position(|part| part.contains(place.center()))
    };
    let now = ctx.memory(Memory::focused).and_then(part_of);
    let count = parts.len();
    let ways = (1..=count).map(|step| if backwards { count - step } else { step });
    let last = count.saturating_sub(1);
    let from = now.unwrap_or(if backwards { 0 } else { last });
    let mut next = ways.map(|step| (from + step) % count.max(1));
    let to = next.find_map(|part| {
        let had = kept.had.iter().rev().copied();
        let mut ways_in = had.chain(stops.iter().map(|(id, _)| *id));
        ways_in.find(|id| part_of(*id) == Some(part))
    });
    if let Some(id) = to {
        ctx.memory_mut(|memory| memory.request_focus(id));
        ctx.request_repaint();
    }
}

/// What takes the keyboard behind all menus, in the order of drawing.
fn stops(ctx: &Context) -> Vec<(Id, Rect)> {
    ctx.viewport(|viewport| {
        let widgets = viewport.this_pass.widgets.get_layer(LayerId::background());
        let stops = widgets.filter(|widget| takes(widget));
        let placed = stops.map(|widget| (widget.id, widget.interact_rect));
        placed.collect()
    })
}
