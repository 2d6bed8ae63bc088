//! How much authority a number has, in words.

use crate::scenario::Status;

wordings! {
    /// The status as a word on the screen.
    pub status_word(status: Status) by status => {
        Status::Decision => "besluit", "decision";
        Status::Agreement => "afspraak", "agreement";
        Status::Forecast => "prognose", "forecast";
        Status::Observation => "waarneming", "observation";
        Status::Derived => "afgeleid", "derived";
        Status::Calibrated => "geijkt", "calibrated";
        Status::Assumption => "aanname", "assumption";
        Status::Own => "eigen waarde", "own value";
    }

    /// What the status means.
    pub explain_status(status: Status) by status => {
        Status::Decision => "Vastgesteld in een besluit.", "Laid down in a decision.";
        Status::Agreement => "Afgesproken tussen overheden.", "Agreed between authorities.";
        Status::Forecast => "Uit een gepubliceerde prognose.", "From a published forecast.";
        Status::Observation => "Geteld.", "Counted.";
        Status::Derived => "Berekend uit andere cijfers met een bron.", "Computed from other sourced figures.";
        Status::Calibrated => "Geijkt: zo afgesteld dat de uitkomsten van de brief kloppen. Geen officieel cijfer.", "Calibrated: set so that the letter's results come out. Not an official figure.";
        Status::Assumption => "Aangenomen, want er is geen goede bron. Geen officieel cijfer.", "Assumed, for want of a good source. Not an official figure.";
        Status::Own => "Door uzelf gekozen.", "Chosen by you.";
    }
}
