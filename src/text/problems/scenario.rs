//! What is wrong with a scenario, in sentences. Numbers and ids as files write them.

use crate::scenario::{
    MOST_MEASURES, MeasureError, Quote, ScenarioError, Value, looks_like_a_thousandth,
};
use crate::text::{Language, Say, did_you_mean, steering};

impl Say for ScenarioError {
    fn say(&self, language: Language) -> String {
        match self {
            Self::NewerFormat(format) => newer_format(*format, language),
            Self::UnknownFormat(format) => unknown_format(*format, language),
            Self::NameLength(length) => {
                say!(language; "De naam van het scenario (name) heeft {length} tekens. Kies een naam van 1 tot en met 100 tekens.", "The scenario's name (name) has {length} characters. Choose a name of 1 to 100 characters.")
            }
            Self::NameSign(sign) => {
                let sign = steering(*sign, language);
                say!(language; "De naam van het scenario (name) bevat {sign}. Haal dat weg.", "The scenario's name (name) holds {sign}. Remove it.")
            }
            Self::UnknownId { id, nearest } => {
                let sentence = say!(language; "De waarde {id:?} bestaat niet in deze prognose. De namen staan in de uitvoer van `opvangverkenner parameters`.", "There is no parameter {id:?} in this forecast. `opvangverkenner parameters` lists the names.");
                sentence + &did_you_mean(nearest, language)
            }
            Self::NotInEdition { id, edition } => not_in_edition(id, edition, language),
            Self::Duplicate { field, id } => {
                let field = field.id();
                say!(language; "{id} staat twee keer in {field}. Laat er één staan.", "{id} stands twice in {field}. Keep one.")
            }
            Self::NotANumber { id, found } => {
                say!(language; "De waarde {found} van {id} is geen getal. Schrijf een getal met een punt als decimaalteken, zoals 0.12.", "The value {found} of {id} is not a number. Write a number with a decimal point, such as 0.12.")
            }
            Self::NotAMonth { id, found } => {
                say!(language; "De waarde {found} van {id} is geen maand. Schrijf een maand als \"2023-04\".", "The value {found} of {id} is not a month. Write a month as \"2023-04\".")
            }
            Self::OutOfBounds {
                id,
                value,
                min,
                max,
                reference,
            } => {
                say!(language; "De waarde {value} van {id} mag niet. Kies een waarde van {min} tot en met {max}.", "The value {value} of {id} is not permitted. Choose a value from {min} to {max}.")
                    + decimal_point_hint(*value, *reference, language)
            }
            Self::NotWhole { id, value } => {
                say!(language; "De waarde {value} van {id} is niet heel. Kies een heel aantal maanden.", "The value {value} of {id} is not whole. Choose a whole number of months.")
            }
            Self::SharesExceedOne(sum) => {
                say!(language; "amv_share en family_share zijn samen {sum}, meer dan de hele instroom. Kies waarden die samen hoogstens 1 zijn.", "amv_share and family_share together are {sum}, more than the whole intake. Choose values that together are at most 1.")
            }
            Self::ReasonLength { id, length } => {
                say!(language; "De reden bij {id} heeft {length} tekens. Kort hem in tot hoogstens 2000 tekens.", "The reason for {id} has {length} characters. Shorten it to at most 2000 characters.")
            }
            Self::NotRecalibrated(id) => {
                say!(language; "{id} staat in recalibrated, maar ijken kan deze waarde niet veranderen. Haal {id} uit de lijst.", "{id} stands in recalibrated, but calibration cannot move it. Take {id} off the list.")
            }
            Self::NeedsFormat(field) => {
                let field = field.id();
                say!(language; "Een bestand met {field} heeft format: 2. Verander format: 1 in format: 2.", "A file with {field} has format: 2. Change format: 1 into format: 2.")
            }
            Self::Count(error) => error.say(language),
            Self::Region { field, code } => {
                let field = field.id();
                say!(language; "{code:?} in {field} klopt niet. Schrijf codes van provincies (PV20) of van veiligheidsregio's (VR15), niet door elkaar, met bij realised crisis en emergency in hele plekken.", "{code:?} in {field} is not right. Write codes of provinces (PV20) or of safety regions (VR15), not mixed, with crisis and emergency in whole places under realised.")
            }
            Self::OwnKey => {
                say!(language; "De verdeelsleutel (key) noemt niet elke provincie of elke veiligheidsregio één keer, of de gewichten verdelen niets. Geef elke rij een getal van 0 of meer, minstens één boven 0.", "The key does not name every province or every safety region once, or its weights divide nothing. Give every row a number of 0 or more, at least one above 0.")
            }
            Self::TooManyMeasures(count) => {
                say!(language; "Er zijn {count} maatregelen (measures). Houd er hoogstens {MOST_MEASURES}.", "There are {count} measures. Keep at most {MOST_MEASURES}.")
            }
            Self::Measure { index, name, error } => {
                let number = index + 1;
                let start = say!(language; "Maatregel {number} ({name:?}): ", "Measure {number} ({name:?}): ");
                start + &error.say(language)
            }
        }
    }
}

pub(super) fn newer_format(format: u32, language: Language) -> String {
    say!(language; "Het bestand heeft format {format}, van een nieuwer programma. Open het met een nieuwere Opvangverkenner; het bestand blijft zoals het is.", "The file has format {format}, of a newer program. Open it with a newer Opvangverkenner; the file stays as it is.")
}

pub(super) fn unknown_format(format: u32, language: Language) -> String {
    say!(language; "Het format {format} bestaat niet. Schrijf format: 1, of format: 2 met eigen tellingen.", "There is no format {format}. Write format: 1, or format: 2 with counts of your own.")
}

fn not_in_edition(id: &Quote, edition: &str, language: Language) -> String {
    say!(language; "De prognose {edition} gaat niet over aanbod en Oekraïne, dus {id} hoort er niet in. Haal {id} weg of kies een andere prognose.", "The forecast {edition} says nothing about supply and Ukraine, so {id} does not belong in it. Remove {id} or choose another forecast.")
}

/// `50.650` in a file is 50.65: said when the value is about a thousand times too small.
fn decimal_point_hint(value: Value, reference: Value, language: Language) -> &'static str {
    let thousandth = matches!(
        (value, reference),
        (Value::Number(value), Value::Number(reference)) if looks_like_a_thousandth(value, reference)
    );
    let hint = language.pick(
        " Let op: een punt is hier een decimaalteken; schrijf 50650, niet 50.650.",
        " Note: a point is a decimal mark here; write 50650, not 50.650.",
    );
    if thousandth { hint } else { "" }
}

impl Say for MeasureError {
    fn say(&self, language: Language) -> String {
        match self {
            Self::NameLength(length) => {
                say!(language; "de naam (name) heeft {length} tekens. Kies een naam van 1 tot en met 100 tekens.", "the name has {length} characters. Choose a name of 1 to 100 characters.")
            }
            Self::NameSign(sign) => {
                let sign = steering(*sign, language);
                say!(language; "de naam (name) bevat {sign}. Haal dat weg.", "the name holds {sign}. Remove it.")
            }
            Self::Amount {
                field,
                value,
                min,
                max,
            } => {
                say!(language; "{field} is {value}. Kies een waarde van {min} tot en met {max}.", "{field} is {value}. Choose a value from {min} to {max}.")
            }
            Self::NotWhole { field, value } => {
                say!(language; "{field} is {value}, niet heel. Kies een heel aantal maanden.", "{field} is {value}, not whole. Choose a whole number of months.")
            }
            Self::OutsideHorizon {
                field,
                month,
                first,
                last,
            } => {
                say!(language; "de maand {month} ({field}) valt buiten de prognose. Kies een maand van {first} tot en met {last}.", "the month {month} ({field}) lies outside the forecast. Choose a month from {first} to {last}.")
            }
            Self::EndsBeforeItStarts { from, until } => {
                say!(language; "until ({until}) komt niet na from ({from}). Kies een latere maand voor until, of laat until weg.", "until ({until}) does not come after from ({from}). Choose a later month for until, or leave until out.")
            }
            Self::LawWithEnd(until) => {
                say!(language; "de Spreidingswet (DispersalLaw) heeft geen until, maar hier staat {until}. Laat until weg.", "the dispersal law (DispersalLaw) has no until, but here stands {until}. Leave until out.")
            }
            Self::NotInEdition { kind, edition } => {
                not_in_edition(&Quote::from(*kind), edition, language)
            }
        }
    }
}
