//! Which different texts stand in a column, and which of them in which row?
//!
//! A table of a million rows has few different texts in most columns. What a text says is asked once for each of them,
//! and rows are told apart by the numbers of their texts.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use fnv::FnvHasher;

use crate::read::opened::turns::Turns;

/// By texts or numbers that are short.
pub type Table<Key, Value> = HashMap<Key, Value, BuildHasherDefault<FnvHasher>>;

/// The number of a text among those of its column.
pub type Word = u32;

/// The number of the blank text.
pub const BLANK: Word = 0;

/// The different texts of a column, in the order they are met; the first is blank.
#[derive(Clone, Debug, Default)]
pub struct Words<'a> {
    texts: Vec<&'a str>,
    of: Vec<Word>,
}

impl<'a> Words<'a> {
    /// The texts of a column, from the first row, without spaces around them and marks nobody sees.
    pub async fn of(cells: impl ExactSizeIterator<Item = &'a str>, turns: &Turns) -> Self {
        let mut words = Self { texts: vec![""], of: Vec::with_capacity(cells.len()) };
        let mut known: Table<&'a str, Word> = Table::default();
        known.insert("", BLANK);
        let (mut before, mut last) = ("", BLANK);
        for raw in cells {
            turns.spend(1).await;
            if raw != before {
                before = raw;
                let text = trimmed(raw);
                last = *known.entry(text).or_insert_with(|| {
                    words.texts.push(text);
                    Word::try_from(words.texts.len() - 1).unwrap_or(BLANK)
                });
            }
            words.of.push(last);
        }
        words
    }

    /// The number of a row's text; that of the blank one past the last row.
    pub fn word(&self, row: usize) -> Word {
        self.of.get(row).copied().unwrap_or(BLANK)
    }

    /// A row's text.
    pub fn text(&self, row: usize) -> &'a str {
        self.texts.get(self.word(row) as usize).copied().unwrap_or("")
    }

    /// All texts, by their numbers.
    pub fn texts(&self) -> &[&'a str] {
        &self.texts
    }
}

/// A text without spaces around it and marks nobody sees.
fn trimmed(text: &str) -> &str {
    let is_plain = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii_graphic);
    if is_plain(text.as_bytes().first()) && is_plain(text.as_bytes().last()) {
        return text;
    }
    text.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{a0}')
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::opened::turns::at_once;

    #[test]
    fn equal_texts_have_one_number() {
        let cells = ["a", "", " a\u{a0}", "b", "b", "\u{feff}a"];
        let words = at_once(Words::of(cells.into_iter(), &Turns::whole()));
        let numbers: Vec<Word> = (0..7).map(|row| words.word(row)).collect();
        assert_eq!(numbers, [1, 0, 1, 2, 2, 1, BLANK]);
        assert_eq!((words.text(2), words.text(9), words.texts()), ("a", "", &["", "a", "b"][..]));
    }
}
