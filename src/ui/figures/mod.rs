//! Pictures more than one page shows.

pub mod course;
pub mod ranking;
