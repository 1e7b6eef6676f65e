//! A plan: where a unit stands, what it wants to reach, how far that is, and whether it got there.
//!
//! Gap = target − result, never across a change of method. A target is met only as its own words say it: "trên 90" is
//! not met by 90. A total is compared with its own target; it is never computed from the domains, whose weights a plan
//! does not print.

pub mod coherence;
pub mod way;

use crate::model::order::Order;
use std::borrow::Borrow;

use super::comparable::comparable;
use super::rank::without_noise;
use crate::model::domain::DomainId;
use crate::model::edition::{Detail, Edition};
use crate::model::missing::Cell;
use crate::model::operator::Operator;
use crate::model::period::Period;
use crate::model::publication::Publication;
use crate::model::score::Score;
use crate::model::target::Target;

/// Whether a target was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was.
    Met,
    /// It was not.
    NotMet,
    /// Its words do not decide: "khoảng", or a result beyond a number that is neither called a least nor a most.
    Undecided,
}

/// Whether `result` reaches "`operator` `limit`".
pub fn outcome(operator: Operator, result: f64, limit: f64) -> Outcome {
    match operator.allows(result, limit) {
        Some(true) => Outcome::Met,
        Some(false) if operator == Operator::Exactly && result > limit => Outcome::Undecided,
        Some(false) => Outcome::NotMet,
        None => Outcome::Undecided,
    }
}

/// What is still needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Nothing: the result reaches the target.
    Nothing,
    /// The whole gap.
    Whole,
    /// More than the gap: the number itself is not enough ("trên 50").
    MoreThan,
    /// The target's words do not say.
    Undecided,
}

/// How far a result is from a target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gap {
    /// Target − result. Measure: that of the target.
    pub points: f64,
    /// What is needed of it.
    pub need: Need,
}

/// The gap between a result and "`operator` `limit`".
pub fn gap(operator: Operator, result: f64, limit: f64) -> Gap {
    let need = match outcome(operator, result, limit) {
        Outcome::Met => Need::Nothing,
        Outcome::Undecided => Need::Undecided,
        Outcome::NotMet if matches!(operator, Operator::Above | Operator::Below) => Need::MoreThan,
        Outcome::NotMet => Need::Whole,
    };
    Gap { points: without_noise(limit - result), need }
}

/// A published result of a unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    /// When.
    pub period: Period,
    /// The score, or why there is none.
    pub score: Cell,
    /// What is printed beside it.
    pub detail: Option<Detail>,
}

impl Known {
    /// Index points, where they are published.
    pub fn points(&self) -> Option<f64> {
        self.score.ok().map(Score::points)
    }
}

/// One target of an index with what is known of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The target.
    pub target: Target,
    /// The same target, printed again elsewhere.
    pub again: Vec<Target>,
    /// The largest possible score, index points.
    pub max: Option<f64>,
    /// The latest result before the target's period.
    pub before: Option<Known>,
    /// The result of the target's period.
    pub after: Option<Known>,
    /// From the result before to the target; `None` when either is missing or they may not be compared.
    pub gap: Option<Gap>,
    /// Whether the result of the target's period reaches it; `None` while there is none.
    pub outcome: Option<Outcome>,
    /// The same for the rank.
    pub rank_outcome: Option<Outcome>,
}

impl Row {
    /// The result the target is held against: that of its own period, else the one before.
    pub fn result(&self) -> Option<&Known> {
        self.after.as_ref().or(self.before.as_ref())
    }
}

/// The periods of an index a target needs: the latest before its own that is as long, and its own where that is published.
pub fn periods(publication: &Publication, target: &Target) -> Vec<Period> {
    let Some(index) = &target.index else { return Vec::new() };
    let published = publication.periods(index);
    let before = target.period.latest_before(&published);
    let own = published.into_iter().find(|period| *period == target.period);
    before.into_iter().chain(own).collect()
}

/// The targets of indices: by index, in the order of its tree, the total after its domains. A target printed twice is
/// one row.
pub fn rows(
    publication: &Publication,
    targets: &[&Target],
    editions: &[impl Borrow<Edition>],
) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut listed: Vec<&&Target> =
        targets.iter().filter(|target| target.index.is_some()).collect();
    // A target with a rank is the plan's own row; the same value in the text repeats it.
    let key = |target: &Target| (place(publication, target), target.rank.is_none());
    listed.arrange_by_key(|one| key(one));
    for target in listed {
        let same = |row: &&mut Row| {
            let kept = &row.target;
            let of = |target: &Target| {
                (target.unit, target.index.clone(), target.domain.clone(), target.period)
            };
            of(kept) == of(target)
                && (kept.operator, kept.value) == (target.operator, target.value)
                && (target.rank.is_none() || target.rank == kept.rank)
        };
        match rows.iter_mut().find(same) {
            Some(row) => row.again.push((*target).clone()),
            None => rows.push(row(publication, target, editions)),
        }
    }
    rows
}

/// The place of a target: its index, its period, its domain, the total last.
fn place(publication: &Publication, target: &Target) -> (usize, Period, usize) {
    let index =
        publication.indices.iter().position(|index| Some(&index.id) == target.index.as_ref());
    let node = |domain: &DomainId| {
        let tree = target.index.as_ref().map(|index| publication.tree(index))?;
        tree.iter().position(|node| node.id == *domain)
    };
    let domain = target.domain.as_ref().and_then(node).unwrap_or(usize::MAX);
    (index.unwrap_or(usize::MAX), target.period, domain)
}

fn row(publication: &Publication, target: &Target, editions: &[impl Borrow<Edition>]) -> Row {
    let index = target.index.as_ref().and_then(|id| publication.index(id));
    let domain = target.domain.as_ref();
    let of_index = || {
        let all = editions.iter().map(Borrow::borrow);
        all.filter(|edition: &&Edition| Some(&edition.index) == target.index.as_ref())
    };
    let known = |edition: &Edition| Known {
        period: edition.period,
        score: edition.cell(target.unit, domain),
        detail: edition.detail(target.unit, domain).cloned(),
    };
    let earlier = of_index().filter(|edition| edition.period < target.period);
    // Of the tables of a period, one a level, that which lists the unit.
    let lists = |edition: &Edition| edition.row(target.unit).is_some();
    let before = earlier.max_by_key(|edition| (edition.period, lists(edition))).map(known);
    let then = of_index().filter(|edition| edition.period == target.period);
    let after = then.max_by_key(|edition| lists(edition)).map(known);
    let may_compare = |known: &&Known| {
        let same = |index| comparable(publication, index, domain, known.period, target.period);
        index.is_some_and(|index| same(index).is_ok())
    };
    let from = before.as_ref().filter(may_compare).and_then(Known::points);
    let reached = after.as_ref().and_then(Known::points);
    let rank = |known: &Known| known.detail.as_ref().and_then(|detail| detail.rank);
    let wanted = target.rank.zip(after.as_ref().and_then(rank));
    Row {
        max: index.and_then(|index| publication.max(index, domain, target.period)),
        gap: from.zip(target.value).map(|(from, to)| gap(target.operator, from, to)),
        outcome: reached.zip(target.value).map(|(at, to)| outcome(target.operator, at, to)),
        rank_outcome: wanted.map(|(wanted, reached)| {
            if reached.rank <= wanted.rank { Outcome::Met } else { Outcome::NotMet }
        }),
        target: target.clone(),
        again: Vec::new(),
        before,
        after,
    }
}

/// The rows with a gap, the largest part of its scale first; those that need nothing last.
pub fn by_gap(rows: &[Row]) -> Vec<&Row> {
    let size = |row: &Row| {
        let gap = row.gap?;
        Some((gap.need == Need::Nothing, gap.points.abs() / row.max.unwrap_or(1.0)))
    };
    let mut found: Vec<((bool, f64), &Row)> =
        rows.iter().filter_map(|row| Some((size(row)?, row))).collect();
    found.arrange_by(|(a, _), (b, _)| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
    found.into_iter().map(|(_, row)| row).collect()
}

/// Totals first, then the domains, both by their gap; those without a gap last.
pub fn totals_first(rows: &[Row]) -> Vec<&Row> {
    let without = rows.iter().filter(|row| row.gap.is_none());
    let (totals, domains): (Vec<&Row>, Vec<&Row>) =
        by_gap(rows).into_iter().chain(without).partition(|row| row.target.domain.is_none());
    totals.into_iter().chain(domains).collect()
}

#[cfg(test)]
mod tests;
