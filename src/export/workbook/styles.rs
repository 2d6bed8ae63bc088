//! How cells look, and what they let a reader do.

use rust_xlsxwriter::{
    Color, Format, FormatAlign, FormatBorder, IntoExcelData, ProtectionOptions, Worksheet,
};

use super::Written;
use crate::chart::{LIGHT, Rgb};
use crate::scenario::Quantity;

/// Behind cells that may be filled in, and behind those that differ from the reference.
const INPUT: Color = Color::RGB(0xFF_F8DC);
const CHANGED: Color = Color::RGB(0xFF_DDB0);
const BAND: Color = Color::RGB(0xE8_EFF8);

pub fn colour(rgb: Rgb) -> Color {
    let [red, green, blue] = rgb.0;
    Color::RGB(u32::from_be_bytes([0, red, green, blue]))
}

pub fn title() -> Format {
    let bold = Format::new().set_bold().set_font_size(16);
    bold.set_font_color(colour(LIGHT.accent))
}

/// A sentence over the width of the sheet.
pub fn about() -> Format {
    Format::new().set_font_color(colour(LIGHT.weak))
}

/// Above the rows or columns that belong together.
pub fn band() -> Format {
    let bold = Format::new().set_bold().set_background_color(BAND);
    bold.set_font_color(colour(LIGHT.accent))
}

/// The row of the headings, on every sheet that has them.
pub const HEADINGS: u32 = 3;

pub fn heading() -> Format {
    Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter)
        .set_font_color(Color::White)
        .set_background_color(colour(LIGHT.accent))
        .set_border_right(FormatBorder::Thin)
        .set_border_right_color(Color::White)
}

/// What numbers count, below their heading.
pub fn unit() -> Format {
    let small = Format::new().set_italic().set_font_size(9).set_text_wrap();
    small.set_font_color(colour(LIGHT.weak))
}

/// Text in a cell that is as high as it needs.
pub fn text() -> Format {
    let top = Format::new().set_align(FormatAlign::Top);
    top.set_text_wrap().set_quote_prefix().set_indent(1)
}

/// Text in a row of numbers.
pub fn plain_text() -> Format {
    Format::new().set_align(FormatAlign::Top).set_quote_prefix()
}

pub fn number(form: &str) -> Format {
    Format::new()
        .set_align(FormatAlign::Top)
        .set_num_format(form)
}

/// A cell that may be filled in.
pub fn input(form: &str) -> Format {
    number(form)
        .set_unlocked()
        .set_background_color(INPUT)
        .set_border(FormatBorder::Thin)
        .set_border_color(Color::RGB(0xD8_C88A))
}

/// A cell for a name or a choice.
pub fn input_text() -> Format {
    input("@").set_text_wrap()
}

/// On what differs from the reference.
pub fn changed() -> Format {
    Format::new().set_bold().set_background_color(CHANGED)
}

/// Whole persons and places.
pub const WHOLE: &str = "#,##0";
/// A difference.
pub const SIGNED: &str = "+#,##0;-#,##0;0";
/// A month.
pub const MONTH: &str = "mmm yyyy";
/// A factor.
pub const FACTOR: &str = "0.000";
/// A number of months that need not be whole.
pub const STAY: &str = "0.0";
/// A share.
pub const SHARE: &str = "0.0%";

/// How numbers of a quantity are shown.
pub fn form(quantity: Quantity) -> &'static str {
    match quantity {
        Quantity::People | Quantity::NetPeoplePerMonth | Quantity::Places => WHOLE,
        Quantity::WholeMonths => "0",
        Quantity::Share | Quantity::Occupancy => SHARE,
        Quantity::MonthlyRate => "0.00%",
        Quantity::Ratio => "0.00",
        Quantity::Stay => STAY,
        Quantity::Month => MONTH,
    }
}

/// A sheet with its name as its title, and a sentence about it.
pub fn sheet(name: &str, said: &str) -> Written<Worksheet> {
    let mut sheet = Worksheet::new();
    sheet.set_name(name)?;
    sheet.write_with_format(0, 0, name, &title())?;
    sheet.write_with_format(1, 0, said, &about())?;
    Ok(sheet)
}

/// A heading over a column of this width.
pub fn head(sheet: &mut Worksheet, column: u16, width: u32, text: impl IntoExcelData) -> Written {
    sheet.set_column_width(column, width)?;
    sheet.write_with_format(HEADINGS, column, text, &heading())?;
    Ok(())
}

/// A band over all columns up to the last, and what it says.
pub fn section(sheet: &mut Worksheet, row: u32, last: u16, text: &str) -> Written {
    for column in 0..=last {
        sheet.write_blank(row, column, &band())?;
    }
    sheet.write_with_format(row, 0, text, &band())?;
    Ok(())
}

/// Texts in columns of a row.
pub fn texts(sheet: &mut Worksheet, row: u32, texts: &[(u16, &str)]) -> Written {
    for (column, words) in texts {
        sheet.write_with_format(row, *column, *words, &text())?;
    }
    Ok(())
}

/// Only cells for values can be changed; no password, widths stay free.
pub fn protect(sheet: &mut Worksheet) {
    sheet.protect_with_options(&ProtectionOptions {
        format_columns: true,
        format_rows: true,
        use_autofilter: true,
        ..ProtectionOptions::default()
    });
}

/// Protected, with headings and so many columns in sight; on A4, as wide as so many pages, headings on each.
pub fn finish(
    mut sheet: Worksheet,
    columns: u16,
    pages: u16,
    headings: (u32, u32),
) -> Written<Worksheet> {
    protect(&mut sheet);
    sheet.set_freeze_panes(headings.1 + 1, columns)?;
    sheet.set_landscape().set_paper_size(9);
    sheet.set_print_fit_to_pages(pages, 0);
    sheet.set_repeat_rows(headings.0, headings.1)?;
    sheet.set_footer("&L&A&R&P / &N");
    Ok(sheet)
}

/// How high a row must be for the texts in it, each in a column of so many characters.
pub fn height(texts: &[(&str, u32)]) -> f64 {
    const LINE: f64 = 15.0;
    let lines = texts.iter().map(|(text, width)| {
        // Words are not cut: a line holds a little less than fits.
        let fits = f64::from(*width) * 0.95;
        let length = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
        (f64::from(length) / fits).ceil().max(1.0)
    });
    LINE * lines.fold(1.0, f64::max)
}
