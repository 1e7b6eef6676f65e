//! The tables of a package as they are read, where they are written otherwise: separators, encodings, decimals, spellings
//! of periods, lost zeros. Nothing is changed on the disk.

use std::fs;
use std::path::Path;

use chiso::model::unit::Units;
use chiso::read::rewritten::rewritten;

use crate::site::files;

/// Prints the named file as it is read; without one, every table of the folder that is written otherwise.
///
/// # Errors
/// A file cannot be read, or is no table.
pub fn preview(folder: &Path, only: Option<&str>, units: &Units) -> Result<(), String> {
    let files = match only {
        Some(file) => vec![file.to_owned()],
        None => files::below(folder)?,
    };
    let mut changed = 0;
    for file in files.iter().filter(|file| file.ends_with(".csv")) {
        let bytes = fs::read(folder.join(file)).map_err(|error| format!("{file}: {error}."))?;
        let (rows, _) = rewritten(file, &bytes, units);
        if rows.is_empty() {
            eprintln!("{file}: cannot be read as a table; see `cargo xtask check`.");
            continue;
        }
        let table = written(&rows)?;
        if only.is_none() && rows == as_it_stands(&bytes) {
            continue;
        }
        changed += 1;
        eprintln!("{file}, as it is read:");
        print!("{table}");
    }
    if changed == 0 && only.is_none() {
        eprintln!("Every table is written as it is read.");
    }
    Ok(())
}

/// The rows of a file that is plain CSV already; none where it is not.
fn as_it_stands(bytes: &[u8]) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
    let rows = reader
        .records()
        .map(|row| row.map(|row| row.iter().map(|cell| cell.trim().to_owned()).collect()));
    rows.collect::<Result<_, csv::Error>>().unwrap_or_default()
}

fn written(rows: &[Vec<String>]) -> Result<String, String> {
    let failed = |error: &dyn std::fmt::Display| format!("The table cannot be written: {error}.");
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).map_err(|error| failed(&error))?;
    }
    let bytes = writer.into_inner().map_err(|error| failed(&error))?;
    String::from_utf8(bytes).map_err(|error| failed(&error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_plain_already_is_told_from_what_is_not() {
        let plain = |bytes: &[u8]| {
            rewritten("made-up.csv", bytes, &Units::default()).0 == as_it_stands(bytes)
        };
        assert!(plain(b"period,unit,total\n2024,01,8.5\n"));
        assert!(!plain(b"period;unit;total\n2024;01;8,5\n"));
        assert!(!plain(b"period,unit,total\nQ1.2024,01,8.5\n"));
    }

    #[test]
    fn a_cell_with_a_comma_is_quoted() {
        let rows = vec![vec!["a".to_owned(), "b, c".to_owned()]];
        assert_eq!(written(&rows).unwrap(), "a,\"b, c\"\n");
    }
}
