//! From the view that is shown to its picture, in the colours of paper.

use super::scene::Scene;
use super::views::Views;
use crate::export::{Drawn, Mapped};
use crate::text::Language;

/// The picture of the view; none where it has none.
pub fn of_view(scene: &Scene<'_>, views: &Views, language: Language) -> Option<Box<dyn Drawn>> {
    let page = views.page(scene, language)?;
    let chart = page.charts.into_iter().next()?;
    Some(match page.tables.into_iter().next() {
        Some(table) if chart.is_map() => Box::new(Mapped { chart, table }),
        _ => Box::new(chart),
    })
}
