//! Into which few classes do the units of a ranking fall, so that a map can colour them?
//!
//! By one of two rules, each said beside the map:
//!
//! - [`Rule::Place`]: fifths by rank. Of N ranked units the one at place `i` (from 0, ties at the place of their first)
//!   falls into class `⌊5 i / N⌋`. Where at most five ranks are told apart, each is a class.
//! - [`Rule::Share`]: equal steps of the share of the maximum: 1, 2, 5, 10 or 20 percentage points, the smallest of which
//!   [`MOST_STEPS`] hold all units.
//!
//! Units of one rank are never in two classes, and no class is empty.

use super::ranking::Ranking;
use crate::model::index::Best;
use crate::model::unit::UnitIdx;

/// So many classes by place.
const FIFTHS: usize = 5;

/// At most so many classes by share.
pub const MOST_STEPS: usize = 6;

/// What a class is made by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rule {
    /// The place among the others.
    #[default]
    Place,
    /// The share of the maximum.
    Share,
}

/// What the units of a class have in common.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Span {
    /// Ranks, the first and the last.
    Ranks(usize, usize),
    /// Shares of the maximum, from the first and below the second; the last step holds the maximum too. Measure: percent.
    Percent(u32, u32),
}

/// A class of units.
#[derive(Clone, Debug, PartialEq)]
pub struct Class {
    /// What they have in common.
    pub span: Span,
    /// How good it is, from 1 for the best of the classes to 0 for the worst; where neither end is good, how high.
    pub tone: f64,
    /// The units, in the order of the ranking; never empty.
    pub units: Vec<UnitIdx>,
}

/// The classes of a ranking, those of rank 1 first.
#[derive(Clone, Debug, PartialEq)]
pub struct Classes {
    /// What they are made by.
    pub rule: Rule,
    /// The classes.
    pub list: Vec<Class>,
}

impl Classes {
    /// The class of a unit, by its place in the list; `None` where it has no rank.
    pub fn of(&self, unit: UnitIdx) -> Option<usize> {
        self.list.iter().position(|class| class.units.contains(&unit))
    }
}

/// The rules that can be told of a ranking: by place, unless only a part of it is published; by share, where there is a
/// maximum and no score lies below zero or above it. `max`: index points.
pub fn rules(ranking: &Ranking, max: Option<f64>) -> Vec<Rule> {
    let is_whole = ranking.part.is_none() && ranking.unplaced == 0;
    let scores = || ranking.rows.iter().map(|row| row.score.points());
    let has_share =
        max.is_some_and(|max| max > 0.0 && scores().all(|score| (0.0..=max).contains(&score)));
    let rules = [(Rule::Place, is_whole), (Rule::Share, has_share)];
    let told = rules.into_iter().filter(|(_, is_told)| *is_told && !ranking.rows.is_empty());
    told.map(|(rule, _)| rule).collect()
}

/// The classes by a rule; none where nobody is ranked or the rule cannot be told. `max`: index points.
pub fn classes(ranking: &Ranking, rule: Rule, max: Option<f64>) -> Classes {
    let list = match rule {
        _ if !rules(ranking, max).contains(&rule) => Vec::new(),
        Rule::Place => by_place(ranking),
        Rule::Share => by_share(ranking, max.unwrap_or(1.0)),
    };
    Classes { rule, list }
}

/// The rows in groups of one rank, each with the place of its first.
fn groups(ranking: &Ranking) -> Vec<(usize, Vec<UnitIdx>)> {
    let mut first = 0;
    let groups = ranking.rows.chunk_by(|one, next| one.rank == next.rank);
    let group = |rows: &[super::rank::Ranked]| {
        let place = first;
        first += rows.len();
        (place, rows.iter().map(|row| row.unit).collect())
    };
    groups.map(group).collect()
}

fn by_place(ranking: &Ranking) -> Vec<Class> {
    let groups = groups(ranking);
    let (all, is_few) = (ranking.rows.len(), groups.len() <= FIFTHS);
    let mut list: Vec<(usize, Class)> = Vec::new();
    for (number, (place, units)) in groups.into_iter().enumerate() {
        let fifth = if is_few { number } else { place * FIFTHS / all };
        // The rank of a group is the place of its first, from 1.
        match list.last_mut() {
            Some((known, class)) if *known == fifth => {
                class.span = match class.span {
                    Span::Ranks(from, _) => Span::Ranks(from, place + 1),
                    span @ Span::Percent(..) => span,
                };
                class.units.extend(units);
            }
            _ => list
                .push((fifth, Class { span: Span::Ranks(place + 1, place + 1), tone: 0.0, units })),
        }
    }
    toned(list.into_iter().map(|(_, class)| class).collect())
}

/// Classes of the same distance in tone, the first the best.
fn toned(mut list: Vec<Class>) -> Vec<Class> {
    let last = list.len().saturating_sub(1);
    for (place, class) in list.iter_mut().enumerate() {
        class.tone = if last == 0 { 0.5 } else { (last - place) as f64 / last as f64 };
    }
    list
}

fn by_share(ranking: &Ranking, max: f64) -> Vec<Class> {
    const STEPS: [u32; 5] = [1, 2, 5, 10, 20];
    /// A share that lies so little below a step is on it: what is lost in dividing.
    const NOISE: f64 = 1e-9;
    let points = |unit: UnitIdx| ranking.find(unit).map_or(0.0, |row| row.score.points());
    let shared: Vec<(f64, Vec<UnitIdx>)> = groups(ranking)
        .into_iter()
        .filter_map(|(_, units)| Some((points(*units.first()?) / max * 100.0 + NOISE, units)))
        .collect();
    // The maximum itself belongs to the step below it.
    let step_of = |percent: f64, step: u32| {
        let last = 100 / step - 1;
        ((percent / f64::from(step)).floor().max(0.0) as u32).min(last)
    };
    let steps = |step: &u32| {
        let mut found = shared.iter().map(|(percent, _)| step_of(*percent, *step));
        let first = found.next().unwrap_or(0);
        let (low, high) = found.fold((first, first), |(low, high), at| (low.min(at), high.max(at)));
        (high - low) as usize + 1
    };
    let step = STEPS.into_iter().find(|step| steps(step) <= MOST_STEPS).unwrap_or(20);
    let mut list: Vec<Class> = Vec::new();
    for (percent, units) in &shared {
        let from = step_of(*percent, step) * step;
        let span = Span::Percent(from, from + step);
        match list.last_mut() {
            Some(class) if class.span == span => class.units.extend(units),
            _ => list.push(Class { span, tone: 0.0, units: units.clone() }),
        }
    }
    spread(list, ranking.best)
}

/// The tone of steps of a share by where they lie between the lowest and the highest: a gap between them shows.
fn spread(mut list: Vec<Class>, best: Best) -> Vec<Class> {
    let from = |class: &Class| match class.span {
        Span::Percent(from, _) => f64::from(from),
        Span::Ranks(..) => 0.0,
    };
    let low = list.iter().map(from).fold(f64::INFINITY, f64::min);
    let high = list.iter().map(from).fold(f64::NEG_INFINITY, f64::max);
    for class in &mut list {
        let along = if high > low { (from(class) - low) / (high - low) } else { 0.5 };
        class.tone = match best {
            Best::Highest | Best::None => along,
            Best::Lowest => 1.0 - along,
        };
    }
    list
}

#[cfg(test)]
mod tests;
