//! Are all figures of a table so many times larger or smaller than those before?
//!
//! The ratio later / earlier of every unit with a score other than zero in both, at least [`FEWEST`] of them. The table
//! is rescaled when their median is at least [`TIMES`] or at most its inverse, and all of them lie within half and
//! twice the median: real results do not rise together like that, a scale of 0–1 that became one of 0–100 does.

use crate::model::domain::DomainId;
use crate::model::edition::Edition;
use crate::model::missing::Cell;
use crate::model::order::Order;
use crate::model::unit::UnitIdx;

/// With fewer units one real change may be the whole table.
const FEWEST: usize = 3;

/// So many times larger, or smaller.
const TIMES: f64 = 8.0;

/// How many times larger the figures of a node (`None`: the totals) are than before; `None` where they are not all so.
pub fn rescaled(earlier: &Edition, later: &Edition, domain: Option<&DomainId>) -> Option<f64> {
    let (then, now) = (scores(earlier, domain), scores(later, domain));
    let ratio = |(unit, score): &(UnitIdx, f64)| {
        let place = then.binary_search_by_key(unit, |(listed, _)| *listed).ok()?;
        Some(score / then.get(place)?.1).filter(|ratio| *ratio > 0.0 && ratio.is_finite())
    };
    let mut ratios: Vec<f64> = now.iter().filter_map(ratio).collect();
    ratios.arrange_by(f64::total_cmp);
    if ratios.len() < FEWEST {
        return None;
    }
    let median = f64::midpoint(ratios[(ratios.len() - 1) / 2], ratios[ratios.len() / 2]);
    let alike = ratios.iter().all(|ratio| (median / 2.0..=median * 2.0).contains(ratio));
    (alike && !(TIMES.recip()..TIMES).contains(&median)).then_some(median)
}

/// The scores other than zero, in the order of the units.
fn scores(edition: &Edition, domain: Option<&DomainId>) -> Vec<(UnitIdx, f64)> {
    let cells: &[Cell] = edition.column(domain).map_or(&[], |column| &column.cells);
    let mut scores: Vec<(UnitIdx, f64)> = edition
        .units
        .iter()
        .zip(cells)
        .filter_map(|(unit, cell)| Some((*unit, cell.ok()?.points())).filter(|one| one.1 != 0.0))
        .collect();
    scores.arrange_by_key(|(unit, _)| *unit);
    scores
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;

    fn check(editions: &str, expected: Option<f64>) {
        let publication = example::publication("");
        let editions = example::totals(&publication, editions);
        let found = rescaled(&editions[0], &editions[1], None).map(f64::round);
        assert_eq!(found, expected, "{editions:?}");
    }

    #[test]
    fn a_scale_that_became_a_hundred_times_as_long_is_told() {
        check("2023 A=.71 B=.78 C=.64 D=.8\n2024 A=72.5 B=77.9 C=66 D=81.2", Some(102.0));
        check("2023 A=71 B=78 C=64\n2024 A=7.1 B=7.9 C=6.6", Some(0.0));
        check("2023 A=.71 B=.78 C=0\n2024 A=72.5 B=77.9 C=66", None);
    }

    #[test]
    fn results_that_move_each_its_own_way_are_not_rescaled() {
        check("2023 A=1 B=2 C=3\n2024 A=10 B=20 C=4", None);
        check("2023 A=1 B=2 C=3\n2024 A=2 B=4 C=6", None);
        check("2023 A=1 B=2\n2024 A=100 B=200", None);
    }
}
