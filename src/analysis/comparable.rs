//! May a node's score in one period be compared with its score in another?
//!
//! Refused, in this order: periods of different length; a published change of method b with earlier < b ≤ later, the
//! latest one named; the node not part of the index in one of them; a different maximum; all figures so many times
//! larger or smaller (see [`rescaled`](super::rescaled)). A change of method that is only suspected refuses nothing.

use super::rescaled::rescaled;
use crate::model::breaks::Known;
use crate::model::domain::DomainId;
use crate::model::edition::Edition;
use crate::model::index::Index;
use crate::model::language::Name;
use crate::model::missing::Missing;
use crate::model::period::Period;
use crate::model::publication::Publication;

/// Why two scores are not compared.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// There is no earlier period.
    FirstPeriod,
    /// The method changed between them.
    Break {
        /// The first period of the new method.
        period: Period,
        /// What changed.
        reason: Name,
    },
    /// The largest possible score changed. Measure: index points.
    MaxChanged {
        /// In the earlier period.
        from: f64,
        /// In the later one.
        to: f64,
    },
    /// The unit has no score in one of them.
    Missing {
        /// The period without a score.
        period: Period,
        /// Why there is none.
        why: Missing,
    },
    /// The node is not part of the index in one of them.
    NotMember {
        /// The period it is not part of.
        period: Period,
    },
    /// Where the method changed could not be read.
    BreaksUnread,
    /// One of them is published in part, and the unit's rank is not printed.
    NoRank {
        /// The period without a rank.
        period: Period,
    },
    /// The periods are not of the same length: a quarter against a year.
    OtherLength,
    /// All figures are so many times larger than before, or so many times smaller, and nobody says why.
    Rescaled {
        /// The earlier period.
        since: Period,
        /// Later / earlier, the median of all units.
        times: f64,
    },
}

/// Why there is nothing to compare a period with.
pub fn nothing_before(publication: &Publication, index: &Index, period: Period) -> Refusal {
    let earlier = |other: &Period| *other < period && !other.is_as_long_as(period);
    match publication.periods(&index.id).iter().any(earlier) {
        true => Refusal::OtherLength,
        false => Refusal::FirstPeriod,
    }
}

/// The same of two tables, whose figures may tell that they are not on one scale.
pub fn comparable_tables(
    publication: &Publication,
    index: &Index,
    domain: Option<&DomainId>,
    earlier: &Edition,
    later: &Edition,
) -> Result<(), Refusal> {
    comparable(publication, index, domain, earlier.period, later.period)?;
    match rescaled(earlier, later, domain) {
        Some(times) => Err(Refusal::Rescaled { since: earlier.period, times }),
        None => Ok(()),
    }
}

/// Whether the node's scores (`None`: the totals) of the two periods may be compared; if not, the first reason.
pub fn comparable(
    publication: &Publication,
    index: &Index,
    domain: Option<&DomainId>,
    earlier: Period,
    later: Period,
) -> Result<(), Refusal> {
    let (earlier, later) = (earlier.min(later), earlier.max(later));
    if !earlier.is_as_long_as(later) {
        return Err(Refusal::OtherLength);
    }
    let of = (&index.id, domain);
    if let Some(found) = publication.break_between(of, Known::Published, (earlier, later)) {
        return Err(Refusal::Break { period: found.period, reason: found.reason.clone() });
    }
    if let Some(domain) = domain {
        let node = publication.tree(&index.id).get(domain);
        for period in [earlier, later] {
            if node.is_none_or(|node| !node.applies_in(period)) {
                return Err(Refusal::NotMember { period });
            }
        }
    }
    if publication.lost.iter().any(|lost| lost.concerns("breaks", &index.id)) {
        return Err(Refusal::BreaksUnread);
    }
    let max = |period| publication.max(index, domain, period);
    match (max(earlier), max(later)) {
        (Some(from), Some(to)) if (from - to).abs() > 1e-9 => Err(Refusal::MaxChanged { from, to }),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;
    use crate::model::index::Total;
    use crate::model::lost::Lost;

    /// Whether the totals (`""`) or a node may be compared: `ok`, or the refusal.
    fn check(text: &str, domain: &str, earlier: &str, later: &str, expected: &str) {
        let publication = example::publication(text);
        let (earlier, later) = (earlier.parse().unwrap(), later.parse().unwrap());
        let domain = DomainId::new(domain);
        let index = example::index(Total::Sum);
        let written = match comparable(&publication, &index, domain.as_ref(), earlier, later) {
            Ok(()) => "ok".to_owned(),
            Err(Refusal::Break { period, .. }) => format!("break {period}"),
            Err(Refusal::NotMember { period }) => format!("no member {period}"),
            Err(Refusal::MaxChanged { from, to }) => format!("max {from} {to}"),
            Err(other) => format!("{other:?}"),
        };
        assert_eq!(written, expected, "{text} {domain:?} {earlier} {later}");
    }

    #[test]
    fn a_break_between_refuses() {
        let breaks = "break total 2018\nbreak total 2016";
        check(breaks, "", "2015", "2020", "break 2018");
        check(breaks, "", "2017", "2018", "break 2018");
        check(breaks, "", "2016", "2017", "ok");
        check(breaks, "", "2018", "2019", "ok");
    }

    #[test]
    fn a_break_that_is_only_suspected_refuses_nothing() {
        check("suspected total 2018", "", "2015", "2020", "ok");
        check("suspected total 2018\nbreak total 2016", "", "2015", "2020", "break 2016");
    }

    #[test]
    fn a_break_of_one_node_leaves_the_others() {
        let tree = "C1\nC2\nbreak C1 2018";
        check(tree, "C1", "2017", "2018", "break 2018");
        check(tree, "C2", "2017", "2018", "ok");
        check(tree, "", "2017", "2018", "ok");
    }

    #[test]
    fn a_node_must_be_part_of_the_index_in_both() {
        check("C1 from 2018", "C1", "2017", "2018", "no member 2017");
        check("C1 to 2017", "C1", "2017", "2018", "no member 2018");
        check("C1", "C9", "2017", "2018", "no member 2017");
    }

    #[test]
    fn nothing_is_compared_where_the_changes_of_method_could_not_be_read() {
        let mut publication = example::publication("C1");
        publication.lost.push(Lost::file("breaks", "breaks.csv"));
        let [earlier, later] = [2017, 2018].map(Period::year);
        let compared = comparable(&publication, &example::index(Total::Sum), None, earlier, later);
        assert_eq!(compared, Err(Refusal::BreaksUnread));
    }

    #[test]
    fn a_new_domain_changes_the_maximum_of_the_total() {
        check("C1 max 60\nC2 max 20 from 2018", "", "2017", "2018", "max 60 80");
    }

    #[test]
    fn a_quarter_is_not_compared_with_a_year() {
        check("", "", "2024-Q4", "2024", "OtherLength");
        check("", "", "2024-Q1", "2024-Q2", "ok");
    }
}
