//! What a reader takes away is read again by the project's own reader.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use chiso::export::sheet::{Cell, Sheet};
use chiso::read::cells::Table;

#[test]
fn a_taken_table_is_read_again_equal() {
    let cells = ["Đắk Lắk", "a, \"b\"", "dòng\nmới", "'=cmd()", "-2.94", "", "trên 23"];
    let rows: Vec<Vec<Cell>> = cells
        .iter()
        .map(|cell| vec![Cell::Text("Tỉnh".into()), Cell::number_or_text(cell)])
        .collect();
    let sheet = Sheet { header: vec!["unit".into(), "printed".into()], rows };
    let mut problems = Vec::new();
    let table = Table::read("taken.csv", &sheet.csv(), &["unit", "printed"], &mut problems);
    assert_eq!(problems, []);
    let table = table.unwrap();
    let read: Vec<&str> = table.rows().map(|row| row.text("printed")).collect();
    assert_eq!(read, cells);
}
