//! Does what is reached reach what is wanted, when it can be read in more than one way?

/// Whether a target is reached.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fits {
    /// However it is read.
    Yes,
    /// However it is read. Measure: what lacks of it at best, index points or places.
    No(f64),
    /// Only in some readings.
    Depends,
}
