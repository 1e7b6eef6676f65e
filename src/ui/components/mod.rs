//! The parts pages are made of.

pub mod figure;
pub mod frame;
pub mod notice;
pub mod passage;
pub mod pickers;
pub mod ranking_table;
pub mod ready;
pub mod source_line;
pub mod unit_search;
