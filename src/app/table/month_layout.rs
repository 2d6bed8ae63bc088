//! The table of months of one frame: its numbers, and where everything stands.

use eframe::egui::{Id, Rect};

use crate::month::Month;
use crate::outlook::{Column, Outlook};
use crate::text::Language;

/// The width of the months.
pub const MONTHS: f32 = 84.0;
/// A column is at least this wide.
pub const LEAST: f32 = 72.0;
/// What a column takes at the most of the room that is left over.
pub const EXTRA: f32 = 36.0;

/// The table of one frame.
pub struct MonthTable<'a> {
    /// The numbers.
    pub outlook: &'a Outlook,
    /// The columns shown.
    pub columns: &'a [Column],
    /// The month that is read.
    pub month: Month,
    /// The language.
    pub language: Language,
}

/// Where everything stands in this frame.
pub struct Layout {
    /// Where the rows are.
    pub body: Rect,
    /// The width of each column.
    pub widths: Vec<f32>,
    /// The table's own id.
    pub id: Id,
}
