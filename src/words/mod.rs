//! Results, refusals, problems and every label of the interface, in the reader's language.

pub mod answers;
pub mod audit;
pub mod catalogue;
pub mod english;
pub mod passage;
pub mod problems;
pub mod results;
pub mod take_away;
pub mod vietnamese;
