//! The forms of files, and which of them an ending names.

use std::path::Path;

use super::{Drawn, Size, docx, html, png};
use crate::report::Report;

/// A form of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileForm {
    /// A plot.
    Picture(PictureForm),
    /// A table, for a spreadsheet or a program.
    Csv,
    /// A table, for a program.
    Json,
    /// A table, as a spreadsheet keeps it.
    Sheet,
    /// Scenarios, as a workbook that computes.
    Workbook,
    /// A scenario, as a model file.
    Model,
    /// A memo about scenarios.
    Report(ReportForm),
}

/// A form of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureForm {
    /// Lines and text.
    Svg,
    /// Pixels.
    Png,
}

/// A form of a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ReportForm {
    /// A document of Word.
    #[default]
    Word,
    /// One page of HTML.
    Html,
}

/// Why there is no file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unwritten {
    /// Whoever asked for it stopped it.
    Stopped,
    /// What the renderer or the packer says; none that finite numbers can cause.
    Failed(String),
}

impl FileForm {
    /// Every form; of those with the same ending the one that is meant where only a path is typed comes first.
    pub const ALL: [Self; 9] = [
        Self::Picture(PictureForm::Svg),
        Self::Picture(PictureForm::Png),
        Self::Csv,
        Self::Json,
        Self::Workbook,
        Self::Model,
        Self::Sheet,
        Self::Report(ReportForm::Word),
        Self::Report(ReportForm::Html),
    ];

    /// The ending of its files, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Picture(PictureForm::Svg) => "svg",
            Self::Picture(PictureForm::Png) => "png",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Sheet | Self::Workbook => "xlsx",
            Self::Model => "xmile",
            Self::Report(ReportForm::Word) => "docx",
            Self::Report(ReportForm::Html) => "html",
        }
    }

    /// The form that the ending of a path names.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?;
        let mut all = Self::ALL.into_iter();
        all.find(|form| ending.eq_ignore_ascii_case(form.ending()))
    }
}

impl From<PictureForm> for FileForm {
    fn from(form: PictureForm) -> Self {
        Self::Picture(form)
    }
}

impl From<ReportForm> for FileForm {
    fn from(form: ReportForm) -> Self {
        Self::Report(form)
    }
}

impl PictureForm {
    /// Every form.
    pub const ALL: [Self; 2] = [Self::Svg, Self::Png];

    /// How many units of a file's width a point takes: pixels, or points.
    pub fn scale(self) -> f32 {
        match self {
            Self::Svg => 1.0,
            Self::Png => png::SCALE,
        }
    }

    /// The picture as a file.
    ///
    /// # Errors
    /// What the renderer says; none that a picture of finite numbers can cause.
    pub fn write(self, picture: &dyn Drawn, size: Size) -> Result<Vec<u8>, String> {
        match self {
            Self::Svg => Ok(picture.sized(size)),
            Self::Png => png::write(picture, size),
        }
    }
}

impl ReportForm {
    /// Every form.
    pub const ALL: [Self; 2] = [Self::Word, Self::Html];

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
