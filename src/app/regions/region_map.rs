//! The map of Regio's: what colours it, and what a choice on it means.

use eframe::egui::{Label as Text, Rect, RichText, Ui, UiBuilder};

use super::overview::RegionsView;
use super::province_map::MapChoice;
use super::province_paint::{MapProvince, ProvinceMap};
use crate::app::theme::{self, regular};
use crate::pages::regions::{Regional, Selected};
use crate::regions::{Level, RegionColumn};
use crate::text::regions::map_words;
use crate::text::{Label, Language, number, region_cell};

/// Draws the map in the room that is left, and below it where it is from.
pub fn show(ui: &mut Ui, picture: &Regional<'_>, view: &mut RegionsView) {
    theme::card(theme::palette(ui)).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        let whole = ui.available_rect_before_wrap();
        let source = whole.with_min_y(whole.bottom() - 16.0);
        let chosen = map_ui(ui, whole.with_max_y(source.top() - 2.0), picture, view);
        if let Some(choice) = chosen {
            let level = Level::Province;
            view.selected = match choice {
                MapChoice::Province(index) => Some(Selected { level, index }),
                MapChoice::Nothing => None,
            };
            ui.ctx().request_repaint();
        }
        ui.scope_builder(UiBuilder::new().max_rect(source), |ui| {
            let words = Label::MapSource.text(picture.language);
            let words = RichText::new(words).font(regular(11.0));
            let words = words.color(theme::palette(ui).weak);
            ui.add(Text::new(words).truncate());
        });
    });
}

fn map_ui(ui: &Ui, place: Rect, picture: &Regional<'_>, view: &RegionsView) -> Option<MapChoice> {
    let language = picture.language;
    let (column, unit) = view.colour.column();
    let provinces = provinces(picture, column);
    let (top, most) = scale_of(&provinces, language);
    let selected = view.selected;
    let map = ProvinceMap {
        name: Label::MapOfProvinces.text(language),
        provinces: &provinces,
        top,
        ends: ("0", &most),
        unit: unit.text(language),
        selected: selected.and_then(|selected| selected.province(picture.country)),
    };
    map.show(ui, place)
}

/// The value of the darkest colour, and how it is written.
pub fn scale_of(provinces: &[MapProvince], language: Language) -> (f64, String) {
    let most = provinces.iter().map(|province| province.value);
    let top = round_top(most.fold(0.0, f64::max));
    let decimals = usize::from(top < 10.0 && top.fract() != 0.0);
    (top, number::decimal(top, decimals, language))
}

/// Every province with what colours it.
pub fn provinces(picture: &Regional<'_>, column: RegionColumn) -> Vec<MapProvince> {
    let areas = picture.country.areas(Level::Province).iter();
    let rows = areas.zip(picture.overview.rows(Level::Province));
    let language = picture.language;
    let province = rows.map(|(area, figures)| {
        let population = area.population;
        let cell = region_cell(column, figures, population, language).unwrap_or_default();
        MapProvince {
            name: area.name.clone(),
            value: column.value(figures, population).unwrap_or(0.0),
            words: map_words(column, &cell, language),
        }
    });
    province.collect()
}

/// The nearest 1, 2, 2.5 or 5 times a power of ten that is not below: a scale that holds still during a drag.
fn round_top(most: f64) -> f64 {
    if most <= 0.0 {
        return 1.0;
    }
    let ten = 10f64.powf(most.log10().floor());
    let steps = [1.0, 2.0, 2.5, 5.0].map(|step| step * ten);
    let fits = steps.into_iter().find(|step| *step >= most - 1e-9);
    fits.unwrap_or(10.0 * ten)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scale_of_the_map_ends_at_a_round_number_that_is_not_below() {
        for (most, top) in [
            (0.0, 1.0),
            (15_446.0, 20_000.0),
            (20_000.0, 20_000.0),
            (20_001.0, 25_000.0),
            (7.2, 10.0),
            (0.3, 0.5),
        ] {
            assert_eq!(round_top(most), top, "{most}");
        }
    }
}
