//! A report as a document of Word (Office Open XML), which other word processors read as well.
//!
//! The package is written here, part by part. The crate for this format, `docx-rs` 0.4, knows no text alternatives of
//! pictures, no header rows that repeat and no language; all three are what makes a document readable for everybody.

mod body;
mod parts;

use std::io::{Cursor, Write};
use std::thread;

use zip::ZipWriter;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;

use super::{Size, Unwritten, png};
use crate::chart::Chart;
use crate::report::{Block, Report};
use crate::text::Language;

/// The report as a file. Before each picture it asks whether to go on.
///
/// # Errors
/// It was stopped, or what the renderer says.
pub fn write(report: &Report, go_on: &(dyn Fn() -> bool + Sync)) -> Result<Vec<u8>, Unwritten> {
    let pictures = pictures(report, go_on)?;
    package(report, &pictures).map_err(|error| Unwritten::Failed(error.to_string()))
}

/// A picture of the document.
struct Picture {
    png: Vec<u8>,
    /// Its height for a width of 1.
    ratio: f64,
}

impl Picture {
    fn of(chart: &Chart) -> Result<Self, Unwritten> {
        let png = png::write(chart, Size::FIGURE).map_err(Unwritten::Failed)?;
        // Width and height stand at fixed places of every PNG.
        let number = |at: usize| {
            let bytes = png.get(at..at + 4)?.try_into().ok()?;
            Some(f64::from(u32::from_be_bytes(bytes)))
        };
        let size = number(16).zip(number(20));
        let ratio = size.map_or(1.0, |(width, height)| height / width);
        Ok(Self { png, ratio })
    }
}

/// Every picture, drawn on as many threads as the machine has.
fn pictures(report: &Report, go_on: &(dyn Fn() -> bool + Sync)) -> Result<Vec<Picture>, Unwritten> {
    let charts = report.blocks.iter().filter_map(|block| match block {
        Block::Picture(chart) => Some(&**chart),
        _ => None,
    });
    let charts: Vec<&Chart> = charts.collect();
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let draw = |chart: &&Chart| {
        if go_on() {
            Picture::of(chart)
        } else {
            Err(Unwritten::Stopped)
        }
    };
    let share = charts.len().div_ceil(threads).max(1);
    let drawn: Vec<Result<Picture, Unwritten>> = thread::scope(|scope| {
        let parts: Vec<_> = charts
            .chunks(share)
            .map(|part| scope.spawn(move || part.iter().map(draw).collect::<Vec<_>>()))
            .collect();
        let broken = |_| vec![Err(Unwritten::Failed("a picture broke off".to_owned()))];
        let parts = parts.into_iter();
        parts
            .flat_map(|part| part.join().unwrap_or_else(broken))
            .collect()
    });
    drawn.into_iter().collect()
}

/// The language as Word names it.
fn locale(language: Language) -> &'static str {
    language.pick("nl-NL", "en-GB")
}

fn package(report: &Report, pictures: &[Picture]) -> Result<Vec<u8>, ZipError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut put = |name: &str, bytes: &[u8]| -> Result<(), ZipError> {
        // Without a time of its own, the same report gives the same bytes.
        zip.start_file(name, SimpleFileOptions::default())?;
        Ok(zip.write_all(bytes)?)
    };
    put("[Content_Types].xml", parts::CONTENT_TYPES.as_bytes())?;
    put("_rels/.rels", parts::RELATIONS.as_bytes())?;
    put("docProps/core.xml", parts::properties(report).as_bytes())?;
    let text = body::document(report, pictures);
    put("word/document.xml", text.as_bytes())?;
    let relations = parts::relations(pictures.len());
    put("word/_rels/document.xml.rels", relations.as_bytes())?;
    put("word/styles.xml", parts::styles(report.language).as_bytes())?;
    put("word/numbering.xml", parts::NUMBERING.as_bytes())?;
    let settings = parts::settings(report.language);
    put("word/settings.xml", settings.as_bytes())?;
    put("word/footer1.xml", body::footer(report).as_bytes())?;
    for (number, picture) in (1..).zip(pictures) {
        put(&format!("word/media/figure{number}.png"), &picture.png)?;
    }
    Ok(zip.finish()?.into_inner())
}
