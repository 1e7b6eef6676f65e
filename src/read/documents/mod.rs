//! The tables of one document: statistics forms, observations, targets, goals, remarks, published statistics.
//!
//! A record that names an unknown source, unit, index, indicator, body or goal is refused with its place; the rest of
//! the table is kept.

pub(super) mod cells;
mod forms;
mod goals;
mod observations;
mod remarks;
mod statistics;
mod targets;

use super::cells::{Row, Table};
use super::problem::{Fault, Problem, quoted};
use crate::model::documents::Documents;
use crate::model::lost::Lost;
use crate::model::publication::Publication;

/// The tables in the order they must be read: a later one refers to an earlier one.
pub const TABLES: [&str; 8] =
    ["bodies", "forms", "indicators", "goals", "observations", "summaries", "targets", "remarks"];

/// Reads one file of a table into the documents. A problem costs the row it stands on.
pub fn read(
    publication: &Publication,
    documents: &mut Documents,
    table: &str,
    file: &str,
    bytes: &[u8],
    problems: &mut Vec<Problem>,
) {
    type Add = fn(&Publication, &mut Documents, &Row<'_>) -> Result<(), Problem>;
    let (needed, add): (&[&str], Add) = match table {
        "bodies" => (&["body", "name"], goals::body),
        "forms" => (&["form", "name", "kind"], forms::form),
        "indicators" => (&["indicator", "form", "name", "kind"], forms::indicator),
        "goals" => (&["goal", "unit", "period", "text", "at"], goals::goal),
        "observations" => (&["indicator", "unit", "period", "at"], observations::observation),
        "summaries" => (&["index", "period", "scope", "statistic", "at"], statistics::statistic),
        "targets" => (&["target", "period", "unit", "name", "at"], targets::target),
        "remarks" => (&["remark", "unit", "kind", "text", "at"], remarks::remark),
        _ => return,
    };
    let Some(table) = TABLES.into_iter().find(|name| *name == table) else { return };
    let Some(read) = Table::read(file, bytes, needed, problems) else {
        return documents.lost.push(Lost::file(table, file));
    };
    for row in read.rows() {
        if let Err(problem) = add(publication, documents, &row) {
            if !matches!(problem.fault, Fault::Repeated { .. }) {
                // Others call a row by its first column.
                let code = needed.first().map(|column| quoted(row.text(column)));
                let of_table = Lost::file(table, file);
                documents.lost.push(Lost { line: Some(row.line), code, ..of_table });
            }
            problems.push(problem);
        }
    }
}

/// The rows that others name and that stand in no table, as problems. Asked once everything has been read: a rate may
/// stand above the rows it divides.
pub fn dangling(documents: &Documents) -> Vec<Problem> {
    let mut problems = Vec::new();
    for indicator in &documents.indicators {
        let named = [
            ("numerator", &indicator.numerator),
            ("denominator", &indicator.denominator),
            ("at_most", &indicator.at_most),
        ];
        for (column, id) in named {
            if let Some(id) = id.as_ref().filter(|id| documents.indicator(id).is_none()) {
                let fault = Fault::Unknown { found: id.0.clone(), table: "indicators" };
                let (file, line) = (&indicator.row.file, Some(indicator.row.line));
                problems.push(Problem::new(file, line, Some(column), fault));
            }
        }
    }
    problems
}

#[cfg(test)]
mod tests;
