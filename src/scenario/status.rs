//! How much authority a number has.

named! {
    /// The status of a number, by the Dutch word that files and tables use in every language.
    Status {
        Decision = "besluit", "A formal decision.";
        Agreement = "afspraak", "An agreement between authorities.";
        Forecast = "prognose", "A published forecast.";
        Observation = "waarneming", "Something counted.";
        Derived = "afgeleid", "Follows by arithmetic from other sourced numbers.";
        Calibrated = "geijkt", "Solved so that the outcome meets the edition's targets.";
        Assumption = "aanname", "Assumed, for want of a source.";
        #[serde(skip)]
        Own = "eigen waarde", "Chosen by the user; no edition may claim it.";
    }
}

impl Status {
    /// Whether the counter of assumed and calibrated values counts it.
    pub fn is_assumed_or_calibrated(self) -> bool {
        matches!(self, Self::Calibrated | Self::Assumption)
    }
}
