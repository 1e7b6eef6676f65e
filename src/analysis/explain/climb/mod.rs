//! How many points lead to the next place, or to any chosen one, and which domains could bring them?
//!
//! Others unchanged. Rank `r` is reached by equalling the `r`-th best of the others, for equal scores share the better rank;
//! any point more passes it. Points are counted towards the good end of the total, so they are never negative.
//!
//! Room of a domain = the way from its score to the end of its scale that brings the total up; `effect = weight × room`.
//! One domain could do it alone where its effect reaches the gap. The smallest number of domains is found by taking the
//! largest effects first. The plan: the mean of up to [`MODELS`] units, the nearest that already stand at that total or
//! above; of what they have more in each domain, the same share everywhere, as much as fills the gap:
//! `gainᵢ = (meanᵢ − scoreᵢ)⁺ × gap / Σ weight × (mean − score)⁺`.

pub mod room;
pub mod ways;

use self::ways::{Ways, ways};
use super::makeup::{Made, Makeup};
use crate::analysis::rank::without_noise;
use crate::model::index::Best;
use crate::model::tie::Tie;
use crate::model::unit::UnitIdx;

/// So many units are the model of a plan, at most.
pub const MODELS: usize = 5;

/// Why there is no way up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoClimb {
    /// The unit is not ranked.
    NotRanked,
    /// Neither end of the index is good: no place is better than another.
    NoOrder,
    /// The unit has this rank or a better one.
    There,
}

/// What leads to a rank.
#[derive(Clone, Debug, PartialEq)]
pub struct Climb {
    /// The rank that is reached by equalling.
    pub rank: usize,
    /// Who is equalled.
    pub with: UnitIdx,
    /// Whether others have that score too.
    pub shared: Tie,
    /// The total that has to be equalled.
    pub total: f64,
    /// How far that is, towards the good end. Measure: index points.
    pub points: f64,
    /// What the domains could bring; `None` where it is not known what they count.
    pub ways: Option<Ways>,
}

impl Climb {
    /// Whether a domain needs just the points the total needs, as one does that counts point by point.
    pub fn is_all(&self, points: f64) -> bool {
        without_noise(points - self.points) == 0.0
    }
}

/// What leads a unit to the next better place, or to the one chosen.
pub fn climb(makeup: &Makeup, unit: UnitIdx, wanted: Option<usize>) -> Result<Climb, NoClimb> {
    let place = makeup.place(unit).ok_or(NoClimb::NotRanked)?;
    if makeup.best == Best::None {
        return Err(NoClimb::NoOrder);
    }
    let own = &makeup.rows[place];
    // Those ahead of the unit are the first of the others, in their order; its equals are not ahead.
    let ahead = &makeup.rows[..own.rank - 1];
    let level = match wanted {
        None => ahead.last(),
        Some(rank) => rank.checked_sub(1).and_then(|place| ahead.get(place)),
    };
    let level = level.ok_or(NoClimb::There)?;
    let points = without_noise((level.total - own.total) * makeup.direction());
    let upward = ahead.iter().rev().skip_while(|row| row.worth < level.worth);
    let models: Vec<&Made> =
        upward.filter(|row| row.scores.iter().all(Option::is_some)).take(MODELS).collect();
    Ok(Climb {
        rank: level.rank,
        with: level.unit,
        shared: level.shared,
        total: level.total,
        points,
        ways: makeup.weights().map(|weights| ways(makeup, own, &weights, points, &models)),
    })
}

#[cfg(test)]
mod tests;
