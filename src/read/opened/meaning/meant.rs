//! What may be meant by brackets around numbers, and by marks that were lost?

/// What a number and another in brackets behind it are: `01 (0,727)`, `85,3 (2)`, `88 (87)`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Two {
    /// A rank and its score.
    #[default]
    RankFirst,
    /// A score and its rank.
    RankSecond,
    /// A score and a remark, such as that of the year before.
    Remark,
}

/// What a number in brackets is: `(1,2)`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Bracketed {
    /// Below zero, as in accounts.
    #[default]
    Negative,
    /// A remark beside the others: the number itself.
    Remark,
}

/// Whether marks of thousands were lost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lost {
    /// No.
    #[default]
    Nothing,
    /// `1.29` is 1290.
    Thousands,
}

/// What the second number of `79,53/1` is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OfWhat {
    /// What the first is out of: `14/17`.
    #[default]
    Whole,
    /// The rank of the first.
    Rank,
}
