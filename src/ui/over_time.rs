//! What the view shows over its periods: their editions, ranked, and the way of units through them.

use std::sync::Arc;

use crate::analysis::over_periods::{RankedPeriod, over_periods};
use crate::analysis::reconstruct::{Fit, fit, reconstruct};
use crate::analysis::trend::{Trend, trends};
use crate::model::edition::Edition;
use crate::model::level::Level;
use crate::model::period::Period;
use crate::model::unit::UnitIdx;
use crate::ui::in_view::{InView, level};
use crate::ui::library::use_library;

/// The periods of the view, after those of the index it goes on from.
pub fn all_periods(view: &InView) -> Vec<Period> {
    let former = view.index.continues.as_ref();
    let former = former.map_or_else(Vec::new, |former| view.publication.periods(&former.index));
    let first = view.periods.first();
    let before = former.into_iter().filter(|period| first.is_none_or(|first| period < first));
    before.chain(view.periods.iter().copied()).collect()
}

/// Asks for the files of these periods, of the index in view and of the one it goes on from.
pub fn need(view: &InView, periods: &[Period]) {
    let library = use_library();
    library.need(&view.index.id, periods);
    if let Some(former) = &view.index.continues {
        library.need(&former.index, &view.publication.periods(&former.index));
    }
}

/// Whether all of these have arrived or failed.
pub fn settled(view: &InView, periods: &[Period]) -> bool {
    let library = use_library();
    let former = view.index.continues.as_ref();
    library.settled(&view.index.id, periods)
        && former.is_none_or(|former| {
            library.settled(&former.index, &view.publication.periods(&former.index))
        })
}

/// The editions of an index in these periods that are here, of the level in view, oldest first; before its own first
/// period those of the index it goes on from, reconstructed.
pub fn editions_of(view: &InView, periods: &[Period]) -> Vec<Arc<Edition>> {
    let level = level(view);
    let edition = |period: &Period| {
        let own = use_library().edition(&view.index.id, *period, level.as_ref());
        own.or_else(|| reconstructed(view, *period, level.as_ref()))
    };
    periods.iter().filter_map(edition).collect()
}

/// What the units of the view would have had in a period of the index it goes on from; `None` where it goes on from
/// none, or its own tables or that period's are not here.
fn reconstructed(view: &InView, period: Period, level: Option<&Level>) -> Option<Arc<Edition>> {
    let (library, former) = (use_library(), view.index.continues.as_ref()?);
    let table = library.edition(&former.index, period, level)?;
    let own = view.periods.iter().rev();
    let own = own.filter_map(|period| library.edition(&view.index.id, *period, level)).next()?;
    let of = (&view.index.id, former.rule);
    Some(
        library
            .joined
            .of((&own, &table), || reconstruct(&view.publication, of, &table, &own.units)),
    )
}

/// How far the rule is from what is published of both; `None` where nothing is.
pub fn fit_of(view: &InView) -> Option<(Period, Fit)> {
    let level = level(view);
    view.periods.iter().rev().find_map(|period| {
        let own = use_library().edition(&view.index.id, *period, level.as_ref())?;
        Some((*period, fit(&*reconstructed(view, *period, level.as_ref())?, &own)?))
    })
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
