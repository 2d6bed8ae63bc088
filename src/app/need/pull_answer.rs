//! What came of pulling the line: what it takes, how far it gets, and which other answers there are.

use eframe::egui::{
    Label as Text, Margin, Rect, RichText, Sense, Ui, UiBuilder, accesskit, pos2, vec2,
};

use super::pull::{Line, Pull};
use crate::analysis::Solution;
use crate::app::act::Act;
use crate::app::icons::{self, Icon};
use crate::app::theme::{self, regular};
use crate::text::invert::{
    more_answers, moves_nothing, other_answer, out_of_reach, take_nearest, takes,
};
use crate::text::{Label, Language};

/// The widest that the sheet becomes.
const WIDEST: f32 = 260.0;

/// Draws the answer over the upper left of the plot, where there is one.
pub fn show(
    ui: &mut Ui,
    line: &Line<'_>,
    pull: &mut Pull,
    frame: Rect,
    language: Language,
) -> Option<Act> {
    let target = pull.wished(line)?;
    let solution = line.solve(target).ok()?;
    let width = WIDEST.min(frame.width() - 16.0);
    let corner = pos2(frame.left() + 8.0, frame.top() + 4.0);
    let room = Rect::from_min_size(corner, vec2(width, frame.height()));
    // What lies below must not feel the hand; the sheet itself is no stop for Tab.
    let sheet = UiBuilder::new().max_rect(room).id_salt("pulled");
    let mut ui = ui.new_child(sheet.sense(Sense::CLICK | Sense::DRAG));
    let palette = theme::palette(&ui);
    let sheet = theme::card(palette).inner_margin(Margin::symmetric(10, 6));
    sheet
        .show(&mut ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 3.0);
            sheet_ui(ui, line, pull, (target, &solution), language)
        })
        .inner
}

fn sheet_ui(
    ui: &mut Ui,
    line: &Line<'_>,
    pull: &mut Pull,
    (target, solution): (f64, &Solution),
    language: Language,
) -> Option<Act> {
    let held = pull.grip.is_some();
    let closed = ui.horizontal_top(|ui| {
        let room = ui.available_width() - 30.0;
        ui.vertical(|ui| {
            ui.set_width(room);
            sentence_ui(ui, &sentence(line, target, solution, language), held);
        });
        icons::button(ui, Icon::Close, Label::CloseAnswer.text(language)).clicked()
    });
    if closed.inner {
        pull.forget();
        ui.ctx().request_repaint();
        return None;
    }
    let nearest = (solution.value, solution.required_places);
    if !solution.reached && line.moves() && solution.value != line.value() {
        let take = take_nearest(solution.required_places, language);
        if ui.button(take).clicked() {
            return pull.take(line, target, nearest);
        }
    }
    others_ui(ui, line, pull, (target, solution), language)
}

fn sentence(line: &Line<'_>, target: f64, solution: &Solution, language: Language) -> String {
    if solution.reached {
        takes(line.lever, solution.value, target, line.month, language)
    } else if line.moves() {
        out_of_reach(line.lever, solution, target, line.month, language)
    } else {
        moves_nothing(line.lever, line.month, language)
    }
}

/// A sentence, told when the hand rests.
fn sentence_ui(ui: &mut Ui, text: &str, held: bool) {
    let label = ui.add(Text::new(RichText::new(text).font(regular(12.5))).wrap());
    if !held {
        ui.ctx().accesskit_node_builder(label.id, |node| {
            node.set_live(accesskit::Live::Polite);
        });
    }
}

/// The other values that meet the target, as buttons.
fn others_ui(
    ui: &mut Ui,
    line: &Line<'_>,
    pull: &mut Pull,
    (target, solution): (f64, &Solution),
    language: Language,
) -> Option<Act> {
    if solution.others.is_empty() {
        return None;
    }
    let count = solution.others.len();
    let held = pull.grip.is_some();
    sentence_ui(ui, &more_answers(line.lever, count, language), held);
    let mut asked = None;
    ui.horizontal_wrapped(|ui| {
        for value in &solution.others {
            let name = other_answer(line.lever, *value, language);
            if ui.button(name).clicked() {
                asked = pull.take(line, target, (*value, target));
            }
        }
    });
    asked
}
