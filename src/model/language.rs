//! The two languages of the interface, and names that exist in both.

/// The language a text is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// Vietnamese, the language of the publications and the default.
    #[default]
    Vi,
    /// English.
    En,
}

impl Language {
    /// The BCP 47 tag, as in the `lang` parameter and attribute.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
        }
    }

    /// The language a tag names; `None` for any other.
    pub fn from_tag(tag: &str) -> Option<Self> {
        match tag {
            "vi" => Some(Self::Vi),
            "en" => Some(Self::En),
            _ => None,
        }
    }
}

/// A published text with its English rendering, where there is one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name {
    /// As published, in Vietnamese (or the publication's own language).
    pub vi: String,
    /// In English; `None` when the publication has none, and the Vietnamese is shown.
    pub en: Option<String>,
}

impl Name {
    /// A name in one language only.
    pub fn new(vi: impl Into<String>) -> Self {
        Self { vi: vi.into(), en: None }
    }

    /// A name in both languages; a blank English text counts as none.
    pub fn bilingual(vi: impl Into<String>, en: impl Into<String>) -> Self {
        let en = en.into();
        Self { vi: vi.into(), en: (!en.trim().is_empty()).then_some(en) }
    }

    /// The text in `language`, or the published one where it has not been rendered.
    pub fn text(&self, language: Language) -> &str {
        match (language, &self.en) {
            (Language::En, Some(en)) => en,
            _ => &self.vi,
        }
    }

    /// The language of that text, where it is another than the one asked for.
    pub fn lang(&self, language: Language) -> Option<&'static str> {
        (language == Language::En && self.en.is_none()).then_some("vi")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_without_english_is_shown_as_published() {
        assert_eq!(Name::bilingual("Hà Nội", " ").text(Language::En), "Hà Nội");
        assert_eq!(Name::bilingual("Hà Nội", "Hanoi").text(Language::En), "Hanoi");
    }
}
