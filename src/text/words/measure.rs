//! Measures in words: what each kind is, how large and when, and why one is refused.

use crate::scenario::{
    Amount, MOST_MEASURES, Measure, MeasureError, MeasureKind, Quantity, ScenarioError, Value,
};
use crate::text::quantity::{shown, with_sign};
use crate::text::{Language, Say, date, steering};

wordings! {
    /// What a kind of measure is called.
    pub kind(kind: MeasureKind) by kind => {
        MeasureKind::ReduceApplications { .. } => "Minder aanvragen", "Fewer applications";
        MeasureKind::ShortenDecisions { .. } => "Sneller beslissen", "Faster decisions";
        MeasureKind::FasterReturn { .. } => "Sneller vertrek na afwijzing", "Faster departure after a denial";
        MeasureKind::HouseMore { .. } => "Meer huisvesten", "House more permit-holders";
        MeasureKind::FlowThroughPlaces { .. } => "Doorstroomlocaties", "Interim homes";
        MeasureKind::DispersalLaw { .. } => "Spreidingswet", "Dispersal law";
    }

    /// What a kind of measure does.
    pub explained(kind: MeasureKind) by kind => {
        MeasureKind::ReduceApplications { .. } => "Van de asielaanvragen komt elke maand dit deel niet.", "Each month this share of the asylum applications does not come.";
        MeasureKind::ShortenDecisions { .. } => "Een beslissing komt gemiddeld zoveel maanden eerder, maar nooit binnen 1 maand.", "A decision comes so many months earlier on average, but never within 1 month.";
        MeasureKind::FasterReturn { .. } => "Wie is afgewezen, vertrekt gemiddeld zoveel maanden eerder, maar nooit binnen 1 maand.", "Who was denied departs so many months earlier on average, but never within 1 month.";
        MeasureKind::HouseMore { .. } => "Gemeenten huisvesten elke maand zoveel vergunninghouders extra.", "Municipalities house so many more permit-holders each month.";
        MeasureKind::FlowThroughPlaces { .. } => "Tijdelijke plekken buiten het COA, waar vergunninghouders op een woning wachten.", "Temporary places outside COA, where permit-holders wait for a home.";
        MeasureKind::DispersalLaw { .. } => "De wet die alle gemeenten om opvangplekken vraagt. In de aanloop verandert er nog niets; tijdens de opbouw komen er elke maand evenveel reguliere plekken bij.", "The law that asks all municipalities for reception places. Nothing changes during the lead time; during the build-up the same number of regular places arrives each month.";
    }
}

/// What an amount of a kind measures.
pub fn quantity(kind: MeasureKind, field: &str) -> Quantity {
    match kind {
        MeasureKind::ReduceApplications { .. } => Quantity::Share,
        MeasureKind::ShortenDecisions { .. } | MeasureKind::FasterReturn { .. } => Quantity::Stay,
        MeasureKind::HouseMore { .. } => Quantity::People,
        MeasureKind::DispersalLaw { .. } if field != "places" => Quantity::WholeMonths,
        MeasureKind::FlowThroughPlaces { .. } | MeasureKind::DispersalLaw { .. } => {
            Quantity::Places
        }
    }
}

wordings! {
    /// The unit that stands behind an amount of a kind.
    pub unit(kind: MeasureKind, field: &str) by quantity(kind, field) => {
        Quantity::Share => "van de aanvragen", "of the applications";
        Quantity::People => "personen per maand", "persons a month";
        Quantity::Places => "plekken", "places";
        _ => "maanden", "months";
    }

    /// What an amount of a kind is called.
    pub amount_label(kind: MeasureKind, field: &str) by (kind, field) => {
        (MeasureKind::ReduceApplications { .. }, _) => "Minder", "Fewer";
        (MeasureKind::ShortenDecisions { .. } | MeasureKind::FasterReturn { .. }, _) => "Sneller", "Faster";
        (MeasureKind::HouseMore { .. }, _) => "Extra", "More";
        (_, "lead_months") => "Aanloop", "Lead time";
        (_, "ramp_months") => "Opbouw", "Build-up";
        _ => "Omvang", "Size";
    }
}

/// An amount without its unit.
pub fn written(kind: MeasureKind, amount: &Amount, language: Language) -> String {
    let quantity = quantity(kind, amount.field);
    with_sign(quantity, Value::Number(amount.value), language)
}

/// `0 tot en met 36 maanden`: what is permitted.
pub fn permitted(kind: MeasureKind, amount: &Amount, language: Language) -> String {
    let quantity = quantity(kind, amount.field);
    let (min, max) = (*amount.permitted.start(), *amount.permitted.end());
    let min = shown(quantity, Value::Number(min), language);
    let max = with_sign(quantity, Value::Number(max), language);
    let unit = unit(kind, amount.field, language);
    say!(language; "{min} tot en met {max} {unit}", "{min} to {max} {unit}")
}

/// How large a measure is: `2.500 plekken`.
pub fn size(kind: MeasureKind, language: Language) -> String {
    let amounts = kind.amounts();
    let size = amounts.first().map(|amount| {
        let unit = unit(kind, amount.field, language);
        format!("{} {unit}", written(kind, amount, language))
    });
    size.unwrap_or_default()
}

/// Size and months in one line: `2.500 plekken, vanaf jul 2023 tot jan 2024`.
pub fn summary(measure: &Measure, language: Language) -> String {
    let amounts = measure.kind.amounts();
    let size = amounts.first();
    let size = size.map(|amount| written(measure.kind, amount, language));
    format!("{} {}", size.unwrap_or_default(), when(measure, language))
}

/// What a measure counts, and its months: `plekken, vanaf jul 2023 tot jan 2024`.
pub fn when(measure: &Measure, language: Language) -> String {
    let amounts = measure.kind.amounts();
    let unit = amounts.first();
    let unit = unit.map_or("", |amount| {
        self::unit(measure.kind, amount.field, language)
    });
    let from = date::short(measure.from, language);
    if let MeasureKind::DispersalLaw {
        lead_months,
        ramp_months,
        ..
    } = measure.kind
    {
        return say!(language; "{unit}; in werking {from}, aanloop {lead_months} en opbouw {ramp_months} maanden", "{unit}; in force {from}, lead time {lead_months} and build-up {ramp_months} months");
    }
    let from = format!("{unit}, {} {from}", language.pick("vanaf", "from"));
    match measure.until {
        Some(until) => {
            let until = date::short(until, language);
            format!("{from} {} {until}", language.pick("tot", "until"))
        }
        None => from,
    }
}

/// Why a measure is refused, with labels as the form has them.
pub fn refused(kind: MeasureKind, error: &ScenarioError, language: Language) -> String {
    match error {
        ScenarioError::Measure { error, .. } => refused_measure(kind, error, language),
        ScenarioError::TooManyMeasures(_) => {
            say!(language; "Er zijn al {MOST_MEASURES} maatregelen. Verwijder er eerst één.", "There are {MOST_MEASURES} measures already. Remove one first.")
        }
        error => error.say(language),
    }
}

fn refused_measure(kind: MeasureKind, error: &MeasureError, language: Language) -> String {
    match error {
        MeasureError::NameLength(0) => {
            say!(language; "De maatregel heeft nog geen naam. Kies een naam van 1 tot en met 100 tekens.", "The measure has no name yet. Choose a name of 1 to 100 characters.")
        }
        MeasureError::NameLength(length) => {
            say!(language; "De naam heeft {length} tekens. Kies een naam van 1 tot en met 100 tekens.", "The name has {length} characters. Choose a name of 1 to 100 characters.")
        }
        MeasureError::NameSign(sign) => {
            let sign = steering(*sign, language);
            say!(language; "De naam bevat {sign}. Haal dat weg.", "The name holds {sign}. Remove it.")
        }
        MeasureError::Amount { field, value, .. } => {
            let value = with_sign(quantity(kind, field), Value::Number(*value), language);
            let amounts = kind.amounts();
            let refused = amounts.iter().find(|amount| amount.field == *field);
            let range = refused.map(|amount| permitted(kind, amount, language));
            let range = range.unwrap_or_default();
            say!(language; "{value} mag hier niet. Kies {range}.", "{value} is not permitted here. Choose {range}.")
        }
        MeasureError::NotWhole { field, value } => {
            let label = amount_label(kind, field, language);
            let value = crate::text::number::fitting(*value, 1, language);
            say!(language; "{label} {value} is geen heel aantal maanden. Kies een heel getal.", "{label} {value} is no whole number of months. Choose a whole number.")
        }
        MeasureError::OutsideHorizon {
            field,
            month,
            first,
            last,
        } => {
            let [month, first, last] =
                [month, first, last].map(|month| date::long(*month, language));
            let label = month_label(kind, field, language);
            say!(language; "{label} {month} valt buiten deze prognose. Kies een maand van {first} tot en met {last}.", "{label} {month} lies outside this forecast. Choose a month from {first} to {last}.")
        }
        MeasureError::EndsBeforeItStarts { from, until } => {
            let [from, until] = [from, until].map(|month| date::long(*month, language));
            say!(language; "Tot {until} komt niet na vanaf {from}. Kies bij Tot een latere maand, of laat het leeg.", "Until {until} does not come after from {from}. Choose a later month at Until, or leave it empty.")
        }
        error => error.say(language),
    }
}

wordings! {
    /// What a month of a measure is called in the form; a law comes into force.
    pub month_label(kind: MeasureKind, field: &str) by (kind, field) => {
        (_, "until") => "Tot", "Until";
        (MeasureKind::DispersalLaw { .. }, _) => "In werking", "In force";
        _ => "Vanaf", "From";
    }
}
