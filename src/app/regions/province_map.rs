//! The map of the provinces: coloured by a number, chosen by mouse and by keys, heard as a list of twelve.
//!
//! One stop for Tab. The arrow keys go to the neighbour on that side, Home and End to the first and the last.

use eframe::egui::{
    CursorIcon, Id, Rect, Response, Sense, Ui, Vec2, WidgetInfo,
    accesskit::{Action, Role},
    vec2,
};

use super::province_paint::{self, MapPlace, ProvinceMap};
use super::province_shapes::{at, shapes};
use crate::app::icons;
use crate::app::kit::keys::{Arrows, Steps};

/// What the user asks of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapChoice {
    /// Choose this province.
    Province(usize),
    /// Choose none: a click beside the land.
    Nothing,
}

impl ProvinceMap<'_> {
    /// Draws the map in a place. Returns what was chosen.
    pub fn show(&self, ui: &Ui, place: Rect) -> Option<MapChoice> {
        let id = ui.scope_id().with("provinces");
        let response = ui.interact(place, id, Sense::click());
        let map = MapPlace::within(place);
        let pointed = response.hover_pos();
        let hovered = pointed.and_then(|pointer| at(map.back(pointer)));
        province_paint::show(ui, self, &map, hovered);
        self.speak(ui, &response);
        let spoken = self.options(ui, &response, &map);
        icons::focus_ring(ui, &response, place);
        if hovered.is_some() {
            ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        }
        let clicked = response.clicked().then(|| {
            response.request_focus();
            hovered.map_or(MapChoice::Nothing, MapChoice::Province)
        });
        let keyed = self.keyed(ui, &response);
        let chosen = spoken.or(keyed).map(MapChoice::Province);
        chosen.or(clicked)
    }

    fn speak(&self, ui: &Ui, response: &Response) {
        response.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, self.name));
        let selected = self.selected.and_then(|index| self.provinces.get(index));
        let value = selected.map(|province| format!("{}: {}", province.name, province.words));
        let active = self.selected.map(|index| option_id(response.id, index));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_size_of_set(self.provinces.len());
            node.set_value(value.unwrap_or_default());
            if let Some(active) = active {
                node.set_active_descendant(active.accesskit_id());
            }
        });
    }

    /// Every province as an option of the list. Returns the one that assistive software chose.
    fn options(&self, ui: &Ui, response: &Response, map: &MapPlace) -> Option<usize> {
        let mut chosen = None;
        for (index, (province, shape)) in self.provinces.iter().zip(shapes()).enumerate() {
            let id = option_id(response.id, index);
            let place = Rect::from_center_size(map.on(shape.inside), Vec2::splat(24.0));
            let option = ui.interact(place, id, Sense::empty());
            option.widget_info(|| {
                WidgetInfo::labeled(Role::ListBoxOption, true, province.name.as_str())
            });
            ui.ctx().accesskit_node_builder(id, |node| {
                node.set_value(province.words.as_str());
                node.set_selected(self.selected == Some(index));
                node.set_position_in_set(index + 1);
                node.add_action(Action::Click);
            });
            if ui.input(|input| input.has_accesskit_action_request(id, Action::Click)) {
                chosen = Some(index);
            }
        }
        chosen
    }

    fn keyed(&self, ui: &Ui, response: &Response) -> Option<usize> {
        let steps = Steps::asked(ui, response, Arrows::All);
        let last = self.provinces.len().checked_sub(1)?;
        if steps.home {
            return Some(0);
        }
        if steps.end {
            return Some(last);
        }
        let way = match (steps.right.signum(), steps.up.signum()) {
            (0, 0) => return None,
            // y points down.
            (0, up) => vec2(0.0, f32::from(-up)),
            (right, _) => vec2(f32::from(right), 0.0),
        };
        match self.selected {
            Some(from) => neighbour(from, way),
            None => Some(0),
        }
    }
}

fn option_id(map: Id, index: usize) -> Id {
    map.with(("province", index))
}

/// The nearest province on a side: the way aside counts double. None beyond the border.
fn neighbour(from: usize, way: Vec2) -> Option<usize> {
    let start = shapes().get(from)?.inside;
    let others = shapes().iter().enumerate().filter_map(|(index, shape)| {
        let step: Vec2 = shape.inside - start;
        let (along, aside) = (step.dot(way), step.dot(way.rot90()).abs());
        // More that way than aside.
        (index != from && along > 0.0 && aside <= along * 1.2)
            .then_some((index, along + 2.0 * aside))
    });
    let nearest = others.min_by(|a, b| a.1.total_cmp(&b.1));
    nearest.map(|(index, _)| index)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn reached(from: usize) -> BTreeSet<usize> {
        let mut reached = BTreeSet::from([from]);
        let mut fresh = vec![from];
        while let Some(here) = fresh.pop() {
            let sides = [
                vec2(1.0, 0.0),
                vec2(-1.0, 0.0),
                vec2(0.0, 1.0),
                vec2(0.0, -1.0),
            ];
            for way in sides {
                if let Some(next) = neighbour(here, way)
                    && reached.insert(next)
                {
                    fresh.push(next);
                }
            }
        }
        reached
    }

    #[test]
    fn the_arrow_keys_reach_every_province_from_every_other() {
        for from in 0..shapes().len() {
            assert_eq!(reached(from).len(), shapes().len(), "from {from}");
        }
    }

    #[test]
    fn an_arrow_key_goes_to_the_neighbour_on_that_side() {
        let code = |from: &str, way| {
            let from = shapes().iter().position(|shape| shape.code == from);
            neighbour(from.unwrap(), way).map(|index| shapes()[index].code)
        };
        let (right, left) = (vec2(1.0, 0.0), vec2(-1.0, 0.0));
        let (down, up) = (vec2(0.0, 1.0), vec2(0.0, -1.0));
        assert_eq!(code("PV28", right), Some("PV26"), "Zuid-Holland, Utrecht");
        assert_eq!(
            code("PV28", up),
            Some("PV27"),
            "Zuid-Holland, Noord-Holland"
        );
        assert_eq!(code("PV20", left), Some("PV21"), "Groningen, Friesland");
        assert_eq!(code("PV20", down), Some("PV22"), "Groningen, Drenthe");
        assert_eq!(code("PV29", left), None, "Zeeland, the sea");
        assert_eq!(code("PV20", right), None, "Groningen, Germany");
    }
}
