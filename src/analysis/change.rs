//! What changed for each unit since an earlier edition, or why that cannot be said?
//!
//! Score: later − earlier, index points. Places: earlier rank − later rank, so positive is up, both counted among the
//! units ranked in both periods where their numbers differ: who is last of 5 and then last of the 4 that are left has
//! not moved.

use super::caution::{Caution, caution};
use super::comparable::{Refusal, comparable_tables, nothing_before};
use super::rank::{Ranked, without_noise};
use super::ranking::Ranking;
use crate::model::among::Among;
use crate::model::by_unit::ByUnit;
use crate::model::domain::DomainId;
use crate::model::edition::Edition;
use crate::model::index::Index;
use crate::model::missing::Missing;
use crate::model::period::Period;
use crate::model::publication::Publication;
use crate::model::unit::UnitIdx;

/// How a unit moved.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The earlier period.
    pub since: Period,
    /// Later − earlier. Measure: index points.
    pub score: f64,
    /// The earlier and the later score. Measure: index points.
    pub scores: (f64, f64),
    /// Places moved, among the units ranked in both periods where their numbers differ; positive is up.
    pub places: i64,
    /// The earlier and the later rank.
    pub ranks: (usize, usize),
    /// How many units were ranked in the earlier and in the later period.
    pub of: (Among, Among),
    /// Why it is to be read with caution.
    pub caution: Option<Caution>,
}

impl Change {
    /// Whether both ranks are among as many: then the places moved need no more words.
    pub fn is_plain(&self) -> bool {
        self.of.0 == self.of.1
    }
}

/// The change of every unit, or why it has none.
pub type Changes = ByUnit<Result<Change, Refusal>>;

/// For every unit the later edition lists, its change since the earlier one, or why there is none.
///
/// The outer error holds for all units alike: there is no earlier edition, or the two may not be compared.
pub fn changes(
    publication: &Publication,
    index: &Index,
    domain: Option<&DomainId>,
    later: (&Edition, &Ranking),
    earlier: Option<(&Edition, &Ranking)>,
) -> Result<Changes, Refusal> {
    let (now_edition, now) = later;
    let (before_edition, before) =
        earlier.ok_or_else(|| nothing_before(publication, index, now_edition.period))?;
    let since = before_edition.period;
    comparable_tables(publication, index, domain, before_edition, now_edition)?;
    let between = (since, now_edition.period);
    let caution = |unit| caution(publication, (index, domain), unit, [now_edition], between);
    let places_then = among(before, now);
    let places_now = among(now, before);
    let place =
        |among: &ByUnit<usize>, row: &Ranked| among.get(row.unit).copied().unwrap_or(row.rank);
    let change = |row: &Ranked| match before.find(row.unit) {
        Some(_) if !now.tells(row) => Err(Refusal::NoRank { period: now_edition.period }),
        Some(old) if !before.tells(old) => Err(Refusal::NoRank { period: since }),
        Some(old) => Ok(Change {
            since,
            score: without_noise(row.score.points() - old.score.points()),
            scores: (old.score.points(), row.score.points()),
            places: places(place(&places_then, old), place(&places_now, row)),
            of: (before.among(), now.among()),
            ranks: (old.rank, row.rank),
            caution: caution(row.unit),
        }),
        None => Err(Refusal::Missing {
            period: since,
            why: why_absent(publication, before, row.unit, since),
        }),
    };
    let period = now_edition.period;
    let ranked = now.rows.iter().map(|row| (row.unit, change(row)));
    let not_ranked =
        now.not_ranked.iter().map(|&(unit, why)| (unit, Err(Refusal::Missing { period, why })));
    Ok(ranked.chain(not_ranked).collect())
}

/// Why a unit is not ranked: as listed, or, not being listed, because it did not exist or was not published.
pub(super) fn why_absent(
    publication: &Publication,
    ranking: &Ranking,
    unit: UnitIdx,
    period: Period,
) -> Missing {
    let existed = publication.units.get(unit).exists_in(period);
    let unlisted = Missing::unlisted(ranking.unplaced);
    let not_listed = if existed { unlisted } else { Missing::DidNotExist };
    ranking.missing(unit).unwrap_or(not_listed)
}

/// The ranks of a table among the units that another ranks too. Printed ranks stay as they are printed.
fn among(ranking: &Ranking, other: &Ranking) -> ByUnit<usize> {
    let mut ranks = ByUnit::default();
    if ranking.part.is_some() || other.part.is_some() || ranking.of() == other.of() {
        return ranks;
    }
    let (mut counted, mut shared) = (0, (0, 0));
    for row in ranking.rows.iter().filter(|row| other.find(row.unit).is_some()) {
        counted += 1;
        if shared.0 != row.rank {
            shared = (row.rank, counted);
        }
        ranks.set(row.unit, shared.1);
    }
    ranks
}

fn places(before: usize, now: usize) -> i64 {
    let signed = |rank: usize| i64::try_from(rank).unwrap_or(i64::MAX);
    signed(before) - signed(now)
}

/// The score of the period before that a published change implies. Derived: the earlier document may say otherwise.
/// Measure: index points.
pub fn implied_before(score: f64, change: f64) -> f64 {
    without_noise(score - change)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{example, ranking::ranking};
    use crate::model::index::{Best, Total};

    /// The changes between the first and the last of the lines: `A +1.5 ↑2`, or the refusal.
    fn check(text: &str, editions: &str, expected: &str) {
        let publication = example::publication(text);
        let editions = example::totals(&publication, editions);
        let rankings: Vec<Ranking> =
            editions.iter().map(|e| ranking(Best::Highest, e, None)).collect();
        let mut pairs = editions.iter().zip(&rankings);
        let later = pairs.next_back().unwrap();
        let found =
            changes(&publication, &example::index(Total::AsPublished), None, later, pairs.next());
        let written = match found {
            Err(refusal) => format!("{refusal:?}").split([' ', '{']).next().unwrap().to_owned(),
            Ok(changes) => changes
                .iter()
                .map(|(unit, change)| {
                    let code = &publication.units.get(unit).code;
                    match change {
                        Ok(c) => format!("{code} {:+} {:+} of {}", c.score, c.places, c.of.0.units),
                        Err(Refusal::Missing { period, why }) => format!("{code} {why:?} {period}"),
                        Err(other) => format!("{code} {other:?}"),
                    }
                })
                .collect::<Vec<_>>()
                .join("; "),
        };
        assert_eq!(written, expected);
    }

    /// sin-ho-2023 L11: 59,62 points in 2022, 2,94 fewer than in 2021.
    #[test]
    fn a_published_change_implies_the_score_before() {
        assert_eq!(implied_before(59.62, -2.94), 62.56);
    }

    #[test]
    fn moving_up_is_positive() {
        check("", "2018 A=1 B=2.1\n2019 A=2.5 B=2", "A +1.5 +1 of 2; B -0.1 -1 of 2");
    }

    #[test]
    fn who_is_new_or_gone_moves_nobody() {
        // C is last of 3, then last of the 2 that are left; L is new between A and C.
        check("", "2019 A=3 B=2 C=1\n2020 A=3 C=0", "A +0 +0 of 3; C -1 +0 of 3");
        check(
            "",
            "2019 A=3 B=1\n2020 A=3 L=2 B=1",
            "A +0 +0 of 2; B +0 +0 of 2; L DidNotExist 2019",
        );
        check(
            "",
            "2019 A=3 B=2 C=2 D=1\n2020 B=3 C=2 D=2",
            "B +1 +0 of 4; C +0 -1 of 4; D +1 +1 of 4",
        );
    }

    #[test]
    fn a_plain_move_is_one_between_two_ranks_of_as_many() {
        let publication = example::publication("");
        let plain = |editions: &str| {
            let editions = example::totals(&publication, editions);
            let [then, now] = [0, 1].map(|at| ranking(Best::Highest, &editions[at], None));
            let index = example::index(Total::AsPublished);
            let later = (&editions[1], &now);
            let found = changes(&publication, &index, None, later, Some((&editions[0], &then)));
            found.unwrap().get(example::at(&publication, "A")).unwrap().as_ref().unwrap().is_plain()
        };
        assert!(plain("2018 A=1 B=2\n2019 A=3 B=2"));
        assert!(!plain("2018 A=1 B=2\n2019 A=3"));
    }

    #[test]
    fn a_unit_absent_in_one_of_them_has_no_change_but_a_reason() {
        let reasons = "A NotPublished 2018; B NotPublished 2019; L DidNotExist 2018";
        check("", "2018 A=- B=1\n2019 A=1 B=- L=1", reasons);
    }

    #[test]
    fn the_first_period_has_nothing_to_compare_with() {
        check("", "2018 A=1", "FirstPeriod");
    }

    #[test]
    fn a_break_between_refuses_for_all_units() {
        check("break total 2019", "2018 A=1\n2019 A=2", "Break");
    }
}
