//! What does each part count in a sum?
//!
//! In a plain sum every part counts once. Published weights are taken as they stand where full marks in every part make
//! the maximum of the whole, or where they add up to 1. Those that add up to 100 are per cent, and made shares of 1.
//! Where the parts have one maximum and the whole another, as domains of 10 points in an index of 100, shares are
//! stretched to it. Any other weights are not understood: no sum is made of them.

use super::domain::{Domain, DomainId};
use super::index::{Index, Total};
use super::publication::Publication;

/// How published weights are read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Read {
    /// As they stand.
    Plain,
    /// As shares of one hundred.
    PerCent,
    /// Not at all. Measure: what they add up to.
    Not(f64),
}

/// Whether the children of a node are added by weight.
pub fn is_weighted(index: &Index, node: Option<&DomainId>, children: &[&Domain]) -> bool {
    index.total == Total::Weighted
        && (node.is_none() || children.iter().any(|child| child.weight.is_some()))
}

/// How the weights of these parts are read; `None` where one is not published, or there is no part.
pub fn read(whole: Option<f64>, children: &[&Domain]) -> Option<Read> {
    let weights: Option<Vec<f64>> = children.iter().map(|child| child.weight).collect();
    let weights = weights.filter(|weights| !weights.is_empty())?;
    let sum: f64 = weights.iter().sum();
    let maxima: Option<Vec<f64>> = children.iter().map(|child| child.max).collect();
    let reached = maxima.map(|maxima| maxima.iter().zip(&weights).map(|(max, w)| max * w).sum());
    Some(match sum {
        _ if reached.zip(whole).is_some_and(|(reached, whole)| near(reached, whole)) => Read::Plain,
        sum if near(sum, 1.0) => Read::Plain,
        sum if near(sum, 100.0) => Read::PerCent,
        sum => Read::Not(sum),
    })
}

/// Weights are printed with two or three decimals: so near, they add up.
fn near(sum: f64, whole: f64) -> bool {
    (sum - whole).abs() <= 1e-6 * whole.abs().max(1.0)
}

/// What each child counts in the sum of a node (`None`: the total); `None` where that is not understood.
pub fn weights(
    publication: &Publication,
    index: &Index,
    node: Option<&DomainId>,
    children: &[&Domain],
) -> Option<Vec<f64>> {
    if !is_weighted(index, node, children) {
        return Some(vec![1.0; children.len()]);
    }
    let whole = node.map_or(index.max, |id| publication.tree(&index.id).get(id)?.max);
    let divisor = match read(whole, children)? {
        Read::Plain => 1.0,
        Read::PerCent => 100.0,
        Read::Not(_) => return None,
    };
    let shares: Vec<f64> =
        children.iter().map(|child| child.weight.unwrap_or_default() / divisor).collect();
    let reached: Option<f64> =
        children.iter().zip(&shares).map(|(child, share)| Some(child.max? * share)).sum();
    let (Some(reached), Some(whole)) = (reached, whole) else { return Some(shares) };
    if near(reached, whole) {
        return Some(shares);
    }
    // Parts of one maximum are stretched together; of several, nobody knows which was meant to count how much.
    let equal = children.windows(2).all(|pair| pair[0].max == pair[1].max);
    (equal && reached > 0.0).then(|| shares.iter().map(|share| share * whole / reached).collect())
}
