//! What is wrong with a count, in sentences that follow the place where it stands.

use crate::scenario::{CountError, CountProblem, MOST_COUNTS};
use crate::text::{Language, Say, date, did_you_mean};

impl Say for CountError {
    fn say(&self, language: Language) -> String {
        let Self {
            day,
            field,
            problem,
        } = self;
        let place = say!(language; "Telling van {day:?} (counts), {field}: ", "Count of {day:?} (counts), {field}: ");
        place + &problem.say(language)
    }
}

impl Say for CountProblem {
    fn say(&self, language: Language) -> String {
        match self {
            Self::NotADay(found) => {
                say!(language; "{found:?} is geen dag. Schrijf een dag als 2022-12-31 of 31-12-2022.", "{found:?} is no day. Write a day as 2022-12-31 or 31-12-2022.")
            }
            Self::NotCounted(found) => {
                say!(language; "{found:?} is geen aantal. Schrijf een heel getal van 0 of meer in cijfers, zonder punt of komma; laat leeg wat onbekend is.", "{found:?} is no number that can be counted. Write a whole number of 0 or more in digits, without point or comma; leave empty what is unknown.")
            }
            Self::NotARatio(found) => {
                say!(language; "{found:?} is geen bezettingsgraad. Schrijf een waarde van 0.5 tot en met 1, of 50 % tot en met 100 %.", "{found:?} is no occupancy ratio. Write a value from 0.5 to 1, or 50% to 100%.")
            }
            Self::Twice(first) => {
                let first = date::day(*first, language);
                say!(language; "dit is al geteld op {first}. Per dag is er één telling, en per maand één van aanvragen en van huisvesting: laat er één staan.", "this was counted before on {first}. There is one count a day, and one a month of applications and of housing: keep one.")
            }
            Self::OutsideHorizon { day, first, last } => {
                let day = date::day(*day, language);
                let [first, last] = [*first, *last].map(|month| date::first_day(month, language));
                say!(language; "{day} ligt buiten de prognose, die loopt van {first} tot en met {last}. Haal deze telling weg.", "{day} lies outside the forecast, which runs from {first} to {last}. Remove this count.")
            }
            Self::Unknown(nearest) => {
                let sentence = say!(language; "dit wordt niet geteld. Schrijf een naam als occupancy of applications.", "this is not counted. Write a name such as occupancy or applications.");
                sentence + &did_you_mean(nearest, language)
            }
            Self::TooMany => {
                say!(language; "er zijn meer dan {MOST_COUNTS} dagen met tellingen. Houd er hoogstens {MOST_COUNTS}.", "there are more than {MOST_COUNTS} days with counts. Keep at most {MOST_COUNTS}.")
            }
        }
    }
}
