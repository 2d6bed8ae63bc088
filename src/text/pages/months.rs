//! What Tabel says: what it holds, and what was copied.

use crate::month::Month;
use crate::text::{Language, date};

/// Whose figures the table holds, from when to when, and what they count.
pub fn answer(name: &str, ends: [Month; 2], language: Language) -> String {
    let [first, last] = ends.map(|month| date::first_day(month, language));
    say!(language; "De cijfers van \u{201c}{name}\u{201d} van {first} tot en met {last}: aantallen op de eerste van de maand, stromen in de maand.", "The figures of \u{201c}{name}\u{201d} from {first} to {last}: numbers on the first of the month, flows in the month.")
}

phrases! {
    /// That the table is on the clipboard.
    copied(months: &str, columns: usize) = "De tabel is gekopieerd: {months} maanden en {columns} kolommen. U kunt deze in een rekenblad plakken.", "The table has been copied: {months} months and {columns} columns. You can paste it into a spreadsheet.";
}
