//! The headings of the regional overview, and its cells in words.

use crate::regions::{Figures, RegionColumn};
use crate::text::Language;
use crate::text::number;
use crate::text::regions::picture_words;
use crate::units::People;

wordings! {
    /// What stands above a column. The first columns write CNO and NO out.
    pub region_heading(column: RegionColumn) by column => {
        RegionColumn::Province => "Provincie", "Province";
        RegionColumn::RequiredPlaces => "Benodigde opvangplekken", "Reception places required";
        RegionColumn::PerThousand => "Opvangplekken per 1.000 inwoners", "Reception places per 1,000 inhabitants";
        RegionColumn::RequiredPlacesAmv => "Benodigde plekken voor amv", "Places required for minors (amv)";
        RegionColumn::HousingTask => "Taakstelling vergunninghouders", "Task to house permit-holders";
        RegionColumn::Housed => "Gehuisvest in dit scenario", "Housed in this scenario";
        RegionColumn::UkrainePlaces => "Ontheemden uit Oekraïne", "Displaced persons from Ukraine";
        RegionColumn::CrisisTarget => "Crisisnoodopvang (CNO) afgesproken", "Crisis places (CNO) agreed";
        RegionColumn::CrisisPlanned => "CNO gepland", "CNO planned";
        RegionColumn::CrisisRealised => "CNO gerealiseerd", "CNO realised";
        RegionColumn::EmergencyRealised => "Noodopvang (NO) gerealiseerd", "Emergency places (NO) realised";
        RegionColumn::Picture => "Volledig beeld", "Complete picture";
    }

    /// What a column's numbers count; nothing for words.
    pub region_unit(column: RegionColumn) by column => {
        RegionColumn::Province => "", "";
        RegionColumn::HousingTask | RegionColumn::Housed => "personen in het halfjaar", "persons in the half-year";
        RegionColumn::Picture => "CNO en NO samen", "CNO and NO together";
        _ => "plekken", "places";
    }

    /// What stands above a narrow column: as [`region_heading`], with CNO, NO and amv short. A soft hyphen (U+00AD) stands
    /// where a word may be broken.
    pub region_short_heading(column: RegionColumn) by column => {
        RegionColumn::Province => "Provincie", "Province";
        RegionColumn::RequiredPlaces => "Opvang nodig", "Places required";
        RegionColumn::RequiredPlacesAmv => "Waarvan amv", "Of which amv";
        RegionColumn::HousingTask => "Taak\u{ad}stelling", "Housing task";
        RegionColumn::Housed => "Gehuis\u{ad}vest", "Housed";
        RegionColumn::UkrainePlaces => "Oekraïne", "Ukraine";
        RegionColumn::CrisisTarget => "CNO afspraak", "CNO agreed";
        RegionColumn::CrisisPlanned => "CNO gepland", "CNO planned";
        RegionColumn::CrisisRealised => "CNO gerealiseerd", "CNO realised";
        RegionColumn::EmergencyRealised => "NO gerealiseerd", "NO realised";
        RegionColumn::Picture => "Volledig beeld", "Complete picture";
        RegionColumn::PerThousand => "Per 1.000 inwoners", "Per 1,000 inhabitants";
    }

    /// What a narrow column's numbers count; nothing for words.
    pub region_short_unit(column: RegionColumn) by column => {
        RegionColumn::Province | RegionColumn::Picture => "", "";
        RegionColumn::HousingTask | RegionColumn::Housed => "personen", "persons";
        _ => "plekken", "places";
    }
}

/// A cell in words; none where it is unknown, and for the province, which is a name.
pub fn region_cell(
    column: RegionColumn,
    figures: &Figures,
    population: People,
    language: Language,
) -> Option<String> {
    if column == RegionColumn::Picture {
        return Some(picture_words(figures.picture(), language).to_owned());
    }
    let value = column.value(figures, population)?;
    Some(match column {
        RegionColumn::PerThousand => number::decimal(value, 1, language),
        _ => number::whole(value, language),
    })
}

/// The headings of realised places, in Dutch and in English: what the template writes and the import asks.
pub const REALISED_HEADINGS: [[&str; 2]; 4] = [
    ["code", "code"],
    ["naam", "name"],
    ["cno_gerealiseerd", "crisis_realised"],
    ["no_gerealiseerd", "emergency_realised"],
];

/// The headings of an own key, likewise.
pub const KEY_HEADINGS: [[&str; 2]; 2] = [["naam", "name"], ["gewicht", "weight"]];

/// A heading of an imported table of regions in the words of the language; of another table as it is.
pub fn imported_heading(english: &str, language: Language) -> &str {
    let mut headings = REALISED_HEADINGS.iter().chain(&KEY_HEADINGS);
    let found = headings.find(|[_, en]| *en == english);
    found.map_or(english, |[nl, en]| language.pick(nl, en))
}
