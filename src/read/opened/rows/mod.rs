//! The rows of a text, told apart so that one bad row costs no other: which lines are one row, and where its cells are.
//!
//! `csv-core` reads what is well written, but tells nobody that a quote stood where none may stand, and a quote that is
//! never closed makes it read the rest of the file as one cell. Here every such row is read again, line by line.
//! On well written text both read the same (a test holds them against each other).

mod other;
pub mod scan;
mod stray;
mod text;
pub mod ways;

use super::dialect::Dialect;
use super::grid::{Grid, MOST_CELLS};
use super::line_ends;
use super::refusal::Refusal;
use super::turns::Turns;
use super::written::{Oddity, Written};
use scan::{Cell, Kind, Scanner};
use ways::Reading;

/// Reads all rows of a text, from a place in it that begins the given line. The grid takes the text over.
pub async fn read(
    text: String,
    from: (usize, u32),
    dialect: &Dialect,
    grid: &mut Grid,
    written: &mut Written,
    turns: &Turns,
) -> Result<(), Refusal> {
    if !grid.begin_in(text.len()) {
        return Err(Refusal::TooLarge(4));
    }
    let scanner = Scanner::new(&text, dialect);
    let mut rows = Rows::new(scanner, dialect.columns);
    let (mut place, mut line) = from;
    let bytes = text.as_bytes();
    let mut ends = line_ends::LineEnds::default();
    let lines = memchr::memchr2_iter(b'\n', b'\r', bytes).count();
    let (most_rows, most_cells) = (bytes.len() / 8, bytes.len() / 3);
    grid.reserve(lines.min(most_rows), lines.saturating_mul(dialect.columns).min(most_cells));
    while place < bytes.len() {
        let read = match rows.scanner.take_plain(place, dialect.columns, grid) {
            Some(end) => Read { end, lines_within: 0, met: None },
            None => rows.write_next(place, line, grid, written)?,
        };
        if !grid.end_row(line) {
            return Err(Refusal::TooLarge(4));
        }
        if grid.cells() > MOST_CELLS {
            return Err(Refusal::TooManyCells { millions: MOST_CELLS / 1_000_000 });
        }
        turns.spend(1 + (read.end - place) / 32).await;
        turns.done(read.end);
        line = line.saturating_add(read.lines_within);
        let length = line_ends::length(&bytes[read.end..]);
        if length == 0 {
            written.meet(Oddity::NoLastLineEnd, 0);
        }
        ends.count(&bytes[read.end..read.end + length]);
        place = read.end + length;
        line = line.saturating_add(1);
    }
    written.line_ends = Some(ends);
    grid.adopt(text);
    Ok(())
}

/// A row as it is read, but for its cells.
#[derive(Debug)]
struct Read {
    /// Where it ends: the place of its line end.
    end: usize,
    /// Line ends within its cells.
    lines_within: u32,
    met: Option<Oddity>,
}

/// The rows of a text in order.
struct Rows<'a> {
    scanner: Scanner<'a>,
    /// How many cells a row of the table has.
    columns: usize,
    /// Those of the row read last.
    cells: Vec<Cell>,
    /// How that row is written, where it is otherwise than the others.
    written_by: Option<Scanner<'a>>,
    /// So many bytes may still be read in vain; past that no cell has several lines, or the time grew with the square.
    patience: usize,
}

impl<'a> Rows<'a> {
    fn new(scanner: Scanner<'a>, columns: usize) -> Self {
        let patience = scanner.bytes().len().saturating_mul(8).saturating_add(1 << 20);
        Self { scanner, columns, cells: Vec::new(), written_by: None, patience }
    }

    /// Writes the row that begins at a place.
    fn write_next(
        &mut self,
        place: usize,
        line: u32,
        grid: &mut Grid,
        written: &mut Written,
    ) -> Result<Read, Refusal> {
        let read = self.next(place);
        match read.met {
            Some(oddity) => written.meet(oddity, line),
            None if self.cells.is_empty() => written.meet(Oddity::BlankLine, line),
            None => {}
        }
        let scanner = self.written_by.take();
        for cell in &self.cells {
            scanner.as_ref().unwrap_or(&self.scanner).write(cell, grid);
            if !grid.end_cell() {
                return Err(Refusal::TooLarge(4));
            }
        }
        Ok(read)
    }

    /// The row that begins at a place.
    fn next(&mut self, place: usize) -> Read {
        let bytes = self.scanner.bytes();
        self.cells.clear();
        if line_ends::length(&bytes[place..]) > 0 {
            return Read { end: place, lines_within: 0, met: None };
        }
        // `#` alone in a cell is the head of row numbers.
        let is_head = bytes[place + 1..].starts_with(self.scanner.delimiter);
        if bytes[place] == b'#' && self.columns > 1 && !is_head {
            let end = line_ends::next(bytes, place);
            self.scanner.scan(place, end, Reading::Usual, &mut self.cells);
            if self.cells.len() != self.columns && self.quote_is_open(place, end) {
                // A cell of it may go on in the next lines.
                self.cells.clear();
                self.scanner.scan(place, self.limit(place), Reading::Usual, &mut self.cells);
            }
            if self.cells.len() != self.columns {
                self.cells.clear();
                self.cells.push(Cell { start: place, end, kind: Kind::Plain });
                let met = Some(Oddity::Comment);
                return Read { end, lines_within: 0, met };
            }
            self.cells.clear();
        }
        let usual = self.scanner.scan(place, self.limit(place), Reading::Usual, &mut self.cells);
        let is_whole = usual.strays == 0 && usual.is_closed && usual.is_one_line;
        if (!is_whole || self.cells.len() != self.columns || bytes[place] == b'\'')
            && let Some(read) = self.otherwise(place, &usual)
        {
            return read;
        }
        match is_whole {
            true => Read { end: usual.end, lines_within: 0, met: None },
            false => self.doubtful(place, usual),
        }
    }

    /// Whether a line has a quote that it does not close.
    fn quote_is_open(&self, place: usize, end: usize) -> bool {
        let line = self.scanner.bytes().get(place..end).unwrap_or(&[]);
        let count = |quote| memchr::memchr_iter(quote, line).count();
        self.scanner.quote.is_some_and(|quote| !count(quote).is_multiple_of(2))
    }

    /// The place that no cell of the row that begins at a place is looked for behind.
    fn limit(&self, place: usize) -> usize {
        match self.patience {
            0 => line_ends::next(self.scanner.bytes(), place),
            _ => self.scanner.bytes().len(),
        }
    }
}

#[cfg(test)]
mod tests;
