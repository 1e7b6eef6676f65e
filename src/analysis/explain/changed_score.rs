//! Which domains brought the change of a total?
//!
//! `change = Σ (wᵢ × scoreᵢ, later − earlier) + rest`. The contributions of an additive total add up to its change
//! exactly; the rest is what they leave: rounding of printed totals, or a domain that cannot be compared. Where the
//! total may not be compared, across a published change of method, the domains that may are told each for itself. A domain
//! is taken apart into the nodes under it in the same way, as far as it is their sum by the publication or made here. Source:
//! OECD/JRC Handbook (2008), step 8, "back to the data": a composite is taken apart into the contributions of its parts.

use crate::analysis::caution::Caution;
use crate::analysis::comparable::Refusal;
use crate::analysis::rank::without_noise;
use crate::analysis::two_periods::{Turn, two_periods, two_periods_of};
use crate::model::domain::DomainId;
use crate::model::edition::{Edition, Origin};
use crate::model::index::{Index, Total};
use crate::model::publication::Publication;
use crate::model::unit::UnitIdx;
use crate::model::weights::weights;

use super::makeup::{Makeup, Weighing};

/// What a domain brought.
#[derive(Clone, Debug, PartialEq)]
pub struct Brought {
    /// The domain.
    pub domain: DomainId,
    /// Its earlier and its later score, or why they are not compared. Measure: points of the domain.
    pub scores: Result<(f64, f64), Refusal>,
    /// What its change brought the total; `None` where it is not known what it counts, or it is not compared.
    /// Measure: index points.
    pub points: Option<f64>,
    /// Why it is to be read with caution.
    pub caution: Option<Caution>,
}

/// How the contributions add up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Adding {
    /// With the rest they are the change of the total. Measure: index points.
    Up {
        /// What the domains leave.
        rest: f64,
    },
    /// It is not known what a domain counts.
    WeightsUnknown,
    /// The totals may not be compared: there is no change to add up to.
    NoChange,
}

/// The change of a total, taken apart.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangedScore {
    /// The earlier and the later total, or why they are not compared. Measure: index points.
    pub totals: Result<(f64, f64), Refusal>,
    /// Every domain of one of the periods, in the order of the tree.
    pub domains: Vec<Brought>,
    /// How the contributions add up.
    pub adding: Adding,
}

impl ChangedScore {
    /// Later − earlier; `None` where the totals are not compared. Measure: index points.
    pub fn change(&self) -> Option<f64> {
        self.totals.as_ref().ok().map(|(from, to)| without_noise(to - from))
    }

    /// The domain that brought the most in the direction of a sign; `None` where none did.
    pub fn most(&self, sign: f64) -> Option<&Brought> {
        let towards = |brought: &&Brought| brought.points.is_some_and(|points| points * sign > 0.0);
        let size = |brought: &Brought| brought.points.unwrap_or(0.0) * sign;
        let found = self.domains.iter().filter(towards);
        found.max_by(|one, next| size(one).total_cmp(&size(next)))
    }
}

/// The change of a unit's total between two editions, taken apart by the weights of both.
pub fn changed_score(
    publication: &Publication,
    index: &Index,
    unit: UnitIdx,
    (earlier, then): (&Edition, &Makeup),
    (later, now): (&Edition, &Makeup),
) -> ChangedScore {
    let turns = two_periods(publication, index, unit, earlier, later);
    let weight = |made: &Makeup, domain: &DomainId| {
        made.members.iter().find(|member| member.domain == *domain).and_then(|member| member.weight)
    };
    let weights = |domain: &DomainId| weight(then, domain).zip(weight(now, domain));
    let unknown = [then, now].iter().any(|made| made.weighing == Weighing::Unknown);
    taken_apart(turns, weights, unknown.then_some(Adding::WeightsUnknown))
}

/// The change of a unit's score in a domain, taken apart into the nodes right under it. Of a domain that is printed in an
/// index whose sums are only as published, it is not known what a node under it counts.
pub fn changed_domain(
    publication: &Publication,
    (index, domain): (&Index, &DomainId),
    unit: UnitIdx,
    earlier: &Edition,
    later: &Edition,
) -> ChangedScore {
    let turns = two_periods_of(publication, (index, Some(domain)), unit, earlier, later);
    let counted = |edition: &Edition| -> Option<Vec<(DomainId, f64)>> {
        let nodes = publication.tree(&index.id).children_in(Some(domain), edition.period);
        let made = edition.column(Some(domain)).is_some_and(|one| one.origin == Origin::Derived);
        let is_known = made || index.total != Total::AsPublished;
        let weights = weights(publication, index, Some(domain), &nodes).filter(|_| is_known)?;
        Some(nodes.iter().map(|node| node.id.clone()).zip(weights).collect())
    };
    let (then, now) = (counted(earlier), counted(later));
    let weight = |of: &Option<Vec<(DomainId, f64)>>, domain: &DomainId| {
        let found = of.as_ref()?.iter().find(|(known, _)| known == domain);
        found.map(|(_, weight)| *weight)
    };
    let unknown = then.is_none() || now.is_none();
    let weights = |domain: &DomainId| weight(&then, domain).zip(weight(&now, domain));
    taken_apart(turns, weights, unknown.then_some(Adding::WeightsUnknown))
}

/// The first turn taken apart into the others. `weights`: what a node counts, earlier and later.
fn taken_apart(
    turns: Vec<Turn>,
    weights: impl Fn(&DomainId) -> Option<(f64, f64)>,
    unknown: Option<Adding>,
) -> ChangedScore {
    let mut turns = turns.into_iter();
    let points = |turn: Turn| turn.scores.map(|(from, to)| (from.points(), to.points()));
    let totals = turns.next().map_or(Err(Refusal::FirstPeriod), points);
    let domains: Vec<Brought> = turns
        .filter_map(|turn| {
            let domain = turn.domain.clone()?;
            let (caution, scores) = (turn.caution, points(turn));
            let brought = scores.as_ref().ok().zip(weights(&domain));
            let points = brought
                .map(|((from, to), (before, after))| without_noise(after * to - before * from));
            Some(Brought { domain, scores, points, caution })
        })
        .collect();
    let adding = match (&totals, unknown) {
        (Err(_), _) => Adding::NoChange,
        (Ok(_), Some(unknown)) => unknown,
        (Ok(_), None) if domains.is_empty() => Adding::WeightsUnknown,
        (Ok((from, to)), None) => {
            let brought: f64 = domains.iter().filter_map(|brought| brought.points).sum();
            // `-0.0 + 0.0` is `0.0`.
            Adding::Up { rest: without_noise(to - from - brought) + 0.0 }
        }
    };
    ChangedScore { totals, domains, adding }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::derive::derive;
    use crate::analysis::example;
    use crate::analysis::explain::makeup::makeup;
    use crate::analysis::ranking::ranking;
    use crate::model::index::{Best, Total};

    /// What each domain brought unit A between two tables, then how it adds up: `C1 +1; C2 Break; rest 0`.
    fn check(total: Total, text: &str, before: &str, after: &str, expected: &str) {
        let publication = example::publication(text);
        let index = crate::model::index::Index { max: None, ..example::index(total) };
        let editions = [("2018", before), ("2019", after)]
            .map(|(period, table)| example::edition(&publication, period, table));
        let made = editions.each_ref().map(|one| {
            makeup(&publication, &index, one, &ranking(Best::Highest, one, None)).unwrap()
        });
        let unit = example::at(&publication, "A");
        let found = changed_score(
            &publication,
            &index,
            unit,
            (&editions[0], &made[0]),
            (&editions[1], &made[1]),
        );
        let mut written: Vec<String> = found
            .domains
            .iter()
            .map(|brought| match (&brought.scores, brought.points) {
                (Err(why), _) => {
                    let why = format!("{why:?}");
                    format!("{} {}", brought.domain, why.split([' ', '{']).next().unwrap())
                }
                (Ok(_), Some(points)) => format!("{} {points:+}", brought.domain),
                (Ok((from, to)), None) => format!("{} {from}→{to}", brought.domain),
            })
            .collect();
        written.push(match found.adding {
            Adding::Up { rest } => format!("rest {rest}"),
            other => format!("{other:?}"),
        });
        assert_eq!(written.join("; "), expected);
    }

    #[test]
    fn contributions_add_up_to_the_change() {
        let (before, after) =
            ("unit total C1 C2\nA 5 2 3\nB 9 4 5", "unit total C1 C2\nA 6.5 4 2.5\nB 9 4 5");
        check(Total::Sum, "C1\nC2", before, after, "C1 +2; C2 -0.5; rest 0");
    }

    #[test]
    fn a_weight_says_what_a_point_of_a_domain_brings() {
        let (before, after) = ("unit total C1 C2\nA 2.6 2 3", "unit total C1 C2\nA 3.4 4 3");
        check(
            Total::Weighted,
            "C1 weight 0.4\nC2 weight 0.6",
            before,
            after,
            "C1 +0.8; C2 +0; rest 0",
        );
    }

    #[test]
    fn what_a_printed_total_has_beside_its_domains_is_the_rest() {
        let (before, after) = ("unit total C1 C2\nA 5 2 3", "unit total C1 C2\nA 6.1 3 3");
        check(Total::Sum, "C1\nC2", before, after, "C1 +1; C2 +0; rest 0.1");
    }

    #[test]
    fn unknown_weights_bring_nothing_and_points_are_told_each_for_itself() {
        let (before, after) = ("unit total C1 C2\nA 5 2 3", "unit total C1 C2\nA 6 3 3");
        check(Total::AsPublished, "C1\nC2", before, after, "C1 2→3; C2 3→3; WeightsUnknown");
    }

    #[test]
    fn across_a_change_of_method_only_what_it_does_not_touch_is_told() {
        let (before, after) = ("unit total C1 C2\nA 5 2 3", "unit total C1 C2\nA 6 3 3");
        check(
            Total::Sum,
            "C1\nC2\nbreak total 2019\nbreak C2 2019",
            before,
            after,
            "C1 +1; C2 Break; NoChange",
        );
        check(Total::Sum, "C1\nC2\nbreak C2 2019", before, after, "C1 +1; C2 Break; rest 0");
    }

    #[test]
    fn a_domain_that_is_missing_is_not_taken_for_zero() {
        let (before, after) = ("unit total C1 C2\nA 5 2 3", "unit total C1 C2\nA 6 3 -");
        check(Total::Sum, "C1\nC2", before, after, "C1 +1; C2 Missing; rest 0");
    }

    /// What the nodes under C1 brought it, with totals as `total`.
    fn check_domain(total: Total, tree: &str, before: &str, after: &str, expected: &str) {
        let publication = example::publication(tree);
        let index = crate::model::index::Index { max: None, ..example::index(total) };
        let edition = |period, table| {
            derive(&publication, &index, example::edition(&publication, period, table))
        };
        let unit = example::at(&publication, "A");
        let domain = DomainId::new("C1").unwrap();
        let (then, now) = (edition("2018", before), edition("2019", after));
        let found = changed_domain(&publication, (&index, &domain), unit, &then, &now);
        let points = found.domains.iter().map(|one| match one.points {
            Some(points) => format!("{} {points:+}", one.domain),
            None => format!("{} ?", one.domain),
        });
        let adding = match found.adding {
            Adding::Up { rest } => format!("rest {rest}"),
            other => format!("{other:?}"),
        };
        let change = found.change().map_or("-".to_owned(), |change| format!("{change:+}"));
        let all: Vec<String> = points.chain([adding]).collect();
        assert_eq!(format!("{change}: {}", all.join("; ")), expected);
    }

    const DEEP: &str = "C1\nC11 in C1\nC12 in C1\nC2";

    #[test]
    fn the_nodes_under_a_domain_add_up_to_its_change() {
        let (before, after) = ("unit C11 C12 C2\nA 2 3 1", "unit C11 C12 C2\nA 4 2.5 1");
        check_domain(Total::Sum, DEEP, before, after, "+1.5: C11 +2; C12 -0.5; rest 0");
        // A sum made here is known in any index.
        check_domain(Total::AsPublished, DEEP, before, after, "+1.5: C11 +2; C12 -0.5; rest 0");
    }

    #[test]
    fn a_printed_domain_may_leave_a_rest_or_tell_nothing() {
        let (before, after) = ("unit C1 C11 C12\nA 5 2 3", "unit C1 C11 C12\nA 7 4 2.5");
        check_domain(Total::Sum, DEEP, before, after, "+2: C11 +2; C12 -0.5; rest 0.5");
        check_domain(Total::AsPublished, DEEP, before, after, "+2: C11 ?; C12 ?; WeightsUnknown");
    }

    #[test]
    fn a_node_with_another_method_is_in_the_rest() {
        let (before, after) = ("unit C11 C12\nA 2 3", "unit C11 C12\nA 4 2.5");
        let tree = "C1\nC11 in C1\nC12 in C1\nbreak C12 2019";
        check_domain(Total::Sum, tree, before, after, "+1.5: C11 +2; C12 ?; rest -0.5");
    }
}
