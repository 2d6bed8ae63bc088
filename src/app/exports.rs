//! The plot as a picture: to a file or to the clipboard, drawn anew from the same results.

use std::path::Path;

use eframe::egui::{Color32, ColorImage, Context};
use egui_plot::LineStyle;

use super::actions::{file_stem, with_ending};
use super::axis::Axis;
use super::dialogs::Purpose;
use super::explorer::Explorer;
use super::questions::Question;
use super::scene::{Scene, Shown};
use super::theme::{self, Palette};
use crate::export::{
    Charted, Inks, NeedChart, Pen, Picture, Provenance, Scale, number_scale, png, svg,
};
use crate::files::save_whole;
use crate::text::{Label, Language, Say};

/// A format of pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFormat {
    /// Lines and text.
    Svg,
    /// Pixels.
    Png,
}

impl PictureFormat {
    /// The ending of its files, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }

    /// What the menu says.
    pub fn label(self) -> Label {
        match self {
            Self::Svg => Label::ExportSvg,
            Self::Png => Label::ExportPng,
        }
    }

    /// The format that the ending of a path names.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?;
        [Self::Svg, Self::Png]
            .into_iter()
            .find(|format| ending.eq_ignore_ascii_case(format.ending()))
    }

    fn bytes(self, picture: &Picture) -> Result<Vec<u8>, String> {
        match self {
            Self::Svg => Ok(svg::write(picture)),
            Self::Png => png::write(picture),
        }
    }
}

impl Explorer {
    /// Opens a dialog for the file.
    pub(super) fn choose_picture(
        &mut self,
        format: PictureFormat,
        frame: &eframe::Frame,
        ctx: &Context,
    ) {
        if let Some(document) = self.documents.active() {
            let name = format!("{}.{}", file_stem(document), format.ending());
            let purpose = Purpose::Picture(format);
            self.dialogs.open(purpose, &name, frame, ctx, self.language);
        }
    }

    /// Saves the plot, after a question when a file is there already.
    pub(super) fn save_picture_as(&mut self, path: &Path, format: PictureFormat) {
        let path = with_ending(path, format.ending());
        if path.exists() {
            self.question = Some(Question::ReplacePicture { path, format });
        } else {
            self.save_picture(&path, format);
        }
    }

    /// Saves the plot.
    pub(super) fn save_picture(&mut self, path: &Path, format: PictureFormat) {
        let Some(picture) = self.picture() else {
            return;
        };
        let outcome = format
            .bytes(&picture)
            .map_err(|cause| not_drawn(&cause, self.language))
            .and_then(|bytes| save_whole(path, &bytes).map_err(|error| error.say(self.language)));
        match outcome {
            Ok(()) => {
                let path = path.display();
                self.say(self.language.pick(
                    format!("Grafiek opgeslagen: {path}"),
                    format!("Plot saved: {path}"),
                ));
            }
            Err(sentence) => self.refuse(sentence),
        }
    }

    /// Puts the plot on the clipboard.
    pub(super) fn copy_picture(&mut self, ctx: &Context) {
        let Some(picture) = self.picture() else {
            return;
        };
        match png::pixels(&picture) {
            Ok(pixels) => {
                let size = [pixels.width, pixels.height];
                ctx.copy_image(ColorImage::from_rgba_unmultiplied(size, &pixels.rgba));
                self.say(Label::PictureCopied.text(self.language).to_owned());
            }
            Err(cause) => self.refuse(not_drawn(&cause, self.language)),
        }
    }

    /// The plot as it stands on the screen, in the colours of paper.
    fn picture(&mut self) -> Option<Picture> {
        let scene = Scene::new(&self.documents)?;
        let axis = self.views.need.axis(&scene);
        let month = self.views.reading.month(&scene);
        let capacity = self.views.need.capacity.places;
        let palette = theme::paper();
        let day = today();
        let chart = NeedChart {
            language: self.language,
            baseline: &scene.edition.baseline,
            reference: &scene.reference,
            reference_pen: pen(palette.reference, LineStyle::Solid, 1.5),
            shown: charted(&scene, palette, &day, self.language),
            y: scale(axis, self.language),
            capacity: capacity.map(|places| (places, pen(palette.text, LineStyle::Solid, 1.5))),
            cursor: Some(month),
            inks: inks(palette),
        };
        Some(chart.picture())
    }
}

fn charted<'a>(
    scene: &'a Scene<'_>,
    palette: &Palette,
    day: &str,
    language: Language,
) -> Vec<Charted<'a>> {
    let one = |shown: &'a Shown<'_>| {
        let baseline = &shown.document.edition().baseline;
        let is_active = shown.document.id() == scene.active;
        let width = if is_active { 3.0 } else { 2.0 };
        let other = baseline.id() != scene.edition.baseline.id();
        Charted {
            provenance: Provenance::new(shown.document.scenario(), baseline, day, language),
            other_edition: other.then(|| language.of(baseline.name())),
            outlook: &shown.outlook,
            pen: pen(shown.colour(palette), shown.dashes(), width),
            is_active,
        }
    };
    scene.shown.iter().map(one).collect()
}

/// The axis of the screen, with as many marks as a picture has room for.
fn scale(axis: Axis, language: Language) -> Scale {
    /// The height of the plot in a picture, in points.
    const HEIGHT: f32 = 380.0;
    let (marks, _) = axis.marks(HEIGHT);
    number_scale(axis.min, axis.max, &marks, language)
}

fn inks(palette: &Palette) -> Inks {
    Inks {
        ground: theme::hex(palette.card),
        text: theme::hex(palette.text),
        weak: theme::hex(palette.weak),
        grid: theme::hex(palette.grid),
    }
}

/// Dashes as the plot on the screen has them.
fn pen(colour: Color32, style: LineStyle, width: f32) -> Pen {
    let dash = match style {
        LineStyle::Solid => Vec::new(),
        LineStyle::Dashed { length } => vec![length, 0.618 * length],
        LineStyle::Dotted { spacing } => vec![width, (spacing - width).max(1.0)],
    };
    Pen {
        colour: theme::hex(colour),
        dash,
        width,
    }
}

/// The day by the clock of this machine, `YYYY-MM-DD`.
fn today() -> String {
    jiff::Zoned::now().date().to_string()
}

fn not_drawn(cause: &str, language: Language) -> String {
    language.pick(
        format!("De grafiek kon niet worden getekend ({cause}). Exporteer hem als SVG."),
        format!("The plot could not be drawn ({cause}). Export it as SVG."),
    )
}
