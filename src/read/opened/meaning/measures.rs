//! Is a row of the header one of units of measure: `điểm | % | ngày`?

use super::sheet::Sheet;
use super::vocabulary::folded;

/// Units of measure, folded; a word for a thousand, million or billion may stand before one.
const MEASURES: &str = "diem|diem so|phan tram|ngay|gio|phut|giay|thang|nam|nguoi|luot|luot nguoi|ho|ho so|thu tuc|tthc|\
    dong|vnd|usd|eur|km|km2|m2|m3|ha|kg|tan|ta|kwh|mw|lan|vu|viec|cai|chiec|don vi|doanh nghiep|dn|co so|giuong|\
    points|point|score|percent|pct|days|day|hours|hour|minutes|years|year|persons|people|households|cases|\
    index|ratio|rate|per capita|per 1 000|per 1000|per 10 000|per 100 000|usd per capita|gio cong|ngay cong|\
    dich vu|van ban|bac|muc|trieu usd|ty usd|diem phan tram|thang diem|xa|phuong|truong|lop|hoc sinh|can bo";

/// Whether a row names units of measure, each below a header of its own, and not all of them points: a word for points
/// is one for the score as well.
pub fn are_measures(sheet: &Sheet<'_>, above: usize, row: usize) -> bool {
    let cells: Vec<(usize, &str)> = (0..sheet.width)
        .map(|column| (column, sheet.cell(row, column)))
        .filter(|(_, cell)| !cell.is_empty())
        .collect();
    let own = |(column, _): &(usize, &str)| !sheet.cell(above, *column).is_empty();
    let is_point =
        |(_, cell): &(usize, &str)| matches!(folded(cell).as_str(), "diem" | "score" | "points");
    cells.len() > 1
        && cells.iter().all(|(_, cell)| is_measure(cell))
        && cells.iter().all(own)
        && !cells.iter().all(is_point)
}

/// Whether a text is a unit of measure, in brackets or not.
fn is_measure(text: &str) -> bool {
    let bare = text.trim_matches(['(', ')', '[', ']', ' ']);
    let words = folded(bare);
    let counted =
        ["nghin ", "trieu ", "ty ", "1000 ", "1 000 ", "thousand ", "million ", "billion "];
    let rest = counted.iter().find_map(|count| words.strip_prefix(count)).unwrap_or(&words);
    matches!(bare, "%" | "‰") || MEASURES.split('|').any(|known| known == words || known == rest)
}
