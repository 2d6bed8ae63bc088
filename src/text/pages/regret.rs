//! What is said about how many places to arrange when the assumptions are uncertain.

use crate::month::Month;
use crate::scenario::{Parameter, Value};
use crate::text::{Language, date, number, quantity};

/// How many places to arrange, and how far off that can be at the most.
pub fn least_regret(best: f64, ends: [f64; 2], date: Month, language: Language) -> String {
    let day = date::first_day(date, language);
    let [lacking, empty] = off(best, ends, language);
    let best = number::whole(best, language);
    say!(language; "Met {best} plekken op {day} zit u er in het ergste geval het minst naast: hoogstens {lacking} plekken te weinig of {empty} plekken te veel.", "With {best} places on {day} the worst case is the least bad: at most {lacking} places too few or {empty} places too many.")
}

/// How far off a number of places can be.
pub fn regret_at(places: f64, worst: f64, ends: [f64; 2], language: Language) -> String {
    let [lacking, empty] = off(places, ends, language);
    let [places, worst] = [places, worst].map(|number| number::whole(number, language));
    say!(language; "{places} plekken: hoogstens {lacking} te weinig, hoogstens {empty} te veel, grootste afwijking achteraf {worst}", "{places} places: at most {lacking} too few, at most {empty} too many, largest deviation afterwards {worst}")
}

/// How many places are too few at the most, and how many too many, where between these are needed.
fn off(places: f64, [fewest, most]: [f64; 2], language: Language) -> [String; 2] {
    [most - places, places - fewest].map(|off| number::whole(off.max(0.0), language))
}

phrases! {
    /// What stands behind the smallest deviation in the plot of regret.
    least_words(best: &str) = "hoogstens ernaast, met {best}\u{a0}plekken", "off at most, with {best}\u{a0}places";
    /// That the numbers of places stand on the clipboard.
    regret_copied(rows: &str) = "De tabel met {rows} aantallen plekken is gekopieerd. U kunt deze in een rekenblad plakken.", "The table with {rows} numbers of places has been copied. You can paste it into a spreadsheet.";
}

/// What regret is, and over which combinations it is taken.
pub fn about_regret(levers: &[(&Parameter, f64, f64)], language: Language) -> String {
    let range = |(parameter, low, high): &(&Parameter, f64, f64)| {
        let shown =
            |value: f64| quantity::with_sign(parameter.quantity(), Value::Number(value), language);
        let (words, low, high) = (language.of(&parameter.words), shown(*low), shown(*high));
        say!(language; "{words} van {low} tot {high}", "{words} from {low} to {high}")
    };
    let levers: Vec<_> = levers.iter().map(range).collect();
    let levers = levers.join(language.pick(" en ", " and "));
    say!(language; "De afwijking achteraf is het aantal plekken dat u er dan naast zit: te weinig of te veel. De grootste is die in het ergste geval. Doorgerekend: {levers}; de rest blijft zoals in het scenario. Het is de spreiding van aannamen, geen voorspelling.", "The deviation afterwards is the number of places by which you turn out to be off: too few or too many. The largest is that of the worst case. Computed: {levers}; the rest stays as in the scenario. It is the spread of assumptions, not a prediction.")
}
