//! What the model means and does not mean, in plain words.

use crate::scenario::{Assumed, Baseline, Scenario};
use crate::text::Language;

macro_rules! sentences {
    ($($(#[$doc:meta])* $name:ident { $($nl:literal, $en:literal;)* })*) => {
        $($(#[$doc])*
        pub fn $name(language: Language) -> Vec<&'static str> {
            vec![$(language.pick($nl, $en)),*]
        })*
    };
}

sentences! {
    /// What calibration means and does not mean.
    about_calibration {
        "Geijkt betekent: zo afgesteld dat de cijfers van de bron kloppen. Voor de prognose MPP 2022-2 is dat de brief van de staatssecretaris van november 2022: geijkt op de brief.", "Calibrated means: set so that the figures of the source come out. For the forecast MPP 2022-2 that is the state secretary's letter of November 2022: calibrated on the letter.";
        "Het betekent niet dat het COA of de IND met deze waarden rekent, en niet dat ze zijn gemeten. Een paar cijfers leggen niet alles vast: andere waarden passen ook.", "It does not mean that COA or IND computes with these values, nor that they were measured. A few figures do not settle everything: other values fit too.";
        "Een scenario dat een geijkte waarde verandert, of een waarde waar zij van afhangt, geeft de cijfers van de bron niet meer terug. Dat mag: het laat zien wat er dan verandert.", "A scenario that changes a calibrated value, or a value that it depends on, no longer returns the figures of the source. That is fine: it shows what changes then.";
    }

    /// What the words mean, and where the model ends.
    definitions_and_limits {
        "Capaciteitsbehoefte of benodigde plekken: het aantal opvangplekken dat het COA nodig heeft. Bezetting: de mensen in de opvang. Bezettingsgraad: het deel van de plekken dat kan worden gebruikt.", "Required capacity or places required: the number of reception places that COA needs. Occupancy: the people in reception. Occupancy ratio: the share of the places that can be used.";
        "Plekken en personen zijn niet hetzelfde. Het model telt personen en rekent ze pas aan het eind om in plekken.", "Places and persons are not the same. The model counts persons and turns them into places only at the end.";
        "In dit model maakt elk huis voor een vergunninghouder een plek bij het COA vrij. Wie door een gemeente is gehuisvest en nooit bij het COA woonde, maakt er geen vrij. Daarom staat er steeds: in dit model.", "In this model every home for a permit-holder frees a place with COA. Those housed by a municipality who never lived with COA free none. That is why it says: in this model.";
        "De referentie geldt bij gelijkblijvend beleid en instroom. Zij zegt wat er dan nodig is, niet wat er zal gebeuren.", "The reference holds at unchanged policy and inflow. It says what is required then, not what will happen.";
        "De plekken voor amv zijn een deel van alle benodigde plekken en komen er niet bij.", "The places for minors (amv) are part of all places required and are not added to them.";
        "Een eerder besluit over plekken geldt voor de datums die het noemt, en zegt niets over latere.", "An earlier decision on places holds for the dates that it names, and says nothing about later ones.";
        "Het model kent gemiddelden per maand: geen dagen, geen afzonderlijke landen van herkomst en geen plotselinge gebeurtenissen.", "The model knows averages by month: no days, no separate countries of origin and no sudden events.";
        "De verdeling over provincies en veiligheidsregio's volgt een sleutel die u kiest. De sleutel uit de tabel van het COA is afgeleid voor 75.500 plekken en is betrouwbaar tussen ongeveer 70.000 en 80.000. Plekken voor amv, huisvesting en plekken voor ontheemden uit Oekraïne volgen het aantal inwoners. Kolommen tellen altijd op tot het landelijke getal.", "The division over provinces and safety regions follows a key that you choose. The key from COA's table is derived for 75,500 places and can be trusted between about 70,000 and 80,000. Places for minors (amv), housing and places for displaced persons from Ukraine follow population. Columns always add up to the national figure.";
        "Wat regio's aan crisisnoodopvang en noodopvang hebben gerealiseerd, is niet openbaar. U leest het zelf in; wat niet is ingelezen, is onbekend en geen 0.", "What regions have realised in crisis and emergency reception is not public. You read it in yourself; what has not been read is unknown and not 0.";
        "Kaart van de provincies: svg-maps van Zubayer Rahman en Victor Cazanave, naar MapSVG, licentie CC BY 4.0 (creativecommons.org/licenses/by/4.0). De omtrekken zijn vereenvoudigd en niet veranderd.", "Map of the provinces: svg-maps by Zubayer Rahman and Victor Cazanave, after MapSVG, licence CC BY 4.0 (creativecommons.org/licenses/by/4.0). The outlines are simplified and have not been changed.";
        "Afgerond wordt alleen op het scherm.", "Rounding happens on the screen only.";
        "Het aanbod van plekken is pas bekend vanaf de telling (in MPP 2022-2: 1 december 2022). De voorbereidingstijden, het deel van de contracten dat wordt verlengd en het deel van de crisisnoodopvang dat doorgaat zijn aannamen zonder bron.", "The supply of places is known only from the count on (in MPP 2022-2: 1 December 2022). Lead times, the share of contracts renewed and the share of crisis places that continues are assumptions without a source.";
        "Elke plek heeft precies één soort, naar de woorden van de brief: regulier, noodopvang of crisisnoodopvang. Zo telt geen plek dubbel.", "Every place has exactly one type, in the letter's words: regular, emergency (noodopvang) or crisis (crisisnoodopvang). So no place is counted twice.";
        "Anderen rekenen het model na. Voordat een wijziging van dit programma wordt aangenomen, rekent LibreOffice het werkboek na en PySD het modelbestand: van elk meegeleverd scenario en van 20 gemaakte, elke maand van elke groep. Het werkboek mag hoogstens 0,001 verschillen van dit programma, het modelbestand hoogstens 0,01. Gemeten met LibreOffice 7.4.7 en PySD 3.14.3: minder dan een miljoenste.", "Others recompute the model. Before a change of this program is accepted, LibreOffice recomputes the workbook and PySD the model file: of every shipped scenario and of 20 generated ones, every month of every group. The workbook may differ from this program by at most 0.001, the model file by at most 0.01. Measured with LibreOffice 7.4.7 and PySD 3.14.3: less than a millionth.";
        "Ontheemden uit Oekraïne wonen in gemeentelijke opvang, buiten het COA. Zij tellen niet mee in de bezetting en hun plekken niet in de benodigde plekken.", "Displaced persons from Ukraine live in municipal reception, outside COA. They do not count in the occupancy, nor their places in the places required.";
    }
}

/// Whose values they are, how many of them are assumed or calibrated, and which the model does without.
pub fn about_values(scenario: &Scenario, baseline: &Baseline, language: Language) -> String {
    let (name, edition) = (&scenario.name, language.of(baseline.source()));
    let Assumed { assumed, all } = scenario.assumed_or_calibrated(baseline);
    let about = say!(language; "De waarden van \u{201c}{name}\u{201d}. Prognose: {edition}. Van de {all} waarden waarmee het model rekent, zijn er {assumed} aangenomen of geijkt.", "The values of \u{201c}{name}\u{201d}. Forecast: {edition}. Of the {all} values that the model computes with, {assumed} are assumed or calibrated.");
    match baseline.parameters().len() - all {
        0 => about,
        1 => {
            say!(language; "{about} 1 andere waarde in de lijst gaat over het aanbod van plekken of over Oekraïne: die verandert de behoefte niet.", "{about} 1 other value in the list is about the supply of places or about Ukraine: it does not change the need.")
        }
        apart => {
            say!(language; "{about} De andere {apart} in de lijst gaan over het aanbod van plekken en over Oekraïne: zij veranderen de behoefte niet.", "{about} The other {apart} in the list are about the supply of places and about Ukraine: they do not change the need.")
        }
    }
}

phrases! {
    /// What a value was before it was changed.
    reference_was(value: &str, status: &str) = "referentie {value} ({status})", "reference {value} ({status})";
    /// What the edition has for a value.
    in_the_edition(value: &str, unit: &str) = "in de prognose {value} ({unit})", "in the forecast {value} ({unit})";
    /// How far the model was off at the most, in percent: of everybody, and of permit-holders.
    most_off(total: &str, holders: &str) = "De grootste afwijking is {total}\u{a0}% voor alle mensen samen en {holders}\u{a0}% voor de vergunninghouders onder hen.", "The largest deviation is {total}% for all people together and {holders}% for the permit-holders among them.";
    /// When the model's number holds, and when people were counted.
    counted_when(instant: &str, counted: &str) = "model op {instant}, geteld {counted}", "model on {instant}, counted {counted}";
    /// What the plot of the check counts, of which edition, and when.
    check_subtitle(edition: &str, months: &str) = "personen volgens {edition}, {months}", "persons according to {edition}, {months}";
    /// A count beside the model's number.
    counted_beside(day: &str, heading: &str, [model, counted]: [&str; 2]) = "{day}, {heading}: model {model}, geteld {counted}.", "{day}, {heading}: model {model}, counted {counted}.";
}
