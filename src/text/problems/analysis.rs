//! Why a question cannot be answered, in sentences. Dates and ids as files write them.

use crate::analysis::{AnalysisError, MOST_RUNS};
use crate::text::{Language, Say, number};

impl Say for AnalysisError {
    fn say(&self, language: Language) -> String {
        match self {
            Self::Scenario(error) => error.say(language),
            Self::OutsideHorizon {
                scenario,
                date,
                first,
                last,
            } => {
                say!(language; "De datum {date} valt buiten het scenario {scenario:?}. Kies een maand van {first} tot en met {last}.", "The date {date} lies outside the scenario {scenario:?}. Choose a month from {first} to {last}.")
            }
            Self::NoSharedDate => {
                say!(language; "De scenario's hebben geen maand gemeen en zijn dus niet te vergelijken. Kies scenario's waarvan de prognoses elkaar overlappen.", "The scenarios have no month in common, so they cannot be compared. Choose scenarios whose forecasts overlap.")
            }
            Self::DifferentEditions { one, other } if one == other => {
                say!(language; "De scenario's horen bij twee verschillende prognoses die allebei {one} heten. Een verschil verklaren kan alleen binnen één prognose.", "The scenarios belong to two different forecasts that are both called {one}. A difference can be explained only within one forecast.")
            }
            Self::DifferentEditions { one, other } => {
                say!(language; "De scenario's horen bij verschillende prognoses, {one} en {other}. Een verschil verklaren kan alleen binnen één prognose; `opvangverkenner compare` zet de uitkomsten naast elkaar.", "The scenarios belong to different forecasts, {one} and {other}. A difference can be explained only within one forecast; `opvangverkenner compare` puts the outcomes side by side.")
            }
            Self::CannotMove(id) => {
                say!(language; "De waarde {id} verandert het aantal benodigde plekken niet: aanbod en Oekraïne staan daar los van. Kies een waarde van instroom, doorstroom, uitstroom of opvang.", "The parameter {id} does not move the required places: supply and Ukraine stand apart from them. Choose a parameter of inflow, throughput, outflow or reception.")
            }
            Self::NotPlaces(target) => {
                say!(language; "Het doel {target} is geen aantal plekken. Schrijf een getal van 0 of meer, zoals 66000.", "The target {target} is no number of places. Write a number of 0 or more, such as 66000.")
            }
            Self::Runs(runs) => {
                let most = number::whole_count(MOST_RUNS, language);
                say!(language; "{runs} doorrekeningen kan niet. Kies een aantal van 1 tot en met {most}.", "{runs} runs is not possible. Choose a number from 1 to {most}.")
            }
            Self::NoHeadlineRange => {
                say!(language; "Deze prognose geeft voor haar eerste twee hoofdschuiven geen laag en hoog, dus er is geen afwijking achteraf te berekenen. Geef ze een laag en hoog in de prognose.", "This forecast gives no low and high for its first two headline parameters, so no deviation afterwards can be computed. Give them a low and a high in the forecast.")
            }
        }
    }
}
