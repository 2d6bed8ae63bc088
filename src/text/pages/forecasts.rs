//! What earlier forecasts and decisions said, and how it turned out, in words.

use crate::analysis::forecasts::{
    About, AtHorizon, Case, HORIZON_STEP, Outcome, Said, SaidRange, Unknown,
};
use crate::scenario::{InflowScope, nearest_instant};
use crate::text::history::decision_words;
use crate::text::{Language, capital, date, number, quantity};
use crate::units::LowHigh;

wordings! {
    /// Who is counted: `alle asielaanvragen`.
    pub scope_words(scope: InflowScope) by scope => {
        InflowScope::Total => "alle asielaanvragen", "all asylum applications";
        InflowScope::Amv => "aanvragen van alleenstaande minderjarigen (amv)", "applications of unaccompanied minors (amv)";
        InflowScope::Unclear => "asielaanvragen, onduidelijk welke", "asylum applications, unclear which";
    }
}

/// Who said it: `MPP 2022-2`, `besluit van mei 2022`.
pub fn said_by(case: &Case<'_>, language: Language) -> String {
    match case.said {
        Said::Inflow(forecast) => language.of(&forecast.edition).to_owned(),
        Said::Places(decision, _) => decision_words(decision, language),
    }
}

/// About what: `alle asielaanvragen in 2023`, `plekken op 1 januari 2023`.
pub fn said_about(case: &Case<'_>, language: Language) -> String {
    match case.said {
        Said::Inflow(forecast) => {
            let scope = scope_words(forecast.scope, language);
            format!("{scope} in {}", forecast.year)
        }
        Said::Places(_, decided) => match decided.date {
            Some(day) => {
                let day = date::of_source(&day.to_string(), language);
                say!(language; "plekken op {day}", "places on {day}")
            }
            None => say!(language; "plekken, datum onbekend", "places, date unknown"),
        },
    }
}

/// What was said: `50.650`, `45.000 tot 68.000, midden 60.000`, `hoogstens 72.000`, `onbekend`.
pub fn stated(case: &Case<'_>, language: Language) -> String {
    let whole = |value| number::whole(value, language);
    let SaidRange { low, high } = case.range();
    let range = match (low, high) {
        (Some(low), Some(high)) => {
            Some(say!(language; "{} tot {}", "{} to {}"; whole(low), whole(high)))
        }
        (Some(low), None) => Some(say!(language; "minstens {}", "at least {}"; whole(low))),
        (None, Some(high)) => Some(say!(language; "hoogstens {}", "at most {}"; whole(high))),
        (None, None) => None,
    };
    match (case.stated(), range) {
        (Some(one), Some(range)) => {
            say!(language; "{}, binnen {range}", "{}, within {range}"; whole(one))
        }
        (Some(one), None) => whole(one),
        (None, Some(range)) => range,
        (None, None) => say!(language; "onbekend", "unknown"),
    }
}

/// A case as a row: what it is about and who said it, then when and what.
pub fn row(case: &Case<'_>, language: Language) -> (String, String) {
    let (about, basis, published) = match case.said {
        Said::Inflow(one) => (one.year.to_string(), &one.edition, &one.published),
        Said::Places(one, decided) => {
            let date = decided.date.and_then(nearest_instant);
            let day = date.map_or_else(String::new, |date| date::first_day(date, language));
            (day, &one.basis, &one.published)
        }
    };
    let basis = language.of(basis);
    let month = date::of_source(published.get(..7).unwrap_or(published), language);
    let stated = stated(case, language);
    (format!("{about} · {basis}"), format!("{month}: {stated}"))
}

/// How long before: `14 maanden vooraf`.
pub fn how_long_before(case: &Case<'_>, language: Language) -> String {
    match case.horizon {
        Some(1) => say!(language; "1 maand vooraf", "1 month before"),
        Some(months) => say!(language; "{months} maanden vooraf", "{months} months before"),
        None => say!(language; "termijn onbekend", "horizon unknown"),
    }
}

/// How the outcome was found: `52.000 mensen op 31 december 2022, gedeeld door 0,96`.
pub fn outcome_basis(outcome: &Outcome<'_>, language: Language) -> Option<String> {
    match outcome {
        Outcome::Inflow(counted, _) => counted
            .note
            .as_ref()
            .map(|note| language.of(note).to_owned()),
        Outcome::Places(count, ratio, _) => {
            let people = number::whole(count.persons?, language);
            let day = date::of_source(&count.date.to_string(), language);
            let share = number::fitting(ratio.ratio, 2, language);
            Some(
                say!(language; "{people} mensen op {day}, gedeeld door de bezettingsgraad {share}", "{people} people on {day}, divided by the occupancy ratio {share}"),
            )
        }
    }
}

wordings! {
    /// Why there is no outcome.
    pub unknown_because(unknown: Unknown) by unknown => {
        Unknown::NothingSaid => "De bron noemt geen datum of geen aantal.", "The source gives no date or no number.";
        Unknown::UnclearScope => "Onduidelijk wie er meetelt: niet te vergelijken.", "Unclear who is counted: not comparable.";
        Unknown::NoInflow => "Geen bron met een jaartotaal.", "No source gives a total of the year.";
        Unknown::NoCount => "Geen telling van alle mensen binnen 35 dagen.", "No count of everybody within 35 days.";
        Unknown::NoRatio => "Wel een telling, maar de bezettingsgraad van toen is onbekend.", "There is a count, but the occupancy ratio of that time is unknown.";
    }
}

/// How wrong: `+7.022 (+13,0 %)`; of a range, where the outcome lies; else unknown.
pub fn how_wrong(case: &Case<'_>, language: Language) -> String {
    if let Some(error) = case.error() {
        let share = quantity::signed_share(error.share, language);
        let amount = number::signed(error.absolute, language);
        return format!("{amount} ({share})");
    }
    let Some(outside) = case.outside() else {
        return say!(language; "onbekend", "unknown");
    };
    let by = number::whole(outside.abs(), language);
    if outside > 0.0 {
        say!(language; "uitkomst {by} boven de bovengrens", "outcome {by} above the upper end")
    } else if outside < 0.0 {
        say!(language; "uitkomst {by} onder de ondergrens", "outcome {by} below the lower end")
    } else {
        say!(language; "uitkomst binnen de bandbreedte", "outcome within the range")
    }
}

/// The kind of what was forecast, as a heading.
pub fn about_words(about: About, language: Language) -> &'static str {
    match about {
        About::Inflow(scope) => scope_words(scope, language),
        About::Places => language.pick("plekken volgens besluiten", "places by decision"),
    }
}

/// The horizon of some cases: `7 tot en met 12 maanden vooraf`.
pub fn horizon_words(at: &AtHorizon<'_>, language: Language) -> String {
    let last = at.months;
    let first = last - HORIZON_STEP + 1;
    say!(language; "{first} tot en met {last} maanden vooraf", "{first} to {last} months before")
}

/// How those with one number turned out, of the kind that the first one is of, in one line.
pub fn brief(cases: &[Case<'_>], language: Language) -> String {
    let about = cases.first().map(Case::about);
    let same = cases.iter().filter(|case| Some(case.about()) == about);
    let open = same
        .clone()
        .filter(|case| case.stated().is_some() && case.outcome.is_err());
    let open = match open.count() {
        0 => String::new(),
        count => {
            say!(language; ", {count} zonder bekende uitkomst", ", {count} without a known outcome")
        }
    };
    let errors: Vec<_> = same.filter_map(Case::error).collect();
    let high = errors.iter().filter(|error| error.absolute > 0.0).count();
    let low = errors.iter().filter(|error| error.absolute < 0.0).count();
    let shares = errors.iter().map(|error| error.share);
    let furthest = shares.max_by(|a, b| a.abs().total_cmp(&b.abs()));
    let furthest = quantity::signed_share(furthest.unwrap_or_default(), language);
    let said = match about {
        Some(About::Inflow(_)) | None => language.pick("Prognoses", "Forecasts"),
        Some(About::Places) => language.pick("Besluiten", "Decisions"),
    };
    say!(language; "{said} met één getal: {low} te laag, {high} te hoog{open}; grootste afwijking {furthest}.", "{said} with one number: {low} too low, {high} too high{open}; largest deviation {furthest}.")
}

/// What cases of each kind say together, a sentence or two for each; kinds are not mixed.
pub fn summary(cases: &[Case<'_>], language: Language) -> String {
    let mut kinds: Vec<About> = Vec::new();
    for case in cases {
        if !kinds.contains(&case.about()) {
            kinds.push(case.about());
        }
    }
    let of = |about| {
        let cases = cases.iter().filter(|case| case.about() == about);
        summary_of(about, &cases.collect::<Vec<_>>(), language)
    };
    kinds.into_iter().map(of).collect::<Vec<_>>().join(" ")
}

/// How many outcomes are known, and how many were too low or too high.
fn summary_of(about: About, cases: &[&Case<'_>], language: Language) -> String {
    let known = cases.iter().filter(|case| case.outcome.is_ok()).count();
    let errors: Vec<_> = cases.iter().filter_map(|case| case.error()).collect();
    let high = errors.iter().filter(|error| error.absolute > 0.0).count();
    let low = errors.iter().filter(|error| error.absolute < 0.0).count();
    let furthest = errors.iter().map(|error| error.share);
    let furthest = furthest.max_by(|a, b| a.abs().total_cmp(&b.abs()));
    let (all, one) = (cases.len(), errors.len());
    let kind = capital(about_words(about, language));
    let counted = say!(language; "{kind}: van {known} van de {all} is de uitkomst bekend.", "{kind}: the outcome of {known} of the {all} is known.");
    let Some(share) = furthest else {
        return counted;
    };
    let share = quantity::signed_share(share, language);
    if low == one && one > 1 {
        return say!(language; "{counted} Daarvan noemden er {one} één getal, alle {one} te laag; de grootste afwijking is {share}.", "{counted} Of these, {one} gave one number, all {one} too low; the largest deviation is {share}.");
    }
    say!(language; "{counted} Daarvan noemden er {one} één getal: {low} te laag en {high} te hoog; de grootste afwijking is {share}.", "{counted} Of these, {one} gave one number: {low} too low and {high} too high; the largest deviation is {share}.")
}

/// Whether bands can be given, and if not, why.
pub fn about_bands(horizons: &[AtHorizon<'_>], language: Language) -> String {
    if horizons.iter().any(|at| at.band().is_some()) {
        return say!(language; "Waar er drie gevallen of meer zijn, staat de laagste en de hoogste afwijking erbij. Dat is wat er gebeurd is, en voorspelt niets.", "Where there are three cases or more, the lowest and the highest deviation stand beside them. That is what happened, and forecasts nothing.");
    }
    say!(language; "Bij geen enkele termijn zijn er drie gevallen of meer. Daarom staan hier de gevallen zelf, en geen bandbreedte.", "At no horizon are there three cases or more. So the cases themselves stand here, and no range.")
}

/// The lowest and highest deviation: `van −43 % tot +13 %`; nothing from too few cases.
pub fn band_words(at: &AtHorizon<'_>, language: Language) -> Option<String> {
    let LowHigh { low, high } = at.band()?;
    let [low, high] = [low, high].map(|share| quantity::signed_share(share, language));
    Some(say!(language; "van {low} tot {high}", "from {low} to {high}"))
}
