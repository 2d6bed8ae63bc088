//! What a scenario does to the required places, in a headline and in a sentence or two of plain language.

use crate::analysis::Contribution;
use crate::month::Month;
use crate::outlook::Outlook;
use crate::scenario::{Baseline, Measure, Name, Output, Parameter, Scenario, Value};
use crate::text::compare::lever_name;
use crate::text::number::{signed, whole};
use crate::text::problems::edition::output_words;
use crate::text::quantity::{with_sign, with_unit};
use crate::text::{Language, date};

/// The groups to which a queue may move.
const GROUPS: [Output; 4] = [
    Output::InProcedure,
    Output::PermitHolders,
    Output::AwaitingDeparture,
    Output::UnaccompaniedMinors,
];
/// From this share on a group has moved noticeably.
const NOTICEABLE: f64 = 0.10;
/// A queue has moved when a group moves this many times as much as everybody together.
const MORE_THAN_TOTAL: f64 = 4.0;
/// A smaller difference in places says nothing.
pub const NEGLIGIBLE: f64 = 50.0;

/// One scenario beside its edition's reference, at a month.
#[derive(Clone, Copy)]
pub struct AgainstReference<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Its edition.
    pub baseline: &'a Baseline,
    /// What comes of it.
    pub outlook: &'a Outlook,
    /// What comes of the edition as it is.
    pub reference: &'a Outlook,
    /// The month that is read, within the horizon.
    pub month: Month,
}

/// What a scenario changes of what moves the required places.
enum Changed<'a> {
    Nothing,
    Value(&'a Parameter, Value),
    Measure(&'a Measure),
    Several { values: usize, measures: usize },
}

/// Says what the scenario does to the required places, and one thing about it: of several values what counts most, else
/// where the queue moved, else whether a decision is enough. `causes` are its levers, the largest part first.
///
/// Two sentences have their room whatever they say, and nothing moves under a hand.
pub fn story(held: &AgainstReference<'_>, causes: &[Contribution], language: Language) -> String {
    let changed = held.changed();
    let are_several = matches!(changed, Changed::Several { .. });
    let cause = are_several.then(|| held.cause_sentence(causes, language));
    let second = cause
        .flatten()
        .or_else(|| held.queue_story(language))
        .or_else(|| held.decision_sentence(language));
    let first = held.main_sentence(&changed, language);
    // Of places for amv the first says two things already.
    let second = second.filter(|_| held.telling() == Output::RequiredPlaces);
    let sentences: Vec<_> = std::iter::once(first).chain(second).collect();
    sentences.join(" ")
}

/// The finding in one line: `20.000 huisvesten scheelt 4.896 plekken op 1 januari 2023`.
pub fn finding(held: &AgainstReference<'_>, language: Language) -> String {
    let day = held.day(language);
    let output = held.telling();
    let difference = held.difference(output);
    let amount = whole(difference.abs(), language);
    let amv = output == Output::RequiredPlacesAmv;
    let places = if amv {
        language.pick("amv-plekken", "amv places")
    } else {
        language.pick("plekken", "places")
    };
    let subject = match held.changed() {
        Changed::Nothing => {
            let places = whole(held.required(Output::RequiredPlaces), language);
            return say!(language; "{places} plekken nodig op {day}", "{places} places required on {day}");
        }
        Changed::Value(row, value) => subject(row, value, language),
        Changed::Measure(measure) => format!("\u{201c}{}\u{201d}", measure.name),
        Changed::Several { .. } => {
            return if difference.abs() < NEGLIGIBLE {
                say!(language; "Vrijwel evenveel plekken nodig op {day}", "Practically as many places required on {day}")
            } else if difference > 0.0 {
                say!(language; "{amount} plekken meer nodig op {day}", "{amount} more places required on {day}")
            } else {
                say!(language; "{amount} plekken minder nodig op {day}", "{amount} fewer places required on {day}")
            };
        }
    };
    if difference.abs() < NEGLIGIBLE {
        say!(language; "{subject} verandert op {day} vrijwel niets", "{subject} changes practically nothing on {day}")
    } else if difference > 0.0 {
        say!(language; "{subject} vraagt {amount} {places} meer op {day}", "{subject} takes {amount} more {places} on {day}")
    } else {
        say!(language; "{subject} scheelt {amount} {places} op {day}", "{subject} saves {amount} {places} on {day}")
    }
}

/// What a headline says of a value: `20.000 huisvesten`.
fn subject(row: &Parameter, value: Value, language: Language) -> String {
    let now = with_sign(row.quantity(), value, language);
    let period = period(row, language);
    match row.id.name {
        Name::Housed => say!(language; "{now} huisvesten", "Housing {now}"),
        Name::Applications => {
            say!(language; "Een instroom van {now} in {period}", "An inflow of {now} in {period}")
        }
        Name::AmvShare => say!(language; "{now} amv in de instroom", "{now} amv in the intake"),
        _ => {
            let (label, unit) = (language.of(&row.words), with_unit(row, value, language));
            say!(language; "{label} van {unit}", "{label} at {unit}")
        }
    }
}

impl<'a> AgainstReference<'a> {
    fn day(&self, language: Language) -> String {
        date::first_day(self.month, language)
    }

    fn of(&self, outlook: &Outlook, output: Output) -> f64 {
        let instant = outlook.trajectory().at(self.month);
        instant.map_or(0.0, |instant| instant.output(output))
    }

    fn required(&self, output: Output) -> f64 {
        self.of(self.outlook, output)
    }

    /// Rounded as the screen shows both numbers, so that the sentence agrees with them.
    fn difference(&self, output: Output) -> f64 {
        self.required(output).round() - self.of(self.reference, output).round()
    }

    /// Changed values of the model, and measures that are on and act on people.
    fn changed(&self) -> Changed<'a> {
        let (scenario, baseline) = (self.scenario, self.baseline);
        let rows = baseline.parameters().iter();
        let rows = rows.filter(|row| row.id.name.group().moves_required_places());
        let values = rows.filter_map(|row| Some((row, *scenario.changes.get(&row.id)?)));
        let values: Vec<_> = values.collect();
        let on = |measure: &&Measure| measure.enabled && measure.kind.moves_required_places();
        let measures: Vec<_> = scenario.measures.iter().filter(on).collect();
        match (values.as_slice(), measures.as_slice()) {
            ([], []) => Changed::Nothing,
            ([(row, value)], []) => Changed::Value(row, *value),
            ([], [measure]) => Changed::Measure(measure),
            (values, measures) => Changed::Several {
                values: values.len(),
                measures: measures.len(),
            },
        }
    }

    /// What the change is about: the places for unaccompanied minors where their share alone is another.
    fn telling(&self) -> Output {
        match self.changed() {
            Changed::Value(row, _) if row.id.name == Name::AmvShare => Output::RequiredPlacesAmv,
            _ => Output::RequiredPlaces,
        }
    }

    fn main_sentence(&self, changed: &Changed<'_>, language: Language) -> String {
        let condition = match changed {
            Changed::Nothing => return self.unchanged_sentence(language),
            Changed::Value(row, value) => condition(row, *value, language),
            Changed::Measure(measure) => {
                let name = &measure.name;
                say!(language; "Door de maatregel \u{201c}{name}\u{201d}", "By the measure \u{201c}{name}\u{201d},")
            }
            Changed::Several { values, measures } => several(*values, *measures, language),
        };
        let outcome = self.outcome(Output::RequiredPlaces, language);
        if self.telling() == Output::RequiredPlaces {
            return format!("{condition} {outcome}");
        }
        let minors = self.outcome(Output::RequiredPlacesAmv, language);
        let all = self.in_all(language);
        format!("{condition} {minors} {all}")
    }

    /// What comes of a condition: `zijn er op … in dit model 4.896 plekken minder nodig: 56.304.`
    fn outcome(&self, output: Output, language: Language) -> String {
        let (day, difference) = (self.day(language), self.difference(output));
        let [total, amount] =
            [self.required(output), difference.abs()].map(|places| whole(places, language));
        let amv = match output {
            Output::RequiredPlacesAmv => language.pick(" voor amv", " for amv"),
            _ => "",
        };
        if difference.abs() < NEGLIGIBLE {
            let same = same(difference, language);
            return say!(language; "blijft het aantal benodigde plekken{amv} op {day} in dit model {same}: {total}.", "the number of places required{amv} on {day} stays {same} in this model: {total}.");
        }
        let way = more_or_fewer(difference, language);
        say!(language; "zijn er op {day} in dit model {amount} plekken{amv} {way} nodig: {total}.", "{amount} {way} places{amv} are required on {day} in this model: {total}.")
    }

    /// What all places together do, where the sentence speaks of some of them.
    fn in_all(&self, language: Language) -> String {
        let difference = self.difference(Output::RequiredPlaces);
        let total = whole(self.required(Output::RequiredPlaces), language);
        if difference.abs() < NEGLIGIBLE {
            let same = same(difference, language);
            return say!(language; "In totaal blijft het {same}: {total}.", "In total it stays {same}: {total}.");
        }
        let amount = whole(difference.abs(), language);
        let way = more_or_fewer(difference, language);
        say!(language; "In totaal zijn het {amount} plekken {way}: {total}.", "In total it is {amount} places {way}: {total}.")
    }

    fn unchanged_sentence(&self, language: Language) -> String {
        let day = self.day(language);
        let places = whole(self.required(Output::RequiredPlaces), language);
        let amv = whole(self.required(Output::RequiredPlacesAmv), language);
        say!(language; "Bij gelijkblijvend beleid en instroom zijn er op {day} {places} opvangplekken nodig, waarvan {amv} voor alleenstaande minderjarige vreemdelingen (amv).", "At unchanged policy and inflow, {places} reception places are required on {day}, of which {amv} for unaccompanied minors (amv).")
    }

    /// The lever that moves most.
    fn cause_sentence(&self, causes: &[Contribution], language: Language) -> Option<String> {
        let largest = causes
            .first()
            .filter(|one| one.places.abs() >= NEGLIGIBLE)?;
        let name = lever_name(&largest.lever, self.baseline, language);
        // Many small ones may take back what the largest does: then it is not the whole of it.
        let difference = self.difference(Output::RequiredPlaces);
        let is_told = difference.abs() >= NEGLIGIBLE;
        let is_whole = (difference - largest.places).abs() < NEGLIGIBLE;
        let mut others = causes.iter().skip(1);
        if is_told && is_whole && others.all(|one| one.places.abs() < NEGLIGIBLE) {
            return Some(
                say!(language; "Dat komt door \u{201c}{name}\u{201d}.", "That is because of \u{201c}{name}\u{201d}."),
            );
        }
        let places = signed(largest.places, language);
        Some(
            say!(language; "Het meest telt \u{201c}{name}\u{201d}: {places} plekken.", "What counts most is \u{201c}{name}\u{201d}: {places} places."),
        )
    }

    /// Where people went, when one group moved much more than everybody together; none where no group did.
    pub fn queue_story(&self, language: Language) -> Option<String> {
        let now = self.outlook.trajectory().at(self.month)?;
        let then = self.reference.trajectory().at(self.month)?;
        let total = (now.stocks.total() - then.stocks.total()).0.abs();
        let noticed = GROUPS.into_iter().filter_map(|group| {
            let before = then.output(group);
            let moved = now.output(group) - before;
            let noticeable = moved > NOTICEABLE * before && moved >= MORE_THAN_TOTAL * total;
            (noticeable && moved.round() > 0.0).then_some((group, moved))
        });
        let (group, moved) = noticed.max_by(|a, b| a.1.total_cmp(&b.1))?;
        let words = output_words(group, language);
        let (amount, day) = (whole(moved, language), self.day(language));
        let persons = if moved.round() == 1.0 {
            language.pick("persoon", "person")
        } else {
            language.pick("personen", "persons")
        };
        Some(
            say!(language; "De wachtrij verschuift naar {words}: +{amount} {persons} op {day}.", "The queue moves to {words}: +{amount} {persons} on {day}."),
        )
    }

    /// Whether an earlier decision for the same date is enough.
    fn decision_sentence(&self, language: Language) -> Option<String> {
        let mut lines = self.baseline.decisions().iter();
        let (line, decided) = lines.find_map(|line| Some((line, line.at(self.month)?)))?;
        let required = self.required(Output::RequiredPlaces).round();
        let (words, decided_places) = (language.of(&line.words), whole(decided, language));
        let short = whole(required - decided, language);
        Some(if required > decided {
            say!(language; "De {decided_places} plekken uit het {words} zijn dan {short} te weinig.", "The {decided_places} places of the {words} are then {short} too few.")
        } else {
            say!(language; "De {decided_places} plekken uit het {words} zijn dan genoeg.", "The {decided_places} places of the {words} are then enough.")
        })
    }
}

wordings! {
    /// Which way a difference goes: `meer`, `minder`.
    pub(super) more_or_fewer(difference: f64) by difference > 0.0 => {
        true => "meer", "more";
        false => "minder", "fewer";
    }

    same(difference: f64) by difference == 0.0 => {
        true => "gelijk", "the same";
        false => "vrijwel gelijk", "practically the same";
    }
}

/// The period that a value is of; nothing for one of all periods.
fn period(row: &Parameter, language: Language) -> String {
    let period = row.id.period.map(|period| date::period(period, language));
    period.unwrap_or_default()
}

/// `Als gemeenten in … 20.000 vergunninghouders huisvesten in plaats van 15.300`.
fn condition(row: &Parameter, value: Value, language: Language) -> String {
    let show = |value| with_sign(row.quantity(), value, language);
    let (now, then) = (with_unit(row, value, language), show(row.value));
    let (period, label) = (period(row, language), language.of(&row.words));
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

/// `U hebt 2 waarden gewijzigd en 1 maatregel aangezet. Daardoor`.
fn several(values: usize, measures: usize, language: Language) -> String {
    let one =
        |count: usize, one: &'static str, more: &'static str| if count == 1 { one } else { more };
    let value = language.pick(
        one(values, "waarde", "waarden"),
        one(values, "value", "values"),
    );
    let measure = language.pick(
        one(measures, "maatregel", "maatregelen"),
        one(measures, "measure", "measures"),
    );
    let done = match (values, measures) {
        (_, 0) => say!(language; "{values} {value} gewijzigd", "changed {values} {value}"),
        (0, _) => {
            say!(language; "{measures} {measure} aangezet", "switched on {measures} {measure}")
        }
        _ => {
            say!(language; "{values} {value} gewijzigd en {measures} {measure} aangezet", "changed {values} {value} and switched on {measures} {measure}")
        }
    };
    say!(language; "U hebt {done}. Daardoor", "You have {done}. So")
}
