//! From the view that is shown to its picture, in the colours of paper.

use super::regions::region_picture;
use super::scene::Scene;
use super::view::View;
use super::views::Views;
use crate::export::Drawn;
use crate::text::Language;

/// The picture of the view; none where it has none.
pub fn of_view(scene: &Scene<'_>, views: &Views, language: Language) -> Option<Box<dyn Drawn>> {
    if views.active == View::Regions {
        let map = region_picture::of_view(scene, views, language)?;
        return Some(Box::new(map));
    }
    let chart = views.page(scene, language)?.charts.into_iter().next()?;
    Some(Box::new(chart))
}
