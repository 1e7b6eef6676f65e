//! Who rose and who fell since the table before, all units together?
//!
//! Places are those of a [`Change`]: positive is up. Who moved farthest, up or down, is pointed out when nobody else moved
//! as far.

use crate::analysis::change::{Change, Changes};
use crate::analysis::ranking::Ranking;
use crate::model::index::Best;
use crate::model::unit::UnitIdx;

/// The fewest moves that are worth a picture.
const FEW: usize = 3;

/// All moves of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Movers {
    /// Every unit whose places can be compared, in the order of the ranking.
    pub rows: Vec<(UnitIdx, Change)>,
    /// The most places lost (or the fewest gained), and the most gained. Measure: places, positive is up.
    pub ends: (i64, i64),
    /// How many units rose, fell, and kept their place.
    pub counts: [usize; 3],
}

impl Movers {
    /// Whether nobody moved as far as this one, up or down.
    pub fn is_extreme(&self, change: &Change) -> bool {
        let alike = self.rows.iter().filter(|(_, other)| other.places == change.places);
        change.places != 0
            && [self.ends.0, self.ends.1].contains(&change.places)
            && alike.count() == 1
    }
}

/// The moves; `None` where too few can be compared, all moved alike, or neither end is good.
pub fn movers(best: Best, ranking: &Ranking, changes: &Changes) -> Option<Movers> {
    let of_row = |unit: UnitIdx| Some((unit, changes.get(unit)?.as_ref().ok()?.clone()));
    let rows: Vec<_> = ranking.rows.iter().filter_map(|row| of_row(row.unit)).collect();
    let places = || rows.iter().map(|(_, change)| change.places);
    let ends = places().min().zip(places().max())?;
    if best == Best::None || rows.len() < FEW || ends.0 == ends.1 {
        return None;
    }
    let counts = [1, -1, 0].map(|sign| places().filter(|places| places.signum() == sign).count());
    Some(Movers { rows, ends, counts })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::change::changes;
    use crate::analysis::example;
    use crate::analysis::ranking::ranking;
    use crate::model::index::Total;

    fn of(best: Best, editions: &str) -> Option<Movers> {
        let publication = example::publication("");
        let editions = example::totals(&publication, editions);
        let rankings: Vec<Ranking> = editions.iter().map(|one| ranking(best, one, None)).collect();
        let index = example::index(Total::AsPublished);
        let (then, now) = ((&editions[0], &rankings[0]), (&editions[1], &rankings[1]));
        let changes = changes(&publication, &index, None, now, Some(then)).unwrap();
        movers(best, &rankings[1], &changes)
    }

    #[test]
    fn who_moved_farthest_alone_is_pointed_out() {
        let found = of(Best::Highest, "2018 A=1 B=2 C=3 D=4\n2019 A=5 B=2 C=3 D=4").unwrap();
        assert_eq!((found.ends, found.counts), ((-1, 3), [1, 3, 0]));
        let pointed: Vec<bool> = found.rows.iter().map(|(_, one)| found.is_extreme(one)).collect();
        assert_eq!(pointed, [true, false, false, false]);
    }

    #[test]
    fn low_points_rise_where_low_is_good() {
        let found = of(Best::Lowest, "2018 A=1 B=2 C=3\n2019 A=5 B=2 C=3").unwrap();
        assert_eq!((found.ends, found.counts), ((-2, 1), [2, 1, 0]));
    }

    #[test]
    fn nothing_is_drawn_of_few_of_none_and_without_a_good_end() {
        let moved = "2018 A=1 B=2 C=3\n2019 A=5 B=2 C=3";
        assert_eq!(of(Best::None, moved), None);
        assert_eq!(of(Best::Highest, "2018 A=1 B=2\n2019 A=5 B=2"), None);
        assert_eq!(of(Best::Highest, "2018 A=1 B=2 C=3\n2019 A=2 B=3 C=4"), None);
    }
}
