//! The view Aanbod: which places exist, when do they end, how large is the shortage, by when to decide?

use eframe::egui::{Label as Text, RichText, Ui, vec2};

use super::supply_facts;
use super::supply_plot::{self, SupplyPlot};
use crate::app::act::Act;
use crate::app::kit::words::{below, count_ui, sentence_ui};
use crate::app::look::Look;
use crate::app::page;
use crate::app::plot::axis::Axis;
use crate::app::plot::held_axis::HeldAxis;
use crate::app::plot::month_plot::MonthPlot;
use crate::app::scene::{Scene, Shown, required};
use crate::app::theme::{self, bold, regular};
use crate::month::Month;
use crate::outlook::Column;
use crate::scenario::SupplyInputs;
use crate::supply::PlaceType;
use crate::text::{Label, Language, date, number, provenance, supply};

/// What a table of this view holds.
pub const COLUMNS: [Column; 6] = [
    Column::RequiredPlaces,
    Column::SupplyRegular,
    Column::SupplyEmergency,
    Column::SupplyCrisis,
    Column::SupplyTotal,
    Column::Gap,
];

/// What the view keeps between frames.
#[derive(Clone, Debug, Default)]
pub struct SupplyView {
    axis: HeldAxis,
}

impl SupplyView {
    /// The axis for this frame: as it stood, or grown; a new one when other scenarios are open.
    fn axis(&mut self, scene: &Scene<'_>) -> Axis {
        let edition = scene.edition.baseline.id();
        let of_edition = scene
            .shown
            .iter()
            .filter(|shown| shown.document.edition().baseline.id() == edition);
        let outlooks = of_edition.map(|shown| &shown.outlook);
        let needed = supply_plot::needed(outlooks.chain([&scene.reference]));
        self.axis.hold(scene, needed)
    }
}

/// Below this height, in points, the view scrolls instead of shrinking the plot to nothing.
const LEAST_HEIGHT: f32 = 560.0;
/// The least height of the plot's card where the view scrolls.
const SCROLLED_PLOT: f32 = 280.0;
/// The same where words wrap and moments need more lines.
const NARROW_PLOT: f32 = 340.0;
/// What the numbers and the sentence below the plot take, where they shall be in sight without scrolling.
const BELOW: f32 = 206.0;

/// Draws the view.
pub fn show(ui: &mut Ui, look: &Look<'_>, view: &mut SupplyView) -> Vec<Act> {
    let (scene, month, language) = (look.scene, look.within(), look.language);
    let Some(active) = scene.active() else {
        return Vec::new();
    };
    let Some(inputs) = active.outlook.inputs().supply() else {
        let edition = language.of(scene.edition.baseline.name());
        sentence_ui(ui, supply::no_supply(edition, language));
        return Vec::new();
    };
    let shown = (active, inputs);
    if ui.available_height() < LEAST_HEIGHT {
        let least = if ui.available_width() < SUBTITLE {
            NARROW_PLOT
        } else {
            SCROLLED_PLOT
        };
        let height = (ui.available_height() - BELOW).max(least);
        let mut acts = Vec::new();
        page::show(ui, Label::SupplyTab.text(language), |ui| {
            ui.spacing_mut().item_spacing.y = 10.0;
            let size = vec2(ui.available_width(), height);
            ui.allocate_ui(size, |ui| {
                acts = plot_card_ui(ui, look, shown, view);
            });
            supply_facts::show(ui, scene, active, inputs, month, language);
            words_ui(ui, active, language);
        });
        return acts;
    }
    below(ui, "words", |ui| words_ui(ui, active, language));
    below(ui, "facts", |ui| {
        supply_facts::show(ui, scene, active, inputs, month, language);
    });
    plot_card_ui(ui, look, shown, view)
}

/// What the transition plan does, and what the words mean.
fn words_ui(ui: &mut Ui, active: &Shown<'_>, language: Language) {
    sentence_ui(
        ui,
        supply::transition_story(&active.outlook, language).unwrap_or_default(),
    );
    let palette = theme::palette(ui);
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.add_space(4.0);
    for definition in supply::definitions(language) {
        let words = RichText::new(definition).font(regular(11.5));
        ui.add(Text::new(words.color(palette.weak)).wrap());
    }
}

fn plot_card_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    (active, inputs): (&Shown<'_>, &SupplyInputs),
    view: &mut SupplyView,
) -> Vec<Act> {
    let (scene, month, language) = (look.scene, look.within(), look.language);
    let card = theme::card(theme::palette(ui)).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        head_ui(ui, scene, active, month, language);
        let baseline = &scene.edition.baseline;
        let plot = SupplyPlot {
            scene,
            active,
            inputs,
            plot: MonthPlot {
                name: "supply",
                first: baseline.start(),
                last: baseline.horizon(),
                axis: view.axis(scene),
                room: 0.0,
                cursor: Some(month),
                language,
            },
        };
        let (asked, refit) = plot.show(ui);
        if refit {
            view.axis.refit();
        }
        asked
    });
    card.inner.map(Act::Read).into_iter().collect()
}

/// From this width on the subtitle has room beside the title.
const SUBTITLE: f32 = 640.0;

fn head_ui(ui: &mut Ui, scene: &Scene<'_>, active: &Shown<'_>, month: Month, language: Language) {
    let palette = theme::palette(ui);
    ui.spacing_mut().item_spacing.y = 2.0;
    let baseline = &scene.edition.baseline;
    let wide = ui.available_width() >= SUBTITLE;
    ui.horizontal_wrapped(|ui| {
        let title = RichText::new(Label::PlacesAndShortage.text(language));
        ui.label(title.font(bold(15.0)));
        if !wide {
            return;
        }
        let subtitle = provenance::monthly(baseline.start(), baseline.horizon(), language);
        let subtitle = RichText::new(subtitle).font(regular(12.5));
        ui.label(subtitle.color(palette.weak));
    });
    readout_ui(ui, active, month, language);
    ui.add_space(4.0);
}

/// What is required, every type's places and the gap at the month of the cursor.
fn readout_ui(ui: &mut Ui, active: &Shown<'_>, month: Month, language: Language) {
    let palette = theme::palette(ui);
    let outlook = &active.outlook;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(14.0, 0.0);
        let weak = |text: String| RichText::new(text).font(regular(12.5)).color(palette.weak);
        ui.label(weak(format!("{}:", date::first_day(month, language))));
        if let Some(places) = required(outlook, month) {
            let places = number::whole(places, language);
            count_ui(ui, None, Label::Required.text(language), &places);
        }
        let supply = outlook
            .trajectory()
            .index(month)
            .and_then(|index| outlook.supply(index));
        let Some(places) = supply else {
            ui.label(weak(Label::SupplyUnknown.text(language).to_owned()));
            return;
        };
        for kind in PlaceType::ALL {
            let colour = Some(supply_plot::colour(kind, palette));
            let count = number::whole(places.of(kind).0, language);
            count_ui(ui, colour, supply::place_type(kind, language), &count);
        }
        let all = number::whole(places.total().0, language);
        count_ui(ui, None, Label::Together.text(language), &all);
    });
}
