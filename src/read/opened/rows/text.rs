//! The text of cells, put into a grid: quotes left out, what was escaped as it was meant.

use memchr::memchr3;

use super::scan::{Cell, Kind, Scanner};
use crate::read::opened::grid::Grid;

impl Scanner<'_> {
    /// Takes the cells of the line that begins at a place and returns its end, if it is as most lines are: no quotes,
    /// nothing escaped, a delimiter of one byte. Whatever else it is, `scan` reads it.
    pub fn take_plain(&self, from: usize, columns: usize, grid: &mut Grid) -> Option<usize> {
        let rest = self.bytes().get(from..)?;
        if rest.first() == Some(&b'#') || self.escape.is_some() || self.delimiter.len() != 1 {
            return None;
        }
        let quote = self.quote.unwrap_or(b'\n');
        let length = memchr3(b'\n', b'\r', quote, rest).unwrap_or(rest.len());
        let is_quoted = self.quote.is_some() && rest.get(length) == self.quote.as_ref();
        if length == 0 || is_quoted {
            return None;
        }
        let (line, end) = (&rest[..length], from + length);
        let delimiters = memchr::memchr_iter(self.first, line).map(|place| from + place);
        grid.take_line(from, delimiters, end);
        // A row of other cells than the rest may be written otherwise.
        if grid.open_cells() != columns || line.first() == Some(&b'\'') {
            grid.drop_line();
            return None;
        }
        Some(end)
    }

    /// Writes the text of a cell.
    pub fn write(&self, cell: &Cell, grid: &mut Grid) {
        let text = self.text.get(cell.start..cell.end).unwrap_or("");
        if cell.kind != Kind::Escaped {
            return grid.write(text);
        }
        let bytes = text.as_bytes();
        let (mut written, mut place) = (0, 0);
        while let Some(next) = bytes.get(place + 1) {
            let sign = bytes[place];
            let is_pair = self.is_doubled && Some(sign) == self.quote && *next == sign;
            let is_sign = Some(*next) == self.quote || Some(*next) == self.escape;
            let is_escaped = Some(sign) == self.escape && (is_sign || *next == self.first);
            if is_pair || is_escaped {
                grid.write(text.get(written..place).unwrap_or(""));
                written = place + 1;
                place += 1;
            }
            place += 1;
        }
        grid.write(text.get(written..).unwrap_or(""));
    }
}
