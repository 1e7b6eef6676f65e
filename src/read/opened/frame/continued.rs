//! Which names go on in the row below, as lines of a printed page do? `Sở Văn hóa, Thể thao` and below it `và Du lịch`.

use super::columns::{Columns, is_figure};
use super::shape;
use crate::model::spelling::bare_text;
use crate::read::opened::grid::Grid;

/// A name that goes on in the rows below it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Continued {
    /// The row it begins in.
    pub row: usize,
    /// Its column.
    pub column: usize,
    /// The rows it goes on in.
    pub rest: Vec<usize>,
    /// All of it.
    pub name: String,
}

/// So many rows one name takes at most.
const MOST: usize = 3;

/// The names of a body that go on below.
pub fn continued(grid: &Grid, columns: &Columns, body: &[usize]) -> Vec<Continued> {
    let mut found: Vec<Continued> = Vec::new();
    // Where the first row is a heading, others among the rows are too.
    let has_heading = body.first().is_none_or(|row| shape::filled(grid, *row) < 2);
    for (place, row) in body.iter().copied().enumerate().skip(1) {
        let Some(column) = lone(grid, columns, row) else { continue };
        let before = body[place - 1];
        let open = found.last_mut().filter(|one| one.rest.last() == Some(&before));
        let (begins, so_far) = match &open {
            Some(one) => (one.row, one.name.clone()),
            None => (before, grid.cell(before, column).trim().to_owned()),
        };
        let text = grid.cell(row, column).trim();
        let is_room = open.as_ref().is_none_or(|one| one.rest.len() + 1 < MOST);
        let is_of_name = shape::filled(grid, begins) > 1
            && grid.row(begins).any(is_figure)
            && !so_far.is_empty()
            && !is_figure(&so_far)
            && is_room
            && open.as_ref().is_none_or(|one| one.column == column);
        let counts =
            || !has_heading && goes_on_counting(grid, begins, body.get(place + 1).copied());
        if !is_of_name || !(goes_on(&so_far, text) || is_short_name(text) && counts()) {
            continue;
        }
        let name = format!("{so_far} {text}");
        match open {
            Some(one) => {
                one.rest.push(row);
                one.name = name;
            }
            None => found.push(Continued { row: begins, column, rest: vec![row], name }),
        }
    }
    found
}

/// The only column a row has a text in, where that is one of words.
fn lone(grid: &Grid, columns: &Columns, row: usize) -> Option<usize> {
    let mut filled = grid.row(row).enumerate().filter(|(_, cell)| !cell.trim().is_empty());
    let (column, text) = filled.next()?;
    let is_one = filled.next().is_none() && !columns.is_figure(column) && !is_figure(text);
    (is_one && grid.width(row) > 1).then_some(column)
}

/// Whether a text goes on in another: it ends in the middle of one, or the other begins so.
fn goes_on(text: &str, rest: &str) -> bool {
    const JOINS: [&str; 7] = ["và", "and", "&", "of", "the", "–", "-"];
    let last = text.split_whitespace().last().unwrap_or("");
    let is_open = text.matches('(').count() > text.matches(')').count();
    let ends = is_open || text.ends_with(',') || JOINS.contains(&last);
    let begins = rest.starts_with(char::is_lowercase) || rest.starts_with('&');
    let is_remark = rest.ends_with(':') || bare_text(rest).starts_with("trong do");
    (ends || begins) && !is_remark && rest.chars().count() < 60
}

/// Whether a text may be the end of a name, and is no word for a group: `Lạc` below `Xã Thạch`.
fn is_short_name(text: &str) -> bool {
    const GROUPS: [&str; 15] = [
        "trang", "page", "to", "khoi", "nhom", "vung", "cum", "mien", "khu", "cac", "loai", "cap",
        "group", "region", "nam",
    ];
    let words = bare_text(text);
    let first = words.split(' ').next().unwrap_or("");
    let letters = || text.chars().filter(|c| c.is_alphabetic());
    words.split(' ').count() < 3
        && text.starts_with(char::is_alphabetic)
        && letters().any(char::is_lowercase)
        && letters().count() > 1
        && !text.contains(|c: char| c.is_ascii_digit())
        && !GROUPS.contains(&first)
}

/// Whether the number of the row below is the next after that of the row above.
fn goes_on_counting(grid: &Grid, above: usize, below: Option<usize>) -> bool {
    let number = |row: usize| grid.cell(row, 0).trim().trim_end_matches('.').parse::<u32>().ok();
    let Some(below) = below else { return false };
    number(above).zip(number(below)).is_some_and(|(above, below)| above + 1 == below)
}
