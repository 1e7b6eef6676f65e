//! Are the figures of a table percentages?

use super::reading::Reading;
use super::settled::Settled;
use crate::model::language::Name;

/// The sign for per cent where most figures of the total have it, or most of all figures where there is no total; blank
/// otherwise.
pub fn measure(readings: &[Reading<'_>], settled: &[Settled]) -> Name {
    let columns = || {
        let of = |(reading, settled): (&'_ Reading<'_>, &'_ Settled)| {
            let scores = settled.scores.iter();
            let own = |column: &usize| {
                let is_total = reading.keys.of.get(column).is_none_or(|key| key.path.is_empty());
                let seen = &reading.columns[*column].seen;
                (is_total, seen.per_cent, seen.numbers())
            };
            scores.map(own).collect::<Vec<_>>()
        };
        readings.iter().zip(settled).flat_map(of)
    };
    let has_total = columns().any(|(is_total, ..)| is_total);
    let (mut signs, mut numbers) = (0, 0);
    for (_, per_cent, all) in columns().filter(|(is_total, ..)| *is_total || !has_total) {
        signs += per_cent;
        numbers += all;
    }
    if signs * 2 > numbers { Name::new("%".to_owned()) } else { Name::default() }
}
