//! Per aanname: which assumption matters most?

use crate::analysis::Sensitivity;
use crate::chart::{Axis, Bar, Chart, Ink, Layer, Line, Named, Range, Stroke};
use crate::pages::{Context, Page, Shown, View, required};
use crate::scenario::{Parameter, Value};
use crate::table::{Cell, Form, Table, TableColumn, row};
use crate::text::uncertainty::{
    end_amount, most_moving, moves_together, swings, swings_subtitle, together,
};
use crate::text::{Label, Language, quantity, status_word};

/// The page of the assumptions of the active scenario, the widest first.
pub fn page(context: &Context<'_>, rows: &[Sensitivity]) -> Option<Page> {
    let active = context.scene.active()?;
    let language = context.language;
    let swings: Vec<_> = rows.iter().filter_map(|row| swing(active, row)).collect();
    let answer = swings
        .first()
        .map(|(parameter, row)| most_moving(parameter, row.width(), context.month, language));
    let tied = swings.iter().filter(|(_, row)| row.tied.len() > 1);
    let tied = tied.map(|(parameter, row)| moves_together(parameter, row.tied.len(), language));
    let notes: Vec<_> = tied.collect();
    let answer = answer.unwrap_or_default();
    Some(Page {
        charts: vec![chart(context, active, &swings, &answer, &notes)],
        tables: vec![own_table(active, rows, language)],
        answer,
        notes,
        ..context.page(View::Uncertainty, Label::TornadoTitle.text(language))
    })
}

/// An assumption and what its ends give.
type Swing<'a> = (&'a Parameter, &'a Sensitivity);

fn swing<'a>(active: &'a Shown<'_>, row: &'a Sensitivity) -> Option<Swing<'a>> {
    Some((active.baseline().parameter(row.id)?, row))
}

/// Each assumption alone at its low and its high: what the command line writes.
pub fn table(rows: &[Sensitivity], language: Language) -> Table {
    let columns = [
        ("parameter", Label::Assumption, Form::Text),
        ("low", Label::AtLow, Form::Exact),
        ("high", Label::AtHigh, Form::Exact),
        ("at_low", Label::PlacesAtLow, Form::Whole),
        ("at_high", Label::PlacesAtHigh, Form::Whole),
    ];
    let row = |one: &Sensitivity| {
        let ends = [one.low, one.high, one.at_low, one.at_high];
        row(one.id.to_string(), ends)
    };
    Table::labelled(columns, rows.iter().map(row), language)
}

/// The same for people: words for the name, then unit, present value and status.
fn own_table(active: &Shown<'_>, rows: &[Sensitivity], language: Language) -> Table {
    let Table { columns, rows: all } = table(rows, language);
    let own = [
        ("parameter", Label::Assumption, Form::Text),
        ("unit", Label::UnitOfValue, Form::Text),
        ("value", Label::Value, Form::Exact),
        ("status", Label::Status, Form::Text),
    ];
    let own = TableColumn::labelled(own, language);
    let row = |(one, cells): (&Sensitivity, Vec<Cell>)| {
        let (parameter, _) = swing(active, one)?;
        let scenario = active.scenario();
        let own: [Cell; 4] = [
            language.of(&parameter.words).into(),
            language.of(&parameter.unit).into(),
            scenario.value(parameter).number().into(),
            status_word(scenario.status(parameter), language).into(),
        ];
        Some(own.into_iter().chain(cells.into_iter().skip(1)).collect())
    };
    Table {
        columns: own.into_iter().chain(columns.into_iter().skip(1)).collect(),
        rows: rows.iter().zip(all).filter_map(row).collect(),
    }
}

fn chart(
    context: &Context<'_>,
    active: &Shown<'_>,
    swings_drawn: &[Swing<'_>],
    answer: &str,
    notes: &[String],
) -> Chart {
    let language = context.language;
    let now = required(&active.outlook, context.month).unwrap_or_default();
    let names = swings_drawn.iter();
    let names = names.map(|swing| named(active, *swing, language));
    let y = Axis::Names(names.collect());
    let stroke = Stroke::solid(Ink::Text, 1.5);
    let upright = vec![[now, y.ends()[0]], [now, y.ends()[1]]];
    let bars = swings_drawn.iter().enumerate();
    let bars = bars.flat_map(|(at, swing)| bars_of(at, *swing, now, language));
    let mut layers: Vec<Layer> = bars.map(Layer::Bar).collect();
    let as_it_stands = Line::new(context.name(active), upright, stroke);
    layers.push(Layer::Line(as_it_stands.named(false)));
    let said = std::iter::once(answer.to_owned()).chain(notes.iter().cloned());
    let mut said: Vec<_> = said.map(Into::into).collect();
    said.push(context.origin(active).sentence(language).into());
    said.extend(context.made(&y));
    let ends = swings_drawn.iter();
    let ends = ends.flat_map(|(_, row)| [row.at_low, row.at_high]);
    let x = Axis::Numbers(Range::around(ends.chain([now])));
    let described = swings_drawn.iter();
    let described = described.map(|(parameter, row)| swings(parameter, row, language));
    Chart {
        title: Label::TornadoTitle.text(language).to_owned(),
        subtitle: swings_subtitle(now, context.month, language),
        description: format!("{answer} {}", described.collect::<Vec<_>>().join(" ")),
        layers,
        notes: said,
        ..Chart::new("sensitivity", [x, y], language)
    }
}

fn named(active: &Shown<'_>, (parameter, row): Swing<'_>, language: Language) -> Named {
    let together = together(row.tied.len(), language);
    let scenario = active.scenario();
    let value = quantity::with_unit(parameter, scenario.value(parameter), language);
    let status = status_word(scenario.status(parameter), language);
    Named {
        name: format!("{}{together}", language.of(&parameter.words)),
        detail: format!("{value} · {status}"),
    }
}

/// The longer bar first, so that the other is seen on it where both run the same way; then only the longer one
/// has its number.
fn bars_of(at: usize, (parameter, row): Swing<'_>, now: f64, language: Language) -> Vec<Bar> {
    let bar = |high: bool| {
        let (value, to) = if high {
            (row.high, row.at_high)
        } else {
            (row.low, row.at_low)
        };
        let value = quantity::with_sign(parameter.quantity(), Value::Number(value), language);
        Bar {
            at,
            from: now,
            to,
            amount: end_amount(high, &value, language),
            ink: if to > now { Ink::More } else { Ink::Fewer },
            leads_on: false,
        }
    };
    let mut bars = [bar(false), bar(true)];
    let reach = |bar: &Bar| bar.to - now;
    bars.sort_by(|a, b| reach(b).abs().total_cmp(&reach(a).abs()));
    let [longer, shorter] = &mut bars;
    if reach(longer) * reach(shorter) >= 0.0 {
        shorter.amount.clear();
    }
    // A bar without any length is the value as it stands; one remains, for the name beside it.
    let bars = bars.into_iter().enumerate();
    let bars = bars.filter(|(index, bar)| *index == 0 || bar.to != bar.from);
    bars.map(|(_, bar)| bar).collect()
}
