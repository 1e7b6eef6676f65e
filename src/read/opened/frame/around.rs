//! Where a table begins in its sheet and where it ends: titles above, notes below, further tables.

use super::columns::{Columns, is_figure};
use super::header;
use super::letterhead::is_letterhead;
use super::shape::{self, Shape, is_blank, is_comment};
use crate::read::opened::grid::Grid;
use crate::read::opened::turns::Turns;

/// The rows below a header.
#[derive(Debug, Default)]
pub struct Below {
    pub body: Vec<usize>,
    pub between: Vec<usize>,
    pub notes: Vec<usize>,
    pub others: Vec<(usize, usize)>,
}

/// The first row of a table: the first about as full as most, and not parted from them.
pub fn start(grid: &Grid, shape: &Shape) -> Option<usize> {
    let is_near = |row: usize| !shape.is_even || grid.width(row) + 1 >= shape.width;
    let is_full = |row: &usize| {
        shape.is_full(grid, *row)
            && is_near(*row)
            && !is_comment(grid, *row)
            && !is_letterhead(grid, *row)
    };
    let first = (0..grid.len()).find(is_full);
    let Some(mut first) = first else {
        return (0..grid.len()).find(|row| !is_blank(grid, *row) && !is_comment(grid, *row));
    };
    // Lines with a few cells, then a blank line, then the table.
    if shape.is_even && grid.width(first) != shape.width {
        let next = (first + 1..grid.len().min(first + 30)).find(|row| is_blank(grid, *row));
        let after = next.and_then(|blank| (blank..grid.len()).find(|row| !is_blank(grid, *row)));
        if let Some(after) = after.filter(|after| grid.width(*after) == shape.width) {
            let is_apart = (first..after).all(|row| grid.width(row) != shape.width);
            first = if is_apart { after } else { first };
        }
    }
    Some(first)
}

/// Sorts the rows from a place on.
pub async fn below(
    grid: &Grid,
    shape: &Shape,
    columns: &Columns,
    header: &[usize],
    from: usize,
    turns: &Turns,
) -> Below {
    let mut found = Below::default();
    let mut end = notes(grid, shape, columns, from);
    if let Some(other) = others((grid, shape, columns), (from, end), &mut found.others, turns).await
    {
        end = other;
        // What stands directly above the other table is its title.
        let last = (from..end).rev().find(|row| !is_blank(grid, *row)).map_or(from, |row| row + 1);
        end = last.min(end);
    }
    let listed =
        |row: usize| found.others.iter().any(|(first, last)| (*first..=*last).contains(&row));
    found.notes = (end..grid.len()).filter(|row| !listed(*row)).collect();
    found.body.reserve(end.saturating_sub(from));
    for row in from..end {
        turns.spend(4).await;
        let is_repeated = header.iter().any(|header| header::is_copy(grid, *header, row))
            || header.last().is_some_and(|header| header::is_alike(grid, columns, *header, row));
        let is_said = shape.filled > 1 && is_comment(grid, row);
        let is_row = !(is_repeated || is_said || is_blank(grid, row));
        match is_row {
            true => found.body.push(row),
            false => found.between.push(row),
        }
    }
    found
}

/// Where the notes below begin; the number of rows where there are none.
fn notes(grid: &Grid, shape: &Shape, columns: &Columns, from: usize) -> usize {
    let is_tail =
        |row: &usize| is_blank(grid, *row) || shape.is_sparse(grid, *row) || is_comment(grid, *row);
    let tail = (from..grid.len()).rev().take_while(is_tail).last();
    let mut first = grid.len();
    if let Some(tail) = tail {
        let mut is_parted = false;
        for row in tail..grid.len() {
            if is_blank(grid, row) {
                is_parted = row > from;
                continue;
            }
            if is_parted || is_note(grid, shape, columns, row) {
                first = row;
                break;
            }
        }
    }
    // A source that a comma parts looks like a row, but for its first word and the blank line above it.
    let is_parted =
        |row: &usize| *row > from + 1 && is_blank(grid, row - 1) && is_named(grid, *row);
    if let Some(row) = (first.saturating_sub(20).max(from)..first).find(is_parted) {
        first = row;
    }
    // Sentences whose commas part them look like rows, but for their length and their lack of numbers.
    let blank = (from..first).rev().take(40).find(|row| is_blank(grid, *row));
    if let Some(blank) = blank.filter(|blank| *blank > from) {
        let mut rows = (blank + 1..first).peekable();
        let is_odd = |row: usize| {
            let against = columns.against(grid, row);
            grid.width(row) != shape.width && against.figures == 0 && columns.figures() > 0
        };
        if rows.peek().is_some() && rows.all(is_odd) {
            first = blank + 1;
        }
    }
    first
}

/// Whether a row with little in it is a note, not a row whose values are missing.
fn is_note(grid: &Grid, shape: &Shape, columns: &Columns, row: usize) -> bool {
    let text = words(grid, row);
    let is_long = text.chars().count() > 60;
    // A row that was cut behind its first number is one still.
    let begins = columns.is_figure(0) && is_figure(grid.cell(row, 0).trim());
    let is_bare = shape.is_even && shape.width > 2 && grid.width(row) == 1 && !begins;
    is_long || is_named(grid, row) || is_bare
}

/// Whether a row begins as notes do.
fn is_named(grid: &Grid, row: usize) -> bool {
    const WORDS: [&str; 13] = [
        "nguồn",
        "ghi chú",
        "chú thích",
        "lưu ý",
        "source",
        "note",
        "footnote",
        "data:",
        "*",
        "(*)",
        "©",
        "người lập",
        "(1)",
    ];
    let text = words(grid, row);
    WORDS.iter().any(|word| text.starts_with(word))
}

/// The first words of a row.
fn words(grid: &Grid, row: usize) -> String {
    let text = grid.row(row).map(str::trim).find(|cell| !cell.is_empty());
    text.unwrap_or("").to_lowercase()
}

/// Notes where further tables begin and end, and returns the first one's beginning: behind a blank row a row with words
/// where this table has numbers, and rows below it.
async fn others(
    (grid, shape, columns): (&Grid, &Shape, &Columns),
    (from, end): (usize, usize),
    found: &mut Vec<(usize, usize)>,
    turns: &Turns,
) -> Option<usize> {
    let mut begins: Vec<usize> = Vec::new();
    let mut is_below_blank = from < end && is_blank(grid, from);
    for row in from + 1..end {
        turns.spend(1).await;
        let was_below_blank = std::mem::replace(&mut is_below_blank, is_blank(grid, row));
        if !was_below_blank || is_below_blank {
            continue;
        }
        // A title may stand above the header.
        let head = (row..end.min(row + 4))
            .find(|row| !is_blank(grid, *row) && shape::filled(grid, *row) > 1);
        let is_table = head.is_some_and(|head| {
            let against = columns.against(grid, head);
            let is_other_width = shape.is_even
                && grid.width(head) != shape.width
                && head + 1 < end
                && grid.width(head + 1) == grid.width(head);
            let is_worded =
                against.words > against.figures && against.words * 2 > columns.figures();
            head + 1 < end && !is_blank(grid, head + 1) && (is_worded || is_other_width)
        });
        let is_again = head.is_some_and(|head| {
            (from.saturating_sub(6)..from).any(|row| {
                header::is_copy(grid, row, head) || header::is_alike(grid, columns, row, head)
            })
        });
        if is_table && !is_again {
            begins.push(row);
        }
    }
    let ends = begins.iter().skip(1).copied().chain([end]);
    for (first, next) in begins.iter().zip(ends) {
        let last = (*first..next).rev().find(|row| !is_blank(grid, *row)).unwrap_or(*first);
        found.push((*first, last));
    }
    begins.first().copied()
}
