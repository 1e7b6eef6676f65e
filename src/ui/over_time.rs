//! What the view shows over its periods: their editions, ranked, and the way of units through them.

use std::sync::Arc;

use crate::analysis::over_periods::{RankedPeriod, over_periods};
use crate::analysis::trend::{Trend, trends};
use crate::model::edition::Edition;
use crate::model::period::Period;
use crate::model::unit::UnitIdx;
use crate::ui::in_view::{InView, level};
use crate::ui::library::use_library;

/// The editions of an index in these periods that are here, of the level in view, oldest first.
pub fn editions_of(view: &InView, periods: &[Period]) -> Vec<Arc<Edition>> {
    let level = level(view);
    let edition = |period: &Period| use_library().edition(&view.index.id, *period, level.as_ref());
    periods.iter().filter_map(edition).collect()
}

/// The periods of these editions, ranked by the node in view.
pub fn ranked_periods(view: &InView, editions: &[Arc<Edition>]) -> Vec<RankedPeriod> {
    let (library, domain) = (use_library(), view.domain.as_ref());
    let ranked = |edition: &Arc<Edition>| library.rankings.of(view.best(domain), edition, domain);
    over_periods(&view.publication, &view.index, domain, editions, &ranked)
}

/// Says anew which periods a line may join.
pub type Join = fn(Vec<RankedPeriod>) -> Vec<RankedPeriod>;

/// The trends of units over these periods, each among the units of its own level.
/// `join` says which of their periods a line may join, as it was said of those given.
pub fn trends_of(
    view: &InView,
    ranked: &[RankedPeriod],
    units: &[UnitIdx],
    join: Join,
) -> Vec<Trend> {
    let (publication, level) = (&view.publication, level(view));
    let trend = |unit: &UnitIdx| {
        let own = &publication.units.get(*unit).level;
        let periods: Vec<Period> = ranked.iter().map(|period| period.period).collect();
        let editions = match level.as_ref() {
            Some(level) if level != own => {
                editions_of(&InView { level: Some(own.clone()), ..view.clone() }, &periods)
            }
            _ => Vec::new(),
        };
        match editions.is_empty() {
            true => trends(publication, ranked, &[*unit]),
            false => trends(publication, &join(ranked_periods(view, &editions)), &[*unit]),
        }
    };
    units.iter().flat_map(trend).collect()
}
