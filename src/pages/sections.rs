//! Every view with all of its sections, before anything is chosen in them.

use super::uncertainty::{self, track::Found};
use super::{
    Context, Page, View, account, compare, composition, need, regions, supply, table, ukraine,
};
use crate::outlook::Column;
use crate::regions::{Key, Level, Realised, RegionColumn};

/// The pages of a view, that of the section shown first at the head.
pub fn of(view: View, context: &Context<'_>) -> Vec<Page> {
    match view {
        View::Need => vec![need::page(context, false)],
        View::Composition => vec![composition::page(context)],
        View::Supply => vec![supply::page(context)],
        View::Regions => [Level::Province, Level::SafetyRegion]
            .map(|level| of_regions(level, context))
            .into(),
        View::Ukraine => vec![ukraine::page(context)],
        // Its other sections show the same plots.
        View::Compare => vec![compare::page(context, None, compare::Section::Why.into())],
        View::Uncertainty => {
            let asked = uncertainty::Asked {
                places: context.capacity,
                weight: 1.0,
                levers: None,
                found: &Found::default(),
            };
            let sections = uncertainty::Section::ALL.into_iter();
            sections
                .filter_map(|section| section.page(context, &asked))
                .collect()
        }
        View::Table => vec![table::page(context, Column::ALL)],
        View::Account => vec![account::page(context, None)],
    }
}

fn of_regions(level: Level, context: &Context<'_>) -> Page {
    let columns: Vec<_> = RegionColumn::of(level).collect();
    let asked = regions::Asked {
        month: context.within(),
        level,
        key: &Key::default(),
        realised: &Realised::default(),
        sort: None,
        selected: None,
        colour: regions::Colour::default(),
        columns: &columns,
    };
    regions::page(context, &asked)
}
