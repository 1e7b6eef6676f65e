//! Do the figures themselves tell what each domain counts, where the publication does not?
//!
//! The weights `w` that come nearest to `total = Σ w × score` over all units with every score, by least squares (the
//! normal equations `SᵀS w = Sᵀt`). They are told only where they leave nothing open: at least [`PER_DOMAIN`] units a
//! domain, weights that are uniquely determined, none of them negative, and every published total within [`NEAR`] of its
//! sum. A weight nearer than 0.0005 to a thousandth is that thousandth, as long as the totals still fit. Derived.

/// So many units a domain, at least.
const PER_DOMAIN: usize = 3;

/// How far a total may lie from its sum. Measure: a share of the span of the totals.
const NEAR: f64 = 1e-3;

/// A pivot smaller than this share of its own diagonal tells nothing.
const SMALLEST_PIVOT: f64 = 1e-9;

/// Weights that give every total.
#[derive(Clone, Debug, PartialEq)]
pub struct Implied {
    /// What one point of each domain brings.
    pub weights: Vec<f64>,
    /// How far the farthest sum lies from its total. Measure: index points.
    pub farthest: f64,
}

/// The weights that the totals imply; `None` where they imply none.
pub fn implied(totals: &[f64], scores: &[&[Option<f64>]], domains: usize) -> Option<Implied> {
    let whole: Vec<(f64, Vec<f64>)> = totals
        .iter()
        .zip(scores)
        .filter_map(|(total, row)| {
            Some((*total, row.iter().copied().collect::<Option<Vec<f64>>>()?))
        })
        .collect();
    if domains < 2 || whole.len() < PER_DOMAIN * domains {
        return None;
    }
    let ends = whole.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |ends, (total, _)| {
        (ends.0.min(*total), ends.1.max(*total))
    });
    let near = NEAR * (ends.1 - ends.0);
    let solved = least_squares(&whole, domains)?;
    let exact = solved.iter().map(|weight| (weight * 1e3).round() / 1e3).collect::<Vec<f64>>();
    let fits = |weights: &Vec<f64>| {
        let positive = weights.iter().all(|weight| *weight >= 0.0);
        let farthest = farthest(&whole, weights);
        (positive && farthest <= near && near > 0.0).then_some(farthest)
    };
    [exact, solved]
        .into_iter()
        .find_map(|weights| fits(&weights).map(|farthest| Implied { weights, farthest }))
}

fn farthest(rows: &[(f64, Vec<f64>)], weights: &[f64]) -> f64 {
    let miss = |(total, scores): &(f64, Vec<f64>)| {
        let sum: f64 = scores.iter().zip(weights).map(|(score, weight)| score * weight).sum();
        (total - sum).abs()
    };
    rows.iter().map(miss).fold(0.0, f64::max)
}

/// The normal equations, solved by elimination with the largest pivot.
fn least_squares(rows: &[(f64, Vec<f64>)], domains: usize) -> Option<Vec<f64>> {
    let mut system = vec![vec![0.0; domains + 1]; domains];
    for (total, scores) in rows {
        for (row, score) in system.iter_mut().zip(scores) {
            for (cell, other) in row.iter_mut().zip(scores.iter().chain([total])) {
                *cell += score * other;
            }
        }
    }
    let scale: Vec<f64> = (0..domains).map(|place| system[place][place].abs()).collect();
    for column in 0..domains {
        let by_size = |one: &usize, next: &usize| {
            system[*one][column].abs().total_cmp(&system[*next][column].abs())
        };
        let pivot = (column..domains).max_by(by_size)?;
        system.swap(column, pivot);
        let (done, below) = system.split_at_mut(column + 1);
        let top = &done[column];
        if top[column].abs() <= SMALLEST_PIVOT * scale[column] {
            return None;
        }
        for row in below {
            let times = row[column] / top[column];
            for (cell, above) in row.iter_mut().zip(top).skip(column) {
                *cell -= times * above;
            }
        }
    }
    let mut weights = vec![0.0; domains];
    for place in (0..domains).rev() {
        let known: f64 =
            (place + 1..domains).map(|other| system[place][other] * weights[other]).sum();
        weights[place] = (system[place][domains] - known) / system[place][place];
    }
    weights.iter().all(|weight| weight.is_finite()).then_some(weights)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(rows: &[(f64, [f64; 2])]) -> Option<Vec<f64>> {
        let totals: Vec<f64> = rows.iter().map(|row| row.0).collect();
        let scores: Vec<Vec<Option<f64>>> =
            rows.iter().map(|row| row.1.iter().copied().map(Some).collect()).collect();
        let scores: Vec<&[Option<f64>]> = scores.iter().map(Vec::as_slice).collect();
        implied(&totals, &scores, 2).map(|found| found.weights)
    }

    const SIX: [[f64; 2]; 6] =
        [[1.0, 2.0], [4.0, 1.0], [3.0, 3.0], [0.0, 5.0], [2.0, 2.5], [5.0, 0.5]];

    #[test]
    fn weights_that_give_every_total_are_found() {
        let rows = SIX.map(|scores| (0.7 * scores[0] + 0.3 * scores[1], scores));
        assert_eq!(check(&rows), Some(vec![0.7, 0.3]));
    }

    #[test]
    fn a_total_that_does_not_fit_tells_that_they_are_not_the_weights() {
        let mut rows = SIX.map(|scores| (0.7 * scores[0] + 0.3 * scores[1], scores));
        rows[2].0 += 0.5;
        assert_eq!(check(&rows), None);
    }

    #[test]
    fn too_few_units_or_domains_that_go_together_tell_nothing() {
        let rows = SIX.map(|scores| (0.7 * scores[0] + 0.3 * scores[1], scores));
        assert_eq!(check(&rows[..5]), None);
        assert_eq!(check(&rows.map(|(total, [one, _])| (total, [one, one * 2.0]))), None);
    }
}
