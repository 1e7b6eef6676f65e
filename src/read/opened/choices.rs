//! What a reader says about how a file is written, where the guess was wrong.

use encoding_rs::Encoding;

use super::dialect::{Escape, Quote};

/// What is settled beforehand; the rest is told from the bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// How bytes stand for letters; `encoding_rs::Encoding::for_label` knows the names.
    pub encoding: Option<&'static Encoding>,
    /// What separates cells, of one character or several.
    pub delimiter: Option<String>,
    /// What cells are quoted with.
    pub quote: Option<Quote>,
    /// How a quote within quotes is written.
    pub escape: Option<Escape>,
}

impl Choices {
    /// Settles the encoding by its name; one that is not known stays a guess.
    pub fn encoded_as(&mut self, name: &str) {
        self.encoding = Encoding::for_label(name.as_bytes());
    }
}
