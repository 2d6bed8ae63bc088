//! Every value in use: what it is, how much authority it has and where it comes from.

use eframe::egui::{Button, RichText, Ui, vec2};

use crate::app::kit::roving::Roving;
use crate::app::page::paragraph_ui;
use crate::app::text_table::{Cell, TextColumn, TextTable, Weight, explained, plain};
use crate::app::theme::{regular, semibold};
use crate::documents::Document;
use crate::scenario::{Group, Parameter, Status, Value};
use crate::text::{Label, Language, account, date, explain_status, quantity, status_word};

/// Draws the buttons and the values: those of the status that is chosen, else all.
pub fn show(ui: &mut Ui, document: &Document, filter: &mut Option<Status>, language: Language) {
    let scenario = document.scenario();
    let baseline = &document.edition().baseline;
    paragraph_ui(ui, &account::about_values(scenario, baseline, language));
    filter_ui(ui, document, filter, language);
    if let Some(status) = filter {
        paragraph_ui(ui, explain_status(*status, language));
    }
    let shown = baseline.parameters().iter();
    let shown = shown.filter(|row| filter.is_none_or(|status| scenario.status(row) == status));
    let shown: Vec<_> = shown.collect();
    let columns = [
        TextColumn::of(Label::Value, 2.4, language),
        TextColumn::of(Label::Number, 1.5, language),
        TextColumn::of(Label::Status, 1.0, language),
        TextColumn::of(Label::Source, 3.6, language),
        TextColumn::of(Label::Date, 1.1, language),
    ];
    let table = TextTable::of(Label::ValuesSection, &columns, language);
    table.show_each(ui, shown.len(), |at| {
        let row = shown.get(at).map(|row| row_of(document, row, language));
        row.unwrap_or_default()
    });
}

/// A button for every status, with how many values have it.
fn filter_ui(ui: &mut Ui, document: &Document, filter: &mut Option<Status>, language: Language) {
    let scenario = document.scenario();
    let rows = document.edition().baseline.parameters();
    let count = |status| {
        let with = rows.iter().filter(|row| scenario.status(row) == status);
        with.count()
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
        let all = Label::AllStatuses.text(language);
        let buttons =
            Status::ALL.map(|status| (Some(status), status_word(status, language), count(status)));
        let first = std::iter::once((None, all, rows.len()));
        let mut roving = Roving::new(ui, "statuses", 0);
        for (status, word, count) in first.chain(buttons) {
            let chosen = *filter == status;
            if count == 0 && !chosen {
                continue;
            }
            let letters = if chosen { semibold } else { regular };
            let text = RichText::new(format!("{word} ({count})")).font(letters(13.0));
            let button = Button::new(text).selected(chosen);
            if roving.button(ui, button).clicked() {
                *filter = status;
                ui.ctx().request_repaint();
            }
        }
        roving.end(ui);
    });
}

fn row_of(document: &Document, row: &Parameter, language: Language) -> Vec<Cell> {
    let scenario = document.scenario();
    let value = scenario.value(row);
    let mut name = vec![(Weight::Strong, language.of(&row.words).to_owned())];
    let apart = match row.id.name.group() {
        Group::Supply => Some(Label::CountsAsSupply),
        Group::Ukraine => Some(Label::CountsApart),
        _ => None,
    };
    name.extend(apart.map(|label| (Weight::Weak, label.text(language).to_owned())));
    let status = scenario.status(row);
    // The date is that of the reference's source.
    let date = row.date.as_deref().filter(|_| status != Status::Own);
    let date = date.unwrap_or("–");
    vec![
        name,
        value_cell(row, value, language),
        plain(status_word(status, language)),
        source_cell(document, row, value, language),
        vec![(Weight::Weak, date::of_source(date, language))],
    ]
}

fn value_cell(row: &Parameter, value: Value, language: Language) -> Cell {
    let shown = |value| quantity::with_sign(row.quantity(), value, language);
    let mut cell = vec![(Weight::Strong, shown(value))];
    if value.number().is_some() {
        cell.push((Weight::Weak, language.of(&row.unit).to_owned()));
    }
    if value != row.value {
        let was = status_word(row.status, language);
        let reference = account::reference_was(&shown(row.value), was, language);
        cell.push((Weight::Weak, reference));
    }
    cell
}

/// Where the value comes from: the user's reason where it was changed, and the edition's source.
fn source_cell(document: &Document, row: &Parameter, value: Value, language: Language) -> Cell {
    let source = language.of(&row.source);
    if value == row.value {
        return vec![(Weight::Weak, source.to_owned())];
    }
    let reason = document.scenario().reasons.get(&row.id);
    let reason = reason.map_or(Label::NoReason.text(language), String::as_str);
    let word = Label::Reason.text(language);
    let of_reference = Label::SourceOfReference.text(language);
    explained(
        format!("{word}: {reason}"),
        format!("{of_reference}: {source}"),
    )
}
