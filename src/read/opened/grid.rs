//! The cells of one sheet as they stand in a file: nothing interpreted, nothing left out.

/// A sheet holds so many cells: what is then made of them takes some twenty bytes for each, and a page has four gigabytes.
pub const MOST_CELLS: usize = 60_000_000;

/// The cells of a sheet. Rows may be of different lengths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// The file it stands in.
    pub file: String,
    /// The sheet of a workbook; `None` in a file that holds one table.
    pub sheet: Option<String>,
    /// Cells that a workbook joined into one; the text stands in the first.
    pub joined: Vec<Joined>,
    /// Cells whose formula nobody computed: what they would show is not in the file.
    pub uncomputed: Vec<Formula>,
    // One text for all cells, and where each ends: a file of a million rows has millions of cells. It is the file's own
    // where there is one, so that the cells of a line as most are need not be copied, and behind it stand those that
    // are written otherwise. A byte that is no cell's stands between two cells of a row.
    text: String,
    ends: Vec<u32>,
    rows: Vec<Row>,
    /// While it is being written: the length of the file's own text, which is put before what is written at the end.
    before: usize,
    /// Where the row being written begins.
    begun: u32,
}

/// A rectangle of cells that are one. Rows and columns from 0, both ends within.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Joined {
    /// First and last row.
    pub rows: (usize, usize),
    /// First and last column.
    pub columns: (usize, usize),
}

/// A formula without a value. Row and column from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formula {
    /// The row.
    pub row: usize,
    /// The column.
    pub column: usize,
    /// What is to be computed, behind a sign of equality.
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Row {
    line: u32,
    /// Where its first cell begins.
    start: u32,
    /// The number of cells in all rows up to this one's end.
    end: u32,
}

impl Grid {
    /// A sheet without cells.
    pub fn new(file: &str, sheet: Option<&str>) -> Self {
        Self { file: file.to_owned(), sheet: sheet.map(str::to_owned), ..Self::default() }
    }

    /// Adds a row behind the others; `line` is where it begins in its file or sheet, from 1. Whether there was room: a
    /// sheet holds four gigabytes of text.
    pub fn push<'a>(&mut self, line: u32, cells: impl IntoIterator<Item = &'a str>) -> bool {
        for cell in cells {
            self.write(cell);
            if !self.end_cell() {
                return false;
            }
        }
        self.end_row(line)
    }

    /// Adds to the cell being written: a cell whose text stands in pieces in its file.
    pub fn write(&mut self, piece: &str) {
        self.text.push_str(piece);
    }

    /// Ends the cell being written. Whether there was room.
    pub fn end_cell(&mut self) -> bool {
        let end = u32::try_from(self.before + self.text.len());
        self.text.push('\n');
        end.is_ok_and(|end| {
            self.ends.push(end);
            true
        })
    }

    /// Begins to be written out of a text of so many bytes, which is handed over by `adopt` once it is.
    pub fn begin_in(&mut self, bytes: usize) -> bool {
        self.before = bytes;
        self.begun = u32::try_from(bytes).unwrap_or(u32::MAX);
        u32::try_from(bytes).is_ok()
    }

    /// Takes a row whose cells stand in the file's text as they are, each of the ends in it and the last at `end`.
    pub fn take_line(&mut self, start: usize, ends: impl Iterator<Item = usize>, end: usize) {
        // All stand in a text of which `begin_in` has found that it is short enough.
        let place = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
        self.begun = place(start);
        self.ends.extend(ends.map(place));
        self.ends.push(place(end));
    }

    /// Takes over the text that it was written out of.
    pub fn adopt(&mut self, text: String) {
        let written = std::mem::replace(&mut self.text, text);
        self.text.push_str(&written);
        self.before = 0;
    }

    /// How many cells of the row being written are ended.
    pub fn open_cells(&self) -> usize {
        self.ends.len() - self.rows.last().map_or(0, |row| row.end as usize)
    }

    /// Takes back a line that was taken and not ended as a row.
    pub fn drop_line(&mut self) {
        self.ends.truncate(self.rows.last().map_or(0, |row| row.end as usize));
        let begun = self.before + self.text.len();
        self.begun = u32::try_from(begun).unwrap_or(u32::MAX);
    }

    /// Ends the row being written, which begins on this line. Whether there was room.
    pub fn end_row(&mut self, line: u32) -> bool {
        let end = u32::try_from(self.ends.len());
        end.is_ok_and(|end| {
            self.rows.push(Row { line, start: self.begun, end });
            let begun = u32::try_from(self.before + self.text.len());
            self.begun = begun.unwrap_or(u32::MAX);
            true
        })
    }

    /// Makes room for so many rows and cells.
    pub fn reserve(&mut self, rows: usize, cells: usize) {
        self.rows.reserve(rows);
        self.ends.reserve(cells);
    }

    /// How many rows.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether it has no row.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// How many cells the row has; 0 past the last row.
    pub fn width(&self, row: usize) -> usize {
        let (first, end) = self.cells_of(row);
        end - first
    }

    /// How many cells in all.
    pub fn cells(&self) -> usize {
        self.ends.len()
    }

    /// The cells of the widest row.
    pub fn widest(&self) -> usize {
        (0..self.len()).map(|row| self.width(row)).max().unwrap_or(0)
    }

    /// The line a row begins on, from 1.
    pub fn line(&self, row: usize) -> u32 {
        self.rows.get(row).map_or(0, |row| row.line)
    }

    /// The text of a cell, untouched; empty past the row's last one.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        let (first, end) = self.cells_of(row);
        if first + column < end { self.text_of(row, first, first + column) } else { "" }
    }

    /// The cells of a row.
    pub fn row(&self, row: usize) -> impl DoubleEndedIterator<Item = &str> + ExactSizeIterator {
        let (first, end) = self.cells_of(row);
        (first..end).map(move |place| self.text_of(row, first, place))
    }

    /// The cells of a row, from the first on alone: for who goes through all of a sheet.
    pub fn cells_from_left(&self, row: usize) -> impl Iterator<Item = &str> {
        let (first, end) = self.cells_of(row);
        let mut start = self.rows.get(row).map_or(0, |row| row.start as usize);
        self.ends.get(first..end).unwrap_or(&[]).iter().map(move |end| {
            let end = *end as usize;
            let cell = self.text.get(start..end).unwrap_or("");
            start = end + 1;
            cell
        })
    }

    fn cells_of(&self, row: usize) -> (usize, usize) {
        let Some(own) = self.rows.get(row) else { return (0, 0) };
        let before = row.checked_sub(1).and_then(|before| self.rows.get(before));
        (before.map_or(0, |row| row.end as usize), own.end as usize)
    }

    fn text_of(&self, row: usize, first: usize, place: usize) -> &str {
        let start = match place == first {
            true => self.rows.get(row).map_or(0, |row| row.start as usize),
            false => self.ends.get(place - 1).map_or(0, |end| *end as usize + 1),
        };
        let end = self.ends.get(place).map_or(start, |end| *end as usize);
        self.text.get(start..end).unwrap_or("")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_stand_where_they_were_put() {
        let mut grid = Grid::new("made-up.csv", None);
        assert!(grid.push(1, ["a", "", "đợ"]));
        assert!(grid.push(2, []));
        assert!(grid.push(4, ["x"]));
        assert_eq!((grid.len(), grid.widest(), grid.width(1)), (3, 3, 0));
        assert_eq!(grid.row(0).collect::<Vec<_>>(), ["a", "", "đợ"]);
        assert_eq!(
            [grid.cell(0, 2), grid.cell(0, 3), grid.cell(1, 0), grid.cell(2, 0)],
            ["đợ", "", "", "x"]
        );
        assert_eq!([grid.line(0), grid.line(2), grid.line(3)], [1, 4, 0]);
    }
}
