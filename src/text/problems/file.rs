//! What went wrong with a file, in sentences: where, what, what to do, and the path last.

use std::path::Path;

use crate::scenario::{
    CodeProblem, Expected, FileError, FileProblem, MOST_BYTES, SyntaxProblem, TwoReadings, Unknown,
    WrongName, one_line,
};
use crate::text::{Language, Say, did_you_mean};

impl Say for FileError {
    fn say(&self, language: Language) -> String {
        let place = self.place.map_or_else(String::new, |place| {
            let (line, column) = (place.line, place.column);
            say!(language; "Regel {line}, kolom {column}: ", "Line {line}, column {column}: ")
        });
        let path = self.path.as_ref();
        let path = path.map_or_else(String::new, |path| format!(" [{}]", shown_path(path)));
        format!("{place}{}{path}", self.problem.say(language))
    }
}

/// A path as a sentence shows it: on one line; of one that no file can have, its end.
#[must_use]
pub fn shown_path(path: &Path) -> String {
    /// The most characters shown.
    const MOST: usize = 1_000;
    let shown = one_line(&path.to_string_lossy());
    match shown.char_indices().rev().nth(MOST) {
        Some((cut, _)) => format!("…{}", shown.get(cut..).unwrap_or_default()),
        None => shown,
    }
}

impl Say for FileProblem {
    fn say(&self, language: Language) -> String {
        let (nl, en) = match self {
            Self::NotFound => ("Dit bestand bestaat niet. Controleer de naam en de map.".to_owned(), "There is no such file. Check the name and the folder.".to_owned()),
            Self::NoFolder => ("Deze map bestaat niet. Kies een bestaande map.".to_owned(), "There is no such folder. Choose an existing one.".to_owned()),
            Self::IsFolder => ("Dit is een map. Kies een bestand.".to_owned(), "This is a folder. Choose a file.".to_owned()),
            Self::NotAFile => ("Dit is geen gewoon bestand maar een apparaat of doorgeefluik (FIFO). Kies een gewoon bestand.".to_owned(), "This is no ordinary file but a device or pipe (FIFO). Choose an ordinary file.".to_owned()),
            Self::Denied => ("Het systeem staat dit niet toe. Kies een andere plaats of vraag om toegang.".to_owned(), "The system does not permit this. Choose another place or ask for access.".to_owned()),
            Self::ReadOnlyFile => ("Dit bestand is alleen-lezen en is niet veranderd. Sla op onder een andere naam.".to_owned(), "This file is read-only and has not been changed. Save under another name.".to_owned()),
            Self::ReadOnlyFolder => ("In deze map mag u niets wegschrijven; er is niets veranderd. Sla op in een andere map.".to_owned(), "You may not write in this folder; nothing has been changed. Save in another folder.".to_owned()),
            Self::InUse => ("Dit bestand is niet te gebruiken: misschien is het open in een ander programma, zoals Excel. Sluit het daar en probeer het opnieuw, of kies een andere naam.".to_owned(), "This file cannot be used: it may be open in another program, such as Excel. Close it there and try again, or choose another name.".to_owned()),
            Self::NoName(WrongName::Device) => ("Deze naam houdt Windows voor een apparaat. Kies een andere naam.".to_owned(), "Windows keeps this name for a device. Choose another name.".to_owned()),
            Self::NoName(WrongName::Sign(sign)) => (format!("In een bestandsnaam kan geen {sign:?} staan. Kies een andere naam."), format!("A file name cannot hold {sign:?}. Choose another name.")),
            Self::NoName(WrongName::End) => ("Een bestandsnaam kan niet eindigen op een punt of een spatie. Kies een andere naam.".to_owned(), "A file name cannot end with a point or a space. Choose another name.".to_owned()),
            Self::DiskFull => ("De schijf is vol; er is niets veranderd. Maak ruimte of sla elders op.".to_owned(), "The disk is full; nothing has been changed. Free some space or save elsewhere.".to_owned()),
            Self::NotReplaceable => ("Dit bestand kan hier niet in één keer worden vervangen; er is niets veranderd. Sla op onder een andere naam of in een andere map.".to_owned(), "This file cannot be replaced here in one go; nothing has been changed. Save under another name or in another folder.".to_owned()),
            Self::System(message) => (format!("Het systeem meldt: {message}. Probeer het opnieuw of kies een andere plaats."), format!("The system says: {message}. Try again or choose another place.")),
            Self::TooLarge(bytes) => {
                let most = MOST_BYTES / 1024 / 1024;
                (format!("Het bestand is {bytes} bytes groot; hoogstens {most} MiB kan. Kies een kleiner bestand."), format!("The file has {bytes} bytes; at most {most} MiB can be read. Choose a smaller file."))
            }
            Self::NotText => ("Dit is geen tekst in UTF-8. Kies een scenariobestand, of sla het op als UTF-8.".to_owned(), "This is no UTF-8 text. Choose a scenario file, or save it as UTF-8.".to_owned()),
            Self::Syntax(problem) => return problem.say(language),
            Self::TwoReadings { of, number } => return format!("{of}: {}", number.say(language)),
            Self::Scenario(error) => return error.say(language),
            Self::Baseline(error) => return error.say(language),
            Self::UnknownEdition { id, nearest, folders } => {
                let folders: Vec<_> = folders.iter().map(|folder| shown_path(folder)).collect();
                let folders = folders.join(", ");
                let sentence = say!(language; "De prognose {id:?} is niet gevonden. Zet {id}.baseline.ron in een van deze mappen: {folders}.", "There is no forecast {id:?}. Put {id}.baseline.ron in one of these folders: {folders}.");
                return sentence + &did_you_mean(nearest, language);
            }
            Self::EmbeddedId(id) => (format!("De prognose {id} zit in het programma en verandert niet. Geef deze prognose een ander id."), format!("The forecast {id} is part of the program and does not change. Give this forecast another id.")),
            Self::OtherId { expected, found } => (format!("Het bestand heet {expected}.baseline.ron, maar er staat id: {found:?} in. Maak ze gelijk."), format!("The file is called {expected}.baseline.ron, but says id: {found:?}. Make them the same.")),
            Self::Code(problem) => return problem.say(language),
            Self::IsInput => ("Dit bestand is ook invoer en is niet overschreven. Kies bij --output een ander bestand.".to_owned(), "This file is an input too and has not been overwritten. Choose another file for --output.".to_owned()),
            Self::OtherEditionThere(id) => (format!("In de map staat al een andere prognose {id}; er is niets veranderd. Kies een andere map."), format!("The folder already holds a different forecast {id}; nothing has been changed. Choose another folder.")),
        };
        language.pick(nl, en)
    }
}

impl Say for CodeProblem {
    fn say(&self, language: Language) -> String {
        match self {
            Self::NoCode => {
                say!(language; "Dit is geen code van een scenario. Zo'n code begint met OV1-.", "This is no code of a scenario. Such a code begins with OV1-.")
            }
            Self::OtherKind(kind) => {
                say!(language; "Deze code (OV{kind}) komt van een andere versie van het programma. Vraag om een scenariobestand, of neem die versie.", "This code (OV{kind}) comes from another version of the program. Ask for a scenario file, or use that version.")
            }
            Self::Mistyped => {
                say!(language; "In deze code is een teken veranderd of weggevallen. Kopieer de hele code opnieuw.", "In this code a sign has changed or is missing. Copy the whole code again.")
            }
        }
    }
}

impl Say for TwoReadings {
    fn say(&self, language: Language) -> String {
        let Self {
            written,
            decimal,
            whole,
        } = self;
        match decimal {
            Some(decimal) => {
                let fraction = if decimal.contains('.') { "" } else { ".0" };
                say!(language; "{written} kan {decimal} of {whole} zijn: schrijf {whole}, of {decimal}{fraction}. Een punt is hier een decimaalteken.", "{written} can be {decimal} or {whole}: write {whole}, or {decimal}{fraction}. A point is a decimal mark here.")
            }
            None => {
                say!(language; "{written} heeft punten tussen duizendtallen: schrijf {whole}. Een punt is hier een decimaalteken.", "{written} has points between thousands: write {whole}. A point is a decimal mark here.")
            }
        }
    }
}

impl Say for SyntaxProblem {
    fn say(&self, language: Language) -> String {
        let (nl, en) = match self {
            Self::UnknownField(Unknown { found, nearest, known }) => {
                let known = known.join(", ");
                let sentence = language.pick(format!("Het veld {found} bestaat niet. Hier kunnen: {known}."), format!("There is no field {found}. Here can stand: {known}."));
                return sentence + &did_you_mean(nearest, language);
            }
            Self::UnknownWord(Unknown { found, nearest, known }) => {
                let known = known.join(", ");
                let sentence = language.pick(format!("Het woord {found} bestaat hier niet. Kies uit: {known}."), format!("There is no {found} here. Choose from: {known}."));
                return sentence + &did_you_mean(nearest, language);
            }
            Self::MissingField(field) => (format!("Het veld {field} ontbreekt. Voeg het toe."), format!("The field {field} is missing. Add it.")),
            Self::DuplicateField(field) => (format!("Het veld {field} staat er twee keer. Laat er één staan."), format!("The field {field} stands there twice. Keep one.")),
            Self::NotAMonth(found) => (format!("{found} is geen maand. Schrijf een maand als \"2023-04\"."), format!("{found} is not a month. Write a month as \"2023-04\".")),
            Self::UnknownExtension(name) => (format!("De RON-extensie {name} bestaat niet. Haal de regel met #![enable(…)] weg."), format!("There is no RON extension {name}. Remove the line with #![enable(…)].")),
            Self::Expected(expected) => {
                let expected = expected_words(*expected, language);
                (format!("Hier hoort {expected} te staan. Vul dat aan of verbeter wat er staat."), format!("Here {expected} should stand. Add it or mend what is there."))
            }
            Self::Trailing => ("Na het laatste haakje staat nog iets. Haal het weg.".to_owned(), "Something follows after the last bracket. Remove it.".to_owned()),
            Self::TooShort => ("Het bestand houdt te vroeg op. Kijk of er een haakje of aanhalingsteken ontbreekt.".to_owned(), "The file stops too early. See whether a bracket or quote is missing.".to_owned()),
            Self::TooDeep => ("De haakjes zijn te diep genest. Haal de overbodige weg.".to_owned(), "The brackets are nested too deeply. Remove those that are not needed.".to_owned()),
            Self::NotClosed => ("Een tekst of opmerking is hier niet goed gesloten. Kijk naar aanhalingstekens en backslashes.".to_owned(), "A text or comment is not closed well here. Look at quotes and backslashes.".to_owned()),
            Self::Number => ("Dit getal klopt niet. Schrijf cijfers met een punt als decimaalteken, zoals 0.12.".to_owned(), "This number is wrong. Write digits with a decimal point, such as 0.12.".to_owned()),
            Self::Quote(found) => (format!("Hier staat {found}. Gebruik rechte aanhalingstekens: \"."), format!("Here stands {found}. Use straight double quotes: \".")),
            Self::Comma { written, meant, thousands: true } => (format!("{written} is hier geen getal. Schrijf duizendtallen zonder komma: {meant}."), format!("{written} is no number here. Write thousands without a comma: {meant}.")),
            Self::Comma { written, meant, thousands: false } => (format!("{written} is hier geen getal. Schrijf een punt als decimaalteken: {meant}."), format!("{written} is no number here. Write a decimal point: {meant}.")),
            Self::Other => ("De opbouw van het bestand klopt hier niet. Vergelijk het met een voorbeeld.".to_owned(), "The file is not built well here. Compare it with an example.".to_owned()),
        };
        language.pick(nl, en)
    }
}

wordings! {
    expected_words(expected: Expected) by expected => {
        Expected::Comma => "een komma", "a comma";
        Expected::Colon => "een dubbele punt", "a colon";
        Expected::Fields => "een haakje ( met velden", "a bracket ( with fields";
        Expected::FieldsEnd => "een haakje )", "a bracket )";
        Expected::Map => "een accolade {", "a brace {";
        Expected::MapEnd => "een accolade }", "a brace }";
        Expected::List => "een haakje [", "a bracket [";
        Expected::ListEnd => "een haakje ]", "a bracket ]";
        Expected::Text => "een tekst tussen dubbele aanhalingstekens", "a text in double quotes";
        Expected::WholeNumber => "een heel getal", "a whole number";
        Expected::Number => "een getal", "a number";
        Expected::TrueOrFalse => "true of false", "true or false";
        Expected::Name => "de naam van een veld", "the name of a field";
    }
}
