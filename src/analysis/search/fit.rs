//! How well does what was typed fit a name? The least is best.

/// How a typed word stands for one or more words of a name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// Letter by letter, marks aside, or first letters that can be nothing else.
    #[default]
    AsWritten,
    /// In another spelling of the same, or several words as one.
    OtherSpelling,
    /// The first letters of several words, which might begin a word.
    Initials,
    /// With a typing error.
    WithErrors,
}

/// How much of the name was typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Extent {
    /// All of it.
    #[default]
    Whole,
    /// Its beginning.
    Start,
    /// Something from a later word on.
    LaterWord,
    /// Something inside a word.
    Inside,
}

/// How well a query fits a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fit {
    /// Which reading of the query fits, the literal one first.
    pub reading: usize,
    /// The farthest of its words.
    pub how: How,
    /// Whether marks were typed that the name does not carry.
    pub is_unmarked: bool,
    /// How much of the name it is.
    pub extent: Extent,
}
