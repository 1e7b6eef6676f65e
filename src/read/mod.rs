//! Bytes to model. Takes bytes, never fetches. Every problem has a place: file, line, column, found, expected.
//!
//! What can be read is read: a problem in one row or cell costs that row or cell, never the table.

mod absence;
pub mod boundaries;
pub mod bounded;
pub mod cells;
pub mod descriptor;
pub mod documents;
pub mod feature_fault;
pub mod figure;
pub mod gathered;
pub mod joined;
pub mod number;
pub mod offline;
pub mod opened;
pub mod particulars;
pub mod passage;
pub mod path;
pub mod problem;
pub mod records;
mod resources;
pub mod rewritten;
pub mod scores;
pub mod spellings;
pub mod tables;
pub mod unit_fault;
