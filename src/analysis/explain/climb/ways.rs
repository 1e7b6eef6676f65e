//! Which domains could bring the points that are wanted?

use super::room::{Room, room};
use crate::analysis::explain::makeup::{Made, Makeup};
use crate::analysis::rank::without_noise;
use crate::model::domain::DomainId;
use crate::model::unit::UnitIdx;

/// What the domains could bring.
#[derive(Clone, Debug, PartialEq)]
pub struct Ways {
    /// The room in every domain, in the order of the makeup.
    pub rooms: Vec<Room>,
    /// The domains that could do it alone, the one that needs the smallest share of its room first, with the points of
    /// the domain needed.
    pub alone: Vec<(DomainId, f64)>,
    /// The fewest domains that could do it together, the largest effect first; empty where all of them could not.
    pub fewest: Vec<DomainId>,
    /// The plan nearest to what others reach; empty where there is none.
    pub plan: Vec<Step>,
    /// Whose mean the plan is made of, the nearest first.
    pub models: Vec<UnitIdx>,
}

/// A step of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The domain.
    pub domain: DomainId,
    /// From where. Measure: points of the domain.
    pub from: f64,
    /// To where.
    pub to: f64,
    /// What it brings. Measure: index points.
    pub effect: f64,
}

/// The ways of a unit to so many more points, by the model of these units.
pub(super) fn ways(
    makeup: &Makeup,
    own: &Made,
    weights: &[f64],
    points: f64,
    models: &[&Made],
) -> Ways {
    let members = makeup.members.iter().zip(&own.scores).zip(weights);
    let rooms: Vec<Room> =
        members.map(|((member, score), weight)| room(makeup, member, *score, *weight)).collect();
    let mut effects: Vec<(usize, f64)> = rooms
        .iter()
        .enumerate()
        .filter_map(|(place, room)| match room {
            Room::Points { effect, .. } if *effect > 0.0 => Some((place, *effect)),
            _ => None,
        })
        .collect();
    effects.sort_by(|one, next| next.1.total_cmp(&one.1).then(one.0.cmp(&next.0)));
    let domain = |place: usize| makeup.members[place].domain.clone();
    let reaches = |effect: f64| without_noise(effect - points) >= 0.0;
    // The largest effect needs the smallest share of its room.
    let alone = effects.iter().filter(|(_, effect)| reaches(*effect));
    let alone = alone
        .map(|(place, _)| (domain(*place), without_noise(points / weights[*place].abs())))
        .collect();
    let mut sum = 0.0;
    let mut fewest = Vec::new();
    for (place, effect) in &effects {
        if reaches(sum) {
            break;
        }
        sum += effect;
        fewest.push(domain(*place));
    }
    if !reaches(sum) {
        fewest.clear();
    }
    let plan = plan(makeup, own, weights, &rooms, points, models);
    let units = models.iter().map(|model| model.unit);
    let models = if plan.is_empty() { Vec::new() } else { units.collect() };
    Ways { rooms, alone, fewest, plan, models }
}

fn plan(
    makeup: &Makeup,
    own: &Made,
    weights: &[f64],
    rooms: &[Room],
    points: f64,
    models: &[&Made],
) -> Vec<Step> {
    let open = |room: &Room| !matches!(room, Room::Against | Room::NoScore);
    let more = |place: usize| {
        let from = own.scores[place].filter(|_| open(&rooms[place]))?;
        let sum: f64 = models.iter().filter_map(|model| model.scores[place]).sum();
        let ahead = sum / models.len() as f64 - from;
        let effect = ahead * weights[place] * makeup.direction();
        (effect > 0.0).then_some((place, from, ahead, effect))
    };
    let all: Vec<(usize, f64, f64, f64)> = (0..makeup.members.len()).filter_map(more).collect();
    let sum: f64 = all.iter().map(|(.., effect)| effect).sum();
    let share = points / sum;
    // Their totals may hold more than their domains do: then what they have more does not fill the gap.
    if points <= 0.0 || models.is_empty() || !share.is_finite() || without_noise(share - 1.0) > 0.0
    {
        return Vec::new();
    }
    let step = |(place, from, ahead, effect): (usize, f64, f64, f64)| Step {
        domain: makeup.members[place].domain.clone(),
        from,
        to: from + ahead * share,
        effect: effect * share,
    };
    let mut steps: Vec<Step> = all.into_iter().map(step).collect();
    steps.sort_by(|one, next| next.effect.total_cmp(&one.effect));
    steps
}
