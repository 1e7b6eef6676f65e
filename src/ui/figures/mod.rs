//! Pictures more than one page shows.

pub mod course;
pub mod map;
pub mod plan;
pub mod ranking;
pub mod strip;
pub mod strips;
