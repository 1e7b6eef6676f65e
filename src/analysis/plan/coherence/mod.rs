//! Do the targets of a plan fit one another, and would its total have been enough for the wanted rank last time?
//!
//! `reached = Σ weight × aim`, over the domains that are part of the index in the targets' period; the aim of a domain is
//! the number of its target, just met. A domain without a target has two readings: at worst it stays as it was last time
//! (without a result, at the bad end of its scale), at best it reaches the good end. Where nobody says what a domain
//! counts, `reached` is what all weights allow (see [`any_mean`]). The rank is that of the total target in the last table
//! before the targets' period (see [`last_time`]); what the others will have by then nobody knows.
//!
//! Derived throughout: no plan prints what its domain targets come to.

pub mod any_mean;
pub mod fits;
pub mod last_time;
pub mod reached;

use std::borrow::Borrow;

use self::fits::Fits;
use self::last_time::{LastTime, NoLastTime};
use self::reached::{NotReckoned, Plan, Reached};
use super::Row;
use crate::analysis::ranking::ranking;
use crate::model::edition::Edition;
use crate::model::index::{Best, IndexId};
use crate::model::period::Period;
use crate::model::publication::Publication;
use crate::model::target::Target;
use crate::model::unit::UnitIdx;

/// The targets of one unit in one index and period, held against each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Coherence {
    /// The index.
    pub index: IndexId,
    /// Whose targets.
    pub unit: UnitIdx,
    /// The targets' period.
    pub period: Period,
    /// The period of the last table before it.
    pub since: Option<Period>,
    /// The target of the total, as the plan sets it.
    pub total: Option<Target>,
    /// What the domain targets come to.
    pub reached: Result<Reached, NotReckoned>,
    /// Whether they reach the target of the total; `None` where there is none, or it cannot be said.
    pub fits: Option<Fits>,
    /// What that total would have been worth last time; `None` where no rank is wanted.
    pub rank: Option<Result<LastTime, NoLastTime>>,
}

/// Every plan among the rows of which something can be held against something: domain targets against that of the total,
/// the total against a wanted rank.
pub fn coherences(
    publication: &Publication,
    rows: &[Row],
    editions: &[impl Borrow<Edition>],
) -> Vec<Coherence> {
    let key = |row: &Row| (row.target.unit, row.target.index.clone(), row.target.period);
    let mut plans: Vec<Vec<&Row>> = Vec::new();
    for row in rows {
        match plans.iter_mut().find(|plan| plan.first().is_some_and(|one| key(one) == key(row))) {
            Some(plan) => plan.push(row),
            None => plans.push(vec![row]),
        }
    }
    plans.iter().filter_map(|plan| coherence(publication, plan, editions)).collect()
}

/// A plan held against itself; `None` where neither end of the total is good, or there is nothing to hold against
/// anything.
fn coherence(
    publication: &Publication,
    rows: &[&Row],
    editions: &[impl Borrow<Edition>],
) -> Option<Coherence> {
    let first = &rows.first()?.target;
    let (index, unit) = (publication.index(first.index.as_ref()?)?, first.unit);
    if index.best == Best::None {
        return None;
    }
    let earlier = editions.iter().map(Borrow::borrow).filter(|edition: &&Edition| {
        edition.index == index.id
            && edition.period < first.period
            && edition.period.is_as_long_as(first.period)
    });
    let last = earlier.max_by_key(|edition| (edition.period, edition.row(unit).is_some()));
    let order = last.map(|edition| ranking(index.best, edition, None));
    let table = last.zip(order.as_ref());
    let plan = Plan { publication, index, unit, period: first.period, rows };
    let whole = rows.iter().find(|row| row.target.domain.is_none()).map(|row| &row.target);
    let total = whole.and_then(|target| Some((target.operator, target.value?)));
    let found = plan.reached(total, table);
    let fits = total
        .zip(found.as_ref().ok())
        .map(|(total, found)| plan.fits(total, (found.worst, found.best)));
    let span = total
        .map(|(_, points)| (points, points))
        .or_else(|| found.as_ref().ok().and_then(|found| Some((found.worst, found.best?))));
    let wanted = whole.and_then(|target| target.rank).map(|rank| rank.rank as usize);
    let rank = wanted.map(|wanted| {
        last_time::last_time(publication, (index, unit), first.period, (wanted, span), table)
    });
    let has_parts = !matches!(found, Err(NotReckoned::NoDomains | NotReckoned::NoTargets));
    let says = (has_parts && total.is_some()) || rank.is_some();
    says.then(|| Coherence {
        index: index.id.clone(),
        unit,
        period: first.period,
        since: last.map(|edition| edition.period),
        total: whole.cloned(),
        reached: found,
        fits,
        rank,
    })
}

#[cfg(test)]
mod tests;
