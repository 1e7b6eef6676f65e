//! What a publication says: units, indices, domains, periods, scores. Plain values, valid once built.

pub mod breaks;
pub mod by_unit;
pub mod cell;
pub mod date;
pub mod documents;
pub mod domain;
pub mod edition;
pub mod form;
pub mod index;
pub mod language;
pub mod level;
pub mod missing;
pub mod observation;
pub mod operator;
pub mod period;
pub mod place;
pub mod publication;
pub mod remark;
pub mod score;
pub mod source;
pub mod spellings;
pub mod stage;
pub mod statistic;
pub mod target;
pub mod tie;
pub mod unit;
