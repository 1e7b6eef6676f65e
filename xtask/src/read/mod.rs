//! Reads any table as the site reads one that a reader opens, and prints it; how it was read goes to standard error.
//!
//! `--table` prints header and body of each table as RFC 4180 asks: UTF-8, commas, quotes doubled, lines ended with CR LF.
//! Titles, notes, comments and blank lines are left out, the text of a cell is untouched. A row with too few cells is
//! filled with blank ones, so that a program that expects a rectangle loads it; one with too many keeps them, since
//! nobody can tell which are too many, and such a program names the row.
//!
//! `--long` prints `unit,period,domain,score,rank` as the tables are understood: the unit as it is printed, or by its code
//! with `--codes`; a blank domain is the total. `--package FOLDER` writes a data package. What is guessed can be said instead:
//! `--period 2021`, `--level district`, `--best lowest`, `--unit-column 2` (columns are counted from 1) …

pub mod long;
mod options;
mod report;
mod table;

use std::io::{Write, stdout};
use std::path::Path;

use chiso::read::opened::file::Opened;
use chiso::read::opened::frame::Frame;
use chiso::read::opened::hidden::visible;
use chiso::read::opened::meaning::table::Table as Understandable;
use chiso::read::opened::whole;

use options::{Options, Print};

/// A table of a file, with what was made out of it.
pub struct Table {
    opened: Opened,
    frame: Frame,
}

/// Reads the files named in the arguments and prints their tables.
///
/// # Errors
/// Nothing can be read, or an argument is not understood.
pub fn read(root: &Path, arguments: &[&str]) -> Result<(), String> {
    let options = Options::of(arguments)?;
    let mut tables = Vec::new();
    for path in &options.files {
        match opened(path, &options) {
            Ok(found) => tables.extend(found),
            Err(refusal) => eprintln!("{path}: {refusal}"),
        }
    }
    if tables.is_empty() {
        return Err("Nothing can be read.".to_owned());
    }
    for table in &tables {
        eprint!("{}", report::text(table));
    }
    let understood = |tables: Vec<Table>| {
        let tables = tables
            .into_iter()
            .map(|table| Understandable { grid: table.opened.grid, frame: table.frame });
        let understood = long::understand(root, tables.collect(), &options.meant);
        eprint!("{}", understood.report());
        understood
    };
    let printed = match &options.print {
        Print::Table => table::csv(&tables).map_err(|error| error.to_string()),
        Print::Long => understood(tables).csv(options.called),
        Print::Package(folder) => return understood(tables).write(folder),
    };
    let text = printed?;
    stdout().write_all(&text).map_err(|error| error.to_string())
}

/// The tables of a file that have rows. Hidden sheets are read when they are asked for by name.
fn opened(path: &str, options: &Options) -> Result<Vec<Table>, String> {
    let bytes = std::fs::read(path).map_err(|error| error.to_string())?;
    let name = Path::new(path).file_name().map_or(path.into(), |name| name.to_string_lossy());
    let opened =
        whole::tables(&name, &bytes, &options.choices).map_err(|refusal| refusal.to_string())?;
    let opened = if options.sheet.is_some() { opened } else { visible(opened) };
    let is_asked = |(number, opened): &(usize, Opened)| match &options.sheet {
        Some(asked) => {
            opened.grid.sheet.as_ref() == Some(asked) || *asked == (number + 1).to_string()
        }
        None => true,
    };
    let tables = opened.into_iter().enumerate().filter(is_asked).map(|(_, opened)| {
        let frame = Frame::find_as(&opened.grid, options.chosen);
        Table { opened, frame }
    });
    let tables: Vec<Table> = tables.filter(|table| !table.opened.grid.is_empty()).collect();
    if tables.is_empty() {
        Err("there is no such sheet, or no table in it".to_owned())
    } else {
        Ok(tables)
    }
}
