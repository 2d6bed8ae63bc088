//! A list of any length: what is far out of sight is not laid out, but keeps its room.

use eframe::egui::{Id, Ui};

/// Lists of no more items are laid out whole, so that all of it can be heard and found.
const WHOLE: usize = 400;
/// What an item is taken to be high until it has been laid out, in points.
const GUESS: f32 = 40.0;

/// The heights of the items, as far as they are known.
#[derive(Clone, Debug, Default)]
struct Heights {
    width: f32,
    known: Vec<Option<f32>>,
    /// Of those known, how many, and how high together.
    sum: (f32, f32),
}

impl Heights {
    /// Those kept, or none where the list or its width is another.
    fn of(ui: &Ui, id: Id, count: usize) -> Self {
        let width = ui.available_width();
        let kept = ui.data_mut(|data| data.remove_temp::<Self>(id));
        let same = |kept: &Self| kept.known.len() == count && kept.width == width;
        kept.filter(same).unwrap_or_else(|| Self {
            width,
            known: vec![None; count],
            sum: (0.0, 0.0),
        })
    }

    /// An item's height; that of the others where it is not known.
    fn of_item(&self, index: usize) -> f32 {
        let (count, sum) = self.sum;
        let mean = if count > 0.0 { sum / count } else { GUESS };
        self.known.get(index).copied().flatten().unwrap_or(mean)
    }

    fn learn(&mut self, index: usize, height: f32) {
        let Some(known) = self.known.get_mut(index) else {
            return;
        };
        let (count, sum) = &mut self.sum;
        let before = known.replace(height);
        *sum += height - before.unwrap_or_default();
        *count += if before.is_none() { 1.0 } else { 0.0 };
    }
}

/// Draws items below each other, each by `add`: those in sight, and a page before and after them.
pub fn show(ui: &mut Ui, count: usize, mut add: impl FnMut(&mut Ui, usize)) {
    if count <= WHOLE {
        (0..count).for_each(|index| add(ui, index));
        return;
    }
    let id = ui.scope_id().with("heights of the items");
    let mut heights = Heights::of(ui, id, count);
    let in_sight = ui.clip_rect().y_range();
    let near = in_sight.expand(in_sight.span());
    let mut passed = 0.0;
    for index in 0..count {
        let (top, height) = (ui.cursor().top() + passed, heights.of_item(index));
        if top > near.max || top + height < near.min {
            passed += height;
            continue;
        }
        ui.add_space(std::mem::take(&mut passed));
        let before = ui.cursor().top();
        add(ui, index);
        heights.learn(index, ui.cursor().top() - before);
    }
    ui.add_space(passed);
    ui.data_mut(|data| data.insert_temp(id, heights));
}

#[cfg(test)]
mod tests {
    use super::*;
    use eframe::egui::{ScrollArea, vec2};
    use egui_kittest::Harness;

    #[test]
    fn only_what_is_near_is_laid_out_and_all_of_it_keeps_its_room() {
        let draw = |ui: &mut Ui, (drawn, height): &mut (i32, f32)| {
            *drawn = 0;
            let area = ScrollArea::vertical().vertical_scroll_offset(600_000.0);
            let shown = area.show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                show(ui, 24_000, |ui, index| {
                    *drawn += 1;
                    let high = 40.0 + f32::from(u8::try_from(index % 3).unwrap());
                    ui.allocate_space(vec2(10.0, high));
                });
            });
            *height = shown.content_size.y;
        };
        let builder = Harness::builder().with_size(vec2(200.0, 400.0));
        let mut harness = builder.build_ui_state(draw, (0, 0.0));
        harness.step();
        harness.step();
        let (drawn, height) = *harness.state();
        assert!((10..60).contains(&drawn), "{drawn}");
        assert!((height - 24_000.0 * 41.0).abs() < 24_000.0, "{height}");
    }
}
