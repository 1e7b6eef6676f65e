//! What of a table is lost: the whole file, or a row by what others call it.

use crate::model::index::IndexId;
use crate::model::lost::Lost;
use crate::model::publication::Publication;
use crate::read::cells::{Arriving, Row, Table};
use crate::read::problem::{Fault, Problem, quoted};

/// Ends a table that has arrived; `None` when it cannot be used at all. What of it is lost is noted.
pub fn table(
    table: &'static str,
    is_needed: bool,
    columns: &[&str],
    arrived: Arriving,
    lost: &mut Vec<Lost>,
    problems: &mut Vec<Problem>,
) -> Option<Table> {
    let (file, known) = (arrived.file().to_owned(), problems.len());
    let Some(read) = arrived.finish(columns, problems) else {
        lost.push(Lost::file(table, &file));
        return None;
    };
    // A row whose cells cannot be told apart has nothing to be called by.
    let told = || problems.iter().skip(known).filter(|problem| !problem.fault.keeps_the_figure());
    let rows = told().filter_map(|problem| problem.line);
    lost.extend(rows.map(|line| Lost { line: Some(line), ..Lost::file(table, &file) }));
    if is_needed && read.is_empty() && told().next().is_none() {
        lost.push(Lost::file(table, &file));
        problems.push(Problem::new(&file, None, None, Fault::NoRows));
    }
    Some(read)
}

/// A row that was refused, by what others call it and what it belongs to, as far as those cells can be read.
pub fn row(
    publication: &Publication,
    table: &'static str,
    row: &Row<'_>,
    problem: &Problem,
) -> Lost {
    let named = |column: &str| Some(quoted(row.text(column))).filter(|text| !text.is_empty());
    let own = match table {
        "units" => "unit",
        "indices" => "index",
        "domains" => "domain",
        "sources" => "source",
        _ => "",
    };
    // The row of its index may be the one that has been lost.
    let is_known = |id: &String| {
        let known = IndexId::new(id).is_some_and(|id| publication.index(&id).is_some());
        let is_it = |lost: &Lost| lost.code.as_ref().is_none_or(|code| code == id);
        known || publication.lost.iter().any(|lost| lost.table == "indices" && is_it(lost))
    };
    let of_index = matches!(table, "domains" | "breaks");
    let is_sure = of_index && problem.column.as_deref() != Some("parent");
    Lost {
        // A code that cannot be read is not the one others know.
        code: Some(own)
            .filter(|own| !own.is_empty() && problem.column.as_deref() != Some(*own))
            .and_then(named),
        index: named("index").filter(|id| of_index && is_known(id)),
        under: is_sure.then(|| quoted(row.text("parent"))),
        line: Some(row.line),
        ..Lost::file(table, row.file())
    }
}
