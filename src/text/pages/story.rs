//! What is on the screen, in a sentence or two of plain language.

use crate::model::Stocks;
use crate::month::Month;
use crate::outlook::Outlook;
use crate::scenario::{Baseline, Name, Parameter, Quantity, Scenario, Value};
use crate::text::number::whole;
use crate::text::quantity::with_sign;
use crate::text::{Language, date};
use crate::units::People;

/// From this share on a group has moved noticeably.
const NOTICEABLE: f64 = 0.10;
/// A queue has moved when a group moves this many times as much as everybody together.
const MORE_THAN_TOTAL: f64 = 4.0;

/// One scenario beside its edition's reference.
struct Pair<'a> {
    scenario: &'a Scenario,
    baseline: &'a Baseline,
    outlook: &'a Outlook,
    reference: &'a Outlook,
}

/// Says what the scenario does to the required places, and why.
pub fn story(
    scenario: &Scenario,
    baseline: &Baseline,
    outlook: &Outlook,
    reference: &Outlook,
    language: Language,
) -> String {
    let pair = Pair {
        scenario,
        baseline,
        outlook,
        reference,
    };
    let date = pair.telling_date();
    let mut sentences = vec![pair.main_sentence(date, language)];
    sentences.extend(pair.queue_sentence(baseline.default_date(), language));
    sentences.extend(pair.decision_sentence(date, language));
    sentences.join(" ")
}

/// Where people went, when one group moved much more than everybody together.
///
/// None where no group did, or where the date lies outside the horizon.
pub fn queue_story(
    scenario: &Scenario,
    baseline: &Baseline,
    outlooks: (&Outlook, &Outlook),
    date: Month,
    language: Language,
) -> Option<String> {
    let pair = Pair {
        scenario,
        baseline,
        outlook: outlooks.0,
        reference: outlooks.1,
    };
    pair.queue_sentence(date, language)
}

impl Pair<'_> {
    fn required(outlook: &Outlook, date: Month) -> f64 {
        let instant = outlook.trajectory().at(date);
        instant.map_or(0.0, |instant| instant.levels.required_places.0)
    }

    /// Rounded as the screen shows both numbers, so that the sentence agrees with them.
    fn difference(&self, date: Month) -> f64 {
        Self::required(self.outlook, date).round() - Self::required(self.reference, date).round()
    }

    /// The first key date at which the scenario differs, else the edition's default date.
    fn telling_date(&self) -> Month {
        let dates = self.baseline.key_dates().iter().copied();
        dates
            .clone()
            .find(|date| self.difference(*date) != 0.0)
            .unwrap_or(self.baseline.default_date())
    }

    /// Changed values of the model, and measures that are on and act on people.
    fn changes(&self) -> (Vec<(&Parameter, Value)>, usize) {
        let rows = self.baseline.parameters().iter();
        let changed = rows
            .filter(|row| row.id.name.group().moves_required_places())
            .filter_map(|row| Some((row, *self.scenario.changes.get(&row.id)?)))
            .collect();
        let measures = self.scenario.measures.iter();
        let on = measures.filter(|m| m.enabled && m.kind.moves_required_places());
        (changed, on.count())
    }

    fn main_sentence(&self, date: Month, language: Language) -> String {
        let day = date::first_day(date, language);
        let places = whole(Self::required(self.outlook, date), language);
        let (changed, measures) = self.changes();
        let condition = match (changed.as_slice(), measures) {
            ([], 0) => return self.unchanged_sentence(date, language),
            ([(row, value)], 0) => condition(row, *value, language),
            (rows, measures) => several(rows.len(), measures, language),
        };
        let difference = self.difference(date);
        let (more_nl, more_en) = match difference {
            d if d > 0.0 => ("meer", "more"),
            d if d < 0.0 => ("minder", "fewer"),
            _ => {
                return say!(language; "{condition} blijven er op {day} in dit model {places} plekken nodig, net als in de referentie.", "{condition} {places} places remain required on {day} in this model, as in the reference.");
            }
        };
        let amount = whole(difference.abs(), language);
        say!(language; "{condition} zijn er op {day} in dit model {amount} plekken {more_nl} nodig: {places}.", "{condition} {amount} {more_en} places are required on {day} in this model: {places}.")
    }

    fn unchanged_sentence(&self, date: Month, language: Language) -> String {
        let day = date::first_day(date, language);
        let instant = self.outlook.trajectory().at(date);
        let levels = instant.map(|instant| instant.levels).unwrap_or_default();
        let places = whole(levels.required_places.0, language);
        let amv = whole(levels.required_places_amv.0, language);
        say!(language; "Bij gelijkblijvend beleid en instroom zijn er op {day} {places} opvangplekken nodig, waarvan {amv} voor alleenstaande minderjarige vreemdelingen (amv).", "At unchanged policy and inflow, {places} reception places are required on {day}, of which {amv} for unaccompanied minors (amv).")
    }

    /// Where people went, when one group moved much more than everybody together.
    fn queue_sentence(&self, date: Month, language: Language) -> Option<String> {
        let (now, then) = (
            self.outlook.trajectory().at(date)?.stocks,
            self.reference.trajectory().at(date)?.stocks,
        );
        let total = (now.total() - then.total()).0.abs();
        let (words, moved) = groups(&now, language)
            .into_iter()
            .zip(groups(&then, language))
            .filter_map(|((words, now), (_, then))| {
                let moved = (now - then).0;
                let noticeable = moved > NOTICEABLE * then.0 && moved >= MORE_THAN_TOTAL * total;
                (noticeable && moved.round() > 0.0).then_some((words, moved))
            })
            .max_by(|a, b| a.1.total_cmp(&b.1))?;
        let (amount, day) = (whole(moved, language), date::first_day(date, language));
        Some(
            say!(language; "De wachtrij verschuift naar {words}: +{amount} personen op {day}.", "The queue moves to {words}: +{amount} persons on {day}."),
        )
    }

    /// Whether an earlier decision for the same date is enough.
    fn decision_sentence(&self, date: Month, language: Language) -> Option<String> {
        let mut lines = self.baseline.decisions().iter();
        let (line, decided) = lines.find_map(|line| Some((line, line.at(date)?)))?;
        let required = Self::required(self.outlook, date).round();
        let (words, decided_places) = (language.of(&line.words), whole(decided, language));
        let short = whole(required - decided, language);
        Some(if required > decided {
            say!(language; "De {decided_places} plekken uit het {words} zijn dan {short} te weinig.", "The {decided_places} places of the {words} are then {short} too few.")
        } else {
            say!(language; "De {decided_places} plekken uit het {words} zijn dan genoeg.", "The {decided_places} places of the {words} are then enough.")
        })
    }
}

fn groups(stocks: &Stocks, language: Language) -> [(&'static str, People); 4] {
    let word = |nl, en| language.pick(nl, en);
    [
        (
            word("mensen in de procedure", "people in the procedure"),
            stocks.in_procedure,
        ),
        (
            word("vergunninghouders", "permit-holders"),
            stocks.permit_holders,
        ),
        (
            word(
                "mensen in afwachting van vertrek",
                "people awaiting departure",
            ),
            stocks.awaiting_departure,
        ),
        (
            word("amv", "unaccompanied minors"),
            stocks.unaccompanied_minors,
        ),
    ]
}

/// `Als gemeenten in … 20.000 vergunninghouders huisvesten in plaats van 15.300`.
fn condition(row: &Parameter, value: Value, language: Language) -> String {
    let show = |value| with_sign(row.quantity(), value, language);
    let (mut now, then) = (show(value), show(row.value));
    if matches!(row.quantity(), Quantity::Stay | Quantity::WholeMonths) {
        now = format!("{now} {}", language.of(&row.unit));
    }
    let period = row
        .id
        .period
        .map(|period| date::period(period, language))
        .unwrap_or_default();
    let label = language.of(&row.words);
    match row.id.name {
        Name::Housed => {
            say!(language; "Als gemeenten in {period} {now} vergunninghouders huisvesten in plaats van {then},", "If municipalities house {now} permit-holders in {period} instead of {then},")
        }
        Name::Applications => {
            say!(language; "Als er in {period} {now} asielaanvragen komen in plaats van {then},", "If {now} asylum applications come in {period} instead of {then},")
        }
        Name::AmvShare => {
            say!(language; "Als {now} van de instroom alleenstaande minderjarige (amv) is in plaats van {then},", "If {now} of the intake are unaccompanied minors (amv) instead of {then},")
        }
        _ => {
            say!(language; "Als \u{201c}{label}\u{201d} {now} is in plaats van {then},", "If \u{201c}{label}\u{201d} is {now} instead of {then},")
        }
    }
}

fn several(values: usize, measures: usize, language: Language) -> String {
    let (value_nl, value_en) = if values == 1 {
        ("waarde", "value")
    } else {
        ("waarden", "values")
    };
    let (measure_nl, measure_en) = if measures == 1 {
        ("maatregel", "measure")
    } else {
        ("maatregelen", "measures")
    };
    match (values, measures) {
        (_, 0) => {
            say!(language; "Met {values} andere {value_nl}", "With {values} other {value_en},")
        }
        (0, _) => say!(language; "Met {measures} {measure_nl}", "With {measures} {measure_en},"),
        _ => {
            say!(language; "Met {values} andere {value_nl} en {measures} {measure_nl}", "With {values} other {value_en} and {measures} {measure_en},")
        }
    }
}
