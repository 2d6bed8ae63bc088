//! `picture`: the plot of a view as a file.

use std::path::Path;

use clap::Args;

use super::arguments::Common;
use super::command::Command;
use super::refusal::Refusal;
use super::scenarios::SeveralScenarios;
use super::{output, typed};
use crate::analysis::shared_date;
use crate::export::{Drawn, Size, picture, png};
use crate::pages::{Page, Scene};
use crate::report;
use crate::scenario::Nearest;
use crate::text::Language;
use crate::text::command as words;

const HELP: &str = "\
Examples:
  opvangverkenner picture --view need --output need.svg
  opvangverkenner picture a.ron b.ron --view need --part need-amv --output amv.png --width 1600
  opvangverkenner picture a.ron --view uncertainty --part sensitivity --language en --output which.png

Views: need, composition, supply, regions, ukraine, compare, uncertainty, account. Views of one
scenario speak of the last FILE. Without --part the picture holds what the view shows first. The
ending of PATH names the form: .svg or .png.";

/// The widths that pictures have.
const WIDTHS: [u64; 2] = [200, 8192];

/// The plot of a view as a picture: SVG or PNG
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub struct Picture {
    #[command(flatten)]
    scenarios: SeveralScenarios,
    /// The view
    #[arg(long, value_name = "NAME")]
    view: String,
    /// One plot of the view
    #[arg(long, value_name = "NAME")]
    part: Option<String>,
    /// Date to look at; the edition's default date when left out
    #[arg(long, value_name = "YYYY-MM", allow_hyphen_values = true)]
    date: Option<String>,
    /// Width: pixels of a PNG, points of an SVG; type stays as large where there is room
    #[arg(long, value_name = "PX", allow_hyphen_values = true)]
    width: Option<String>,
}

/// A form of pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Svg,
    Png,
}

impl Form {
    /// By ending.
    const ALL: [(&'static str, Self); 2] = [("svg", Self::Svg), ("png", Self::Png)];

    fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?;
        let mut all = Self::ALL.into_iter();
        let found = all.find(|(known, _)| ending.eq_ignore_ascii_case(known))?;
        Some(found.1)
    }
}

impl Command for Picture {
    const WRITES_A_FILE: bool = true;

    fn run(&self, common: &Common) -> Result<(), Refusal> {
        let language = common.language();
        let path = common.file().unwrap_or(Path::new("-"));
        let form = Form::of(path).ok_or_else(|| {
            let known = Form::ALL.map(|(ending, _)| format!(".{ending}")).join(", ");
            Refusal::Sentence(words::no_form(path, &known, language))
        })?;
        let view = typed::view("--view", &self.view, language)?;
        let size = self.size(form, language)?;
        let month = typed::month_if_any("--date", self.date.as_ref(), language)?;
        let documents = self.scenarios.documents(common)?;
        if let Some(active) = Scene::new(&documents).as_ref().and_then(Scene::active) {
            shared_date(&[active.subject()], month)?;
        }
        let asked = report::Asked {
            views: &[view],
            month,
            capacity: None,
            language,
            day: jiff::Zoned::now().date(),
        };
        let picture = self.chosen(report::pages(&documents, &asked), language)?;
        match form {
            Form::Svg => output::save(path, &picture.sized(size), language),
            Form::Png => {
                let bytes = png::write(&*picture, size).map_err(Refusal::Sentence)?;
                output::save(path, &bytes, language)
            }
        }
    }
}

impl Picture {
    /// The size asked for; a PNG has two pixels for each point.
    fn size(&self, form: Form, language: Language) -> Result<Size, Refusal> {
        let Some(text) = &self.width else {
            return Ok(Size::PLAIN);
        };
        let [least, most] = WIDTHS;
        let width = text
            .parse()
            .ok()
            .filter(|width| (least..=most).contains(width));
        let width = width.and_then(|width| u16::try_from(width).ok());
        let refused =
            || Refusal::Sentence(words::no_width(&text.as_str().into(), WIDTHS, language));
        let pixels = f32::from(width.ok_or_else(refused)?);
        Ok(Size::wide(match form {
            Form::Svg => pixels,
            Form::Png => pixels / png::SCALE,
        }))
    }

    /// The plot asked for, else what the view shows first.
    fn chosen(&self, pages: Vec<Page>, language: Language) -> Result<Box<dyn Drawn>, Refusal> {
        let nothing = || Refusal::Sentence(words::no_picture(&self.view, language));
        let charts = || pages.iter().flat_map(|page| &page.charts);
        if charts().next().is_none() {
            return Err(nothing());
        }
        let Some(part) = &self.part else {
            return pages.into_iter().find_map(picture).ok_or_else(nothing);
        };
        let known: Vec<_> = charts().map(|chart| chart.id).collect();
        let nearest = Nearest::among(part, known.iter().map(|id| (*id).to_owned()));
        let found = charts().find(|chart| chart.id == part).cloned();
        let found = found.map(|chart| Box::new(chart) as Box<dyn Drawn>);
        found.ok_or_else(|| {
            let known = (&*known.join(", "), &nearest);
            Refusal::Sentence(words::no_part(&part.as_str().into(), known, language))
        })
    }
}
