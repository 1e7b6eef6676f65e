//! A table a reader opens, however it is written: bytes to the cells as they stand in the file, the cells to a header and
//! rows, these to units, periods, domains and scores, and a report of how all that was read.

pub mod frame;
pub mod grid;
pub mod meaning;
