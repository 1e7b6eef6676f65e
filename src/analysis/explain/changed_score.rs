//! Which domains brought the change of a total?
//!
//! `change = Σ (wᵢ × scoreᵢ, later − earlier) + rest`. The contributions of an additive total add up to its change
//! exactly; the rest is what they leave: rounding of printed totals, or a domain that cannot be compared. Where the
//! total may not be compared, across a published change of method, the domains that may are told each for itself. Source:
//! OECD/JRC Handbook (2008), step 8, "back to the data": a composite is taken apart into the contributions of its parts.

use crate::analysis::caution::Caution;
use crate::analysis::comparable::Refusal;
use crate::analysis::rank::without_noise;
use crate::analysis::two_periods::{Turn, two_periods};
use crate::model::domain::DomainId;
use crate::model::edition::Edition;
use crate::model::index::Index;
use crate::model::publication::Publication;
use crate::model::unit::UnitIdx;

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
    let mut turns = two_periods(publication, index, unit, earlier, later).into_iter();
    let points = |turn: Turn| turn.scores.map(|(from, to)| (from.points(), to.points()));
    let totals = turns.next().map_or(Err(Refusal::FirstPeriod), points);
    let weight = |made: &Makeup, domain: &DomainId| {
        made.members.iter().find(|member| member.domain == *domain).and_then(|member| member.weight)
    };
    let domains: Vec<Brought> = turns
        .filter_map(|turn| {
            let domain = turn.domain.clone()?;
            let (caution, scores) = (turn.caution, points(turn));
            let weights = weight(then, &domain).zip(weight(now, &domain));
            let brought = scores.as_ref().ok().zip(weights);
            let points = brought
                .map(|((from, to), (before, after))| without_noise(after * to - before * from));
            Some(Brought { domain, scores, points, caution })
        })
        .collect();
    let unknown = [then, now].iter().any(|made| made.weighing == Weighing::Unknown);
    let adding = match &totals {
        Err(_) => Adding::NoChange,
        Ok(_) if unknown || domains.is_empty() => Adding::WeightsUnknown,
        Ok((from, to)) => {
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
}
