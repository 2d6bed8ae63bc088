//! What Help shows: the keys, and the words of the field.

use crate::text::Language;

/// Two texts side by side.
pub type Pair = [&'static str; 2];

macro_rules! pairs {
    ($language:expr; $($nl_left:literal, $nl:literal; $en_left:literal, $en:literal;)*) => {
        match $language {
            Language::Nl => &[$([$nl_left, $nl]),*],
            Language::En => &[$([$en_left, $en]),*],
        }
    };
}

/// What keys do that no menu shows.
pub fn keys(language: Language) -> &'static [Pair] {
    pairs! { language;
        "Alt", "Opent het menu"; "Alt", "Opens the menu";
        "Tab, Shift+Tab", "Naar het volgende of het vorige onderdeel"; "Tab, Shift+Tab", "To the next or the previous item";
        "Pijltjes in een rij knoppen of tabs", "Naar de volgende of de vorige; Enter kiest"; "Arrows in a row of buttons or tabs", "To the next or the previous one; Enter chooses";
        "Delete op een tab", "Sluit dat scenario"; "Delete on a tab", "Closes that scenario";
        "Pijltjes op een schuif", "Eén stap; met Shift tien"; "Arrows on a slider", "One step; with Shift ten";
        "PageUp, PageDown", "Tien stappen; in een grafiek een jaar"; "PageUp, PageDown", "Ten steps; in a plot a year";
        "Home, End", "Naar het begin of het einde"; "Home, End", "To the beginning or the end";
        "I op een schuif", "Vertelt waar de waarde vandaan komt"; "I on a slider", "Tells where the value comes from";
        "Delete op een schuif", "Terug naar de referentie"; "Delete on a slider", "Back to the reference";
        "Escape tijdens slepen", "Neemt het slepen terug"; "Escape during a drag", "Takes the drag back";
        "Links, rechts in een grafiek", "Een maand eerder of later"; "Left, right in a plot", "A month earlier or later";
        "Omhoog, omlaag in een grafiek", "Naar een andere lijn"; "Up, down in a plot", "To another line";
        "M in een grafiek", "Naar het volgende gemarkeerde punt"; "M in a plot", "To the next marked point";
        "D in een grafiek", "Beschrijft de grafiek"; "D in a plot", "Describes the plot";
        "T in een grafiek", "Opent dezelfde maand in Tabel"; "T in a plot", "Opens the same month in Table";
        "Ctrl en plus, min of 0", "Groter, kleiner, ware grootte"; "Ctrl and plus, minus or 0", "Larger, smaller, true size";
    }
}

/// The words of the field, each with what it means here.
pub fn words(language: Language) -> &'static [Pair] {
    pairs! { language;
        "instroom", "De mensen die in een periode asiel aanvragen."; "inflow", "The people who apply for asylum in a period.";
        "doorstroom", "De weg van aanvraag naar besluit: hoe lang het duurt, en hoeveel mensen mogen blijven."; "throughput", "The way from application to decision: how long it takes, and how many people may stay.";
        "uitstroom", "De mensen die de opvang verlaten: naar een huis, of weg na een afwijzing."; "outflow", "The people who leave reception: to a home, or away after a rejection.";
        "vergunninghouder", "Iemand die mag blijven. Een gemeente zoekt een huis; tot dan blijft die persoon in de opvang."; "permit holder", "Someone who may stay. A municipality finds a home; until then that person stays in reception.";
        "taakstelling", "Het aantal vergunninghouders dat gemeenten in een halfjaar moeten huisvesten."; "task", "The number of permit holders that municipalities must house in half a year.";
        "capaciteitsbehoefte", "Het aantal opvangplekken dat nodig is: de bezetting gedeeld door de bezettingsgraad."; "required capacity", "The number of reception places that is needed: the occupancy divided by the occupancy ratio.";
        "bezetting", "Het aantal mensen in de opvang."; "occupancy", "The number of people in reception.";
        "bezettingsgraad", "Welk deel van de plekken bezet kan zijn. Niet elke vrije plek past bij wie er komt."; "occupancy ratio", "The part of the places that can be taken. Not every free place suits who comes.";
        "noodopvang (NO)", "Plekken voor een half tot enkele jaren, zoals in een hal of op een schip."; "emergency reception (NO)", "Places for half a year to some years, such as in a hall or on a ship.";
        "crisisnoodopvang (CNO)", "Plekken voor korte tijd, door gemeenten geregeld."; "crisis reception (CNO)", "Places for a short time, arranged by municipalities.";
        "amv", "Een alleenstaande minderjarige vreemdeling: een kind zonder ouders, met opvang van een eigen soort."; "amv", "An unaccompanied minor: a child without parents, with reception of its own kind.";
        "prognose", "Wat vooraf is verwacht, zoals in de Meerjarige Productieprognose (MPP)."; "forecast", "What was expected beforehand, such as in the multi-year production forecast (MPP).";
        "referentie", "Het scenario van de prognose zelf, zonder wijzigingen."; "reference", "The scenario of the forecast itself, without changes.";
        "geijkt", "Zo gekozen dat het model de gepubliceerde cijfers teruggeeft."; "calibrated", "Chosen such that the model returns the published figures.";
        "aanname", "Een waarde zonder bron, die iemand heeft gekozen."; "assumption", "A value without a source, chosen by someone.";
    }
}
