//! How far is it from a unit's score in a domain to the end that brings its total up?

use crate::analysis::explain::makeup::{Makeup, Member, direction};
use crate::analysis::rank::without_noise;
use crate::model::index::Best;
use crate::model::unit::UnitIdx;

/// How much a domain could bring.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Room {
    /// So many points of the domain, and so many of the total.
    Points {
        /// Measure: points of the domain.
        own: f64,
        /// Measure: index points.
        effect: f64,
    },
    /// No end of its scale is published.
    NoEnd,
    /// The unit has no score in it.
    NoScore,
    /// What is good in the domain takes the total away from its own good end, or it counts nothing.
    Against,
}

/// The room of every domain of a ranked unit; `None` where the weights are not known.
pub fn rooms(makeup: &Makeup, unit: UnitIdx) -> Option<Vec<Room>> {
    let own = &makeup.rows[makeup.place(unit)?];
    let weights = makeup.weights()?;
    let rooms = makeup.members.iter().zip(&own.scores).zip(&weights);
    Some(rooms.map(|((member, score), weight)| room(makeup, member, *score, *weight)).collect())
}

/// The room of a member in which a unit has this score.
pub(super) fn room(makeup: &Makeup, member: &Member, score: Option<f64>, weight: f64) -> Room {
    let up = makeup.direction() * weight;
    let contrary = member.best != Best::None && direction(member.best) * up < 0.0;
    if contrary || up == 0.0 {
        return Room::Against;
    }
    let Some(score) = score else { return Room::NoScore };
    let end = if up > 0.0 { member.max } else { member.min.or(member.max.map(|_| 0.0)) };
    let Some(end) = end else { return Room::NoEnd };
    let own = without_noise((end - score) * up.signum()).max(0.0);
    Room::Points { own, effect: without_noise(own * weight.abs()) }
}
