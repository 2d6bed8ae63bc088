//! How much authority a number has, in words.

use crate::scenario::Status;
use crate::text::Language;

/// The status as a word on the screen.
pub fn status_word(status: Status, language: Language) -> &'static str {
    let (nl, en) = match status {
        Status::Decision => ("besluit", "decision"),
        Status::Agreement => ("afspraak", "agreement"),
        Status::Forecast => ("prognose", "forecast"),
        Status::Observation => ("waarneming", "observation"),
        Status::Derived => ("afgeleid", "derived"),
        Status::Calibrated => ("geijkt", "calibrated"),
        Status::Assumption => ("aanname", "assumption"),
        Status::Own => ("eigen waarde", "own value"),
    };
    language.pick(nl, en)
}

/// What the status means.
pub fn explain_status(status: Status, language: Language) -> &'static str {
    let (nl, en) = match status {
        Status::Decision => ("Vastgesteld in een besluit.", "Laid down in a decision."),
        Status::Agreement => (
            "Afgesproken tussen overheden.",
            "Agreed between authorities.",
        ),
        Status::Forecast => (
            "Uit een gepubliceerde prognose.",
            "From a published forecast.",
        ),
        Status::Observation => ("Geteld.", "Counted."),
        Status::Derived => (
            "Berekend uit andere cijfers met een bron.",
            "Computed from other sourced figures.",
        ),
        Status::Calibrated => (
            "Geijkt: zo afgesteld dat de uitkomsten van de brief kloppen. Geen officieel cijfer.",
            "Calibrated: set so that the letter's results come out. Not an official figure.",
        ),
        Status::Assumption => (
            "Aangenomen, want er is geen goede bron. Geen officieel cijfer.",
            "Assumed, for want of a good source. Not an official figure.",
        ),
        Status::Own => ("Door uzelf gekozen.", "Chosen by you."),
    };
    language.pick(nl, en)
}
