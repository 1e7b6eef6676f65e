//! Where the cells of one row stand in the text.

use memchr::{memchr, memchr2, memchr3};

use super::ways::Reading;
use crate::read::opened::dialect::{Dialect, Escape, Quote};
use crate::read::opened::line_ends;

/// A cell's place in the text, quotes left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Its first byte.
    pub start: usize,
    /// The byte behind its last.
    pub end: usize,
    /// How its text is written.
    pub kind: Kind,
}

/// How the text of a cell is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// As it is.
    Plain,
    /// Between quotes, as it is.
    Quoted,
    /// Between quotes or not, with signs that were escaped.
    Escaped,
}

/// What a row is like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// The place of its line end.
    pub end: usize,
    /// Quotes within quoted cells that are not escaped and end nothing.
    pub strays: usize,
    /// Whether each opened quote was closed; one that was not is read as a character.
    pub is_closed: bool,
    /// Whether no cell has a line end within.
    pub is_one_line: bool,
}

/// Finds cells in a text written in a dialect.
#[derive(Clone)]
pub struct Scanner<'a> {
    pub(super) text: &'a str,
    pub(super) delimiter: &'a [u8],
    pub(super) first: u8,
    pub(super) quote: Option<u8>,
    pub(super) escape: Option<u8>,
    pub(super) is_doubled: bool,
    /// Spaces around quotes are no part of a cell, unless they are what separates cells.
    pub(super) is_space_free: bool,
}

impl<'a> Scanner<'a> {
    /// A text in a dialect. A dialect without a delimiter has one column.
    pub fn new(text: &'a str, dialect: &'a Dialect) -> Self {
        let delimiter = dialect.delimiter.as_bytes();
        Self {
            text,
            delimiter,
            first: delimiter.first().copied().unwrap_or(b'\n'),
            quote: match dialect.quote {
                Quote::Sign(sign) => Some(sign),
                Quote::None => None,
            },
            escape: match dialect.escape {
                Escape::Sign(sign) => Some(sign),
                Escape::Doubled | Escape::None => None,
            },
            is_doubled: dialect.escape == Escape::Doubled,
            is_space_free: !delimiter.contains(&b' ') && !delimiter.is_empty(),
        }
    }

    /// The text.
    pub fn bytes(&self) -> &'a [u8] {
        self.text.as_bytes()
    }

    /// Finds the cells of the row that begins at a place, none of it at or past the limit.
    pub fn scan(
        &self,
        from: usize,
        limit: usize,
        reading: Reading,
        cells: &mut Vec<Cell>,
    ) -> Shape {
        let bytes = &self.bytes()[..limit.min(self.text.len())];
        let mut shape = Shape { end: bytes.len(), strays: 0, is_closed: true, is_one_line: true };
        let quote = self.quote.filter(|_| reading != Reading::Literal);
        let mut place = from;
        loop {
            let opened = quote.and_then(|quote| self.opened(bytes, place, quote));
            let opened = opened.filter(|inner| reading != Reading::Unopened(*inner));
            let closed = opened.and_then(|inner| {
                let before = shape.strays;
                let closed = self.closed(bytes, inner, reading, &mut shape.strays);
                let is_doubted = reading == Reading::Careful && shape.strays > before;
                let closed = closed.filter(|_| !is_doubted);
                shape.is_closed &= closed.is_some();
                closed.map(|(end, kind)| Cell { start: inner, end, kind })
            });
            let end = match closed {
                Some(cell) => {
                    let within = &bytes[cell.start..cell.end];
                    shape.is_one_line &= memchr2(b'\n', b'\r', within).is_none();
                    cells.push(cell);
                    self.without_spaces(bytes, cell.end + 1)
                }
                None => {
                    let (end, kind) = self.plain(bytes, place);
                    cells.push(Cell { start: place, end, kind });
                    end
                }
            };
            if !self.is_delimiter(bytes, end) {
                shape.end = end;
                return shape;
            }
            place = end + self.delimiter.len();
        }
    }

    /// The place behind the quote that opens the cell.
    fn opened(&self, bytes: &[u8], place: usize, quote: u8) -> Option<usize> {
        let first = *bytes.get(place)?;
        if first == quote {
            return Some(place + 1);
        }
        let is_space = first == b' ' && self.is_space_free;
        let place = if is_space { self.without_spaces(bytes, place) } else { return None };
        (bytes.get(place) == Some(&quote)).then_some(place + 1)
    }

    /// The place of the quote that closes the cell whose text begins at a place.
    fn closed(
        &self,
        bytes: &[u8],
        from: usize,
        reading: Reading,
        strays: &mut usize,
    ) -> Option<(usize, Kind)> {
        let quote = self.quote?;
        let (mut place, mut kind, mut met) = (from, Kind::Quoted, 0);
        loop {
            let rest = bytes.get(place..)?;
            let found = match self.escape {
                Some(escape) => memchr2(quote, escape, rest),
                None => memchr(quote, rest),
            };
            let at = place + found?;
            if bytes[at] != quote {
                kind = Kind::Escaped;
                place = at + 2;
                continue;
            }
            let is_followed = bytes.get(at + 1) == Some(&quote);
            let is_pair = is_followed && self.is_doubled;
            let is_run = [Reading::LastOfRun, Reading::EndsAt(at)].contains(&reading);
            if is_pair && !(is_run && self.ends(bytes, at + 2)) {
                kind = Kind::Escaped;
                place = at + 2;
                continue;
            }
            // Of two quotes at the end the first is text.
            let at = if is_pair { at + 1 } else { at };
            let ends = match reading {
                Reading::BeforeQuoted => self.ends_before_quoted(bytes, at + 1, quote),
                _ => self.ends(bytes, at + 1),
            };
            if ends {
                *strays += met + usize::from(is_pair);
                return Some((at, kind));
            }
            met += 1;
            place = at + 1;
        }
    }

    /// Whether a cell may end here: a delimiter, a line end, the end.
    pub(super) fn ends(&self, bytes: &[u8], place: usize) -> bool {
        let place = self.without_spaces(bytes, place);
        match bytes.get(place) {
            None | Some(b'\n' | b'\r') => true,
            Some(_) => self.is_delimiter(bytes, place),
        }
    }

    fn ends_before_quoted(&self, bytes: &[u8], place: usize, quote: u8) -> bool {
        let place = self.without_spaces(bytes, place);
        match self.is_delimiter(bytes, place) {
            true => {
                let next = self.without_spaces(bytes, place + self.delimiter.len());
                bytes.get(next) == Some(&quote)
            }
            false => self.ends(bytes, place),
        }
    }

    fn is_delimiter(&self, bytes: &[u8], place: usize) -> bool {
        match self.delimiter {
            [] => false,
            [one] => bytes.get(place) == Some(one),
            several => bytes.get(place..).is_some_and(|rest| rest.starts_with(several)),
        }
    }

    fn without_spaces(&self, bytes: &[u8], place: usize) -> usize {
        match self.is_space_free {
            true => {
                let rest = bytes.get(place..).unwrap_or(&[]);
                place + rest.iter().take_while(|byte| **byte == b' ').count()
            }
            false => place,
        }
    }

    /// The first byte that may end a cell. Most cells are so short that looking at each byte is faster than starting to
    /// look at many at once.
    #[inline]
    fn next_end(&self, rest: &[u8]) -> Option<usize> {
        const SHORT: usize = 16;
        let is_end = |byte: &u8| *byte == self.first || *byte == b'\n' || *byte == b'\r';
        let short = rest.get(..SHORT).unwrap_or(rest);
        if let Some(found) = short.iter().position(is_end) {
            return Some(found);
        }
        let long = memchr3(self.first, b'\n', b'\r', rest.get(SHORT..)?)?;
        Some(SHORT + long)
    }

    /// The end of a cell that is not quoted.
    fn plain(&self, bytes: &[u8], from: usize) -> (usize, Kind) {
        let (mut place, mut kind) = (from, Kind::Plain);
        loop {
            let rest = bytes.get(place..).unwrap_or(&[]);
            let found = self.next_end(rest);
            let Some(found) = found else { return (bytes.len(), kind) };
            let at = place + found;
            let is_end = line_ends::length(&bytes[at..at + 1]) > 0;
            if !is_end && !self.is_delimiter(bytes, at) {
                place = at + 1;
                continue;
            }
            let is_escaped = !is_end
                && self.escape.is_some_and(|escape| {
                    let before = bytes[from..at].iter().rev();
                    before.take_while(|byte| **byte == escape).count() % 2 == 1
                });
            if !is_escaped {
                return (at, kind);
            }
            kind = Kind::Escaped;
            place = at + 1;
        }
    }
}
