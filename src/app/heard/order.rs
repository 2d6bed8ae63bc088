//! The order in which the tree is read: rows from top to bottom, in a row from left to right.
//!
//! Panels are drawn from the window's edges inwards and some rows from right to left; who listens meets them as
//! the eye does. What lies among each other is cut along the gaps between them, across first, as often as goes.

use std::collections::HashMap;

use eframe::egui::accesskit::{NodeId, Role, TreeUpdate};
use eframe::egui::{Context, Order, Rect, WidgetRect, pos2};

/// How far parts may overlap and still stand below or beside each other, in points.
const TOUCHING: f32 = 2.0;

/// A part of the window, and where it is seen.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    id: NodeId,
    place: Rect,
    /// Whether it floats above the rest, such as a menu.
    floats: bool,
    /// The edge behind which it is out of sight, from above or from below.
    hidden: Option<f32>,
}

impl Part {
    /// A widget as it is seen; what lies out of sight has gone behind an edge.
    fn seen(widget: &WidgetRect, floats: bool) -> Self {
        let seen = widget.interact_rect;
        let place = if seen.is_positive() {
            seen
        } else {
            widget.rect
        };
        let below = place.top() >= seen.bottom();
        let edge = if below { seen.bottom() } else { seen.top() };
        Self {
            id: widget.id.accesskit_id(),
            place,
            floats,
            hidden: (seen.height() <= 0.0 && place.is_positive()).then_some(edge),
        }
    }
}

/// The parts of the window, by their nodes.
pub type Parts = HashMap<NodeId, Part>;

/// Puts what is scrolled out of sight at the edge that it has gone behind: it covers nothing else in the window.
pub fn to_the_edge(known: &Parts, update: &mut TreeUpdate) {
    for (id, node) in &mut update.nodes {
        let hidden = known.get(id).and_then(|part| part.hidden);
        if let (Some(edge), Some(mut bounds)) = (hidden, node.bounds()) {
            bounds.y0 = f64::from(edge);
            bounds.y1 = f64::from(edge);
            node.set_bounds(bounds);
        }
    }
}

/// Puts the children of every node in the order of the eye.
pub fn as_the_eye_goes(known: &Parts, update: &mut TreeUpdate) {
    for (_, node) in &mut update.nodes {
        if node.children().len() < 2 || node.role() == Role::TextInput {
            continue;
        }
        let children = node.children().iter();
        let children: Vec<_> = children.map(|id| known.get(id).copied()).collect();
        // What has no place stays where it is.
        if let Some(mut children) = children.into_iter().collect::<Option<Vec<_>>>() {
            children.sort_by_key(|part| part.floats);
            let fixed = children.partition_point(|part| !part.floats);
            if let Some(fixed) = children.get_mut(..fixed) {
                cut(fixed);
            }
            node.set_children(children.into_iter().map(|part| part.id).collect::<Vec<_>>());
        }
    }
}

/// Where each widget is seen; what lies out of sight keeps its place in what scrolls.
pub fn parts(ctx: &Context, update: &TreeUpdate) -> Parts {
    let mut parts = HashMap::with_capacity(update.nodes.len());
    ctx.viewport(|viewport| {
        for (layer, widgets) in viewport.prev_pass.widgets.layers() {
            let floats = layer.order > Order::Middle;
            let seen = widgets.iter().map(|widget| Part::seen(widget, floats));
            parts.extend(seen.map(|part| (part.id, part)));
        }
    });
    for (id, node) in &update.nodes {
        if let Some(bounds) = node.bounds() {
            #[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
            let [left, top, right, bottom] =
                [bounds.x0, bounds.y0, bounds.x1, bounds.y1].map(|end| end as f32);
            let place = Rect::from_min_max(pos2(left, top), pos2(right, bottom));
            parts.entry(*id).or_insert(Part {
                id: *id,
                place,
                floats: false,
                hidden: None,
            });
        }
    }
    parts
}

/// Puts parts in order: cut across as far as goes, each row cut upright, and so on.
fn cut(parts: &mut [Part]) {
    if parts.len() < 2 {
        return;
    }
    for ends in [Rect::y_range, Rect::x_range] {
        let mut sorted = parts.to_vec();
        sorted.sort_by(|a, b| ends(&a.place).min.total_cmp(&ends(&b.place).min));
        let mut bands: Vec<Vec<Part>> = Vec::new();
        let mut reached = f32::NEG_INFINITY;
        for part in sorted {
            let ends = ends(&part.place);
            match bands.last_mut() {
                Some(band) if ends.min < reached - TOUCHING => band.push(part),
                _ => bands.push(vec![part]),
            }
            reached = reached.max(ends.max);
        }
        if bands.len() > 1 {
            for band in &mut bands {
                cut(band);
            }
            for (place, part) in parts.iter_mut().zip(bands.into_iter().flatten()) {
                *place = part;
            }
            return;
        }
    }
}
