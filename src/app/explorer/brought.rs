//! What users bring, kept with the active scenario: counts, typed, pasted or read, and files of realised places and of
//! keys; and the empty file that goes out.

use std::path::Path;

use super::Explorer;
use super::actions::with_ending;
use super::saving::{Making, Save};
use crate::app::act::{Bring, RegionFile};
use crate::app::dialogs::Purpose;
use crate::app::kit::question::Question;
use crate::app::question::{self, Reply};
use crate::documents::{Document, DocumentId, Gesture};
use crate::export::{Format, realised_template};
use crate::files::{country, parse_counts, read_counts, read_own_key, read_realised};
use crate::pages::counted;
use crate::regions::{ImportError, ImportNote, Imported};
use crate::scenario::{Baseline, OwnCounts};
use crate::text::{Label, Language, Say, regions, track};

impl Explorer {
    /// Keeps what was brought without a file.
    pub(super) fn bring_without_file(&mut self, bring: Bring) {
        let said = match &bring {
            Bring::Counts(counts) => track::counts_kept(counts.len(), self.language),
            Bring::Realised(_) | Bring::Key(_) => {
                Label::RealisedForgotten.text(self.language).to_owned()
            }
        };
        self.bring(bring, said);
    }

    /// Keeps what was brought with the active scenario, as one step of undo, and says so.
    fn bring(&mut self, bring: Bring, said: String) {
        let Some(document) = self.documents.active_mut() else {
            return;
        };
        let kept = document.change(Gesture::Once, |scenario| {
            let brought = &mut scenario.brought;
            match bring {
                Bring::Counts(counts) => brought.counts = counts,
                Bring::Realised(realised) => brought.realised = realised.by_code(country()),
                Bring::Key(key) => brought.key = key.by_code(country()),
            }
        });
        if self.or_refuse(kept).is_some() {
            self.say(said);
        }
    }

    /// Asks for the counts of the active scenario, as they are now.
    pub(super) fn ask_counts(&mut self) {
        if let Some(document) = self.documents.active() {
            self.question = Some(counts_of(document, self.language));
        }
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
                let asked = question::counts(id, text, language);
                self.question = Some(asked.refused(&error.say(language)));
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
            Err(error) => {
                let asked = counts_of(document, self.language);
                self.question = Some(asked.refused(&error.say(self.language)));
            }
        }
    }

    fn keep_counts(&mut self, Imported { content, notes }: Imported<OwnCounts>) {
        let said = track::counts_kept(content.len(), self.language);
        let said = noted(said, &notes, self.language);
        self.bring(Bring::Counts(content), said);
    }

    /// Takes up what the view asks of a file.
    pub(super) fn region_file_asked(&mut self, file: RegionFile) {
        if file == RegionFile::Path {
            self.question = Some(question::region_path(self.language));
        } else {
            let name = regions::template_name(self.views.regions.level, self.language);
            self.dialogs.open(Purpose::Region(file), name);
        }
    }

    /// Reads or writes a file of the level that is shown. What is refused leaves the view as it was.
    pub(super) fn region_file_chosen(&mut self, file: RegionFile, path: &Path) {
        let (language, level) = (self.language, self.views.regions.level);
        match file {
            RegionFile::Realised => {
                let imported = self.or_refuse(read_realised(path, country(), level));
                if let Some(Imported { content, notes }) = imported {
                    let read = regions::realised_read(level, path, language);
                    self.bring(Bring::Realised(content), noted(read, &notes, language));
                }
            }
            RegionFile::Key => {
                let imported = self.or_refuse(read_own_key(path, country(), level));
                if let Some(Imported { content, notes }) = imported {
                    // Also when it was in use before and another one is now.
                    self.views.regions.own = None;
                    let read = regions::own_key_read(path, language);
                    self.bring(Bring::Key(content), noted(read, &notes, language));
                }
            }
            RegionFile::Template | RegionFile::Path => {
                let path = with_ending(path, "csv");
                self.put_there(&path, Reply::ReplaceTemplate(path.clone()));
            }
        }
    }

    /// Writes the empty file for the level that is shown.
    pub(super) fn write_template(&mut self, path: &Path) {
        let (language, level) = (self.language, self.views.regions.level);
        // As the user's own spreadsheet writes it.
        let template = realised_template(country(), level, language);
        match template.to_text(Format::Spreadsheet, language) {
            Ok(text) => {
                let said = regions::template_saved(path, language);
                let making = Making::file(path, said, |_| Ok(text.into_bytes()));
                self.start_save(Save::Made(making));
            }
            Err(sentence) => self.refuse(sentence),
        }
    }
}

/// Asks for the counts of a scenario, as the user's own spreadsheet writes them.
fn counts_of(document: &Document, language: Language) -> Question<Reply> {
    let table = counted::table(&document.scenario().brought.counts, language);
    let text = table.to_text(Format::Spreadsheet, language);
    let text = text.unwrap_or_default().replace("\r\n", "\n");
    let text = text.trim_start_matches('\u{feff}').to_owned();
    question::counts(document.id(), text, language)
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

/// What was done with a file, and how it was read.
fn noted(read: String, notes: &[ImportNote], language: Language) -> String {
    notes.iter().fold(read, |said, note| {
        format!("{}. {}", said.trim_end_matches('.'), note.say(language))
    })
}
