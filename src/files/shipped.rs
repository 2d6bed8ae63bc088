//! The scenarios that come with the program.

use std::path::Path;

use super::scenarios::{Opened, parse_scenario};
use crate::scenario::FileError;
use crate::text::Language;

/// A scenario that comes with the program, in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shipped {
    /// Its file's name without the ending.
    pub stem: &'static str,
    /// Its file's text.
    pub text: &'static str,
}

macro_rules! shipped {
    ($($stem:literal),* $(,)?) => {
        shipped!(DUTCH, "../../scenarios/", $($stem),*);
        shipped!(ENGLISH, "../../scenarios/en/", $($stem),*);
    };
    ($name:ident, $folder:literal, $($stem:literal),*) => {
        const $name: &[Shipped] = &[$(Shipped {
            stem: $stem,
            text: include_str!(concat!($folder, $stem, ".ron")),
        }),*];
    };
}

shipped![
    "referentie",
    "afspraak-20000",
    "hoge-instroom",
    "lage-instroom",
    "niemand-gehuisvest",
    "sneller-beslissen",
    "maatregelenpakket",
    "mpp-2023-2",
];

/// The scenarios that come with the program, in the order of the menu: the same numbers, names and notes in the language.
pub fn shipped(language: Language) -> &'static [Shipped] {
    language.pick(DUTCH, ENGLISH)
}

impl Shipped {
    /// Opens it.
    ///
    /// # Errors
    /// None for the files as they are shipped.
    pub fn open(self) -> Result<Opened, FileError> {
        parse_scenario(self.text, Path::new("."))
    }
}
