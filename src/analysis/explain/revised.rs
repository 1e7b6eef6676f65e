//! What did a newer edition of the same table change, and whose rank moved because of it?
//!
//! The cells that differ are those of [`corrections`]; the ranks are those of the totals, before and after. A move is
//! split exactly: `places = own + others`, own being what the unit's new total would have brought among the old totals
//! of the others, others the rest. A unit that only moved because others were revised has `own = 0`, and is news to its
//! readers: nothing of its own row changed.

use super::changed_rank::difference;
use super::makeup::worth;
use crate::analysis::fingerprint::{Correction, corrections};
use crate::analysis::ranking::{Ranking, ranking};
use crate::model::by_unit::ByUnit;
use crate::model::edition::Edition;
use crate::model::index::Best;
use crate::model::order::Order;
use crate::model::unit::UnitIdx;

/// A rank that moved between two editions. Places are positive where they lead up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The unit.
    pub unit: UnitIdx,
    /// Its rank then and now; `None` where it had, or has, none.
    pub ranks: (Option<usize>, Option<usize>),
    /// Places by the change of its own total.
    pub own: i64,
    /// Places by the changes of the others.
    pub others: i64,
}

impl Moved {
    /// Whether nothing of its own made it move.
    pub fn is_by_others(&self) -> bool {
        self.own == 0 && self.ranks.0.is_some() && self.ranks.1.is_some()
    }
}

/// What a newer edition changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Revised {
    /// The cells that differ.
    pub cells: Vec<Correction>,
    /// How many units they belong to.
    pub units: usize,
    /// The ranks that moved, the farthest first; `None` where one of the editions is not whole, so that no ranks are
    /// made.
    pub moved: Option<Vec<Moved>>,
}

/// What changed from the edition `then` to `now`, both of one index, period and level.
pub fn revised(best: Best, then: &Edition, now: &Edition) -> Revised {
    let cells = corrections(then, now);
    let mut units: Vec<UnitIdx> = cells.iter().map(|cell| cell.unit).collect();
    units.dedup();
    let (before, after) = (ranking(best, then, None), ranking(best, now, None));
    let is_whole = |one: &Ranking| one.part.is_none() && one.unplaced == 0;
    let moved = (is_whole(&before) && is_whole(&after)).then(|| moved(&before, &after));
    Revised { cells, units: units.len(), moved }
}

fn moved(then: &Ranking, now: &Ranking) -> Vec<Moved> {
    // Best first, as the rows stand.
    let totals: Vec<f64> =
        then.rows.iter().map(|row| worth(then.best, row.score.points())).collect();
    let old: ByUnit<(usize, f64)> =
        then.rows.iter().zip(&totals).map(|(row, worth)| (row.unit, (row.rank, *worth))).collect();
    let mut found = Vec::new();
    for row in &now.rows {
        let Some((rank, was)) = old.get(row.unit).copied() else {
            let ranks = (None, Some(row.rank));
            found.push(Moved { unit: row.unit, ranks, own: 0, others: 0 });
            continue;
        };
        let is = worth(now.best, row.score.points());
        // Its own old total is none of the others'.
        let better = totals.partition_point(|other| *other > is) - usize::from(was > is);
        let own = difference(rank, 1 + better);
        let others = difference(rank, row.rank) - own;
        if rank != row.rank {
            let ranks = (Some(rank), Some(row.rank));
            found.push(Moved { unit: row.unit, ranks, own, others });
        }
    }
    for row in then.rows.iter().filter(|row| now.find(row.unit).is_none()) {
        let ranks = (Some(row.rank), None);
        found.push(Moved { unit: row.unit, ranks, own: 0, others: 0 });
    }
    let far = |moved: &Moved| (moved.own + moved.others).abs();
    found.arrange_by(|one, next| far(next).cmp(&far(one)).then(one.unit.cmp(&next.unit)));
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::analysis::example;
    use crate::analysis::explain::changed_rank::split;

    /// `D 4→3 own+0 others+1` a move, the farthest first, behind the number of cells and units.
    fn check(best: Best, before: &str, after: &str, expected: &str) {
        let publication = example::publication("C1\nC2");
        let edition = |table: &str| example::edition(&publication, "2019", table);
        let found = revised(best, &edition(before), &edition(after));
        let rank = |rank: Option<usize>| rank.map_or("-".to_owned(), |rank| rank.to_string());
        let one = |moved: &Moved| {
            let code = &publication.units.get(moved.unit).code;
            let (from, to) = (rank(moved.ranks.0), rank(moved.ranks.1));
            format!("{code} {from}→{to} own{:+} others{:+}", moved.own, moved.others)
        };
        let moves: Option<Vec<String>> = found.moved.map(|moved| moved.iter().map(one).collect());
        let moves = moves.map_or("not whole".to_owned(), |moves| moves.join("; "));
        assert_eq!(format!("{}/{}: {moves}", found.cells.len(), found.units), expected);
    }

    const FOUR: &str = "unit total C1\nA 9 1\nB 7 1\nC 5 1\nD 3 1";

    #[test]
    fn who_is_passed_by_a_revised_unit_moves_by_the_others() {
        check(
            Best::Highest,
            FOUR,
            "unit total C1\nA 9 1\nB 4 1\nC 5 1\nD 3 1",
            "1/1: B 2→3 own-1 others+0; C 3→2 own+0 others+1",
        );
    }

    #[test]
    fn where_few_points_are_good_places_lead_the_other_way() {
        check(
            Best::Lowest,
            FOUR,
            "unit total C1\nA 9 1\nB 4 1\nC 5 1\nD 3 1",
            "1/1: B 3→2 own+1 others+0; C 2→3 own+0 others-1",
        );
    }

    #[test]
    fn a_cell_that_moves_nobody_is_still_a_change() {
        check(Best::Highest, FOUR, "unit total C1\nA 9.5 1\nB 7 2\nC 5 1\nD 3 1", "2/2: ");
        check(Best::Highest, FOUR, FOUR, "0/0: ");
    }

    #[test]
    fn a_tie_that_opens_moves_the_one_behind() {
        check(
            Best::Highest,
            "unit total\nA 9\nB 7\nC 7",
            "unit total\nA 9\nB 7.5\nC 7",
            "1/1: C 2→3 own+0 others-1",
        );
    }

    #[test]
    fn who_lost_or_gained_a_total_is_named_without_places() {
        check(
            Best::Highest,
            "unit total\nA 9\nB 7\nC -",
            "unit total\nA -\nB 7\nC 8",
            "2/2: A 1→- own+0 others+0; C -→1 own+0 others+0",
        );
    }

    #[test]
    fn one_unit_alone_never_moves() {
        check(Best::Highest, "unit total\nA 9", "unit total\nA 8", "1/1: ");
    }

    #[test]
    fn a_table_that_is_not_whole_has_no_ranks_to_move() {
        let publication = example::publication("");
        let mut then = example::edition(&publication, "2019", FOUR);
        then.unplaced = 1;
        let now = example::edition(&publication, "2019", FOUR);
        assert_eq!(revised(Best::Highest, &then, &now).moved, None);
    }

    proptest! {
        #[test]
        fn a_move_is_split_as_between_two_periods(
            before in prop::collection::vec(0u8..9, 1..9), after in prop::collection::vec(0u8..9, 9), lowest in any::<bool>(),
        ) {
            let publication = example::publication("");
            let best = if lowest { Best::Lowest } else { Best::Highest };
            let table = |totals: &[u8]| {
                let rows: String = totals.iter().zip('A'..).map(|(total, unit)| format!("\n{unit} {total}")).collect();
                example::edition(&publication, "2019", &format!("unit total{rows}"))
            };
            let (then, now) = (table(&before), table(&after[..before.len()]));
            let found = revised(best, &then, &now).moved.unwrap();
            let (old, new) = (ranking(best, &then, None), ranking(best, &now, None));
            for row in &new.rows {
                let whole = split(row.unit, &old, &new).unwrap();
                match found.iter().find(|moved| moved.unit == row.unit) {
                    Some(moved) => {
                        prop_assert_eq!((moved.own, moved.others), (whole.causes.own, whole.causes.others));
                        prop_assert_eq!(moved.own + moved.others, whole.places());
                    }
                    None => prop_assert_eq!(whole.places(), 0),
                }
            }
        }
    }
}
