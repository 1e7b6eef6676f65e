//! What can a mean of the domains come to, when nobody says what each of them counts?
//!
//! All shares `w ≥ 0` with `Σ w = 1` are tried at once, and where the last result is known only those that give it:
//! `Σ w × result = total`. The least and the greatest `Σ w × aim` lie in a corner of these shares, where at most two
//! domains count: exact bounds, no simulation. In the same way the least and the greatest share of each domain, of all
//! those and of those with `Σ w × aim ≥ wanted`; there at most three count (linear programming: an optimum lies in a
//! basic solution).

use crate::analysis::rank::without_noise;

/// What the shares must give.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Held<'a> {
    /// The domains of last time.
    pub results: &'a [f64],
    /// Their total.
    pub total: f64,
}

/// How much of the total a domain may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// The least and the greatest of all shares.
    pub allowed: (f64, f64),
    /// The least and the greatest with which the wanted total is reached; `None` where it never is.
    pub reaching: Option<(f64, f64)>,
}

/// The least and the greatest mean of these aims; `None` where no shares give the result that is held.
pub fn span(aims: &[f64], held: Option<&Held<'_>>) -> Option<(f64, f64)> {
    let means = match held {
        None => aims.to_vec(),
        Some(held) => {
            let ends = |from: usize, to: usize| {
                let (low, high) = (held.results[from], held.results[to]);
                let (beyond, width) = (held.total - low, high - low);
                let part = match width {
                    0.0 => (beyond == 0.0).then_some(0.0)?,
                    _ => beyond / width,
                };
                let mean = aims[from] + part * (aims[to] - aims[from]);
                (width >= 0.0 && (0.0..=1.0).contains(&part)).then_some(mean)
            };
            let all = 0..aims.len();
            all.clone().flat_map(|from| all.clone().filter_map(move |to| ends(from, to))).collect()
        }
    };
    ends(means.into_iter())
}

/// What share each domain may have, of all and of those that reach `wanted`.
pub fn shares(aims: &[f64], held: Option<&Held<'_>>, wanted: f64) -> Vec<Share> {
    let allowed = corners(aims, held, None);
    let reaching = corners(aims, held, Some(wanted));
    let of = |corners: &[Vec<f64>], at: usize| ends(corners.iter().map(|corner| corner[at]));
    let share = |at: usize| Some(Share { allowed: of(&allowed, at)?, reaching: of(&reaching, at) });
    (0..aims.len()).filter_map(share).collect()
}

fn ends(numbers: impl Iterator<Item = f64>) -> Option<(f64, f64)> {
    numbers.map(without_noise).fold(None, |ends: Option<(f64, f64)>, number| {
        let (low, high) = ends.unwrap_or((number, number));
        Some((low.min(number), high.max(number)))
    })
}

/// The corners of all shares that give what is held and reach what is wanted: the basic solutions of three equations,
/// a column a domain. What is over the wanted total is a column of its own; an equation that says nothing has one that
/// takes all of it.
fn corners(aims: &[f64], held: Option<&Held<'_>>, wanted: Option<f64>) -> Vec<Vec<f64>> {
    let domains = aims.len();
    let result = |at: usize| held.map_or(0.0, |held| held.results[at]);
    let aim = |at: usize| wanted.map_or(0.0, |_| aims[at]);
    let mut columns: Vec<[f64; 3]> = (0..domains).map(|at| [1.0, result(at), aim(at)]).collect();
    if held.is_none() {
        columns.push([0.0, 1.0, 0.0]);
    }
    columns.push([0.0, 0.0, if wanted.is_some() { -1.0 } else { 1.0 }]);
    let right = [1.0, held.map_or(0.0, |held| held.total), wanted.unwrap_or(0.0)];
    let mut found = Vec::new();
    for one in 0..columns.len() {
        for two in one + 1..columns.len() {
            for three in two + 1..columns.len() {
                let basis = [one, two, three];
                let Some(parts) = solved(basis.map(|at| columns[at]), right) else { continue };
                let mut corner = vec![0.0; domains];
                for (at, part) in basis.into_iter().zip(parts) {
                    if let Some(share) = corner.get_mut(at) {
                        *share = part;
                    }
                }
                found.push(corner);
            }
        }
    }
    found
}

/// The parts of three columns that make up the right side, none of them negative (Cramer's rule).
fn solved(columns: [[f64; 3]; 3], right: [f64; 3]) -> Option<[f64; 3]> {
    let whole = determinant(columns);
    let size: f64 =
        columns.iter().map(|column| column.iter().map(|cell| cell.abs()).sum::<f64>()).product();
    if whole.abs() <= 1e-12 * size.max(1.0) {
        return None;
    }
    let part = |at: usize| {
        let mut replaced = columns;
        replaced[at] = right;
        without_noise(determinant(replaced) / whole)
    };
    let parts = [part(0), part(1), part(2)];
    parts.iter().all(|part| *part >= 0.0).then_some(parts)
}

fn determinant([a, b, c]: [[f64; 3]; 3]) -> f64 {
    a[0] * (b[1] * c[2] - b[2] * c[1]) - b[0] * (a[1] * c[2] - a[2] * c[1])
        + c[0] * (a[1] * b[2] - a[2] * b[1])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn without_a_result_any_domain_may_count_alone() {
        assert_eq!(span(&[50.0, 90.0, 60.0], None), Some((50.0, 90.0)));
    }

    /// Results 40 and 80 with a total of 50: 3/4 and 1/4. Aims 50 and 84: 37.5 + 21 = 58.5.
    #[test]
    fn two_domains_and_their_total_leave_one_mean() {
        let held = Held { results: &[40.0, 80.0], total: 50.0 };
        assert_eq!(span(&[50.0, 84.0], Some(&held)), Some((58.5, 58.5)));
        let found = shares(&[50.0, 84.0], Some(&held), 58.0);
        let one = |part: f64| Share { allowed: (part, part), reaching: Some((part, part)) };
        assert_eq!(found, [one(0.75), one(0.25)]);
        assert_eq!(shares(&[50.0, 84.0], Some(&held), 59.0)[0].reaching, None);
    }

    /// A third one at 50 alone gives the total too: its aim 51 is the least, the other two's 58.5 the greatest. Half
    /// way, 54.75, it may count half at most, and the first three eighths at least.
    #[test]
    fn a_third_opens_a_span() {
        let held = Held { results: &[40.0, 80.0, 50.0], total: 50.0 };
        let aims = [50.0, 84.0, 51.0];
        assert_eq!(span(&aims, Some(&held)), Some((51.0, 58.5)));
        let found = shares(&aims, Some(&held), 54.75);
        assert_eq!(found[0], Share { allowed: (0.0, 0.75), reaching: Some((0.375, 0.75)) });
        assert_eq!(found[2], Share { allowed: (0.0, 1.0), reaching: Some((0.0, 0.5)) });
    }

    #[test]
    fn a_total_beyond_all_its_domains_is_no_mean_of_them() {
        let held = Held { results: &[40.0, 80.0], total: 90.0 };
        assert_eq!(span(&[50.0, 84.0], Some(&held)), None);
    }

    proptest! {
        /// Shares as thrown give some total; the mean of the aims by the same shares lies within the span, and no share
        /// outside what is allowed.
        #[test]
        fn no_shares_lead_out_of_the_span(rows in prop::collection::vec((0u8..101, 0u8..101, 1u8..20), 2..7)) {
            let sum: f64 = rows.iter().map(|row| f64::from(row.2)).sum();
            let shares_thrown: Vec<f64> = rows.iter().map(|row| f64::from(row.2) / sum).collect();
            let mean = |of: &[f64]| of.iter().zip(&shares_thrown).map(|(one, share)| one * share).sum::<f64>();
            let results: Vec<f64> = rows.iter().map(|row| f64::from(row.0)).collect();
            let aims: Vec<f64> = rows.iter().map(|row| f64::from(row.1)).collect();
            let held = Held { results: &results, total: mean(&results) };
            let reached = mean(&aims);
            if let Some((low, high)) = span(&aims, Some(&held)) {
                prop_assert!(low <= reached + 1e-6 && reached <= high + 1e-6, "{reached} in {low}..{high}");
            }
            let (low, high) = span(&aims, None).unwrap();
            prop_assert!(low <= reached + 1e-6 && reached <= high + 1e-6);
            for (found, share) in shares(&aims, None, reached - 1e-6).iter().zip(&shares_thrown) {
                let (from, to) = found.reaching.unwrap();
                prop_assert!(from <= share + 1e-6 && *share <= to + 1e-6 && found.allowed == (0.0, 1.0));
            }
        }
    }
}
