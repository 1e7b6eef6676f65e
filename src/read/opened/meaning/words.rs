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
    before: &'a str,
    last: Word,
}

impl<'a> Gathering<'a> {
    /// A column of so many rows.
    pub fn new(rows: usize) -> Self {
        let words = Words { texts: vec![""], of: Vec::with_capacity(rows) };
        let short = Table::from_iter([(0, BLANK)]);
        Self { words, short, long: Table::default(), before: "", last: BLANK }
    }

    /// Takes the text of the next row, without spaces around it and marks nobody sees.
    pub fn push(&mut self, raw: &'a str) {
        if raw != self.before {
            self.before = raw;
            let text = trimmed(raw);
            let next = Word::try_from(self.words.texts.len()).unwrap_or(BLANK);
            self.last = match packed(text) {
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

/// A short text as a number that no other has.
fn packed(text: &str) -> Option<u64> {
    let bytes = text.as_bytes();
    let pack = |number: u64, byte: &u8| number << 8 | u64::from(*byte);
    (bytes.len() < 8).then(|| bytes.iter().fold(bytes.len() as u64, pack))
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

    #[test]
    fn texts_of_any_length_are_told_apart() {
        let cells =
            ["a", "aa", "\u{1}a", "1234567", "12345678", "1234567", "12345678", "\0", "\0\0", ""];
        let words = Words::of(cells.into_iter());
        let numbers: Vec<Word> = (0..10).map(|row| words.word(row)).collect();
        assert_eq!(numbers, [1, 2, 3, 4, 5, 4, 5, 6, 7, 0]);
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
