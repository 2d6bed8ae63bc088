//! The scenarios that come with the program.

use std::path::Path;

use super::scenarios::{Opened, parse_scenario};
use crate::scenario::FileError;

/// A scenario that comes with the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shipped {
    /// Its file's name without the ending.
    pub stem: &'static str,
    /// Its file's text.
    pub text: &'static str,
}

macro_rules! shipped {
    ($($stem:literal),* $(,)?) => {
        const SHIPPED: &[Shipped] = &[$(Shipped {
            stem: $stem,
            text: include_str!(concat!("../../scenarios/", $stem, ".ron")),
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

/// The scenarios that come with the program, in the order of the menu.
pub fn shipped() -> &'static [Shipped] {
    SHIPPED
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
