//! Words of the tables in which scenarios stand side by side, and of what can be done there.

use crate::text::Language;
use crate::text::number::whole_count;

/// What differs and is not in sight: `nog 3 verschillen`; 0 where all of it is.
pub fn more_differences(count: usize, language: Language) -> String {
    let all = whole_count(count, language);
    match count {
        0 => say!(language; "minder verschillen", "fewer differences"),
        1 => say!(language; "nog 1 verschil", "1 more difference"),
        _ => say!(language; "nog {all} verschillen", "{all} more differences"),
    }
}

/// `20 waarden gelijk`.
pub fn equal_values(count: usize, language: Language) -> String {
    let all = whole_count(count, language);
    match count {
        1 => say!(language; "{all} waarde gelijk", "{all} value equal"),
        _ => say!(language; "{all} waarden gelijk", "{all} values equal"),
    }
}

/// Scenarios that the list of inputs leaves out because they stand on another edition; none where there are none.
pub fn left_out(names: &[&str], language: Language) -> Option<String> {
    let names = (!names.is_empty()).then(|| names.join("; "))?;
    Some(
        say!(language; "Niet in deze lijst, want op een andere prognose zijn de waarden niet vergelijkbaar: {names}.", "Not in this list, for values on another forecast are not comparable: {names}."),
    )
}

phrases! {
    /// The button that holds another scenario against this one: `Vergelijk met Hoge instroom`.
    compare_with(scenario: &str) = "Vergelijk met {scenario}", "Compare with {scenario}";
    /// The button that opens a scenario that comes with the program: `Open voorbeeld “Afspraak 20.000”`.
    open_example(name: &str) = "Open voorbeeld “{name}”", "Open example “{name}”";
    /// What one cell of the list holds: `Instroom in 2023 in Mijn scenario`.
    cell_name(lever: &str, scenario: &str) = "{lever} in {scenario}", "{lever} in {scenario}";
    /// The button with what else can be done: `Meer voor Instroom in 2023 in Mijn scenario`.
    more_of(name: &str) = "Meer voor {name}", "More for {name}";
    /// The box with how large a measure is: `Omvang van Meer huizen in Mijn scenario`.
    size_of(name: &str) = "Omvang van {name}", "Size of {name}";
    /// `Kopieer naar Mijn scenario`.
    copy_to(scenario: &str) = "Kopieer naar {scenario}", "Copy to {scenario}";
    /// `Dupliceer Mijn scenario`.
    duplicate(scenario: &str) = "Dupliceer {scenario}", "Duplicate {scenario}";
    /// `Ga naar Mijn scenario`: its sliders then stand beside the view.
    activate(scenario: &str) = "Ga naar {scenario}", "Go to {scenario}";
    /// That a table has been copied.
    table_copied(rows: &str) = "De tabel is gekopieerd: {rows} regels. U kunt deze in een rekenblad plakken.", "The table has been copied: {rows} rows. You can paste it into a spreadsheet.";
}

/// That a value or a measure was changed in a scenario, and where to take it back.
pub fn changed_in(lever: &str, scenario: &str, is_active: bool, language: Language) -> String {
    if is_active {
        return say!(language; "Gewijzigd in \u{201c}{scenario}\u{201d}: {lever}.", "Changed in \u{201c}{scenario}\u{201d}: {lever}.");
    }
    say!(language; "Gewijzigd in \u{201c}{scenario}\u{201d}: {lever}. Ongedaan maken kan op het tabblad van dat scenario.", "Changed in \u{201c}{scenario}\u{201d}: {lever}. Undo it on the tab of that scenario.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Nl};

    #[test]
    fn one_equal_value_is_one() {
        assert_eq!(equal_values(1, Nl), "1 waarde gelijk");
        assert_eq!(equal_values(20, Nl), "20 waarden gelijk");
    }

    #[test]
    fn a_change_elsewhere_says_where_it_can_be_taken_back() {
        assert!(!changed_in("a", "b", true, Nl).contains("Ongedaan"));
        assert!(changed_in("a", "b", false, Nl).contains("op het tabblad van dat scenario"));
        assert_eq!(left_out(&[], En), None);
    }
}
