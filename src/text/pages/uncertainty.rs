//! What is said about each assumption at its low and its high.

use crate::analysis::Sensitivity;
use crate::month::Month;
use crate::scenario::{Parameter, Status, Value};
use crate::text::{Language, date, number, quantity, status_word};

/// A value with its unit: `43.000 personen in het jaar`, `8,5 % van de instroom`.
pub fn value_in_unit(parameter: &Parameter, value: f64, language: Language) -> String {
    let value = quantity::with_sign(parameter.quantity(), Value::Number(value), language);
    let unit = quantity::unit_shown(parameter, language);
    match unit.strip_prefix('%') {
        Some(rest) => format!("{value}{rest}"),
        None => format!("{value} {unit}"),
    }
}

/// How many more move with an assumption: ` (4 samen)`; nothing for one alone.
pub fn together(count: usize, language: Language) -> String {
    if count == 1 {
        return String::new();
    }
    let count = number::whole_count(count, language);
    say!(language; " ({count} samen)", " ({count} together)")
}

/// That the row of an assumption moves several values together.
pub fn moves_together(parameter: &Parameter, count: usize, language: Language) -> String {
    let words = language.of(&parameter.words);
    let count = number::whole_count(count, language);
    say!(language; "{words} ({count} samen): deze regel beweegt {count} waarden tegelijk, want ze zijn als één waarde geijkt.", "{words} ({count} together): this row moves {count} values at once, for they are calibrated as one value.")
}

wordings! {
    /// Which end of an assumption: its low or its high.
    pub end_name(high: bool) by high => {
        true => "hoog", "high";
        false => "laag", "low";
    }
}

/// An end of an assumption and what it gives, as spoken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct End<'a> {
    /// The assumption.
    pub parameter: &'a Parameter,
    /// How many values it moves.
    pub count: usize,
    /// Whether it is the high end.
    pub high: bool,
    /// The value there.
    pub value: f64,
    /// The places required there.
    pub places: f64,
    /// The places required in the scenario as it is.
    pub now: f64,
}

impl End<'_> {
    /// `Instroom in 2023 (asielaanvragen), laag: 43.000 personen in het jaar`, with the status of a named stop.
    pub fn name(&self, language: Language) -> String {
        let words = language.of(&self.parameter.words);
        let together = together(self.count, language);
        let end = end_name(self.high, language);
        let value = value_in_unit(self.parameter, self.value, language);
        let status = end_status(self.parameter, self.value, language);
        format!("{words}{together}, {end}: {value} ({status})")
    }

    /// `dan zijn 70.842 plekken nodig op 1 januari 2024 (−4.658)`.
    pub fn outcome(&self, date: Month, language: Language) -> String {
        let places = number::whole(self.places, language);
        let difference = number::signed(self.places - self.now, language);
        let day = date::first_day(date, language);
        say!(language; "dan zijn {places} plekken nodig op {day} ({difference})", "then {places} places are required on {day} ({difference})")
    }

    /// That the value now stands at the end that was chosen.
    pub fn chosen(&self, language: Language) -> String {
        let words = language.of(&self.parameter.words);
        let together = together(self.count, language);
        let value = value_in_unit(self.parameter, self.value, language);
        say!(language; "{words}{together} staat nu op {value}. Ongedaan maken kan met Ctrl+Z.", "{words}{together} is now {value}. Undo with Ctrl+Z.")
    }
}

/// The status of an end: that of the stop it equals, else that it is the edition's own end.
pub fn end_status(parameter: &Parameter, value: f64, language: Language) -> &'static str {
    match parameter.status_of(Value::Number(value)) {
        Status::Own => language.pick("uiteinde volgens de prognose", "end as the forecast has it"),
        status => status_word(status, language),
    }
}

/// An end beside its bar: `laag 43.000`.
pub fn end_amount(high: bool, value: &str, language: Language) -> String {
    format!("{} {value}", end_name(high, language))
}

/// What the bars of all assumptions show.
pub fn swings_subtitle(now: f64, date: Month, language: Language) -> String {
    let now = number::whole(now, language);
    let day = date::first_day(date, language);
    say!(language; "benodigde plekken op {day}, met één waarde op laag of hoog; nu {now}", "places required on {day}, with one value at low or high; now {now}")
}

/// An assumption with what its two ends give, in words.
pub fn swings(parameter: &Parameter, row: &Sensitivity, language: Language) -> String {
    let words = language.of(&parameter.words);
    let ends = [(false, row.low, row.at_low), (true, row.high, row.at_high)];
    let ends = ends.map(|(high, value, places)| {
        let value = quantity::with_sign(parameter.quantity(), Value::Number(value), language);
        let places = number::whole(places, language);
        let end = end_amount(high, &value, language);
        say!(language; "{end}: {places} plekken", "{end}: {places} places")
    });
    format!("{words}: {}.", ends.join("; "))
}

/// Which assumption moves the answer most, and by how much.
pub fn most_moving(parameter: &Parameter, width: f64, date: Month, language: Language) -> String {
    let words = language.of(&parameter.words);
    let width = number::whole(width, language);
    let day = date::first_day(date, language);
    say!(language; "{words} telt op {day} het meest: {width} plekken tussen laag en hoog.", "{words} matters most on {day}: {width} places between low and high.")
}

phrases! {
    /// That the assumptions stand on the clipboard.
    assumptions_copied(rows: &str) = "De tabel met {rows} aannamen is gekopieerd. U kunt deze in een rekenblad plakken.", "The table with {rows} assumptions has been copied. You can paste it into a spreadsheet.";
}
