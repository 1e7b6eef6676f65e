//! Two indices of the same units: who has both, who has only one, and do they go together?
//!
//! Both are of one period: the one asked for, or the nearest both were published in (of two as near, the later).
//! Correlation: Pearson's r of the totals, Σ(x − x̄)(y − ȳ) / √(Σ(x − x̄)² Σ(y − ȳ)²), from [`FEWEST`] units on.

use crate::model::edition::Edition;
use crate::model::index::IndexId;
use crate::model::order::Order;
use crate::model::period::Period;
use crate::model::publication::Publication;
use crate::model::score::Score;
use crate::model::unit::UnitIdx;

/// The fewest units a correlation is told of.
pub const FEWEST: usize = 10;

/// A unit with a total in both.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Both {
    /// The unit.
    pub unit: UnitIdx,
    /// Its total in the first.
    pub first: Score,
    /// Its total in the second.
    pub second: Score,
}

/// The units of two editions.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// Those with a total in both, in table order.
    pub both: Vec<Both>,
    /// Those with a total in the first only.
    pub only_first: Vec<UnitIdx>,
    /// Those with a total in the second only.
    pub only_second: Vec<UnitIdx>,
    /// Pearson's r, −1 to 1.
    pub correlation: Option<f64>,
}

/// The units of two editions, joined.
pub fn pair(first: &Edition, second: &Edition) -> Pair {
    let score = |edition: &Edition, unit: UnitIdx| edition.cell(unit, None).ok();
    let mut units: Vec<UnitIdx> = first.units.iter().chain(&second.units).copied().collect();
    units.arrange();
    units.dedup();
    let mut pair = Pair {
        both: Vec::new(),
        only_first: Vec::new(),
        only_second: Vec::new(),
        correlation: None,
    };
    for unit in units {
        match (score(first, unit), score(second, unit)) {
            (Some(first), Some(second)) => pair.both.push(Both { unit, first, second }),
            (Some(_), None) => pair.only_first.push(unit),
            (None, Some(_)) => pair.only_second.push(unit),
            (None, None) => {}
        }
    }
    pair.correlation = correlation(&pair.both);
    pair
}

fn correlation(both: &[Both]) -> Option<f64> {
    if both.len() < FEWEST {
        return None;
    }
    let count = both.len() as f64;
    let mean = |pick: fn(&Both) -> f64| both.iter().map(pick).sum::<f64>() / count;
    let (x, y) = (mean(|both| both.first.points()), mean(|both| both.second.points()));
    let sums = both.iter().fold((0.0, 0.0, 0.0), |(xy, xx, yy), both| {
        let (dx, dy) = (both.first.points() - x, both.second.points() - y);
        (xy + dx * dy, xx + dx * dx, yy + dy * dy)
    });
    let r = sums.0 / (sums.1 * sums.2).sqrt();
    r.is_finite().then(|| r.clamp(-1.0, 1.0))
}

/// The period nearest to the wanted one in which both were published.
pub fn common_period(
    publication: &Publication,
    first: &IndexId,
    second: &IndexId,
    wanted: Period,
) -> Option<Period> {
    let others = publication.periods(second);
    let away = |period: &Period| {
        let years = period.calendar_year().abs_diff(wanted.calendar_year());
        (*period != wanted, years, std::cmp::Reverse(*period))
    };
    publication.periods(first).into_iter().filter(|p| others.contains(p)).min_by_key(away)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;
    use crate::model::publication::ScorePart;

    #[test]
    fn only_units_with_both_are_joined_and_the_others_are_named() {
        let publication = example::publication("");
        let first = example::edition(&publication, "2020", "unit total\nA 1\nB 2\nC -");
        let second = example::edition(&publication, "2020", "unit total\nC 3\nB 5\nD 4");
        let found = pair(&first, &second);
        let at = |code| example::at(&publication, code);
        assert_eq!(found.both.iter().map(|both| both.unit).collect::<Vec<_>>(), [at("B")]);
        assert_eq!((found.only_first, found.only_second), (vec![at("A")], vec![at("C"), at("D")]));
        assert_eq!(found.correlation, None, "too few");
    }

    #[test]
    fn scores_that_rise_together_correlate() {
        let publication = example::publication("");
        let table = |slope: f64| {
            let rows = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"];
            let rows = rows.iter().enumerate();
            let rows: Vec<String> =
                rows.map(|(x, code)| format!("{code} {}", slope * x as f64)).collect();
            example::edition(&publication, "2020", &format!("unit total\n{}", rows.join("\n")))
        };
        let r = |slope| pair(&table(1.0), &table(slope)).correlation;
        assert!(r(2.0).is_some_and(|r| (r - 1.0).abs() < 1e-12));
        assert!(r(-2.0).is_some_and(|r| (r + 1.0).abs() < 1e-12));
        assert_eq!(r(0.0), None, "equal scores go with nothing");
    }

    #[test]
    fn the_nearest_common_period_is_taken() {
        let mut publication = example::publication("");
        for (id, year) in
            [("x", 2018), ("x", 2020), ("x", 2022), ("x", 2024), ("y", 2018), ("y", 2022)]
        {
            publication.parts.push(ScorePart {
                index: IndexId::new(id).unwrap(),
                path: format!("{id}-{year}"),
                period: Some(Period::year(year)),
                source: None,
                population: None,
            });
        }
        let id = |text| IndexId::new(text).unwrap();
        let nearest = |year| common_period(&publication, &id("x"), &id("y"), Period::year(year));
        assert_eq!(nearest(2024), Some(Period::year(2022)));
        assert_eq!(nearest(2020), Some(Period::year(2022)), "of two as near, the later");
        assert_eq!(nearest(2018), Some(Period::year(2018)));
        assert_eq!(common_period(&publication, &id("x"), &id("z"), Period::year(2018)), None);
    }
}
