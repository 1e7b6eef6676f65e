//! Which parts of an index do all editions share unchanged, and what do they add up to?
//!
//! A node is unchanged when it and every node under it is part of the index in all periods, has a column in all
//! editions, and no change of method, published or suspected, falls among them. The core is made of unchanged nodes as
//! high in the tree as there are any; it is empty where all of the index is unchanged, its own score too, for then that
//! will do.

use std::borrow::Borrow;

use super::rank::without_noise;
use crate::model::domain::{Domain, DomainId};
use crate::model::edition::{Column, Edition, Origin};
use crate::model::index::Index;
use crate::model::mark::Marks;
use crate::model::missing::{Cell, Missing};
use crate::model::publication::Publication;
use crate::model::score::Score;

/// The shared nodes under a node (`None`: of the whole index), in the order of the tree.
pub fn core<E: Borrow<Edition>>(
    publication: &Publication,
    index: &Index,
    domain: Option<&DomainId>,
    editions: &[E],
) -> Vec<DomainId> {
    let tree = publication.tree(&index.id);
    let editions: Vec<&Edition> = editions.iter().map(Borrow::borrow).collect();
    let mut found = Vec::new();
    let mut nodes: Vec<&Domain> = tree.children(domain).collect();
    nodes.reverse();
    let all = !is_broken(publication, index, domain, &editions)
        && nodes.iter().all(|node| is_unchanged(publication, index, node, &editions));
    while let Some(node) = nodes.pop().filter(|_| !all) {
        if is_unchanged(publication, index, node, &editions) {
            found.push(node.id.clone());
        } else {
            let mut children: Vec<&Domain> = tree.children(Some(&node.id)).collect();
            children.reverse();
            nodes.append(&mut children);
        }
    }
    found
}

/// Whether a change of method of a node (`None`: of the total) falls among the editions.
fn is_broken(
    publication: &Publication,
    index: &Index,
    domain: Option<&DomainId>,
    editions: &[&Edition],
) -> bool {
    let periods = || editions.iter().map(|edition| edition.period);
    publication.breaks_of(&index.id, domain).iter().any(|found| {
        periods().min().is_some_and(|first| first < found.period)
            && periods().max().is_some_and(|last| found.period <= last)
    })
}

fn is_unchanged(
    publication: &Publication,
    index: &Index,
    node: &Domain,
    editions: &[&Edition],
) -> bool {
    let broken = is_broken(publication, index, Some(&node.id), editions);
    // Measures that differ are not added up, nor points of which few are good to those of which many are.
    let of_its_parent =
        |of: Option<&DomainId>| (publication.best(index, of), publication.measure(index, of));
    !broken
        && of_its_parent(Some(&node.id)) == of_its_parent(node.parent.as_ref())
        && editions.iter().all(|edition| {
            node.applies_in(edition.period) && edition.column(Some(&node.id)).is_some()
        })
        // What lies under a node may not be published at all; what is may not have changed.
        && publication.tree(&index.id).children(Some(&node.id)).all(|child| {
            let published = editions.iter().any(|edition| edition.column(Some(&child.id)).is_some());
            !published || is_unchanged(publication, index, child, editions)
        })
}

/// The table with nothing but the sum of these nodes, as its total. A unit without one of them has no sum.
pub fn core_table(edition: &Edition, nodes: &[DomainId]) -> Edition {
    let columns: Vec<Option<&Column>> =
        nodes.iter().map(|node| edition.column(Some(node))).collect();
    let cell = |row: usize| -> Cell {
        let parts =
            columns.iter().map(|column| column.and_then(|column| column.cells.get(row)?.ok()));
        let sum: Option<f64> = parts.map(|score| score.map(Score::points)).sum();
        let sum = sum.filter(|_| !nodes.is_empty()).ok_or(Missing::PartMissing)?;
        Score::new(without_noise(sum)).ok_or(Missing::Unreadable)
    };
    let cells = (0..edition.units.len()).map(cell).collect();
    Edition {
        columns: vec![Column { domain: None, origin: Origin::Derived, cells }],
        details: std::collections::BTreeMap::new(),
        staged: Vec::new(),
        marks: Marks::default(),
        ..edition.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;
    use crate::model::index::Total;

    const TABLE: &str = "unit C1 C2 S1 S2 S3\nA 1 5 2 3 4\nB 2 6 3 3 -";

    fn check(text: &str, domain: &str, expected: &str) {
        let tree = "C1\nC2\nS1 in C2\nS2 in C2\nS3 in C2\n";
        let publication = example::publication(&format!("{tree}{text}"));
        let editions = [
            example::edition(&publication, "2020", TABLE),
            example::edition(&publication, "2021", TABLE),
        ];
        let index = example::index(Total::Sum);
        let found = core(&publication, &index, DomainId::new(domain).as_ref(), &editions);
        let written: Vec<&str> = found.iter().map(DomainId::as_str).collect();
        assert_eq!(written.join(" "), expected, "{text}");
    }

    #[test]
    fn the_core_is_what_no_change_of_method_touches() {
        check("break C2 2021\nbreak S1 2021", "", "C1 S2 S3");
        check("suspected S1 2021", "", "C1 S2 S3");
        check("break C1 2021", "", "C2");
        check("break C2 2021\nsuspected S1 2021", "C2", "S2 S3");
        check("break C2 2020", "", "");
        check("break total 2020", "", "");
        // Only the total is reckoned otherwise: its parts are what they were.
        check("break total 2021", "", "C1 C2");
    }

    #[test]
    fn a_unit_without_one_of_the_parts_has_no_sum() {
        let publication = example::publication("");
        let edition = example::edition(&publication, "2020", TABLE);
        let nodes = ["C1", "S2", "S3"].map(|id| DomainId::new(id).unwrap());
        let table = core_table(&edition, &nodes);
        let at = |code: &str| table.cell(example::at(&publication, code), None);
        assert_eq!(at("A").map(Score::points), Ok(8.0));
        assert_eq!(at("B"), Err(Missing::PartMissing));
    }
}
