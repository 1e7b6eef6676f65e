//! Do the parts make up the whole? Every breakdown of every form, every published total, every tree of maxima.
//!
//! Parts are added only when each has a number for that unit and span: a blank is not zero. With blanks among them the
//! others can still be too many. Numbers printed with decimals may each be off by half a unit of the last place; whole
//! numbers add up exactly or not at all. Where a part is printed with several values, one choice that holds is enough.

pub mod totals;

use super::doubt::Doubt;
use super::doubt::terms::Side;
use super::figure::Figure;
use super::finding::{Finding, Grade, Kind};
use super::range::{Bounds, Whole, above, same};
use super::sheet::{Sheet, When};
use crate::audit::audited::Audited;
use crate::model::form::{FormKind, Kind as Measured};
use crate::model::observation::Observation;
use crate::model::operator::Operator;
use crate::model::unit::UnitIdx;

/// At most this many choices among repeated values are tried for one sum.
const MOST_CHOICES: usize = 256;

/// Adds what it finds to `findings`.
pub fn check(audited: &Audited<'_>, sheet: &Sheet<'_>, findings: &mut Vec<Finding>) {
    for (whole, parts) in sheet.breakdowns() {
        let sides = sides(sheet, whole, &parts);
        for (unit, when) in sheet.spans(whole) {
            for &side in sides {
                findings.extend(breakdown(sheet, whole, &parts, unit, when, side));
            }
        }
        findings.extend(part_of_the_year(sheet, whole, &parts));
    }
    uncovered(audited, sheet, findings);
    totals::maxima(audited, findings);
}

/// Counts add up; rates do not, but what they divide does.
fn sides(sheet: &Sheet<'_>, whole: usize, parts: &[usize]) -> &'static [Side] {
    let all = |kind| parts.iter().chain([&whole]).all(|row| sheet.rows[*row].kind == kind);
    if all(Measured::Number) {
        &[Side::Value, Side::Denominator]
    } else if all(Measured::Percent) {
        &[Side::Numerator, Side::Denominator]
    } else {
        &[]
    }
}

/// The number meant, and what it can stand for.
fn number(found: &Observation, side: Side, whole: Whole) -> Option<(f64, Bounds)> {
    let value = match side {
        Side::Value => {
            let (value, printed) = (found.value.ok()?, &found.place.printed);
            return Some((value, Bounds::among(value, found.operator, printed, whole)));
        }
        Side::Numerator => found.ratio?.0,
        Side::Denominator => found.ratio?.1,
    };
    Some((value, Bounds::of(value, Operator::Exactly, "")))
}

/// One choice among the printed values of the parts.
struct Choice<'a> {
    sum: f64,
    bounds: Bounds,
    parts: Vec<(&'a Observation, f64)>,
}

/// Every choice; none where there are too many to try.
fn choices<'a>(parts: &[Vec<&'a Observation>], side: Side, whole: Whole) -> Vec<Choice<'a>> {
    if parts.iter().map(Vec::len).product::<usize>() > MOST_CHOICES {
        return Vec::new();
    }
    let zero = Bounds { low: 0.0, low_open: false, high: 0.0, high_open: false };
    let mut found = vec![Choice { sum: 0.0, bounds: zero, parts: Vec::new() }];
    for values in parts {
        let mut next = Vec::new();
        for choice in &found {
            for value in values {
                let Some((value, bounds, observed)) =
                    number(value, side, whole).map(|(number, bounds)| (number, bounds, *value))
                else {
                    continue;
                };
                let mut chosen = choice.parts.clone();
                chosen.push((observed, value));
                next.push(Choice {
                    sum: choice.sum + value,
                    bounds: choice.bounds.plus(bounds),
                    parts: chosen,
                });
            }
        }
        found = next;
    }
    found
}

fn breakdown(
    sheet: &Sheet<'_>,
    whole: usize,
    parts: &[usize],
    unit: UnitIdx,
    when: When,
    side: Side,
) -> Option<Finding> {
    let has = |found: &&Observation| number(found, side, Whole::Exactly).is_some();
    let of = |row: usize| -> Vec<&Observation> {
        sheet.values(row, unit, when).into_iter().filter(has).collect()
    };
    let wholes = of(whole);
    let values: Vec<Vec<&Observation>> = parts.iter().map(|part| of(*part)).collect();
    let printed: Vec<Vec<&Observation>> =
        values.iter().filter(|values| !values.is_empty()).cloned().collect();
    if wholes.is_empty() || printed.len() < 2 {
        return None;
    }
    if side == Side::Denominator && one_population(&wholes, &printed) {
        return None;
    }
    let rounds = rounds(printed.iter().flatten().chain(&wholes));
    let choices = choices(&printed, side, rounds);
    let closest = |whole: f64| {
        choices.iter().min_by(|a, b| (a.sum - whole).abs().total_cmp(&(b.sum - whole).abs()))
    };
    if printed.len() < values.len() {
        let first = wholes.first()?;
        let (value, _) = number(first, side, rounds)?;
        let low = |choice: &Choice<'_>| choice.bounds.low;
        let reach =
            wholes.iter().filter_map(|whole| number(whole, side, rounds)).map(|(_, b)| b.high);
        let most = reach.fold(f64::NEG_INFINITY, f64::max);
        let positive = choices.iter().all(|choice| choice.parts.iter().all(|part| part.1 >= 0.0));
        let over = choices.iter().all(|choice| above(low(choice), most));
        let choice = closest(value)?;
        return (positive && over && side == Side::Value).then(|| {
            finding(Grade::Impossible, first, choice, Doubt::OverSum { sum: choice.sum })
        });
    }
    let mut rounded = None;
    for whole in &wholes {
        let (value, bounds) = number(whole, side, rounds)?;
        for choice in &choices {
            if same(choice.sum, value) {
                let above = whole.operator == Operator::Above && wholes.len() == 1;
                let exactly =
                    choice.parts.iter().all(|(part, _)| part.operator == Operator::Exactly);
                return (above && exactly && side == Side::Value).then(|| {
                    finding(Grade::Format, whole, choice, Doubt::AboveExactly { sum: choice.sum })
                });
            }
            if choice.bounds.meets(bounds) {
                rounded = Some((*whole, choice));
            }
        }
    }
    let exact = |found: &Observation| found.operator == Operator::Exactly;
    let (grade, whole, choice) = match rounded {
        Some((whole, choice)) => {
            if !exact(whole) || !choice.parts.iter().all(|(part, _)| exact(part)) {
                return None;
            }
            (Grade::Rounding, whole, choice)
        }
        None => {
            let first = *wholes.first()?;
            (Grade::Impossible, first, closest(number(first, side, rounds)?.0)?)
        }
    };
    let doubt = Doubt::Sum {
        sum: choice.sum,
        whole: number(whole, side, rounds)?.0,
        parts: choice.parts.iter().map(|part| part.1).collect(),
        side,
    };
    Some(finding(grade, whole, choice, doubt))
}

/// Whether the whole numbers among these may be rounded.
fn rounds<'a>(found: impl Iterator<Item = &'a &'a Observation>) -> Whole {
    Whole::among(found.filter_map(|found| Some((found.value.ok()?, found.place.printed.as_str()))))
}

/// Shares of one population are all divided by it: their denominators are not added.
fn one_population(wholes: &[&Observation], parts: &[Vec<&Observation>]) -> bool {
    let of = |found: &Observation| found.ratio.map(|(_, denominator)| denominator);
    let whole = wholes.first().and_then(|whole| of(whole));
    parts.iter().flatten().all(|part| of(part) == whole)
}

fn finding(grade: Grade, whole: &Observation, choice: &Choice<'_>, doubt: Doubt) -> Finding {
    let parts = choice.parts.iter().map(|(part, _)| Figure::observed(part));
    let figures = [Figure::observed(whole)].into_iter().chain(parts).collect();
    Finding::new(Kind::Sums, grade, figures, doubt)
}

/// Parts counted up to a day of the year, where the whole is printed for the year only.
fn part_of_the_year(sheet: &Sheet<'_>, whole: usize, parts: &[usize]) -> Option<Finding> {
    let (unit, when) = sheet.spans(*parts.first()?).into_iter().find(|(unit, when)| {
        when.as_of.is_some() && sheet.values(whole, *unit, *when).is_empty()
    })?;
    let values: Vec<Vec<&Observation>> =
        parts.iter().map(|part| sheet.values(*part, unit, when)).collect();
    let found = sheet.values(whole, unit, When::whole(when.period));
    let (first, choices) =
        (found.first()?, choices(&values, Side::Value, rounds(values.iter().flatten())));
    let choice = choices.first()?;
    let over = above(choice.bounds.low, first.value.ok()?);
    over.then(|| finding(Grade::Doubtful, first, choice, Doubt::PartialOver { sum: choice.sum }))
}

/// Rows of a form that are contained in a figure, and do not reach it: is there a row the form does not print?
fn uncovered(audited: &Audited<'_>, sheet: &Sheet<'_>, findings: &mut Vec<Finding>) {
    for (whole, parts) in sheet.subsets() {
        let form = audited.documents.form(&sheet.rows[whole].form);
        if parts.len() < 2 || form.is_none_or(|form| form.kind != FormKind::Form) {
            continue;
        }
        for (unit, when) in sheet.spans(whole) {
            let values: Vec<Vec<&Observation>> =
                parts.iter().map(|part| sheet.values(*part, unit, when)).collect();
            let (found, choices) = (
                sheet.values(whole, unit, when),
                choices(&values, Side::Value, rounds(values.iter().flatten())),
            );
            let (Some(first), Some(choice)) = (found.first(), choices.first()) else { continue };
            if first.value.is_ok_and(|value| above(value, choice.bounds.high)) {
                let doubt = Doubt::Uncovered { sum: choice.sum };
                findings.push(finding(Grade::Doubtful, first, choice, doubt));
            }
        }
    }
}
