//! Do published totals and maxima follow from the domains they are made of?

use crate::audit::audited::Audited;
use crate::audit::doubt::Doubt;
use crate::audit::doubt::terms::Side;
use crate::audit::figure::Figure;
use crate::audit::finding::{Finding, Grade, Kind};
use crate::audit::range::{above, needed, same, shift};
use crate::model::domain::DomainId;
use crate::model::edition::{Column, Edition, Origin};
use crate::model::index::Total;
use crate::model::statistic::Statistic;

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

/// Published sums of a table of scores, unit by unit.
pub fn check(audited: &Audited<'_>, edition: &Edition, findings: &mut Vec<Finding>) {
    let Some(index) = audited.publication.index(&edition.index) else { return };
    if index.total == Total::AsPublished {
        return;
    }
    let tree = audited.publication.tree(&index.id);
    let published = |column: &&Column| column.origin == Origin::Published;
    for column in edition.columns.iter().filter(published) {
        let children = tree.children_in(column.domain.as_ref(), edition.period);
        let weighted = index.total == Total::Weighted;
        let parts: Option<Vec<(f64, &Column)>> = children
            .iter()
            .map(|child| {
                let weight = if weighted { child.weight? } else { 1.0 };
                Some((weight, edition.column(Some(&child.id)).filter(published)?))
            })
            .collect();
        let Some(parts) = parts.filter(|parts| !parts.is_empty()) else { continue };
        // Half a unit of the last place of every column: rounding explains no more.
        let rounded = |column: &Column| 0.5 / shift(1.0, places(column));
        let allowed: f64 = rounded(column)
            + parts.iter().map(|(weight, part)| weight * rounded(part)).sum::<f64>();
        for (row, unit) in edition.units.iter().enumerate() {
            let cell = |column: &Column| column.cells.get(row)?.ok().map(|score| score.points());
            let values: Option<Vec<f64>> =
                parts.iter().map(|(weight, part)| Some(weight * cell(part)?)).collect();
            let (Some(whole), Some(values)) = (cell(column), values) else { continue };
            let sum: f64 = values.iter().sum();
            if same(sum, whole) {
                continue;
            }
            let over = above((sum - whole).abs(), allowed);
            let grade = if over { Grade::Impossible } else { Grade::Rounding };
            let nodes = parts.iter().map(|(_, part)| part.domain.as_ref());
            let figures = [column.domain.as_ref()]
                .into_iter()
                .chain(nodes)
                .map(|node| Figure::score(edition, *unit, node))
                .collect();
            let doubt = Doubt::Sum { sum, whole, parts: values, side: Side::Value };
            let found = Finding::new(Kind::Sums, grade, figures, doubt);
            findings.push(found.of_source(edition.source.as_ref()));
        }
    }
}

/// The decimals a column is printed with.
pub fn places(column: &Column) -> u8 {
    let scores = column.cells.iter().filter_map(|cell| cell.ok());
    scores.map(|score| needed(score.points())).max().unwrap_or(0)
}
