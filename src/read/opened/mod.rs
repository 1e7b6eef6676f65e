//! A table a reader opens, however it is written: bytes to the cells as they stand in the file, the cells to a header and
//! rows, these to units, periods, domains and scores, and a report of how all that was read.

pub mod archive;
pub mod choices;
mod days;
pub mod detect;
pub mod dialect;
pub mod encoding;
pub mod file;
mod fixed;
pub mod fonts;
pub mod frame;
pub mod grid;
pub mod hidden;
pub mod kept;
mod kinds;
pub mod line_ends;
pub mod meaning;
pub mod page;
mod quoted_lines;
pub mod refusal;
mod row_marks;
pub mod rows;
pub mod turns;
pub mod unpacked;
pub mod whole;
pub mod workbook;
pub mod written;
