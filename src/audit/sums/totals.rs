//! Do published totals and maxima follow from the domains they are made of?

use crate::audit::audited::Audited;
use crate::audit::doubt::Doubt;
use crate::audit::doubt::terms::Side;
use crate::audit::figure::Figure;
use crate::audit::finding::{Finding, Grade, Kind};
use crate::audit::range::{above, needed, same, shift};
use crate::model::domain::{Domain, DomainId};
use crate::model::edition::{Column, Edition, Origin};
use crate::model::index::Total;
use crate::model::statistic::Statistic;
use crate::model::weights::weights;

/// The printed maxima of the domains against that of the index they are domains of.
pub fn maxima(audited: &Audited<'_>, findings: &mut Vec<Finding>) {
    let statistics = &audited.documents.statistics;
    for index in &audited.publication.indices {
        let tree = audited.publication.tree(&index.id);
        let printed = |domain: Option<&DomainId>| {
            statistics.iter().find(|found| {
                found.index == index.id
                    && found.domain.as_ref() == domain
                    && found.statistic == Statistic::Max
            })
        };
        let found: Option<Vec<_>> =
            tree.children(None).map(|node| printed(Some(&node.id))).collect();
        let Some(found) = found.filter(|found| !found.is_empty()) else { continue };
        let sum: f64 = found.iter().map(|found| found.value).sum();
        let whole = printed(None);
        let Some(max) = whole.map(|whole| whole.value).or(index.max) else { continue };
        if !same(sum, max) {
            // Where the maximum of the whole is not printed with them, it may belong to another scale.
            let grade = if whole.is_some() && index.total == Total::Sum {
                Grade::Impossible
            } else {
                Grade::Doubtful
            };
            let figures = whole.into_iter().chain(found).map(Figure::statistic).collect();
            findings.push(Finding::new(Kind::Sums, grade, figures, Doubt::Maxima { sum, max }));
        }
    }
}

/// Published sums of a table of scores, unit by unit. A total that is only as published is taken for a sum where most of
/// the units' totals are one: then the others are worth a look.
pub fn check(audited: &Audited<'_>, edition: &Edition, findings: &mut Vec<Finding>) {
    let Some(index) = audited.publication.index(&edition.index) else { return };
    let tree = audited.publication.tree(&index.id);
    let published = |column: &&Column| column.origin == Origin::Published;
    for column in edition.columns.iter().filter(published) {
        let node = column.domain.as_ref();
        let children = tree.children_in(node, edition.period);
        let weights = match index.total {
            Total::AsPublished if children.iter().any(|child| child.weight.is_some()) => None,
            _ => weights(audited.publication, index, node, &children),
        };
        let parts: Option<Vec<Part<'_>>> = weights.and_then(|weights| {
            let part = |(child, weight): (&&Domain, f64)| {
                let column = edition.column(Some(&child.id)).filter(published)?;
                Some(Part { weight, column, places: places(column) })
            };
            children.iter().zip(weights).map(part).collect()
        });
        let Some(parts) = parts.filter(|parts| !parts.is_empty()) else { continue };
        let whole = Part { weight: 1.0, column, places: places(column) };
        let sums: Vec<Sum> =
            (0..edition.units.len()).filter_map(|row| sum(&whole, &parts, row)).collect();
        let stated = index.total != Total::AsPublished;
        let exact = sums.iter().filter(|sum| same(sum.parts.iter().sum(), sum.whole)).count();
        let wholes = if sums.len() >= FEWEST && exact * 2 > sums.len() {
            Wholes::Exact
        } else {
            Wholes::Rounded
        };
        let holding = sums.iter().filter(|sum| sum.is_explained(wholes)).count();
        if !stated && (sums.len() < FEWEST || holding * 2 <= sums.len()) {
            continue;
        }
        for sum in sums.into_iter().filter(|sum| !same(sum.parts.iter().sum(), sum.whole)) {
            let grade = match (sum.is_explained(wholes), stated) {
                (true, _) => Grade::Rounding,
                (false, true) => Grade::Impossible,
                (false, false) => Grade::Doubtful,
            };
            let Some(unit) = edition.units.get(sum.row) else { continue };
            let nodes = parts.iter().map(|part| part.column.domain.as_ref());
            let figures = [node]
                .into_iter()
                .chain(nodes)
                .map(|node| Figure::score(edition, *unit, node))
                .collect();
            let (whole, added) = (sum.whole, sum.parts.iter().sum());
            let doubt = Doubt::Sum { sum: added, whole, parts: sum.parts, side: Side::Value };
            let found = Finding::new(Kind::Sums, grade, figures, doubt);
            findings.push(found.of_table(edition));
        }
    }
}

/// With fewer units, sums that hold may hold by chance.
const FEWEST: usize = 3;

/// A unit's printed whole and what its parts count in it.
struct Sum {
    row: usize,
    whole: f64,
    parts: Vec<f64>,
    /// How far rounding can carry the sum from the whole, where columns of whole numbers may be rounded.
    allowed: f64,
    /// The same where they are exact.
    allowed_of_exact: f64,
}

/// What a column of whole numbers among others with decimals is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wholes {
    /// Perhaps rounded.
    Rounded,
    /// Exact: most rows of the table add up to the last place.
    Exact,
}

impl Sum {
    /// Whether rounding explains what the parts and the whole differ by.
    fn is_explained(&self, wholes: Wholes) -> bool {
        let allowed = match wholes {
            Wholes::Rounded => self.allowed,
            Wholes::Exact => self.allowed_of_exact,
        };
        !above((self.parts.iter().sum::<f64>() - self.whole).abs(), allowed)
    }
}

/// A column that is a whole or counts in one, with the decimals it is printed with: these are found once a table, for
/// every row asks for them.
struct Part<'a> {
    weight: f64,
    column: &'a Column,
    places: u8,
}

/// The sum of one row; `None` where the whole or a part has no score.
fn sum(whole: &Part<'_>, parts: &[Part<'_>], row: usize) -> Option<Sum> {
    let cell = |part: &Part<'_>| part.column.cells.get(row)?.ok().map(|score| score.points());
    let printed = cell(whole)?;
    let scores: Vec<f64> = parts.iter().map(cell).collect::<Option<_>>()?;
    // Half a unit of the last place of every number: rounding explains no more. A table that drops the zeros behind the
    // point has as many places in all parts of a row.
    let half = |places: u8| 0.5 / shift(1.0, places);
    let in_row = scores.iter().map(|score| needed(*score)).max().unwrap_or(0);
    let rounded = |part: &Part<'_>| half(part.places.min(in_row));
    let or_exact = |part: &Part<'_>| match part.places {
        0 => half(in_row),
        _ => rounded(part),
    };
    let in_whole = half(whole.places.min(needed(printed)));
    let allowed = in_whole + parts.iter().map(|part| part.weight * rounded(part)).sum::<f64>();
    let allowed_of_exact =
        in_whole + parts.iter().map(|part| part.weight * or_exact(part)).sum::<f64>();
    let parts = parts.iter().zip(scores).map(|(part, score)| part.weight * score).collect();
    Some(Sum { row, whole: printed, parts, allowed, allowed_of_exact })
}

/// The decimals a column is printed with.
pub fn places(column: &Column) -> u8 {
    let scores = column.cells.iter().filter_map(|cell| cell.ok());
    scores.map(|score| needed(score.points())).max().unwrap_or(0)
}
