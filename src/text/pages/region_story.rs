//! What a date asks of a province, a safety region or the country, in plain sentences.

use crate::month::Month;
use crate::regions::{Figures, Picture, RegionColumn};
use crate::text::words::region_columns::region_cell;
use crate::text::{Label, Language, date, number};
use crate::units::People;

/// What the sentences are about.
#[derive(Clone, Debug)]
pub struct RegionStory {
    /// The name: `Zuid-Holland`, `Haaglanden (Zuid-Holland)`, `Nederland`.
    pub name: String,
    /// Its inhabitants.
    pub population: People,
    /// Its figures.
    pub figures: Figures,
}

impl RegionStory {
    /// The sentences about a date, most important first.
    pub fn tell(&self, date: Month, language: Language) -> String {
        self.reception(date, language) + &self.picture(language)
    }

    fn cell(&self, column: RegionColumn, language: Language) -> String {
        let cell = region_cell(column, &self.figures, self.population, language);
        cell.unwrap_or_else(|| Label::Unknown.text(language).to_owned())
    }

    fn reception(&self, date: Month, language: Language) -> String {
        let (name, day) = (&self.name, date::first_day(date, language));
        let places = self.cell(RegionColumn::RequiredPlaces, language);
        let each = self.cell(RegionColumn::PerThousand, language);
        let minors = self.cell(RegionColumn::RequiredPlacesAmv, language);
        // Minors follow population: under an own key a row may ask for fewer places in all.
        let part = self.figures.required_places_amv.0 <= self.figures.required_places.0;
        let (of_which, of_which_en) = if part {
            ("Daarvan zijn er", "Of these")
        } else {
            ("Naar inwoners gerekend zijn er", "By population")
        };
        say!(language; "Op {day} heeft {name} in dit scenario {places} opvangplekken nodig: {each} per 1.000 inwoners. {of_which} {minors} voor alleenstaande minderjarige vreemdelingen (amv).", "On {day} {name} needs {places} reception places in this scenario: {each} per 1,000 inhabitants. {of_which_en} {minors} are for unaccompanied minors (amv).")
    }

    fn picture(&self, language: Language) -> String {
        let name = &self.name;
        let whole = |places: f64| number::whole(places, language);
        match self.figures.picture() {
            Picture::Unknown => String::new(),
            Picture::NotBehind => {
                say!(language; " {name} loopt niet achter op de afspraak.", " {name} is not behind on the agreement.")
            }
            Picture::BehindOnCrisisAlone { crisis_short } => {
                let short = whole(crisis_short.0);
                say!(language; " {name} loopt {short} plekken achter op CNO, maar met NO erbij niet.", " {name} is {short} places behind on CNO, but not with NO counted as well.")
            }
            Picture::BehindInAll {
                crisis_short,
                short,
            } => {
                let (crisis, short) = (whole(crisis_short.0), whole(short.0));
                say!(language; " {name} loopt {crisis} plekken achter op CNO, en met NO erbij nog {short}.", " {name} is {crisis} places behind on CNO, and still {short} with NO counted as well.")
            }
        }
    }
}
