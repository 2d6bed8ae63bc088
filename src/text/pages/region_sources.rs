//! Where the figures about provinces and safety regions come from, with their status and their limits.

use crate::regions::{CRISIS_AGREED, Country, Level};
use crate::scenario::Status;
use crate::text::{Language, date, number};
use crate::units::{People, Places};

/// A figure behind the regional overview.
#[derive(Clone, Debug, PartialEq)]
pub struct RegionSource {
    /// What it is.
    pub figure: String,
    /// How much authority it has.
    pub status: Status,
    /// Where it comes from.
    pub source: String,
    /// What it does not say.
    pub limits: String,
}

/// Every figure behind the regional overview, in the order in which they are used.
pub fn region_sources(country: &Country, language: Language) -> Vec<RegionSource> {
    let whole = |number| number::whole(number, language);
    vec![
        RegionSource {
            figure: say!(language; "Inwoners van de provincies op 1 januari 2022: samen {}", "Inhabitants of the provinces on 1 January 2022: {} together"; inhabitants(country, Level::Province, language)),
            status: Status::Observation,
            source: say!(language; "CBS, Regionale kerncijfers Nederland (70072ned)", "CBS, Regionale kerncijfers Nederland (70072ned)"),
            limits: say!(language; "Plekken voor amv, huisvesting en plekken voor ontheemden uit Oekraïne volgen dit aantal.", "Places for minors (amv), housing and places for displaced persons from Ukraine follow this number."),
        },
        RegionSource {
            figure: say!(language; "Inwoners van de veiligheidsregio's in 2021: samen {}", "Inhabitants of the safety regions in 2021: {} together"; inhabitants(country, Level::SafetyRegion, language)),
            status: Status::Observation,
            source: say!(language; "Ministerie van VWS, tabel bij het coronadashboard (minvws op GitHub)", "Ministry of Health, table of the corona dashboard (minvws on GitHub)"),
            limits: say!(language; "Voorlopig cijfer, van voor de overgang van Weesp naar Amsterdam. Een regio krijgt haar deel van haar provincie.", "Preliminary, before Weesp moved to Amsterdam. A region gets its part of its province."),
        },
        RegionSource {
            figure: say!(language; "Verdeling van het COA voor 75.500 plekken op 1 januari 2024", "COA's division of 75,500 places on 1 January 2024"),
            status: Status::Forecast,
            source: say!(language; "COA, Provinciale verdeling van opvangplekken, begin 2023", "COA, division of places by province (coa.nl), early 2023"),
            limits: say!(language; "De rijen tellen op tot {}. Bij precies dat aantal geeft het programma de tabel terug.", "The rows add up to {}. At exactly that number the program returns the table."; whole(country.published().iter().sum())),
        },
        RegionSource {
            figure: say!(language; "Verdeling van wat daarvan afwijkt", "Division of what differs from that"),
            status: Status::Derived,
            source: say!(language; "Het verschil tussen de tabellen van het COA voor 75.500 en voor 77.100 plekken", "The difference between COA's tables for 75,500 and for 77,100 places"),
            limits: say!(language; "Niet door het COA gepubliceerd. Betrouwbaar tussen ongeveer 70.000 en 80.000 plekken; daarbuiten staat dat op het scherm.", "Not published by COA. To be trusted between about 70,000 and 80,000 places; outside that range the screen says so."),
        },
        RegionSource {
            figure: say!(language; "Eerste verdeling volgens de Spreidingswet, 2024", "First division under the dispersal law, 2024"),
            status: Status::Derived,
            source: say!(language; "gemeente.nu, NOS, ANP en regionale omroepen, januari 2024", "gemeente.nu, NOS, ANP and regional broadcasters, January 2024"),
            limits: law_limits(country, language),
        },
        RegionSource {
            figure: say!(language; "Taakstelling huisvesting vergunninghouders, in personen: {}", "Official task to house permit-holders, in persons: {}"; tasks(country, language)),
            status: Status::Decision,
            source: say!(language; "Kamerbrief 32847-988; NRC, 30 september 2022; Rijksoverheid, 28 april 2023", "Letter to parliament 32847-988; NRC, 30 September 2022; government, 28 April 2023"),
            limits: say!(language; "Met achterstand. Voor 2024 niet gevonden, dus onbekend. De taak telt ook wie nooit bij het COA woonde.", "Arrears included. Not found for 2024, so unknown. The task also counts those who never lived with COA."),
        },
        RegionSource {
            figure: say!(language; "Crisisnoodopvang (CNO) afgesproken: {} plekken per veiligheidsregio", "Crisis places (CNO) agreed: {} for each safety region"; whole(CRISIS_AGREED.0)),
            status: Status::Agreement,
            source: say!(language; "De brief van november 2022; COA, 28 augustus 2022", "The letter of November 2022; COA, 28 August 2022"),
            limits: say!(language; "Staat op elke datum. Wat op een datum is gepland, komt uit de schuiven van het aanbod, voor elke regio evenveel.", "Stands at every date. What is planned at a date comes from the supply sliders, the same for every region."),
        },
        RegionSource {
            figure: say!(language; "Gerealiseerde plekken van crisisnoodopvang (CNO) en noodopvang (NO)", "Realised crisis (CNO) and emergency (NO) places"),
            status: Status::Own,
            source: say!(language; "Uw eigen CSV-bestand", "Your own CSV file"),
            limits: say!(language; "Niet openbaar per regio. Wat niet is ingelezen, is onbekend en geen 0.", "Not public by region. What has not been read is unknown and not 0."),
        },
    ]
}

fn inhabitants(country: &Country, level: Level, language: Language) -> String {
    let areas = country.areas(level).iter();
    let sum = areas.fold(People(0.0), |sum, area| sum + area.population);
    number::whole(sum.0, language)
}

/// That the numbers come from the news, and which one is what was left.
fn law_limits(country: &Country, language: Language) -> String {
    let news = say!(language; "De getallen komen uit nieuwsberichten, niet uit een besluit.", "The numbers come from news reports, not from a decision.");
    let Some((area, Places(places))) = country.law_residual() else {
        return news;
    };
    let (name, places) = (&area.name, number::whole(places, language));
    say!(language; "Voor {name} is geen getal gevonden: de {places} plekken zijn wat er van 96.000 overblijft. {news}", "For {name} no number was found: its {places} places are what is left of 96,000. {news}")
}

/// The task of every half-year for which one is known.
fn tasks(country: &Country, language: Language) -> String {
    let tasks = country.housing_tasks().iter();
    let known = tasks.filter_map(|task| {
        let People(people) = task.task?;
        let half_year = date::period(task.period, language);
        Some(format!("{half_year} {}", number::whole(people, language)))
    });
    known.collect::<Vec<_>>().join(", ")
}
