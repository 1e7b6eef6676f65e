//! What would the ranking be by the reader's own weights?
//!
//! Where it is known what each domain counts, the reader's number is so many times that: `total′ = Σ m w score × Σ w / Σ m w`,
//! so that all ones are the sums of the publication. Where it is not known, the domains' scores are averaged by the
//! reader's numbers: `Σ m score / Σ m`; that is refused for domains of different maxima or with different good ends, which
//! nobody can add up. Who lacks a domain that counts is not ranked. Compared with the published order by [`agreement`].

use std::cmp::Ordering;

use super::agreement::{Agreement, agreement};
use super::makeup::{Makeup, direction, worth};
use crate::analysis::rank::{rank, without_noise};
use crate::model::domain::DomainId;
use crate::model::score::Score;
use crate::model::tie::Tie;
use crate::model::unit::UnitIdx;

/// Why there is no ranking by the reader's weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoReweighing {
    /// The index has no domains.
    NoDomains,
    /// No domain counts anything.
    NothingCounts,
    /// The domains have different maxima or good ends, and it is not known how they are added up.
    Unlike,
}

/// A unit ranked anew.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reranked {
    /// The unit.
    pub unit: UnitIdx,
    /// Its total by the reader's weights.
    pub total: f64,
    /// Its rank by it.
    pub rank: usize,
    /// Whether another has the same.
    pub shared: Tie,
    /// Its published rank.
    pub published: usize,
}

impl Reranked {
    /// Published rank − rank by the reader's weights: positive is up.
    pub fn places(&self) -> i64 {
        let signed = |rank: usize| i64::try_from(rank).unwrap_or(i64::MAX);
        signed(self.published) - signed(self.rank)
    }
}

/// The ranking by the reader's weights.
#[derive(Clone, Debug, PartialEq)]
pub struct Reweighed {
    /// Best first.
    pub rows: Vec<Reranked>,
    /// The ranked units that lack a domain that counts.
    pub left_out: Vec<UnitIdx>,
    /// How like it is to the published order; `None` where that is undefined.
    pub agreement: Option<Agreement>,
}

/// Ranks anew; a domain without a number of the reader's counts once. `numbers` below zero count as zero.
pub fn reweigh(makeup: &Makeup, numbers: &[(DomainId, f64)]) -> Result<Reweighed, NoReweighing> {
    let members = &makeup.members;
    if members.is_empty() {
        return Err(NoReweighing::NoDomains);
    }
    let number = |domain: &DomainId| {
        let own = numbers.iter().find(|(id, _)| id == domain).map(|(_, number)| *number);
        own.filter(|number| number.is_finite()).unwrap_or(1.0).max(0.0)
    };
    let times: Vec<f64> = members.iter().map(|member| number(&member.domain)).collect();
    let known = makeup.weights();
    if known.is_none() {
        let unlike = members.iter().any(|member| {
            member.max != members[0].max
                || direction(member.best).total_cmp(&makeup.direction()) != Ordering::Equal
        });
        if unlike {
            return Err(NoReweighing::Unlike);
        }
    }
    let base = known.clone().unwrap_or_else(|| vec![1.0; members.len()]);
    let weights: Vec<f64> = times.iter().zip(&base).map(|(times, base)| times * base).collect();
    let (sum, whole): (f64, f64) = (weights.iter().sum(), base.iter().sum());
    if sum == 0.0 {
        return Err(NoReweighing::NothingCounts);
    }
    let stretch = if known.is_some() { whole / sum } else { 1.0 / sum };
    let (mut totals, mut left_out) = (Vec::new(), Vec::new());
    for row in &makeup.rows {
        let counting = row.scores.iter().zip(&weights).filter(|(_, weight)| **weight != 0.0);
        let total: Option<f64> =
            counting.map(|(score, weight)| Some(*score.as_ref()? * weight)).sum();
        match total.and_then(|total| Score::new(without_noise(total * stretch))) {
            Some(total) => totals.push((row.unit, total)),
            None => left_out.push(row.unit),
        }
    }
    let published: crate::model::by_unit::ByUnit<(usize, f64)> =
        makeup.rows.iter().map(|row| (row.unit, (row.rank, row.worth))).collect();
    let found = rank(makeup.best, &totals);
    let rows: Vec<Reranked> = found
        .iter()
        .map(|row| Reranked {
            unit: row.unit,
            total: row.score.points(),
            rank: row.rank,
            shared: row.shared,
            published: published.get(row.unit).map_or(0, |known| known.0),
        })
        .collect();
    let new: Vec<f64> = rows.iter().map(|row| worth(makeup.best, row.total)).collect();
    let old: Vec<f64> =
        rows.iter().map(|row| published.get(row.unit).map_or(0.0, |known| known.1)).collect();
    Ok(Reweighed { rows, left_out, agreement: agreement(&new, &old) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;
    use crate::analysis::explain::laws::made;
    use crate::model::index::{Best, Total};

    const TABLE: &str = "unit total C1 C2\nA 12 9 3\nB 11 5 6\nC 10 7 3\nD 5 - 5";

    /// The order by these weights: `B1 11 (2)`, unit, rank, total, published rank; then who is left out.
    fn check(total: Total, tree: &str, numbers: &[(&str, f64)], expected: &str) {
        let makeup = made(total, Best::Highest, tree, TABLE);
        let publication = example::publication("");
        let numbers: Vec<(DomainId, f64)> =
            numbers.iter().map(|(id, number)| (DomainId::new(id).unwrap(), *number)).collect();
        let code = |unit: UnitIdx| publication.units.get(unit).code.to_string();
        let written = match reweigh(&makeup, &numbers) {
            Err(why) => format!("{why:?}"),
            Ok(found) => {
                let row = |row: &Reranked| {
                    format!("{}{} {} ({})", code(row.unit), row.rank, row.total, row.published)
                };
                let rows: Vec<String> = found.rows.iter().map(row).collect();
                let left_out: Vec<String> = found.left_out.into_iter().map(code).collect();
                format!("{} | {}", rows.join(" "), left_out.join(""))
            }
        };
        assert_eq!(written, expected, "{numbers:?}");
    }

    #[test]
    fn ones_are_the_published_order_and_a_missing_domain_has_no_place() {
        check(Total::Sum, "C1\nC2", &[], "A1 12 (1) B2 11 (2) C3 10 (3) | D");
    }

    #[test]
    fn a_domain_that_counts_twice_moves_places() {
        // B: (5 + 12) × 2/3 = 34/3.
        let twice = "B1 11.333333333 (2) A2 10 (1) C3 8.666666667 (3) | D";
        check(Total::Sum, "C1\nC2", &[("C2", 2.0)], twice);
        check(Total::Sum, "C1\nC2", &[("C1", 0.0)], "B1 12 (2) D2 10 (4) A3 6 (1) C3 6 (3) | ");
    }

    #[test]
    fn where_the_weights_are_not_known_scores_are_averaged() {
        let tree = "C1 max 10\nC2 max 10";
        check(Total::AsPublished, tree, &[], "A1 6 (1) B2 5.5 (2) C3 5 (3) | D");
        check(Total::AsPublished, "C1 max 10\nC2 max 5", &[], "Unlike");
        check(Total::AsPublished, "C1 max 10\nC2 max 10 best lowest", &[], "Unlike");
    }

    #[test]
    fn nothing_counts_or_there_is_nothing_to_count() {
        check(Total::Sum, "C1\nC2", &[("C1", 0.0), ("C2", -3.0)], "NothingCounts");
        check(Total::AsPublished, "", &[], "NoDomains");
    }
}
