//! The equations of the model in plain words.

use crate::text::Language;

/// One equation: what is computed, from what, and what to know about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Equation {
    /// What is computed.
    pub left: &'static str,
    /// From what.
    pub right: &'static str,
    /// What to know about it.
    pub why: &'static str,
}

macro_rules! equations {
    ($(($left_nl:literal, $left_en:literal) = ($nl:literal, $en:literal), ($why_nl:literal, $why_en:literal);)*) => {
        /// Every equation, in the order in which a month is computed.
        pub fn equations(language: Language) -> Vec<Equation> {
            vec![$(Equation {
                left: language.pick($left_nl, $left_en),
                right: language.pick($nl, $en),
                why: language.pick($why_nl, $why_en),
            }),*]
        }
    };
}

equations! {
    ("Aanvragen in een maand", "Applications in a month") =
        ("aanvragen in de periode × gewicht van de maand / gewichten van alle maanden van de periode", "applications in the period × weight of the month / weights of all months of the period"),
        ("Het gewicht volgt het seizoen: 0,752 (januari tot en met maart), 0,888 (april tot en met juni), 1,171 (juli tot en met september), 1,189 (oktober tot en met december), naar cijfers van CBS en IND over 2022 en 2023. Met seizoenspatroon 0 zijn alle maanden gelijk. Een maatregel die aanvragen vermindert, haalt er haar aandeel af.", "The weight follows the season: 0.752 (January to March), 0.888 (April to June), 1.171 (July to September), 1.189 (October to December), after figures of CBS and IND for 2022 and 2023. With a seasonal pattern of 0 all months are alike. A measure that reduces applications takes off its share.");
    ("Instroom in de opvang", "Intake into reception") =
        ("aanvragen × instroom per aanvraag", "applications × intake for each application"),
        ("Een vast aandeel is alleenstaande minderjarige vreemdeling (amv). Een vast aandeel is gezinslid; gezinsleden tellen meteen mee als vergunninghouder. De anderen komen in de procedure.", "A fixed share are unaccompanied minors (amv). A fixed share are family members, who count as permit-holders at once. The others enter the procedure.");
    ("Beslist", "Decided") =
        ("mensen in de procedure / beslisduur in maanden", "people in procedure / decision time in months"),
        ("De beslisduur is ten minste één maand; maatregelen kunnen haar korter maken. Wie wacht, wacht in dit model gemiddeld even lang.", "The decision time is at least one month; measures can shorten it. In this model all who wait, wait equally long on average.");
    ("Vertrokken uit de procedure", "Left the procedure") =
        ("mensen in de procedure × aandeel dat per maand zonder beslissing vertrekt", "people in procedure × share that leaves each month without a decision"),
        ("Overdracht aan een ander land, eigen vertrek en al het andere dat uit de procedure gaat. Beslist en vertrokken zijn samen nooit meer dan iedereen die er is.", "Transfers to another country, own departure and everything else that leaves the procedure. Decided and left are together never more than all who are there.");
    ("Ingewilligd", "Granted") =
        ("beslist × aandeel dat wordt ingewilligd", "decided × share that is granted"),
        ("De anderen zijn afgewezen en wachten op hun vertrek.", "The others are denied and await their departure.");
    ("Amv uitgestroomd", "Minors (amv) who left") =
        ("amv in de opvang / verblijfsduur in maanden", "minors in reception / stay in months"),
        ("Een vast aandeel van hen wordt 18 en blijft in de opvang, onder de volwassenen: als vergunninghouder of in de procedure, naar het aandeel dat wordt ingewilligd. De anderen gaan naar de opvang van Nidos, buiten het COA.", "A fixed share of them turns 18 and stays in reception, among adults: as permit-holders or in procedure, after the share that is granted. The others leave for guardianship care (Nidos), outside COA.");
    ("Gehuisvest", "Housed") =
        ("het kleinste van: huisvesting in de periode / maanden van de periode + maatregelen, en de vergunninghouders die er zijn", "the least of: housing in the period / months in the period + measures, and the permit-holders who are there"),
        ("Nooit worden meer mensen gehuisvest dan er vergunninghouders zijn. Wat overblijft, is niet benutte huisvesting.", "Never are more people housed than there are permit-holders. What is left is housing not used.");
    ("Vertrokken na afwijzing", "Departed after denial") =
        ("mensen in afwachting van vertrek / vertrekduur in maanden", "people awaiting departure / time until departure in months"),
        ("De vertrekduur is ten minste één maand; maatregelen kunnen haar korter maken.", "The time until departure is at least one month; measures can shorten it.");
    ("In de procedure, een maand later", "In procedure, a month later") =
        ("wie er was + instroom zonder amv en gezinsleden + een deel van wie 18 werd − beslist − vertrokken uit de procedure", "who was there + intake without minors and family + a part of those who turned 18 − decided − left the procedure"),
        ("Alle stromen rekenen met de aantallen aan het begin van de maand.", "All flows use the numbers at the start of the month.");
    ("Vergunninghouders, een maand later", "Permit-holders, a month later") =
        ("wie er was + ingewilligd + gezinsleden + een deel van wie 18 werd − gehuisvest", "who was there + granted + family + a part of those who turned 18 − housed"),
        ("Ook wie in een doorstroomlocatie buiten het COA woont, telt hier mee tot hij een huis heeft.", "Those who live in interim homes outside COA count here too, until they have a home.");
    ("In afwachting van vertrek, een maand later", "Awaiting departure, a month later") =
        ("wie er was + afgewezen − vertrokken na afwijzing", "who was there + denied − departed after denial"),
        ("Een rest kleiner dan nul door het rekenen met decimalen wordt nul.", "A remainder below zero from computing with decimals becomes zero.");
    ("Amv, een maand later", "Minors (amv), a month later") =
        ("wie er was + amv in de instroom − amv uitgestroomd", "who was there + minors in the intake − minors who left"),
        ("Hun plekken zijn een deel van alle plekken en komen er niet bij.", "Their places are part of all places, not added to them.");
    ("Bezetting", "Occupancy") =
        ("in de procedure + vergunninghouders − wie in doorstroomlocaties buiten het COA woont + in afwachting van vertrek + amv", "in procedure + permit-holders − those in interim homes outside COA + awaiting departure + minors"),
        ("De mensen in de opvang op de eerste van de maand.", "The people in reception on the first of the month.");
    ("Benodigde plekken", "Places required") =
        ("bezetting / bezettingsgraad", "occupancy / occupancy ratio"),
        ("Personen worden hier pas plekken. Niet elke plek kan worden gebruikt: een kamer voor vier met een gezin van drie is vol.", "Only here do persons become places. Not every place can be used: a room for four with a family of three is full.");
    ("Reguliere plekken", "Regular places") =
        ("plekken bij de telling + nieuwe plekken per maand × maanden sinds de eerste + plekken door de Spreidingswet", "places at the count + new places a month × months since the first + places by the dispersal law"),
        ("Nieuwe plekken komen er vanaf het besluit plus de voorbereiding, elke maand evenveel. De wet geeft eerst niets; na haar voorbereiding groeien de plekken gelijkmatig tot hun aantal.", "New places come from the decision plus the lead time on, every month as many. The law brings nothing at first; after its lead time the places grow evenly to their number.");
    ("Plekken in noodopvang", "Emergency places") =
        ("plekken bij de telling + nieuwe plekken − afgelopen contracten + crisisnoodopvang die doorgaat", "places at the count + new places − expired contracts + crisis places that continue"),
        ("Een contract dat afloopt en niet wordt verlengd, telt in dit model als een plek in de noodopvang (aanname). Het aantal wordt nooit kleiner dan nul.", "A contract that expires and is not renewed counts as an emergency place in this model (assumption). The number never falls below zero.");
    ("Plekken in crisisnoodopvang", "Crisis places") =
        ("25 veiligheidsregio's × plekken per regio, tot het einde van de crisisnoodopvang", "25 safety regions × places for each region, until the end of the crisis places"),
        ("Een andere waarde per regio telt pas vanaf de maand die de prognose noemt. Daarvoor gelden de plekken van de telling.", "Another value for each region counts only from the month that the forecast names. Before that the places of the count hold.");
    ("Tekort aan plekken", "Shortage of places") =
        ("benodigde plekken − alle plekken samen", "places required − all places together"),
        ("Een getal onder nul betekent plekken over. Het laatste moment om te besluiten is de datum min de voorbereiding.", "A number below zero means places to spare. The last moment to decide is the date less the lead time.");
    ("Ontheemden uit Oekraïne: plekken in de gemeentelijke opvang", "Displaced persons from Ukraine: places in municipal reception") =
        ("(personen aan het begin van het venster + maanden sindsdien × netto aankomst per maand) / bezettingsgraad van de gemeentelijke opvang", "(persons at the start of the window + months since × net arrivals a month) / occupancy ratio of municipal reception"),
        ("Nooit minder dan nul personen. Wat boven de afgesproken plekken uitkomt, is het tekort. Deze plekken staan los van de opvang door het COA en worden nooit opgeteld bij de benodigde plekken.", "Never fewer than no persons. What exceeds the places agreed is the shortage. These places stand apart from reception by COA and are never added to the places required.");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_tell_every_equation_in_their_own_decimals() {
        let (nl, en) = (equations(Language::Nl), equations(Language::En));
        assert_eq!(nl.len(), en.len());
        for (nl, en) in nl.iter().zip(&en) {
            assert_ne!(nl.left, en.left.to_uppercase());
            assert_ne!(nl.right, en.right);
            assert_ne!(nl.why, en.why);
        }
        assert!(nl[0].why.contains("0,752") && en[0].why.contains("0.752"));
    }
}
