//! The words for a kind of unit, in front of a name or a query.

use crate::model::spelling::{Word, words};

/// The words for a kind of unit.
const KINDS: [&str; 12] = [
    "tỉnh",
    "thành phố",
    "tp",
    "huyện",
    "quận",
    "thị xã",
    "tx",
    "thị trấn",
    "tt",
    "xã",
    "phường",
    "đặc khu",
];

/// The words for kinds, taken apart once a search.
#[derive(Debug)]
pub(super) struct Kinds(Vec<Vec<Word>>);

impl Kinds {
    pub(super) fn new() -> Self {
        Self(KINDS.map(words).to_vec())
    }

    /// How many leading words only say a kind, as `same` recognises them, and where the text begins without them: they
    /// stay before a number, and when nothing would remain.
    pub(super) fn leading(
        &self,
        text: &[Word],
        same: impl Fn(&Word, &Word) -> bool,
    ) -> (usize, usize) {
        let mut leading = 0;
        loop {
            let rest = &text[leading..];
            let begins = |kind: &&Vec<Word>| {
                kind.len() < rest.len()
                    && kind.iter().zip(rest).all(|(one, other)| same(one, other))
            };
            let Some(kind) = self.0.iter().find(begins) else { return (leading, leading) };
            let before = leading;
            leading += kind.len();
            if text[leading].bare.starts_with(|letter: char| letter.is_ascii_digit()) {
                return (leading, before);
            }
        }
    }
}
