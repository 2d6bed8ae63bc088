//! The map of two levers: the places required over both, where the scenarios stand, and where to go.

use eframe::egui::{
    EventFilter, Key, Label as Text, Pos2, Response, RichText, Sense, Shape, Stroke, Ui,
    WidgetInfo, accesskit, pos2, vec2,
};

use crate::app::act::Act;
use crate::app::icons;
use crate::app::kit::choice::Choice;
use crate::app::kit::keys::{Arrows, Hold, Steps, held_at, hold, stepped};
use crate::app::kit::words::{caption_ui, title_ui, warning_ui, weak_ui};
use crate::app::look::Look;
use crate::app::plot::chart_painter;
use crate::app::plot::painted::Painted;
use crate::app::theme::{self, regular};
use crate::chart::Chart;
use crate::documents::Gesture;
use crate::pages::Context;
use crate::pages::uncertainty::levers::Levers;
use crate::pages::uncertainty::map;
use crate::scenario::{Parameter, ParameterId};
use crate::text::{Label, Language, date, invert};

/// The height of the map where the view scrolls.
const SCROLLED: f32 = 260.0;

/// Where the cross-hair stands, where that is not on the scenario.
type Cross = Option<[f64; 2]>;

/// What the map keeps between frames: what is looked at, never what is computed.
#[derive(Clone, Debug, Default)]
pub struct IsoState {
    /// The levers that the user chose, to the right and upwards.
    pub levers: Option<[ParameterId; 2]>,
    cross: Cross,
}

/// Draws the map of the active scenario at the month that is read.
pub fn show(ui: &mut Ui, look: &Look<'_>, state: &mut IsoState) -> Vec<Act> {
    let (context, language) = (&look.context_within(), look.language);
    let Some(levers) = Levers::new(context, state.levers) else {
        return Vec::new();
    };
    head_ui(ui, context, &levers, state);
    let Some(page) = map::page(context, &levers) else {
        return Vec::new();
    };
    let (Some(both), Some(chart)) = (levers.both, page.charts.first()) else {
        sentence_ui(ui, &page.answer);
        return Vec::new();
    };
    let cross = state.cross.unwrap_or(levers.here(both));
    let read = levers.read_out(both, cross, language);
    sentence_ui(ui, &read);
    if levers.bold(context.capacity, language).is_some() {
        sentence_ui(ui, &page.answer);
    }
    let hand = Hand {
        levers: both,
        cross,
        here: levers.here(both),
    };
    hand.field_ui(ui, chart, &read, &mut state.cross)
}

/// The title and the two lists of levers.
fn head_ui(ui: &mut Ui, context: &Context<'_>, levers: &Levers<'_>, state: &mut IsoState) {
    let language = context.language;
    let day = date::first_day(context.month, language);
    let title = Label::RequiredPlaces.text(language);
    title_ui(ui, &format!("{title}, {day}"), "");
    let name = &levers.subject.scenario.name;
    let absent = levers
        .both
        .and_then(|both| map::elsewhere(context, levers, both));
    let about = std::iter::once(invert::about_the_map(name, language));
    weak_ui(ui, about.chain(absent).collect::<Vec<_>>().join(" "));
    if let Some(idle) = levers.idle {
        let why = invert::moves_nothing(idle, context.month, language);
        warning_ui(ui, why + " " + Label::OtherLever.text(language));
    }
    let Some(both) = levers.both else {
        return;
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
        let mut chosen = both.map(|row| row.id);
        let width = ((ui.available_width() - 170.0) / 2.0).clamp(130.0, 300.0);
        for (place, label) in [Label::ToTheRight, Label::Upwards].into_iter().enumerate() {
            caption_ui(ui, label.text(language));
            // A list is as wide as its room.
            ui.allocate_ui(vec2(width, 26.0), |ui| {
                list_ui(ui, levers, &mut chosen, place, label, language);
            });
        }
        if chosen != both.map(|row| row.id) {
            state.levers = Some(chosen);
            state.cross = None;
            ui.ctx().request_repaint();
        }
    });
}

/// One list; choosing what the other has makes them change places.
fn list_ui(
    ui: &mut Ui,
    levers: &Levers<'_>,
    chosen: &mut [ParameterId; 2],
    place: usize,
    label: Label,
    language: Language,
) {
    let Some(own) = chosen.get(place).copied() else {
        return;
    };
    let words = |id| {
        levers
            .parameter(id)
            .map_or("", |row| language.of(&row.words))
    };
    let small = |text: &str| RichText::new(text).font(regular(12.5));
    let list = Choice {
        name: label.text(language),
        shown: small(words(own)),
        width: ui.available_width(),
    };
    let movable = levers.movable.iter().copied();
    let shown = list.show(ui, movable, |id| small(words(*id)), |id| *id == own);
    let Some(id) = shown.1 else {
        return;
    };
    if chosen.contains(&id) {
        chosen.reverse();
    } else if let Some(slot) = chosen.get_mut(place) {
        *slot = id;
    }
}

fn sentence_ui(ui: &mut Ui, text: &str) {
    let font = theme::grown(ui, regular(13.0));
    ui.add(Text::new(RichText::new(text).font(font)).wrap());
}

/// What hand and keys ask of the map.
struct Hand<'a> {
    /// The lever to the right and the one upwards.
    levers: [&'a Parameter; 2],
    /// Where the cross-hair stands.
    cross: [f64; 2],
    /// Where the scenario stands.
    here: [f64; 2],
}

impl Hand<'_> {
    /// The map in the room that is left, and the cross-hair on it.
    fn field_ui(&self, ui: &mut Ui, chart: &Chart, read: &str, stands: &mut Cross) -> Vec<Act> {
        let left = Some(ui.available_height()).filter(|height| height.is_finite());
        let height = left.map_or(SCROLLED, |left| left.max(SCROLLED));
        let room = vec2(ui.available_width(), height);
        let (whole, _) = ui.allocate_exact_size(room, Sense::hover());
        let painted = chart_painter::show(ui, whole, chart, None);
        let field = painted.plot();
        let at = painted.at(self.cross);
        // Dots from the point to its two values: no line of equal places looks so.
        let accent = theme::palette(ui).accent;
        let inside = ui.painter().with_clip_rect(field);
        for end in [pos2(field.left(), at.y), pos2(at.x, field.bottom())] {
            for piece in painted.behind_words([at, end]) {
                inside.extend(Shape::dotted_line(&piece, accent, 5.0, 1.5));
            }
        }
        inside.circle_stroke(at, 7.0, Stroke::new(2.0, accent));
        let response = ui.interact(field, ui.scope_id().with("map"), Sense::click_and_drag());
        let name = Label::MapOfLevers.text(chart.language);
        response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Slider, true, name));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_value(read);
            node.set_description(Label::MapKeys.text(chart.language));
        });
        icons::focus_ring(ui, &response, field.expand(3.0));
        self.asked(ui, &response, &painted, stands)
    }

    /// What is asked of the scenario; the cross-hair moves by itself.
    fn asked(
        &self,
        ui: &Ui,
        response: &Response,
        painted: &Painted,
        stands: &mut Cross,
    ) -> Vec<Act> {
        let held = response.dragged() || response.drag_stopped();
        match hold(ui, response.id, held) {
            Hold::Free => {}
            Hold::TakenBack => return vec![Act::Cancel],
            Hold::Spent => return Vec::new(),
        }
        if response.drag_stopped() || response.clicked() {
            response.request_focus();
        }
        if let Some(pointer) = held_at(ui, response)
            && (held || response.clicked())
        {
            *stands = None;
            let gesture = if held { Gesture::Hold } else { Gesture::Once };
            let moved = self.set(gesture, self.rounded(painted, pointer));
            let released = response.drag_stopped().then_some(Act::Release);
            return moved.into_iter().chain(released).collect();
        }
        let keyed = self.keyed(ui, response, stands);
        keyed.into_iter().collect()
    }

    fn set(&self, gesture: Gesture, values: [f64; 2]) -> Option<Act> {
        let changes = self.levers.iter().zip(values);
        let changes = changes.map(|(row, value)| (row.id, row.value_at(value)));
        (values != self.here).then(|| Act::Set(gesture, changes.collect()))
    }

    /// The values under a hand, in whole steps.
    fn rounded(&self, painted: &Painted, at: Pos2) -> [f64; 2] {
        let at = painted.transform.value_from_position(at);
        let [right, upward] = self.levers;
        [whole_steps(right, at.x), whole_steps(upward, at.y)]
    }

    /// The arrows move the cross-hair a step, with Shift ten; Enter takes the scenario there.
    fn keyed(&self, ui: &Ui, response: &Response, stands: &mut Cross) -> Option<Act> {
        if !response.has_focus() {
            return None;
        }
        let steps = Steps::asked(ui, response, Arrows::All);
        // Escape leads the cross-hair back, and only then the keyboard elsewhere.
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: stands.is_some(),
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let is_down = |key| ui.input(|input| input.key_pressed(key));
        if is_down(Key::Enter) {
            *stands = None;
            return self.set(Gesture::Once, self.cross);
        }
        if is_down(Key::Escape) {
            *stands = None;
            ui.ctx().request_repaint();
            return None;
        }
        if steps.right != 0 || steps.up != 0 {
            let ([right, upward], [across, up]) = (self.levers, self.cross);
            let moved =
                |lever: &Parameter, value, by| within(lever, stepped(value, lever.step, by));
            *stands = Some([
                moved(right, across, steps.right),
                moved(upward, up, steps.up),
            ]);
            ui.ctx().request_repaint();
        }
        None
    }
}

/// The nearest multiple of the lever's step, within its range.
fn whole_steps(lever: &Parameter, value: f64) -> f64 {
    within(lever, (value / lever.step).round() * lever.step)
}

fn within(lever: &Parameter, value: f64) -> f64 {
    value.clamp(lever.position(lever.min), lever.position(lever.max))
}
