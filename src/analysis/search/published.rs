//! In which indices has something been published of a unit that was found?
//!
//! Looked at is the last table of each index in which the unit lived; where it never did, as with units to come, the
//! last of all. Whoever ended before an index began is not said to lack in it.

use std::borrow::Borrow;

use crate::analysis::profile::concerns;
use crate::model::edition::Edition;
use crate::model::index::{Index, IndexId};
use crate::model::period::Period;
use crate::model::publication::Publication;
use crate::model::unit::UnitIdx;

/// Where a unit is published.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Published {
    /// The indices that list it, each with the period.
    pub listed: Vec<(IndexId, Period)>,
    /// The indices about units such as this one that do not.
    pub not_listed: Vec<IndexId>,
    /// How many documents report on it.
    pub documents: usize,
}

impl Published {
    /// Whether nothing is published of it.
    pub fn is_nowhere(&self) -> bool {
        self.listed.is_empty() && self.documents == 0
    }
}

/// The tables that say it, one an index.
pub fn tables(publication: &Publication, unit: UnitIdx) -> Vec<(IndexId, Period)> {
    let table = |index: &Index| Some((index.id.clone(), last_lived(publication, index, unit)?.0));
    publication.indices.iter().filter_map(table).collect()
}

/// The period looked at, and whether the unit lived in it.
fn last_lived(publication: &Publication, index: &Index, unit: UnitIdx) -> Option<(Period, Lived)> {
    let (periods, unit) = (publication.periods(&index.id), publication.units.get(unit));
    let lived = periods.iter().rev().find(|period| unit.exists_in(**period));
    match lived {
        Some(period) => Some((*period, Lived::Yes)),
        None => Some((*periods.last()?, Lived::No)),
    }
}

/// Whether a unit lived in a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lived {
    Yes,
    No,
}

/// What the tables say that have arrived; `None` while one of them is still to come.
pub fn published(
    publication: &Publication,
    editions: &[impl Borrow<Edition>],
    unit: UnitIdx,
    is_settled: impl Fn(&IndexId, Period) -> bool,
) -> Option<Published> {
    let mut found = Published::default();
    for index in &publication.indices {
        let Some((period, lived)) = last_lived(publication, index, unit) else { continue };
        if !is_settled(&index.id, period) {
            return None;
        }
        let tables = editions.iter().map(Borrow::borrow);
        let mut tables =
            tables.filter(|table| table.index == index.id && table.period == period).peekable();
        if tables.peek().is_none() {
            continue;
        }
        let tables: Vec<&Edition> = tables.collect();
        if tables.iter().any(|table| table.row(unit).is_some()) {
            found.listed.push((index.id.clone(), period));
        } else if lived == Lived::Yes
            && tables.iter().any(|table| concerns(publication, table, unit))
        {
            found.not_listed.push(index.id.clone());
        }
    }
    let code = Some(&publication.units.get(unit).code);
    let documents = publication.sources.iter().filter_map(|source| source.document.as_ref());
    found.documents = documents.filter(|document| document.unit.as_ref() == code).count();
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;
    use crate::model::index::Total;

    fn check(unit: &str, arrived: &str, expected: Option<(&[u16], usize)>) {
        let mut publication = example::publication("");
        publication.indices.push(example::index(Total::AsPublished));
        example::publish(&mut publication, &[2018, 2019]);
        let editions = example::totals(&publication, arrived);
        let settled =
            |_: &IndexId, period: Period| editions.iter().any(|edition| edition.period == period);
        let unit = example::at(&publication, unit);
        let found = published(&publication, &editions, unit, settled);
        let found = found.map(|found| {
            let years = found.listed.iter().map(|(_, period)| period.calendar_year());
            (years.collect::<Vec<u16>>(), found.not_listed.len())
        });
        assert_eq!(found, expected.map(|(years, lacking)| (years.to_vec(), lacking)), "{arrived}");
    }

    #[test]
    fn a_unit_is_published_where_the_last_table_of_its_life_lists_it() {
        check("A", "2019 A=1 B=2", Some((&[2019], 0)));
        check("C", "2019 A=1 B=2", Some((&[], 1)));
    }

    #[test]
    fn nothing_is_said_before_the_table_has_arrived() {
        check("A", "", None);
        check("A", "2018 A=1", None);
    }

    // L was born in 2020, after the last table.
    #[test]
    fn a_unit_to_come_lacks_nowhere_and_may_be_listed() {
        check("L", "2019 A=1 B=2", Some((&[], 0)));
        check("L", "2019 A=1 L=2", Some((&[2019], 0)));
    }
}
