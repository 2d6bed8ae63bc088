//! Colours, fonts and spacing: light and dark. The only file that makes colours of egui.
#![expect(clippy::disallowed_methods, reason = "colours are made here")]

use std::sync::Arc;

use eframe::egui::epaint::text::{
    GlyphBitmap, GlyphRasterizer, GlyphRasterizerRequest, RasterizedGlyph,
};
use eframe::egui::{
    Color32, ColorImage, Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontId,
    Frame, Margin, RichText, Shadow, Stroke, Style, TextStyle, Theme, Ui, Visuals,
    style::{ScrollStyle, WidgetVisuals},
    vec2,
};

use crate::chart::{self, Ink, Rgb};
use crate::export::fonts;

/// The colours of one mode.
#[derive(Clone, Copy, Debug)]
pub struct Palette {
    /// The colours of plots.
    pub chart: &'static chart::Palette,
    /// Behind everything.
    pub ground: Color32,
    /// Panels and cards.
    pub card: Color32,
    /// Lines around cards and between rows.
    pub border: Color32,
    /// The track of a slider; at least 3:1 on a card is its border's task.
    pub track: Color32,
    /// Text.
    pub text: Color32,
    /// Text of less weight; 4.5:1 on card and ground.
    pub weak: Color32,
    /// The one accent: the government's dark blue, a lighter tint on dark.
    pub accent: Color32,
    /// On the accent.
    pub on_accent: Color32,
    /// The accent at rest behind text.
    pub accent_faint: Color32,
    /// What is refused, short or too much.
    pub warning: Color32,
    /// The reference's line.
    pub reference: Color32,
    /// Lines of the grid.
    pub grid: Color32,
}

const fn rgb(colour: Rgb) -> Color32 {
    let Rgb([red, green, blue]) = colour;
    Color32::from_rgb(red, green, blue)
}

/// The colours of plots, and beside them those of the window alone.
const fn palette_of(
    chart: &'static chart::Palette,
    ground: u32,
    border: u32,
    faint: u32,
) -> Palette {
    const fn hex(code: u32) -> Color32 {
        let [_, red, green, blue] = code.to_be_bytes();
        Color32::from_rgb(red, green, blue)
    }
    Palette {
        chart,
        ground: hex(ground),
        card: rgb(chart.ground),
        border: hex(border),
        track: hex(border),
        text: rgb(chart.text),
        weak: rgb(chart.weak),
        accent: rgb(chart.accent),
        on_accent: if border > 0x80_0000 {
            rgb(chart.ground)
        } else {
            hex(ground)
        },
        accent_faint: hex(faint),
        warning: rgb(chart.warning),
        reference: rgb(chart.reference),
        grid: rgb(chart.grid),
    }
}

const LIGHT: Palette = palette_of(&chart::LIGHT, 0xEE_F1F6, 0xD5_DCE6, 0xE3_ECF7);
const DARK: Palette = palette_of(&chart::DARK, 0x0F_141C, 0x32_3E50, 0x22_354D);
const HIGH_LIGHT: Palette = Palette {
    track: rgb(chart::HIGH_LIGHT.grid),
    ..palette_of(&chart::HIGH_LIGHT, 0xFF_FFFF, 0x3A_4048, 0xE2_EDFC)
};
const HIGH_DARK: Palette = Palette {
    track: rgb(chart::HIGH_DARK.grid),
    ..palette_of(&chart::HIGH_DARK, 0x00_0000, 0xC9_D0DA, 0x0E_2440)
};

/// All palettes: light and dark, then both in high contrast. Each has a ground of its own.
pub const ALL: [&Palette; 4] = [&LIGHT, &DARK, &HIGH_LIGHT, &HIGH_DARK];

impl Palette {
    /// The colour of a role.
    pub fn of(&self, ink: Ink) -> Color32 {
        rgb(self.chart.of(ink))
    }
}

/// The colour of text that is laid out to be measured, and then painted in any: it is laid out once.
pub const ANY_INK: Color32 = Color32::PLACEHOLDER;

/// The palette of the mode in use: the one whose ground lies behind everything.
pub fn palette(ui: &Ui) -> &'static Palette {
    let ground = ui.visuals().panel_fill;
    let used = ALL.into_iter().find(|palette| palette.ground == ground);
    used.unwrap_or(&LIGHT)
}

/// Whether colours are in high contrast.
pub fn is_high_contrast(ui: &Ui) -> bool {
    [HIGH_LIGHT.ground, HIGH_DARK.ground].contains(&ui.visuals().panel_fill)
}

/// The text sizes of the window.
pub fn regular(size: f32) -> FontId {
    FontId::new(size, FontFamily::Proportional)
}

/// Half-bold, for labels that lead.
pub fn semibold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("semibold".into()))
}

/// Bold, for the numbers that matter.
pub fn bold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("bold".into()))
}

/// The size of ordinary text.
const BODY: f32 = 13.5;

/// Makes the letters of a part of the window larger, as far as the window has room.
pub fn grow(ui: &mut Ui) {
    /// Up to this width they are as large as usual.
    const USUAL: f32 = 1_500.0;
    let growth = (ui.ctx().content_rect().width() / USUAL).clamp(1.0, 1.125);
    if growth > 1.0 {
        let fonts = ui.style_mut().text_styles.values_mut();
        fonts.for_each(|font| font.size *= growth);
    }
}

/// How much larger than usual the letters of a part are.
pub fn growth(ui: &Ui) -> f32 {
    TextStyle::Body.resolve(ui.style()).size / BODY
}

/// A font as large as the part has room for.
pub fn grown(ui: &Ui, font: FontId) -> FontId {
    FontId {
        size: font.size * growth(ui),
        ..font
    }
}

/// Words of less weight.
pub fn weak(ui: &Ui, words: impl Into<String>, font: FontId) -> RichText {
    RichText::new(words).font(font).color(palette(ui).weak)
}

/// A white sheet with a thin border.
pub fn card(palette: &Palette) -> Frame {
    Frame::new()
        .fill(palette.card)
        .stroke(Stroke::new(1.0, palette.border))
        .corner_radius(8)
        .inner_margin(Margin::symmetric(16, 12))
}

/// A bar or side panel.
pub fn bar(fill: Color32, margin: Margin) -> Frame {
    Frame::new().fill(fill).inner_margin(margin)
}

/// Puts fonts, colours and spacing in place.
pub fn install(ctx: &Context) {
    ctx.set_fonts(embedded());
    ctx.options_mut(|options| options.fallback_theme = Theme::Light);
    set_contrast(ctx, false);
}

/// Puts colours and spacing in place, in high contrast or not.
pub fn set_contrast(ctx: &Context, high: bool) {
    let palettes = ALL.into_iter().skip(if high { 2 } else { 0 });
    for (theme, palette) in [Theme::Light, Theme::Dark].into_iter().zip(palettes) {
        ctx.set_style_of(theme, style(theme, palette));
    }
}

fn embedded() -> FontDefinitions {
    let mut embedded = FontDefinitions::empty();
    let files = [
        ("regular", fonts::REGULAR),
        ("semibold", fonts::SEMIBOLD),
        ("bold", fonts::BOLD),
    ];
    for (name, bytes) in files {
        let font = Arc::new(FontData::from_static(bytes));
        embedded.font_data.insert(name.to_owned(), font);
        let families = match name {
            "regular" => vec![FontFamily::Proportional, FontFamily::Monospace],
            name => vec![FontFamily::Name(name.into())],
        };
        for family in families {
            embedded.families.insert(family, vec![name.to_owned()]);
        }
    }
    embedded
}

/// Draws a hollow box for a sign that the fonts lack: theirs is empty, and a name would be drawn as nothing.
///
/// Only for the real window: in tests a missing sign of the program's own is a failure.
pub fn install_boxes(ctx: &Context) {
    let boxed = |request: &GlyphRasterizerRequest<'_>| Some(hollow_box(request.font_size_px));
    ctx.add_glyph_rasterizer(GlyphRasterizer::new("opvangverkenner::box", boxed));
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a few dozen pixels"
)]
fn hollow_box(size: f32) -> RasterizedGlyph {
    let pixels = |part: f32| (part * size).round().max(3.0) as usize;
    let (width, height) = (pixels(0.55), pixels(0.7));
    let mut image = ColorImage::filled([width, height], Color32::TRANSPARENT);
    for x in 0..width {
        for y in 0..height {
            if x == 0 || y == 0 || x == width - 1 || y == height - 1 {
                image[(x, y)] = Color32::WHITE;
            }
        }
    }
    RasterizedGlyph {
        bitmap: GlyphBitmap {
            image,
            // It stands on the line of the letters.
            offset_px: vec2((0.08 * size).round(), -(0.7 * size).round().max(3.0)),
            is_color: false,
        },
        advance_px: (0.7 * size).round(),
    }
}

fn style(theme: Theme, palette: &Palette) -> Style {
    let mut style = theme.default_style();
    style.text_styles = [
        (TextStyle::Small, regular(12.0)),
        (TextStyle::Body, regular(BODY)),
        (TextStyle::Button, regular(BODY)),
        (TextStyle::Heading, bold(16.0)),
        (TextStyle::Monospace, regular(BODY)),
    ]
    .into();
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(8.0, 6.0);
    spacing.button_padding = vec2(10.0, 4.0);
    // Targets of at least 24 points.
    spacing.interact_size = vec2(24.0, 26.0);
    spacing.menu_margin = Margin::same(6);
    spacing.tooltip_width = 380.0;
    style.interaction.selectable_labels = false;
    style.spacing.scroll = ScrollStyle::thin();
    style.visuals = visuals(theme, palette);
    style
}

fn visuals(theme: Theme, palette: &Palette) -> Visuals {
    let mut visuals = theme.default_visuals();
    visuals.override_text_color = None;
    visuals.weak_text_color = Some(palette.weak);
    visuals.panel_fill = palette.ground;
    visuals.window_fill = palette.card;
    visuals.window_stroke = Stroke::new(1.0, palette.border);
    visuals.window_corner_radius = CornerRadius::same(8);
    visuals.menu_corner_radius = CornerRadius::same(8);
    visuals.popup_shadow = Shadow::NONE;
    visuals.window_shadow = Shadow::NONE;
    visuals.extreme_bg_color = palette.card;
    visuals.text_edit_bg_color = Some(palette.card);
    visuals.faint_bg_color = palette.ground;
    visuals.hyperlink_color = palette.accent;
    visuals.warn_fg_color = palette.warning;
    visuals.error_fg_color = palette.warning;
    visuals.selection.bg_fill = palette.accent_faint;
    visuals.selection.stroke = Stroke::new(2.0, palette.accent);
    visuals.text_cursor.stroke = Stroke::new(2.0, palette.text);
    // A blinking caret would repaint for ever.
    visuals.text_cursor.blink = false;
    let widget = |fill: Color32, stroke: Stroke| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: stroke,
        corner_radius: CornerRadius::same(6),
        fg_stroke: Stroke::new(1.0, palette.text),
        expansion: 0.0,
    };
    let thin = Stroke::new(1.0, palette.border);
    let strong = Stroke::new(1.0, palette.accent);
    let widgets = &mut visuals.widgets;
    widgets.noninteractive = widget(palette.card, thin);
    widgets.inactive = widget(palette.card, Stroke::new(1.0, palette.reference));
    widgets.hovered = widget(palette.accent_faint, strong);
    widgets.active = widget(palette.accent_faint, Stroke::new(2.0, palette.accent));
    widgets.open = widget(palette.accent_faint, strong);
    visuals
}
