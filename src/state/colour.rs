//! What the colours of a map say.

/// What a colour stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Colour {
    /// The place among the others.
    #[default]
    Place,
    /// The share of the maximum.
    Share,
}

impl Colour {
    /// Both with the word they are written with.
    const WORDS: [(Self, &'static str); 2] = [(Self::Place, "place"), (Self::Share, "share")];

    /// What a word means; the place for any other.
    pub fn from_id(word: &str) -> Self {
        let known = Self::WORDS.iter().find(|(_, known)| *known == word);
        known.map_or_else(Self::default, |(colour, _)| *colour)
    }

    /// The word.
    pub fn id(self) -> &'static str {
        Self::WORDS.iter().find(|(colour, _)| *colour == self).map_or("", |(_, word)| word)
    }
}
