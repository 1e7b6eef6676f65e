//! Header and body of tables as RFC 4180 writes them.

use std::io;

use super::Table;

/// The tables one below the other, a blank line between.
///
/// # Errors
/// None in practice: it is written into memory.
pub fn csv(tables: &[Table]) -> io::Result<Vec<u8>> {
    let mut text = Vec::new();
    for (number, table) in tables.iter().enumerate() {
        if number > 0 {
            text.extend(b"\r\n");
        }
        write(table, &mut text)?;
    }
    Ok(text)
}

fn write(table: &Table, text: &mut Vec<u8>) -> io::Result<()> {
    let (grid, frame) = (&table.opened.grid, &table.frame);
    let width = frame.columns(grid).max(1);
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .terminator(csv::Terminator::CRLF)
        .from_writer(text);
    for row in frame.header.iter().chain(&frame.body) {
        let missing = width.saturating_sub(grid.width(*row));
        writer.write_record(grid.row(*row).chain(std::iter::repeat_n("", missing)))?;
    }
    writer.flush()
}
