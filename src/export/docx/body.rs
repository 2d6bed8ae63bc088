//! The text of the document: headings, paragraphs, pictures and tables, and the foot of every page.

use super::Picture;
use super::parts::FOOTER;
use crate::chart::Chart;
use crate::export::xml::{Attribute, Xml};
use crate::report::{Block, Grid, Report};
use crate::text::{Label, report as words};

/// The width of the text on A4, in twentieths of a point.
const WIDTH: u32 = 9_638;
/// The same in the unit of pictures: they are laid out for it.
const PICTURE_WIDTH: f64 = 6_120_000.0;
/// As many letters count for the width of a column: longer texts are broken.
const MOST_LETTERS: u32 = 90;
/// The width of a letter in a table, and of the margins of a cell, in twentieths of a point.
const LETTER: u32 = 98;
const MARGINS: u32 = 130;

/// A table of so many rows is not parted.
const MOST_HELD: usize = 14;
/// Where no cell holds more letters.
const MOST_BRIEF: usize = 80;

const WORDS: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
const SHAPES: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";

const NAMESPACES: [Attribute<'static>; 5] = [
    ("xmlns:w", WORDS),
    ("xmlns:r", RELATIONS),
    ("xmlns:wp", DRAWING),
    ("xmlns:a", SHAPES),
    ("xmlns:pic", PICTURE),
];

/// The part that holds the text.
pub fn document(report: &Report, pictures: &[Picture]) -> String {
    let mut xml = Xml::default();
    xml.group("w:document", &NAMESPACES, |xml| {
        xml.group("w:body", &[], |xml| {
            paragraph(xml, "Title", &report.title);
            paragraph(xml, "Subtitle", &report.made);
            blocks(xml, report, pictures);
            page(xml);
        });
    });
    xml.finish()
}

fn blocks(xml: &mut Xml, report: &Report, pictures: &[Picture]) {
    let mut pictures = (1..).zip(pictures);
    let mut tables = 0;
    for (at, block) in report.blocks.iter().enumerate() {
        let is_shown = |block: &Block| matches!(block, Block::Picture(_) | Block::Table(..));
        let leads = report.blocks.get(at + 1).is_some_and(is_shown);
        match block {
            Block::Chapter(text) => paragraph(xml, "Heading1", text),
            Block::Part(text) => paragraph(xml, "Heading2", text),
            // On the page of what it speaks of.
            Block::Paragraph(text) if leads => paragraph(xml, "Lead", text),
            Block::Paragraph(text) => paragraph(xml, "Normal", text),
            Block::Note(text) => paragraph(xml, "Caption", text),
            Block::List(items) => {
                for (at, item) in items.iter().enumerate() {
                    paragraph(xml, if at == 0 { "ListStart" } else { "ListBullet" }, item);
                }
            }
            Block::Picture(chart) => {
                if let Some((number, drawn)) = pictures.next() {
                    picture(xml, chart, drawn, number);
                }
            }
            Block::Table(caption, grid) => {
                tables += 1;
                let caption = words::numbered(false, tables, caption, report.language);
                paragraph(xml, "TableCaption", &caption);
                table(xml, grid, &caption);
            }
        }
    }
}

/// A paragraph of one style.
fn paragraph(xml: &mut Xml, style: &str, text: &str) {
    styled(xml, style, false, |xml| run(xml, text));
}

/// A paragraph of one style, perhaps to the right, and what stands in it.
fn styled(xml: &mut Xml, style: &str, is_right: bool, fill: impl FnOnce(&mut Xml)) {
    xml.group("w:p", &[], |xml| {
        xml.group("w:pPr", &[], |xml| {
            xml.empty("w:pStyle", &[("w:val", style)]);
            if is_right {
                xml.empty("w:jc", &[("w:val", "right")]);
            }
        });
        fill(xml);
    });
}

fn run(xml: &mut Xml, text: &str) {
    xml.group("w:r", &[], |xml| {
        xml.words("w:t", &[("xml:space", "preserve")], text);
    });
}

/// A picture over the whole width, with its text alternative, and its caption below.
fn picture(xml: &mut Xml, chart: &Chart, drawn: &Picture, number: usize) {
    let caption = words::numbered(true, number, &chart.title, chart.language);
    styled(xml, "PictureLine", false, |xml| {
        xml.group("w:r", &[], |xml| {
            xml.group("w:drawing", &[], |xml| drawing(xml, chart, drawn, number));
        });
    });
    paragraph(xml, "Caption", &caption);
}

fn drawing(xml: &mut Xml, chart: &Chart, drawn: &Picture, number: usize) {
    let size = [PICTURE_WIDTH, PICTURE_WIDTH * drawn.ratio].map(|length| format!("{length:.0}"));
    let [width, height] = &size;
    let extent = [("cx", width.as_str()), ("cy", height)];
    let id = number.to_string();
    let name = format!("figure{number}");
    let inline = ["distT", "distB", "distL", "distR"].map(|side| (side, "0"));
    xml.group("wp:inline", &inline, |xml| {
        xml.empty("wp:extent", &extent);
        let described = [
            ("id", id.as_str()),
            ("name", &name),
            ("descr", &chart.description),
        ];
        xml.empty("wp:docPr", &described);
        xml.group("a:graphic", &[], |xml| {
            xml.group("a:graphicData", &[("uri", PICTURE)], |xml| {
                xml.group("pic:pic", &[], |xml| {
                    xml.group("pic:nvPicPr", &[], |xml| {
                        xml.empty("pic:cNvPr", &described);
                        xml.empty("pic:cNvPicPr", &[]);
                    });
                    xml.group("pic:blipFill", &[], |xml| {
                        xml.empty("a:blip", &[("r:embed", &name)]);
                        xml.group("a:stretch", &[], |xml| xml.empty("a:fillRect", &[]));
                    });
                    shape(xml, &extent);
                });
            });
        });
    });
}

fn shape(xml: &mut Xml, extent: &[Attribute<'_>]) {
    xml.group("pic:spPr", &[], |xml| {
        xml.group("a:xfrm", &[], |xml| {
            xml.empty("a:off", &[("x", "0"), ("y", "0")]);
            xml.empty("a:ext", extent);
        });
        xml.group("a:prstGeom", &[("prst", "rect")], |xml| {
            xml.empty("a:avLst", &[]);
        });
    });
}

/// A table whose first row is repeated on every page.
fn table(xml: &mut Xml, grid: &Grid, caption: &str) {
    let widths = widths(grid);
    let is_brief = |cell: &String| cell.len() <= MOST_BRIEF;
    let is_short = grid.rows.len() <= MOST_HELD && grid.rows.iter().flatten().all(is_brief);
    xml.group("w:tbl", &[], |xml| {
        xml.group("w:tblPr", &[], |xml| {
            xml.empty("w:tblStyle", &[("w:val", "Figures")]);
            xml.empty("w:tblW", &[("w:w", &WIDTH.to_string()), ("w:type", "dxa")]);
            xml.empty("w:tblLayout", &[("w:type", "fixed")]);
            let look = [
                ("w:val", "00A0"),
                ("w:firstRow", "1"),
                ("w:firstColumn", "1"),
                ("w:noVBand", "1"),
            ];
            xml.empty("w:tblLook", &look);
            xml.empty("w:tblCaption", &[("w:val", caption)]);
        });
        xml.group("w:tblGrid", &[], |xml| {
            for width in &widths {
                xml.empty("w:gridCol", &[("w:w", width)]);
            }
        });
        row(xml, grid, &widths, None, "TableHeading");
        for (at, cells) in grid.rows.iter().enumerate() {
            // A short table stands on one page.
            let is_held = is_short && at + 1 < grid.rows.len();
            let style = if is_held { "TableHeld" } else { "TableText" };
            row(xml, grid, &widths, Some(cells), style);
        }
    });
}

/// A row of cells, or else of headings.
fn row(xml: &mut Xml, grid: &Grid, widths: &[String], cells: Option<&[String]>, style: &str) {
    xml.group("w:tr", &[], |xml| {
        xml.group("w:trPr", &[], |xml| {
            xml.empty("w:cantSplit", &[]);
            if cells.is_none() {
                xml.empty("w:tblHeader", &[]);
            }
        });
        for ((at, heading), width) in grid.headings.iter().enumerate().zip(widths) {
            let text = match cells {
                Some(cells) => cells.get(at).map_or("", String::as_str),
                None => heading.text.as_str(),
            };
            xml.group("w:tc", &[], |xml| {
                xml.group("w:tcPr", &[], |xml| {
                    xml.empty("w:tcW", &[("w:w", width), ("w:type", "dxa")]);
                    if cells.is_none() {
                        xml.empty("w:vAlign", &[("w:val", "bottom")]);
                    }
                });
                styled(xml, style, heading.is_number, |xml| run(xml, text));
            });
        }
    });
}

/// The width of each column: no number and no word is broken, and longer texts share the room that is left.
fn widths(grid: &Grid) -> Vec<String> {
    let all = 0..grid.headings.len();
    let columns: Vec<_> = all.map(|at| letters(grid, at)).collect();
    let least: u32 = columns.iter().map(|column| column.least).sum();
    let more = |column: &Letters| column.most - column.least;
    let all_more: u32 = columns.iter().map(more).sum();
    let room = WIDTH.saturating_sub(least);
    let width = |column: &Letters| {
        let share = room * more(column) / all_more.max(1);
        // Where no column asks for more, all get the same of what is left.
        let even = u32::try_from(columns.len()).map_or(0, |count| room / count.max(1));
        let added = if all_more == 0 { even } else { share };
        // Too many columns for the page become narrower alike.
        let least = column.least * WIDTH / least.max(WIDTH);
        (least + added).to_string()
    };
    columns.iter().map(width).collect()
}

/// How wide a column must be, and may be.
struct Letters {
    least: u32,
    most: u32,
}

fn letters(grid: &Grid, at: usize) -> Letters {
    let count = |text: &str| u32::try_from(text.chars().count()).unwrap_or(MOST_LETTERS);
    let word = |text: &str| text.split(' ').map(count).max().unwrap_or(0);
    let cells = || grid.rows.iter().filter_map(|row| row.get(at));
    let heading = grid.headings.get(at);
    let is_number = heading.is_some_and(|heading| heading.is_number);
    let above = heading.map_or(0, |heading| word(&heading.text));
    let whole = cells().map(|cell| count(cell)).max().unwrap_or(0);
    let unbroken = cells().map(|cell| word(cell)).max().unwrap_or(0);
    // Short texts such as dates stand on one line, as numbers do.
    let unbroken = if is_number || whole <= 12 {
        whole
    } else {
        unbroken
    };
    // Headings are bold.
    let least = (unbroken * LETTER)
        .max(above * LETTER * 11 / 10)
        .min(WIDTH / 3)
        + MARGINS;
    let most = whole.min(MOST_LETTERS) * LETTER + MARGINS;
    Letters {
        least,
        most: most.max(least),
    }
}

/// The size of the page, its margins and its foot.
fn page(xml: &mut Xml) {
    xml.group("w:sectPr", &[], |xml| {
        xml.empty(
            "w:footerReference",
            &[("w:type", "default"), ("r:id", FOOTER)],
        );
        xml.empty("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")]);
        let margins = [
            ("w:top", "1134"),
            ("w:right", "1134"),
            ("w:bottom", "1134"),
            ("w:left", "1134"),
            ("w:header", "567"),
            ("w:footer", "567"),
            ("w:gutter", "0"),
        ];
        xml.empty("w:pgMar", &margins);
    });
}

/// The title, and which page it is of how many.
pub fn footer(report: &Report) -> String {
    let [page, of] = [Label::PageNumber, Label::OfPages].map(|label| label.text(report.language));
    let field = |xml: &mut Xml, name: &str| {
        xml.group("w:fldSimple", &[("w:instr", name)], |xml| run(xml, "1"));
    };
    let mut xml = Xml::default();
    xml.group("w:ftr", &NAMESPACES, |xml| {
        styled(xml, "Footer", false, |xml| {
            run(xml, &report.made);
            xml.group("w:r", &[], |xml| xml.empty("w:tab", &[]));
            run(xml, page);
            field(xml, "PAGE");
            run(xml, of);
            field(xml, "NUMPAGES");
        });
    });
    xml.finish()
}
