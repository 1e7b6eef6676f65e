//! How like are two orders of the same units?
//!
//! Spearman's ρ: Pearson's r of the ranks, equal values having the mean of the ranks they take (1, 2.5, 2.5, 4). Kendall's
//! τ-b: `(C − D) / √((P − T₁)(P − T₂))`, where of the `P = n(n − 1)/2` pairs `C` stand in the same order in both, `D` in opposite ones, and
//! `T₁`, `T₂` are level in the one and in the other. Both are 1 for the same order, −1 for the opposite, and undefined where
//! one of the orders has all units level. Counted by merging, after Knight (1966): n log n.

/// How like two orders are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Agreement {
    /// Spearman's ρ.
    pub spearman: f64,
    /// Kendall's τ-b.
    pub kendall: f64,
}

/// How like two lists order the same units; `None` where that is undefined.
pub fn agreement(one: &[f64], other: &[f64]) -> Option<Agreement> {
    let pairs: Vec<(f64, f64)> = one.iter().copied().zip(other.iter().copied()).collect();
    let (first, second): (Vec<f64>, Vec<f64>) = pairs.iter().copied().unzip();
    let spearman = pearson(&mid_ranks(&first), &mid_ranks(&second))?;
    Some(Agreement { spearman, kendall: kendall(pairs)? })
}

fn mid_ranks(values: &[f64]) -> Vec<f64> {
    let mut places: Vec<usize> = (0..values.len()).collect();
    places.sort_by(|one, next| values[*one].total_cmp(&values[*next]));
    let mut ranks = vec![0.0; values.len()];
    let mut done = 0;
    for level in places.chunk_by(|one, next| values[*one] == values[*next]) {
        let rank = done as f64 + (level.len() as f64 + 1.0) / 2.0;
        level.iter().for_each(|place| ranks[*place] = rank);
        done += level.len();
    }
    ranks
}

/// Pearson's r; `None` where one of the lists does not vary.
pub(super) fn pearson(x: &[f64], y: &[f64]) -> Option<f64> {
    let count = x.len() as f64;
    let mean = |list: &[f64]| list.iter().sum::<f64>() / count;
    let (mean_x, mean_y) = (mean(x), mean(y));
    let sums = x.iter().zip(y).fold((0.0, 0.0, 0.0), |(xy, xx, yy), (x, y)| {
        let (dx, dy) = (x - mean_x, y - mean_y);
        (xy + dx * dy, xx + dx * dx, yy + dy * dy)
    });
    let r = sums.0 / (sums.1 * sums.2).sqrt();
    r.is_finite().then(|| r.clamp(-1.0, 1.0))
}

fn kendall(mut pairs: Vec<(f64, f64)>) -> Option<f64> {
    let of = |count: usize| count as f64 * (count as f64 - 1.0) / 2.0;
    let level = |chunks: &mut dyn Iterator<Item = usize>| chunks.map(of).sum::<f64>();
    pairs.sort_by(|one, next| one.0.total_cmp(&next.0).then(one.1.total_cmp(&next.1)));
    let all = of(pairs.len());
    let first = level(&mut pairs.chunk_by(|one, next| one.0 == next.0).map(<[_]>::len));
    let both = level(&mut pairs.chunk_by(|one, next| one == next).map(<[_]>::len));
    let mut second: Vec<f64> = pairs.into_iter().map(|pair| pair.1).collect();
    let swaps = swaps(&mut second);
    let second = level(&mut second.chunk_by(|one, next| one == next).map(<[_]>::len));
    // Same order − opposite order = all − level in one − level in the other + level in both − 2 × opposite.
    let tau = (all - first - second + both - 2.0 * swaps) / ((all - first) * (all - second)).sqrt();
    tau.is_finite().then(|| tau.clamp(-1.0, 1.0))
}

/// Sorts by merging, and counts how many pairs stood the other way round.
fn swaps(list: &mut [f64]) -> f64 {
    if list.len() < 2 {
        return 0.0;
    }
    let (left, right) = list.split_at_mut(list.len() / 2);
    let mut count = swaps(left) + swaps(right);
    let mut merged = Vec::with_capacity(left.len() + right.len());
    let (mut one, mut other) = (0, 0);
    while one < left.len() && other < right.len() {
        if right[other] < left[one] {
            count += (left.len() - one) as f64;
            merged.push(right[other]);
            other += 1;
        } else {
            merged.push(left[one]);
            one += 1;
        }
    }
    merged.extend_from_slice(&left[one..]);
    merged.extend_from_slice(&right[other..]);
    list.copy_from_slice(&merged);
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(one: &[f64], other: &[f64], spearman: f64, kendall: f64) {
        let found = agreement(one, other).unwrap();
        assert!((found.spearman - spearman).abs() < 1e-9, "{found:?}");
        assert!((found.kendall - kendall).abs() < 1e-9, "{found:?}");
    }

    #[test]
    fn the_same_order_is_one_and_the_opposite_minus_one() {
        check(&[1.0, 2.0, 3.0, 9.0], &[2.0, 5.0, 6.0, 7.0], 1.0, 1.0);
        check(&[1.0, 2.0, 3.0, 9.0], &[4.0, 3.0, 2.0, 1.0], -1.0, -1.0);
    }

    #[test]
    fn one_swap_of_four_by_hand() {
        // ρ = 1 − 6 × 2 / (4 × 15) = 0.8; of six pairs one is turned: τ = 4/6.
        check(&[1.0, 2.0, 3.0, 4.0], &[1.0, 3.0, 2.0, 4.0], 0.8, 4.0 / 6.0);
    }

    #[test]
    fn level_ones_by_hand() {
        // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: Σxy = 4.5, Σxx = 4.5, Σyy = 5. τ-b = 5 / √(5 × 6).
        check(
            &[1.0, 2.0, 2.0, 3.0],
            &[1.0, 2.0, 3.0, 4.0],
            4.5 / 22.5f64.sqrt(),
            5.0 / 30f64.sqrt(),
        );
    }

    #[test]
    fn where_all_are_level_nothing_is_alike_or_unlike() {
        assert_eq!(agreement(&[1.0, 1.0], &[1.0, 2.0]), None);
        assert_eq!(agreement(&[1.0], &[1.0]), None);
        assert_eq!(agreement(&[], &[]), None);
    }
}
