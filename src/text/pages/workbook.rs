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

/// Above the variables that belong together.
pub fn part_heading(part: Part, language: Language) -> &'static str {
    let (nl, en) = match part {
        Part::State => ("Op de eerste van de maand", "On the first of the month"),
        Part::Inflow => ("Instroom in de maand", "Inflow in the month"),
        Part::Throughput => ("Doorstroom in de maand", "Throughput in the month"),
        Part::Outflow => ("Uitstroom in de maand", "Outflow in the month"),
        Part::Need => ("Benodigde plekken", "Places required"),
        Part::Supply => ("Aanbod van plekken", "Supply of places"),
    };
    language.pick(nl, en)
}

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident = $nl:literal, $en:literal;)*) => {
        $($(#[$doc])*
        pub fn $name(language: Language) -> &'static str {
            language.pick($nl, $en)
        })*
    };
}

words! {
    /// The sheet that says what the workbook is.
    guide_sheet = "Lees mij", "Read me";
    /// The sheet with every value.
    inputs_sheet = "Invoer", "Input";
    /// The sheet with the measures.
    measures_sheet = "Maatregelen", "Measures";
    /// The sheet that computes the months.
    months_sheet = "Model", "Model";
    /// The sheet with key figures and differences.
    outcome_sheet = "Uitkomst", "Outcome";
    /// The sheet with the charts.
    charts_sheet = "Grafiek", "Charts";
    /// How the sheet with every value is used.
    about_inputs = "In de gele cellen kunt u een andere waarde invullen. Het hele werkboek rekent dan opnieuw. Vet op oranje: anders dan de referentie.", "In the yellow cells you can enter another value. The whole workbook then computes again. Bold on orange: not as in the reference.";
    /// How the sheet with the measures is used.
    about_measures = "In de gele cellen kunt u maatregelen aanpassen, aan- en uitzetten of toevoegen. De maand bij Tot telt zelf niet mee; leeg betekent: tot het einde.", "In the yellow cells you can change measures, switch them on and off or add some. The month at Until does not count itself; empty means: to the end.";
    /// How the sheet with the months is read.
    about_months = "Elke cel is een formule over Invoer en Maatregelen. Een rij zegt hoe het is op de eerste van de maand en wat er in die maand gebeurt.", "Every cell is a formula over Input and Measures. A row says how things are on the first of the month and what happens in that month.";
    /// How the sheet with key figures is read.
    about_outcome = "Alle getallen zijn formules over Model. Verschillen zijn ten opzichte van de referentie.", "All numbers are formulas over Model. Differences are with the reference.";
    /// How the sheet with the charts is read.
    about_charts = "De grafieken volgen wat u op Invoer en Maatregelen invult.", "The charts follow what you enter on Input and Measures.";
    /// The title of the workbook.
    title = "Opvangverkenner: werkboek dat zelf rekent", "Opvangverkenner: a workbook that computes";
    /// How it is used.
    use_section = "Zo werkt dit werkboek", "How this workbook works";
    /// Which sheets there are.
    sheets_section = "De bladen", "The sheets";
    /// A measure that is off.
    switched_off = "staat uit", "switched off";
    /// A difference with the reference, before a scenario's name.
    difference = "Verschil", "Difference";
    /// A month of one's choice.
    chosen_section = "Maand naar keuze: vul hiernaast een andere in", "Month of your choice: enter another here";
    /// Where places fall short.
    shortage_section = "Tekort aan plekken", "Shortage of places";
    /// The most.
    largest_shortage = "Grootste tekort (plekken)", "Largest shortage (places)";
    /// When.
    largest_month = "Maand van het grootste tekort", "Month of the largest shortage";
    /// The first.
    first_month_short = "Eerste maand met een tekort", "First month with a shortage";
    /// Whether nobody is lost or counted twice.
    check_section = "Controle: niemand raakt zoek (personen, over alle maanden)", "Check: nobody is lost (persons, over all months)";
    /// Who came.
    came = "Ingestroomd", "Came in";
    /// Who left.
    left = "Vertrokken", "Left";
    /// How many more are there.
    more_there = "Meer in de opvang aan het eind dan aan het begin", "More in reception at the end than at the start";
    /// What must be 0.
    rest = "Rest (moet 0 zijn)", "Rest (must be 0)";
    /// The numbers that no scenario changes.
    fixed_section = "Vaste getallen van het model", "Fixed numbers of the model";
    /// What the season's numbers count.
    season_unit = "ten opzichte van een gemiddelde maand", "relative to an average month";
    /// How many months a year has.
    months_in_year = "Maanden in een jaar", "Months in a year";
    /// A number of months.
    months_unit = "maanden", "months";
    /// A number of places.
    places_unit = "plekken", "places";
    /// Values with a status of their own.
    known_section = "Bekende waarden en hun status", "Known values and their status";
    /// What was entered is refused.
    not_permitted = "Deze waarde mag hier niet", "This value is not permitted here";
    /// The first instant.
    first_month = "Eerste maand van het model", "First month of the model";
    /// How many safety regions there are.
    safety_regions = "Veiligheidsregio's", "Safety regions";
    /// Crisis places at the count.
    crisis_counted = "Crisisnoodopvang per veiligheidsregio bij de telling", "Crisis places per safety region at the count";
    /// When the parameter's crisis places count.
    crisis_from = "De waarde per veiligheidsregio telt vanaf", "The value per safety region counts from";
    /// Contracts that expire.
    expiring = "Contracten die aflopen op", "Contracts that end on";
    /// A count of regions.
    regions_unit = "regio's", "regions";
    /// A month.
    month_unit = "maand", "month";
    /// The months of a period.
    period_months = "Maanden in de periode", "Months in the period";
    /// Whose rows they are.
    scenario_heading = "Scenario", "Scenario";
    /// Whether a measure is on.
    on_heading = "Aan", "On";
    /// On.
    yes = "ja", "yes";
    /// Off.
    no = "nee", "no";
    /// What a measure does.
    kind_heading = "Soort", "Kind";
    /// What a measure is called.
    name_heading = "Naam", "Name";
    /// First month.
    from_heading = "Vanaf", "From";
    /// First month in which it works no longer.
    until_heading = "Tot", "Until";
    /// How large it is.
    size_heading = "Omvang", "Size";
    /// Months before the first places.
    lead_heading = "Aanloop (maanden)", "Lead time (months)";
    /// Months in which the places arrive.
    ramp_heading = "Opbouw (maanden)", "Build-up (months)";
    /// The kinds that there are.
    kinds_section = "Soorten maatregelen", "Kinds of measures";
    /// The most that is permitted.
    most_heading = "Hoogste", "Most";
    /// What a kind does.
    does_heading = "Wat de maatregel doet", "What the measure does";
    /// A scenario without measures.
    no_measures = "geen maatregelen", "no measures";
    /// What a measure's size counts.
    unit_heading = "Eenheid", "Unit";
    /// The month before a law's first places.
    ready_heading = "Hulpgetal voor de Spreidingswet", "Helper for the dispersal law";
    /// What may be entered: whether it is on.
    choose_on = "Kies ja of nee.", "Choose yes or no.";
    /// What may be entered: a kind.
    choose_kind = "Kies een soort uit de lijst.", "Choose a kind from the list.";
    /// What may be entered: a size.
    choose_size = "Kies eerst een soort. De omvang is 0 of meer, en niet meer dan onder Hoogste staat.", "Choose a kind first. The size is 0 or more, and no more than stands under Most.";
    /// When a source spoke.
    source_date = "Datum van de bron", "Date of the source";
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

/// A number of months that may be entered, for a law.
pub fn choose_months([min, max]: [f64; 2], language: Language) -> String {
    say!(language; "Alleen voor de Spreidingswet. Kies {min} tot en met {max} maanden, een heel getal.", "For the dispersal law only. Choose {min} to {max} months, a whole number.")
}

/// Months that may be entered.
pub fn choose_month(first: Month, last: Month, language: Language) -> String {
    let [first, last] = [first, last].map(|month| date::short(month, language));
    say!(language; "Kies {first} tot en met {last}. Vul de eerste dag van een maand in.", "Choose {first} to {last}. Enter the first day of a month.")
}

/// The sheet of a table.
pub fn table_sheet(number: usize, language: Language) -> String {
    say!(language; "Tabel {number}", "Table {number}")
}

/// What is saved: a workbook of so many scenarios.
pub fn saved_workbook(count: usize, language: Language) -> String {
    match count {
        1 => say!(language; "werkboek van 1 scenario", "workbook of 1 scenario"),
        _ => say!(language; "werkboek van {count} scenario's", "workbook of {count} scenarios"),
    }
}

/// What is saved: the model with a scenario's values.
pub fn saved_model(scenario: &str, language: Language) -> String {
    say!(language; "model van \u{201c}{scenario}\u{201d}", "model of \u{201c}{scenario}\u{201d}")
}

/// Above what a scenario changes.
pub fn scenario_section(name: &str, language: Language) -> String {
    say!(language; "Wat \u{201c}{name}\u{201d} verandert, zoals het is opgeslagen", "What \u{201c}{name}\u{201d} changes, as it was saved")
}

/// Above a stack of people or of places.
pub fn stacked(people: bool, name: &str, language: Language) -> String {
    if people {
        say!(language; "Wie er in de opvang zijn: {name}", "Who are in reception: {name}")
    } else {
        say!(language; "Plekken die er zijn en plekken die nodig zijn: {name}", "Places that exist and places required: {name}")
    }
}

/// What a chart shows, for who cannot see it.
pub fn chart_description(title: &str, unit: &str, language: Language) -> String {
    say!(language; "{title}, {unit}, per maand. De getallen staan op het blad Model.", "{title}, {unit}, by month. The numbers stand on the sheet Model.")
}

/// How the workbook is used.
pub fn how_to_use(language: Language) -> [&'static str; 4] {
    language.pick(
        [
            "Alle uitkomsten zijn formules. Vul op Invoer of Maatregelen een andere waarde in een gele cel in, en Model, Uitkomst en Grafiek rekenen mee.",
            "De referentie is de prognose zonder wijzigingen. Die staat vast, zodat u altijd ziet wat een wijziging doet.",
            "De bladen zijn beveiligd zonder wachtwoord, tegen vergissingen. U kunt de beveiliging opheffen in het menu van uw rekenprogramma.",
            "Ontheemden uit Oekraïne en de verdeling over regio's zitten niet in dit werkboek.",
        ],
        [
            "All outcomes are formulas. Enter another value in a yellow cell of Input or Measures, and Model, Outcome and Charts compute along.",
            "The reference is the forecast without changes. It stays as it is, so that you always see what a change does.",
            "The sheets are protected without a password, against slips. You can lift the protection in the menu of your spreadsheet.",
            "Displaced persons from Ukraine and the division over regions are not in this workbook.",
        ],
    )
}

/// The other sheets, and what each is for.
pub fn sheets(language: Language) -> [(&'static str, &'static str); 5] {
    let [inputs, measures, months, outcome, charts] = language.pick(
        [
            "Elke waarde met eenheid, grenzen, status en bron.",
            "Maatregelen: aan of uit, vanaf wanneer, hoe groot.",
            "De maanden van elk scenario, stap voor stap.",
            "Kerncijfers, verschillen, tekorten en een controle.",
            "Grafieken die meebewegen.",
        ],
        [
            "Every value with unit, bounds, status and source.",
            "Measures: on or off, from when, how large.",
            "The months of each scenario, step by step.",
            "Key figures, differences, shortages and a check.",
            "Charts that follow.",
        ],
    );
    [
        (inputs_sheet(language), inputs),
        (measures_sheet(language), measures),
        (months_sheet(language), months),
        (outcome_sheet(language), outcome),
        (charts_sheet(language), charts),
    ]
}
