//! Published statistics by what they are about: those of one index, period, scope and domain together.

use crate::model::order::Order;
use std::sync::Arc;

use super::audited::Audited;
use crate::model::domain::DomainId;
use crate::model::edition::Edition;
use crate::model::index::IndexId;
use crate::model::period::Period;
use crate::model::statistic::{Published, Statistic};
use crate::model::unit::UnitIdx;

/// The units a statistic is about: index, period and scope.
type Scope<'a> = (&'a IndexId, Period, UnitIdx);

fn scope(found: &Published) -> Scope<'_> {
    (&found.index, found.period, found.scope)
}

/// The statistics of one node, in the order of the tables.
pub struct Node<'a> {
    /// What is published of it; never empty.
    pub statistics: Vec<&'a Published>,
    /// How many units it is about, where that is known: what its counts are printed "of", or what its table ranks.
    pub population: Option<f64>,
}

/// All nodes, in the order their first statistics stand in.
pub fn nodes<'a>(audited: &Audited<'a>) -> Vec<Node<'a>> {
    type Key<'a> = (Scope<'a>, Option<&'a DomainId>);
    let key = |found: &'a Published| -> Key<'a> { (scope(found), found.domain.as_ref()) };
    let mut all: Vec<(usize, &Published)> =
        audited.documents.statistics.iter().enumerate().collect();
    all.arrange_by(|(_, one), (_, next)| key(one).cmp(&key(next)));
    let mut found: Vec<(usize, Node<'_>)> = Vec::new();
    for scoped in all.chunk_by(|(_, one), (_, next)| scope(one) == scope(next)) {
        let population = population(audited, scoped);
        for node in scoped.chunk_by(|(_, one), (_, next)| one.domain == next.domain) {
            let statistics: Vec<&Published> = node.iter().map(|(_, found)| *found).collect();
            let first = node.first().map_or(0, |(place, _)| *place);
            found.push((first, Node { statistics, population }));
        }
    }
    found.arrange_by_key(|(place, _)| *place);
    found.into_iter().map(|(_, node)| node).collect()
}

fn population(audited: &Audited<'_>, scoped: &[(usize, &Published)]) -> Option<f64> {
    let printed = |(place, found): &(usize, &Published)| {
        let of = match found.statistic {
            Statistic::Units => Some(found.value),
            Statistic::Count(_) => found.of,
            _ => None,
        };
        Some((*place, of?))
    };
    // Of several the one that is printed first.
    let first = scoped.iter().filter_map(printed).min_by_key(|(place, _)| *place);
    let of = scoped.first()?.1;
    let edition =
        |edition: &&Arc<Edition>| edition.index == of.index && edition.period == of.period;
    let ranked = || audited.editions.iter().find(edition)?.population;
    first.map(|(_, population)| population).or_else(|| u32::try_from(ranked()?).ok().map(f64::from))
}
