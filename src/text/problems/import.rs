//! What is wrong with an imported table, in sentences: line and column, what stands there, what is expected, the path last.

use super::file::shown_path;
use crate::regions::{ImportError, ImportNote, Level, TableColumn, TableError, TableProblem};
use crate::scenario::{Quote, TwoReadings};
use crate::text::regions::{level_word, level_words};
use crate::text::{Language, Say, did_you_mean};

impl Say for ImportError {
    fn say(&self, language: Language) -> String {
        match self {
            Self::File(error) => error.say(language),
            Self::Table { path, error } => {
                let path = path.as_ref();
                let path = path.map_or_else(String::new, |path| format!(" [{}]", shown_path(path)));
                error.say(language) + &path
            }
        }
    }
}

impl Say for ImportNote {
    fn say(&self, language: Language) -> String {
        match self {
            Self::Windows1252 => language.pick(
                "Het bestand is gelezen als Windows-1252. Kijk of letters met een accent kloppen, of sla het op als CSV UTF-8.".to_owned(),
                "The file was read as Windows-1252. See whether letters with an accent are right, or save it as CSV UTF-8.".to_owned(),
            ),
        }
    }
}

impl Say for TableError {
    fn say(&self, language: Language) -> String {
        let line = self.line;
        let column = match self.column {
            TableColumn::Named(name) => name.to_owned(),
            TableColumn::Number(number) => number.to_string(),
        };
        let place = language.pick(
            format!("Regel {line}, kolom {column}: "),
            format!("Line {line}, column {column}: "),
        );
        place + &self.problem.say(language)
    }
}

impl Say for TableProblem {
    fn say(&self, language: Language) -> String {
        let (nl, en) = match self {
            Self::NotText => ("dit is geen tekst. Sla het bestand op als CSV UTF-8.".to_owned(), "this is no text. Save the file as CSV UTF-8.".to_owned()),
            Self::Empty { header } => (format!("het bestand is leeg. Begin met de kopregel {header}."), format!("the file is empty. Begin with the header {header}.")),
            Self::Separator { found } => separator(*found),
            Self::Header { found, header } => wrong_header(found.as_ref(), header),
            Self::CellCount { found, expected } => (
                format!("hier staan {found} cellen, er horen er {expected} te staan. Schrijf getallen zonder komma en laat een lege cel tussen de scheidingstekens staan."),
                format!("here are {found} cells where {expected} are expected. Write numbers without a comma and leave an empty cell between separators."),
            ),
            Self::OpenQuote => ("hier loopt een cel door over het einde van de regel. Sluit het aanhalingsteken op dezelfde regel.".to_owned(), "here a cell runs on past the end of the line. Close the quote on the same line.".to_owned()),
            Self::UnknownCode { found, level, of_other_level, nearest } => {
                let sentence = unknown_code(found, *level, *of_other_level, language);
                return sentence + &did_you_mean(nearest, language);
            }
            Self::UnknownName { found, level, nearest } => {
                let word = level_word(*level, language);
                let sentence = language.pick(
                    format!("er is geen {word} {found:?}. Schrijf de naam zoals `opvangverkenner regions --level {}` hem toont.", level.id()),
                    format!("there is no {word} {found:?}. Write the name as `opvangverkenner regions --level {}` shows it.", level.id()),
                );
                return sentence + &did_you_mean(nearest, language);
            }
            Self::OtherName { found, code, name } => (
                format!("hier staat {found:?}, maar {code} is {name}. Controleer of de regels niet verschoven zijn."),
                format!("here stands {found:?}, but {code} is {name}. Check whether rows have shifted."),
            ),
            Self::Duplicate { found, first_line } => (
                format!("{found:?} staat ook op regel {first_line}. Laat er één staan."),
                format!("{found:?} stands on line {first_line} too. Keep one."),
            ),
            Self::NotPlaces { found, readings, most } => (
                format!("{found:?} is geen aantal plekken{}. Schrijf een heel getal van 0 tot en met {most} in cijfers, zonder punt of komma; laat de cel leeg als het aantal onbekend is.", two_readings(readings.as_ref(), Language::Nl)),
                format!("{found:?} is no number of places{}. Write a whole number from 0 to {most} in digits, without point or comma; leave the cell empty if the number is unknown.", two_readings(readings.as_ref(), Language::En)),
            ),
            Self::NotWeight { found, readings } => (
                format!("{found:?} is geen gewicht{}. Schrijf een getal van 0 of meer met een punt als decimaalteken, zoals 12.5.", two_readings(readings.as_ref(), Language::Nl)),
                format!("{found:?} is no weight{}. Write a number of 0 or more with a decimal point, such as 12.5.", two_readings(readings.as_ref(), Language::En)),
            ),
            Self::Missing { names, level } => missing(names, *level, language),
            Self::NoWeight => ("alle gewichten zijn 0. Geef minstens één rij een gewicht boven 0.".to_owned(), "every weight is 0. Give at least one row a weight above 0.".to_owned()),
        };
        language.pick(nl, en)
    }
}

/// How two readers read a number, in brackets.
fn two_readings(readings: Option<&TwoReadings>, language: Language) -> String {
    let Some(TwoReadings { decimal, whole, .. }) = readings else {
        return String::new();
    };
    let whole = whole.to_string();
    let readings: Vec<_> = decimal.iter().chain([&whole]).map(String::as_str).collect();
    let readings = readings.join(language.pick(" of ", " or "));
    language.pick(
        format!(" (het kan {readings} zijn)"),
        format!(" (it can be {readings})"),
    )
}

fn separator(found: char) -> (String, String) {
    let (nl, en) = match found {
        '\t' => ("tabs", "tabs"),
        _ => ("puntkomma's", "semicolons"),
    };
    (
        format!(
            "de cellen van deze rij zijn gescheiden door {nl}, die van de kopregel niet. Gebruik in het hele bestand hetzelfde teken."
        ),
        format!(
            "the cells of this row are separated by {en}, those of the header are not. Use one sign in the whole file."
        ),
    )
}

fn wrong_header(found: Option<&Quote>, header: &str) -> (String, String) {
    match found {
        Some(found) => (
            format!("{found:?} past niet in de kopregel. De kopregel is {header}."),
            format!("{found:?} does not fit in the header. The header is {header}."),
        ),
        None => (
            format!("deze kolom ontbreekt. De kopregel is {header}."),
            format!("this column is missing. The header is {header}."),
        ),
    }
}

fn unknown_code(found: &Quote, level: Level, of_other_level: bool, language: Language) -> String {
    let word = level_word(level, language);
    if of_other_level {
        let other = level_word(level.other(), language);
        let id = level.other().id();
        return language.pick(
            format!("de code {found:?} is van een {other}, en hier hoort een {word}. Gebruik de codes van {}, of kies --level {id}.", level_words(level, language)),
            format!("the code {found:?} is of a {other}, and a {word} is expected here. Use the codes of {}, or choose --level {id}.", level_words(level, language)),
        );
    }
    language.pick(
        format!(
            "er is geen {word} met de code {found:?}. De codes staan in het sjabloon (--template)."
        ),
        format!(
            "there is no {word} with the code {found:?}. The template (--template) holds the codes."
        ),
    )
}

fn missing(names: &[String], level: Level, language: Language) -> (String, String) {
    let (names, words) = (names.join(", "), level_words(level, language));
    (
        format!("het bestand houdt hier op, maar niet alle {words} staan erin. Voeg toe: {names}."),
        format!("the file ends here, but not all {words} are in it. Add: {names}."),
    )
}
