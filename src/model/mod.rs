//! What a publication says: units, indices, domains, periods, scores. Plain values, valid once built.

pub mod breaks;
pub mod date;
pub mod domain;
pub mod edition;
pub mod index;
pub mod language;
pub mod level;
pub mod missing;
pub mod period;
pub mod publication;
pub mod score;
pub mod source;
pub mod unit;
