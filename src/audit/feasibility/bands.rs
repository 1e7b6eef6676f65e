//! Neighbouring bands: is a score left out between them, or counted twice?

use crate::audit::doubt::Doubt;
use crate::audit::figure::Figure;
use crate::audit::finding::{Finding, Grade, Kind};
use crate::model::operator::{Limit, Operator};
use crate::model::statistic::{Published, Statistic};

/// Adds the gaps and overlaps of one node's bands.
pub fn check(found: &[&Published], findings: &mut Vec<Finding>) {
    let limits = |found: &Published| match &found.statistic {
        Statistic::Count(limits) => limits.clone(),
        _ => Vec::new(),
    };
    let exactly = |at: f64| {
        found
            .iter()
            .any(|found| limits(found) == [Limit { operator: Operator::Exactly, value: at }])
    };
    for upper in found {
        for lower in found {
            let Some((at, lower_end, upper_end)) = meeting(&limits(lower), &limits(upper)) else {
                continue;
            };
            let (grade, doubt) = match (lower_end, upper_end) {
                (Operator::Below, Operator::Above) if !exactly(at) => {
                    (Grade::Format, Doubt::Gap { at })
                }
                (Operator::AtMost, Operator::AtLeast) => (Grade::Doubtful, Doubt::Overlap),
                _ => continue,
            };
            let figures = vec![Figure::statistic(lower), Figure::statistic(upper)];
            findings.push(Finding::new(Kind::Feasibility, grade, figures, doubt));
        }
    }
}

/// Where the lower band ends and the upper one begins, when that is one score.
fn meeting(lower: &[Limit], upper: &[Limit]) -> Option<(f64, Operator, Operator)> {
    let end = lower.iter().find(|l| matches!(l.operator, Operator::Below | Operator::AtMost))?;
    let start = upper.iter().find(|l| matches!(l.operator, Operator::Above | Operator::AtLeast))?;
    (end.value == start.value).then_some((end.value, end.operator, start.operator))
}

/// The counts of bands that share no score, when they add up to more than there are units; else nothing.
pub fn too_many(found: &[&Published], units: f64) -> Vec<f64> {
    let mut taken: Vec<(f64, f64)> = Vec::new();
    let mut counts = Vec::new();
    for found in found {
        let Statistic::Count(limits) = &found.statistic else { continue };
        let (mut low, mut high) = (f64::NEG_INFINITY, f64::INFINITY);
        for limit in limits {
            // Ends are compared as they are written: bands that touch at a score both may hold are left out.
            match limit.operator {
                Operator::Exactly => (low, high) = (limit.value, limit.value),
                Operator::Above | Operator::AtLeast => low = low.max(limit.value),
                Operator::Below | Operator::AtMost => high = high.min(limit.value),
                Operator::About => {}
            }
        }
        let shares_none = |(from, to): &(f64, f64)| {
            let touching = high == *from || low == *to;
            high < *from || low > *to || (touching && low < high && from < to)
        };
        if taken.iter().all(shares_none) {
            taken.push((low, high));
            counts.push(found.value);
        }
    }
    if counts.iter().sum::<f64>() > units { counts } else { Vec::new() }
}
