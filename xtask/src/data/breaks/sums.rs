//! Breaks of an index whose total is a sum of dimensions, and these of sub-dimensions: rules 1 to 5.

use super::super::domain::Domain;
use super::super::edition::Edition;
use super::shift::Shift;
use super::{Break, History, Kind, wording};

/// A sub-dimension's new scale reaches its dimension when it moves by more than this share of the dimension's median.
const DIMENSION_SHARE: f64 = 0.05;

/// All breaks, in no order.
pub fn find(index: &'static str, history: &History<'_>) -> Vec<Break> {
    let pairs = history.editions.windows(2);
    pairs.flat_map(|pair| step(index, history.tree, &pair[0], &pair[1])).collect()
}

/// The breaks from one year to the next.
fn step(index: &'static str, tree: &[Domain], before: &Edition, after: &Edition) -> Vec<Break> {
    let year = after.year;
    let dimensions = (children(tree, "", before.year), children(tree, "", year));
    let (mut breaks, mut broken) = (Vec::new(), Vec::new());
    let mut kind = Kind::Suspected;
    for dimension in dimensions.0.iter().copied().filter(|node| node.applies_in(year)) {
        let (found, reaches_the_dimension) = dimension_step(index, tree, dimension, before, after);
        breaks.extend(found);
        if let Some(known) = reaches_the_dimension {
            broken.push(dimension);
            if known == Kind::Published {
                kind = known;
            }
        }
    }
    let change = wording::Change::between(&dimensions.0, &dimensions.1);
    if !change.is_none() || !broken.is_empty() {
        let n_dimensions = (dimensions.0.len(), dimensions.1.len());
        if !change.is_none() {
            kind = Kind::Published;
        }
        let reason = wording::total_of_sums(&change, n_dimensions, &broken, kind);
        breaks.push(Break { index, year, domain: "", reason, kind });
    }
    breaks
}

/// The breaks within a dimension, and how its own is known, where it breaks itself.
fn dimension_step(
    index: &'static str,
    tree: &[Domain],
    dimension: &Domain,
    before: &Edition,
    after: &Edition,
) -> (Vec<Break>, Option<Kind>) {
    let year = after.year;
    let parts = (children(tree, dimension.id, before.year), children(tree, dimension.id, year));
    let change = wording::Change::between(&parts.0, &parts.1);
    let ids = (ids(&parts.0), self::ids(&parts.1));
    let Some(whole) = Shift::between((before, &ids.0), (after, &ids.1)) else {
        return (Vec::new(), None);
    };
    let (mut breaks, mut moved) = (Vec::new(), Vec::new());
    for part in parts.1.iter().filter(|part| ids.0.contains(&part.id)) {
        let Some(shift) = Shift::between((before, &[part.id]), (after, &[part.id])) else {
            continue;
        };
        let reason = if !change.is_none() {
            wording::divided_anew(&change, &shift)
        } else if shift.looks_like_a_new_scale() {
            if shift.points().abs() > DIMENSION_SHARE * whole.before.median {
                moved.push(*part);
            }
            wording::new_scale(&shift)
        } else {
            continue;
        };
        breaks.push(Break { index, year, domain: part.id, reason, kind: Kind::Suspected });
    }
    let (reason, kind) = match (change.is_none(), moved.is_empty()) {
        (true, true) => return (breaks, None),
        (true, false) => (wording::parts_rescaled(&moved, &whole), Kind::Suspected),
        (false, _) => (wording::parts_changed(&change, &whole), Kind::Published),
    };
    breaks.push(Break { index, year, domain: dimension.id, reason, kind });
    (breaks, Some(kind))
}

/// The nodes right under `parent` in a year.
fn children<'a>(tree: &'a [Domain], parent: &str, year: u16) -> Vec<&'a Domain> {
    tree.iter().filter(|node| node.parent == parent && node.applies_in(year)).collect()
}

fn ids(nodes: &[&Domain]) -> Vec<&'static str> {
    nodes.iter().map(|node| node.id).collect()
}
