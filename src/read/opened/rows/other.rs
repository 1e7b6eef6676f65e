//! Whether a row is written otherwise than the rest: with another delimiter, quote or escape, as where files were joined.
//!
//! It is taken for such only where it then has exactly the table's columns, and as usual it has not or its quotes do not
//! add up.

use super::scan::{Cell, Kind, Scanner, Shape};
use super::ways::Reading;
use super::{Read, Rows};
use crate::read::opened::kinds;
use crate::read::opened::line_ends;
use crate::read::opened::written::Oddity;

/// What separates the cells of such a row.
const DELIMITERS: [&[u8]; 5] = [b";", b",", b"\t", b"|", b" "];

/// Narrower tables have too few cells to tell a row by.
const FEWEST_COLUMNS: usize = 4;

/// So long is such a row at most.
const MOST_BYTES: usize = 1 << 16;

/// In what a single row may be written otherwise than the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Other {
    /// In what separates its cells.
    Delimiter(&'static [u8]),
    /// In what they are quoted with.
    Quote(u8),
    /// In what a quote within quotes is written behind.
    Escape(u8),
}

impl Scanner<'_> {
    /// The same text, written otherwise.
    fn but(&self, other: Other) -> Self {
        match other {
            Other::Delimiter(delimiter) => Self {
                delimiter,
                first: delimiter.first().copied().unwrap_or(b'\n'),
                is_space_free: !delimiter.contains(&b' '),
                ..self.clone()
            },
            Other::Quote(quote) => Self { quote: Some(quote), ..self.clone() },
            Other::Escape(escape) => {
                Self { escape: Some(escape), is_doubled: false, ..self.clone() }
            }
        }
    }
}

impl Rows<'_> {
    /// Reads the row in the first other way that yields the table's columns.
    pub(super) fn otherwise(&mut self, place: usize, usual: &Shape) -> Option<Read> {
        let is_whole = usual.strays == 0 && usual.is_closed && usual.is_one_line;
        let width = self.cells.len();
        let line = self.scanner.bytes().get(place..line_ends::next(self.scanner.bytes(), place))?;
        let has = |signs: &[u8]| memchr::memmem::find(line, signs).is_some();
        if self.columns < FEWEST_COLUMNS || line.len() < self.columns - 1 {
            return None;
        }
        let mut ways: Vec<Other> = Vec::new();
        let quoted = [self.scanner.delimiter, b"'"].concat();
        let has_quote = line.starts_with(b"'") || width != self.columns && has(&quoted);
        if has_quote && self.scanner.quote == Some(b'"') {
            ways.push(Other::Quote(b'\''));
        }
        if !is_whole && self.scanner.is_doubled && has(b"\\\"") {
            ways.push(Other::Escape(b'\\'));
        }
        if width * 2 <= self.columns || !is_whole {
            let others = DELIMITERS.iter().filter(|sign| **sign != self.scanner.delimiter);
            ways.extend(others.filter(|sign| has(sign)).map(|sign| Other::Delimiter(sign)));
        }
        for way in ways {
            let scanner = self.scanner.but(way);
            let mut cells = Vec::new();
            let limit = self.limit(place).min(place + MOST_BYTES);
            let shape = scanner.scan(place, limit, Reading::Usual, &mut cells);
            let fits = cells.len() == self.columns && shape.is_closed && shape.strays == 0;
            if fits && is_meant(&scanner, way, &cells, shape.is_one_line) {
                let within = self.scanner.bytes().get(place..shape.end)?;
                let lines_within = super::stray::lines(within);
                self.cells = cells;
                self.written_by = Some(scanner);
                let met = Some(Oddity::OtherwiseWritten);
                return Some(Read { end: shape.end, lines_within, met });
            }
            // Quotes may be looked for to the limit, in every row anew.
            let end = if shape.is_closed { shape.end } else { limit };
            self.patience = self.patience.saturating_sub(end.saturating_sub(place));
        }
        None
    }
}

/// Whether the cells found in another way look as if it was meant: all of them quoted, or all that need to be, or parted
/// without a space behind.
fn is_meant(scanner: &Scanner<'_>, way: Other, cells: &[Cell], is_one_line: bool) -> bool {
    let text = |cell: &Cell| scanner.bytes().get(cell.start..cell.end).unwrap_or(&[]);
    match way {
        Other::Quote(_) => {
            let needs = |cell: &Cell| memchr::memmem::find(text(cell), scanner.delimiter).is_some();
            let mut quoted = cells.iter().filter(|cell| cell.kind != Kind::Plain);
            cells.iter().all(|cell| cell.kind != Kind::Plain || cell.start == cell.end)
                || is_one_line && quoted.all(needs)
        }
        Other::Escape(_) => true,
        // Words between spaces are a sentence, numbers are not.
        Other::Delimiter(b" ") => {
            let is_figure = |text: &[u8]| kinds::is_number(text) || kinds::is_date(text);
            let figures = cells.iter().filter(|cell| is_figure(text(cell)));
            figures.count() * 3 >= cells.len()
        }
        // `one, two, three` is a sentence.
        Other::Delimiter(_) => {
            let spaced = cells.iter().skip(1).filter(|cell| text(cell).starts_with(b" "));
            spaced.count() * 3 < cells.len()
        }
    }
}
