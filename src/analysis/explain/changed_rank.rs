//! Who and what moved a unit's rank from one period to the next?
//!
//! Rank = 1 + the number of units with a better score, so a move is a sum over the other units, and both splits are exact.
//!
//! By name: `places = passed − passed by + better ones that left − better ones that entered`. Passed is who stood before
//! the unit and no longer does; passed by, who stands before it and did not. To draw level counts as no longer, and not
//! yet, before it: equal scores share the better rank.
//!
//! By cause, one after the other: the unit's own change while all others stay as they were, then who left, then the
//! change of the others, then who entered: `places = own + left + others + entered`.

use std::cmp::Ordering;

use super::makeup::worth;
use crate::analysis::comparable::{Refusal, comparable_tables, nothing_before};
use crate::analysis::ranking::Ranking;
use crate::model::by_unit::ByUnit;
use crate::model::edition::Edition;
use crate::model::index::Index;
use crate::model::missing::Missing;
use crate::model::publication::Publication;
use crate::model::unit::UnitIdx;

/// Why a move of rank cannot be taken apart.
#[derive(Clone, Debug, PartialEq)]
pub enum NoSplit {
    /// The two tables, or the unit in them, are not compared.
    Refused(Refusal),
    /// Not all units' scores of one of the tables are published, or not all could be placed: who else moved is not known.
    InPart,
}

/// A move of rank, taken apart. Places are positive where they lead up.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChangedRank {
    /// The earlier and the later rank.
    pub ranks: (usize, usize),
    /// Among how many each is meant.
    pub of: (usize, usize),
    /// Those that stood before the unit and do so no longer, the best of the later table first.
    pub passed: Vec<UnitIdx>,
    /// Those that stand before it and did not, best first.
    pub passed_by: Vec<UnitIdx>,
    /// Those that stood before it and are not ranked any more, best first.
    pub left: Vec<UnitIdx>,
    /// Those that stand before it and were not ranked, best first.
    pub entered: Vec<UnitIdx>,
    /// Those with the same score, now.
    pub level: Vec<UnitIdx>,
    /// The same move by its causes.
    pub causes: Causes,
}

/// Places by cause.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Causes {
    /// The unit's own change of score, all others as they were.
    pub own: i64,
    /// Units that are not ranked any more.
    pub left: i64,
    /// The changes of the others.
    pub others: i64,
    /// Units that were not ranked before.
    pub entered: i64,
}

impl ChangedRank {
    /// Earlier rank − later rank.
    pub fn places(&self) -> i64 {
        difference(self.ranks.0, self.ranks.1)
    }
}

impl Causes {
    /// All of them together.
    pub fn sum(self) -> i64 {
        self.own + self.left + self.others + self.entered
    }
}

pub(super) fn difference(one: usize, other: usize) -> i64 {
    let signed = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    signed(one) - signed(other)
}

/// The move of a unit between two editions, or why it cannot be taken apart.
pub fn changed_rank(
    publication: &Publication,
    index: &Index,
    unit: UnitIdx,
    earlier: Option<(&Edition, &Ranking)>,
    (later, now): (&Edition, &Ranking),
) -> Result<ChangedRank, NoSplit> {
    let refused = NoSplit::Refused;
    let (earlier, then) =
        earlier.ok_or_else(|| refused(nothing_before(publication, index, later.period)))?;
    comparable_tables(publication, index, None, earlier, later).map_err(refused)?;
    if [then, now].iter().any(|one| one.part.is_some() || one.unplaced > 0) {
        return Err(NoSplit::InPart);
    }
    for (edition, ranking) in [(earlier, then), (later, now)] {
        if ranking.find(unit).is_none() {
            let period = edition.period;
            let existed = publication.units.get(unit).exists_in(period);
            let unlisted = if existed { Missing::NotPublished } else { Missing::DidNotExist };
            let why = ranking.missing(unit).unwrap_or(unlisted);
            return Err(refused(Refusal::Missing { period, why }));
        }
    }
    split(unit, then, now).ok_or(NoSplit::InPart)
}

/// The move between two rankings that both have the unit.
pub fn split(unit: UnitIdx, then: &Ranking, now: &Ranking) -> Option<ChangedRank> {
    let (before, after) = (then.find(unit)?, now.find(unit)?);
    let worths = |ranking: &Ranking| -> ByUnit<f64> {
        let worth = |points| worth(ranking.best, points);
        ranking.rows.iter().map(|row| (row.unit, worth(row.score.points()))).collect()
    };
    let (old, new) = (worths(then), worths(now));
    let (own_old, own_new) = (*old.get(unit)?, *new.get(unit)?);
    let mut found = ChangedRank {
        ranks: (before.rank, after.rank),
        of: (then.of(), now.of()),
        ..ChangedRank::default()
    };
    let causes = &mut found.causes;
    let counts = |is_before: bool| i64::from(is_before);
    for row in now.rows.iter().filter(|row| row.unit != unit) {
        let other = new.get(row.unit)?;
        let stands_before = *other > own_new;
        if other.partial_cmp(&own_new) == Some(Ordering::Equal) {
            found.level.push(row.unit);
        }
        match old.get(row.unit) {
            None if stands_before => {
                found.entered.push(row.unit);
                causes.entered -= 1;
            }
            None => {}
            Some(was) => {
                let stood_before = *was > own_old;
                causes.own += counts(stood_before) - counts(*was > own_new);
                causes.others += counts(*was > own_new) - counts(stands_before);
                match (stood_before, stands_before) {
                    (true, false) => found.passed.push(row.unit),
                    (false, true) => found.passed_by.push(row.unit),
                    _ => {}
                }
            }
        }
    }
    for row in then.rows.iter().filter(|row| new.get(row.unit).is_none()) {
        let was = old.get(row.unit)?;
        causes.own += counts(*was > own_old) - counts(*was > own_new);
        causes.left += counts(*was > own_new);
        if *was > own_old {
            found.left.push(row.unit);
        }
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;
    use crate::analysis::ranking::ranking;
    use crate::model::index::{Best, Total};

    /// The move of unit A: who it passed (`>`), who passed it (`<`), left (`-`), entered (`+`), level (`=`), and by cause.
    fn check(best: Best, text: &str, editions: &str, expected: &str) {
        let publication = example::publication(text);
        let editions = example::totals(&publication, editions);
        let rankings: Vec<Ranking> = editions.iter().map(|e| ranking(best, e, None)).collect();
        let index = example::index(Total::AsPublished);
        let unit = example::at(&publication, "A");
        let mut pairs = editions.iter().zip(&rankings);
        let later = pairs.next_back().unwrap();
        let found = changed_rank(&publication, &index, unit, pairs.next(), later);
        let written = match found {
            Err(NoSplit::Refused(why)) => {
                format!("{why:?}").split([' ', '{']).next().unwrap().to_owned()
            }
            Err(NoSplit::InPart) => "InPart".to_owned(),
            Ok(found) => {
                assert_eq!(found.causes.sum(), found.places());
                let names = |sign: &str, units: &[UnitIdx]| {
                    let code = |unit: &UnitIdx| publication.units.get(*unit).code.to_string();
                    let codes: Vec<String> = units.iter().map(code).collect();
                    if codes.is_empty() {
                        String::new()
                    } else {
                        format!(" {sign}{}", codes.join(""))
                    }
                };
                let causes = found.causes;
                format!(
                    "{:+}{}{}{}{}{} own {:+} left {:+} others {:+} entered {:+}",
                    found.places(),
                    names(">", &found.passed),
                    names("<", &found.passed_by),
                    names("-", &found.left),
                    names("+", &found.entered),
                    names("=", &found.level),
                    causes.own,
                    causes.left,
                    causes.others,
                    causes.entered,
                )
            }
        };
        assert_eq!(written, expected, "{editions:?}");
    }

    #[test]
    fn a_higher_score_can_go_with_a_lower_rank() {
        // A rises by 2 and would pass C; but B, D and E rise more, and C too.
        check(
            Best::Highest,
            "",
            "2018 A=10 B=9 C=11 D=8 E=7\n2019 A=12 B=15 C=13 D=14 E=12.5",
            "-3 <BDE own +1 left +0 others -4 entered +0",
        );
    }

    #[test]
    fn where_low_is_good_everything_is_turned_round() {
        check(
            Best::Lowest,
            "",
            "2018 A=5 B=4 C=3\n2019 A=2 B=4 C=3",
            "+2 >CB own +2 left +0 others +0 entered +0",
        );
    }

    #[test]
    fn who_enters_and_leaves_moves_others() {
        check(
            Best::Highest,
            "",
            "2019 A=5 B=8 C=6\n2020 A=5 B=8 L=7",
            "+0 -C +L own +0 left +1 others +0 entered -1",
        );
    }

    #[test]
    fn to_draw_level_is_to_share_the_better_rank() {
        check(
            Best::Highest,
            "",
            "2018 A=5 B=8 C=6\n2019 A=8 B=8 C=6",
            "+2 >BC =B own +2 left +0 others +0 entered +0",
        );
        check(
            Best::Highest,
            "",
            "2018 A=5 B=5\n2019 A=5 B=6",
            "-1 <B own +0 left +0 others -1 entered +0",
        );
    }

    #[test]
    fn a_single_unit_and_equal_units_do_not_move() {
        check(Best::Highest, "", "2018 A=1\n2019 A=2", "+0 own +0 left +0 others +0 entered +0");
        check(
            Best::Highest,
            "",
            "2018 A=1 B=1\n2019 A=2 B=2",
            "+0 =B own +0 left +0 others +0 entered +0",
        );
    }

    #[test]
    fn what_cannot_be_compared_is_not_taken_apart() {
        check(Best::Highest, "break total 2019", "2018 A=1 B=2\n2019 A=2 B=1", "Break");
        check(Best::Highest, "", "2018 A=1 B=2\n2019 A=- B=1", "Missing");
        check(Best::Highest, "", "2019 A=1 B=2", "FirstPeriod");
    }

    #[test]
    fn a_table_published_in_part_tells_nothing_of_the_others() {
        let publication = example::publication("");
        let mut editions = example::totals(&publication, "2018 A=1 B=2\n2019 A=2 B=1");
        editions[0].population = Some(8);
        let rankings: Vec<Ranking> =
            editions.iter().map(|one| ranking(Best::Highest, one, None)).collect();
        let index = example::index(Total::AsPublished);
        let unit = example::at(&publication, "A");
        let earlier = Some((&editions[0], &rankings[0]));
        let found = changed_rank(&publication, &index, unit, earlier, (&editions[1], &rankings[1]));
        assert_eq!(found, Err(NoSplit::InPart));
    }
}
