//! The map of Regio's: chosen by mouse and by keys, heard as a list of its areas.
//!
//! One stop for Tab. The arrow keys go to the neighbour on that side, Home and End to the first and the last.

use eframe::egui::{
    CursorIcon, Id, Rect, Response, Sense, Stroke, Ui, Vec2, WidgetInfo,
    accesskit::{Action, Role},
};

use crate::app::icons;
use crate::app::kit::inside;
use crate::app::kit::keys::{Arrows, Steps};
use crate::app::plot::chart_painter;
use crate::app::plot::land;
use crate::app::plot::painted::Painted;
use crate::app::theme;
use crate::chart::{Chart, Land};
use crate::pages::regions::spoken_name;

/// Draws the map in a place, under a name. A click beside the land chooses no area.
pub fn show(ui: &mut Ui, place: Rect, chart: &Chart, name: &str, selected: &mut Option<usize>) {
    let id = ui.scope_id().with("areas");
    let response = ui.interact(place, id, Sense::click());
    let painted = chart_painter::show(ui, place, chart, None);
    let lands: Vec<_> = chart.lands().collect();
    let under = response.hover_pos().and_then(|pointer| {
        let at = painted.transform.value_from_position(pointer);
        let mut lands = lands.iter();
        lands.position(|land| land.outline.contains([at.x, at.y]))
    });
    let response = match under.and_then(|at| lands.get(at)) {
        Some(land) => {
            let edge = Stroke::new(2.0, theme::palette(ui).text);
            land::outline(ui.painter(), land.outline, &painted, edge);
            ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
            response.on_hover_text_at_pointer(told(land))
        }
        None => response,
    };
    speak(ui, &response, &lands, name);
    let spoken = options(&inside(ui, place, id), &response, &lands, &painted);
    icons::focus_ring(ui, &response, place);
    let clicked = response.clicked().then_some(under);
    if clicked.is_some() {
        response.request_focus();
    }
    let keyed = keyed(ui, &response, &lands);
    if let Some(chosen) = spoken.or(keyed).map(Some).or(clicked) {
        *selected = chosen;
        ui.ctx().request_repaint();
    }
}

fn told(land: &Land) -> String {
    format!("{}: {}", spoken_name(land), land.words)
}

fn speak(ui: &Ui, response: &Response, lands: &[&Land], name: &str) {
    response.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, name));
    let read = lands.iter().position(|land| land.is_read);
    let value = read.and_then(|at| lands.get(at)).map(|land| told(land));
    let active = read.map(|index| option_id(response.id, index));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_size_of_set(lands.len());
        node.set_value(value.unwrap_or_default());
        if let Some(active) = active {
            node.set_active_descendant(active.accesskit_id());
        }
    });
}

/// Every area as an option of the list. Returns the one that assistive software chose.
fn options(ui: &Ui, response: &Response, lands: &[&Land], painted: &Painted) -> Option<usize> {
    let mut chosen = None;
    for (index, land) in lands.iter().enumerate() {
        let id = option_id(response.id, index);
        let place = Rect::from_center_size(painted.at(land.outline.inside), Vec2::splat(24.0));
        let option = ui.interact(place, id, Sense::empty());
        let name = spoken_name(land);
        option.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, true, &name));
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_value(land.words.as_str());
            node.set_selected(land.is_read);
            node.set_position_in_set(index + 1);
            node.add_action(Action::Click);
        });
        if ui.input(|input| input.has_accesskit_action_request(id, Action::Click)) {
            chosen = Some(index);
        }
    }
    chosen
}

fn option_id(map: Id, index: usize) -> Id {
    map.with(("area", index))
}

fn keyed(ui: &Ui, response: &Response, lands: &[&Land]) -> Option<usize> {
    let steps = Steps::asked(ui, response, Arrows::All);
    let last = lands.len().checked_sub(1)?;
    if steps.home {
        return Some(0);
    }
    if steps.end {
        return Some(last);
    }
    let way = match (steps.right.signum(), steps.up.signum()) {
        (0, 0) => return None,
        (0, up) => [0.0, f64::from(up)],
        (right, _) => [f64::from(right), 0.0],
    };
    match lands.iter().position(|land| land.is_read) {
        Some(from) => neighbour(lands, from, way),
        None => Some(0),
    }
}

/// The nearest area on a side: the way aside counts double. None beyond the border.
fn neighbour(lands: &[&Land], from: usize, way: [f64; 2]) -> Option<usize> {
    let [from_x, from_y] = lands.get(from)?.outline.inside;
    let others = lands.iter().enumerate().filter_map(|(index, land)| {
        let [x, y] = land.outline.inside;
        let step = [x - from_x, y - from_y];
        let along = step[0] * way[0] + step[1] * way[1];
        let aside = (step[0] * way[1] - step[1] * way[0]).abs();
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
    use crate::files::map_areas;
    use crate::regions::Level;
    use std::collections::BTreeSet;

    const SIDES: [[f64; 2]; 4] = [[1.0, 0.0], [-1.0, 0.0], [0.0, 1.0], [0.0, -1.0]];

    fn lands(level: Level) -> Vec<Land> {
        let areas = map_areas(level).iter();
        let land = |area: &'static crate::files::MapArea| Land {
            name: area.code.clone(),
            short: None,
            number: String::new(),
            words: String::new(),
            outline: &area.outline,
            share: 0.0,
            is_read: false,
        };
        areas.map(land).collect()
    }

    fn reached(lands: &[&Land], from: usize) -> BTreeSet<usize> {
        let mut reached = BTreeSet::from([from]);
        let mut fresh = vec![from];
        while let Some(here) = fresh.pop() {
            for way in SIDES {
                if let Some(next) = neighbour(lands, here, way)
                    && reached.insert(next)
                {
                    fresh.push(next);
                }
            }
        }
        reached
    }

    #[test]
    fn the_arrow_keys_reach_every_area_from_every_other() {
        for level in Level::ALL {
            let lands = lands(level);
            let lands: Vec<_> = lands.iter().collect();
            for from in 0..lands.len() {
                assert_eq!(reached(&lands, from).len(), lands.len(), "from {from}");
            }
        }
    }

    #[test]
    fn an_arrow_key_goes_to_the_neighbour_on_that_side() {
        let lands = lands(Level::Province);
        let lands: Vec<_> = lands.iter().collect();
        let code = |from: &str, way| {
            let from = lands.iter().position(|land| land.name == from);
            neighbour(&lands, from.unwrap(), way).map(|index| lands[index].name.as_str())
        };
        let [right, left, up, down] = SIDES;
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
