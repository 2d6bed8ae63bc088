//! The accessibility tree as platforms get it: the one place that adds what egui leaves out.
//!
//! The window has its name and language; a tab says whether it is chosen; values in words stand where every
//! platform reads them; a tooltip that repeats the name is not read twice; and the order is that of the eye.

mod order;

use std::collections::HashMap;
use std::time::Duration;

use eframe::egui::accesskit::{Live, Node, NodeId, Role, Toggled, TreeUpdate};
use eframe::egui::{AsIdSalt, Context, Event, FullOutput, Id, Plugin, RawInput};

use crate::text::Language;

/// Whether the platform reads a value in words by itself. Linux drops it.
const READS_VALUES: bool = cfg!(any(windows, target_os = "macos"));

/// How long a hand rests before it is told what came of it, in seconds.
pub const REST: f64 = 0.4;

/// What the tree says of the window, and what is told.
#[derive(Default)]
pub struct Heard {
    title: String,
    language: Language,
    /// What was told last, and how many messages there have been: an equal one is told again.
    told: Option<String>,
    messages: u64,
    /// Whether it is on a screen: what is scrolled out of sight lies at its edge then, and nowhere else in the window.
    on_screen: bool,
}

/// Says that the tree is that of a window on a screen; in a test, places out of sight are measured.
pub fn on_screen(ctx: &Context) {
    ctx.with_plugin(|heard: &mut Heard| heard.on_screen = true);
}

/// Puts it in place.
pub fn install(ctx: &Context) {
    ctx.add_plugin(Heard::default());
}

/// The window's title and language.
pub fn of_window(ctx: &Context, title: &str, language: Language) {
    ctx.with_plugin(|heard: &mut Heard| {
        title.clone_into(&mut heard.title);
        heard.language = language;
    });
}

/// Tells something, politely, to who listens.
pub fn tell(ctx: &Context, message: &str) {
    if message.is_empty() {
        return;
    }
    ctx.with_plugin(|heard: &mut Heard| {
        heard.told = Some(message.to_owned());
        heard.messages += 1;
    });
    ctx.request_repaint();
}

/// What something is, and since when it is another and has not been told.
#[derive(Clone)]
struct Rests<T> {
    now: T,
    since: Option<f64>,
}

/// Tells what has become of something once it rests; what it is at first is read, not told.
pub fn tell_rested<T>(ctx: &Context, of: impl AsIdSalt, now: T, words: impl FnOnce() -> String)
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let id = Id::unique(("rests", of));
    let time = ctx.input(|input| input.time);
    let kept = ctx.data(|data| data.get_temp::<Rests<T>>(id));
    let mut since = kept.as_ref().and_then(|kept| kept.since);
    if kept.is_some_and(|kept| kept.now != now) {
        since = Some(time);
    }
    if let Some(began) = since {
        let left = began + REST - time;
        if left > 0.0 {
            ctx.request_repaint_after(Duration::from_secs_f64(left));
        } else {
            since = None;
            tell(ctx, &words());
        }
    }
    ctx.data_mut(|data| data.insert_temp(id, Rests { now, since }));
}

impl Plugin for Heard {
    fn debug_name(&self) -> &'static str {
        "heard"
    }

    /// What the hand does next makes the last message a thing of the past.
    fn input_hook(&mut self, _: &Context, input: &mut RawInput) {
        let acts = |event: &Event| {
            matches!(
                event,
                Event::Key { pressed: true, .. }
                    | Event::PointerButton { pressed: true, .. }
                    | Event::Text(_)
                    | Event::Paste(_)
                    | Event::AccessKitActionRequest(_)
            )
        };
        if input.events.iter().any(acts) {
            self.told = None;
        }
    }

    fn output_hook(&mut self, ctx: &Context, output: &mut FullOutput) {
        let Some(update) = &mut output.platform_output.accesskit_update else {
            return;
        };
        update.nodes.iter_mut().for_each(|(_, node)| mend(node));
        name_dialogs(update);
        let parts = order::parts(ctx, update);
        order::as_the_eye_goes(&parts, update);
        if self.on_screen {
            order::to_the_edge(&parts, update);
        }
        let message = self.message();
        let Some(root) = root_of(update) else {
            return;
        };
        root.set_label(self.title.as_str());
        root.set_language(self.language.code());
        if let Some((id, message)) = message {
            root.push_child(id);
            update.nodes.push((id, message));
        }
    }
}

impl Heard {
    /// The last message, as a text of its own: one with another id is told again.
    fn message(&self) -> Option<(NodeId, Node)> {
        let told = self.told.as_deref()?;
        let mut node = Node::new(Role::Label);
        node.set_value(told);
        node.set_live(Live::Polite);
        let id = Id::unique(("told", self.messages)).accesskit_id();
        Some((id, node))
    }
}

fn root_of(update: &mut TreeUpdate) -> Option<&mut Node> {
    let root = update.tree.as_ref()?.root;
    let mut nodes = update.nodes.iter_mut();
    nodes.find_map(|(id, node)| (*id == root).then_some(node))
}

/// A dialog is called by its first words.
fn name_dialogs(update: &mut TreeUpdate) {
    let words: HashMap<NodeId, &Node> = update.nodes.iter().map(|(id, node)| (*id, node)).collect();
    let unnamed = |node: &Node| node.role() == Role::Dialog && node.label().is_none();
    let dialogs = update.nodes.iter().filter(|(_, node)| unnamed(node));
    let named: Vec<_> = dialogs
        .filter_map(|(id, node)| Some((*id, first_words(node, &words)?)))
        .collect();
    for (id, node) in &mut update.nodes {
        if let Some((_, name)) = named.iter().find(|(dialog, _)| dialog == id) {
            node.set_label(name.as_str());
        }
    }
}

fn first_words(node: &Node, all: &HashMap<NodeId, &Node>) -> Option<String> {
    let own = match node.role() {
        Role::Label => node.value(),
        Role::Heading => node.label(),
        _ => None,
    };
    let mut children = node.children().iter().filter_map(|id| all.get(id));
    let of_children = || children.find_map(|child| first_words(child, all));
    own.map(str::to_owned).or_else(of_children)
}

/// One node, by its role.
fn mend(node: &mut Node) {
    once(node);
    match node.role() {
        Role::Tab => chosen(node),
        Role::Slider if !READS_VALUES => describe_value(node),
        Role::ComboBox if !READS_VALUES => name_value(node),
        _ => {}
    }
}

/// A description that begins with the name says only what comes after it.
fn once(node: &mut Node) {
    let own = node.value().filter(|_| node.role() == Role::Label);
    let told = node.description().zip(node.label().or(own));
    let Some(rest) = told.and_then(|(about, name)| about.strip_prefix(name)) else {
        return;
    };
    let rest = rest.trim_start_matches(['.', ':', ' ']).to_owned();
    if rest.is_empty() {
        node.clear_description();
    } else {
        node.set_description(rest);
    }
}

/// A tab is chosen or not; it is no switch.
fn chosen(node: &mut Node) {
    if let Some(toggled) = node.toggled() {
        node.set_selected(toggled == Toggled::True);
        node.clear_toggled();
    }
}

/// A value in words is read with the description.
fn describe_value(node: &mut Node) {
    let Some(value) = node.value().map(str::to_owned) else {
        return;
    };
    match node.description() {
        Some(about) if about.contains(&value) => {}
        Some(about) => node.set_description(format!("{value}. {about}")),
        None => node.set_description(value),
    }
}

/// What is chosen in a list is read with its name.
fn name_value(node: &mut Node) {
    if let (Some(name), Some(value)) = (node.label(), node.value())
        && !name.ends_with(value)
    {
        node.set_label(format!("{name}: {value}"));
    }
}
