//! What does a table as a whole have to tell?
//!
//! Each story is one fact with its figures and its units; where more than [`MOST_NAMED`] units share an extreme it is none of theirs,
//! and where the figures do not carry it there is no story. Rises and falls: the largest moves since the period before,
//! in places and in points. Collapse: the largest loss in one domain, as a share of its maximum, of the domains that may
//! be compared. Even and uneven: the smallest and the largest way between a unit's best and worst domain, each as a share of its maximum;
//! told where every domain has one. Leader: who is first, and since when, as far as periods follow one another.

use super::deciding::{Deciding, deciding};
use super::makeup::{Makeup, direction};
use crate::analysis::change::{Change, Changes};
use crate::analysis::rank::without_noise;
use crate::model::domain::DomainId;
use crate::model::index::Best;
use crate::model::period::Period;
use crate::model::unit::UnitIdx;

/// More units than this share nothing that is worth telling of one.
pub const MOST_NAMED: usize = 3;

/// One fact.
#[derive(Clone, Debug, PartialEq)]
pub enum Story {
    /// The largest move in places, up or down.
    Places {
        /// Who.
        units: Vec<UnitIdx>,
        /// So many places, positive up.
        places: i64,
        /// Since when.
        since: Period,
    },
    /// The largest move in points, towards the good end or away from it.
    Points {
        /// Who.
        units: Vec<UnitIdx>,
        /// Later − earlier, index points.
        points: f64,
        /// The earlier rank of the first of them: from a low place it is easier to gain.
        from_rank: usize,
        /// Since when.
        since: Period,
    },
    /// The largest loss in one domain.
    Collapse {
        /// Who.
        unit: UnitIdx,
        /// In which.
        domain: DomainId,
        /// From where to where. Measure: points of the domain.
        scores: (f64, f64),
    },
    /// The smallest way between best and worst domain.
    Even {
        /// Who.
        unit: UnitIdx,
        /// The way, as a share of the maximum.
        way: f64,
    },
    /// The largest.
    Uneven {
        /// Who.
        unit: UnitIdx,
        /// The way, as a share of the maximum.
        way: f64,
        /// Its best and its worst domain.
        domains: (DomainId, DomainId),
    },
    /// The domain that decides most.
    DecidesMost(Deciding),
    /// A domain in which all have the same score.
    DecidesNothing(Deciding),
    /// Who rose in every period, and for how long.
    Run {
        /// Who.
        unit: UnitIdx,
        /// How many periods in a row.
        rises: usize,
        /// Since when.
        since: Period,
        /// The rank then and now.
        ranks: (usize, usize),
    },
    /// Who is first: for the first time, or again and again.
    Leader {
        /// Who.
        unit: UnitIdx,
        /// How many periods in a row, this one counted.
        periods: usize,
        /// How many periods before were looked at.
        known: usize,
        /// Whether it had led before that row, in one of them.
        led_before: Led,
    },
}

/// Whether a leader had led before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Led {
    /// It had.
    Before,
    /// It had not.
    Never,
}

/// The largest moves of a table whose ends are good and bad.
pub fn moves(best: Best, changes: &Changes) -> Vec<Story> {
    let told: Vec<(UnitIdx, &Change)> =
        changes.iter().filter_map(|(unit, change)| Some((unit, change.as_ref().ok()?))).collect();
    if best == Best::None || told.len() < 2 {
        return Vec::new();
    }
    let extreme = |sign: f64, of: &dyn Fn(&Change) -> f64| {
        let most = told.iter().map(|(_, change)| of(change) * sign).fold(0.0, f64::max);
        let has = told.iter().filter(|(_, change)| of(change) * sign == most);
        let found: Vec<(UnitIdx, &Change)> = has.copied().collect();
        (most > 0.0 && found.len() <= MOST_NAMED).then_some(found)
    };
    let mut stories = Vec::new();
    for sign in [1.0, -1.0] {
        if let Some(found) = extreme(sign, &|change| change.places as f64) {
            let (units, change) = (found.iter().map(|one| one.0).collect(), found[0].1);
            stories.push(Story::Places { units, places: change.places, since: change.since });
        }
    }
    for sign in [1.0, -1.0] {
        if let Some(found) = extreme(sign, &|change| change.score * direction(best)) {
            let (units, change) = (found.iter().map(|one| one.0).collect(), found[0].1);
            let (points, from_rank) = (change.score, change.ranks.0);
            stories.push(Story::Points { units, points, from_rank, since: change.since });
        }
    }
    stories
}

/// The largest loss in one domain; `comparable` says which may be compared.
pub fn collapse(
    then: &Makeup,
    now: &Makeup,
    comparable: impl Fn(&DomainId) -> bool,
) -> Option<Story> {
    let before: crate::model::by_unit::ByUnit<&[Option<f64>]> =
        then.rows.iter().map(|row| (row.unit, row.scores.as_slice())).collect();
    let mut worst: Option<(f64, Story)> = None;
    let mut level = false;
    for (place, member) in now.members.iter().enumerate() {
        let at = then.members.iter().position(|old| old.domain == member.domain);
        let (Some(at), Some(max)) = (at, member.max.filter(|max| *max > 0.0)) else { continue };
        if member.best == Best::None || !comparable(&member.domain) {
            continue;
        }
        for row in &now.rows {
            let from = before.get(row.unit).and_then(|scores| scores[at]);
            let (Some(from), Some(to)) = (from, row.scores[place]) else { continue };
            let lost = without_noise((from - to) * direction(member.best) / max);
            if lost <= 0.0 {
                continue;
            }
            let known = worst.as_ref().map_or(0.0, |known| known.0);
            if lost > known {
                level = false;
                let (unit, domain) = (row.unit, member.domain.clone());
                worst = Some((lost, Story::Collapse { unit, domain, scores: (from, to) }));
            } else if lost == known {
                level = true;
            }
        }
    }
    worst.filter(|_| !level).map(|found| found.1)
}

/// Who is even and who is uneven over its domains.
pub fn profiles(makeup: &Makeup) -> Vec<Story> {
    let scales: Option<Vec<(f64, f64)>> = makeup
        .members
        .iter()
        .map(|member| {
            let max = member.max.filter(|max| *max > 0.0 && member.best != Best::None)?;
            Some((max, direction(member.best)))
        })
        .collect();
    let Some(scales) = scales.filter(|scales| scales.len() > 1) else { return Vec::new() };
    let way = |row: &super::makeup::Made| {
        let shares: Option<Vec<f64>> = row
            .scores
            .iter()
            .zip(&scales)
            .map(|(score, (max, sign))| {
                let share = (*score)? / max;
                Some(if *sign > 0.0 { share } else { 1.0 - share })
            })
            .collect();
        let shares = shares?;
        let order = |one: &usize, next: &usize| shares[*one].total_cmp(&shares[*next]);
        let (low, high) = ((0..shares.len()).min_by(order)?, (0..shares.len()).max_by(order)?);
        Some((without_noise(shares[high] - shares[low]), row.unit, high, low))
    };
    let ways: Vec<(f64, UnitIdx, usize, usize)> = makeup.rows.iter().filter_map(way).collect();
    let alone = |of: &dyn Fn(f64, f64) -> f64, start: f64| {
        let end = ways.iter().map(|one| one.0).fold(start, of);
        let mut found = ways.iter().filter(|one| one.0 == end);
        found.next().filter(|_| found.next().is_none() && ways.len() > 2)
    };
    let domain = |place: usize| makeup.members[place].domain.clone();
    let even = alone(&f64::min, f64::INFINITY)
        .map(|(way, unit, ..)| Story::Even { unit: *unit, way: *way });
    let uneven = alone(&f64::max, f64::NEG_INFINITY).map(|(way, unit, high, low)| Story::Uneven {
        unit: *unit,
        way: *way,
        domains: (domain(*high), domain(*low)),
    });
    uneven.into_iter().chain(even).collect()
}

/// What decides the ranking most, and what decides nothing.
pub fn decisions(makeup: &Makeup) -> Vec<Story> {
    let found = deciding(makeup);
    let share = |one: &Deciding| one.share.unwrap_or(f64::NEG_INFINITY);
    let most = found.iter().filter(|one| one.share.is_some() && found.len() > 1);
    let most = most.max_by(|one, next| share(one).total_cmp(&share(next))).cloned();
    let nothing = found.iter().filter(|one| one.same_for_all.is_some()).cloned();
    most.map(Story::DecidesMost).into_iter().chain(nothing.map(Story::DecidesNothing)).collect()
}

/// Who leads, and since when. `leaders`: who was alone on the first rank in each period, the latest last, as far as the
/// periods follow one another.
pub fn leader(leaders: &[Option<UnitIdx>]) -> Option<Story> {
    let (now, before) = leaders.split_last()?;
    let unit = (*now)?;
    let again = before.iter().rev().take_while(|one| **one == Some(unit)).count();
    let led = before[..before.len() - again].contains(&Some(unit));
    let led_before = if led { Led::Before } else { Led::Never };
    let known = before.len();
    (known > 0).then_some(Story::Leader { unit, periods: again + 1, known, led_before })
}

#[cfg(test)]
mod tests;
