//! On how many of the table's criteria does a unit's rank rest?
//!
//! `coverage = scored / of`, over the lowest nodes of the tree of which the table has any score. Below [`FLOOR`] a rank
//! is not explained: what a total without a third of its criteria says of a unit cannot be told from what it leaves out.
//! The floor is that of the screening of units in COINr (`Screen`, data availability of at least two thirds). Nobody is
//! given a mean, or anything else, for what they lack.

use crate::model::domain::{Domain, DomainId};
use crate::model::edition::Edition;
use crate::model::index::Index;
use crate::model::publication::Publication;
use crate::model::unit::UnitIdx;

/// So many of the criteria are needed, in thirds: two.
const FLOOR: (usize, usize) = (2, 3);

/// How many of a table's criteria a unit is scored in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// So many.
    pub scored: usize,
    /// Of so many.
    pub of: usize,
}

impl Coverage {
    /// Whether they are enough for a rank to be explained.
    pub fn is_enough(self) -> bool {
        self.scored * FLOOR.1 >= self.of * FLOOR.0
    }
}

/// The coverage of a unit; `None` where the table has totals only, or does not list the unit.
pub fn coverage(
    publication: &Publication,
    index: &Index,
    edition: &Edition,
    unit: UnitIdx,
) -> Option<Coverage> {
    let row = edition.row(unit)?;
    let tree = publication.tree(&index.id);
    let has_scores = |node: &Domain| {
        let column = edition.column(Some(&node.id));
        column.is_some_and(|column| column.cells.iter().any(Result::is_ok))
    };
    let nodes: Vec<&Domain> =
        tree.iter().filter(|node| node.applies_in(edition.period) && has_scores(node)).collect();
    let is_lowest = |id: &DomainId| nodes.iter().all(|other| other.parent.as_ref() != Some(id));
    let lowest: Vec<&Domain> = nodes.iter().copied().filter(|node| is_lowest(&node.id)).collect();
    let is_scored = |node: &&&Domain| {
        let column = edition.column(Some(&node.id));
        column.and_then(|column| column.cells.get(row)).is_some_and(Result::is_ok)
    };
    let scored = lowest.iter().filter(is_scored).count();
    (!lowest.is_empty()).then_some(Coverage { scored, of: lowest.len() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;
    use crate::model::index::Total;

    fn check(tree: &str, table: &str, expected: Option<(usize, usize)>) {
        let publication = example::publication(tree);
        let index = example::index(Total::AsPublished);
        let edition = example::edition(&publication, "2019", table);
        let found = coverage(&publication, &index, &edition, example::at(&publication, "A"));
        assert_eq!(found.map(|found| (found.scored, found.of)), expected, "{table}");
    }

    #[test]
    fn the_lowest_nodes_with_any_score_are_counted() {
        check("C1\nC2\nC3", "unit total C1 C2 C3\nA 3 1 - 2\nB 3 1 1 1", Some((2, 3)));
        let deep = "C1\nC11 in C1\nC12 in C1\nC2";
        check(deep, "unit total C1 C11 C12 C2\nA 3 1 1 - 2\nB 3 1 1 1 1", Some((2, 3)));
        check(deep, "unit total C1 C2\nA 3 1 2\nB 3 1 2", Some((2, 2)));
    }

    #[test]
    fn a_column_nobody_is_scored_in_is_no_criterion_of_the_table() {
        check("C1\nC2", "unit total C1 C2\nA 3 1 -\nB 3 1 -", Some((1, 1)));
        check("C1 to 2018\nC2", "unit total C1 C2\nA 3 1 -\nB 3 1 2", Some((0, 1)));
    }

    #[test]
    fn totals_alone_and_units_that_are_not_listed_have_no_coverage() {
        check("", "unit total\nA 3", None);
        check("C1", "unit total C1\nB 3 1", None);
    }

    /// COINr 1.1.14, vignette "Unit Screening": twelve countries, four indicators, of which `Screen` removes three.
    #[test]
    fn the_published_example_of_screening_sets_the_same_units_apart() {
        let mut publication = example::publication("C1\nC2\nC3\nC4");
        let rows = [
            "KOR 20437 249.8 1.79800 -",
            "LAO 175 - - -",
            "MYS 8080 64.2 1.15292 7.555",
            "MNG 293 0.3 0.00266 0.046",
            "MMR 299 - 0.08905 -",
            "NZL 7731 46.5 0.34615 1.213",
            "PAK 7122 7.2 0.03553 1.256",
            "PHL 1361 11.3 0.29555 3.185",
            "RUS 16182 141.5 1.44633 8.379",
            "SGP 11411 270.5 0.92780 14.507",
            "THA 5317 53.6 0.08969 6.661",
            "VNM 3618 - - -",
        ];
        for row in rows {
            publication.units.add(example::unit(&row[..3], &row[..3])).unwrap();
        }
        let table = format!("unit C1 C2 C3 C4\n{}", rows.join("\n"));
        let index = example::index(Total::AsPublished);
        let edition = example::edition(&publication, "2019", &table);
        let is_apart = |row: &&str| {
            let unit = example::at(&publication, &row[..3]);
            !coverage(&publication, &index, &edition, unit).unwrap().is_enough()
        };
        let apart: Vec<&str> = rows.iter().copied().filter(|row| is_apart(row)).collect();
        assert_eq!(apart, ["LAO 175 - - -", "MMR 299 - 0.08905 -", "VNM 3618 - - -"]);
    }

    #[test]
    fn two_thirds_are_enough() {
        let enough = |scored, of| Coverage { scored, of }.is_enough();
        assert_eq!(
            [enough(2, 3), enough(5, 8), enough(6, 9), enough(0, 1)],
            [true, false, true, false]
        );
    }
}
