//! What the workbook says: its sheets, its headings, and what each variable of the model is called.

use crate::equations::{Part, Unit, Variable};
use crate::month::Month;
use crate::outlook::Column;
use crate::scenario::{Quantity, Value};
use crate::text::quantity::{shown, with_sign};
use crate::text::{Language, column_heading, column_unit, date};

/// What stands above a variable's numbers.
pub fn variable_heading(variable: Variable, language: Language) -> &'static str {
    let (nl, en) = match variable {
        Variable::InProcedure => return column_heading(Column::InProcedure, language),
        Variable::PermitHolders => return column_heading(Column::PermitHolders, language),
        Variable::AwaitingDeparture => return column_heading(Column::AwaitingDeparture, language),
        Variable::UnaccompaniedMinors => {
            return column_heading(Column::UnaccompaniedMinors, language);
        }
        Variable::Applications => return column_heading(Column::Applications, language),
        Variable::Intake => return column_heading(Column::Intake, language),
        Variable::Withdrawn => return column_heading(Column::Withdrawn, language),
        Variable::Granted => return column_heading(Column::Granted, language),
        Variable::Denied => return column_heading(Column::Denied, language),
        Variable::AmvOutflow => return column_heading(Column::AmvOutflow, language),
        Variable::Turned18 => return column_heading(Column::Turned18, language),
        Variable::Housed => return column_heading(Column::Housed, language),
        Variable::HousingUnused => return column_heading(Column::HousingUnused, language),
        Variable::Departed => return column_heading(Column::Departed, language),
        Variable::InFlowThrough => return column_heading(Column::InFlowThrough, language),
        Variable::Occupancy => return column_heading(Column::Occupancy, language),
        Variable::RequiredPlaces => return column_heading(Column::RequiredPlaces, language),
        Variable::RequiredPlacesAmv => return column_heading(Column::RequiredPlacesAmv, language),
        Variable::RegularPlaces => return column_heading(Column::SupplyRegular, language),
        Variable::EmergencyPlaces => return column_heading(Column::SupplyEmergency, language),
        Variable::CrisisPlaces => return column_heading(Column::SupplyCrisis, language),
        Variable::SupplyTotal => return column_heading(Column::SupplyTotal, language),
        Variable::Gap => return column_heading(Column::Gap, language),
        Variable::ApplicationsInPeriod => ("Aanvragen in de periode", "Applications in the period"),
        Variable::Season => ("Seizoen van de maand", "Season of the month"),
        Variable::Weight => ("Gewicht van de maand", "Weight of the month"),
        Variable::WeightsInPeriod => ("Gewichten in de periode", "Weights in the period"),
        Variable::StillComing => (
            "Deel dat na maatregelen komt",
            "Share that comes after measures",
        ),
        Variable::Amv => ("Waarvan amv", "Of which minors (amv)"),
        Variable::Family => ("Waarvan gezinsleden", "Of which family"),
        Variable::Arriving => ("Nieuw in de procedure", "New in procedure"),
        Variable::SoonerDecided => ("Sneller beslissen", "Faster decisions"),
        Variable::DecisionTime => ("Tijd tot een beslissing", "Time to a decision"),
        Variable::Leaving => (
            "Deel dat uit de procedure gaat",
            "Share that leaves the procedure",
        ),
        Variable::Scale => ("Begrenzing tot iedereen", "Limit to all who are there"),
        Variable::Decided => ("Beslist", "Decided"),
        Variable::Turned18Granted => ("18 geworden, met vergunning", "Turned 18, granted"),
        Variable::Turned18Waiting => ("18 geworden, in de procedure", "Turned 18, in procedure"),
        Variable::HousedInPeriod => ("Huisvesting in de periode", "Housing in the period"),
        Variable::MonthsInPeriod => ("Maanden in de periode", "Months in the period"),
        Variable::HousedMore => ("Meer huisvesten", "House more"),
        Variable::Target => ("Huisvesting in de maand", "Housing in the month"),
        Variable::Waiting => ("Wie een huis zoekt", "Those who look for a home"),
        Variable::SoonerDeparted => ("Sneller vertrek", "Faster departure"),
        Variable::DepartureTime => ("Tijd tot vertrek", "Time to departure"),
        Variable::InterimHomes => ("Ruimte in doorstroomlocaties", "Room in interim homes"),
        Variable::MonthsSinceDecision => ("Maanden sinds het besluit", "Months since the decision"),
        Variable::NewRegular => ("Nieuw regulier", "New regular"),
        Variable::LawPlaces => ("Door de Spreidingswet", "By the dispersal law"),
        Variable::NewEmergency => ("Nieuw in noodopvang", "New emergency"),
        Variable::Lapsing => ("Contracten die aflopen", "Contracts that end"),
        Variable::Expired => ("Niet verlengd", "Not renewed"),
        Variable::CrisisOpen => ("Crisisnoodopvang is open", "Crisis reception is open"),
        Variable::Continued => ("Gaat door als noodopvang", "Continues as emergency"),
        Variable::CrisisAgreed => ("Waarde per regio telt", "Value per region counts"),
    };
    language.pick(nl, en)
}

/// What a variable's numbers count.
pub fn variable_unit(unit: Unit, language: Language) -> &'static str {
    let (nl, en) = match unit {
        Unit::Persons => return column_unit(Column::Occupancy, language),
        Unit::PersonsAMonth => return column_unit(Column::Intake, language),
        Unit::Places => return column_unit(Column::RequiredPlaces, language),
        Unit::Months => ("maanden", "months"),
        Unit::PersonsInPeriod => ("personen in de periode", "persons in the period"),
        Unit::Factor => ("factor", "factor"),
        Unit::Rate => ("deel per maand", "share a month"),
    };
    language.pick(nl, en)
}

wordings! {
    /// Above the variables that belong together.
    pub part_heading(part: Part) by part => {
        Part::State => "Op de eerste van de maand", "On the first of the month";
        Part::Inflow => "Instroom in de maand", "Inflow in the month";
        Part::Throughput => "Doorstroom in de maand", "Throughput in the month";
        Part::Outflow => "Uitstroom in de maand", "Outflow in the month";
        Part::Need => "Benodigde plekken", "Places required";
        Part::Supply => "Aanbod van plekken", "Supply of places";
    }
}

/// How applications follow the season, in a month of the year from 0.
pub fn season_of(month: usize, language: Language) -> String {
    let month = i32::try_from(month)
        .ok()
        .and_then(|month| Month::new(0, month + 1));
    let name = month.map_or("", |month| date::month_name(month, language));
    say!(language; "Seizoen: aanvragen in {name}", "Season: applications in {name}")
}

/// What may be entered.
pub fn choose_between(quantity: Quantity, min: Value, max: Value, language: Language) -> String {
    let min = shown(quantity, min, language);
    let max = with_sign(quantity, max, language);
    let whole = match quantity {
        Quantity::WholeMonths => language.pick(" Alleen hele maanden.", " Whole months only."),
        Quantity::Month => language.pick(
            " Vul de eerste dag van een maand in.",
            " Enter the first day of a month.",
        ),
        _ => "",
    };
    say!(language; "Kies {min} tot en met {max}.{whole}", "Choose {min} to {max}.{whole}")
}

phrases! {
    /// A number of months that may be entered, for a law.
    choose_months([min, max]: [f64; 2]) = "Alleen voor de Spreidingswet. Kies {min} tot en met {max} maanden, een heel getal.", "For the dispersal law only. Choose {min} to {max} months, a whole number.";
    /// The sheet of a table.
    table_sheet(number: usize) = "Tabel {number}", "Table {number}";
    /// What is saved: the model with a scenario's values.
    saved_model(scenario: &str) = "model van \u{201c}{scenario}\u{201d}", "model of \u{201c}{scenario}\u{201d}";
    /// Above what a scenario changes.
    scenario_section(name: &str) = "Wat \u{201c}{name}\u{201d} verandert, zoals het is opgeslagen", "What \u{201c}{name}\u{201d} changes, as it was saved";
    /// What a chart shows, for who cannot see it.
    chart_description(title: &str, unit: &str) = "{title}, {unit}, per maand. De getallen staan op het blad Model.", "{title}, {unit}, by month. The numbers stand on the sheet Model.";
}

/// Months that may be entered.
pub fn choose_month(first: Month, last: Month, language: Language) -> String {
    let [first, last] = [first, last].map(|month| date::short(month, language));
    say!(language; "Kies {first} tot en met {last}. Vul de eerste dag van een maand in.", "Choose {first} to {last}. Enter the first day of a month.")
}

/// What is saved: a workbook of so many scenarios.
pub fn saved_workbook(count: usize, language: Language) -> String {
    match count {
        1 => say!(language; "werkboek van 1 scenario", "workbook of 1 scenario"),
        _ => say!(language; "werkboek van {count} scenario's", "workbook of {count} scenarios"),
    }
}

/// Above a stack of people or of places.
pub fn stacked(people: bool, name: &str, language: Language) -> String {
    if people {
        say!(language; "Wie er in de opvang zijn: {name}", "Who are in reception: {name}")
    } else {
        say!(language; "Plekken die er zijn en plekken die nodig zijn: {name}", "Places that exist and places required: {name}")
    }
}
