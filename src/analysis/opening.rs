//! Which period does a page open on?
//!
//! The latest whose table ranks two units or more: a single row ahead of its table, or left in by mistake, is no
//! ranking. A document that prints one unit's score out of a table it does not show is no such row. Where every table
//! has but one unit, the latest.

use std::borrow::Borrow;

use crate::model::edition::Edition;
use crate::model::missing::Cell;
use crate::model::period::Period;

/// The period a page opens on, and the later ones whose tables are no ranking, the latest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The period.
    pub period: Period,
    /// The later ones.
    pub passed_over: Vec<PassedOver>,
}

/// A period whose table is no ranking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PassedOver {
    /// The period.
    pub period: Period,
    /// How many units have a score.
    pub scored: usize,
    /// How many rows could be placed on a unit.
    pub placed: usize,
    /// How many rows there are, with those that could be placed on none.
    pub rows: usize,
}

/// The opening of these periods, oldest first; a table that is not here counts as one that ranks. `None` when there are
/// none.
pub fn opening<E: Borrow<Edition>>(
    periods: &[Period],
    edition: impl Fn(Period) -> Option<E>,
) -> Option<Opening> {
    let latest = periods.last()?;
    let mut passed_over = Vec::new();
    for period in periods.iter().rev() {
        let found = edition(*period);
        match found.as_ref().map(Borrow::borrow).filter(|edition| is_stray(edition)) {
            Some(edition) => passed_over.push(PassedOver {
                period: *period,
                scored: scored(edition),
                placed: edition.units.len(),
                rows: edition.units.len() + edition.unplaced,
            }),
            None => return Some(Opening { period: *period, passed_over }),
        }
    }
    Some(Opening { period: *latest, passed_over: Vec::new() })
}

fn is_stray(edition: &Edition) -> bool {
    let whole = edition.population.is_none() && edition.details.is_empty();
    whole && scored(edition) < 2
}

/// How many units have a score in the column that has most.
fn scored(edition: &Edition) -> usize {
    let of_column = |cells: &[Cell]| cells.iter().filter(|cell| cell.is_ok()).count();
    edition.columns.iter().map(|column| of_column(&column.cells)).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;

    fn check(editions: &str, expected: &str) {
        let publication = example::publication("");
        let editions = example::totals(&publication, editions);
        let mut periods: Vec<Period> = editions.iter().map(|edition| edition.period).collect();
        periods.sort_unstable();
        let found = opening(&periods, |period| editions.iter().find(|e| e.period == period));
        let written = |found: Opening| {
            let passed = found.passed_over.iter().map(|passed| {
                let PassedOver { period, scored, placed, rows } = passed;
                format!(" not {period}: {scored} of {placed}/{rows}")
            });
            format!("{}{}", found.period, passed.collect::<String>())
        };
        assert_eq!(found.map_or(String::new(), written), expected);
    }

    #[test]
    fn a_lone_row_of_a_later_period_is_no_ranking_to_open_on() {
        check("2023 A=1 B=2\n2024 A=1 B=2", "2024");
        check("2023 A=1 B=2\n2024 A=1", "2023 not 2024: 1 of 1/1");
        check("2023 A=1 B=2\n2024 A=1 B=-\n2025 A=1", "2023 not 2025: 1 of 1/1 not 2024: 1 of 2/2");
        check("2023 A=1\n2024 A=1", "2024");
        check("", "");
    }

    #[test]
    fn a_table_that_has_not_arrived_is_opened() {
        let periods = [Period::year(2023), Period::year(2024)];
        let found = opening(&periods, |_| None::<Edition>).unwrap();
        assert_eq!((found.period, found.passed_over), (Period::year(2024), Vec::new()));
    }

    #[test]
    fn rows_that_could_not_be_placed_are_counted_among_those_of_a_period_passed_over() {
        let publication = example::publication("");
        let mut editions = example::totals(&publication, "2023 A=1 B=2\n2024 A=1");
        editions[1].unplaced = 62;
        let periods = [Period::year(2023), Period::year(2024)];
        let found = opening(&periods, |at| editions.iter().find(|one| one.period == at)).unwrap();
        let passed = PassedOver { period: Period::year(2024), scored: 1, placed: 1, rows: 63 };
        assert_eq!((found.period, found.passed_over), (Period::year(2023), vec![passed]));
    }
}
