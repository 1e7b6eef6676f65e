//! Which rows decide how wide the columns are? The page that is written lays them out, unseen, with its first rows: the
//! others come in a moment later, and nothing moves.

use super::sheet::{Line, Lines};
use crate::analysis::rank::Ranked;
use crate::export::sheet::Cell;
use crate::model::order::Order;

/// So many of the longest texts of a column: the longest is not always the widest.
const CLOSE: usize = 3;

/// The places of those rows, beyond the first ones.
pub fn places(lines: &Lines, rows: &[Ranked], first: usize) -> Vec<usize> {
    let later: Vec<(usize, Vec<usize>)> = rows
        .iter()
        .enumerate()
        .skip(first)
        .map(|(place, row)| (place, lengths(&lines.ranked(row))))
        .collect();
    let columns = later.first().map_or(0, |(_, lengths)| lengths.len());
    let mut widest: Vec<usize> = Vec::new();
    for column in 0..columns {
        let mut longest: Vec<(usize, usize)> =
            later.iter().map(|(place, lengths)| (*place, lengths[column])).collect();
        longest.arrange_by_key(|(_, length)| std::cmp::Reverse(*length));
        widest.extend(longest.iter().take(CLOSE).map(|(place, _)| *place));
    }
    widest.arrange_by_key(|place| *place);
    widest.dedup();
    widest
}

/// The length of the text in each column of a row. Measure: characters.
fn lengths(line: &Line) -> Vec<usize> {
    let length = |cells: &[&Cell]| cells.iter().map(|cell| cell.shown.chars().count()).sum();
    let head = [
        length(&[&line.rank.0, &line.rank.1]),
        length(&[&line.name]),
        length(&[&line.score]),
        length(&[&line.change.0]),
        length(&[&line.change.1]),
    ];
    let nodes = line.nodes.iter().map(|(score, rank, of)| length(&[score, rank, of]));
    head.into_iter().chain(nodes).collect()
}
