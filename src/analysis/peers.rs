//! With whom is a unit worth comparing, and why?
//!
//! Of its own level only, each reason stated: units of the same parent, its neighbours in the ranking of the totals, and
//! the units whose profile is most like its own. Distance of two profiles: √(Σ((a − b) / width)² / n), the root mean
//! square difference, over the n domains both have a score in; at least [`FEWEST_DOMAINS`]. A domain's width is its
//! maximum; where not every domain has one, it is the way from the lowest to the highest score of all units.

use super::compare::Measured;
use super::ranking::{Ranking, ranking};
use crate::model::among::Among;
use crate::model::domain::{Domain, DomainId};
use crate::model::edition::Edition;
use crate::model::index::Index;
use crate::model::order::Order;
use crate::model::publication::Publication;
use crate::model::score::Score;
use crate::model::tie::Tie;
use crate::model::unit::UnitIdx;

/// The fewest domains two profiles are compared by.
pub const FEWEST_DOMAINS: usize = 3;
/// The most units named for one reason.
const MOST: usize = 3;

/// Why a unit is suggested.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// It stands next to it in the ranking of the totals.
    Neighbour {
        /// Its rank.
        rank: usize,
        /// Whether another unit has the same rank.
        shared: Tie,
        /// Among how many.
        of: Among,
    },
    /// It belongs to the same unit.
    SameParent(UnitIdx),
    /// Its profile is among the most similar.
    Similar {
        /// The distance of the profiles; 0 is the same, 1 the farthest possible.
        distance: f64,
        /// Over how many domains.
        domains: usize,
        /// What it is a share of.
        measured: Measured,
    },
}

/// A unit worth comparing with.
#[derive(Clone, Debug, PartialEq)]
pub struct Peer {
    /// The unit.
    pub unit: UnitIdx,
    /// Every reason.
    pub why: Vec<Why>,
}

/// The peers of a unit in an edition: neighbours, then units of the same parent, then similar ones; each once.
pub fn peers(
    publication: &Publication,
    index: &Index,
    edition: &Edition,
    unit: UnitIdx,
) -> Vec<Peer> {
    let own = publication.units.get(unit);
    let level = |other: UnitIdx| publication.units.get(other).level == own.level;
    let totals = ranking(index.best, edition, None);
    let mut found: Vec<Peer> = Vec::new();
    let mut add = |unit: UnitIdx, why: Why| match found.iter_mut().find(|peer| peer.unit == unit) {
        Some(peer) => peer.why.push(why),
        None => found.push(Peer { unit, why: vec![why] }),
    };
    for (unit, why) in neighbours(edition, &totals, unit).into_iter().filter(|(u, _)| level(*u)) {
        add(unit, why);
    }
    if let Some(parent) = own.parent.as_ref().and_then(|code| publication.units.find(code.as_str()))
    {
        for unit in siblings(publication, edition, &totals, unit).into_iter().filter(|u| level(*u))
        {
            add(unit, Why::SameParent(parent));
        }
    }
    let others = edition.units.iter().copied().filter(|other| *other != unit && level(*other));
    let nodes = publication.tree(&index.id).children_in(None, edition.period);
    let (measured, widths) = widths(edition, &nodes);
    let mut similar: Vec<(UnitIdx, f64, usize)> = others
        .filter_map(|other| {
            let (distance, domains) = distance(edition, &widths, unit, other)?;
            Some((other, distance, domains))
        })
        .collect();
    similar.arrange_by(|one, other| one.1.total_cmp(&other.1).then(one.0.cmp(&other.0)));
    for (unit, distance, domains) in similar.into_iter().take(MOST) {
        add(unit, Why::Similar { distance, domains, measured });
    }
    found
}

/// The units right above and right below, where all of the population is ranked.
fn neighbours(edition: &Edition, totals: &Ranking, unit: UnitIdx) -> Vec<(UnitIdx, Why)> {
    let of = totals.among();
    let whole = edition.population.is_none_or(|ranked| ranked <= of.units);
    let at = totals.rows.iter().position(|row| row.unit == unit).filter(|_| whole);
    let Some(at) = at else { return Vec::new() };
    let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
    beside
        .filter_map(|place| totals.rows.get(place))
        .map(|row| (row.unit, Why::Neighbour { rank: row.rank, shared: row.shared, of }))
        .collect()
}

/// Units of the same parent, the nearest in rank first; without a rank, in table order.
fn siblings(
    publication: &Publication,
    edition: &Edition,
    totals: &Ranking,
    unit: UnitIdx,
) -> Vec<UnitIdx> {
    let parent = |of: UnitIdx| publication.units.get(of).parent.as_ref();
    let rank = |of: UnitIdx| totals.find(of).map(|row| row.rank);
    let away = |other: UnitIdx| match (rank(unit), rank(other)) {
        (Some(one), Some(other)) => one.abs_diff(other),
        _ => usize::MAX,
    };
    let mut same: Vec<UnitIdx> = edition
        .units
        .iter()
        .copied()
        .filter(|other| *other != unit && parent(*other) == parent(unit))
        .collect();
    same.arrange_by(|one, other| (away(*one), one).cmp(&(away(*other), other)));
    same.truncate(MOST);
    same
}

/// What the distances in an edition are shares of, and the width of every domain that has one.
fn widths<'a>(edition: &Edition, nodes: &[&'a Domain]) -> (Measured, Vec<(&'a DomainId, f64)>) {
    let scores = |node: &Domain| {
        let cells = edition.column(Some(&node.id)).map_or(&[][..], |column| &column.cells);
        cells.iter().filter_map(|cell| cell.ok()).map(Score::points).collect::<Vec<f64>>()
    };
    let scored: Vec<&&Domain> = nodes.iter().filter(|node| !scores(node).is_empty()).collect();
    let is_wide = |width: &f64| *width > 0.0;
    let by_max = |node: &&&'a Domain| Some((&node.id, node.max.filter(is_wide)?));
    let of_max: Vec<(&DomainId, f64)> =
        scored.iter().copied().filter_map(|node| by_max(&node)).collect();
    if of_max.len() == scored.len() {
        return (Measured::ShareOfMax, of_max);
    }
    let spread = |node: &&&'a Domain| {
        let scores = scores(node);
        let low = scores.iter().copied().fold(f64::INFINITY, f64::min);
        let high = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        Some((&node.id, Some(high - low).filter(is_wide)?))
    };
    (Measured::ShareOfSpread, scored.iter().copied().filter_map(|node| spread(&node)).collect())
}

/// The distance of two units' profiles and over how many domains; `None` for too few.
fn distance(
    edition: &Edition,
    widths: &[(&DomainId, f64)],
    one: UnitIdx,
    other: UnitIdx,
) -> Option<(f64, usize)> {
    let squares: Vec<f64> = widths
        .iter()
        .filter_map(|(node, width)| {
            let share =
                |unit| edition.cell(unit, Some(node)).ok().map(|score| score.points() / width);
            Some((share(one)? - share(other)?).powi(2))
        })
        .collect();
    let count = squares.len();
    let mean = squares.iter().sum::<f64>() / count.max(1) as f64;
    (count >= FEWEST_DOMAINS).then(|| (mean.sqrt(), count))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;
    use crate::model::index::Total;
    use crate::model::unit::UnitCode;

    const TREE: &str = "C1 max 10\nC2 max 10\nC3 max 20";

    fn check(table: &str, expected: &str) {
        check_in(TREE, table, expected);
    }

    fn check_in(tree: &str, table: &str, expected: &str) {
        let publication = example::publication(tree);
        let edition = example::edition(&publication, "2020", table);
        let index = example::index(Total::AsPublished);
        let found = peers(&publication, &index, &edition, example::at(&publication, "A"));
        let written: Vec<String> = found
            .iter()
            .map(|peer| {
                let why: Vec<String> = peer
                    .why
                    .iter()
                    .map(|why| match why {
                        Why::Neighbour { rank, of, .. } => format!("{rank}/{}", of.units),
                        Why::SameParent(_) => "parent".to_owned(),
                        Why::Similar { distance, domains, measured } => {
                            let spread = match measured {
                                Measured::ShareOfSpread => " of the spread",
                                _ => "",
                            };
                            format!("{distance:.3}{spread} in {domains}")
                        }
                    })
                    .collect();
                format!("{} {}", publication.units.get(peer.unit).code, why.join(", "))
            })
            .collect();
        assert_eq!(written.join("; "), expected);
    }

    #[test]
    fn the_distance_is_the_root_mean_square_of_the_shares() {
        // (0.3² + 0.4² + 0²) / 3 = 0.0833…; its root 0.289. In C only two domains are published.
        check("unit C1 C2 C3\nA 1 1 2\nB 4 5 2\nC 1 1 -", "B 0.289 in 3");
    }

    #[test]
    fn without_a_maximum_profiles_are_as_near_as_their_places_in_the_spread() {
        // C1 spreads over 20, C2 over 4, C3 over 1: (0.5² + 0.5² + 0²) / 3 = 0.1667; its root 0.408.
        let table = "unit C1 C2 C3\nA -10 2 1\nB 0 4 1\nC 10 0 2";
        check_in(
            "C1\nC2\nC3 max 20",
            table,
            "B 0.408 of the spread in 3; C 0.866 of the spread in 3",
        );
    }

    #[test]
    fn neighbours_stand_right_above_and_below() {
        check("unit total\nB 9\nC 8\nA 7\nD 6\nE 5", "C 2/5; D 4/5");
    }

    #[test]
    fn a_unit_with_two_reasons_is_named_once() {
        check("unit total C1 C2 C3\nA 7 1 1 1\nB 8 1 1 1", "B 1/2, 0.000 in 3");
    }

    #[test]
    fn units_of_the_same_parent_are_peers() {
        let mut publication = example::publication("");
        for code in ["M", "N", "O"] {
            let mut unit = example::unit(code, code);
            unit.parent = UnitCode::new(if code == "O" { "B" } else { "A" });
            publication.units.add(unit).unwrap();
        }
        let edition = example::edition(&publication, "2020", "unit C1\nM 1\nN 2\nO 3");
        let at = |code| example::at(&publication, code);
        let found = peers(&publication, &example::index(Total::AsPublished), &edition, at("M"));
        assert_eq!(found, [Peer { unit: at("N"), why: vec![Why::SameParent(at("A"))] }]);
    }
}
