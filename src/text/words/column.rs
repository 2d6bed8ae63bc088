//! The headings of the month-by-month table.

use crate::outlook::{Column, Counts};
use crate::scenario::Output;

wordings! {
    /// What stands above a column.
    pub column_heading(column: Column) by column => {
        Column::Applications => "Aanvragen", "Applications";
        Column::Intake => "Instroom in de opvang", "Intake into reception";
        Column::Granted => "Ingewilligd", "Granted";
        Column::Denied => "Afgewezen", "Denied";
        Column::Withdrawn => "Vertrokken uit de procedure", "Left the procedure";
        Column::Housed => "Gehuisvest", "Housed";
        Column::HousingUnused => "Niet benutte huisvesting", "Housing not used";
        Column::Departed => "Vertrokken na afwijzing", "Departed after denial";
        Column::AmvOutflow => "Amv uitgestroomd", "Minors (amv) who left";
        Column::Turned18 => "Amv die 18 werden", "Minors (amv) who turned 18";
        Column::InProcedure => "In de procedure", "In procedure";
        Column::PermitHolders => "Vergunninghouders", "Permit-holders";
        Column::AwaitingDeparture => "In afwachting van vertrek", "Awaiting departure";
        Column::UnaccompaniedMinors => "Minderjarigen (amv)", "Minors (amv)";
        Column::InFlowThrough => "In doorstroomlocaties buiten het COA", "In interim homes outside COA";
        Column::Occupancy => "Bezetting", "Occupancy";
        Column::RequiredPlaces => "Benodigde plekken", "Places required";
        Column::RequiredPlacesAmv => "Benodigde plekken voor amv", "Places required for amv";
        Column::SupplyRegular => "Reguliere plekken", "Regular places";
        Column::SupplyEmergency => "Plekken in noodopvang", "Emergency places";
        Column::SupplyCrisis => "Plekken in crisisnoodopvang", "Crisis places";
        Column::SupplyTotal => "Totaal aanbod", "Total supply";
        Column::Gap => "Tekort aan plekken", "Shortage of places";
    }

    /// What a column's numbers count.
    pub column_unit(column: Column) by column.counts() => {
        Counts::Flow => "personen in de maand", "persons in the month";
        Counts::Stock => "personen", "persons";
        Counts::Places => "plekken", "places";
    }
}

/// The column that holds what a target or a count speaks of.
pub fn output_column(output: Output) -> Column {
    match output {
        Output::RequiredPlaces => Column::RequiredPlaces,
        Output::RequiredPlacesAmv => Column::RequiredPlacesAmv,
        Output::Occupancy => Column::Occupancy,
        Output::InProcedure => Column::InProcedure,
        Output::PermitHolders => Column::PermitHolders,
        Output::AwaitingDeparture => Column::AwaitingDeparture,
        Output::UnaccompaniedMinors => Column::UnaccompaniedMinors,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::text::Language;

    #[test]
    fn no_two_columns_have_the_same_heading() {
        for language in Language::ALL {
            let headings: HashSet<_> = Column::ALL
                .iter()
                .map(|column| column_heading(*column, language))
                .collect();
            assert_eq!(headings.len(), Column::ALL.len());
        }
    }

    #[test]
    fn headings_speak_of_places_only_where_places_are_counted() {
        for column in Column::ALL {
            let heading = column_heading(*column, Language::Nl).to_lowercase();
            let places = column.counts() == Counts::Places;
            // What there is of places is called supply.
            let says = heading.contains("plekken") || heading.contains("aanbod");
            assert_eq!(says, places, "{heading}");
            assert_eq!(
                column_unit(*column, Language::Nl).contains("plekken"),
                places
            );
        }
    }
}
