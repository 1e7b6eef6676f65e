//! The parts pages are made of.

pub mod changed_figures;
pub mod data_table;
pub mod edition;
pub mod figure;
pub mod finder;
pub mod fold;
pub mod frame;
pub mod legend;
pub mod marked;
pub mod notice;
pub mod own_table;
pub mod page;
pub mod passage;
pub mod passing;
pub mod pickers;
pub mod search_field;
pub mod source_line;
pub mod take_away;
pub mod unit_search;
pub mod width;
pub mod written;
