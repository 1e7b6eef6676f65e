//! What compared units are compared with, as the reader chose it.

/// What compared units are compared with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Against {
    /// The first of them.
    #[default]
    First,
    /// The mean of all ranked units.
    Mean,
    /// Their median.
    Median,
    /// The best of them.
    Best,
}

impl Against {
    /// All of them with the word they are written with.
    pub const WORDS: [(Self, &'static str); 4] = [
        (Self::First, "first"),
        (Self::Mean, "mean"),
        (Self::Median, "median"),
        (Self::Best, "best"),
    ];

    /// What a word means; the first unit for any other.
    pub fn from_id(word: &str) -> Self {
        let known = Self::WORDS.iter().find(|(_, known)| *known == word);
        known.map_or_else(Self::default, |(against, _)| *against)
    }

    /// The word.
    pub fn id(self) -> &'static str {
        Self::WORDS.iter().find(|(against, _)| *against == self).map_or("", |(_, word)| word)
    }
}
