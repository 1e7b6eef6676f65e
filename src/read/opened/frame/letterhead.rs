//! The lines offices begin their papers with, which belong to no table: the state's motto, where and when they signed.

use crate::model::spelling::bare_text;
use crate::read::opened::grid::Grid;

/// Such lines stand at the top.
const TOP: usize = 40;

/// Whether a row is one of these lines.
pub fn is_letterhead(grid: &Grid, row: usize) -> bool {
    const MOTTO: [&str; 2] = ["cong hoa xa hoi chu nghia", "doc lap tu do hanh phuc"];
    let is_one = |cell: &str| {
        // The words are far longer than most cells.
        cell.len() > 20
            && (is_place_and_day(cell) || {
                let words = bare_text(cell);
                MOTTO.iter().any(|motto| words.starts_with(motto))
            })
    };
    row < TOP && (grid.row(row).any(is_one) || is_remarks(grid, row))
}

/// Whether a line says no more than how figures are measured and when they were taken: `(Số liệu đến ngày …)`, `ĐVT: triệu
/// đồng`.
fn is_remarks(grid: &Grid, row: usize) -> bool {
    const MEASURES: [&str; 4] = ["ĐVT:", "Đơn vị tính:", "Đơn vị:", "Unit:"];
    let is_measure = |cell: &str| MEASURES.iter().any(|word| cell.starts_with(word));
    let is_bracketed = |cell: &str| cell.starts_with('(') && cell.ends_with(')');
    let cells = || grid.row(row).map(str::trim).filter(|cell| !cell.is_empty());
    cells().any(is_measure) && cells().all(|cell| is_measure(cell) || is_bracketed(cell))
}

/// Whether a line says where and on which day a paper was signed: `Lâm Đồng, ngày 12 tháng 01 năm 2026`.
pub fn is_place_and_day(text: &str) -> bool {
    let words = bare_text(text);
    let Some((place, day)) = words.split_once(" ngay ") else { return false };
    let mut day = day.split(' ');
    let number = |word: Option<&str>| word.is_some_and(|word| word.parse::<u8>().is_ok());
    text.contains(',')
        && place.split(' ').count() < 6
        && number(day.next())
        && day.next() == Some("thang")
        && number(day.next())
        && day.next() == Some("nam")
        && day.next().is_some()
        && day.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_and_when_a_paper_was_signed_is_no_period_of_it() {
        assert!(is_place_and_day("Lâm Đồng, ngày 12 tháng 01 năm 2026"));
        assert!(!is_place_and_day("Kết quả đến ngày 12 tháng 01 năm 2026"));
    }
}
