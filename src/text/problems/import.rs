//! What is wrong with an imported table, in sentences: line and column, what stands there, what is expected, the path last.

use super::file::shown_path;
use crate::regions::{FileColumn, ImportError, ImportNote, Level, TableError, TableProblem};
use crate::scenario::{MOST_COUNTED, Quote, TwoReadings};
use crate::text::imported_heading;
use crate::text::regions::{level_word, level_words};
use crate::text::{Language, Say, date, did_you_mean};

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
            Self::Windows1252 => {
                say!(language; "Het bestand is gelezen als Windows-1252. Kijk of letters met een accent kloppen, of sla het op als CSV UTF-8.", "The file was read as Windows-1252. See whether letters with an accent are right, or save it as CSV UTF-8.")
            }
            Self::OtherColumns(columns) => other_columns(columns, language),
            Self::Outside {
                counts,
                lines: [first, last],
                horizon,
            } => {
                let [start, end] = horizon.map(|month| date::first_day(month, language));
                let counts = crate::text::counts(*counts, language);
                let lines = if first == last {
                    say!(language; "regel {first}", "line {first}")
                } else {
                    say!(language; "de eerste op regel {first}, de laatste op regel {last}", "the first on line {first}, the last on line {last}")
                };
                say!(language; "Weggelaten omdat de prognose loopt van {start} tot en met {end}: {counts} ({lines}).", "Left out because the forecast runs from {start} to {end}: {counts} ({lines}).")
            }
        }
    }
}

/// Which columns are left out; of very many the first ones.
fn other_columns(columns: &[Quote], language: Language) -> String {
    /// More than these are not named.
    const NAMED: usize = 15;
    let quoted = columns.iter().take(NAMED).map(|name| format!("{name:?}"));
    let mut names = quoted.collect::<Vec<_>>().join(", ");
    if let more @ 1.. = columns.len().saturating_sub(NAMED) {
        names += &say!(language; " en {more} andere", " and {more} others");
    }
    say!(language; "Weggelaten omdat het hier geen tellingen zijn: {names}. Kijk of daar een voorbehoud bij een telling staat.", "Left out because they are no counts here: {names}. See whether they hold a reservation about a count.")
}

impl Say for TableError {
    fn say(&self, language: Language) -> String {
        let line = self.line;
        let column = match &self.column {
            FileColumn::Named(name) => match self.problem {
                // Not as the file writes it: it is not there.
                TableProblem::Header { found: None, .. } => {
                    imported_heading(name, language).to_owned()
                }
                _ => name.clone(),
            },
            FileColumn::Number(number) => number.to_string(),
        };
        let place =
            say!(language; "Regel {line}, kolom {column}: ", "Line {line}, column {column}: ");
        place + &self.problem.say(language)
    }
}

impl Say for TableProblem {
    fn say(&self, language: Language) -> String {
        match self {
            Self::NotText => {
                say!(language; "dit is geen tekst. Sla het bestand op als CSV UTF-8.", "this is no text. Save the file as CSV UTF-8.")
            }
            Self::Empty(header) => {
                let header = header_in(header, language);
                say!(language; "het bestand is leeg. Begin met de kopregel {header}.", "the file is empty. Begin with the header {header}.")
            }
            Self::Separator(found) => separator(*found, language),
            Self::Header { found, header } => wrong_header(found.as_ref(), header, language),
            Self::CellCount { found, expected } => {
                say!(language; "hier staan {found} cellen, er horen er {expected} te staan. Schrijf getallen zonder komma en laat een lege cel tussen de scheidingstekens staan.", "here are {found} cells where {expected} are expected. Write numbers without a comma and leave an empty cell between separators.")
            }
            Self::OpenQuote => {
                say!(language; "hier loopt een cel door over het einde van de regel. Sluit het aanhalingsteken op dezelfde regel.", "here a cell runs on past the end of the line. Close the quote on the same line.")
            }
            Self::UnknownCode {
                found,
                level,
                of_other_level,
                nearest,
            } => {
                let sentence = unknown_code(found, *level, *of_other_level, language);
                sentence + &did_you_mean(nearest, language)
            }
            Self::UnknownName {
                found,
                level,
                nearest,
            } => {
                let word = level_word(*level, language);
                let sentence = say!(language; "er is geen {word} {found:?}. Schrijf de naam zoals `opvangverkenner regions --level {}` hem toont.", "there is no {word} {found:?}. Write the name as `opvangverkenner regions --level {}` shows it."; level.id());
                sentence + &did_you_mean(nearest, language)
            }
            Self::OtherName { found, code, name } => {
                say!(language; "hier staat {found:?}, maar {code} is {name}. Controleer of de regels niet verschoven zijn.", "here stands {found:?}, but {code} is {name}. Check whether rows have shifted.")
            }
            Self::Duplicate { found, first_line } => {
                say!(language; "{found:?} staat ook op regel {first_line}. Laat er één staan.", "{found:?} stands on line {first_line} too. Keep one.")
            }
            Self::NotPlaces { found, readings } => {
                let most = MOST_COUNTED;
                say!(language; "{found:?} is geen aantal plekken{}. Schrijf een heel getal van 0 tot en met {most} in cijfers, zonder punt of komma; laat de cel leeg als het aantal onbekend is.", "{found:?} is no number of places{}. Write a whole number from 0 to {most} in digits, without point or comma; leave the cell empty if the number is unknown."; two_readings(readings.as_ref(), language))
            }
            Self::NotWeight { found, readings } => {
                say!(language; "{found:?} is geen gewicht{}. Schrijf een getal van 0 of meer met een punt als decimaalteken, zoals 12.5.", "{found:?} is no weight{}. Write a number of 0 or more with a decimal point, such as 12.5."; two_readings(readings.as_ref(), language))
            }
            Self::Missing { names, level } => missing(names, *level, language),
            Self::NoWeight => {
                say!(language; "alle gewichten zijn 0. Geef minstens één rij een gewicht boven 0.", "every weight is 0. Give at least one row a weight above 0.")
            }
            Self::Heading { found, nearest } => {
                let sentence = say!(language; "{found:?} is hier geen kolom, of staat er twee keer. Zet boven de kolommen date en namen als occupancy of applications, elk één keer.", "{found:?} is no column here, or stands twice. Put date and names such as occupancy or applications above the columns, each once.");
                sentence + &did_you_mean(nearest, language)
            }
            Self::Count(problem) => problem.say(language),
        }
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
    say!(language; " (het kan {readings} zijn)", " (it can be {readings})")
}

fn separator(found: char, language: Language) -> String {
    let (nl, en) = match found {
        '\t' => ("tabs", "tabs"),
        _ => ("puntkomma's", "semicolons"),
    };
    say!(language; "de cellen van deze rij zijn gescheiden door {nl}, die van de kopregel niet. Gebruik in het hele bestand hetzelfde teken.", "the cells of this row are separated by {en}, those of the header are not. Use one sign in the whole file.")
}

/// A header in English with its separators, in the words of the language.
fn header_in(header: &str, language: Language) -> String {
    let cells = header.split_inclusive([',', ';', '\t']);
    let cells = cells.map(|cell| {
        let name = cell.trim_end_matches([',', ';', '\t']);
        imported_heading(name, language).to_owned() + cell.get(name.len()..).unwrap_or_default()
    });
    cells.collect()
}

fn wrong_header(found: Option<&Quote>, header: &str, language: Language) -> String {
    let header = header_in(header, language);
    match found {
        Some(found) => {
            say!(language; "{found:?} past niet in de kopregel. De kopregel is {header}.", "{found:?} does not fit in the header. The header is {header}.")
        }
        None => {
            say!(language; "deze kolom ontbreekt. De kopregel is {header}.", "this column is missing. The header is {header}.")
        }
    }
}

fn unknown_code(found: &Quote, level: Level, of_other_level: bool, language: Language) -> String {
    let word = level_word(level, language);
    if of_other_level {
        let other = level_word(level.other(), language);
        let id = level.other().id();
        return say!(language; "de code {found:?} is van een {other}, en hier hoort een {word}. Gebruik de codes van {}, of kies --level {id}.", "the code {found:?} is of a {other}, and a {word} is expected here. Use the codes of {}, or choose --level {id}."; level_words(level, language));
    }
    say!(language; "er is geen {word} met de code {found:?}. De codes staan in het sjabloon (--template).", "there is no {word} with the code {found:?}. The template (--template) holds the codes.")
}

fn missing(names: &[String], level: Level, language: Language) -> String {
    let (names, words) = (names.join(", "), level_words(level, language));
    say!(language; "het bestand houdt hier op, maar niet alle {words} staan erin. Voeg toe: {names}.", "the file ends here, but not all {words} are in it. Add: {names}.")
}
