//! What is the total of every unit made of?
//!
//! `total = Σ weight × score`, over the domains that are part of the index in the period. What each domain counts is
//! published (see [`weights`](mod@crate::model::weights)), or follows from the figures themselves (see
//! [`implied`](super::implied)), or is not known: then no domain can be said to have brought the total anything.

use crate::analysis::explain::implied::implied;
use crate::analysis::rank::counted;
use crate::analysis::ranking::{Part, Ranking};
use crate::model::by_unit::ByUnit;
use crate::model::domain::{Domain, DomainId};
use crate::model::edition::{Column, Edition};
use crate::model::index::{Best, Index, Total};
use crate::model::publication::Publication;
use crate::model::score::Score;
use crate::model::tie::Tie;
use crate::model::unit::UnitIdx;
use crate::model::weights::weights;

/// How it is known what each domain counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Weighing {
    /// Every domain counts once, or as the publication says.
    Published,
    /// The publication does not say; these weights give every published total. Derived.
    Implied {
        /// How far the farthest sum lies from its published total. Measure: index points.
        farthest: f64,
    },
    /// It is not known.
    Unknown,
}

/// A domain as a part of the total.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The domain.
    pub domain: DomainId,
    /// How many points of the total one point of it brings; `None` where that is not known.
    pub weight: Option<f64>,
    /// Which end of the domain is good.
    pub best: Best,
    /// The smallest possible score, index points.
    pub min: Option<f64>,
    /// The largest possible score, index points.
    pub max: Option<f64>,
}

/// A ranked unit with the parts of its total.
#[derive(Clone, Debug, PartialEq)]
pub struct Made {
    /// The unit.
    pub unit: UnitIdx,
    /// Its published rank.
    pub rank: usize,
    /// Whether another unit has the same.
    pub shared: Tie,
    /// Its total, index points.
    pub total: f64,
    /// The total as it counts in the ranking, greater being better.
    pub(super) worth: f64,
    /// Its scores, in the order of [`Makeup::members`]; `None` where there is none.
    pub scores: Vec<Option<f64>>,
}

/// The parts of all totals of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Makeup {
    /// Which end of the total is rank 1.
    pub best: Best,
    /// How it is known what each domain counts.
    pub weighing: Weighing,
    /// The domains, in the order of the tree.
    pub members: Vec<Member>,
    /// The ranked units, best first.
    pub rows: Vec<Made>,
}

impl Makeup {
    /// The place of a unit among the rows; `None` where it is not ranked.
    pub fn place(&self, unit: UnitIdx) -> Option<usize> {
        self.rows.iter().position(|row| row.unit == unit)
    }

    /// The row of a unit; `None` where it is not ranked.
    pub fn row(&self, unit: UnitIdx) -> Option<&Made> {
        self.rows.iter().find(|row| row.unit == unit)
    }

    /// The weights of all domains; `None` where they are not known.
    pub fn weights(&self) -> Option<Vec<f64>> {
        let weights: Option<Vec<f64>> = self.members.iter().map(|member| member.weight).collect();
        weights.filter(|weights| !weights.is_empty())
    }

    /// 1 where many points are good, −1 where few are.
    pub fn direction(&self) -> f64 {
        direction(self.best)
    }
}

/// 1 where many points are good, or neither end is; −1 where few are.
pub fn direction(best: Best) -> f64 {
    match best {
        Best::Highest | Best::None => 1.0,
        Best::Lowest => -1.0,
    }
}

/// A number of points as it counts in a ranking, greater being better.
pub fn worth(best: Best, points: f64) -> f64 {
    Score::new(points).map_or(f64::NEG_INFINITY, |score| direction(best) * counted(score)) + 0.0
}

/// Why the totals of a table cannot be laid side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotWhole {
    /// Not all units' totals are published.
    InPart(Part),
    /// So many rows could be placed on no unit.
    Unplaced(usize),
}

/// What every total of a whole table is made of. `ranking` is the order of its totals. A domain of which the table has
/// no score is no part of its totals.
pub fn makeup(
    publication: &Publication,
    index: &Index,
    edition: &Edition,
    ranking: &Ranking,
) -> Result<Makeup, NotWhole> {
    makeup_under(publication, (index, None), edition, ranking)
}

/// The same rows with their scores in the nodes under a domain (`None`: under the total), beside their totals. What a
/// node under a domain counts in the total is not told.
pub fn makeup_under(
    publication: &Publication,
    (index, whole): (&Index, Option<&DomainId>),
    edition: &Edition,
    ranking: &Ranking,
) -> Result<Makeup, NotWhole> {
    if let Some(part) = ranking.part {
        return Err(NotWhole::InPart(part));
    }
    if ranking.unplaced > 0 {
        return Err(NotWhole::Unplaced(ranking.unplaced));
    }
    let all = publication.tree(&index.id).children_in(whole, edition.period);
    let scored = |node: &Domain| {
        let column = edition.column(Some(&node.id))?;
        column.cells.iter().any(Result::is_ok).then_some(column)
    };
    let (nodes, columns): (Vec<&Domain>, Vec<&Column>) =
        all.iter().filter_map(|node| Some((*node, scored(node)?))).unzip();
    let places: ByUnit<usize> =
        edition.units.iter().enumerate().map(|(row, unit)| (*unit, row)).collect();
    let scores = |unit: UnitIdx| {
        let row = places.get(unit).copied();
        let score = |column: &&Column| column.cells.get(row?)?.ok().map(Score::points);
        columns.iter().map(score).collect::<Vec<Option<f64>>>()
    };
    let rows: Vec<Made> = ranking
        .rows
        .iter()
        .map(|row| Made {
            unit: row.unit,
            rank: row.rank,
            shared: row.shared,
            total: row.score.points(),
            worth: worth(ranking.best, row.score.points()),
            scores: scores(row.unit),
        })
        .collect();
    let weight_of = |weights: Vec<f64>| {
        let all = all.iter().zip(weights).filter(|(node, _)| scored(node).is_some());
        all.map(|(_, weight)| weight).collect::<Vec<f64>>()
    };
    let published = match index.total {
        _ if whole.is_some() => None,
        Total::Sum | Total::Weighted => weights(publication, index, None, &all).map(weight_of),
        Total::AsPublished => None,
    };
    let found = || {
        let totals: Vec<f64> = rows.iter().map(|row| row.total).collect();
        let scores: Vec<&[Option<f64>]> = rows.iter().map(|row| row.scores.as_slice()).collect();
        implied(&totals, &scores, nodes.len())
    };
    let (weighing, weights) = match published {
        Some(weights) => (Weighing::Published, Some(weights)),
        None if whole.is_some() => (Weighing::Unknown, None),
        None => found().map_or((Weighing::Unknown, None), |found| {
            (Weighing::Implied { farthest: found.farthest }, Some(found.weights))
        }),
    };
    let member = |(place, node): (usize, &&Domain)| Member {
        domain: node.id.clone(),
        weight: weights.as_ref().and_then(|weights| weights.get(place).copied()),
        best: publication.best(index, Some(&node.id)),
        min: node.min,
        max: node.max,
    };
    let members = nodes.iter().enumerate().map(member).collect();
    Ok(Makeup { best: ranking.best, weighing, members, rows })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;
    use crate::analysis::explain::laws::made;
    use crate::analysis::ranking::ranking;

    #[test]
    fn plain_sums_count_every_domain_once() {
        let found = made(Total::Sum, Best::Highest, "C1\nC2", "unit total C1 C2\nA 3 1 2\nB 5 4 1");
        assert_eq!((found.weighing, found.weights()), (Weighing::Published, Some(vec![1.0, 1.0])));
        assert_eq!(found.rows[0].scores, [Some(4.0), Some(1.0)]);
        assert_eq!((found.rows[1].rank, found.rows[1].total), (2, 3.0));
    }

    #[test]
    fn totals_as_published_of_a_few_units_tell_no_weights() {
        let table = "unit total C1 C2\nA 3 1 2\nB 5 4 1";
        let found = made(Total::AsPublished, Best::Highest, "C1\nC2", table);
        assert_eq!((found.weighing, found.weights()), (Weighing::Unknown, None));
    }

    #[test]
    fn a_missing_domain_stays_missing() {
        let table = "unit total C1 C2\nA 3 1 -\nB 5 4 1";
        let found = made(Total::Sum, Best::Lowest, "C1\nC2", table);
        assert_eq!(found.rows[0].scores, [Some(1.0), None]);
        assert_eq!(found.direction(), -1.0);
    }

    #[test]
    fn a_domain_without_any_score_is_no_part_of_the_totals() {
        let table = "unit total C1 C2\nA 3 3 -\nB 5 5 -";
        let found = made(Total::Sum, Best::Highest, "C1\nC2\nC3", table);
        assert_eq!((found.members.len(), found.weights()), (1, Some(vec![1.0])));
    }

    #[test]
    fn a_table_published_in_part_is_not_taken_for_all() {
        let publication = example::publication("C1");
        let index = example::index(Total::Sum);
        let mut edition = example::edition(&publication, "2019", "unit total C1\nA 3 3");
        let made = |edition: &Edition| {
            makeup(&publication, &index, edition, &ranking(Best::Highest, edition, None)).err()
        };
        edition.unplaced = 2;
        assert_eq!(made(&edition), Some(NotWhole::Unplaced(2)));
        edition.population = Some(8);
        assert_eq!(made(&edition), Some(NotWhole::InPart(Part { scored: 1, of: Some(8) })));
    }

    #[test]
    fn without_domains_there_is_nothing_to_weigh() {
        let found = made(Total::Sum, Best::Highest, "", "unit total\nA 3");
        assert_eq!((found.members.len(), found.weights()), (0, None));
    }
}
