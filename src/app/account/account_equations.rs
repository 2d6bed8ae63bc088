//! The equations in words.

use eframe::egui::Ui;

use crate::app::page::paragraph_ui;
use crate::app::text_table::{TextColumn, TextTable, Weight};
use crate::text::{Label, Language, account, equations};

/// Draws the equations.
pub fn show(ui: &mut Ui, language: Language) {
    paragraph_ui(ui, account::about_equations(language));
    let rows: Vec<_> = equations(language)
        .into_iter()
        .map(|equation| {
            let name = vec![(Weight::Strong, equation.left.to_owned())];
            let right = vec![
                (Weight::Plain, format!("= {}", equation.right)),
                (Weight::Weak, equation.why.to_owned()),
            ];
            vec![name, right]
        })
        .collect();
    let column = |label, share| TextColumn::of(label, share, language);
    let table = TextTable {
        name: Label::EquationsSection.text(language),
        columns: &[column(Label::Computed, 1.0), column(Label::TakenFrom, 3.0)],
    };
    table.show(ui, &rows);
}
