//! Marked points and levels with their words, clear of lines, of each other and of the edge.

use super::around::{Beside, COVERED, CROSSED, beside};
use super::laid::{Anchor, Laid, NAME, Piece, SMALL, Words};
use super::letters::{Lettering, Weight};
use super::path::{Path, crossings};
use super::place::Place;
use super::stack::{Stacked, stack};
use super::{Ink, Layer, Level, Mark, Shape, Stroke, Told};

/// The widest that words beside a point are, at their usual size.
const WIDEST: f32 = 190.0;

/// What a place beside a line's own value may cost: less than two heights further off, and no crossing.
const NEAR: usize = 8;

/// Levels with their words: above or below the line, where they cross least.
pub(super) fn levels(laid: &mut Laid<'_>) {
    let chart = laid.chart;
    let levels = chart.layers.iter().enumerate();
    let levels = levels.filter_map(|(at, layer)| match layer {
        Layer::Level(level) => Some((at, level)),
        _ => None,
    });
    for (layer, level) in levels {
        self::level(laid, layer, level);
    }
}

fn level(laid: &mut Laid<'_>, layer: usize, level: &Level) {
    let plot = laid.frame.plot;
    let y = laid.frame.at([0.0, level.at])[1];
    if !(plot.top..=plot.bottom()).contains(&y) {
        return;
    }
    let (stroke, size) = (level.stroke, SMALL * laid.frame.scale);
    let points = vec![[plot.left, y], [plot.right(), y]];
    laid.around.lines.push(Path::new(points.clone()));
    laid.around.values.push([plot.right(), y]);
    laid.add(layer, Piece::Line { points, stroke });
    let room = plot.width - 12.0;
    let text = laid
        .letters
        .elided(&level.words, size, Weight::SemiBold, room);
    let lettering = Lettering::new(SMALL, Weight::SemiBold, stroke.ink);
    let mut words = laid.words(text, [0.0, 0.0], lettering);
    let Place { width, height, .. } = words.place;
    let across = [0.0, 0.33, 0.66, 1.0].map(|share| plot.left + 6.0 + share * (room - width));
    let candidates = across.into_iter().flat_map(|left| {
        let (above, below) = (y - height - 3.0, y + 4.0);
        [above, below].map(|top| Place::new([left, top], [width, height]))
    });
    let around = &laid.around;
    let cost = |place: &Place| {
        let outside = usize::from(!around.bounds.holds(place));
        COVERED * (around.covered(place) + outside) + crossings(&around.lines, place)
    };
    words.place = candidates.min_by_key(cost).unwrap_or(words.place);
    laid.around.taken.push(words.place);
    laid.add(layer, Piece::Words(words));
}

/// Marks: first those whose words must stand, then those that give way.
pub(super) fn marks(laid: &mut Laid<'_>) {
    let chart = laid.chart;
    let marks = chart.layers.iter().enumerate();
    let marks = marks.filter_map(|(at, layer)| match layer {
        Layer::Mark(mark) => Some((at, mark)),
        _ => None,
    });
    let (giving_way, standing): (Vec<_>, Vec<_>) =
        marks.partition(|(_, mark)| mark.told != Told::Beside);
    for (layer, mark) in &standing {
        words(laid, *layer, mark);
        shape(laid, *layer, mark);
    }
    let (on_line, mut giving_way): (Vec<_>, Vec<_>) = giving_way
        .into_iter()
        .partition(|(_, mark)| mark.shape == Shape::OnLine);
    for (layer, mark) in &on_line {
        shape(laid, *layer, mark);
        near(laid, *layer, mark, NEAR);
    }
    for (layer, mark) in &giving_way {
        shape(laid, *layer, mark);
        let [x, y] = laid.frame.at(mark.at);
        let room = Place::new([x - 4.5, y - 4.5], [9.0, 9.0]);
        laid.around.taken.push(room);
    }
    giving_way.retain(|(_, mark)| mark.told != Told::Aloud);
    let (interrupting, giving_way): (Vec<_>, Vec<_>) = giving_way
        .into_iter()
        .partition(|(_, mark)| mark.told == Told::OnLine);
    for (layer, mark) in interrupting {
        interrupt(laid, layer, mark);
    }
    one_line(laid, &giving_way);
}

/// The shape at the point itself.
fn shape(laid: &mut Laid<'_>, layer: usize, mark: &Mark) {
    let at @ [x, y] = laid.frame.at(mark.at);
    let circle = |radius, fill, edge| Piece::Circle {
        at,
        radius,
        fill,
        edge,
    };
    let piece = match mark.shape {
        Shape::None => return,
        Shape::Dot => circle(3.5, mark.ink, None),
        Shape::OnLine => circle(4.0, mark.ink, Some(Stroke::solid(Ink::Ground, 1.5))),
        Shape::Ring => circle(3.5, Ink::Ground, Some(Stroke::solid(mark.ink, 1.5))),
        Shape::Diamond => Piece::Shape {
            corners: vec![[x, y - 6.0], [x + 6.0, y], [x, y + 6.0], [x - 6.0, y]],
            fill: Ink::Ground,
            opacity: 1.0,
            edge: Some(Stroke::solid(mark.ink, 1.5)),
        },
    };
    laid.add(layer, piece);
}

/// A number and a few words beside a point; the number alone where there is no room.
fn words(laid: &mut Laid<'_>, layer: usize, mark: &Mark) {
    let scale = laid.frame.scale;
    let size = SMALL * scale;
    let lines = laid
        .letters
        .wrapped(&mark.words, size, Weight::Regular, WIDEST * scale);
    let of_lines = lines
        .iter()
        .map(|line| laid.letters.width(line, size, Weight::Regular));
    let of_number = laid.width(&mark.number, NAME, Weight::SemiBold);
    let widest = of_lines.fold(of_number, f32::max);
    let (first, line) = (laid.line(NAME), laid.line(SMALL));
    let heights: f32 = lines.iter().map(|_| line).sum();
    let at = laid.frame.at(mark.at);
    let whole = beside(at, [widest, first + heights], &laid.around);
    if whole.cost >= CROSSED && near(laid, layer, mark, CROSSED) {
        return;
    }
    let alone = beside(at, [of_number, first], &laid.around);
    let has_room = whole.cost < COVERED && (whole.cost < CROSSED || alone.cost >= CROSSED);
    let found = if has_room { whole } else { alone };
    // What would cover other words or seem of another point stays away: the description has it.
    if found.cost >= COVERED {
        return;
    }
    laid.around.taken.push(found.place);
    leader(laid, layer, at, &found.place);
    let number = Lettering::new(NAME, Weight::SemiBold, Ink::Text);
    let number = laid.words(mark.number.clone(), at, number);
    let lines = lines.into_iter().filter(|_| has_room);
    let lines =
        lines.map(|text| laid.words(text, at, Lettering::new(SMALL, Weight::Regular, Ink::Weak)));
    let all = std::iter::once(number).chain(lines).collect();
    below_each_other(laid, layer, &found, all);
}

/// Texts in the place beside their point, each on the side of the point.
fn below_each_other(laid: &mut Laid<'_>, layer: usize, found: &Beside, texts: Vec<Words>) {
    let Place { left, mut top, .. } = found.place;
    for mut words in texts {
        (words.place.left, words.place.top) = (left, top);
        if found.is_left {
            words.place.left = found.place.right() - words.place.width;
            words.anchor = Anchor::End;
        }
        top += words.place.height;
        laid.add(layer, Piece::Words(words));
    }
}

/// A thin line from a point to words that had to stand further off.
fn leader(laid: &mut Laid<'_>, layer: usize, at: [f32; 2], words: &Place) {
    if let Some(end) = led(at, words) {
        let points = vec![at, end];
        let stroke = Stroke::dotted(3.0, 0.75);
        laid.add(layer, Piece::Line { points, stroke });
    }
}

/// Where a thin line from a point ends at words that stand so far off that it is no longer clear whose they are.
fn led(at: [f32; 2], words: &Place) -> Option<[f32; 2]> {
    const FAR: f32 = 12.0;
    let nearest = at[1].clamp(words.top, words.bottom());
    let across = at[0].clamp(words.left, words.right());
    ((nearest - at[1]).abs() > FAR).then_some([across, nearest])
}

/// A number and a few words on one line near a point, where a place costs less than that. Returns whether they stand.
fn near(laid: &mut Laid<'_>, layer: usize, mark: &Mark, cost: usize) -> bool {
    let (ink, weight, weak) = match mark.shape {
        Shape::OnLine => (mark.ink, Weight::SemiBold, Ink::Text),
        _ => (Ink::Text, Weight::Regular, Ink::Weak),
    };
    let gap = 5.0 * laid.frame.scale;
    let of_number = laid.width(&mark.number, NAME, Weight::SemiBold);
    let of_words = laid.width(&mark.words, SMALL, weight);
    let number = of_number + if of_number > 0.0 { gap } else { 0.0 };
    let wide = number + of_words;
    let at = laid.frame.at(mark.at);
    let found = beside(at, [wide, laid.line(NAME)], &laid.around);
    let is_led_past = |end| mark.shape == Shape::OnLine && laid.around.passes_value(at, end);
    if found.cost >= cost || led(at, &found.place).is_some_and(is_led_past) {
        return false;
    }
    laid.around.taken.push(found.place);
    leader(laid, layer, at, &found.place);
    let [left, top] = [found.place.left, found.place.top];
    let value = laid.words_as_wide(
        mark.number.clone(),
        of_number,
        [left, top],
        Lettering::new(NAME, Weight::SemiBold, ink),
    );
    let words = laid.words_as_wide(
        mark.words.clone(),
        of_words,
        [left + number, top + 1.0],
        Lettering::new(SMALL, weight, weak),
    );
    for one in [value, words]
        .into_iter()
        .filter(|one| !one.text.is_empty())
    {
        laid.add(layer, Piece::Words(one));
    }
    true
}

/// A number on the line through its point, where it covers no other line and no words.
fn interrupt(laid: &mut Laid<'_>, layer: usize, mark: &Mark) {
    let width = laid.width(&mark.number, NAME, Weight::SemiBold);
    let height = laid.line(NAME);
    let own = laid
        .chart
        .lines()
        .find(|line| line.points.contains(&mark.at));
    let points = own.map_or(std::slice::from_ref(&mark.at), |line| &line.points);
    let own: Vec<_> = points.iter().map(|at| laid.frame.at(*at)).collect();
    let others = laid
        .around
        .lines
        .iter()
        .filter(|line| !line.is_through(&own));
    let others: Vec<_> = others.cloned().collect();
    let around = &laid.around;
    let is_free = |place: &Place| {
        // Two numbers that touch could be read as one.
        around.is_free(&place.wider(6.0))
            && !around.points.iter().any(|point| place.away(*point) < 4.0)
            && crossings(&others, place) == 0
    };
    // From the middle outwards.
    let mut order: Vec<usize> = (0..own.len()).collect();
    order.sort_by_key(|at| at.abs_diff(own.len() / 2));
    let places = order
        .into_iter()
        .filter_map(|at| own.get(at))
        .map(|[x, y]| Place::new([x - width / 2.0, y - height / 2.0], [width, height]));
    let Some(place) = places.into_iter().find(is_free) else {
        return;
    };
    laid.around.taken.push(place);
    let lettering = Lettering::new(NAME, Weight::SemiBold, mark.ink);
    let words = laid.words(mark.number.clone(), [place.left, place.top], lettering);
    laid.add(layer, Piece::Words(words));
}

/// A number and a few words on one line beside each point, where they cover nothing.
fn one_line(laid: &mut Laid<'_>, marks: &[(usize, &Mark)]) {
    let gap = 5.0 * laid.frame.scale;
    let of_number = |laid: &Laid<'_>, mark: &Mark| {
        let gap = if mark.words.is_empty() { 0.0 } else { gap };
        laid.width(&mark.number, NAME, Weight::SemiBold) + gap
    };
    let stacked = marks.iter().map(|(_, mark)| Stacked {
        at: laid.frame.at(mark.at),
        width: of_number(laid, mark) + laid.width(&mark.words, SMALL, Weight::Regular),
    });
    let stacked: Vec<_> = stacked.collect();
    let places = stack(&stacked, laid.line(NAME), &mut laid.around);
    for (place, (layer, mark)) in places.into_iter().zip(marks) {
        let Some(place) = place else { continue };
        let lead = Lettering::new(NAME, Weight::SemiBold, Ink::Text);
        let number: Words = laid.words(mark.number.clone(), [place.left, place.top], lead);
        let at = [place.left + of_number(laid, mark), place.top + 1.0];
        let words = laid.words(
            mark.words.clone(),
            at,
            Lettering::new(SMALL, Weight::Regular, Ink::Weak),
        );
        laid.add(*layer, Piece::Words(number));
        laid.add(*layer, Piece::Words(words));
    }
}
