//! Which period does a page open on?
//!
//! The latest whose table ranks two units or more: a single row ahead of its table, or left in by mistake, is no
//! ranking. A document that prints one unit's score out of a table it does not show is no such row. Where every table
//! has but one unit, the latest.

use std::borrow::Borrow;

use crate::model::edition::Edition;
use crate::model::period::Period;

/// The period, of these, oldest first; a table that is not here counts as one that ranks. `None` when there are none.
pub fn opening<E: Borrow<Edition>>(
    periods: &[Period],
    edition: impl Fn(Period) -> Option<E>,
) -> Option<Period> {
    let ranks =
        |period: &&Period| edition(**period).is_none_or(|edition| !is_stray(edition.borrow()));
    periods.iter().rev().find(ranks).or(periods.last()).copied()
}

fn is_stray(edition: &Edition) -> bool {
    let whole = edition.population.is_none() && edition.details.is_empty();
    let scored =
        edition.columns.iter().map(|column| column.cells.iter().filter(|c| c.is_ok()).count());
    whole && scored.max().unwrap_or(0) < 2
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
        assert_eq!(found.map_or(String::new(), |period| period.to_string()), expected);
    }

    #[test]
    fn a_lone_row_of_a_later_period_is_no_ranking_to_open_on() {
        check("2023 A=1 B=2\n2024 A=1 B=2", "2024");
        check("2023 A=1 B=2\n2024 A=1", "2023");
        check("2023 A=1 B=2\n2024 A=1 B=-\n2025 A=1", "2023");
        check("2023 A=1\n2024 A=1", "2024");
        check("", "");
    }

    #[test]
    fn a_table_that_has_not_arrived_is_opened() {
        let periods = [Period::year(2023), Period::year(2024)];
        assert_eq!(opening(&periods, |_| None::<Edition>), Some(Period::year(2024)));
    }
}
