//! Words about regions: levels, keys and their limits, and the complete picture.

use std::path::Path;

use crate::month::{Month, Period};
use crate::regions::{Key, KeyNote, Level, Picture, RegionColumn};
use crate::text::{Language, Say, date, number, shown_path};

wordings! {
    /// One row of a level: `provincie`, `veiligheidsregio`.
    pub level_word(level: Level) by level => {
        Level::Province => "provincie", "province";
        Level::SafetyRegion => "veiligheidsregio", "safety region";
    }

    /// The rows of a level: `provincies`, `veiligheidsregio's`.
    pub level_words(level: Level) by level => {
        Level::Province => "provincies", "provinces";
        Level::SafetyRegion => "veiligheidsregio's", "safety regions";
    }

    /// What a key is called.
    pub key_name(key: &Key) by key => {
        Key::Lrt => "verdeling van het COA voor 75.500 plekken", "COA's division of 75,500 places";
        Key::Population => "aantal inwoners", "population";
        Key::DispersalLaw => "Spreidingswet, verdeling van 2024", "dispersal law, division of 2024";
        Key::Own(_) => "eigen verdeelsleutel", "own key";
    }

    /// How a region stands against the agreement on crisis places (CNO), emergency places (NO) considered.
    pub picture_words(picture: Picture) by picture => {
        Picture::Unknown => "onbekend", "unknown";
        Picture::NotBehind => "genoeg CNO", "enough CNO";
        Picture::BehindOnCrisisAlone { .. } => "te weinig CNO, met NO erbij genoeg", "too little CNO, enough with NO";
        Picture::BehindInAll { .. } => "te weinig CNO, ook met NO erbij", "too little CNO, also with NO";
    }
}

/// What a map shows that is coloured by a column.
pub fn map_title(column: RegionColumn, level: Level, language: Language) -> String {
    let row = level_word(level, language);
    match column {
        RegionColumn::PerThousand => {
            say!(language; "Benodigde opvangplekken per 1.000 inwoners, per {row}", "Reception places required per 1,000 inhabitants, by {row}")
        }
        _ => {
            say!(language; "Benodigde opvangplekken per {row}", "Reception places required by {row}")
        }
    }
}

wordings! {
    /// What the map of a level is called.
    pub map_name(level: Level) by level => {
        Level::Province => "Kaart van de provincies", "Map of the provinces";
        Level::SafetyRegion => "Kaart van de veiligheidsregio's", "Map of the safety regions";
    }
}

/// Which half-year those who were housed and those who were to be housed are counted in.
pub fn in_half_year(month: Month, language: Language) -> String {
    let half = date::period(Period::half_year_of(month), language);
    say!(language; "Taakstelling en gehuisvest: personen in {half}. CNO: crisisnoodopvang, NO: noodopvang.", "Housing task and housed: persons in {half}. CNO: crisis reception, NO: emergency reception.")
}

/// That half-year above a narrow column: `1e helft 2024`.
pub fn half_year_in_short(month: Month, language: Language) -> String {
    match Period::half_year_of(month) {
        Period::Year(year) => year.to_string(),
        Period::FirstHalf(year) => say!(language; "1e helft {year}", "1st half {year}"),
        Period::SecondHalf(year) => say!(language; "2e helft {year}", "2nd half {year}"),
    }
}

/// A number on the map with its unit.
pub fn map_words(column: RegionColumn, number: &str, language: Language) -> String {
    match column {
        RegionColumn::PerThousand => {
            say!(language; "{number} plekken per 1.000 inwoners", "{number} places per 1,000 inhabitants")
        }
        _ => say!(language; "{number} plekken", "{number} places"),
    }
}

impl Say for KeyNote<'_> {
    fn say(&self, language: Language) -> String {
        let whole = |value: f64| number::whole(value, language);
        match self {
            Self::OutsideTrusted { required, trusted } => {
                let (from, to) = (whole(trusted.0.0), whole(trusted.1.0));
                let required = whole(required.0);
                say!(language; "De verdeling van het COA is gemaakt voor 75.500 plekken en betrouwbaar van ongeveer {from} tot {to}. Hier zijn het er {required}: kies een andere sleutel.", "COA's division was made for 75,500 places and can be trusted from about {from} to {to}. Here it divides {required}: choose another key.")
            }
            Self::Residual { area, places } => {
                let (name, places) = (&area.name, whole(places.0));
                say!(language; "Voor {name} is in de verdeling van de Spreidingswet geen getal gevonden. De {places} plekken zijn wat er van het totaal overblijft.", "For {name} no number was found in the division under the dispersal law. Its {places} places are what is left of the total.")
            }
        }
    }
}

/// What the empty file for realised places is called.
pub fn template_name(level: Level, language: Language) -> String {
    let word = language.pick("realisatie", "realised");
    format!("{word}-{}.csv", level.id())
}

/// That realised places were read.
pub fn realised_read(level: Level, path: &Path, language: Language) -> String {
    let (rows, path) = (level_words(level, language), shown_path(path));
    say!(language; "Gerealiseerde plekken van {rows} zijn gelezen [{path}]", "Realised places of {rows} have been read [{path}]")
}

/// That the user's own key is in use.
pub fn own_key_read(path: &Path, language: Language) -> String {
    let path = shown_path(path);
    say!(language; "De plekken worden nu verdeeld met uw eigen sleutel [{path}]", "Places are now divided by your own key [{path}]")
}

/// That the empty file was written, and how it is filled in.
pub fn template_saved(path: &Path, language: Language) -> String {
    let path = shown_path(path);
    say!(language; "Opgeslagen: een leeg bestand om in te vullen. Een lege cel is onbekend, niet 0. [{path}]", "Saved: an empty file to fill in. An empty cell is unknown, not 0. [{path}]")
}

phrases! {
    /// The button that goes to a date at which every figure is known.
    to_known_date(day: &str) = "Naar {day}: alle landelijke cijfers bekend", "To {day}: all national figures known";
    /// That the table of regions was copied.
    table_copied(rows: &str) = "De tabel is gekopieerd: {rows} rijen, met het totaal. U kunt deze in een rekenblad plakken.", "The table has been copied: {rows} rows, with the total. You can paste it into a spreadsheet.";
    /// Which figures are not known at a date.
    unknown_here(titles: &str) = "Onbekend op deze datum: {titles}.", "Unknown at this date: {titles}.";
}

/// That columns of a table lie out of sight at its right.
pub fn columns_beyond(columns: usize, language: Language) -> String {
    match columns {
        1 => say!(language; "nog 1 kolom naar rechts", "1 more column to the right"),
        _ => {
            say!(language; "nog {columns} kolommen naar rechts", "{columns} more columns to the right")
        }
    }
}
