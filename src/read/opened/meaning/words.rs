//! Which different texts stand in a column, and which of them in which row?
//!
//! A table of a million rows has few different texts in most columns. What a text says is asked once for each of them,
//! and rows are told apart by the numbers of their texts.

use rustc_hash::FxHashMap;

/// By texts or numbers that are short.
pub type Table<Key, Value> = FxHashMap<Key, Value>;

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

/// The texts of a column while its rows are gone through.
pub struct Gathering<'a> {
    words: Words<'a>,
    // Short texts, most numbers among them, are looked up as the number their bytes make.
    short: Table<u64, Word>,
    long: Table<&'a str, Word>,
    before: (&'a str, Option<u64>),
    last: Word,
}

impl<'a> Gathering<'a> {
    /// A column of so many rows.
    pub fn new(rows: usize) -> Self {
        let words = Words { texts: vec![""], of: Vec::with_capacity(rows) };
        let short = Table::from_iter([(0, BLANK)]);
        Self { words, short, long: Table::default(), before: ("", packed("")), last: BLANK }
    }

    /// Takes the text of the next row, without spaces around it and marks nobody sees.
    pub fn push(&mut self, raw: &'a str) {
        let number = packed(raw);
        // Most cells of a long table are as those above them; short ones are compared as numbers.
        let is_as_above = number == self.before.1 && (number.is_some() || raw == self.before.0);
        if !is_as_above {
            self.before = (raw, number);
            let text = trimmed(raw);
            let number = if text.len() == raw.len() { number } else { packed(text) };
            let next = Word::try_from(self.words.texts.len()).unwrap_or(BLANK);
            self.last = match number {
                Some(number) => *self.short.entry(number).or_insert(next),
                None => *self.long.entry(text).or_insert(next),
            };
            if self.last == next {
                self.words.texts.push(text);
            }
        }
        self.words.of.push(self.last);
    }

    /// All of it.
    pub fn done(self) -> Words<'a> {
        self.words
    }
}

impl<'a> Words<'a> {
    /// The texts of a column, from the first row.
    pub fn of(cells: impl ExactSizeIterator<Item = &'a str>) -> Self {
        let mut gathering = Gathering::new(cells.len());
        cells.for_each(|cell| gathering.push(cell));
        gathering.done()
    }

    /// Puts another text into a row.
    pub fn set(&mut self, row: usize, text: &'a str) {
        let known = self.texts.iter().position(|known| *known == text);
        let place = known.unwrap_or_else(|| {
            self.texts.push(text);
            self.texts.len() - 1
        });
        if let Some(word) = self.of.get_mut(row) {
            *word = Word::try_from(place).unwrap_or(BLANK);
        }
    }

    /// The number of a row's text; that of the blank one past the last row.
    pub fn word(&self, row: usize) -> Word {
        self.of.get(row).copied().unwrap_or(BLANK)
    }

    /// How many rows.
    pub fn rows(&self) -> usize {
        self.of.len()
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

/// A short text as a number that no other has: its bytes, below how many they are.
fn packed(text: &str) -> Option<u64> {
    let bytes = text.as_bytes();
    let length = bytes.len() as u64;
    let number = match (bytes.first_chunk(), bytes.last_chunk()) {
        _ if length >= 8 => return None,
        // Both ends at once, those bytes that stand in the first left out of the last.
        (Some(first), Some(last)) => {
            let rest = u32::from_le_bytes(*last).unbounded_shr(8 * (8 - length) as u32);
            u64::from(rest) << 32 | u64::from(u32::from_le_bytes(*first))
        }
        _ => bytes.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)),
    };
    Some(length << 56 | number)
}

/// A text without spaces around it and marks nobody sees.
fn trimmed(text: &str) -> &str {
    // A text that a program kept a spreadsheet from reading as a number: `="0012"`.
    if let Some(kept) = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')) {
        return trimmed(kept);
    }
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

    #[test]
    fn texts_of_any_length_are_told_apart() {
        let cells =
            ["a", "aa", "\u{1}a", "1234567", "12345678", "1234567", "12345678", "\0", "\0\0", ""];
        let words = Words::of(cells.into_iter());
        let numbers: Vec<Word> = (0..10).map(|row| words.word(row)).collect();
        assert_eq!(numbers, [1, 2, 3, 4, 5, 4, 5, 6, 7, 0]);
    }

    proptest::proptest! {
        #[test]
        fn short_texts_have_one_number_each(one in "[ab\0đ]{0,8}", other in "[ab\0đ]{0,8}") {
            let (first, second) = (packed(&one), packed(&other));
            proptest::prop_assert_eq!(first.is_some(), one.len() < 8);
            proptest::prop_assert!(first.is_none() || (first == second) == (one == other));
        }
    }

    #[test]
    fn cells_like_those_above_are_met_once() {
        let cells = ["a", "a ", "a", "Điện Biên", "Điện Biên ", "", "a"];
        let words = Words::of(cells.into_iter());
        let numbers: Vec<Word> = (0..7).map(|row| words.word(row)).collect();
        assert_eq!(numbers, [1, 1, 1, 2, 2, 0, 1]);
    }

    #[test]
    fn equal_texts_have_one_number() {
        let cells = ["a", "", " a\u{a0}", "b", "b", "\u{feff}a"];
        let words = Words::of(cells.into_iter());
        let numbers: Vec<Word> = (0..7).map(|row| words.word(row)).collect();
        assert_eq!(numbers, [1, 0, 1, 2, 2, 1, BLANK]);
        assert_eq!((words.text(2), words.text(9), words.texts()), ("a", "", &["", "a", "b"][..]));
    }
}
