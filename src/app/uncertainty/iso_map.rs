//! The map of two levers: the places required over both, where the scenarios stand, and where to go.

use eframe::egui::{
    ComboBox, Label as Text, Rect, Response, RichText, Sense, Ui, WidgetInfo, accesskit, pos2, vec2,
};

use super::iso_frame::IsoFrame;
use super::iso_hand::Hand;
use super::iso_paint::{BELOW, Bold, Dot, IsoPicture, LEFT};
use super::iso_question::{IsoQuestion, IsoState};
use crate::analysis::iso_map;
use crate::app::act::Act;
use crate::app::icons;
use crate::app::look::Look;
use crate::app::scene::{Drawn as _, Scene};
use crate::app::theme::{self, Palette, bold, regular};
use crate::scenario::{Parameter, ParameterId};
use crate::text::{Label, Language, Say, date, invert};

/// So many values of each lever.
pub const SIZE: u32 = 200;
/// The height of the map where the view scrolls.
const SCROLLED: f32 = 260.0;

/// Draws the map of the active scenario at the month that is read.
pub fn show(ui: &mut Ui, look: &Look<'_>, state: &mut IsoState) -> Option<Act> {
    let (scene, month, language) = (look.scene, look.within(), look.language);
    let question = IsoQuestion::new(scene, state, month)?;
    head_ui(ui, &question, state, language);
    let Some(levers) = question.levers else {
        sentence_ui(ui, Label::NoTwoLevers.text(language));
        return None;
    };
    let bold = question.bold(scene, look.capacity, language);
    let cross = state.cross.unwrap_or(question.here(levers));
    sentence_ui(ui, &question.read_out(levers, cross, language));
    if let Some(bold) = &bold {
        sentence_ui(ui, &question.what_it_takes(levers, bold.places, language));
    }
    field_ui(
        ui,
        scene,
        state,
        (&question, levers, bold.as_ref()),
        language,
    )
}

/// The title and the two lists of levers.
fn head_ui(ui: &mut Ui, question: &IsoQuestion<'_>, state: &mut IsoState, language: Language) {
    let day = date::first_day(question.month, language);
    let title = Label::RequiredPlaces.text(language);
    let title = RichText::new(format!("{title}, {day}"));
    ui.label(title.font(bold(15.0)));
    let name = &question.subject.scenario.name;
    let about = RichText::new(invert::about_the_map(name, language)).font(regular(12.5));
    ui.add(Text::new(about.color(theme::palette(ui).weak)).wrap());
    let Some(levers) = question.levers else {
        return;
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
        let mut chosen = levers.map(|row| row.id);
        let width = ((ui.available_width() - 170.0) / 2.0).clamp(130.0, 300.0);
        for (place, label) in [Label::ToTheRight, Label::Upwards].into_iter().enumerate() {
            let name = RichText::new(label.text(language)).font(regular(12.5));
            ui.label(name.color(theme::palette(ui).weak));
            // A list is as wide as its room.
            ui.allocate_ui(vec2(width, 26.0), |ui| {
                list_ui(ui, question, (&mut chosen, place), label, language);
            });
        }
        if chosen != levers.map(|row| row.id) {
            state.levers = Some(chosen);
            state.cross = None;
            ui.ctx().request_repaint();
        }
    });
}

/// One list; choosing what the other has makes them change places.
fn list_ui(
    ui: &mut Ui,
    question: &IsoQuestion<'_>,
    (chosen, place): (&mut [ParameterId; 2], usize),
    label: Label,
    language: Language,
) {
    let Some(own) = chosen.get(place).copied() else {
        return;
    };
    let words = |id| {
        question
            .parameter(id)
            .map_or("", |row| language.of(&row.words))
    };
    let small = |text: &str| RichText::new(text).font(regular(12.5));
    let list = ComboBox::from_id_salt(("lever", place))
        .width(ui.available_width())
        .truncate()
        .selected_text(small(words(own)))
        .show_ui(ui, |ui| {
            for id in &question.movable {
                if ui.selectable_label(*id == own, small(words(*id))).clicked() {
                    if chosen.contains(id) {
                        chosen.reverse();
                    } else if let Some(slot) = chosen.get_mut(place) {
                        *slot = *id;
                    }
                }
            }
        });
    list.response.accessible_name(label.text(language));
}

fn sentence_ui(ui: &mut Ui, text: &str) {
    ui.add(Text::new(RichText::new(text).font(regular(13.0))).wrap());
}

fn field_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    state: &mut IsoState,
    (question, levers, bold): (&IsoQuestion<'_>, [&Parameter; 2], Option<&Bold>),
    language: Language,
) -> Option<Act> {
    let map = match iso_map(
        question.subject,
        levers.map(|row| row.id),
        SIZE,
        question.month,
    ) {
        Ok(map) => map,
        Err(error) => {
            sentence_ui(ui, &error.say(language));
            return None;
        }
    };
    let height = ui.available_height();
    let height = if height.is_finite() {
        height.max(SCROLLED)
    } else {
        SCROLLED
    };
    let room = vec2(ui.available_width(), height);
    let (whole, _) = ui.allocate_exact_size(room, Sense::hover());
    let field = Rect::from_min_max(
        pos2(whole.left() + LEFT, whole.top() + 6.0),
        pos2(whole.right() - 8.0, whole.bottom() - BELOW),
    );
    let frame = IsoFrame::new(field, &map);
    let response = ui.interact(field, ui.scope_id().with("map"), Sense::click_and_drag());
    let cross = state.cross.unwrap_or(question.here(levers));
    speak(
        ui,
        &response,
        &question.read_out(levers, cross, language),
        language,
    );
    let picture = IsoPicture {
        map: &map,
        frame,
        levers,
        bold,
        dots: &dots(theme::palette(ui), scene, question, levers, language),
        cross,
        language,
    };
    picture.show(ui.painter(), theme::palette(ui));
    icons::focus_ring(ui, &response, field.expand(3.0));
    let hand = Hand {
        frame,
        levers,
        cross,
        here: question.here(levers),
    };
    hand.asked(ui, &response, state)
}

fn speak(ui: &Ui, response: &Response, read: &str, language: Language) {
    let name = Label::MapOfLevers.text(language);
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Slider, true, name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_value(read);
        node.set_description(Label::MapKeys.text(language));
    });
}

/// The reference and the open scenarios of the same edition; the active one last, on top.
pub fn dots(
    palette: &Palette,
    scene: &Scene<'_>,
    question: &IsoQuestion<'_>,
    levers: [&Parameter; 2],
    language: Language,
) -> Vec<Dot> {
    let reference = levers.map(|row| row.position(row.value));
    let mut dots = vec![Dot {
        name: Label::Reference.text(language).to_owned(),
        at: reference,
        colour: palette.reference,
        active: false,
    }];
    let own = question.subject.baseline.id();
    let same = scene.shown.iter();
    let same = same.filter(|shown| shown.document.edition().baseline.id() == own);
    dots.extend(same.map(|shown| Dot {
        name: shown.document.scenario().name.clone(),
        at: levers.map(|row| row.position(shown.document.scenario().value(row))),
        colour: shown.colour(palette),
        active: shown.document.id() == scene.active,
    }));
    // Where a scenario stands on the reference, its own name says enough.
    if dots.iter().skip(1).any(|dot| dot.at == reference) {
        dots.remove(0);
    }
    dots.sort_by_key(|dot| dot.active);
    dots
}
