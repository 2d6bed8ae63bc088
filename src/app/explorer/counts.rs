//! Counts of the user's own: typed, pasted or read, and kept with the active scenario.

use std::path::Path;

use super::Explorer;
use super::region_files::noted;
use crate::app::act::Bring;
use crate::app::question;
use crate::documents::{Document, DocumentId};
use crate::export::Format;
use crate::files::{parse_counts, read_counts};
use crate::pages::counted;
use crate::regions::{ImportError, Imported};
use crate::scenario::{Baseline, OwnCounts};
use crate::text::{Say, track};

impl Explorer {
    /// Asks for the counts of the active scenario, as they are now; perhaps with why others are refused.
    pub(super) fn ask_counts(&mut self, refused: Option<String>) {
        if let Some(document) = self.documents.active() {
            let (id, text) = (document.id(), self.counts_text(document));
            self.question = Some(question::counts(id, text, refused, self.language));
        }
    }

    /// The counts as the user's own spreadsheet writes them.
    fn counts_text(&self, document: &Document) -> String {
        let table = counted::table(&document.scenario().brought.counts, self.language);
        let text = table.to_text(Format::Spreadsheet, self.language);
        let text = text.unwrap_or_default().replace("\r\n", "\n");
        text.trim_start_matches('\u{feff}').to_owned()
    }

    /// Keeps counts that were typed or pasted; what cannot be read stays in the question.
    pub(super) fn take_counts(&mut self, id: DocumentId, text: String) {
        let language = self.language;
        let Some(document) = self.documents.get(id) else {
            return;
        };
        match typed_counts(&text, &document.edition().baseline) {
            Ok(counts) => self.keep_counts(counts),
            Err(error) => {
                let refused = Some(error.say(language));
                self.question = Some(question::counts(id, text, refused, language));
            }
        }
    }

    /// Keeps the counts of a file; one that is refused is told in the question, and nothing has changed.
    pub(super) fn read_counts(&mut self, path: &Path) {
        let Some(document) = self.documents.active() else {
            return;
        };
        match read_counts(path, &[&document.edition().baseline]) {
            Ok(counts) => self.keep_counts(counts),
            Err(error) => self.ask_counts(Some(error.say(self.language))),
        }
    }

    fn keep_counts(&mut self, Imported { content, notes }: Imported<OwnCounts>) {
        let said = track::counts_kept(content.len(), self.language);
        let said = noted(said, &notes, self.language);
        self.bring(Bring::Counts(content), said);
    }
}

/// The counts of a text; a whole table that was pasted below the headings that stood there brings its own.
fn typed_counts(text: &str, baseline: &Baseline) -> Result<Imported<OwnCounts>, ImportError> {
    let parsed = |text: &str| parse_counts(&one_separator(text), &[baseline]);
    parsed(text).or_else(|error| {
        let (_, below) = text.trim_start().split_once('\n').unwrap_or_default();
        parsed(below).map_err(|_| error)
    })
}

/// Rows pasted from Excel below a heading with another separator get that one.
fn one_separator(text: &str) -> String {
    let header = text.lines().find(|line| !line.trim().is_empty());
    match header {
        Some(header) if header.contains(';') => text.replace('\t', ";"),
        _ => text.to_owned(),
    }
}
