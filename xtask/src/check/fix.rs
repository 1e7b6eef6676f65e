//! The tables of a package as they are read, where they are written otherwise: separators, encodings, decimals, spellings
//! of periods, lost zeros. Nothing is changed on the disk.

use std::fs;
use std::path::Path;

use chiso::model::unit::Units;
use chiso::read::opened::encoding::decode;
use chiso::read::opened::turns::{Turns, at_once};
use chiso::read::opened::written::Written;
use chiso::read::rewritten::rewritten;

use crate::csv_text::csv_text;
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
        let (bytes, encoding) = in_utf_8(bytes);
        if let Some(encoding) = encoding {
            eprintln!("{file} is read as {encoding}: look whether the names are right.");
        }
        let (rows, _) = rewritten(file, &bytes, units);
        if rows.is_empty() {
            eprintln!("{file}: cannot be read as a table; see `cargo xtask check`.");
            continue;
        }
        let table = csv_text(&rows)?;
        if only.is_none() && encoding.is_none() && rows == as_it_stands(&bytes) {
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

/// The bytes of a file in UTF-8, and the encoding its bytes show where that is an older one. A file that says itself what
/// it is, by its first bytes, is read as it says.
fn in_utf_8(bytes: Vec<u8>) -> (Vec<u8>, Option<&'static str>) {
    let says_so = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    if says_so || bytes.starts_with(b"PK") || std::str::from_utf8(&bytes).is_ok() {
        return (bytes, None);
    }
    let mut written = Written::default();
    let text = at_once(decode(&bytes, None, &mut written, &Turns::whole()));
    match written.encoding {
        Some(encoding) => (text.into_bytes(), Some(encoding.name())),
        _ => (bytes, None),
    }
}

/// The rows of a file that is plain CSV already; none where it is not.
fn as_it_stands(bytes: &[u8]) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
    let rows = reader
        .records()
        .map(|row| row.map(|row| row.iter().map(|cell| cell.trim().to_owned()).collect()));
    rows.collect::<Result<_, csv::Error>>().unwrap_or_default()
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
    fn a_table_in_an_older_encoding_is_read_in_it() {
        // "đơn vị,điểm" and "Hà Nội" as windows-1258 writes them, the marks behind their letters.
        let table = b"unit,name\n01,H\xe0 N\xf4\xf2i\n02,Ba\xec Ri\xf2a\n03,Qua\xd2ng Tri\xf2\n04,Th\xe1i Bi\xccnh\n".to_vec();
        let (text, encoding) = in_utf_8(table);
        assert!(encoding.is_some_and(|name| name.starts_with("windows-125")), "{encoding:?}");
        assert!(String::from_utf8(text).unwrap().contains("H\u{e0} N"));
        let plain = "unit,name\n01,Hà Nội\n".as_bytes().to_vec();
        assert_eq!(in_utf_8(plain.clone()), (plain, None));
    }

    #[test]
    fn a_cell_with_a_comma_is_quoted() {
        let rows = vec![vec!["a".to_owned(), "b, c".to_owned()]];
        assert_eq!(csv_text(&rows).unwrap(), "a,\"b, c\"\n");
    }
}
