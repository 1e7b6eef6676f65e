//! A table whose units are split over several files, joined into one edition and so ranked together.
//!
//! A publisher may write one file a province. Its files are joined in the order of the package, whichever of them
//! arrives first. A unit that stands in two of them is told; its first row is used.

use std::sync::Arc;

use super::problem::{Fault, Problem, quoted};
use super::unit_fault::UnitFault;
use crate::model::by_unit::ByUnit;
use crate::model::edition::{Column, Edition, Further, Origin};
use crate::model::missing::Missing;
use crate::model::order::Order;
use crate::model::publication::Publication;

/// The editions with those of the same index, period and level as one; which units stand in two files of one is told.
/// One that stands alone is given back as it is.
pub fn joined(
    publication: &Publication,
    mut editions: Vec<Arc<Edition>>,
    problems: &mut Vec<Problem>,
) -> Vec<Arc<Edition>> {
    editions.arrange_by_key(|edition| {
        publication.parts.iter().position(|part| part.path == edition.file)
    });
    let level = |edition: &Edition| edition.level(&publication.units).cloned();
    let mut groups: Vec<Vec<Arc<Edition>>> = Vec::new();
    // A file of which no row could be placed belongs to the level most rows have: it comes last, when that is known.
    let (placed, empty): (Vec<_>, Vec<_>) =
        editions.into_iter().partition(|edition| !edition.units.is_empty());
    for edition in placed {
        let is_same = |group: &&mut Vec<Arc<Edition>>| {
            group.first().is_some_and(|first| {
                is_of_one_table(first, &edition) && level(first) == level(&edition)
            })
        };
        match groups.iter_mut().find(is_same) {
            Some(group) => group.push(edition),
            None => groups.push(vec![edition]),
        }
    }
    for edition in empty {
        let rows = |group: &Vec<Arc<Edition>>| -> usize {
            group.iter().map(|edition| edition.units.len()).sum()
        };
        let of_table = groups
            .iter_mut()
            .rev()
            .filter(|group| group.first().is_some_and(|first| is_of_one_table(first, &edition)));
        match of_table.max_by_key(|group| rows(group)) {
            Some(group) => group.push(edition),
            None => groups.push(vec![edition]),
        }
    }
    groups.into_iter().filter_map(|group| join(publication, group, problems)).collect()
}

fn is_of_one_table(one: &Edition, other: &Edition) -> bool {
    one.index == other.index && one.period == other.period
}

fn join(
    publication: &Publication,
    group: Vec<Arc<Edition>>,
    problems: &mut Vec<Problem>,
) -> Option<Arc<Edition>> {
    let mut group = group.into_iter();
    let first = group.next()?;
    let rest: Vec<Arc<Edition>> = group.collect();
    if rest.is_empty() {
        return Some(first);
    }
    let mut whole = Arc::unwrap_or_clone(first);
    let stand = |edition: &Edition, row: usize| {
        (edition.file.clone(), edition.lines.get(row).copied().unwrap_or_default())
    };
    let mut seen: ByUnit<(String, u64)> = ByUnit::default();
    for (row, unit) in whole.units.iter().enumerate() {
        seen.set(*unit, stand(&whole, row));
    }
    for part in rest {
        let mut kept = Vec::new();
        for (row, unit) in part.units.iter().enumerate() {
            let (file, line) = stand(&part, row);
            let Some((first_file, first_line)) = seen.get(*unit) else {
                seen.set(*unit, (file, line));
                kept.push(row);
                continue;
            };
            let code = &publication.units.get(*unit).code;
            let fault = UnitFault::InTwoFiles {
                found: quoted(&format!("{code} {}", part.period)),
                file: first_file.clone(),
                line: *first_line,
            };
            let fault = Fault::Unit(Box::new(fault));
            problems.push(Problem::new(&part.file, Some(line), Some("unit"), fault));
        }
        add(&mut whole, &part, &kept);
    }
    Some(Arc::new(whole))
}

/// Adds these rows of a part behind those that are there.
fn add(whole: &mut Edition, part: &Edition, rows: &[usize]) {
    let before = whole.units.len();
    for column in &part.columns {
        if whole.column(column.domain.as_ref()).is_none() {
            let cells = vec![Err(Missing::NotPublished); before];
            let (domain, origin) = (column.domain.clone(), column.origin);
            whole.columns.push(Column { domain, origin, cells });
        }
    }
    for column in &mut whole.columns {
        let more = part.column(column.domain.as_ref());
        let cell = |row: &usize| {
            more.and_then(|more| more.cells.get(*row))
                .copied()
                .unwrap_or(Err(Missing::NotPublished))
        };
        column.cells.extend(rows.iter().map(cell));
        // Of a column that is summed in one of the files, nobody may say that it is all published.
        if !rows.is_empty() && more.is_some_and(|more| more.origin == Origin::Derived) {
            column.origin = Origin::Derived;
        }
    }
    whole.further.push(Further {
        file: part.file.clone(),
        source: part.source.clone(),
        first_row: before,
    });
    let units: Vec<_> = rows.iter().filter_map(|row| part.units.get(*row)).copied().collect();
    let added: ByUnit<()> = units.iter().map(|unit| (*unit, ())).collect();
    let is_added = |unit| added.get(unit).is_some();
    let details = part.details.iter().filter(|((unit, _), _)| is_added(*unit));
    whole.details.extend(details.map(|(key, detail)| (key.clone(), detail.clone())));
    whole.staged.extend(part.staged.iter().filter(|one| is_added(one.unit)).cloned());
    whole.marks.extend(&part.marks, is_added);
    whole.lines.extend(rows.iter().filter_map(|row| part.lines.get(*row)));
    whole.units.extend(units);
    whole.population = whole.population.max(part.population);
    whole.unplaced += part.unplaced;
}

#[cfg(test)]
mod tests;
