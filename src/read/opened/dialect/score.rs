//! How much a text looks like a table when it is read in a certain way.

use super::{Dialect, Escape, Quote, kinds};
use crate::read::opened::line_ends;
use crate::read::opened::rows::scan::{Cell, Reading, Scanner};

/// So many rows are enough to tell.
const MOST_ROWS: usize = 2000;

/// What a row read in a certain way is like.
struct Row {
    cells: usize,
    likeness: f64,
    strays: usize,
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
    let divided = match columns {
        1 => 0.05,
        _ => 1.0 - 1.0 / columns as f64,
    };
    let cells: usize = rows.iter().map(|row| row.cells).sum();
    let likeness = rows.iter().map(|row| row.likeness).sum::<f64>() / cells.max(1) as f64;
    let strays = rows.iter().filter(|row| row.strays > 0).count() as f64 / total;
    let score = uniform * uniform * divided * likeness * likeness;
    (score * (1.0 - 0.5 * strays) * custom(dialect), columns)
}

/// How likely people are to write so, all else equal.
fn custom(dialect: &Dialect) -> f64 {
    let delimiter = match dialect.delimiter.as_str() {
        "," | ";" | "\t" | "|" => 1.0,
        " " | ":" | "/" | "*" | "&" | "#" => 0.6,
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
        if !shape.is_closed {
            patience = patience.saturating_sub(bytes.len() - place);
            cells.clear();
            shape = scanner.scan(place, line, Reading::Usual, &mut cells);
            shape.strays += 1;
        }
        if bytes[place] != b'#' || cells.len() > 1 {
            rows.push(Row {
                cells: cells.len(),
                likeness: cells.iter().map(|cell| likeness(sample, cell)).sum(),
                strays: shape.strays,
            });
        }
        place = shape.end.max(place) + line_ends::length(&bytes[shape.end.max(place)..]);
    }
    rows
}

fn likeness(sample: &str, cell: &Cell) -> f64 {
    kinds::likeness(sample.get(cell.start..cell.end).unwrap_or(""), cell.kind)
}
