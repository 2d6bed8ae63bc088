//! Who is in reception, in words.

use crate::model::Residents;
use crate::month::Month;
use crate::outlook::Outlook;
use crate::text::number::whole;
use crate::text::{Language, date};

wordings! {
    /// What a group is called beside its number.
    pub residents_name(group: Residents) by group => {
        Residents::InProcedure => "in de procedure", "in procedure";
        Residents::PermitHolders => "vergunninghouders", "permit-holders";
        Residents::AwaitingDeparture => "in afwachting van vertrek", "awaiting departure";
        Residents::UnaccompaniedMinors => "amv", "minors (amv)";
    }
}

/// One sentence on who is in reception at a date; none outside the horizon.
pub fn who_is_in_reception(outlook: &Outlook, month: Month, language: Language) -> Option<String> {
    let instant = outlook.trajectory().at(month)?;
    let count = |group: Residents| whole(group.at(instant).0, language);
    let (day, all) = (
        date::first_day(month, language),
        whole(instant.levels.occupancy.0, language),
    );
    let [procedure, permits, departing, minors] = Residents::ALL.map(count);
    let elsewhere = instant.levels.in_flow_through.0.round();
    let elsewhere = if elsewhere > 0.0 {
        let homes = whole(elsewhere, language);
        say!(language; " Nog {homes} vergunninghouders wonen in doorstroomlocaties buiten het COA.", " Another {homes} permit-holders live in interim homes outside COA.")
    } else {
        String::new()
    };
    Some(
        say!(language; "Op {day} zijn er in dit model {all} mensen in de opvang: {procedure} in de procedure, {permits} vergunninghouders, {departing} in afwachting van vertrek en {minors} alleenstaande minderjarige vreemdelingen (amv).{elsewhere}", "On {day} there are {all} people in reception in this model: {procedure} in the procedure, {permits} permit-holders, {departing} awaiting departure and {minors} unaccompanied minors (amv).{elsewhere}"),
    )
}
