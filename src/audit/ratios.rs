//! Does a printed percentage follow from what it divides? Rounded it does; cut off, it nearly does.

use super::audited::Audited;
use super::doubt::Doubt;
use super::doubt::terms::Explained;
use super::figure::Figure;
use super::finding::{Finding, Grade, Kind};
use super::range::{Bounds, decimals, same, shift};
use super::sheet::{Sheet, When};
use crate::model::form::{Indicator, Kind as Measured};
use crate::model::observation::Observation;
use crate::model::operator::Operator;
use crate::model::unit::UnitIdx;

/// Adds what it finds to `findings`.
pub fn check(audited: &Audited<'_>, sheet: &Sheet<'_>, findings: &mut Vec<Finding>) {
    for found in &audited.documents.observations {
        let (Some(row), Ok(value)) = (sheet.row(found), found.value) else { continue };
        match (row.kind, found.ratio) {
            (Measured::Percent, Some(ratio)) => {
                findings.extend(percent(found, value, ratio, Vec::new()).map(|f| weigh(f, row)));
            }
            (Measured::Percent, None) => {
                let when = When::of(found);
                let Some((over, under)) = divided(sheet, row, found.unit, when) else { continue };
                let (Ok(numerator), Ok(denominator)) = (over.value, under.value) else { continue };
                let others = vec![Figure::observed(over), Figure::observed(under)];
                let ratio = (numerator, denominator);
                findings.extend(percent(found, value, ratio, others).map(|f| weigh(f, row)));
            }
            (_, Some((numerator, _))) if !same(value, numerator) => {
                let doubt = Doubt::NotItsNumerator { numerator };
                let figures = vec![Figure::observed(found)];
                findings.push(Finding::new(Kind::Ratios, Grade::Doubtful, figures, doubt));
            }
            _ => {}
        }
    }
}

/// A rate of growth need not be the plain quotient of the numbers beside it.
fn weigh(mut finding: Finding, row: &Indicator) -> Finding {
    let name = row.name.vi.to_lowercase();
    if finding.grade == Grade::Impossible && ["tăng", "giảm"].iter().any(|word| name.contains(word))
    {
        finding.grade = Grade::Doubtful;
    }
    finding
}

/// The figures a rate divides by what it means, for the same unit and span; both printed once and exactly.
fn divided<'a>(
    sheet: &Sheet<'a>,
    row: &Indicator,
    unit: UnitIdx,
    when: When,
) -> Option<(&'a Observation, &'a Observation)> {
    let only = |id| {
        let found = sheet.values(sheet.place(id)?, unit, when);
        match found.as_slice() {
            [found] if found.operator == Operator::Exactly => Some(*found),
            _ => None,
        }
    };
    Some((only(row.numerator.as_ref()?)?, only(row.denominator.as_ref()?)?))
}

fn percent(
    found: &Observation,
    value: f64,
    (numerator, denominator): (f64, f64),
    others: Vec<Figure>,
) -> Option<Finding> {
    let printed = &found.place.printed;
    if denominator <= 0.0 || !found.parts.is_empty() {
        return None;
    }
    let exact = 100.0 * numerator / denominator;
    if found.operator != Operator::Exactly {
        let meant = Bounds::of(value, found.operator, printed);
        if meant.meets(Bounds { low: exact, low_open: false, high: exact, high_open: false }) {
            return None;
        }
        return Some(wrong(found, numerator, denominator, exact, Explained::Nothing, others));
    }
    let places = decimals(value, printed);
    // Compared in units of the last printed place; a remainder of exactly a half may be rounded either way.
    let (units, exact_units) = (shift(value, places), shift(exact, places));
    if (units - exact_units).abs() <= 0.5 + 1e-6 {
        return None;
    }
    let explained = if same(units, exact_units.floor()) {
        Explained::CutOff
    } else if same(units, exact_units.ceil()) {
        Explained::RoundedUp
    } else {
        Explained::Nothing
    };
    Some(wrong(found, numerator, denominator, exact, explained, others))
}

fn wrong(
    found: &Observation,
    numerator: f64,
    denominator: f64,
    exact: f64,
    explained: Explained,
    others: Vec<Figure>,
) -> Finding {
    let grade = match explained {
        Explained::CutOff => Grade::Rounding,
        Explained::RoundedUp => Grade::Doubtful,
        Explained::Nothing => Grade::Impossible,
    };
    let figures = [Figure::observed(found)].into_iter().chain(others).collect();
    let doubt = Doubt::Percent { numerator, denominator, exact, explained };
    Finding::new(Kind::Ratios, grade, figures, doubt)
}
