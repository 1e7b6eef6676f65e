//! Giving the browser its turn: waits, a queue of work, long lists a piece at a time, code fetched when it is needed.

pub mod deferred;
pub mod part;
pub mod pieces;
pub mod piecewise;
pub mod queue;
pub mod ready;
pub mod waits;
