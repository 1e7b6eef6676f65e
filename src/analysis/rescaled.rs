//! Are all figures of a table so many times larger or smaller than those before?
//!
//! The ratio later / earlier of every unit with a score other than zero in both, at least [`FEWEST`] of them. The table
//! is rescaled when their median is at least [`TIMES`] or at most its inverse, and all of them lie within half and
//! twice the median: real results do not rise together like that, a scale of 0–1 that became one of 0–100 does.

use std::cell::OnceCell;

use crate::model::by_unit::ByUnit;
use crate::model::domain::DomainId;
use crate::model::edition::Edition;
use crate::model::missing::Cell;
use crate::model::order::Order;
use crate::model::score::Score;
use crate::model::unit::UnitIdx;

/// With fewer units one real change may be the whole table.
const FEWEST: usize = 3;

/// So many times larger, or smaller.
const TIMES: f64 = 8.0;

/// How many times larger the figures of a node (`None`: the totals) are than before; `None` where they are not all so.
pub fn rescaled(earlier: &Edition, later: &Edition, domain: Option<&DomainId>) -> Option<f64> {
    let (then, now) = (cells(earlier, domain), cells(later, domain));
    let places = OnceCell::new();
    // Tables of one index mostly list their units in one order.
    let place_then = |unit: UnitIdx, place: usize| match earlier.units.get(place) {
        Some(listed) if *listed == unit => Some(place),
        _ => places.get_or_init(|| by_unit(earlier)).get(unit).copied(),
    };
    let mut ratios: Vec<f64> = Vec::new();
    // Within half and twice a median that far from 1.
    let (mut may_rise, mut may_fall) = (true, true);
    for (place, (unit, cell)) in later.units.iter().zip(now).enumerate() {
        let Some(score) = points(cell) else { continue };
        let before = place_then(*unit, place).and_then(|place| points(then.get(place)?));
        let ratio = before.map(|before| score / before);
        let Some(ratio) = ratio.filter(|ratio| *ratio > 0.0 && ratio.is_finite()) else { continue };
        may_rise &= ratio >= TIMES / 2.0;
        may_fall &= ratio <= 2.0 / TIMES;
        if !may_rise && !may_fall {
            return None;
        }
        ratios.push(ratio);
    }
    ratios.arrange_by(f64::total_cmp);
    if ratios.len() < FEWEST {
        return None;
    }
    let median = f64::midpoint(ratios[(ratios.len() - 1) / 2], ratios[ratios.len() / 2]);
    let alike = ratios.iter().all(|ratio| (median / 2.0..=median * 2.0).contains(ratio));
    (alike && !(TIMES.recip()..TIMES).contains(&median)).then_some(median)
}

/// The cells of a node, unit by unit.
fn cells<'a>(edition: &'a Edition, domain: Option<&DomainId>) -> &'a [Cell] {
    edition.column(domain).map_or(&[], |column| &column.cells)
}

/// A score other than zero. Measure: index points.
fn points(cell: &Cell) -> Option<f64> {
    cell.ok().map(Score::points).filter(|points| *points != 0.0)
}

/// Where each unit stands.
fn by_unit(edition: &Edition) -> ByUnit<usize> {
    edition.units.iter().enumerate().map(|(place, unit)| (*unit, place)).collect()
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
        check("2023 A=.71 B=.78 C=.64 D=.8\n2024 C=66 D=81.2 A=72.5 B=77.9", Some(102.0));
        check("2023 A=.71 B=.78 C=.64 D=.8\n2024 D=81.2 B=77.9 E=1 C=66", Some(102.0));
        check("2023 A=.71 B=.78 C=0\n2024 A=72.5 B=77.9 C=66", None);
    }

    #[test]
    fn results_that_move_each_its_own_way_are_not_rescaled() {
        check("2023 A=1 B=2 C=3\n2024 A=10 B=20 C=4", None);
        check("2023 A=1 B=2 C=3\n2024 A=2 B=4 C=6", None);
        check("2023 A=1 B=2\n2024 A=100 B=200", None);
    }
}
