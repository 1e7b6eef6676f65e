//! What does an opened table mean? Whom it scores, in what, when, by which numbers; and how all that was told.

pub mod choices;
pub mod figures;
pub mod numbers;
pub mod report;
pub mod shape;
pub mod sheet;
pub mod table;
pub mod vocabulary;
