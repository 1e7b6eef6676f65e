//! Rows that a stray quote has swallowed: one opens a cell that was never meant to be quoted, and the lines up to the
//! next quote become part of it.
//!
//! A remark may well have several lines. That it is rows that stand in it shows in their cells: put together again, its
//! lines have as many as the header.

use super::sink::Record;

/// The lines of a row as they stand in the file, but for their quotes.
pub fn lines(row: &Record<'_>, separator: u8) -> Option<String> {
    row.text.contains('\n').then(|| {
        let cells: Vec<&str> = row.cells().collect();
        cells.join(&char::from(separator).to_string())
    })
}

/// The ends of a line's cells, separators left out, and its text without them.
pub fn cells(line: &str, separator: u8) -> (String, Vec<usize>) {
    let (mut text, mut ends) = (String::new(), Vec::new());
    for cell in line.trim_end_matches('\r').split(char::from(separator)) {
        text.push_str(cell);
        ends.push(text.len());
    }
    (text, ends)
}
