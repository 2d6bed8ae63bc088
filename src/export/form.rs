//! The forms of a report.

use std::path::Path;

use super::{docx, html};
use crate::report::Report;

/// A form of a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ReportForm {
    /// A document of Word.
    #[default]
    Word,
    /// One page of HTML.
    Html,
}

/// Why there is no report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unwritten {
    /// Whoever asked for it stopped it.
    Stopped,
    /// What the renderer or the packer says; none that a report of finite numbers can cause.
    Failed(String),
}

impl ReportForm {
    /// Every form.
    pub const ALL: [Self; 2] = [Self::Word, Self::Html];

    /// The ending of its files, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Word => "docx",
            Self::Html => "html",
        }
    }

    /// The form that the ending of a path names.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?;
        let is_it = |form: &Self| ending.eq_ignore_ascii_case(form.ending());
        Self::ALL.into_iter().find(is_it)
    }

    /// The report as a file. Before each picture that takes time it asks whether to go on.
    ///
    /// # Errors
    /// It was stopped, or what the renderer says.
    pub fn write(
        self,
        report: &Report,
        go_on: &(dyn Fn() -> bool + Sync),
    ) -> Result<Vec<u8>, Unwritten> {
        match self {
            Self::Word => docx::write(report, go_on),
            Self::Html => Ok(html::write(report).into_bytes()),
        }
    }
}
