//! Whether a rank is one unit's alone.

/// How many have a rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tie {
    /// One unit has it.
    Alone,
    /// Several share it, having equal scores.
    Shared,
}
