//! A scenario in a picture.

use super::picture::Pen;
use crate::outlook::Outlook;
use crate::pages::Provenance;

/// A scenario in a picture.
#[derive(Clone, Debug)]
pub struct Charted<'a> {
    /// Where it comes from.
    pub provenance: Provenance,
    /// Its edition's name, where its line stands among those of another edition.
    pub other_edition: Option<&'a str>,
    /// Everything about it.
    pub outlook: &'a Outlook,
    /// How its line is drawn.
    pub pen: Pen,
    /// Whether it is the one that is worked on; its line lies on top.
    pub is_active: bool,
}

impl Charted<'_> {
    /// The scenario's name, with its edition among others.
    pub(super) fn name(&self) -> String {
        let name = &self.provenance.scenario;
        match self.other_edition {
            Some(edition) => format!("{name} ({edition})"),
            None => name.clone(),
        }
    }
}
