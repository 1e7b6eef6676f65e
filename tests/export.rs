//! What a reader takes away is read again by the project's own reader.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use chiso::export::flat::{Beside, flat};
use chiso::export::sheet::{Cell, Column, Sheet};
use chiso::read::cells::Table;

#[test]
fn a_taken_table_is_read_again_equal() {
    let cells = ["Đắk Lắk", "a, \"b\"", "dòng\nmới", "'=cmd()", "", "trên 23"];
    let rows =
        cells.iter().map(|cell| vec![Cell::text("Tỉnh"), Cell::text(*cell)].into()).collect();
    let columns = vec![Column::name("unit"), Column::words("printed")];
    let sheet = Sheet { title: String::new(), columns, rows };
    let taken = flat(&sheet, Beside { printed: "as printed", why: "why" }).csv().unwrap();
    let mut problems = Vec::new();
    let table = Table::read("taken.csv", &taken, &["unit", "printed"], &mut problems);
    assert_eq!(problems, []);
    let table = table.unwrap();
    let read: Vec<&str> = table.rows().map(|row| row.text("printed")).collect();
    assert_eq!(read, cells);
}
