//! Files of regions: realised places and keys that come in, and the empty file that goes out.

use std::path::Path;

use super::Explorer;
use super::actions::with_ending;
use super::saving::{Making, Save};
use crate::app::act::Bring;
use crate::app::dialogs::Purpose;
use crate::app::question::{self, Reply};
use crate::app::regions::region_file::RegionFile;
use crate::export::{Format, realised_template};
use crate::files::{country, read_own_key, read_realised};
use crate::regions::{ImportNote, Imported};
use crate::text::{Language, Say, regions};

impl Explorer {
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
                if path.exists() {
                    let leads = Reply::ReplaceTemplate(path.clone());
                    self.question = Some(question::replace(&path, leads, language));
                } else {
                    self.write_template(&path);
                }
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

/// What was done with a file, and how it was read.
pub(super) fn noted(read: String, notes: &[ImportNote], language: Language) -> String {
    notes.iter().fold(read, |said, note| {
        format!("{}. {}", said.trim_end_matches('.'), note.say(language))
    })
}
