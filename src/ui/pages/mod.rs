//! The pages, one a route.

pub mod audit;
pub mod compare;
pub mod domains;
pub mod explain;
pub mod indicators;
pub mod not_found;
pub mod open;
pub mod overview;
pub mod rankings;
pub mod targets;
pub mod trends;
pub mod unit;
