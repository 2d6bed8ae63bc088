//! The flows of one month: who came, who moved on, who left.

use eframe::egui::{RichText, Sense, Ui, WidgetInfo, accesskit, pos2, vec2};

use crate::app::theme::{self, regular, semibold};
use crate::month::Month;
use crate::outlook::{Column, Outlook};
use crate::text::{Label, Language, column_heading, date, number};

/// The flows in groups, in the order in which people meet them.
const GROUPS: [(&[Column], (&str, &str)); 4] = [
    (
        &[Column::Applications, Column::Intake],
        ("Instroom", "Inflow"),
    ),
    (
        &[Column::Granted, Column::Denied, Column::Withdrawn],
        ("Procedure", "Procedure"),
    ),
    (
        &[Column::Housed, Column::HousingUnused, Column::Departed],
        ("Uitstroom", "Outflow"),
    ),
    (
        &[Column::AmvOutflow, Column::Turned18],
        ("Minderjarigen (amv)", "Minors (amv)"),
    ),
];

/// A group is at least this wide, in points.
const LEAST_WIDTH: f32 = 190.0;
/// The height of a row.
const ROW: f32 = 18.0;

/// Draws the flows of the month that begins at an instant.
pub fn show(ui: &mut Ui, outlook: &Outlook, month: Month, language: Language) {
    let palette = theme::palette(ui);
    theme::card(palette).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(18.0, 2.0);
        ui.spacing_mut().interact_size.y = ROW;
        let name = date::long(month, language);
        let title = language.pick(
            format!("In {name}, personen in de maand"),
            format!("In {name}, persons in the month"),
        );
        ui.label(RichText::new(title).font(semibold(13.0)));
        ui.add_space(2.0);
        let beside = if ui.available_width() >= 4.0 * LEAST_WIDTH {
            4
        } else {
            2
        };
        for groups in GROUPS.chunks(beside) {
            ui.columns(beside, |columns| {
                for (ui, (flows, (nl, en))) in columns.iter_mut().zip(groups) {
                    let heading = RichText::new(language.pick(*nl, *en));
                    ui.label(heading.font(regular(11.5)).color(palette.weak));
                    for flow in *flows {
                        row_ui(ui, *flow, value(outlook, *flow, month), language);
                    }
                }
            });
        }
    });
}

fn value(outlook: &Outlook, flow: Column, month: Month) -> Option<f64> {
    outlook.cell(flow, outlook.trajectory().index(month)?)
}

/// A flow's name to the left and its number to the right.
fn row_ui(ui: &mut Ui, flow: Column, value: Option<f64>, language: Language) {
    let palette = theme::palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let heading = column_heading(flow, language);
    let shown = value.map_or_else(
        || Label::Unknown.text(language).to_owned(),
        |value| number::whole(value, language),
    );
    let persons = if value.is_some() {
        language.pick(" personen", " persons")
    } else {
        ""
    };
    let spoken = format!("{heading}: {shown}{persons}");
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Label, true, &spoken));
    let painter = ui.painter();
    let (font, colour) = match value {
        Some(_) => (semibold(12.5), palette.text),
        None => (regular(12.5), palette.weak),
    };
    let number = painter.layout_no_wrap(shown, font, colour);
    let right = pos2(rect.right() - number.size().x, rect.top());
    let room = (rect.width() - number.size().x - 8.0).max(0.0);
    painter.galley(right, number, colour);
    let mut name = eframe::egui::text::LayoutJob::simple_singleline(
        heading.to_owned(),
        regular(12.5),
        palette.text,
    );
    name.wrap = eframe::egui::text::TextWrapping::truncate_at_width(room);
    let name = painter.layout_job(name);
    if name.elided {
        response.on_hover_text(heading);
    }
    ui.painter().galley(rect.min, name, palette.text);
}
