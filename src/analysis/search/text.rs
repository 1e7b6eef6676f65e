//! A name or a query taken apart, without the words for a kind of unit.

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

/// A query or a name, taken apart once.
pub(super) struct Text {
    pub(super) words: Vec<Word>,
    pub(super) folded: String,
}

impl Text {
    pub(super) fn new(words: Vec<Word>) -> Self {
        let bare: Vec<&str> = words.iter().map(|word| word.bare.as_str()).collect();
        Self { folded: bare.join(" "), words }
    }
}

/// The words for kinds, taken apart once a search.
pub(super) struct Kinds(Vec<Vec<Word>>);

impl Kinds {
    pub(super) fn new() -> Self {
        Self(KINDS.map(words).to_vec())
    }

    /// The words without the leading words for a kind, as `same` recognises them.
    pub(super) fn dropped<'a>(
        &self,
        mut text: &'a [Word],
        same: impl Fn(&Word, &Word) -> bool,
    ) -> &'a [Word] {
        loop {
            let begins = |kind: &&Vec<Word>| {
                kind.len() < text.len()
                    && kind.iter().zip(text).all(|(one, other)| same(one, other))
            };
            let Some(kind) = self.0.iter().find(begins) else { return text };
            let rest = &text[kind.len()..];
            if rest[0].bare.starts_with(|c: char| c.is_ascii_digit()) {
                return text;
            }
            text = rest;
        }
    }

    pub(super) fn name(&self, text: &str) -> Text {
        Text::new(self.dropped(&words(text), Word::eq).to_vec())
    }

    /// What the query may mean, the literal reading first.
    pub(super) fn query(&self, text: &str) -> Vec<Text> {
        let literal = self.name(text);
        let shorter = self.dropped(&literal.words, |one, other| one.bare == other.bare).to_vec();
        let mut readings = vec![literal];
        if shorter.len() < readings[0].words.len() {
            readings.push(Text::new(shorter));
        }
        readings.retain(|reading| !reading.folded.is_empty());
        readings
    }
}
