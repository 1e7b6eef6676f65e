//! Which reading of a row is meant whose quotes do not add up, or whose cells hold whole lines.
//!
//! A quote that was never meant to open a cell swallows the lines up to the next one. Each of the lines then has, read
//! alone, as many cells as the table has columns; the lines of a remark have not.

use super::scan::{Reading, Shape};
use super::{Read, Rows};
use crate::read::opened::line_ends;
use crate::read::opened::written::Oddity;

impl Rows<'_> {
    /// Decides about a row that was read as usual, with quotes that stand where none may or over several lines.
    pub(super) fn doubtful(&mut self, place: usize, usual: Shape) -> Read {
        let bytes = self.scanner.bytes();
        let width = self.cells.len();
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
        let mut cells = Vec::new();
        let mut is_row = |from: usize, to: usize| {
            [Reading::Usual, Reading::LastOfRun].into_iter().any(|reading| {
                cells.clear();
                let shape = self.scanner.scan(from, to, reading, &mut cells);
                let filled = cells.iter().filter(|cell| cell.end > cell.start).count();
                cells.len() == self.columns && shape.end == to && filled * 2 >= self.columns
            })
        };
        let first = line_ends::next(bytes, place);
        if self.columns < 2 || !is_row(place, first) {
            return false;
        }
        if usual.strays > 0 && width != self.columns {
            return true;
        }
        let (mut rows, mut others, mut from) = (0, 0, first);
        while from < usual.end {
            from += line_ends::length(&bytes[from..]);
            let to = line_ends::next(bytes, from).min(usual.end);
            match to - from {
                0 => {}
                _ if is_row(from, to) => rows += 1,
                _ => others += 1,
            }
            from = to;
        }
        match (usual.strays, self.columns) {
            (0, ..4) => false,
            (0, _) => rows > 0 && others == 0,
            _ => rows > others,
        }
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
