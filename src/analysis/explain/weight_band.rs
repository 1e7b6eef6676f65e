//! Between which ranks can a unit lie, when every weight may be somewhat larger or smaller?
//!
//! Every weight `w` may lie anywhere within `w × (1 ± band)`, each for itself. Of two units with the differences `δᵢ` the
//! lead `Δ = total − total` may then be anywhere within `Δ ± band × Σ |wᵢ δᵢ|`, and both ends are reached: the bound of a
//! pair is exact, and stretching all weights to their old sum does not change its sign. Best rank = 1 + the number of
//! units that lead under all these weights, worst = 1 + those that lead under some. No rank outside is possible; not every
//! rank inside need be, for one set of weights serves all pairs. Source: OECD/JRC Handbook (2008), step 7, sensitivity to
//! weights; here by bounds in place of draws.
//!
//! Who is as good in every domain and better in one leads under any weights.

use super::makeup::{Made, Makeup};
use super::printing::Between;
use crate::analysis::rank::without_noise;
use crate::model::unit::UnitIdx;

/// What holds for a unit however the weights are drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settled {
    /// Those that lead it under any weights, in their published order.
    pub ahead: Vec<UnitIdx>,
    /// Those it leads under any weights.
    pub behind: Vec<UnitIdx>,
    /// Those that lack a domain, so that nothing can be said of them.
    pub untold: Vec<UnitIdx>,
}

/// The ranks a unit may have when weights vary by a share of themselves; `None` where it is not ranked or lacks a domain,
/// or the weights are not known. A unit that lacks a domain may stand on either side.
pub fn under_weights(makeup: &Makeup, unit: UnitIdx, band: f64) -> Option<Between> {
    let own = whole(makeup, unit)?;
    let weights = makeup.weights()?;
    let (mut certain, mut open) = (0, Vec::new());
    for row in makeup.rows.iter().filter(|row| row.unit != unit) {
        let lead = without_noise(row.worth - own.worth);
        let Some(apart) = apart(row, own, &weights) else {
            open.push(row.unit);
            continue;
        };
        let swing = without_noise(band.abs() * apart);
        if without_noise(lead - swing) > 0.0 {
            certain += 1;
        } else if without_noise(lead + swing) > 0.0 {
            open.push(row.unit);
        }
    }
    Some(Between { best: 1 + certain, worst: 1 + certain + open.len(), open })
}

/// Who leads a unit, and whom it leads, under any weights at all; `None` as above.
pub fn settled(makeup: &Makeup, unit: UnitIdx) -> Option<Settled> {
    let own = whole(makeup, unit)?;
    let weights = makeup.weights()?;
    let direction = makeup.direction();
    let mut found = Settled::default();
    for row in makeup.rows.iter().filter(|row| row.unit != unit) {
        let Some(differences) = differences(row, own) else {
            found.untold.push(row.unit);
            continue;
        };
        let leads = differences.zip(&weights).map(|(points, weight)| points * weight * direction);
        let leads: Vec<f64> = leads.map(without_noise).collect();
        let (some_ahead, some_behind) =
            (leads.iter().any(|lead| *lead > 0.0), leads.iter().any(|lead| *lead < 0.0));
        match (some_ahead, some_behind) {
            (true, false) => found.ahead.push(row.unit),
            (false, true) => found.behind.push(row.unit),
            _ => {}
        }
    }
    Some(found)
}

/// A unit's row, where it has every domain.
fn whole(makeup: &Makeup, unit: UnitIdx) -> Option<&Made> {
    let own = &makeup.rows[makeup.place(unit)?];
    own.scores.iter().all(Option::is_some).then_some(own)
}

fn differences<'a>(row: &'a Made, own: &'a Made) -> Option<impl Iterator<Item = f64> + 'a> {
    let known = row.scores.iter().all(Option::is_some);
    let pairs = row.scores.iter().zip(&own.scores);
    known.then(|| pairs.map(|(one, other)| one.unwrap_or(0.0) - other.unwrap_or(0.0)))
}

fn apart(row: &Made, own: &Made, weights: &[f64]) -> Option<f64> {
    let points =
        differences(row, own)?.zip(weights).map(|(points, weight)| (points * weight).abs());
    Some(points.sum())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;
    use crate::analysis::explain::laws::made;
    use crate::model::index::{Best, Total};

    /// A 10 = 4 + 6, B 11 = 8 + 3, C 14 = 7 + 7, D 9 = 4 + 5.
    const TABLE: &str = "unit total C1 C2\nA 10 4 6\nB 11 8 3\nC 14 7 7\nD 9 4 5";

    fn check(best: Best, band: f64, expected: (usize, usize)) {
        let makeup = made(Total::Sum, best, "C1\nC2", TABLE);
        let found = under_weights(&makeup, example::at(&example::publication(""), "A"), band);
        let found = found.unwrap();
        assert_eq!((found.best, found.worst), expected, "{band}");
    }

    #[test]
    fn two_units_swap_from_the_band_on_that_their_difference_allows() {
        // B leads A by 1, and their domains differ by 4 + 3 = 7 points: they swap beyond a band of 1/7.
        check(Best::Highest, 0.0, (3, 3));
        check(Best::Highest, 0.14, (3, 3));
        check(Best::Highest, 0.15, (2, 3));
        check(Best::Lowest, 0.14, (2, 2));
        check(Best::Lowest, 0.15, (2, 3));
    }

    #[test]
    fn who_is_as_good_everywhere_leads_under_any_weights() {
        let makeup = made(Total::Sum, Best::Highest, "C1\nC2", TABLE);
        let publication = example::publication("");
        let at = |code| example::at(&publication, code);
        let found = settled(&makeup, at("A")).unwrap();
        assert_eq!((found.ahead, found.behind), (vec![at("C")], vec![at("D")]));
        let band = under_weights(&makeup, at("A"), 0.99).unwrap();
        assert_eq!(band.open, [at("B")]);
    }

    #[test]
    fn a_missing_domain_leaves_its_unit_open() {
        let table = "unit total C1 C2\nA 10 4 6\nB 30 8 -";
        let makeup = made(Total::Sum, Best::Highest, "C1\nC2", table);
        let publication = example::publication("");
        let at = |code| example::at(&publication, code);
        assert_eq!(under_weights(&makeup, at("A"), 0.1).unwrap().open, [at("B")]);
        assert_eq!(settled(&makeup, at("A")).unwrap().untold, [at("B")]);
        assert_eq!(under_weights(&makeup, at("B"), 0.1), None);
    }

    #[test]
    fn unknown_weights_have_no_band() {
        let makeup = made(Total::AsPublished, Best::Highest, "C1\nC2", TABLE);
        assert_eq!(under_weights(&makeup, example::at(&example::publication(""), "A"), 0.1), None);
    }
}
