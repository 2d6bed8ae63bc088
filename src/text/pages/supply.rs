//! The places that exist, where they fall short, and by when to decide, in words.

use crate::month::Month;
use crate::outlook::Outlook;
use crate::scenario::SupplyInputs;
use crate::supply::{Change, Deadline, PlaceType, SAFETY_REGIONS, Shortage, crisis_per_region};
use crate::text::number::{signed, whole};
use crate::text::{Language, date};
use crate::units::Places;

/// What a gap at a month is called: `Tekort op 1 jan 2024`.
pub fn gap_on(month: Month, is_spare: bool, language: Language) -> String {
    let day = date::short(month, language);
    if is_spare {
        return say!(language; "Plekken over op 1 {day}", "Places to spare on 1 {day}");
    }
    say!(language; "Tekort op 1 {day}", "Shortage on 1 {day}")
}

wordings! {
    /// What a type of place is called beside its number.
    pub place_type(kind: PlaceType) by kind => {
        PlaceType::Regular => "regulier", "regular";
        PlaceType::Emergency => "noodopvang", "emergency";
        PlaceType::Crisis => "crisisnoodopvang", "crisis";
    }
}

/// A gap (required less what there is): `tekort 31.500`, `1.200 plekken over`, `geen tekort`.
pub fn gap(gap: Places, language: Language) -> String {
    let amount = whole(gap.0.abs(), language);
    match gap.0.round() {
        gap if gap > 0.0 => say!(language; "tekort {amount}", "shortage {amount}"),
        gap if gap < 0.0 => say!(language; "{amount} plekken over", "{amount} places to spare"),
        _ => say!(language; "geen tekort", "no shortage"),
    }
}

phrases! {
    /// That a scenario of another edition is not drawn.
    not_drawn(name: &str) = "Niet in deze grafiek: {name}, want die hoort bij een andere prognose.", "Not in this plot: {name}, since it belongs to another forecast.";
    /// That an edition says nothing about supply, and what to do.
    no_supply(edition: &str) = "De prognose {edition} zegt niets over het aanbod van plekken. Kies voor dit beeld een scenario op een andere prognose: Bestand, Nieuw scenario vanaf een prognose.", "The forecast {edition} says nothing about the supply of places. For this view choose a scenario on another forecast: File, New scenario from a forecast.";
    /// What is counted, and when: `plekken, op 1 jan 2025`.
    places_on(day: &str) = "plekken, op 1 {day}", "places, on 1 {day}";
    /// That nothing is known of supply before the count.
    unknown_before(day: &str) = "aanbod onbekend vóór {day}", "supply unknown before {day}";
}

/// What happens at a moment: `einde crisisnoodopvang: −8.500`.
pub fn moment(change: &Change, language: Language) -> String {
    let less = |places: Places| signed(-places.0, language);
    match change {
        Change::CrisisEnds { places, continuing } if continuing.0.round() > 0.0 => {
            let (all, some) = (less(*places), signed(continuing.0, language));
            say!(language; "einde crisisnoodopvang: {all}, als noodopvang: {some}", "end of crisis places: {all}, as emergency places: {some}")
        }
        Change::CrisisEnds { places, .. } => {
            say!(language; "einde crisisnoodopvang: {}", "end of crisis places: {}"; less(*places))
        }
        Change::ContractsExpire(places) => {
            say!(language; "contracten lopen af: {}", "contracts expire: {}"; less(*places))
        }
        Change::LawInForce => say!(language; "Spreidingswet in werking", "dispersal law in force"),
        Change::LawFirstPlaces(places) => {
            let more = signed(places.0, language);
            say!(language; "eerste plekken Spreidingswet: {more}", "first places of the law: {more}")
        }
    }
}

/// The last month to decide in for a date, or that it is too late and what a decision now is in time for.
pub fn deadline(deadline: &Deadline, date: Month, letter: Month, language: Language) -> String {
    let kind = match deadline.kind {
        PlaceType::Regular => language.pick("reguliere plekken", "regular places"),
        PlaceType::Emergency => language.pick("plekken in noodopvang", "emergency places"),
        PlaceType::Crisis => language.pick("plekken in crisisnoodopvang", "crisis places"),
    };
    let day = date::first_day(date, language);
    let by = date::long(deadline.decide_by, language);
    if !deadline.too_late {
        return say!(language; "Voor {kind} op {day} moet uiterlijk in {by} zijn besloten.", "For {kind} on {day} the decision must be taken in {by} at the latest.");
    }
    let in_time = in_time(deadline, letter, language);
    say!(language; "Voor {kind} op {day} is het te laat: dat moest in {by} zijn besloten. {in_time}", "For {kind} on {day} it is too late: that had to be decided in {by}. {in_time}")
}

/// What a decision now is in time for.
fn in_time(deadline: &Deadline, letter: Month, language: Language) -> String {
    let first = date::first_day(deadline.first_date, language);
    let now = date::long(letter, language);
    say!(language; "Een besluit nu ({now}) is op tijd voor {first}.", "A decision now ({now}) is in time for {first}.")
}

/// What stands above the deadlines of an instant in short.
pub fn decide_by(date: Month, language: Language) -> String {
    let day = date::first_day(date, language);
    say!(language; "Uiterlijk besluiten voor plekken op {day}", "Decide at the latest for places on {day}")
}

/// A deadline below those words.
pub fn deadline_in_short(deadline: &Deadline, letter: Month, language: Language) -> String {
    let kind = match deadline.kind {
        PlaceType::Regular => language.pick("Regulier", "Regular"),
        PlaceType::Emergency => language.pick("Noodopvang", "Emergency"),
        PlaceType::Crisis => language.pick("Crisisnoodopvang", "Crisis"),
    };
    let by = date::long(deadline.decide_by, language);
    if !deadline.too_late {
        return say!(language; "{kind}: in {by}.", "{kind}: in {by}.");
    }
    let in_time = in_time(deadline, letter, language);
    say!(language; "{kind}: te laat, dat moest in {by}. {in_time}", "{kind}: too late, that had to be in {by}. {in_time}")
}

/// The first and the largest shortage; with `is_first` no earlier one can be unknown.
pub fn shortage_story(shortage: &Shortage, is_first: bool, language: Language) -> String {
    let (Some(first), Some(largest)) = (shortage.first, shortage.largest) else {
        return say!(language; "Er is geen tekort aan plekken.", "There is no shortage of places.");
    };
    let [first, month] = [first, largest.date].map(|date| date::first_day(date, language));
    let places = whole(largest.places.0, language);
    let known = if is_first {
        ""
    } else {
        language.pick("bekende ", "known ")
    };
    say!(language; "Het eerste {known}tekort is op {first}, het grootste op {month}: {places} plekken.", "The first {known}shortage is on {first}, the largest on {month}: {places} places.")
}

/// What the transition plan does: crisis places for each region, until when, and what continues.
pub fn transition_story(outlook: &Outlook, language: Language) -> Option<String> {
    let inputs = outlook.inputs().supply()?;
    let end = inputs.crisis_end;
    let day = date::first_day(end, language);
    let Some(each) = crisis_per_region(inputs, end.plus(-1)).filter(|each| each.0 > 0.0) else {
        return Some(
            say!(language; "Transitieplan: er is geen crisisnoodopvang meer; die eindigde uiterlijk op {day}.", "Transition plan: there are no crisis places any more; they ended on {day} at the latest."),
        );
    };
    let mut sentences = vec![
        regions_sentence(each, &day, language),
        continuing_sentence(inputs, each, language),
    ];
    sentences.extend(cliff_sentence(outlook, end, language));
    Some(sentences.join(" "))
}

fn regions_sentence(each: Places, day: &str, language: Language) -> String {
    let counted = [SAFETY_REGIONS, SAFETY_REGIONS * each.0, each.0];
    let [regions, all, each] = counted.map(|number| whole(number, language));
    say!(language; "Transitieplan: {regions} veiligheidsregio's bieden elk {each} plekken crisisnoodopvang, samen {all}, tot {day}.", "Transition plan: {regions} safety regions provide {each} crisis places each, {all} together, until {day}.")
}

fn continuing_sentence(inputs: &SupplyInputs, each: Places, language: Language) -> String {
    let continuing = inputs.crisis_to_emergency.0 * SAFETY_REGIONS * inputs.crisis_per_region.0;
    let lost = SAFETY_REGIONS * each.0 - continuing;
    let (some, lost_places) = (whole(continuing, language), whole(lost, language));
    if continuing.round() <= 0.0 {
        return say!(language; "Daarna gaat geen plek door als noodopvang: er vallen {lost_places} plekken weg.", "After that no place continues as an emergency place: {lost_places} places go.");
    }
    if lost.round() <= 0.0 {
        return say!(language; "Daarna zijn er {some} plekken noodopvang voor in de plaats.", "After that there are {some} emergency places instead.");
    }
    say!(language; "Daarna gaan {some} plekken door als noodopvang en vallen er {lost_places} weg.", "After that {some} places continue as emergency places and {lost_places} go.")
}

/// The shortage before and at the end of crisis reception, where both are known.
fn cliff_sentence(outlook: &Outlook, end: Month, language: Language) -> Option<String> {
    let at = |date: Month| {
        let gap = outlook.gap(outlook.trajectory().index(date)?)?;
        Some(whole(gap.0.max(0.0), language))
    };
    let (before, after) = (at(end.plus(-1))?, at(end)?);
    let [last, day] = [end.plus(-1), end].map(|date| date::first_day(date, language));
    Some(
        say!(language; "Het tekort is {before} op {last} en {after} op {day}.", "The shortage is {before} on {last} and {after} on {day}."),
    )
}

#[cfg(test)]
mod tests {
    use Language::{En, Nl};

    use super::*;
    use crate::files::embedded_editions;
    use crate::scenario::{Name, Scenario, Value};
    use crate::supply::deadlines;

    fn month(text: &str) -> Month {
        text.parse().unwrap()
    }

    fn outlook(changes: &[(Name, Value)]) -> Outlook {
        let baseline = &embedded_editions()[0].baseline;
        let mut scenario = Scenario::reference(baseline, "x");
        for (name, value) in changes {
            scenario.set(baseline.parameter((*name).into()).unwrap(), *value);
        }
        Outlook::new(&scenario, baseline).unwrap()
    }

    fn deadline_for(index: usize, date: &str, language: Language) -> String {
        let outlook = outlook(&[]);
        let inputs = outlook.inputs().supply().unwrap();
        let found = deadlines(inputs, month(date))[index];
        deadline(&found, month(date), inputs.letter, language)
    }

    #[test]
    fn a_deadline_is_a_month_or_a_first_date_for_which_a_decision_now_is_in_time() {
        assert_eq!(
            deadline_for(0, "2024-01", Nl),
            "Voor reguliere plekken op 1 januari 2024 moet uiterlijk in januari 2023 zijn besloten."
        );
        assert_eq!(
            deadline_for(0, "2023-04", Nl),
            "Voor reguliere plekken op 1 april 2023 is het te laat: dat moest in april 2022 zijn besloten. Een besluit nu (november 2022) is op tijd voor 1 november 2023."
        );
        assert_eq!(
            deadline_for(1, "2023-04", En),
            "For emergency places on 1 April 2023 the decision must be taken in January 2023 at the latest."
        );
    }

    #[test]
    fn a_gap_is_a_shortage_places_to_spare_or_neither() {
        assert_eq!(gap(Places(31_500.2), Nl), "tekort 31.500");
        assert_eq!(gap(Places(-1_200.0), En), "1,200 places to spare");
        assert_eq!(gap(Places(0.3), Nl), "geen tekort");
        assert_eq!(gap(Places(-0.3), Nl), "geen tekort");
    }

    #[test]
    fn the_transition_plan_is_told_with_what_goes_and_what_continues() {
        assert_eq!(
            transition_story(&outlook(&[]), Nl).unwrap(),
            "Transitieplan: 25 veiligheidsregio's bieden elk 340 plekken crisisnoodopvang, samen 8.500, tot 1 april 2023. Daarna gaat geen plek door als noodopvang: er vallen 8.500 plekken weg. Het tekort is 8.697 op 1 maart 2023 en 17.207 op 1 april 2023."
        );
        let half = [
            (Name::SupplyCrisisPerRegion, Value::Number(450.0)),
            (Name::SupplyCrisisToEmergency, Value::Number(0.4)),
            (Name::SupplyCrisisEnd, Value::Month(month("2023-07"))),
        ];
        let told = transition_story(&outlook(&half), Nl).unwrap();
        assert!(told.contains("elk 450 plekken crisisnoodopvang, samen 11.250, tot 1 juli 2023"));
        assert!(
            told.contains("Daarna gaan 4.500 plekken door als noodopvang en vallen er 6.750 weg.")
        );
        let never = [(Name::SupplyCrisisEnd, Value::Month(month("2022-06")))];
        let told = transition_story(&outlook(&never), En).unwrap();
        assert!(told.starts_with("Transition plan: there are no crisis places any more"));
    }

    #[test]
    fn the_end_of_the_first_plan_ends_the_places_that_were_counted() {
        let early = [
            (Name::SupplyCrisisPerRegion, Value::Number(450.0)),
            (Name::SupplyCrisisEnd, Value::Month(month("2023-01"))),
        ];
        let told = transition_story(&outlook(&early), Nl).unwrap();
        assert!(told.contains("elk 340 plekken"), "{told}");
    }
}
