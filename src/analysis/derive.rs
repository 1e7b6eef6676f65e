//! Which sums does a table leave out, and what are they?
//!
//! A node without a column is the sum of its children that are part of the index in the period, deepest first; the
//! total is the sum of the domains where the index says so, Σ weight × score where it is weighted and its weights are
//! understood (see [`weights`](mod@crate::model::weights)), and never computed where it is only as published. In a weighted
//! index the same holds for a node whose children carry weights. All parts missing: the sum is not published; some
//! missing: it is `PartMissing`, never the sum of the rest, and so it is where a node of the tree could not be read. A
//! sum outside the scale of its node is none. What the table prints is left as printed; a printed column without any
//! figure prints nothing. Sums are rounded to 9 decimals (see `rank`).

use super::rank::without_noise;
use crate::model::domain::{Domain, DomainId};
use crate::model::edition::{Column, Edition, Origin};
use crate::model::index::{Index, Total};
use crate::model::mark::{Flags, Mark, Precision};
use crate::model::missing::{Cell, Missing};
use crate::model::publication::Publication;
use crate::model::scale::Scale;
use crate::model::score::Score;
use crate::model::weights::weights;

/// The edition with the sums it leaves out, as columns after the published ones, in the order of the tree, the
/// total last.
pub fn derive(publication: &Publication, index: &Index, mut edition: Edition) -> Edition {
    let tree = publication.tree(&index.id);
    let mut derived: Vec<Column> = Vec::new();
    let nodes: Vec<&Domain> = tree.iter().filter(|node| node.applies_in(edition.period)).collect();
    // A parent stands before its children, so backwards the deepest come first; the total comes last.
    let deepest_first = nodes.iter().rev().map(|node| Some(&node.id)).chain([None]);
    for node in deepest_first {
        let printed = edition.column(node).is_some_and(|column| !is_blank(column));
        if printed || (node.is_none() && index.total == Total::AsPublished) {
            continue;
        }
        // Where a row of the tree could not be read, nobody knows what else belongs to the sum.
        if publication.lost.iter().any(|lost| lost.is_under(&index.id, node)) {
            continue;
        }
        let children = tree.children_in(node, edition.period);
        let Some(weights) = weights(publication, index, node, &children) else { continue };
        let parts: Vec<(f64, Option<&Column>)> = children
            .iter()
            .zip(weights)
            .map(|(child, weight)| {
                let id = Some(&child.id);
                let own = || derived.iter().find(|column| column.domain.as_ref() == id);
                (weight, edition.column(id).or_else(own))
            })
            .collect();
        if parts.iter().all(|(_, column)| column.is_none()) {
            continue;
        }
        let max = publication.max(index, node, edition.period);
        let scale = Scale { min: publication.min(index, node), max };
        let sum = |row| match sum(&parts, row) {
            Ok(sum) => scale.refuses(sum).map_or(Ok(sum), Err),
            missing => missing,
        };
        let cells = (0..edition.units.len()).map(sum).collect();
        carry_flags(&mut edition, node, &children);
        derived.push(Column { domain: node.cloned(), origin: Origin::Derived, cells });
    }
    // A blank column makes room for its sums.
    edition.columns.retain(|column| derived.iter().all(|made| made.domain != column.domain));
    // The total was found last and the deepest first: backwards they are in the order of the tree, but for the total.
    let total = derived.pop_if(|column| column.domain.is_none());
    edition.columns.extend(derived.into_iter().rev().chain(total));
    edition
}

/// Whether a published column holds no figure at all, as when a publisher leaves the totals to be summed.
fn is_blank(column: &Column) -> bool {
    column.cells.iter().all(|cell| *cell == Err(Missing::NotPublished))
}

/// A sum has the flags of its parts.
fn carry_flags(edition: &mut Edition, node: Option<&DomainId>, children: &[&Domain]) {
    for place in 0..edition.units.len() {
        let unit = edition.units[place];
        let mut flags = Flags::default();
        let marks = children.iter().filter_map(|child| edition.mark(unit, Some(&child.id)));
        marks.for_each(|mark| flags.join(mark.flags));
        if !flags.is_empty() {
            let (printed, precision) = (Box::default(), Precision::Held);
            let mark = Mark { printed, flags, bound: None, precision };
            edition.marks.set(unit, node, mark);
        }
    }
}

fn sum(parts: &[(f64, Option<&Column>)], row: usize) -> Cell {
    let cell = |column: &Column| column.cells.get(row).and_then(|cell| cell.ok());
    let known: Vec<f64> = parts
        .iter()
        .filter_map(|(weight, column)| Some(weight * column.and_then(cell)?.points()))
        .collect();
    if known.is_empty() {
        return Err(reason(parts, row));
    }
    if known.len() < parts.len() {
        return Err(Missing::PartMissing);
    }
    Score::new(without_noise(known.iter().sum())).ok_or(Missing::Unreadable)
}

/// Why none of the parts has a score: their common reason, as far as they have columns.
fn reason(parts: &[(f64, Option<&Column>)], row: usize) -> Missing {
    let mut reasons = parts.iter().filter_map(|(_, column)| column.as_ref()?.cells.get(row)?.err());
    let first = reasons.next().unwrap_or(Missing::NotPublished);
    let is_of_a_part =
        matches!(first, Missing::BoundOnly | Missing::Unreadable | Missing::TooSmall);
    if !is_of_a_part && reasons.all(|why| why == first) { first } else { Missing::PartMissing }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::analysis::example;

    /// The derived columns of a table, as `node: cells`.
    fn check(total: Total, tree: &str, table: &str, expected: &str) {
        let publication = example::publication(tree);
        let index = Index { max: None, ..example::index(total) };
        let edition = derive(&publication, &index, example::edition(&publication, "2020", table));
        let written: Vec<String> = edition
            .columns
            .iter()
            .filter(|column| column.origin == Origin::Derived)
            .map(|column| {
                let name = column.domain.as_ref().map_or("total", DomainId::as_str);
                let cells = column.cells.iter().map(|cell| match cell {
                    Ok(score) => score.points().to_string(),
                    Err(why) => format!("{why:?}"),
                });
                format!("{name}: {}", cells.collect::<Vec<_>>().join(" "))
            })
            .collect();
        assert_eq!(written.join("; "), expected);
    }

    #[test]
    fn the_total_is_the_sum_of_the_domains() {
        check(Total::Sum, "C1\nC2", "unit C1 C2\nA 0.1 0.2\nB 1 2", "total: 0.3 3");
    }

    #[test]
    fn sums_go_from_the_deepest_up() {
        check(
            Total::Sum,
            "C1\nC2\nS1 in C1\nS2 in C1",
            "unit S1 S2 C2\nA 1 2 4",
            "C1: 3; total: 7",
        );
    }

    #[test]
    fn a_total_with_a_missing_domain_is_missing() {
        check(Total::Sum, "C1\nC2", "unit C1 C2\nA 1 -\nB - -", "total: PartMissing NotPublished");
        check(Total::Sum, "C1\nC2", "unit C1\nA 1", "total: PartMissing");
    }

    #[test]
    fn a_domain_that_has_ended_is_no_part_of_the_sum() {
        check(Total::Sum, "C1\nC2 to 2019", "unit C1\nA 1", "total: 1");
    }

    #[test]
    fn a_printed_total_stays_as_printed() {
        check(Total::Sum, "C1", "unit total C1\nA 9 1", "");
    }

    #[test]
    fn a_total_only_as_published_is_never_computed() {
        check(Total::AsPublished, "C1", "unit C1\nA 1", "");
    }

    #[test]
    fn a_weighted_total_needs_every_weight() {
        check(Total::Weighted, "C1 weight 0.5\nC2 weight 0.5", "unit C1 C2\nA 4 8", "total: 6");
        check(Total::Weighted, "C1 weight 0.5\nC2", "unit C1 C2\nA 4 8", "");
    }

    #[test]
    fn totals_alone_give_no_columns() {
        check(Total::Sum, "C1\nS1 in C1", "unit total\nA 9", "");
    }

    proptest! {
        #[test]
        fn a_sum_of_hundredths_is_exact(a in 0u32..9999, b in 0u32..9999, c in 0u32..9999) {
            let [x, y, z] = [a, b, c].map(|hundredths| f64::from(hundredths) / 100.0);
            let table = format!("unit C1 C2 C3\nA {x} {y} {z}");
            let expected = f64::from(a + b + c) / 100.0;
            check(Total::Sum, "C1\nC2\nC3", &table, &format!("total: {expected}"));
        }
    }

    /// What each part counts in the total of an index of at most ten points.
    fn counts(tree: &str, expected: Option<&[f64]>) {
        let publication = example::publication(tree);
        let index = example::index(Total::Weighted);
        let children: Vec<&Domain> = publication.tree(&index.id).children(None).collect();
        let found = weights(&publication, &index, None, &children);
        let rounded =
            found.map(|all| all.iter().map(|w| (w * 1e9).round() / 1e9).collect::<Vec<_>>());
        assert_eq!(rounded.as_deref(), expected, "{tree}");
    }

    #[test]
    fn weights_of_one_hundred_become_shares() {
        counts(
            "C1 max 10 weight 40\nC2 max 10 weight 35\nC3 max 10 weight 25",
            Some(&[0.4, 0.35, 0.25]),
        );
        counts("C1 weight 60\nC2 weight 40", Some(&[0.6, 0.4]));
    }

    #[test]
    fn weights_that_lead_to_the_maximum_stand_as_they_are() {
        counts("C1 max 10 weight 0.4\nC2 max 10 weight 0.6", Some(&[0.4, 0.6]));
        counts("C1 max 4 weight 2\nC2 max 2 weight 1", Some(&[2.0, 1.0]));
    }

    #[test]
    fn shares_are_stretched_to_the_maximum_of_the_whole() {
        counts("C1 max 5 weight 0.4\nC2 max 5 weight 0.6", Some(&[0.8, 1.2]));
        counts("C1 max 5 weight 0.4\nC2 max 4 weight 0.6", None);
    }

    #[test]
    fn weights_that_add_up_to_nothing_known_make_no_sum() {
        counts("C1 max 10 weight 40\nC2 max 10 weight 35\nC3 max 10 weight 20", None);
        counts("C1 max 10 weight 40\nC2 max 10\nC3 max 10 weight 20", None);
    }
}
