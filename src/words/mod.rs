//! Results, refusals, problems and every label of the interface, in the reader's language.

pub mod answers;
pub mod audit;
pub mod audit_page;
pub mod catalogue;
pub mod compare;
pub mod compare_sentences;
pub mod english;
pub mod indicators;
pub mod partial;
pub mod passage;
pub mod plan;
pub mod problems;
pub mod results;
pub mod seen;
pub mod take_away;
pub mod targets;
pub mod unit;
pub mod vietnamese;
