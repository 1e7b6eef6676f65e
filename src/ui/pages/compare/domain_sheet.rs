//! The table of every domain: one value a column, a row a domain.

use super::cells;
use super::chosen::Compared;
use super::lead::base_name;
use crate::analysis::compare::{Base, Row};
use crate::export::sheet::{Cell, Column, Sheet};
use crate::words::compare::labels::CompareLabels;
use crate::words::labels::SharedLabels;

/// Every unit's score and rank, every difference, the threshold, the mean and the maximum.
pub fn sheet(compared: &Compared, rows: &[Row], title: String) -> Sheet {
    let language = compared.language;
    let (own, labels) = (CompareLabels::of(language), SharedLabels::of(language));
    let (names, base) = (compared.names(), base_name(compared));
    // The unit compared with has no difference from itself, so no column of them.
    let skipped = usize::from(compared.base == Base::First);
    let mut columns =
        vec![Column::name(labels.domain), Column::words(labels.domain_code).file_only()];
    for name in &names {
        columns.extend([
            Column::numbers(name.clone()),
            Column::numbers(format!("{name}: {}", labels.rank)).file_only(),
            Column::numbers(format!("{name}: {}", labels.rank_of)).file_only(),
        ]);
    }
    for name in names.iter().skip(skipped) {
        columns.extend([
            Column::numbers(format!("{name} − {base}")),
            Column::words(format!("{name} − {base}: {}", own.reading)).beside(),
        ]);
    }
    columns.extend([own.threshold, labels.mean, labels.maximum].map(Column::numbers));
    let line = |row: &Row| {
        let domain = row.domain.as_ref();
        let code = domain.map_or_else(Cell::blank, |id| Cell::text(id.as_str()));
        let mut cells = vec![Cell::text(compared.node_name(domain)), code];
        for entry in &row.entries {
            cells.push(cells::score(compared, row, entry));
            cells.extend(cells::rank(compared, entry));
        }
        for entry in row.entries.iter().skip(skipped) {
            cells.extend(cells::difference(compared, row, entry));
        }
        cells.extend([
            cells::points(compared, row, row.threshold, "±"),
            cells::points(compared, row, row.field.map(|field| field.mean), ""),
            cells::maximum(compared, row.max),
        ]);
        cells.into()
    };
    Sheet { title, columns, rows: rows.iter().map(line).collect() }
}
