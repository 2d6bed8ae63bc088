//! The row that asks for a number of places and says which lever gives way.

use eframe::egui::{Label as Text, RichText, Ui};

use super::capacity::read_places;
use super::pull::{Line, Pull};
use crate::app::act::Act;
use crate::app::kit::choice::{Choice, Item};
use crate::app::kit::typed::TypedBox;
use crate::app::theme::{self, regular, semibold};
use crate::text::{Label, Language, date, need, number};

/// The narrowest and widest list of levers, in points.
const LIST: (f32, f32) = (120.0, 300.0);

/// Draws the row.
pub fn show(ui: &mut Ui, line: &Line<'_>, pull: &mut Pull, language: Language) -> Option<Act> {
    let mut asked = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let palette = theme::palette(ui);
        let title = RichText::new(Label::PullTheLine.text(language));
        ui.label(title.font(semibold(12.5)));
        let weak = |text: String| RichText::new(text).font(regular(12.5)).color(palette.weak);
        let day = date::first_day(line.month, language);
        ui.label(weak(need::on_day(&day, language)));
        asked = box_ui(ui, line, pull, language);
        ui.label(weak(Label::PlacesBy.text(language).to_owned()));
        list_ui(ui, line, pull, language);
    });
    if let Some(refusal) = pull.typed.refused() {
        let text = RichText::new(refusal).font(regular(12.5));
        ui.add(Text::new(text.color(theme::palette(ui).warning)).wrap());
    }
    asked
}

/// The box for the number of places.
fn box_ui(ui: &mut Ui, line: &Line<'_>, pull: &mut Pull, language: Language) -> Option<Act> {
    let name = Label::PulledPlaces.text(language);
    let field = TypedBox {
        id: ui.scope_id().with(name),
        name,
        shown: &number::whole(line.required, language),
        width: 62.0,
        size: 12.5,
    };
    let typed = &mut pull.typed;
    let places = typed.show(ui, &field, |text| read_places(text, language))?;
    pull.ask_typed(line, places)
}

/// The list of levers.
fn list_ui(ui: &mut Ui, line: &Line<'_>, pull: &mut Pull, language: Language) {
    let chosen = language.of(&line.lever.words);
    let font = regular(12.5);
    let width = ui.available_width().clamp(LIST.0, LIST.1);
    let list = Choice {
        name: Label::LeverThatGives.text(language),
        shown: RichText::new(chosen).font(font.clone()),
        width,
    };
    let rows = line.levers.iter().filter_map(|id| line.parameter(*id));
    let items = rows.map(|row| Item {
        value: row.id,
        words: RichText::new(language.of(&row.words)).font(font.clone()),
        is_present: row.id == line.lever.id,
    });
    let (list, chosen) = list.show(ui, items);
    list.on_hover_text(Label::LeverExplained.text(language));
    if let Some(id) = chosen {
        pull.choose(id);
        ui.ctx().request_repaint();
    }
}
