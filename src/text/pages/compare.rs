//! What differs between scenarios, and why, in words.

use super::story::more_or_fewer;
use crate::analysis::{Attribution, Contribution, GroupPart, Lever};
use crate::month::Month;
use crate::scenario::Baseline;
use crate::text::number::{signed, whole};
use crate::text::{Language, NEGLIGIBLE, controls, date};

/// Below this number of places a part is shown as no difference.
pub const LEAST_SHOWN: f64 = 0.5;

/// What a lever is called on the screen.
pub fn lever_name(lever: &Lever, baseline: &Baseline, language: Language) -> String {
    match lever {
        Lever::Parameter(id) => match baseline.parameter(*id) {
            Some(row) => language.of(&row.words).to_owned(),
            None => id.to_string(),
        },
        Lever::Measure { name, .. } => name.clone(),
    }
}

/// One part of a difference, by name.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// What it comes from.
    pub name: String,
    /// Places that it adds, or takes off below 0.
    pub places: f64,
}

/// The parts of a difference, by lever, largest first, or by group in the order of the screen.
pub fn parts(
    attribution: &Attribution,
    baseline: &Baseline,
    by_group: bool,
    language: Language,
) -> Vec<Part> {
    if by_group {
        let part = |part: GroupPart| Part {
            name: controls::group(part.group, baseline.start(), language),
            places: part.places,
        };
        return attribution.by_group().into_iter().map(part).collect();
    }
    let part = |one: &Contribution| Part {
        name: lever_name(&one.lever, baseline, language),
        places: one.places,
    };
    attribution.contributions.iter().map(part).collect()
}

/// Two scenarios by name, and the date at which they are compared.
#[derive(Clone, Copy, Debug)]
pub struct Compared<'a> {
    /// The scenario it is held against.
    pub from: &'a str,
    /// The scenario explained.
    pub to: &'a str,
    /// The date.
    pub date: Month,
}

/// `75.500 plekken`, or `1 plek`.
pub fn places(places: f64, language: Language) -> String {
    let word = if places.round() == 1.0 {
        language.pick("plek", "place")
    } else {
        language.pick("plekken", "places")
    };
    format!("{} {word}", whole(places, language))
}

/// A step of the waterfall in words: `Instroom: +8.021 plekken, 50.650 → 58.000`, or `Referentie: 75.500 plekken`.
pub fn step(name: &str, amount: &str, detail: &str, language: Language) -> String {
    let word = language.pick("plekken", "places");
    match (amount, detail) {
        ("", detail) => format!("{name}: {detail}"),
        (amount, "") => format!("{name}: {amount} {word}"),
        (amount, detail) => format!("{name}: {amount} {word}, {detail}"),
    }
}

/// The places that a scenario differs, at a day of its own where it is not the others'.
pub fn difference_of(name: &str, places: f64, day: Option<&str>, language: Language) -> String {
    let day = day.map_or_else(String::new, |day| format!(" ({day})"));
    format!("{name} {}{day}", signed(places, language))
}

phrases! {
    /// A scenario held against another, as a heading.
    compared_with(name: &str, from: &str) = "{name} ten opzichte van {from}", "{name} compared with {from}";
    /// The difference of a scenario with another, as a heading.
    difference_with(name: &str, from: &str) = "{name}, verschil met {from}", "{name}, difference with {from}";
    /// That levers cannot explain a difference across editions, and what to do.
    other_edition(from: &str, to: &str) = "Deze scenario's staan op verschillende prognoses: {from} en {to}. Hun waarden betekenen niet hetzelfde, dus het verschil is niet over de schuiven te verdelen. Kies bij \u{201c}van\u{201d} een scenario op dezelfde prognose, of bekijk per maand en bij uitkomsten de maanden die ze delen.", "These scenarios stand on different forecasts: {from} and {to}. Their values do not mean the same, so the difference cannot be divided over the sliders. Choose at \u{201c}from\u{201d} a scenario on the same forecast, or look by month and at outcomes at the months they share.";
    /// That the scenario has the values of what it is held against, and what to do.
    nothing_differs(from: &str, to: &str) = "\u{201c}{to}\u{201d} heeft dezelfde waarden als \u{201c}{from}\u{201d}. Versleep een schuif of kies bij Voorbeelden een ander scenario: hier komt dan te staan welke schuif welk deel van het verschil maakt.", "\u{201c}{to}\u{201d} has the same values as \u{201c}{from}\u{201d}. Drag a slider or choose another scenario at Examples: which slider makes which part of the difference then appears here.";
    /// The differences of all scenarios at a date.
    differences_at(day: &str, from: &str, values: &str) = "{day}, plekken ten opzichte van {from}: {values}", "{day}, places compared with {from}: {values}";
    /// What the differences by month are held against, and when.
    difference_subtitle(from: &str, months: &str) = "Verschil in benodigde plekken ten opzichte van {from}, {months}", "Difference in places required compared with {from}, {months}";
}

/// The finding in one line: `“Eigen” vraagt 4.896 plekken minder dan “Referentie” op 1 januari 2024`.
pub fn finding(compared: Compared<'_>, [was, is]: [f64; 2], language: Language) -> String {
    let Compared { from, to, date } = compared;
    let (day, difference) = (date::first_day(date, language), is.round() - was.round());
    let amount = whole(difference.abs(), language);
    if difference.abs() < NEGLIGIBLE {
        say!(language; "\u{201c}{to}\u{201d} vraagt vrijwel evenveel plekken als \u{201c}{from}\u{201d} op {day}", "\u{201c}{to}\u{201d} takes practically as many places as \u{201c}{from}\u{201d} on {day}")
    } else if difference > 0.0 {
        say!(language; "\u{201c}{to}\u{201d} vraagt {amount} plekken meer dan \u{201c}{from}\u{201d} op {day}", "\u{201c}{to}\u{201d} takes {amount} more places than \u{201c}{from}\u{201d} on {day}")
    } else {
        say!(language; "\u{201c}{to}\u{201d} vraagt {amount} plekken minder dan \u{201c}{from}\u{201d} op {day}", "\u{201c}{to}\u{201d} takes {amount} fewer places than \u{201c}{from}\u{201d} on {day}")
    }
}

/// What a waterfall shows, and when.
pub fn explained_subtitle(date: Month, is_exact: bool, language: Language) -> String {
    let day = date::first_day(date, language);
    let share = language.pick(
        "; elke schuif krijgt precies zijn aandeel",
        "; each slider gets exactly its share",
    );
    let share = if is_exact { share } else { "" };
    say!(language; "Verschil in benodigde plekken op {day}{share}", "Difference in places required on {day}{share}")
}

/// Why the numbers differ: the difference, and the two largest parts of it.
pub fn why(
    compared: Compared<'_>,
    attribution: &Attribution,
    parts: &[Part],
    language: Language,
) -> String {
    let Compared { from, to, date } = compared;
    let day = date::first_day(date, language);
    let (old, new) = (attribution.from.round(), attribution.to.round());
    let (was, is) = (whole(old, language), whole(new, language));
    let difference = new - old;
    let main = if difference == 0.0 {
        say!(language; "Op {day} zijn in dit model in \u{201c}{to}\u{201d} evenveel plekken nodig als in \u{201c}{from}\u{201d}: {is}.", "On {day} \u{201c}{to}\u{201d} requires as many places as \u{201c}{from}\u{201d} in this model: {is}.")
    } else {
        let amount = whole(difference.abs(), language);
        let more = more_or_fewer(difference, language);
        say!(language; "Op {day} zijn in dit model in \u{201c}{to}\u{201d} {amount} plekken {more} nodig dan in \u{201c}{from}\u{201d}: {is} in plaats van {was}.", "On {day} \u{201c}{to}\u{201d} requires {amount} {more} places than \u{201c}{from}\u{201d} in this model: {is} instead of {was}.")
    };
    let sentences = std::iter::once(main).chain(largest(parts, language));
    sentences.collect::<Vec<_>>().join(" ")
}

/// The two largest parts, in a sentence; none where no part makes a difference.
fn largest(parts: &[Part], language: Language) -> Option<String> {
    let mut parts: Vec<_> = parts
        .iter()
        .filter(|part| part.places.abs() >= LEAST_SHOWN)
        .collect();
    parts.sort_by(|a, b| b.places.abs().total_cmp(&a.places.abs()));
    let first = parts.first()?;
    let (name, amount) = (&first.name, signed(first.places, language));
    let Some(second) = parts.get(1) else {
        return Some(
            say!(language; "Dat komt door \u{201c}{name}\u{201d} ({amount}).", "That comes from \u{201c}{name}\u{201d} ({amount})."),
        );
    };
    let other = &second.name;
    let both_ways = first.places.signum() != second.places.signum();
    let size = if both_ways {
        whole(second.places.abs(), language)
    } else {
        signed(second.places, language)
    };
    Some(match (both_ways, second.places > 0.0) {
        (false, _) => {
            say!(language; "Dat komt vooral door \u{201c}{name}\u{201d} ({amount}) en \u{201c}{other}\u{201d} ({size}).", "That comes mostly from \u{201c}{name}\u{201d} ({amount}) and \u{201c}{other}\u{201d} ({size}).")
        }
        (true, false) => {
            say!(language; "Het meest telt \u{201c}{name}\u{201d} ({amount}); \u{201c}{other}\u{201d} haalt daar {size} vanaf.", "\u{201c}{name}\u{201d} counts most ({amount}); \u{201c}{other}\u{201d} takes {size} off.")
        }
        (true, true) => {
            say!(language; "Het meest telt \u{201c}{name}\u{201d} ({amount}); \u{201c}{other}\u{201d} doet daar {size} bij.", "\u{201c}{name}\u{201d} counts most ({amount}); \u{201c}{other}\u{201d} adds {size}.")
        }
    })
}

/// The levers that differ and move nothing at the date; none where there are none.
pub fn without_effect(parts: &[Part], language: Language) -> Option<String> {
    let still = parts.iter().filter(|part| part.places.abs() < LEAST_SHOWN);
    let names: Vec<_> = still.map(|part| part.name.as_str()).collect();
    let names = (!names.is_empty()).then(|| names.join("; "))?;
    Some(
        say!(language; "Zonder verschil op deze datum: {names}.", "Without a difference at this date: {names}."),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Nl};

    fn part(name: &str, places: f64) -> Part {
        Part {
            name: name.to_owned(),
            places,
        }
    }

    fn told(parts: &[Part], language: Language) -> String {
        let total: f64 = parts.iter().map(|part| part.places).sum();
        let attribution = Attribution {
            from: 75_500.0,
            to: 75_500.0 + total,
            contributions: Vec::<Contribution>::new(),
            error: None,
        };
        let compared = Compared {
            from: "Referentie",
            to: "Eigen",
            date: Month::new(2024, 1).unwrap(),
        };
        why(compared, &attribution, parts, language)
    }

    #[test]
    fn the_sentence_names_the_two_largest_parts_and_no_third() {
        let parts = [part("a", 100.0), part("b", 8_021.0), part("c", 1_645.0)];
        assert_eq!(
            told(&parts, Nl),
            "Op 1 januari 2024 zijn in dit model in “Eigen” 9.766 plekken meer nodig dan in “Referentie”: 85.266 in plaats van 75.500. Dat komt vooral door “b” (+8.021) en “c” (+1.645)."
        );
    }

    #[test]
    fn parts_that_work_against_each_other_are_told_so() {
        let up = [part("instroom", 8_021.0), part("uitstroom", -4_948.0)];
        assert!(
            told(&up, Nl).ends_with(
                "Het meest telt “instroom” (+8.021); “uitstroom” haalt daar 4.948 vanaf."
            )
        );
        let down = [part("inflow", 4_948.0), part("outflow", -8_021.0)];
        let told = told(&down, En);
        assert!(told.contains("3,073 fewer places"), "{told}");
        assert!(
            told.ends_with("“outflow” counts most (−8,021); “inflow” adds 4,948."),
            "{told}"
        );
    }

    #[test]
    fn one_part_and_none_are_told_plainly() {
        assert!(told(&[part("a", -4_896.0)], Nl).ends_with("Dat komt door “a” (−4.896)."));
        let none = told(&[part("a", 0.2)], Nl);
        assert!(
            none.ends_with("evenveel plekken nodig als in “Referentie”: 75.500."),
            "{none}"
        );
    }

    #[test]
    fn levers_without_effect_are_folded() {
        let parts = [part("a", 5.0), part("b", 0.0), part("c", -0.3)];
        assert_eq!(
            without_effect(&parts, Nl).unwrap(),
            "Zonder verschil op deze datum: b; c."
        );
        assert_eq!(without_effect(&parts[..1], Nl), None);
    }
}
