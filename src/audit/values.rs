//! Is one quantity printed with two values? In text and table, twice in one row, with another denominator; and does a
//! figure take the course a statement claims?

use super::audited::Audited;
use super::doubt::Doubt;
use super::figure::Figure;
use super::finding::{Finding, Grade, Kind};
use super::nodes::nodes;
use super::range::{Bounds, same};
use super::sheet::{Sheet, When};
use crate::model::edition::Edition;
use crate::model::form::IndicatorId;
use crate::model::observation::Observation;
use crate::model::operator::Operator;
use crate::model::order::Order;
use crate::model::remark::{Direction, Remark};
use crate::model::statistic::Published;

/// Adds what it finds to `findings`.
pub fn check(audited: &Audited<'_>, sheet: &Sheet<'_>, findings: &mut Vec<Finding>) {
    for group in sheet.groups() {
        let Some(((row, unit, when), _)) = group.first() else { continue };
        let found: Vec<&Observation> = group.iter().map(|(_, found)| *found).collect();
        pairs(&found, Doubt::TwoValues, findings);
        // A figure of the year so far beside one of the whole year: they may differ, so only a look is asked for.
        if when.as_of.is_some() {
            let whole = sheet.values(*row, *unit, When::whole(when.period));
            let both: Vec<&Observation> =
                found.iter().copied().take(1).chain(whole.into_iter().take(1)).collect();
            pairs(&both, Doubt::TwoValuesInPart, findings);
        }
    }
    for found in &audited.documents.observations {
        findings.extend(denominator(sheet, found));
    }
    statistics(audited, findings);
    for remark in &audited.documents.remarks {
        findings.extend(course(sheet, remark));
    }
}

fn range(found: &Observation) -> Option<Bounds> {
    Some(Bounds::of(found.value.ok()?, found.operator, &found.place.printed))
}

/// The first value against each other one of the same quantity. A value with another basis is another quantity.
fn pairs(found: &[&Observation], doubt: Doubt, findings: &mut Vec<Finding>) {
    let mut told: Vec<&Observation> = Vec::new();
    for (place, next) in found.iter().enumerate() {
        let Some(meant) = range(next) else { continue };
        let equal =
            |a: &Observation, b: &Observation| a.value == b.value && a.operator == b.operator;
        if told.iter().any(|told| equal(told, next)) {
            continue;
        }
        told.push(next);
        let first = found[..place].iter().find(|first| {
            first.basis == next.basis && range(first).is_some() && !equal(first, next)
        });
        let Some((first, known)) = first.and_then(|first| Some((*first, range(first)?))) else {
            continue;
        };
        let exactly = |found: &Observation| found.operator == Operator::Exactly;
        let partial = doubt == Doubt::TwoValuesInPart;
        let grade = match known.meets(meant) {
            true if exactly(first) && exactly(next) => Grade::Rounding,
            true => continue,
            false if partial => Grade::Doubtful,
            false => Grade::Impossible,
        };
        let figures = vec![Figure::observed(first), Figure::observed(next)];
        findings.push(Finding::new(Kind::Values, grade, figures, doubt.clone()));
    }
}

/// A denominator printed with a rate against the figure it stands for, of the same span or the whole period.
fn denominator(sheet: &Sheet<'_>, found: &Observation) -> Option<Finding> {
    let (_, denominator) = found.ratio?;
    let of = sheet.place(sheet.row(found)?.denominator.as_ref()?)?;
    let when = When::of(found);
    let mut known = sheet.values(of, found.unit, when);
    known.extend(sheet.values(of, found.unit, When::whole(when.period)));
    let other = known.first()?;
    let agrees = |known: &&Observation| {
        range(known).is_some_and(|r| r.low <= denominator && denominator <= r.high)
    };
    if known.iter().any(agrees) {
        return None;
    }
    let figures = vec![Figure::observed(found), Figure::observed(other)];
    Some(Finding::new(
        Kind::Values,
        Grade::Doubtful,
        figures,
        Doubt::OtherDenominator { denominator },
    ))
}

/// Statistics printed twice.
fn statistics(audited: &Audited<'_>, findings: &mut Vec<Finding>) {
    for node in nodes(audited) {
        for (place, next) in node.statistics.iter().enumerate() {
            let twin = |first: &&&Published| {
                first.statistic == next.statistic && first.operator == next.operator
            };
            let first = node.statistics[..place].iter().find(twin);
            if let Some(first) = first.filter(|first| !same(first.value, next.value)) {
                let figures = vec![Figure::statistic(first), Figure::statistic(next)];
                let found =
                    Finding::new(Kind::Values, Grade::Impossible, figures, Doubt::TwoValues);
                findings.push(found);
            }
        }
    }
}

/// Scores printed again: with another number, or in percent and in points.
pub fn scores(_: &Audited<'_>, edition: &Edition, findings: &mut Vec<Finding>) {
    for ((unit, domain), detail) in &edition.details {
        let first = Figure::score(edition, *unit, domain.as_ref());
        for again in &detail.again {
            let mut second = first.clone();
            second.place = Some(again.place.clone());
            second.value = Some(again.score.points());
            let figures = vec![first.clone(), second];
            let (Some(a), b) = (first.value, again.score.points()) else { continue };
            let percent = |text: &str| text.contains('%');
            if !same(a, b) {
                let meets = Bounds::of(a, Operator::Exactly, first.printed()).meets(Bounds::of(
                    b,
                    Operator::Exactly,
                    &again.place.printed,
                ));
                let grade = if meets { Grade::Rounding } else { Grade::Impossible };
                findings.push(Finding::new(Kind::Values, grade, figures, Doubt::TwoValues));
            } else if percent(first.printed()) != percent(&again.place.printed) {
                findings.push(Finding::new(
                    Kind::Values,
                    Grade::Format,
                    figures,
                    Doubt::TwoMeasures,
                ));
            }
        }
    }
}

/// A statement that figures rise or fall against the figures. The years it means are not always those printed, so that
/// it may be right.
fn course(sheet: &Sheet<'_>, remark: &Remark) -> Option<Finding> {
    let (id, direction) = remark.claim.as_ref()?;
    let series = series(sheet, id, remark)?;
    let (first, last) = (series.first()?.value.ok()?, series.last()?.value.ok()?);
    let holds = match direction {
        Direction::Up => last > first,
        Direction::Down => last < first,
        Direction::Flat => same(last, first),
    };
    if holds {
        return None;
    }
    let figures = [Figure::remark(remark)]
        .into_iter()
        .chain(series.iter().map(|found| Figure::observed(found)));
    let doubt = Doubt::Course { direction: *direction };
    Some(Finding::new(Kind::Values, Grade::Doubtful, figures.collect(), doubt))
}

/// The figures of the printed table, oldest first; `None` for fewer than three.
fn series<'a>(
    sheet: &Sheet<'a>,
    id: &IndicatorId,
    remark: &Remark,
) -> Option<Vec<&'a Observation>> {
    let mut found: Vec<&Observation> = sheet
        .of_row(sheet.place(id)?)
        .iter()
        .map(|(_, found)| *found)
        .filter(|found| {
            found.unit == remark.unit && found.value.is_ok() && found.place.cell.is_some()
        })
        .collect();
    found.arrange_by_key(|one| When::of(one));
    (found.len() >= 3).then_some(found)
}
