//! Measures in words: what each kind is, how large and when, and why one is refused.

use super::quantity::{shown, with_sign};
use super::{Language, Say, date};
use crate::scenario::{
    MOST_MEASURES, Measure, MeasureError, MeasureKind, Quantity, ScenarioError, Value,
};

/// What a kind of measure is called.
#[must_use]
pub fn kind(kind: MeasureKind, language: Language) -> &'static str {
    let (nl, en) = match kind {
        MeasureKind::ReduceApplications { .. } => ("Minder aanvragen", "Fewer applications"),
        MeasureKind::ShortenDecisions { .. } => ("Sneller beslissen", "Faster decisions"),
        MeasureKind::FasterReturn { .. } => (
            "Sneller vertrek na afwijzing",
            "Faster departure after a denial",
        ),
        MeasureKind::HouseMore { .. } => ("Meer huisvesten", "House more permit-holders"),
        MeasureKind::FlowThroughPlaces { .. } => ("Doorstroomlocaties", "Interim homes"),
        MeasureKind::DispersalLaw { .. } => ("Spreidingswet", "Dispersal law"),
    };
    language.pick(nl, en)
}

/// What a kind of measure does.
#[must_use]
pub fn explained(kind: MeasureKind, language: Language) -> &'static str {
    let (nl, en) = match kind {
        MeasureKind::ReduceApplications { .. } => (
            "Van de asielaanvragen komt elke maand dit deel niet.",
            "Each month this share of the asylum applications does not come.",
        ),
        MeasureKind::ShortenDecisions { .. } => (
            "Een beslissing komt gemiddeld zoveel maanden eerder, maar nooit binnen 1 maand.",
            "A decision comes so many months earlier on average, but never within 1 month.",
        ),
        MeasureKind::FasterReturn { .. } => (
            "Wie is afgewezen, vertrekt gemiddeld zoveel maanden eerder, maar nooit binnen 1 maand.",
            "Who was denied departs so many months earlier on average, but never within 1 month.",
        ),
        MeasureKind::HouseMore { .. } => (
            "Gemeenten huisvesten elke maand zoveel vergunninghouders extra.",
            "Municipalities house so many more permit-holders each month.",
        ),
        MeasureKind::FlowThroughPlaces { .. } => (
            "Tijdelijke plekken buiten het COA, waar vergunninghouders op een woning wachten.",
            "Temporary places outside COA, where permit-holders wait for a home.",
        ),
        MeasureKind::DispersalLaw { .. } => (
            "De wet die alle gemeenten om opvangplekken vraagt. Na de inwerkingtreding duurt het nog maanden tot de eerste plekken er zijn.",
            "The law that asks all municipalities for reception places. Once it is in force, months pass until the first places stand.",
        ),
    };
    language.pick(nl, en)
}

/// What the amount of a kind measures.
#[must_use]
pub fn quantity(kind: MeasureKind) -> Quantity {
    match kind {
        MeasureKind::ReduceApplications { .. } => Quantity::Share,
        MeasureKind::ShortenDecisions { .. } | MeasureKind::FasterReturn { .. } => Quantity::Stay,
        MeasureKind::HouseMore { .. } => Quantity::People,
        MeasureKind::FlowThroughPlaces { .. } | MeasureKind::DispersalLaw { .. } => {
            Quantity::Places
        }
    }
}

/// The unit that stands behind the amount of a kind.
#[must_use]
pub fn unit(kind: MeasureKind, language: Language) -> &'static str {
    let (nl, en) = match kind {
        MeasureKind::ReduceApplications { .. } => ("van de aanvragen", "of the applications"),
        MeasureKind::ShortenDecisions { .. } | MeasureKind::FasterReturn { .. } => {
            ("maanden", "months")
        }
        MeasureKind::HouseMore { .. } => ("personen per maand", "persons a month"),
        MeasureKind::FlowThroughPlaces { .. } | MeasureKind::DispersalLaw { .. } => {
            ("plekken", "places")
        }
    };
    language.pick(nl, en)
}

/// What the amount of a kind is called.
#[must_use]
pub fn amount_label(kind: MeasureKind, language: Language) -> &'static str {
    let (nl, en) = match kind {
        MeasureKind::ReduceApplications { .. } => ("Minder", "Fewer"),
        MeasureKind::ShortenDecisions { .. } | MeasureKind::FasterReturn { .. } => {
            ("Sneller", "Faster")
        }
        MeasureKind::HouseMore { .. } => ("Extra", "More"),
        MeasureKind::FlowThroughPlaces { .. } | MeasureKind::DispersalLaw { .. } => {
            ("Omvang", "Size")
        }
    };
    language.pick(nl, en)
}

/// The amount without its unit; `0` where a kind has none.
#[must_use]
pub fn amount(kind: MeasureKind, language: Language) -> String {
    let amounts = kind.amounts();
    let value = amounts.first().map_or(0.0, |amount| amount.value);
    with_sign(quantity(kind), Value::Number(value), language)
}

/// `van 0 tot en met 36 maanden`: what is permitted.
#[must_use]
pub fn permitted(kind: MeasureKind, language: Language) -> String {
    let amounts = kind.amounts();
    let (min, max) = amounts.first().map_or((0.0, 0.0), |amount| {
        (*amount.permitted.start(), *amount.permitted.end())
    });
    let show = |value| shown(quantity(kind), Value::Number(value), language);
    let end = with_sign(quantity(kind), Value::Number(max), language);
    let (min, unit) = (show(min), unit(kind, language));
    language.pick(
        format!("{min} tot en met {end} {unit}"),
        format!("{min} to {end} {unit}"),
    )
}

/// Size and months in one line: `2.500 plekken, vanaf jul 2023 tot jan 2024`.
#[must_use]
pub fn summary(measure: &Measure, language: Language) -> String {
    let (amount, unit) = (amount(measure.kind, language), unit(measure.kind, language));
    let from = date::short(measure.from, language);
    let from = format!("{amount} {unit}, {} {from}", language.pick("vanaf", "from"));
    match measure.until {
        Some(until) => {
            let until = date::short(until, language);
            format!("{from} {} {until}", language.pick("tot", "until"))
        }
        None => from,
    }
}

/// Why a measure is refused, with labels as the form has them.
#[must_use]
pub fn refused(kind: MeasureKind, error: &ScenarioError, language: Language) -> String {
    match error {
        ScenarioError::Measure { error, .. } => refused_measure(kind, error, language),
        ScenarioError::TooManyMeasures { .. } => language.pick(
            format!("Er zijn al {MOST_MEASURES} maatregelen. Verwijder er eerst één."),
            format!("There are {MOST_MEASURES} measures already. Remove one first."),
        ),
        error => error.say(language),
    }
}

fn refused_measure(kind: MeasureKind, error: &MeasureError, language: Language) -> String {
    let (nl, en) = match error {
        MeasureError::NameLength { length: 0 } => (
            "De maatregel heeft nog geen naam. Kies een naam van 1 tot en met 100 tekens."
                .to_owned(),
            "The measure has no name yet. Choose a name of 1 to 100 characters.".to_owned(),
        ),
        MeasureError::NameLength { length } => (
            format!("De naam heeft {length} tekens. Kies een naam van 1 tot en met 100 tekens."),
            format!("The name has {length} characters. Choose a name of 1 to 100 characters."),
        ),
        MeasureError::Amount { value, .. } => {
            let value = with_sign(quantity(kind), Value::Number(*value), language);
            let range = permitted(kind, language);
            (
                format!("{value} mag hier niet. Kies {range}."),
                format!("{value} is not permitted here. Choose {range}."),
            )
        }
        MeasureError::OutsideHorizon {
            field,
            month,
            first,
            last,
        } => {
            let [month, first, last] =
                [month, first, last].map(|month| date::long(*month, language));
            let label = field_label(field, language);
            (
                format!(
                    "{label} {month} valt buiten deze prognose. Kies een maand van {first} tot en met {last}."
                ),
                format!(
                    "{label} {month} lies outside this forecast. Choose a month from {first} to {last}."
                ),
            )
        }
        MeasureError::EndsBeforeItStarts { from, until } => {
            let [from, until] = [from, until].map(|month| date::long(*month, language));
            (
                format!(
                    "Tot {until} komt niet na vanaf {from}. Kies bij Tot een latere maand, of laat het leeg."
                ),
                format!(
                    "Until {until} does not come after from {from}. Choose a later month at Until, or leave it empty."
                ),
            )
        }
        error => return error.say(language),
    };
    language.pick(nl, en)
}

/// The label in the form of a field as files write it.
fn field_label(field: &str, language: Language) -> &'static str {
    if field == "until" {
        language.pick("Tot", "Until")
    } else {
        language.pick("Vanaf", "From")
    }
}
