//! Full tables of scores: is a score far outside the others, is a row repeated, do digits favour one end, is every
//! column in order on its own?
//!
//! - Far outside: beyond three interquartile ranges from the quartiles (Tukey's outer fences), in columns of 20 or more.
//! - Favoured digits: χ² of the last printed digits over 10 classes above 60, which chance exceeds once in ten million
//!   tables; scores printed with more than four decimals are computed, not graded by hand, and are left out.
//! - So many times larger: see [`rescaled`](crate::analysis::rescaled).

use super::audited::Audited;
use super::doubt::Doubt;
use super::figure::Figure;
use super::finding::{Finding, Grade, Kind};
use super::range::shift;
use super::sums::totals::places;
use crate::analysis::rescaled as scale;
use crate::model::breaks::Known;
use crate::model::edition::{Column, Detail, Edition, Origin};
use crate::model::missing::Cell;
use crate::model::order::Order;
use crate::model::unit::UnitIdx;

/// Fewer units have no fences.
const FEWEST: usize = 20;

/// Fewer digits tell nothing.
const FEWEST_DIGITS: usize = 200;

/// The published columns of a full table; none of one that prints single scores, or bounds in place of scores.
fn columns(edition: &Edition) -> Vec<&Column> {
    let single = |detail: &Detail| detail.place.is_some() || detail.bound.is_some();
    let is_full = edition.population.is_none() && !edition.details.values().any(single);
    let published = |column: &&Column| is_full && column.origin == Origin::Published;
    edition.columns.iter().filter(published).collect()
}

fn push(edition: &Edition, findings: &mut Vec<Finding>, figures: Vec<Figure>, doubt: Doubt) {
    let found = Finding::new(Kind::Tables, Grade::Doubtful, figures, doubt);
    findings.push(found.of_table(edition));
}

fn points(column: &Column, row: usize) -> Option<f64> {
    column.cells.get(row)?.ok().map(|score| score.points())
}

/// Adds the scores far outside the others of their column.
pub fn outliers(_: &Audited<'_>, edition: &Edition, findings: &mut Vec<Finding>) {
    for column in columns(edition) {
        far_outside(edition, column, findings);
    }
}

fn far_outside(edition: &Edition, column: &Column, findings: &mut Vec<Finding>) {
    let mut sorted: Vec<f64> =
        column.cells.iter().filter_map(|cell| cell.ok()).map(|score| score.points()).collect();
    if sorted.len() < FEWEST {
        return;
    }
    sorted.arrange_by(f64::total_cmp);
    let quartile = |quarters: usize| sorted[(sorted.len() - 1) * quarters / 4];
    let (low, high) = (quartile(1), quartile(3));
    let reach = 3.0 * (high - low);
    let fences = (low - reach, high + reach);
    let beyond =
        |row: usize| points(column, row).is_some_and(|value| value < fences.0 || value > fences.1);
    let figures: Vec<Figure> = (0..)
        .zip(&edition.units)
        .filter(|(row, _)| beyond(*row))
        .map(|(_, unit)| Figure::score(edition, *unit, column.domain.as_ref()))
        .collect();
    if reach > 0.0 && !figures.is_empty() {
        push(edition, findings, figures, Doubt::Outlier { fences });
    }
}

/// The scores of a row, `None` where there are none; a row needs three to be recognised.
fn scores(columns: &[&Column], row: usize) -> Option<Vec<Option<f64>>> {
    let found: Vec<Option<f64>> = columns.iter().map(|column| points(column, row)).collect();
    (found.iter().flatten().count() >= 3).then_some(found)
}

/// Adds the rows that are one and the same.
pub fn rows(_: &Audited<'_>, edition: &Edition, findings: &mut Vec<Finding>) {
    let columns = &columns(edition);
    let mut rows: Vec<(Vec<u64>, usize)> = (0..edition.units.len())
        .filter_map(|row| {
            let scores = scores(columns, row)?;
            Some((scores.iter().map(|score| score.map_or(0, f64::to_bits)).collect(), row))
        })
        .collect();
    rows.arrange();
    for pair in rows.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
        let figure = |row: usize| {
            let domain = columns.first().and_then(|column| column.domain.as_ref());
            Figure::score(edition, edition.units[row], domain)
        };
        push(edition, findings, vec![figure(pair[0].1), figure(pair[1].1)], Doubt::SameRows);
    }
}

/// The table of the last period before that is as long, of the same index.
fn before<'a>(audited: &Audited<'a>, edition: &Edition) -> Option<&'a Edition> {
    let level = edition.level(&audited.publication.units);
    let earlier = |other: &&Edition| {
        other.index == edition.index
            && other.period < edition.period
            && other.level(&audited.publication.units) == level
            && other.period.is_as_long_as(edition.period)
    };
    let editions = audited.editions.iter().map(AsRef::as_ref);
    editions.filter(earlier).max_by_key(|other| other.period)
}

/// Adds the rows that repeat those of the period before.
pub fn years(audited: &Audited<'_>, edition: &Edition, findings: &mut Vec<Finding>) {
    let columns = &columns(edition);
    let Some(before) = before(audited, edition).filter(|_| !columns.is_empty()) else { return };
    let mut listed: Vec<(UnitIdx, usize)> =
        before.units.iter().enumerate().map(|(row, unit)| (*unit, row)).collect();
    listed.arrange();
    let then_columns: Vec<Option<&Column>> =
        columns.iter().map(|column| before.column(column.domain.as_ref())).collect();
    for (row, unit) in edition.units.iter().enumerate() {
        let Some(now) = scores(columns, row) else { continue };
        let Ok(place) = listed.binary_search_by_key(unit, |(listed, _)| *listed) else { continue };
        let then_row = listed[place].1;
        let then = then_columns.iter().map(|column| points((*column)?, then_row));
        if now.into_iter().eq(then) {
            let domain = columns.first().and_then(|column| column.domain.as_ref());
            let figure = |of: &Edition| Figure::score(of, *unit, domain);
            push(edition, findings, vec![figure(before), figure(edition)], Doubt::SameYears);
        }
    }
}

/// Adds the scores of a node that are all so many times larger, or smaller, than those of the period before, where no
/// change of method is published.
pub fn rescaled(audited: &Audited<'_>, edition: &Edition, findings: &mut Vec<Finding>) {
    let Some(before) = before(audited, edition) else { return };
    let between = (before.period, edition.period);
    for column in &edition.columns {
        let domain = column.domain.as_ref();
        let told =
            audited.publication.break_between((&edition.index, domain), Known::Published, between);
        let times = scale::rescaled(before, edition, domain).filter(|_| told.is_none());
        let Some(times) = times.filter(|_| column.origin == Origin::Published) else { continue };
        let scored = || edition.units.iter().filter(|unit| edition.cell(**unit, domain).is_ok());
        let Some(first) = scored().find(|unit| before.cell(**unit, domain).is_ok()) else {
            continue;
        };
        let mut figures = vec![Figure::score(before, *first, domain)];
        figures.extend(
            [first]
                .into_iter()
                .chain(scored().filter(|unit| *unit != first))
                .map(|unit| Figure::score(edition, *unit, domain)),
        );
        push(edition, findings, figures, Doubt::Rescaled(times));
    }
}

/// Adds the digit that scores end in too often.
pub fn digits(_: &Audited<'_>, edition: &Edition, findings: &mut Vec<Finding>) {
    let columns = &columns(edition);
    let mut counts = [0usize; 10];
    for column in columns {
        let places = places(column);
        if places == 0 || places > 4 {
            continue;
        }
        let last = |cell: &Cell| {
            let units = shift(cell.ok()?.points(), places).round();
            Some((units.abs() % 10.0) as usize)
        };
        for digit in column.cells.iter().filter_map(last) {
            counts[digit.min(9)] += 1;
        }
    }
    let of: usize = counts.iter().sum();
    if of < FEWEST_DIGITS {
        return;
    }
    let expected = of as f64 / 10.0;
    let chi: f64 = counts.iter().map(|count| (*count as f64 - expected).powi(2) / expected).sum();
    let most = (0u8..).zip(counts).max_by_key(|(_, count)| *count);
    if let Some((digit, times)) = most.filter(|_| chi > 60.0) {
        let figures = edition.units.first().map(|unit| {
            let domain = columns.first().and_then(|column| column.domain.as_ref());
            Figure::score(edition, *unit, domain)
        });
        push(edition, findings, figures.into_iter().collect(), Doubt::Digit { digit, times, of });
    }
}

/// Three columns or more that all fall, or all rise, from row to row: each was put in order without the others.
pub fn sorted(_: &Audited<'_>, edition: &Edition, findings: &mut Vec<Finding>) {
    let columns = columns(edition);
    let domains = columns.iter().filter(|column| column.domain.is_some());
    let ordered = |column: &&Column| {
        let scores: Vec<f64> =
            (0..edition.units.len()).filter_map(|row| points(column, row)).collect();
        let enough = scores.len() >= FEWEST && scores.first() != scores.last();
        enough && (scores.is_sorted() || scores.iter().rev().is_sorted())
    };
    let found: Vec<&&Column> = domains.filter(|column| ordered(column)).collect();
    if found.len() >= 3 {
        let first = edition.units.first();
        let figures = found
            .iter()
            .filter_map(|column| Some(Figure::score(edition, *first?, column.domain.as_ref())));
        push(edition, findings, figures.collect(), Doubt::Sorted);
    }
}
