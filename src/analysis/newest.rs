//! In which order does a first page tell of the indices?
//!
//! Whole tables come before those published in part, of which nobody is first; of whole ones the newest first, of
//! equally new ones the one with more values, which has more to tell. Where all that is equal, the order of the package
//! holds.

use std::cmp::Reverse;

use crate::analysis::ranking::Ranking;
use crate::model::edition::Edition;
use crate::model::order::Order;
use crate::model::period::Period;

/// Fewer units than this are no table of whom somebody leads.
const FEWEST: usize = 3;

/// The latest table of an index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Newest {
    /// Its period.
    pub period: Period,
    /// Whether it says who is first and who is last.
    pub kind: Kind,
    /// How many values it has.
    pub values: usize,
}

/// What a table tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Who is where.
    Whole,
    /// Some of it, or of a few units.
    InPart,
}

impl Newest {
    /// What a first page has to know of a table.
    pub fn of(edition: &Edition, ranking: &Ranking) -> Self {
        let is_whole = ranking.part.is_none() && ranking.unplaced == 0;
        let is_table = is_whole && ranking.rows.len() >= FEWEST;
        let kind = if is_table { Kind::Whole } else { Kind::InPart };
        let cells = edition.columns.iter().flat_map(|column| &column.cells);
        let values = cells.filter(|cell| cell.is_ok()).count();
        Self { period: edition.period, kind, values }
    }
}

/// The places of these tables in the order in which a page tells of them.
pub fn order(tables: &[Newest]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..tables.len()).collect();
    places.arrange_by_key(|place| {
        let Newest { period, kind, values } = tables[*place];
        (kind, Reverse(period), Reverse(values))
    });
    places
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn newest(year: u16, kind: Kind, values: usize) -> Newest {
        Newest { period: Period::year(year), kind, values }
    }

    #[test]
    fn the_newest_whole_table_with_most_values_leads() {
        let tables = [
            newest(2024, Kind::InPart, 900),
            newest(2022, Kind::Whole, 700),
            newest(2024, Kind::Whole, 63),
            newest(2024, Kind::Whole, 2000),
            newest(2024, Kind::Whole, 63),
        ];
        assert_eq!(order(&tables), [3, 2, 4, 1, 0]);
        assert_eq!(order(&[]), [0; 0]);
    }

    proptest! {
        #[test]
        fn every_table_is_told_once_and_no_partial_one_before_a_whole_one(
            tables in prop::collection::vec((2015u16..2026, any::<bool>(), 0usize..50), 0..12)
        ) {
            let kind = |whole| if whole { Kind::Whole } else { Kind::InPart };
            let tables: Vec<Newest> =
                tables.into_iter().map(|(year, whole, values)| newest(year, kind(whole), values)).collect();
            let order = order(&tables);
            let mut places = order.clone();
            places.sort_unstable();
            prop_assert_eq!(places, (0..tables.len()).collect::<Vec<_>>());
            prop_assert!(order.windows(2).all(|pair| tables[pair[0]].kind <= tables[pair[1]].kind));
        }
    }
}
