//! Where JSON cannot be read on.

/// What JSON has to go on with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Nothing more.
    End,
    /// Fewer values inside one another.
    Shallower,
    /// A comma, or the end of the list or object.
    Comma,
    /// A name in quotes.
    Name,
    /// A colon.
    Colon,
    /// A value.
    Value,
    /// The closing quote of a text.
    Quote,
    /// A sign that may follow a backslash.
    Escape,
    /// The list of resources a descriptor consists of.
    Resources,
}

/// What was expected in place of what is there, and the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JsonError {
    /// What the reader waited for.
    pub expected: Wanted,
    /// The line, from 1.
    pub line: u64,
}
