//! Where a line must end: at a gap, at a change of method.

use super::series::Lines;

/// The stretches of `points` that one line may join: neighbouring periods, no break between them. Points beyond
/// the periods of the picture belong to none.
pub(super) fn split<'a, T>(
    points: &'a [T],
    period: impl Fn(&T) -> usize,
    lines: &Lines,
) -> impl Iterator<Item = &'a [T]> {
    let last = lines.periods.len();
    let breaks: Vec<usize> = lines.breaks.iter().map(|line| line.period).collect();
    let inside: Vec<&'a [T]> = points
        .chunk_by(|one, next| {
            let (one, next) = (period(one), period(next));
            next == one + 1 && next < last && !breaks.contains(&next)
        })
        .filter(|run| run.first().is_some_and(|point| period(point) < last))
        .collect();
    inside.into_iter()
}
