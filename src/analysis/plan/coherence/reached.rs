//! What do the domain targets of a plan come to?
//!
//! `reached = Σ weight × aim`, as the module above this one has it: by known weights, or by all there may be.

use super::any_mean::{self, Held, Share};
use super::fits::Fits;
use crate::analysis::comparable::comparable;
use crate::analysis::explain::makeup::{Weighing, direction, makeup};
use crate::analysis::plan::Row;
use crate::analysis::rank::without_noise;
use crate::analysis::ranking::Ranking;
use crate::model::domain::{Domain, DomainId};
use crate::model::edition::Edition;
use crate::model::index::{Index, Total};
use crate::model::operator::Operator;
use crate::model::period::Period;
use crate::model::publication::Publication;
use crate::model::score::Score;
use crate::model::unit::UnitIdx;
use crate::model::weights::weights;

/// How it is known what each domain counts.
#[derive(Clone, Debug, PartialEq)]
pub enum Footing {
    /// Every domain counts once, or as the publication says.
    Published,
    /// The last table's own figures tell it.
    Implied,
    /// It is not known. The total is read as a mean of its domains, whose weights may be any.
    AnyMean {
        /// The total of last time, which the weights must give from its domains; `None` where that is not known.
        held: Option<f64>,
        /// What each domain may count, where it hangs on that whether the total target is reached.
        shares: Vec<(DomainId, Share)>,
    },
}

/// What the domain targets come to.
#[derive(Clone, Debug, PartialEq)]
pub struct Reached {
    /// Read at its worst. Measure: index points.
    pub worst: f64,
    /// Read at its best; `None` where a scale has no end. Measure: index points.
    pub best: Option<f64>,
    /// How it is known what each domain counts.
    pub footing: Footing,
    /// The domains without a target.
    pub without: Vec<DomainId>,
}

/// Why it cannot be said what the domain targets come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotReckoned {
    /// The index has no domains.
    NoDomains,
    /// No domain has a target.
    NoTargets,
    /// These have neither a target, nor a result, nor an end.
    Open(Vec<DomainId>),
    /// What a domain counts is not known, and the scales differ.
    Unlike,
    /// No mean of the domains of last time is the total of last time: it comes about otherwise.
    OtherTotal,
}

/// A plan being read.
pub struct Plan<'a> {
    /// The publication.
    pub publication: &'a Publication,
    /// The index.
    pub index: &'a Index,
    /// Whose plan.
    pub unit: UnitIdx,
    /// The targets' period.
    pub period: Period,
    /// The targets with what is known of them.
    pub rows: &'a [&'a Row],
}

/// A domain of the plan, read at its worst and at its best.
struct Aim {
    worst: Option<f64>,
    best: Option<f64>,
    result: Option<f64>,
}

impl Plan<'_> {
    fn target(&self, domain: &DomainId) -> Option<(Operator, f64)> {
        let of = |row: &&&Row| row.target.domain.as_ref() == Some(domain);
        let target = &self.rows.iter().find(of)?.target;
        Some((target.operator, target.value?))
    }

    /// What was published last time, where it may be compared.
    fn result(&self, last: Option<&Edition>, domain: Option<&DomainId>) -> Option<f64> {
        let last = last?;
        comparable(self.publication, self.index, domain, last.period, self.period).ok()?;
        last.cell(self.unit, domain).ok().map(Score::points)
    }

    /// The readings of a domain; `up`: towards which end of it the total gains.
    fn aim(&self, node: &Domain, up: f64, last: Option<&Edition>) -> Aim {
        let result = self.result(last, Some(&node.id));
        if let Some((_, points)) = self.target(&node.id) {
            return Aim { worst: Some(points), best: Some(points), result };
        }
        let min = node.min.or(node.max.filter(|max| *max > 0.0).map(|_| 0.0));
        let (bad, good) = if up > 0.0 { (min, node.max) } else { (node.max, min) };
        Aim { worst: result.or(bad), best: good, result }
    }

    /// What the domain targets come to. `total`: the target of the total; `table`: the last table before the targets.
    pub fn reached(
        &self,
        total: Option<(Operator, f64)>,
        table: Option<(&Edition, &Ranking)>,
    ) -> Result<Reached, NotReckoned> {
        let tree = self.publication.tree(&self.index.id);
        let nodes = tree.children_in(None, self.period);
        let without = nodes.iter().filter(|node| self.target(&node.id).is_none());
        let without: Vec<DomainId> = without.map(|node| node.id.clone()).collect();
        match (nodes.len(), without.len()) {
            (0, _) => return Err(NotReckoned::NoDomains),
            (all, open) if all == open => return Err(NotReckoned::NoTargets),
            _ => {}
        }
        let known = self.known(&nodes, table);
        let last = table.map(|(edition, _)| edition);
        let up = direction(self.index.best);
        let weight = |at: usize| known.as_ref().map_or(1.0, |(weights, _)| weights[at]);
        // What counts nothing is neither needed nor known to be.
        let counted: Vec<(&Domain, f64)> = nodes
            .iter()
            .enumerate()
            .map(|(at, node)| (*node, weight(at)))
            .filter(|(_, weight)| *weight != 0.0)
            .collect();
        let aims: Vec<Aim> =
            counted.iter().map(|(node, weight)| self.aim(node, up * weight, last)).collect();
        let is_open = |aim: &Aim| aim.worst.is_none();
        let open = counted.iter().zip(&aims).filter(|(_, aim)| is_open(aim));
        let open: Vec<DomainId> = open.map(|((node, _), _)| node.id.clone()).collect();
        if !open.is_empty() {
            return Err(NotReckoned::Open(open));
        }
        let worst: Vec<f64> = aims.iter().filter_map(|aim| aim.worst).collect();
        let best: Option<Vec<f64>> = aims.iter().map(|aim| aim.best).collect();
        if let Some((_, footing)) = known {
            let sum = |aims: &[f64]| {
                let parts = aims.iter().zip(&counted).map(|(aim, (_, weight))| aim * weight);
                without_noise(parts.sum())
            };
            let (worst, best) = (sum(&worst), best.map(|best| sum(&best)));
            return Ok(Reached { worst, best, footing, without });
        }
        if !self.has_one_scale(&nodes) {
            return Err(NotReckoned::Unlike);
        }
        let results: Option<Vec<f64>> = aims.iter().map(|aim| aim.result).collect();
        let held = results.zip(self.result(last, None));
        let held = held.as_ref().map(|(results, total)| Held { results, total: *total });
        let signed = |aims: &[f64]| aims.iter().map(|aim| aim * up).collect::<Vec<f64>>();
        let span = |aims: &[f64]| any_mean::span(&signed(aims), held.as_ref());
        let low = span(&worst).ok_or(NotReckoned::OtherTotal)?.0;
        let high = best.as_ref().and_then(|best| span(best)).map(|found| found.1);
        let (low, high) = (low * up + 0.0, high.map(|high| high * up + 0.0));
        let hangs = total
            .filter(|total| without.is_empty() && self.fits(*total, (low, high)) == Fits::Depends);
        let shares = hangs.map(|(_, points)| {
            let shares = any_mean::shares(&signed(&worst), held.as_ref(), points * up);
            counted.iter().map(|(node, _)| node.id.clone()).zip(shares).collect()
        });
        let footing = Footing::AnyMean {
            held: held.map(|held| held.total),
            shares: shares.unwrap_or_default(),
        };
        Ok(Reached { worst: low, best: high, footing, without })
    }

    /// What each domain counts, and how that is known.
    fn known(
        &self,
        nodes: &[&Domain],
        table: Option<(&Edition, &Ranking)>,
    ) -> Option<(Vec<f64>, Footing)> {
        if self.index.total != Total::AsPublished {
            let found = weights(self.publication, self.index, None, nodes)?;
            return Some((found, Footing::Published));
        }
        let (last, order) = table?;
        comparable(self.publication, self.index, None, last.period, self.period).ok()?;
        let made = makeup(self.publication, self.index, last, order).ok()?;
        let is_implied = matches!(made.weighing, Weighing::Implied { .. });
        let weight =
            |node: &&Domain| made.members.iter().find(|member| member.domain == node.id)?.weight;
        let found: Option<Vec<f64>> = nodes.iter().map(weight).collect();
        found.filter(|_| is_implied).map(|found| (found, Footing::Implied))
    }

    /// Whether the total and all its domains have one scale, so that it can be a mean of them.
    fn has_one_scale(&self, nodes: &[&Domain]) -> bool {
        let whole = (self.index.min, self.index.max);
        whole.1.is_some() && nodes.iter().all(|node| (node.min, node.max) == whole)
    }

    /// Whether what is reached, at its worst and at its best, fits the target of the total.
    pub fn fits(
        &self,
        (operator, limit): (Operator, f64),
        (worst, best): (f64, Option<f64>),
    ) -> Fits {
        let up = direction(self.index.best);
        let beyond = |(operator, _): (Operator, f64)| match operator {
            Operator::Above => up > 0.0,
            Operator::Below => up < 0.0,
            _ => false,
        };
        // Targets that are met only beyond their number come to more than the sum of those numbers.
        let tree = self.publication.tree(&self.index.id);
        let nodes = tree.children_in(None, self.period);
        let more = nodes.iter().all(|node| self.target(&node.id).is_some_and(beyond));
        let meets = |points: f64| {
            let ahead = without_noise((points - limit) * up);
            ahead > 0.0 || (ahead == 0.0 && (more || !beyond((operator, limit))))
        };
        match best {
            _ if meets(worst) => Fits::Yes,
            Some(best) if !meets(best) => Fits::No(without_noise((limit - best).abs())),
            _ => Fits::Depends,
        }
    }
}
