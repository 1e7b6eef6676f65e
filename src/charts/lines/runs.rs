//! Where a line must end: at a gap, at a change of method.

use super::series::{Crossing, Lines};

/// The stretches of `points` that one line may join: neighbouring periods of one length, nothing between them that stops
/// it. Points beyond
/// the periods of the picture belong to none.
pub(super) fn split<'a, T>(
    points: &'a [T],
    period: impl Fn(&T) -> usize,
    lines: &Lines,
) -> impl Iterator<Item = &'a [T]> {
    let last = lines.periods.len();
    let inside: Vec<&'a [T]> = points
        .chunk_by(|one, next| {
            let (one, next) = (period(one), period(next));
            next < last
                && lines.are_neighbours(one, next)
                && !lines.crosses(one, next, Crossing::Stop)
        })
        .filter(|run| run.first().is_some_and(|point| period(point) < last))
        .collect();
    inside.into_iter()
}

impl Lines {
    /// Whether the second period is the next after the first that is as long.
    fn are_neighbours(&self, one: usize, next: usize) -> bool {
        let length = |period: usize| self.lengths.get(period);
        one < next
            && length(one) == length(next)
            && !(one + 1..next).any(|between| length(between) == length(one))
    }

    /// Whether a change of method that is passed like this lies between two periods.
    pub(super) fn crosses(&self, one: usize, next: usize, how: Crossing) -> bool {
        self.breaks
            .iter()
            .any(|line| line.crossing == how && one < line.period && line.period <= next)
    }
}
