//! From the view that is shown to its picture, in the colours of paper.

use super::scene::Scene;
use super::views::Views;
use crate::export::{Drawn, Mapped};
use crate::text::Language;

/// The picture of the view; none where it has none.
pub fn of_view(scene: &Scene<'_>, views: &Views, language: Language) -> Option<Box<dyn Drawn>> {
    let page = views.page(scene, language)?;
    let mut charts = page.charts;
    let table = page.tables.into_iter().next();
    if charts.first()?.is_map()
        && let Some(table) = table
    {
        let chart = charts.remove(0);
        return Some(Box::new(Mapped { chart, table }));
    }
    // Plots that stand below each other share their months.
    let x = charts.first()?.x.clone();
    charts.retain(|chart| chart.x == x);
    Some(Box::new(charts))
}
