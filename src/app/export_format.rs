//! The formats that a view is exported to.

use std::path::Path;

use crate::export::{ReportForm, Size};
use crate::text::{Label, Language};

/// How large pictures are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PictureSize {
    /// As a picture by itself.
    #[default]
    Plain,
    /// Half a page of a memo.
    HalfPage,
    /// A page of a memo.
    WholePage,
    /// A slide.
    Slide,
}

impl PictureSize {
    /// Every size.
    pub const ALL: [Self; 4] = [Self::Plain, Self::HalfPage, Self::WholePage, Self::Slide];

    /// In which it is laid out.
    pub fn size(self) -> Size {
        match self {
            Self::Plain => Size::PLAIN,
            Self::HalfPage => Size::HALF_PAGE,
            Self::WholePage => Size::WHOLE_PAGE,
            Self::Slide => Size::SLIDE,
        }
    }

    /// What the menu says.
    pub fn label(self) -> Label {
        match self {
            Self::Plain => Label::SizePlain,
            Self::HalfPage => Label::SizeHalfPage,
            Self::WholePage => Label::SizeWholePage,
            Self::Slide => Label::SizeSlide,
        }
    }
}

/// How files are exported, until something else is chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ExportChoices {
    /// How large pictures are.
    pub size: PictureSize,
    /// Whose marks a CSV file has, where not those of the language of the window.
    pub marks: Option<Language>,
}

/// A format to export to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportFormat {
    /// The plot, lines and text.
    Svg,
    /// The plot, pixels.
    Png,
    /// The table, for a spreadsheet.
    Csv,
    /// The table, as a spreadsheet keeps it.
    Sheet,
    /// The open scenarios, as a workbook that computes.
    Workbook,
    /// The active scenario, as a model file.
    Model,
    /// A memo about the open scenarios.
    Report(ReportForm),
}

impl ExportFormat {
    /// Of those with the same ending, the first is meant where only a path is typed.
    const ALL: [Self; 8] = [
        Self::Svg,
        Self::Png,
        Self::Csv,
        Self::Workbook,
        Self::Model,
        Self::Sheet,
        Self::Report(ReportForm::Word),
        Self::Report(ReportForm::Html),
    ];

    /// The ending of its files, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Csv => "csv",
            Self::Sheet | Self::Workbook => "xlsx",
            Self::Model => "xmile",
            Self::Report(form) => form.ending(),
        }
    }

    /// What the menu says.
    pub fn label(self) -> Label {
        match self {
            Self::Svg => Label::ExportSvg,
            Self::Png => Label::ExportPng,
            Self::Csv => Label::ExportTable,
            Self::Sheet => Label::ExportSheet,
            Self::Workbook => Label::ExportWorkbook,
            Self::Model => Label::ExportModel,
            Self::Report(ReportForm::Word) => Label::ReportInWord,
            Self::Report(ReportForm::Html) => Label::ReportInHtml,
        }
    }

    /// Why a view gives none.
    pub fn refusal(self) -> Label {
        match self {
            Self::Svg | Self::Png => Label::NoPicture,
            Self::Csv | Self::Sheet => Label::NoTable,
            Self::Workbook | Self::Model | Self::Report(_) => Label::NothingOpen,
        }
    }

    /// What a dialog calls its files.
    pub fn files(self) -> Label {
        match self {
            Self::Svg | Self::Png => Label::PictureFiles,
            Self::Csv => Label::TableFiles,
            Self::Sheet | Self::Workbook => Label::WorkbookFiles,
            Self::Model => Label::ModelFiles,
            Self::Report(_) => Label::ReportFiles,
        }
    }

    /// The format that the ending of a path names.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?;
        Self::ALL
            .into_iter()
            .find(|format| ending.eq_ignore_ascii_case(format.ending()))
    }
}
