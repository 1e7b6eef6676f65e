//! Between which ranks can a unit lie, when scores are only known as far as they are printed?
//!
//! A figure printed with `d` decimals lies within `h = ½ × 10⁻ᵈ` of what was measured; a sum of printed figures within
//! `Σ |weight| × h` of its own. Best rank = 1 + the number of units that are certainly better (`score − h` of the other is
//! better than `score + h` of the unit); worst = 1 + the number of those that may be. The published rank lies between.
//! Decimals of a column: the fewest that write all its figures, for a publisher drops the zeros at the end.

use super::makeup::{Makeup, worth};
use crate::analysis::rank::without_noise;
use crate::model::domain::DomainId;
use crate::model::edition::{Edition, Origin};
use crate::model::index::Index;
use crate::model::publication::Publication;
use crate::model::score::Score;
use crate::model::unit::UnitIdx;
use crate::model::weights::weights;

/// The most decimals that are looked for: what is printed with more decides nothing.
const MOST_DECIMALS: i32 = 9;

/// The ranks a unit may have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Between {
    /// The best one.
    pub best: usize,
    /// The worst one.
    pub worst: usize,
    /// Those that may stand on either side of it, in their published order.
    pub open: Vec<UnitIdx>,
}

impl Between {
    /// Whether only one rank is possible.
    pub fn is_certain(&self) -> bool {
        self.best == self.worst
    }
}

/// How far a figure of a node may lie from what was measured; `None` where its column is neither published nor a sum that is understood.
/// Measure: points of the node.
pub fn half_step(
    publication: &Publication,
    index: &Index,
    edition: &Edition,
    domain: Option<&DomainId>,
) -> Option<f64> {
    let column = edition.column(domain)?;
    if column.origin == Origin::Published {
        let points = || column.cells.iter().filter_map(|cell| cell.ok().map(Score::points));
        let writes = |decimals: &i32| {
            let factor = 10f64.powi(*decimals);
            points().all(|points| {
                let scaled = points * factor;
                (scaled - scaled.round()).abs() < 1e-6
            })
        };
        let decimals = (0..MOST_DECIMALS).find(writes).unwrap_or(MOST_DECIMALS);
        return Some(0.5 * 10f64.powi(-decimals));
    }
    let children = publication.tree(&index.id).children_in(domain, edition.period);
    let counts = weights(publication, index, domain, &children)?;
    let part = |(child, weight): (&&crate::model::domain::Domain, f64)| {
        Some(weight.abs() * half_step(publication, index, edition, Some(&child.id))?)
    };
    children.iter().zip(counts).map(part).sum()
}

/// The ranks a unit may have when every total lies within `half_step` of its figure; `None` where it is not ranked.
pub fn between(makeup: &Makeup, unit: UnitIdx, half_step: f64) -> Option<Between> {
    let own = worth(makeup.best, makeup.rows[makeup.place(unit)?].total);
    let ahead = |other: f64| without_noise(other - own);
    let both = without_noise(2.0 * half_step);
    let others = makeup.rows.iter().filter(|row| row.unit != unit);
    let (mut certain, mut open) = (0, Vec::new());
    for row in others {
        let ahead = ahead(row.worth);
        if ahead > both {
            certain += 1;
        } else if ahead > -both {
            open.push(row.unit);
        }
    }
    Some(Between { best: 1 + certain, worst: 1 + certain + open.len(), open })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::derive::derive;
    use crate::analysis::example;
    use crate::analysis::explain::laws::made;
    use crate::model::index::{Best, Total};

    fn check(best: Best, code: &str, half_step: f64, expected: (usize, usize, usize)) {
        let makeup = made(Total::Sum, best, "", "unit total\nA 8.2\nB 8.3\nC 8.4\nD 9\nE 8.2\nF 7");
        let found = between(&makeup, example::at(&example::publication(""), code), half_step);
        let found = found.unwrap();
        assert_eq!((found.best, found.worst, found.open.len()), expected, "{code} {half_step}");
    }

    #[test]
    fn figures_one_step_apart_may_be_equal_and_never_cross() {
        // At one decimal 8,2 and 8,3 touch at 8,25: the lower may be equal and share the better rank, never pass.
        check(Best::Highest, "A", 0.05, (3, 5, 2));
        check(Best::Highest, "B", 0.05, (2, 3, 1));
        check(Best::Highest, "B", 0.06, (2, 5, 3));
        check(Best::Lowest, "B", 0.06, (2, 5, 3));
        check(Best::Highest, "D", 0.05, (1, 1, 0));
    }

    #[test]
    fn exact_figures_leave_only_equals_open() {
        check(Best::Highest, "A", 0.0, (4, 4, 0));
    }

    #[test]
    fn a_sum_is_as_far_off_as_its_parts_together() {
        let publication = example::publication("C1\nC2");
        let index = Index { max: None, ..example::index(Total::Sum) };
        let table = example::edition(&publication, "2019", "unit C1 C2\nA 1.25 2\nB 3.5 4.1");
        let table = derive(&publication, &index, table);
        let step = |domain: &str| {
            half_step(&publication, &index, &table, DomainId::new(domain).as_ref()).unwrap()
        };
        assert_eq!((step("C1"), step("C2")), (0.005, 0.05));
        assert!((step("") - 0.055).abs() < 1e-12);
    }
}
