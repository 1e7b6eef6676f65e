//! What faults of several kinds say beyond their name.

/// In place of a host's answer: the file was looked for on this computer.
pub const NO_HOST: u16 = 0;

/// What a path of the package must not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// A character that is not seen, by its number.
    Unseen(u32),
    /// A scheme, a drive or a port.
    Colon,
    /// The separator of another system.
    Backslash,
    /// The root of the host, or another host.
    Root,
    /// A step out of the folder.
    Above,
    /// A part without a name, or one that is the folder itself.
    NoName,
    /// A sign that means something else in an address.
    Sign(char),
    /// No file at all.
    Blank,
}

/// A code that no unit has, and the unit that seems to be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LikelyCode {
    /// The code as written.
    pub found: String,
    /// The code of the unit.
    pub code: String,
    /// The name of the unit.
    pub name: String,
}

/// What has become of rows that a stray quote has swallowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Swallowed {
    /// Their cells show where each begins: they are read.
    ReadAgain,
    /// They are not read.
    Lost,
}

/// How a file is written that is read as it is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// Its decimals have a comma.
    DecimalComma,
    /// Its cells are separated by this character.
    Separator(char),
    /// Its first line only names the character that separates its cells.
    SeparatorLine,
    /// It is encoded in UTF-16.
    Utf16,
    /// It is encoded otherwise; only its codes and numbers are read.
    OtherEncoding,
    /// Its lines end with a carriage return alone.
    CarriageReturns,
}

/// What is wrong with a JSON file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JsonFault {
    /// It breaks the rules of JSON.
    Syntax {
        /// Where in the line, from 1. Measure: characters.
        character: usize,
        /// What stands there, to the end of the line.
        found: String,
    },
    /// It ends before it is complete.
    Ends,
    /// It is JSON, but has no list of resources.
    NoResources,
    /// It is JSON, but has no list of features.
    NoFeatures {
        /// What it says it is, where it says so.
        found: Option<String>,
    },
    /// It is larger than is read.
    TooLarge {
        /// Its size. Measure: megabytes.
        megabytes: usize,
        /// The largest that is read. Measure: megabytes.
        most: usize,
    },
    /// A resource has another shape than a descriptor's.
    Resource {
        /// Its place in the list, from 1.
        place: usize,
        /// Its name, where it has one.
        name: Option<String>,
    },
}
