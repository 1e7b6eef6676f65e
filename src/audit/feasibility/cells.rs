//! Units in the cells of a scale: what is said of them, and how low and how high they can all lie.

use crate::audit::doubt::terms::Share;
use crate::audit::range::Bounds;
use crate::model::operator::{Limit, Operator};
use crate::model::order::Order;

/// What is said of the units within some limits.
pub struct Claim {
    limits: Vec<Limit>,
    says: Says,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Says {
    /// All units lie there.
    All,
    /// Somebody lies there: an extreme, which a unit named elsewhere may hold.
    Some,
    /// A unit of its own lies there, named.
    Unit,
    /// So many lie there, and no more.
    Exactly(u32),
}

impl Claim {
    /// All units lie within the limit.
    pub fn all(limit: Limit) -> Self {
        Self { limits: vec![limit], says: Says::All }
    }

    /// Somebody lies within the limit.
    pub fn some(limit: Limit) -> Self {
        Self { limits: vec![limit], says: Says::Some }
    }

    /// A named unit lies within the limit, each such claim another one.
    pub fn unit(limit: Limit) -> Self {
        Self { limits: vec![limit], says: Says::Unit }
    }

    /// So many lie within the limits, and no more.
    pub fn exactly(limits: Vec<Limit>, count: u32) -> Self {
        Self { limits, says: Says::Exactly(count) }
    }
}

/// A score in millionths, which every printed score is a whole number of.
fn millionths(score: f64) -> i64 {
    (score * 1e6).round() as i64
}

/// The cells, and two ways to put the units in them.
pub struct Cells {
    /// The scores that cut the scale, in order. Cell `2i + 1` is point `i`, cell `2i` the open stretch before it.
    points: Vec<i64>,
    units: u32,
    /// Units in the first cells, every number as large as can be.
    low: Vec<i64>,
    /// The same, as small as can be.
    high: Vec<i64>,
}

/// `c(to) ≤ c(from) + by`.
struct Difference {
    from: usize,
    to: usize,
    by: i64,
}

impl Cells {
    /// The cells with their units; `None` when no units can satisfy all claims.
    pub fn solve(units: u32, claims: &[Claim]) -> Option<Self> {
        let mut points: Vec<i64> =
            claims.iter().flat_map(|claim| &claim.limits).map(|l| millionths(l.value)).collect();
        points.arrange();
        points.dedup();
        let last = points.len() * 2 + 1;
        let whole = i64::from(units);
        let mut differences = vec![
            Difference { from: 0, to: last, by: whole },
            Difference { from: last, to: 0, by: -whole },
        ];
        differences.extend((0..last).map(|cell| Difference { from: cell + 1, to: cell, by: 0 }));
        let runs: Vec<(usize, usize)> =
            claims.iter().map(|claim| run(&points, &claim.limits)).collect();
        // Units named one by one need room of their own: every run of cells holds those that can lie nowhere else.
        let named: Vec<(usize, usize)> = claims
            .iter()
            .zip(&runs)
            .filter(|(claim, _)| claim.says == Says::Unit)
            .map(|(_, run)| *run)
            .collect();
        for (from, _) in &named {
            for (_, to) in named.iter().filter(|(_, to)| from < to) {
                let inside = named.iter().filter(|run| from <= &run.0 && run.1 <= *to).count();
                let least = i64::try_from(inside).unwrap_or(0);
                differences.push(Difference { from: *to, to: *from, by: -least });
            }
        }
        for (claim, (from, to)) in claims.iter().zip(runs) {
            let least = match claim.says {
                Says::All => whole,
                Says::Some => 1,
                Says::Unit => continue,
                Says::Exactly(count) => {
                    let by = i64::from(count);
                    differences.push(Difference { from, to, by });
                    by
                }
            };
            differences.push(Difference { from: to, to: from, by: -least });
        }
        let low = distances(&differences, last + 1, 0)?;
        // The smallest solution is the largest of the system turned round.
        let turned: Vec<Difference> =
            differences.iter().map(|d| Difference { from: d.to, to: d.from, by: d.by }).collect();
        let high = distances(&turned, last + 1, 0)?.iter().map(|distance| -distance).collect();
        Some(Self { points, units, low, high })
    }

    /// The units as low as they can all lie.
    pub fn lowest(&self) -> Vec<Share> {
        self.shares(&self.low, 2)
    }

    /// The units as high as they can all lie; without end where the scale has none.
    pub fn highest(&self) -> Vec<Share> {
        self.shares(&self.high, 0)
    }

    /// The units cell by cell. In an open stretch they approach the point `back` cells before the one that ends it.
    fn shares(&self, counts: &[i64], back: usize) -> Vec<Share> {
        let mut shares = Vec::new();
        for cell in 0..counts.len() - 1 {
            let units = u32::try_from(counts[cell + 1] - counts[cell]).unwrap_or(0);
            if units == 0 {
                continue;
            }
            let open = cell % 2 == 0;
            let point = if open { cell.saturating_sub(back) / 2 } else { cell / 2 };
            let score = self.points.get(point).map_or(f64::INFINITY, |at| *at as f64 / 1e6);
            shares.push(Share { units, score, open });
        }
        shares
    }

    /// The interval of the mean.
    pub fn mean(&self) -> Bounds {
        let (lowest, highest) = (self.lowest(), self.highest());
        let mean = |shares: &[Share]| {
            if shares.iter().any(|share| share.score.is_infinite()) {
                return f64::INFINITY;
            }
            let sum: i64 = shares.iter().map(|s| i64::from(s.units) * millionths(s.score)).sum();
            sum as f64 / 1e6 / f64::from(self.units.max(1))
        };
        let open = |shares: &[Share]| shares.iter().any(|share| share.open);
        Bounds {
            low: mean(&lowest),
            low_open: open(&lowest),
            high: mean(&highest),
            high_open: open(&highest),
        }
    }
}

/// The cells within the limits, from the first to before the last.
fn run(points: &[i64], limits: &[Limit]) -> (usize, usize) {
    let (mut from, mut to) = (0, points.len() * 2 + 1);
    for limit in limits {
        let point = points.binary_search(&millionths(limit.value)).unwrap_or(0) * 2 + 1;
        let (low, high) = match limit.operator {
            Operator::Exactly => (point, point + 1),
            Operator::Above => (point + 1, to),
            Operator::AtLeast => (point, to),
            Operator::Below => (from, point),
            Operator::AtMost => (from, point + 1),
            Operator::About => (from, to),
        };
        (from, to) = (from.max(low), to.min(high));
    }
    (from, to.max(from))
}

/// The largest `c` of every place with `c(0) = 0`; `None` when the differences contradict one another.
fn distances(differences: &[Difference], places: usize, start: usize) -> Option<Vec<i64>> {
    const FAR: i64 = i64::MAX / 4;
    let mut distances = vec![FAR; places];
    distances[start] = 0;
    for _ in 0..=places {
        let mut changed = false;
        for difference in differences {
            let through = distances[difference.from].saturating_add(difference.by);
            if distances[difference.from] < FAR && through < distances[difference.to] {
                distances[difference.to] = through;
                changed = true;
            }
        }
        if !changed {
            return Some(distances);
        }
    }
    None
}
