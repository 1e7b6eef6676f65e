//! How much a text looks like a table when it is read in a certain way.

use crate::read::opened::dialect::{Dialect, Escape, Quote};
use crate::read::opened::kinds;
use crate::read::opened::line_ends;
use crate::read::opened::rows::scan::{Cell, Kind, Scanner};
use crate::read::opened::rows::ways::Reading;

/// So many rows are enough to tell.
const MOST_ROWS: usize = 2000;

/// What a row read in a certain way is like.
struct Row {
    cells: usize,
    likeness: f64,
    strays: usize,
    /// Cells that are surely whole: numbers, dates, quoted ones.
    sure: usize,
    /// Whether its one cell is a date, or a number with no mark that separates cells.
    is_value: bool,
    /// Whether a cell begins and ends with a quote that is not taken for one.
    is_wrapped: bool,
}

/// How much the sample looks like a table, from 0 to 1, and how many cells most of its rows have.
pub fn score(sample: &str, dialect: &Dialect) -> (f64, usize) {
    let rows = rows(sample, dialect);
    let total = rows.len() as f64;
    let (columns, alike) = most(&rows);
    if rows.is_empty() {
        return (0.0, 1);
    }
    // A few bad rows count for little, a second kind of rows for much.
    let near = rows.iter().filter(|row| row.cells > 1 && row.cells.abs_diff(columns) == 1).count();
    let uniform = (alike as f64 + 0.5 * near as f64) / total;
    let values = rows.iter().filter(|row| row.is_value).count();
    let divided = match columns {
        // What is a date or a time whole is no row of three.
        1 if values > 1 && values * 5 >= (rows.len() - 1) * 4 => 0.7,
        1 => 0.05,
        _ => 1.0 - 0.5 / columns as f64,
    };
    let cells: usize = rows.iter().map(|row| row.cells).sum();
    let likeness = rows.iter().map(|row| row.likeness).sum::<f64>() / cells.max(1) as f64;
    let strays = rows.iter().filter(|row| row.strays > 0).count() as f64 / total;
    let score = uniform * uniform * divided * likeness * likeness;
    // One cell that still stands between quotes, or one quote too many, is enough to doubt that these are the quotes.
    let wrapped = if rows.iter().any(|row| row.is_wrapped) { 0.95 } else { 1.0 };
    let stray = if strays > 0.0 { 0.97 } else { 1.0 };
    let sure = rows.iter().map(|row| row.sure).sum::<usize>() as f64 / cells.max(1) as f64;
    let is_even = columns > 2 && alike == rows.len() && rows.len() >= EVEN_ROWS;
    (score * (1.0 - 0.5 * strays) * wrapped * stray * custom(dialect, sure, is_even), columns)
}

/// So many rows of equally many cells are not so by chance.
const EVEN_ROWS: usize = 5;

/// How likely people are to write so, all else equal. Names of two words are no table of two columns: what words hold,
/// too, is a delimiter only where numbers or quotes bear it out.
fn custom(dialect: &Dialect, sure: f64, is_even: bool) -> f64 {
    let delimiter = match dialect.delimiter.as_str() {
        "," | ";" | "\t" | "|" => 1.0,
        ":" | "/" | "*" | "&" | "#" if is_even => 0.6,
        " " | ":" | "/" | "*" | "&" | "#" if sure < 0.2 => 0.04,
        " " | ":" | "/" | "*" | "&" | "#" => 0.6,
        // Blanks stand around cells that something else separates.
        "  " => 0.8,
        _ => 0.97,
    };
    let quote = match dialect.quote {
        Quote::Sign(b'"') => 1.0,
        Quote::Sign(b'\'') => 0.98,
        Quote::Sign(_) => 0.95,
        Quote::None => 0.97,
    };
    let escape = match dialect.escape {
        Escape::Doubled => 1.0,
        Escape::Sign(b'\\') => 0.995,
        Escape::Sign(_) | Escape::None => 0.98,
    };
    delimiter * quote * escape
}

/// The number of cells that most rows have, and how many these are.
fn most(rows: &[Row]) -> (usize, usize) {
    let mut widths: Vec<usize> = rows.iter().map(|row| row.cells).collect();
    widths.sort_unstable();
    let runs = widths.chunk_by(|a, b| a == b);
    // Lines of one cell are titles and notes, unless all are.
    let weight = |run: &[usize]| if run[0] == 1 { run.len().div_ceil(3) } else { run.len() };
    let best = runs.max_by_key(|run| (weight(run), run[0]));
    best.map_or((1, 0), |run| (run[0], run.len()))
}

fn rows(sample: &str, dialect: &Dialect) -> Vec<Row> {
    let scanner = Scanner::new(sample, dialect);
    let bytes = sample.as_bytes();
    let (mut rows, mut cells, mut place) = (Vec::new(), Vec::new(), 0);
    // Past this, quotes that close late are no longer followed.
    let mut patience = sample.len() * 4;
    while place < bytes.len() && rows.len() < MOST_ROWS {
        let length = line_ends::length(&bytes[place..]);
        if length > 0 {
            place += length;
            continue;
        }
        cells.clear();
        let line = line_ends::next(bytes, place);
        let limit = if patience == 0 { line } else { bytes.len() };
        let mut shape = scanner.scan(place, limit, Reading::Usual, &mut cells);
        if !shape.is_closed || shape.strays > 0 && !shape.is_one_line {
            let end = if shape.is_closed { shape.end } else { bytes.len() };
            patience = patience.saturating_sub(end - place);
            cells.clear();
            shape = scanner.scan(place, line, Reading::Usual, &mut cells);
            shape.strays += 1;
        }
        if bytes[place] != b'#' || cells.len() > 1 {
            let likenesses = || cells.iter().map(|cell| likeness(sample, cell));
            rows.push(Row {
                cells: cells.len(),
                likeness: likenesses().sum(),
                sure: likenesses().filter(|likeness| *likeness >= 1.0).count(),
                strays: shape.strays,
                // What is quoted whole is no row of several cells either.
                is_value: matches!(&cells[..], [only] if only.kind != Kind::Plain || is_value(sample, only)),
                is_wrapped: cells.iter().any(|cell| is_wrapped(sample, cell)),
            });
        }
        place = shape.end.max(place) + line_ends::length(&bytes[shape.end.max(place)..]);
    }
    rows
}

fn likeness(sample: &str, cell: &Cell) -> f64 {
    kinds::likeness(sample.get(cell.start..cell.end).unwrap_or(""), cell.kind)
}

fn is_value(sample: &str, cell: &Cell) -> bool {
    let text = sample.as_bytes().get(cell.start..cell.end).unwrap_or(&[]).trim_ascii();
    let is_parted = text.iter().any(|byte| matches!(byte, b',' | b';' | b'\t' | b'|' | b' '));
    kinds::is_date(text) || (!is_parted && kinds::is_number(text))
}

fn is_wrapped(sample: &str, cell: &Cell) -> bool {
    let text = sample.as_bytes().get(cell.start..cell.end).unwrap_or(&[]);
    let is_quote = |sign: u8| matches!(sign, b'"' | b'\'');
    match (cell.kind, text) {
        (Kind::Plain, [first, .., last]) => first == last && is_quote(*first),
        _ => false,
    }
}
