//! Values of parameters as they are shown and typed.

use crate::scenario::{Parameter, Quantity, Value};
use crate::text::number::{self, NumberProblem};
use crate::text::{Language, date};

/// Why a typed value is not taken.
#[derive(Clone, Debug, PartialEq)]
pub enum ValueProblem {
    /// The number is not clear.
    Number(NumberProblem),
    /// It is no month.
    NotAMonth,
    /// A count below a thousand with a fraction: thousands may have been meant, and nobody counts a part of a person.
    NotWhole(f64),
}

/// How many decimals a value is shown with at the least.
fn least_decimals(quantity: Quantity) -> usize {
    match quantity {
        Quantity::People
        | Quantity::NetPeoplePerMonth
        | Quantity::Places
        | Quantity::WholeMonths
        | Quantity::Month => 0,
        Quantity::Share | Quantity::Occupancy | Quantity::Stay => 1,
        Quantity::MonthlyRate | Quantity::Ratio => 2,
    }
}

/// Whether a fraction of one makes no sense to a reader.
fn is_counted(quantity: Quantity) -> bool {
    matches!(
        quantity,
        Quantity::People | Quantity::NetPeoplePerMonth | Quantity::Places | Quantity::WholeMonths
    )
}

/// The value without its unit: `61.200`, `12,0`, `apr 2023`.
pub fn shown(quantity: Quantity, value: Value, language: Language) -> String {
    match value {
        Value::Month(month) => date::short(month, language),
        Value::Number(number) if quantity.is_percentage() => {
            number::fitting(number * 100.0, least_decimals(quantity), language)
        }
        // A count is shown whole, even where calibration left a fraction.
        Value::Number(number) if is_counted(quantity) => number::whole(number, language),
        Value::Number(number) if quantity == Quantity::Stay => {
            let text = number::fitting(number, least_decimals(quantity), language);
            // `12` months, not `12,0`.
            let nothing = [language.decimal_mark(), '0'].iter().collect::<String>();
            text.strip_suffix(&nothing).unwrap_or(&text).to_owned()
        }
        Value::Number(number) => number::fitting(number, least_decimals(quantity), language),
    }
}

/// The sign behind a percentage: English sets it close.
pub fn percent(language: Language) -> &'static str {
    language.pick("\u{a0}%", "%")
}

/// The value with a per cent sign where it is a percentage: `12,0 %`.
pub fn with_sign(quantity: Quantity, value: Value, language: Language) -> String {
    let text = shown(quantity, value, language);
    if quantity.is_percentage() {
        text + percent(language)
    } else {
        text
    }
}

/// A share as a signed percentage: `+12,7 %`.
pub fn signed_share(share: f64, language: Language) -> String {
    let text = number::decimal(100.0 * share, 1, language);
    let sign = if share > 0.0 { "+" } else { "" };
    format!("{sign}{text}{}", percent(language))
}

/// The value of a parameter as it is shown, with its unit where it does not speak for itself: `9 maanden`.
pub fn with_unit(parameter: &Parameter, value: Value, language: Language) -> String {
    let shown = with_sign(parameter.quantity(), value, language);
    match parameter.quantity() {
        Quantity::Stay | Quantity::WholeMonths => {
            format!("{shown} {}", language.of(&parameter.unit))
        }
        Quantity::People
        | Quantity::NetPeoplePerMonth
        | Quantity::Places
        | Quantity::Share
        | Quantity::Occupancy
        | Quantity::MonthlyRate
        | Quantity::Ratio
        | Quantity::Month => shown,
    }
}

/// The unit as it stands beside a shown value: a share of 0 to 1 is shown in per cent.
pub fn unit_shown(parameter: &Parameter, language: Language) -> String {
    let unit = language.of(&parameter.unit);
    let share = language.pick("aandeel", "share");
    match unit.strip_prefix(share) {
        Some(rest) if parameter.quantity().is_percentage() => format!("%{rest}"),
        _ => unit.to_owned(),
    }
}

/// Reads what a user typed. A percentage may or may not have its sign.
///
/// # Errors
/// No number or month, or a number that the other language would read as another one.
pub fn read(quantity: Quantity, text: &str, language: Language) -> Result<Value, ValueProblem> {
    if quantity == Quantity::Month {
        return date::read(text)
            .map(Value::Month)
            .ok_or(ValueProblem::NotAMonth);
    }
    let text = text.trim();
    let (text, divisor) = if quantity.is_percentage() {
        (text.strip_suffix('%').unwrap_or(text), 100.0)
    } else {
        (text, 1.0)
    };
    let reading = number::read(text, language).map_err(ValueProblem::Number)?;
    match reading.other {
        // `15,300` persons in Dutch: nobody types a fraction of a person with three decimals.
        Some(other) if is_counted(quantity) && reading.value.fract() != 0.0 => Err(
            ValueProblem::Number(NumberProblem::Ambiguous(reading.value, other)),
        ),
        _ if is_counted(quantity)
            && reading.value.fract() != 0.0
            && reading.value.abs() < 1_000.0 =>
        {
            Err(ValueProblem::NotWhole(reading.value))
        }
        _ => Ok(Value::Number(reading.value / divisor)),
    }
}

/// What may be meant by a typed share below one per cent: `0,12` is 0,12 % in a box, and 12 % in a file.
///
/// None where the reference is as small, or where so much is not permitted.
pub fn hundredfold(row: &Parameter, typed: Value) -> Option<Value> {
    const PERCENT: f64 = 0.01;
    let (typed, reference) = (typed.number()?, row.value.number()?);
    let small = row.quantity().is_percentage() && 0.0 < typed && typed < PERCENT;
    // Without the residue of a division and a product by a hundred.
    let meant = Value::Number((typed * 1e14).round() / 1e12);
    (small && reference >= PERCENT && row.permits(meant)).then_some(meant)
}

/// `12 %`, with no more decimals than it has.
pub fn percentage(value: Value, language: Language) -> String {
    let number = value.number().unwrap_or_default();
    number::fitting(number * 100.0, 0, language) + percent(language)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Nl};

    #[test]
    fn a_percentage_is_typed_with_or_without_its_sign() {
        for text in ["9,5", "9,5 %", "9,5%"] {
            assert_eq!(read(Quantity::Share, text, Nl), Ok(Value::Number(0.095)));
        }
        assert_eq!(read(Quantity::Share, "9.5 %", En), Ok(Value::Number(0.095)));
        assert!(read(Quantity::People, "9,5 %", Nl).is_err());
    }

    #[test]
    fn a_count_that_two_readers_read_differently_is_refused() {
        let ambiguous = |a, b| Err(ValueProblem::Number(NumberProblem::Ambiguous(a, b)));
        assert_eq!(
            read(Quantity::People, "15,300", Nl),
            ambiguous(15.3, 15300.0)
        );
        assert_eq!(
            read(Quantity::People, "15.300", En),
            ambiguous(15.3, 15300.0)
        );
        assert_eq!(
            read(Quantity::People, "15.300", Nl),
            Ok(Value::Number(15300.0))
        );
        assert_eq!(read(Quantity::Stay, "8,207", Nl), Ok(Value::Number(8.207)));
    }

    #[test]
    fn values_are_shown_with_the_decimals_that_their_quantity_needs() {
        let number = |n| Value::Number(n);
        assert_eq!(shown(Quantity::People, number(14306.96), Nl), "14.307");
        assert_eq!(with_sign(Quantity::Share, number(0.12), Nl), "12,0\u{a0}%");
        assert_eq!(shown(Quantity::Share, number(0.1225), Nl), "12,25");
        assert_eq!(
            shown(Quantity::MonthlyRate, number(0.022_679_557), Nl),
            "2,27"
        );
        assert_eq!(shown(Quantity::Stay, number(8.207_393), En), "8.2");
        assert_eq!(shown(Quantity::Ratio, number(1.12), Nl), "1,12");
    }
}
