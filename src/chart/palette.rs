//! The colours of the roles: on a light and on a dark screen, and on paper. The only file that makes them.

use super::Ink;

/// Red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub [u8; 3]);

impl Rgb {
    const fn hex(code: u32) -> Self {
        let [_, red, green, blue] = code.to_be_bytes();
        Self([red, green, blue])
    }

    const fn all<const N: usize>(codes: [u32; N]) -> [Self; N] {
        let mut colours = [Self([0; 3]); N];
        let mut at = 0;
        while at < N {
            colours[at] = Self::hex(codes[at]);
            at += 1;
        }
        colours
    }

    /// As pictures and web pages write it: `#154273`.
    pub fn to_hex(self) -> String {
        let [red, green, blue] = self.0;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    /// Black or white, whichever reads better on this colour: at least 4.5:1 on any.
    fn legible(self) -> Self {
        let linear = |part: u8| {
            let part = f32::from(part) / 255.0;
            if part <= 0.040_45 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        let [red, green, blue] = self.0.map(linear);
        // Where 1.05 / (l + 0.05) equals (l + 0.05) / 0.05.
        if 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 {
            Self([0; 3])
        } else {
            Self([255; 3])
        }
    }

    /// This colour on its way to another; 0–1.
    #[must_use]
    pub fn towards(self, other: Self, share: f32) -> Self {
        let mut mixed = self.0;
        for (from, to) in mixed.iter_mut().zip(other.0) {
            let at = f32::from(*from) + share.clamp(0.0, 1.0) * (f32::from(to) - f32::from(*from));
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "between two bytes"
            )]
            let at = at.round() as u8;
            *from = at;
        }
        Self(mixed)
    }
}

/// The colours of one mode.
#[derive(Clone, Copy, Debug)]
pub struct Palette {
    /// Behind a plot.
    pub ground: Rgb,
    /// Text.
    pub text: Rgb,
    /// Text of less weight; 4.5:1 on the ground.
    pub weak: Rgb,
    /// Lines of the grid.
    pub grid: Rgb,
    /// The one accent: the government's dark blue, a lighter tint on dark.
    pub accent: Rgb,
    /// What is refused, short or too much.
    pub warning: Rgb,
    /// The reference's line and its name; 4.5:1 on the ground.
    pub reference: Rgb,
    /// Lines of scenarios, by slot: told apart by colour-blind readers, 4.5:1 on the ground, and used for nothing else.
    pub scenarios: [Rgb; 8],
    /// Areas of the groups in reception, in their order: muted, permit-holders in the accent; 3:1 on the ground,
    /// told apart by colour-blind readers.
    pub groups: [Rgb; 4],
    /// Layers of the types of places, in their order: muted likewise. The shortage on top of them is hatched in the
    /// colour of a warning.
    pub place_types: [Rgb; 3],
    /// The ends of a scale of one hue, from nothing to the most.
    pub scale: [Rgb; 2],
    /// A part that adds places; 3:1 on the ground.
    pub more: Rgb,
    /// A part that takes places off; 3:1 on the ground, told apart from [`Self::more`] by colour-blind readers.
    pub fewer: Rgb,
}

/// A light screen.
pub const LIGHT: Palette = Palette {
    ground: Rgb::hex(0xFF_FFFF),
    text: Rgb::hex(0x17_202E),
    weak: Rgb::hex(0x55_6070),
    grid: Rgb::hex(0xE6_EAF0),
    accent: Rgb::hex(0x15_4273),
    warning: Rgb::hex(0xC3_2C17),
    reference: Rgb::hex(0x69_768A),
    scenarios: Rgb::all([
        0x10_70BB, 0xB6_4689, 0x2C_7E4F, 0x65_3E21, 0x63_38D1, 0x55_6C02, 0x24_2424, 0x1E_5C69,
    ]),
    groups: Rgb::all([0x80_93A7, 0x15_4273, 0xAF_8875, 0x4A_4A45]),
    place_types: Rgb::all([0x3D_5E5F, 0x77_9595, 0x6A_664F]),
    scale: [Rgb::hex(0xE8_EFF8), Rgb::hex(0x15_4273)],
    more: Rgb::hex(0xD5_7134),
    fewer: Rgb::hex(0x0A_A2B5),
};

/// A dark screen.
pub const DARK: Palette = Palette {
    ground: Rgb::hex(0x18_202B),
    text: Rgb::hex(0xE8_ECF2),
    weak: Rgb::hex(0xA3_AFC0),
    grid: Rgb::hex(0x26_303F),
    accent: Rgb::hex(0x8F_BCF0),
    warning: Rgb::hex(0xE1_767A),
    reference: Rgb::hex(0x94_A1B4),
    scenarios: Rgb::all([
        0x54_97F2, 0xF1_71A7, 0x7C_CF9D, 0xAD_8366, 0xB5_B2FC, 0xBD_D152, 0xF2_F0EE, 0x85_E0F8,
    ]),
    groups: Rgb::all([0x71_88A1, 0x8F_BCF0, 0xC5_AD90, 0x90_7275]),
    place_types: Rgb::all([0x5E_7B86, 0x8D_BACA, 0x75_6F4C]),
    scale: [Rgb::hex(0x22_3042), Rgb::hex(0x8F_BCF0)],
    more: Rgb::hex(0xF1_9718),
    fewer: Rgb::hex(0x4B_A499),
};

/// A light screen in high contrast: text of 7:1 and more, and lines that carry.
pub const HIGH_LIGHT: Palette = Palette {
    text: Rgb::hex(0x00_0000),
    weak: Rgb::hex(0x2B_2F36),
    grid: Rgb::hex(0x87_909C),
    accent: Rgb::hex(0x0B_2F57),
    warning: Rgb::hex(0x9C_1606),
    reference: Rgb::hex(0x4F_5B6D),
    ..LIGHT
};

/// A dark screen in high contrast, likewise.
pub const HIGH_DARK: Palette = Palette {
    ground: Rgb::hex(0x00_0000),
    text: Rgb::hex(0xFF_FFFF),
    weak: Rgb::hex(0xD5_DBE4),
    grid: Rgb::hex(0x66_707E),
    accent: Rgb::hex(0xA6_CDF8),
    warning: Rgb::hex(0xFF_9EA0),
    reference: Rgb::hex(0xAE_B9C8),
    ..DARK
};

/// Paper: pictures for a memo are light, whatever the screen is.
pub const PAPER: Palette = LIGHT;

impl Palette {
    /// The colour of a role.
    pub fn of(&self, ink: Ink) -> Rgb {
        let pick = |colours: &[Rgb], at: usize| {
            let colour = colours.get(at % colours.len().max(1));
            colour.copied().unwrap_or(self.text)
        };
        match ink {
            Ink::Scenario(slot) => pick(&self.scenarios, slot),
            Ink::Reference => self.reference,
            Ink::Text => self.text,
            Ink::Weak => self.weak,
            Ink::Grid => self.grid,
            Ink::Ground => self.ground,
            Ink::Accent => self.accent,
            Ink::Warning => self.warning,
            Ink::More => self.more,
            Ink::Fewer => self.fewer,
            Ink::Group(at) => pick(&self.groups, at),
            Ink::PlaceType(at) => pick(&self.place_types, at),
            Ink::Shade(share) => {
                let [low, high] = self.scale;
                low.towards(high, share)
            }
            Ink::OnShade(share) => self.of(Ink::Shade(share)).legible(),
        }
    }
}
