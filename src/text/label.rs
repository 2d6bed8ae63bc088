//! The fixed words of the screen, both languages on one line.

use super::Language;

macro_rules! labels {
    ($($name:ident = $nl:literal, $en:literal;)*) => {
        /// A fixed text of the screen.
        #[expect(missing_docs, reason = "each is the text beside it")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Label { $($name,)* }

        impl Label {
            /// Every label.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The text in a language.
            #[must_use]
            pub fn text(self, language: Language) -> &'static str {
                let (nl, en) = match self { $(Self::$name => ($nl, $en),)* };
                language.pick(nl, en)
            }
        }
    };
}

labels! {
    Program = "Opvangverkenner", "Opvangverkenner";
    Reference = "referentie", "reference";
    Places = "plekken", "places";
}
