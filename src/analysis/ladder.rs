//! Who stands right above and right below a unit, and how far away?

use super::rank::{Ranked, without_noise};
use super::ranking::Ranking;
use crate::model::unit::UnitIdx;

/// The nearest place on one side of a unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Rung {
    /// A unit that has it; the first in the table where several do.
    pub row: Ranked,
    /// How many others share it.
    pub others: usize,
    /// How far it is. Measure: index points, never negative.
    pub points: f64,
}

/// A unit between the places next to its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Ladder {
    /// The next place up; `None` for rank 1.
    pub above: Option<Rung>,
    /// The unit.
    pub own: Ranked,
    /// How many others share its place.
    pub others: usize,
    /// The next place down; `None` for the last.
    pub below: Option<Rung>,
}

/// The ladder around a unit; `None` where it is not ranked, alone, or nobody knows who stands next to it.
pub fn ladder(ranking: &Ranking, unit: UnitIdx) -> Option<Ladder> {
    if ranking.part.is_some() || ranking.unplaced > 0 || ranking.rows.len() < 2 {
        return None;
    }
    let own = ranking.find(unit)?.clone();
    let rows = &ranking.rows;
    let first = rows.partition_point(|row| row.rank < own.rank);
    let after = rows.partition_point(|row| row.rank <= own.rank);
    let sharing = |rank: usize| {
        let from = rows.partition_point(|row| row.rank < rank);
        (from, rows.partition_point(|row| row.rank <= rank) - from - 1)
    };
    let rung = |place: usize| {
        let (from, others) = sharing(rows.get(place)?.rank);
        let row = rows.get(from)?.clone();
        let points = without_noise(row.score.points() - own.score.points()).abs();
        Some(Rung { row, others, points })
    };
    let above = first.checked_sub(1).and_then(rung);
    Some(Ladder { above, others: after - first - 1, below: rung(after), own })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::analysis::example;
    use crate::analysis::ranking::ranking;
    use crate::model::index::Best;
    use crate::model::publication::Publication;

    fn shown(publication: &Publication, found: &Ladder) -> String {
        let name = |row: &Ranked| publication.units.get(row.unit).code.as_str().to_owned();
        let rung = |rung: &Option<Rung>| {
            rung.as_ref().map_or_else(
                || "–".to_owned(),
                |rung| format!("{}+{} {}", name(&rung.row), rung.others, rung.points),
            )
        };
        let own = format!("{}+{}", name(&found.own), found.others);
        format!("{} | {own} | {}", rung(&found.above), rung(&found.below))
    }

    fn check(best: Best, unit: &str, expected: &str) {
        let publication = example::publication("");
        let table = "unit total\nA 50\nB 70\nC 50\nD -\nE 40.5";
        let edition = example::edition(&publication, "2020", table);
        let ranking = ranking(best, &edition, None);
        let found = ladder(&ranking, publication.units.find(unit).unwrap());
        let found = found.map(|found| shown(&publication, &found)).unwrap_or_default();
        assert_eq!(found, expected, "{unit}");
    }

    #[test]
    fn a_unit_stands_between_the_next_places_whoever_shares_its_own() {
        check(Best::Highest, "A", "B+0 20 | A+1 | E+0 9.5");
        check(Best::Highest, "B", "– | B+0 | A+1 20");
        check(Best::Highest, "E", "A+1 9.5 | E+0 | –");
    }

    #[test]
    fn where_the_lowest_is_best_it_is_above() {
        check(Best::Lowest, "A", "E+0 9.5 | A+1 | B+0 20");
    }

    #[test]
    fn whoever_has_no_score_has_no_ladder() {
        check(Best::Highest, "D", "");
    }

    proptest! {
        #[test]
        fn nobody_stands_between_a_unit_and_its_next_places(
            scores in proptest::collection::vec(0_u8..6, 2..12),
            place in 0_usize..12,
        ) {
            let publication = example::publication("");
            let codes = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K"];
            let line = |(code, score): (&&str, &u8)| format!("\n{code} {score}");
            let lines: String = codes.iter().zip(&scores).map(line).collect();
            let table = "unit total".to_owned() + &lines;
            let edition = example::edition(&publication, "2019", &table);
            let ranking = ranking(Best::Highest, &edition, None);
            let row = &ranking.rows[place % ranking.rows.len()];
            let found = ladder(&ranking, row.unit).unwrap();
            let own = found.own.score.points();
            let above = found.above.as_ref().map_or(f64::INFINITY, |rung| own + rung.points);
            let below = found.below.as_ref().map_or(f64::NEG_INFINITY, |rung| own - rung.points);
            let points = |row: &Ranked| row.score.points();
            let stands_between = |score: f64| score != own && score < above && score > below;
            let nobody_does = !ranking.rows.iter().map(points).any(stands_between);
            prop_assert!(nobody_does);
            let same = ranking.rows.iter().filter(|row| points(row) == own).count();
            prop_assert_eq!(same, found.others + 1);
        }
    }
}
