//! Who improved most since a base period, and who kept rising?
//!
//! The gain of a unit is `g = s · (later − base)`, s = 1 where many points are good and −1 where few are; equal gains share
//! a place (1-2-2-4). A base is low where the unit then stood in the worst quarter of those compared: from there it is
//! easier to gain, and it is told. A run is a row of neighbouring periods in each of which a unit's rank was better than
//! in the one before.

use super::makeup::direction;
use super::stories::Story;
use crate::analysis::change::{Change, Changes};
use crate::analysis::rank::without_noise;
use crate::analysis::ranking::Ranking;
use crate::model::by_unit::ByUnit;
use crate::model::index::Best;
use crate::model::order::Order;
use crate::model::period::Period;
use crate::model::tie::Tie;
use crate::model::unit::UnitIdx;

/// Fewer rises in a row are no run.
const FEWEST_RISES: usize = 3;

/// Where a unit began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// In the worst quarter of those compared.
    Low,
    /// Above it.
    Usual,
}

/// A unit in the league.
#[derive(Clone, Debug, PartialEq)]
pub struct Gained {
    /// The unit.
    pub unit: UnitIdx,
    /// Its place, 1 first.
    pub place: usize,
    /// Whether it shares the place.
    pub shared: Tie,
    /// The gain, index points, positive towards the good end.
    pub gain: f64,
    /// Where it began.
    pub start: Start,
    /// The change it rests on.
    pub change: Change,
}

/// The units by what they gained since the base, most first; none where neither end is good.
pub fn league(best: Best, changes: &Changes) -> Vec<Gained> {
    if best == Best::None {
        return Vec::new();
    }
    let told = changes.iter().filter_map(|(unit, change)| Some((unit, change.as_ref().ok()?)));
    let gain = |change: &Change| without_noise(change.score * direction(best));
    let mut units: Vec<(UnitIdx, &Change, f64)> =
        told.map(|(unit, change)| (unit, change, gain(change))).collect();
    units.arrange_by(|one, next| next.2.total_cmp(&one.2).then(one.0.cmp(&next.0)));
    let mut bases: Vec<usize> = units.iter().map(|(_, change, _)| change.ranks.0).collect();
    bases.arrange();
    // The rank at which the worst quarter begins.
    let low = bases.get(bases.len() * 3 / 4).copied().filter(|_| bases.len() > 3);
    let place = |at: usize| 1 + units.iter().filter(|one| one.2 > units[at].2).count();
    let alike = |at: usize| units.iter().filter(|one| one.2 == units[at].2).count();
    let gained = |at: usize| {
        let (unit, change, gain) = units[at];
        let is_low = low.is_some_and(|low| change.ranks.0 >= low && change.ranks.0 > 1);
        Gained {
            unit,
            place: place(at),
            shared: if alike(at) > 1 { Tie::Shared } else { Tie::Alone },
            gain,
            start: if is_low { Start::Low } else { Start::Usual },
            change: change.clone(),
        }
    };
    (0..units.len()).map(gained).collect()
}

/// The longest run that ends in the last of these periods, oldest first; `None` where it is short, or several units share
/// it, or a rank of it cannot be told.
pub fn longest_run(periods: &[(Period, &Ranking)]) -> Option<Story> {
    let (last, before) = periods.split_last()?;
    let mut alive: Vec<(UnitIdx, usize)> = last
        .1
        .rows
        .iter()
        .filter(|row| last.1.tells(row))
        .map(|row| (row.unit, row.rank))
        .collect();
    let first_rank: ByUnit<usize> = alive.iter().copied().collect();
    let mut rises = 0;
    let mut since = None;
    for (period, ranking) in before.iter().rev() {
        let better = |(unit, rank): &(UnitIdx, usize)| {
            let row = ranking.find(*unit).filter(|row| ranking.tells(row))?;
            (row.rank > *rank).then_some((*unit, row.rank))
        };
        let still: Vec<(UnitIdx, usize)> = alive.iter().filter_map(better).collect();
        if still.is_empty() {
            break;
        }
        (alive, rises, since) = (still, rises + 1, Some(*period));
    }
    match (&alive[..], since) {
        ([(unit, from)], Some(since)) if rises >= FEWEST_RISES => {
            let ranks = (*from, first_rank.get(*unit).copied()?);
            Some(Story::Run { unit: *unit, rises, since, ranks })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::analysis::change::changes;
    use crate::analysis::example;
    use crate::analysis::ranking::ranking;
    use crate::model::index::Total;

    fn of(best: Best, editions: &str) -> Vec<Gained> {
        let publication = example::publication("");
        let editions = example::totals(&publication, editions);
        let rankings: Vec<Ranking> = editions.iter().map(|one| ranking(best, one, None)).collect();
        let index = example::index(Total::AsPublished);
        let (then, now) = ((&editions[0], &rankings[0]), (&editions[1], &rankings[1]));
        league(best, &changes(&publication, &index, None, now, Some(then)).unwrap())
    }

    fn told(best: Best, editions: &str) -> Vec<(String, usize, Tie, f64, Start)> {
        let publication = example::publication("");
        let code = |unit| publication.units.get(unit).code.to_string();
        let row = |one: Gained| (code(one.unit), one.place, one.shared, one.gain, one.start);
        of(best, editions).into_iter().map(row).collect()
    }

    #[test]
    fn units_stand_by_what_they_gained_and_low_bases_are_told() {
        let found = told(Best::Highest, "2018 A=1 B=2 C=3 D=4\n2019 A=4 B=3 C=4 D=4");
        let row =
            |code: &str, place, shared, gain, start| (code.to_owned(), place, shared, gain, start);
        assert_eq!(
            found,
            [
                row("A", 1, Tie::Alone, 3.0, Start::Low),
                row("B", 2, Tie::Shared, 1.0, Start::Usual),
                row("C", 2, Tie::Shared, 1.0, Start::Usual),
                row("D", 4, Tie::Alone, 0.0, Start::Usual),
            ]
        );
    }

    #[test]
    fn where_low_is_good_fewer_points_are_a_gain_and_where_nothing_is_there_is_no_league() {
        let found = told(Best::Lowest, "2018 A=5 B=2\n2019 A=3 B=2");
        assert_eq!(found[0].0, "A");
        assert_eq!(found[0].3, 2.0);
        assert_eq!(told(Best::None, "2018 A=5 B=2\n2019 A=3 B=2"), []);
    }

    #[test]
    fn a_run_is_told_of_the_one_unit_that_rose_in_every_period() {
        let publication = example::publication("");
        let run = |text: &str| {
            let editions = example::totals(&publication, text);
            let rankings: Vec<Ranking> =
                editions.iter().map(|one| ranking(Best::Highest, one, None)).collect();
            let periods: Vec<(Period, &Ranking)> =
                editions.iter().map(|one| one.period).zip(&rankings).collect();
            longest_run(&periods)
        };
        let rising = "2016 A=1 B=2 C=3 D=4\n2017 A=3 B=2 C=4 D=5\n2018 A=5 B=2 C=4 D=6\n2019 A=9 B=2 C=4 D=6";
        assert_eq!(
            run(rising),
            Some(Story::Run {
                unit: example::at(&publication, "A"),
                rises: 3,
                since: Period::year(2016),
                ranks: (4, 1),
            })
        );
        // Two rises are none, and a period in which it stood still ends a run.
        assert_eq!(run("2017 A=1 B=2 C=3\n2018 A=2.5 B=2 C=3\n2019 A=4 B=2 C=3"), None);
        assert_eq!(run("2016 A=1 B=2\n2017 A=1 B=2\n2018 A=3 B=2\n2019 A=3 B=2"), None);
    }

    proptest! {
        #[test]
        fn every_unit_compared_is_in_the_league_once_in_order(
            then in prop::collection::vec(0u8..9, 4), now in prop::collection::vec(0u8..9, 4)
        ) {
            let line = |year: u16, scores: &[u8]| {
                let cells = ["A", "B", "C", "D"].iter().zip(scores);
                format!("{year} {}", cells.map(|(unit, score)| format!("{unit}={score}")).collect::<Vec<_>>().join(" "))
            };
            let found = of(Best::Highest, &format!("{}\n{}", line(2018, &then), line(2019, &now)));
            prop_assert_eq!(found.len(), 4);
            prop_assert!(found.windows(2).all(|pair| pair[0].gain >= pair[1].gain && pair[0].place <= pair[1].place));
            prop_assert_eq!(found[0].place, 1);
        }
    }
}
