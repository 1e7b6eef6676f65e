//! Can a mean, a highest, a lowest, counts in bands and named scores all be true of so many units?
//!
//! Every score named anywhere cuts the scale into points and the open stretches between them. What is published says
//! how many units lie in runs of these cells at least or at most; with `c(j)` the number of units in the first `j`
//! cells, each statement reads `c(b) − c(a) ≥ k`. Such a system of differences has a solution or a circle that proves it
//! has none; and among its solutions one has every `c` as large as can be, which puts every unit as low as can be, and
//! one as small. These two give the exact interval of the mean, each end with whether it is reached. A score is a whole
//! number of millionths, so the sums are exact.

use super::doubt::Doubt;
use super::figure::Figure;
use super::finding::{Finding, Grade, Kind};
use super::nodes::nodes;
use super::range::{Bounds, decimals, shift};
use super::sheet::Sheet;
use crate::audit::audited::Audited;
use crate::model::operator::{Limit, Operator};
use crate::model::statistic::{Published, Statistic};

mod bands;
mod cells;

use cells::{Cells, Claim};

/// Adds what it finds to `findings`.
pub fn check(audited: &Audited<'_>, _: &Sheet<'_>, findings: &mut Vec<Finding>) {
    for of in nodes(audited) {
        if let Some(units) = of.population {
            node(audited, &of.statistics, units, findings);
        }
        bands::check(&of.statistics, findings);
    }
}

/// A named score: its figure and what it says.
struct Named {
    figure: Figure,
    limit: Limit,
}

fn named(audited: &Audited<'_>, of: &Published) -> Vec<Named> {
    let mut found = Vec::new();
    let domain = of.domain.as_ref();
    let editions = audited
        .editions
        .iter()
        .filter(|edition| edition.index == of.index && edition.period == of.period);
    let scope = Some(&audited.publication.units.get(of.scope).code);
    for edition in editions {
        let Some(column) = edition.column(domain) else { continue };
        for (unit, cell) in edition.units.iter().zip(&column.cells) {
            if audited.publication.units.get(*unit).parent.as_ref() != scope {
                continue;
            }
            let cell = cell.ok().map(|score| score.points());
            let exactly = cell.map(|value| Limit { operator: Operator::Exactly, value });
            if let Some(limit) = exactly.or_else(|| edition.bound(*unit, domain)) {
                found.push(Named { figure: Figure::score(edition, *unit, domain), limit });
            }
        }
    }
    found
}

/// The mean of one node with everything published beside it.
fn node(audited: &Audited<'_>, found: &[&Published], units: f64, findings: &mut Vec<Finding>) {
    let Some(index) = found.first().and_then(|first| audited.publication.index(&first.index))
    else {
        return;
    };
    let first = found[0];
    let named = named(audited, first);
    let max = audited.publication.max(index, first.domain.as_ref(), first.period);
    let claims = claims(found, &named, max, 0);
    let mut figures: Vec<Figure> =
        found.iter().filter(|found| says(found)).map(|found| Figure::statistic(found)).collect();
    figures.extend(named.iter().map(|named| named.figure.clone()));
    let (lowest, highest) = (of(found, &Statistic::Lowest), of(found, &Statistic::Highest));
    if let (Some(low), Some(high)) = (lowest, highest)
        && low.value > high.value
        && low.operator != Operator::Below
        && high.operator != Operator::Above
    {
        let figures = vec![Figure::statistic(low), Figure::statistic(high)];
        findings.push(finding(Grade::Impossible, figures, Doubt::Extremes));
        return;
    }
    let whole = units as u32;
    let Some(cells) = Cells::solve(whole, &claims) else {
        let doubt = Doubt::NoSuchUnits { units: whole, counts: bands::too_many(found, units) };
        findings.push(finding(Grade::Impossible, figures, doubt));
        return;
    };
    let means = found.iter().filter(|found| found.statistic == Statistic::Mean);
    for mean in means {
        let mut figures = figures.clone();
        figures.insert(0, Figure::statistic(mean));
        findings.extend(against(mean, whole, &cells, figures.clone()));
        findings.extend(grain(mean, whole, index.decimals));
        if let Some(doubt) = reading(found, &named, max, whole, mean) {
            findings.push(finding(Grade::Doubtful, figures, doubt));
        }
    }
}

fn of<'a>(found: &[&'a Published], statistic: &Statistic) -> Option<&'a Published> {
    found.iter().find(|found| found.statistic == *statistic).copied()
}

/// Whether a statistic says something of the units' scores besides the mean.
fn says(found: &Published) -> bool {
    matches!(found.statistic, Statistic::Highest | Statistic::Lowest | Statistic::Count(_))
}

fn finding(grade: Grade, figures: Vec<Figure>, doubt: Doubt) -> Finding {
    Finding::new(Kind::Feasibility, grade, figures, doubt)
}

/// What is published of the units, as claims; `more` units are counted beside the named ones.
fn claims(found: &[&Published], named: &[Named], max: Option<f64>, more: u32) -> Vec<Claim> {
    let at_most = |value| Claim::all(Limit { operator: Operator::AtMost, value });
    let at_least = |value| Claim::all(Limit { operator: Operator::AtLeast, value });
    let mut claims = vec![at_least(0.0)];
    claims.extend(max.map(at_most));
    for found in found {
        let limit = Limit { operator: found.operator, value: found.value };
        let exactly = found.operator == Operator::Exactly;
        match &found.statistic {
            // "Cao nhất … trên 23": somebody is above 23, and how far up is not said.
            Statistic::Highest => {
                claims.push(Claim::some(limit));
                claims.extend(exactly.then(|| at_most(found.value)));
            }
            Statistic::Lowest => {
                claims.push(Claim::some(limit));
                claims.extend(exactly.then(|| at_least(found.value)));
            }
            Statistic::Count(limits) if exactly && found.value >= 0.0 => {
                let beside = if is_point(limits) { more } else { 0 };
                claims.push(Claim::exactly(limits.clone(), found.value as u32 + beside));
            }
            _ => {}
        }
    }
    claims.extend(named.iter().map(|named| Claim::unit(named.limit)));
    claims
}

fn is_point(limits: &[Limit]) -> bool {
    matches!(limits, [Limit { operator: Operator::Exactly, .. }])
}

/// The mean against the interval, allowing for its rounding; cut off it may also be a unit of the last place higher.
fn against(mean: &Published, units: u32, cells: &Cells, figures: Vec<Figure>) -> Option<Finding> {
    let bounds = cells.mean();
    let printed = Bounds::of(mean.value, mean.operator, &mean.place.printed);
    let places = decimals(mean.value, &mean.place.printed);
    let unit = 1.0 / shift(1.0, places);
    // A mean printed as a whole number is rounded like any other.
    let rounded = Bounds {
        low: printed.low.min(mean.value - unit / 2.0),
        high: printed.high.max(mean.value + unit / 2.0),
        ..printed
    };
    if rounded.meets(bounds) {
        return None;
    }
    let cut = Bounds { low: mean.value, high: mean.value + unit, high_open: true, ..printed };
    let grade = if cut.meets(bounds) { Grade::Rounding } else { Grade::Impossible };
    let shares = if mean.value < bounds.low { cells.lowest() } else { cells.highest() };
    Some(finding(grade, figures, Doubt::Mean { units, bounds, shares }))
}

/// Sums of scores are whole numbers of the smallest step a score has; not every mean is such a sum over the units.
fn grain(mean: &Published, units: u32, places: u8) -> Option<Finding> {
    let mean_places = decimals(mean.value, &mean.place.printed);
    let sum = mean.value * f64::from(units);
    let off = (shift(sum, places) - shift(sum, places).round()).abs();
    let allowed = f64::from(units) * 0.5 * shift(1.0, places) / shift(1.0, mean_places);
    (mean.operator == Operator::Exactly && off > allowed + 1e-6).then(|| {
        let doubt = Doubt::Grain { units, decimals: places };
        finding(Grade::Doubtful, vec![Figure::statistic(mean)], doubt)
    })
}

/// "Ba xã A, B, C 8 điểm; 9 xã được 8 điểm": the nine may include the three or come beside them. A doubt when the
/// figures hold in one reading only.
fn reading(
    found: &[&Published],
    named: &[Named],
    max: Option<f64>,
    units: u32,
    mean: &Published,
) -> Option<Doubt> {
    let counted = found.iter().find(|found| {
        matches!(&found.statistic, Statistic::Count(limits) if is_point(limits))
            && found.of.is_none()
    })?;
    let at = |named: &&Named| {
        named.limit == Limit { operator: Operator::Exactly, value: point_of(counted) }
    };
    let listed = named.iter().filter(at).count() as u32;
    if listed == 0 || f64::from(listed) >= counted.value {
        return None;
    }
    let shares = match Cells::solve(units, &claims(found, named, max, listed)) {
        Some(cells) => match against(mean, units, &cells, Vec::new())?.doubt {
            Doubt::Mean { shares, .. } => shares,
            _ => Vec::new(),
        },
        None => Vec::new(),
    };
    Some(Doubt::Reading { named: listed, units, shares })
}

/// The score of a count at one score; 0 for any other statistic.
fn point_of(found: &Published) -> f64 {
    match &found.statistic {
        Statistic::Count(limits) => limits.first().map_or(0.0, |limit| limit.value),
        _ => 0.0,
    }
}
