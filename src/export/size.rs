//! How large a picture is, and how much stands in it.

/// How large a picture is laid out, in points of its type.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// From edge to edge.
    pub width: f32,
    /// From top to bottom.
    pub height: Height,
    /// How much larger it is shown than it is laid out: a slide is read from afar.
    pub scale: f32,
    /// Whether its title stands in it: that of a figure stands below it.
    pub is_titled: bool,
    /// Whether everything of its view is in it, or only what tells most.
    pub is_whole: bool,
}

/// The height of a picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Height {
    /// What is in it asks for it.
    Free,
    /// This, or more where what is in it does not fit.
    About(f32),
    /// This; where what is in it does not fit, its type becomes smaller.
    Exactly(f32),
}

impl Size {
    /// That of a picture by itself.
    pub const PLAIN: Self = Self {
        width: 960.0,
        height: Height::Free,
        scale: 1.0,
        is_titled: true,
        is_whole: true,
    };
    /// A figure in a memo: as wide as the text on A4, with type of 8 points and more on paper.
    pub const FIGURE: Self = Self {
        width: 640.0,
        height: Height::About(258.0),
        is_titled: false,
        ..Self::PLAIN
    };
    /// Half a page of a memo: 17 by 12 cm.
    pub const HALF_PAGE: Self = Self {
        width: 643.0,
        height: Height::Exactly(454.0),
        is_whole: false,
        ..Self::PLAIN
    };
    /// A page of a memo: 17 by 24 cm.
    pub const WHOLE_PAGE: Self = Self {
        width: 643.0,
        height: Height::Exactly(907.0),
        ..Self::PLAIN
    };
    /// A slide of 16 by 9, 1280 points wide.
    pub const SLIDE: Self = Self {
        width: 880.0,
        height: Height::Exactly(495.0),
        scale: 1280.0 / 880.0,
        is_whole: false,
        ..Self::PLAIN
    };
    /// Narrower than this nothing is laid out: type becomes smaller instead.
    const NARROWEST: f32 = 560.0;

    /// So many points wide.
    #[must_use]
    pub fn wide(width: f32) -> Self {
        let laid_out = width.max(Self::NARROWEST);
        Self {
            width: laid_out,
            scale: width / laid_out,
            ..Self::PLAIN
        }
    }
}
