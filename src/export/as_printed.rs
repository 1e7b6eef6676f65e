//! A table of a document as a file, cell by cell as it is printed: its own rows, none of them made longer or shorter.
//!
//! Nothing is added to it: no heads, no columns beside. A row may be shorter than the others, as a heading between two
//! parts of a table is.

use super::flat::written;
use super::harmless::harmless;

/// The rows as CSV.
///
/// # Errors
/// Never: memory does not fail. The crate cannot know.
pub fn csv(rows: &[Vec<String>]) -> Result<Vec<u8>, csv::Error> {
    let rows = rows.iter().map(|row| row.iter().map(|cell| safe(cell)).collect::<Vec<String>>());
    written(rows)
}

/// A printed number with a minus, and the dash before a row, stay as they are: neither can become a formula.
fn safe(cell: &str) -> String {
    let digits = cell.strip_prefix(['-', '−']).unwrap_or(cell);
    let plain = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '%');
    if digits.chars().all(plain) { cell.to_owned() } else { harmless(cell) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(rows: &[&[&str]], expected: &str) {
        let rows: Vec<Vec<String>> =
            rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect();
        let file = String::from_utf8(csv(&rows).unwrap()).unwrap();
        assert_eq!(file, format!("\u{feff}{expected}"));
    }

    #[test]
    fn rows_keep_their_lengths_and_their_blank_cells() {
        check(
            &[&["TT", "Nội dung", ""], &["I", "Cải cách"], &["1", "", "12,5%"]],
            "TT,Nội dung,\r\nI,Cải cách\r\n1,,\"12,5%\"\r\n",
        );
    }

    #[test]
    fn a_minus_stays_a_minus_and_a_formula_becomes_a_text() {
        check(&[&["-2,94", "−1", "-", "=1+1", "-1+cmd"]], "\"-2,94\",−1,-,'=1+1,'-1+cmd\r\n");
    }
}
