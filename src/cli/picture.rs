//! `picture`: the plot of a view as a file.

use clap::Args;

use super::scenarios::SeveralScenarios;
use super::{Command, Common, Refusal, output, typed};
use crate::export::{Drawn, PictureForm, Size, picture};
use crate::pages::{Context, Page, Scene, sections};
use crate::scenario::Nearest;
use crate::text::Language;
use crate::text::command as words;

const HELP: &str = "\
Examples:
  opvangverkenner picture --view need --output need.svg
  opvangverkenner picture a.ron b.ron --view need --part need-amv --output amv.png --width 1600
  opvangverkenner picture a.ron --view uncertainty --part sensitivity --language en --output which.png

Views, and the names of their plots for --part:
  need         need, need-amv
  composition  composition
  supply       supply
  regions      regions, safety-regions
  ukraine      ukraine
  compare      waterfall, differences
  uncertainty  sensitivity, band, regret, map, earlier-inflow, earlier-decisions,
               and of counts in a FILE what was counted, such as occupancy
  account      reality

Views of one scenario speak of the last FILE. Without --part the picture holds what the view shows
first. The ending of PATH names the form: .svg or .png.";

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

impl Command for Picture {
    const WRITES_A_FILE: bool = true;

    fn run(&self, common: &Common) -> Result<(), Refusal> {
        let language = common.language();
        let form = common.form(&PictureForm::ALL)?;
        let view = typed::view("--view", &self.view, language)?;
        let size = self.size(form, language)?;
        let month = typed::date(self.date.as_ref(), language)?;
        let documents = self.scenarios.documents(month, common)?;
        // Every command has a scenario.
        let Some(scene) = Scene::new(&documents) else {
            return Ok(());
        };
        let day = jiff::Zoned::now().date();
        let context = Context::at(&scene, month, language, day);
        let picture = self.chosen(sections::of(view, &context), language)?;
        let bytes = form.write(&*picture, size).map_err(Refusal::Sentence)?;
        output::save(&bytes, common)
    }
}

impl Picture {
    /// The size asked for.
    fn size(&self, form: PictureForm, language: Language) -> Result<Size, Refusal> {
        let Some(text) = &self.width else {
            return Ok(Size::PLAIN);
        };
        let [least, most] = WIDTHS;
        let width = text.parse().ok();
        let width = width.filter(|width| (least..=most).contains(width));
        let width = width.and_then(|width| u16::try_from(width).ok());
        let refused =
            || Refusal::Sentence(words::no_width(&text.as_str().into(), WIDTHS, language));
        let pixels = f32::from(width.ok_or_else(refused)?);
        Ok(Size::wide(pixels / form.scale()))
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
            let (part, known) = (&part.as_str().into(), known.join(", "));
            Refusal::Sentence(words::no_part(part, &known, &nearest, language))
        })
    }
}
