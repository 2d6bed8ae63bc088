//! The view Oekraïne: are the agreed places enough until the end of the window?

use eframe::egui::{Align, Color32, Id, Layout, RichText, Ui, vec2};

use super::ukraine_plot::{self, readout};
use crate::app::act::Act;
use crate::app::clock;
use crate::app::kit::words::sentence_ui;
use crate::app::look::Look;
use crate::app::page;
use crate::app::plot::held_axis::HeldAxis;
use crate::app::scene::{Scene, Shown};
use crate::app::text_table::{TextColumn, TextTable, plain};
use crate::app::theme::{self, bold, regular, semibold};
use crate::export::{Format, reception_sheet};
use crate::pages::Provenance;
use crate::scenario::{Group, Name, Parameter, Status, UkraineBlock};
use crate::table::Table;
use crate::text::{Label, Language, date, number, ukraine};
use crate::ukraine::{Reception, first_beyond_agreement};

/// What the view keeps between frames.
#[derive(Clone, Debug, Default)]
pub struct UkraineView {
    /// The axis as it stood last.
    pub axis: HeldAxis,
}

/// What stands around the plot before the table, in points.
const AROUND: f32 = 340.0;
/// The plot is at least and at most this high; what is below it scrolls.
const PLOT: (f32, f32) = (220.0, 420.0);

/// Draws the view.
pub fn show(ui: &mut Ui, look: &Look<'_>, view: &mut UkraineView) -> Vec<Act> {
    let (scene, language) = (look.scene, look.language);
    let Some(active) = scene.active() else {
        return Vec::new();
    };
    let Some(block) = scene.edition.baseline.ukraine() else {
        unknown_ui(ui, scene, language);
        return Vec::new();
    };
    let height = (ui.available_height() - AROUND).clamp(PLOT.0, PLOT.1);
    let mut acts = Vec::new();
    page::show(ui, Label::UkraineTab.text(language), |ui| {
        ui.spacing_mut().item_spacing.y = 10.0;
        theme::card(theme::palette(ui)).show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            head_ui(ui, look, view, block);
            let size = vec2(ui.available_width(), height);
            ui.allocate_ui(size, |ui| {
                let read = ukraine_plot::show(ui, look, block, &mut view.axis);
                acts.extend(read.map(Act::Read));
            });
        });
        figures_ui(ui, active.outlook.ukraine(), language);
        sentence_ui(ui, explained(scene, active, block, language).join(" "));
        acts.extend(table_ui(ui, active, language).map(Act::Say));
    });
    acts
}

/// That the edition says nothing about it.
fn unknown_ui(ui: &mut Ui, scene: &Scene<'_>, language: Language) {
    let edition = language.of(scene.edition.baseline.name());
    sentence_ui(ui, ukraine::not_in_edition(edition, language));
}

/// Title, the answer, and what is read at the month of the cursor.
fn head_ui(ui: &mut Ui, look: &Look<'_>, view: &mut UkraineView, block: &UkraineBlock) {
    let (scene, language) = (look.scene, look.language);
    let palette = theme::palette(ui);
    ui.spacing_mut().item_spacing.y = 2.0;
    let weak = |text: String| RichText::new(text).font(regular(12.5)).color(palette.weak);
    ui.label(RichText::new(Label::UkraineTitle.text(language)).font(bold(15.0)));
    let receptions = scene.active().map(|shown| shown.outlook.ukraine());
    if let Some(answer) = receptions.and_then(|all| ukraine::answer(all, language)) {
        ui.label(RichText::new(answer).font(semibold(13.5)));
    }
    ui.horizontal_wrapped(|ui| {
        ui.label(weak(ukraine::subtitle(block.from, block.until, language)));
        view.axis.grown_ui(ui, language);
    });
    let month = look.reading.clamped(scene, block.from, block.until);
    let day = date::first_day(month, language);
    ui.label(weak(format!("{day}: {}", readout(scene, month, language))));
    ui.add_space(4.0);
}

/// A number that is read at a glance.
struct Figure {
    over: String,
    number: String,
    below: String,
    colour: Option<Color32>,
}

/// What is required at the end, what is short, and from when.
fn figures(receptions: &[Reception], warning: Color32, language: Language) -> Vec<Figure> {
    let Some(last) = receptions.last() else {
        return Vec::new();
    };
    let [month, then] = ukraine::first_beyond(receptions, language);
    let warn = |condition: bool| condition.then_some(warning);
    vec![
        Figure {
            over: ukraine::required_on(last.date, language),
            number: number::whole(last.required.0, language),
            below: ukraine::for_persons(last, language),
            colour: None,
        },
        Figure {
            over: ukraine::shortage_on(last.date, language),
            number: number::whole(last.shortage().0, language),
            below: ukraine::against_agreement(last, language),
            colour: warn(last.shortage().0 > 0.0),
        },
        Figure {
            over: Label::FirstBeyond.text(language).to_owned(),
            number: month,
            below: then,
            colour: warn(first_beyond_agreement(receptions).is_some()),
        },
    ]
}

/// A card for each figure, all as high as the highest.
fn figures_ui(ui: &mut Ui, receptions: &[Reception], language: Language) {
    let palette = theme::palette(ui);
    let figures = figures(receptions, palette.warning, language);
    let id = Id::unique("height of the figures of Ukraine");
    let height = ui.data(|data| data.get_temp::<f32>(id)).unwrap_or(76.0);
    let mut needed = 0.0f32;
    ui.spacing_mut().item_spacing.x = 10.0;
    ui.columns(figures.len(), |columns| {
        for (ui, figure) in columns.iter_mut().zip(&figures) {
            theme::card(palette).show(ui, |ui| {
                ui.spacing_mut().item_spacing = vec2(4.0, 2.0);
                ui.spacing_mut().interact_size.y = 0.0;
                ui.with_layout(Layout::top_down(Align::Min), |ui| figure.show(ui));
                let own = ui.min_rect().height();
                needed = needed.max(own);
                ui.add_space((height - own).max(0.0));
                ui.set_min_width(ui.available_width());
            });
        }
    });
    if (needed - height).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, needed));
        ui.ctx().request_discard("figures of one height");
    }
}

impl Figure {
    fn show(&self, ui: &mut Ui) {
        let palette = theme::palette(ui);
        let small = |text: &str| RichText::new(text).font(regular(12.5)).color(palette.weak);
        ui.label(small(&self.over));
        let number = RichText::new(&self.number).font(bold(24.0));
        ui.label(number.color(self.colour.unwrap_or(palette.text)));
        ui.label(small(&self.below));
    }
}

/// That these places stand apart, what a calibrated inflow is worth, and what was counted.
pub fn explained(
    scene: &Scene<'_>,
    active: &Shown<'_>,
    block: &UkraineBlock,
    language: Language,
) -> Vec<String> {
    let arrivals = scene
        .edition
        .baseline
        .parameter(Name::UkraineNetArrivals.into());
    let is_calibrated =
        |row: &&Parameter| active.document.scenario().status(row) == Status::Calibrated;
    let calibrated = arrivals.filter(is_calibrated).map(|row| {
        let (name, source) = (language.of(&row.words), language.of(&row.source));
        ukraine::calibrated(name, source, language)
    });
    let counts = block.observed.iter();
    let counted = counts.map(|count| ukraine::counted(count, language));
    let apart = ukraine::stands_apart(language).to_owned();
    [apart]
        .into_iter()
        .chain(calibrated)
        .chain(counted)
        .collect()
}

/// The table with where it comes from, to copy or to save.
pub fn sheet(shown: &Shown<'_>, language: Language) -> Table {
    let (scenario, baseline) = (
        shown.document.scenario(),
        &shown.document.edition().baseline,
    );
    let provenance = Provenance {
        assumed: scenario.assumed_in(baseline, Group::Ukraine),
        ..Provenance::new(scenario, baseline, &clock::today().to_string(), language)
    };
    let sheet = reception_sheet(shown.outlook.ukraine(), language);
    provenance.append_to(sheet, language)
}

/// The months below each other, with a button that copies them. Returns what was done, in words.
fn table_ui(ui: &mut Ui, active: &Shown<'_>, language: Language) -> Option<String> {
    let mut said = None;
    theme::card(theme::palette(ui)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.horizontal(|ui| {
            page::heading_ui(ui, Label::NumbersByMonth.text(language), 2);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ui.button(Label::CopyTable.text(language)).clicked() {
                    said = Some(copy(ui, active, language));
                }
            });
        });
        let columns = ukraine::headings(language).map(|heading| TextColumn {
            heading,
            share: 1.0,
            right: heading != Label::Date.text(language),
        });
        let table = TextTable {
            name: Label::UkraineTitle.text(language),
            columns: &columns,
        };
        let row = |one: &Reception| {
            let counts = [
                one.persons.0,
                one.required.0,
                one.agreed.0,
                one.shortage().0,
            ];
            let counts = counts.map(|count| plain(number::whole(count, language)));
            let day = plain(date::first_day(one.date, language));
            std::iter::once(day).chain(counts).collect()
        };
        let rows: Vec<_> = active.outlook.ukraine().iter().map(row).collect();
        table.show(ui, &rows);
    });
    said
}

fn copy(ui: &Ui, active: &Shown<'_>, language: Language) -> String {
    match sheet(active, language).to_text(Format::Pasted, language) {
        Ok(text) => {
            ui.copy_text(text);
            ukraine::copied(active.outlook.ukraine().len(), language)
        }
        Err(cause) => cause,
    }
}
