//! Breaks of an index whose total is published as such: rules 6 and 7.

use super::super::domain::Domain;
use super::super::edition::Edition;
use super::super::pci::weights;
use super::shift::Shift;
use super::{Break, History, Kind, wording};

/// All breaks, in no order.
pub fn find(index: &'static str, history: &History<'_>) -> Vec<Break> {
    let mut breaks = Vec::new();
    for (place, pair) in history.editions.windows(2).enumerate() {
        let (before, after) = (&pair[0], &pair[1]);
        let year = after.year;
        let change =
            wording::Change::between(&nodes(history.tree, before), &nodes(history.tree, after));
        if !change.is_none() {
            let weights =
                [before.year, year].map(|year| weights::in_year(year).map(|method| method.first));
            let reason =
                wording::total_as_published(&change, before.year, weights[0] != weights[1]);
            breaks.push(Break { index, year, domain: "", reason, kind: Kind::Published });
        }
        for node in nodes(history.tree, after) {
            let earlier =
                history.editions[..place].iter().rev().find(|edition| edition.publishes(node.id));
            let shift = Shift::between((before, &[node.id]), (after, &[node.id]));
            let (reason, kind) = match (shift, earlier) {
                (Some(shift), _) if shift.looks_like_a_new_scale() => {
                    (wording::new_scale(&shift), Kind::Suspected)
                }
                (None, Some(earlier)) => {
                    (wording::published_again(earlier.year + 1, before.year), Kind::Published)
                }
                _ => continue,
            };
            breaks.push(Break { index, year, domain: node.id, reason, kind });
        }
    }
    breaks
}

/// The nodes with values in a year.
fn nodes<'a>(tree: &'a [Domain], edition: &Edition) -> Vec<&'a Domain> {
    tree.iter().filter(|node| edition.publishes(node.id)).collect()
}
