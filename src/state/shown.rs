//! What a page shows of its figures.

/// What is shown beside the scores.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// What the page opens on.
    #[default]
    Usual,
    /// Index points.
    Score,
    /// Trends of ranks, the first on top.
    Rank,
    /// Trends of places in the range of all scores of a period.
    Place,
    /// Trends of what all periods share.
    Core,
    /// A column for every domain.
    Domains,
    /// Shares of the maximum.
    Share,
    /// A map: of borders where there is room, else of tiles.
    Map,
    /// A map of borders, at any width.
    Borders,
    /// A map of tiles, at any width.
    Tiles,
}

impl Shown {
    /// All of them with the word they are written with.
    const WORDS: [(Self, &'static str); 10] = [
        (Self::Usual, ""),
        (Self::Score, "score"),
        (Self::Rank, "rank"),
        (Self::Place, "place"),
        (Self::Core, "core"),
        (Self::Domains, "domains"),
        (Self::Share, "share"),
        (Self::Map, "map"),
        (Self::Borders, "borders"),
        (Self::Tiles, "tiles"),
    ];

    /// What a word means; what the page opens on for any other.
    pub fn from_id(word: &str) -> Self {
        let known = Self::WORDS.iter().find(|(_, known)| *known == word);
        known.map_or_else(Self::default, |(shown, _)| *shown)
    }

    /// Whether it is a map, of whatever kind.
    pub fn is_map(self) -> bool {
        matches!(self, Self::Map | Self::Borders | Self::Tiles)
    }

    /// The word.
    pub fn id(self) -> &'static str {
        Self::WORDS.iter().find(|(shown, _)| *shown == self).map_or("", |(_, word)| word)
    }
}
