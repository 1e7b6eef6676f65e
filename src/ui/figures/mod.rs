//! Pictures more than one page shows.

pub mod course;
pub mod map;
pub mod ranking;
pub mod strip;
pub mod strips;
