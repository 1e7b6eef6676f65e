//! The stages a score goes through before it is published.

/// A stage of the appraisal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// The unit scores itself ("tự chấm").
    SelfScored,
    /// First appraisal ("thẩm định lần 1").
    Appraised1,
    /// Second appraisal ("thẩm định lần 2").
    Appraised2,
    /// Approved and published ("công bố"): what is shown unless the reader asks otherwise.
    #[default]
    Published,
}

impl Stage {
    /// All stages in order, with the word they are written with.
    pub const WORDS: [(Self, &'static str); 4] = [
        (Self::SelfScored, "self"),
        (Self::Appraised1, "round1"),
        (Self::Appraised2, "round2"),
        (Self::Published, "published"),
    ];

    /// The stage a word means; a blank one is the published score.
    pub fn from_id(word: &str) -> Option<Self> {
        if word.is_empty() {
            return Some(Self::Published);
        }
        Self::WORDS.iter().find(|(_, known)| *known == word).map(|(stage, _)| *stage)
    }

    /// The word, as in addresses and tables.
    pub fn id(self) -> &'static str {
        Self::WORDS.iter().find(|(stage, _)| *stage == self).map_or("", |(_, word)| word)
    }
}
