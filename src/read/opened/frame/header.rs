//! Which rows are the header: the first ones that have words where the body has numbers, and what belongs to them.

use std::collections::BTreeSet;

use super::columns::{Columns, is_absent, is_figure};
use super::letterhead::is_letterhead;
use super::reason::Reason;
use super::shape::{self, Shape};
use crate::read::opened::grid::Grid;

/// So many rows stand below a header's first one at most.
const MOST_BELOW: usize = 5;

/// The header's rows of the table whose first full row is `start`, and why.
pub fn find(
    grid: &Grid,
    shape: &Shape,
    columns: &Columns,
    start: usize,
) -> (Vec<usize>, Vec<Reason>) {
    let mut reasons = Vec::new();
    let mut start = start;
    let mut numbers = None;
    if counts_columns(grid, start)
        && matches!(first(grid, columns, start + 1), Reason::WordsOverNumbers { .. })
    {
        // A program numbered the columns above their names.
        numbers = Some(start);
        reasons.push(Reason::ColumnNumbers { row: start });
        start += 1;
    }
    match first(grid, columns, start) {
        Reason::FirstRowLikeBody => {
            // A header with blanks beside its words is less full than the body.
            let above = start.checked_sub(1).filter(|above| is_worded(grid, columns, *above));
            let Some(above) = above else { return (Vec::new(), vec![Reason::FirstRowLikeBody]) };
            start = above;
            reasons.push(Reason::WordsOverNumbers { columns: columns.against(grid, above).words });
        }
        reason => reasons.push(reason),
    }
    let mut rows = vec![start];
    rows.splice(..0, numbers);
    for row in (0..rows[0]).rev() {
        if !is_spanning(grid, shape, row) || is_letterhead(grid, row) {
            break;
        }
        reasons.push(Reason::Spanning { row });
        rows.insert(0, row);
    }
    let is_no_line = |row: &usize| !shape::is_comment(grid, *row);
    for row in (start + 1..grid.len()).take(MOST_BELOW).filter(is_no_line) {
        let against = columns.against(grid, row);
        if is_numbering(grid, columns, row) {
            reasons.push(Reason::ColumnNumbers { row });
        } else if is_maxima(grid, columns, row) {
            reasons.push(Reason::Maxima { row });
        } else if !(against.figures == 0
            && against.words > 0
            && shape::filled(grid, row) > 1
            && !is_group(grid, row)
            // A row with a cell too many or too few is a damaged one of the body.
            && !(shape.is_even && grid.width(start) == shape.width && is_damaged(grid, shape, row))
            && (against.words * 3 >= columns.figures()
                || is_below(grid, columns, *rows.last().unwrap_or(&start), row)
                || names_all(grid, columns, row + 1)))
        {
            break;
        }
        rows.push(row);
    }
    (rows, reasons)
}

/// Whether a row has a cell more or less than the others, and nearly all of them filled.
fn is_damaged(grid: &Grid, shape: &Shape, row: usize) -> bool {
    grid.width(row).abs_diff(shape.width) == 1 && shape::filled(grid, row) + 2 > shape.width
}

/// Whether the cells of a row are 0, 1, 2 … or 1, 2, 3 …, and there is nothing else in it.
fn counts_columns(grid: &Grid, row: usize) -> bool {
    let mut cells = grid.row(row).map(|cell| cell.trim().parse::<usize>());
    let first = cells.next().and_then(Result::ok).filter(|first| *first < 2);
    let Some(first) = first else { return false };
    grid.width(row) > 3 && cells.zip(first + 1..).all(|(cell, place)| cell == Ok(place))
}

/// Whether a row has a word over every column of figures: what stands above it can be no row of the body.
fn names_all(grid: &Grid, columns: &Columns, row: usize) -> bool {
    let against = columns.against(grid, row);
    columns.figures() > 2 && against.figures == 0 && against.words == columns.figures()
}

/// Whether every word of a row stands over figures, below a blank of the header or a cell that blanks follow: it parts what
/// is named above it.
fn is_below(grid: &Grid, columns: &Columns, above: usize, row: usize) -> bool {
    let is_blank = |row: usize, column: usize| grid.cell(row, column).trim().is_empty();
    let parts = |column: usize| {
        columns.is_figure(column)
            && (is_blank(above, column)
                || column + 1 < grid.width(above)
                    && is_blank(above, column + 1)
                    && !is_blank(row, column + 1))
    };
    let words: Vec<usize> = (0..grid.width(row)).filter(|column| !is_blank(row, *column)).collect();
    words.len() > 1 && words.into_iter().all(parts)
}

/// Whether a row is the heading of a group of rows: a letter or a Roman number, its name and nothing beside.
fn is_group(grid: &Grid, row: usize) -> bool {
    let cells: Vec<(usize, &str)> =
        grid.row(row).map(str::trim).enumerate().filter(|(_, cell)| !cell.is_empty()).collect();
    let [(first, number), (second, name)] = cells[..] else { return false };
    let bare = number.trim_end_matches(['.', ')']);
    let is_roman = !bare.is_empty() && bare.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    let is_letter = bare.len() == 1 && bare.bytes().all(|byte| byte.is_ascii_uppercase());
    second == first + 1
        && (is_roman || is_letter)
        && name.chars().count() > 2
        && grid.width(row) > 2
}

/// Whether a row has words, and nothing else, over several columns of numbers.
fn is_worded(grid: &Grid, columns: &Columns, row: usize) -> bool {
    let against = columns.against(grid, row);
    against.words > 1 && against.figures == 0 && !shape::is_comment(grid, row)
}

/// What the first row is, held against the body.
fn first(grid: &Grid, columns: &Columns, row: usize) -> Reason {
    let against = columns.against(grid, row);
    if columns.figures() > 0 && against.words > against.figures {
        return Reason::WordsOverNumbers { columns: against.words };
    }
    if against.figures > 0 && against.figures >= 2 * against.words {
        return Reason::FirstRowLikeBody;
    }
    match against.words == 0 && recurs(grid, row) {
        true => Reason::FirstRowLikeBody,
        false => Reason::HeaderByCustom,
    }
}

/// Whether the words of a row are found again in their own columns, as those of a header are not.
fn recurs(grid: &Grid, row: usize) -> bool {
    let (mut again, mut cells) = (0, 0);
    for (column, cell) in grid.row(row).enumerate().filter(|(_, cell)| !cell.trim().is_empty()) {
        cells += 1;
        let mut below =
            (row + 1..grid.len()).take(1000).filter(|below| !is_copy(grid, row, *below));
        again += usize::from(below.any(|below| grid.cell(below, column) == cell));
    }
    again > 0 && again * 4 >= cells
}

/// Whether a row is another one once more.
pub fn is_copy(grid: &Grid, row: usize, other: usize) -> bool {
    grid.cell(row, 0) == grid.cell(other, 0)
        && grid.width(row) == grid.width(other)
        && grid.row(row).eq(grid.row(other))
        && shape::filled(grid, row) > 1
}

/// Whether a row is another one but for the word over the names, as of a second table of the same figures: `Bộ, ngành` for
/// `Tỉnh, thành phố`.
pub fn is_alike(grid: &Grid, columns: &Columns, row: usize, other: usize) -> bool {
    let is_same = |column: usize| grid.cell(row, column) == grid.cell(other, column);
    let is_head =
        |column: &usize| columns.is_figure(*column) && !is_figure(grid.cell(row, *column));
    // Most rows differ over the first figures.
    if !(0..grid.width(row)).find(is_head).is_some_and(is_same) {
        return false;
    }
    let mut different = (0..grid.width(row)).filter(|column| !is_same(*column));
    let is_of_names = |column: usize| {
        let (own, other) = (grid.cell(row, column), grid.cell(other, column));
        !columns.is_figure(column)
            && !own.trim().is_empty()
            && !other.trim().is_empty()
            && !is_figure(other)
    };
    grid.width(row) == grid.width(other)
        && different.next().is_some_and(is_of_names)
        && different.next().is_none()
}

/// Whether a row above the first full one names groups of columns.
fn is_spanning(grid: &Grid, shape: &Shape, row: usize) -> bool {
    let filled: Vec<usize> =
        (0..grid.width(row)).filter(|column| !grid.cell(row, *column).trim().is_empty()).collect();
    let Some(last) = filled.last() else { return false };
    let is_wide = |columns: (usize, usize)| {
        columns.1 > columns.0 && (columns.1 - columns.0) * 5 < shape.width * 4
    };
    let joined =
        grid.joined.iter().filter(|joined| joined.rows.0 == row && is_wide(joined.columns));
    if joined.count() > 0 && !shape::is_comment(grid, row) {
        return filled.len() > 1 || filled.first() > Some(&0);
    }
    let is_short = |column: &usize| grid.cell(row, *column).chars().count() <= 60;
    let is_word =
        |column: &usize| !is_figure(grid.cell(row, *column)) || grid.cell(row, *column).len() == 4;
    filled.len() > 1
        && grid.width(row) == shape.width
        && *last > 1
        && filled.iter().all(|column| is_short(column) && is_word(column))
}

/// Whether the cells of a row are 1, 2, 3 …, perhaps in brackets or behind letters, one of them over words.
fn is_numbering(grid: &Grid, columns: &Columns, row: usize) -> bool {
    let is_numbered_word =
        |(column, cell): (usize, &str)| !columns.is_figure(column) && !cell.trim().is_empty();
    if !grid.row(row).enumerate().any(is_numbered_word) {
        return false;
    }
    let (mut numbers, mut expected, mut others) = (0, None, 0);
    for cell in grid.row(row).map(str::trim).filter(|cell| !cell.is_empty()) {
        let bare = cell.trim_matches(|sign| matches!(sign, '(' | ')' | '[' | ']' | '.'));
        match bare.parse::<u32>() {
            Ok(number)
                if expected.is_none_or(|expected| expected == number)
                    && (expected.is_some() || number < 3) =>
            {
                numbers += 1;
                expected = Some(number + 1);
            }
            Ok(_) => return false,
            // Letters number columns of words; a formula stands for a number.
            Err(_) if bare.chars().count() == 1 => others += 1,
            Err(_) if bare.contains('=') && expected.is_some() => {
                expected = expected.map(|number| number + 1)
            }
            Err(_) => return false,
        }
    }
    numbers >= 3 && others <= numbers
}

/// Whether a row tells the highest values that can be reached.
fn is_maxima(grid: &Grid, columns: &Columns, row: usize) -> bool {
    const WORDS: [&str; 7] =
        ["tối đa", "max", "maximum", "thang điểm", "điểm chuẩn", "highest possible", "điểm tối đa"];
    let against = columns.against(grid, row);
    let label = grid.row(row).map(str::trim).find(|cell| !is_absent(cell) && !is_figure(cell));
    // The label may stand in the column of row numbers.
    if against.figures == 0 || against.words > 1 {
        return false;
    }
    match label {
        Some(label) => {
            let label = label.to_lowercase();
            WORDS.iter().any(|word| {
                label == *word || label.starts_with(&format!("{word} ")) || label.ends_with(word)
            })
        }
        None => is_above_all(grid, columns, row),
    }
}

/// Whether a row without words has at least the values of all rows below in every column, in most of them more.
fn is_above_all(grid: &Grid, columns: &Columns, row: usize) -> bool {
    let number = |cell: &str| cell.trim().replace(',', ".").parse::<f64>().ok();
    let (mut checked, mut kinds) = (0, BTreeSet::new());
    for column in (0..grid.width(row)).filter(|column| columns.is_figure(*column)) {
        let Some(most) = number(grid.cell(row, column)) else { continue };
        let below: Vec<f64> = (row + 1..grid.len())
            .take(500)
            .filter_map(|row| number(grid.cell(row, column)))
            .collect();
        if below.len() < 3 || below.iter().any(|value| *value > most) {
            return false;
        }
        kinds.insert(column);
        checked += usize::from(below.iter().any(|value| *value < most));
    }
    // There are columns of words, in which every other row has some.
    let has_words = (0..grid.width(row + 1))
        .any(|column| !columns.is_figure(column) && !grid.cell(row + 1, column).trim().is_empty());
    has_words && checked >= 2 && checked == kinds.len()
}
