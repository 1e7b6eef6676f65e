//! Are these the figures the reader saw then? A short hash of an edition, and what changed since another.

use crate::model::order::Order;
use std::hash::Hasher;

use fnv::FnvHasher;

use super::rank::without_noise;
use crate::model::by_unit::ByUnit;
use crate::model::domain::DomainId;
use crate::model::edition::{Column, Edition, Origin};
use crate::model::missing::{Cell, Missing, printed};
use crate::model::publication::Publication;
use crate::model::unit::UnitIdx;

/// A short hash of the published scores of an edition: 8 hexadecimal digits.
///
/// The 64-bit FNV-1a hash (Fowler, Noll and Vo, RFC 9923) of its lines `unit|domain|score`, folded to 32 bits: each
/// line is hashed alone and the hashes are added, so the order of rows and columns does not matter. It tells editions
/// apart that differ by a correction; it is no protection against somebody who wants two to look the same. Links and
/// the names of earlier editions' files carry it: another hash would take what has not changed for changed.
pub fn fingerprint(publication: &Publication, edition: &Edition) -> String {
    let mut sum = 0u64;
    for column in edition.columns.iter().filter(|column| column.origin == Origin::Published) {
        let domain = column.domain.as_ref().map_or("", DomainId::as_str);
        for (unit, cell) in edition.units.iter().zip(&column.cells) {
            if let Some(score) = printed(cell) {
                let code = &publication.units.get(*unit).code;
                sum = sum.wrapping_add(fnv(&format!("{code}|{domain}|{}", score.points())));
            }
        }
    }
    format!("{:08x}", (sum >> 32) as u32 ^ sum as u32)
}

fn fnv(text: &str) -> u64 {
    let mut hasher = FnvHasher::default();
    hasher.write(text.as_bytes());
    hasher.finish()
}

/// A cell that differs between two editions.
#[derive(Clone, Debug, PartialEq)]
pub struct Correction {
    /// The unit.
    pub unit: UnitIdx,
    /// The node; `None` for the total.
    pub domain: Option<DomainId>,
    /// What was published then.
    pub then: Cell,
    /// What is published now.
    pub now: Cell,
}

impl Correction {
    /// What is published now less what was then; `None` where one of them is no score. Measure: index points.
    pub fn difference(&self) -> Option<f64> {
        let (then, now) = (self.then.ok()?.points(), self.now.ok()?.points());
        Some(without_noise(now - then))
    }
}

/// The published cells in which two editions differ, by unit, then in the order of the newer columns.
pub fn corrections(then: &Edition, now: &Edition) -> Vec<Correction> {
    let published = |column: &&Column| column.origin == Origin::Published;
    let mut nodes: Vec<Option<DomainId>> = Vec::new();
    for column in now.columns.iter().chain(&then.columns).filter(published) {
        if !nodes.contains(&column.domain) {
            nodes.push(column.domain.clone());
        }
    }
    let mut units: Vec<UnitIdx> = now.units.iter().chain(&then.units).copied().collect();
    units.arrange();
    units.dedup();
    let (before, after) = (Rows::of(then, &nodes), Rows::of(now, &nodes));
    let mut found = Vec::new();
    for unit in units {
        for (place, node) in nodes.iter().enumerate() {
            let (old, new) = (before.cell(unit, place), after.cell(unit, place));
            if old != new {
                found.push(Correction { unit, domain: node.clone(), then: old, now: new });
            }
        }
    }
    found
}

/// The cells of an edition, found without a search: a nation's tables have a hundred thousand.
struct Rows<'a> {
    edition: &'a Edition,
    places: ByUnit<usize>,
    columns: Vec<Option<&'a Column>>,
}

impl<'a> Rows<'a> {
    fn of(edition: &'a Edition, nodes: &[Option<DomainId>]) -> Self {
        let places = edition.units.iter().enumerate().map(|(row, unit)| (*unit, row)).collect();
        let columns = nodes.iter().map(|node| edition.column(node.as_ref())).collect();
        Self { edition, places, columns }
    }

    /// As [`Edition::cell`] has it.
    fn cell(&self, unit: UnitIdx, node: usize) -> Cell {
        let column = self.columns.get(node).copied().flatten().ok_or(Missing::NotPublished)?;
        let row = self.places.get(unit).ok_or(Missing::unlisted(self.edition.unplaced))?;
        column.cells.get(*row).copied().unwrap_or(Err(Missing::NotPublished))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::analysis::example;

    fn hash(table: &str) -> String {
        let publication = example::publication("C1\nC2");
        fingerprint(&publication, &example::edition(&publication, "2019", table))
    }

    #[test]
    fn the_order_of_rows_and_columns_does_not_matter() {
        assert_eq!(hash("unit C1 C2\nA 1 2\nB 3 -"), hash("unit C2 C1\nB - 3\nA 2 1"));
        assert_eq!(hash("unit C1\nA 1").len(), 8);
    }

    #[test]
    fn a_link_once_made_finds_the_same_figures() {
        assert_eq!(hash("unit C1 C2\nA 1 2\nB 3 -"), "beceedb9");
        // RFC 9923, appendix C: the test vectors for "a" and "foobar".
        assert_eq!(fnv("a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(fnv("foobar"), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn a_correction_is_named_with_what_was_and_what_is() {
        let publication = example::publication("C1\nC2");
        let edition = |table| example::edition(&publication, "2019", table);
        let (then, now) =
            (edition("unit C1 C2\nA 1 2\nB 3 -"), edition("unit C1 C2\nA 1 2.5\nB - -"));
        let found = corrections(&then, &now);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].then.unwrap().points(), 2.0);
        assert_eq!(found[0].now.unwrap().points(), 2.5);
        assert_eq!(found[1].now, Err(Missing::NotPublished));
        assert_eq!(corrections(&now, &now), []);
    }

    proptest! {
        #[test]
        fn a_changed_score_changes_the_hash(a in 0u32..9999, b in 0u32..9999) {
            let table = |hundredths: u32| format!("unit C1\nA {}\nB 5", f64::from(hundredths) / 100.0);
            prop_assert_eq!(hash(&table(a)) == hash(&table(b)), a == b);
        }
    }
}
