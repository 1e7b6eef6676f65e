//! Which reading of a row is meant whose quotes do not add up, or whose cells hold whole lines.
//!
//! A quote that was never meant to open a cell swallows the lines up to the next one. Each of the lines then has, read
//! alone, as many cells as the table has columns; the lines of a remark have not.

use super::scan::Shape;
use super::ways::Reading;
use super::{Read, Rows};
use crate::read::opened::line_ends;
use crate::read::opened::written::Oddity;

/// So long is a row at most that is looked at quote by quote.
const MOST_BYTES: usize = 1 << 16;

impl Rows<'_> {
    /// Decides about a row that was read as usual, with quotes that stand where none may or over several lines.
    pub(super) fn doubtful(&mut self, place: usize, usual: Shape) -> Read {
        let bytes = self.scanner.bytes();
        let width = self.cells.len();
        let adds_up = usual.is_closed && usual.strays == 0;
        if !(adds_up || width == self.columns && usual.is_one_line)
            && let Some(read) = self.but_one(place, &usual, width)
        {
            return read;
        }
        if usual.is_closed && usual.is_one_line {
            if width != self.columns {
                self.again(
                    place,
                    usual.end,
                    &[Reading::LastOfRun, Reading::BeforeQuoted, Reading::Careful],
                );
            }
            let met = Some(Oddity::StrayQuote);
            return Read { end: usual.end, lines_within: 0, met };
        }
        if usual.is_closed && !self.is_swallowed(place, &usual, width) {
            let within = &bytes[place..usual.end];
            let lines_within = lines(within);
            let met = (usual.strays > 0).then_some(Oddity::StrayQuote);
            return Read { end: usual.end, lines_within, met };
        }
        let end = line_ends::next(bytes, place);
        let all = [
            Reading::Usual,
            Reading::LastOfRun,
            Reading::BeforeQuoted,
            Reading::Careful,
            Reading::Literal,
        ];
        self.again(place, end, &all);
        let met = match usual.is_closed {
            true => Oddity::SwallowedRows,
            false => {
                // No quote closes a cell from here to the end of the text, so none need be looked for again.
                self.patience = 0;
                Oddity::UnclosedQuote
            }
        };
        Read { end, lines_within: 0, met: Some(met) }
    }

    /// Reads a row with one of its quotes taken for a character: the first with which it has the table's columns and all
    /// other quotes add up.
    fn but_one(&mut self, place: usize, usual: &Shape, width: usize) -> Option<Read> {
        let bytes = self.scanner.bytes();
        let limit = if self.patience == 0 { line_ends::next(bytes, place) } else { bytes.len() };
        let limit = limit.min(place + MOST_BYTES);
        let line = bytes.get(place..line_ends::next(bytes, place).min(limit))?;
        let read = bytes.get(place..usual.end.min(limit))?;
        let quote = self.scanner.quote?;
        let is_end = |at: &usize| {
            read.get(at + 1) == Some(&quote) && self.scanner.ends(bytes, place + at + 2)
        };
        let is_begin = |at: &usize| *at == 0 || line[..*at].ends_with(self.scanner.delimiter);
        let quotes = |within| memchr::memchr_iter(quote, within);
        let ends = quotes(read).filter(is_end).map(|at| (Reading::EndsAt(place + at), 1));
        let begins = quotes(line).filter(is_begin).map(|at| (Reading::Unopened(place + at + 1), 0));
        let ways: Vec<_> = ends.chain(begins).take(2 * self.columns).collect();
        let mut cells = Vec::new();
        for (reading, strays) in ways {
            cells.clear();
            let shape = self.scanner.scan(place, limit, reading, &mut cells);
            let fits = cells.len() == self.columns && shape.is_closed && shape.strays == strays;
            let is_whole = shape.end < limit || shape.end == bytes.len();
            if fits && is_whole {
                let next = shape.end + line_ends::length(bytes.get(shape.end..)?);
                let is_parted = width != self.columns
                    || shape.is_one_line && self.is_row(next, line_ends::next(bytes, next));
                if !is_parted || !shape.is_one_line && self.is_swallowed(place, &shape, cells.len())
                {
                    continue;
                }
                let lines_within = lines(bytes.get(place..shape.end)?);
                self.cells = cells;
                let met = Some(Oddity::StrayQuote);
                return Some(Read { end: shape.end, lines_within, met });
            }
            self.patience = self.patience.saturating_sub(shape.end.saturating_sub(place));
        }
        None
    }

    /// Reads a line in the first of these ways that yields the table's columns; in the first where none does.
    fn again(&mut self, place: usize, end: usize, readings: &[Reading]) {
        let before = self.cells.clone();
        // Best is a reading under which every quote that opens a cell is closed.
        for needs_closed in [true, false] {
            for reading in readings {
                self.cells.clear();
                let shape = self.scanner.scan(place, end, *reading, &mut self.cells);
                let is_whole = self.cells.len() == self.columns && shape.end == end;
                if is_whole
                    && (shape.is_closed || !needs_closed)
                    && (*reading != Reading::Literal || !needs_closed)
                {
                    return;
                }
            }
        }
        self.cells = before;
        if readings.first() == Some(&Reading::Usual) {
            self.cells.clear();
            self.scanner.scan(place, end, Reading::Usual, &mut self.cells);
        }
    }

    /// Whether the lines of a row are rows of their own.
    fn is_swallowed(&mut self, place: usize, usual: &Shape, width: usize) -> bool {
        let bytes = self.scanner.bytes();
        self.patience = self.patience.saturating_sub(usual.end - place);
        let first = line_ends::next(bytes, place);
        // A row that lacks a delimiter behind a quote has too few cells alone.
        let is_whole = self.is_row(place, first);
        if self.columns < 2 || !is_whole && usual.strays == 0 {
            return false;
        }
        if is_whole && usual.strays > 0 && width != self.columns {
            return true;
        }
        let (mut rows, mut others, mut from) = (0, 0, first);
        while from < usual.end {
            from += line_ends::length(&bytes[from..]);
            let to = line_ends::next(bytes, from).min(usual.end);
            match to - from {
                0 => {}
                _ if self.is_row(from, to) && (is_whole || self.is_even(from, to)) => rows += 1,
                _ => others += 1,
            }
            from = to;
        }
        match (usual.strays, self.columns) {
            (0, ..4) => false,
            (0, _) => rows > 0 && others == 0,
            _ if !is_whole => rows > 0 && others == 0,
            _ => rows > others,
        }
    }
}

impl Rows<'_> {
    /// Whether a line is, read alone, a row of the table.
    fn is_row(&self, from: usize, to: usize) -> bool {
        let mut cells = Vec::new();
        [Reading::Usual, Reading::LastOfRun].into_iter().any(|reading| {
            cells.clear();
            let shape = self.scanner.scan(from, to, reading, &mut cells);
            let filled = cells.iter().filter(|cell| cell.end > cell.start).count();
            cells.len() == self.columns && shape.end == to && filled * 2 >= self.columns
        })
    }
}

impl Rows<'_> {
    /// Whether a line closes every quote it opens, and no other: the end of a remark does not.
    fn is_even(&self, from: usize, to: usize) -> bool {
        let within = &self.scanner.bytes()[from..to];
        self.scanner
            .quote
            .is_none_or(|quote| memchr::memchr_iter(quote, within).count().is_multiple_of(2))
    }
}

/// How many line ends are in a text.
pub fn lines(within: &[u8]) -> u32 {
    let (mut count, mut place) = (0u32, line_ends::next(within, 0));
    while place < within.len() {
        count = count.saturating_add(1);
        place = line_ends::next(within, place + line_ends::length(&within[place..]));
    }
    count
}
