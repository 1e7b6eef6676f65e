//! In which nodes do compared units differ most, and which of them are worth showing?

use super::{Measured, Row};
use crate::model::order::Order;

/// Puts the row with the largest gap first; rows without a difference come last, otherwise the order is kept.
pub fn by_gap(rows: &mut [Row]) -> Measured {
    let measured = measured(rows);
    let order = |row: &Row| size(row, measured).unwrap_or(-1.0);
    rows.arrange_by(|one, other| order(other).total_cmp(&order(one)));
    measured
}

/// How nodes can be laid on one scale: as shares of their maxima, or of the spread of their scores. Numbers of unlike
/// measures are never compared as they are.
pub fn measured(rows: &[Row]) -> Measured {
    let by = |measured: Measured| rows.iter().all(|row| row.ends(measured).is_some());
    let shares = [Measured::ShareOfMax, Measured::ShareOfSpread];
    shares.into_iter().find(|measured| by(*measured)).unwrap_or(Measured::Points)
}

/// How far the units of a row are apart: per cent of its scale, or points where it has none. `None` where no difference
/// is told.
pub fn size(row: &Row, measured: Measured) -> Option<f64> {
    let gap = row.gap()?;
    Some(row.ends(measured).map_or(gap, |(low, high)| gap / (high - low) * 100.0))
}

/// Takes away the rows whose units are less apart than `least`, and says how many they were. A row without a difference
/// stays: nobody knows how far its units are apart.
pub fn at_least(rows: &mut Vec<Row>, measured: Measured, least: f64) -> usize {
    let all = rows.len();
    // What is written as the least is shown, whatever reckoning with decimals leaves of it.
    rows.retain(|row| size(row, measured).is_none_or(|size| size >= least - 1e-9));
    all - rows.len()
}

/// The most least gaps offered.
const MOST_STEPS: usize = 4;

/// Round gaps to choose from, each of which leaves something to see: 1, 2 or 5 times a power of ten, the smallest first.
pub fn steps(rows: &[Row], measured: Measured) -> Vec<f64> {
    let sizes = || rows.iter().filter_map(|row| size(row, measured)).filter(|size| *size > 0.0);
    let largest = sizes().fold(0.0, f64::max);
    let smallest = sizes().fold(largest, f64::min);
    if largest <= 0.0 || !largest.is_finite() {
        return Vec::new();
    }
    let power = largest.log10().floor() as i32;
    let rounds = (power - 3..=power).flat_map(|power| {
        [1.0, 2.0, 5.0].map(|digit| match power {
            0.. => digit * 10f64.powi(power),
            _ => digit / 10f64.powi(-power),
        })
    });
    let within: Vec<f64> = rounds.filter(|round| *round > smallest && *round <= largest).collect();
    within[within.len().saturating_sub(MOST_STEPS)..].to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::compare::{Base, row};
    use crate::analysis::example;
    use crate::model::domain::DomainId;
    use crate::model::index::Total;

    /// The rows of units A and B, which differ by 6, 0.5 and 1 of 10 points, and are not both known in the fourth.
    fn rows() -> Vec<Row> {
        let nodes = "C1 max 10\nC2 max 10\nC3 max 10\nC4 max 10";
        let publication = example::publication(nodes);
        let table = "unit C1 C2 C3 C4\nA 8 5 3 1\nB 2 5.5 4 -";
        let edition = example::edition(&publication, "2020", table);
        let units = ["A", "B"].map(|code| publication.units.find(code).unwrap());
        let index = example::index(Total::Sum);
        let of = |id: &str| {
            let domain = DomainId::new(id).unwrap();
            row(&publication, &index, (&edition, &[]), Some(&domain), &units, Base::First)
        };
        ["C1", "C2", "C3", "C4"].map(of).to_vec()
    }

    fn left(least: f64) -> (String, usize) {
        let mut rows = rows();
        let measured = by_gap(&mut rows);
        let out = at_least(&mut rows, measured, least);
        let names = rows.iter().filter_map(|row| row.domain.as_ref().map(DomainId::as_str));
        (names.collect::<Vec<_>>().join(" "), out)
    }

    #[test]
    fn smaller_gaps_are_left_out_and_counted_and_an_unknown_one_stays() {
        assert_eq!(left(0.0), ("C1 C3 C2 C4".to_owned(), 0));
        assert_eq!(left(10.0), ("C1 C3 C4".to_owned(), 1));
        assert_eq!(left(10.1), ("C1 C4".to_owned(), 2));
        assert_eq!(left(99.0), ("C4".to_owned(), 3));
    }

    #[test]
    fn every_gap_that_is_offered_leaves_something_out_and_something_to_see() {
        let rows = rows();
        assert_eq!(steps(&rows, Measured::ShareOfMax), [10.0, 20.0, 50.0]);
        assert_eq!(steps(&rows, Measured::Points), [1.0, 2.0, 5.0]);
        assert_eq!(steps(&[], Measured::Points), [0.0; 0]);
    }
}
