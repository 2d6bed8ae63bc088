//! How a view is exported: the forms of files in the window's words, and what is chosen for them.

use std::path::Path;

use crate::export::{FileForm, PictureForm, ReportForm, Size};
use crate::files::ExportChoice;
use crate::scenario::named;
use crate::text::{Label, Language};

named! {
    /// How large pictures are, by their names in the settings.
    #[derive(Default)]
    PictureSize {
        #[default]
        Plain = "plain", "As a picture by itself.";
        HalfPage = "half-page", "Half a page of a memo.";
        WholePage = "whole-page", "A page of a memo.";
        Slide = "slide", "A slide.";
    }
}

impl PictureSize {
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

impl ExportChoices {
    /// What was chosen the last time, as far as it is known.
    pub fn new(remembered: Option<&ExportChoice>) -> Self {
        let Some(remembered) = remembered else {
            return Self::default();
        };
        let size = |size: &PictureSize| size.id() == remembered.size;
        let marks = |marks: &Language| remembered.marks.as_deref() == Some(marks.code());
        Self {
            size: PictureSize::ALL.into_iter().find(size).unwrap_or_default(),
            marks: Language::ALL.into_iter().find(marks),
        }
    }

    /// What is to be remembered.
    pub fn choice(self) -> ExportChoice {
        ExportChoice {
            size: self.size.id().to_owned(),
            marks: self.marks.map(|marks| marks.code().to_owned()),
        }
    }
}

/// What the window calls the forms of files.
impl FileForm {
    /// The form that the ending of a typed path names, where the window writes it.
    pub fn typed(path: &Path) -> Option<Self> {
        Self::of(path).filter(|form| *form != Self::Json)
    }

    /// What the menu says.
    pub fn label(self) -> Label {
        match self {
            Self::Picture(PictureForm::Svg) => Label::ExportSvg,
            Self::Picture(PictureForm::Png) => Label::ExportPng,
            Self::Csv | Self::Json => Label::ExportTable,
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
            Self::Picture(_) => Label::NoPicture,
            Self::Csv | Self::Json | Self::Sheet => Label::NoTable,
            Self::Workbook | Self::Model | Self::Report(_) => Label::NothingOpen,
        }
    }

    /// What a dialog calls its files.
    pub fn files(self) -> Label {
        match self {
            Self::Picture(_) => Label::PictureFiles,
            Self::Csv | Self::Json => Label::TableFiles,
            Self::Sheet | Self::Workbook => Label::WorkbookFiles,
            Self::Model => Label::ModelFiles,
            Self::Report(_) => Label::ReportFiles,
        }
    }
}
