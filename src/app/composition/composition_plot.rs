//! The plot of who is in reception: four areas, one on the other, that together are the occupancy.

use eframe::egui::{Color32, Painter, Rect, Ui, vec2};
use egui_plot::{FilledArea, Line, PlotPoint, PlotTransform};

use crate::app::look::Look;
use crate::app::plot::axis::Axis;
use crate::app::plot::held_axis::HeldAxis;
use crate::app::plot::month_cursor::MonthCursor;
use crate::app::plot::month_plot::MonthPlot;
use crate::app::plot::plot_labels::{EndName, end_names};
use crate::app::scene::Scene;
use crate::app::theme::{self, Palette};
use crate::model::{Instant, Residents};
use crate::month::Month;
use crate::outlook::Outlook;
use crate::text::{Label, Language, date, number, residents_name};

/// Room to the right of the plot for the groups' names.
const NAMES: f32 = 184.0;

/// One area of the stack.
struct Area {
    group: Residents,
    /// Its lower edge at every instant, persons.
    bottom: Vec<f64>,
    /// Its upper edge at every instant, persons.
    top: Vec<f64>,
}

/// The areas from the lowest to the highest; the top of the last is the occupancy.
fn stack(instants: &[Instant]) -> Vec<Area> {
    let mut bottom = vec![0.0; instants.len()];
    let areas = Residents::ALL.map(|group| {
        let above = instants.iter().zip(&bottom);
        let top: Vec<_> = above
            .map(|(instant, below)| below + group.at(instant).0)
            .collect();
        let bottom = std::mem::replace(&mut bottom, top.clone());
        Area { group, bottom, top }
    });
    areas.into()
}

/// The axis that holds every open scenario and the reference, so that it is the same in every tab.
pub fn needed(scene: &Scene<'_>) -> Axis {
    let lines = scene.shown.iter().map(|shown| &shown.outlook);
    let instants = lines
        .chain([&scene.reference])
        .flat_map(|outlook| outlook.trajectory().instants());
    let people = instants.map(|instant| instant.levels.occupancy.0);
    Axis::around(people.chain([0.0]))
}

/// Draws the plot in the room that is left. Returns the month asked for.
pub fn show(ui: &mut Ui, look: &Look<'_>, outlook: &Outlook, axis: &mut HeldAxis) -> Option<Month> {
    let (scene, language) = (look.scene, look.language);
    let baseline = &scene.edition.baseline;
    let plot = MonthPlot {
        name: "composition",
        first: baseline.start(),
        last: baseline.horizon(),
        axis: axis.hold(scene, needed(scene)),
        room: 0.0,
        cursor: Some(look.within()),
        language,
    };
    let whole = ui.available_rect_before_wrap();
    let names = NAMES.min(0.35 * whole.width());
    let place = Rect::from_min_size(
        whole.min,
        vec2(
            (whole.width() - names).max(120.0),
            whole.height().max(120.0),
        ),
    );
    let palette = theme::palette(ui);
    let areas = stack(outlook.trajectory().instants());
    let items: Vec<_> = areas
        .iter()
        .filter_map(|area| drawn(area, palette))
        .collect();
    let lines: Vec<_> = areas.iter().map(|area| outline(area, palette)).collect();
    let transform = plot.show(ui, place, move |plot| {
        for item in items {
            plot.add(item);
        }
        for line in lines {
            plot.line(line);
        }
    });
    let bounds = whole.with_max_y(transform.frame().bottom() + 8.0);
    names_ui(ui.painter(), palette, (&plot, &transform), &areas, bounds);
    cursor_ui(ui, (&plot, &transform), outlook)
}

/// The area itself: a quad for every month, so that it need not be convex.
fn drawn(area: &Area, palette: &Palette) -> Option<FilledArea> {
    let xs = xs(area);
    let fits = xs.len() == area.bottom.len() && xs.len() == area.top.len();
    fits.then(|| {
        FilledArea::new(String::new(), &xs, &area.bottom, &area.top)
            .fill_color(colour(area.group, palette))
            .allow_hover(false)
            .id(area.group as usize)
    })
}

/// The thin line between an area and what lies on it.
fn outline(area: &Area, palette: &Palette) -> Line<'static> {
    let points: Vec<_> = xs(area)
        .into_iter()
        .zip(&area.top)
        .map(|(x, y)| [x, *y])
        .collect();
    Line::new("", points)
        .id(Residents::ALL.len() + area.group as usize)
        .color(palette.card)
        .width(1.0)
        .allow_hover(false)
}

fn xs(area: &Area) -> Vec<f64> {
    (0u16..).take(area.top.len()).map(f64::from).collect()
}

/// A group's colour.
pub fn colour(group: Residents, palette: &Palette) -> Color32 {
    let [procedure, permits, departing, minors] = palette.residents;
    match group {
        Residents::InProcedure => procedure,
        Residents::PermitHolders => permits,
        Residents::AwaitingDeparture => departing,
        Residents::UnaccompaniedMinors => minors,
    }
}

/// Each group's name and last value beside the end of its area, with a sample of its colour.
fn names_ui(
    painter: &Painter,
    palette: &Palette,
    (plot, transform): (&MonthPlot, &PlotTransform),
    areas: &[Area],
    bounds: Rect,
) {
    let name = |area: &Area| {
        let (bottom, top) = (*area.bottom.last()?, *area.top.last()?);
        let middle = PlotPoint::new(plot.x(plot.last), f64::midpoint(bottom, top));
        Some(EndName {
            name: residents_name(area.group, plot.language).to_owned(),
            value: number::whole(top - bottom, plot.language),
            colour: palette.text,
            // The name's own line in the middle of the area, with room for the sample before it.
            end: transform.position_from_point(&middle) + vec2(14.0, 1.0),
        })
    };
    let mut names: Vec<_> = areas.iter().filter_map(name).collect();
    let places = end_names(painter, palette, &mut names, bounds);
    // The highest area is the last of the stack, and its name the first.
    for (place, area) in places.iter().zip(areas.iter().rev()) {
        let corner = place.min + vec2(-14.0, 4.0);
        let sample = Rect::from_min_size(corner, vec2(10.0, 10.0));
        painter.rect_filled(sample, 2, colour(area.group, palette));
    }
}

fn cursor_ui(
    ui: &Ui,
    (plot, transform): (&MonthPlot, &PlotTransform),
    outlook: &Outlook,
) -> Option<Month> {
    let month = plot.cursor?;
    let frame = *transform.frame();
    let left = transform.position_from_point_x(0.0);
    let day = date::first_day(month, plot.language);
    let values = values(outlook, month, plot.language);
    let cursor = MonthCursor {
        name: Label::MonthCursor.text(plot.language),
        first: plot.first,
        last: plot.last,
        month,
        spoken: &format!("{day}: {values}"),
    };
    cursor.show(ui, frame, frame.with_min_x(left)).0
}

/// Every group's number at a month, and all together.
fn values(outlook: &Outlook, month: Month, language: Language) -> String {
    let Some(instant) = outlook.trajectory().at(month) else {
        return Label::Unknown.text(language).to_owned();
    };
    let groups = Residents::ALL.map(|group| {
        let count = number::whole(group.at(instant).0, language);
        format!("{} {count}", residents_name(group, language))
    });
    let all = number::whole(instant.levels.occupancy.0, language);
    let together = Label::Together.text(language);
    format!("{}, {together} {all}", groups.join(", "))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::files::embedded_editions;
    use crate::scenario::{Baseline, Kind, Measure, MeasureKind, Scenario, Value};

    /// Every value anywhere on its slider, and interim homes for some.
    fn somewhere(baseline: &Baseline, shares: &[f64], places: f64) -> Scenario {
        let mut scenario = Scenario::reference(baseline, "x");
        let rows = baseline.parameters().iter();
        let rows = rows.filter(|row| row.id.name.kind() != Kind::Month);
        for (row, share) in rows.zip(shares.iter().cycle()) {
            if let (Some(min), Some(max)) = (row.min.number(), row.max.number())
                && row.id.name.group().moves_required_places()
            {
                scenario.set(row, Value::Number(min + share * (max - min)));
            }
        }
        scenario.measures.push(Measure {
            name: "homes".to_owned(),
            kind: MeasureKind::FlowThroughPlaces { places },
            from: baseline.start(),
            until: None,
            enabled: true,
        });
        scenario
    }

    proptest! {
        #[test]
        fn the_stack_adds_up_to_the_occupancy_at_every_month(
            shares in proptest::collection::vec(0.0..=1.0, 23),
            places in 0.0..50_000.0,
            edition in 0usize..2,
        ) {
            let baseline = &embedded_editions()[edition].baseline;
            let scenario = somewhere(baseline, &shares, places);
            // Shares that exceed a whole are refused before they come here.
            if let Ok(outlook) = Outlook::new(&scenario, baseline) {
                let instants = outlook.trajectory().instants();
                let areas = stack(instants);
                let top = &areas.last().unwrap().top;
                for (instant, top) in instants.iter().zip(top) {
                    let occupancy = instant.levels.occupancy.0;
                    prop_assert!((occupancy - top).abs() < 1e-6, "{occupancy} {top}");
                }
                for pair in areas.windows(2) {
                    prop_assert_eq!(&pair[0].top, &pair[1].bottom);
                }
                for area in &areas {
                    let whole = area.bottom.iter().zip(&area.top).all(|(b, t)| t >= b);
                    prop_assert!(whole, "an area turned over");
                }
            }
        }
    }
}
