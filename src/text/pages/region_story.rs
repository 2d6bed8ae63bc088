//! What a date asks of a province, a safety region or the country, in plain sentences.

use crate::month::{Month, Period};
use crate::regions::{Figures, Picture, RegionColumn};
use crate::text::words::region_columns::region_cell;
use crate::text::{Label, Language, date, number};
use crate::units::People;

/// What the sentences are about.
#[derive(Clone, Copy, Debug)]
pub struct RegionStory<'a> {
    /// The name: `Zuid-Holland`, `Haaglanden (Zuid-Holland)`, `Nederland`.
    pub name: &'a str,
    /// Its inhabitants.
    pub population: People,
    /// Its figures.
    pub figures: &'a Figures,
    /// The date.
    pub date: Month,
}

/// The question of Regio's.
pub fn regions_question(language: Language) -> &'static str {
    language.pick(
        "Wat betekent het voor mijn provincie of veiligheidsregio?",
        "What does it mean for my province or safety region?",
    )
}

impl RegionStory<'_> {
    /// The sentences, most important first.
    pub fn tell(&self, language: Language) -> String {
        let sentences = [
            self.reception(language),
            self.housing(language),
            self.ukraine(language),
            self.crisis(language),
        ];
        sentences.join(" ")
    }

    fn cell(&self, column: RegionColumn, language: Language) -> String {
        let cell = region_cell(column, self.figures, self.population, language);
        cell.unwrap_or_else(|| Label::Unknown.text(language).to_owned())
    }

    fn reception(&self, language: Language) -> String {
        let (name, day) = (self.name, date::first_day(self.date, language));
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
        say!(language; "Op {day} vraagt dit scenario van {name} {places} opvangplekken: {each} per 1.000 inwoners. {of_which} {minors} voor alleenstaande minderjarige vreemdelingen (amv).", "On {day} this scenario asks of {name} {places} reception places: {each} per 1,000 inhabitants. {of_which_en} {minors} are for unaccompanied minors (amv).")
    }

    fn housing(&self, language: Language) -> String {
        let half_year = date::period(Period::half_year_of(self.date), language);
        let known = |people: Option<People>| people.map(|people| number::whole(people.0, language));
        let task = known(self.figures.housing_task);
        let task = task.map_or_else(
            || say!(language; "de taakstelling is onbekend", "the official task is unknown"),
            |task| say!(language; "de taakstelling is {task}", "the official task is {task}"),
        );
        match known(self.figures.housed) {
            Some(housed) => {
                say!(language; "In {half_year} worden hier in dit scenario {housed} vergunninghouders gehuisvest; {task}.", "In {half_year} {housed} permit-holders are housed here in this scenario; {task}.")
            }
            None => {
                say!(language; "Hoeveel vergunninghouders hier in {half_year} worden gehuisvest, is onbekend; {task}.", "How many permit-holders are housed here in {half_year} is unknown; {task}.")
            }
        }
    }

    fn ukraine(&self, language: Language) -> String {
        if self.figures.ukraine_places.is_none() {
            let unknown = language.pick(
                "Plekken voor ontheemden uit Oekraïne: op deze datum onbekend.",
                "Places for displaced persons from Ukraine: unknown at this date.",
            );
            return unknown.to_owned();
        }
        let places = self.cell(RegionColumn::UkrainePlaces, language);
        say!(language; "Los van de opvang door het COA zijn {places} plekken nodig voor ontheemden uit Oekraïne.", "Apart from reception by COA {places} places are needed for displaced persons from Ukraine.")
    }

    fn crisis(&self, language: Language) -> String {
        let agreed = self.cell(RegionColumn::CrisisTarget, language);
        let planned = self.cell(RegionColumn::CrisisPlanned, language);
        let plan = say!(language; "Crisisnoodopvang (CNO): {agreed} plekken afgesproken, op deze datum {planned} gepland.", "Crisis reception (CNO): {agreed} places agreed, {planned} planned at this date.");
        let Figures {
            crisis_realised,
            emergency_realised,
            ..
        } = self.figures;
        if crisis_realised.is_none() && emergency_realised.is_none() {
            let unknown = language.pick(
                " Wat is gerealiseerd, is onbekend.",
                " What has been realised is unknown.",
            );
            return plan + unknown;
        }
        let realised = self.cell(RegionColumn::CrisisRealised, language);
        let emergency = self.cell(RegionColumn::EmergencyRealised, language);
        let done = say!(language; " Gerealiseerd: CNO {realised}, noodopvang (NO) {emergency}.", " Realised: CNO {realised}, emergency reception (NO) {emergency}.");
        format!("{plan}{done}{}", self.picture(language))
    }

    fn picture(&self, language: Language) -> String {
        let name = self.name;
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
