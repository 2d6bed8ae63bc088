//! Colours by what they stand for, and how lines and areas are drawn with them.

/// A colour by its role; a painter's palette says which colour that is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Ink {
    /// The scenario in a slot.
    Scenario(usize),
    /// The reference.
    Reference,
    /// Text, and what must stand out.
    Text,
    /// Text and marks of less weight.
    Weak,
    /// Lines of the grid.
    Grid,
    /// Behind everything.
    Ground,
    /// The one accent.
    Accent,
    /// What is short or too much.
    Warning,
    /// A part that adds places.
    More,
    /// A part that takes places off.
    Fewer,
    /// A group of people in reception, by its place among them.
    Group(usize),
    /// A type of places, by its place among them.
    PlaceType(usize),
    /// A share, 0–1, on a scale of one hue.
    Shade(f32),
    /// Words on such a share: black or white, whichever reads better.
    OnShade(f32),
}

impl Ink {
    /// That of a change: more, fewer, or none at all.
    #[must_use]
    pub fn of_change(change: f64) -> Self {
        if change > 0.0 {
            Self::More
        } else if change < 0.0 {
            Self::Fewer
        } else {
            Self::Weak
        }
    }
}

/// How a line is broken, so that colour is never the only difference.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Dash {
    /// Not at all.
    Solid,
    /// In dashes of this length, in points.
    Dashed(f32),
    /// In dots this far apart, in points.
    Dotted(f32),
}

impl Dash {
    /// The dashes of the scenario in a slot.
    #[must_use]
    pub fn of_slot(slot: usize) -> Self {
        match slot % 8 {
            0 => Self::Solid,
            1 => Self::Dashed(8.0),
            2 => Self::Dashed(3.0),
            3 => Self::Dashed(16.0),
            4 => Self::Dashed(5.5),
            5 => Self::Dashed(11.0),
            6 => Self::Dashed(24.0),
            _ => Self::Dotted(8.0),
        }
    }

    /// Dash and gap in turn for a line of this width, in points; nothing for a line without gaps.
    pub fn pattern(self, width: f32) -> Vec<f32> {
        match self {
            Self::Solid => Vec::new(),
            Self::Dashed(length) => vec![length, 0.618 * length],
            Self::Dotted(spacing) => vec![width, (spacing - width).max(1.0)],
        }
    }
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// The colour.
    pub ink: Ink,
    /// The gaps.
    pub dash: Dash,
    /// The width, in points.
    pub width: f32,
}

impl Stroke {
    /// A line without gaps.
    #[must_use]
    pub fn solid(ink: Ink, width: f32) -> Self {
        let dash = Dash::Solid;
        Self { ink, dash, width }
    }

    /// The reference's line: thin and grey.
    #[must_use]
    pub fn reference() -> Self {
        Self::solid(Ink::Reference, 1.5)
    }

    /// The line of the scenario in a slot; the active one is bold.
    #[must_use]
    pub fn scenario(slot: usize, is_active: bool) -> Self {
        Self {
            ink: Ink::Scenario(slot),
            dash: Dash::of_slot(slot),
            width: if is_active { 3.0 } else { 2.0 },
        }
    }

    /// A line of dots, so far apart: it leads somewhere, or reminds.
    #[must_use]
    pub fn dotted(spacing: f32, width: f32) -> Self {
        let dash = Dash::Dotted(spacing);
        Self {
            dash,
            ..Self::solid(Ink::Weak, width)
        }
    }

    /// A line of dashes of this length, in the colour of text: a number of places, or what there would be.
    #[must_use]
    pub fn dashed(length: f32) -> Self {
        let dash = Dash::Dashed(length);
        Self {
            dash,
            ..Self::solid(Ink::Text, 1.5)
        }
    }

    /// A decision: a thin line of dots.
    #[must_use]
    pub fn decision(width: f32) -> Self {
        Self::dotted(6.0, width)
    }
}

/// How an area is filled.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fill {
    /// With its colour, and a seam towards its neighbours.
    Solid,
    /// With so much of its colour, 0–1; what lies behind shines through.
    Faint(f32),
    /// With slanting lines over a hint of its colour: for what is not there.
    Hatched,
}
