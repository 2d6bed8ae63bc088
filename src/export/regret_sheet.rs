//! The worst regret by number of places, as a table to copy.

use std::borrow::Cow;

use crate::analysis::Regret;
use crate::table::{Cell, Form, Table, TableColumn};
use crate::text::{Label, Language};

/// A row for each number of places: the most that can lack, the most that can be empty, the worst regret.
pub fn regret_sheet(
    regret: &Regret,
    places: impl Iterator<Item = f64>,
    language: Language,
) -> Table {
    let columns = [
        Label::PlacesHeld,
        Label::MostLacking,
        Label::MostEmpty,
        Label::WorstRegret,
    ];
    let columns =
        columns.map(|header| TableColumn::named(Cow::Borrowed(header.text(language)), Form::Whole));
    let row = |places: f64| {
        let lacking = (regret.most - places).max(0.0);
        let empty = (places - regret.fewest).max(0.0);
        [places, lacking, empty, regret.worst(places)]
            .map(Cell::Number)
            .to_vec()
    };
    Table {
        columns: columns.into(),
        rows: places.map(row).collect(),
    }
}
