//! Which end is best of the domains whose ranks say another than those of the whole?

use super::reading::Reading;
use super::register::NodeList;
use super::settled::Settled;
use crate::model::index::Best;

/// The end that is best of domains whose ranks say another than the index's.
pub fn node_ends(readings: &[Reading<'_>], settled: &[Settled], nodes: &mut NodeList, best: Best) {
    for (reading, settled) in readings.iter().zip(settled) {
        for (column, found) in
            settled.checks.iter().filter(|(_, found)| found.is_plain() && found.best != best)
        {
            let Some(key) = reading.keys.of.get(column).filter(|key| !key.path.is_empty()) else {
                continue;
            };
            let place = nodes.place(&key.path, key.other.as_deref());
            if let Some(node) = place.and_then(|place| nodes.list.get_mut(place as usize)) {
                node.best = Some(found.best);
            }
        }
    }
}
