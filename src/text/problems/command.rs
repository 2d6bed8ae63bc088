//! Why a command is refused, and what its user should know, in sentences.

use std::path::Path;

use crate::scenario::{Nearest, Quote};
use crate::text::{Language, did_you_mean, shown_path};

/// What was typed is no month, but perhaps another way to write one.
pub fn not_a_month(option: &str, typed: &Quote, meant: &Nearest, language: Language) -> String {
    let sentence = say!(language; "De waarde {typed:?} van {option} is geen maand. Schrijf een maand als 2024-01.", "The value {typed:?} of {option} is not a month. Write a month as 2024-01.");
    sentence + &did_you_mean(meant, language)
}

phrases! {
    /// A table would stand in a file that looks like another one.
    another_form(ending: &str) = "Deze opdracht schrijft een tabel, geen .{ending}. Kies een bestand op .csv, .json of .txt, zet --format erbij, of gebruik `opvangverkenner export`, `report` of `picture`.", "This command writes a table, not a .{ending}. Choose a file ending in .csv, .json or .txt, add --format, or use `opvangverkenner export`, `report` or `picture`.";
    /// What was typed is no number.
    not_a_number(option: &str, typed: &Quote) = "De waarde {typed:?} van {option} is geen getal. Schrijf een getal met een punt als decimaalteken, zoals 66000.", "The value {typed:?} of {option} is not a number. Write a number with a decimal point, such as 66000.";
    /// What was typed is no whole number from 0.
    not_a_count(option: &str, typed: &Quote) = "De waarde {typed:?} van {option} is geen heel getal van 0 of meer. Schrijf bijvoorbeeld 10000.", "The value {typed:?} of {option} is not a whole number of 0 or more. Write for instance 10000.";
    /// An edition without supply and regions; `other` has them.
    no_regions(edition: &str, other: &str) = "De prognose {edition} gaat niet over aanbod en regio's. Kies een prognose die dat wel doet, zoals {other}.", "The forecast {edition} says nothing about supply and regions. Choose one that does, such as {other}.";
    /// A model file holds one scenario.
    one_in_model(count: usize) = "Er zijn {count} scenario's genoemd. Een modelbestand (.xmile) gaat over één; noem er één.", "{count} scenarios are named. A model file (.xmile) is about one; name one.";
    /// Scenarios on different editions do not fit in one file.
    several_editions([one, other]: [&str; 2]) = "De scenario's horen bij verschillende prognoses: {one} en {other}. Maak voor elke prognose een eigen bestand.", "The scenarios belong to different forecasts: {one} and {other}. Make a file of its own for each forecast.";
    /// More files than the window opens.
    too_many_files(count: usize, most: usize) = "Er zijn {count} bestanden genoemd. Het venster opent er hoogstens {most}; noem er minder.", "{count} files are named. The window opens at most {most}; name fewer.";
    /// The standard output takes nothing.
    cannot_write(error: &str) = "Schrijven naar de uitvoer lukt niet: {error}. Kies een bestand met --output.", "Writing to the output fails: {error}. Choose a file with --output.";
    /// A view has no picture.
    no_picture(view: &str) = "Van de weergave {view} is geen afbeelding te maken: zij heeft hier geen grafiek. Kies een andere met --view.", "No picture can be made of the view {view}: it has no plot here. Choose another one with --view.";
    /// A width that no picture has.
    no_width(asked: &Quote, [least, most]: [u64; 2]) = "De breedte {asked:?} (--width) moet een geheel getal van {least} tot en met {most} zijn.", "The width {asked:?} (--width) must be a whole number from {least} to {most}.";
    /// More scenarios than a report tells of.
    too_many_in_report(count: usize, most: usize) = "Er zijn {count} scenario's genoemd. Een rapport gaat over hoogstens {most}; noem er minder.", "{count} scenarios are named. A report tells of at most {most}; name fewer.";
}

/// Neither one of the `known` keys nor a file.
pub fn no_key(asked: &Quote, known: &str, nearest: &Nearest, language: Language) -> String {
    let sentence = say!(language; "Er is geen verdeelsleutel en geen bestand {asked:?} (--key). Kies {known} of een CSV-bestand dat bestaat.", "There is no key and no file {asked:?} (--key). Choose {known} or a CSV file that exists.");
    sentence + &did_you_mean(nearest, language)
}

/// A view that is none of the `known` ones.
pub fn no_view(
    option: &str,
    asked: &Quote,
    known: &str,
    nearest: &Nearest,
    language: Language,
) -> String {
    let sentence = say!(language; "Er is geen weergave {asked:?} ({option}). Kies uit {known}.", "There is no view {asked:?} ({option}). Choose from {known}.");
    sentence + &did_you_mean(nearest, language)
}

/// A view has no plot of a name.
pub fn no_part(asked: &Quote, known: &str, nearest: &Nearest, language: Language) -> String {
    let sentence = say!(language; "Er is geen grafiek {asked:?} (--part). Kies uit {known}.", "There is no plot {asked:?} (--part). Choose from {known}.");
    sentence + &did_you_mean(nearest, language)
}

/// The ending of a path names no form that there is.
pub fn no_form(path: &Path, known: &str, language: Language) -> String {
    let path = shown_path(path);
    say!(language; "Het bestand {path} (--output) eindigt niet op {known}. Kies een van deze vormen.", "The file {path} (--output) does not end in {known}. Choose one of these forms.")
}
