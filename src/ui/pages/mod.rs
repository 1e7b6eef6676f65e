//! The pages, one a route.

pub mod deferred;
pub mod domains;
pub mod not_found;
pub mod rankings;
pub mod trends;
