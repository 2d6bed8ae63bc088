//! What measures do at a date, in words.

use crate::analysis::Effect;
use crate::text::{Language, number};

phrases! {
    /// That what follows is each measure's own effect at a date.
    effects_at(day: &str) = "Wat elke maatregel doet op {day}, als al het andere blijft staan:", "What each measure does on {day}, with all else as it stands:";
}

/// `−4.896 benodigde plekken`; for a measure that is off, what it would do.
pub fn of_measure(effect: Effect, is_on: bool, language: Language) -> String {
    let does = amounts(effect, language);
    match (does, is_on) {
        (None, _) => say!(language; "geen verschil", "no difference"),
        (Some(does), true) => does,
        (Some(does), false) => {
            say!(language; "staat uit; anders {does}", "is off; otherwise {does}")
        }
    }
}

/// `Samen: −11.204 benodigde plekken, +5.000 plekken aanbod`.
pub fn of_package(together: Effect, language: Language) -> String {
    let does = amounts(together, language);
    let does = does.unwrap_or_else(|| say!(language; "geen verschil", "no difference"));
    say!(language; "Samen: {does}", "Together: {does}")
}

/// Each number that is not 0, with its sign and its unit; none when all are.
fn amounts(effect: Effect, language: Language) -> Option<String> {
    let required = language.pick("benodigde plekken", "places required");
    let supply = language.pick("plekken aanbod", "places of supply");
    let added = effect.supply.map_or(0.0, |places| places.0);
    let parts: Vec<_> = [(effect.required.0, required), (added, supply)]
        .into_iter()
        .filter(|(places, _)| places.round() != 0.0)
        .map(|(places, unit)| format!("{}\u{a0}{unit}", number::signed(places, language)))
        .collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::Places;
    use Language::{En, Nl};

    fn effect(required: f64, supply: f64) -> Effect {
        Effect {
            required: Places(required),
            supply: Some(Places(supply)),
        }
    }

    #[test]
    fn an_effect_names_what_it_moves_and_nothing_else() {
        let said = of_measure(effect(-4_896.2, 0.0), true, Nl);
        assert_eq!(said, "−4.896\u{a0}benodigde plekken");
        let said = of_measure(effect(0.2, 5_000.0), true, En);
        assert_eq!(said, "+5,000\u{a0}places of supply");
        assert_eq!(of_measure(effect(0.0, 0.0), false, Nl), "geen verschil");
        let off = of_measure(effect(-10.0, 0.0), false, Nl);
        assert_eq!(off, "staat uit; anders −10\u{a0}benodigde plekken");
    }

    #[test]
    fn a_package_says_both_sides() {
        let said = of_package(effect(-1_000.0, 2_000.0), Nl);
        assert_eq!(
            said,
            "Samen: −1.000\u{a0}benodigde plekken, +2.000\u{a0}plekken aanbod"
        );
    }
}
