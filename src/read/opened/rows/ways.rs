//! In which ways a row may be read whose quotes do not add up.

/// Which quote is taken for the end of a quoted cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// One that is not escaped, before a delimiter or a line end.
    Usual,
    /// The last of several quotes before a delimiter or a line end, however many they are.
    LastOfRun,
    /// One before a delimiter and another quote: in a file where every cell is quoted.
    BeforeQuoted,
    /// As usual, but a cell with a quote in its midst was never meant to be quoted.
    Careful,
    /// As usual, but the quote before this place opens no cell.
    Unopened(usize),
    /// As usual, but of the two quotes at this place the first is text and the second ends the cell.
    EndsAt(usize),
    /// None: quotes are characters.
    Literal,
}
