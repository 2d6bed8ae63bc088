//! What is wrong with an edition's file, in sentences. Numbers and ids as files write them.

use super::scenario::{newer_format, unknown_format};
use crate::model::{CalibrationError, Miss};
use crate::scenario::{BaselineError, Output, STEPS, ScenarioError, Target};
use crate::text::{Language, Say, date, did_you_mean, number, steering};

impl Say for BaselineError {
    fn say(&self, language: Language) -> String {
        match self {
            Self::NewerFormat(format) => newer_format(*format, language),
            Self::UnknownFormat(format) => unknown_format(*format, language),
            Self::Id(id) => {
                say!(language; "Het id {id:?} van de prognose mag niet. Gebruik kleine letters, cijfers en streepjes.", "The forecast's id {id:?} is not permitted. Use lower-case letters, digits and hyphens.")
            }
            Self::Horizon { start, horizon } => {
                say!(language; "De horizon {horizon} ligt niet 1 tot en met 600 maanden na start {start}. Kies een latere horizon.", "The horizon {horizon} does not lie 1 to 600 months after start {start}. Choose a later horizon.")
            }
            Self::UnknownId { id, nearest } => {
                say!(language; "De waarde {id:?} bestaat niet.", "There is no parameter {id:?}.")
                    + &did_you_mean(nearest, language)
            }
            Self::Duplicate(id) => {
                say!(language; "{id} heeft twee regels in parameters. Laat er één staan.", "{id} has two rows in parameters. Keep one.")
            }
            Self::Missing(name) => {
                let id = name.id();
                say!(language; "In parameters ontbreekt {id}. Voeg een regel toe.", "{id} is missing from parameters. Add a row.")
            }
            Self::WithoutBlock(name) => {
                let id = name.id();
                say!(language; "{id} heeft een regel, maar het blok met vaste waarden (supply of ukraine) ontbreekt. Voeg het blok toe of haal de regels weg.", "{id} has a row, but its block of constants (supply or ukraine) is missing. Add the block or remove the rows.")
            }
            Self::Value { id, field, found } => {
                say!(language; "{field} van {id} is {found}; daar kan het model niet mee rekenen. Kies een andere waarde.", "{field} of {id} is {found}; the model cannot compute with it. Choose another value.")
            }
            Self::Range(id) => {
                say!(language; "low en high van {id} omvatten de waarde niet, of er staat er maar één. Kies low ≤ value ≤ high; een punt is een decimaalteken.", "low and high of {id} do not hold the value, or only one of them is there. Choose low ≤ value ≤ high; a point is a decimal mark.")
            }
            Self::OutOfBounds { id, value } => {
                say!(language; "De waarde {value} van {id} ligt buiten min en max. Verruim min en max, of kies een andere waarde; een punt is een decimaalteken.", "The value {value} of {id} lies outside min and max. Widen min and max, or choose another value; a point is a decimal mark.")
            }
            Self::Step(id) => {
                say!(language; "step van {id} mag niet. Kies een stap van {} tot en met {}.", "step of {id} is not permitted. Choose a step from {} to {}."; STEPS.start(), STEPS.end())
            }
            Self::NoRow { field, id } => {
                say!(language; "{field} noemt {id:?}, maar dat heeft geen regel in parameters. Verbeter de naam of voeg een regel toe.", "{field} names {id:?}, but that has no row in parameters. Mend the name or add a row.")
            }
            Self::Headline => {
                say!(language; "headline noemt niet één tot drie verschillende waarden van het model. Kies er één tot drie.", "headline does not name one to three different parameters of the model. Choose one to three.")
            }
            Self::NoKeyDates => {
                say!(language; "key_dates is leeg. Noem minstens één maand.", "key_dates is empty. Name at least one month.")
            }
            Self::DateOutside(date) => {
                say!(language; "De maand {date} ligt buiten start en horizon. Kies een andere maand of een latere horizon.", "The month {date} lies outside start and horizon. Choose another month or a later horizon.")
            }
            Self::BlockDate { date, first, last } => {
                say!(language; "De maand {date} in supply of ukraine ligt niet van {first} tot en met {last}. Kies een maand daarbinnen.", "The month {date} in supply or ukraine does not lie from {first} to {last}. Choose a month within them.")
            }
            Self::UkraineWindow { from, until } => {
                say!(language; "In ukraine ligt until ({until}) vóór from ({from}). Kies bij until een latere maand.", "In ukraine, until ({until}) lies before from ({from}). Choose a later month for until.")
            }
            Self::DecisionLine => {
                say!(language; "Een lijn in decisions heeft minder dan twee punten, of ze staan niet op volgorde. Noem twee of meer punten, de vroegste eerst.", "A line in decisions has fewer than two points, or they are out of order. Name two or more points, the earliest first.")
            }
            Self::Number {
                field,
                number,
                most,
            } => {
                say!(language; "In {field} staat het getal {number}. Kies een getal van 0 tot en met {most}.", "{field} holds the number {number}. Choose a number from 0 to {most}.")
            }
            Self::TooMany { field, count, most } => {
                say!(language; "In {field} staan er {count}. Houd er hoogstens {most}.", "{field} holds {count}. Keep at most {most}.")
            }
            Self::TextLength { text, length, most } => {
                say!(language; "Een tekst heeft {length} tekens. Kort hem in tot hoogstens {most} tekens: {text:?}.", "A text has {length} characters. Shorten it to at most {most} characters: {text:?}.")
            }
            Self::TextSign { text, sign } => {
                let sign = steering(*sign, language);
                say!(language; "Een tekst van één regel bevat {sign}. Haal dat weg: {text:?}.", "A text of one line holds {sign}. Remove it: {text:?}.")
            }
            Self::Free => {
                say!(language; "Een doel in calibration noemt niets in free, of iets dat ijken niet mag veranderen, of iets dat een ander doel al verandert.", "A target in calibration names nothing in free, or something that calibration may not move, or something that another target moves already.")
            }
            Self::Coverage { name, month, count } => {
                let id = name.id();
                say!(language; "De maand {month} valt in {count} perioden van {id}, maar het moet er één zijn. Verbeter de perioden.", "The month {month} lies in {count} periods of {id}, but it must be one. Mend the periods.")
            }
            Self::SharesExceedOne(sum) => ScenarioError::SharesExceedOne(*sum).say(language),
        }
    }
}

wordings! {
    /// What a target or point speaks of.
    pub output_words(output: Output) by output => {
        Output::RequiredPlaces => "benodigde plekken", "places required";
        Output::RequiredPlacesAmv => "benodigde amv-plekken", "amv places required";
        Output::Occupancy => "mensen in de opvang", "people in reception";
        Output::InProcedure => "mensen in de procedure", "people in the procedure";
        Output::PermitHolders => "vergunninghouders", "permit-holders";
        Output::AwaitingDeparture => "mensen in afwachting van vertrek", "people awaiting departure";
        Output::UnaccompaniedMinors => "amv", "unaccompanied minors";
    }
}

/// `61.200 benodigde plekken op 1 januari 2023`.
fn target_words(target: &Target, language: Language) -> String {
    let number = number::whole(target.target, language);
    let output = output_words(target.output, language);
    let date = date::first_day(target.date, language);
    format!("{number} {output} {} {date}", language.pick("op", "on"))
}

impl Say for Miss {
    fn say(&self, language: Language) -> String {
        let target = target_words(&self.target, language);
        let reached = number::whole(self.reached, language);
        say!(language; "De prognose mist een ijkpunt: {target}; haar waarden geven {reached}. Kies Opnieuw ijken of verbeter de prognose.", "The forecast misses a calibration target: {target}; its values give {reached}. Recalibrate or mend the forecast.")
    }
}

impl Say for CalibrationError {
    fn say(&self, language: Language) -> String {
        let whole = |number: &f64| number::whole(*number, language);
        match self {
            Self::NoSolution {
                target,
                at_min,
                at_max,
            } => {
                let (target, low, high) =
                    (target_words(target, language), whole(at_min), whole(at_max));
                say!(language; "Ijken lukt niet: geen toegestane waarde geeft {target} (de grenzen geven {low} en {high}). Kies andere aannamen; er is niets veranderd.", "Calibration fails: no permitted value gives {target} (the bounds give {low} and {high}). Choose other assumptions; nothing has changed.")
            }
            Self::NotSettled(Miss { target, reached }) => {
                let (target, reached) = (target_words(target, language), whole(reached));
                say!(language; "Ijken lukt niet: de ijkpunten werken elkaar tegen; {target} wordt {reached}. Kies andere aannamen; er is niets veranderd.", "Calibration fails: the targets pull against each other; {target} becomes {reached}. Choose other assumptions; nothing has changed.")
            }
            Self::Scenario(error) => error.say(language),
        }
    }
}
