//! The labels of breaks, above the plot: each beside its line, none crossed by another break's line.

use super::super::canvas::Anchor;
use super::super::text::{shorten, widest_px, width_px};
use super::series::{BreakLine, Lines};
use crate::model::breaks::Known;
use crate::model::order::Order;

const ROW_PX: f64 = 16.0;

/// The label of a break: its line, and its own place; the line starts in the label's row.
pub(super) struct Note {
    /// Where the line falls.
    pub line: f64,
    /// The label's place, by its anchor.
    pub at: (f64, f64),
    /// Start: right of the line. End: left of it.
    pub anchor: Anchor,
    /// The label, cut to its room.
    pub text: String,
    /// Whether the change is published or suspected.
    pub known: Known,
}

/// Places all labels; `across` tells where a number lies on the horizontal axis. A label that has no room on the right
/// stands on the left, in a row above all lines it passes.
pub(super) fn place(lines: &Lines, across: impl Fn(f64) -> f64, width: f64) -> Vec<Note> {
    let inside = |line: &&BreakLine| (1..lines.periods.len()).contains(&line.period);
    let mut breaks: Vec<&BreakLine> = lines.breaks.iter().filter(inside).collect();
    breaks.arrange_by_key(|one| one.period);
    let line_at = |line: &BreakLine| across(line.period as f64 - 0.5).round();
    let leftwards = |line: &&BreakLine| {
        let x = line_at(line);
        widest_px([line.label.as_str()]) > width - x - 6.0 && width < 2.0 * x
    };
    let (left, right): (Vec<&BreakLine>, Vec<&BreakLine>) = breaks.into_iter().partition(leftwards);

    let mut notes = Vec::new();
    for (row, line) in left.iter().rev().enumerate() {
        let x = line_at(line);
        let text = shorten(&line.label, x - 6.0);
        notes.push(Note {
            line: x,
            at: (x - 5.0, row_at(row)),
            anchor: Anchor::End,
            text,
            known: line.known,
        });
    }
    let wall = left.first().map_or(width, |line| line_at(line));
    let mut placed: Vec<(f64, usize)> = Vec::new();
    for line in right {
        let x = line_at(line);
        let text = shorten(&line.label, wall - x - 6.0);
        let passed = placed.iter().filter(|(end, _)| *end > x).map(|(_, row)| row + 1);
        let row = passed.max().unwrap_or(left.len());
        placed.push((x + 8.0 + width_px(&text), row));
        notes.push(Note {
            line: x,
            at: (x + 5.0, row_at(row)),
            anchor: Anchor::Start,
            text,
            known: line.known,
        });
    }
    notes
}

fn row_at(row: usize) -> f64 {
    9.0 + ROW_PX * row as f64
}

#[cfg(test)]
mod tests {
    use super::super::super::sample;
    use super::super::series::Crossing;
    use super::*;

    #[test]
    fn no_break_line_crosses_the_label_of_another() {
        let mut lines = sample::lines(14, 1);
        let label = "bổ sung hai chỉ số nội dung".to_owned();
        let crossing = Crossing::Stop;
        let line =
            |period| BreakLine { period, known: Known::Published, crossing, label: label.clone() };
        lines.breaks = [3, 5, 6, 10, 13].map(line).to_vec();
        for width in [320.0, 360.0, 600.0, 1100.0] {
            let across = |at: f64| 30.0 + at / 13.0 * (width - 50.0);
            let notes = place(&lines, across, width);
            assert_eq!(notes.len(), 5);
            for note in &notes {
                let room = width_px(&note.text);
                let from = if note.anchor == Anchor::End { note.at.0 - room } else { note.at.0 };
                assert!(from >= 0.0 && from + room <= width, "{} at {width}", note.text);
                let crossed = notes.iter().any(|other| {
                    other.at.1 <= note.at.1 && from < other.line && other.line < from + room
                });
                assert!(!crossed, "{} at {width}", note.text);
            }
        }
    }
}
