//! What of the reading of a table a reader is told, to correct it by.

use super::choices::{Choices, ColumnAt, Role};
use super::left_out::{Reason, SetAside};
use super::reading::Reading;
use super::report::{Guess, Lies, TableReport};
use super::rows::is_value;
use super::settled::Settled;
use super::sheet::tidy;
use super::table::Table;

/// So many rows of the body are shown.
const SHOWN: usize = 5;

/// So many rows that were set aside are named.
const NAMED: usize = 300;

/// How a table was read.
pub fn table_report(reading: &Reading<'_>, settled: &Settled, guesses: Vec<Guess>) -> TableReport {
    let sheet = &reading.sheet;
    let is_whole = |place: &usize| {
        settled.scores.contains(place)
            && reading.keys.of.get(place).is_some_and(|key| key.path.is_empty())
    };
    let columns = reading.columns.iter().map(|column| ColumnAt {
        // One that was found to be the total says so, whatever its header said.
        role: if column.role == Role::Score && is_whole(&column.place) {
            Role::Total
        } else {
            column.role
        },
        ..column.named()
    });
    let mut aside: Vec<(String, Reason)> = Vec::new();
    for (row, reason) in &reading.rows.aside {
        let name = reading.placed.unit.map_or("", |unit| sheet.cell(*row, unit));
        let is_known = aside.iter().any(|(known, _)| known == name);
        if aside.len() < NAMED && !name.is_empty() && !is_known {
            aside.push((tidy(name), *reason));
        }
    }
    TableReport {
        place: sheet.place,
        lies: if sheet.is_turned() { Lies::Turned } else { Lies::AsPrinted },
        has_figures: reading.columns.iter().any(|column| is_value(column.role)),
        guesses,
        columns: columns.collect(),
        header: if sheet.is_turned() { Vec::new() } else { sheet.header.clone() },
        body: match sheet.is_turned() {
            true => Vec::new(),
            false => sheet.body.iter().take(SHOWN).copied().collect(),
        },
        aside,
    }
}

/// The tables the reader left out.
pub fn tables_left_out(tables: &[Table], choices: &Choices) -> Vec<SetAside> {
    let own = tables.iter().enumerate().filter(|(place, _)| choices.is_left_out(*place));
    let aside = |(_, table): (usize, &Table)| SetAside {
        file: table.grid.file.clone(),
        lines: Vec::new(),
        column: None,
        text: table.grid.sheet.clone().unwrap_or_else(|| table.grid.file.clone()),
        reason: Reason::Chosen,
    };
    own.map(aside).collect()
}
