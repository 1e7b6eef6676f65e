//! Sentences in the two languages, and the spelling of figures in each.

/// The same sentence in Vietnamese and in English.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Text {
    /// Vietnamese.
    pub vi: String,
    /// English.
    pub en: String,
}

impl Text {
    /// A text in both languages.
    pub fn new(vi: impl Into<String>, en: impl Into<String>) -> Self {
        Self { vi: vi.into(), en: en.into() }
    }

    /// This text and then the next, with a blank between.
    pub fn then(self, next: &Self) -> Self {
        Self { vi: format!("{} {}", self.vi, next.vi), en: format!("{} {}", self.en, next.en) }
    }
}

/// A figure with so many decimals: comma in Vietnamese, point in English.
pub fn figure(value: f64, decimals: usize) -> Text {
    let en = format!("{value:.decimals$}");
    Text::new(en.replace('.', ","), en)
}
