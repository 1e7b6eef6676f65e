//! The form of all words: what is said in Vietnamese stands beside what is said in English.

use crate::model::language::Language;

/// A type of labels by its name, then a line a label: `name: "tiếng Việt", "English";`. Both languages have all of them.
macro_rules! labels {
    ($(#[$about:meta])* $Labels:ident $($name:ident: $vi:literal, $en:literal;)*) => {
        $(#[$about])*
        // A label's documentation is its text, which stands beside its name.
        #[allow(missing_docs)]
        #[derive(Clone, Copy, Debug)]
        pub struct $Labels { $(pub $name: &'static str,)* }

        impl $Labels {
            /// The labels in a language.
            pub fn of(language: $crate::model::language::Language) -> &'static Self {
                static VIETNAMESE: $Labels = $Labels { $($name: $vi,)* };
                static ENGLISH: $Labels = $Labels { $($name: $en,)* };
                match language {
                    $crate::model::language::Language::Vi => &VIETNAMESE,
                    $crate::model::language::Language::En => &ENGLISH,
                }
            }
        }
    };
}

/// A sentence in a language: `sentence!(language; "hạng {rank}", "rank {rank}")`. Both forms name what fills them.
macro_rules! sentence {
    ($language:expr; $vi:literal, $en:literal) => {
        match $language {
            $crate::model::language::Language::Vi => format!($vi),
            $crate::model::language::Language::En => format!($en),
        }
    };
}

pub(super) use {labels, sentence};

/// The one of a Vietnamese and an English text that is in the language.
pub(super) fn either((vi, en): (&'static str, &'static str), language: Language) -> &'static str {
    match language {
        Language::Vi => vi,
        Language::En => en,
    }
}
